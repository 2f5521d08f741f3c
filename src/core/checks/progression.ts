// What says that the treatment was made harder, easier or kept as it was, and why (domain: 3.3). A change of a measured value is
// the result of treatment, not its progression.
import * as words from './progressionWordings';
import type { NoteSentence } from './readNote';
import { statesSkilledNeed } from './skilledNeed';

interface Clause {
  /** Where it begins within its sentence. */
  readonly from: number;
  readonly text: string;
}

interface Place {
  /** A line that tells what was done. */
  readonly service: boolean;
  /** The sentence says what took a therapist. */
  readonly skilled: boolean;
  /** It stands where therapists reason: in the assessment, or in a note without headings. */
  readonly reasoned: boolean;
}

/** Does sentence `index` say what was progressed, regressed or held, and why? The reason may stand in the sentence beside it. */
export function statesProgression(sentences: readonly NoteSentence[], index: number, headed: boolean): boolean {
  const sentence = sentences[index];
  if (sentence === undefined || isOnly(sentence, 'S')) return false;
  const text = sentence.text.slice(0, 1500);
  if (words.notTreatment.test(text)) return false;
  // What was found is no change of treatment, unless it says why.
  if (headed && isOnly(sentence, 'O') && !sentence.service && !words.plainWords.test(text) && !words.reasonWords.test(text) && !words.causes.test(text)) return false;
  const skilled = statesSkilledNeed(sentence, headed);
  const place = { service: sentence.service, skilled, reasoned: !headed || sentence.sections.includes('A') };
  return clausesOf(text).some((clause) => {
    const whole = place.reasoned ? changeWithGround(clause, text, skilled) : undefined;
    if (whole !== undefined && isOfToday(sentence, clause)) return true;
    const changes = isOfToday(sentence, clause) ? changesIn(text, clause, place) : [];
    return changes.some((at) => hasReason(text, at)) || (changes.length > 0 && reasonBeside(sentences, index, headed));
  });
}

/** "Load 3 to 5 lb because …; running not before week 12 per surgeon": each clause speaks for itself. */
function clausesOf(text: string): readonly Clause[] {
  return [0, ...[...text.matchAll(/;\s?|\.\s+(?=[a-z])/g)].map((match) => match.index + match[0].length)].map((from) => ({ from, text: text.slice(from).split(/;|\.\s+(?=[a-z])/)[0] ?? '' }));
}

/** A change and its ground in one form: "50 → 60 lb, RPE 6", "Car transfer brought in because the tub is at SBA", "Overhead reach waits, hike at 120". */
function changeWithGround({ text }: Clause, sentence: string, skilled: boolean): RegExpExecArray | undefined {
  if (words.sinceEvaluation.test(sentence)) return undefined;
  const dose = words.doseAndGround.exec(text);
  if (dose !== null && isNoResult(text, dose) && ((skilled ? words.loadWords : words.demandWords).test(text) || words.comparisons.some((pattern) => pattern.test(text)))) return dose;
  if (skilled || words.patientFirst.test(text)) return undefined;
  const cause = words.causes.exec(text);
  const choice = cause === null ? null : words.decided.exec(text.slice(0, cause.index));
  if (choice !== null && isNoResult(text, choice)) return choice;
  const held = words.heldAndGround.exec(text);
  return held !== null && words.demandWords.test(text) && isNoResult(text, held) ? held : undefined;
}

function isNoResult(text: string, found: RegExpExecArray): boolean {
  return !words.outcomeWords.test(text.slice(0, found.index));
}

/** Where the clause may say that the demand changed or was kept. In a line that tells what was done, or what skill did, only plain words count. */
function changesIn(text: string, clause: Clause, { service, skilled, reasoned }: Place): readonly number[] {
  const named = words.plainWords.exec(clause.text);
  if (named !== null) return [clause.from + named.index];
  if (words.sinceEvaluation.test(text)) return [];
  const { comparisons, directedWords, changeWords, heldWords, outgrownWords, keptWords, shiftWords } = words;
  const patterns = service ? comparisons : skilled ? [...comparisons, directedWords] : [...comparisons, changeWords, heldWords, outgrownWords, keptWords, shiftWords];
  return patterns.flatMap((pattern) => {
    const found = pattern.exec(clause.text);
    if (found === null || (service && !words.compared.test(clause.text.slice(Math.max(0, found.index - 30), found.index + found[0].length + 30)))) return [];
    const at = clause.from + found.index;
    if (words.gaitFinding.test(text.slice(at))) return [];
    const weak = (pattern === shiftWords || pattern === keptWords) && (words.patientFirst.test(clause.text) || !words.causes.test(clause.text.slice(found.index)));
    if (ofDemand(text, at, found[0], service || skilled || weak)) return [at];
    // With its reason, a change in the reasoning is the treatment's unless it is a result.
    const strong = pattern === changeWords || pattern === heldWords || comparisons.includes(pattern);
    return reasoned && !skilled && strong && !words.patientSubject.test(text.slice(0, at)) && !words.outcomeWords.test(text.slice(clause.from, at + found[0].length)) ? [at] : [];
  });
}

/** Is it the treatment that `change` at `at` speaks of: a demand near it, and no measured result before it? */
function ofDemand(text: string, at: number, change: string, loadsOnly: boolean): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  const around = `${before}${change}${text.slice(at + change.length, at + change.length + 50)}`;
  if (words.resultChanges.test(`${before}${change}`)) return false;
  const loaded = words.loadWords.test(around.replace(words.measuredSpeed, ' '));
  if (loadsOnly || words.patientSubject.test(before)) return loaded;
  return words.demandWords.test(around) && (loaded || !words.outcomeWords.test(`${before}${change}`));
}

/** Neither planned, nor done by others. */
function isOfToday(sentence: NoteSentence, { text }: Clause): boolean {
  const named = words.plainWords.test(sentence.text);
  const clause = text.trimStart();
  const elsewhere = words.planned.test(clause) || words.planHead.test(clause) || words.othersDid.test(clause);
  if (elsewhere && !(named && !/\bwill\b/i.test(sentence.text))) return false;
  return !isOnly(sentence, 'P') || named || /\b(?:today|this (?:visit|session)|because|since)\b/i.test(sentence.text);
}

function hasReason(text: string, at: number): boolean {
  if (words.reasonWords.test(text) || words.causes.test(text) || words.forBehindComma.test(text) || words.aside.test(text.slice(at))) return true;
  const behindComma = text.slice(at).split(',').slice(1).join(',');
  return words.performance.test(behindComma) || words.signBehindComma.test(behindComma);
}

function reasonBeside(sentences: readonly NoteSentence[], index: number, headed: boolean): boolean {
  return [sentences[index + 1], sentences[index - 1]].some((other) => {
    if (other === undefined || !sharesSection(sentences[index], other) || statesSkilledNeed(other, headed)) return false;
    const text = other.text.slice(0, 400);
    return words.grounds.test(text) || (words.performance.test(text) && !words.outcomeWords.test(other.text));
  });
}

function isOnly(sentence: NoteSentence, section: 'S' | 'O' | 'P'): boolean {
  return sentence.sections.length === 1 && sentence.sections[0] === section;
}

function sharesSection(one: NoteSentence | undefined, other: NoteSentence): boolean {
  return one?.sections.some((section) => other.sections.includes(section)) ?? false;
}
