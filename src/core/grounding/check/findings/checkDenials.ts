// Whole clauses that one text denies and the other affirms, whatever they are about: "no sit-ups" / "do sit-ups",
// "grip 28 kg" / "grip is not 28 kg".
import type { ClinicalReading } from '../../../clinical/reader';
import type { Corpus } from '../../read/corpus';
import { clausesIn } from '../../read/denialClauses';
import type { Clause } from '../../read/denialClauses';
import type { Issue } from '../issue';
import { affirmedClause } from './affirmedClause';

/** Words that deny or suppose without a cue. */
export const otherwise = /\b(?:no|not|nothing|nobody|rather than|instead of|out of|without|never|denie[sd]|neither|nor|none|cannot|can't|unable|free|avoid\w*|refrain\w*|absen\w+|resolved|cleared(?!\sfor|\sto|\sthe|\sh[ie][mr])|gone|ceased|stopped|unaffected|unchanged|until|held|defer\w*|prohibit\w*|restrict\w*|contraindicat\w*|barred|bann?(?:s|ed)|forb\w+|exclud\w*|rul(?:e|es|ed|ing) out|disallow\w*|preclud\w*|suspend\w*|halt\w*|cancel\w*|postpon\w*|lack\w*|only|fail\w*|un(?!supported|assisted|aided)\w+ed|if|goals?|will|should|target|zero|negative|intact|less|limit\w*|omit\w*|declin\w*|refus\w*|withheld|skipped|outstanding|pending|missing|discontinu\w*|off|ended|weaned|removed|difficult\w*|before|previous\w*|formerly|earlier|below|within|against|short of|shy of|laps\w*|interrupt\w*|paus\w*|unavailab\w*|incomplete\w*|partial\w*|almost|nearly)\b|\b0\b|n't\b/i;

export function checkDenials(draft: ClinicalReading, corpus: Corpus, skip: (statement: number) => boolean): readonly Issue[] {
  const stated = clausesIn(corpus.reading);
  // "run 2 mi w/o leak" as a goal denies nothing of today.
  const isGoal = ({ statement }: Clause): boolean => /\b(?:goals?|[ls]tgs?|aim|target|until)\b/i.test(corpus.reading.text.slice(corpus.reading.statements[statement]?.start, corpus.reading.statements[statement]?.end));
  const denials = stated.filter((clause) => clause.cue !== undefined && isTelling(clause.denied) && !isGoal(clause) && !isQuoted(corpus.reading.text, clause) && !isOver(corpus.reading.text, clause));
  const own = clausesIn(draft);
  return own.filter(({ statement }) => !skip(statement)).flatMap((clause) => (clause.cue === undefined ? affirmed(draft, clause, own, stated, denials, corpus) : deniedFigure(draft, clause, stated, corpus)));
}

/** "…, and she reports a hearing change": a clause with a subject and a verb of its own, which no denial before it reaches. */
const standsAlone = /^(?:and |but |so |also |now )*(?:she|he|they|the [a-z]+|it|there) (?:now |still |also )?(?:reports?|reported|has|had|have|is|was|are|were|can|could|does|did|feels?|felt|uses?|used|takes?|took|wears?|wore|needs?|needed|walks?|walked|denotes?|describes?|described|notes?|noted|demonstrates?|demonstrated|shows?|showed|returned|attended|completed|received|tolerated|performed|performs|lives|works|sleeps|drives|drove)\b/i;

/** What is asked for is not there yet. */
export const asksFor = /\b(?:we|i)\s(?:now\s|therefore\s|also\s)?(?:request|ask|recommend|propose|suggest)\b/i;

/** Something the source denies and nowhere affirms. */
function affirmed(draft: ClinicalReading, clause: Clause, own: readonly Clause[], stated: readonly Clause[], denials: readonly Clause[], corpus: Corpus): readonly Issue[] {
  const opening = draft.text.slice(standsAlone.test(draft.text.slice(clause.start, clause.end)) ? clause.start : (draft.statements[clause.statement]?.start ?? clause.start), clause.end);
  if (otherwise.test(opening) || asksFor.test(opening) || /^[^.;\n]{0,60}\b(?:is|are|was|were|remain(?:s|ed)?|tested)\s(?:now |also |both |still )?(?:negative|absent|normal|resolved|clear|gone)\b/i.test(draft.text.slice(clause.end, clause.end + 100)) || /^[^.;\n]{0,80}:\s*(?:none|denie[sd]|no\b|negative|absent|0)/i.test(draft.text.slice(clause.end, clause.end + 100))) return [];
  const shared = (other: Clause): number => [...clause.content.keys()].filter((key) => other.content.has(key)).length;
  // "home practice with the cast on" of "cast on R arm … home practice 1 hr w/ no cast": the one with more of its words.
  // What the draft denies elsewhere it has told.
  // "lumbar extension 50% no pain" of a note that scores pain elsewhere denies that of the motion.
  const painful = corpus.reading.figures.some(({ subject, values }) => subject.bound.measure?.key === 'nprs' && values.some((value) => value > 0));
  const rival = denials.find((denial) => !(painful && [...denial.denied].every((key) => key === 'finding:pain')) && !own.some((other) => other.cue !== undefined && covers(keysOf(other), denial.denied)) && covers(keysOf(clause), denial.denied) && !stated.some((other) => other.cue === undefined && covers(keysOf(other), denial.denied) && shared(other) + 1 >= shared(denial)));
  if (rival === undefined) return [];
  const places = [...rival.denied].flatMap((key) => clause.content.get(key) ?? clause.spelled.get(key) ?? []);
  const first = Math.min(...places.map(({ start }) => start));
  // "relapsing-remitting": half of a word is neither denied nor affirmed.
  if (places.some(({ start, end }) => /^-[a-z]/i.test(draft.text.slice(end, end + 2)) && !corpus.reading.text.toLowerCase().includes(draft.text.slice(start, end + 2).toLowerCase()))) return [];
  return [{ ...affirmedClause(draft.text, { start: first, end: Math.max(...places.map(({ end }) => end)) }), kind: 'negation', statement: clause.statement, cause: `clause:${clause.start}`, sourceValue: corpus.reading.text.slice(rival.start, rival.end) }];
}

/** A figure that the source states of the same thing: "grip is not 28 kg". */
function deniedFigure(draft: ClinicalReading, { cue, content, statement, start, end }: Clause, stated: readonly Clause[], corpus: Corpus): readonly Issue[] {
  if (cue === undefined || !/^(?:not|never|\w+n't)$/.test(cue.text) || /^\s(?:yet|quite|only|just|more|less)\b/i.test(draft.text.slice(cue.end, end))) return [];
  const shared = (other: Clause): readonly string[] => [...content.keys()].filter((key) => other.content.has(key));
  const says = ({ start: from, end: to }: Clause): string => corpus.reading.text.slice(from, to);
  // "Meets heavy? no: lifts 68 vs 75"
  const asks = ({ start: from }: Clause): boolean => /\?\s?no\b[^.;\n]*$/i.test(corpus.reading.text.slice(Math.max(0, from - 24), from));
  const isSame = (other: Clause): boolean => shared(other).length > 1 && shared(other).some((key) => key.startsWith('#') && (content.get(key)?.start ?? 0) > cue.end) && !otherwise.test(says(other)) && !asks(other);
  const rival = stated.some((other) => other.cue !== undefined && shared(other).length > 0) ? undefined : stated.find((other) => other.cue === undefined && isSame(other));
  return rival === undefined ? [] : [{ start: cue.start, end, kind: 'negation', statement, cause: `clause:${start}`, sourceValue: says(rival) }];
}

/** What a payer wrote ("no total minutes, no signature") is its word, not the note's. */
const isQuoted = (text: string, { start }: Clause): boolean => (text.slice(text.lastIndexOf('\n', start) + 1, start + 1).match(/["“”]/g) ?? []).length % 2 === 1;

/** "Could not reach the belt, now can." */
const isOver = (text: string, { end }: Clause): boolean => endsOtherwise(text.slice(end, end + 80)) || /^[,;]?\s(?:but\s)?(?:now|can now)\s(?:can|able|does|yes|indep\w*)\b/i.test(text.slice(end, end + 24));

/** "unable | unable | 74 s", "no -> yes, built-up": the last of a row or a change is what is so now. */
function endsOtherwise(after: string): boolean {
  const steps = /^\s*(?:\||→|->)([^;\n]*)/.exec(after)?.[1]?.split(/\||→|->/).map((step) => step.trim()).filter((step) => step !== '') ?? [];
  const last = steps.at(-1);
  return last !== undefined && !/^(?:no|none|not|unable|0|absent|neg|nt|-|—|n\/a)\b/i.test(last);
}

const keysOf = ({ content, spelled }: Clause): ReadonlySet<string> => new Set([...content.keys(), ...spelled.keys()]);

/** A side that only one of the two names sets them not apart. */
function covers(content: Iterable<string> & { has(key: string): boolean }, wanted: ReadonlySet<string>): boolean {
  const sided = [...content].some((key) => key.startsWith('side:'));
  const left = [...wanted].filter((key) => sided || !key.startsWith('side:'));
  return left.length > 0 && isTelling(new Set(left)) && left.every((key) => content.has(key));
}

/** A side alone tells nothing, nor does "range". */
const isTelling = (about: ReadonlySet<string>): boolean => about.size > 1 || [...about].some((key) => !/^(?:side:|region:|#|(?:rang|motion|test)$)/.test(key));
