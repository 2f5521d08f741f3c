// What says that the treatment was made harder, easier or kept as it was, and why (domain: 3.3). A change of a measured value is
// the result of treatment, not its progression.
import { aside, causes, changeWords, compared, comparisons, decided, demandWords, directedWords, forBehindComma, grounds, heldWords, keptWords, loadWords, notTreatment, othersDid, outcomeWords, outgrownWords, patientFirst, patientSubject, performance, plainWords, planHead, planned, reasonWords, resultChanges, shiftWords, signBehindComma, sinceEvaluation } from './progressionWordings';
import type { NoteSentence } from './readNote';
import { statesSkilledNeed } from './skilledNeed';

/** Does sentence `index` say what was progressed, regressed or held, and why? The reason may stand in the sentence beside it. */
export function statesProgression(sentences: readonly NoteSentence[], index: number, headed: boolean): boolean {
  const sentence = sentences[index];
  if (sentence === undefined || isOnly(sentence, 'S')) return false;
  const text = sentence.text.slice(0, 1500);
  const skilled = statesSkilledNeed(sentence, headed);
  const how = { service: sentence.service, skilled, reasoned: !skilled && (!headed || sentence.sections.includes('A')) };
  return clauses(text).some((from) => {
    const changes = changesIn(text, from, how).filter((at) => isOfToday(sentence, text, at));
    return changes.some((at) => hasReason(text, at)) || (changes.length > 0 && reasonBeside(sentences, index, headed));
  });
}

/** Where the clauses begin: "Load 3 to 5 lb because …; running not before week 12 per surgeon", each speaks for itself. */
function clauses(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/;\s?/g)].map((match) => match.index + match[0].length)];
}

interface How {
  /** A line that tells what was done. */
  readonly service: boolean;
  /** The sentence says what took a therapist. */
  readonly skilled: boolean;
  /** It stands where therapists reason. */
  readonly reasoned: boolean;
}

/** Where the clause from `from` may say that the demand changed or was kept. In a line that tells what was done, or what skill did, only plain words count. */
function changesIn(text: string, from: number, { service, skilled, reasoned }: How): readonly number[] {
  if (notTreatment.test(text)) return [];
  const clause = text.slice(from).split(';')[0] ?? '';
  const named = plainWords.exec(clause);
  if (named !== null) return [from + named.index];
  if (sinceEvaluation.test(text)) return [];
  // "50 → 60 lb, RPE 6": in the reasoning what stands behind the comma is the ground.
  const arrow = reasoned ? /\S\s?(?:→|->|>)\s?\S[^,;]{0,30},\s?\S/.exec(clause) : null;
  if (arrow !== null && !outcomeWords.test(clause.slice(0, arrow.index)) && (demandWords.test(clause) || comparisons.some((pattern) => pattern.test(clause)))) return [from + arrow.index];
  const patterns = service ? comparisons : skilled ? [...comparisons, directedWords] : [...comparisons, changeWords, heldWords, outgrownWords, keptWords, shiftWords];
  const cause = reasoned && !patientFirst.test(clause) ? causes.exec(clause) : null;
  const choice = cause === null ? null : decided.exec(clause.slice(0, cause.index));
  if (choice !== null && !outcomeWords.test(clause.slice(0, choice.index))) return [from + choice.index];
  return patterns.flatMap((pattern) => {
    const found = pattern.exec(clause);
    if (found === null || (service && !compared.test(clause.slice(Math.max(0, found.index - 30), found.index + found[0].length + 30)))) return [];
    const at = from + found.index;
    if (ofDemand(text, at, found[0], service || skilled || ((pattern === shiftWords || pattern === keptWords) && (patientFirst.test(clause) || !causes.test(clause.slice(found.index)))))) return [at];
    // With its reason, a change in the reasoning is the treatment's unless it is a result.
    return reasoned && (pattern === changeWords || pattern === heldWords || comparisons.includes(pattern)) && !patientSubject.test(text.slice(0, at)) && !outcomeWords.test(text.slice(from, at + found[0].length)) ? [at] : [];
  });
}

/** Is it the treatment that `words` at `at` speak of: a demand near them, and no measured result before them? */
function ofDemand(text: string, at: number, words: string, loadsOnly: boolean): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  const after = text.slice(at + words.length, at + words.length + 50);
  if (resultChanges.test(`${before}${words}`)) return false;
  const loaded = loadWords.test(`${before}${words}${after}`.replace(/\b(?:gait|walking|hand|peg|typing|writing) speed\b|\bfeels?\s\w+/gi, ' '));
  if (loadsOnly || patientSubject.test(before)) return loaded;
  return demandWords.test(`${before}${words}${after}`) && (loaded || !outcomeWords.test(`${before}${words}`));
}

/** Neither planned, nor done by others. */
function isOfToday(sentence: NoteSentence, text: string, at: number): boolean {
  const named = plainWords.test(text);
  const from = text.lastIndexOf(';', at) + 1;
  const clause = (text.slice(from).split(';')[0] ?? '').trimStart();
  if ((planned.test(clause) || planHead.test(clause) || othersDid.test(clause)) && !(named && !/\bwill\b/i.test(text))) return false;
  return !isOnly(sentence, 'P') || named || /\b(?:today|this (?:visit|session)|because|since)\b/i.test(text);
}

function hasReason(text: string, at: number): boolean {
  return reasonWords.test(text) || (/^\S\s?(?:→|->|>)/.test(text.slice(at)) && text.indexOf(',', at) > 0) || forBehindComma.test(text) || aside.test(text.slice(at)) || [performance, signBehindComma].some((sign) => sign.test(text.slice(at).split(',').slice(1).join(',')));
}

function reasonBeside(sentences: readonly NoteSentence[], index: number, headed: boolean): boolean {
  return [sentences[index + 1], sentences[index - 1]].some((other) => {
    if (other === undefined || !sharesSection(sentences[index], other) || statesSkilledNeed(other, headed)) return false;
    const text = other.text.slice(0, 400);
    return grounds.test(text) || (performance.test(text) && !outcomeWords.test(other.text));
  });
}

function isOnly(sentence: NoteSentence, section: 'S' | 'P'): boolean {
  return sentence.sections.length === 1 && sentence.sections[0] === section;
}

function sharesSection(one: NoteSentence | undefined, other: NoteSentence): boolean {
  return one?.sections.some((section) => other.sections.includes(section)) ?? false;
}
