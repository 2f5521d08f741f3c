// Every figure of the draft against the source: the same figure for the same subject, arithmetic, or a data row.
import type { ClinicalReading } from '../clinical/reader';
import { sameDate } from '../clinical/dates';
import type { Span } from '../clinical/span';
import { conditionSort, rolesAgree } from '../clinical/subject';
import type { SubjectDimension } from '../clinical/subject';
import type { Figure } from '../clinical/subjects';
import type { UnitRule } from '../billing/units';
import { groupBy } from '../groupBy';
import { affinity, isRivalKind, sameAmountAs, unitOf } from './compareFigures';
import { claimedTwice } from './claimedTwice';
import type { Claim } from './claimedTwice';
import type { Affinity } from './compareFigures';
import type { Corpus } from './corpus';
import { countedKey } from './countedKeys';
import { checkPairs } from './checkPairs';
import { inDataRows } from './dataRows';
import { derive, isChange, isChangePhrase } from './derive';
import type { Issue, Proof } from './issue';
import { isElidedChange } from './elidedChange';
import { contradicted, followsLocally } from './localArithmetic';
import { belongsToTest } from './testFigures';

interface Match extends Affinity {
  readonly source: Figure;
}

/** How much better another figure of the source must fit before an equal one is no support. */
const margin = 1.4;
/** And how well at least. */
const definite = 2.2;

export interface CheckedFigures {
  readonly issues: readonly Issue[];
  readonly proofs: readonly Proof[];
  /** Starts of the side words whose figures the source has for that very side. */
  readonly provenSides: ReadonlySet<number>;
  /** The figures that are proved, each with the figure of the source that says the same. */
  readonly claims: readonly Claim[];
}

export function checkFigures(draft: ClinicalReading, corpus: Corpus, rule: UnitRule | undefined, skip: (figure: Figure) => boolean): CheckedFigures {
  const provenSides = new Set<number>();
  const issues: Issue[] = [];
  const proofs: Proof[] = [];
  const claims: Claim[] = [];
  let measures: readonly string[] = [];
  let statement = -1;
  for (const [index, figure] of draft.figures.entries()) {
    if (figure.statement !== statement) {
      measures = measuresNear(draft, figure.statement);
      statement = figure.statement;
    }
    if (skip(figure) || isLabel(figure, draft, corpus.reading.text)) continue;
    const verdict = judge(draft, index, figure, corpus, rule, measures);
    if (verdict.proof !== undefined) proofs.push({ start: figure.start, end: figure.end, source: verdict.proof });
    if ((verdict.side === true || isOneOfTwo(figure, verdict.match, corpus)) && figure.subject.bound.side?.distance === 0) provenSides.add(figure.subject.bound.side.start);
    if (verdict.issue !== undefined && !isElidedChange(draft, index, figure, corpus)) issues.push(verdict.issue);
    else if (verdict.match !== undefined) claims.push({ figure, source: verdict.match });
  }
  for (const issue of contradictions(draft, issues, skip)) issues.push(issue);
  for (const { figure, source } of claimedTwice(claims, corpus)) issues.push({ start: figure.start, end: figure.end, kind: hasMeasure(figure) ? 'measure' : 'number', statement: figure.statement, cause: `figure:${figure.group}`, sourceValue: corpus.reading.text.slice(source.start, source.end) });
  issues.push(...checkPairs(draft.figures, corpus, skip, issues));
  return { issues, proofs, provenSides, claims };
}

/** Changes that their own "from … to …" does not bear out, where both ends are right. */
function contradictions(draft: ClinicalReading, issues: readonly Issue[], skip: (figure: Figure) => boolean): readonly Issue[] {
  const wrong = new Set(issues.map((issue) => issue.start));
  return draft.figures.flatMap((figure, index) => {
    if (skip(figure) || wrong.has(figure.start)) return [];
    const before = draft.text.slice(Math.max(0, figure.start - 48), figure.start).toLowerCase();
    if (leadsNowhere(figure, draft.figures[index + 1], draft.text)) return [{ start: figure.start, end: draft.figures[index + 1]?.end ?? figure.end, kind: hasMeasure(figure) ? ('measure' as const) : ('number' as const), statement: figure.statement, cause: `figure:${figure.group}` }];
    const terms = contradicted(figure, draft.figures, index, before, draft.text.slice(figure.end, figure.end + 60).toLowerCase());
    if (terms === undefined || terms.some((term) => issues.some((issue) => issue.start <= term.start && term.end <= issue.end))) return [];
    return [{ start: figure.start, end: figure.end, kind: hasMeasure(figure) ? ('measure' as const) : ('number' as const), statement: figure.statement, cause: `figure:${figure.group}` }];
  });
}

/** "from 44 to 44": a change that is none. */
function leadsNowhere(from: Figure, to: Figure | undefined, text: string): boolean {
  if (to === undefined || to.statement !== from.statement || to.start - from.end > 40 || from.subject.role === undefined || to.values.length !== 1 || from.values.length !== 1 || from.grade !== to.grade || from.over !== to.over && from.over !== undefined && to.over !== undefined) return false;
  return from.values[0] === to.values[0] && (from.shift === 'from' || /^(?:baseline|past|previous)$/.test(from.subject.role)) && /^[^.;,|]*(?:\bto\b|→)[^.;,|]*$/.test(text.slice(from.end, to.start)) && /\b(?:from|→|increased|decreased|improved|rose|fell)\b/i.test(text.slice(Math.max(0, from.start - 30), to.start)) && from.unit === to.unit;
}

/** Numbers that only number something: "Goal 2", "STG 1", "Exhibit 3". */
function isLabel(figure: Figure, draft: ClinicalReading, source: string): boolean {
  // "Exhibit C, p. 3": a page of the packet, which the checks before sending look up.
  if (/\bExhibits? [A-Z]{1,2}, pp?\. ?(?:\d+[-–])?$/.test(draft.text.slice(Math.max(0, figure.start - 24), figure.start))) return true;
  // A chapter is part of the manual cited beside it.
  if (figure.attribute === 'ordinal' && /^(?:chapter|ch)$/.test(figure.counted ?? '')) return /\b(?:pub\b|pub\.|manual|publication)/i.test(draft.text.slice(Math.max(0, figure.start - 80), figure.start)) && (figure.values[0] === 15 || figure.values[0] === 5);
  // "on those two days" points at what was said.
  if (figure.values[0] !== undefined && figure.values[0] < 5 && (figure.unit === 'day' || figure.attribute === 'count') && /\b(?:these|those)\s$/.test(draft.text.slice(Math.max(0, figure.start - 8), figure.start))) return true;
  // "type 2 diabetes" is the name of the disease.
  if (figure.attribute === 'ordinal' && figure.counted === 'type' && /^\s(?:diabet|dm\b)/i.test(draft.text.slice(figure.end, figure.end + 8))) return !new RegExp(`\\b(?:type |t|dm ?|t)${figure.values[0] === 1 ? 2 : 1} ?(?:dm|diabet)|\\bdm ?(?:type ?)?${figure.values[0] === 1 ? '(?:2|ii)\\b' : '(?:1|i)\\b'}`, 'i').test(source);
  return figure.attribute === 'ordinal' && figure.over === undefined && /^(?:goal|stg|ltg|exhibit|item|criterion|table|appendix|section|step|version)$/.test(figure.counted ?? '');
}

/** Measures named in the statement, else in the one before. */
function measuresNear(draft: ClinicalReading, statement: number): readonly string[] {
  for (const index of [statement, statement - 1, statement - 2]) {
    const named = [...(draft.statements[index]?.concepts ?? []), ...(draft.statements[index]?.context ?? [])].flatMap((concept) => (concept.dimension === 'measure' ? [concept.key] : concept.dimension === 'finding' && concept.key === 'pain' ? ['nprs'] : []));
    if (named.length > 0) return named;
  }
  return [];
}

/** "left wrist 16.8 cm" of "wrist 16.8 cm, R 15.9": where only the other side is named, this is the one that is treated. */
function isOneOfTwo(figure: Figure, match: Figure | undefined, corpus: Corpus): boolean {
  if (match === undefined || match.subject.bound.side?.distance === 0) return false;
  const next = corpus.beside(match).find((other) => other.start >= match.end && other.start - match.end < 12);
  return next?.subject.bound.side?.distance === 0 && next.subject.bound.side.key !== figure.subject.bound.side?.key && isRivalKind(match, next);
}

interface Verdict {
  /** The source figure names the same side. */
  readonly side?: boolean;
  readonly issue?: Issue;
  /** The figure of the source that says the same. */
  readonly match?: Figure;
  readonly proof?: Span;
}

function judge(draft: ClinicalReading, index: number, figure: Figure, corpus: Corpus, rule: UnitRule | undefined, measures: readonly string[]): Verdict {
  const around = wordsAround(draft, figure);
  const before = draft.text.slice(Math.max(0, figure.start - 48), figure.start).toLowerCase();
  // "MDC of 9": only a source that speaks of that change value, or a data row, can say so.
  const changeValue = /\b(?:mdc|mcid|mic|sdc|mid|(?:minimal|minimum|minimally|smallest|clinically|detectable)[a-z ]{0,30}(?:difference|change))\d{0,2}\)?(?:\s(?:of|is|was|value|=|:|for|the|threshold|score|\(|[a-z]{2,10}))*\s?\(?[~≥>]?\s?$/.test(before);
  const equals: Match[] = corpus.equals(figure).filter((source) => sameAmountAs(figure, source) && (!changeValue || /\b(?:mdc|mcid|mic)/i.test(corpus.reading.text.slice(Math.max(0, source.start - 60), source.end + 40)))).map((source) => ({ source, ...affinity(figure, source, corpus.weight) }));
  const clean = equals.filter((match) => match.conflicts.length === 0 && (isEnough(figure, match) || isBesideKnown(draft, figure, match.source, corpus) || (equals.length === 1 && isTelling(figure, match.source)))).sort((one, other) => other.score - one.score);
  const best = clean[0];
  const after = draft.text.slice(figure.end, figure.end + 60).toLowerCase();
  const derived = changeValue ? undefined : derive({ figure, around, before, after }, corpus, rule);
  if (best !== undefined && derived === undefined) {
    const rival = betterRival(figure, best, corpus, draft);
    // "25 pounds remain": a change is no value the source prints for something else.
    const invented = isChange(before, after, figure) && !isChangePhrase(corpus.reading.text, best.source);
    if (rival === undefined && !invented) return { proof: best.source, match: best.source, side: best.source.subject.bound.side !== undefined && best.source.subject.bound.side.key === figure.subject.bound.side?.key };
  }
  if (derived !== undefined) return derived[0] === undefined ? {} : { proof: derived[0] };
  if (!changeValue && followsLocally(figure, draft.figures, index, before, after)) return {};
  if (belongsToTest(figure, corpus.measures)) return {};
  if (inDataRows(figure, around, before, after, measures)) return {};
  if (figure.counted === 'level' && corpus.reading.atoms.some((atom) => atom.kind === 'level' && atom.text === `L${figure.values[0]}`)) return {};
  if (isPlaceAndEnd(figure, corpus) || isTally(figure, draft, corpus)) return {};
  if (isYearOfDate(figure, corpus) || isLastSpan(figure, corpus)) return {};
  if (figure.values[0] === 0 && figure.attribute !== 'value' && saysNone(figure, corpus)) return {};
  // "Falls: 0" denies falls, and is judged as a denial.
  if (figure.values[0] === 0 && draft.mentions.some((mention) => mention.negated && mention.cue?.start === figure.start)) return {};
  const nearest = [...equals].sort((one, other) => one.conflicts.length - other.conflicts.length || other.score - one.score)[0];
  return { issue: best !== undefined ? describe(draft, figure, { ...best, conflicts: ['role'] }, corpus) : describe(draft, figure, nearest, corpus) };
}

/** A bare number supports one with a unit, or a grade, only where something of the subject agrees. */
function isEnough(figure: Figure, match: Match): boolean {
  const { source } = match;
  if (figure.date !== undefined && source.date !== undefined && sameDate(figure.date, source.date)) return true;
  const bare = figure.unit === undefined && figure.attribute === 'value' && figure.over === undefined && Object.keys(figure.subject.bound).length === 0 && figure.subject.exercises.length === 0 && source.unit === undefined && source.attribute === 'value' && figure.subject.words.length < 2;
  if (match.core >= 0.6 || bare || (figure.subject.role !== undefined && figure.subject.role !== 'current' && source.subject.role === figure.subject.role)) return true;
  if (source.attribute !== figure.attribute && [source, figure].some((one) => one.attribute === 'ordinal' && /^(?:grade|stage|level|class|type|phase)$/.test(one.counted ?? ''))) return false;
  return source.attribute === 'ordinal' || source.attribute === 'age' || ((unitOf(source) === undefined) === (unitOf(figure) === undefined) && (source.over === undefined) === (figure.over === undefined));
}

/** "75 lb occasionally and 40 lb frequently" of "75 lb occ, 40 freq": what stands beside it is the source's neighbour as well. */
function isBesideKnown(draft: ClinicalReading, figure: Figure, source: Figure, corpus: Corpus): boolean {
  if (source.attribute !== figure.attribute && source.attribute !== 'value' && figure.attribute !== 'value') return false;
  const close = (one: Figure, other: Figure): boolean => Math.min(Math.abs(one.start - other.end), Math.abs(other.start - one.end)) < 40;
  return neighbours(draft, figure).some((other) => close(other, figure) && (other.values[0] ?? 0) !== (figure.values[0] ?? 0) && corpus.beside(source).some((known) => known !== source && close(known, source) && sameAmountAs(other, known)));
}

/** A value with a fraction that stands once in the source is that one, however its thing is called. */
function isTelling(figure: Figure, source: Figure): boolean {
  return (figure.values.some((value) => !Number.isInteger(value)) || (figure.values.length === 2 && source.values.length === 2 && figure.attribute === 'value' && source.attribute === 'value')) && (figure.unit === undefined || source.unit === undefined || figure.unit === source.unit);
}

/** The other figures of the statement. */
function neighbours(draft: ClinicalReading, figure: Figure): readonly Figure[] {
  let known = byStatement.get(draft);
  if (known === undefined) byStatement.set(draft, (known = groupBy(draft.figures, (other) => other.statement)));
  return (known.get(figure.statement) ?? []).filter((other) => other !== figure);
}

const byStatement = new WeakMap<ClinicalReading, ReadonlyMap<number, readonly Figure[]>>();

/** A figure of the source that says something else of just this subject. */
function betterRival(figure: Figure, best: Match, corpus: Corpus, draft: ClinicalReading): Figure | undefined {
  const beside = neighbours(draft, figure);
  const dated = ofItsDay(figure, best.source, corpus);
  if (dated !== undefined && !beside.some((other) => other.date === figure.date && sameAmountAs(other, dated))) return dated;
  for (const source of corpus.rivals(figure)) {
    if (!isRivalKind(figure, source) || sameAmountAs(figure, source)) continue;
    // The other end of the draft's own "from … to …" says nothing against this one.
    if (figure.shift !== undefined && beside.some((other) => other.group === figure.group && sameAmountAs(other, source))) continue;
    const rival = affinity(figure, source, corpus.weight);
    // What another figure of the sentence says as well or better is that one's.
    if (beside.some((other) => sameAmountAs(other, source) && affinity(other, source, corpus.weight).score >= rival.score && affinity(other, source).conflicts.length === 0)) continue;
    if (onOtherDay(figure, best.source, source, corpus) && rival.conflicts.every((conflict) => conflict === 'role') && sameSubject(best.source, source, true)) return source;
    if (rival.conflicts.length > 0 || otherBill(figure, best.source, source)) continue;
    const bestRole = best.source.subject.role;
    const role = figure.subject.role;
    // The draft speaks of today (or of one named time), the source has this value for another time and that time's own value too.
    const sameDay = figure.date !== undefined && best.source.date !== undefined && sameDate(figure.date, best.source.date);
    const roleTells = !sameDay && !/^(?:week|month|year)$/.test(figure.unit ?? '') && (role === undefined ? bestRole !== undefined && bestRole !== 'current' && (source.subject.role === undefined || source.subject.role === 'current') : bestRole === undefined && source.subject.role !== undefined && role !== 'current' && rolesAgree(source.subject.role, role));
    // "from 33 to 46" where the source has an evaluation before the 33, and the draft names no such day.
    if (figure.shift === 'from' && !beside.some((other) => sameAmountAs(other, source)) && bestRole === 'past' && source.subject.role === 'baseline' && sameSubject(best.source, source) && !namesInterim(draft, figure)) return source;
    // A draft that gives both values in one breath has told them apart.
    const tellsBoth = role === undefined && beside.some((other) => sameAmountAs(other, source));
    // The source has this value under a condition the draft leaves out, and another without it.
    const conditionTells = !tellsBoth && !beside.some((other) => sameAmountAs(other, source)) && lacksCondition(figure, best.source) && !lacksCondition(figure, source);
    if (conditionTells && rival.core >= 3 && sameSubject(best.source, source, true)) return source;
    if (roleTells && !tellsBoth && (rival.score >= best.score - 0.5 || (role !== undefined && rival.core >= 3)) && rival.score >= 2 && sameSubject(best.source, source)) return source;
    // Aimed at in the source, found in the draft.
    if (!sameDay && role === undefined && bestRole === 'goal' && !tellsBoth && source.subject.role !== 'goal' && rival.core >= 0.6) return source;
    if (rival.score >= best.score + margin && rival.score >= definite) return source;
    if (sharedWords(figure, source) >= sharedWords(figure, best.source) + 2 && rival.score >= best.score + 1) return source;
    if (best.core < 1 && best.source.attribute !== figure.attribute && source.attribute === figure.attribute && rival.core >= best.core + 0.25) return source;
    if (best.core < 0.3 && rival.core >= 0.6 && rival.score >= best.score + 0.5) return source;
  }
  return undefined;
}

/** Minutes of the named code are found: those of a line without that code say nothing against them. */
function otherBill(figure: Figure, best: Figure, source: Figure): boolean {
  const { code } = figure.subject.bound;
  // Nor do those of one exercise against the minutes of the whole code.
  if (code?.distance === 0 && unitOf(figure) === 'min' && figure.subject.exercises.length === 0 && best.subject.exercises.length === 0 && best.subject.bound.code?.key === code.key && best.subject.bound.code.distance === 0 && source.subject.exercises.length > 0) return true;
  return code !== undefined && code.distance === 0 && unitOf(figure) === 'min' && best.subject.bound.code?.key === code.key && source.subject.bound.code?.key !== code.key;
}

/** The draft names a day, and what matches was taken on another: the source's figure of the same subject on the named day. */
function ofItsDay(figure: Figure, best: Figure, corpus: Corpus): Figure | undefined {
  const { date } = figure;
  if (date === undefined || best.date === undefined || sameDate(date, best.date)) return undefined;
  return corpus.rivals(best).find((other) => other.date !== undefined && sameDate(other.date, date) && !sameAmountAs(figure, other) && sameScaled(best, other) && sameSubject(best, other, true) && affinity(best, other).core >= 2);
}

/** Of one unit and scale, where a score may leave its scale out. */
const sameScaled = (one: Figure, other: Figure): boolean => (one.over !== undefined && other.over !== undefined ? one.over === other.over : isRivalKind(one, other) || isRivalKind(other, one));

/** The draft names a day, the source has the subject for that day in its table or line, and this value for another day. */
function onOtherDay(figure: Figure, best: Figure, source: Figure, corpus: Corpus): boolean {
  if (figure.date === undefined || source.date === undefined || best.date === undefined) return false;
  const filed = (one: Figure): boolean => corpus.reading.statements[one.statement]?.columnDate !== undefined || corpus.reading.statements[one.statement]?.lineDate !== undefined;
  return filed(source) && filed(best) && sameDate(source.date, figure.date) && !sameDate(best.date, figure.date);
}

/** Does the draft speak of an earlier visit other than the first? */
export function namesInterim(draft: ClinicalReading, figure: Figure): boolean {
  return interim.test(draft.text.slice(Math.max(draft.statements[figure.statement]?.start ?? 0, figure.start - 140), figure.end + 60));
}

const interim = /\b(?:last|previous|prior|interim|mid\w*|recent\w*|re-?eval\w*|yesterday|(?:visit|session|week|month) (?:\d+|[a-z]+)|past (?:\w+ )?(?:weeks?|months?|days?)|\d{1,2}\/\d{1,2}|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d+)\b/i;

const sharedWords = (one: Figure, other: Figure): number => one.subject.words.filter((word) => other.subject.words.includes(word)).length;

const lacksCondition = (figure: Figure, source: Figure): boolean => source.subject.conditions.some((condition) => conditionSort(condition.key) !== 'situation' && condition.distance < 2 && !figure.subject.conditions.some((own) => conditionSort(own.key) === conditionSort(condition.key)));

function sameSubject(one: Figure, other: Figure, anyCondition = false): boolean {
  return affinity(one, other).conflicts.every((conflict) => conflict === 'role' || (anyCondition && conflict === 'condition')) && one.attribute === other.attribute;
}

/** "session 9 of 36" where the source names session 9 and session 36 apart. */
function isPlaceAndEnd(figure: Figure, corpus: Corpus): boolean {
  if (figure.attribute !== 'ordinal' || figure.over === undefined) return false;
  const places = corpus.reading.figures.filter((other) => other.over === undefined).filter((other) => (other.attribute === 'ordinal' || other.attribute === 'count') && countedKey(other.counted) === countedKey(figure.counted));
  return places.some((other) => other.values.includes(figure.values[0] ?? NaN)) && places.some((other) => other.values.includes(figure.over ?? NaN));
}

/** "Five of the six goals were met" of "5 met, 1 not"; "the two codes" of a note that bills two. */
function isTally(figure: Figure, draft: ClinicalReading, corpus: Corpus): boolean {
  const counted = countedKey(figure.counted);
  const [value] = figure.values;
  if (value === undefined || figure.attribute !== 'count') return false;
  if (counted === 'goal' && figure.over !== undefined) {
    const parts = corpus.reading.figures.filter((other) => other.values.length === 1 && other.unit === undefined && other.over === undefined && /\b(?:goals?|[ls]tgs?|met|not)\b/i.test(corpus.reading.text.slice(Math.max(0, other.start - 24), other.end + 16)));
    const told = /\b(\d{1,2}) (?:goals? |[ls]tgs? )?met\b[^.\n]{0,12}?\b(\d{1,2}) (?:goals? |[ls]tgs? )?(?:not|unmet)/i.exec(corpus.reading.text);
    if (told !== null) return Number(told[1]) === value && Number(told[1]) + Number(told[2]) === figure.over;
    return parts.some((one) => one.values[0] === value && parts.some((other) => other !== one && other.statement === one.statement && (other.values[0] ?? 0) + value === figure.over));
  }
  if (counted === 'goal') return corpus.reading.figures.some((other) => countedKey(other.counted) === 'goal' && other.over === value);
  // "nine of your twelve visits" of "3 visits left of 12"
  if (counted === 'visit' && figure.over !== undefined && corpus.reading.figures.some((other) => other.over === figure.over && (other.over ?? 0) - (other.values[0] ?? 0) === value && /\b(?:left|remain\w*|to go|more)\b/i.test(corpus.reading.text.slice(other.start, other.end + 16)))) return true;
  // "28 of 40 visits" of "28 visits used of 40", "8 of 20" of "20 v, used 8"
  if (counted === 'visit' && figure.over !== undefined) return [...corpus.reading.text.matchAll(/\b(\d{1,3}) (?:v|visits?)\b[^.\n]{0,14}?\b(?:used )?(?:of )?(\d{1,3})\b/gi)].some((match) => /used/i.test(match[0]) && [match[1], match[2]].map(Number).sort((one, other) => one - other).join() === [value, figure.over].join());
  const codes = (reading: ClinicalReading): number => new Set(reading.atoms.filter((atom) => atom.kind === 'code' && /^9\d{4}$/.test(atom.text)).map((atom) => atom.text)).size;
  return /^(?:code|service|procedure)$/.test(counted ?? '') && figure.over === undefined && (codes(corpus.reading) === value || codes(draft) === value);
}

function isYearOfDate(figure: Figure, corpus: Corpus): boolean {
  return figure.attribute === 'year' && corpus.reading.atoms.some((atom) => atom.kind === 'date' && atom.text.startsWith(`${figure.values[0]}-`));
}

/** "in one week" where the source says "last week". */
function isLastSpan(figure: Figure, corpus: Corpus): boolean {
  // "once a day" where the source says "daily".
  if (figure.attribute === 'frequency' && figure.values[0] === 1 && figure.counted === 'day') return [...corpus.reading.text.toLowerCase().matchAll(/([^.;,\n]{0,40})\b(?:daily|every (?:day|morning|evening|night)|nightly|each day)\b/g)].some((told) => figure.subject.words.some((word) => told[1]?.includes(word)));
  return figure.values.length === 1 && figure.values[0] === 1 && /^(?:day|week|month|year)$/.test(figure.unit ?? '') && new RegExp(`\\b(?:last|past|previous|a|per|each|this|next|prior) ${figure.unit}\\b`, 'i').test(corpus.reading.text);
}

/** "0 falls" where the source denies falls. */
function saysNone(figure: Figure, corpus: Corpus): boolean {
  const counted = countedKey(figure.counted);
  return corpus.reading.mentions.some((mention) => mention.negated && (mention.key === counted || mention.key === `${counted}s` || mention.words.includes(counted ?? '')));
}

/** The statement's words near the figure, lower case. */
export function wordsAround(draft: ClinicalReading, figure: Figure): string {
  const statement = draft.statements[figure.statement];
  const start = Math.max(statement?.start ?? 0, figure.start - 140);
  const end = Math.min(statement?.end ?? figure.end, figure.end + 140);
  return draft.text.slice(start, end).toLowerCase().replace(/\s+/g, ' ');
}

function describe(draft: ClinicalReading, figure: Figure, nearest: Match | undefined, corpus: Corpus): Issue {
  const says = statedFor(figure, corpus);
  const source = says === undefined ? {} : { sourceValue: corpus.reading.text.slice(says.start, says.end) };
  const period = figure.per === undefined ? '' : (/^(?:\s?[a-z]+)?\s?(?:\/|a\b|per\b|each\b|every\b)\s?[a-z]+|^\s(?:[a-z]+\s)?(?:daily|weekly|nightly)/i.exec(draft.text.slice(figure.end, figure.end + 24))?.[0] ?? '');
  const plain = { start: figure.start, end: figure.end + period.length, statement: figure.statement, ...source };
  const cause = `figure:${figure.group}`;
  if (nearest === undefined) return { ...plain, kind: hasMeasure(figure) ? 'measure' : 'number', cause };
  const conflict = nearest.conflicts[0];
  if (conflict === 'side') return { ...widen(draft, figure, 'side', plain), kind: 'laterality', cause: `side:${figure.subject.bound.side?.start ?? 0}`, ...(figure.subject.bound.side === undefined ? {} : { origin: figure.subject.bound.side }) };
  if (conflict === 'code') return { ...widen(draft, figure, 'code', plain), kind: 'number', cause: unknownCode(figure, corpus) ? `code:${figure.subject.bound.code?.start ?? 0}` : cause };
  if (conflict === 'condition') {
    const bound = figure.subject.conditions[0];
    return { ...plain, ...(bound === undefined ? {} : join(plain, bound, draft, 64)), kind: 'measure', cause: `condition:${bound?.start ?? 0}` };
  }
  if (conflict === 'measure' || conflict === 'motion' || conflict === 'joint' || conflict === 'mode' || conflict === 'muscle' || conflict === 'total') return { ...widen(draft, figure, conflict, plain), kind: 'measure', cause: `${conflict}:${figure.subject.bound[conflict]?.start ?? 0}` };
  if (conflict === 'role') {
    const cue = figure.subject.roleSpan;
    const spans = cue !== undefined && figure.subject.role !== 'past' ? join(plain, cue, draft, 48) : plain;
    return { ...plain, ...spans, kind: 'measure', cause: 'role' };
  }
  return { ...plain, kind: hasMeasure(figure) ? 'measure' : 'number', cause };
}

/** A code the source never names is itself the error. */
function unknownCode(figure: Figure, corpus: Corpus): boolean {
  const code = figure.subject.bound.code?.key;
  return code !== undefined && !corpus.reading.atoms.some((atom) => atom.kind === 'code' && atom.text === code) && !corpus.reading.figures.some((other) => other.subject.bound.code?.key === code);
}

function hasMeasure(figure: Figure): boolean {
  const { measure, motion, muscle, test } = figure.subject.bound;
  return measure !== undefined || motion !== undefined || muscle !== undefined || test !== undefined;
}

/** Takes in the word that may be the wrong one ("left … 102°") where it stands close by in the same statement. */
function widen<T extends Span>(draft: ClinicalReading, figure: Figure, dimension: SubjectDimension, plain: T): T {
  const bound = figure.subject.bound[dimension];
  if (bound === undefined || bound.distance === 2) return plain;
  return { ...plain, ...join(plain, bound, draft, 64) };
}

function join(one: Span, other: Span, draft: ClinicalReading, reach: number): Span {
  const start = Math.min(one.start, other.start);
  const end = Math.max(one.end, other.end);
  return end - start > reach || /\n|\|/.test(draft.text.slice(start, end)) ? one : { start, end };
}

/** What the source says for the same subject, if it says one thing. */
function statedFor(figure: Figure, corpus: Corpus): Figure | undefined {
  const candidates = corpus.rivals(figure)
    .filter((source) => isRivalKind(figure, source) && !sameAmountAs(figure, source) && unitOf(source) === unitOf(figure))
    .map((source) => ({ source, ...affinity(figure, source, corpus.weight) }))
    .filter((match) => match.conflicts.length === 0 && match.score >= 3)
    .sort((one, other) => other.score - one.score);
  return candidates[0]?.source;
}

