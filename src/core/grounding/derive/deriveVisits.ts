// Visits by frequency and weeks, and the time between two dates.
import { daysBetween } from '../../clinical/text/dates';
import type { Figure } from '../../clinical/subjects/subjects';
import type { Corpus } from '../read/corpus';
import { countedKey } from '../read/countedKeys';
import type { Draft } from './draftFigure';

/** Visits of a frequency over its weeks, or what is left of those authorised. */
export function visits(value: number, corpus: Corpus): readonly Figure[] | undefined {
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

/** "6 weeks post-op", "day 21": the time between two dates of the source. */
export function elapsed({ figure, around, before, after }: Draft, value: number, corpus: Corpus): readonly Figure[] | undefined {
  const days = figure.unit === 'day' ? 1 : figure.unit === 'week' ? 7 : undefined;
  if (days === undefined || !/\b(?:since|post|after|ago|out|from|following|s\/p|later|earlier|before|between|apart|prior|status|past|into|removed|old|pod|pow)\b/.test(around) && !(/\bin $/.test(before) && /^,? on\b/.test(after)) && !(/\($/.test(before) && /^\)/.test(after))) return undefined;
  const dates = [...new Set(corpus.reading.atoms.filter((atom) => atom.kind === 'date').map((atom) => atom.text))].slice(0, 40);
  for (const from of dates) {
    for (const to of dates) {
      const between = daysBetween(from, to);
      if (between !== undefined && between > 0 && (Math.floor(between / days) === value || Math.round(between / days) === value)) return [];
    }
  }
  return undefined;
}
