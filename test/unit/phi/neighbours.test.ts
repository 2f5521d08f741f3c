// What belongs to a finding by its neighbours, and where capitals say nothing: one line each. Synthetic text only.
import { checkForms, type Form } from './checkForms';

/** Makes a note one without capitals. */
const lower = 'pt doing better, sleeping through the night and walking to the mailbox without the cane. no falls since last visit. ';

const forms: readonly Form[] = [
  { says: 'scores of one scale at two times', text: 'Katz 2/6 → 5/6; Lawton 3/8 → 7/8. Seen 3/8.', keeps: ['2/6', '5/6', '3/8 →', '7/8'] },
  { says: 'rows of scores in a table', text: '| Test | 12/8 | 1/22 |\n|---|---|---|\n| Supraspinatus | 4/5 | 5/5 |\n| PSFS reach | 2/10 | 7/10 |\n', hides: ['12/8', '1/22'], keeps: ['4/5', '5/5', '2/10', '7/10'] },
  { says: 'pairs of values under a label of two', text: 'Exercise,2/3,2/5,2/10\nBike min,5,8,10\nPain pre/post,5/3,4/2,3/1\n', hides: ['2/3', '2/5'], keeps: ['5/3', '4/2', '3/1'] },
  { says: 'a day and a percentage behind it', text: 'Volume was up 18.4% on Oct. 30 and 23.1% on Nov. 26.', hides: ['Oct. 30', 'Nov. 26'], keeps: ['23.1%'] },
  { says: 'a nickname in quotes with a hyphen', text: 'Regarding: Darnell "D-Train" Hightower, DOB 5-2-1986', hides: ['Darnell "D-Train" Hightower'] },
  { says: 'states between a credential and its number', text: 'E-SIG TORVALD SIMS PT AK 107733\nSigned: Vera Lund, OTR/L   SD 1190', hides: ['107733', '1190'] },
  { says: 'letters said before a dictated number', text: 'medicare advantage member id K as in kilo, six six oh, one two eight, and chart G F V 3 0 8 8 1.', hides: ['K as in kilo, six six oh, one two eight', 'G F V 3 0 8 8 1'] },
  { says: 'a service as it is dictated', text: 'Code is nine seven one six two, moderate. Zip is nine seven one six two? No: ship to Lexington Kentucky four oh five one two.', hides: ['four oh five one two'] },
  { says: 'a box as it is dictated', text: 'Mail it to post office box one four one six five please.', hides: ['post office box one four one six five'] },
  { says: 'a letterhead in capitals without an address', text: 'DAUGHTERS OF CHARITY OUTPATIENT PAVILION - KIT CARSON\nPT DAILY NOTE', hides: ['DAUGHTERS OF CHARITY OUTPATIENT PAVILION'], keeps: ['PT DAILY NOTE'] },
  { says: 'a letterhead without capitals', text: `three sisters sports med / pt eval / 9.4.25\n${lower}`, hides: ['three sisters'], keeps: ['pt eval'] },
  { says: 'hospitals of veterans', text: 'REF: KOWAL J DO / BLUE RIDGE VAMC\nSEEN TODAY.', hides: ['BLUE RIDGE VAMC'] },
  { says: 'initials with full stops without capitals', text: `${lower}m.x. needs cueing to stop at 8 a.m., meds b.i.d. p.o.`, hides: ['m.x.'], keeps: ['a.m.', 'b.i.d.', 'p.o.'] },
  { says: 'will as a name before what is said of people', text: `${lower}will here w/ dad. he will need cues. pt will cont hep.`, hides: ['will here'.slice(0, 4)], keeps: ['need cues', 'cont hep'] },
  { says: 'any name of a relative before a telephone number', text: `${lower}emerg: uncle lane 912.555.0170, np clay there gave a boot.`, hides: ['lane', 'clay'], keeps: ['boot'] },
  { says: 'what is put before a first name', text: `${lower}grab bar set by big june from church (new dawn mb).`, hides: ['big june', 'new dawn mb'] },
  { says: 'two everyday words before an age at the beginning of a line', text: `pelvic visit 3\nmarigold finch 34f g2p2\n${lower}`, hides: ['marigold finch'] },
  { says: 'a town behind a clinic without capitals', text: `${lower}seen at ridgeline hand clinic, klamath falls.`, hides: ['ridgeline hand clinic, klamath falls'] },
  { says: 'clubs and forts in capitals', text: 'FELL AT SONS OF NORWAY HALL. STATIONED AT FORT MADIGAN.', hides: ['SONS OF NORWAY HALL', 'FORT MADIGAN'] },
  { says: 'a road of the county and a road by its number', text: 'They live on Baxter County 412. Rear ended on Loop 202 near the mall.', hides: ['Baxter County 412', 'Loop 202'] },
  { says: 'schools in short and vessels', text: 'He runs for Cathedral HS. She is a deckhand on the Lady Grace.', hides: ['Cathedral HS', 'Lady Grace'] },
  { says: 'what stands in brackets behind a name', text: 'ATP Ramsey Boggs (National Seating, Huntington) measured the chair (Quickie Q7).', hides: ['National Seating, Huntington'], keeps: ['Quickie Q7'] },
  { says: 'a place so many miles away', text: 'HOGAN 9 MI N OF TEECNOSPOS. WALKED MONUMENT MTN W/ BROTHER-IN-LAW ROD.', hides: ['TEECNOSPOS', 'MONUMENT MTN', 'ROD'] },
  { says: 'authors of techniques with the joint between', text: 'Mulligan distal fibular glide, Kaltenborn lateral glide, McKenzie based program.', keeps: ['Mulligan', 'Kaltenborn', 'McKenzie'] },
  { says: 'what was given, and no one', text: 'Plan: HEP given: McKenzie ext x10, recheck in a week.', keeps: ['McKenzie'] },
  { says: 'agencies and payers at the head of a letter', text: "Department of Labor\nOffice of Workers' Compensation Programs\nPO Box 8300, London, KY 40742", hides: ['PO Box 8300', 'London'], keeps: ["Office of Workers' Compensation Programs"] },
  { says: 'scores out of hundreds, and a voice by letters', text: 'WOSI 1310/2100, GRBAS G2R1B2A1S1.', keeps: ['1310/2100', 'G2R1B2A1S1'] },
  { says: 'a person introduced by the sentence', text: 'Patient is Temperance Bright, seen for her heel. Temperance walked the trail.', hides: ['Temperance Bright', 'Temperance walked'.slice(0, 10)] },
  { says: 'the room in a list of residents', text: 'Resident | Room | Tx | Min\n--- | --- | --- | ---\nFerris Dowd | 114A | 97530 | 23\n', hides: ['Ferris Dowd', '114A'], keeps: ['97530', '23'] },
];

describe('what stands around a finding', () => {
  checkForms(forms);
});
