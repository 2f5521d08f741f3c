// The manifest and the running extension say the same, and each template can be inserted.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { builtinTemplates, startMark } from '../../src/core/prompts/template';
import { insertCommandId } from '../../src/host/commandIds';

const extension = (): vscode.Extension<unknown> => {
  const found = vscode.extensions.getExtension('theradraft.theradraft');
  assert.ok(found);
  return found;
};

describe('The commands', () => {
  before(() => extension().activate());
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('are registered, every one that the manifest names and no other', async () => {
    const named = (extension().packageJSON as { contributes: { commands: { command: string }[] } }).contributes.commands.map(({ command }) => command);
    const registered = (await vscode.commands.getCommands(true)).filter((id) => id.startsWith('theradraft.') && !/\.(?:focus|resetViewLocation|open|removeView)$|\.(?:phi|checks)\./.test(id));
    assert.deepEqual([...named].sort(), registered.sort());
  });

  for (const template of builtinTemplates()) {
    it(`insert the template ${template.id} into a plain text file`, async () => {
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' }));
      await vscode.commands.executeCommand(insertCommandId(template.id));
      const text = vscode.window.activeTextEditor?.document.getText() ?? '';
      assert.ok(text.startsWith(startMark(template.id)), 'the mark is missing');
      for (const param of template.params) assert.ok(text.includes(`${param.label}: `), `the blank "${param.label}" is missing`);
    });
  }

  it('fill in the discipline that the user has set', async () => {
    const config = vscode.workspace.getConfiguration('theradraft');
    await config.update('discipline', 'OT', vscode.ConfigurationTarget.Global);
    try {
      await vscode.commands.executeCommand(insertCommandId('soap'));
      assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /licensed occupational therapist[\s\S]*Discipline: OT/);
    } finally {
      await config.update('discipline', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('insert into a new Markdown document when no editor is open', async () => {
    await vscode.commands.executeCommand(insertCommandId('soap'));
    assert.equal(vscode.window.activeTextEditor?.document.languageId, 'markdown');
    assert.match(vscode.window.activeTextEditor.document.getText(), /theradraft:soap/);
  });
});

describe('The settings that decide where text goes', () => {
  it('cannot be changed by a folder', async () => {
    const config = vscode.workspace.getConfiguration('theradraft');
    for (const key of ['provider', 'openai.baseUrl', 'openai.model', 'openai.api', 'phi.extraTerms', 'ai.enabled']) {
      await assert.rejects(async () => config.update(key, 'x', vscode.ConfigurationTarget.Workspace), `${key} can be set by a folder`);
    }
  });
});
