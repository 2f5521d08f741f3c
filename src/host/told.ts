// Sentences that are written below the host, where no editor is known, in the language of the window.
import * as vscode from 'vscode';

/** `l10n.t` takes literals only, so that every string can be extracted; tables and sentences of other layers are looked up in the bundle. */
export function told(english: string): string {
  const found: unknown = vscode.l10n.bundle?.[english];
  return typeof found === 'string' ? found : english;
}
