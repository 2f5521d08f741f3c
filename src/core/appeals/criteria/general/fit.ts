// How much of what a row names stands in a statement itself, and how much in what is around it.
import { claimOf } from './claims';
import type { CaseNote } from '../criteriaTypes';
import type { NoteStatement, ReadNote } from '../noteStatements';
import { withFullForms } from './shortForms';
import type { Named, RowReading } from './rowReading';

export interface Fit {
  /** Share of the row's weight that the statement shows itself. */
  readonly own: number;
  /** The same, with what its heading and its neighbours show. */
  readonly near: number;
  readonly ownNamed: readonly Named[];
  /** Things of weight that neither the statement nor its neighbours show. */
  readonly lacking: readonly Named[];
}

const isPart: ReadonlySet<string> = new Set(['upper limb', 'lower limb', 'hand', 'wrist', 'shoulder', 'knee', 'hip', 'ankle', 'lumbar', 'cervical', 'affected side', 'weak hand', 'wound']);

export function fitOf(row: RowReading, statement: NoteStatement, note: ReadNote | undefined, helpers?: RegExp): Fit {
  const all = row.named.reduce((sum, { weight }) => sum + weight, 0);
  const named = (text: string): string => (helpers === undefined ? text : text.replace(helpers, '$& (family)'));
  const around = named(withFullForms(aroundOf(statement, note)));
  const text = named(plain(withFullForms(statement.text)));
  const own = row.named.filter(({ shownIn }) => shownIn(text));
  // The part of the body may stand anywhere in the note: another one is told by `isOtherPart`.
  const near = row.named.filter((each) => own.includes(each) || each.shownIn(around) || (each.ids.some((id) => isPart.has(id)) && isNamedIn(statement.note, each)));
  const share = (named: readonly Named[]): number => (all === 0 ? 0 : named.reduce((sum, { weight }) => sum + weight, 0) / all);
  return { own: share(own), near: share(near), ownNamed: own, lacking: row.named.filter((each) => each.weight >= 2 && !near.includes(each)) };
}

const partsNamed = new WeakMap<CaseNote, Map<string, boolean>>();

/** Does the note name the part of the body anywhere? Looked up once a note: a claim file has hundreds of pages. */
function isNamedIn(note: CaseNote, named: Named): boolean {
  const known = partsNamed.get(note) ?? new Map<string, boolean>();
  partsNamed.set(note, known);
  const key = named.ids.join();
  const shown = known.get(key) ?? named.shownIn(note.text);
  known.set(key, shown);
  return shown;
}

/** The share of a row's weight that several statements show together. */
export function sharedBy(row: RowReading, statements: readonly NoteStatement[]): number {
  const all = row.named.reduce((sum, { weight }) => sum + weight, 0);
  const shown = row.named.filter(({ shownIn }) => statements.some(({ text, heading }) => shownIn(`${heading}\n${plain(withFullForms(text))}`)));
  const missesHeavy = row.text.split(/\s+/).length >= 8 && row.named.some((each) => each.weight >= 3 && !shown.includes(each));
  return all === 0 ? 1 : missesHeavy ? 0 : shown.reduce((sum, { weight }) => sum + weight, 0) / all;
}

const introduced = /\b(?:wife|husband|spouse|partner|mother|mom|mama|father|dad|daughter|son|sister|brother|grandmother|grandma|grandfather|aunt|uncle|guardian|aide|caregiver)s?,?\s+\(?([A-Z][a-z]{2,})\b|\b(?:[Ww]ife|[Hh]usband|[Mm]om|[Mm]other|[Dd]ad|[Ff]ather|[Dd]aughter|[Ss]on|[Gg]uardian)(?:'s name)? \(?([A-Z][a-z]{2,})\b|\b([A-Z][a-z]{2,}) \((?:wife|husband|mother|mom|father|dad|daughter|son|grandmother|sister|brother|aunt|guardian)/g;
const parentFirst = /\b(?:Mom|Dad|Mother|Father|Wife|Husband|Daughter|Son|Grandmother|Mama|dad|mom) \(([A-Z][a-z]{2,})\)/g;

/** The helpers whom the notes call by name: "wife Jelena", later "Jelena wrapped the arm". */
export function helpersIn(notes: readonly ReadNote[]): RegExp | undefined {
  const names = notes.flatMap(({ note: { text } }) => [introduced, parentFirst].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? ''))).filter((name) => name !== '' && !/^(?:The|She|He|They|Her|His|Has|Was|And|Did|Can|Will|With|Who|Not|Mon|Tue|Wed|Thu|Fri|Sat|Sun)$/.test(name));
  return names.length === 0 ? undefined : new RegExp(String.raw`\b(?:${[...new Set(names)].join('|')})\b`, 'g');
}

const isOpen = (statement: NoteStatement): boolean => {
  const claim = claimOf(statement, '');
  return claim.undone || claim.wondered;
};

const surroundings = new WeakMap<NoteStatement, string>();
const places = new WeakMap<ReadNote, ReadonlyMap<NoteStatement, number>>();

/** Heading, and the two statements before and after. */
export function aroundOf(statement: NoteStatement, note: ReadNote | undefined): string {
  const known = surroundings.get(statement) ?? readAround(statement, note);
  surroundings.set(statement, known);
  return known;
}

/** Where a statement stands in its note, -1 where it is of another. */
export function placeIn(note: ReadNote, statement: NoteStatement): number {
  const known = places.get(note) ?? new Map(note.statements.map((each, index) => [each, index] as const));
  places.set(note, known);
  return known.get(statement) ?? -1;
}

function readAround(statement: NoteStatement, note: ReadNote | undefined): string {
  const at = note === undefined ? -1 : placeIn(note, statement);
  const beside = at < 0 ? [] : (note?.statements.slice(Math.max(0, at - 2), at + 3) ?? []);
  // What is left undone or only asked about lends nothing to its neighbours.
  const lending = beside.filter((each) => each === statement || !isOpen(each));
  return [statement.heading, ...lending.map(({ text }) => text)].join('\n');
}

/** Abbreviations that stand for whole words in any note. */
export function plain(text: string): string {
  return text.replace(/\bw\/o\b/gi, 'without').replace(/\bw\//gi, 'with ').replace(/\b[Pp]ts?\b(?!\/)/g, 'patient').replace(/\bwks?\b/gi, 'weeks');
}
