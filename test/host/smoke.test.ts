// The least that must hold in a real editor: the workspace is open and the extension comes alive with it.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

const extensionId = 'theradraft.theradraft';

describe('TheraDraft in a real editor', () => {
  it('opens the sample folder as a trusted workspace', () => {
    assert.equal(vscode.workspace.workspaceFolders?.length, 1);
    assert.equal(vscode.workspace.isTrusted, true);
  });

  it('activates', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension, 'the extension is not installed');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
