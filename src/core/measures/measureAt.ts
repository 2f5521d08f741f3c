// Which measure, motion or grade stands at a place of the text. Names only; a word within another word is none.
import type { Span } from '../clinical/span';
import { describeMeasure, describeMotion, describeOrdinal } from './describeMeasure';
import { measureNamed, measureRows, ordinalNamed, ordinalRows, romNamed, romRows, type MeasureRow } from './measureRows';

export interface MeasureHit extends Span {
  /** The lines of the hover; the first is the name. */
  readonly lines: readonly string[];
  /** Only for a measure whose change can be judged. */
  readonly measure?: MeasureRow;
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/g, String.raw`[\s-]{1,2}`);
const oneOf = (names: readonly string[]): string => [...new Set(names)].toSorted((one, other) => other.length - one.length).map(escaped).join('|');
// "strength" and "temperature" are words of every note; a hover on them would only be in the way.
const tooPlain = /^(?:strength|muscle strength|hr|rr|bp|temp|temperature|pulse|pain|foto|mas|speed)$/;
const measureNames = measureRows.flatMap((row) => [row.name, ...row.aliases]).filter((name) => name.length > 1 && !tooPlain.test(name.toLowerCase()));
const ordinalNames = ordinalRows.flatMap((row) => [row.name, ...row.aliases]).filter((name) => name.length > 1 && !tooPlain.test(name.toLowerCase()));
const named = new RegExp(`(?<![A-Za-z0-9])(?:${oneOf([...measureNames, ...ordinalNames])})(?![A-Za-z0-9])`, 'gi');
const motionWords: Readonly<Record<string, string>> = { flex: 'flexion', ext: 'extension', abd: 'abduction', add: 'adduction', ir: 'internal rotation', er: 'external rotation', df: 'dorsiflexion', pf: 'plantarflexion', sup: 'supination', pron: 'pronation', 'side bend': 'side bending', 'lateral flexion': 'side bending' };
const jointWords: Readonly<Record<string, string>> = { neck: 'cervical', lumbar: 'thoracolumbar', trunk: 'thoracolumbar' };
const joints = oneOf([...romRows.map((row) => row.joint), ...Object.keys(jointWords)]);
const motions = oneOf([...romRows.map((row) => row.motion), ...Object.keys(motionWords)]);
const motion = new RegExp(String.raw`(?<![A-Za-z])(${joints})\s(?:(?:active|passive|AROM|PROM|AAROM|ROM)\s){0,2}(?:in\s)?(${motions})(?![A-Za-z])`, 'gi');

/** What stands at `offset`; undefined for anything else. */
export function measureAt(text: string, offset: number): MeasureHit | undefined {
  const from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - 120);
  const newline = text.indexOf('\n', offset);
  const around = text.slice(from, Math.min(newline < 0 ? text.length : newline, offset + 120));
  for (const pattern of [motion, named]) {
    for (const match of around.matchAll(pattern)) {
      const start = from + match.index;
      const end = start + match[0].length;
      if (offset < start || offset > end) continue;
      const hit = pattern === motion ? motionHit(match) : nameHit(match[0]);
      if (hit !== undefined) return { start, end, ...hit };
    }
  }
  return undefined;
}

function nameHit(words: string): Pick<MeasureHit, 'lines' | 'measure'> | undefined {
  const measure = measureNamed(words);
  if (measure !== undefined) return { lines: describeMeasure(measure), ...(measure.better === null ? {} : { measure }) };
  const ordinal = ordinalNamed(words);
  return ordinal === undefined ? undefined : { lines: describeOrdinal(ordinal) };
}

function motionHit(match: RegExpExecArray): Pick<MeasureHit, 'lines'> | undefined {
  const joint = (match[1] ?? '').toLowerCase();
  const moved = (match[2] ?? '').toLowerCase();
  const row = romNamed(jointWords[joint] ?? joint, motionWords[moved] ?? moved);
  return row === undefined ? undefined : { lines: describeMotion(row) };
}
