// "Check for Patient Information" in a real editor. The note is synthetic.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './until';

const note = 'Pt: Jane Whitfield   DOB 03/14/1958   MRN 00481516\n\nBerg 44/56, TUG 14.2 s. Jane walked 150 ft.\nDana Okafor, PT, DPT\n';

async function open(): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: note });
  await vscode.window.showTextDocument(document);
  return document;
}

const words = (document: vscode.TextDocument): string[] =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'TheraDraft').map(({ range }) => document.getText(range));

async function actionsAt(document: vscode.TextDocument, word: string): Promise<vscode.CodeAction[]> {
  const at = document.getText().indexOf(word);
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + word.length));
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range);
}

async function apply(document: vscode.TextDocument, word: string, title: RegExp): Promise<void> {
  const action = (await actionsAt(document, word)).find((candidate) => title.test(candidate.title));
  assert.ok(action, 'the action is not offered');
  if (action.edit) await vscode.workspace.applyEdit(action.edit);
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []) as unknown[]);
}

describe('Check for Patient Information', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('theradraft.forgetKeptTerms');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('marks every identifier and no clinical term', async () => {
    const document = await open();
    await vscode.commands.executeCommand('theradraft.checkPhi');
    const found = words(document).join(' | ');
    for (const identifier of ['Jane Whitfield', '03/14/1958', '00481516', 'Dana Okafor']) assert.ok(found.includes(identifier), `${identifier} is not marked`);
    for (const clinical of ['Berg', '44/56', '14.2', '150']) assert.ok(!found.includes(clinical), `${clinical} is marked`);
  });

  it('marks nothing before it is asked', async () => {
    assert.deepEqual(words(await open()), []);
  });

  it('replaces one finding by its placeholder, and follows the edit', async () => {
    const document = await open();
    await vscode.commands.executeCommand('theradraft.checkPhi');
    await apply(document, '00481516', /^Replace by/);
    assert.match(document.getText(), /MRN \[MRN_1\]/);
    await until(() => words(document).length > 0 && !words(document).some((word) => word.includes('MRN')), 'the check to follow');
  });

  it('replaces all in one undo step', async () => {
    const document = await open();
    await vscode.commands.executeCommand('theradraft.checkPhi');
    await apply(document, '00481516', /^Replace All/);
    for (const identifier of ['Jane', 'Whitfield', '1958', '00481516', 'Okafor']) assert.ok(!document.getText().includes(identifier), `${identifier} is left`);
    assert.match(document.getText(), /Berg 44\/56, TUG 14\.2 s/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), note);
  });

  it('keeps a word in this file only', async () => {
    const document = await open();
    await vscode.commands.executeCommand('theradraft.checkPhi');
    await apply(document, 'Dana Okafor', /^Keep in This File/);
    assert.ok(!words(document).includes('Dana Okafor'));
    const other = await open();
    await vscode.commands.executeCommand('theradraft.checkPhi');
    assert.ok(words(other).includes('Dana Okafor'));
  });

  it('keeps a word in the whole workspace, until it is forgotten', async () => {
    const document = await open();
    await vscode.commands.executeCommand('theradraft.checkPhi');
    await apply(document, 'Dana Okafor', /^Keep in This Workspace/);
    const other = await open();
    await vscode.commands.executeCommand('theradraft.checkPhi');
    assert.ok(!words(other).includes('Dana Okafor'));
    await vscode.commands.executeCommand('theradraft.forgetKeptTerms');
    await vscode.commands.executeCommand('theradraft.checkPhi');
    assert.ok(words(other).includes('Dana Okafor'));
  });

  it('makes a scrubbed copy and leaves the note alone', async () => {
    const document = await open();
    await vscode.commands.executeCommand('theradraft.scrubToNewDocument');
    const copy = vscode.window.activeTextEditor?.document;
    assert.ok(copy && copy !== document);
    assert.equal(copy.languageId, 'markdown');
    assert.ok(!copy.getText().includes('Whitfield'));
    assert.match(copy.getText(), /Berg 44\/56/);
    assert.equal(document.getText(), note);
  });
});
