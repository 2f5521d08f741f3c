// Differences and percentages of two source figures: change over time, what is left to a goal, one side against the other.
import { isEarlierRole } from '../../clinical/subjects/subject';
import type { Figure } from '../../clinical/subjects/subjects';
import { affinity } from '../compare/affinity';
import { unitOf } from '../compare/figureUnits';
import { changeAfter, changeBefore, changeWords, interimCue, sharedVerb } from '../read/changePhrases';
import type { Corpus } from '../read/corpus';
import type { Draft } from './draftFigure';
import { pairs, relatives } from './figurePairs';
import { roundsTo } from './shares';

const sideWords = /\b(?:left|right|l|r|deficit|apart|behind|gap|differ\w*|contralateral|uninvolved|unaffected|opposite|other (?:side|hand|arm|leg|foot|thumb|knee|limb|shoulder|wrist|ankle|hip)|compared|side|asymmetr\w*|symmetr\w*)\b/;
/** One side held against the other, and not just named. */
const heldAgainst = /\b(?:deficit|apart|behind|gap|differ\w*|contralateral|uninvolved|unaffected|opposite|other|compared|than|asymmetr\w*|symmetr\w*)\b/;
const isGain = /\b(?:gain|improvement|increase|rise|growth)(?: in [a-z ]{1,24})? of $/;
const near = (one: number, other: number): boolean => Math.abs(one - other) < 0.0051 || (Number.isInteger(other * 10) && Math.abs(one - other) < 0.0501 && !Number.isInteger(one * 10));

export function change({ figure, around, before, after, change: columned }: Draft, value: number, corpus: Corpus): readonly Figure[] | undefined {
  // "the FGA five points to 20", "another 20° to 138°"
  const leadsTo = figure.shift !== 'from' && !/\bfrom\s(?:about\s)?$/.test(before) && /^(?:\s\w+)?,?\s?(?:also |now )?to\s-?\d/.test(after) && changeWords.test(around);
  // "gained 13 points on the FMA-UE and 15 on the ARAT"
  const elided = /(?:,|\band)\s$/.test(before) && /^\s(?:points\s)?on\b/.test(after) && changeWords.test(around);
  // "lacks thirty pounds of the job's demand", which extension that is lacking is not
  const lacking = (figure.unit !== '°' || figure.subject.bound.motion?.key !== 'extension') && /\black(?:s|ing|ed)\s$/.test(before.replace(/\black(s|ing|ed)\s\S+\s(?:[a-z]+\s){0,4}and\s$/, 'lack$1 '));
  if (!columned && !leadsTo && !elided && !sharedVerb.test(before) && !lacking && !changeBefore.test(before.replace(/\b(of|by)\s\S+\s(?:[a-z]+\s){0,4}and\s$/, '$1 ')) && !changeAfter.test(after.replace(/^\s(?:and|or)\s\S+/, '')) && !/\bfrom [^().;]{1,40} to [^().;]{1,30}[(,]\s?(?:an? )?$/.test(before)) return undefined;
  // "breaks the chair down 4 times a day"
  if (figure.attribute === 'frequency' || figure.attribute === 'ordinal') return undefined;
  // "fell twice" is no drop of a value.
  if (figure.unit === undefined && /\bfell $/.test(before) && figure.subject.bound.measure === undefined) return undefined;
  const toGoal = figure.subject.role === 'goal' || /\b(?:goal|target|will|lack\w*|demands?|remain\w*|short|needed?|needs|to go|shy|ltg|stg|more than (?:now|today|at present))\b/.test(around);
  const aims = (one: Figure, other: Figure): boolean => (one.subject.role === 'goal') !== (other.subject.role === 'goal');
  const whole = !interimCue.test(around);
  for (const [a, b] of pairs(figure, corpus, false)) if (!(whole && skipsBaseline(a, b, figure, corpus)) && (toGoal || !aims(a, b)) && fits(figure, a) && near(Math.abs((a.values[0] ?? 0) - (b.values[0] ?? 0)), Math.abs(value))) return [a, b];
  // "a gain of 12 kg on the right since May": what came with time lies between no two sides.
  if (!sideWords.test(around) || (isGain.test(before) && !heldAgainst.test(around))) return undefined;
  for (const [a, b] of pairs(figure, corpus, true)) if (a.subject.bound.side?.key !== b.subject.bound.side?.key && !aims(a, b) && fits(figure, a) && near(Math.abs((a.values[0] ?? 0) - (b.values[0] ?? 0)), Math.abs(value))) return [a, b];
  return undefined;
}

/** The value a change starts from: the earlier by role or day, else the larger of a fall and the smaller of a rise, else the first. */
function baseOf(a: Figure, b: Figure, around: string): number {
  const [x = 0, y = 0] = [a.values[0], b.values[0]];
  if (isEarlierRole(a.subject.role) !== isEarlierRole(b.subject.role)) return isEarlierRole(b.subject.role) ? y : x;
  if (a.date !== undefined && b.date !== undefined && a.date.length === b.date.length && a.date !== b.date) return b.date < a.date ? y : x;
  if (a.subject.role !== undefined || b.subject.role !== undefined || a.date !== undefined) return x;
  return /\b(?:fall|fell|fallen|drop\w*|reduc\w*|cut|shr[aiu]nk)\b/.test(around) ? Math.max(x, y) : x;
}

/** A change from an interim value, where the source has the first one: only a draft that names the interim means that. */
function skipsBaseline(a: Figure, b: Figure, figure: Figure, corpus: Corpus): boolean {
  const roles = [a.subject.role, b.subject.role];
  if (roles.includes('baseline') || roles.includes('goal') || !roles.includes('past')) return false;
  return relatives(figure, corpus).some((other) => other.subject.role === 'baseline' && affinity(a, other).conflicts.every((conflict) => conflict === 'role') && affinity(a, other).core >= 3);
}

/** Is the figure's unit one in which the two can differ? Scores differ by points. */
function fits(figure: Figure, source: Figure): boolean {
  const unit = figure.unit;
  return unit === undefined || unit === unitOf(source) || (unitOf(source) === undefined && source.over === undefined && !/^(?:day|week|month|year|h|lb|kg)$/.test(unit)) || unit === 'points' || (unit === '%' && unitOf(source) === '%');
}

export function percent({ figure, around, before, after, change: columned }: Draft, value: number, corpus: Corpus): readonly Figure[] | undefined {
  // "by 63 metres, or 23.5 percent", "24 points and 46 percent of the baseline"
  const apposed = /(?:,\s|\b)(?:or|and|i\.e\.,?|that is,?|equal to)\s(?:about |roughly |approximately |nearly |some )?$/.test(before);
  const aside = columned || apposed || /\((?:[^()]{1,32}, )?(?:about |roughly |approximately |nearly |or )?$/.test(before);
  if (figure.unit !== '%' || !(changeBefore.test(before) || aside || changeAfter.test(after) || /^\s?(?:of|over|below|above)\b/.test(after))) return undefined;
  const rounds = (share: number): boolean => roundsTo(share, value);
  for (const acrossSides of sideWords.test(around) ? [false, true] : [false]) {
    for (const [a, b] of pairs(figure, corpus, acrossSides)) {
      const [x, y] = [a.values[0] ?? 0, b.values[0] ?? 0];
      if (x === 0 || y === 0 || (aside && !(apposed && changeWords.test(around)) && isEarlierRole(a.subject.role) === isEarlierRole(b.subject.role))) continue;
      if (acrossSides && a.subject.bound.side?.key !== b.subject.bound.side?.key && (rounds((100 * x) / y) || rounds((100 * y) / x) || rounds(100 * (1 - Math.min(x, y) / Math.max(x, y))))) return [a, b];
      // Over the baseline: the earlier of the two where roles tell, else the one that stands first.
      const base = baseOf(a, b, around);
      const now = base === y ? x : y;
      if ((columned || changeWords.test(around) || /\bfrom \S+ to \S+/.test(around)) && rounds((100 * Math.abs(now - base)) / Math.abs(base))) return [a, b];
      if (/\b(?:of|achieved|attained|reached)\b/.test(around) && a.subject.role !== b.subject.role && (rounds((100 * x) / y) || rounds((100 * y) / x)) && (a.subject.role === 'goal' || b.subject.role === 'goal')) return [a, b];
    }
  }
  return undefined;
}
