// Registers the command table; a failing command tells the user, and the log gets the kind of error only.
import * as vscode from 'vscode';
import { commandPrefix, insertCommandId, type CommandHandlers } from './commandIds';
import type { Log } from './log';

export interface InsertHandler {
  readonly templateIds: readonly string[];
  readonly insert: (templateId: string) => Promise<void>;
}

export function registerCommands(handlers: CommandHandlers, inserts: InsertHandler, log: Log): vscode.Disposable {
  const guarded = (id: string, run: (argument?: unknown) => Promise<void> | void) =>
    vscode.commands.registerCommand(id, async (argument?: unknown) => {
      try {
        await run(argument);
      } catch (error) {
        log.failure(id, error);
        const showLog = vscode.l10n.t('Show Log');
        const message = vscode.l10n.t('The command failed unexpectedly. Your text is unchanged and nothing was sent.');
        if ((await vscode.window.showErrorMessage(message, showLog)) === showLog) log.show();
      }
    });
  return vscode.Disposable.from(
    ...Object.entries(handlers).map(([id, run]: [string, (argument?: unknown) => Promise<void> | void]) => guarded(commandPrefix + id, run)),
    ...inserts.templateIds.map((id) => guarded(insertCommandId(id), () => inserts.insert(id))),
  );
}
