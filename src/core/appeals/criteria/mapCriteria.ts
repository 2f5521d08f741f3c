// Finds, for each criterion, what the case's notes say to it. Never "met" without words of the record, nor against them.
import type { Exhibit } from '../exhibits/exhibits';
import { pageOf } from '../exhibits/exhibits';
import { affectedSide } from './affectedSide';
import { claimTopics } from './claimTopics';
import { conditionsOf, ofOneCause, otherCause } from './conditions';
import { courseTopics } from './courseTopics';
import type { CaseNote, CriteriaSet, Criterion, MappedCriterion, Quote } from './criteriaTypes';
import { measuredChanges } from './measuredChange';
import { readNote, type NoteStatement, type ReadNote } from './noteStatements';
import { recordTopics } from './recordTopics';
import { tableCells } from '../../prompts/tableCells';
import { findingsFor, thresholdsOf } from './thresholds';
import { topics, type Topic } from './topics';
import { daysAllowed, daysTold } from './withinDays';
import { freeDemand } from './wordOverlap';

/** One side of a demand found in the record. */
interface Found {
  readonly statement: NoteStatement;
  readonly supports: boolean;
  readonly preferred?: boolean;
  readonly lasting?: boolean;
  readonly weak?: boolean;
}

/** One thing a criterion demands. All of them must be borne out. */
interface Demand {
  readonly gather: string;
  readonly find: (notes: readonly ReadNote[]) => readonly Found[];
}

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
  const asked = thresholds.length > 0 ? [] : narrow(allTopics.filter(({ id, asks }) => asks.test(text) && !(notEnough.test(text) && (id === 'homeProgram' || id === 'support'))));
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

/** General topics give way to the special ones beside them; no more than two are asked for at once. */
function narrow(asked: readonly Topic[]): readonly Topic[] {
  const ids = new Set(asked.map(({ id }) => id));
  const weaker: Readonly<Record<string, readonly string[]>> = {
    noPlateau: ['improvement', 'rehabPotential', 'goals'], goals: ['objectiveMeasures', 'function', 'dose'], improvement: ['objectiveMeasures', 'function', 'rehabPotential', 'noPlateau'], certification: ['order', 'signature', 'dose'], priorTherapy: ['dose', 'improvement', 'goals'],
    protocol: ['dose', 'skilled'], support: ['homeProgram', 'function'], conservativeCare: ['priorTherapy', 'homeProgram'], redFlags: ['contraindication'], skilled: ['function', 'improvement', 'dose'], neuromuscular: ['objectiveMeasures', 'function', 'skilled'], strengthRange: ['objectiveMeasures', 'function'], maintenance: ['improvement', 'skilled', 'noPlateau'], progressReport: ['improvement', 'objectiveMeasures'],
    separateTime: ['minutes', 'minutesPerCode'], minutesPerCode: ['minutes'], timelyClaim: ['dose'], evaluation: ['objectiveMeasures'], authorization: ['dose', 'priorTherapy'], function: ['objectiveMeasures'], cognition: ['attendance'], minutes: ['dose'],
    sensation: ['neuromuscular'], distinctPurpose: ['separateTime'], modifier: ['separateTime'], onset: ['certification'], physicianLetter: ['order'], exception: ['dose', 'priorTherapy', 'remaining'], exceptionClause: ['exception', 'dose', 'remaining', 'accumulator'], remaining: ['function', 'goals', 'noPlateau', 'objectiveMeasures'], recordSupplied: ['progressReport', 'objectiveMeasures'], lateCause: ['timelyClaim'], detectableChange: ['improvement', 'objectiveMeasures'], literature: ['objectiveMeasures'], homeProgram: ['skilled'], order: ['signature'], rehabPotential: ['dose', 'improvement'],
    priorLevel: ['function', 'objectiveMeasures'], decline: ['improvement', 'consequence', 'maintenance', 'handOver', 'skilled'], taper: ['handOver'], duration: ['dose'], notRequired: ['authorization'], callReference: ['authorization', 'notRequired'], authorizationNumber: ['authorization', 'notRequired', 'visitsCounted'], urgentGround: ['authorization'],
    requestedInTime: ['authorization', 'visitsCounted', 'exception', 'dose'], visitsCounted: ['authorization', 'dose'], accumulator: ['visitsCounted', 'payerError'], coverageDelay: ['lateCause', 'payerError'], payerError: ['lateCause'],
  };
  const dropped = new Set([...ids].flatMap((id) => (id === 'noPlateau' && ids.has('improvement') ? ['rehabPotential', 'improvement'] : (weaker[id] ?? []))));
  if (ids.has('noPlateau')) dropped.delete('noPlateau');
  const special = asked.filter(({ id }) => !dropped.has(id));
  // A bare deficit or duration is asked for where nothing says of what.
  const named = special.filter(({ id }) => id !== 'deficit' && id !== 'duration');
  const kept = named.length > 0 ? named : special;
  return (kept.length > 0 ? kept : asked).slice(0, 2);
}

function topicDemand(topic: Topic): Demand {
  return {
    gather: topic.gather,
    find: (notes) =>
      [...(topic.changes === true ? measuredChanges(notes).map(({ statement, better, unchanged }): Found => ({ statement, supports: better, preferred: better, weak: unchanged })) : []), ...notes.flatMap(({ statements, reading }) =>
        statements.flatMap((statement): readonly Found[] => {
          const text = unabbreviated(statement.text);
          const against = topic.contrary?.test(text) === true && !doubleNegation(topic, text);
          if (statement.isTitle && topic.titles !== true) return [];
          if (topic.ignore?.test(text) === true && !measuredIn(reading, statement)) return [];
          if (statement.supposed && topic.plans !== true && !against) return [];
          if (against && (!statement.supposed || topic.plans === true)) return [{ statement, supports: false }];
          const inDocument = topic.inDocuments?.named.test(`${statement.note.file}\n${statement.note.text.slice(0, 200)}`) === true ? topic.inDocuments.evidence.exec(text) : null;
          const found = topic.evidence.exec(text) ?? inDocument;
          if (found === null && topic.measured === true && measuredIn(reading, statement)) return [{ statement, supports: true, preferred: topic.prefer?.test(text) !== false, lasting: topic.lasting === true }];
          if (found === null) return topic.weakContrary?.test(text) === true ? [{ statement, supports: false, weak: true }] : [];
          // "Not described" says that the record is silent, not that there was none.
          if (/^[^.;,]{0,12}\bnot (?:described|stated|recorded|specified|reported)\b/i.test(text.slice(found.index + found[0].length)) || /\bnot (?:described|stated|specified|reported)\b/i.test(found[0])) return [];
          const turned = topic.absence !== true && denied(text, found.index, found[0]);
          return [{ statement, supports: !turned, preferred: topic.prefer?.test(text) === true, lasting: topic.lasting === true }];
        }),
      )],
  };
}

/** Screens of cognition and mood measure no function of the body. */
const isOfMind = /^(?:moca|mmse|slums|phq|gds|gad)/i;

function measuredIn({ figures }: ReadNote['reading'], { start, end }: NoteStatement): boolean {
  return figures.some((figure) => figure.subject.bound.measure !== undefined && !isOfMind.test(figure.subject.bound.measure.key) && figure.attribute === 'value' && start <= figure.start && figure.end <= end);
}

/** The trade's abbreviations in full, and "Dr." without the full stop that would end its clause. */
function unabbreviated(text: string): string {
  return text
    .replace(/\b(Drs?|Mrs?|Ms|St|vs|approx|No|wks?|mos?|yrs?|deg|min|hrs?)\.(?=\s+[\w(])/g, '$1 ')
    .replace(/\bw\/o\b/gi, 'without')
    .replace(/\b(?:pt|pts)\b(?!\/)/g, 'patient')
    .replace(/\bwk(s?)\b/gi, 'week$1')
    .replace(/(?<=\b(?:all|her|his|their|ther|home|the|of|with) )ex(?:s|'s)?\b\.?/gi, 'exercises')
    .replace(/\bindep\b\.?/gi, 'independent');
}

/** "has not plateaued" holds the words of a plateau and says the contrary. */
function doubleNegation(topic: Topic, text: string): boolean {
  return topic.id === 'noPlateau' && /\b(?:not|no|without|n't)\b[^.;]{0,20}\b(?:plateau\w*|maximum|evidence of (?:a )?plateau)\b/i.test(text) && !/\bno further\b/i.test(text);
}

/** A criterion of an own set with its own words. */
function ownDemand(criterion: Criterion): Demand {
  const words = (list: readonly string[] | undefined): RegExp | undefined => (list === undefined || list.length === 0 ? undefined : new RegExp(list.map((each) => each.trim().replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`)).join('|'), 'i'));
  const contrary = words(criterion.contrary);
  return topicDemand({ id: 'own', asks: /^/, evidence: words(criterion.evidence) ?? /$^/, ...(contrary === undefined ? {} : { contrary }), gather: criterion.gather ?? `evidence for: ${criterion.text}` });
}

/** A cue of denial before the words in their clause, or right behind them. */
function denied(text: string, at: number, words: string): boolean {
  const clause = text.slice(0, at).split(/[.;:]|\b(?:but|however|although|and (?:has|is|was|does))\b/i).at(-1) ?? '';
  if (/\b(?:no|not|never|without|denies|denied|lacks?|lacking|absent|unable to (?:find|locate|obtain)|declin(?:ed|es)|missing|failed to|neither|rule out|r\/o)\b[^.;]{0,40}$/i.test(clause) && !/\b(?:not only|no longer independent|not (?:yet )?(?:independent|able))\b/i.test(clause)) return true;
  const after = text.slice(at + words.length, at + words.length + 40);
  return /^[^.;,]{0,12}\b(?:not (?:done|tested|performed|obtained|documented|included|attached|kept|available|completed|on file|received|yet|assessed|established)|absent|missing|pending|deferred|unavailable|declined|none|was never|unknown|ruled out)\b/i.test(after) || /\b(?:not (?:done|tested|performed|obtained|documented|available|completed|on file|received|assessed)|ruled out)\b/i.test(words);
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
