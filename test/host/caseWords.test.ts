// What the rest of a note and the other notes of its case give away is hidden, in a real editor. All people are made up.
import * as assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { until } from './until';

describe('Notes of one case', () => {
  let root: string;

  before(() => {
    root = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
    assert.ok(root);
  });

  // What other tests leave in the workspace would make one case of it.
  const tidyUp = async (): Promise<void> => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await rm(join(root, '.theradraft'), { recursive: true, force: true });
  };
  beforeEach(tidyUp);
  afterEach(tidyUp);

  async function scrubbed(files: Readonly<Record<string, string>>, note: string): Promise<string> {
    const folder = await mkdtemp(join(root, 'case-'));
    try {
      for (const [name, text] of Object.entries({ ...files, 'visit.md': note })) await writeFile(join(folder, name), text);
      await vscode.window.showTextDocument(vscode.Uri.file(join(folder, 'visit.md')));
      await vscode.commands.executeCommand('theradraft.scrubToNewDocument');
      // The window tells of its active editor a moment after it is shown.
      const shown = (): vscode.TextDocument | undefined => vscode.window.activeTextEditor?.document;
      await until(() => shown()?.isUntitled === true && shown()?.getText() !== '', 'the scrubbed text');
      return shown()?.getText() ?? '';
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  const intake = 'Patient: Hope Quillam\nReferred by Dr. Zorvek Brandauer.\n';
  const visit = 'Gait 150 ft zorvek SBA. BBS 44/56.\n';

  it('count for each other where their front-matter names one case', async () => {
    const head = '---\ncase: Knee 7\n---\n';
    assert.ok(!(await scrubbed({ 'intake.md': `${head}${intake}` }, `${head}${visit}`)).includes('zorvek'));
    assert.ok((await scrubbed({ 'intake.md': `---\ncase: Knee 8\n---\n${intake}` }, `${head}${visit}`)).includes('zorvek'));
  });

  it('count for each other in a folder of a workspace with a .theradraft folder', async () => {
    assert.ok((await scrubbed({ 'intake.md': intake }, visit)).includes('zorvek'));
    await mkdir(join(root, '.theradraft'));
    const text = await scrubbed({ 'intake.md': intake }, visit);
    assert.ok(!text.includes('zorvek'));
    assert.match(text, /BBS 44\/56/);
  });
});
