// One number as a letter prints it: a token with digits or a few short groups of them, scanning errors put right.
import type { Span } from '../../clinical/span';
import type { Place } from './labels';
import type { Letter } from './letterText';

export interface Found extends Span {
  readonly value: string;
}

/** The label's own line decides; only where it has nothing, the cells under it. */
export function firstId(places: readonly Place[], shortest: number, ofMember = false): Found | undefined {
  for (const place of places) {
    const found = idAt(place, 0, shortest, ofMember);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function idList(first: Place, shortest: number, letter: Letter): readonly Found[] {
  const found: Found[] = [];
  // A list may go on over the line's end.
  const text = letter.plain.slice(first.start, Math.min(letter.plain.length, first.start + 2000));
  for (let from = 0; ;) {
    const one = idAt({ ...first, text }, from, shortest);
    if (one === undefined) return found;
    found.push(one);
    const rest = /^\s*(?:,|;|&|\/|\||and\b)\s*(?:and\s+)?#?\s*/.exec(text.slice(one.end - first.start))?.[0];
    if (rest === undefined) return found;
    from = one.end - first.start + rest.length;
  }
}

const token = /^[A-Z0-9|lo](?:[A-Z0-9|lo]|[-/.](?=[A-Z0-9|lo]))*/;
const otherLabel = /^(?:ICD|(?:CO|PR|OA)-\d{1,3}|PCN|CARC|RARC|HCID|DOS|DOB|MBI|RIN|MRN|NPI|TIN)\b/;

/** The identifier that starts at `from`: one token with digits, or a few short groups of them. */
export function idAt(place: Place, from: number, shortest: number, ofMember = false): Found | undefined {
  const filler = /^(?:[\s:#.(]|(?:numbers?|nos?|ids?)\b[\s:.#]*)*/i.exec(place.text.slice(from, from + 40))?.[0].length ?? 0;
  let end = from + filler;
  const start = end;
  // "KHI 4471 22019 01" fills its line or cell: all of it is the number.
  const filled = ofMember ? /^[A-Z]{1,4}(?: ?\d{2,6}){3,6}(?=[ ]*(?:\n|$| {2}))/.exec(place.text.slice(end, end + 30))?.[0] : undefined;
  if (filled !== undefined) return { start: place.start + start, end: place.start + start + filled.length, value: filled };
  // "2026 203 44718 002" fills its line as well.
  const groups = /^\d{2,6}(?: \d{2,6}){2,4}(?=[ ]*(?:\n|$| {2}))/.exec(place.text.slice(end, end + 40))?.[0];
  if (groups !== undefined && groups.replace(/ /g, '').length >= 9 && !/\b9[27]\d{3}\b/.test(groups)) return { start: place.start + start, end: place.start + start + groups.length, value: groups };
  for (let taken = 0; taken < 5; taken++) {
    const gap = taken === 0 ? '' : (/^[A-Z]{1,4}$/.test(place.text.slice(start, end)) ? /^ {1,3}/ : /^ /).exec(place.text.slice(end))?.[0];
    const next = gap === undefined ? undefined : token.exec(place.text.slice(end + gap.length, end + 60))?.[0];
    if (gap === undefined || next === undefined || /^[a-z]/i.test(place.text[end + gap.length + next.length] ?? ' ')) break;
    const isGroup = taken === 0 ? next.length > 1 || /\d/.test(next) || /^ \d/.test(place.text.slice(end + next.length)) : taken === 1 && (/^[A-Z]{1,3}\d{2}$/.test(place.text.slice(start, end)) && /^\d{6}$/.test(next)) || (taken === 2 && /^[A-Z]{3} \d{6}$/.test(place.text.slice(start, end)) && /^\d{6}$/.test(next)) || (taken === 1 && /^[A-Z]{3}$/.test(place.text.slice(start, end)) && /^\d{6}$/.test(next)) ? true : /\d/.test(next) && ((next.length <= 5 && end - start <= 14) || isLastGroup(place.text, start, end, next));
    const afterWord = taken === 1 && !/\d/.test(place.text.slice(start, end));
    if (!isGroup && !(afterWord && /\d/.test(next))) break;
    // A code, an amount or a date next to the number is not its continuation.
    if (taken > 0 && (isOther(next) || (next.length > 4 && !(taken === 2 && /^[A-Z]{3} \d{6}$/.test(place.text.slice(start, end)) && /^\d{6}$/.test(next)) && end - start > 5 && !afterWord && !isLastGroup(place.text, start, end, next)))) break;
    end += gap.length + next.length;
  }
  const raw = place.text.slice(start, end);
  // The clinic's own number of the patient, a code, or the next label.
  if (otherLabel.test(raw)) return undefined;
  const value = repair(raw);
  const digits = value.match(/\d/g)?.length ?? 0;
  const letters = value.match(/[A-Z]/g)?.length ?? 0;
  if (value.replace(/[^A-Z0-9]/g, '').length < shortest || digits < Math.max(2, letters > 6 ? (/\s/.test(raw) ? 6 : 3) : 0) || (isOther(raw) && !(ofMember && /^\d{3}-\d{3}-\d{4}$/.test(raw)))) return undefined;
  return { start: place.start + start, end: place.start + end, value };
}

/** "KSX 1102 88471", "26 288 0771440": a longer group ends a number that is written in groups. */
function isLastGroup(text: string, start: number, end: number, next: string): boolean {
  const before = text.slice(start, end);
  return ((/^\d{5}$/.test(next) && /^(?:[A-Z]{1,4} |\d{2} |\d{7} )[\d ]+$/.test(before)) || (/^\d{6,8}$/.test(next) && /^\d{2} \d{3}$/.test(before))) && /^(?:\s{2}|[ ]*(?:\n|$))/.test(text.slice(end + 1 + next.length));
}

export function isOther(raw: string): boolean {
  return /^(?:\d{4}T|(?:0[1-9]|1[0-2])[0-3]\d2\d-(?:0[1-9]|1[0-2])[0-3]\d2\d|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})|\d{4}-\d{2}-\d{2}|\d+\.\d{2}|9[27]\d{3}(?:-[A-Z]{2})?|1?-?\d{3}[-.]\d{3}[-.]\d{4})$/.test(raw);
}

/** Among digits, a small l or o and a flanked capital O or I are what the scanner made of 1 and 0. */
function repair(raw: string): string {
  return raw.replace(/^l(?=[A-Z])/, 'I').replace(/[l|]/g, '1').replace(/o/g, '0').replace(/(?<=-)O(?=\d)/g, '0').replace(/(?<=\d)O+(?=\d|\b)/g, (misread) => '0'.repeat(misread.length)).replace(/(?<=\d)I(?=\d)/g, '1');
}
