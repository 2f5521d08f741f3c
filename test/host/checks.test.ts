// Note checks in a real editor: live problems, fixes, hovers, completion, units. All notes are synthetic.
import * as assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { measures } from '../../src/core/measures/measureTable';
import { noteWith } from '../fixtures/checks/phrases';
import { until } from './until';

const clean = noteWith('S', '');
const medicare = `---\npayer: Original Medicare\nvisit: 7\n---\n`;

async function open(content: string, language = 'markdown'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document);
  return document;
}

const ours = (document: vscode.TextDocument): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'TheraDraft');
const ruleOf = ({ code }: vscode.Diagnostic): string => (typeof code === 'object' ? String(code.value) : String(code));
const rules = (document: vscode.TextDocument): readonly string[] => ours(document).map(ruleOf);

async function problems(document: vscode.TextDocument, ...wanted: readonly string[]): Promise<void> {
  await until(() => wanted.every((rule) => rules(document).includes(rule)), () => `the problems ${wanted.join(', ')}; there are ${rules(document).join(', ')}`);
}

/** A note known to have a problem, checked after `other`, so that `other` has had its turn. */
async function settled(other: vscode.TextDocument): Promise<void> {
  const marker = await vscode.workspace.openTextDocument({ language: 'markdown', content: `${clean}\nTBD` });
  await problems(marker, 'unresolved-placeholder');
  await until(() => vscode.languages.getDiagnostics(other.uri) !== undefined, 'the other document');
}

async function actions(document: vscode.TextDocument, rule: string, kind?: vscode.CodeActionKind): Promise<readonly vscode.CodeAction[]> {
  const at = ours(document).find((diagnostic) => ruleOf(diagnostic) === rule);
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, at?.range ?? new vscode.Range(0, 0, 0, 0), kind?.value);
}

async function apply(document: vscode.TextDocument, rule: string, title: RegExp, kind?: vscode.CodeActionKind): Promise<void> {
  const offered = await actions(document, rule, kind);
  const action = offered.find((candidate) => title.test(candidate.title));
  assert.ok(action?.edit, `not offered: ${title}; there are ${offered.map((one) => one.title).join(' | ')}`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

async function hover(document: vscode.TextDocument, words: string, at = 1): Promise<string> {
  const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, document.positionAt(document.getText().indexOf(words) + at));
  return found.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join('\n');
}

describe('Note checks', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const config = vscode.workspace.getConfiguration('theradraft');
    for (const key of ['checks.enabled', 'checks.rules', 'planType', 'unitRule']) await config.update(key, undefined, vscode.ConfigurationTarget.Global);
  });

  it('appear while a note is written, and go when it is put right', async () => {
    const document = await open(noteWith('A', 'Patient tolerated treatment well.'));
    await problems(document, 'vague-phrase');
    const [found] = ours(document);
    assert.equal(found && document.getText(found.range), 'tolerated treatment well');
    assert.ok(found && typeof found.code === 'object' && found.code.target.scheme === 'theradraft-rule');
    const change = new vscode.WorkspaceEdit();
    change.replace(document.uri, found.range, 'reached RPE 13 after step-ups');
    await vscode.workspace.applyEdit(change);
    await until(() => ours(document).length === 0, 'the problem to go');
  });

  it('work in plain text', async () => {
    await problems(await open(noteWith('signature', ''), 'plaintext'), 'signature-missing');
  });

  for (const [what, text] of [
    ['a README', '# Gait tool\n\n## Objective\n\nMeasure gait TBD.\n\n## Plan\n\n- [ ] Install with `npm install`, see Usage.\n\n## Assessment\n\nTODO XX'],
    ['a letter', 'Dear Appeals Unit,\n\nS: pain\nO: knee 118 deg\nA: ok\nP: TBD\n\nSincerely,\nDana Whitlock'],
    ['a template that is being filled in', '<!-- theradraft: soap -->\n## Subjective\n[Report]\n## Plan\n[Plan]\n<!-- /theradraft: soap -->'],
    ['a shopping list', '# Shopping\n\n- milk TBD\n- bread'],
  ] as const) {
    it(`say nothing in ${what}`, async () => {
      const document = await open(text);
      await settled(document);
      assert.deepEqual(rules(document), []);
    });
  }

  it('never look for patient information unasked', async () => {
    const document = await open(`${clean.replace('S: Pt', 'S: Jane Whitfield, DOB 03/14/1958,')}\nTBD`);
    await problems(document, 'unresolved-placeholder');
    assert.ok(!rules(document).includes('phi-present'));
  });

  it('follow the settings: all off, one rule off, on again', async () => {
    const document = await open(`${noteWith('A', 'Patient tolerated treatment well.')}\nTBD`);
    await problems(document, 'vague-phrase', 'unresolved-placeholder');
    const config = vscode.workspace.getConfiguration('theradraft');
    await config.update('checks.rules', { 'vague-phrase': false }, vscode.ConfigurationTarget.Global);
    await until(() => !rules(document).includes('vague-phrase') && rules(document).includes('unresolved-placeholder'), 'the rule to be off');
    await config.update('checks.enabled', false, vscode.ConfigurationTarget.Global);
    await until(() => rules(document).length === 0, 'the checks to be off');
    await config.update('checks.enabled', undefined, vscode.ConfigurationTarget.Global);
    await problems(document, 'unresolved-placeholder');
  });

  it('take the plan from the note before the setting', async () => {
    await vscode.workspace.getConfiguration('theradraft').update('planType', 'commercial', vscode.ConfigurationTarget.Global);
    const plateau = noteWith('A', 'Progress has plateaued, so therapy must continue to keep her function.');
    await problems(await open(plateau), 'plateau-argument');
    const own = await open(medicare + plateau);
    await settled(own);
    assert.ok(!rules(own).includes('plateau-argument'));
  });

  it('compare with the previous visit of the same case in the folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'theradraft-case-'));
    try {
      await writeFile(join(folder, 'knee-visit-06.md'), clean);
      await writeFile(join(folder, 'knee-visit-07.md'), `${clean}\n`);
      await writeFile(join(folder, 'hip-visit-03.md'), `${clean}\nTBD`);
      const seventh = await vscode.workspace.openTextDocument(join(folder, 'knee-visit-07.md'));
      await problems(seventh, 'cloned-note');
      const other = await vscode.workspace.openTextDocument(join(folder, 'hip-visit-03.md'));
      await problems(other, 'unresolved-placeholder');
      assert.ok(!rules(other).includes('cloned-note'));
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('check any document on command, and keep it up to date', async () => {
    const document = await open('Knee today. Pain TBD. Exercises for the knee: 97110.');
    await settled(document);
    assert.deepEqual(rules(document), []);
    void vscode.commands.executeCommand('theradraft.checkNote');
    await problems(document, 'unresolved-placeholder');
  });

  it('correct the units in one undo step', async () => {
    const wrong = noteWith('units', 'Units: 97110 x3, 97140 x1.');
    const document = await open(medicare + wrong);
    await problems(document, 'units-mismatch');
    await apply(document, 'units-mismatch', /97110 x2/);
    assert.match(document.getText(), /Units: 97110 x2, 97140 x1\./);
    await until(() => !rules(document).includes('units-mismatch'), 'the problem to go');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), medicare + wrong);
  });

  it('offer each side for a measure without one', async () => {
    const document = await open(noteWith('O', '\nHip abduction MMT 4/5.'));
    await problems(document, 'measure-without-side');
    const titles = (await actions(document, 'measure-without-side')).map(({ title }) => title).join(' | ');
    for (const side of ['Right', 'Left', 'Bilateral']) assert.ok(titles.includes(side), titles);
    await apply(document, 'measure-without-side', /Left/);
    assert.match(document.getText(), /Left Hip abduction MMT 4\/5\./);
  });

  const slots: readonly (readonly [string, string, RegExp])[] = [
    ['wnl-without-value', noteWith('O', 'L ankle strength WNL.'), /WNL \(\[NEEDS: value\]\)/],
    ['minutes-missing', noteWith('totals', ''), /Timed minutes: \[NEEDS: minutes\]\. Total treatment minutes: \[NEEDS: minutes\]\./],
    ['section-missing', clean.replace(/^S: .*\n/m, ''), /^S: \[NEEDS/m],
    ['signature-missing', noteWith('signature', ''), /\[NEEDS: [^\]]*credentials[^\]]*\]/],
  ];
  for (const [rule, text, expected] of slots) {
    it(`put a slot where something is missing: ${rule}`, async () => {
      const document = await open(medicare + text);
      await problems(document, rule);
      await apply(document, rule, /insert|slot|replace/i);
      assert.match(document.getText(), expected);
    });
  }

  it('offer Justify Medical Necessity where a note names no skilled need', async () => {
    const document = await open(medicare + noteWith('skill', 'Patient was on time.'));
    await problems(document, 'skilled-need-missing');
    const offered = await actions(document, 'skilled-need-missing', vscode.CodeActionKind.QuickFix);
    assert.ok(offered.some(({ command }) => command?.command === 'theradraft.justify'), offered.map(({ title }) => title).join(' | '));
  });

  it('read dictation with spoken stops as a note', async () => {
    const document = await open('subjective colon right knee pain is three out of ten period\nobjective colon right knee flexion is one hundred degrees period\nassessment colon patient tolerated treatment well period\nplan colon two times a week period\n', 'plaintext');
    await problems(document, 'vague-phrase', 'signature-missing');
  });

  it('fix all that is certain at once, choices left alone', async () => {
    const document = await open(medicare + noteWith('O', 'L ankle strength WNL. L hip WFL.\nHip abduction MMT 4/5.').replace('Units: 97110 x2', 'Units: 97110 x3'));
    await problems(document, 'wnl-without-value', 'units-mismatch');
    await apply(document, 'wnl-without-value', /./, vscode.CodeActionKind.SourceFixAll.append('theradraft'));
    const text = document.getText();
    assert.match(text, /WNL \(\[NEEDS: value\]\)/);
    assert.match(text, /WFL \(\[NEEDS: value\]\)/);
    assert.match(text, /97110 x2/);
    assert.match(text, /\nHip abduction/);
  });

  it('open the page of a rule as a preview, by command and by the link of a problem', async () => {
    const shown = (rule: string): boolean => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputCustom && input.uri.path.includes(rule)));
    await vscode.commands.executeCommand('theradraft.showRule', 'vague-phrase');
    await until(() => shown('vague-phrase'), 'the page');
    const document = await open(noteWith('signature', ''));
    await problems(document, 'signature-missing');
    const [found] = ours(document);
    assert.ok(found && typeof found.code === 'object');
    await vscode.commands.executeCommand('vscode.open', found.code.target);
    await until(() => shown('signature-missing'), 'the page of the link');
    const page = await vscode.workspace.openTextDocument(found.code.target);
    assert.match(page.getText(), /^# Nobody signs/);
  });

  it('explain a code and a minutes line under the payer rule', async () => {
    const document = await open(medicare + clean);
    const code = await hover(document, '97110 23');
    assert.match(code, /therapeutic exercise/);
    assert.match(code, /38 timed minutes allow 3 units/);
    assert.match(await hover(document, 'Timed 38 min'), /38 timed minutes allow 3 units/);
    const unknown = await hover(await open(clean), '97110 23');
    assert.match(unknown, /total-time/);
    assert.match(unknown, /midpoint/);
  });

  it('explain measures, motions, grades and assist levels', async () => {
    const document = await open(noteWith('O', 'Berg 44/56. L knee extension 4 deg. R hip abd MMT 4-/5. Transfers min A.'));
    assert.match(await hover(document, 'Berg 44'), /Berg Balance Scale[\s\S]*0–56[\s\S]*MDC95[\s\S]*Donoghue/);
    assert.match(await hover(document, 'knee extension 4'), /AAOS[\s\S]*unverified/);
    assert.match(await hover(document, '4-/5. T'), /less than moderate resistance/);
    assert.match(await hover(document, 'min A.'), /75 %/);
    assert.equal(await hover(await open('# Berg\n\nThe Berg 97110 glacier lasts 23 min.'), 'Berg 97110'), '');
  });

  it('complete measures by name and alias, and joint motions with their side', async () => {
    const document = await open(`${clean.replace('R quad MMT', 'BBS\nR quad MMT')}`);
    const at = document.positionAt(document.getText().indexOf('BBS') + 3);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, at);
    const berg = list.items.find(({ label }) => typeof label === 'object' && label.label === 'Berg Balance Scale');
    assert.ok(berg);
    assert.match((berg.insertText as vscode.SnippetString).value, /BBS \$\{2:\[current\]\}\/56/);
    const motions = await open(clean.replace('R quad MMT', 'shoul\nR quad MMT'));
    const found = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', motions.uri, motions.positionAt(motions.getText().indexOf('shoul') + 5));
    const flexion = found.items.find(({ label }) => typeof label === 'object' && label.label === 'shoulder flexion');
    assert.match((flexion?.insertText as vscode.SnippetString | undefined)?.value ?? '', /Right,Left,Bilateral/);
  });

  it('complete and explain every measure of the reference', async () => {
    const names = measures.map(({ name }) => name);
    const document = await open(noteWith('O', `\n${names.join(' 1\n')} 1`));
    const missing: string[] = [];
    for (const name of names) {
      const at = document.positionAt(document.getText().indexOf(`\n${name} 1`) + 1);
      const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, at.translate(0, /^[A-Za-z0-9-]+/.exec(name)?.[0].length ?? 2));
      if (!list.items.some(({ label }) => typeof label === 'object' && label.label === name)) missing.push(`completion of ${name}`);
      if (!(await hover(document, `\n${name} 1`, 2)).includes(name)) missing.push(`hover on ${name}`);
    }
    assert.deepEqual(missing, []);
  });

  it('fill the billing line, and correct the one that is there', async () => {
    const document = await open(medicare + noteWith('units', ''));
    await vscode.commands.executeCommand('theradraft.fillBillingLine');
    assert.match(document.getText(), /total treatment 42 min\.\nBilling: 97110-GP x2, 97140-GP x1\n/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), medicare + noteWith('units', ''));
    const billed = await open(medicare + noteWith('units', 'Billing: 97110-GP-KX x3, 97140-GP x1.'));
    await vscode.commands.executeCommand('theradraft.fillBillingLine');
    assert.match(billed.getText(), /Billing: 97110-GP-KX x2, 97140-GP x1\./);
  });

  it('stay quiet in a file that is too long, and say so', async () => {
    const document = await open(`${clean}\n\n`.repeat(2500));
    await until(() => ours(document).length === 1, 'the notice');
    assert.match(ours(document)[0]?.message ?? '', /characters/);
    assert.equal(ours(document)[0]?.severity, vscode.DiagnosticSeverity.Information);
  });
});
