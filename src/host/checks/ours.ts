// Whether a document is one that this extension helps in: a clinical note or a template form. Other Markdown is left alone.
import * as vscode from 'vscode';
import { clinicalNote } from '../../core/checks/clinicalNote';
import { findFilled } from '../../core/prompts/findFilled';

const known = new WeakMap<vscode.TextDocument, { readonly version: number; readonly ours: boolean }>();

export const noteLanguages: vscode.DocumentSelector = [{ language: 'markdown' }, { language: 'plaintext' }];

export function isOurs(document: vscode.TextDocument): boolean {
  const before = known.get(document);
  if (before?.version === document.version) return before.ours;
  const text = document.getText(new vscode.Range(0, 0, 2000, 0));
  const ours = clinicalNote(text) !== undefined || findFilled(text.slice(0, 40_000)).length > 0;
  known.set(document, { version: document.version, ours });
  return ours;
}
