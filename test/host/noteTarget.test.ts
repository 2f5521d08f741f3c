// The captured text in a real document: found again, put back in one undo step, never overwritten when it changed.
import * as assert from 'node:assert/strict';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { NoteTarget } from '../../src/host/noteTarget';

const note = 'Before.\n\nBBS 44/56 today.\nTUG 14.6 s.\n\nAfter.\n';
const captured = 'BBS 44/56 today.\nTUG 14.6 s.';
const draft = '## Objective\n\nBBS 44/56.';

async function open(content: string, eol = vscode.EndOfLine.LF): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  const editor = await vscode.window.showTextDocument(document);
  if (document.eol !== eol) await editor.edit((edit) => edit.setEndOfLine(eol));
  return document;
}

function targetOf(document: vscode.TextDocument, text = captured): NoteTarget {
  const raw = document.eol === vscode.EndOfLine.CRLF ? text.replaceAll('\n', '\r\n') : text;
  const start = document.getText().indexOf(raw);
  return new NoteTarget(document, new vscode.Range(document.positionAt(start), document.positionAt(start + raw.length)));
}

async function edit(document: vscode.TextDocument, at: number, removed: number, text: string): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + removed)), text);
  assert.ok(await vscode.workspace.applyEdit(change));
}

describe('A captured note', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('is replaced by the draft, and one undo brings it back', async () => {
    const document = await open(note);
    assert.equal(await targetOf(document).insert(draft, 'replace'), 'inserted');
    assert.equal(document.getText(), note.replace(captured, draft));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), note);
  });

  it('keeps its place while text is typed before and after it', async () => {
    const document = await open(note);
    const target = targetOf(document);
    await edit(document, 0, 0, 'A new first line.\n');
    await edit(document, document.getText().length, 0, 'And a last one.\n');
    assert.equal(target.isStale(), false);
    assert.equal(await target.insert(draft, 'replace'), 'inserted');
    assert.equal(document.getText(), `A new first line.\n${note.replace(captured, draft)}And a last one.\n`);
  });

  it('is told from a second copy of the same words', async () => {
    const document = await open(`${captured}\n\n${captured}\n`);
    const second = document.getText().lastIndexOf(captured);
    const target = new NoteTarget(document, new vscode.Range(document.positionAt(second), document.positionAt(second + captured.length)));
    await edit(document, 0, 0, 'x ');
    await target.insert(draft, 'replace');
    assert.equal(document.getText(), `x ${captured}\n\n${draft}\n`);
  });

  it('is not touched once its own words were changed', async () => {
    const document = await open(note);
    const target = targetOf(document);
    await edit(document, document.getText().indexOf('44/56'), 2, '45');
    const changed = document.getText();
    assert.equal(target.isStale(), true);
    assert.equal(await target.insert(draft, 'replace'), 'changed');
    assert.equal(document.getText(), changed);
  });

  it('can be read again as it reads now', async () => {
    const document = await open(note);
    const target = targetOf(document);
    await edit(document, document.getText().indexOf('14.6'), 4, '13.9');
    assert.equal((await target.recapture())?.text, captured.replace('14.6', '13.9'));
  });

  it('takes the draft below it', async () => {
    const document = await open(note);
    await targetOf(document).insert(draft, 'below');
    assert.equal(document.getText(), note.replace(captured, `${captured}\n\n${draft}`));
  });

  it('stays as it is when the draft goes into a new document', async () => {
    const document = await open(note);
    assert.equal(await targetOf(document).insert(draft, 'newDocument'), 'inserted');
    assert.equal(document.getText(), note);
    assert.equal(vscode.window.activeTextEditor?.document.getText(), draft);
    assert.equal(vscode.window.activeTextEditor?.document.languageId, 'markdown');
  });

  it('keeps Windows line endings', async () => {
    const document = await open(note, vscode.EndOfLine.CRLF);
    const target = targetOf(document);
    assert.equal(target.text, captured);
    await target.insert(draft, 'replace');
    assert.equal(document.getText(), note.replace(captured, draft).replaceAll('\n', '\r\n'));
  });

  it('shows the place of a fact, also under Windows line endings', async () => {
    const document = await open(note, vscode.EndOfLine.CRLF);
    const at = captured.indexOf('TUG');
    await targetOf(document).reveal(at, at + 3);
    assert.equal(document.getText(vscode.window.activeTextEditor?.selection), 'TUG');
  });

  it('is put back after its document was closed and opened from disk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'theradraft-note-'));
    try {
      const path = join(folder, 'note.md');
      await writeFile(path, note);
      const target = targetOf(await vscode.workspace.openTextDocument(path));
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      assert.equal(await target.insert(draft, 'replace'), 'inserted');
      assert.equal((await vscode.workspace.openTextDocument(path)).getText(), note.replace(captured, draft));
      await vscode.commands.executeCommand('workbench.action.files.revert');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('refuses a write-protected file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'theradraft-note-'));
    try {
      const path = join(folder, 'note.md');
      await writeFile(path, note);
      await chmod(path, 0o444);
      const document = await vscode.workspace.openTextDocument(path);
      assert.equal(await targetOf(document).insert(draft, 'replace'), 'readOnly');
      assert.equal(document.getText(), note);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
