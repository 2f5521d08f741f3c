// The one reader of changes: "rose from 52 to 58", "fell 24 points to 34", "18 kg, up from 11", "14 points higher than
// the 48 %", "doubled from 3 to 6". It tells which way a text says a value went, and between which figures.
import { changeForms, factors, isChangeNoun, isComparative, wayOf } from '../../clinical/words/changeWords';
import type { Way } from '../../clinical/words/changeWords';
import type { ClinicalReading } from '../../clinical/reader';
import type { Span } from '../../clinical/span';
import type { Statement } from '../../clinical/note/statements';
import type { Figure } from '../../clinical/subjects/subjects';

export interface Change {
  /** The word that tells the way. */
  readonly word: Span;
  readonly way: Way;
  readonly statement: number;
  readonly from?: Figure;
  readonly to?: Figure;
  /** Levels of help from one to the other, more independence above zero. */
  readonly assist?: number;
  /** By how much, where the text says so. */
  readonly amount?: Figure;
  /** Of "doubled" and the like: what the end is of the start. */
  readonly factor?: number;
  /** "more than", "nearly": the factor is a bound. */
  readonly loose?: boolean;
}

const changeWord = new RegExp(`\\b(?:${changeForms.all})\\b`, 'gi');

/** What may stand between the word and its amount: "by about", "another". */
const toAmount = /^\s(?:by\s)?(?:about\s|another\s|only\s|a\sfurther\s|roughly\s)?$/;
const thenTo = /^[^.;,|]{0,40}?(?:\s|^)(?:to|to reach|reaching)\s(?:about\s)?$/;
const thenFrom = /^[^.;|]{0,24}?\bfrom\s(?:about\s)?$/;

/** The changes a text tells, in order of place. */
export function changesIn(reading: ClinicalReading): readonly Change[] {
  return reading.statements.flatMap((statement, index) => {
    const figures = reading.figures.filter((figure) => figure.statement === index && figure.attribute !== 'year');
    if (figures.length === 0 && !statement.concepts.some(({ dimension }) => dimension === 'assist')) return [];
    const words = [...reading.text.slice(statement.start, statement.end).matchAll(changeWord)].map((match) => ({ text: match[0].toLowerCase(), start: statement.start + match.index, end: statement.start + match.index + match[0].length }));
    return words.flatMap((word, at): readonly Change[] => {
      const way = wayOf(word.text);
      const limit = words[at + 1]?.start ?? statement.end;
      // "Timed Up and Go"
      if (way === undefined || /^\s(?:and|&)\sgo\b/i.test(reading.text.slice(word.end, word.end + 8))) return [];
      const assist = helpAfter(reading, statement, word, limit);
      if (assist !== undefined) return [{ word: { start: word.start, end: word.end }, way, statement: index, assist }];
      const ends = endsOf(reading.text, word, figures, words[at - 1]?.end ?? statement.start, limit);
      if (ends === undefined) return [];
      const bound = /\b(?:more than|over|nearly|almost|about|roughly|at least|close to)\s$/i.test(reading.text.slice(Math.max(0, word.start - 14), word.start));
      return [{ word: { start: word.start, end: word.end }, way, statement: index, ...ends, ...(way === 'factor' ? { factor: factors[word.text] ?? 1, loose: bound } : {}) }];
    });
  });
}

/** The levels of help, from none to all. */
const help: readonly string[] = ['independent', 'modified independent', 'setup', 'supervision', 'SBA', 'CGA', 'min A', 'mod A', 'max A', 'dependent'];

/** "improved from moderate to minimal assistance": help that is less is better. Cues that fall tell the same with another word. */
function helpAfter({ text }: ClinicalReading, statement: Statement, word: Span, limit: number): number | undefined {
  const [from, to] = statement.concepts.filter(({ dimension, start }) => dimension === 'assist' && start >= word.end && start < limit + 40);
  if (from === undefined || to === undefined || !/^\sfrom\s$/.test(text.slice(word.end, from.start)) || !/^(?:\s[a-z]+)?\sto\s(?:a\s)?$/.test(text.slice(from.end, to.start)) || !/^(?:improved|progressed|declined|worsened|deteriorated)$/i.test(text.slice(word.start, word.end)) || /^\s(?:\w+\s)?cue/.test(text.slice(to.end, to.end + 16))) return undefined;
  const [before, after] = [help.indexOf(from.key), help.indexOf(to.key)];
  return before < 0 || after < 0 ? undefined : before - after;
}

interface Ends {
  readonly from?: Figure;
  readonly to?: Figure;
  readonly amount?: Figure;
}

/** The figures a word of change is about. `since`: where the words before end; `limit`: where the next one starts. */
function endsOf(text: string, word: Span & { readonly text: string }, figures: readonly Figure[], since: number, limit: number): Ends | undefined {
  const next = figures.findIndex((figure) => figure.start >= word.end);
  const [one, two, three] = next < 0 ? [] : figures.slice(next, next + 3).filter((figure, index) => index > 0 || figure.start < limit);
  const last = figures.findLast((figure) => figure.end <= word.start);
  const gap = (start: number, end: number): string => text.slice(start, end).toLowerCase();
  const lead = one === undefined ? '' : gap(word.end, one.start);
  if (isComparative(word.text)) return compared(text, word, figures, one);
  if (isChangeNoun(word.text)) return named(text, word, figures, one, lead);
  if (one === undefined) return undefined;
  const leadsTo = (from: Figure, to: Figure | undefined): to is Figure => to !== undefined && ((from.shift === 'from' && to.shift === 'to' && from.group === to.group) || thenTo.test(gap(from.end, to.start)));
  if (/^[^.;:|]{0,60}\bfrom\s(?:about\s)?$/.test(lead) || one.shift === 'from') {
    // "2/10 at rest and 5/10 overhead, down from 4/10 and 8/10": each to its own.
    const respective = two !== undefined && /^\s?and\s$/.test(gap(one.end, two.start));
    if (leadsTo(one, two)) return { from: one, to: two };
    // "18 kg, up from 11"
    const behind = last !== undefined && !respective && (last.unit === undefined) === (one.unit === undefined) && last.end >= since && /^[^.;|]{0,24}$/.test(gap(last.end, word.start)) && /^(?:up|down|improved|increased|decreased|reduced|raised|lowered)$/.test(word.text) && /^\sfrom\s$/.test(lead);
    return behind ? { from: one, to: last } : undefined;
  }
  if (/^\sto\s(?:about\s)?$/.test(lead)) return two !== undefined && thenFrom.test(gap(one.end, two.start)) && !/\band\b/.test(gap(one.end, two.start)) ? { from: two, to: one } : undefined;
  if (!toAmount.test(lead)) return undefined;
  if (two !== undefined && three !== undefined && thenFrom.test(gap(one.end, two.start)) && leadsTo(two, three)) return { amount: one, from: two, to: three };
  if (two !== undefined && thenTo.test(gap(one.end, two.start))) return { amount: one, to: two };
  // "18 kg, up 7"; "the LEFS rose 17 points"
  const now = last !== undefined && last.end >= since && /^\s?[a-z°%/]{0,8}\s?[,(]\s?$/.test(gap(last.end, word.start)) && !(last.unit !== undefined && one.unit === undefined) ? last : undefined;
  return one.attribute === 'value' && one.over === undefined && one.grade === undefined ? { amount: one, ...(now === undefined ? {} : { to: now }) } : undefined;
}

/** "34 %, 14 points higher than the 48 %": the amount stands before the word, the end before the amount. */
function compared(text: string, word: Span, figures: readonly Figure[], after: Figure | undefined): Ends | undefined {
  const at = figures.findLastIndex((figure) => figure.end <= word.start);
  const [to, amount] = [figures[at - 1], figures[at]];
  if (to === undefined || amount === undefined || to.shift === 'from' || amount.attribute === 'ordinal' || !/^\s?(?:points?|pts|percentage points|[a-z°%/]{1,8}\.?)?\s$/i.test(text.slice(amount.end, word.start)) || !/^[^.;|\n]{0,32}[,(]\s?(?:or |an? )?$/.test(text.slice(to.end, amount.start))) return undefined;
  const than = /^\sthan\s(?:at|on|in|before|last|the (?:initial|first|previous|evaluation|baseline|\d)|when)?/i.exec(text.slice(word.end, word.end + 32));
  if (than === null) return undefined;
  const from = after !== undefined && /^\sthan (?:the |his |her )?$/.test(text.slice(word.end, after.start)) ? after : undefined;
  return than[0].trim() === 'than' && from === undefined ? undefined : { amount, to, ...(from === undefined ? {} : { from }) };
}

/** "from 8 to 20, a gain of 12", "a 28-degree gain": the noun is about the two figures before it. */
function named(text: string, word: Span, figures: readonly Figure[], one: Figure | undefined, lead: string): Ends | undefined {
  if (one === undefined || !/^\sof\s(?:about\s)?$/.test(lead)) return undefined;
  const at = figures.findLastIndex((figure) => figure.end <= word.start);
  const [from, to] = [figures[at - 1], figures[at]];
  return from?.shift === 'from' && to?.shift === 'to' && /^[^.;|\n]{0,24},\san?\s$/.test(text.slice(to.end, word.start)) ? { from, to, amount: one } : undefined;
}
