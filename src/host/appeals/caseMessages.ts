// What the appeal panel says beside its steps: what happened, whether anything left the machine, what next.
import * as vscode from 'vscode';
import type { FactsChange } from '../../core/appeals/case/factsInCase';
import type { PanelMessage } from '../../protocol/messages';

const nothingLeft = (): string => vscode.l10n.t('Nothing left this machine.');

const message = (severity: PanelMessage['severity'], text: string, actions: PanelMessage['actions'] = []): PanelMessage => ({ severity, text, left: nothingLeft(), actions });

export const exported = (name: string): PanelMessage => message('info', vscode.l10n.t('Saved as {0}. It holds patient information: keep it with the chart.', name), [{ id: 'openExported', label: vscode.l10n.t('Open') }]);
export const calendarSaved = (name: string): PanelMessage => message('info', vscode.l10n.t('Saved as {0}. It names no person, payer or claim.', name), [{ id: 'openExported', label: vscode.l10n.t('Open') }]);
export const exportFailed = (): PanelMessage => message('error', vscode.l10n.t('The file could not be written. Choose another place or close it in Word, then export again. The letter is unchanged.'));
export const caseGone = (): PanelMessage => message('warning', vscode.l10n.t('The case file was closed without being saved. Its answers still stand here: save to make a new one.'));
export const caseDamaged = (): PanelMessage => message('warning', vscode.l10n.t('The answers at the top of the case file cannot be read after this edit. Undo it there, or go on here: the next change writes them again.'));
export const writeRefused = (): PanelMessage => message('error', vscode.l10n.t('The case file could not be written. Check that it is not read-only. Nothing was lost here.'));
export const letterBelow = (): PanelMessage => message('warning', vscode.l10n.t('A letter stands in the case file already. A new draft goes above it; delete the one you do not want before you export.'), [{ id: 'draftAnyway', label: vscode.l10n.t('Draft again') }]);
export const noPolicyRows = (error: string): PanelMessage => message('warning', error);
/** How a pasted policy was split; `then` is what became of the facts. */
export function policySplit(rows: number, then: PanelMessage | undefined): PanelMessage {
  const split = rows === 1 ? vscode.l10n.t('Only one criterion was found in the text. If the policy lists more, paste them one a line.') : vscode.l10n.t('The text was split into {0} criteria. Look through them: each row should be one criterion.', rows);
  return then?.severity === 'error' ? then : message('info', [split, ...(then ? [then.text] : [])].join(' '));
}

/** Slots named one by one before the rest is only counted. */
const mostNamed = 6;

/** What became of the facts in the case file; undefined when they were just written for the first time. */
export function factsChanged({ kind, changed, aside }: FactsChange, hasLetter: boolean): PanelMessage | undefined {
  if (kind === 'written' || (kind === 'renewed' && changed.length === 0)) return undefined;
  const sentences = kind === 'renewed'
    ? [vscode.l10n.t('The facts in the case file were brought up to date: {0}.', named(changed))]
    : [
      vscode.l10n.t('The facts in the case file were rebuilt, since another kind of denial or document asks for other facts. What you wrote is kept. One undo in the case file takes it back.'),
      ...(aside.length === 0 ? [] : [vscode.l10n.t('Not asked any more, so kept at the end of the facts and left out of the letter: {0}.', named(aside))]),
    ];
  return message('info', [...sentences, ...(hasLetter ? [vscode.l10n.t('The letter below was written from the earlier facts: change it there, or draft it again.')] : [])].join(' '));
}

function named(labels: readonly string[]): string {
  const shown = labels.slice(0, mostNamed).join(', ');
  return labels.length <= mostNamed ? shown : vscode.l10n.t('{0} and {1} more', shown, labels.length - mostNamed);
}
