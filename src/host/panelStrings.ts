// The words of a panel in the language of the window. English needs no table: the panel has it built in.
import * as vscode from 'vscode';
import { told } from './told';

/** Only what the language pack says otherwise; `{0}` stays for the panel to fill. */
export function panelStrings(english: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if (vscode.l10n.bundle === undefined) return {};
  return Object.fromEntries(Object.entries(english).flatMap(([key, words]) => {
    const here = told(words);
    return here === words ? [] : [[key, here] as const];
  }));
}
