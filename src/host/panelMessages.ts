// What the panel says when something went wrong or wants a decision: what happened, whether anything left the machine, what next.
import * as vscode from 'vscode';
import { leftSentence, nextSteps, type ModelError, type NextStep } from '../llm/errors';
import type { ReplyProblem } from '../core/draft/validate';
import type { InsertOutcome } from './noteTarget';
import type { PanelMessage, Phase } from '../protocol/messages';
import { told } from './told';

/** Buttons of the panel beside the model's next steps. */
export type PanelAction = NextStep | 'readAgain' | 'insertBelow' | 'newDocument' | 'reviewPartial' | 'showPreview' | 'manageTrust' | 'close' | 'resumeReview' | 'scrubAgain';

function labelOf(action: PanelAction): string {
  switch (action) {
    case 'readAgain': return vscode.l10n.t('Read the note again');
    case 'insertBelow': return vscode.l10n.t('Insert below');
    case 'newDocument': return vscode.l10n.t('Insert into a new document');
    case 'reviewPartial': return vscode.l10n.t('Review what arrived');
    case 'showPreview': return vscode.l10n.t('Back to the preview');
    case 'manageTrust': return vscode.l10n.t('Manage workspace trust');
    case 'close': return vscode.l10n.t('Close');
    case 'resumeReview': return vscode.l10n.t('Back to the earlier draft');
    case 'scrubAgain': return vscode.l10n.t('Try again');
    default: return told(nextSteps[action]);
  }
}

function message(severity: PanelMessage['severity'], text: string, left: string | undefined, actions: readonly PanelAction[]): PanelMessage {
  return { severity, text, left, actions: actions.map((id) => ({ id, label: labelOf(id) })) };
}

const nothingLeft = (): string => vscode.l10n.t('Nothing left this machine.');

export function modelFailed(error: ModelError, endpoint: { readonly host: string; readonly loopback: boolean }, hasText: boolean): PanelMessage {
  const actions: PanelAction[] = [...(hasText ? (['reviewPartial'] as const) : []), ...error.next];
  return message('error', told(error.sentence), leftSentence(error.left, endpoint.host, endpoint.loopback, told), actions);
}

export function providerProblem(sentence: string, next: readonly NextStep[]): PanelMessage {
  return message('warning', sentence, nothingLeft(), next);
}

export function restrictedMode(): PanelMessage {
  const text = vscode.l10n.t('This folder is open in Restricted Mode: models are off. The offline composer and Copy Scrubbed Prompt work.');
  return message('info', text, nothingLeft(), ['manageTrust', 'useOffline']);
}

/** The scrubber broke: there is no preview, so nothing can be sent. */
export function scrubFailed(): PanelMessage {
  return message('error', vscode.l10n.t('Looking for patient information stopped unexpectedly, so the preview is not ready. Your note is unchanged.'), nothingLeft(), ['scrubAgain', 'close']);
}

/** The worker thread broke while a reply was being checked, or before anything was sent. */
export function checkFailed(left: string, hasText: boolean): PanelMessage {
  const text = vscode.l10n.t('Checking the text stopped unexpectedly. Your note is unchanged.');
  return message('error', text, left, [...(hasText ? (['reviewPartial'] as const) : []), 'retry', 'showPreview']);
}

/** The scrubber found something in the very text that was about to be sent. */
export function egressStopped(count: number): PanelMessage {
  const text = vscode.l10n.t('A last check found {0} more identifier(s) in the text, so it was not sent. They are hidden now: look at the preview and approve again.', count);
  return message('error', text, nothingLeft(), ['showPreview']);
}

export function badReply(problem: ReplyProblem, sentence: string, left: string | undefined, hasText: boolean): PanelMessage {
  const actions: PanelAction[] = [...(hasText ? (['reviewPartial'] as const) : []), 'retry', ...(problem === 'notDraft' ? (['chooseModel'] as const) : []), 'showPreview'];
  return message('error', told(sentence), left, actions);
}

export function cutOff(left: string): PanelMessage {
  return message('warning', vscode.l10n.t('The draft stopped before its end. It is not complete.'), left, ['reviewPartial', 'retry', 'showPreview']);
}

export function cancelled(left: string, hasText: boolean): PanelMessage {
  const text = vscode.l10n.t('Cancelled. What arrived so far is kept.');
  return message('info', hasText ? text : vscode.l10n.t('Cancelled.'), left, [...(hasText ? (['reviewPartial'] as const) : []), 'retry', 'showPreview']);
}

export function noteChanged(phase: Phase): PanelMessage {
  const text = vscode.l10n.t('The note changed after it was read. Nothing of it will be replaced until you choose.');
  return message('warning', text, undefined, phase === 'review' ? ['readAgain', 'insertBelow', 'newDocument'] : ['readAgain']);
}

export function insertFailed(outcome: Exclude<InsertOutcome, 'inserted'>): PanelMessage {
  switch (outcome) {
    case 'changed':
      return noteChanged('review');
    case 'readOnly':
      return message('error', vscode.l10n.t('The file is read-only, so nothing was inserted. Your draft is still here.'), undefined, ['newDocument']);
    case 'missing':
      return message('error', vscode.l10n.t('The document is gone, so nothing was inserted. Your draft is still here.'), undefined, ['newDocument']);
    case 'refused':
      return message('error', vscode.l10n.t('VS Code did not accept the edit, so nothing was inserted. Your draft is still here.'), undefined, ['newDocument']);
  }
}

/** The form keeps what was typed. */
export function answerNotWritten(outcome: Exclude<InsertOutcome, 'inserted'>): PanelMessage {
  const text =
    outcome === 'readOnly' ? vscode.l10n.t('The file is read-only, so the answer was not written into it. It is still in this form: copy it, or make the file writable and answer again.')
    : outcome === 'missing' ? vscode.l10n.t('The note is gone, so the answer was not written. It is still in this form: copy it before you close the panel.')
    : vscode.l10n.t('VS Code did not accept the edit, so the answer was not written. It is still in this form: try again.');
  return message('error', text, nothingLeft(), []);
}

export function nothingAnswered(): PanelMessage {
  return message('info', vscode.l10n.t('Nothing is answered yet. Answer at least one question, then draft.'), nothingLeft(), []);
}

export function emptyClipboard(): PanelMessage {
  const text = vscode.l10n.t('The clipboard holds no reply. Copy the answer in your chat page first, then choose Paste Reply again.');
  return message('info', text, nothingLeft(), ['copyPrompt']);
}

export function inserted(): PanelMessage {
  return message('info', vscode.l10n.t('Inserted. One undo in the editor takes it back.'), undefined, ['showPreview', 'close']);
}

export function promptCopied(): PanelMessage {
  const text = vscode.l10n.t('The scrubbed prompt is on the clipboard. Paste it into your chat page, copy the answer, then choose Paste Reply.');
  return message('info', text, undefined, []);
}

export function unexpected(left?: string): PanelMessage {
  return message('error', vscode.l10n.t('Something went wrong here. Your note is unchanged.'), left, ['showPreview', 'close']);
}

/** The reply is reviewed all the same; what it lacks is said. */
export function incompleteReply(sentence: string): PanelMessage {
  return message('warning', told(sentence), undefined, ['showPreview']);
}

export function partialReview(): PanelMessage {
  return message('warning', vscode.l10n.t('This draft is not complete: it is reviewed as far as it came.'), undefined, ['showPreview']);
}

/** After a reload, when the note no longer gives the text that the stored draft was made from. */
export function storedDraftLost(): PanelMessage {
  const text = vscode.l10n.t('The note or the hidden words changed before the window was reloaded, so the earlier draft does not fit it any more. This is a fresh start.');
  return message('warning', text, nothingLeft(), []);
}

/** After a reload: what was stored scrubbed holds a name that the note itself does not lead back to. */
export function wordingsLost(count: number): PanelMessage {
  const text = count === 1
    ? vscode.l10n.t('One of your decisions or wordings could not be brought back after the reload. Look through the open changes once more.')
    : vscode.l10n.t('{0} of your decisions or wordings could not be brought back after the reload. Look through the open changes once more.', count);
  return message('warning', text, undefined, []);
}
