// Criteria with a number: "at least 10° of wrist extension", "BBS below 45", "more than 3 months since onset".
import { daysBetween, normalDate } from '../../clinical/text/dates';
import { readClinical } from '../../clinical/reader';
import type { Figure } from '../../clinical/subjects/subjects';
import { jointNamed } from './jointNamed';
import { statementAt, type NoteStatement, type ReadNote } from './noteStatements';

export interface Threshold {
  readonly op: 'atLeast' | 'atMost' | 'above' | 'below';
  readonly value: number;
  readonly unit: string | undefined;
  /** What it is a number of: measure, or joint with motion; "onset" for time since the event. */
  readonly subject: Readonly<Record<string, string>>;
}

export interface ThresholdFinding {
  readonly statement: NoteStatement;
  readonly holds: boolean;
}

const onset = /\b(?:onset|stroke|CVA|injury|surgery|event|infarct\w*|incident|fracture|ORIF|arthroplasty|replacement|repair|reconstruction|operation|release|fusion|amputation|hospitali[sz]ation|admission|botulinum|injections?|ACLR|TKA|THA|TSA)\b/i;
const hand = new Set(['finger', 'hand', 'MCP', 'PIP', 'DIP', 'thumb']);

/** The numeric demands of a criterion; one for each joint it names. Empty when it has none that can be checked. */
export function thresholdsOf(text: string): readonly Threshold[] {
  const deviation = /(\d(?:\.\d{1,2})?)\s(?:SDs?|standard deviations?) (?:or more )?(?:below|under)\b/i.exec(text);
  if (deviation !== null) return [{ op: 'atLeast', value: Number(deviation[1]), unit: undefined, subject: { deviation: 'below' } }];
  if (/\bof the (?:other|opposite|uninvolved|unaffected|contralateral)\b/i.test(text)) return [];
  const reading = readClinical(text);
  let before: Threshold['op'] | undefined;
  return reading.figures.flatMap((figure): readonly Threshold[] => {
    // "at least 10° of wrist and 10° of finger extension": the demand holds for what is joined to it.
    const op = operatorAt(text, figure) ?? (/\b(?:and|or|,)\s*(?:of\s+)?$/i.test(text.slice(Math.max(0, figure.start - 8), figure.start)) ? before : undefined);
    before = op;
    const value = figure.values[0];
    if (op === undefined || value === undefined || figure.values.length !== 1 || !['value', 'count'].includes(figure.attribute)) return [];
    const { measure, mode, test } = figure.subject.bound;
    const base = { op, value, unit: figure.unit };
    const time = ['day', 'week', 'month', 'year'].includes(figure.unit ?? '');
    if (time && /\b(?:symptoms?|pain|complaints?|condition|incontinence|dizziness|swelling|weakness)\b[^.;]{0,30}\b(?:last\w*|persist\w*|present|duration|for)\b|\bduration of (?:symptoms?|pain)\b/i.test(text)) return [{ ...base, subject: { onset: 'duration' } }];
    if (/\bdisability (?:index|score|questionnaire|scale|rating)\b/i.test(text)) return [{ ...base, unit: undefined, subject: { measure: 'disability' } }];
    if (measure !== undefined) return [{ ...base, subject: { measure: measure.key } }];
    if (test?.key === 'tone') return [{ ...base, subject: { test: 'tone' } }];
    const counted = countedAt(text, figure);
    if (counted !== undefined) return [{ ...base, subject: { counted } }];
    const named = jointNamed(text, figure);
    if (named !== undefined) {
      const { joint, motion } = named;
      const active: Record<string, string> = mode?.key === 'passive' ? { mode: 'passive' } : {};
      return jointsBefore(text, figure, joint).map((key) => ({ ...base, subject: { joint: key, ...(motion === undefined ? {} : { motion }), ...active } }));
    }
    return time && onset.test(text) && !/\b(?:planned|scheduled|anticipated|expected)\b/i.test(text) && /\b(?:since|after|post|from|following|within|of|ago|last|past|old|prior)\b/i.test(text) ? [{ ...base, subject: { onset: 'time' } }] : [];
  });
}

/** Things a record counts: "two or more falls", "fewer than 12 visits". */
function countedAt(text: string, figure: Figure): string | undefined {
  if (figure.unit !== undefined) return undefined;
  return /^\s*(?:or (?:more|fewer|less)\s+)?(?:\w+\s)?(fall|visit|session)s?\b/i.exec(text.slice(figure.end, figure.end + 40))?.[1]?.toLowerCase() ?? (/^(?:fall|visit|session)$/.test(figure.counted ?? '') ? figure.counted : undefined);
}

/** "active wrist and finger extension of at least 10°" asks it of both. */
function jointsBefore(text: string, figure: Figure, own: string): readonly string[] {
  const before = text.slice(0, figure.start).toLowerCase();
  const pair = /\bwrist\b[^.;\d]{0,25}(?:\band\b|,|\/|&)[^.;\d]{0,15}\b(?:finger|hand|digit|MCP|thumb)/i.exec(before);
  return pair !== null && (own === 'wrist' || hand.has(own)) ? ['wrist', 'finger'] : [own];
}

function operatorAt(text: string, figure: Figure): Threshold['op'] | undefined {
  const op = plainOperatorAt(text, figure);
  // "No severe spasticity (Ashworth above 2)" asks for the contrary of its number.
  const turned = op !== undefined && /\b(?:no|not|without|absence of|never)\b(?! (?:more|less|fewer|later|greater|older|yet)\b)[^.;]*$/i.test(text.slice(0, figure.start).replace(/\b(?:no|not) (?:more|less|fewer|later|greater|older)\b/gi, ''));
  return turned ? opposite[op] : op;
}

const opposite = { atLeast: 'below', below: 'atLeast', atMost: 'above', above: 'atMost' } as const;

function plainOperatorAt(text: string, figure: Figure): Threshold['op'] | undefined {
  const before = text.slice(Math.max(0, figure.start - 32), figure.start);
  const after = text.slice(figure.end, figure.end + 24);
  if (/(?:at least|minimum(?: of)?|no less than|not less than|≥|>=)\s*$/i.test(before) || /^\W{0,3}(?:degrees?|°|points?|months?|weeks?|days?|years?)?\s*(?:or (?:more|greater|higher|above)|and above|minimum)/i.test(after)) return 'atLeast';
  if (/(?:at most|no more than|not more than|maximum(?: of)?|up to|≤|<=|within(?: the (?:last|first))?)\s*$/i.test(before) || /^\W{0,3}(?:degrees?|°|points?|months?|weeks?|days?|years?)?\s*(?:or (?:less|lower|below|fewer|under)|and below|maximum)/i.test(after)) return 'atMost';
  if (/(?:more than|greater than|above|over|exceed(?:s|ing)?|>)\s*$/i.test(before)) return 'above';
  if (/(?:less than|fewer than|below|under|lower than|<)\s*$/i.test(before)) return 'below';
  return figure.unit === '°' && /\b(?:minimum|at least)\b[^.;]*$/i.test(text.slice(0, figure.start)) ? 'atLeast' : undefined;
}

/** Every value of the record that the threshold is about, in order of the notes; goals and earlier values are none. */
export function findingsFor(threshold: Threshold, notes: readonly ReadNote[], side: string | undefined): readonly ThresholdFinding[] {
  if (threshold.subject['deviation'] !== undefined) return notes.flatMap((note) => deviations(threshold, note));
  if (threshold.subject['onset'] === 'duration') return notes.flatMap((note) => durations(threshold, note));
  if (threshold.subject['onset'] !== undefined) return notes.flatMap((note) => sinceOnset(threshold, note));
  return notes.flatMap((note) => [...absentMotion(threshold, note), ...valuesFor(threshold, note, side)]);
}

/** "No active wrist or finger extension" answers every demand for degrees of it. */
function absentMotion({ op, subject }: Threshold, note: ReadNote): readonly ThresholdFinding[] {
  const { joint, motion } = subject;
  if (joint === undefined || motion === undefined || (op !== 'atLeast' && op !== 'above') || subject['mode'] === 'passive') return [];
  const named = hand.has(joint) ? '(?:finger|hand|digit|MCP|thumb)' : joint;
  const absent = new RegExp(String.raw`\b(?:no|absent|without)\b[^.;\d]{0,40}\b${named}\w*\b[^.;\d]{0,30}\b${motion}|\b${named}\w*\b[^.;\d]{0,30}\b${motion}\w*\b[^.;\d]{0,12}\b(?:absent|none|trace|not (?:present|seen|possible))\b`, 'i');
  return note.statements.filter(({ text, supposed }) => !supposed && absent.test(text)).map((statement) => ({ statement, holds: false }));
}

function valuesFor(threshold: Threshold, note: ReadNote, side: string | undefined): readonly ThresholdFinding[] {
  const about = note.reading.figures.filter((figure) => sameSubject(threshold, note.note.text, figure, side));
  // A baseline is today's value where the note has no other.
  const today = about.filter(({ subject: { role } }) => role === undefined || !isEarlier.has(role));
  return (today.length > 0 ? today : about.filter(({ subject: { role } }) => role === 'baseline')).flatMap((figure): readonly ThresholdFinding[] => {
    const statement = statementAt(note.statements, figure);
    const value = figure.values[0];
    if (statement === undefined || statement.supposed || value === undefined || figure.values.length !== 1) return [];
    return [{ statement, holds: compare(threshold, value) }];
  });
}

const ofDisability: ReadonlySet<string> = new Set(['odi', 'ndi', 'dash', 'quickdash', 'quickDash', 'rmdq', 'spadi', 'prtee', 'dhi']);

const isEarlier: ReadonlySet<string> = new Set(['baseline', 'previous', 'past', 'start', 'plof']);

function sameSubject({ subject, unit }: Threshold, text: string, figure: Figure, side: string | undefined): boolean {
  const { bound, role } = figure.subject;
  if (role === 'goal') return false;
  if (side !== undefined && bound.side !== undefined && bound.side.key !== side && bound.side.key !== 'both') return false;
  if (subject['counted'] !== undefined) return (figure.attribute === 'count' || figure.attribute === 'value') && countedAt(text, figure) === subject['counted'];
  if (figure.attribute !== 'value' || (unit !== undefined && figure.unit !== undefined && figure.unit !== unit)) return false;
  if (subject['test'] !== undefined) return bound.test?.key === subject['test'] && figure.unit === undefined;
  if (subject['measure'] === 'disability') return bound.measure !== undefined && ofDisability.has(bound.measure.key);
  if (subject['measure'] !== undefined) return bound.measure?.key === subject['measure'];
  // A score of the next sentence inherits the joint and is none of its degrees.
  if (figure.over !== undefined || bound.measure !== undefined || bound.joint?.distance === 2) return false;
  const named = jointNamed(text, figure);
  const joint = named?.joint;
  const sameJoint = joint === subject['joint'] || (joint !== undefined && hand.has(joint) && hand.has(subject['joint'] ?? ''));
  if (!sameJoint || (figure.unit ?? unit) !== unit) return false;
  if (subject['motion'] !== undefined && named?.motion !== undefined && named.motion !== subject['motion']) return false;
  return !(bound.mode?.key === 'passive' && subject['mode'] === undefined);
}

function compare({ op, value }: Threshold, found: number): boolean {
  return op === 'atLeast' ? found >= value : op === 'atMost' ? found <= value : op === 'above' ? found > value : found < value;
}

const inDays: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.44, year: 365.25 };

/** "14 weeks post stroke", "onset 2025-10-03" in a note of a known date. */
function sinceOnset(threshold: Threshold, note: ReadNote): readonly ThresholdFinding[] {
  const limit = threshold.value * (inDays[threshold.unit ?? 'day'] ?? 1);
  return note.statements.filter(({ text, supposed }) => !supposed && onset.test(text)).flatMap((statement): readonly ThresholdFinding[] => {
    const spoken = /\b(\d{1,3})\s?(days?|wks?|weeks?|months?|mos?|years?|yrs?)\b[^.;]{0,15}\b(?:ago|back|post|after|since|s\/p|out|from)\b|\b(?:post|since|after)\b[^.;\d]{0,25}(\d{1,3})\s?(days?|wks?|weeks?|months?|mos?|years?|yrs?)\b/i.exec(statement.text);
    const written = new RegExp(String.raw`\b(?:onset|stroke|CVA|injury|surgery|event|infarct|fracture|ORIF|arthroplasty|replacement|repair|reconstruction|operation|release|fusion|amputation|hospitali[sz]ation|admission|botulinum|injections?|ACLR|TKA|THA|TSA)\b[^.;]{0,40}?(\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4})`, 'i').exec(statement.text)?.[1];
    const unit = (spoken?.[2] ?? spoken?.[4] ?? '').toLowerCase();
    const per = unit.startsWith('d') ? 1 : unit.startsWith('w') ? 7 : unit.startsWith('m') ? 30.44 : 365.25;
    const since = normalDate(written ?? '');
    const days = spoken !== null ? Number(spoken[1] ?? spoken[3]) * per : since === undefined || note.date === null ? undefined : daysBetween(since, note.date);
    return days === undefined || days < 0 ? [] : [{ statement, holds: compare({ ...threshold, value: limit }, days) }];
  });
}

/** "-1.9 SD", "2 SD below the mean"; a percentile, a standard, scaled or T score says the same of a norm-referenced test. */
function deviations(threshold: Threshold, note: ReadNote): readonly ThresholdFinding[] {
  return note.statements.flatMap((statement): readonly ThresholdFinding[] => {
    const found = /(?:[-\u2212]\s?(\d(?:\.\d{1,2})?)\s?SDs?\b|\b(\d(?:\.\d{1,2})?)\s?(?:SDs?|standard deviations?) (?:below|under)\b)/i.exec(statement.text);
    const below = found === null ? belowMean(statement.text) : Number(found[1] ?? found[2]);
    return below === undefined || statement.supposed ? [] : [{ statement, holds: compare(threshold, below) }];
  });
}

/** How many standard deviations below the mean the lowest normed score of a text lies. */
function belowMean(text: string): number | undefined {
  const scores = [
    ...normed(text, /\b(\d{1,2})(?:st|nd|rd|th)? ?(?:%ile|percentile|centile)/gi, (rank) => percentiles.find(([at]) => rank <= at)?.[1] ?? 0),
    ...normed(text, /\b(?:composite|standard score|quotient|SS)\b[^.;\d]{0,12}(\d{2,3})\b/gi, (score) => (100 - score) / 15),
    ...normed(text, /\bscaled score\b[^.;\d]{0,12}(\d{1,2})\b/gi, (score) => (10 - score) / 3),
    ...normed(text, /\bT-?scores?\b[^.;\d]{0,12}(\d{2})\b/gi, (score) => (50 - score) / 10),
  ];
  return scores.length === 0 ? undefined : Math.max(...scores);
}

/** Ranks with the distance below the mean that they mark at least. */
const percentiles: readonly (readonly [rank: number, below: number])[] = [[2, 2], [6, 1.5], [9, 1.3], [15, 1], [30, 0.5]];

function normed(text: string, pattern: RegExp, below: (score: number) => number): readonly number[] {
  return [...text.matchAll(pattern)].map((match) => below(Number(match[1])));
}

/** "low back pain for 9 weeks", "3-month history of". */
function durations(threshold: Threshold, note: ReadNote): readonly ThresholdFinding[] {
  const limit = threshold.value * (inDays[threshold.unit ?? 'day'] ?? 1);
  return note.statements.flatMap((statement): readonly ThresholdFinding[] => {
    const found = /\b(?:since|onset|began|started|pain|LBP|symptoms?|leak\w*|heaviness|weakness|dizziness|vertigo|stiffness|numbness|swelling|complain\w*)\b[^.;]{0,40}?\b(?:for|x|since|lasting|over|onset|delivery|injury|surgery)?\s+(?:the (?:last|past)\s+|about\s+|past\s+)?(\d{1,3})\s?(days?|weeks?|wks?|months?|mos?|years?|yrs?)\b|\b(\d{1,3})[- ](day|week|wk|month|year)s?(?: h(?:istory|x)\b| of (?:pain|symptoms))/i.exec(statement.text);
    if (found === null || statement.supposed) return [];
    const unit = (found[2] ?? found[4] ?? '').toLowerCase();
    const per = unit.startsWith('d') ? 1 : unit.startsWith('w') ? 7 : unit.startsWith('m') ? 30.44 : 365.25;
    return [{ statement, holds: compare({ ...threshold, value: limit }, Number(found[1] ?? found[3]) * per) }];
  });
}
