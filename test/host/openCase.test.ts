// An open case and its file: what another kind of denial or plan does to facts that are written already, and how it is taken back.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { newCase, writeCaseFile } from '../../src/core/appeals/case/caseFile';
import { builtinTemplates } from '../../src/core/prompts/template';
import { CaseDocument } from '../../src/host/appeals/caseDocument';
import { CaseState } from '../../src/host/appeals/caseState';
import { OpenCase } from '../../src/host/appeals/openCase';
import { Background } from '../../src/host/background';

const letter = 'Example Health Plan\nMember ID X12345678\nClaim number 99887766\n97530 on 05/20/2026\nThe services are not medically necessary. CARC 50.';

describe('An open case', () => {
  const templates = builtinTemplates();
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
  const background = new Background('');
  let open: OpenCase;
  let uri: vscode.Uri;
  let count = 0;
  const text = async (): Promise<string> => (await open.document?.text()) ?? '';
  const write = async (from: string, to: string): Promise<void> => {
    const before = await text();
    assert.ok(before.includes(from), from);
    assert.ok(await open.document?.write(before.replace(from, to)));
  };

  beforeEach(async () => {
    // A name of its own: an editor remembers the file of the test before.
    uri = vscode.Uri.joinPath(folder, `open-appeal-${++count}.md`);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(writeCaseFile(undefined, newCase, letter)));
    const document = await CaseDocument.open(uri);
    assert.ok(document);
    open = new OpenCase(new CaseState({ uri, name: 'open-appeal.md', letter, embed: true, folder }, newCase, background), templates, () => vscode.ViewColumn.One, document);
    await document.show(vscode.ViewColumn.One);
    const general = templates.find(({ id }) => id === 'appeal-session');
    assert.ok(general);
    assert.equal(await open.writeFacts(general), undefined);
  });
  afterEach(async () => {
    open.dispose();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(uri);
  });

  it('rebuilds the facts for another kind of denial, says so, and keeps what was written', async () => {
    await write('- Consequence if upheld: [Function or safety at risk, as the findings show]', '- Consequence if upheld: She falls on her own stairs.');
    assert.match(await text(), /\| Measure \|/);
    const message = await open.change({ corrections: { denialType: 'timely-filing' } });
    assert.match(message?.text ?? '', /were rebuilt.*What you wrote is kept/);
    assert.doesNotMatch(await text(), /\| Measure \|/);
    assert.match(await text(), /- Consequence if upheld: She falls on her own stairs\./);
    assert.match(await text(), /denialType: timely-filing/);
    await open.change({ corrections: {} });
    assert.match(await text(), /\| Measure \|[\s\S]*She falls on her own stairs\./);
  });

  it('takes answer and form back with one undo', async () => {
    const before = await text();
    await open.change({ corrections: { denialType: 'coding-bundling' } });
    assert.notEqual(await text(), before);
    await open.document?.show(vscode.ViewColumn.One);
    await vscode.commands.executeCommand('undo');
    assert.equal(await text(), before);
    assert.equal(await open.takeOver(), undefined);
    assert.equal(open.state.result.reading.denialType.value, 'medical-necessity');
  });

  it('names what another kind of plan changes, and warns of a letter that stands there', async () => {
    await write('<!-- /theradraft:appeal-session -->', '<!-- /theradraft:appeal-session -->\n\n# Appeal\n\n## Request\n\nPay.');
    const message = await open.change({ corrections: { planType: 'ma' } });
    assert.match(message?.text ?? '', /brought up to date: Plan type.*The letter below was written from the earlier facts/);
    assert.match(await text(), /- Plan type: Medicare Advantage/);
  });

  it('keeps a document that was chosen against the kind of denial', async () => {
    const physician = templates.find(({ id }) => id === 'physician-support-letter');
    assert.ok(physician);
    assert.match((await open.writeFacts(physician))?.text ?? '', /were rebuilt/);
    await open.change({ corrections: { denialType: 'timely-filing' } });
    assert.match(await text(), /theradraft:physician-support-letter/);
  });
});
