// Small signs of whether a word of the draft tells something that the source knows nothing of: whether the source has it and
// its neighbours, how usual it is in drafts and how often it stands there without the source, and how strange its clause is.
// None of them decides; what they weigh together is fitted (npm run fit:signs).
import type { ClinicalReading } from '../../clinical/reader';
import type { Span } from '../../clinical/span';
import { stem } from '../../clinical/subjects/subject';
import { ClauseView } from '../../clinical/text/clauseView';
import { groupBy } from '../../groupBy';
import type { Terms } from '../align/terms';
import { flag } from './kindSigns';
import type { NamedSigns } from './kindSigns';

/** In how many sound drafts a word stands, and in how many of them without a word for it in the source. */
export interface Usage {
  readonly told: number;
  readonly unbacked: number;
}

export interface ToldWord extends Span {
  readonly statement: number;
  /** Clause of the statement. */
  readonly clause: number;
  readonly root: string;
  /** Has the source the word, or another for it? */
  readonly backed: boolean;
}

/** A word is strange if fewer drafts than this have it without their source. */
const few = 1;
/** A longer word tells no more by its length. */
const longest = 14;

/** The words of the draft that tell something. `isSpoken`: whether the source speaks of a token of the draft in any form. */
export function toldWords(draft: ClinicalReading, told: Terms, stated: Terms, isSpoken: (token: number) => boolean, skip: (statement: number) => boolean): readonly ToldWord[] {
  const known = new Set(stated.flat());
  return draft.statements.flatMap((statement, index) => {
    if (skip(index)) return [];
    const view = new ClauseView(draft.tokens, statement);
    return Array.from({ length: statement.next - statement.first }, (_, step) => statement.first + step).flatMap((at): readonly ToldWord[] => {
      const token = draft.tokens[at];
      const terms = (told[at] ?? []).filter((term) => !term.startsWith('#'));
      // A letter alone is an article or stands for too many words.
      if (token === undefined || terms.length === 0 || token.text.length < 2 || !/^(?:word|code|level)$/.test(token.kind)) return [];
      const word = token.text.toLowerCase();
      return [{ start: token.start, end: token.end, statement: index, clause: view.segment(at), root: stem(word) ?? word, backed: terms.some((term) => known.has(term)) || isSpoken(at) }];
    });
  });
}

/** The signs of each word, in order. */
export function wordSigns(draft: ClinicalReading, words: readonly ToldWord[], usageOf: (root: string) => Usage): readonly NamedSigns[] {
  return [...groupBy(words, ({ statement }) => statement).values()].flatMap((sentence) => {
    const statement = draft.statements[sentence[0]?.statement ?? -1];
    if (statement === undefined) return [];
    const view = new ClauseView(draft.tokens, statement);
    const ofSentence = { sentenceWords: sentence.length, sentenceUnbacked: sentence.filter(({ backed }) => !backed).length, sentenceFigures: statement.quantities.length };
    const clauses = new Map([...groupBy(sentence, ({ clause }) => clause)].map(([clause, own]) => [clause, { opens: startOf(view, clause), signs: clauseSigns(view, clause, own, usageOf) }]));
    return sentence.map((word, place): NamedSigns => {
      const clause = clauses.get(word.clause);
      const { told, unbacked } = usageOf(word.root);
      const beside = (step: number): number => (sentence[place + step] === undefined ? -1 : flag(sentence[place + step]?.backed));
      const letters = draft.text.slice(word.start, word.end);
      return {
        ...ofSentence,
        ...clause?.signs,
        backed: flag(word.backed),
        before: beside(-1),
        behind: beside(1),
        told: Math.log1p(told),
        unbacked: Math.log1p(unbacked),
        share: (unbacked + 0.3) / (told + 1),
        length: Math.min(longest, word.end - word.start),
        capital: flag(/^\p{Lu}/u.test(letters) && word.start > statement.start),
        capitals: flag(/^\p{Lu}{2}/u.test(letters)),
        named: flag(statement.concepts.some(({ start, end }) => start <= word.start && word.end <= end)),
        linked: flag(linking.test(draft.text.slice(clause?.opens, word.start + 1).trimStart())),
        denied: flag(denying.test(draft.text.slice(Math.max(statement.start, word.start - reach), word.start))),
      };
    });
  });
}

/** What all words of a clause share. */
function clauseSigns(view: ClauseView, clause: number, words: readonly ToldWord[], usageOf: (root: string) => Usage): NamedSigns {
  const { statement } = view;
  const strange = words.filter(({ backed }) => !backed).map(({ root }) => usageOf(root).unbacked);
  return {
    clauseWords: words.length,
    clauseUnbacked: strange.length,
    strangeness: strange.reduce((sum, drafts) => sum + 1 / (1 + drafts), 0),
    strangest: Math.max(0, ...strange.map((drafts) => 1 / (1 + drafts))),
    strangers: strange.filter((drafts) => drafts < few).length,
    first: flag(clause === view.segment(statement.first)),
    last: flag(clause === view.segment(statement.next - 1)),
    figures: statement.quantities.filter((quantity) => view.segment(quantity.first) === clause).length,
  };
}

/** Where the words of a clause begin, behind the mark that parts it from the one before. */
function startOf(view: ClauseView, clause: number): number {
  const opening = view.tokens[view.opening(clause)];
  return opening?.kind === 'mark' ? opening.end : (opening?.start ?? view.statement.start);
}

const linking = /^(?:and|with|without|but|although|though|while|which|who|plus|as well|nor|or)\b/i;
const denying = /\b(?:no|not|denie[sd]|without|never|nor|neither|declin\w+)\b[^.;]*$/i;
const reach = 40;
