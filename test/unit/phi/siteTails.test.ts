// Places told by the last word of their name, by a number or a game, and what belongs to a place or a licence. Synthetic text only.
import assert from 'node:assert/strict';
import { scrub } from '../../../src/core/phi/scrub';
import { coverOf } from '../../fixtures/phi/scoreNotes';

/** Makes a note one without capitals. */
const lower = 'pt doing better, sleeping through the night and walking to the mailbox without the cane. no falls since last visit. ';

const forms: readonly { readonly says: string; readonly text: string; readonly hides?: readonly string[]; readonly keeps?: readonly string[] }[] = [
  { says: 'hospitals by their last word', text: `${lower}surgery at strong memorial, then rehab. general strengthening continues, in general better.`, hides: ['strong memorial'], keeps: ['general strengthening', 'in general'] },
  { says: 'churches and stores without capitals', text: `${lower}walked from mount olive baptist and through the united supermarket.`, hides: ['mount olive baptist', 'united supermarket'] },
  { says: 'a bus by its number', text: 'He takes it off on the bus (Bus 14) most days. Rode the bus 2 times.', hides: ['Bus 14'], keeps: ['bus 2 times'] },
  { says: 'a team by its game', text: 'Pain began after the Husky game. Next game is in May. The Game Ready was used.', hides: ['Husky'], keeps: ['Next game', 'Game Ready'] },
  { says: 'a side of a town and a district of schools', text: 'He preaches on the North Side. School: Cottonwood Creek, Bozeman SD7.', hides: ['North Side', 'Bozeman SD7'] },
  { says: 'the rest of a name of a firm', text: 'She works at Passaic Cold Storage, dock 4. Seen at Maple Shade at Cherry Hill today.', hides: ['Passaic Cold Storage', 'Maple Shade at Cherry Hill'] },
  { says: 'the state of a licence', text: 'Lena Moss, PT, DPT TX 1144720. Plate: TX KLM-4471.', hides: ['TX 1144720', 'TX KLM-4471'] },
  { says: 'who of the office sits where, and who signs off', text: `${lower}candy in billing pls call. joy is out sick, rex covers.\nthx\nwill`, hides: ['candy', 'joy'] },
  { says: 'to whom something goes', text: `${lower}send the bill to clay at the shop. baby j (jaxxon) slept.`, hides: ['clay', 'baby j'] },
  { says: 'a street where capitals say nothing', text: `${lower}parked on the navarro st side. lives 1420 n patterson, upstairs.`, hides: ['navarro st', '1420 n patterson'] },
  { says: 'a house number as it is dictated', text: `${lower}send it to clay at four eleven dogwood in nixa, she held at four seconds.`, hides: ['four eleven dogwood'], keeps: ['four seconds'] },
  { says: 'days as they are dictated', text: `${lower}date of service is may twelve, next visit june twenty two. she may need two visits in june five visits total.`, hides: ['may twelve', 'june twenty two'], keeps: ['may need two visits'] },
  { says: 'exercises and brands that look like names', text: 'Rx: landmine press, Copenhagen plank, Spanish squat, monster walks, Tyler twist, Hoka Bondi shoes, Jay Fusion, Game Ready.', keeps: ['landmine press', 'Copenhagen plank', 'Spanish squat', 'Tyler twist', 'Hoka Bondi', 'Jay Fusion'] },
  { says: 'whatever somebody is called, and who did it', text: `${lower}harlan (goes by bub) left. hanger adjusted the foot, wade did it.`, hides: ['bub', 'hanger', 'wade'] },
  { says: 'days behind days and behind who fitted', text: 'Seen on 11/18, 11/20 and 11/25 of 2025. AFO (fit by Kendra, 2/10). FGA now testable: 11/30.', hides: ['11/25', '2/10'], keeps: ['11/30'] },
  { says: 'a clinic of a state and one of the sea', text: 'Seen by Dr. Grobowski, Hand Center of Nevada. Hand placement of the left arm.\nSEEN AT LADY OF THE SEA, THEN HOME.', hides: ['Hand Center of Nevada', 'LADY OF THE SEA'], keeps: ['Hand placement'] },
  { says: 'a firm by a term of the trade', text: 'She works in software at Lumen; the lumen is patent.', hides: ['Lumen'], keeps: ['lumen is patent'] },
  { says: 'letters that sign at the very end', text: `${lower}cont 2x more then dc. tp, pt`, hides: ['tp'] },
  { says: 'a firm in brackets behind a doctor', text: 'Dr. Heppner (Lifetree) agrees, and mother Sunday Thorne too.', hides: ['Lifetree', 'Sunday Thorne'] },
  { says: 'a first name that is a verb after a relative, and one in brackets', text: `${lower}his wife candace and son drew put up the pulley. dietary (lou) to send it.`, hides: ['drew', 'lou'] },
  { says: 'a home by its town in capitals', text: 'RESIDENT WILHELMINA STOUT   RM 207-A   MAGNOLIA SPRINGS OF LEXINGTON   03/14/2026\nSEEN AT BREAKFAST. ATE HALF OF THE MEAL.', hides: ['MAGNOLIA SPRINGS OF LEXINGTON'], keeps: ['HALF OF'] },
  { says: 'whose emergency room, which doctor and what school', text: 'No LOC; Barnes ED neg CT. Goes to Harriet Tubman K-8. MD Kessel aware. Daycare (Busy Bees) got it.', hides: ['Barnes', 'Harriet Tubman K-8', 'Kessel', 'Busy Bees'], keeps: ['neg CT'] },
  { says: 'a name whose surname is spelled behind it', text: `${lower}patient name summer dawn hatch h a t c h, she is a nurse.`, hides: ['summer dawn hatch h a t c h'] },
  { says: 'a church by its mountain and a part of a building', text: `${lower}close call going to greater mt. calvary sunday. slipped in the glenmoor hall.`, hides: ['greater mt. calvary', 'glenmoor'] },
  { says: 'a practice by its trade and a relative by what they did', text: `${lower}doctor ames at alpine ent took him off it, his wife prairie rode along to big timber on sunday.`, hides: ['alpine ent', 'prairie', 'big timber'] },
  { says: 'whom a message greets and who ends it', text: `hi jo, can u fax the eval today please.\n${lower}dont forget the handout. ty!! bex`, hides: ['jo', 'bex'] },
  { says: 'the day of a note', text: 'The 03/10 note lists strength 4/5 and 5/5 on the 5/5 scale.', hides: ['03/10'], keeps: ['4/5', '5/5'] },
  { says: 'whose parent a letter goes to, and a hospital for children', text: 'To the parent of Caspian Rowe\n77 Tin Cup Trail\nDiagnosed at Children\'s Colorado last year.', hides: ['Caspian Rowe', "Children's Colorado"] },
  { says: 'days with hyphens where the note writes them so', text: 'DOB 8-13-55. DID NOT RETURN CALLS 6-25, 6-30 (VM FULL). R TKA 4-2 AT BAPTIST NORTH. SQUATS 10-12 REPS, 2-3 SETS.', hides: ['6-25', '6-30', '4-2'], keeps: ['10-12', '2-3'] },
  { says: 'a practice by its trade behind a therapist', text: 'Joost Van Der Wal, PT, Shoreline Motion', hides: ['Joost Van Der Wal', 'Shoreline Motion'] },
  { says: 'who says something though no list has the name', text: 'Gait was better. Cricket says it rubs. Letter says 8 visits. Surgeon says to wait. Pain reported as low.', hides: ['Cricket'], keeps: ['Letter', 'Surgeon', 'Pain'] },
  { says: 'diseases and muscles no list has by their endings', text: `${lower}has xylodactyly, tetraphoria and vexorhythmia nxt wk, hips anteverted, corrugator tight.`, keeps: ['xylodactyly', 'tetraphoria', 'vexorhythmia', 'nxt', 'anteverted', 'corrugator'] },
  { says: 'a surname with a particle, one behind a letter, and the day of an operation', text: `${lower}sx 8/27 l rtsa dr van dyke. ok for now.\nk lindahl pta / s. moreau pt`, hides: ['8/27', 'van dyke', 'k lindahl'] },
  { says: 'a name of everyday words with a hyphen at the head of its line', text: 'Ivy-Rose Tanner    MRN 5518820    Mar 18 2026\nSeen today for the shoulder.', hides: ['Ivy-Rose Tanner'] },
  { says: 'a hospital in brackets behind a doctor, and an adjuster by a letter and a word', text: `${lower}told dr cheng (urmc) office. wc adj r. blocker wants a note.`, hides: ['urmc', 'r. blocker'] },
  { says: 'a step and no parcels', text: 'STEP UPS 6 IN X 10, HEEL UPS, PACKAGE BY UPS.', keeps: ['STEP UPS'] },
];

describe('the scrubber by the ends of names', () => {
  for (const { says, text, hides = [], keeps = [] } of forms) {
    it(`reads ${says}`, () => {
      const covered = coverOf(text, scrub(text).findings);
      const isCovered = (value: string, all: boolean): boolean => {
        const start = text.indexOf(value);
        assert.ok(start >= 0, value);
        const units = [...value].map((unit, index) => /[\p{L}\p{N}]/u.test(unit) ? covered[start + index] === 1 : all);
        return all ? units.every(Boolean) : units.some(Boolean);
      };
      for (const value of hides) assert.ok(isCovered(value, true), `hides ${value}`);
      for (const value of keeps) assert.ok(!isCovered(value, false), `keeps ${value}`);
    });
  }
});
