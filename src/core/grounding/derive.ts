// Figures that the source does not print but that follow from it by arithmetic: change, percent over baseline, sums of
// minutes, units by rule, visits by frequency and weeks, time between dates. Each kind needs its own word in the draft.
import { therapyCode } from '../billing/codes';
import { computeUnits } from '../billing/units';
import type { UnitRule } from '../billing/units';
import { clockMinutes, daysBetween } from '../clinical/dates';
import type { Figure } from '../clinical/subjects';
import { comparableUnits } from '../clinical/units';
import { groupBy } from '../groupBy';
import { affinity, unitOf } from './compareFigures';
import type { Corpus } from './corpus';
import { countedKey } from './countedKeys';
import { roundsTo } from './shares';

export interface Draft {
  readonly figure: Figure;
  /** The words of the figure's statement, lower case, around it. */
  readonly around: string;
  /** The words right before and after it, lower case. */
  readonly before: string;
  readonly after: string;
  /** How many codes the statement names. */
  readonly codes: number;
  /** Stands it in a column of changes? */
  readonly change: boolean;
}

/** The figure is an amount of change: "gained 14°", "a 9-point Fugl-Meyer gain", "5.2 s faster", "45° short of". */
export const changeBefore = /(?:\b(?:gain\w*|increas\w*|improv\w*|decreas\w*|reduc\w*|chang\w*|diff\w*|excess|rise|rises|rose|risen|rising|fell|fallen|falls|falling|climb\w*|within|drop\w*|declin\w*|los[ts]\w*|loss|deficit|shortfall|asymmetry|delta|up|down|advance\w*|shortened|lengthened|grew|grown|lag\w* (?:by|behind)|exceed\w*|still|remains?|needs?)\b|\bby|Δ)(?:\s(?:of|by|is|was|about|approximately|nearly|almost|an|a|another|additional|only|just|the|remaining|at|least|roughly|over))*\s?[=:]?\s?\(?[+−-]?\s?$|[(,|]\s?[+]\s?$/;
export const changeAfter = /^\s?-?\)?\s?(?:[a-z]+[- ]){0,4}?(?:gains?|increase|improvements?|decrease|reduction|change|difference|loss|drop|deficit|rise|decline|faster|slower|more|less|fewer|better|worse|short|shorter|smaller|larger|bigger|heavier|lighter|weaker|stronger|wider|narrower|thicker|thinner|shy|away|greater|lower|higher|longer|further|farther|over|above|below|beyond|remaining|remain|(?<!\b(?:the|on|his|her|their) )left(?!\s(?:hand|arm|leg|side|knee|hip|shoulder|ankle|foot|wrist|elbow|lower|upper|than))|to go|asymmetry|from (?:the |his |her |their )?(?:goal|baseline|target|initial)|since|than|apart|up\b(?! to)|down\b(?! to)|(?:of those )?(?:points? )?(?:were )?gained)\b/;
const changeWords = /\b(?:improv\w*|increas\w*|decreas\w*|reduc\w*|gain\w*|chang\w*|up|down|better|worse\w*|faster|slower|more|less|fewer|loss|lost|drop\w*|differ\w*|fell|rise|rose|risen|declin\w*|short|deficit|over|above|below)\b/;
const sideWords = /\b(?:left|right|l|r|deficit|apart|behind|gap|differ\w*|contralateral|uninvolved|unaffected|opposite|other side|compared|side|asymmetr\w*|symmetr\w*)\b/;

/** The source figures the draft's figure follows from, undefined where it does not. */
export function derive(draft: Draft, corpus: Corpus, rule: UnitRule | undefined): readonly Figure[] | undefined {
  const { figure, around } = draft;
  if (figure.values.length !== 1 || figure.grade !== undefined || figure.over !== undefined) return undefined;
  const value = figure.values[0] ?? NaN;
  const units = countedKey(figure.counted) === 'unit';
  if (units) return billedUnits(draft, value, corpus, rule);
  if (figure.attribute === 'ordinal') return undefined;
  if (figure.counted === 'time' && /^\s?(?:times )?(?:the|as|what|her|his|more|longer|higher|farther|greater|that)\b/.test(draft.after)) return multiple(figure, value, corpus);
  if (countedKey(figure.counted) === 'visit') return visits(value, corpus) ?? change(draft, value, corpus);
  return mean(draft, value, corpus) ?? sumOfMinutes(draft, value, corpus) ?? percent(draft, value, corpus) ?? change(draft, value, corpus) ?? elapsed(draft, value, corpus) ?? betweenClocks(draft, value, corpus) ?? width(draft, value, corpus) ?? totalReps(figure, value, around, corpus);
}

/** "Mean grip is 98 lb" of "98/101/95". */
function mean({ figure, around }: Draft, value: number, corpus: Corpus): readonly Figure[] | undefined {
  if (!/\b(?:means?|averag\w*|avg)\b/.test(around)) return undefined;
  const groups = groupBy(corpus.reading.figures.filter((other) => other.series !== undefined && other.values.length === 1), (other) => `${other.statement}:${other.group}`);
  for (const trials of groups.values()) {
    const average = trials.reduce((sum, trial) => sum + (trial.values[0] ?? NaN), 0) / trials.length;
    if ([1, 10, 100].some((place) => Math.round(average * place) / place === value) && affinity(figure, trials[0] ?? figure).conflicts.every((conflict) => conflict === 'role')) return trials;
  }
  return undefined;
}

/** Is the figure put as an amount of change or as what is left to gain, beyond doubt? */
export function isChange(before: string, after: string, figure: Figure): boolean {
  if (figure.attribute !== 'value' || figure.over !== undefined || figure.grade !== undefined || figure.values.length > 1) return false;
  if (/\bby\s(?:about\s|approximately\s)?$/.test(before) && !/\b(?:followed|preceded|accompanied|divided|multiplied|separated|spaced|by|raised|elevated|limited|restricted|\d|cm|mm|in) by\s/.test(before)) return true;
  if (/\b(?:(?:gain|increase|improvement|decrease|reduction|change|difference)(?:\s[a-z]+)?\s(?:of|is|was)|(?:loss|drop|deficit|decline)\sof)\s(?:about\s|approximately\s)?$/.test(before)) return true;
  if (figure.unit !== undefined && /\b(?:gained|rose|improved|increased|decreased|dropped|declined|fell)\s(?:by\s)?(?:about\s|approximately\s)?$/.test(before) && !/^\s?(?:feet|ft|times|minutes)/.test(after)) return true;
  return /^\s?(?:[a-z°%]+\s){0,2}?(?:remain|remains|remaining|away|short|faster|slower|shy|gain|improvement|increase|reduction)\b/.test(after);
}

/** Does the source itself put this figure as a change? */
export function isChangePhrase(text: string, figure: Figure): boolean {
  const before = text.slice(Math.max(0, figure.start - 40), figure.start).toLowerCase();
  return changeBefore.test(before) || /\b(?:delta|change|diff|difference)\s(?:[a-z0-9]+\s){0,2}$|Δ\s?(?:[a-z0-9]+\s){0,2}$|[+]$/.test(before) || text[figure.start] === '+' || changeAfter.test(text.slice(figure.end, figure.end + 50).toLowerCase());
}

/** Figures that may take part: same subject as the draft's, whatever the time they were taken. */
function relatives(figure: Figure, corpus: Corpus): readonly Figure[] {
  const near = corpus.rivals(figure);
  const bare = Object.values(figure.subject.bound).every((bound) => bound.distance === 2);
  const alone = near.length < 2 && !isNamed(figure);
  const pool = bare || alone ? corpus.reading.figures.slice(0, 400) : near;
  const farSide = figure.subject.bound.side?.distance === 2;
  return pool.filter((other) => affinity(figure, other).conflicts.every((conflict) => conflict === 'role' || (conflict === 'kind' && (figure.subject.bound.measure?.distance ?? 2) === 2) || (conflict === 'side' && farSide))).slice(0, 120).flatMap(endsOf);
}

/** The ends of a range of motion are findings of their own. */
function endsOf(figure: Figure): readonly Figure[] {
  const range = figure.values.length === 2 && (figure.unit === '°' || figure.subject.bound.test?.key === 'ROM' || figure.subject.bound.motion !== undefined);
  return range ? figure.values.map((value) => ({ ...figure, values: [value], unit: '°' })) : [figure];
}

/** Does the figure's own sentence say what was measured? */
function isNamed(figure: Figure): boolean {
  const { measure, motion, muscle } = figure.subject.bound;
  return [measure, motion, muscle].some((bound) => (bound?.distance ?? 2) < 2);
}

function* pairs(figure: Figure, corpus: Corpus, acrossSides: boolean): Generator<readonly [Figure, Figure]> {
  const pool = acrossSides ? (isNamed(figure) ? corpus.rivals(figure) : corpus.reading.figures.slice(0, 400)).filter((other) => affinity(figure, other).conflicts.every((conflict) => conflict === 'role' || conflict === 'side')).slice(0, 120).flatMap(endsOf) : relatives(figure, corpus);
  for (let first = 0; first < pool.length; first += 1) {
    for (let second = first + 1; second < pool.length; second += 1) {
      const a = pool[first];
      const b = pool[second];
      if (a === undefined || b === undefined || a.values.length !== 1 || b.values.length !== 1 || !sameScale(a, b)) continue;
      const between = affinity(a, b);
      const sameThing = between.conflicts.every((conflict) => conflict === 'role' || (acrossSides && conflict === 'side'));
      // "176.4 lb (175.8 yesterday)": the bracket is of the same thing.
      const bracketed = a.statement === b.statement && b.start - a.end <= 18 && /^\s?(?:[a-z]{1,8}\s){0,2}\($/.test(corpus.reading.text.slice(a.end, b.start));
      // "R step 58 cm, L 66"
      const twoSides = acrossSides && sameThing && a.statement === b.statement && b.start - a.end <= 24 && a.subject.bound.side !== undefined && b.subject.bound.side !== undefined && a.subject.bound.side.key !== b.subject.bound.side.key;
      if (twoSides) yield [a, b];
      else if (sameThing && a.shift === 'from' && a.statement === b.statement && b.start - a.end <= 6) yield [a, b];
      else if (sameThing && (a.attribute === b.attribute ? between.core >= 0.6 || bracketed || (unitOf(a) === '°' && unitOf(b) === '°' && (a.subject.role === 'goal') !== (b.subject.role === 'goal')) : bracketed && b.attribute === 'value')) yield [a, b];
    }
  }
}

/** Two figures whose difference means something: same unit, same scale, no grades. */
function sameScale(one: Figure, other: Figure): boolean {
  if (one.grade !== undefined || other.grade !== undefined || isStrength(one) || isStrength(other)) return false;
  if (one.over !== undefined && other.over !== undefined && one.over !== other.over) return false;
  const measured = one.subject.bound.measure?.distance === 0 && one.subject.bound.measure.key === other.subject.bound.measure?.key;
  return scored(one) === scored(other) || (comparableUnits(unitOf(one), unitOf(other)) && (measured || one.statement === other.statement));
}

/** "4/5" is a grade of strength, unless it is the score of a named measure such as the MAL. */
function isStrength({ over, subject }: Figure): boolean {
  const measure = subject.bound.measure?.key;
  return over === 5 && (measure === undefined || measure === 'mmt');
}

/** Points are no unit: "28/56" and "Berg 47" differ by points. */
const scored = (figure: Figure): string | undefined => (unitOf(figure) === 'points' ? undefined : unitOf(figure));

const near = (one: number, other: number): boolean => Math.abs(one - other) < 0.0051 || (Number.isInteger(other * 10) && Math.abs(one - other) < 0.0501 && !Number.isInteger(one * 10));

function change({ figure, around, before, after, change: columned }: Draft, value: number, corpus: Corpus): readonly Figure[] | undefined {
  // "the FGA five points to 20", "another 20° to 138°"
  const leadsTo = figure.shift !== 'from' && /^(?:\s\w+)?,?\s?(?:also |now )?to\s-?\d/.test(after) && changeWords.test(around);
  // "gained 13 points on the FMA-UE and 15 on the ARAT"
  const elided = /(?:,|\band)\s$/.test(before) && /^\s(?:points\s)?on\b/.test(after) && changeWords.test(around);
  // "performance gained 2.2 points and satisfaction 2.8"
  const second = /\b(?:gained|improved|increased|rose|fell|dropped|decreased|declined)\s(?:by\s)?[\d.]+(?:\s?[a-z°%]+)?,?\sand\s(?:[a-z-]+\s){1,3}(?:by\s)?$/.test(before);
  // "lacks thirty pounds of the job's demand", which extension that is lacking is not
  const lacking = (figure.unit !== '°' || figure.subject.bound.motion?.key !== 'extension') && /\black(?:s|ing|ed)\s$/.test(before.replace(/\black(s|ing|ed)\s\S+\s(?:[a-z]+\s){0,4}and\s$/, 'lack$1 '));
  if (!columned && !leadsTo && !elided && !second && !lacking && !changeBefore.test(before.replace(/\b(of|by)\s\S+\s(?:[a-z]+\s){0,4}and\s$/, '$1 ')) && !changeAfter.test(after.replace(/^\s(?:and|or)\s\S+/, '')) && !/\bfrom [^().;]{1,40} to [^().;]{1,30}[(,]\s?(?:an? )?$/.test(before)) return undefined;
  // "fell twice" is no drop of a value.
  if (figure.unit === undefined && /\bfell $/.test(before) && figure.subject.bound.measure === undefined) return undefined;
  const toGoal = figure.subject.role === 'goal' || /\b(?:goal|target|will|lack\w*|demands?|remain\w*|short|needed?|needs|to go|shy|ltg|stg|more than (?:now|today|at present))\b/.test(around);
  const aims = (one: Figure, other: Figure): boolean => (one.subject.role === 'goal') !== (other.subject.role === 'goal');
  const whole = !interimCue.test(around);
  for (const [a, b] of pairs(figure, corpus, false)) if (!(whole && skipsBaseline(a, b, figure, corpus)) && (toGoal || !aims(a, b)) && fits(figure, a) && near(Math.abs((a.values[0] ?? 0) - (b.values[0] ?? 0)), Math.abs(value))) return [a, b];
  if (!sideWords.test(around)) return undefined;
  for (const [a, b] of pairs(figure, corpus, true)) if (a.subject.bound.side?.key !== b.subject.bound.side?.key && !aims(a, b) && fits(figure, a) && near(Math.abs((a.values[0] ?? 0) - (b.values[0] ?? 0)), Math.abs(value))) return [a, b];
  return undefined;
}

/** A change from an interim value, where the source has the first one: only a draft that names the interim means that. */
function skipsBaseline(a: Figure, b: Figure, figure: Figure, corpus: Corpus): boolean {
  const roles = [a.subject.role, b.subject.role];
  if (roles.includes('baseline') || roles.includes('goal') || !roles.includes('past')) return false;
  return relatives(figure, corpus).some((other) => other.subject.role === 'baseline' && affinity(a, other).conflicts.every((conflict) => conflict === 'role') && affinity(a, other).core >= 3);
}

const interimCue = /\b(?:last|previous|prior|interim|mid\w*|recent\w*|re-?eval\w*|yesterday|(?:visit|session|week|month) (?:\d+|[a-z]+)|past (?:\w+ )?(?:weeks?|months?|days?)|\d{1,2}\/\d{1,2}|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d+)\b/i;

/** Is the figure's unit one in which the two can differ? Scores differ by points. */
function fits(figure: Figure, source: Figure): boolean {
  const unit = figure.unit;
  return unit === undefined || unit === unitOf(source) || (unitOf(source) === undefined && source.over === undefined) || unit === 'points' || (unit === '%' && unitOf(source) === '%');
}

const earlier = /^(?:baseline|past|previous|start)$/;

function percent({ figure, around, before, after, change: columned }: Draft, value: number, corpus: Corpus): readonly Figure[] | undefined {
  const aside = columned || /\((?:[^()]{1,32}, )?(?:about |roughly |approximately |nearly |or )?$/.test(before);
  if (figure.unit !== '%' || !(changeBefore.test(before) || aside || changeAfter.test(after) || /^\s?(?:of|over|below|above)\b/.test(after))) return undefined;
  const rounds = (share: number): boolean => roundsTo(share, value);
  for (const acrossSides of sideWords.test(around) ? [false, true] : [false]) {
    for (const [a, b] of pairs(figure, corpus, acrossSides)) {
      const [x, y] = [a.values[0] ?? 0, b.values[0] ?? 0];
      if (x === 0 || y === 0 || (aside && earlier.test(a.subject.role ?? '') === earlier.test(b.subject.role ?? ''))) continue;
      if (acrossSides && a.subject.bound.side?.key !== b.subject.bound.side?.key && (rounds((100 * x) / y) || rounds((100 * y) / x) || rounds(100 * (1 - Math.min(x, y) / Math.max(x, y))))) return [a, b];
      // Over the baseline: the earlier of the two where roles tell, else the one that stands first.
      const base = earlier.test(b.subject.role ?? '') && !earlier.test(a.subject.role ?? '') ? y : x;
      const now = base === y ? x : y;
      if ((columned || changeWords.test(around)) && rounds((100 * Math.abs(now - base)) / Math.abs(base))) return [a, b];
      if (/\b(?:of|achieved|attained|reached)\b/.test(around) && a.subject.role !== b.subject.role && (rounds((100 * x) / y) || rounds((100 * y) / x)) && (a.subject.role === 'goal' || b.subject.role === 'goal')) return [a, b];
    }
  }
  return undefined;
}

interface ServiceMinutes {
  readonly cpt: string;
  readonly figure: Figure;
}

/** Minutes by code, each block once. */
function codeMinutes(corpus: Corpus): readonly ServiceMinutes[] {
  const minutes = new Map<string, ServiceMinutes>();
  for (const figure of corpus.reading.figures) {
    const code = figure.subject.bound.code;
    const isMinutes = figure.unit === 'min' || figure.unit === 'ft|min' || (figure.unit === undefined && figure.attribute === 'value' && figure.over === undefined && (code?.distance ?? 2) < 2);
    if (code === undefined || code.distance === 2 || !isMinutes || figure.values.length !== 1) continue;
    const first = [...minutes.values()].find((known) => known.cpt === code.key);
    // A second block of the same code names the code again, in minutes of its own.
    const again = first !== undefined && figure.unit === 'min' && first.figure.unit === 'min' && figure.values[0] !== first.figure.values[0] && code.start !== first.figure.subject.bound.code?.start && figure.subject.role === undefined;
    const key = again ? `${code.key} ${figure.values[0] ?? ''}` : code.key;
    const known = minutes.get(key);
    if (known === undefined || (known.figure.unit === undefined && figure.unit !== undefined)) minutes.set(key, { cpt: code.key, figure });
  }
  return [...minutes.values()];
}

function sumOfMinutes({ figure, around, before, after }: Omit<Draft, 'codes' | 'change'>, value: number, corpus: Corpus): readonly Figure[] | undefined {
  if (figure.unit === 'h') return sumOfMinutes({ figure: { ...figure, unit: 'min' }, around, before, after }, value * 60, corpus);
  if (figure.unit !== 'min' && !(figure.unit === undefined && figure.attribute === 'value' && ((figure.subject.bound.total?.distance ?? 2) < 2 || /^\s(?:in all|in total|in sum|total|altogether|together)\b/.test(after)))) return undefined;
  const asTotal = figure.subject.bound.total !== undefined || /\b(?:total\w*|combined|overall|sum|altogether|together|session|in all|in total|in sum|treatment (?:time|lasted|took)|lasting|timed)\b/.test(around);
  const total = figure.subject.bound.total?.key;
  const parts = codeMinutes(corpus).filter(({ cpt }) => total !== 'timed' || therapyCode(cpt)?.timed === true).map(({ figure: part }) => part);
  const sum = parts.reduce((whole, part) => whole + (part.values[0] ?? 0), 0);
  // "97110 for 25 minutes and 97530 for 23 minutes, 48 minutes"
  const listed = /\bminutes?(?: of [a-z -]{3,40})?(?: \([^()]*\))?,? (?:or )?$/.test(before);
  if (!asTotal && !/\bunits?\b/.test(around)) return parts.length > 1 && sum === value && (listed || /\b(?:spent|provided|delivered|given|split|divided|comprised)\b/.test(around)) && (listed || (figure.subject.bound.code?.distance ?? 2) === 2 || (figure.subject.bound.code?.start ?? 0) >= figure.end) ? parts : undefined;
  // A total the source prints is not replaced by a sum of some of its parts.
  if (total !== undefined && corpus.reading.figures.some((other) => other.subject.bound.total?.key === total && other.subject.bound.total.distance < 2 && other.values[0] !== value && comparableUnits(other.unit, 'min'))) return undefined;
  // "15 minutes of 97112 per visit, 120 minutes in total" over eight visits
  const each = corpus.reading.figures.filter((other) => other.unit === 'min' && /^\s?(?:\/|per|a|each)\s?(?:visit|session|day)/.test(corpus.reading.text.slice(other.end, other.end + 12)));
  const times = corpus.reading.figures.filter((other) => countedKey(other.counted) === 'visit' && other.attribute === 'count');
  for (const one of each) for (const other of times) if ((one.values[0] ?? 0) * (other.over ?? other.values[0] ?? 0) === value || (one.values[0] ?? 0) * (other.values[0] ?? 0) === value) return [one, other];
  // The minutes of the only service are the whole of it.
  if (parts.length === 1 && total !== undefined && parts[0]?.values[0] === value) return parts;
  if (parts.length < 2 || parts.length > 8) return undefined;
  for (let subset = 1; subset < 1 << parts.length; subset += 1) {
    const chosen = parts.filter((_, index) => (subset >> index) & 1);
    if (chosen.length > 1 && (asTotal || chosen.length === parts.length) && chosen.reduce((sum, part) => sum + (part.values[0] ?? 0), 0) === value) return chosen;
  }
  return undefined;
}

function billedUnits({ figure, before, codes }: Draft, value: number, corpus: Corpus, rule: UnitRule | undefined): readonly Figure[] | undefined {
  const minutes = codeMinutes(corpus);
  const services = minutes.map(({ cpt, figure: part }) => ({ cpt, minutes: part.values[0] ?? 0 })).filter((service) => Number.isInteger(service.minutes) && service.minutes > 0 && therapyCode(service.cpt) !== undefined);
  if (services.length === 0) return undefined;
  // A total that the source prints is not computed anew.
  const whole = figure.subject.bound.code === undefined || figure.subject.bound.code.distance === 2;
  if (whole && corpus.reading.figures.some((other) => countedKey(other.counted) === 'unit' && other.attribute === 'count' && (other.subject.bound.code === undefined || other.subject.bound.code.distance === 2) && other.values[0] !== value)) return undefined;
  // "97110 for 25 minutes and 97140 for 15: three units"
  const sumsUp = /[:=]\s?$/.test(before) && codes > 1;
  for (const each of rule === undefined ? (['cms', 'spm'] as const) : [rule]) {
    const result = computeUnits(each, services);
    if ('error' in result) continue;
    const code = figure.subject.bound.code;
    const total = code === undefined || code.distance === 2 || figure.subject.bound.total !== undefined;
    if ((total || sumsUp) && result.total === value) return minutes.map(({ figure: part }) => part);
    if (!total && result.allocation[code.key] === value) return minutes.map(({ figure: part }) => part);
    // Among equal remainders any code may have the unit.
    const tied = code !== undefined && result.ties.some((tie) => tie.includes(code.key));
    if (!total && tied && Math.abs((result.allocation[code.key] ?? 0) - value) === 1) return minutes.map(({ figure: part }) => part);
  }
  return undefined;
}

/** Visits of a frequency over its weeks, or what is left of those authorised. */
function visits(value: number, corpus: Corpus): readonly Figure[] | undefined {
  const { figures, statements } = corpus.reading;
  // The rows of a table by day.
  const days = figures.filter((figure) => statements[figure.statement]?.columnDate !== undefined);
  if (days.length > 0 && new Set(days.map((figure) => figure.date)).size === value) return days.slice(0, 1);
  // "visits 13-18" are six.
  const span = figures.find(({ attribute, counted, values }) => attribute === 'ordinal' && countedKey(counted) === 'visit' && values.length === 2 && (values[1] ?? 0) - (values[0] ?? 0) + 1 === value);
  if (span !== undefined) return [span];
  for (const frequency of figures) {
    if (frequency.attribute !== 'frequency' || frequency.counted !== 'week') continue;
    const next = figures.find((other) => other.attribute === 'frequency' && other.counted === 'week' && other.start > frequency.start);
    for (const weeks of figures) if (weeks.unit === 'week' && weeks.statement === frequency.statement && (next === undefined || next.statement !== frequency.statement || weeks.start < next.start) && frequency.values.some((per) => weeks.values.some((count) => per * count === value))) return [frequency, weeks];
  }
  // Several phases: "2x/wk x 4, 1x/wk x 4".
  const phases = figures.filter((figure) => figure.attribute === 'frequency' && figure.counted === 'week' && figure.values.length === 1);
  const spans = phases.map((phase) => figures.find((figure) => figure.unit === 'week' && figure.start >= phase.end && figure.start - phase.end < 12 && figure.values.length === 1));
  if (phases.length > 1 && spans.every((span) => span !== undefined) && phases.reduce((sum, phase, index) => sum + (phase.values[0] ?? 0) * (spans[index]?.values[0] ?? 0), 0) === value) return phases;
  for (const figure of figures) {
    if (countedKey(figure.counted) === 'visit' && figure.over !== undefined && figure.over - (figure.values[0] ?? 0) === value) return [figure];
  }
  for (const match of corpus.reading.text.matchAll(/\b(\d{1,3}) (?:v|visits?)\b[^.\n]{0,14}?\b(?:used )?(?:of )?(\d{1,3})\b/gi)) if (/used/i.test(match[0]) && Math.abs(Number(match[1]) - Number(match[2])) === value) return [];
  const counts = figures.filter((figure) => countedKey(figure.counted) === 'visit' && figure.values.length === 1).slice(0, 30);
  for (const one of counts) for (const other of counts) if ((one.values[0] ?? 0) - (other.values[0] ?? 0) === value && value > 0) return [one, other];
  return undefined;
}

function totalReps(figure: Figure, value: number, around: string, corpus: Corpus): readonly Figure[] | undefined {
  if (figure.attribute !== 'reps' || !/\b(?:total|in all|altogether|overall)\b/.test(around)) return undefined;
  const sets = corpus.rivals(figure).filter((other) => other.attribute === 'sets');
  for (const set of sets) {
    const reps = corpus.reading.figures.find((other) => other.group === set.group && other.attribute === 'reps');
    if (reps !== undefined && (set.values[0] ?? 0) * (reps.values[0] ?? 0) === value) return [set, reps];
  }
  return undefined;
}

/** "20 seconds, five times the earlier four" */
function multiple(figure: Figure, value: number, corpus: Corpus): readonly Figure[] | undefined {
  const bare = { ...figure, subject: { ...figure.subject, bound: {}, exercises: [] } };
  for (const [a, b] of pairs(bare, corpus, false)) if ([[a, b], [b, a]].some(([one, other]) => (one?.values[0] ?? 0) * value === (other?.values[0] ?? NaN))) return [a, b];
  return undefined;
}

/** "A 50-degree arc" of "painful arc 70-120", "112° of motion" of "4-116". */
function width({ figure, around }: Draft, value: number, corpus: Corpus): readonly Figure[] | undefined {
  if (figure.unit !== '°' || !/\b(?:arc|span|range|excursion|motion|total)\b/.test(around)) return undefined;
  const range = corpus.reading.figures.find(({ values: [low, high], unit, subject }) => low !== undefined && high !== undefined && (unit === '°' || unit === undefined) && subject.bound.measure === undefined && Math.abs(high - low) === value);
  return range === undefined ? undefined : [range];
}

/** "The visit took 45 minutes" of "14:05-14:50". */
function betweenClocks({ figure }: Draft, value: number, corpus: Corpus): readonly Figure[] | undefined {
  const minutes = figure.unit === 'min' ? value : figure.unit === 'h' ? value * 60 : undefined;
  if (minutes === undefined) return undefined;
  const clocks = corpus.reading.atoms.filter(({ kind }) => kind === 'clock');
  const isSpan = (index: number): boolean => {
    const [from, to] = [clocks[index], clocks[index + 1]];
    return from !== undefined && to !== undefined && /^\s?(?:-|–|to|until|through|\/)\s?(?:out\s)?$/i.test(corpus.reading.text.slice(from.end, to.start)) && (clockMinutes(to.text) - clockMinutes(from.text) + 720) % 720 === minutes;
  };
  return clocks.some((_, index) => isSpan(index)) ? [] : undefined;
}

/** "6 weeks post-op", "day 21": the time between two dates of the source. */
function elapsed({ figure, around, before, after }: Draft, value: number, corpus: Corpus): readonly Figure[] | undefined {
  const days = figure.unit === 'day' ? 1 : figure.unit === 'week' ? 7 : undefined;
  if (days === undefined || !/\b(?:since|post|after|ago|out|from|following|s\/p|later|earlier|before|between|apart|prior|status)\b/.test(around) && !(/\bin $/.test(before) && /^,? on\b/.test(after))) return undefined;
  const dates = [...new Set(corpus.reading.atoms.filter((atom) => atom.kind === 'date').map((atom) => atom.text))].slice(0, 40);
  for (const from of dates) {
    for (const to of dates) {
      const between = daysBetween(from, to);
      if (between !== undefined && between > 0 && (Math.floor(between / days) === value || Math.round(between / days) === value)) return [];
    }
  }
  return undefined;
}
