// Payers are no identifiers; some of their names begin like people, places or clinics.
import { codeAt } from '../../../codeAt';
import payers from '../../../data/denialPayers.json';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import { onceAForm } from '../../wordForms';
import { readWords, type Word } from '../../words';
import { makeState } from '../places/states';

/** Their departments, and beginnings that no row of the table has by themselves: "Blue Shield of Vermont", "Molina Medicaid". */
const beginnings = 'member services;customer service;customer services;provider services;provider relations;utilization management;utilization review;appeals and grievances;grievance and appeals;grievances and appeals;claims department;appeals department;medical management;blue cross;blue shield;blue care;empire bcbs;empire blue;empire bluecross;horizon bcbsnj;american family;presbyterian health;empire plan;oscar health;molina health;molina medicaid;better health;horizon bcbs;horizon blue;horizon nj;va community;farm bureau;network health;hometown health;prominence health;silver summit;gateway health;passport health;virginia premier;community health plan;managed health services;first choice;sanford health plan;dean health;american specialty health;passport by molina;sentara optima;sentara health plans;optima health;delta dental;martin\'s point;mvp health;scott and white health;scott & white health;baylor scott & white health plan;railroad medicare;first coast service;one call;align networks;parkland community health;bright health;paramount advantage;independent health;alliance health plan;vaya health;trillium health;partners health plan;eon health;essence healthcare;ucare;security health;group health cooperative;friday health;clear health;alignment health;devoted health;clover health;amerihealth;meridian;united healthcare';

/** The words of payers' names of two words and more by their first. One word alone may be a person's name: `roles.payer` has those that are none. */
let table: ReadonlyMap<string, readonly (readonly string[])[]> | undefined;

function readTable(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const read = new Map<string, (readonly string[])[]>();
  for (const name of [...payers.rows.map((row) => row.name), ...beginnings.split(';')]) {
    const [first, ...rest] = readWords(name).words.map(({ form }) => form.folded);
    if (first !== undefined && rest.length > 0) read.set(first, [...(read.get(first) ?? []), rest]);
  }
  return read;
}

/** Whether the name of some payer begins with the word. */
const mayBePayer = onceAForm(({ folded }) => (table ??= readTable()).has(folded) || singles.has(folded));

/** The last word of the longest name of a payer that begins with word `index`, or -1. */
export function payerEnd(words: readonly Word[], index: number): number {
  const form = words[index]?.form;
  let last = -1;
  if (form === undefined || !mayBePayer(form)) return last;
  const rests = table?.get(form.folded) ?? [];
  for (const rest of rests) {
    if (index + rest.length > last && rest.every((folded, offset) => isNext(words[index + offset + 1], folded))) last = index + rest.length;
  }
  return last;
}

/** Payers that go by one word, which may be a name or a place elsewhere: "denial from Clover", "Primary: Molina". */
const singles = new Set('oscar molina clover devoted bright buckeye fallon tufts sentara passport magellan cohere palladian landmark zenith allegiance driscoll parkland presbyterian lovelace intermountain ohana vantage paramount meridian quartz medica moda mclaren kaiser priority independence horizon empire affinity alignment scan security dean husky zurich york helmsman farmers progressive sana bind sendero carilion genex homelink sentry paradigm coventry wellpoint lifewise optumrx curative compass nia hap ash aim sanford avera sutter christus maximus sharp superior banner berkshire palmetto hartford nationwide erie pinnacol saif amtrust broadspire corvel liberty employers acuity westfield hanover chubb amica safeco infinity mercury kemper encova partnership providence neighborhood peoples simply sunshine community peach medical horizon gateway quality prime coastal evergreen frontier premier summit'.split(' '));
const insurers = new Set('primary secondary tertiary payer payor plan insurance insurer carrier coverage ins insured denial denials eob authorization auth adjuster denied filed billed appealed covered insured submitted'.split(' '));

/** What only insurers do, and what is said of them. */
const decides = new Set('denied denies approved approves authorized insurance auth authorization adjuster hmo ppo epo medicaid medicare advantage commercial'.split(' '));

/** Whether a word that says "insurer" stands beside word `index`, a joint or "from", "by" or "with" between. */
function isInsurer(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  if (before === undefined || words[index]?.line !== before.line) return false;
  // "Medicaid, Molina, Centene"
  if (words[index]?.gap === ', ' && (before.form.roles & roles.payer) !== 0) return true;
  // "Sharp denied four visits", "XJB903118 from Presbyterian"
  if (words[index]?.gap === ' ' && before.form.folded === 'from' && words[index - 2]?.form.kind === 'mixed' && (words[index - 2]?.form.raw.length ?? 0) > 6) return true;
  const next = words[index + 1];
  if (next?.gap === ' ' && decides.has(next.form.folded) && words[index]?.form.wordCase === 'title') return true;
  const link = /^(?:from|by|with|is|through|of|to)$/.test(before.form.folded);
  return insurers.has((link ? words[index - 2] : before)?.form.folded ?? '');
}

/** "Blue Cross of Montana": the state belongs to the name that ends with word `last`. */
function ofState(words: readonly Word[], last: number): number {
  if (last < 0 || !/^(?:cross|shield|bcbs|care)$/.test(words[last]?.form.folded ?? '') || words[last + 1]?.form.folded !== 'of') return last;
  const [state, second] = [words[last + 2], words[last + 3]];
  if (((state?.form.roles ?? 0) & roles.state) !== 0) return last + 2;
  return state !== undefined && makeState(state.form.folded, second?.form.folded ?? '') ? last + 3 : last;
}

const departments = new Set('grievance grievances appeals claims member provider utilization authorization authorizations'.split(' '));
const isDepartment = (word: Word | undefined): boolean => word?.gap === ' ' && word.form.wordCase === 'title' && departments.has(word.form.folded);

/** Calls `claim` for every name of a payer. */
export function claimPayers(words: readonly Word[], claim: (start: number, end: number) => void): void {
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as Word;
    if (!mayBePayer(word.form) || word.form.kind !== 'word' || (word.form.wordCase === 'lower' && payerEnd(words, index) < index + 2)) continue;
    const last = Math.max(ofState(words, payerEnd(words, index)), singles.has(word.form.folded) && (isInsurer(words, index) || isDepartment(words[index + 1])) ? index : -1);
    if (last >= 0) claim(word.start, (words[last] as Word).end);
  }
}

const isNext = (word: Word | undefined, folded: string): boolean => word?.form.folded === folded && /^(?:-| & | and |\.? |['’]s )$/.test(word.gap);

const planAfter = /^(?:[A-Z][\w&'-]{1,16} ){1,3}(?:Health Plans?|Health Insurance|Mutual|Assurance|Casualty|Indemnity|Health Options|Community Plan|Medicare Advantage|Medicaid)(?![a-z])/;
/** "Blue Cross", "Tufts Health Plan": payers are no identifiers. */
export function isPayerPhrase(document: ScrubDocument, index: number): boolean {
  const { text, words } = document;
  const start = words[index]?.start ?? 0;
  if (payerEnd(words, index) > 0) return true;
  const plan = mayHavePlan(document, index) ? planAfter.exec(text.slice(start, start + 70)) : null;
  return plan !== null && !isSponsored(document, index, start + plan[0].length);
}

const trades = roles.organization | roles.employer | roles.county;
const ofHealth = new Set('health healthcare medical care community family mutual group services service system systems network partners network insurance'.split(' '));

/** "Lakeland Tool & Die Health Plan": the plan of an employer names the employer. */
function isSponsored({ words }: ScrubDocument, first: number, end: number): boolean {
  for (let index = first; index < words.length; index += 1) {
    const word = words[index];
    if (!word || word.end > end) return false;
    if (word.gap === ' & ' && index > first) return true;
    if ((word.form.roles & trades) !== 0 && !ofHealth.has(word.form.folded)) return true;
  }
  return false;
}

const isCapitalCode = (code: number): boolean => code >= 65 && code <= 90;

/** What ends the names of plans, as far as `planAfter` tells them apart by their first word. */
const planNouns = new Set('health mutual assurance casualty indemnity community medicare medicaid'.split(' '));
const planJoints = new Set(['-', "'", '&']);

/** Whether such a noun follows in the run of capitalized words: a quick look that spares most words the pattern. */
function mayHavePlan({ text, words }: ScrubDocument, first: number): boolean {
  if (!isCapitalCode(codeAt(text, words[first]?.start ?? -1))) return false;
  for (let index = first + 1; index < first + 12; index += 1) {
    const word = words[index];
    if (!word || !(word.gap === ' ' ? isCapitalCode(codeAt(text, word.start)) : planJoints.has(word.gap))) return false;
    if (planNouns.has(word.form.folded)) return true;
  }
  return true;
}
