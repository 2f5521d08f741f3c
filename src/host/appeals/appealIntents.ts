// What the buttons and keys of the appeal panel do: each intent changes the case, or opens something of it.
import * as vscode from 'vscode';
import { withJudgement } from '../../core/appeals/criteria/judgements';
import { policyCriteria } from '../../core/appeals/criteria/readCriteriaSet';
import type { AppealIntent } from '../../protocol/appealMessages';
import { caseEdit } from '../../protocol/caseEdits';
import type { AppealDesk } from './appealDesk';
import { openRecord, pickRecords } from './caseFolder';
import * as messages from './caseMessages';
import { draftLetter, exportLetter, writeFacts } from './letterActions';
import { openSlotPlace } from './openSlotPlace';

type IntentOf<Type extends AppealIntent['type']> = Extract<AppealIntent, { readonly type: Type }>;

export async function onAppealIntent(intent: AppealIntent, desk: AppealDesk): Promise<void> {
  const { open, panel } = desk;
  const { source, appeal } = open.state;
  switch (intent.type) {
    case 'ready': return panel.open(source.letter);
    case 'goTo': return goTo(desk, intent);
    case 'browseExhibits': return browseExhibits(desk);
    case 'openExhibit': return openRecord(source.folder, intent.file, panel.documentColumn);
    case 'pastePolicy': return pastePolicy(desk, intent);
    case 'openQuote': return openQuote(desk, intent);
    case 'judge': return judge(desk, intent);
    case 'openSlot': return openSlot(desk, intent);
    case 'chooseTemplate': return void (desk.picked = intent.id);
    case 'writeFacts': return writeFacts(desk);
    case 'draftLetter': return desk.letter.state === 'letter' ? desk.say(messages.letterBelow()) : draftLetter(desk);
    case 'openCase': return void (await (await open.ensureDocument()).show(panel.documentColumn));
    case 'openProblem': return openProblem(desk, intent);
    case 'save': return void (await (await open.ensureDocument()).save());
    case 'openLetter': return source.uri && void (await vscode.commands.executeCommand('vscode.open', source.uri, { viewColumn: panel.documentColumn }));
    case 'export': return exportLetter(desk, intent.as);
    case 'action': return onAction(desk, intent.id);
    case 'correct':
    case 'uncorrect':
    case 'setClock':
    case 'addExhibits':
    case 'removeExhibit':
    case 'moveExhibit':
    case 'renameExhibit':
    case 'chooseCriteria':
    case 'setSent': {
      const edit = caseEdit(appeal, intent);
      if (edit) desk.say(await (edit.exhibits ? open.setExhibits(edit.exhibits) : open.change(edit)));
    }
  }
}

async function goTo(desk: AppealDesk, { step }: IntentOf<'goTo'>): Promise<void> {
  desk.step = step;
  if (step !== 'denial') await desk.open.ensureDocument();
}

async function browseExhibits({ open, say }: AppealDesk): Promise<void> {
  const { appeal: { exhibits }, source } = open.state;
  const picked = await pickRecords(source.folder, exhibits);
  if (picked.length > 0) say(await open.setExhibits([...exhibits, ...picked.map((file) => ({ file }))]));
}

async function pastePolicy({ open, say }: AppealDesk, { title, text }: IntentOf<'pastePolicy'>): Promise<void> {
  const policy = policyCriteria(text, title.trim() || undefined);
  if ('error' in policy) return say(messages.noPolicyRows(policy.error));
  const { id, title: name, criteria } = policy.set;
  say(messages.policySplit(criteria.length, await open.change({ policy: { title: name, text }, criteria: id })));
}

async function openQuote({ open, panel }: AppealDesk, { criterion, quote, otherSide, nearest }: IntentOf<'openQuote'>): Promise<void> {
  const row = open.state.result.map.find(({ id }) => id === criterion);
  const chosen = (nearest === true ? row?.nearest : otherSide ? row?.otherSide : row?.quotes)?.[quote];
  if (chosen) await openRecord(open.state.source.folder, chosen.file, panel.documentColumn, chosen.quote);
}

async function judge({ open, say }: AppealDesk, { criterion, meets }: IntentOf<'judge'>): Promise<void> {
  const { appeal, result } = open.state;
  const row = result.map.find(({ id }) => id === criterion);
  if (row) say(await open.change({ judgements: withJudgement(appeal.judgements, row, meets) }));
}

async function openSlot({ open, panel, slots }: AppealDesk, { row, place }: IntentOf<'openSlot'>): Promise<void> {
  const source = slots[row]?.sources[place];
  if (source) await openSlotPlace(open.state, source, panel.documentColumn);
}

async function openProblem({ open, panel, letter }: AppealDesk, { problem }: IntentOf<'openProblem'>): Promise<void> {
  const chosen = letter.problems[problem];
  if (chosen) await open.document?.show(panel.documentColumn, chosen);
}

async function onAction(desk: AppealDesk, action: string): Promise<void> {
  if (action === 'draftAnyway') await draftLetter(desk);
  else if (action === 'openExported' && desk.exported) await vscode.commands.executeCommand('vscode.open', desk.exported);
}
