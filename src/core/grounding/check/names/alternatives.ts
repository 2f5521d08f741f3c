// Names of which only one can be meant: a device, a bone, a band's color, the direction of a glide. The draft may not name
// one the source never names where the source names another of its sort.
import type { ClinicalReading } from '../../../clinical/reader';
import data from '../../../data/exclusiveNames.json';
import type { Corpus } from '../../read/corpus';
import type { Issue } from '../issue';

interface Row {
  readonly sort: string;
  readonly names: Readonly<Record<string, string>>;
  readonly before?: string;
  readonly after?: string;
  readonly stated?: boolean;
  readonly exact?: boolean;
  readonly general?: string;
  readonly kind?: string;
}

interface Sort {
  readonly kind: 'date' | 'measure';
  readonly names: readonly { readonly key: string; readonly inDraft: RegExp; readonly inSource: RegExp; readonly general: boolean }[];
}

const sorts: readonly Sort[] = (data.sorts as readonly Row[]).map(({ names, before = '', after = '', stated = false, exact = false, general = '', kind }) => {
  const flags = exact ? 'g' : 'gi';
  return {
    kind: kind === 'date' ? 'date' : 'measure',
    names: Object.entries(names).map(([key, forms]) => {
      const name = (around: boolean): RegExp => new RegExp(`${around && before !== '' ? `(?<=${before})` : ''}(?<![\\w])(?:${forms})(?![\\w])${around && after !== '' ? (after.startsWith('(?') ? after : `(?=${after})`) : ''}`, flags);
      return { key, inDraft: name(true), inSource: name(!stated), general: general.split('|').includes(key) };
    }),
  };
});

export function checkAlternatives(draft: ClinicalReading, corpus: Corpus, statementAt: (offset: number) => number, skip: (statement: number) => boolean): readonly Issue[] {
  const source = corpus.reading.text;
  return sorts.flatMap(({ kind, names }) => {
    const found = names.map((name) => ({ ...name, places: [...draft.text.matchAll(name.inDraft)] })).filter(({ places }) => places.length > 0);
    if (found.length === 0) return [];
    const stated = new Set(names.filter(({ inSource }) => source.search(inSource) >= 0).map(({ key }) => key));
    if (stated.size === 0) return [];
    // "electrical stimulation" may be NMES or TENS: one that the source names is enough.
    const told = found.filter(({ key }) => stated.has(key)).flatMap(({ places }) => places.map(({ index }) => index));
    return found.filter(({ key, general }) => !stated.has(key) && !(general && [...stated].some((other) => other.includes(key) || (key === 'walker' && other === 'rollator')))).flatMap(({ places }) => places.filter(({ index }) => !told.includes(index)).flatMap((match) => {
      const statement = statementAt(match.index);
      return skip(statement) ? [] : [{ start: match.index, end: match.index + match[0].length, kind, statement, cause: `name:${match.index}` }];
    }));
  });
}
