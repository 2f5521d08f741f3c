// A measure in words: range, direction, change values with their population. Unverified rows say so.
import type { ChangeValue, Measure, MotionNorm, OrdinalScale } from './measureTable';

const unverified = (confidence: string | undefined): string => (confidence === 'V' ? '' : confidence === 'S' ? ', secondary source' : ', unverified');

/** Lines of Markdown. */
export function describeMeasure(measure: Measure): readonly string[] {
  const { name, range, better, unit, change, cutoffs } = measure;
  const ends = range && range[0] !== null && range[1] !== null && range.length > 1 ? `${range[0]}–${range[1]} ${unit}`.trim() : unit;
  const direction = better === 'higher' || better === 'lower' ? `${better} is better` : '';
  return [
    `**${name}**`,
    [ends, direction].filter((part) => part !== '').join(', '),
    ...change.map((value) => `- ${changeWords(value, unit)}`),
    ...cutoffs.map(({ when, value, meaning, source, confidence }) => `- ${sign(when)} ${value}: ${meaning} (${source}${unverified(confidence)})`),
    ...(change.length === 0 && cutoffs.length === 0 ? ['No change value or cut-off is on file.'] : []),
  ].filter((line) => line !== '');
}

/** "MDC95 5 (older adults, start score 35-44; Donoghue & Stokes 2009)" */
export function changeWords({ type, value, unit, population, source, confidence }: ChangeValue, ownUnit = ''): string {
  const amount = typeof value === 'number' ? String(value) : value.join('–');
  const inUnit = unit ?? (ownUnit === 'points' ? '' : ownUnit);
  return `${type} ${amount}${inUnit === '' ? '' : inUnit === '%' ? '%' : ` ${inUnit}`} (${population}; ${source}${unverified(confidence)})`;
}

/** The values of a grade or level, unverified as all of them are recalled. */
export function describeScale(scale: OrdinalScale): readonly string[] {
  const values = scale.readings ? scale.values.map((value) => `- ${value}: ${scale.readings?.[value] ?? ''}`) : [scale.values.join(', ')];
  return [`**${scale.name}** (unverified)`, ...values];
}

export function describeMotion({ joint, motion, aaos, va, vaConfidence }: MotionNorm): readonly string[] {
  return [
    `**${joint[0]?.toUpperCase() ?? ''}${joint.slice(1)} ${motion}**, active, in degrees`,
    ...(aaos === null ? [] : [`- AAOS: 0–${aaos} (unverified)`]),
    ...(va === null ? [] : [`- VA plate, 38 CFR 4.71: 0–${va} (${vaConfidence === 'S' ? 'secondary source' : 'unverified'})`]),
    'Norms vary with age and sex. A change below about 5° is usually measurement error (unverified). Say the side, active or passive, and the position.',
  ];
}

function sign(when: string): string {
  return when === '>=' ? '≥' : when === '<=' ? '≤' : when;
}
