// Which lines below the head of a service are its exercises, and which only say how the exercise above them went.
import { isHandsOn } from '../../billing/codes';
import type { InterventionRow, SoapSection } from '../noteFacts';
import { stockPhrase } from '../compose/stockPhrases';
import { topicOf } from '../compose/topics';
import type { ServiceHead } from './codeLines';
import { readExercises } from './exerciseRow';
import { readMeasures } from './measureClauses';
import type { Line } from './noteLines';
import { codeByTitle } from './serviceNames';
import { isTreatment, namesExercise, workOf } from './treatment';

/** A service whose exercises may still come. */
export interface OpenService {
  readonly head: ServiceHead;
  readonly paragraph: number;
  readonly section: SoapSection | undefined;
  /** Its exercises stand in the lines below, none behind the head itself. */
  readonly nested: boolean;
}

/** "chest depth", "in // bars": words behind the head that are no exercise yet. */
export function isDone(words: string): boolean {
  return words !== '' && (isTreatment(words) || namesExercise(words) || words.split(/\s+/).length > 4 || readExercises(words).some(({ dose }) => dose !== undefined));
}

/** Whether a line belongs to the service above it. */
export function goesOn(line: Line, { head, paragraph, section, nested }: OpenService, first: boolean): boolean {
  if (!runsOn(line.text)) return false;
  if (!line.opens) return true;
  if (line.bulleted && (nested || first)) return true;
  return line.paragraph === paragraph && line.section === section && isJotted(line.text) && (nested || isTreatment(line.text)) && fits(line.text, head, nested);
}

/** Totals, goals, home and the like end a treatment line even when they stand in the same line. */
function runsOn(text: string): boolean {
  return !/^(?:home|edu\w*|education|rec\w*|plan|next|freq\w*|goals?)\s*[:–-]/i.test(text) && !['minutes', 'billing', 'goal', 'frequency', 'signature', 'homeProgram', 'vitals', 'header'].includes(topicOf({ text, section: undefined }));
}

/** An exercise with its dose, by its name, or how one went; a sentence about the patient is none, nor is a measure. */
function isJotted(text: string): boolean {
  if (prose.test(text) || stockPhrase(text) !== undefined) return false;
  if (isTreatment(text)) return true;
  const cells = readExercises(text);
  return (counted.test(text) || readMeasures(text).rows.length === 0) && (namesExercise(text) || cells.some(({ dose }) => dose !== undefined) || cells.every(({ exercise }) => exercise === undefined));
}

/** Repetitions are done, whatever else is named like a test. */
const counted = /\d\s*(?:reps?|trials)\b|(?<=\s)[x×]\s?\d/i;

const prose = /^(?:pt|patient|client|resident|child|he|she|they|we|i)\b\.?\s/i;

/** Hands-on work stands under hands-on services; what is done under their heads and is none belongs to no service yet. */
function fits(text: string, { code, service }: ServiceHead, nested: boolean): boolean {
  const work = workOf(text);
  return isHandsOn(code ?? codeByTitle(service ?? '')) ? work !== 'exercise' || !isTreatment(text) : nested || work !== 'technique';
}

const person = /^(?:pt|patient|client|resident|child|he|she|they)\b\.?\s+(?=(?:needed|required|needs|requires)\b)/i;

/** The words of a line that only tells of cueing, help or response to the exercise above it; undefined for any other line. */
export function toldOf(text: string, section: SoapSection | undefined, above: InterventionRow | undefined): string | undefined {
  if ((section !== 'O' && section !== undefined) || (above?.exercise ?? above?.dose) === undefined || stockPhrase(text) !== undefined || !runsOn(text)) return undefined;
  const plain = text.replace(person, '').replace(/[.\s]+$/, '');
  if (prose.test(plain) || /\b(?:skill(?:ed|s)?|next|goals?|HEP|home|was \d|eval)\b/i.test(plain) || plain.split(/\s+/).length > 16) return undefined;
  const cells = readExercises(plain);
  const [only] = cells;
  return cells.length === 1 && only !== undefined && only.exercise === undefined && only.dose === undefined ? plain : undefined;
}
