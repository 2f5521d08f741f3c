// Proper names in a note: people by title or credential, payers, surrogates of people, and unknown capitalised words.
import payerNames from '../../data/vocabularyPayers.json';
import { eponymKind } from '../claims/claimEponyms';
import type { Statement } from '../note/statements';
import type { Token } from '../text/tokens';
import { isClinicalWord, upperAbbreviations } from './vocabulary';
import type { Span } from '../span';

export interface NameMention extends Span {
  /** Lower case, without title and credentials. */
  readonly key: string;
  readonly sort: 'person' | 'payer' | 'surrogate' | 'unknown';
}

const titles = /^(?:dr|mr|mrs|ms|miss|mx|prof|doctor)$/;
const credentials = /^(?:PT|DPT|MPT|MSPT|OT|OTR|OTD|MOT|MD|DO|PTA|COTA|NP|PA|PhD|RN|DC|DPM|CHT|OCS|NCS|ATC)$/;
const payers: ReadonlyMap<string, string> = new Map(payerNames.payers.flatMap((row) => row.aliases.map((alias) => [alias, row.name] as const)));

/** The names of the statements, in order. Capitals count only in text that also has small letters. */
export function findNames(text: string, tokens: readonly Token[], statements: readonly Statement[]): readonly NameMention[] {
  const found: NameMention[] = [];
  for (const statement of statements) {
    const titleCase = isTitleCase(tokens, statement);
    const named = new Set<number>();
    for (const concept of statement.concepts) for (let index = concept.first; index < concept.next; index += 1) named.add(index);
    for (let index = statement.first; index < statement.next; index += 1) {
      const token = tokens[index];
      if (token === undefined) break;
      if (named.has(index) && !titles.test(token.text)) continue;
      if (token.kind === 'surrogate' && /^\[NAME/.test(token.text)) found.push({ key: token.text.toLowerCase().replace(/(\d)[a-z]+\]$/, '$1]'), sort: 'surrogate', start: token.start, end: token.end });
      if (token.kind !== 'word' || token.caps === 'lower') {
        const payer = token.kind === 'word' ? payers.get(token.text) : undefined;
        if (payer !== undefined) found.push({ key: payer, sort: 'payer', start: token.start, end: token.end });
        continue;
      }
      const name = readName(text, tokens, statement, index, titleCase);
      if (name === undefined) continue;
      found.push(name.mention);
      index = name.next - 1;
    }
  }
  return found;
}

function isTitleCase(tokens: readonly Token[], statement: Statement): boolean {
  let words = 0;
  let capitals = 0;
  for (let index = statement.first; index < statement.next; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'word' || token.text.length < 4) continue;
    words += 1;
    if (token.caps !== 'lower') capitals += 1;
  }
  return words > 1 && capitals / words > 0.6;
}

function readName(text: string, tokens: readonly Token[], statement: Statement, at: number, titleCase: boolean): { readonly mention: NameMention; readonly next: number } | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const payer = payers.get(token.text);
  if (payer !== undefined) return { mention: { key: payer, sort: 'payer', start: token.start, end: token.end }, next: at + 1 };
  if (titles.test(token.text)) {
    const from = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
    const run = capitalRun(tokens, from, statement.next, false);
    if (run > from) return person(tokens, from, run);
    return undefined;
  }
  const run = capitalRun(tokens, at, statement.next, true);
  if (run === at) return undefined;
  const after = tokens[run]?.text === ',' ? tokens[run + 1] : tokens[run];
  const written = after === undefined ? '' : text.slice(after.start, after.end);
  if (run - at >= 2 && credentials.test(written)) return person(tokens, at, run);
  if (run - at >= 2 && tokens[run]?.text === ',' && run - at <= 3 && credentials.test(written)) return person(tokens, at, run);
  const starts = at === statement.first || /^[.:("'|]$/.test(tokens[at - 1]?.text ?? '') || tokens[at - 1]?.kind === 'line';
  if (titleCase || (starts && run - at < 2)) return undefined;
  const mention = person(tokens, at, run).mention;
  return { mention: { ...mention, sort: 'unknown' }, next: run };
}

/** Unknown capitalised words from a token on; `strict` stops at words that are clinical or plain abbreviations. */
function capitalRun(tokens: readonly Token[], from: number, limit: number, strict: boolean): number {
  let index = from;
  while (index < limit) {
    const token = tokens[index];
    if (token?.kind !== 'word' || token.caps === 'lower') {
      if (index > from && token?.text === '.' && tokens[index - 1]?.text.length === 1) {
        index += 1;
        continue;
      }
      break;
    }
    if (token.caps === 'all' && token.text.length > 1 && (strict || token.text.length < 4)) break;
    if (strict && !isUnknown(token.text)) break;
    if (!strict && index > from && (isClinicalWord(token.text) && eponymKind(token.text) === undefined)) break;
    index += 1;
  }
  while (index > from && tokens[index - 1]?.text === '.') index -= 1;
  return index;
}

function isUnknown(word: string): boolean {
  return word.length > 2 && !isClinicalWord(word) && eponymKind(word) === undefined && !upperAbbreviations.has(word.toUpperCase()) && !plain.has(word);
}

function person(tokens: readonly Token[], from: number, next: number): { readonly mention: NameMention; readonly next: number } {
  const words = tokens.slice(from, next).filter((token) => token.kind === 'word').map((token) => token.text);
  return { mention: { key: words.join(' '), sort: 'person', start: tokens[from]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 }, next };
}

/** Capitalised for other reasons than being somebody's name. */
const plain: ReadonlySet<string> = new Set(payerNames.plainCapitals.split(' '));
