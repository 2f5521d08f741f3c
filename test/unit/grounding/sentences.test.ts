// One line of a note, a sentence that it does not support, and one that it does: the wrong one is marked, the right one left alone.
import assert from 'node:assert/strict';
import { ground } from '../../../src/core/grounding/ground';
import { operatedSides } from '../../../src/core/grounding/read/operatedSides';

type Row = readonly [source: string, wrong: string, right: string];

const kinds: Readonly<Record<string, readonly Row[]>> = {
  'findings denied and affirmed': [
    ['Denies red flag sx: no night pain, no b/b changes.', 'Night pain was reported.', 'The patient denies night pain and bowel or bladder changes.'],
    ['no clonus, Hoffmann neg B', 'Hoffmann sign was positive bilaterally.', 'Hoffmann sign was negative bilaterally, and clonus was not present.'],
    ['Chaperone offered, pt declined.', 'A chaperone was present throughout the examination.', 'A chaperone was offered and declined.'],
    ['Goal 2: not met, still needs rail on stairs', 'Goal 2 has been met.', 'Goal 2 was not met; the patient still needs the rail on stairs.'],
    ['Skin intact, no ulcer or breakdown, 0 edema', 'An ulcer was observed.', 'Skin is intact without ulcer, breakdown or edema.'],
    ['Pt did not bring splint today', 'The patient brought the splint to the session.', 'The patient did not bring the splint today.'],
    ['No falls since last visit.', 'The patient reports one fall since the last visit.', 'The patient reports no falls since the last visit.'],
    ['MD has not cleared for driving', 'The physician has cleared the patient to drive.', 'The patient has not been cleared for driving by the physician.'],
    ['No use of AD in home.', 'Uses an assistive device in the home.', 'The patient uses no assistive device in the home.'],
    ['cog: not oriented to date', 'The patient was oriented to person, place and date.', 'The patient was not oriented to date.'],
    ['Unable to tandem stance L', 'The patient was able to hold tandem stance on the left.', 'The patient was unable to hold tandem stance on the left.'],
    ['no scapular winging noted, min hike', 'Scapular winging was noted.', 'Minimal scapular hike without winging was noted.'],
    ['Swelling resolved; ecchymosis gone.', 'Swelling and ecchymosis persist.', 'Swelling and ecchymosis have resolved.'],
    ['Does not lose balance w/ head turns now', 'Loses balance with head turns.', 'Head turns no longer cause a loss of balance.'],
    ['Mother absent today, grandma attended', 'The mother attended the session.', 'The grandmother attended in the mother\'s absence.'],
    ['No nystagmus on Dix-Hallpike L; R DH torsional upbeating 12 s', 'Dix-Hallpike on the left produced torsional upbeating nystagmus.', 'The right Dix-Hallpike produced torsional upbeating nystagmus lasting 12 seconds; the left produced none.'],
    ['Pt refused modality. No ice given.', 'Ice was applied at the end of the session.', 'Ice was not given; the patient refused modalities.'],
    ['voiding diary not completed', 'The voiding diary was completed.', 'The voiding diary was not completed.'],
    ['Hx: no CA, no DM, no cardiac', 'History is significant for diabetes.', 'The history is negative for cancer, diabetes and cardiac disease.'],
    ['Not on blood thinners.', 'The patient takes blood thinners.', 'The patient does not take blood thinners.'],
    ['No pelvic pain w/ intercourse since wk 3', 'Pain with intercourse continues.', 'Intercourse has been free of pelvic pain since week 3.'],
    ['pt lives alone, no stairs to enter', 'There are stairs to enter the home.', 'The patient lives alone without stairs to enter.'],
    ['Can\'t yet button shirt', 'The patient can button a shirt.', 'The patient cannot yet button a shirt.'],
    ['No LOB x 5 turns', 'Loss of balance occurred on turns.', 'Five turns were completed without loss of balance.'],
    ['Wound closed, no drainage', 'The wound shows drainage.', 'The wound is closed without drainage.'],
    ['neg SLR B; slump + R', 'Straight leg raise was positive on the right.', 'Straight leg raise was negative bilaterally and the slump test was positive on the right.'],
    ['Spurling\'s neg, ULTT1 pos on L', 'Spurling\'s test was positive.', 'Spurling\'s test was negative; ULTT 1 was positive on the left.'],
    ['No adverse response.', 'An adverse response occurred.', 'There was no adverse response.'],
    ['pt independent w/ HEP, no cues needed', 'Cues were needed for the home exercise program.', 'The patient is independent with the home exercise program without cues.'],
    ['No sh ext lag', 'An extensor lag was present at the shoulder.', 'There was no extension lag at the shoulder.'],
    ['Doesn\'t use the R hand for feeding', 'The right hand is used for feeding.', 'The right hand is not used for feeding.'],
    ['Pt w/o c/o dizziness p tx', 'The patient complained of dizziness after treatment.', 'The patient had no complaint of dizziness after treatment.'],
    ['no hx seizures per mom', 'The child has a history of seizures according to the mother.', 'According to the mother there is no history of seizures.'],
    ['Xray neg for fx', 'The radiograph showed a fracture.', 'The radiograph was negative for fracture.'],
  ],
  'opposites of state and sense': [
    ['No CRPS signs.', 'Signs of complex regional pain syndrome are present.', 'There is no sign of complex regional pain syndrome.'],
    ['MRI 1/26: no new lesions.', 'The January MRI revealed new lesions.', 'The January MRI revealed no new lesions.'],
    ['DH neg B on 4/6', 'A week later the Dix-Hallpike was still positive on one side.', 'A week later the Dix-Hallpike was negative on both sides.'],
    ['LT intact C5-T1 B.', 'Sensation is reduced from C5 through T1 on both sides.', 'Sensation is normal from C5 through T1 on both sides.'],
    ['+ nausea, no vomiting', 'She is nauseated and vomits.', 'She is nauseated but does not vomit.'],
    ['Swallow: no gagging or coughing at snack.', 'Gagging is seen at snack.', 'No gagging or coughing is seen at snack.'],
    ['Denies calf pn, denies fever.', 'Calf pain is present; fever is denied.', 'Calf pain and fever are denied.'],
    ['LT and proprioception WNL.', 'Light touch is diminished.', 'Light touch and proprioception are normal.'],
    ['Reflexes symmetric.', 'Reflexes are asymmetric.', 'Reflexes are symmetric.'],
    ['skin dry and intact', 'The skin is broken.', 'The skin is dry and intact.'],
    ['Gait: no antalgia', 'Gait is antalgic.', 'Gait is without antalgia.'],
    ['Pt oriented x4', 'The patient is disoriented.', 'The patient is oriented times four.'],
    ['Hoffmann absent', 'Hoffmann sign is present.', 'Hoffmann sign is absent.'],
    ['pulses palpable B', 'Pulses could not be felt.', 'Pulses are palpable on both sides.'],
    ['No hx of falls', 'She has a history of falls.', 'She has no history of falls.'],
    ['Pt not wearing brace at night', 'The brace is worn at night.', 'The brace is not worn at night.'],
    ['incision: no erythema, min drainage', 'The incision is erythematous.', 'The incision shows minimal drainage and no erythema.'],
    ['cap refill < 2 s; no cyanosis', 'Cyanosis was noted.', 'There was no cyanosis.'],
    ['Does not drive yet.', 'He drives.', 'He does not drive yet.'],
    ['Family not present', 'Family was present.', 'Family was not present.'],
    ['no spasticity noted in R UE', 'Spasticity was noted in the right upper extremity.', 'No spasticity was noted in the right upper extremity.'],
    ['Mom denies regression.', 'Mom reports regression.', 'Mom denies regression.'],
    ['No assistive device; no orthosis.', 'Ambulates with an orthosis.', 'Ambulates without an assistive device or orthosis.'],
    ['Rolls indep both ways; does not sit unsupported', 'Sits unsupported.', 'Rolls independently in both directions but does not sit unsupported.'],
  ],
  'sides': [
    ['left MCA infarct November fourth twenty twenty-five with right hemiparesis.', 'He had a left middle cerebral artery infarct and has left hemiparesis.', 'He had a left middle cerebral artery infarct and has right hemiparesis.'],
    ['L MCA CVA 1/19/2026 -> R hemiparesis. No neglect. Jamar R 6 kg, L 38 kg.', 'Left MCA stroke on January 19, 2026 with left hemiparesis.', 'Left MCA stroke on January 19, 2026 with right hemiparesis.'],
    ['Dx G80.2 spastic hemiplegic CP, R side', 'He has spastic hemiplegic cerebral palsy of the left side.', 'He has spastic hemiplegic cerebral palsy of the right side.'],
    ['Parkinson dis., H&Y 3, L side worse', 'Parkinson disease, Hoehn and Yahr stage 3, right side more affected.', 'Parkinson disease, Hoehn and Yahr stage 3, left side more affected.'],
    ['s/p R thumb LRTI 4/02/26. L thumb opposition 10.', 'She is ten weeks past reconstruction of the left thumb base.', 'She is ten weeks past reconstruction of the right thumb base.'],
    ['hip abd L 3+/5 R 4-/5', 'Hip abduction 3+/5 on the right and 4-/5 on the other side.', 'Hip abduction 3+/5 on the left and 4-/5 on the other side.'],
    ['s/p R TKA 3/2. L knee OA.', 'Left total knee arthroplasty on March 2.', 'Right total knee arthroplasty on March 2, with osteoarthritis of the left knee.'],
    ['fx L distal radius, R hand dominant', 'Fracture of the right distal radius; right-hand dominant.', 'Fracture of the left distal radius; right-hand dominant.'],
    ['R frozen shoulder; L shoulder WNL', 'Adhesive capsulitis of the left shoulder.', 'Adhesive capsulitis of the right shoulder.'],
    ['Bell\'s palsy L', 'Right facial palsy.', 'Left Bell\'s palsy.'],
    ['Leans to R in sitting, neglect L', 'Leans to the left in sitting.', 'Leans to the right in sitting with left neglect.'],
    ['Gaze-evoked nyst to L only', 'Nystagmus with gaze to the right.', 'Nystagmus with gaze to the left only.'],
    ['Step length L 41 cm, R 49', 'The right step is 41 cm.', 'The left step is 41 cm and the right 49 cm.'],
    ['Wt shift poor to L', 'Weight shift to the right is poor.', 'Weight shift to the left is poor.'],
    ['AFO on R, cane in L hand', 'Walks with an AFO on the left and a cane in the right hand.', 'Walks with a right AFO and a cane in the left hand.'],
    ['scar R lat epicondyle tender', 'The scar at the left lateral epicondyle is tender.', 'The scar at the right lateral epicondyle is tender.'],
  ],
  'another day, subject or event': [
    ['3/4: Berg 38, TUG 22.1 s. 4/1: Berg 45, TUG 16.0 s.', 'On April 1 the Berg score was 38.', 'On April 1 the Berg score was 45, up from 38 on March 4.'],
    ['Gait 0.62 m/s (eval), 0.71 last PN, 0.84 today.', 'Gait speed today was 0.71 m/s.', 'Gait speed today was 0.84 m/s, compared with 0.62 m/s at evaluation.'],
    ['Grip R 22 kg, was 15', 'Right grip is 15 kg.', 'Right grip rose from 15 to 22 kg.'],
    ['ODI 44 -> 30 -> 22', 'ODI is currently 30%.', 'ODI fell from 44 to 22.'],
    ['pain today 3/10, last visit 6/10', 'Pain is rated 6/10 today.', 'Pain is rated 3/10 today, down from 6/10 at the last visit.'],
    ['LTG: shoulder flex 150. Shoulder flex 122 today.', 'Shoulder flexion is 150 degrees.', 'Shoulder flexion is 122 degrees toward a goal of 150.'],
    ['R shoulder abd 95, L 160', 'Right shoulder abduction is 160 degrees.', 'Right shoulder abduction is 95 degrees and left 160.'],
    ['97110 15 min, 97112 23 min, 97140 8 min', 'Therapeutic exercise was provided for 23 minutes.', 'Neuromuscular re-education was provided for 23 minutes.'],
    ['SLR 3x10, bridges 2x15', 'Straight leg raises 2 x 15.', 'Straight leg raises 3 x 10 and bridges 2 x 15.'],
    ['pain 2/10 rest, 6/10 stairs', 'Pain is 6/10 at rest.', 'Pain is 2/10 at rest and 6/10 on stairs.'],
    ['knee flex 110, ext -5', 'Knee extension is 110 degrees.', 'Knee flexion is 110 degrees and extension lacks 5 degrees.'],
    ['quad 4/5, ham 4-/5', 'Hamstring strength is 4/5.', 'Quadriceps strength is 4/5, hamstrings 4-/5.'],
    ['TUG 14 s, 5xSTS 17 s', 'TUG was 17 seconds.', 'TUG was 14 seconds and five times sit to stand 17 seconds.'],
    ['HR 72 rest, 118 after', 'Resting heart rate was 118.', 'Heart rate rose from 72 at rest to 118 after exercise.'],
    ['toilet transfer min A, tub transfer mod A', 'Toilet transfers require moderate assistance.', 'Toilet transfers require minimal assistance and tub transfers moderate assistance.'],
    ['UB dressing SBA (min A at eval), LB dressing min A (mod A at eval)', 'Lower body dressing needs moderate assistance.', 'Lower body dressing needs minimal assistance, compared with moderate at evaluation.'],
    ['eyes open 30 s, eyes closed 9 s on foam', 'Stance on foam with eyes closed was 30 seconds.', 'Stance on foam was 30 seconds with eyes open and 9 with eyes closed.'],
    ['ext lag 12° -> 4°', 'The extensor lag decreased by 4 degrees.', 'The extensor lag decreased by 8 degrees, from 12 to 4.'],
    ['Kapandji 5 -> 8; pinch 4 lb -> 9 lb', 'Pinch improved by 3 pounds.', 'Pinch improved by 5 pounds.'],
    ['12 visits auth, 9 used', 'Three visits were used.', 'Nine of 12 authorized visits were used.'],
  ],
};

for (const [kind, rows] of Object.entries(kinds)) {
  describe(`grounding of sentences: ${kind}`, () => {
    for (const [source, wrong, right] of rows) {
      it(`${source} / ${wrong}`, () => {
        assert.ok(ground(source, wrong).unsupported.length > 0, 'the wrong sentence is not marked');
        assert.deepEqual(ground(source, right).unsupported.map(({ text }) => text), []);
      });
    }
  });
}

describe('the side of an operation', () => {
  it('is found where it stands, though its letter stands in other words too', () => {
    const [side] = operatedSides('He lost the L leg on November 18, 2025.');
    assert.deepEqual(side, { side: 'left', start: 12, end: 13 });
  });
});
