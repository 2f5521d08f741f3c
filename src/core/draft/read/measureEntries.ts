// The values of one clause with what stands around each: its name, side, time, what the brackets behind it say.
import { type Lexeme, type LexemeKind } from './measureLexemes';

export interface Entry {
  /** The words before the value; empty where it is another value of the measure named before. */
  readonly words: string;
  side: string | undefined;
  /** Stands the side before the name ("L ER strength")? */
  readonly sideAhead: boolean;
  readonly marks: Set<LexemeKind>;
  /** As words of the note: "last visit", "prior". */
  label: string;
  /** The value, or each of a chain ("8 -> 29 -> 80"), as written. */
  readonly values: string[];
  /** The words behind the value. */
  tail: string;
  /** Brackets that compare, or hold a bare value. */
  readonly brackets: (readonly Lexeme[])[];
}

interface Lead {
  words: string[];
  side: string | undefined;
  sideAhead: boolean;
  marks: Set<LexemeKind>;
  label: string;
  then: boolean;
}

const begun = (): Lead => ({ words: [], side: undefined, sideAhead: false, marks: new Set(), label: '', then: false });
const isMark = (kind: LexemeKind): boolean => kind === 'first' || kind === 'was' || kind === 'earlier' || kind === 'now' || kind === 'goal';
export const holdsMark = (items: readonly Lexeme[]): boolean => items.some(({ kind }) => isMark(kind));
const preposition = /^(?:w\/?|with|at|@|on|in|using|for|during|per|over|while|from)$/i;
const filler = /^(?:it|and|is|are|of|to|the|a|=|~|:|-|–)$/i;

/** The entries of a clause; undefined where one of its words belongs to none. */
export function entriesOf(items: readonly Lexeme[], source: string): readonly Entry[] | undefined {
  const entries: Entry[] = [];
  let lead = begun();
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] as Lexeme;
    const last = entries.at(-1);
    if (item.kind === 'word') {
      if (/^to$/i.test(item.text) && last !== undefined && lead.words.length === 0 && items[index + 1]?.kind === 'value') lead.then = true;
      else lead.words.push(item.text);
    } else if (item.kind === 'then') {
      if (last === undefined || lead.side !== undefined || lead.marks.size > 0) return undefined;
      last.tail = joined(last.tail, lead.words);
      lead = { ...begun(), then: true };
    } else if (item.kind === 'side') {
      const side = sideCode(item.text);
      if (last !== undefined && last.side === undefined && lead.side === undefined && lead.words.length === 0 && lead.marks.size === 0 && !leadsValue(items, index + 1)) last.side = side;
      else if (lead.side !== undefined || lead.then) return undefined;
      else [lead.side, lead.sideAhead] = [side, lead.words.length === 0];
    } else if (isMark(item.kind)) {
      const named = lead.words.some((word) => !filler.test(word));
      // "Timed up and go was 11.2": a verb.
      if (/^(?:was|were)\b/i.test(item.text) && named && last === undefined) continue;
      const tailed = last !== undefined && named && preposition.test(lead.words[0] ?? '');
      if (last !== undefined && (!named || tailed) && lead.side === undefined && lead.marks.size === 0 && !lead.then && !leadsValue(items, index + 1)) {
        if (tailed) last.tail = joined(last.tail, lead.words);
        last.marks.add(item.kind);
        if (item.kind === 'earlier') last.label = item.text.replace(/[:.]$/, '');
        lead = begun();
      } else {
        if (tailed) {
          last.tail = joined(last.tail, lead.words);
          lead.words = [];
        }
        lead.marks.add(item.kind);
        if (item.kind === 'earlier') lead.label = item.text.replace(/[:.]$/, '');
      }
    } else if (item.kind === 'open') {
      const end = items.findIndex(({ kind }, at) => at > index && kind === 'close');
      const inner = items.slice(index + 1, end < 0 ? items.length : end);
      if (end < 0 || inner.length === 0 || inner.some(({ kind }) => kind === 'open')) return undefined;
      const written = `(${source.slice(inner[0]?.start, inner.at(-1)?.end)})`;
      const compares = holdsMark(inner) || (inner.length === 1 && inner[0]?.kind === 'value' && items[end + 1]?.kind !== 'then');
      if (last !== undefined && lead.words.length === 0 && inner.every(({ kind }) => isMark(kind))) for (const { kind } of inner) last.marks.add(kind);
      else if (last === undefined) lead.words.push(written);
      else if (lead.words.length > 0 && !compares) lead.words.push(written);
      else {
        last.tail = joined(last.tail, lead.words);
        lead.words = [];
        if (compares) last.brackets.push(inner);
        else last.values.push(`${last.values.pop() ?? ''} ${written}`);
      }
      index = end;
    } else if (item.kind === 'value') {
      const words = lead.words.every((word) => filler.test(word)) ? [] : lead.words;
      if (lead.then && last !== undefined) {
        if (words.length > 0) return undefined;
        last.values.push(item.text);
      } else if (last !== undefined && words.length > 0 && preposition.test(words[0] ?? '')) {
        // "8 min w/ 2 vcs": the rest is said of the value.
        if (words.length > 1 || lead.side !== undefined || lead.marks.size > 0 || holdsMark(items.slice(index))) return undefined;
        last.values.push(`${last.values.pop() ?? ''} (${words[0] ?? ''} ${source.slice(item.start, items.at(-1)?.end)})`);
        return entries;
      } else entries.push({ words: words.join(' '), side: lead.side, sideAhead: lead.sideAhead, marks: lead.marks, label: lead.label, values: [item.text], tail: '', brackets: [] });
      lead = begun();
    } else return undefined;
  }
  const last = entries.at(-1);
  if (last === undefined || lead.then || lead.side !== undefined || lead.marks.size > 0) return undefined;
  last.tail = joined(last.tail, lead.words);
  return entries;
}

/** Does a value follow at once, with no more than its side between? */
function leadsValue(items: readonly Lexeme[], from: number): boolean {
  const next = items.slice(from).find(({ kind, text }) => kind !== 'side' && !(kind === 'word' && filler.test(text)));
  return next?.kind === 'value' || (next !== undefined && isMark(next.kind) && next !== items[from] && leadsValue(items, items.indexOf(next) + 1));
}

function joined(tail: string, words: readonly string[]): string {
  return [tail, ...words].filter((word) => word !== '').join(' ');
}

/** R, L or bilateral. */
export function sideCode(word: string): string {
  const letter = word.replace(/^(?:on|of|for) the /i, '').replace('(', '').charAt(0).toLowerCase();
  return letter === 'r' ? 'R' : letter === 'l' ? 'L' : 'bilateral';
}
