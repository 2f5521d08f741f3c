// Strength grades and assist levels as therapists write them ("4-/5", "min A", "CGA"), read at a place of a line.
import type { Span } from '../clinical/span';
import { ordinalScales, type OrdinalScale } from './measureTable';

export interface GradeHit extends Span {
  readonly scale: OrdinalScale;
  /** The value of the scale; undefined for one the scale does not have. */
  readonly value: string | undefined;
  /** As written, where the scale has no value of its own for it. */
  readonly note?: string;
}

const grade = /(?<![\d/])([0-5])\s?([+−–-])?\s?\/\s?5(?![\d/])/g;
const levels: readonly (readonly [RegExp, string, string?])[] = [
  [/(?<![A-Za-z])(?:mod(?:ified)?\.?\s?(?:I|ind(?:ependent)?))(?![A-Za-z])/gi, '6'],
  [/(?<![A-Za-z])(?:min(?:imal)?\s?A(?:ssist(?:ance)?)?)(?![A-Za-z])/gi, '4'],
  [/(?<![A-Za-z])(?:mod(?:erate)?\s?A(?:ssist(?:ance)?)?)(?![A-Za-z])/gi, '3'],
  [/(?<![A-Za-z])(?:max(?:imal)?\s?A(?:ssist(?:ance)?)?)(?![A-Za-z])/gi, '2'],
  [/(?<![A-Za-z])(?:total\s?A(?:ssist(?:ance)?)?)(?![A-Za-z])/gi, '1'],
  [/(?<![A-Za-z])(?:SBA|stand-?by assist(?:ance)?|supervision|set-?up)(?![A-Za-z])/g, '5'],
  // Contact guard stands between supervision and minimal assistance; the scale has no number for it.
  [/(?<![A-Za-z])(?:CGA|contact guard(?:ing)?(?: assist(?:ance)?)?)(?![A-Za-z])/g, '', 'Contact guard: hands on for safety, the patient does the whole task. The scale counts it between 5 and 4.'],
];

/** The grade or level whose words cover the place `at` of a line. */
export function gradeAt(line: string, at: number): GradeHit | undefined {
  const mmt = ordinalScales.find(({ id }) => id === 'mmt');
  const assist = ordinalScales.find(({ id }) => id === 'assist');
  for (const match of line.matchAll(grade)) {
    if (!covers(match, at) || mmt === undefined) continue;
    const sign = match[2] === undefined ? '' : match[2] === '+' ? '+' : '-';
    const value = `${match[1]}${sign}`;
    return { start: match.index, end: match.index + match[0].length, scale: mmt, value: mmt.values.includes(value) ? value : undefined };
  }
  for (const [pattern, value, note] of levels) {
    for (const match of line.matchAll(pattern)) {
      if (covers(match, at) && assist !== undefined) return { start: match.index, end: match.index + match[0].length, scale: assist, value: value === '' ? undefined : value, ...(note === undefined ? {} : { note }) };
    }
  }
  return undefined;
}

/** Markdown: the grade's reading, then the whole scale. */
export function describeGrade({ scale, value, note }: GradeHit): readonly string[] {
  const reading = value === undefined ? (note ?? `The ${scale.name.toLowerCase()} has no such value.`) : `**${value}${scale.id === 'mmt' ? '/5' : ''}**: ${scale.readings?.[value] ?? ''}`;
  return [reading, '', `**${scale.name}** (unverified)`, ...scale.values.map((one) => `- ${one}: ${scale.readings?.[one] ?? ''}`)];
}

function covers(match: RegExpExecArray, at: number): boolean {
  return match.index <= at && at <= match.index + match[0].length;
}
