// The document readers inside the extension host, whose globals are not those of plain Node. The letters are those of sample/.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Background } from '../../src/host/background';
import { readFile } from '../../src/host/appeals/readFile';

const sample = (path: string): vscode.Uri => vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/'), 'appeals', path);

describe('Reading denial letters in the extension host', () => {
  const extension = vscode.extensions.getExtension('theradraft.theradraft');
  const background = new Background(vscode.Uri.joinPath(extension?.extensionUri ?? vscode.Uri.file('/'), 'dist', 'worker.js').fsPath);
  after(() => background.dispose());

  for (const [file, words, pages] of [['cimt-prior-auth/denial.pdf', 'U55920174 01', 2], ['cimt-visit-limit/denial.docx', 'U61177205 02', 1], ['neuro-reeducation/denial.txt', 'U70318846 01', 1]] as const) {
    it(`reads ${file}`, async () => {
      const result = await readFile(sample(file), background);
      assert.equal(result.kind, 'text');
      assert.ok(result.kind === 'text' && result.text.includes(words));
      assert.equal(result.pages, pages);
    });
  }

  it('says that a file is gone', async () => {
    assert.deepEqual(await readFile(sample('nothing.pdf'), background), { kind: 'missing' });
  });
});
