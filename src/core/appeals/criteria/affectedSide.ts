// The side the notes call affected; values of the other side are no evidence.
import type { CaseNote } from './criteriaTypes';

const part = String.raw`(?:total (?:knee|hip|shoulder)|TKA|TKR|THA|THR|TSA|ACL|rotator cuff|distal radius|(?:knee|hip|shoulder|ankle|wrist|elbow) (?:replacement|arthroplasty|repair|reconstruction|fracture|sprain)|hemipar\w+|hemipleg\w+|arm affected|leg affected|fracture|ORIF)`;
const told = new RegExp(String.raw`\b(?:affected|involved|paretic|hemiparetic|surgical|operative|weak(?:er)?)\b[^.;\n]{0,25}\b(right|left)\b|\b(right|left)\b[^.;\n]{0,20}\b(?:side affected|affected)\b|\b(right|left|[RL](?=[ ]))[^.;,\n]{0,25}\b${part}\b`, 'i');

/** "left" or "right"; undefined where no note says so. */
export function affectedSide(notes: readonly Pick<CaseNote, 'text'>[]): string | undefined {
  for (const { text } of notes) {
    const words = told.exec(text);
    const side = (words?.[1] ?? words?.[2] ?? words?.[3])?.charAt(0).toLowerCase();
    if (side !== undefined) return side === 'r' ? 'right' : 'left';
  }
  return undefined;
}
