// Finds, for each criterion, what the case's notes say to it. Never "met" without words of the record, nor against them.
import { tableCells } from '../../prompts/tableCells';
import type { Exhibit } from '../exhibits/exhibits';
import { pageOf } from '../exhibits/exhibits';
import { affectedSide } from './affectedSide';
import { allTopics } from './allTopics';
import type { CaseNote, CriteriaSet, Criterion, MappedCriterion, Quote } from './criteriaTypes';
import { demandsOf } from './demands';
import { changesAsked } from './general/changeLimit';
import { sharedBy } from './general/fit';
import { fitIn, flawOf, isOnSubject, mayContradict, scoreOf, type Surroundings } from './general/gate';
import { readGenerally } from './general/generalReading';
import { readRow, sizeOf } from './general/rowReading';
import { isOfDayNamed } from './noteDate';
import { readNote, type NoteStatement, type ReadNote } from './noteStatements';
import { thresholdsOf } from './thresholds';
import { topicDemand, type Demand, type Found } from './topicDemand';

/** The map as the words read, in the order of the set; `judgedMap` holds it to what a person says. Linear in notes times criteria. */
export function mapCriteria(set: CriteriaSet, notes: readonly CaseNote[], exhibits: readonly Exhibit[] = []): readonly MappedCriterion[] {
  const read = notes.map(readNote);
  const side = affectedSide(notes);
  return set.criteria.map((criterion) => mapOne(criterion, set.origin, read, side, exhibits));
}

/** What the notes say to one topic; empty where they are silent or against it. */
export function findEvidence(topicId: string, notes: readonly CaseNote[], exhibits: readonly Exhibit[] = []): readonly Quote[] {
  const topic = allTopics.find(({ id }) => id === topicId);
  if (topic === undefined) return [];
  const { status, deciding } = decide(topicDemand(topic).find(notes.map(readNote)));
  return status === 'met' ? unique(deciding).map(({ statement }) => quoteOf(statement, exhibits)) : [];
}

/** Topics that a text speaks of: a criterion, or a reason the payer gives. */
export function topicsIn(text: string): readonly string[] {
  return allTopics.filter(({ asks }) => asks.test(text)).map(({ id }) => id);
}

function mapOne(criterion: Criterion, origin: CriteriaSet['origin'], notes: readonly ReadNote[], side: string | undefined, exhibits: readonly Exhibit[]): MappedCriterion {
  const around = { notes, side };
  const share: Share = (statement) => fitIn(criterion.text, statement, around).own;
  const ofDay = notes.filter(({ note: { file }, date }) => isOfDayNamed(criterion.text, { file, date }));
  const sifted = (demands: readonly Demand[]): readonly Demand[] => (criterion.evidence === undefined ? demands.map((demand) => sift(demand, criterion.text, { notes: ofDay, side }, demands.length > 1 || demand.exact === true)) : demands);
  const readings = demandsOf(criterion, side).map((demands) => outcomeOf(sifted(demands), ofDay, share));
  // Demands answered apart must together speak of what the row names.
  const whole = (reading: Reading): boolean => reading.status !== 'met' || reading.outcomes.length < 2 || criterion.evidence !== undefined || sharedBy(readRow(criterion.text), reading.outcomes.flatMap(({ deciding }) => deciding.map(({ statement }) => statement))) >= 0.55;
  const known = readings.find((reading) => reading.status !== 'notDocumented' && whole(reading));
  const { status, outcomes } = (criterion.evidence === undefined ? settled(criterion.text, known, { notes: ofDay, side }) : known) ?? readings[0] ?? outcomeOf([], ofDay, share);
  const quotesOf = (wanted: readonly Found[]): readonly Quote[] => unique(wanted).map(({ statement }) => quoteOf(statement, exhibits));
  const deciding = outcomes.filter((each) => each.status === (status === 'notMet' ? 'notMet' : 'met')).flatMap((each) => each.deciding);
  const others = outcomes.flatMap((each) => each.others);
  return {
    id: criterion.id,
    criterion: criterion.text,
    status,
    byWords: status === 'met' && origin === 'policy' && criterion.evidence === undefined && isByWords(criterion.text, ofDay, outcomes),
    judged: false,
    quotes: status === 'notDocumented' ? [] : quotesOf(deciding),
    otherSide: quotesOf(others),
    nearest: status === 'notDocumented' ? quotesOf(deciding.length > 0 || criterion.evidence !== undefined ? deciding : readGenerally(criterion.text, { notes: ofDay, side }).nearest).slice(0, 1) : [],
    toGather: status === 'met' ? [] : criterion.gather !== undefined ? [criterion.gather] : outcomes.filter((each) => each.status !== 'met').map((each) => each.demand.gather),
  };
}

/** Whether neither figures nor the rule of a known kind decide: a sentence of a policy may say more than its kind. */
function isByWords(row: string, notes: readonly ReadNote[], outcomes: Reading['outcomes']): boolean {
  const byFigures = thresholdsOf(row).length > 0 || (changesAsked(row, notes)?.length ?? 0) > 0;
  const isHeading = isBrief(row) && !/\.\s*$/.test(row);
  return !byFigures && !(isHeading && outcomes.every(({ demand }) => demand.byWords !== true));
}

/** What may not stand as evidence for the row is taken from what a demand found. */
function sift(demand: Demand, row: string, around: Surroundings, apart: boolean): Demand {
  return { ...demand, find: (notes) => demand.find(notes).filter(({ statement, supports }) => {
    const flaw = flawOf(row, statement, around, apart);
    return supports ? flaw === undefined : mayContradict(row, statement, around) && (flaw !== 'subject' || isBrief(row) || isOnSubject(row, statement, around));
  }) };
}

/** A row of few words leaves much to its kind. */
const isBrief = (row: string): boolean => sizeOf(readRow(row)) <= 10 && !/\.\s*$/.test(row) || sizeOf(readRow(row)) <= 6 && (!/\.\s*$/.test(row) || row.split(/\s+/).length < 6);

/** A change of a size is settled by its figures; else what the row's kind finds and what its own things find are weighed. */
function settled(row: string, known: Reading | undefined, around: Surroundings): Reading | undefined {
  const changes = changesAsked(row, around.notes);
  if (changes !== undefined && changes.length > 0) return asReading(row, changes.some(({ holds }) => holds) ? 'met' : 'notMet', changes.map(({ statement, holds }) => ({ statement, supports: holds })));
  if (thresholdsOf(row).length > 0) return known;
  const { status, deciding, byNumber, undone } = readGenerally(row, around);
  const scoreOfAll = (reading: Reading): number => Math.max(0, ...reading.outcomes.flatMap((each) => each.deciding).map(({ statement }) => scoreOf(row, statement, around)));
  if (known?.status === 'met' && undone !== undefined && undone > scoreOfAll(known)) return undefined;
  if (status === 'notDocumented') return known;
  const general = asReading(row, status, deciding);
  if (known === undefined || byNumber || (status === 'notMet' && isNegative.test(row))) return general;
  const score = ({ outcomes }: Reading): number => Math.max(0, ...outcomes.flatMap((each) => (each.status === known.status || outcomes === general.outcomes ? each.deciding : [])).map(({ statement }) => scoreOf(row, statement, around)));
  const lead = score(general) - score(known);
  if (known.status === status) return lead > (row.split(/\s+/).length < 10 && isBrief(row) ? 0.5 : /\b(?:baseline|initial|outset|intake)\b/i.test(row) ? -0.2 : 0.08) ? asReading(row, status, [...deciding.slice(0, 1), ...known.outcomes.flatMap((each) => (each.status === status ? each.deciding : []))].slice(0, 2)) : known;
  // Words against it stand unless they hardly speak of the row.
  if (known.status === 'notMet') return !isBrief(row) && score(known) < 0.75 && lead > 0.3 ? general : known;
  return lead > 0 ? general : known;
}

/** "No falls have occurred": kinds look for the thing, not for its absence. */
const isNegative = /^(?:there (?:is|are|was|were|has been|have been) )?(?:no|absence of|free of) (?!more|less|fewer|later|greater)/i;

type Reading = ReturnType<typeof outcomeOf>;

function asReading(row: string, status: MappedCriterion['status'], deciding: readonly Found[]): Reading {
  return { status, outcomes: [{ status, deciding, others: [], demand: { byWords: true, gather: `evidence for: ${row}`, find: () => deciding } }] };
}

/** All demands of a reading must be borne out; one that is broken breaks it. */
function outcomeOf(demands: readonly Demand[], notes: readonly ReadNote[], share: Share): { readonly status: MappedCriterion['status']; readonly outcomes: readonly (Outcome & { readonly demand: Demand })[] } {
  const outcomes = demands.map((demand) => ({ demand, ...decide(demand.find(notes), share) }));
  const status = outcomes.some((each) => each.status === 'notMet') ? 'notMet' : outcomes.length > 0 && outcomes.every((each) => each.status === 'met') ? 'met' : 'notDocumented';
  return { status, outcomes };
}

/** How much of what the row names a statement names, too. */
type Share = (statement: NoteStatement) => number;

interface Outcome {
  readonly status: MappedCriterion['status'];
  readonly deciding: readonly Found[];
  readonly others: readonly Found[];
}

/** The latest note that speaks to the demand decides; within one note, and where dates are missing, the contrary does. */
function decide(found: readonly Found[], share: Share = (): number => 0): Outcome {
  if (found.length === 0) return { status: 'notDocumented', deciding: [], others: [] };
  const dated = found.every(({ statement }) => statement.date !== null);
  const last = found.map(({ statement }) => statement.date ?? '').sort().at(-1);
  const latest = dated ? found.filter(({ statement, lasting }) => statement.date === last || lasting === true) : found;
  const borneOut = latest.some(({ supports }) => supports);
  const against = latest.filter(({ supports, weak }) => !supports && !(weak === true && borneOut));
  const others = (side: boolean): readonly Found[] => found.filter(({ supports }) => supports === side);
  if (against.length > 0) return { status: 'notMet', deciding: best(against, share), others: best(others(true), share) };
  const supporting = latest.filter(({ supports }) => supports);
  const earlier = supporting.some(({ preferred }) => preferred) ? [] : others(true).filter(({ preferred }) => preferred);
  return { status: 'met', deciding: [...best(earlier, share).slice(0, 1), ...best(supporting, share)].slice(0, 2), others: best(others(false), share) };
}

/** Statements with a value before those without; then the longer one, which says more. At most two. */
function best(found: readonly Found[], share: Share): readonly Found[] {
  const weight = ({ statement }: Found): number => Math.min(3, statement.text.match(/\d+(?:\.\d+)?/g)?.length ?? 0) * 200 + (/\d/.test(statement.text) ? 800 : 0) + Math.min(statement.text.length, 300) + 1500 * share(statement);
  const preferred = found.filter((each) => each.preferred === true);
  const day = ({ lasting, statement }: Found): string => (lasting === true ? (statement.date ?? '') : '');
  const different = [...new Map((preferred.length > 0 ? preferred : found).toReversed().map((each) => [each.statement.text.toLowerCase(), each])).values()];
  return different.toReversed().sort((one, other) => day(other).localeCompare(day(one)) || weight(other) - weight(one)).slice(0, 2);
}

function unique(found: readonly Found[]): readonly Found[] {
  const seen = new Set<string>();
  return found.filter(({ statement }) => {
    const key = `${statement.note.file}:${statement.start}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** A table row with the heads of its columns: "ARAT: Right 27/57, Left 57/57". */
function rowInWords({ note, start, text }: NoteStatement): string | undefined {
  const cells = tableCells(text)?.map((cell) => cell.text.trim());
  if (cells === undefined || cells.length < 2 || !text.startsWith('|')) return undefined;
  const above = note.text.slice(0, start).split('\n').slice(0, -1);
  const first = above.findLastIndex((line) => !line.trimStart().startsWith('|')) + 1;
  const heads = (tableCells(above[first] ?? '') ?? []).map((cell) => cell.text.trim());
  return `${cells[0] ?? ''}: ${cells.slice(1).flatMap((cell, index) => (cell === '' ? [] : [`${heads[index + 1] ?? ''} ${cell}`.trim()])).join(', ')}`;
}

function quoteOf(statement: NoteStatement, exhibits: readonly Exhibit[]): Quote {
  const place = pageOf(exhibits, statement.note, statement.start);
  return { file: statement.note.file, date: statement.date, quote: rowInWords(statement) ?? statement.text.replace(/\s+/g, ' '), exhibit: place?.exhibit ?? null, page: place?.page ?? null, start: statement.start, end: statement.end };
}
