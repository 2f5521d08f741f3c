// The status bar item that says when the next appeal is due: a count and a date, never a name. Read from the case files of the workspace.
import * as vscode from 'vscode';
import { daysLeft } from '../../core/appeals/case/caseClock';
import { usDate } from '../../core/appeals/case/caseFields';
import { looksLikeCase, readCaseFile } from '../../core/appeals/case/caseFile';
import { Disposable } from '../dispose';
import { localDay } from './today';

const caseFiles = '**/*appeal*.md';
/** Beyond this many a folder is an archive, and the item would cost more than it tells. */
const mostCases = 500;
/** From this many days on the item is colored. */
const soon = 7;

interface Due {
  readonly uri: vscode.Uri;
  readonly fileBy: string;
}

export class DueItem extends Disposable {
  readonly #item = this.register(vscode.window.createStatusBarItem('theradraft.due', vscode.StatusBarAlignment.Left, 0));
  readonly #open: (uri: vscode.Uri) => Promise<void>;
  #due: readonly Due[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `open` shows a case. */
  constructor(open: (uri: vscode.Uri) => Promise<void>) {
    super();
    this.#open = open;
    this.#item.name = vscode.l10n.t('Appeals due');
    this.#item.command = 'theradraft.showDeadlines';
    const watcher = this.register(vscode.workspace.createFileSystemWatcher(caseFiles));
    for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete]) this.register(event(() => this.#soon()));
    this.register(vscode.workspace.onDidSaveTextDocument(() => this.#soon()));
    this.register(vscode.workspace.onDidChangeWorkspaceFolders(() => this.#soon()));
    // The day changes while the window stays open.
    this.register(vscode.window.onDidChangeWindowState(({ focused }) => focused && this.#draw()));
    this.register({ dispose: () => clearTimeout(this.#timer) });
    this.#soon();
  }

  /** Lists what is due and opens the chosen case. */
  async list(): Promise<void> {
    if (this.#due.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No appeal in this workspace is waiting to be sent. Saved case files with a deadline are listed here.'));
      return;
    }
    const today = localDay();
    const picked = await vscode.window.showQuickPick(
      this.#due.map(({ uri, fileBy }) => ({ label: usDate(fileBy), description: leftWords(daysLeft(fileBy, today) ?? 0), detail: vscode.workspace.asRelativePath(uri), uri })),
      { title: vscode.l10n.t('Appeals to file') },
    );
    if (picked) await this.#open(picked.uri);
  }

  /** Reads soon: several changes are read once. */
  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read().then(() => this.#draw(), () => undefined), 200);
  }

  async #read(): Promise<void> {
    const files = await vscode.workspace.findFiles(caseFiles, '**/{node_modules,.git}/**', mostCases);
    const cases = await Promise.all(files.map(async (uri): Promise<readonly Due[]> => {
      try {
        const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
        const appeal = looksLikeCase(text.slice(0, 500)) ? readCaseFile(text) : undefined;
        return appeal?.status === 'open' && appeal.fileBy !== undefined ? [{ uri, fileBy: appeal.fileBy }] : [];
      } catch {
        return []; // Deleted while it was read.
      }
    }));
    this.#due = cases.flat().sort((a, b) => a.fileBy.localeCompare(b.fileBy));
  }

  #draw(): void {
    const [next] = this.#due;
    if (this.isDisposed || !next) return this.#item.hide();
    const left = daysLeft(next.fileBy, localDay()) ?? 0;
    const count = this.#due.length;
    this.#item.text = `$(calendar) ${count === 1 ? vscode.l10n.t('Appeal due {0}', usDate(next.fileBy)) : vscode.l10n.t('{0} appeals, next due {1}', count, usDate(next.fileBy))}`;
    this.#item.tooltip = `${leftWords(left)}. ${vscode.l10n.t('Show all deadlines.')}`;
    this.#item.backgroundColor = left < 0 ? new vscode.ThemeColor('statusBarItem.errorBackground') : left <= soon ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.#item.show();
  }
}

function leftWords(days: number): string {
  return days === -1 ? vscode.l10n.t('1 day past') : days < 0 ? vscode.l10n.t('{0} days past', -days) : days === 0 ? vscode.l10n.t('due today') : days === 1 ? vscode.l10n.t('1 day left') : vscode.l10n.t('{0} days left', days);
}
