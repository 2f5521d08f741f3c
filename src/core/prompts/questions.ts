// The open questions of an interview template: each stands as a numbered line above the slot that takes its answer.
import { TemplateError } from './templateError';
import type { Piece } from './templatePieces';

/** Question by param name, for the params that belong to a section. Throws a `TemplateError` when one has none. */
export function questionsAbove(
  path: string,
  pieces: readonly Piece[],
  params: readonly { readonly name: string; readonly section?: string | undefined }[],
): ReadonlyMap<string, string> {
  const questions = new Map<string, string>();
  let text = '';
  for (const piece of pieces) {
    if (piece.kind === 'text') text += piece.text;
    else if (piece.kind === 'param') {
      const lines = text.trimEnd().split('\n');
      const question = /^\d{1,2}\.\s+(.+\?.*)$/.exec(lines.at(-2)?.trim() || lines.at(-3)?.trim() || '')?.[1];
      if (question !== undefined) questions.set(piece.name, question);
      text = '';
    }
  }
  const silent = params.find((param) => param.section !== undefined && !questions.has(param.name));
  if (silent) {
    throw new TemplateError({
      kind: 'questionMissing',
      path,
      line: undefined,
      message: `The slot "${silent.name}" answers no question.`,
      next: 'Put a numbered question on the line above it.',
    });
  }
  return questions;
}
