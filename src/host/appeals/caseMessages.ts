// What the appeal panel says beside its steps: what happened, whether anything left the machine, what next.
import * as vscode from 'vscode';
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
export const otherTemplate = (title: string): PanelMessage => message('info', vscode.l10n.t('The facts in the case file belong to "{0}". They were renewed. To change the document, delete the facts there and write them again.', title));
export const noPolicyRows = (error: string): PanelMessage => message('warning', error);
export const severalDenials = (): PanelMessage => message('info', vscode.l10n.t('Start an appeal for each letter: select its text and choose Start Appeal from Denial Letter.'));
