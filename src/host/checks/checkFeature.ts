// Note checks, units and measures in the editor: registers what the files beside it do.
import * as vscode from 'vscode';
import { Disposable } from '../dispose';
import type { Log } from '../log';
import type { TextWork } from '../textWork';
import { CheckActions, fixAllKind } from './checkActions';
import { checkFolderCommand, checkNoteCommand, suppressCommand, switchOffCommand } from './checkCommands';
import { runCompareMeasure } from './compareMeasure';
import { fillBillingLine } from './fillBilling';
import { MeasureCompletion } from './measureCompletion';
import { MeasureHover } from './measureHover';
import { NoteChecks } from './noteChecks';
import { noteLanguages } from './ours';
import { RulePages, showRule } from './rulePage';
import { UnitHover } from './unitHover';

export class CheckFeature extends Disposable {
  readonly #checks: NoteChecks;

  constructor(extensionUri: vscode.Uri, work: TextWork, log: Log) {
    super();
    const checks = this.register(new NoteChecks(work, log));
    this.#checks = checks;
    this.register(new RulePages(extensionUri).register());
    this.register(vscode.languages.registerCodeActionsProvider(noteLanguages, new CheckActions(checks), { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind] }));
    this.register(vscode.languages.registerHoverProvider(noteLanguages, new UnitHover()));
    this.register(vscode.languages.registerHoverProvider(noteLanguages, new MeasureHover()));
    this.register(vscode.languages.registerCompletionItemProvider(noteLanguages, new MeasureCompletion()));
    // The arguments of these two come from the code actions; they stand in no menu.
    this.register(vscode.commands.registerCommand('theradraft.checks.suppress', (uri: vscode.Uri, rule: string, start: number) => suppressCommand(checks, uri, rule, start)));
    this.register(vscode.commands.registerCommand('theradraft.checks.switchOff', switchOffCommand));
  }

  /** What the commands of the palette do here, by their name. */
  readonly commands = {
    checkNote: (): Promise<void> => checkNoteCommand(this.#checks),
    checkFolder: (): Promise<void> => checkFolderCommand(this.#checks),
    fillBillingLine: (): Promise<void> => fillBillingLine(),
    compareMeasure: (measureId?: unknown): Promise<void> => runCompareMeasure(measureId),
    showRule: (rule?: unknown): Promise<void> => showRule(rule),
  };
}
