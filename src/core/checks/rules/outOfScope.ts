// out-of-scope: the therapist starts, stops or changes a medicine (domain: D4). Reporting a prescriber's change is fine.
import * as words from '../medicineWordings';
import type { Problem } from '../problem';
import type { ReadNote } from '../readNote';
import type { CheckRule } from './rule';

const message = 'Medicines are the prescriber\'s to start, stop or change. Report what the patient takes and refer to the prescriber.';

function find(note: ReadNote): readonly Problem[] {
  return note.sentences.flatMap((sentence): readonly Problem[] => {
    const text = sentence.text.slice(0, 3000);
    // Few sentences name a medicine; the search for deeds is slow.
    if (!words.medicine.test(text)) return [];
    const reported = sentence.sections.length === 1 && sentence.sections[0] === 'S';
    const match = [...text.matchAll(words.medicineDeed)].find((deed) => isTherapists(text, deed, reported));
    if (match === undefined) return [];
    const start = sentence.start + match.index;
    return [{ rule: 'out-of-scope', start, end: start + match[0].length, message }];
  });
}

/** Is it the therapist who does this with a medicine? In a patient's report only where it says so. */
function isTherapists(text: string, { index, 0: deed }: RegExpExecArray, inReport: boolean): boolean {
  const clause = clauseAround(text, index, index + deed.length);
  if (words.exempt.test(clause) || words.denied.test(text.slice(Math.max(0, index - 30), index))) return false;
  const byPrescriber = words.prescriber.test(clause);
  if (words.therapistActs.test(clause.slice(0, 200))) {
    if (words.asOrdered.test(clause) || (byPrescriber && (words.asks.test(clause) || words.byPrescriber.test(clause)))) return false;
    return isChange(deed) || words.handsOut.test(deed);
  }
  return !inReport && isChange(deed) && !byPrescriber && !words.reported.test(clause);
}

function isChange(deed: string): boolean {
  return !words.takes.test(deed) || words.stillChanges.test(deed);
}

/** The clause between semicolons; commas stay, since the agent may follow one. */
function clauseAround(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf(';', start), start - 160) + 1;
  const to = text.indexOf(';', end);
  return text.slice(Math.max(0, from), to < 0 ? end + 140 : Math.min(to, end + 140));
}

export const outOfScope: CheckRule = { id: 'out-of-scope', find };
