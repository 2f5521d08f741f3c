// Registers the command table; a failing command tells the user, and the log gets the kind of error only.
import * as vscode from 'vscode';
import type { Template } from '../core/prompts/template';
import { commandPrefix, insertCommandId, type CommandHandlers } from './commandIds';
import { insertTemplate } from './insertTemplate';
import type { Log } from './log';

/** Each command of the manifest, and one that inserts each template. */
export function registerCommands(handlers: CommandHandlers, templates: readonly Template[], log: Log): vscode.Disposable {
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
    ...templates.map((template) => guarded(insertCommandId(template.id), () => insertTemplate(template))),
  );
}
