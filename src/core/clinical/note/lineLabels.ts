// What a heading, the opening of a line or the sentence before hands on to a statement.
import { stem } from '../subjects/subject';
import type { Token } from '../text/tokens';
import type { Concept } from '../words/concepts';
import { expandAbbreviation } from '../words/vocabulary';
import { legendOf } from './legend';
import type { Statement } from './statements';

/** What a heading gives to the lines below it; "Compared with the evaluation:" does not make them values of the evaluation. */
export function heading(tokens: readonly Token[], concepts: readonly Concept[]): readonly Concept[] {
  const isCompared = ({ first }: Concept): boolean => tokens.slice(Math.max(0, first - 4), first).some(({ text }) => /^(?:compared|comparison|versus|vs|since|against|from|relative|change|changes|changed|gains|between)$/.test(text));
  // "Findings today (initial 12/30):" says of which time the values in brackets are.
  const isAside = ({ first }: Concept): boolean => tokens[first - 1]?.text === '(' && concepts.some((other) => other.dimension === 'role' && other.first < first);
  const legend = legendOf(tokens, concepts);
  return concepts.filter((concept) => concept.dimension !== 'role' || (legend.length === 0 && !isCompared(concept) && !isAside(concept)));
}

/** "Buttons: 4 large ones. Baseline 0. Now 3.": a time and its value are of what the sentence before it named. */
export function resumedBy(tokens: readonly Token[], { first, context }: Statement, before: Statement | undefined): Pick<Statement, 'context' | 'headWords'> | undefined {
  if (before === undefined || before.cell === true || !/^(?:baseline|now|currently|today|initially|prior|previously)$/.test(tokens[first]?.text ?? '') || tokens[first + 1]?.kind !== 'number') return undefined;
  const named = before.concepts.filter(({ dimension }) => /^(?:measure|joint|region|motion|muscle|task|exercise|side)$/.test(dimension));
  return { context: [...context.filter(({ dimension, key }) => dimension !== 'role' || key !== 'goal'), ...before.context.filter(({ dimension }) => dimension !== 'role'), ...named], headWords: [...new Set([...(before.headWords ?? []), ...stemsOf(tokens, before)])] };
}

/** What a line opens with and all its sentences share. */
export interface LineLabel {
  readonly concepts: readonly Concept[];
  readonly date: string | undefined;
}

/** "[IE 6/15] Berg 28. 2 falls.", "Goals: stand 10 s. Walk 50 ft.": the day or the time that the whole line speaks of. */
export function lineLabel(tokens: readonly Token[], statement: Statement): LineLabel | undefined {
  const bracketed = tokens[statement.first]?.text === '[';
  for (let index = statement.first; index < Math.min(statement.next, statement.first + 8); index += 1) {
    const text = tokens[index]?.text ?? '';
    if (text !== (bracketed ? ']' : ':')) continue;
    const concepts = statement.concepts.filter((concept) => concept.dimension === 'role' && concept.next <= index && concept.key !== 'past');
    // "The long-term goals are ongoing: …" says how far one has come.
    if (concepts.length > 1) return undefined;
    if (statement.first + 3 < index && tokens.slice(statement.first, index).some((token) => /^(?:ongoing|progressing)$/.test(token.text))) return { concepts: [], date: undefined };
    const date = tokens.slice(statement.first, index).find((token) => token.kind === 'date')?.text;
    const held = statement.quantities.some((quantity) => quantity.next <= index && quantity.attribute === 'value');
    return held || (concepts.length === 0 && date === undefined) ? undefined : { concepts, date };
  }
  return undefined;
}

/** "At IE: ROM 90. QuickDASH 36 (IE 70). 97110 30 min": what names the first visit anew, or a service, is said of today. */
export function isOfToday(tokens: readonly Token[], statement: Statement, { concepts }: LineLabel): boolean {
  if (!concepts.some(({ key }) => key === 'baseline')) return false;
  return codesOf(tokens, statement).length > 0 || statement.concepts.some(({ dimension, key }) => dimension === 'role' && /^(?:baseline|previous|current)$/.test(key));
}

/** The words of a cell that may name a thing and are no known concept. */
export function stemsOf(tokens: readonly Token[], { first, next, concepts }: Statement): readonly string[] {
  const known = (at: number): boolean => concepts.some((concept) => /^(?:measure|motion|muscle|joint|region|side|test|mode|sign|exercise)$/.test(concept.dimension) && concept.first <= at && at < concept.next);
  return [...new Set(tokens.slice(first, next).flatMap(({ kind, text }, index) => (kind === 'word' && !known(first + index) ? [text, ...(text.length < 4 ? (expandAbbreviation(text.toUpperCase())?.split(' ') ?? []) : [])].flatMap((word) => stem(word) ?? []) : [])))];
}

export function codesOf(tokens: readonly Token[], statement: Statement): readonly Token[] {
  const codes: Token[] = [];
  for (let index = statement.first; index < statement.next; index += 1) {
    const token = tokens[index];
    if (token?.kind === 'code') codes.push(token);
  }
  return codes;
}
