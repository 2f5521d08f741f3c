// Words of which one stands for another in no sentence: mild and severe, sitting and standing, wife and daughter. The draft's
// word is wrong where another of its sort stands in the source among the same words.
import type { ClinicalReading } from '../../clinical/reader';
import data from '../../data/contrastingWords.json';
import exclusive from '../../data/exclusiveNames.json';
import type { Issue } from '../check/issue';
import type { Corpus } from '../read/corpus';
import { anyForm, formPatterns } from '../read/formPatterns';
import { statementFinder } from '../read/statementFinder';
import type { Alignment } from './alignment';
import { displaced, placeOf, stale } from './values';
import type { Value } from './values';

interface Row {
  readonly sort: string;
  readonly names: Readonly<Record<string, string>>;
  /** What a note may call one besides. */
  readonly inNote?: Readonly<Record<string, string>>;
  readonly before?: string;
  readonly after?: string;
  /** Said of a goal, it is no less so now. */
  readonly timeless?: boolean;
}

interface Sort {
  readonly sort: string;
  readonly timeless: boolean;
  readonly any: RegExp;
  readonly names: readonly { readonly key: string; readonly inDraft: readonly RegExp[]; readonly inSource: readonly RegExp[] }[];
}

/** How well a place must fit to say what the draft says in another word of the sort. */
const firm = 1.4;

const sorts: readonly Sort[] = ([...data.sorts, ...exclusive.sorts] as readonly Row[]).map(({ sort, names, inNote = {}, before = '', after = '', timeless = false }) => ({
  sort,
  timeless,
  any: anyForm(Object.values(names)),
  names: Object.entries(names).map(([key, forms]) => ({ key, inDraft: formPatterns(forms, before, after), inSource: formPatterns(inNote[key] === undefined ? forms : `${forms}|${inNote[key]}`) })),
}));

export interface Contrasted {
  readonly sort: string;
  readonly told: readonly Value[];
  readonly stated: readonly Value[];
  /** What the draft tells in any form, be it too loose to be doubted. */
  readonly spoken: readonly Value[];
}

/** The words of each sort of which the draft has one. */
export function contrastsIn(draft: ClinicalReading, source: ClinicalReading): readonly Contrasted[] {
  const [inDraft, inSource] = [statementFinder(draft), statementFinder(source)];
  return sorts.filter(({ any }) => any.test(draft.text)).flatMap(({ sort, names, timeless }) => {
    const timed = (values: readonly Value[]): readonly Value[] => values.map((value) => ({ ...value, sort, ...(timeless ? { time: undefined } : {}) }));
    const told = timed(valuesIn(draft, names.map((name) => [name.key, name.inDraft]), inDraft));
    const loose = (reading: ClinicalReading, at: (offset: number) => number): readonly Value[] => valuesIn(reading, names.map((name) => [name.key, name.inSource]), at);
    return told.length === 0 ? [] : [{ sort, told, stated: timed(loose(source, inSource)), spoken: timed(loose(draft, inDraft)) }];
  });
}

export function checkContrasts(draft: ClinicalReading, corpus: Corpus, alignment: Alignment, contrasts: readonly Contrasted[], skip: (statement: number) => boolean): readonly Issue[] {
  const source = corpus.reading;
  return contrasts.flatMap(({ sort, told, stated, spoken }) => {
    // "ACL reconstruction … and meniscus repair" of "ACLR … + meniscus repair": told of both, in one breath.
    const both = (value: Value, rival: Value): boolean => spoken.some((other) => other.statement === value.statement && says(other, rival)) && stated.some((other) => other.statement === rival.statement && says(value, other));
    // "Transfers: mod A from the bed, max A from the chair": what leads both is of either.
    const oneHead = (value: Value, rival: Value): boolean => stated.some((other) => says(value, other) && other.time === rival.time && value.time === rival.time && alignment.isOneHead(rival, other));
    return told.filter(({ statement }) => !skip(statement)).flatMap((value): readonly Issue[] => {
      const rival = stated.some((other) => says(value, other)) ? (displaced(value, stated, told, alignment, says) ?? (speaksOfNow.test(draft.text.slice(Math.max(0, value.start - 24), value.start)) ? stale(value, stated, told, alignment) : undefined)) : unnamed(value, stated, told, alignment);
      return rival === undefined || both(value, rival) || oneHead(value, rival) ? [] : [{ start: value.start, end: value.end, kind: 'measure', statement: value.statement, cause: `contrast-${sort}:${value.start}`, sourceValue: source.text.slice(rival.start, rival.end) }];
    });
  });
}

/** "is now incomplete" of "incomplete -> full". */
const speaksOfNow = /\b(?:is|are|now|currently|today)\s(?:now\s|still\s)?$/i;

/** One form may be two words of the sort: a parent is a mother or a father. */
export const says = (one: Value, other: Value): boolean => one.key.split('|').some((key) => other.key.split('|').includes(key));

/** The word that the source has among the draft's words, where it has the draft's nowhere. */
function unnamed(value: Value, stated: readonly Value[], told: readonly Value[], alignment: Alignment): Value | undefined {
  const fits = stated.filter((rival) => rival.time === value.time).map((rival) => ({ rival, fit: alignment.fit(value, rival) })).sort((one, other) => other.fit - one.fit)[0];
  return fits === undefined || fits.fit < firm || told.some((other) => other !== value && says(other, fits.rival) && alignment.fit(other, fits.rival) >= 0.8 * fits.fit) ? undefined : fits.rival;
}

function valuesIn(reading: ClinicalReading, names: readonly (readonly [string, readonly RegExp[]])[], statementAt: (offset: number) => number): readonly Value[] {
  const found = new Map<string, Value>();
  for (const [key, forms] of names) {
    for (const { index: start, 0: words } of forms.flatMap((form) => [...reading.text.matchAll(form)])) {
      const statement = statementAt(start);
      if (statement < 0) continue;
      const end = start + words.length;
      const at = `${start}-${end}`;
      const known = found.get(at);
      if (known !== undefined) found.set(at, { ...known, key: `${known.key}|${key}` });
      else found.set(at, { ...placeOf(reading, { start, end }, statement), start, end, key, time: timeOf(reading.text, start, end) });
    }
  }
  // "No pessary wanted" is no wish.
  const all = [...found.values()];
  return all.filter((value) => !all.some((other) => other !== value && other.start <= value.start && value.end <= other.end));
}

function timeOf(text: string, start: number, end: number): Value['time'] {
  const before = text.slice(Math.max(0, start - 40), start);
  if (/\b(?:goals?|[ls]tg\d?|target|until|if|will|plan)\b[^.;\n]*$/i.test(before)) return 'goal';
  if (/(?:\b(?:was|were|ie|eval\w*|initial\w*|before|prior|previous\w*|last|from|start|baseline|used to|formerly|soc)\b)[^.,;()\n]{0,20}$/i.test(before) || /^[^.;,\d]{0,12}(?:→|->|>)/.test(text.slice(end, end + 20))) return 'past';
  return undefined;
}
