// Who is what: the referring provider, the surgeon, the therapist who signs, the adjuster. A name of the source in another's
// office is wrong.
import type { NameMention } from '../../../clinical/words/names';
import type { ClinicalReading } from '../../../clinical/reader';
import type { Corpus } from '../../read/corpus';
import type { Issue } from '../issue';

const office = /\b(?:(ref'?d?|refer(?:r(?:ing|al|ed|er))?|rx|ordering|(?:at the )?request of)|(certif\w+)|(surg\w*|operat\w+|orthop(?:ed|aed)\w*|performed)|(neurolog\w*|neuro)|(endocrin\w*)|(cardiolog\w*)|(physiatr\w*|pm&r)|(pcp|primary care)|(podiatr\w*)|(oncolog\w*)|(rheumatolog\w*)|(ent|otolaryngolog\w*)|(pediatric\w*|pediatrician)|(adj|adjust[eo]r|claims? (?:adjuster|examiner))|(ncm|(?:nurse )?case manager)|(atc|(?:athletic )?trainer)|(teacher)|((?:prepared|written|authored|signed|submitted) by|therapist|treating pt|treating ot))\b/gi;

/** The places of surgeons and of therapists among the offices. */
const surgeon = 2;
const therapist = 17;

/** "Ana Ruiz, adjuster", "B Stone PT": the office behind a name. */
const behind = /^,?\s(?:(?:the|our|your|her|his)\s)?(?:(adj|adjust[eo]r|claims? (?:adjuster|examiner))|(ncm|(?:nurse )?case manager)|(atc|(?:athletic )?trainer)|(teacher)|(?:[A-Z][A-Za-z]{1,4},?\s)?((?:D?PT|PTA|MPT|MSPT|OTR|OTD|OT|COTA|CCC-SLP|SLP)\b))/;

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

interface Officer {
  readonly name: NameMention;
  readonly of: number;
}

const lastName = (name: NameMention): string => name.key.split(' ').at(-1) ?? name.key;

/** People with the office named right before them, or who operated. */
function officesIn({ names, text }: ClinicalReading): readonly Officer[] {
  return [...titledIn(text), ...names.filter(({ sort }) => sort === 'person' || sort === 'unknown').flatMap((name) => {
    const title = behind.exec(text.slice(name.end, name.end + 32));
    if (title !== null) return [{ name, of: therapist - 4 + title.slice(1).findIndex((group) => group !== undefined) }];
    if (/^\s(?:performed|operated|repaired|reconstructed)\b/.test(text.slice(name.end, name.end + 16))) return [{ name, of: surgeon }];
    const before = text.slice(Math.max(0, name.start - 40), name.start).replace(/(?:\bDr\.?\s*|\b[A-Z]\.?\s)+$/i, '');
    const last = [...before.matchAll(office)].at(-1);
    if (last === undefined || !/^[^,;.\n]{0,24}$/.test(before.slice(last.index + last[0].length))) return [];
    return [{ name, of: last.slice(1).findIndex((group) => group !== undefined) }];
  })];
}

/** "T Marsh PT PRPC": who signs. */
const signed = /(?<![\w.])((?:[A-Z]\.?\s){0,2}[A-Z][a-z'’-]{2,}(?:\s[A-Z][a-z'’-]{2,})?),?\s(?:DPT|PT|PTA|MPT|MSPT|OTR|OTD|OT|COTA|SLP|CCC-SLP)\b/g;

/** "adj Ana Ruiz", "ATC Omar Diaz to monitor": whom an office stands right before, in a line too short to tell names by their capitals. */
function titledIn(text: string): readonly Officer[] {
  const signers = [...text.matchAll(signed)].map(({ index, 1: person = '' }): Officer => ({ name: { key: person.toLowerCase(), sort: 'person', start: index, end: index + person.length }, of: therapist }));
  return [...signers, ...[...text.matchAll(office)].flatMap((match): readonly Officer[] => {
    const from = match.index + match[0].length;
    const found = /^[:\s]{1,2}(?:(?:from|by|of|is|was)\s)?(?:Dr\.?\s)?((?:[A-Z]\.?\s){0,2}[A-Z][a-z'’-]{2,}(?:\s[A-Z][a-z'’-]{2,})?)/.exec(text.slice(from, from + 60));
    const [whole = '', person = ''] = found ?? [];
    const start = from + whole.length - person.length;
    return found === null ? [] : [{ name: { key: person.toLowerCase(), sort: 'person', start, end: start + person.length }, of: match.slice(1).findIndex((group) => group !== undefined) }];
  })];
}
