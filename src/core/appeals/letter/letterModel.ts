// A finished letter as blocks, read from its Markdown: what the Word file, the checks and a preview are made from.

export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
}

export type LetterBlock =
  | { readonly kind: 'title'; readonly runs: readonly Run[] }
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly runs: readonly Run[] }
  /** Lines end where the Markdown has a hard break. */
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Run[])[] }
  | { readonly kind: 'quote'; readonly lines: readonly (readonly Run[])[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: 'table'; readonly head: readonly (readonly Run[])[]; readonly rows: readonly (readonly (readonly Run[])[])[] };

export interface LetterModel {
  readonly blocks: readonly LetterBlock[];
}

/** The words of runs without their marks. */
export function plainText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
