// What is hidden at a second look, because it stands beside a name or where names stand. Synthetic text only.
import { checkForms, type Form } from './checkForms';

const note = 'Pt reports less pain, walked to the mailbox and back without the cane today. ';
/** A thread of messages with capitals in some lines only. */
const thread = (line: string): string => `7:31 AM Clinic: Reminder, your visit is on Tuesday at 3:30. Bring the card.\n${line}\n7:58 Clinic: No squats past 60 degrees, no ladder.\nWe will check the brace again.`;

const forms: readonly Form[] = [
  { says: 'a capitalized word beside a name', text: `${note}If Brightline Title needs more they may call.`, hides: ['Brightline Title'] },
  { says: 'everyday words after what leads to a firm', text: `${note}She stocks shelves at Target on weekends. Ordered from Enovis by the vendor.`, hides: ['Target', 'Enovis'] },
  { says: 'brands, tests, laws and languages with a capital', text: `${note}Wrapped with Comprilan, then Botox. HEP in Somali. Under the Affordable Care Act. Home program via Physitrack.`, keeps: ['Comprilan', 'Botox', 'Somali', 'Affordable Care Act', 'Physitrack'] },
  { says: 'a site that is called by a town or a person', text: `${note}Reminder from Rio Puerco PT. Seen at Tacoma Narrows MS Center.`, hides: ['Rio Puerco PT', 'Tacoma Narrows MS Center'] },
  { says: 'a place by what places are called by', text: `${note}Has 14 steps at his home on Pawpaw Ridge.`, hides: ['Pawpaw Ridge'] },
  { says: 'who somebody is called, between commas', text: `${note}Will call Dr. Featherstone's PA, Bright, at 360-555-0187 #2.`, hides: ['Bright', '360-555-0187 #2'] },
  { says: 'short sentences as sentences', text: 'Told Grant to ice.\nSaw Bill in the gym.', hides: ['Grant', 'Bill'], keeps: ['ice', 'gym'] },
  { says: 'a thread in small letters among lines with capitals', text: thread('7:52 Pt: no fever. work is fine at escalante tire, truck died by thoreau'), hides: ['escalante tire', 'thoreau'], keeps: ['fever', 'squats', 'brace'] },
  { says: 'a row of a log in small letters', text: thread('8:40  dale w. - new brace rubbing at the malleolus'), hides: ['dale w'], keeps: ['brace rubbing', 'malleolus'] },
  { says: 'a name in small letters', text: `${note}"Sore since I helped junie move."`, hides: ['junie'] },
  { says: 'a user by the name of a person', text: `${note}Signed by Moira Pettibone, DO. Last saved from dpettibone2 and mpettibone.`, hides: ['Pettibone', 'dpettibone2', 'mpettibone'] },
  { says: 'a user who fills a field', text: `${note}\nCase worker: rbegay  Letter code`, hides: ['rbegay'], keeps: ['Letter code'] },
  { says: 'what follows a telephone number', text: 'Call (231) 555-0174, option 2, or 385-555-0116 opt 5. Cell 7 6 3 5 5 5 0 1 0 4.', hides: ['(231) 555-0174, option 2', '385-555-0116 opt 5', '7 6 3 5 5 5 0 1 0 4'] },
  { says: 'columns of numbers as no telephone', text: 'Measure      SOC      Visit 10      Goal\n6MWT ft      310      865      1100\nGait speed   0.42     0.61     0.8', keeps: ['310', '865', '1100'] },
  { says: 'days by their number', text: `${note}Can't come today, wants the 19th instead. Moved from the 17th then.`, hides: ['19th', '17th'] },
  { says: 'ranks as no days', text: 'Fine manual control rose from the 4th to the 14th percentile.', keeps: ['4th', '14th'] },
  { says: 'ages over 89 in words', text: `${note}Her mother passed at one hundred and two last March.`, hides: ['one hundred and two'] },
  { says: 'a name of which some letters are spelled', text: 'this is grace dictating on arvid thunderhawk that\'s t h u n d e r hawk seen for his knee', hides: ['t h u n d e r hawk'] },
  { says: 'plates that look like a side, serials and schools by number', text: `${note}Gus drives the gray van, 4ZK L22. Pump, SN NGP684012H. School is P.S. 118.`, hides: ['4ZK L22', 'SN NGP684012H', 'P.S. 118'] },
  { says: 'initials before an age', text: 'R.T., 7 y.o., came with his aide. Rest 2 min.', hides: ['R.T.'] },
  { says: 'a firm behind a capital article', text: `${note}Back at The Daily Grind on the register only.`, hides: ['The Daily Grind'] },
  { says: 'the other people of a column', text: 'Mon | 8:00 | Ferrante | knee\nMon | 8:45 | Li, Grace | vestibular\nTue | 9:30 | Old Elk | stroke\nWed | 9:00 | Lunch | off\nThu | 10:15 | Stone | shoulder', hides: ['Ferrante', 'Old Elk', 'Stone'], keeps: ['knee', 'vestibular', 'stroke', 'Lunch', 'shoulder'] },
  { says: 'columns of tests as they are', text: 'Berg | 31 | 39\nRomberg | 12 | 20\nTinetti | 18 | 22', keeps: ['Berg', 'Romberg', 'Tinetti'] },
  { says: 'who has a credential', text: `${note}The schedule of Bright PT, week of Monday.`, hides: ['Bright'] },
  { says: 'a town in the field behind an address', text: 'Summit Ortho | 4400 Bluebonnet Blvd | Baton Rouge\nSeen for her knee.', hides: ['4400 Bluebonnet Blvd', 'Baton Rouge'] },
  { says: 'an initial right behind a surname', text: 'jones,m seen for plantar fasciitis, doing better and walking more.', hides: ['jones,m'] },
  { says: 'initials of who scanned', text: `${note}Consent form scanned 10/27 by jt.`, hides: ['jt'] },
  { says: 'first names that are words, beside whom one works', text: 'pt doing well, spoke w/ grant about the brace. per faith, ok to start. held on w/ grant money, w/ rose colored band. no falls since last visit.', hides: ['grant about'.slice(0, 5), 'faith'], keeps: ['rose colored'] },
  { says: 'languages of which interpreters are asked for', text: `${note}Interpreter for Swahili was used. Mom speaks Urdu at home. HEP printed in Amharic for the family.`, keeps: ['Swahili', 'Urdu', 'Amharic'] },
  { says: 'terms of speech, of swallowing and of hands', text: `${note}Stimulable for /k/. Uhthoff symptoms after 10 min. Lined with Plastizote. Pectus noted.`, keeps: ['Stimulable', 'Uhthoff', 'Plastizote', 'Pectus'] },
  { says: 'payers by what only payers do', text: `${note}Sanford denied four visits. We have yrn30077154 from Presbyterian and it was rejected.`, hides: ['yrn30077154'], keeps: ['Sanford', 'Presbyterian'] },
  { says: 'towns and congregations without capitals', text: 'pt doing well, going home to anchorage sunday. stairs step over step at first baptist. no falls since last visit, her son in eureka calls daily.', hides: ['anchorage', 'first baptist', 'eureka'], keeps: ['stairs', 'step over step'] },
  { says: 'letters at the very end behind a wide gap', text: `${note}Moved to Monday, plate CKR 220.  sb`, hides: ['sb'] },
  { says: 'the same name in small letters', text: 'Pt reports less pain today and walks well. Per Jaylene, ok to jog.\nCan u pull the forms jaylene signed?', hides: ['Jaylene', 'jaylene'] },
  { says: 'publishers of criteria, codes behind a verb and answers of a clinic', text: `7:58 Clinic: Sure. See you then.\n${note}They used InterQual Outpatient Rehabilitation criteria. Has M50.121 but our claim said M54.12.`, keeps: ['Sure', 'InterQual Outpatient Rehabilitation', 'M54.12'] },
  { says: 'a site in a cell', text: '| Referral | Dr. Sunny Vasquez-Thorpe, Tacoma Narrows MS Center |\n| Dx | multiple sclerosis |', hides: ['Sunny Vasquez-Thorpe', 'Tacoma Narrows MS Center'] },
  { says: 'streets and places behind a name', text: `${note}Rear ended on Ray rd. Still at 22 Chapel Bend? Helmet from Duluth Northern Lights FC. They wanted Issaquah Flats Chiro.`, hides: ['Ray rd', '22 Chapel Bend', 'Duluth Northern Lights FC', 'Issaquah Flats Chiro'] },
  { says: 'mobility as what is trained', text: `${note}Assist with Bed Mobility and Gait. Trained in Wheelchair Mobility.`, keeps: ['Bed Mobility', 'Wheelchair Mobility'] },
  { says: 'initials of whom the note names, with full stops and in brackets', text: '| Patient | Bjornstad, Ingrid K. |\n\nHx: I.B. noticed a cord. The L.E. edema is less by P.T. and W.B.A.T. Saved by J.S.\nTherapist: Dr. Ronit Shapira\nNotes from call (RS): asked why.', hides: ['I.B.', 'J.S.', 'RS'], keeps: ['L.E.', 'P.T.', 'W.B.A.T.'] },
  { says: 'initials at the end of a message', text: `${note}Told him to come at noon. KB\n\nPt seen w/ SPC. WFL`, hides: ['KB'], keeps: ['WFL'] },
  { says: 'days of a log and before weekdays, and no ranges', text: '09-12 Pt training for the marathon, injection 09-24, manipulated 09-26 in office.\n10-17 hop test LSI 88%. Next 4-16 thurs. Reps 8-12, pain 3-4.', hides: ['09-12', '09-24', '09-26', '10-17', '4-16'], keeps: ['8-12', '3-4'] },
  { says: 'the month of March, and marching', text: `${note}also moving in march to Fresno. her March sessions were short. March in place x 20. Standing march in bars. March 2x10.`, hides: ['march', 'March'], keeps: ['March in place', 'Standing march', 'March 2x10'] },
  { says: 'one letter that signs a message', text: 'Can you ask him for the new card?\nM.\n\n> From: Corinne\n> Spoke to him today.\n>> D\n>>\n>> From: Otis\n>> O: knee 110', hides: ['M.', 'D'], keeps: ['O:'] },
  { says: 'initials behind their label', text: `${note}front desk init: rv  time in\nInitials KT`, hides: ['rv', 'KT'] },
  { says: 'states before a licence and a ZIP code', text: '88 Granary Lane, Suite 12\nBozeman, Montana 59715\nHis Washington driver license, and Montana license PTP-5520.', hides: ['Bozeman', '59715', 'PTP-5520'], keeps: ['Montana', 'Washington'] },
  { says: 'repetitions at the start of lines', text: '8-12 bridges\n10-12 clams\n2-3 heel raises', keeps: ['8-12', '10-12', '2-3'] },
  { says: 'letters before a member\'s number, and a group behind', text: 'plan harvard pilgrim HP 7741 2290-01. lives alone. id Meritain QSF 40088 21. auth not req.', hides: ['HP 7741 2290-01', 'QSF 40088 21'] },
  { says: 'a surname that is a term, before a credential', text: `${note}Face-to-face exam: Dr. Eun-ji Lim, MD. ROM: Lim flexion.`, hides: ['Eun-ji Lim'], keeps: ['Lim flexion'] },
  { says: 'the name of a saint and of a lady', text: 'tx today w erin st. clair, cht. at our lady of lourdes. knee flex 110, no falls since last visit, walked with the cane.', hides: ['erin st. clair', 'our lady of lourdes'] },
  { says: 'letterheads of everyday words', text: 'Old Orchard Neuro Therapy, LLC\n3370 Ocean Ave\nSaco, ME 04072', hides: ['Old Orchard Neuro Therapy, LLC'] },
  { says: 'a district by its number, a supply code behind "unit", what one is certified in', text: `${note}Attends Maple Glen Unified School District 61. TENS unit E0730 was billed. Board Certified in Physical Medicine and Rehabilitation, Indiana license 01058827A.`, hides: ['Maple Glen Unified School District 61', '01058827A'], keeps: ['E0730', 'Physical Medicine and Rehabilitation'] },
];

describe('a second look', () => {
  checkForms(forms);
});
