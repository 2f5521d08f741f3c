// Minutes and units of the day: sums over codes, units by the payer's rule, the time between two clocks.
import { therapyCode } from '../../billing/codes';
import { computeUnits } from '../../billing/units';
import type { UnitRule } from '../../billing/units';
import { clockMinutes } from '../../clinical/text/dates';
import type { Figure } from '../../clinical/subjects/subjects';
import { comparableUnits } from '../../clinical/words/units';
import type { Corpus } from '../read/corpus';
import { countedKey } from '../read/countedKeys';
import type { Draft } from './draftFigure';

interface ServiceMinutes {
  readonly cpt: string;
  readonly figure: Figure;
}

/** Minutes right behind the number of their code. */
const isBilled = ({ subject: { bound: { code } }, start, attribute, unit, over, values }: Figure, corpus: Corpus): boolean => code !== undefined && code.distance < 2 && attribute === 'value' && over === undefined && values.length === 1 && (unit === undefined || unit === 'min') && start >= code.end && /^[\s:=x(-]{0,4}$/.test(corpus.reading.text.slice(code.end, start)) && corpus.reading.text.slice(code.start, code.end).includes(code.key);

/** "15 min 97140" */
const leadsToCode = ({ subject: { bound: { code } }, end }: Figure, { reading: { text } }: Corpus): boolean => code !== undefined && code.start >= end && /^\s{0,2}\(?$/.test(text.slice(end, code.start));

/** Minutes by code, each block once. */
function codeMinutes(corpus: Corpus): readonly ServiceMinutes[] {
  const minutes = new Map<string, ServiceMinutes>();
  // "scar massage 8 min … 97140 - 15": what is billed stands beside the code, not beside a part of the service.
  const billed = new Set(corpus.reading.figures.filter((figure) => isBilled(figure, corpus)).map(({ subject }) => subject.bound.code?.key));
  for (const figure of corpus.reading.figures) {
    const code = figure.subject.bound.code;
    if (code !== undefined && billed.has(code.key) && !isBilled(figure, corpus) && !leadsToCode(figure, corpus)) continue;
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

export function sumOfMinutes({ figure, around, before, after }: Omit<Draft, 'codes' | 'change'>, value: number, corpus: Corpus): readonly Figure[] | undefined {
  if (figure.unit === 'h') return sumOfMinutes({ figure: { ...figure, unit: 'min' }, around, before, after }, value * 60, corpus);
  if (figure.unit !== 'min' && !(figure.unit === undefined && figure.attribute === 'value' && ((figure.subject.bound.total?.distance ?? 2) < 2 || /^\s(?:in all|in total|in sum|total|altogether|together)\b/.test(after)))) return undefined;
  const asTotal = figure.subject.bound.total !== undefined || /\b(?:total\w*|combined|overall|sum|altogether|together|session|in all|in total|in sum|treatment (?:time|lasted|took)|lasting|timed)\b/.test(around);
  // "Treatment, 53 minutes:" heads all of them.
  const heads = /\b(?:treatment|interventions?),?\s$/.test(before);
  const total = figure.subject.bound.total?.key;
  const parts = codeMinutes(corpus).filter(({ cpt }) => total !== 'timed' || therapyCode(cpt)?.timed === true).map(({ figure: part }) => part);
  const sum = parts.reduce((whole, part) => whole + (part.values[0] ?? 0), 0);
  // "97110 for 25 minutes and 97530 for 23 minutes, 48 minutes"
  const listed = /\bminutes?(?: of [a-z -]{3,40})?(?: \([^()]*\))?,? (?:or )?$/.test(before);
  if (!asTotal && !heads && !/\bunits?\b/.test(around)) return parts.length > 1 && sum === value && (listed || /\b(?:spent|provided|delivered|given|split|divided|comprised)\b/.test(around)) && (listed || (figure.subject.bound.code?.distance ?? 2) === 2 || (figure.subject.bound.code?.start ?? 0) >= figure.end) ? parts : undefined;
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

export function billedUnits({ figure, before, codes }: Draft, value: number, corpus: Corpus, rule: UnitRule | undefined): readonly Figure[] | undefined {
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

/** "The visit took 45 minutes" of "14:05-14:50". */
export function betweenClocks({ figure }: Draft, value: number, corpus: Corpus): readonly Figure[] | undefined {
  const minutes = figure.unit === 'min' ? value : figure.unit === 'h' ? value * 60 : undefined;
  if (minutes === undefined) return undefined;
  const clocks = corpus.reading.atoms.filter(({ kind }) => kind === 'clock');
  const isSpan = (index: number): boolean => {
    const [from, to] = [clocks[index], clocks[index + 1]];
    return from !== undefined && to !== undefined && /^\s?(?:-|–|to|until|through|\/|)\s?(?:out\s)?$/i.test(corpus.reading.text.slice(from.end, to.start)) && (clockMinutes(to.text) - clockMinutes(from.text) + 720) % 720 === minutes;
  };
  return clocks.some((_, index) => isSpan(index)) ? [] : undefined;
}
