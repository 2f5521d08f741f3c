// The facts the appeal panel writes and what is drafted from them have one shape: a letter about codes has no part about need.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { assessCase } from '../../src/core/appeals/case/assessCase';
import { newCase } from '../../src/core/appeals/case/caseFile';
import { readDenial } from '../../src/core/appeals/denial';
import { builtinTemplates } from '../../src/core/prompts/template';
import { factsInCase } from '../../src/core/appeals/case/factsInCase';
import { factsOf, factsSource, letterState, type CaseText } from '../../src/host/appeals/caseLetter';
import { Background } from '../../src/host/background';

const denial = 'Example Health Plan\nMember ID X12345678\nClaim number 99887766\n97530 on 05/20/2026\nCO-97: The service is included in the payment for another service of the same day.';

describe('The facts of a case about codes', () => {
  const extension = vscode.extensions.getExtension('theradraft.theradraft');
  const background = new Background(vscode.Uri.joinPath(extension?.extensionUri ?? vscode.Uri.file('/'), 'dist', 'worker.js').fsPath);
  after(() => background.dispose());

  it('ask for no measures, in the case file, in its gaps and in the draft', async () => {
    const templates = builtinTemplates();
    const template = templates.find(({ id }) => id === 'appeal-session');
    assert.ok(template);
    const result = assessCase(newCase, denial, readDenial(denial), new Map(), []);
    const before: CaseText = { text: '# Appeal\n', appeal: newCase, result, denial, notes: [], scope: vscode.Uri.file('/'), today: '2026-11-28' };
    const { text } = factsInCase(before.text, template, templates, factsOf(before));
    assert.doesNotMatch(text, /Skilled need|\| Measure \|/);
    const source = factsSource(text, templates)?.source;
    assert.ok(source?.template.sections.some(({ id }) => id === 'criteria'));
    assert.ok(!source?.template.sections.some(({ id }) => id === 'measures'));
    const { missing } = await letterState({ ...before, text }, templates, background);
    assert.deepEqual(missing.filter((label) => ['Measures', 'Skilled need', 'Treatment changes'].includes(label)), []);
  });
});
