// How names, places and numbers are written: one line each, with what must be hidden whole and what must stay. Synthetic text only.
import assert from 'node:assert/strict';
import { scrub } from '../../../src/core/phi/scrub';
import { coverOf } from '../../fixtures/phi/scoreNotes';

interface Form {
  readonly says: string;
  readonly text: string;
  readonly hides?: readonly string[];
  readonly keeps?: readonly string[];
}

const forms: readonly Form[] = [
  { says: 'an age behind the sex', text: 'Pt: Nguyen, Lan (F, 91)  seen today. ROM (F, 45) of the finger.', hides: ['91'], keeps: ['45'] },
  { says: 'a name spelled right behind itself', text: 'his last name is mcallister m c a l l i s t e r and he hurt his back', hides: ['mcallister m c a l l i s t e r'], keeps: ['hurt his back'] },
  { says: 'people in the fields of an export', text: 'MRN=004471|SIGN=dkimball|REF_PROV=hsu.amy|STATUS=SIGNED|SIGN=yes|DX=M17.11', hides: ['dkimball', 'hsu.amy'], keeps: ['SIGN=yes', 'STATUS=SIGNED'] },
  { says: 'with whom the next visit is, in capitals', text: 'NEXT: 4/9 1015 W/ ME, 4/13 0900 W/ GRACE. BRING SLING.', hides: ['GRACE'], keeps: ['W/ ME', 'SLING'] },
  { says: 'a preschool behind its label', text: 'Preschool: Tiny Tots on Grange. Jumped 9 in.', hides: ['Tiny Tots'], keeps: ['Jumped'] },
  { says: 'brands of medicines and aids', text: 'She started Eylea last month, takes Excedrin, and trialed the Handi-Writer with Comperm on.', keeps: ['Eylea', 'Excedrin', 'Handi-Writer', 'Comperm'] },
  { says: 'clipped words of the trade', text: 'Peds PT cleared her for plyos. Vaso 10 min, emerg plan reviewed.', keeps: ['Peds', 'plyos', 'Vaso', 'emerg'] },
  { says: 'names with a capital behind an apostrophe', text: "Seen today: De'Andre Hopkins. Ja'Marr walked 200 ft with D'Shawn; per grandma Shau'nice. We'Ve used TheraBand.", hides: ["De'Andre Hopkins", "Ja'Marr", "D'Shawn", "Shau'nice"], keeps: ["We'Ve", 'TheraBand'] },
  { says: 'days as the services write them', text: 'Inversion sprain 21MAY on a march. Profile until 30JUN.', hides: ['21MAY', '30JUN'] },
  { says: 'a floor and the town behind it', text: '1600 Fir Avenue, 4th Floor, Eagle Harbor\ntel 541-555-0111', hides: ['1600 Fir Avenue, 4th Floor, Eagle Harbor'] },
  { says: 'a value after a day, which belongs to the next', text: '12 degrees on September 30, 25 on October 28.', hides: ['September 30', 'October 28'], keeps: ['25 on'] },
  { says: 'cells under the headings of an export', text: 'last,first,cpt,employer,phone\nStone,Autumn,97110,Copper Kettle,775-555-0102\nMarsh,Reed,97140,Lucky Tackle,775-555-0107', hides: ['Stone', 'Autumn', 'Copper Kettle', 'Marsh', 'Lucky Tackle'], keeps: ['97110', '97140'] },
  { says: 'an age over 89 in a column of ages', text: '| Pt | Age | Dx | Auth |\n|---|---|---|---|\n| Kloss, Mary | 93 | I89.0 | C-99182 |\n| Eklund, Thor | 74 | Z96.612 | C-99183 |', hides: ['Kloss, Mary', '93', 'C-99182', 'Eklund, Thor'], keeps: ['74', 'I89.0', 'Z96.612'] },
  { says: 'initials of someone named in full', text: 'Seen by Joan Moreau, PT today. Gait 150 ft.\nKH and JM set up the room.', hides: ['Joan Moreau', 'JM'] },
  { says: 'a given name that is also a month, after the surname', text: 'Name: HUNTER, MAY A   DOB: 7/19/1948', hides: ['HUNTER, MAY A', '7/19/1948'] },
  { says: 'a name before its modal verb in capitals', text: 'NO PAIN AT REST.\nMAY MAY WALK WITH CANE.', hides: ['MAY'], keeps: ['WALK WITH CANE'] },
  { says: 'a plate with the code of its state', text: 'Van plate MN 447-KTR on the form.', hides: ['MN 447-KTR'], keeps: ['on the form'] },
  { says: 'a telephone number and a birthday as they are spoken', text: 'Her birthday is three six forty one. Call seven seven five, five five five, oh one nine two.', hides: ['three six forty one', 'seven seven five, five five five, oh one nine two'] },
  { says: 'a clinic after a credential', text: 'Referred by Bertrand Oakes, MD, Silver State Spine, for low back pain.', hides: ['Bertrand Oakes', 'Silver State Spine'] },
  { says: 'an employer after an occupation', text: 'He is a retired luthier, Pettigrew Strings, and lives alone.', hides: ['Pettigrew Strings'] },
  { says: 'a business in capitals', text: 'DRIVES A TRUCK FOR BIG SKY GRAVEL OUT OF ELKO.', hides: ['BIG SKY GRAVEL', 'ELKO'] },
  { says: 'a signature without capitals', text: 'pain better today. hep x10 each. walked to the store and back.\nchip woods, pt, dpt', hides: ['chip woods'] },
  { says: 'a place without capitals', text: 'works at riverview imaging. lives off cherry hill rd in town with his son miles.', hides: ['riverview imaging', 'cherry hill rd', 'miles'] },
  { says: 'a note that breaks off after a word of place', text: 'pt walked better today and then fell on beach ', keeps: ['beach'] },
  { says: 'a road by its number', text: 'The crash was on Highway 51 near the bridge.', hides: ['Highway 51'] },
  { says: 'scores with the time they were taken', text: 'proprioception 7/10 correct (5/10 at eval), pain 4/10 at rest', keeps: ['5/10', '7/10', '4/10'] },
  { says: 'classes that bear a surgeon\'s name', text: 'Weber B fracture, Garden III, Gustilo II, Salter-Harris II.', keeps: ['Weber B', 'Garden III', 'Gustilo II', 'Salter-Harris II'] },
  { says: 'law and published policies', text: 'Under WAC 284-43-3110 and Medical Policy 8.03.502 and 42 CFR 410.60(c) we deny.', keeps: ['WAC 284-43-3110', '8.03.502', '410.60'] },
  { says: 'authors with their year', text: 'Dosage follows Novak & Honan 2019 and Delitto et al., 2012.', keeps: ['Novak & Honan 2019', 'Delitto'] },
  { says: 'capitalized words of a sentence that nothing explains', text: 'She fell out on Quarry Bend while walking her dog Biscuit to Holy Redeemer.', hides: ['Quarry Bend', 'Biscuit', 'Holy Redeemer'], keeps: ['walking'] },
  { says: 'terms of the trade that a sentence writes with capitals', text: 'We began Therapeutic Exercise with Moist Heat. Buffalo treadmill test stopped at 6 min. Medicare Part B covers it.', keeps: ['Therapeutic Exercise', 'Buffalo treadmill', 'Part B'] },
  { says: 'initials by what people do', text: 'JT is a 16 yo pitcher. JT threw 60 pitches. BH to see him Thurs.', hides: ['JT', 'BH'] },
  { says: 'the plan of an employer, which names the employer', text: 'Group: Lakeland Tool & Die Health Plan. Also Sunflower Health Plan.', hides: ['Lakeland Tool & Die'], keeps: ['Sunflower Health Plan'] },
  { says: 'a greeting', text: 'Hi Genesis, your visit is at 2.', hides: ['Genesis'] },
  { says: 'days as they are dictated and as messages say them', text: 'See her again the thirteenth period. Can she skip 10/5? Clay can bring her the 8th in the van.', hides: ['the thirteenth', '10/5', '8th'] },
  { says: 'dates with room around their parts', text: 'Birthdate: 03 / 02 / 1996, policy holder DOB 11/95', hides: ['03 / 02 / 1996', '11/95'] },
  { says: 'the fields of an HL7 message', text: 'MSH|^~\\&|APP|CEDAR HOLLOW OP|X|Y\nNK1|1|FORD^AMBER|SPO\nPV1|1|O|GYM^03||||1558840021^BAKER^MILLER', hides: ['CEDAR HOLLOW OP', 'FORD^AMBER', 'BAKER^MILLER'] },
  { says: 'relatives and friends by first name', text: 'Her daughters Brooke and Misty came; my husband Dallas drove. Grandma Peg waits.', hides: ['Brooke', 'Misty', 'Dallas', 'Peg'] },
  { says: 'surnames that are words', text: 'Pt: Precious Gold. Attorney Will Power, of Reno, called. Ruby Gold-Feinstein 66F', hides: ['Precious Gold', 'Will Power', 'Ruby Gold-Feinstein'] },
  { says: 'a doctor named as a month', text: 'New referral needed from Dr. March.', hides: ['March'] },
  { says: 'eponyms alone', text: 'Yocum neg, Mulligan tape; McKenzie press-ups. Waddell 1/5. Guillain-Barré (Miller Fisher variant).', keeps: ['Yocum', 'Mulligan', 'McKenzie', 'Waddell 1/5', 'Miller Fisher'] },
  { says: 'girths, scales and job codes', text: 'MCP 20.1 wrist 17.9 +10 23.4 +20 28.8. Job DOT 669.686-018. Group 3 K0861. ATP/SMS', keeps: ['+10 23.4', '669.686-018', 'K0861', 'SMS'] },
  { says: 'companies written together', text: 'Roofer,CrestlineRoofing(Spokane). Works@HomeGoods part time.', hides: ['CrestlineRoofing', 'HomeGoods'] },
  { says: 'a name that is also a modal, before a verb with its ending', text: 'Will is 8 weeks out. Off work; boss will gave him a note.', hides: ['Will', 'will'] },
  { says: 'a first name that one is to call', text: 'IF RECEIVED IN ERROR CALL ROSE AT THE NUMBER ABOVE.', hides: ['ROSE'], keeps: ['NUMBER ABOVE'] },
  { says: 'days with a hyphen in a note that writes its dates so', text: 'Seen 11-12-2026. Pain 2/10. Was away 11-9 for a wedding; reps 10-12 of each.', hides: ['11-12-2026', '11-9'], keeps: ['10-12 of each'] },
  { says: 'an age over 89 in words', text: 'walked from the lot. he is ninety-two and still gardens. flexion ninety and pain free.', hides: ['ninety-two'], keeps: ['ninety and pain'] },
  { says: 'initials that close an entry', text: 'Calf soft, no red flags. -jt\n10/12/26 called back. Transcribed: 09/16/2026 by lkm', hides: ['jt', 'lkm'] },
  { says: 'a short licence after a credential', text: 'Miriam Quill, PT, lic 2083\nFalls risk 2083 not a code', hides: ['Miriam Quill', '2083'] },
  { says: 'homes and companies of two words or a short form', text: 'Resides at Cedar Point Skilled Nursing, was at Golden Acres LTC. Lineman for Volunteer Electric Co-op. Prior level of care: Skilled Nursing Facility.', hides: ['Cedar Point Skilled Nursing', 'Golden Acres LTC', 'Volunteer Electric Co-op'], keeps: ['Prior level of care: Skilled Nursing Facility'] },
  { says: 'payers, their reviewers and departments', text: 'Dr. Prudence Vail of AIM Specialty Health called. Primary: Molina. Denial from Presbyterian Health Plan and Health Net Federal Services. Call Member Services. Accident Fund paid.', hides: ['Prudence Vail'], keeps: ['AIM Specialty Health', 'Molina', 'Presbyterian Health Plan', 'Health Net Federal Services', 'Member Services', 'Accident Fund'] },
  { says: 'a code of law that looks like a telephone number', text: 'State rule WAC 182-501-0165 applies. BIMS 12/15.', keeps: ['182-501-0165', '12/15'] },
  { says: 'the rest of a firm', text: 'Therapy at Gallatin Hand & Arm. Stonebridge Physical Therapy, PC', hides: ['Gallatin Hand & Arm', 'Stonebridge Physical Therapy, PC'] },
  { says: 'who signs a letter by their function, and an extension', text: 'Records may be sent.\n\nLaurel Bishop, Senior Claim Rep\nBILLING QUESTION TO GINGER, EXT 204.', hides: ['Laurel Bishop', 'GINGER'] },
  { says: 'given names with a hyphen and names cut short', text: 'Dashiell Kruger came with Young-hee Baird.\nDash did stairs. Post-op Kruger rested.', hides: ['Dashiell Kruger', 'Young-hee Baird', 'Dash'], keeps: ['Post-op'] },
  { says: 'codes that follow a claim', text: 'Claim 26290BCM4471, 9/28/2026, 97112 and 97530. File form CMS-20027.', hides: ['26290BCM4471', '9/28/2026'], keeps: ['97112 and 97530', 'CMS-20027'] },
  { says: 'a law by its name', text: 'Review is open under the Affordable Care Act and the Americans with Disabilities Act.', keeps: ['Affordable Care Act', 'Americans with Disabilities Act'] },
  { says: 'surnames of two everyday words', text: 'Seen with Ida Lone Hawk today. Dr. Carl Walks Far called. Standing balance is fair.', hides: ['Ida Lone Hawk', 'Carl Walks Far'], keeps: ['Standing balance'] },
  { says: 'a letterhead without a word for a clinic', text: 'Prairie Moves\nPT daily note\nName: Ann Sorrel\n', hides: ['Prairie Moves', 'Ann Sorrel'], keeps: ['PT daily note'] },
  { says: 'a letterhead by the street after it', text: 'Up And Running | 40 Canal St | Salem OR\nEvaluation', hides: ['Up And Running', '40 Canal St'] },
  { says: 'towns of everyday words where people live', text: 'pt lives in surprise w spouse. drives from normal twice a week. gait normal, no surprise.', hides: ['surprise', 'normal'], keeps: ['gait normal'] },
  { says: 'codes in two parts and with the letters before them', text: 'Waiver CC-2207. Chart\nHB 7741\nPlan R00 0071 2290 4. Grp: Q0117', hides: ['CC-2207', 'HB 7741', 'R00 0071 2290 4', 'Q0117'] },
  { says: 'bills, statutes and forms', text: 'Per HB 3459 and Cal. Health & Safety Code 1374.30, see Form CMS-10003-NDMCP and LCA A56566.', keeps: ['HB 3459', 'Cal. Health & Safety Code 1374.30', 'CMS-10003-NDMCP', 'A56566'] },
  { says: 'user names at a screen', text: 'Record printed by tmoreno4 and last edited by JFIELDS2.', hides: ['tmoreno4', 'JFIELDS2'] },
  { says: 'few of few, and days', text: 'Recalled 3/3 words. Named 6/7 tasks. Goal met 8/11. Next MD visit 3/20. Cert period 1/5 to 4/4. EFPT 6/25.', hides: ['8/11', '3/20', '1/5', '4/4'], keeps: ['3/3', '6/7', '6/25'] },
  { says: 'schools, hospitals and firms with their tails', text: 'He attends Boone County Primary and was at the Tampa VA. Brace by Tidewater Orthotic. Lives in Redmond 97756.', hides: ['Boone County Primary', 'Tampa VA', 'Tidewater Orthotic', 'Redmond 97756'] },
  { says: 'relatives over 89', text: 'Her sister, 91, drives. His father died at 96. SpO2 96, HR 91.', hides: ['91', '96'] },
  { says: 'names in capitals by who speaks and by their age', text: 'THIS IS A NOTE.\nPT REPORTS PAIN. REED SAYS KNEE IS STIFF. CLINT BARLOW, 58, WAS LATE.', hides: ['REED', 'CLINT BARLOW'] },
  { says: 'equipment, dressings and programmes', text: 'Splint of Orfit, Iceross liner, Aquacel Ag, Zones of Regulation, Five Times Sit to Stand, Jacob\'s ladder, fixed with a Herbert screw.', keeps: ['Orfit', 'Iceross', 'Aquacel', 'Zones of Regulation', 'Five Times Sit to Stand', 'ladder', 'Herbert screw'] },
  { says: 'a surname that a scale bears, a unit, and a school by its faith', text: 'Briar Ashworth (5;3) came. Ashworth 1+ gastroc. Lives Tamarack Village #210, attends North Ridge Christian.', hides: ['Briar Ashworth', 'Tamarack Village #210', 'North Ridge Christian'], keeps: ['gastroc'] },
  { says: 'months in short and days with full stops', text: 'rads end 5.1.26. AC-T finished in jan. Next 5.22 10am.', hides: ['5.1.26', 'jan', '5.22'] },
  { says: 'a given name that looks like an assist level', text: 'Present: B. Olawale (PT), Mina Castellanos (OT). Transfers min A, mod A.', hides: ['B. Olawale', 'Mina Castellanos'], keeps: ['min A'] },
  { says: 'the letters before a member\'s number, and days one after the other', text: 'BlueCross WY XQW 330917445. Asked for the 16th or 17th after 3.', hides: ['XQW 330917445', '16th', '17th'] },
  { says: 'towns, employers and schools by what leads to them', text: 'Lives alone in Mobile. Works full time at H-E-B. Graduated from University of Dayton. Fell at 77 Avenue B, not 412 Highway 61.', hides: ['Mobile', 'H-E-B', 'University of Dayton', '77 Avenue B', '412 Highway 61'] },
  { says: 'the same without capitals', text: 'lives in hope w husband. works at delta faucet, on feet all day. goes to sacred heart, grade 4.', hides: ['hope', 'delta faucet', 'sacred heart'] },
  { says: 'settings and efforts that the same verbs lead to', text: 'Lives in an apartment. Works from home. Goes to the gym. Working at RPE 13. Moved from supine to sitting. Attends Therapy twice weekly.', keeps: ['apartment', 'home', 'gym', 'RPE 13', 'supine', 'twice weekly'] },
  { says: 'a patient without a colon, and who writes in a log', text: 'Patient Wisteria Blanchflower / 09 Jul 2026 / Torrington Jaw & Neck PT / visit 3\n[9:50 AM] Peg: Updated, thanks.', hides: ['Wisteria Blanchflower', 'Torrington Jaw & Neck PT', 'Peg'] },
  { says: 'statutes of a state and guidelines of a publisher', text: 'See Wis. Stat. 632.83 and MCG guideline A-0352. No mass. 97140 10, 97530 25.', keeps: ['632.83', 'A-0352', '97140', '97530'] },
  { says: 'figures that a scanner misread', text: 'Pt. Seen lO/l5/2O26. Tx 9711O 15 min.', hides: ['lO/l5/2O26'], keeps: ['9711O'] },
];

describe('the forms in which the scrubber reads', () => {
  for (const { says, text, hides = [], keeps = [] } of forms) {
    it(says, () => {
      const covered = coverOf(text, scrub(text).findings);
      const units = (value: string): readonly boolean[] => Array.from({ length: value.length }, (_, offset) => /[\p{L}\p{N}]/u.test(value[offset] ?? '') ? covered[text.indexOf(value) + offset] === 1 : undefined).filter((hidden) => hidden !== undefined);
      for (const value of hides) assert.ok(text.includes(value) && units(value).every(Boolean), `leaks: ${value} in ${scrub(text).text}`);
      for (const value of keeps) assert.ok(text.includes(value) && !units(value).some(Boolean), `hides: ${value} in ${scrub(text).text}`);
    });
  }

  it('reads a run of initials of any length, and the name behind it', () => {
    const { text } = scrub(`${'A.'.repeat(20_000)}\nSeen by J.R. Moreau, PT.`);
    assert.ok(!text.includes('Moreau'));
  });
});
