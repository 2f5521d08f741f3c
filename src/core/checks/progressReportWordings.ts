// How notes count the treatment days since the last progress report, and at which visit they are. `(…)` is the count.
const ones: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, eleventh: 11, twelfth: 12, thirteenth: 13, fourteenth: 14, fifteenth: 15 };
const number = String.raw`(\d{1,3}|${Object.keys(ones).join('|')})(?:st|nd|rd|th)?`;
const document = 'progress (?:report|note|summary)';
const report = String.raw`(?:the\s)?(?:(?:last|previous|most recent|prior|latest|initial)\s)?(?:progress (?:report|note|summary|evaluation)|PR\b|PN\b|10th[- ]visit (?:report|note))`;
const day = String.raw`(?:treatment (?:days?|visits?|sessions?)|tx (?:days?|visits?)|visits?|sessions?|treatments?|days of treatment|encounters?)`;
const atVisit = String.raw`(?:visit|session|treatment day|tx day)`;

/** Days counted from the last report. */
export const daysSince = patterns({
  daysSince: String.raw`\b${number}\s?(?:skilled\s)?${day}\s(?:(?:completed|attended|(?:have )?(?:passed|elapsed|gone by))\s)?(?:since|after|from)\s${report}`,
  dayNumberSince: String.raw`\b(?:${day})\s?(?:#|number\s|no\.?\s)?${number}\s(?:since|after|from)\s${report}`,
  daysAgo: String.raw`${report}[^.;\n]{0,30}?\b${number}\s?${day}\s(?:ago|back|earlier|prior)`,
  sinceReportCount: String.raw`\b${day}\ssince\s${report}[^.;\n\d]{0,40}?[:=|]?\s?(?:is\s|are\s|was\s)?\b${number}\b(?![/-])`,
  without: String.raw`\b${number}\s?${day}\swithout\s(?:a\s)?${report}`,
  sinceThen: String.raw`\bsince\s${report}[^.;\n\d]{0,40}?\b${number}\s?${day}`,
  behind: String.raw`${report}[^.;\n]{0,50}[:,;(–—-]\s?${number}\s?${day}\s(?:since|ago)`,
});

/** The visit of the last report. */
export const lastReportAt = patterns({
  covers: String.raw`(?:${document}|PR|PN)\s(?:covers|covered|for|of)\s(?:visits?|treatment days?|sessions?)\s?\d{1,3}\s?(?:-|–|to|through)\s?${number}\b`,
  lastAt: String.raw`\b(?:last|previous|most recent|prior|latest)\s(?:${document}\b|PR\b|PN\b)[^.;\n\d]{0,40}?(?:${atVisit}|treatment)\s?#?\s?${number}\b`,
  doneAt: String.raw`\b(?:${document}|PR)\s(?:was\s)?(?:last\s)?(?:completed|done|written|sent|submitted|filed|dated)?\s?(?:last\s)?(?:at|on|after|:|=)?\s?${atVisit}\s?#?\s?${number}\b`,
  near: String.raw`(?<!\bno\s|\bnext\s)\b(?:${document}|PR)\b(?!s?\s(?:is |was )?(?:due|next|required|needed|scheduled))(?:(?!due|next|by\b|will|schedul|upcoming)[^.;\n\d]){0,50}?\(?(?:${atVisit}|tx|treatment)\s?#?\s?${number}\b`,
});

/** The visit of today. */
export const visitToday = new RegExp(String.raw`\b(?:today(?:'s)?(?:\sis)?\s|this is\s|current\s)?(?:visit|session|treatment day|tx day|treatment visit|(?:treatment|tx)(?=\s?#))\s?(?:#|number\s|no\.?\s|count:?\s|:\s|is\s|today is\s)?\s?${number}\b(?!\s?min)`, 'gi');

/** No report was ever written. */
export const noReport = oneOf({
  none: String.raw`\bno (?:${document}|PR|PN)\b(?!\s(?:is |was |yet )?(?:yet )?(?:due|needed|required|necessary|until|this visit|today))`,
  overdue: String.raw`\b${document} (?:has )?(?:not (?:yet )?(?:been )?(?:done|completed|written)|overdue|is overdue|past due|never)`,
});

/** The report is written with this note. */
export const reportToday = oneOf({
  done: String.raw`\bprogress (?:report|note|summary|evaluation) (?:was |is |has been )?(?:completed|done|written|submitted|sent|performed|filed|included)\s(?:today|this (?:visit|session|date)|with this|below|herein)`,
  todays: String.raw`\b(?:completed|wrote|see|this|today'?s?)\s(?:today'?s\s)?progress report\b(?! (?:due|next))`,
});

/** The count as written, in figures or in words. */
export function countOf(written: string | undefined): number {
  const word = (written ?? '').toLowerCase();
  return ones[word] ?? Number(word);
}

type Named = Readonly<Record<string, string>>;

function patterns(wordings: Named): readonly RegExp[] {
  return Object.values(wordings).map((source) => new RegExp(source, 'i'));
}

function oneOf(wordings: Named): RegExp {
  return new RegExp(Object.values(wordings).join('|'), 'i');
}
