// measure-out-of-range: a value that the scale, the grade or the joint cannot have.
import measureData from '../../data/measures.json';
import limits from '../../data/measureLimits.json';
import romData from '../../data/romNorms.json';
import type { Figure } from '../../clinical/subjects/subjects';
import type { Problem } from '../problem';
import type { ReadNote } from '../readNote';
import { impossibleForms } from '../writtenScales';
import type { CheckRule } from './rule';

const ranges: ReadonlyMap<string, readonly [number, number]> = new Map(measureData.rows.flatMap((row) => (row.range === null ? [] : [[row.id, [row.range[0] ?? 0, row.range[1] ?? 0] as const] as const])));
const fixedTop: ReadonlySet<string> = new Set(limits.fixedTop);
const wider: Readonly<Record<string, readonly number[]>> = limits.wider;
const norms = new Map<string, number>();
for (const row of romData.rows) norms.set(`${row.joint} ${row.motion}`, Math.max(row.aaos ?? 0, row.va ?? 0));

function find(note: ReadNote): readonly Problem[] {
  const found: Problem[] = [];
  for (const [index, figure] of note.clinical.figures.entries()) {
    // "Pain rose to 5/10 at 175": what follows a score with "at" is the circumstance.
    const before = note.clinical.figures[index - 1];
    if (before?.over !== undefined && figure.over === undefined && /^ at $/i.test(note.text.slice(before.end, figure.start))) continue;
    const message = whyNot(figure, note.text.slice(figure.start, figure.end), note.text);
    if (message !== undefined) found.push({ rule: 'measure-out-of-range', start: figure.start, end: figure.end, message });
  }
  return [...found, ...impossibleForms(note.text, found)].toSorted((one, other) => one.start - other.start);
}

function whyNot(figure: Figure, written: string, text: string): string | undefined {
  const score = /^(\d{1,3})\s?\/\s?(\d{1,3})$/.exec(written);
  if (score !== null && figure.over === undefined && figure.subject.bound.measure !== undefined && figure.subject.bound.measure.key !== 'bp' && figure.values.length === 2) return whyNot(scored(figure, Number(score[1]), Number(score[2])), String(score[1]), text);
  const { bound } = figure.subject;
  if (!/^(?:value|count)$/.test(figure.attribute) || figure.values.length === 0) return undefined;
  const top = Math.max(...figure.values);
  const low = Math.min(...figure.values);
  const id = bound.measure?.distance === 0 || bound.measure?.distance === 1 || figure.over !== undefined || figure.unit === undefined ? bound.measure?.key : undefined;
  // "31.0 / 16.5" are two values.
  if (figure.over !== undefined && !Number.isInteger(figure.over)) return undefined;
  if (figure.over !== undefined && id !== 'bp' && top > figure.over && figure.over > 3 && !/trial|rep|visit|night|day|week/.test(figure.counted ?? '')) return `A value above ${figure.over} does not exist on this scale.`;
  if (figure.unit === '°' || isBareAngle(figure, written)) return romProblem(figure, top, low, text);
  if (isBareArc(figure)) return arcProblem(figure, top);
  if (bound.test?.key === 'MMT' && bound.test.distance < 2 && figure.unit === undefined && figure.over === undefined && figure.grade === undefined && figure.attribute === 'value' && id === undefined && top > 5 && top < 10 && /^\d$/.test(written.trim())) return 'Muscle grades run from 0 to 5.';
  if (bound.test?.key === 'tone' && figure.unit === undefined && bound.test.distance < 2 && top > 4 && top < 20 && figure.over === undefined) return 'The Modified Ashworth Scale ends at 4.';
  const range = id === undefined || (figure.over === undefined && !standsAtName(figure, text)) ? undefined : ranges.get(id);
  if (id === undefined || range === undefined) return undefined;
  if (figure.unit === '%' && top > 100 && fixedTop.has(id)) return 'A score in percent ends at 100.';
  if (figure.unit !== undefined && !fitsUnit(id, figure.unit)) return undefined;
  if (figure.over !== undefined && fixedTop.has(id) && figure.over !== range[1]) return `This scale ends at ${range[1]}, not ${figure.over}.`;
  if (figure.attribute === 'count' && !['points', undefined].includes(figure.unit)) return undefined;
  const highest = Math.max(range[1], figure.over ?? 0, ...(wider[id] ?? []));
  // "SPADI -9" is a change.
  if (top > highest || (low < range[0] && low < 0 && !/^\s?[-−–+]/.test(written))) return `This scale runs from ${range[0]} to ${range[1]}.`;
  return undefined;
}

/** Nothing but earlier values and joining words stands between a measure's name and a bare value: "LBP 3/10, sits 30 min" speaks of minutes. */
function standsAtName({ start, end, subject: { bound } }: Figure, text: string): boolean {
  const name = bound.measure;
  if (name === undefined) return false;
  if (name.start >= end) return /^\s?(?:points?|\/\d{1,3})?\s?(?:(?:on|in|for|of)\s(?:the\s)?)?$/i.test(text.slice(end, name.start));
  const between = text.slice(name.end, start);
  // After a value over its scale, a bare one is something else.
  return between.length <= 70 && !/\d\s?\/\s?\d/.test(between) && joining.test(between);
}

const joining = /^(?:[^A-Za-z0-9\n]|\d{1,3}(?:\.\d+)?(?!\d)|\b(?:is|was|are|were|at|of|to|from|now|today|currently|current|score[sd]?|rating|rated|scale|test|index|balance|total|goal|baseline|initial|eval(?:uation)?|improved|increased|decreased|went|up|down|points?|[LRlr]|left|right|B|and|vs|grade|pain|worst|best|rest|a|an|the|with|activity)\b)*$/i;

/** "DHI 132/100" looks like a blood pressure. */
function scored(figure: Figure, value: number, over: number): Figure {
  const { unit: _unit, ...rest } = figure;
  return { ...rest, values: [value], over, attribute: 'value' };
}

function romProblem(figure: Figure, top: number, low: number, text: string): string | undefined {
  const { bound } = figure.subject;
  const motion = bound.motion?.key;
  const joint = bound.joint?.key;
  // "360° turn in 6 s"
  if (/^\s?(?:°|º|deg\w*)?[\s-]{0,2}turns?\b/i.test(text.slice(figure.end, figure.end + 14))) return undefined;
  if (top > limits.anyJointDegrees || low < -limits.anyJointDegrees) return joint === undefined && motion === undefined && bound.test === undefined ? undefined : `No joint moves through ${top} degrees.`;
  if (motion === undefined && figure.values.length === 2 && bound.joint?.distance === 0) return arcProblem(figure, top);
  if (motion === undefined || joint === undefined || bound.motion?.distance === 2 || bound.joint?.distance === 2) return undefined;
  const norm = norms.get(`${joint} ${motion}`);
  if (norm === undefined) return undefined;
  // "... ulnar deviation 18°; left 78°, 68°, 30°": after another angle the motion may be any of the row.
  if (/\d\s?(?:°|º|deg)[^\n]*[,;/]/.test(text.slice(bound.motion?.end ?? figure.start, figure.start))) return arcProblem(figure, top);
  // A joint that cannot extend is written with the angle it lacks.
  const most = /^(?:knee|elbow) extension$/.test(`${joint} ${motion}`) ? limits.lackingExtensionDegrees : Math.max(norm * (1 + romData.warnAbovePercentOfNorm / 100), norm + limits.leastMarginDegrees);
  return top > most ? `${joint} ${motion} of ${top} degrees is beyond what the joint can have (reference ${norm}).` : undefined;
}

/** "R knee flex 181 (102)": nobody writes the sign, and no force or score is that high. */
function isBareAngle({ unit, over, grade, attribute, values, subject: { bound } }: Figure, written: string): boolean {
  return unit === undefined && over === undefined && grade === undefined && attribute === 'value' && values.length === 1 && /^\d{3}$/.test(written) && bound.motion?.distance === 0 && bound.measure === undefined;
}

/** "PIP 20-172" in a row of active motion: degrees, though nobody writes the sign. */
function isBareArc({ unit, over, grade, values, subject: { bound } }: Figure): boolean {
  return unit === undefined && over === undefined && grade === undefined && values.length === 2 && bound.measure === undefined && bound.joint !== undefined && bound.joint.distance < 2 && bound.test?.key === 'ROM';
}

function arcProblem({ subject: { bound } }: Figure, top: number): string | undefined {
  const most = Math.max(0, ...[...norms].filter(([name]) => name.startsWith(`${bound.joint?.key ?? ''} `)).map(([, norm]) => norm));
  const limit = Math.max(most * (1 + romData.warnAbovePercentOfNorm / 100), most + limits.leastMarginDegrees);
  return most > 0 && top > limit ? `No motion of the ${bound.joint?.key ?? 'joint'} reaches ${top} degrees (reference ${most}).` : undefined;
}

function fitsUnit(id: string, unit: string): boolean {
  if (unit === 'points' || unit === '%') return unit === 'points' || (ranges.get(id)?.[1] ?? 0) >= 100 || id === 'spo2';
  return (id === 'hr' && unit === 'bpm') || (id === 'vas' && unit === 'mm') || (id === 'wmftTime' && unit === 's');
}

export const measureOutOfRange: CheckRule = { id: 'measure-out-of-range', anyLanguage: true, find };
