// Reads a row without knowing its kind: the statements that show most of what it names, and which way they point.
import { measuredChanges } from '../measuredChange';
import type { NoteStatement, ReadNote } from '../noteStatements';
import { denied, type Found } from '../topicDemand';
import { claimOf } from './claims';
import { placeIn } from './fit';
import type { Fit } from './fit';
import { claimFlaw, fitIn, scoreOf, type Surroundings } from './gate';
import { isHalf } from './coupled';
import { labelledChange, shareOfChange } from './labelledChange';
import { dependent, narrowly } from './narrow';
import { limitOf } from './rowLimit';
import { readRow, sizeOf, type RowReading } from './rowReading';
import { wantsOf } from './wants';

export interface GeneralReading {
  readonly status: 'met' | 'notMet' | 'notDocumented';
  readonly deciding: readonly Found[];
  /** The row sets a number and the statement gives one. */
  readonly byNumber: boolean;
  /** How well words fit the row that leave it undone; undefined where none do. */
  readonly undone?: number;
  /** The passage that comes nearest where none decides. */
  readonly nearest: readonly Found[];
}

interface Candidate {
  readonly statement: NoteStatement;
  readonly score: number;
  /** What it says to the row; undefined: it speaks of the subject and decides nothing. */
  readonly verdict: boolean | undefined;
}

/** What must hold of every entry, or must not be the only purpose, no single statement can show. */
const notByWords = /\b(?:each|every|all)\b (?:\w+ ){0,2}(?:entr\w+|notes?|visits?|sessions?|codes?|treatments?|encounters?|procedures?|services?|billed)\b|\bnot (?:solely|purely|only|primarily|merely|exclusively|for|the same|maintenance|duplicat\w*)\b|\bmaintenance\W*$/i;

const nothing: GeneralReading = { status: 'notDocumented', deciding: [], byNumber: false, nearest: [] };

export function readGenerally(criterion: string, around: Surroundings): GeneralReading {
  const row = readRow(criterion);
  // A row of one thing says too little to be read by its words alone.
  if (sizeOf(row) < (limitOf(criterion) === undefined ? 3 : 2) || criterion.split(/\s+/).length < (/\.\s*$/.test(criterion) ? 4 : 6) || notByWords.test(criterion)) return nothing;
  const heaviest = Math.max(...row.named.map(({ weight }) => weight));
  const candidates = around.notes.flatMap((note) => note.statements.filter(({ isTitle }) => !isTitle || ofPaper(row)).flatMap((statement): readonly Candidate[] => {
    const fit = leanedOn(criterion, statement, note, around);
    const onSubject = fit.ownNamed.some(({ weight }) => weight >= Math.min(3, heaviest));
    if (!onSubject || fit.near < 0.5 || fit.own < 0.35) return [];
    const score = fit.own + scoreOf(criterion, statement, around) - fitIn(criterion, statement, around).own;
    const verdict = fit.own < 0.4 && fit.near < 0.6 ? undefined : verdictOf(criterion, statement, around);
    // Words against it may say less of the row than words for it.
    return [{ statement, score, verdict: verdict === true && (fit.near < 0.75 || fit.own < 0.45 || fit.lacking.length > 0) ? undefined : verdict }];
  })).sort((one, other) => other.score - one.score);
  const speaking = candidates.filter(({ verdict }) => verdict !== undefined);
  const found = (wanted: readonly Candidate[]): readonly Found[] => wanted.slice(0, 2).map(({ statement, verdict }) => ({ statement, supports: verdict === true, preferred: true, lasting: true }));
  const best = Math.max(0, ...speaking.map((each) => each.score));
  // "Korean not tested": words on the subject that leave it undone outweigh words that touch it as much.
  const undone = !(wantsOf(criterion).deed || wantsOf(criterion).ability || wantsOf(criterion).again) ? [] : candidates.filter(({ statement, score, verdict }) => verdict === undefined && score >= best - 0.1 && (undoneFlaws.has(claimFlaw(criterion, statement, around) ?? '') || /\b(?:to|will|not) (?:be )?(?:repeated|redone|re-?tested|re-?administered|re-?measured)\b/i.test(statement.text)) && (statement.date ?? '') >= latestOf(speaking));
  if (speaking.length === 0 || undone.length > 0) return { ...nothing, ...(undone[0] === undefined ? {} : { undone: undone[0].score }), nearest: found(candidates).slice(0, 1) };
  // A schedule once broken is not kept, whenever it was.
  const last = wantsOf(criterion).adherence ? speaking : latest(speaking);
  const against = last.filter(({ verdict }) => verdict === false);
  const supporting = speaking.filter(({ verdict }) => verdict === true);
  const top = supporting[0]?.score ?? 0;
  const early = /\b(?:baseline|initial|at (?:intake|the (?:start|outset)|onset)|first visit)\b/i.test(criterion) ? 1 : -1;
  // Of words that say as much the latest stand first; of a baseline the earliest.
  const inOrder = [...supporting.filter(({ score }) => score > top - 0.15).toSorted((one, other) => early * (one.statement.date ?? '').localeCompare(other.statement.date ?? '')), ...supporting.filter(({ score }) => score <= top - 0.15)];
  const decided = against.length > 0 && (wantsOf(criterion).adherence || (against[0]?.score ?? 0) >= (supporting[0]?.score ?? 0) - 0.2);
  const limit = limitOf(criterion);
  if (limit !== undefined) {
    const numbered = last.filter(({ statement }) => limit(statement.text) !== undefined);
    const first = numbered.filter(({ score }) => score >= (numbered[0]?.score ?? 0) - 0.15);
    if (numbered.length > 0) return { status: first.some(({ verdict }) => verdict === false) ? 'notMet' : 'met', deciding: found(first), byNumber: true, nearest: [] };
  }
  return decided ? { status: 'notMet', deciding: found(against), byNumber: false, nearest: [] } : supporting.length > 0 ? { status: 'met', deciding: found(inOrder), byNumber: false, nearest: [] } : { ...nothing, nearest: found(speaking).slice(0, 1) };
}

/** A row about a paper of the record may be answered by its title. */
const ofPaper = ({ named }: RowReading): boolean => named.some(({ ids }) => ids.includes('reexamination') || ids.includes('initial evaluation'));

/** "He pushed it back" speaks of what the statement before it names. */
function leanedOn(criterion: string, statement: NoteStatement, note: ReadNote, around: Surroundings): Fit {
  const own = fitIn(criterion, statement, around);
  const before = note.statements[placeIn(note, statement) - 1];
  if (before === undefined || statement.text.length > 80 || !/\b(?:it|them|this|that|one)\b/i.test(statement.text) || before.start < statement.start - 300) return own;
  const lent = fitIn(criterion, before, around);
  return lent.own > own.own ? { ...lent, own: lent.own - 0.05 } : own;
}

const undoneFlaws: ReadonlySet<string> = new Set(['undone']);

const latestOf = (candidates: readonly Candidate[]): string => candidates.map(({ statement }) => statement.date ?? '').sort().at(-1) ?? '';

function latest(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.some(({ statement }) => statement.date === null)) return candidates;
  const last = candidates.map(({ statement }) => statement.date ?? '').sort().at(-1);
  return candidates.filter(({ statement }) => statement.date === last);
}

const better = /\b(?:from \d|was|were|up|improv\w*|gain\w*|better|increas\w*|now|more|further|longer|less|down|decreas\w*|reduced|resolved|gone|no longer|new|back (?:to|at))\b|→|->|\d ?\(\d(?!\d?\/)/i;
const worse = /\b(?:still (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|the same)|remains (?:at )?\d+|worse\w*|declin\w*|regress\w*|unchanged|no change|same as|no (?:gain|improvement|progress)|not improv\w*|plateau\w*|inside the noise|slower than before|lost ground)\b/i;
const normal = /\b(?:negative|neg|normal|intact|clear|cleared|WNL|ruled out|excluded|absent|discontinued|weaned|quit|healed|closed|resolved|no symptoms|no sx|asymptomatic|can't|cannot|unable|passed)\b/i;
const affected = /\b(?:cannot|can't|unable|limit\w*|difficult\w*|trouble|quit|stopped|avoid\w*|needs?|help|assist\w*|impair\w*|reduced|weak\w*|decreas\w*|poor|only|loses?|lost|pain\w*|fear\w*|afraid|holds|gave up|slow\w*|not (?:able|yet)|hasn't|doesn't|delay\w*|below|short|abandon\w*|fatigue\w*|then stops|drops|flares?|dependent|unsteady|fell|risk|sits?|stands? \d|walks? \d|\d+ ?\/ ?\d+|\d+ ?%|lacks?|trace|absent|[A-Z][A-Za-z-]{2,} \d+)\b/i;

/** Which way a statement on the row's subject points. */
function verdictOf(criterion: string, statement: NoteStatement, around: Surroundings): boolean | undefined {
  const wants = wantsOf(criterion);
  const { text } = statement;
  // A goal that the note calls unmet tells of today.
  if (wants.ability && /\bgoals?\b[^.;]*\b(?:not (?:yet )?(?:met|achieved|reached)|unmet)\b|\bnot met\b/i.test(text)) return false;
  const flaw = claimFlaw(criterion, statement, around);
  const claim = claimOf(statement, criterion);
  if (flaw === 'number' || flaw === 'side' || flaw === 'part' || flaw === 'old' || flaw === 'other person' || flaw === 'asked' || flaw === 'planned' || (claim.planned && !wants.plans)) return undefined;
  if (isHalf(criterion, statement, around.notes)) return undefined;
  const narrowed = narrowly(criterion, text);
  if (narrowed !== true) return narrowed === 'silent' ? undefined : narrowed;
  const share = wants.change ? shareOfChange(criterion, statement, around.notes) : undefined;
  if (share !== undefined) return share;
  const limit = limitOf(criterion)?.(text);
  if (limit !== undefined) return limit;
  if (limitOf(criterion) !== undefined) return undefined;
  if (!wants.absence && !wants.limitation && !wants.change && refused(criterion, text)) return false;
  const turned = deniedIn(criterion, text);
  if (wants.absence && flaw === 'undone') return undefined;
  if (wants.absence) return absentIn(criterion, text, deniedIn(criterion, text, 9));
  if (wants.change) {
    const measured = changeIn(statement, around.notes, criterion);
    return measured ?? (worse.test(text) ? (wants.plans ? undefined : false) : better.test(text) && !turned ? true : undefined);
  }
  if (wants.limitation) return affected.test(text) && !/\b(?:no (?:difficulty|limit\w*|trouble|deficit\w*|problem\w*)|independent (?:in|with) all|full\b)/i.test(text) ? true : undefined;
  if (flaw === 'undone' || claim.undone) return wants.ability && dependent.test(text) ? false : undefined;
  if (wants.ability) return dependent.test(text) ? false : flaw === 'act' ? undefined : true;
  if (deniedIn(criterion, text, 9) && /\b(?:healed|closed|resolved|cleared|subsided|controlled)\b/i.test(criterion)) return true;
  if (turned) return wants.deed || wants.signed || wants.number ? undefined : false;
  return dependent.test(text) && (wants.adherence || wants.use || /\battend\w*\b/i.test(criterion)) ? false : true;
}

const event = /\b(?:fell|falls?|seizures?|dislocat\w*|infect\w*|leak\w*|relapse\w*|flare\w*|admitted|readmitted|re-?injur\w*|gave way|giving way|blister\w*|open area)\b/i;

/** The denial must be of what the row names: "fell at the mailbox, no injury" denies no fall. */
function absentIn(criterion: string, text: string, isDenied: boolean): boolean | undefined {
  if (isDenied || normal.test(text) || (wantsOf(criterion).cessation && /\boff\b/i.test(text))) return true;
  const subject = readRow(criterion).named.find(({ weight }) => weight >= 3);
  return /^(?:there (?:are|is|were|have been) )?(?:no|absence of|free of|denies)\b/i.test(criterion.trim()) && subject?.shownIn(text) === true && event.test(text) ? false : undefined;
}

/** "Has not released her", "declined counselling": what the row names is refused, not merely undone. */
function refused(criterion: string, text: string): boolean {
  const cue = /\b(?:(?:has|have|had|does|did|do|is|are|was|were|will|would|can|could)(?:n't| not)|declin(?:es|ed)|refus(?:es|ed)|never|quit|stopped|gave up)\s+(?!yet|been|be\b)(\w+(?: \w+){0,2})/i.exec(text)?.[1];
  return cue !== undefined && readRow(criterion).named.some(({ weight, shownIn }) => weight >= 2 && shownIn(cue));
}

/** Is what the row names first of all denied in the text? */
function deniedIn(criterion: string, text: string, first = 1): boolean {
  const aid = wantsOf(criterion).unaided;
  const named = readRow(criterion).named.filter(({ weight, shownIn }) => weight >= 2 && (aid === undefined || !shownIn(aid)));
  return named.slice(0, first).some(({ placeIn }) => {
    const place = placeIn(text);
    return place !== undefined && denied(text, place.start, text.slice(place.start, place.end));
  });
}

function changeIn(statement: NoteStatement, notes: readonly ReadNote[], row: string): boolean | undefined {
  const found = measuredChanges(notes).filter((change) => change.statement === statement);
  return found.length === 0 ? labelledChange(statement, notes, row) : found.some(({ better: isBetter }) => isBetter);
}
