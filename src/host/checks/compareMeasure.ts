// "Compare Measure": baseline and current of a measure, the change against each published value with its population; nothing is inserted unasked.
import * as vscode from 'vscode';
import { compareMeasure, comparisonWords, type Comparison } from '../../core/measures/compareMeasure';
import { measureAt, measures, type Measure } from '../../core/measures/measureTable';

/** Asks for what is missing, shows the comparison, and inserts it where the therapist wants it. */
export async function runCompareMeasure(measureId?: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const measure = measures.find(({ id }) => id === measureId) ?? (await pickMeasure(editor));
  if (measure === undefined) return;
  const [first, second] = editor === undefined ? [] : numbersNear(editor, measure);
  const baseline = await askNumber(vscode.l10n.t('{0}: baseline', measure.name), measure, second);
  if (baseline === undefined) return;
  const current = await askNumber(vscode.l10n.t('{0}: current', measure.name), measure, first);
  if (current === undefined) return;
  const result = compareMeasure(measure, baseline, current);
  if ('error' in result) return void vscode.window.showWarningMessage(vscode.l10n.t('{0} Nothing was changed.', result.error));
  await show(measure, baseline, current, result);
}

async function show(measure: Measure, baseline: number, current: number, result: Comparison): Promise<void> {
  const whole = comparisonWords(measure, baseline, current, { ...result, rows: [] });
  const none: vscode.QuickPickItem[] = result.rows.length === 0 ? [{ label: vscode.l10n.t('No published change value is on file for this measure.'), alwaysShow: true }] : [];
  const rows = result.rows.map(({ value, words, reached }) => ({ label: `$(${reached ? 'check' : 'circle-slash'}) ${words.slice(0, words.indexOf(' (') < 0 ? undefined : words.indexOf(' ('))}: ${reached ? vscode.l10n.t('reached') : vscode.l10n.t('not reached')}`, description: value.population, detail: words, words }));
  const picked = await vscode.window.showQuickPick([...rows, ...none], { title: whole, placeHolder: vscode.l10n.t('Pick the population that fits your patient to insert the comparison at the cursor'), matchOnDescription: true, matchOnDetail: true });
  const editor = vscode.window.activeTextEditor;
  if (picked === undefined || !('words' in picked) || editor === undefined) return;
  await editor.edit((edit) => edit.insert(editor.selection.active, `${whole}; ${picked.words}.`));
}

async function pickMeasure(editor: vscode.TextEditor | undefined): Promise<Measure | undefined> {
  if (editor !== undefined) {
    const { active } = editor.selection;
    const here = measureAt(editor.document.lineAt(active.line).text, active.character);
    if (here?.named.kind === 'measure') return here.named.row;
  }
  const items = measures.filter(({ better }) => better === 'higher' || better === 'lower').map((measure) => ({ label: measure.name, description: measure.aliases.slice(0, 3).join(', '), measure }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Compare which measure?'), matchOnDescription: true }))?.measure;
}

/** The first two numbers behind the measure's name in the cursor's line, offered as current and baseline. */
function numbersNear(editor: vscode.TextEditor, measure: Measure): readonly string[] {
  const line = editor.document.lineAt(editor.selection.active.line).text;
  const name = [measure.name, ...measure.aliases].map((alias) => line.toLowerCase().indexOf(alias.toLowerCase())).find((index) => index >= 0);
  if (name === undefined) return [];
  return [...line.slice(name).matchAll(/(?<![\w./])(\d{1,4}(?:\.\d{1,2})?)(?:\s?\/\s?\d{1,3})?/g)].map((match) => match[1] ?? '').slice(0, 2);
}

async function askNumber(prompt: string, measure: Measure, value: string | undefined): Promise<number | undefined> {
  const [low, high] = measure.range ?? [];
  const scale = typeof low === 'number' && typeof high === 'number' ? `${low}–${high} ${measure.unit}` : measure.unit;
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Compare Measure'), prompt: `${prompt} (${scale})`, ...(value === undefined ? {} : { value }),
    validateInput: (text) => {
      const number = Number(text.trim().replace(',', '.'));
      if (text.trim() === '' || !Number.isFinite(number)) return vscode.l10n.t('Enter a number.');
      return (typeof low === 'number' && number < low) || (typeof high === 'number' && number > high) ? vscode.l10n.t('The scale runs from {0} to {1}.', low ?? '', high ?? '') : undefined;
    },
  });
  return typed === undefined ? undefined : Number(typed.trim().replace(',', '.'));
}
