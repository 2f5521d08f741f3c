// The services of therapy by the names they are jotted under ("TE", "ther ex", "paraffin"), and the one code whose title a name is.
import data from '../../data/serviceNames.json';

interface NamedRow {
  readonly kind: string;
  readonly code?: string;
  readonly names: string;
  readonly short: string;
  readonly wary?: string;
}

export interface ServiceName {
  /** As written. */
  readonly name: string;
  readonly length: number;
  /** Is itself what was done ("paraffin"); exercises stand under any other. */
  readonly agent: boolean;
  /** Counts only with minutes beside it: a short form in small letters, or a word that heads findings too. */
  readonly wary: boolean;
}

const rows: readonly NamedRow[] = data.rows;
const plain = (name: string): string => name.toLowerCase().replace(/[.]/g, '').replace(/[\s-]+/g, ' ').trim();
const listOf = (names: string | undefined): readonly string[] => (names ?? '').split('|').filter((name) => name !== '');
const rowOf: ReadonlyMap<string, NamedRow> = new Map(rows.flatMap((row) => [...listOf(row.names), ...listOf(row.short)].map((name) => [plain(name), row] as const)));
const shortForms: ReadonlySet<string> = new Set(rows.flatMap((row) => listOf(row.short)));
const waryNames: ReadonlySet<string> = new Set(rows.flatMap((row) => listOf(row.wary)).map(plain));

const spelled = [...rowOf.keys()].toSorted((one, other) => other.length - one.length).map((name) => name.replace(/[/]/g, String.raw`\s?/\s?`).replace(/ /g, String.raw`\.?[\s-]?`)).join('|');
/** What may stand before the name: the part of the body, the position. */
const aheadWords = String.raw`B?UE|B?LE|[RL](?:UE|LE)|[RLB]|UB|LB|bilat(?:eral)?|upper|lower|extremity|body|core|trunk|cervical|lumbar|hand|hip|knee|shoulder|seated|standing|supine|prone|skilled|gentle|active|resisted|land|attended|pulsed|continuous`;
const ahead = String.raw`(?:(?:${aheadWords})\s+){0,3}`;
/** Most lines begin otherwise: their first three letters tell. */
const beginnings = new RegExp(String.raw`^(?:${[...new Set([...rowOf.keys()].map((name) => name.slice(0, 3).replace(/[^a-z]$|\s.*/, '')))].join('|')}|${aheadWords})`, 'i');
const oneName = String.raw`(?:${spelled})(?![A-Za-z])\.?`;
const nameFirst = new RegExp(String.raw`^${ahead}(${oneName}(?:\s?(?:\/|&|\+|and)\s?${oneName}){0,3})(?![\w-])`, 'i');

/** The name of a service, or of several ("NMR/TA"), at the beginning of a text. */
export function serviceNameAhead(text: string): ServiceName | undefined {
  const found = beginnings.test(text) ? nameFirst.exec(text.slice(0, 120)) : null;
  if (found === null) return undefined;
  const own = (found[1] ?? '').trim();
  const parts = rowOf.has(plain(own)) ? [own] : own.split(/\s?(?:\/|&|\+|\band\b)\s?/i);
  const inSmall = parts.some((part) => [...shortForms].some((short) => plain(short) === plain(part)) && !shortForms.has(part.replace(/\.$/, '')));
  return { name: found[0].trim().replace(/\.$/, ''), length: found[0].length, agent: parts.every((part) => rowOf.get(plain(part))?.kind === 'agent'), wary: inSmall || parts.some((part) => waryNames.has(plain(part))) };
}

/** The code whose title the name is; undefined where it is several services, or none that one code bears. */
export function codeByTitle(name: string): string | undefined {
  const found = nameFirst.exec(name);
  return found === null || found[0].length < name.trim().length ? undefined : rowOf.get(plain(found[1] ?? ''))?.code;
}

/** Hands-on work: "STM to UT", "GH post glides gr 3". */
export const technique = new RegExp(String.raw`(?<![\w-])(?:${data.techniques})(?![\w-])`, 'i');
