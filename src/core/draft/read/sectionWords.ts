// How the single words of a statement speak for S, O, A and P: weights learned from marked notes (scripts/sections), where the cues know no rule.
import learned from '../../data/sectionWords.json';
import { soapSections, type SoapSection } from '../noteFacts';

const table = new Map<string, readonly number[]>(Object.entries(learned.words));

/** What the weights are kept for: words, their beginnings and ends, the first of them, how many there are and how many figures. */
export function featuresOf(statement: string): readonly string[] {
  const tokens = [...statement.toLowerCase().replace(/[’]/g, "'").replace(/[“”]/g, '"').matchAll(/[a-z][a-z']*|\d+(?:\.\d+)?|[%#→"+=:/()?;*>-]/g)].map(([token]) => (/^\d/.test(token) ? '0' : token));
  const words = tokens.filter((token) => /^[a-z0]/.test(token));
  const parts = words.flatMap((word) => [...(word.length > 4 ? ends.filter((end) => word.endsWith(end)).slice(0, 1).map((end) => `-${end}`) : []), ...(word.length > 5 ? [`${word.slice(0, 5)}*`] : [])]);
  const figures = words.filter((word) => word === '0').length;
  return [...new Set([`^${words[0] ?? ''}`, ...tokens, ...parts, `words ${lengths.filter((most) => words.length >= most).length}`, `figures ${Math.min(4, figures)}`])];
}

const ends = ['ed', 'ing', 'ly', 'tion', 'ness', 'ment', 'able', 's'];
const lengths = [4, 8, 14, 22];

/** Longer statements say more, but not by every word. */
export function sectionWords(statement: string): Readonly<Record<SoapSection, number>> {
  const features = featuresOf(statement);
  const weigh = (index: number): number => features.reduce((sum, feature) => sum + (table.get(feature)?.[index] ?? 0), 0) / Math.sqrt(features.length);
  return Object.fromEntries(soapSections.map((section, index) => [section, weigh(index)])) as Record<SoapSection, number>;
}
