// The ways out of a case: the letter as Word or Markdown, and its days as a calendar file.
import * as vscode from 'vscode';
import type { CaseAssessment } from '../../core/appeals/case/assessCase';
import { letterPlace } from '../../core/appeals/case/caseLetter';
import { letterFromMarkdown } from '../../core/appeals/letter/readLetter';
import { letterSettings } from './letterSettings';

/** The finished letter of the case, in the words it has there. */
function letterText(text: string): string | undefined {
  const at = letterPlace(text);
  return at && text.slice(at.start, at.end);
}

export type ExportKind = 'word' | 'markdown' | 'calendar';

/** Saves the letter or the calendar where the user says; the file's place, or undefined when dismissed. */
export async function exportCase(as: ExportKind, text: string, result: CaseAssessment, caseUri: vscode.Uri): Promise<vscode.Uri | undefined> {
  const letter = letterText(text) ?? '';
  const names = { word: ['-letter.docx', 'Word', 'docx'], markdown: ['-letter.md', 'Markdown', 'md'], calendar: ['-due.ics', 'Calendar', 'ics'] } as const;
  const [ending, kind, extension] = names[as];
  const base = caseUri.with({ scheme: caseUri.scheme === 'untitled' ? (vscode.workspace.workspaceFolders?.[0]?.uri.scheme ?? 'file') : caseUri.scheme, path: caseUri.path.replace(/\.md$/, '') + ending });
  const target = await vscode.window.showSaveDialog({ defaultUri: base, filters: { [kind]: [extension] } });
  if (target === undefined) return undefined;
  await vscode.workspace.fs.writeFile(target, as === 'word' ? await wordFile(letter, caseUri) : new TextEncoder().encode(as === 'markdown' ? `${letter}\n` : await calendar(result)));
  return target;
}

async function wordFile(letter: string, scope: vscode.Uri): Promise<Uint8Array> {
  const { letterToDocx } = await import('../../documents/writeWord');
  return letterToDocx(letterFromMarkdown(letter), { letterhead: letterSettings(scope).letterhead });
}

async function calendar({ clock }: CaseAssessment): Promise<string> {
  const { calendarFile } = await import('../../documents/writeCalendar');
  return calendarFile([
    ...(clock.fileBy === undefined ? [] : [{ day: clock.fileBy, title: vscode.l10n.t('Appeal due'), remindDays: 7 }]),
    ...(clock.decisionBy === undefined ? [] : [{ day: clock.decisionBy, title: vscode.l10n.t('Appeal decision due'), remindDays: 0 }]),
  ]);
}
