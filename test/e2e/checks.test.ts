// Note checks as a therapist meets them: problems, the fix menu, hovers, the rule page, completion, and Justify, in every kind of theme.
import * as assert from 'node:assert/strict';
import { DraftPage } from './draftPage';
import { useWorkbench } from './useWorkbench';
import { waitFor } from './waitFor';

const note = `Payer: Original Medicare

S: Pt reports R knee pain 4/10 on stairs.
O: R knee flexion AROM 102° (88° at evaluation). L ankle strength WNL. Berg 44/56. BBS
Hip abduction MMT 4/5. Transfers min A.
97110 23 min: SLR 3x10 with 2 lb, step-ups 4 in 3x8, tactile cue to stop valgus.
97140 15 min: patellar glides grade III, PROM overpressure.
Timed 38 min, total treatment 42 min.
Units: 97110 x3, 97140 x1.
A: Quad strength limits stair descent. Pt tolerated treatment well.
P: 2x/week for 4 weeks.
Dana Whitlock, PT, DPT
`;

describe('Note checks in the editor', () => {
  const workbench = useWorkbench();
  const page = (): ReturnType<typeof workbench>['page'] => workbench().page;
  const shots = (name: string): Promise<void> => workbench().screenshotInEveryTheme(`checks-${name}`);

  it('marks the problems of a note, each in the list of problems', async () => {
    await workbench().openText(note);
    await workbench().runCommand('Problems: Focus on Problems View');
    const rows = page().locator('.markers-panel .monaco-list-row');
    await waitFor('the problems', async () => (await rows.allInnerTexts()).some((text) => text.includes('units-mismatch')));
    const listed = (await rows.allInnerTexts()).join('\n');
    for (const rule of ['wnl-without-value', 'vague-phrase', 'measure-without-side', 'units-mismatch', 'skilled-need-missing']) assert.ok(listed.includes(rule), `${rule} in ${listed}`);
    await shots('problems');
    await workbench().runCommand('View: Toggle Panel Visibility');
  });

  it('offers the repairs of a problem, and opens the page of its rule', async () => {
    const menu = await workbench().popups.openFixes('WNL', 'wnl-without-value');
    assert.match(await menu.innerText(), /slot for the value[\s\S]*Explain "wnl-without-value"[\s\S]*Aside Here[\s\S]*Switch Off/i);
    await shots('fixes');
    await workbench().popups.dismiss(menu);
    const hover = await workbench().popups.hover('tolerated treatment well', 'vague-phrase');
    await shots('hover');
    await hover.locator('a.code-link').first().click();
    const frame = await workbench().webview('h1');
    assert.match(await frame.locator('h1').innerText(), /Wording that proves nothing/);
    await shots('page');
    await workbench().runCommand('View: Close Editor');
  });

  it('explains units and measures by hover, and completes a measure', async () => {
    await workbench().openText(note);
    const units = await workbench().popups.hover('97110 23', '38 timed minutes allow 3 units');
    await shots('units');
    await workbench().popups.dismiss(units);
    const measure = await workbench().popups.hover('Berg', 'Berg Balance Scale');
    await shots('measure');
    await workbench().popups.dismiss(measure);
    await workbench().selectText('BBS');
    await workbench().focusEditor();
    const rows = await workbench().popups.suggest('Berg Balance Scale');
    await shots('completion');
    await workbench().popups.dismiss(rows);
  });

  it('justifies another timed code than those written out, from the note at the cursor', async () => {
    await workbench().openFile('tka-visit-05.md');
    await workbench().select({ line: 8, column: 1 });
    await workbench().runCommand('TheraDraft: Justify Medical Necessity');
    await workbench().pick('97140');
    await shots('forms');
    await workbench().pick('Daily-note paragraph');
    const panel = await DraftPage.on(workbench(), 'preview');
    assert.match(await panel.frame.locator('h1').innerText(), /97140 daily-note paragraph/);
    await panel.approve();
    await panel.becomes('review');
    await shots('justify');
  });
});
