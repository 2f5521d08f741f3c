// Dates, codes, citations, spine levels, identifiers, clock times and names of the draft against the source.
import { clockMinutes, daysBetween, sameDate } from '../../../clinical/text/dates';
import type { ClinicalReading } from '../../../clinical/reader';
import type { Span } from '../../../clinical/span';
import type { Token } from '../../../clinical/text/tokens';
import { isKnownCitation } from '../../derive/dataRows';
import type { UnsupportedKind } from '../../groundTypes';
import type { Corpus } from '../../read/corpus';
import type { Checked, Issue, Proof } from '../issue';

export function checkAtoms(draft: ClinicalReading, corpus: Corpus, planType: string | undefined, statementAt: (offset: number) => number, skip: (statement: number) => boolean): Checked {
  const issues: Issue[] = [];
  const proofs: Proof[] = [];
  const judge = (atom: Token | { readonly start: number; readonly end: number }, support: Span | 'assumed' | undefined, kind: UnsupportedKind, sourceValue?: string): void => {
    const statement = statementAt(atom.start);
    if (support === undefined) issues.push({ start: atom.start, end: atom.end, kind, statement, cause: `${kind === 'code' ? 'code' : 'atom'}:${atom.start}`, ...(sourceValue === undefined ? {} : { sourceValue }) });
    else if (support !== 'assumed') proofs.push({ start: atom.start, end: atom.end, source: support });
  };
  const stated = corpus.reading.atoms;
  for (const atom of draft.atoms) {
    if (skip(statementAt(atom.start))) continue;
    if (atom.kind === 'date') judge(atom, supportedDate(draft, atom, corpus) ?? slashPair(atom, corpus) ?? spokenDay(atom, corpus) ?? (isCounted(draft, atom, corpus) ? 'assumed' : undefined), 'date');
    else if (atom.kind === 'surrogate') {
      if (!atom.text.startsWith('[NAME')) judge(atom, supportedSurrogate(draft, atom, corpus), atom.text.startsWith('[DATE') ? 'date' : 'number');
    } else if (atom.kind === 'code') judge(atom, stated.find((other) => other.kind === 'code' && other.text === atom.text) ?? spelledCode(atom, corpus) ?? namedService(atom, corpus), 'code');
    else if (atom.kind === 'citation') judge(atom, supportedCitation(atom, stated, planType), 'citation');
    else if (atom.kind === 'level') judge(atom, supportedLevel(atom, stated), 'measure');
    else if (atom.kind === 'id') judge(atom, stated.find((other) => (other.kind === 'id' || other.kind === 'code') && plainId(other.text) === plainId(atom.text)) ?? plainText(atom, corpus) ?? instrument(atom, corpus), 'number');
    else if (atom.kind === 'clock') judge(atom, stated.find((other) => other.kind === 'clock' && sameClock(other.text, atom.text)) ?? byHundreds(atom, corpus) ?? spokenClock(atom, corpus), 'number');
  }
  return { issues, proofs };
}

const plainSurrogate = (text: string): string => text.replace(/(\d)[a-z]+\]$/, '$1]');
const plainId = (text: string): string => text.replace(/[^A-Za-z0-9]/g, '').toLowerCase();

const sameClock = (one: string, other: string): boolean => clockMinutes(one) === clockMinutes(other);

/** "1:10 pm" of "time in 1310". */
function byHundreds(atom: Token, corpus: Corpus): Token | undefined {
  const minutes = clockMinutes(atom.text) % 720;
  return corpus.reading.tokens.find(({ kind, text, value }) => kind === 'number' && /^(?:[01]\d|2[0-3])[0-5]\d$/.test(text) && value !== undefined && (Math.floor(value / 100) * 60 + (value % 100)) % 720 === minutes);
}

/** An identifier that the source writes apart or together ("CLM 2026 00441"). */
function plainText(atom: Token, corpus: Corpus): 'assumed' | undefined {
  const wanted = plainId(atom.text);
  return wanted.length >= 6 && corpus.reading.text.length < 200_000 && plainId(corpus.reading.text).includes(wanted) ? 'assumed' : undefined;
}

/** "MSWS-12" of "12-item MSWS": the number is part of the instrument's name. */
function instrument(atom: Token, corpus: Corpus): Span | undefined {
  const name = /^([A-Z]{3,8})-\d{1,2}$/.exec(atom.text)?.[1]?.toLowerCase();
  return name === undefined ? undefined : corpus.reading.tokens.find(({ kind, text }) => kind === 'word' && text === name);
}

/** The code of a service that the source calls by its name ("ther ex 15 min"). */
function namedService(atom: Token, corpus: Corpus): Span | undefined {
  for (const { concepts } of corpus.reading.statements) {
    const named = concepts.find((concept) => concept.dimension === 'service' && concept.key === atom.text);
    if (named !== undefined) return named;
  }
  return undefined;
}

/** A code the tokeniser read as a number or word in the source ("CARC 197", "CO 50"). */
function spelledCode(atom: Token, corpus: Corpus): Token | undefined {
  const digits = /^(?:CO|PR|OA|PI)-(\d{1,3})$/.exec(atom.text)?.[1];
  if (digits === undefined) return undefined;
  const { tokens } = corpus.reading;
  return tokens.find((token, index) => token.text === digits && /^(?:carc|code|reason)$/.test(tokens[index - 1]?.text ?? ''));
}

const labelOf: ReadonlyMap<string, string> = new Map([['target', 'goal'], ['begin', 'start'], ['began', 'start'], ['begun', 'start'], ['commenc', 'start'], ['initiat', 'start'], ['operat', 'surger'], ['s/p', 'surger'], ['post-op', 'surger'], ['accident', 'injur'], ['doi', 'injur'], ['fell', 'fall'], ['foosh', 'fall'], ['slipped', 'fall'], ['tripped', 'fall'], ['seen', 'visit'], ['treated', 'visit'], ['service', 'visit'], ['today', 'visit'], ['rtw', 'work'], ['return to', 'work'], ['returned to', 'work'], ['returns to', 'work'], ['full duty', 'work'], ['dos', 'visit'], ['denied', 'denial'], ['notice', 'denial'], ['determination', 'denial'], ['decision', 'denial'], ["rec'd", 'receiv'], ['letter', 'denial'], ['born', 'birth'], ['dob', 'birth'], ['start of care', 'eval'], ['x-ray', 'imaging'], ['xray', 'imaging'], ['mri', 'imaging'], ['appointment', 'follow'], ['f/u', 'follow'], ['recert', 'certif'], ['cert ', 'certif'], ['cert:', 'certif'], ['admitted', 'admi'], ['admission', 'admi'], ['adm', 'admi'], ['fractured', 'fractur'], ['fracture', 'fractur'], ['fx', 'fractur'], ['sustained', 'fractur'], ['crash', 'injur'], ['mva', 'injur'], ['mvc', 'injur'], ['collision', 'injur'], ['expire', 'authoriz'], ['auth', 'authoriz']]);
const labels = /\b(?:\w{3,16}(?:ectomy|plasty|desis)\b|repair\b|reconstruction\b|replacement\b|release\b|orif\b|fusion\b|graft\b|cabg\b|tka\b|tha\b|tsa\b|aclr\b|s\/p|post-op|today|dos|doi|f\/u|auth\b|md visit|(?:sees?|saw|seen by) (?:the |her |his )?(?:surgeon|physician|doctor|dr|md|orthop\w*)|admitted|admission|adm\b|fractured?\b|fx\b|crash|mva\b|mvc\b|collision|determination|decision|rec'd|onset|surger|operat|injur|accident|foosh|slipped(?! (?:to|from|back|by|below|under)\b)|tripped|fall|fell(?! (?:from|by|to|\d+(?!\/)))|eval|start of care|service(?!s? (?:requir|demand|call|were|was))|visit|seen|treated|denial|denied(?!:? (?:the |all |\w+ ){0,2}(?:units?|visits?|services?|sessions?|payment|claims?|dates?)\b)|notice|letter|birth|born|dob|progress|certif|cert[ :]|recert|authoriz|expire|through|end|beg[aiu]n|commenc|initiat|start|receiv|submit|appeal|discharge|refer|order|mri|x-?ray|imaging|follow|appointment|rtw|return to|returns to|returned to|full duty|goal|target)/g;

function labelsAround(text: string, start: number, end: number): ReadonlySet<string> {
  // Of a period's last day the words before its first say nothing.
  if (/\d\s(?:to|through|until|-|–)\s$/.test(text.slice(Math.max(0, start - 12), start)) || /\bbetween\b[^.;\n]{0,56}\d\sand\s$/i.test(text.slice(Math.max(0, start - 72), start))) return new Set();
  // "denied the visits after March 23" tells no day of the denial.
  if (/\b(?:after|since|beyond|past|before)\s$/i.test(text.slice(Math.max(0, start - 8), start))) return new Set();
  const before = text.slice(Math.max(0, start - 64), start).replace(/\b(Dr|Mr|Mrs|Ms)\./g, '$1 ').replace(/\b(?:pressure|stage \S+|skin|healed|no) (?:pressure )?inj\w*/gi, ' ').split(/\n|[.;](?=\s)|\b(?:19|20)\d\d\b/).at(-1) ?? '';
  // "sees Dr. Pham on October 9 and goes back to work on October 12": another day's words.
  const own = before.split(/\b(?:\d{1,2}\/\d{1,2}|[A-Z][a-z]{2,8}\.? \d{1,2})\b(?:\/\d{2,4}|, \d{4})?,? and (?=(?:he |she |the |they |is |was )?[a-z]+(?:s|ed)\b)/).at(-1) ?? '';
  if (/^\s(?:to|through|until|-|–)\s(?:\d|[A-Z][a-z]{2})/.test(text.slice(end, end + 12)) && /\b(?:covering|period)\s[^.;\n]{0,12}$/i.test(text.slice(Math.max(0, start - 24), start))) return new Set();
  const after = text.slice(end, end + 40).split(/[\n.;\d]/)[0] ?? '';
  // The label nearest to the date is the event it belongs to.
  const last = [...own.toLowerCase().matchAll(labels)].at(-1)?.[0] ?? [...(after.split(/,|\band\b/)[0] ?? '').toLowerCase().matchAll(labels)][0]?.[0];
  if (/^[^.,;\n]{0,16}\b(?:denied|denying)\b/.test(after) && [...own.toLowerCase().matchAll(labels)].length === 0) return new Set(['denial']);
  if (last === undefined) return new Set();
  if (/^(?:md visit|see|sees|saw|seen) /.test(`${last} `) && last !== 'seen') return new Set(['follow']);
  // "ORIF of a left hip fracture on …" is the day of either.
  const operated = /\b(?:orif|fixation|repair|reconstruction|surgery)\s(?:of|for)\s(?:a |the |an |his |her )?(?:\w+\s){0,3}\w+\s(?:on|of|in)?\s?$/i.test(own);
  return new Set([operated || operation.test(last) ? 'surger' : (labelOf.get(last) ?? last)]);
}

const operation = /^(?:\w*ectomy|\w*plasty|\w*desis|repair|reconstruction|replacement|release|orif|fusion|graft|cabg|tka|tha|tsa|aclr)$/;

const known = new WeakMap<Token, ReadonlySet<string>>();

/** The labels of a date of the source, read once. */
function labelsOf(text: string, date: Token): ReadonlySet<string> {
  const labels = known.get(date) ?? labelsAround(text, date.start, date.end);
  known.set(date, labels);
  return labels;
}

/** A date's stand-in is a date: the same one, of the same event. */
function supportedSurrogate(draft: ClinicalReading, atom: Token, corpus: Corpus): Token | undefined {
  const all = corpus.reading.atoms.filter((other) => other.kind === 'surrogate' && other.text.split('_')[0] === atom.text.split('_')[0]);
  return ofSameEvent(draft, atom, corpus, all, all.filter((other) => plainSurrogate(other.text) === plainSurrogate(atom.text)));
}

/** The same day in the source, and not the day of something else. */
function supportedDate(draft: ClinicalReading, atom: Token, corpus: Corpus): Token | undefined {
  const { atoms } = corpus.reading;
  const dates = atoms.filter((other) => other.kind === 'date');
  return ofSameEvent(draft, atom, corpus, dates, dates.filter((other) => sameDate(other.text, atom.text)));
}

/** "Sixty-five days from the notice date runs to December 4": a day of the source and a stated number of days. */
function isCounted(draft: ClinicalReading, atom: Token, corpus: Corpus): boolean {
  const near = draft.text.slice(Math.max(0, atom.start - 120), atom.end + 60);
  const spans = corpus.reading.figures.filter(({ unit, values }) => unit === 'day' && values.length === 1).map(({ values }) => values[0] ?? 0);
  return /\b(?:days?|deadline|due|runs?|expires?|ends?|file)\b/i.test(near) && corpus.reading.atoms.some((day) => day.kind === 'date' && spans.includes(daysBetween(day.text, atom.text) ?? NaN));
}

/** A day without a year that the source writes as a bare "5/6". */
function slashPair(atom: Token, corpus: Corpus): Token | undefined {
  const day = /^--(\d\d)-(\d\d)$/.exec(atom.text);
  if (day === null) return undefined;
  const { tokens } = corpus.reading;
  return tokens.find((token, index) => token.kind === 'number' && token.value === Number(day[1]) && tokens[index + 1]?.text === '/' && tokens[index + 2]?.value === Number(day[2]) && tokens[index + 3]?.text !== '/');
}

/** "injury nine twelve", "today ten one twenty twenty six": a day said in numbers. */
function spokenDay(atom: Token, corpus: Corpus): 'assumed' | undefined {
  const [, month, day] = /-(\d\d)-(\d\d)$/.exec(atom.text) ?? [];
  if (month === undefined || day === undefined) return undefined;
  return new RegExp(`\\b${inWords(Number(month))} ${inWords(Number(day))}\\b`, 'i').test(corpus.reading.text) ? 'assumed' : undefined;
}

/** "10:00 to 10:55" of "ten to ten fifty five", "9:15" of "quarter past nine". */
function spokenClock(atom: Token, corpus: Corpus): 'assumed' | undefined {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?::(\d\d))?/.exec(atom.text) ?? [];
  if (hours === undefined) return undefined;
  const [hour, minute] = [inWords(Number(hours) % 12 || 12), Number(minutes)];
  const ahead = inWords((Number(hours) % 12) + 1);
  const forms = minute === 0 ? [`(?:at|from|to|until|till|by|about|around|before|after) ${hour}(?= (?:to|until|till|sharp)\\b|[,.;]| [ap]\\.?m| o'?clock|$)`, `${hour} (?:[ap]\\.?m\\b|o'?clock|(?:to|until|till) (?:${Object.values(ones).slice(1, 13).join('|')}) )`]
    : [`${hour} ${minute < 10 ? `(?:oh|o|zero) ${inWords(minute)}` : inWords(minute)}`, ...(minute === 15 ? [`quarter (?:past|after) ${hour}`] : minute === 30 ? [`half past ${hour}`] : minute === 45 ? [`quarter (?:to|of|till) ${ahead}`] : []), `${inWords(minute)} (?:past|after) ${hour}`, `${inWords(60 - minute)} (?:to|till) ${ahead}`];
  return new RegExp(`\\b(?:${forms.join('|')})`, 'im').test(corpus.reading.text) ? 'assumed' : undefined;
}

const ones = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty'];
const inWords = (value: number): string => ones[value] ?? `${tens[Math.floor(value / 10)] ?? ''}${value % 10 === 0 ? '' : `[ -]?${ones[value % 10] ?? ''}`}`;

function ofSameEvent(draft: ClinicalReading, atom: Token, corpus: Corpus, dates: readonly Token[], same: readonly Token[]): Token | undefined {
  const { text } = corpus.reading;
  if (same.length === 0) return undefined;
  const wanted = labelsAround(draft.text, atom.start, atom.end);
  // Any day of treatment is a visit's.
  if (wanted.size === 0 || ([...wanted].every((label) => label === 'visit') && same.some((day) => labelsOf(text, day).size === 0))) return same[0];
  const labelled = dates.map((date) => ({ date, labels: labelsOf(text, date) }));
  const shares = (found: ReadonlySet<string>): boolean => [...wanted].some((label) => found.has(label));
  const good = labelled.find(({ date, labels: found }) => same.includes(date) && shares(found));
  if (good !== undefined) return good.date;
  // Every mention of the day belongs to another event or to none, and the event has a day of its own.
  return labelled.some(({ date, labels: found }) => !same.includes(date) && shares(found)) ? undefined : same[0];
}

function supportedCitation(atom: Token, stated: readonly Token[], planType: string | undefined): Token | 'assumed' | undefined {
  const known = stated.find((other) => other.kind === 'citation' && (other.text === atom.text || other.text.startsWith(`${atom.text}(`) || atom.text.endsWith(other.text) || other.text.endsWith(atom.text)));
  return known ?? (isKnownCitation(atom.text, planType) ? 'assumed' : undefined);
}

/** "L4-5" also supports L4 and L5, and "L4-L5" the short form. */
function supportedLevel(atom: Token, stated: readonly Token[]): Token | undefined {
  const wanted = atom.text.split('-');
  return stated.find((other) => other.kind === 'level' && (other.text === atom.text || wanted.every((level) => other.text.split('-').includes(level))));
}
