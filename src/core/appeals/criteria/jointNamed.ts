// The joint and the motion a value in degrees belongs to, where "of the right hand" behind them names the limb.
import type { Figure } from '../../clinical/subjects/subjects';

export interface JointMotion {
  readonly joint: string;
  readonly motion: string | undefined;
}

const nearMotion = /\b(shoulder|elbow|wrist|fingers?|thumb|MCP|PIP|DIP|hip|knee|ankle|neck|trunk|lumbar|cervical)\b(?:\s+(?:and|&)\s+\w+)?\s+(?:joints?\s+)?(flexion|extension|flex|ext|abduction|adduction|rotation|deviation|pronation|supination|dorsiflexion|plantarflexion)\b/gi;

/** Keys as in the vocabulary; undefined where no joint is known. */
export function jointNamed(text: string, figure: Figure): JointMotion | undefined {
  const { joint, motion } = figure.subject.bound;
  if (joint === undefined) return undefined;
  if (joint.key !== 'hand') return { joint: joint.key, motion: motion?.key };
  const from = Math.max(text.lastIndexOf('.', figure.start - 1), text.lastIndexOf(';', figure.start - 1), text.lastIndexOf('\n', figure.start - 1)) + 1;
  const behind = new RegExp(String.raw`^\s*of (?:active |passive )?${nearMotion.source}`, 'i').exec(text.slice(figure.end, figure.end + 50));
  const named = behind ?? [...text.slice(from, figure.start).matchAll(nearMotion)].at(-1);
  if (named === undefined) return { joint: joint.key, motion: motion?.key };
  const spoken = (named[2] ?? '').toLowerCase();
  return { joint: (named[1] ?? '').replace(/s$/i, '').toLowerCase(), motion: spoken === 'ext' ? 'extension' : spoken === 'flex' ? 'flexion' : spoken };
}
