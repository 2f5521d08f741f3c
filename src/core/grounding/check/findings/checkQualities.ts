// Qualities of which a thing has one of a sort: a test positive or negative, sensation intact or impaired, a scar soft or
// adherent, sitting aggravating or easing, a course constant or intermittent. The draft's must be the source's.
import type { Concept } from '../../../clinical/words/concepts';
import { negatedTokens } from '../../../clinical/findings/negation';
import type { ClinicalReading } from '../../../clinical/reader';
import type { Statement } from '../../../clinical/note/statements';
import { stem } from '../../../clinical/subjects/subject';
import { expandAbbreviation } from '../../../clinical/words/vocabulary';
import type { Corpus } from '../../read/corpus';
import type { Issue } from '../issue';

interface Quality {
  readonly start: number;
  readonly end: number;
  readonly statement: number;
  readonly sort: string;
  readonly pole: string;
  /** What has the quality, and how much each part of it tells. */
  readonly about: ReadonlyMap<string, number>;
  readonly side: Concept | undefined;
  /** Said of an earlier time, of now, or of neither. */
  readonly time: 'past' | 'now' | undefined;
  /** A cell in the last column of a row. */
  readonly latest?: true;
}

/** Concepts that tell what a quality is of, with their weight beside a plain word's 1. */
const telling: Readonly<Record<string, number>> = { sign: 3, finding: 2, measure: 2, exercise: 2, motion: 1, joint: 1, muscle: 1.5, task: 1, region: 0.5, condition: 1 };
/** How many tokens around the word its clause may reach. */
const before = 12;
const after = 10;

export interface CheckedQualities {
  readonly issues: readonly Issue[];
  /** Starts of the side words that the source has with the very same quality. */
  readonly provenSides: ReadonlySet<number>;
}

export function checkQualities(draft: ClinicalReading, corpus: Corpus, skip: (statement: number) => boolean): CheckedQualities {
  const provenSides = new Set<number>();
  const stated = new Map<string, Quality[]>();
  for (const quality of qualitiesOf(corpus.reading)) {
    const filed = stated.get(quality.sort);
    if (filed === undefined) stated.set(quality.sort, [quality]);
    else filed.push(quality);
  }
  const issues: Issue[] = [];
  for (const quality of qualitiesOf(draft)) {
    // "worse with standing than sitting" of "better sitting than standing"
    if (skip(quality.statement) || (quality.sort === 'effect' && /\bthan\b/.test(draft.text.slice(quality.end, quality.end + 48)))) continue;
    let same = 0;
    let opposite = 0;
    for (const other of stated.get(quality.sort) ?? []) {
      const share = shared(quality, other);
      // "negative before, now positive"
      if (quality.time !== undefined && other.time !== undefined && quality.time !== other.time) continue;
      // What is said of a time that only one of them names tells half as much.
      if (other.pole !== quality.pole) opposite = Math.max(opposite, other.time === 'past' && quality.time === undefined ? share / 2 : share);
      else same = Math.max(same, other.time === quality.time ? share : share / 2);
      // The last column of a row is what is found now, whatever stood before.
      if (other.pole === quality.pole && other.latest === true && share >= 2 && quality.time !== 'past') same = Infinity;
      if (other.pole === quality.pole && share >= 2 && quality.side !== undefined && other.side?.key === quality.side.key) provenSides.add(quality.side.start);
    }
    // "balance = typical; planning = severe": both told in one sentence, each of its own.
    if (quality.sort === 'severity' && same >= 2 && opposite <= same + 2) continue;
    if (opposite <= same || opposite < (quality.sort === 'severity' ? 3 : 1)) continue;
    const { side } = quality;
    const joined = side !== undefined && Math.max(side.end, quality.end) - Math.min(side.start, quality.start) < 48;
    issues.push({ start: joined ? Math.min(side.start, quality.start) : quality.start, end: joined ? Math.max(side.end, quality.end) : quality.end, kind: 'negation', statement: quality.statement, cause: `quality:${quality.start}` });
  }
  return { issues, provenSides };
}

function shared(one: Quality, other: Quality): number {
  if (one.side !== undefined && other.side !== undefined && one.side.key !== other.side.key && one.side.key !== 'both' && other.side.key !== 'both') return 0;
  // How one lives or what tone one has: whom the words are about goes without saying.
  let sum = /^(?:living|tone|orientation|alertness)$/.test(one.sort) ? 1 : 0;
  for (const [part, weight] of one.about) if (other.about.has(part)) sum += weight;
  return sum;
}

/** Every quality word with the words of its clause. */
export function qualitiesOf(reading: ClinicalReading): readonly Quality[] {
  const found: Quality[] = [];
  reading.statements.forEach((statement, index) => {
    // What is aimed at is no finding.
    if ([...statement.context, ...statement.concepts].some((concept) => concept.dimension === 'role' && concept.key === 'goal')) return;
    const named = statement.concepts.filter((concept) => concept.dimension === 'quality');
    const signs = bareSigns(reading, statement);
    if (named.length + signs.length === 0) return;
    const denied = negatedTokens(reading.tokens, statement);
    const all = [...named, ...signs].sort((one, other) => one.first - other.first);
    for (const [place, concept] of all.entries()) {
      const [sort = '', pole = ''] = concept.key.split(':');
      const from = Math.max(clauseStart(reading, statement, concept.first), all[place - 1]?.next ?? 0);
      const to = endBefore(reading, all[place + 1], clauseEnd(reading, statement, concept.next));
      // "decreased from 8 to 4" is a change, "moderate assist" a level.
      if (/^(?:decreas|reduc|increas|dec$|restrict)/.test(reading.tokens[concept.first]?.text ?? '') && statement.quantities.some((quantity) => quantity.attribute === 'value' && quantity.first >= from && quantity.first < to)) continue;
      if (sort === 'severity' && statement.concepts.some((other) => other.dimension === 'assist' && other.first <= concept.first && concept.first < other.next)) continue;
      const own = aboutOf(reading, statement, from, to, concept);
      // "none since July", "none or one" count; only a sign or a finding is none.
      if (reading.tokens[concept.first]?.text === 'none' && ![...own.keys()].some((part) => /^(?:sign|finding):/.test(part))) continue;
      // "Scar tender, mobile": a word alone between commas is of what is named before them.
      const about = own.size > 0 || from <= statement.first ? own : aboutOf(reading, statement, clauseStart(reading, statement, from - 1), from, concept);
      const time = timeOf(reading, statement, from, to, concept);
      const previous = found.findLast((other) => other.statement === index && other.sort === sort);
      // "negative (positive at the evaluation)": the first is today's.
      if (time === 'past' && previous !== undefined && previous.time === undefined) found[found.indexOf(previous)] = { ...previous, time: 'now' };
      // "intact except diminished in two digits": both speak of the same sense, and "otherwise intact" of all the rest.
      const exception = exceptions(reading, from, concept.first);
      if (exception === 'otherwise') continue;
      if (exception !== undefined && previous !== undefined) for (const [part, weight] of previous.about) about.set(part, weight);
      // "Spurling L +, R -": the second result is of the same test.
      // "Dix-Hallpike L: +, latency 4 s. R: neg.": a side alone is of what was tested before.
      const earlier = onlySide(statement, from, concept.first) ? (previous ?? found.findLast((other) => other.sort === sort && index - other.statement < 4 && reading.statements[other.statement]?.paragraph === statement.paragraph)) : about.size === 0 ? previous : undefined;
      for (const [part, weight] of earlier?.about ?? []) about.set(part, weight);
      // "sens lat foot   dec   normal": a cell that is nothing but the quality is of what its row is called.
      const isCell = about.size === 0 && statement.cell === true;
      if (isCell) for (const [part, weight] of ofRow(statement)) about.set(part, weight);
      const latest = isCell && statement.context.some((cue) => cue.dimension === 'role' && cue.key === 'current');
      // Sensation that is absent is not intact.
      if (reading.tokens[concept.first]?.text === 'absent' && [...about.keys()].some((part) => /^(?:sign:(?:sensation|light touch|proprioception)|measure:twoPoint|test:reflex)$/.test(part))) found.push({ start: concept.start, end: concept.end, statement: index, sort: 'integrity', pole: '-', about, side: sideOf(statement, from, to, concept), time });
      const turned = (denied.has(concept.first) || isDeniedBefore(reading, concept.first)) && (sort !== 'result' || reading.tokens[concept.first]?.text === 'present') && /^[+-]$/.test(pole);
      found.push({ ...(latest ? { latest: true as const } : {}), start: concept.start, end: concept.end, statement: index, sort, pole: turned ? (pole === '+' ? '-' : '+') : pole, about, side: sideOf(statement, from, to, concept), time });
    }
  });
  return found;
}

/** Stands nothing but a side between the start of the clause and its quality ("R: neg", "L +", "the right side was negative")? */
function onlySide({ concepts }: Statement, from: number, at: number): boolean {
  return concepts.some(({ dimension, first, next }) => dimension === 'side' && first >= from && next <= at) && !concepts.some(({ dimension, first }) => telling[dimension] !== undefined && first >= from && first < at);
}

/** "could not be felt", "felt no pop" */
const isDeniedBefore = (reading: ClinicalReading, first: number): boolean => (/^(?:felt|noted|seen|found|observed)$/.test(reading.tokens[first]?.text ?? '') && reading.tokens[first + 1]?.text === 'no') || reading.tokens[first - 1]?.text === 'be' && /^(?:not|cannot|never)$/.test(reading.tokens[first - 2]?.text ?? '');

/** The word that makes an exception right before the quality. */
function exceptions(reading: ClinicalReading, from: number, first: number): 'except' | 'otherwise' | undefined {
  const words = reading.tokens.slice(Math.max(from, first - 5), first).map(({ text }) => text);
  if (words.includes('otherwise')) return 'otherwise';
  return words.some((word) => /^(?:except|exc|xcept|excluding|apart|but)$/.test(word)) ? 'except' : undefined;
}

/** Is the quality that of an earlier visit ("SOC pos", "positive before") or of today? A mere "was" tells nothing. */
function timeOf(reading: ClinicalReading, statement: Statement, from: number, to: number, { first, next }: Concept): Quality['time'] {
  if (reading.tokens[next]?.text === '→') return 'past';
  if (reading.tokens[first - 1]?.text === '→') return 'now';
  const start = reading.tokens[from - 1]?.text === '(' ? from - 1 : from;
  let time: Quality['time'];
  // "negative today was positive": the verb is the next one's.
  const end = /^(?:was|were|is|are)$/.test(reading.tokens[to - 1]?.text ?? '') ? to - 1 : to;
  for (let at = start; at < end; at += 1) {
    const text = reading.tokens[at]?.text ?? '';
    if (/^(?:now|today|currently|current|become|became)$/.test(text)) time = 'now';
    else if ((time === 'now' && /^(?:was|were)$/.test(text)) || /^(?:before|previously|initially|formerly|earlier|baseline|last)$/.test(text) || statement.concepts.some((cue) => cue.dimension === 'role' && /^(?:baseline|previous)$/.test(cue.key) && cue.first === at)) time = 'past';
  }
  return time;
}

/** "+" and "-" that stand for positive and negative. */
function bareSigns(reading: ClinicalReading, statement: Statement): readonly Concept[] {
  const found: Concept[] = [];
  for (let at = statement.first; at < statement.next; at += 1) {
    const token = reading.tokens[at];
    if (token === undefined || !token.spaced || !/^[+-]$/.test(token.text) || reading.tokens[at + 1]?.kind === 'number') continue;
    const ofSign = statement.concepts.some((concept) => concept.dimension === 'sign' && concept.next === at);
    if (token.text === '-' && !ofSign && reading.tokens[at - 1]?.text !== '→' && !(reading.tokens[at - 1]?.kind === 'word' && /^(?:[,;.)]|b|r|l|bilat|bilaterally)?$/.test(reading.tokens[at + 1]?.text ?? ''))) continue;
    found.push({ dimension: 'quality', key: `result:${token.text}`, first: at, next: at + 1, start: token.start, end: token.end });
  }
  return found;
}

function aboutOf(reading: ClinicalReading, statement: Statement, from: number, to: number, own: Concept): Map<string, number> {
  const about = new Map<string, number>();
  for (let near = from; near < to; near += 1) {
    const word = reading.tokens[near];
    if (word?.kind !== 'word' || (near >= own.first && near < own.next) || statement.concepts.some(({ dimension, first, next }) => /^(?:role|sign)$/.test(dimension) && first <= near && near < next)) continue;
    // "LT" is light touch.
    const words = word.caps === 'all' && word.text.length < 5 ? [word.text, ...(expandAbbreviation(word.text.toUpperCase())?.split(' ') ?? [])] : [word.text];
    for (const part of words) {
      const root = stem(part);
      if (root !== undefined && !passing.test(root)) about.set(root, 1);
    }
  }
  for (const concept of statement.concepts) {
    const weight = telling[concept.dimension];
    if (weight !== undefined && concept.key !== 'before' && concept.first >= from && concept.first < to && concept.first !== own.first) about.set(`${concept.dimension}:${concept.key}`, weight);
  }
  // Light touch is the sense that "sensation" means where nothing else is said.
  if (about.has('sign:sensation') || about.has('sign:light touch') || (about.has('light') && about.has('touch'))) about.set('sense', 1);
  return about;
}

function* ofRow({ headWords = [], context }: Statement): Generator<readonly [string, number]> {
  for (const word of headWords) if (!passing.test(word)) yield [word, 1];
  for (const { dimension, key } of context) {
    const weight = telling[dimension];
    if (weight !== undefined) yield [`${dimension}:${key}`, weight];
  }
}

const passing = /^(?:befor|previou|initial|former|becom|becam|positiv|negativ|pos|neg|test|sign|right|left|bilateral|present|absent|when|while|remain|slight|mild|moderat|sever|sid|side|abov|day|week|month)/;

function sideOf(statement: Statement, from: number, to: number, own: Concept): Concept | undefined {
  let side: Concept | undefined;
  for (const concept of statement.concepts) {
    if (concept.dimension !== 'side' || concept.first < from || concept.first >= to) continue;
    if (side === undefined || Math.abs(concept.first - own.first) < Math.abs(side.first - own.first) || (concept.first > own.first && concept.first - own.next < 4)) side = concept;
  }
  return side;
}

const edge = /^[,;.|()]$/;

function isEdge(reading: ClinicalReading, at: number): boolean {
  const token = reading.tokens[at];
  return token === undefined || token.kind === 'line' || edge.test(token.text) || /^(?:but|while|whereas)$/.test(token.text);
}

function clauseStart(reading: ClinicalReading, statement: Statement, at: number): number {
  let start = at;
  while (start > statement.first && start > at - before && !(isEdge(reading, start - 1) && !lists(reading, statement, start - 1))) start -= 1;
  return start;
}

/** "… positive and the straight leg raise is negative": what "and" joins to the next quality is that one's. */
function endBefore(reading: ClinicalReading, next: Concept | undefined, end: number): number {
  if (next === undefined || next.first >= end) return end;
  for (let index = next.first - 1; index > next.first - 8; index -= 1) if (/^(?:and|or)$/.test(reading.tokens[index]?.text ?? '')) return index;
  return next.first;
}

/** "FABER, FADIR and scour are positive": the comma of a list of tests does not end the clause. */
function lists(reading: ClinicalReading, statement: Statement, at: number): boolean {
  if (reading.tokens[at]?.text !== ',') return false;
  const named = (edgeOf: 'first' | 'next', index: number): boolean => statement.concepts.some((concept) => concept.dimension === 'sign' && concept[edgeOf] === index);
  return named('next', at) && (named('first', at + 1) || reading.tokens[at + 1]?.text === 'and');
}

function clauseEnd(reading: ClinicalReading, statement: Statement, at: number): number {
  let end = at;
  while (end < statement.next && end < at + after && !isEdge(reading, end)) end += 1;
  return end;
}
