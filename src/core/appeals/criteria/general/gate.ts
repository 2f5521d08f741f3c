// May a statement stand as evidence that a row is met? It must speak of what the row names, of this patient, part and
// time, and tell what was done, not what is to come.
import { measuredChanges } from '../measuredChange';
import type { NoteStatement, ReadNote } from '../noteStatements';
import { claimOf, isOld, isToCome } from './claims';
import { fitOf, helpersIn, type Fit } from './fit';
import { isOtherPart, isOtherSide } from './regions';
import { labelledChange } from './labelledChange';
import { isHalf } from './coupled';
import { dependent, narrowly } from './narrow';
import { limitOf } from './rowLimit';
import { readRow, type RowReading } from './rowReading';
import { isBeforeWindow } from './timeWindow';
import { wantsOf } from './wants';

export interface Surroundings {
  readonly notes: readonly ReadNote[];
  readonly side: string | undefined;
}

export type Flaw = 'subject' | 'other person' | 'planned' | 'asked' | 'undone' | 'number' | 'old' | 'part' | 'side' | 'act';

/** Why a statement is no evidence; undefined where it may stand. Where several demands are answered apart, each by a part of the row. */
export function flawOf(criterion: string, statement: NoteStatement, around: Surroundings, apart = false): Flaw | undefined {
  const row = readRow(criterion);
  const fit = fitIn(criterion, statement, around);
  if (!apart && row.named.length > 0 && !isLight(row) && !changed(criterion, row, statement, around) && (fit.near < 0.6 || fit.own < 0.25 || (isSentence(criterion) && row.named.some(isHeavy) && !fit.ownNamed.some(isHeavy)))) return 'subject';
  return claimFlaw(criterion, statement, around);
}

/** A row of eight words or more names its subject. */
const isSentence = (row: string): boolean => row.split(/\s+/).length >= (/\.\s*$/.test(row) ? 6 : 8);

const isHeavy = ({ weight }: { readonly weight: number }): boolean => weight >= 3;

/** A few words of which none names a thing leave the row to its kind. */
const isLight = ({ text, named }: RowReading): boolean => named.every(({ weight }) => weight < 2) && text.split(/\s+/).length < 8;

const everyday = /\b(?:button\w*|dress\w*|jars?|cook\w*|walk\w*|stairs|sleep\w*|driv\w*|reach\w*|lift\w*|spoon|shop\w*|grocer\w*|bath\w*|shower\w*|toilet\w*|eat\w*|laundry|kneel\w*|furniture|school|work\w*|recess|church|mow|stand\w*|sit\w*|carry\w*)\b/i;

/** A row that asks for gains and names no thing of its own is answered by any measure that changed. */
const changed = (criterion: string, { named }: RowReading, statement: NoteStatement, { notes }: Surroundings): boolean => wantsOf(criterion).change && !named.some(isHeavy) && measuredChanges(notes).some((change) => change.statement === statement && change.better);

/** How well a statement answers a row by the things that both name. */
export function scoreOf(criterion: string, statement: NoteStatement, around: Surroundings): number {
  const { own, near } = fitIn(criterion, statement, around);
  return own + 0.3 * near + (wantsOf(criterion).limitation && everyday.test(statement.text) ? 0.25 : 0) + (wantsOf(criterion).number && /\d/.test(statement.text) ? 0.1 : 0) + Math.min(statement.text.length, 120) / 4000;
}

const helpers = new WeakMap<readonly ReadNote[], { readonly names: RegExp | undefined }>();

function helpersOf(notes: readonly ReadNote[]): RegExp | undefined {
  const known = helpers.get(notes) ?? { names: helpersIn(notes) };
  helpers.set(notes, known);
  return known.names;
}

/** A row weighs the same statement many times. */
const fits = new WeakMap<NoteStatement, Map<string, Fit>>();

export function fitIn(criterion: string, statement: NoteStatement, { notes }: Surroundings): Fit {
  const known = fits.get(statement) ?? new Map<string, Fit>();
  fits.set(statement, known);
  const fit = known.get(criterion) ?? fitOf(readRow(criterion), statement, notes.find((each) => each.note === statement.note), helpersOf(notes));
  known.set(criterion, fit);
  return fit;
}

/** A signature, or the name with the letters of a licence at the end of a note. */
const signing = /\bsign\w*|\bsig\b|\b(?:re)?cert\w*|\bexecuted\b|\bendorsed\b|\breturned\b|\bapproved\b|\b(?:D?PT|OTR?(?:\/L)?|PTA|COTA|SLP|CHT|MD|DO|NP)\b/i;

const changeWords = /\b(?:improv\w*|increas\w*|decreas\w*|reduc\w*|gain(?:s|ed|ing)?|better|resolv\w*|gone|from \d|was|were|up (?:from|to|\d)|down (?:from|to|\d)|no longer|back (?:to|at|in)|less|more|new|heal\w*|climb\w*|progress\w*|advanc\w*|now|before|initial\w*|baseline|at (?:start|eval)|regain\w*|restor\w*|shows?|faster|longer|higher|lower|stronger|weaker|than|centraliz\w*|moved|step \d|dropped|fell to|tolerat\w*)\b|\d\S* to -?\d|\bin (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d|→|->|\d\s?\(\d(?!\d?\/)/i;

/** A change stands in the words, or in the same measure or label of an earlier day. */
function showsChange(statement: NoteStatement, notes: readonly ReadNote[]): boolean {
  return changeWords.test(statement.text) || measuredChanges(notes).some((change) => change.statement === statement) || labelledChange(statement, notes) !== undefined;
}

/** A test that was not made finds nothing, also where a row asks for none. */
const untaken = /\bno (?:x-?rays?|MRI|imaging|scans?|films?|labs?|EMG|test\w*) (?:taken|done|made|yet|on file)\b|\b(?:not|never) (?:yet )?(?:tested|screened|imaged|scanned|measured|assessed|examined)\b/i;

const dated = /\d{1,2}[/.-]\d{1,2}|\d{4}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b\d+[- ]?(?:days?|wks?|weeks?|mos?|months?|yrs?|years?)\b|\b(?:week|wk|day|month|visit) \d/i;

/** What is wrong with a statement's claim, whatever it speaks of. */
export function claimFlaw(criterion: string, statement: NoteStatement, { side, notes }: Surroundings): Flaw | undefined {
  const wants = wantsOf(criterion);
  const claim = claimOf(statement, criterion);
  if (claim.ofOther) return 'other person';
  const toCome = wants.plans || wants.argued;
  if (!toCome && (claim.planned || (/\d{4}-\d{2}-\d{2}/.test(statement.note.file) && isToCome(statement.text, statement.date)))) return 'planned';
  if (claim.wondered && !wants.argued || /^\W*if\b/i.test(statement.text)) return 'asked';
  if (untaken.test(statement.text)) return 'undone';
  if (claim.undone && !wants.absence && !wants.limitation) return 'undone';
  if (wants.signed && !signing.test(statement.text)) return 'act';
  // A therapist's letters are no physician's signature.
  if (wants.signed && /\b(?:physician|surgeon|doctor|practitioner|member|patient|caregiver)/i.test(criterion) && !/\b(?:sign\w*|sig|(?:re)?cert\w*|executed|endorsed|returned|approved|agree[sd]?)\b/i.test(statement.text)) return 'act';
  if (wants.number && !/\d/.test(statement.text.replace(/\b(?:since|on|by|until|till|from|in|visit|dated|after|before) \d{1,2}\/\d{1,2}(?:\/\d{2,4})?/gi, ''))) return 'number';
  // "Mold next week if tape helps" hangs on something.
  if (wants.deed && !toCome && /\bif\b/i.test(statement.text)) return 'planned';
  if (wants.date && !dated.test(statement.text)) return 'number';
  if (wants.deed && !wants.history && isOld(statement.text, statement.date)) return 'old';
  if (isOtherPart(criterion, statement.text)) return 'part';
  if (isOtherSide(criterion, statement.text, side)) return 'side';
  if (isBeforeWindow(criterion, statement, notes)) return 'old';
  if (isHalf(criterion, statement, notes)) return 'act';
  if (narrowly(criterion, statement.text) !== true) return 'act';
  if (/\b(?:percent|%)/i.test(criterion) && limitOf(criterion) !== undefined && !/%|percent|\d ?(?:\/|of|out of) ?(?:the |her |his |last |past )*\d|\b[LR]\b.*\d.*\b[LR]\b.*\d|\b(?:all|every|no|zero)\b/i.test(statement.text)) return 'number';
  // A referral is no evaluation.
  if (wants.deed && /\b(?:referr(?:al|ed)|consult (?:sent|placed|ordered|requested))\b/i.test(statement.text) && !/\b(?:referr|order|prescri)/i.test(criterion) && !/\b(?:seen|done|result|found|came back|report)\b/i.test(statement.text)) return 'undone';
  if (wants.change && !wants.plans && !showsChange(statement, notes)) return 'act';
  // "No longer spins" limits nothing.
  if (wants.limitation && !wants.absence && !wants.change && /\b(?:no longer (?!able)|resolved|gone\b|denies|no (?:difficulty|limitations?|problems?|deficits?)|full function)\b/i.test(statement.text) && !/\d/.test(statement.text)) return 'act';
  if (wants.ability && !wants.limitation && dependent.test(statement.text)) return 'act';
  // "Living: three steps in, no rail" tells of a house, not of climbing.
  if (wants.ability && (/\b(?:negotiat\w*|stairs?|steps|walks?|ambulat\w*|climbs?)\b/i.test(criterion) && /\b(?:lives?|living|house|home set-?up|apartment|store?y)\b/i.test(statement.text))) return 'act';
  return undefined;
}

/** May a statement speak against a row? Not what is asked, was never tested, is of another person or time, or denies only the time since. */
export function mayContradict(criterion: string, statement: NoteStatement, { notes }: Surroundings): boolean {
  const claim = claimOf(statement, criterion);
  const untested = /\bnot (?:yet )?(?:done|tested|performed|measured|assessed)\b|\bdeferred\b/i.test(statement.text);
  const since = /\b(?:no|none|denies) (?:\w+ ){0,2}since (?:\d|home|discharge|start of care|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|last|the last|then|eval|start)/i.test(statement.text);
  const improved = wantsOf(criterion).change && measuredChanges(notes).some((change) => change.statement === statement && change.better);
  const isSevere = wantsOf(criterion).examined && /\d/.test(statement.text);
  const isUntaken = (wantsOf(criterion).number || wantsOf(criterion).examined) && claim.undone && !/\bnot (?:documented|recorded|stated|kept|signed)\b/i.test(statement.text);
  // A screen that finds nothing was made.
  const isScreen = /\b(?:surveillance|screen\w*|monitor\w*|assess\w*|evaluat\w*|test\w*|exam\w*|stud(?:y|ies))\b.*\b(?:performed|completed|done|conducted|obtained|carried out|undertaken)\b/i.test(criterion) && !claim.undone;
  return !isSevere && !isScreen && !isUntaken && !claim.ofOther && !claim.wondered && !untested && !since && !improved && !isBeforeWindow(criterion, statement, notes);
}

/** Words against a row must at least be about one of the things it is about. */
export function isOnSubject(criterion: string, statement: NoteStatement, around: Surroundings): boolean {
  const row = readRow(criterion);
  const fit = fitIn(criterion, statement, around);
  return fit.near >= 0.5 && (!row.named.some(isHeavy) || fit.ownNamed.some(isHeavy));
}
