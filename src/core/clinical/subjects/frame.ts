// What a statement has said so far of joint, motion, side, measure …, and which of it a new word replaces.
import measureData from '../../data/measures.json';
import { motionJoint, muscleMotion } from '../words/concepts';
import type { Concept } from '../words/concepts';
import type { Bound, SubjectDimension } from './subject';
import type { Token } from '../text/tokens';

/** The subject named so far; `at` is the token index. */
export type Frame = Partial<Record<SubjectDimension, Bound & { readonly at: number }>>;

/** Measures taken of one limb: they keep the side and joint named before them. */
export const limbMeasures: ReadonlySet<string> = new Set(measureData.rows.filter((row) => row.limb).map((row) => row.id));
const anatomy: readonly SubjectDimension[] = ['joint', 'region', 'motion', 'muscle', 'mode', 'test'];

/** The frame that a heading, table row or column gives. */
export function frameOf(context: readonly Concept[], codes: readonly Token[], tokens: readonly Token[], distance: 1 | 2): Frame {
  const frame: Frame = {};
  for (const concept of context) apply(frame, concept, distance, tokens);
  // Which way a joint was moved holds for the whole table.
  if (distance === 1 && frame.mode !== undefined) frame.mode = { ...frame.mode, distance: 0 };
  const code = codes.at(-1);
  if (code !== undefined && codes.length === 1) frame.code = { key: code.text, start: code.start, end: code.end, distance, at: -1 };
  return frame;
}

/** "flexion of the operated shoulder": only words that say which joint stand between. */
function isOfJoint(tokens: readonly Token[], motion: number | undefined, joint: number): boolean {
  if (motion === undefined || joint - motion > 6) return false;
  const between = tokens.slice(motion + 1, joint).map(({ text }) => text);
  const of = between.findIndex((text) => /^(?:of|in|at)$/.test(text));
  return of >= 0 && of < 2 && between.slice(of + 1).every((text) => /^(?:the|his|her|their|operated|operative|surgical|involved|affected|injured|repaired|treated|painful|same|opposite|other|uninvolved|unaffected)$/.test(text));
}

/** "PIP ext   RF -10   SF -18": a finger named behind its joint tells which one the joint is of. */
export const isOfFinger = (joint: Bound | undefined): boolean => /^(?:PIP|DIP|MCP|IP)$/.test(joint?.key ?? '');

/** "right-hand-dominant", "L handed": which hand one writes with is no side of a finding. */
const isDominance = (tokens: readonly Token[], at: number): boolean => /^(?:handed|dominant|dominance)$/.test(tokens[at]?.text ?? '') || (tokens[at]?.text === 'hand' && /^domin\w*$/.test(tokens[at + 1]?.text ?? ''));

/** A limb is no place of the spine. */
const isElsewhere = (region: string, joint: string): boolean => /extremity$/.test(region) && /^(?:cervical|thoracic|lumbar|TMJ|SI joint|head)$/.test(joint);

/** "bilateral axillary crutches": what one uses on a side is no side of a finding. */
const isOfDevice = (tokens: readonly Token[], at: number): boolean => [at, at + 1, at + 2].some((place) => /^(?:crutch|crutches|canes?|axillary|lofstrand|loftstrand)$/.test(tokens[place]?.text ?? '') && tokens.slice(at, place).every(({ kind }) => kind === 'word'));

/** Puts a concept into the frame and drops what no longer applies. */
export function apply(frame: Frame, concept: Concept, distance: 0 | 1 | 2, tokens: readonly Token[]): void {
  const { dimension, key } = concept;
  const bound = { key, start: concept.start, end: concept.end, distance, at: concept.first };
  const near = (other: SubjectDimension): boolean => concept.first - (frame[other]?.at ?? -99) <= 3;
  switch (dimension) {
    case 'measure': {
      const keepsPlace = limbMeasures.has(key) || key === 'nprs';
      for (const other of anatomy) if (!(keepsPlace && (other === 'joint' || other === 'region'))) delete frame[other];
      if (!keepsPlace && !near('side')) delete frame.side;
      delete frame.assist;
      frame.measure = bound;
      return;
    }
    case 'joint':
    case 'region': {
      if (key === 'finger' && isOfFinger(frame.joint)) return;
      if (frame.measure !== undefined && frame.measure.key !== 'nprs' && !limbMeasures.has(frame.measure.key)) delete frame.measure;
      // "R/L knee": a joint named after its motion ("flexion of the knee") keeps the motion.
      if (!(near('motion') && /^(?:of|in|at|the)$/.test(tokens[concept.first - 1]?.text ?? '')) && !isOfJoint(tokens, frame.motion?.at, concept.first)) {
        delete frame.motion;
        delete frame.muscle;
      }
      if (/^(?:cervical|thoracic|lumbar|TMJ)$/.test(key) && !near('side')) delete frame.side;
      // "back pain is 5/10 and leg pain 7/10"
      if (dimension === 'region' && frame.joint !== undefined && isElsewhere(key, frame.joint.key)) delete frame.joint;
      frame[dimension] = bound;
      return;
    }
    case 'motion': {
      // "On the flexion-rotation test, right rotation …"
      if (frame.measure?.key === 'flexionRotation') return;
      delete frame.muscle;
      if (frame.measure !== undefined && frame.measure.key !== 'nprs') delete frame.measure;
      frame.motion = bound;
      const joint = motionJoint.get(key);
      if (joint !== undefined && frame.joint?.key !== joint) frame.joint = { ...bound, key: joint };
      return;
    }
    case 'muscle': {
      if (frame.measure?.key !== 'nprs') delete frame.measure;
      frame.muscle = bound;
      const [joint = '', ...motion] = (muscleMotion.get(key) ?? '').split(' ');
      if (joint === '') {
        delete frame.joint;
        delete frame.motion;
      } else {
        frame.joint = { ...bound, key: joint };
        frame.motion = { ...bound, key: motion.join(' ') };
      }
      return;
    }
    case 'mode':
    case 'test': {
      if (frame.measure?.key !== 'nprs') delete frame.measure;
      if (dimension === 'test' && key !== 'ROM') delete frame.mode;
      if (dimension === 'mode') frame.test = { ...bound, key: 'ROM' };
      frame[dimension] = bound;
      return;
    }
    case 'finding':
      // "its pain part is 22", "opens 38 mm, pain-free 30"
      if (key === 'pain' && /^(?:free|parts?|subscales?|subscores?|scales?|sections?|items?|components?|portions?|domains?|subtotal)$/.test(tokens[concept.next]?.text ?? '')) return;
      if (key === 'pain') frame.measure = { ...bound, key: 'nprs' };
      else if (key === 'headache' || key === 'fall') delete frame.measure;
      return;
    case 'side':
      if (isDominance(tokens, concept.next) || isOfDevice(tokens, concept.next)) return;
      frame.side = bound;
      return;
    case 'total':
      frame.total = bound;
      delete frame.code;
      return;
    case 'service':
      frame.code = bound;
      delete frame.total;
      return;
    case 'task':
    case 'assist':
      frame[dimension] = bound;
      return;
    case 'exercise':
      if (frame.measure?.key !== 'nprs') delete frame.measure;
      delete frame.muscle;
      if (!near('motion')) delete frame.motion;
      return;
    case 'condition':
    case 'role':
    case 'counted':
    case 'negation':
    case 'diagnosis':
    case 'status':
    case 'sign':
    case 'quality':
      return;
  }
}
