// The plain words around a figure, as stems, from its own clause.
import type { ClauseView } from './clauseView';
import type { Quantity } from '../figures/quantityTypes';
import { stem } from '../subjects/subject';
import { expandAbbreviation } from '../words/vocabulary';

export function wordsOf(clause: ClauseView, quantity: Quantity): readonly string[] {
  const own = clause.segment(quantity.first);
  const words = new Set<string>([...(clause.statement.headWords ?? []), ...labelWords(clause)]);
  const bracketed = clause.opensBracket(quantity) || clause.opensComparison(quantity) || clause.standsAlone(quantity);
  for (let index = Math.max(clause.statement.first, quantity.first - 14); index < Math.min(clause.statement.next, quantity.next + 10); index += 1) {
    if (index >= quantity.first && index < quantity.next && quantity.counted === undefined) continue;
    const token = clause.tokens[index];
    if (token?.kind !== 'word' || (clause.segment(index) !== own && !(bracketed && clause.segment(index) === own - 1))) continue;
    // "PT" in capitals is the service, "pt" the patient.
    if (token.caps === 'all' && token.text.length === 2) for (const word of expandAbbreviation(token.text.toUpperCase())?.split(' ') ?? []) {
      const expanded = stem(word);
      if (expanded !== undefined) words.add(expanded);
    }
    const root = token.caps === 'all' && /^(?:pt|ot|slp)$/.test(token.text) ? `${token.text}!` : stem(token.text);
    if (root !== undefined) words.add(root);
  }
  // Weeks right behind a frequency are the length of the plan.
  const before = clause.statement.quantities[clause.statement.quantities.indexOf(quantity) - 1];
  const rhythm = (before?.attribute === 'frequency' && quantity.first - before.next <= 3) || /^(?:weekly|daily|monthly)$/.test(clause.tokens[quantity.first - 2]?.text ?? '');
  if (rhythm && /^(?:week|day|month)$/.test(quantity.unit ?? '')) words.add('plan#');
  return [...words];
}

const known = new WeakMap<ClauseView, readonly string[]>();

/** "sEMG: rest 2.8 uV, max 14.1 uV": the label of a list is of all that stands in it. */
function labelWords(clause: ClauseView): readonly string[] {
  let words = known.get(clause);
  if (words === undefined) known.set(clause, (words = readLabel(clause)));
  return words;
}

function readLabel({ tokens, statement }: ClauseView): readonly string[] {
  if (statement.quantities.length < 2) return [];
  const words: string[] = [];
  for (let index = statement.first; index < statement.first + 4; index += 1) {
    const token = tokens[index];
    if (token?.text === ':') return words;
    if (token?.kind !== 'word') return [];
    const root = stem(token.text);
    if (root !== undefined) words.push(root);
  }
  return [];
}

/** First letters of three long words in a row of the figure's clause: "total active motion" is the TAM of a note. */
export function initialsOf(clause: ClauseView, quantity: Quantity): readonly string[] {
  const own = clause.segment(quantity.first);
  const found: string[] = [];
  let letters = '';
  for (let index = Math.max(clause.statement.first, quantity.first - 14); index < quantity.first; index += 1) {
    const token = clause.tokens[index];
    letters = clause.segment(index) === own && token?.kind === 'word' && token.text.length > 3 && token.caps !== 'all' ? (letters + (token.text[0] ?? '')).slice(-3) : '';
    if (letters.length === 3) found.push(letters);
  }
  return found;
}
