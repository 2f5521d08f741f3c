// The commands of the note checks: check a note, check a folder, set a problem aside, switch a rule off.
import * as vscode from 'vscode';
import { ruleIds, type RuleId } from '../../core/checks/problem';
import { suppressionEdit } from '../../core/checks/suppressionEdit';
import { workspaceEdit } from './checkActions';
import { switchOff } from './checkSettings';
import { withCancel } from '../phi/withCancel';
import { folderOf, notesIn } from './caseFiles';
import type { NoteChecks } from './noteChecks';

/** Files of one run over a folder. */
const mostFiles = 200;

export async function checkNoteCommand(checks: NoteChecks): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || document.getText().trim() === '') return void vscode.window.showWarningMessage(vscode.l10n.t('There is no note to check. Open one first.'));
  const checked = await withCancel(vscode.l10n.t('Checking the note'), (signal, progress) => checks.check(document, { signal, progress }));
  if (checked === undefined) return;
  if (checked === 'tooLong') return void vscode.window.showWarningMessage(vscode.l10n.t('This file is too long to be checked. Keep one case per file; nothing was changed.'));
  if (checked.problems.length > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
  const count = checked.problems.length === 0 ? vscode.l10n.t('No problem was found.') : checked.problems.length === 1 ? vscode.l10n.t('1 problem was found.') : vscode.l10n.t('{0} problems were found.', checked.problems.length);
  const open = checked.context.planType === undefined && checked.context.unitRule === undefined;
  const unknown = open ? ` ${vscode.l10n.t('The payer is not set, so rules that depend on it were left out.')}` : '';
  const setPayer = vscode.l10n.t('Set Plan Type');
  const checkPhi = vscode.l10n.t('Check for Patient Information');
  const answer = await vscode.window.showInformationMessage(`${count}${unknown}`, ...(open ? [setPayer] : []), checkPhi);
  if (answer === setPayer) await vscode.commands.executeCommand('workbench.action.openSettings', 'theradraft.planType');
  if (answer === checkPhi) await vscode.commands.executeCommand('theradraft.checkPhi');
}

export async function checkFolderCommand(checks: NoteChecks): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const folder = (uri && folderOf(uri)) ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) return void vscode.window.showWarningMessage(vscode.l10n.t('Open a note or a folder first.'));
  const names = await notesIn(folder);
  const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Checking the notes of this folder'), cancellable: true };
  const result = await vscode.window.withProgress(options, async (progress, token) => {
    let notes = 0;
    let problems = 0;
    for (const name of names.slice(0, mostFiles)) {
      if (token.isCancellationRequested) break;
      progress.report({ increment: 100 / Math.min(names.length, mostFiles), message: name });
      const found = await checks.checkFile(vscode.Uri.joinPath(folder, name));
      if (found === undefined) continue;
      notes += 1;
      problems += found;
    }
    return { notes, problems };
  });
  if (result.problems > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
  const left = names.length > mostFiles ? ` ${vscode.l10n.t('Only the first {0} files were read.', mostFiles)}` : '';
  void vscode.window.showInformationMessage(`${vscode.l10n.t('{0} notes were checked; problems found: {1}.', result.notes, result.problems)}${left}`);
}

/** Writes the comment that sets a problem aside; the reason stays in the note. */
export async function suppressCommand(checks: NoteChecks, uri: vscode.Uri, rule: string, start: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('Set "{0}" aside', rule), prompt: vscode.l10n.t('Why does the rule not apply here? The reason is written into the note as a comment.'),
    validateInput: (text) => (/[\p{L}\p{N}]{2}/u.test(text) ? undefined : vscode.l10n.t('Give a reason.')),
  });
  const problem = checks.problemsOf(document)?.find((candidate) => candidate.rule === rule && candidate.start === start);
  if (reason === undefined) return;
  if (problem === undefined) return void vscode.window.showWarningMessage(vscode.l10n.t('The note changed meanwhile, so nothing was written. Choose the fix again.'));
  await vscode.workspace.applyEdit(workspaceEdit(document, [suppressionEdit(document.getText(), problem, reason)]));
}

export async function switchOffCommand(uri: vscode.Uri, rule: string): Promise<void> {
  const known: RuleId | undefined = ruleIds.find((id) => id === rule);
  if (known === undefined) return;
  await switchOff(known, uri);
  const settings = vscode.l10n.t('Open Settings');
  if ((await vscode.window.showInformationMessage(vscode.l10n.t('The rule "{0}" is off.', known), settings)) === settings) await vscode.commands.executeCommand('workbench.action.openSettings', 'theradraft.checks.rules');
}
