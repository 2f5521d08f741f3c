// Ages over 89 and what implies them: birth years, "in her nineties", "nonagenarian".
import type { Finding } from '../../finding';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { found } from '../anchored';
import type { Recognizer } from '../recognizer';

const name = 'ages';
/** Years hardly anyone has reached. */
const oldest = 113;
const old = /^(?:9\d|1[01]\d|12[0-5])/;
const yearsAfter = /^[ -]{0,2}(?:years?|a\u00f1os|yrs?|y\.? ?\/? ?o(?![a-z])|yo(?![a-z])|y\.o|y\/o|year-old)/i;
const spanAfter = /^[ -]{0,2}(?:years?|yrs?) (?:ago|later|experience|in(?![a-z])|of (?!age))/i;
const ageBefore = /(?:^|[^A-Za-zÀ-ÖØ-öø-῿])(?:age|aged|ages|age is|age of|died at|passed at|passed away at|lived to(?: be)?|turned|will be|soon|turning|turns|turn|be)["']?[ \t:=|.¤_]{1,12}["']?$/i;
const unitAfter = /^(?:[%/°]|\.\d|[ -]?(?:lb|kg|min|%|deg|ft|feet|sec|mm|cm|day|week|month|visit))/i;
const nameBefore = /[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-῿'-]+(?:, | \()$/;
const titledBefore = /(?:Mr|Mrs|Ms|Miss|Mx)\.? [^\n\d:;]{2,50}, $/;
/** "her roommate in apartment 114 is " */
const kinClause = /(?:^|[^a-z])(?:mother|father|mom|dad|wife|husband|spouse|sister|brother|aunt|uncle|grandmother|grandfather|neighbor|roommate|friend|partner|caregiver)(?:,? (?:in|at|from|on|across|down|next|who|of) [^.;,\n]{0,30})? (?:is|was) $/i;
/** "her sister, 91, drives" */
const kinBefore = /(?:^|[^a-z])(?:mother|father|mom|dad|wife|husband|spouse|sister|brother|aunt|uncle|grandmother|grandfather|grandma|grandpa|neighbor|roommate|friend|partner|cousin|mother-in-law|father-in-law)(?:, | \()$/i;
const closedAfter = /^(?:[),;.:](?!\d)| "| \((?:born|b\.|dob|yob)(?![a-z])|,? (?:who|lives|notified|is|was|years))/;
const verbBefore = /(?:^|[^A-Za-zÀ-ÖØ-öø-῿])(?:is|was|she's|he's|i'm|im|i am|now|at age|at|nearly|almost|just turned|of) $/i;
const clauseAfter = /^(?:[.,;)!](?!\d)|$|\n| (?:and|who|but|so|yet|with) [a-z]| \(| (?:born|lives|living|date of birth) )/;
const sexAfter = /^[ -]?(?:yo[ -]?)?(?:[FM](?![A-Za-zÀ-ÖØ-öø-῿])|female|male|woman|man(?![a-z])|lady|gentleman)(?![°/])/;
/** "(F, 91)" */
const sexBefore = /[(,;|][ ]?[FM](?:, | ?\/ ?)$/;
const measureBefore = /(?:°|(?<![A-Za-zÀ-ÖØ-öø-῿])(?:flex|ext|rom\b|bpm|hr\b|pulse|sat|spo2|temp|score|abd|rotation|elevation|bp\b|weigh|wt|lbs?|degrees|scaption|er\b|ir\b|percent|iq|vmi|grip|flexion|extension|abduction))[^.;]{0,18}$/i;
const personal = /^(?:[A-ZÀ-ÖØ-Þ]|(?:18|19)\d\d|she|he|patient|pt|mother|father|mom|dad|wife|husband|client|who|grandmother|grandfather|aunt|uncle|resident|member|ma|pa|gran|granny|grandma|grandpa|nana|papa|sister|brother|neighbor|uncle|spouse|partner|caregiver|roommate|widow)/;
const ones = new Set('one two three four five six seven eight nine'.split(' '));
const bornBefore = /(?:^|[^A-Za-zÀ-ÖØ-öø-῿])(?:born|birth|dob|b\.|birth ?(?:year|yr)|yob|(?:year|yr) of birth|birthdate|birthday|birth date|née|nee)["']?[ \t]{0,2}(?:[:=(|-]|[.¤_·]{1,12}|in|on|circa|about|c\.)?[ \t]{0,2}(?:in )?["']?$/i;

export const ages: Recognizer = {
  name,
  needs: { roles: roles.age },
  reads: 'numbers',
  find(document, starts, findings): void {
    const { words, numbers, text } = document;
    for (const index of numbers) {
      const word = words[index] as Word;
      const first = text.charCodeAt(word.start);
      if (first !== 57 && first !== 49) continue;
      const { length } = word.form.raw;
      // Of two digits it takes ninety, of three a hundred.
      if (length < (first === 57 ? 2 : 3)) continue;
      if (length === 4 && /^1[89]\d\d$/.test(word.form.raw)) {
        if (bornBefore.test(text.slice(Math.max(0, word.start - 26), word.start)) && !/^[-/.]\d/.test(text.slice(word.end, word.end + 2)) && Number(word.form.raw) <= latestYear(document) - 89) findings.push(found(name, 'AGE_OVER_89', word.start, word.end, 0.88));
        continue;
      }
      const score = old.test(word.form.raw) ? ageScore(document, index) : 0;
      if (score > 0) findings.push(found(name, 'AGE_OVER_89', word.start, word.start + (old.exec(word.form.raw)?.[0].length ?? 0), score));
    }
    for (const index of starts) {
      const finding = spelledAge(document, index);
      if (finding) findings.push(finding);
    }
  },
};

/** How surely the number at word `index` is an age over 89; 0 for no. */
function ageScore(document: ScrubDocument, index: number): number {
  const { text, words } = document;
  const { start, form } = words[index] as Word;
  const digits = old.exec(form.raw)?.[0].length ?? 0;
  const end = start + digits;
  const suffix = form.raw.slice(digits).toLowerCase();
  if (!/^(?:|yo|y|yr|yrs|f|m)$/.test(suffix) || /[\d./$#-]/.test(text[start - 1] ?? '') && !(text[start - 1] === '-' && suffix !== '')) return 0;
  const before = text.slice(Math.max(0, start - 32), start);
  const after = text.slice(end, end + 32);
  if (/^(?:yo|yr|yrs|y)/.test(suffix) || yearsAfter.test(after)) return spanAfter.test(after) ? 0 : 0.92;
  if (ageBefore.test(before) && !unitAfter.test(after)) return 0.9;
  if (suffix === '' && /[\t|] ?$/.test(before) && /^ ?(?:[\t|\n]|$)/.test(after) && /(?:^|[\n\t|/ ])age[\t|:/ ]/i.test(text.slice(document.lines[(words[index] as Word).line]?.start ?? 0, start))) return 0.85;
  const named = nameBefore.test(before) || kinBefore.test(before) || (document.lowerCase && /(?:, | \()$/.test(before) && (/^(?:name|rareName|both)$/.test(words[index - 1]?.form.nameClass ?? '') || /^(?:jr|sr)$/.test(words[index - 1]?.form.folded ?? '') || ((words[index - 2]?.form.roles ?? 0) & roles.title) !== 0) && (words[index - 1]?.form.raw.length ?? 0) > 1);
  // "Mrs. Consuelo Arriaga, 96" at the end of its line
  if (suffix === '' && titledBefore.test(text.slice(Math.max(0, start - 60), start)) && /^[ \t]*(?:\n|$)/.test(after)) return 0.8;
  if (named && (closedAfter.test(after) || /^ (?:next|this|last|in|on|soon|today|tomorrow) /.test(after))) return 0.8;
  if (suffix === '' && sexBefore.test(before) && closedAfter.test(after)) return 0.8;
  if (suffix === '' && atAge(before, after)) return 0.75;
  const measured = measureBefore.test(before);
  // "2MWT 118 M": nobody is so old.
  if (sexAfter.test(after)) return measured || Number(form.raw.slice(0, digits)) > oldest || (/^[ -]?[FM](?![A-Za-zÀ-ÖØ-öø-῿])/.test(after) && /temp|water|pool|°/i.test(before)) ? 0 : 0.75;
  return isOfPerson(text, start, end) && !measured ? 0.7 : 0;
}

/** "She lived alone and, at 90, wants to go back": what a person is said to do at that age. */
const atAge = (before: string, after: string): boolean => /(?:, |\band |^)at $/.test(before) && /^, (?:s?he |they |still |wants? |hopes? |is |was |lives? |has |remains? |drives? |walks? |cares? |works? |plans? |prefers? )/.test(after);

/** Whether a clause says of a person that they are the number from `start` to `end`: "he is 92 and still gardens". */
function isOfPerson(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 32), start);
  if (!verbBefore.test(before) || !clauseAfter.test(text.slice(end, end + 32))) return false;
  if (kinClause.test(text.slice(Math.max(0, start - 60), start))) return true;
  const subject = /([A-Za-z0-9À-ÖØ-öø-῿'’]+)[^A-Za-z0-9À-ÖØ-öø-῿]+[A-Za-z'’]+ $/.exec(before)?.[1];
  return /(?:(?:she|he)['’]s|i['’]?m|i am) $/i.test(before) || (subject !== undefined && personal.test(subject));
}

function spelledAge({ text, words }: ScrubDocument, index: number): Finding | undefined {
  const word = words[index] as Word;
  const { folded } = word.form;
  if (/^(?:nonag|cent|supercent)enarians?$/.test(folded)) return found(name, 'AGE_OVER_89', word.start, word.end, 0.9);
  const before = text.slice(Math.max(0, word.start - 12), word.start);
  if (folded === 'nineties') return /(?:her|his|their|the|early|mid|late|mid-)[ -]$/i.test(before) ? found(name, 'AGE_OVER_89', word.start, word.end, 0.9) : undefined;
  if (folded !== 'ninety' && folded !== 'hundred') return undefined;
  const next = words[index + 1];
  const last = next && ones.has(next.form.folded) && next.start - word.end === 1 ? next : word;
  const start = folded === 'hundred' && /(?:one|a)[ -]$/i.test(before) ? word.start - (/(?:one|a)[ -]$/i.exec(before)?.[0].length ?? 0) : word.start;
  // "his aunt, one hundred and three, sends"
  const counted = /^ and (?:one|two|three|four|five|six|seven|eight|nine|ten)(?![a-z])/.exec(text.slice(last.end, last.end + 12))?.[0].length ?? 0;
  if (start !== word.start || folded === 'ninety') {
    if (/, $/.test(text.slice(start - 2, start)) && /^[,.;)]/.test(text.slice(last.end + counted, last.end + counted + 1))) return found(name, 'AGE_OVER_89', start, last.end + counted, 0.8);
  }
  const aged = /^[- ]year/i.test(text.slice(last.end, last.end + 5)) || /(?:age|aged|turned|turns|turning|reached|(?:died|passed|away|lived|dead)(?: at| to)?) (?:one |a )?$/i.test(text.slice(Math.max(0, word.start - 24), word.start)) || isOfPerson(text, start, last.end + counted);
  return aged ? found(name, 'AGE_OVER_89', start, last.end + counted, 0.9) : undefined;
}

const latest = new WeakMap<ScrubDocument, number>();

/** The note's own time: the latest year it names, since core knows no clock. */
function latestYear(document: ScrubDocument): number {
  const known = latest.get(document);
  if (known !== undefined) return known;
  let year = 2026;
  for (const index of document.numbers) {
    const raw = document.words[index]?.form.raw ?? '';
    if (/^20[2-6]\d$/.test(raw)) year = Math.max(year, Number(raw));
  }
  latest.set(document, year);
  return year;
}
