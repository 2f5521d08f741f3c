// Decides what a draft is about: the filled template at the cursor, the selection, or the whole note. Refuses what cannot be a note.
import * as vscode from 'vscode';
import { filledAt, filledSource, rawSource, type DraftSource } from '../core/draft/draftSource';
import type { Template } from '../core/prompts/template';
import type { InsertMode } from '../protocol/messages';
import { appendTemplate, insertPicked, newMarkdownEditor, pickTemplate } from './insertTemplate';

export interface Captured {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
  readonly source: DraftSource;
  /** Where the texts of `source.earlier` were read, in their order. */
  readonly earlier?: readonly string[];
  /** Where the draft goes first; undefined = as set by the user. */
  readonly insertMode?: InsertMode;
  /** Where the panel opens; undefined = beside the document. */
  readonly panelColumn?: vscode.ViewColumn | undefined;
  /** The questions of the template come before the draft. */
  readonly asksFirst?: boolean;
}

/** Characters of one draft: about 350 pages. */
const longestCapture = 1_000_000;

/** What to draft from the active editor; undefined when the user dismissed a question or was told why not. */
export async function captureDraft(templates: readonly Template[]): Promise<Captured | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    const insert = vscode.l10n.t('Insert Template…');
    const answer = await vscode.window.showInformationMessage(vscode.l10n.t('Open a note first, or start from a template. Nothing was sent.'), insert);
    if (answer === insert) await insertPicked(templates);
    return undefined;
  }
  const range = draftRange(editor);
  const text = readable(editor.document, range);
  if (text === undefined) return undefined;
  const filled = filledSource(text, templates);
  if (filled) {
    if (filled.ownText.trim() !== '') return { document: editor.document, range, source: filled };
    if (filled.template.mode === 'interview') return { document: editor.document, range, source: filled, asksFirst: true };
    refuse(vscode.l10n.t('Every blank of this template is still empty. Fill in at least one fact, then draft again. Nothing was sent.'));
    return undefined;
  }
  const template = await pickTemplate(forRawNotes(templates), vscode.l10n.t('Draft which document from this text?'), codesIn(text));
  return template && { document: editor.document, range, source: rawSource(text, template) };
}

/** The interview at the cursor, or a new one: its template goes below what the note says, where its answers will be written. */
export async function captureInterview(templates: readonly Template[]): Promise<Captured | undefined> {
  const open = vscode.window.activeTextEditor;
  const here = open && interviewAt(open, templates);
  if (here) return here;
  const interviews = templates.filter((template) => template.mode === 'interview');
  const template = await pickTemplate(interviews, vscode.l10n.t('Which interview?'), open ? codesIn(open.document.getText()) : []);
  if (!template) return undefined;
  const editor = open ?? (await newMarkdownEditor());
  if (!(await appendTemplate(editor, template))) return undefined;
  return interviewAt(editor, templates);
}

function interviewAt(editor: vscode.TextEditor, templates: readonly Template[]): Captured | undefined {
  const range = draftRange(editor);
  const source = filledSource(editor.document.getText(range).replaceAll('\r\n', '\n'), templates);
  return source?.template.mode === 'interview' ? { document: editor.document, range, source, asksFirst: true } : undefined;
}

function draftRange(editor: vscode.TextEditor): vscode.Range {
  const { document, selection } = editor;
  const filled = filledAt(document.getText(), document.offsetAt(selection.active));
  const template = filled && new vscode.Range(document.positionAt(filled.start), document.positionAt(filled.end));
  // While blanks are being filled, one of them is selected: the template is meant, not the blank.
  if (template && (selection.isEmpty || template.contains(selection))) return template;
  if (!selection.isEmpty) return new vscode.Range(selection.start, selection.end);
  return new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
}

/** The text of the range with line feeds only; undefined, and the user told why, where it can be no note. */
export function readable(document: vscode.TextDocument, range: vscode.Range): string | undefined {
  const length = document.offsetAt(range.end) - document.offsetAt(range.start);
  if (length > longestCapture) {
    refuse(vscode.l10n.t('That is too long for one draft ({0} characters). Select the visit or letter it is about. Nothing was sent.', length.toLocaleString()));
    return undefined;
  }
  const text = document.getText(range).replaceAll('\r\n', '\n');
  if (text.trim() === '') {
    refuse(vscode.l10n.t('There is no text here. Write or select a note, or insert a template. Nothing was sent.'));
    return undefined;
  }
  if (/[\0\uFFFD]{2}|\0/.test(text)) {
    refuse(vscode.l10n.t('This is not a text file. Open the note as text, or paste it into a new Markdown file. Nothing was sent.'));
    return undefined;
  }
  return text;
}

export function refuse(message: string): void {
  void vscode.window.showWarningMessage(message);
}

/** An interview asks questions of its own, so it starts from its template, never from a note. */
function forRawNotes(templates: readonly Template[]): readonly Template[] {
  return templates.filter((template) => template.mode === 'draft');
}

/** The procedure codes a text names, each once. */
export function codesIn(text: string): readonly string[] {
  return [...new Set(text.match(/(?<![\d.])97\d{3}(?![\d.]\d|\d)/g) ?? [])];
}
