// progress-report-due: Medicare wants a progress report at least every 10 treatment days (Pub. 100-02 ch. 15 section 220.3.D).
import { isMedicare, type CheckContext } from '../problem';
import type { ReadNote } from '../readNote';
import { documentProblem, type CheckRule } from './rule';

const mostDays = 10;
const ones: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, eleventh: 11, twelfth: 12, thirteenth: 13, fourteenth: 14, fifteenth: 15 };
const number = String.raw`(\d{1,3}|${Object.keys(ones).join('|')})(?:st|nd|rd|th)?`;
const report = String.raw`(?:the\s)?(?:(?:last|previous|most recent|prior|latest|initial)\s)?(?:progress (?:report|note|summary|evaluation)|PR\b|PN\b|10th[- ]visit (?:report|note))`;
const day = String.raw`(?:treatment (?:days?|visits?|sessions?)|tx (?:days?|visits?)|visits?|sessions?|treatments?|days of treatment|encounters?)`;
const gap = String.raw`[^.;\n]{0,30}?`;
const since = [
  new RegExp(String.raw`\b${number}\s?(?:skilled\s)?${day}\s(?:(?:completed|attended|(?:have )?(?:passed|elapsed|gone by))\s)?(?:since|after|from)\s${report}`, 'i'),
  new RegExp(String.raw`\b(?:${day})\s?(?:#|number\s|no\.?\s)?${number}\s(?:since|after|from)\s${report}`, 'i'),
  new RegExp(String.raw`${report}${gap}\b${number}\s?${day}\s(?:ago|back|earlier|prior)`, 'i'),
  new RegExp(String.raw`\b${day}\ssince\s${report}[^.;\n\d]{0,40}?[:=|]?\s?(?:is\s|are\s|was\s)?\b${number}\b(?![/-])`, 'i'),
  new RegExp(String.raw`\b${number}\s?${day}\swithout\s(?:a\s)?${report}`, 'i'),
  new RegExp(String.raw`\bsince\s${report}[^.;\n\d]{0,40}?\b${number}\s?${day}`, 'i'),
  new RegExp(String.raw`${report}[^.;\n]{0,50}[,;(–—-]\s?${number}\s?${day}\s(?:since|ago)`, 'i'),
];
const lastAt = [
  new RegExp(String.raw`(?:progress (?:report|note|summary)|PR|PN)\s(?:covers|covered|for|of)\s(?:visits?|treatment days?|sessions?)\s?\d{1,3}\s?(?:-|–|to|through)\s?${number}\b`, 'i'),
  new RegExp(String.raw`\b(?:last|previous|most recent|prior|latest)\s(?:progress (?:report|note|summary)|PR\b|PN\b)[^.;\n\d]{0,40}?(?:visit|session|treatment day|tx day|treatment)\s?#?\s?${number}\b`, 'i'),
  new RegExp(String.raw`\b(?:progress (?:report|note|summary)|PR)\s(?:was\s)?(?:last\s)?(?:completed|done|written|sent|submitted|filed|dated)?\s?(?:last\s)?(?:at|on|after|:|=)?\s?(?:visit|session|treatment day|tx day)\s?#?\s?${number}\b`, 'i'),
  new RegExp(String.raw`(?<!\bno\s|\bnext\s)\b(?:progress (?:report|note|summary)|PR)\b(?!s?\s(?:is |was )?(?:due|next|required|needed|scheduled))(?:(?!due|next|by\b|will|schedul|upcoming)[^.;\n\d]){0,50}?\(?(?:visit|session|treatment day|tx day|tx|treatment)\s?#?\s?${number}\b`, 'i'),
];
const today = new RegExp(String.raw`\b(?:today(?:'s)?(?:\sis)?\s|this is\s|current\s)?(?:visit|session|treatment day|tx day|treatment visit|(?:treatment|tx)(?=\s?#))\s?(?:#|number\s|no\.?\s|count:?\s|:\s|is\s|today is\s)?\s?${number}\b(?!\s?min)`, 'gi');
const none = /\bno (?:progress (?:report|note|summary)|PR|PN)\b(?!\s(?:is |was |yet )?(?:yet )?(?:due|needed|required|necessary|until|this visit|today))|\bprogress (?:report|note|summary) (?:has )?(?:not (?:yet )?(?:been )?(?:done|completed|written)|overdue|is overdue|past due|never)/i;
const doneToday = /\bprogress (?:report|note|summary|evaluation) (?:was |is |has been )?(?:completed|done|written|submitted|sent|performed|filed|included)\s(?:today|this (?:visit|session|date)|with this|below|herein)|\b(?:completed|wrote|see|this|today'?s?)\s(?:today'?s\s)?progress report\b(?! (?:due|next))/i;

function find(note: ReadNote, context: CheckContext): ReturnType<CheckRule['find']> {
  if (!isMedicare(context) || note.progressReport || doneToday.test(note.text)) return [];
  const text = note.text.length > 200_000 ? note.text.slice(0, 200_000) : note.text;
  const due = countSince(text);
  if (due === undefined || due.days <= mostDays) return [];
  return documentProblem('progress-report-due', due, `${due.days} treatment days since the last progress report; Medicare wants one at least every ${mostDays}.`);
}

function countSince(text: string): { readonly days: number; readonly start: number; readonly end: number } | undefined {
  for (const pattern of since) {
    const match = pattern.exec(text);
    if (match !== null) return { days: valueOf(match[1]), start: match.index, end: match.index + match[0].length };
  }
  const last = lastAt.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  const unwritten = none.exec(text);
  if (last === undefined && unwritten === null) return undefined;
  const at = last ?? unwritten;
  const visits = [...text.matchAll(today)].filter((match) => at === undefined || at === null || match.index + match[0].length <= at.index || match.index >= at.index + at[0].length).map((match) => valueOf(match[1]));
  const visit = Math.max(0, ...visits.slice(0, 6));
  if (at === undefined || at === null || visit === 0) return undefined;
  return { days: visit - (last === undefined ? 0 : valueOf(last?.[1])), start: at.index, end: at.index + at[0].length };
}

function valueOf(written: string | undefined): number {
  const word = (written ?? '').toLowerCase();
  return ones[word] ?? Number(word);
}

export const progressReportDue: CheckRule = { id: 'progress-report-due', find };
