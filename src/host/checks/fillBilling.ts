// "Fill Billing Line": the day's units with modifiers, as a line of the note. Asks where the payer's rule or a tie leaves a choice.
import * as vscode from 'vscode';
import { contextOf } from '../../core/checks/checkInContext';
import { readNoteHead } from '../../core/checks/noteHead';
import { billingEdit, billNote, openTies, unitsAt } from '../../core/checks/noteUnits';
import { payerIdOf } from '../../core/checks/payerOf';
import type { UnitRule } from '../../core/billing/units';
import { readSettings } from '../settings';
import { workspaceEdit } from './checkActions';
import { readCheckSettings } from './checkSettings';

export async function fillBillingLine(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return warn(vscode.l10n.t('Open a note first. Nothing was changed.'));
  const { document } = editor;
  const { version } = document;
  const text = document.getText();
  const units = unitsAt(text, document.offsetAt(editor.selection.active));
  if (units.without.length > 0) return warn(vscode.l10n.t('{0} has no minutes, so its units cannot be computed. Write the minutes first; nothing was changed.', units.without.join(', ')));
  if (units.services === undefined) return warn(vscode.l10n.t('No procedure code with minutes was found in this note. Nothing was changed.'));
  const header = readNoteHead(text);
  const rule = contextOf(header, readCheckSettings(document.uri)).unitRule ?? (await askRule());
  if (rule === undefined) return;
  const payer = payerIdOf(header.payer);
  const choice = { rule, discipline: header.discipline ?? readSettings(document.uri).discipline, ...(payer === undefined ? {} : { payer }) };
  let day = billNote(units.services, choice);
  if ('error' in day) return warn(vscode.l10n.t('{0} Nothing was changed.', day.error));
  const ties = openTies(day, units.services);
  if (ties !== undefined) {
    const tieTo = await askTie(ties.codes, ties.count, day.explanation[0] ?? '');
    if (tieTo === undefined) return;
    day = billNote(units.services, { ...choice, tieTo });
    if ('error' in day) return warn(day.error);
  }
  if (day.lines.length === 0) return warn(vscode.l10n.t('{0} There is nothing to bill; nothing was changed.', day.explanation[0] ?? ''));
  if (document.version !== version) return warn(vscode.l10n.t('The note changed meanwhile, so nothing was inserted. Run the command again.'));
  const edit = billingEdit(text, units, day);
  if (text.slice(edit.start, edit.end) === edit.text) return void vscode.window.showInformationMessage(vscode.l10n.t('The billing line is right already.'));
  await vscode.workspace.applyEdit(workspaceEdit(document, [edit]));
  if (day.notices.length > 0) void vscode.window.showWarningMessage(day.notices.map((notice) => notice.text).join(' '));
}

async function askRule(): Promise<UnitRule | undefined> {
  const items: readonly (vscode.QuickPickItem & { readonly rule: UnitRule })[] = [
    { label: vscode.l10n.t('CMS total-time rule'), detail: vscode.l10n.t('Medicare and payers that follow it: units by the timed minutes of the whole day'), rule: 'cms' },
    { label: vscode.l10n.t('CPT midpoint rule'), detail: vscode.l10n.t('Each code for itself: a unit from 8 minutes on'), rule: 'spm' },
  ];
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which unit rule does the payer follow? The contract decides.') }))?.rule;
}

/** Equal remainders: the therapist says which codes take the unit. */
async function askTie(codes: readonly string[], count: number, explanation: string): Promise<readonly string[] | undefined> {
  if (count === 1) {
    const picked = await vscode.window.showQuickPick(codes.map((label) => ({ label })), { title: vscode.l10n.t('Equal remainders: which code takes the unit?'), placeHolder: explanation });
    return picked === undefined ? undefined : [picked.label];
  }
  const picked = await vscode.window.showQuickPick(codes.map((label) => ({ label })), { title: vscode.l10n.t('Equal remainders: pick the {0} codes that take a unit', count), placeHolder: explanation, canPickMany: true });
  if (picked === undefined) return undefined;
  if (picked.length === count) return picked.map(({ label }) => label);
  warn(vscode.l10n.t('Pick exactly {0} codes. Nothing was changed.', count));
  return undefined;
}

function warn(message: string): void {
  void vscode.window.showWarningMessage(message);
}
