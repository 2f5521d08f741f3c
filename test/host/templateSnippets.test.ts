// The contributed snippets in a real editor: what Tab expands, what it lists, and what a choice sets.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

async function typed(word: string, language: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content: '' }));
  await vscode.commands.executeCommand('type', { text: word });
  await vscode.commands.executeCommand('hideSuggestWidget');
  // What the Tab key runs with editor.tabCompletion on.
  await vscode.commands.executeCommand('insertSnippet');
  return editor;
}

async function until(check: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !check(); tries++) await new Promise((resolve) => setTimeout(resolve, 50));
}

describe('The snippets', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  for (const language of ['markdown', 'plaintext']) {
    it(`expand "soap" in ${language}, and the discipline chosen sets role line and modifier`, async () => {
      const editor = await typed('soap', language);
      const text = (): string => editor.document.getText();
      await until(() => text().includes('theradraft:soap'));
      assert.ok(text().startsWith('<!-- theradraft:soap -->\n'), text().slice(0, 80));
      assert.match(text(), /- Discipline: \[PT or OT\]\n/);
      await vscode.commands.executeCommand('hideSuggestWidget');
      await vscode.commands.executeCommand('type', { text: 'OT' });
      await vscode.commands.executeCommand('hideSuggestWidget');
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
      await until(() => text().includes('occupational'));
      assert.match(text(), /licensed occupational therapist \(OT\) who/);
      assert.match(text(), /under the GO plan of care/);
      assert.match(text(), /- Discipline: OT\n/);
      await vscode.commands.executeCommand('type', { text: 'L distal radius fracture' });
      assert.match(text(), /visit for L distal radius fracture, from/);
      assert.match(text(), /- Condition: L distal radius fracture\n/);
      assert.match(text(), /- Unit rule: \[Unit rule\]\n/);
      assert.match(text(), /\| \[Measure\] \| \[Side\] \| \[Baseline\] \|/);
    });
  }

  it('list the templates of a bare code instead of expanding one', async () => {
    const editor = await typed('97110', 'markdown');
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    await until(() => editor.document.getText().includes('theradraft:97110'));
    assert.match(editor.document.getText(), /^<!-- theradraft:97110-/);
  });
});
