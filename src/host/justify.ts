// "Justify Medical Necessity": which note, which of its timed codes, in which form, with which earlier notes of the case as sources.
import * as vscode from 'vscode';
import { therapyCode } from '../core/billing/codes';
import { clinicalNote } from '../core/checks/clinicalNote';
import { readNoteHead } from '../core/checks/noteHead';
import { splitNotes } from '../core/checks/splitNotes';
import { filledAt, filledSource, rawSource } from '../core/draft/draftSource';
import { justifiableCodes, justificationForms, justificationTemplate, type JustificationForm } from '../core/prompts/justifications';
import type { Template } from '../core/prompts/template';
import { codesIn, readable, refuse, type Captured } from './capture';
import { earlierNotes, readEarlier } from './checks/caseFiles';

/** Earlier notes of one draft, and their characters together. */
const mostEarlier = 12;
const longestEarlier = 200_000;

/** The note to justify from; undefined when the user dismissed a question or was told why not. */
export async function captureJustification(templates: readonly Template[]): Promise<Captured | undefined> {
  const editor = vscode.window.activeTextEditor;
  const range = editor && noteRange(editor);
  if (!editor || !range) {
    refuse(vscode.l10n.t('Select the note that shows the service, then choose Justify Medical Necessity again. Nothing was sent.'));
    return undefined;
  }
  const { document } = editor;
  const text = readable(document, range);
  if (text === undefined) return undefined;
  const filled = filledSource(text, templates);
  if (filled?.template.output === 'justification') return { document, range, source: filled };
  const code = await pickCode(text);
  if (code === undefined) return undefined;
  const form = await pickForm(code);
  const template = form && justificationTemplate(templates, code, form);
  if (!template) return undefined;
  const earlier = await pickEarlier(document);
  if (earlier === undefined) return undefined;
  const source = rawSource(filled?.ownText ?? text, template);
  return earlier.length === 0 ? { document, range, source } : { document, range, source: { ...source, earlier: earlier.map(({ text: visit }) => visit) }, earlier: earlier.map(({ uri }) => uri.toString()) };
}

/** The selection, the filled template at the cursor, or the note the cursor stands in. */
function noteRange({ document, selection }: vscode.TextEditor): vscode.Range | undefined {
  if (!selection.isEmpty) return new vscode.Range(selection.start, selection.end);
  const text = document.getText();
  const offset = document.offsetAt(selection.active);
  const note = filledAt(text, offset) ?? (clinicalNote(text) === undefined ? undefined : splitNotes(text).find(({ start, end }) => start <= offset && offset <= end));
  return note && new vscode.Range(document.positionAt(note.start), document.positionAt(note.end));
}

/** The one timed code of the note, or the one picked. A note without any is told so before anything is argued. */
async function pickCode(text: string): Promise<string | undefined> {
  const named = codesIn(text).filter((code) => therapyCode(code)?.timed === true);
  if (named.length === 1) return named[0];
  const items = (named.length > 1 ? justifiableCodes().filter(({ code }) => named.includes(code)) : justifiableCodes()).map(({ code, label, needs }) => ({ label: code, description: label, detail: vscode.l10n.t('The note must show: {0}', needs.join(', ')) }));
  const title = named.length > 1 ? vscode.l10n.t('Justify which service?') : vscode.l10n.t('The note names no timed code. Justify which service?');
  return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('Only what the note shows is argued; what is missing is marked'), matchOnDescription: true }))?.label;
}

async function pickForm(code: string): Promise<JustificationForm | undefined> {
  const words: Readonly<Record<JustificationForm, readonly [string, string]>> = {
    statement: [vscode.l10n.t('Medical-necessity statement'), vscode.l10n.t('The separate justification statement Medicare accepts beside the notes (Pub. 100-02 ch. 15 §220.3)')],
    paragraph: [vscode.l10n.t('Daily-note paragraph'), vscode.l10n.t('One paragraph for the note itself: deficit, skill, dose, response, goal')],
    billing: [vscode.l10n.t('Billing justification'), vscode.l10n.t('The reasoning behind the billed units, by section')],
  };
  const first: JustificationForm = code === '97110' ? 'billing' : 'statement';
  const items = [...justificationForms].sort((one, other) => Number(other === first) - Number(one === first)).map((form) => ({ label: words[form][0], detail: words[form][1], form }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Justify {0} in which form?', code) }))?.form;
}

interface EarlierText {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** Earlier notes of the case, the oldest first: none by default. Undefined when the question was dismissed. */
async function pickEarlier(document: vscode.TextDocument): Promise<readonly EarlierText[] | undefined> {
  const notes = (await earlierNotes(document.uri, readNoteHead(document.getText()))).slice(0, mostEarlier);
  if (notes.length === 0) return [];
  const picked = await vscode.window.showQuickPick(notes.map(({ name, uri }) => ({ label: name, uri })), {
    title: vscode.l10n.t('Use earlier notes of this case as sources too?'),
    placeHolder: vscode.l10n.t('Pick none, some or all; they go through the same scrubbing and preview'),
    canPickMany: true,
  });
  if (picked === undefined) return undefined;
  const texts: EarlierText[] = [];
  let length = 0;
  // The latest are picked first from the list; the draft reads them in the order of time.
  for (const { uri, label } of picked) {
    const text = await readEarlier(uri);
    if (text === undefined || length + text.length > longestEarlier) {
      refuse(text === undefined ? vscode.l10n.t('{0} could not be read and was left out.', label) : vscode.l10n.t('The earlier notes are too long together; {0} and those before it were left out.', label));
      if (text === undefined) continue;
      break;
    }
    length += text.length;
    texts.unshift({ uri, text });
  }
  return texts;
}
