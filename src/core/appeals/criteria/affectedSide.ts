// The side the notes call affected; values of the other side are no evidence.
import type { CaseNote } from './criteriaTypes';

/** "left" or "right"; undefined where no note says so. */
export function affectedSide(notes: readonly Pick<CaseNote, 'text'>[]): string | undefined {
  for (const { text } of notes) {
    const words = /\b(?:affected|involved|paretic|hemiparetic|surgical|operative|weak(?:er)?)\b[^.;\n]{0,25}\b(right|left)\b|\b(right|left)\b[^.;\n]{0,20}\b(?:hemipar\w+|hemipleg\w+|side affected|affected)\b/i.exec(text);
    if (words !== null) return (words[1] ?? words[2])?.toLowerCase();
  }
  return undefined;
}
