// The way of a letter: facts into the case file, a draft from them, and the finished letter out as a file.
import * as vscode from 'vscode';
import type { AppealDesk } from './appealDesk';
import { factsSource } from './caseLetter';
import * as messages from './caseMessages';
import { exportCase, type ExportKind } from './exportCase';
import { templateAtHand } from './letterTemplates';

export async function writeFacts(desk: AppealDesk): Promise<void> {
  const { open, panel, services } = desk;
  const template = templateAtHand(services.templates, desk.picked, open.state, await open.document?.text());
  if (!template) return;
  desk.say(await open.writeFacts(template));
  desk.picked = undefined;
  await open.document?.show(panel.documentColumn, undefined, true);
}

/** Opens the draft panel on the facts; the letter goes below them. */
export async function draftLetter({ open, panel, services }: AppealDesk): Promise<void> {
  const text = await open.document?.text();
  const facts = text === undefined ? undefined : factsSource(text, services.templates);
  const editor = facts && (await open.document?.show(panel.documentColumn, { start: facts.start, end: facts.start }));
  if (!facts || !editor || text === undefined) return;
  const at = (offset: number): vscode.Position => new vscode.Position(text.slice(0, offset).split('\n').length - 1, offset - text.lastIndexOf('\n', offset - 1) - 1);
  await services.draft({ document: editor.document, range: new vscode.Range(at(facts.start), at(facts.end)), source: facts.source, insertMode: 'below', panelColumn: panel.column });
}

export async function exportLetter(desk: AppealDesk, as: ExportKind): Promise<void> {
  const document = await desk.open.ensureDocument();
  const text = await document.text();
  if (text === undefined) return;
  try {
    const target = await exportCase(as, text, desk.open.state.result, document.uri);
    if (target === undefined) return;
    desk.exported = target;
    const name = target.path.split('/').at(-1) ?? '';
    desk.say(as === 'calendar' ? messages.calendarSaved(name) : messages.exported(name));
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) throw error;
    desk.say(messages.exportFailed());
  }
}
