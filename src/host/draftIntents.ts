// What the buttons and keys of the panel do: each intent becomes an event of the session, or an effect on note, clipboard or settings.
import * as vscode from 'vscode';
import type { FactAnswer } from '../core/draft/questions/factQuestion';
import { finalText } from '../core/draft/finalText';
import { insertBlock } from '../core/draft/insertBlock';
import { carriedInto } from '../core/draft/regenerated';
import { checkReply } from '../llm/draftFlow';
import type { Intent, InsertMode } from '../protocol/messages';
import type { DraftDesk } from './draftDesk';
import { DraftForm } from './draftForm';
import * as messages from './panelMessages';

export async function onDraftIntent(intent: Intent, desk: DraftDesk): Promise<void> {
  switch (intent.type) {
    case 'ready': return desk.draw();
    case 'approve': return approve(desk, intent.revision);
    case 'copyPrompt': return copyPrompt(desk);
    case 'pasteReply': return pasteReply(desk);
    case 'cancel': return cancel(desk);
    case 'reveal': return desk.target.reveal(intent.start, intent.end);
    case 'insert': return insert(desk, intent.mode);
    case 'openDiff': return openDiff(desk);
    case 'openForm': return openForm(desk, intent.at);
    case 'answer': return answer(desk, intent.answer);
    case 'closeForm': return closeForm(desk, intent.leave);
    case 'chooseProvider': return void (await vscode.commands.executeCommand('theradraft.chooseProvider'));
    case 'action': return onAction(desk, intent.id as messages.PanelAction);
    case 'hideText':
    case 'setFinding':
    case 'setCategory':
    case 'back':
    case 'decide':
    case 'decideAll':
    case 'editHunk':
    case 'answerFlag':
    case 'undo':
    case 'rewriting':
    case 'regenerate':
    case 'setInsertMode':
      return desk.dispatch(intent);
  }
}

async function approve(desk: DraftDesk, revision: number): Promise<void> {
  if (desk.session.phase !== 'scrubbed' || desk.session.revision !== revision) return;
  if (await desk.useProvider()) desk.dispatch({ type: 'approve', revision });
}

async function copyPrompt(desk: DraftDesk): Promise<void> {
  const session = desk.session;
  const preview = session.phase === 'scrubbed' && !session.stale ? session.preview : 'approval' in session ? session.approval?.preview : undefined;
  if (!preview) return;
  await vscode.env.clipboard.writeText(`${preview.instructions}\n\n${preview.scrubbed}`);
  desk.say(messages.promptCopied());
}

async function pasteReply(desk: DraftDesk): Promise<void> {
  const text = await vscode.env.clipboard.readText();
  const { surrogates } = desk;
  if (!surrogates || text.trim() === '') return desk.say(messages.emptyClipboard());
  const { reply, result } = await checkReply(text, desk.source, surrogates, { origin: 'pasted', partial: false, ...carriedInto(desk.session) }, desk.services.work);
  // The preview was made again meanwhile: the reply is read against that one.
  if (desk.surrogates !== surrogates) return pasteReply(desk);
  if (result.kind === 'problem' && (result.problem === 'empty' || result.problem === 'notDraft')) {
    return desk.say(messages.badReply(result.problem, result.sentence, undefined, false));
  }
  desk.dispatch({ type: 'pasted', reply }, result.kind === 'problem' ? messages.incompleteReply(result.sentence) : undefined);
}

function cancel(desk: DraftDesk): void {
  const { phase, kept } = desk.session;
  if (phase === 'captured' || phase === 'scrubbed') return kept ? desk.dispatch({ type: 'resumeReview' }) : desk.panel.close();
  desk.dispatch({ type: 'cancel' }, desk.stopRun());
}

async function insert(desk: DraftDesk, mode: InsertMode): Promise<void> {
  desk.dispatch({ type: 'setInsertMode', mode });
  if (desk.session.phase !== 'review' || insertBlock(desk.session)) return;
  const outcome = await desk.target.insert(finalText(desk.session.review, mode), mode);
  desk.services.log.info('insert', { outcome: `kind:${outcome}` });
  if (outcome === 'inserted') desk.dispatch({ type: 'inserted' }, messages.inserted());
  else desk.say(messages.insertFailed(outcome));
}

function openForm(desk: DraftDesk, at: string | undefined): void {
  desk.form = new DraftForm(desk.source, desk.target, at);
  desk.draw();
}

async function answer(desk: DraftDesk, given: FactAnswer): Promise<void> {
  const outcome = await desk.form?.answer(given);
  if (outcome === undefined || outcome === 'inserted') desk.draw();
  else desk.say(messages.answerNotWritten(outcome));
}

/** On with what was answered; a note that still holds no fact has nothing to draft from. */
async function closeForm(desk: DraftDesk, leave: boolean): Promise<void> {
  await desk.form?.settled();
  const source = desk.services.sourceOf(desk.target.text, desk.source);
  if (source.ownText.trim() === '') return leave ? desk.panel.close() : desk.say(messages.nothingAnswered());
  const changed = desk.form?.changed ?? false;
  desk.form = undefined;
  if (changed) desk.recapture();
  else desk.draw();
}

async function openDiff(desk: DraftDesk): Promise<void> {
  if (desk.session.phase === 'review' || desk.session.phase === 'inserted') {
    await desk.services.documents.openDiff(desk.session.review.source, desk.session.review.reply.text);
  }
}

async function onAction(desk: DraftDesk, action: messages.PanelAction): Promise<void> {
  switch (action) {
    case 'retry': return desk.dispatch({ type: 'retry' });
    case 'showPreview': return desk.dispatch({ type: 'back' });
    case 'resumeReview': return desk.dispatch({ type: 'resumeReview' });
    case 'reviewPartial': return reviewPartial(desk);
    case 'copyPrompt': return copyPrompt(desk);
    case 'scrubAgain': return desk.dispatch({ type: 'capturedText', capture: desk.session.capture });
    case 'readAgain': return desk.readAgain();
    case 'insertBelow': return insert(desk, 'below');
    case 'newDocument': return insert(desk, 'newDocument');
    case 'close': return desk.panel.close();
    case 'shorten': return desk.target.reveal(0, desk.target.text.length);
    case 'useOffline': {
      await vscode.workspace.getConfiguration('theradraft').update('provider', 'offline', vscode.ConfigurationTarget.Global);
      return desk.dispatch({ type: 'back' });
    }
    case 'setApiKey':
    case 'chooseModel':
    case 'testConnection': {
      await vscode.commands.executeCommand(`theradraft.${action}`);
      return void (await desk.onSettings());
    }
    case 'checkEndpoint': return void (await vscode.commands.executeCommand('workbench.action.openSettings', 'theradraft.openai'));
    case 'networkSettings': return void (await vscode.commands.executeCommand('workbench.action.openSettings', 'http.proxy'));
    case 'manageTrust': return void (await vscode.commands.executeCommand('workbench.trust.manage'));
  }
}

async function reviewPartial(desk: DraftDesk): Promise<void> {
  const session = desk.session;
  if (!('streamed' in session) || !desk.surrogates) return;
  const { reply } = await checkReply(session.streamed, desk.source, desk.surrogates, { origin: 'model', partial: true, ...carriedInto(session) }, desk.services.work);
  desk.dispatch({ type: 'validated', run: session.run, reply }, messages.partialReview());
}
