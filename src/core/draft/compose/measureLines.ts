// The therapist's measures as a table and as lines of comparison. Computes changes; never supplies a value, side or unit.
import type { Interim, MeasureRow } from '../noteFacts';
import { table } from './markdown';
import { expand, sideWord } from './tidy';
import { listWords, lowerFirst, needs, upperFirst } from './sentences';
import { changeBetween, readValue, withUnit, type Change } from './values';

/** A measure ready for the page: values on one scale, the change and the distance to the goal computed. */
export interface ComparedMeasure {
  readonly row: MeasureRow;
  readonly name: string;
  readonly side: string;
  readonly baseline: string;
  readonly current: string;
  readonly goal: string;
  readonly change: Change | undefined;
  readonly goalStatus: 'met' | 'open' | undefined;
  /** "6", "2.6 s": what is left to the goal, where it can be computed. */
  readonly remaining: string;
  /** The unit that its values share; empty where none is told. */
  readonly unit: string;
}

const limb =
  /\b(?:shoulder|elbow|wrist|hand|finger|thumb|grip|pinch|forearm|supination|pronation|hip|knee|ankle|foot|toe|leg|quad(?! cane)\w*|hamstring\w*|glut\w*|gastroc\w*|DF|PF|dorsiflexion|plantarflexion|UE|LE|SLS|SLR|single[- ](?:leg|limb)|9HPT|nine[- ]hole|box (?:and|&) block|girth|deltoid|biceps|triceps|rotator|iliopsoas)\b/i;
/** Scales that name the affected limb or the whole person. */
const wholeScale = /\b(?:FMA|fugl|FIM|DASH|LEFS|SPADI|FAAM|KOOS|HOOS|ARAT|WMFT|MAL|STREAM)/i;
const needsUnit =
  /\b(?:[AP]?A?ROM|flex(?:ion)?|ext(?:ension)?|abd(?:uction)?|add(?:uction)?|rotation|ER|IR|DF|PF|dorsiflexion|plantarflexion|supination|pronation|TUG|SLS|9HPT|5x?STS|6MWT|2MWT|10MWT|gait speed|grip|pinch|girth|dynamometer|dynamometry)\b/i;
const strengthGrade = /\b(?:MMT|strength)\b/i;

export function compareMeasures(rows: readonly MeasureRow[]): readonly ComparedMeasure[] {
  return rows.map(compareMeasure);
}

function compareMeasure(row: MeasureRow): ComparedMeasure {
  const named = splitSide(row);
  const unit = row.unit ?? unitOf(row.current) ?? unitOf(row.baseline) ?? unitOf(row.goal) ?? '';
  const show = (value: string | undefined, scaled: boolean): string => (value === undefined ? '' : scaled ? onScale(expand(value.trim()), unit, row) : inUnit(expand(value.trim()), unit));
  // A goal stays as it was set: "50" on a scale of 56 may be a score or a percentage.
  const [baseline, current, goal] = [show(row.baseline, true), show(row.current, true), show(row.goal, false)];
  const graded = isGraded(row);
  const scaled = (value: string): string => (graded && /^[0-5]$/.test(value) ? `${value}/5` : value);
  const change = baseline === '' || current === '' ? undefined : changeBetween(scaled(baseline), scaled(current), unit);
  const target = goal === '' || current === '' ? undefined : changeBetween(current, goal, unit);
  const way = baseline === '' || goal === '' ? undefined : changeBetween(baseline, goal, unit);
  const reached = target === undefined ? undefined : isReached(goal, target, way);
  return {
    row,
    unit,
    ...named,
    baseline,
    current,
    goal,
    change,
    goalStatus: reached === undefined ? undefined : reached ? 'met' : 'open',
    remaining: reached === false && target?.amount !== undefined ? target.text.replace(/^[+-]/, '') : '',
  };
}

/** "3+ -> 4": beside a grade with its sign a bare number is a grade. */
function isGraded(row: MeasureRow): boolean {
  return [row.baseline, row.current, row.goal].some((value) => /^[0-5][+-]$/.test(value?.trim() ?? ''));
}

/** The scale ("/56") and unit of one value serve the bare numbers beside it. */
function onScale(value: string, unit: string, row: MeasureRow): string {
  const bare = /^[≥≤<>=~\s]*-?\d+(?:\.\d+)?$/.test(value);
  const scale = [row.current, row.baseline, row.goal].map((text) => /^\s*[≥≤<>=~]*\s*\d+(?:\.\d+)?\s*(\/\s*\d{1,3})\b/.exec(text ?? '')?.[1]).find((text) => text !== undefined);
  if (bare && scale !== undefined && Number(value.replace(/[^\d.]/g, '')) <= Number(scale.replace(/\D/g, ''))) return `${value}${scale.replace(/\s/g, '')}`;
  return inUnit(value, unit);
}

function inUnit(value: string, unit: string): string {
  return withUnit(value, unit).replace(/\s*\bdeg(?:s|rees?)?\b\.?/gi, '°');
}

function unitOf(value: string | undefined): string | undefined {
  const read = value === undefined ? undefined : readValue(value);
  return (read?.kind === 'number' || read?.kind === 'range') && read.unit !== '' ? read.unit : undefined;
}

/** "R ankle DF MMT" is the right side of "ankle DF MMT". */
export function splitSide(row: MeasureRow): { readonly name: string; readonly side: string } {
  const name = row.name.trim();
  if (row.side !== undefined && row.side.trim() !== '') return { name, side: sideWord(row.side) };
  const lead = /^\(?(right|left|bilateral|rt|lt|r|l|b)\)?\.?\s+(?=\S)(?!x\s)/i.exec(name);
  if (lead !== null) return { name: name.slice(lead[0].length), side: sideWord(lead[1] ?? '') };
  const tail = /[\s,]+\(?(right|left|bilateral|bilat|rt|lt|R|L|B)\)?$/.exec(name);
  if (tail !== null) return { name: name.slice(0, tail.index), side: sideWord(tail[1] ?? '') };
  // "Shoulder flex L AROM"
  const [, ahead = '', inner, behind = ''] = /^(.+?\s)(R|L|right|left)\s(?=[A-Za-z(])(.*)$/.exec(name) ?? [];
  return inner === undefined || /\b(?:R|L|right|left|to|and)\b/.test(behind) || /\b(?:to|and)\s$/.test(ahead) ? { name, side: '' } : { name: `${ahead}${behind}`, side: sideWord(inner) };
}

/** The way from baseline to goal tells which direction is better; a comparator does so without a baseline. */
function isReached(goal: string, target: Change, way: Change | undefined): boolean | undefined {
  const wanted = /^[\s]*(?:≥|>|at least|more than|over)/i.test(goal) ? 1 : /^[\s]*(?:≤|<|at most|less than|under)/i.test(goal) ? -1 : way?.sign;
  if (target.sign === 0) return !/^\s*[<>](?!=)/.test(goal);
  if (wanted === undefined || wanted === 0) return undefined;
  return target.sign !== wanted;
}

/**
 * Measure | Side | Baseline or Before | Previous (where any) | Current | Goal | Change, and what the change means where `meaning` knows it of any measure.
 * `strict` asks for every missing baseline and goal.
 */
export function measuresTable(measures: readonly ComparedMeasure[], strict: boolean, meaning?: (measure: ComparedMeasure) => readonly string[]): string {
  const meanings = measures.map((measure) => meaning?.(measure).join('; ') ?? '');
  const explained = meanings.some((each) => each !== '');
  const begins = beginnings(measures);
  const days = daysBetween(measures);
  const day = sameDay(measures);
  // Asked once below the table where several rows lack it.
  const unitless = measures.filter((measure) => [measure.baseline, measure.current, measure.goal].some((value) => value !== '' && lacksUnit(measure, value)));
  const inCells = unitless.length < 2;
  const rows = measures.map((measure, index) => [
    dated(upperFirst(expand(measure.name)), spanOf(measure)),
    measure.side !== '' ? measure.side : limb.test(measure.name) && !wholeScale.test(measure.name) ? needs('side') : '–',
    ...begins.map((begin) => begin.cell(measure, strict, inCells)),
    ...days.map((day) => day.cell(measure)),
    dated(valueCell(measure, measure.current, 'current value', inCells), day === undefined && spanOf(measure) === undefined ? measure.row.date : undefined),
    valueCell(measure, measure.goal, strict ? 'goal' : undefined, inCells),
    measure.change === undefined ? '–' : changeWords(measure.change),
    ...(explained ? [meanings[index] ?? ''] : []),
  ]);
  const written = table(['Measure', 'Side', ...begins.map(({ head }) => head), ...days.map(({ head }) => head), dated('Current', day), 'Goal', 'Change', ...(explained ? ['Detectable or important change (population)'] : [])], rows);
  return inCells ? written : `${written}\n\n${needs(`unit of ${listWords(unitless.map(nameWithSide))}`)}`;
}

const dated = (words: string, day: string | undefined): string => (day === undefined ? words : `${words} (${day})`);

/** The day of all of today's values, where each tells the same. */
function sameDay(measures: readonly ComparedMeasure[]): string | undefined {
  const [day, ...others] = new Set(measures.filter(({ current }) => current !== '').map(({ row }) => row.date));
  return others.length === 0 && !measures.some((measure) => spanOf(measure) !== undefined) ? day : undefined;
}

/** "August 11, 2026 to September 24, 2026": the days of a history are of the whole row. */
const spanOf = ({ row: { date } }: ComparedMeasure): string | undefined => (date?.includes(' to ') === true ? date : undefined);

/** Whether the note calls the first value the baseline. */
const kindOfFirst = ({ onlyEarlier }: MeasureRow): string => (onlyEarlier === true ? 'Before' : 'Baseline');

/** The columns of first values, the baseline first, each under its day where two columns can tell all of them. What a row lacks is asked for once. */
function beginnings(measures: readonly ComparedMeasure[]): readonly { readonly head: string; readonly cell: (measure: ComparedMeasure, strict: boolean, asksUnit: boolean) => string }[] {
  const rows = measures.filter(({ baseline }) => baseline !== '').map(({ row }) => row);
  const withDay = (row: MeasureRow): string => dated(kindOfFirst(row), row.baselineDay);
  // One day or none for each kind of first value; else the days stand in the cells of one column.
  const heads = new Set(rows.map(withDay)).size;
  const underDays = heads === new Set(rows.map(kindOfFirst)).size || (heads <= 2 && rows.some(({ baselineDay }) => baselineDay !== undefined && !/^[\d[]/.test(baselineDay)));
  const headOf = underDays ? withDay : kindOfFirst;
  const told = [...new Set(rows.map(headOf))].sort((one, other) => Number(other.startsWith('Baseline')) - Number(one.startsWith('Baseline')));
  return (told.length === 0 ? ['Baseline'] : told).map((head, index) => ({
    head,
    cell: (measure, strict, asksUnit) => {
      if (measure.baseline === '') return index === 0 ? valueCell(measure, '', strict ? 'baseline' : undefined) : '–';
      return headOf(measure.row) === head ? dated(valueCell(measure, measure.baseline, undefined, asksUnit), underDays ? undefined : measure.row.baselineDay) : '–';
    },
  }));
}

/** A column for each day between; one for all where they are too many. */
function daysBetween(measures: readonly ComparedMeasure[]): readonly { readonly head: string; readonly cell: (measure: ComparedMeasure) => string }[] {
  const stepsOf = ({ row, unit }: ComparedMeasure): readonly Interim[] => (row.between ?? []).map((step) => ({ ...step, value: inUnit(step.value, unit) }));
  const days = [...new Set(measures.flatMap((measure) => stepsOf(measure).map(({ when }) => when)))];
  const shown = (words: readonly string[]): string => (words.length === 0 ? '–' : words.map(expand).join(', '));
  if (days.length > 4) return [{ head: 'Previous', cell: (measure) => shown(stepsOf(measure).map(({ value, when }) => (when === '' ? value : `${value} (${when})`))) }];
  return days.map((day) => ({ head: day === '' ? 'Previous' : `Previous (${day})`, cell: (measure) => shown(stepsOf(measure).filter(({ when }) => when === day).map(({ value }) => value)) }));
}

/** A bare number of a measure whose unit it does not tell. */
function lacksUnit(measure: ComparedMeasure, value: string): boolean {
  const bare = /^[≥≤<>=~\s]*-?\d+(?:\.\d+)?(?:\s*(?:-|–|to)\s*\d+)?$/.test(value);
  const graded = strengthGrade.test(measure.name) || isGraded(measure.row);
  // Active and passive motion is measured in degrees, whatever is left out.
  return bare && !graded && needsUnit.test(measure.name) && !/[AP]?A?ROM\b/.test(measure.name);
}

function valueCell(measure: ComparedMeasure, value: string, required: string | undefined, asksUnit = true): string {
  if (value === '') return required === undefined ? '–' : needs(required);
  return asksUnit && lacksUnit(measure, value) ? `${value} ${needs('unit')}` : expandNormal(value);
}

/** "WNL" alone proves nothing; the value is asked for. */
function expandNormal(value: string): string {
  return /^(?:WNL|WFL|within (?:normal|functional) limits)\.?$/i.test(value) ? `${value} ${needs('measured value')}` : value;
}

/** "BBS 44/56 (38/56 at baseline, up 6; goal 50/56, 6 to go)". */
export function comparison(measure: ComparedMeasure): string {
  const name = expand(nameWithSide(measure));
  const since = measure.baseline === '' ? [] : [begun(measure)];
  const goal = measure.goal === '' ? [] : [`goal ${measure.goal}${goalWords(measure)}`];
  const details = [...since, ...goal].join('; ');
  return `${name} ${measure.current}${details === '' ? '' : ` (${details})`}`;
}

/** "38/56 at baseline, up 6", "78 at baseline (10/20), up 30", "up 6 from 41/56", "was 3+, higher grade", "78 on 10/20, up 30". */
function begun({ baseline, change, row: { baselineDay: day, onlyEarlier } }: ComparedMeasure): string {
  const changed = change === undefined ? '' : changeWords(change);
  const behind = changed === '' ? '' : `, ${changed}`;
  if (onlyEarlier !== true) return `${baseline} at baseline${day === undefined ? '' : ` (${day})`}${behind}`;
  if (day !== undefined) return `${baseline} ${/^[\d[]/.test(day) ? `on ${day}` : `before (${day})`}${behind}`;
  return /^(?:up|down) /.test(changed) ? `${changed} from ${baseline}` : `was ${baseline}${behind}`;
}

/** "up 6", "down 3.8 s"; a range, an ordinal scale and no change keep their words. */
function changeWords(change: Change): string {
  return change.text.replace(/^\+/, 'up ').replace(/^-/, 'down ');
}

function goalWords(measure: ComparedMeasure): string {
  if (measure.goalStatus === 'met') return ', met';
  if (measure.goalStatus === undefined) return '';
  return measure.remaining === '' ? ', open' : `, ${measure.remaining} to go`;
}

/** "left knee flexion". */
export function nameWithSide(measure: ComparedMeasure): string {
  return measure.side === '' ? measure.name : `${measure.side} ${lowerFirst(measure.name)}`;
}
