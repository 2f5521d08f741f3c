// When an equal figure of the source is no support: another figure there says something else of just this subject.
import { sameDate } from '../../clinical/text/dates';
import type { ClinicalReading } from '../../clinical/reader';
import { conditionSort, isEarlierRole, rolesAgree } from '../../clinical/subjects/subject';
import type { Figure } from '../../clinical/subjects/subjects';
import { countedKey } from '../read/countedKeys';
import { interimCue } from '../read/changePhrases';
import type { Corpus } from '../read/corpus';
import { isHeldPosition } from '../read/heldPositions';
import { affinity } from './affinity';
import type { Affinity } from './affinity';
import { sameAmountAs } from './amounts';
import { isRivalKind, sharedWords } from './figureKinds';
import { unitOf } from './figureUnits';
import { isBesideKnown } from './besideKnown';
import { neighbours } from './neighbours';

/** A figure of the source that may say what a figure of the draft says, and how well their subjects agree. */
export interface Match extends Affinity {
  readonly source: Figure;
}

/** How much better another figure of the source must fit before an equal one is no support. */
const margin = 1.4;
/** And how well at least. */
const definite = 2.2;

/** A figure of the source that says something else of just this subject. */
export function betterRival(figure: Figure, best: Match, corpus: Corpus, draft: ClinicalReading): Figure | undefined {
  const beside = neighbours(draft, figure);
  const ofExercise = draft.statements[figure.statement]?.dose === true && unitOf(figure) === 'min';
  // "from 5/10 to 7/10" of "5/10 → 7/10"
  const partner = beside.find((other) => figure.shift !== undefined && other.group === figure.group && other.shift !== undefined);
  if (partner !== undefined && corpus.beside(best.source).some((other) => sameAmountAs(partner, other) && (leadsOn(corpus.reading.text, best.source, other, figure.shift === 'from') || countsAlike(best.source, other)))) return undefined;
  // "Mr. Voss is 59": an age has no other value.
  if (best.source.attribute === 'age' && figure.attribute === 'value' && figure.unit === undefined) return undefined;
  if (best.core >= 1 && namesItsDay(draft, figure, best.source)) return undefined;
  const dated = ofItsDay(figure, best.source, corpus);
  if (dated !== undefined && !beside.some((other) => other.date === figure.date && sameAmountAs(other, dated))) return dated;
  const treated = ofTreatedSide(figure, best, corpus, draft);
  if (treated !== undefined) return treated;
  const known = isBesideKnown(draft, figure, best.source, corpus);
  const nearby = corpus.around(best.source);
  const isOnlyOne = figure.unit !== undefined && corpus.equals(figure).filter((other) => sameAmountAs(figure, other)).length === 1;
  const ofOtherSide = best.source.subject.bound.side !== undefined && otherSide.test(draft.text.slice(figure.end, figure.end + 40));
  for (const source of corpus.rivals(figure)) {
    if (!isRivalKind(figure, source) || sameAmountAs(figure, source)) continue;
    // Visit 17 is one of visits 15 to 18.
    if (figure.attribute === 'ordinal' && source.values.length === 2 && figure.values.every((value) => value >= (source.values[0] ?? 0) && value <= (source.values[1] ?? 0))) continue;
    // "(IE E 22)" is of then; what is told of no time says nothing against it.
    if (isEarlierRole(figure.subject.role) && isEarlierRole(best.source.subject.role) && source.subject.role === undefined && source.date === undefined && best.core >= 2) continue;
    // "latency 4 s, vertigo 8/10": what stands beside the figure in either text tells which one is meant.
    if (known && (best.core >= 0.6 || isOnlyOne) && rowOf(corpus, source) !== rowOf(corpus, best.source) && !nearby.includes(source)) continue;
    // No pain is 61.
    if (figure.subject.bound.measure?.key === 'nprs' && (source.values[0] ?? 0) > 10 && source.over === undefined) continue;
    // "compared with 41.2 on the other side" says nothing of this one's.
    if (ofOtherSide && source.subject.bound.side?.key !== best.source.subject.bound.side?.key) continue;
    // "two sets of 15": sets with their repetitions are a dose of their own.
    if (best.core >= 1 && isWholeDose(figure, best.source, beside, corpus)) continue;
    // Aims of one horizon: what was met or not is told of the short-term goals.
    if (best.source.subject.role === 'goal' && source.subject.role === 'goal' && sharesHorizon(draft, figure, corpus, best.source) && !sharesHorizon(draft, figure, corpus, source)) continue;
    // "gained only 1° in three weeks" is no other value of it, nor is a cell under "Change".
    if (corpus.reading.statements[source.statement]?.change === true) continue;
    if ((figure.subject.role !== 'goal' && gained.test(corpus.reading.text.slice(Math.max(0, source.start - 24), source.start))) || isHeldPosition(corpus.reading.text, source)) continue;
    // The other end of the draft's own "from … to …" says nothing against this one.
    if (figure.shift !== undefined && beside.some((other) => other.group === figure.group && sameAmountAs(other, source))) continue;
    // What is aimed at is not held against what was found.
    if (source.subject.role === 'goal' && figure.subject.role === undefined && best.source.subject.role !== 'goal' && (best.core >= 0.6 || best.source.subject.role === 'current') && !speaksOfAim(draft, figure)) continue;
    if (figure.subject.role === 'goal' && best.source.subject.role === 'goal' && source.subject.role !== 'goal') continue;
    const rival = affinity(figure, source, corpus.weight);
    if (isStray(figure, best, rival.core)) continue;
    // "five seconds rather than three": told beside it, without its unit.
    if (beside.some((other) => isToldBeside(draft.text, figure, other) && other.values[0] === source.values[0] && other.unit === undefined)) continue;
    // "key pinch 9 and 17" of "key 9/17": the one right beside it.
    if (beside.some((other) => other.end <= figure.start && /^\s?(?:and|\/|,)\s?$/.test(draft.text.slice(other.end, figure.start)) && sameAmountAs(other, source) && source.end <= best.source.start && best.source.start - source.end < 4)) continue;
    // What another figure of the sentence says as well or better is that one's.
    if (beside.some((other) => sameAmountAs(other, source) && affinity(other, source, corpus.weight).score >= rival.score && affinity(other, source).conflicts.length === 0)) continue;
    if (onOtherDay(figure, best.source, source, corpus) && rival.conflicts.every((conflict) => conflict === 'role') && sameSubject(best.source, source, true)) return source;
    if (rival.conflicts.length > 0 || otherBill(figure, best.source, source) || (ofExercise && isBilled(source))) continue;
    const bestRole = best.source.subject.role;
    const role = figure.subject.role;
    // "from 33 to 46" where the source has an evaluation before the 33, and the draft names no such day.
    if (figure.shift === 'from' && !beside.some((other) => sameAmountAs(other, source)) && (bestRole === 'past' || (bestRole === 'previous' && corpus.reading.statements[best.source.statement]?.cell === true)) && source.subject.role === 'baseline' && sameSubject(best.source, source) && !namesInterim(draft, figure)) return source;
    // The other end of a change says nothing against the end the draft speaks of.
    const ofTime = role === undefined ? bestRole === 'current' : role === bestRole;
    if (ofTime && source.subject.role !== bestRole && (leadsOn(corpus.reading.text, best.source, source, true) || leadsOn(corpus.reading.text, best.source, source, false) || (role !== undefined && role !== 'current' && rival.core < best.core + 3))) continue;
    // The draft speaks of today (or of one named time), the source has this value for another time and that time's own value too.
    const sameDay = figure.date !== undefined && best.source.date !== undefined && sameDate(figure.date, best.source.date);
    const roleTells = !sameDay && !(bestRole === 'goal' && speaksOfAim(draft, figure)) && !/^(?:week|month|year)$/.test(figure.unit ?? '') && (role === undefined ? bestRole !== undefined && bestRole !== 'current' && (source.subject.role === undefined || source.subject.role === 'current') : bestRole === undefined && source.subject.role !== undefined && role !== 'current' && rolesAgree(source.subject.role, role));
    // A draft that gives both values in one breath has told them apart.
    const told = (one: Figure): boolean => beside.some((other) => sameAmountAs(other, one));
    const tellsBoth = role === undefined && (told(source) || answersOf(best.source, corpus).some(told) || (bestRole === 'past' && corpus.beside(best.source).some((other) => other.subject.role === 'current' && isRivalKind(best.source, other) && sameSubject(best.source, other, true) && told(other))));
    // The source has this value under a condition the draft leaves out, and another without it.
    const conditionTells = !tellsBoth && !isDosed(source, corpus) && !(role === 'current' && bestRole === 'current') && !beside.some((other) => sameAmountAs(other, source)) && lacksCondition(figure, best.source) && !lacksCondition(figure, source);
    if (conditionTells && rival.core >= 3 && rival.core >= best.core - 1 && sameSubject(best.source, source, true)) return source;
    if (roleTells && !tellsBoth && (rival.score >= best.score - 0.5 || (role !== undefined && rival.core >= 3)) && rival.score >= 2 && sameSubject(best.source, source)) return source;
    // Aimed at in the source, found in the draft.
    if (!sameDay && role === undefined && bestRole === 'goal' && !tellsBoth && !speaksOfAim(draft, figure) && source.subject.role !== 'goal' && rival.core >= 0.6) return source;
    if (rival.score >= best.score + margin && rival.score >= definite && rival.core >= 0.6) return source;
    if (sharedWords(figure, source) >= sharedWords(figure, best.source) + 2 && rival.score >= best.score + 1) return source;
    if (best.core < 1 && best.source.attribute !== figure.attribute && source.attribute === figure.attribute && rival.core >= best.core + 0.25) return source;
    if (best.core < 0.3 && rival.core >= 1 && rival.score >= best.score + 0.5) return source;
  }
  return undefined;
}

/** The line or the row that a figure stands in. */
const rowOf = ({ reading: { statements } }: Corpus, { statement }: Figure): number => (statements[statement]?.cell === true ? -(statements[statement]?.paragraph ?? 0) - 1 : statement);

const otherSide = /^[^,;.]{0,12}\b(?:on|for|of|at) the (?:other|opposite|uninvolved|unaffected|contralateral|sound|uninjured)\b/i;

/** Sets and repetitions told together in the source as they are here. */
const isWholeDose = (figure: Figure, source: Figure, beside: readonly Figure[], corpus: Corpus): boolean => /^(?:sets|reps)$/.test(figure.attribute) && beside.some((other) => other.group === figure.group && corpus.beside(source).some((half) => half.group === source.group && half !== source && sameAmountAs(other, half)));

/** "short-term", "STG", "LTG": the horizon of goals that the sentence, or the line of the source, names. */
function sharesHorizon(draft: ClinicalReading, figure: Figure, corpus: Corpus, source: Figure): boolean {
  const { start = 0, end = 0 } = draft.statements[figure.statement] ?? {};
  const told = /\b(short|long)[- ]term\b/i.exec(draft.text.slice(start, end))?.[1]?.toLowerCase()[0];
  const { text } = corpus.reading;
  const stated = /\b([SL])TGs?\b|\b(short|long)[- ]term\b/i.exec(text.slice(text.lastIndexOf('\n', source.start) + 1, source.start));
  return told !== undefined && (stated?.[1] ?? stated?.[2])?.toLowerCase()[0] === told;
}

/** Does the draft set the two against one another? */
const isToldBeside = (text: string, one: Figure, other: Figure): boolean => other.start > one.end && other.start - one.end < 40 && /\b(?:rather than|instead of|against|versus|vs|compared with|compared to|not)\s(?:the\s)?$/.test(text.slice(one.end, other.start));

/** A draft that names no side speaks of the side that was operated on: the source has this value for the other one. */
function ofTreatedSide(figure: Figure, best: Match, corpus: Corpus, draft: ClinicalReading): Figure | undefined {
  const { side } = best.source.subject.bound;
  if (corpus.treatedSide === undefined || side === undefined || side.distance === 2 || side.key === 'both' || side.key === corpus.treatedSide || figure.subject.bound.side !== undefined || best.core < 2) return undefined;
  const statement = draft.statements[figure.statement];
  if (/\b(?:other|opposite|un\w+ed|contralateral|sound|healthy|compared|versus|vs|against|both|sides?|bilateral\w*)\b/i.test(draft.text.slice(statement?.start, statement?.end))) return undefined;
  return corpus.rivals(best.source).find((other) => other.subject.bound.side?.key === corpus.treatedSide && !sameAmountAs(figure, other) && isRivalKind(best.source, other) && rolesAgree(other.subject.role, best.source.subject.role) && affinity(best.source, other).conflicts.every((conflict) => conflict === 'side') && affinity(best.source, other).core >= best.core - 2);
}

/** A time of its own sets two figures of one subject apart only where the source has another value for the draft's time, or dates this one; the ends of a change are told apart by themselves. */
export function isToldOfItsTime(figure: Figure, match: Figure, corpus: Corpus): boolean {
  const isOther = (other: Figure): boolean => !sameAmountAs(figure, other) && rolesAgree(figure.subject.role, other.subject.role);
  // "3 -> 2", "11 cm (19)", "| 9 | 17 |"
  const isPartner = (other: Figure): boolean => other.attribute === match.attribute && !rolesAgree(match.subject.role, other.subject.role) && Math.max(other.start - match.end, match.start - other.end) < 6;
  return match.date !== undefined || figure.shift !== undefined || corpus.around(match).some((other) => isPartner(other) && isOther(other)) || corpus.rivals(figure).some((other) => isOther(other) && isRivalKind(figure, other) && sameSubject(match, other, true) && affinity(figure, other).conflicts.length === 0);
}

/** More of its subject named than of what matches in part, at the same time: another thing rather than another value of this one. */
function isStray(figure: Figure, best: Match, core: number): boolean {
  const ahead = core - best.core;
  return figure.subject.role === best.source.subject.role && best.core >= 0.6 && best.core < 2 && ahead >= 2 && ahead < 4;
}

/** "4 rests --> 760 ft 1 rest": the same thing counted twice. */
const countsAlike = (one: Figure, other: Figure): boolean => one.attribute === 'count' && other.attribute === 'count' && countedKey(one.counted) !== undefined && countedKey(one.counted) === countedKey(other.counted);

/** Only an arrow or "to" between the two, the earlier one first. */
function leadsOn(text: string, one: Figure, other: Figure, isFirst: boolean): boolean {
  const [from, to] = isFirst ? [one, other] : [other, one];
  return from.end <= to.start && /^\s?(?:-{1,3}>|={1,2}>|[→➔>]|to|now)\s?$/.test(text.slice(from.end, to.start));
}

/** "6/10 -> pool 2/10": the value that an arrow leads to. */
const answersOf = (figure: Figure, corpus: Corpus): readonly Figure[] => corpus.beside(figure).filter((other) => other.start >= figure.end && /^[^.;,\d]{0,16}(?:->|→)[^.;,\d]{0,16}$/.test(corpus.reading.text.slice(figure.end, other.start)));

/** Seconds of "4 x 30 s" are a dose, no result. */
const isDosed = (figure: Figure, corpus: Corpus): boolean => figure.unit === 's' && corpus.beside(figure).some(({ group, attribute }) => group === figure.group && attribute === 'sets');

const gained = /\b(?:gained|gain of|improved|increased|decreased|lost|changed|change of) (?:by |only |just |about )*$/i;

/** Minutes of the named code are found: those of a line without that code say nothing against them. */
function otherBill(figure: Figure, best: Figure, source: Figure): boolean {
  const { code } = figure.subject.bound;
  // Nor do those of one exercise against the minutes of the whole code.
  if (code?.distance === 0 && unitOf(figure) === 'min' && figure.subject.exercises.length === 0 && best.subject.exercises.length === 0 && best.subject.bound.code?.key === code.key && best.subject.bound.code.distance === 0 && source.subject.exercises.length > 0) return true;
  return code !== undefined && code.distance === 0 && unitOf(figure) === 'min' && best.subject.bound.code?.key === code.key && source.subject.bound.code?.key !== code.key;
}

/** "Gait training - 20 min" says nothing against the minutes of what was done in them. */
const isBilled = ({ subject }: Figure): boolean => subject.bound.code?.distance === 0 && subject.exercises.length === 0;

/** "At visit 12 (3/23) the score was 32": the draft's sentence names the day of what matches, and no other. */
function namesItsDay(draft: ClinicalReading, figure: Figure, { date }: Figure): boolean {
  const statement = draft.statements[figure.statement];
  if (date === undefined || statement === undefined) return false;
  const days = draft.atoms.filter(({ kind, start }) => kind === 'date' && start >= statement.start && start < statement.end);
  return days.length === 1 && days.every(({ text }) => sameDate(text, date));
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

/** "within six weeks", "half of the intended eight hours", "the short-term goals, sitting 45 minutes": an aim without its cue. */
export function speaksOfAim(draft: ClinicalReading, figure: Figure): boolean {
  const statement = draft.statements[figure.statement];
  const first = draft.statements.slice(Math.max(0, figure.statement - 3), figure.statement).find(({ paragraph }) => paragraph === statement?.paragraph);
  // What leads the line is of it ("By March 27: …").
  const start = Math.min(first?.start ?? statement?.start ?? figure.start, draft.text.lastIndexOf('\n', figure.start) + 1);
  return /\b(?:goals?|[sl]tgs?\s?\d?|targets?|aims?|intended|expected|anticipated|toward|projected|required?|requires|needs?|should|must|will|at least|achieved|outstanding|what (?:is left|remains)|still to (?:reach|gain)|criteri(?:a|on)|within \S+ (?:days|weeks|months|visits)|by (?:visit|week|month|discharge|[a-z]+ \d+))\b/i.test(draft.text.slice(start, statement?.end ?? figure.end));
}

/** Does the draft speak of an earlier visit other than the first? */
function namesInterim(draft: ClinicalReading, figure: Figure): boolean {
  const before = draft.text.slice(Math.max(draft.statements[figure.statement]?.start ?? 0, figure.start - 140), figure.start);
  return !/\b(?:from|since|between) (?:the |his |her )?(?:initial )?(?:evaluation|eval|baseline|start of care|admission)\b/i.test(before) && interimCue.test(`${before}${draft.text.slice(figure.start, figure.end + 60)}`);
}

const lacksCondition = (figure: Figure, source: Figure): boolean => source.subject.conditions.some((condition) => conditionSort(condition.key) !== 'situation' && condition.distance < 2 && !figure.subject.conditions.some((own) => conditionSort(own.key) === conditionSort(condition.key)));

function sameSubject(one: Figure, other: Figure, anyCondition = false): boolean {
  return affinity(one, other).conflicts.every((conflict) => conflict === 'role' || (anyCondition && conflict === 'condition')) && one.attribute === other.attribute;
}
