// States that exclude each other and who does what: "received cupping" of "cupping declined", "the surgeon wants an MRI" of
// "pt wants MRI". The draft's word is wrong where the note, in a clause about the same thing, has another of its sort only.
import type { ClinicalReading } from '../../../clinical/reader';
import type { Span } from '../../../clinical/span';
import data from '../../../data/oppositeStates.json';
import type { Corpus } from '../../read/corpus';
import { clausesIn } from '../../read/denialClauses';
import type { Clause } from '../../read/denialClauses';
import { anyForm, formPatterns } from '../../read/formPatterns';
import type { Issue } from '../issue';

interface Row {
  readonly sort: string;
  readonly names: Readonly<Record<string, string>>;
  /** What a note may call one besides. */
  readonly inNote?: Readonly<Record<string, string>>;
  readonly before?: string;
  readonly after?: string;
}

const sorts = (data.sorts as readonly Row[]).map(({ sort, names, inNote = {}, before = '', after = '' }) => ({
  sort,
  any: anyForm(Object.values(names)),
  names: Object.entries(names).map(([key, forms]) => ({ key, inDraft: formPatterns(forms, before, after), inNote: [...formPatterns(forms), ...(inNote[key] === undefined ? [] : formPatterns(inNote[key]))] })),
}));

/** One word for the thing, whichever a text uses. */
const oneWord = new Map(data.same.flatMap((words) => words.map((word) => [word, words[0] ?? word] as const)));

/** What a clause is about, as far as it tells one thing from another. */
const tellsNothing = /^(?:#|side:|region:|condition:|exercise:blocking|patient|pt|client|she|pain$|finding:pain$|with|able|activit|lif|moder|mild|sever|test|right|left)/;

/** A thing told in more clauses of the note than this is told by none of them. */
const common = 3;

export function checkOpposites(draft: ClinicalReading, corpus: Corpus, skip: (statement: number) => boolean): readonly Issue[] {
  const { reading } = corpus;
  const clauses = withLabels(clausesIn(draft), draft.text);
  const stated = withLabels(clausesIn(reading), reading.text);
  const spread = new Map<string, number>();
  for (const { about } of stated) for (const key of about.keys()) spread.set(key, (spread.get(key) ?? 0) + 1);
  return sorts.filter(({ any }) => any.test(draft.text)).flatMap(({ sort, names }) => {
    const places = names.flatMap(({ key, inDraft }) => inDraft.flatMap((form) => [...draft.text.matchAll(form)].map(({ index, 0: { length } }) => ({ key, start: index, end: index + length }))));
    const known = new Map<Told, readonly string[]>();
    const keysOf = (other: Told): readonly string[] => {
      const keys = known.get(other) ?? namedIn(saying(reading, other), names);
      known.set(other, keys);
      return keys;
    };
    return places.flatMap((place): readonly Issue[] => {
      const clause = clauses.find(({ start, end }) => start <= place.start && place.end <= end);
      if (clause === undefined || skip(clause.statement) || places.some((other) => other.key !== place.key && other.start !== place.start && other.start < clause.end + 2 && other.end > clause.start - 2)) return [];
      // One word may be two of the sort: a surgeon is a physician.
      const own = new Set(places.flatMap(({ key, start }) => (start === place.start ? [key] : [])));
      const near = partAround(draft.text, clause, place);
      if (denied.test(draft.text.slice(near.start, place.start)) || ruledOut.test(draft.text.slice(near.start, near.end))) return [];
      const things = [...clause.about].filter(([key, span]) => near.start <= span.start && span.end <= near.end && (span.end <= place.start || place.end <= span.start) && (spread.get(key) ?? 0) > 0).map(([key]) => key);
      const shared = (about: ReadonlyMap<string, Span>): number => things.filter((key) => about.has(key)).reduce((sum, key) => sum + 1 / (spread.get(key) ?? 1), 0);
      const sayings = stated.map((other) => ({ other, weight: shared(other.about) })).filter(({ weight }) => weight > 0).map(({ other, weight }) => ({ other, weight, keys: keysOf(other) }));
      const against = sayings.filter(({ other, keys, weight }) => keys.length > 0 && !keys.some((key) => own.has(key)) && weight >= 1 / common && !isAim.test(reading.text.slice(reading.statements[other.statement]?.start, other.end)) && !isApart(clause, other) && !isQuestion.test(reading.text.slice(other.end - 1, other.end + 3))).sort((one, two) => two.weight - one.weight)[0];
      // What a clause says of more of it without a word of the sort may say it in other words.
      // What stands behind a label may be of the label's thing, and says as much for the draft, but nothing against it.
      if (against === undefined || stated.some((other) => other.label !== undefined && shared(other.label) >= against.weight / 2 && keysOf(other).some((key) => own.has(key))) || sayings.some(({ other, keys, weight }) => (keys.some((key) => own.has(key)) && weight >= against.weight / 2) || (keys.length === 0 && weight > against.weight && things.every((key) => !against.other.about.has(key) || other.about.has(key))))) return [];
      return [{ start: place.start, end: place.end, kind: 'negation', statement: clause.statement, cause: `opposite:${sort}:${place.start}`, sourceValue: reading.text.slice(against.other.start, against.other.end) }];
    });
  });
}

/** The part of the clause between its "and"s: what stands beyond is told of other things. */
function partAround(text: string, clause: Clause, place: Span): Span {
  const before = /^[\s\S]*\band\s/.exec(text.slice(clause.start, place.start))?.[0].length ?? 0;
  const behind = text.slice(place.end, clause.end).search(/\sand\s/);
  return { start: clause.start + before, end: behind < 0 ? clause.end : place.end + behind };
}

/** What is denied in words of its own is judged with the denials; what depends on something is not told. */
const denied = /\b(?:if|unless|not|no|never|cannot|unable|without|nor|neither)\b|n't\b/i;

/** What is asked is not said. */
const isQuestion = /^.?\s*\?/;

/** What is ruled out is not what is used. */
const ruledOut = /\b(?:rul(?:e|es|ed|ing) out|exclud\w*|(?:will|would|can|could) ?not|unsafe|inadequate|insufficient|unsuitable|inappropriate)\b/i;

const isAim = /\b(?:goals?|[ls]tgs?\d?|target|until|til|if|plan)\b/i;

/** Two sides are two things. */
const isApart = ({ content }: Clause, other: Clause): boolean => ['left', 'right'].some((side) => content.has(`side:${side}`) && !other.content.has(`side:${side}`) && [...other.content.keys()].some((key) => key.startsWith('side:')));

interface Told extends Clause {
  readonly about: ReadonlyMap<string, Span>;
  /** What the label before it is about. */
  readonly label?: ReadonlyMap<string, Span>;
}

/** "Current chair: power, tilt none" */
const withLabels = (list: readonly Clause[], text: string): readonly Told[] => list.map((clause, place) => {
  const label = list[place - 1];
  const isOf = label !== undefined && label.statement === clause.statement && text.slice(label.end, clause.start).trim() === ':';
  return { ...clause, about: aboutOf(clause), ...(isOf ? { label: aboutOf(label) } : {}) };
});

const aboutOf = ({ content }: Clause): ReadonlyMap<string, Span> => new Map([...content].filter(([key]) => !tellsNothing.test(key)).map(([key, span]) => [oneWord.get(key) ?? key, span]));

/** The clause's words, with the title or the label that a mark parts from them; of a row, all its cells. */
function saying({ text, statements }: ClinicalReading, { start, end, statement }: Clause): string {
  if (statements[statement]?.cell === true) return text.slice(text.lastIndexOf('\n', start - 1) + 1, text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end));
  return `${/(?:\bDrs?\.|\b[a-z]+:)\s*$/i.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? ''}${text.slice(start, end)}`;
}

const namedIn = (words: string, names: readonly { readonly key: string; readonly inNote: readonly RegExp[] }[]): readonly string[] => names.filter(({ inNote }) => inNote.some((form) => words.search(form) >= 0)).map(({ key }) => key);
