// The case file as the appeal panel keeps it: what it writes is on disk at once, unless the user has changes of their own in it.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CaseDocument } from '../../src/host/appeals/caseDocument';
import { until } from './until';

const content = '---\ntheradraft: appeal\nstatus: open\n---\n\n# Appeal\n';

describe('A case file', () => {
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/'), 'kept-appeal.md');
  const onDisk = async (): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

  beforeEach(async () => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content)));
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(uri);
  });

  it('that was saved is saved with every answer', async () => {
    const document = await CaseDocument.open(uri);
    assert.ok(document);
    await document.show(vscode.ViewColumn.One);
    assert.equal(await document.write(content.replace('open', 'sent')), true);
    // The editor tells of its saved state a moment after the save.
    await until(() => document.state === 'saved', 'the case file is saved');
    assert.match(await onDisk(), /status: sent/);
    document.dispose();
  });

  it('with changes of the user is left for the user to save', async () => {
    const document = await CaseDocument.open(uri);
    assert.ok(document);
    const editor = await document.show(vscode.ViewColumn.One);
    await editor?.edit((edit) => edit.insert(new vscode.Position(6, 0), 'My own words.\n'));
    await until(() => document.state === 'changed', 'the editor tells of the change');
    await document.write(((await document.text()) ?? '').replace('open', 'sent'));
    assert.equal(document.state, 'changed');
    assert.equal(await onDisk(), content);
    document.dispose();
  });
});
