// The day the condition began, as the record dates it. An event said to be the onset goes before an injury, that before surgery.
import { normalDate } from '../../clinical/text/dates';
import type { CaseNote } from '../criteria/criteriaTypes';
import { agreed, statedIn, type Slot } from './slot';

const date = String.raw`(\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})`;
const joined = String.raw`(?: date)?[\s,:(*_]{0,4}(?:(?:on|was|occurred on|dated|of|about|approximately)\s+){0,2}`;
const events = [
  String.raw`onset(?: of (?:symptoms|stroke|injury|pain))?`,
  String.raw`(?:strokes?|CVA|infarct(?:ion)?|injury|injured|accident|fracture|DOI|concussion)`,
  String.raw`(?:surgery|ORIF|TKA|THA|TSA|arthroplasty|replacement|repair|reconstruction|fusion|release)`,
].map((words) => new RegExp(String.raw`(?<!\b(?:no|before|previous|prior|since) (?:\w+ )?)\b${words}\b${joined}${date}`, 'gi'));

export function onsetSlot(notes: readonly CaseNote[]): Slot | undefined {
  const found = events.map((event) => statedIn(notes, event)).find((stated) => stated.length > 0);
  return found && agreed(found, (value) => normalDate(value) ?? value);
}
