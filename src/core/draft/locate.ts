// Finds a captured text again in a document that went on changing.

/** The offset where `captured` stands: at `expected`, or at the only other place it occurs; undefined when gone or not unique. */
export function locate(documentText: string, captured: string, expected: number): number | undefined {
  if (captured === '') return undefined;
  if (documentText.startsWith(captured, expected)) return expected;
  const first = documentText.indexOf(captured);
  if (first < 0) return undefined;
  return documentText.indexOf(captured, first + 1) < 0 ? first : undefined;
}

/** Where offset `at` lies after an edit: text typed right before it pushes it on, an edit that begins at or after it does not. */
export function shifted(at: number, edit: { readonly start: number; readonly removed: number; readonly added: number }): number {
  const before = edit.start < at || (edit.start === at && edit.removed === 0);
  return before ? Math.max(edit.start, at + edit.added - edit.removed) : at;
}
