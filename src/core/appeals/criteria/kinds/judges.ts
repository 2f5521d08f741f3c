// Numbers in words of the trade that decide a row: kept visits, used visits, sides, falls, minutes. Undefined where a text tells none.

/** Says by its numbers whether a statement bears a criterion out. */
export type Judge = (statement: string, criterion: string) => boolean | undefined;

const numberWords: Readonly<Record<string, number>> = { no: 0, zero: 0, once: 1, a: 1, an: 1, one: 1, single: 1, twice: 2, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12 };
const number = String.raw`\d{1,3}(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve`;
const valueOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : (numberWords[text.toLowerCase()] ?? (Number.isNaN(Number(text)) ? undefined : Number(text))));

/** The limit a criterion sets, and on which side of it the record must lie. */
function limitIn(criterion: string, unit: string): { readonly least: boolean; readonly value: number } | undefined {
  const least = new RegExp(String.raw`\b(?:at least|minimum of|no (?:less|fewer) than|not less than|more than|greater than|over|above|exceed\w*|≥|>=?)\s*(${number})\s?${unit}|(${number})\s?${unit}\s?(?:or more|or greater|or higher|and above)`, 'i').exec(criterion);
  const most = new RegExp(String.raw`\b(?:at most|no more than|not more than|up to|maximum of|less than|fewer than|under|below|within|not exceed\w*|≤|<=?)\s*(${number})\s?${unit}|(${number})\s?${unit}\s?(?:or less|or fewer|maximum)`, 'i').exec(criterion);
  const found = most ?? least;
  const value = valueOf(found?.[1] ?? found?.[2]);
  return value === undefined ? undefined : { least: most === null, value };
}

const keeps = (found: number, limit: { readonly least: boolean; readonly value: number }): boolean => (limit.least ? found >= limit.value : found <= limit.value);

/** The share of visits kept: "19 of 20", "no-showed 3 of last 6", "92%". Four of five is the usual demand. */
export const attendance: Judge = (statement, criterion) => {
  const [, first, second] = /\b(\d{1,3})\s?(?:of|out of|\/)\s?(?:the |her |his |their )?(?:last |past |first )?(?:\w+ )?(\d{1,3})\b/i.exec(statement) ?? [];
  const percent = /\b(\d{1,3})\s?%/.exec(statement)?.[1];
  const missed = /\b(?:miss\w*|no[- ]?show\w*|cancel\w*|cxl\w*|CX|NS)\b/i.test(statement) && !/\b(?:attend\w*|kept|keeps|completed|present|came)\b/i.test(statement);
  const share = first !== undefined && second !== undefined && Number(second) >= Number(first) ? Number(first) / Number(second) : percent !== undefined ? Number(percent) / 100 : undefined;
  if (share === undefined) return /\b(?:no|zero|without|never) (?:missed|cancel\w*|no[- ]?shows?|absences)\b/i.test(statement) || /\b(?:all|every) (?:\w+ )?(?:visits?|sessions?|appointments?)\b/i.test(statement) ? true : undefined;
  const kept = missed ? 1 - share : share;
  const asked = /(\d{1,3})\s?(?:%|percent)/.exec(criterion)?.[1];
  const asksMissed = /\bmiss\w*|no[- ]?show\w*|cancel\w*/i.test(criterion);
  return kept >= (asked === undefined ? 0.75 : asksMissed ? 1 - Number(asked) / 100 : Number(asked) / 100);
};

/** "11 visits used of 10 approved". */
export const usedVisits: Judge = (statement) => {
  const used = /\b(\d{1,3})\s?(?:\w+ ){0,2}(?:used|billed|attended|completed|seen)\b|\b(?:used|billed|attended|completed)\b[^.;\d]{0,12}(\d{1,3})\b/i.exec(statement);
  const allowed = /\b(\d{1,3})\s?(?:\w+ ){0,2}(?:approved|authori[sz]ed|allowed)\b|\b(?:approved|authori[sz]ed|allowed|of)\b[^.;\d]{0,12}(\d{1,3})\b/i.exec(statement);
  const [one, other] = [used, allowed].map((each) => each?.[1] ?? each?.[2]);
  return one === undefined || other === undefined ? undefined : Number(one) <= Number(other);
};

/** The number asked for beside the most or least a row allows: "Request 4 visits". */
export const askedVisits: Judge = (statement, criterion) => {
  const limit = limitIn(criterion, '');
  const found = /\b(\d{1,3})\s(?:\w+ ){0,2}(?:visits?|sessions?|treatments?)\b/i.exec(statement)?.[1];
  return limit === undefined || found === undefined ? undefined : keeps(Number(found), limit);
};

/** The difference of the two sides in percent: "78% of R", "LSI 91%", "grip R 6 lb, L 44 lb". */
export const sideDifference: Judge = (statement, criterion) => {
  const [, below, percentAsked = ''] = /(\b(?:below|under|less than|fewer than)\b\s*)?(\d{1,2})\s?(?:%|percent)/i.exec(criterion) ?? [];
  // "Below 50 percent of the other side" is a difference of more than half.
  const limit = percentAsked === '' ? undefined : below !== undefined && /\bof the (?:other|opposite|un)/i.test(criterion) ? 100 - Number(percentAsked) : Number(percentAsked);
  const percent = /\b(\d{1,3})\s?%\s?(?:of|vs\.?|compared|LSI|symmetry)|\b(?:LSI|symmetry)\b[^.;\d]{0,15}(\d{1,3})\s?%?/i.exec(statement);
  const pair = /\b(?:R|right)\b[^.;\d]{0,10}(\d{1,3}(?:\.\d+)?)[^.;\d]{0,12}\b(?:L|left)\b[^.;\d]{0,10}(\d{1,3}(?:\.\d+)?)|\b(?:L|left)\b[^.;\d]{0,10}(\d{1,3}(?:\.\d+)?)[^.;\d]{0,12}\b(?:R|right)\b[^.;\d]{0,10}(\d{1,3}(?:\.\d+)?)/i.exec(statement);
  const sides = [pair?.[1] ?? pair?.[3], pair?.[2] ?? pair?.[4]].map(Number);
  const share = percent === null ? (pair === null ? undefined : Math.min(...sides) / Math.max(...sides)) : Number(percent[1] ?? percent[2]) / 100;
  if (share === undefined || Number.isNaN(share)) return undefined;
  return 100 * (1 - share) > (limit === undefined ? 5 : limit - 0.01);
};

/** Falls counted against the number a row names; any fall where it names none. */
export const falls: Judge = (statement, criterion) => {
  if (/\b(?:no|denies|without|zero|0|has not)\b[^.;]{0,15}\b(?:falls?|fallen)\b/i.test(statement)) return false;
  const counted = /\b(\d{1,2}|an?|one|two|three|four|five|six|several|multiple)\b (?:\w+ ){0,2}falls?\b|\b(?:fell|fallen)\b\s?(?:\w+ )?(once|twice|\d{1,2}|two|three|four)?/i.exec(statement);
  if (counted === null) return undefined;
  const many = /several|multiple/i.test(counted[1] ?? '') ? 3 : (valueOf(counted[1] ?? counted[2]) ?? 1);
  const least = /\b(twice|two|2|three|3)\b/i.exec(criterion)?.[1];
  return many >= (valueOf(least) ?? 1);
};

/** Scores in the range of fall risk, by the cut-offs in common use. */
const riskRanges: readonly (readonly [RegExp, (value: number) => boolean])[] = [
  [/\b(?:BBS|berg)\b[^.;\d]{0,20}(\d{1,2})/i, (value): boolean => value < 46],
  [/\b(?:TUG|timed up and go)\b[^.;\d]{0,20}(\d{1,3}(?:\.\d+)?)/i, (value): boolean => value >= 12],
  [/\bDGI\b[^.;\d]{0,20}(\d{1,2})/i, (value): boolean => value <= 19],
  [/\bFGA\b[^.;\d]{0,20}(\d{1,2})/i, (value): boolean => value <= 22],
  [/\b(?:tinetti|POMA)\b[^.;\d]{0,20}(\d{1,2})/i, (value): boolean => value < 24],
];

export const fallRisk: Judge = (statement) => {
  const scores = riskRanges.flatMap(([named, risky]) => {
    const value = named.exec(statement)?.[1];
    return value === undefined ? [] : [risky(Number(value))];
  });
  return scores.length === 0 ? undefined : scores.some(Boolean);
};

/** Falls or scores: a row that asks for fall risk takes either. */
export const fallsOrRisk: Judge = (statement, criterion) => falls(statement, criterion) ?? fallRisk(statement, criterion);

/** "54.1 -> 54.3 over 24 visits" is no change worth the name: all pairs of a statement lie within three percent. */
export const worthwhileChange: Judge = (statement) => {
  const pairs = [...statement.matchAll(/(\d{1,3}(?:\.\d+)?)\s?(?:%|°|s|lb)?\s*(?:→|->|-->)\s*(\d{1,3}(?:\.\d+)?)/g)].map(([, before, after]) => [Number(before), Number(after)] as const);
  return pairs.length > 0 && pairs.every(([before, after]) => Math.abs(after - before) < 0.03 * before) ? false : undefined;
};

/** Pain of three or less is mild. */
export const mildPain: Judge = (statement) => {
  const rated = /\bpain\b[^.;\d]{0,20}(\d{1,2})(?: ?\/ ?10)?/i.exec(statement)?.[1];
  return rated === undefined ? undefined : Number(rated) <= 3;
};

/** A score outside the range of risk. */
export const steady: Judge = (statement) => {
  const risky = fallRisk(statement, '');
  return risky === undefined ? undefined : !risky;
};

/** The length of a session in minutes. */
export const sessionMinutes: Judge = (statement, criterion) => {
  const limit = limitIn(criterion, String.raw`(?:min\w*|hours?)`);
  const found = /\b(\d{1,3})[- ]?min\w*\b/i.exec(statement)?.[1];
  if (limit === undefined || found === undefined) return undefined;
  return keeps(Number(found), /\bhours?\b/i.test(criterion) ? { ...limit, value: limit.value * 60 } : limit);
};

const passiveWords = /\b(?:HP|MHP|CP|heat|ice|cold packs?|hot packs?|IFC|TENS|e-?stim\w*|US|ultrasound|STM|massage|traction|laser|infrared|paraffin|diathermy|vaso\w*)\b/i;

/** Active minutes beside those of passive modalities, where a statement tells both. */
export const activeShare: Judge = (statement) => {
  const parts = [...statement.matchAll(/([^,;]*?)\b(\d{1,3}) ?min\w*/gi)].map(([, words = '', minutes]) => ({ passive: passiveWords.test(words), minutes: Number(minutes) }));
  const passive = parts.filter((part) => part.passive).reduce((sum, { minutes }) => sum + minutes, 0);
  const all = parts.reduce((sum, { minutes }) => sum + minutes, 0);
  return passive === 0 || (all === passive && /\d ?x ?\d/.test(statement)) ? undefined : all - passive > passive;
};

/** Hours of practice a day. */
export const hoursDaily: Judge = (statement, criterion) => {
  const limit = limitIn(criterion, String.raw`(?:h\b|hrs?|hours?)`) ;
  const found = /\b(\d{1,2}(?:\.\d)?)\s?(?:h|hrs?|hours?)\b/i.exec(statement)?.[1];
  return limit === undefined || found === undefined ? undefined : keeps(Number(found), limit);
};

/** A delay in percent or standard deviations beside the least that a row names, or a percentile beside the highest. */
export const delayed: Judge = (statement, criterion) => {
  const of = (text: string, unit: string): number | undefined => valueOf(new RegExp(String.raw`(\d{1,3}(?:\.\d{1,2})?)\s?(?:${unit})`, 'i').exec(text)?.[1]);
  for (const unit of ['%(?!ile)|percent\\b', 'SDs?\\b|standard deviations?']) {
    const [asked, found] = [of(criterion, unit), of(statement, unit)];
    if (asked !== undefined && found !== undefined) return found >= asked;
  }
  const rank = (text: string): number | undefined => valueOf(/(\d{1,2})(?:st|nd|rd|th)? ?(?:%ile|percentile)/i.exec(text)?.[1]);
  const [highest, ranked] = [rank(criterion), rank(statement)];
  if (highest !== undefined && ranked !== undefined) return ranked <= highest;
  return undefined;
};
