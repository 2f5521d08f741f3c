// Who is what: the referring provider, the surgeon, the neurologist. A name of the source in another's office is wrong.
import type { NameMention } from '../../../clinical/words/names';
import type { ClinicalReading } from '../../../clinical/reader';
import type { Corpus } from '../../read/corpus';
import type { Issue } from '../issue';

const office = /\b(?:(refer(?:r(?:ing|al|ed))?|ordering)|(certif\w+)|(surg\w*|operat\w+|orthop(?:ed|aed)\w*|performed)|(neurolog\w*|neuro)|(endocrin\w*)|(cardiolog\w*)|(physiatr\w*|pm&r)|(pcp|primary care)|(podiatr\w*)|(oncolog\w*)|(rheumatolog\w*)|(ent|otolaryngolog\w*)|(pediatric\w*|pediatrician))\b/gi;

/** The place of surgeons among the offices. */
const surgeon = 2;

export function checkOffices(draft: ClinicalReading, corpus: Corpus, statementAt: (offset: number) => number, skip: (statement: number) => boolean): readonly Issue[] {
  const stated = officesIn(corpus.reading);
  return officesIn(draft).flatMap(({ name, of }): readonly Issue[] => {
    const statement = statementAt(name.start);
    const holder = stated.find((other) => other.of === of);
    const elsewhere = stated.find((other) => lastName(other.name) === lastName(name));
    if (skip(statement) || holder === undefined || elsewhere === undefined || stated.some((other) => other.of === of && lastName(other.name) === lastName(name))) return [];
    return [{ start: name.start, end: name.end, kind: 'name', statement, cause: `name:${name.start}`, sourceValue: corpus.reading.text.slice(holder.name.start, holder.name.end) }];
  });
}

const lastName = (name: NameMention): string => name.key.split(' ').at(-1) ?? name.key;

/** People with the office named right before them, or who operated. */
function officesIn({ names, text }: ClinicalReading): readonly { readonly name: NameMention; readonly of: number }[] {
  return names.filter(({ sort }) => sort === 'person').flatMap((name) => {
    if (/^\s(?:performed|operated|repaired|reconstructed)\b/.test(text.slice(name.end, name.end + 16))) return [{ name, of: surgeon }];
    const before = text.slice(Math.max(0, name.start - 40), name.start).replace(/\bDr\.\s*$/, '');
    const last = [...before.matchAll(office)].at(-1);
    if (last === undefined || !/^[^,;.\n]{0,24}$/.test(before.slice(last.index + last[0].length))) return [];
    return [{ name, of: last.slice(1).findIndex((group) => group !== undefined) }];
  });
}
