// Finds, for each criterion, what the case's notes say to it. Never "met" without words of the record, nor against them.
import type { Exhibit } from '../exhibits/exhibits';
import { pageOf } from '../exhibits/exhibits';
import { affectedSide } from './affectedSide';
import { claimTopics } from './claimTopics';
import { conditionsOf, ofOneCause, otherCause } from './conditions';
import { courseTopics } from './courseTopics';
import type { CaseNote, CriteriaSet, Criterion, MappedCriterion, Quote } from './criteriaTypes';
import { narrowTopics } from './narrowTopics';
import { readNote, type NoteStatement, type ReadNote } from './noteStatements';
import { recordTopics } from './recordTopics';
import { tableCells } from '../../prompts/tableCells';
import { findingsFor, thresholdsOf } from './thresholds';
import { topicDemand, type Demand, type Found } from './topicDemand';
import { topics, type Topic } from './topics';
import { daysAllowed, daysTold } from './withinDays';
import { freeDemand } from './wordOverlap';

/** The map in the order of the set. Linear in notes times criteria. */
export function mapCriteria(set: CriteriaSet, notes: readonly CaseNote[], exhibits: readonly Exhibit[] = []): readonly MappedCriterion[] {
  const read = notes.map(readNote);
  const side = affectedSide(notes);
  return set.criteria.map((criterion) => mapOne(criterion, read, side, exhibits));
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

const allTopics: readonly Topic[] = [...topics, ...courseTopics, ...recordTopics, ...claimTopics];

function mapOne(criterion: Criterion, notes: readonly ReadNote[], side: string | undefined, exhibits: readonly Exhibit[]): MappedCriterion {
  const outcomes = demandsOf(criterion, side).map((demand) => ({ demand, ...decide(demand.find(notes)) }));
  const status = outcomes.some((each) => each.status === 'notMet') ? 'notMet' : outcomes.every((each) => each.status === 'met') ? 'met' : 'notDocumented';
  const quotesOf = (wanted: readonly Found[]): readonly Quote[] => unique(wanted).map(({ statement }) => quoteOf(statement, exhibits));
  const deciding = outcomes.filter((each) => each.status === (status === 'notMet' ? 'notMet' : 'met')).flatMap((each) => each.deciding);
  const others = outcomes.flatMap((each) => each.others);
  return {
    id: criterion.id,
    criterion: criterion.text,
    status,
    quotes: quotesOf(deciding),
    otherSide: quotesOf(others),
    toGather: status === 'met' ? [] : criterion.gather !== undefined ? [criterion.gather] : outcomes.filter((each) => each.status !== 'met').map((each) => each.demand.gather),
  };
}

function demandsOf(criterion: Criterion, side: string | undefined): readonly Demand[] {
  const { text } = criterion;
  if (criterion.evidence !== undefined && criterion.evidence.length > 0) return [ownDemand(criterion)];
  const thresholds = thresholdsOf(text).map((threshold): Demand => ({
    gather: `a value that answers: ${text}`,
    find: (notes) => findingsFor(threshold, notes, side).map(({ statement, holds }) => ({ statement, supports: holds })),
  }));
  // A number with its subject says all there is to say of it.
  const diagnoses = thresholds.length > 0 ? [] : conditionsOf(text).slice(0, 1).map((condition) => topicDemand({ id: 'diagnosis', asks: condition.names, evidence: condition.names, ...(ofOneCause(condition) ? { contrary: otherCause(condition) } : {}), gather: 'the diagnosis as the record states it' }));
  const asked = thresholds.length > 0 ? [] : narrowTopics(allTopics.filter(({ id, asks }) => asks.test(text) && !(notEnough.test(text) && (id === 'homeProgram' || id === 'support'))));
  const known = [...thresholds, ...diagnoses, ...asked.map((topic) => within(topicDemand(topic), daysAllowed(text)))];
  return known.length > 0 ? known : [freeDemand(text)];
}

/** "home program not enough", "caregiver not safe" ask for the therapist's skill, not for the program. */
const notEnough = /\b(?:home (?:exercise )?program\w*|HEP|caregiver|aide|family)\b[^.;]{0,20}\b(?:(?:not|in)[ -]?(?:enough|sufficient|adequate|safe|able)|cannot|can't|unable)\b|\bwhy\b[^.;]{0,30}\b(?:HEP|home program\w*|aide)\b/i;

/** A limit of days is kept or broken by the day that the statement tells. */
function within(demand: Demand, allowed: number | undefined): Demand {
  if (allowed === undefined) return demand;
  return { ...demand, find: (notes) => demand.find(notes).map((found) => {
    const told = daysTold(found.statement.text);
    return told === undefined ? found : { ...found, supports: told <= allowed, preferred: true };
  }) };
}

/** A criterion of an own set with its own words. */
function ownDemand(criterion: Criterion): Demand {
  const words = (list: readonly string[] | undefined): RegExp | undefined => (list === undefined || list.length === 0 ? undefined : new RegExp(list.map((each) => each.trim().replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`)).join('|'), 'i'));
  const contrary = words(criterion.contrary);
  return topicDemand({ id: 'own', asks: /^/, evidence: words(criterion.evidence) ?? /$^/, ...(contrary === undefined ? {} : { contrary }), gather: criterion.gather ?? `evidence for: ${criterion.text}` });
}

interface Outcome {
  readonly status: MappedCriterion['status'];
  readonly deciding: readonly Found[];
  readonly others: readonly Found[];
}

/** The latest note that speaks to the demand decides; within one note, and where dates are missing, the contrary does. */
function decide(found: readonly Found[]): Outcome {
  if (found.length === 0) return { status: 'notDocumented', deciding: [], others: [] };
  const dated = found.every(({ statement }) => statement.date !== null);
  const last = found.map(({ statement }) => statement.date ?? '').sort().at(-1);
  const latest = dated ? found.filter(({ statement, lasting }) => statement.date === last || lasting === true) : found;
  const borneOut = latest.some(({ supports }) => supports);
  const against = latest.filter(({ supports, weak }) => !supports && !(weak === true && borneOut));
  const others = (side: boolean): readonly Found[] => found.filter(({ supports }) => supports === side);
  if (against.length > 0) return { status: 'notMet', deciding: best(against), others: best(others(true)) };
  const supporting = latest.filter(({ supports }) => supports);
  const earlier = supporting.some(({ preferred }) => preferred) ? [] : others(true).filter(({ preferred }) => preferred);
  return { status: 'met', deciding: [...best(earlier).slice(0, 1), ...best(supporting)].slice(0, 2), others: best(others(false)) };
}

/** Statements with a value before those without; then the longer one, which says more. At most two. */
function best(found: readonly Found[]): readonly Found[] {
  const weight = ({ statement }: Found): number => Math.min(3, statement.text.match(/\d+(?:\.\d+)?/g)?.length ?? 0) * 200 + (/\d/.test(statement.text) ? 800 : 0) + Math.min(statement.text.length, 300);
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
