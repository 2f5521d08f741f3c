// Brings a draft back after a window reload: reads the note again, scrubs it again, and takes the stored draft only if both fit.
import * as vscode from 'vscode';
import { filledAt, filledSource, rawSource, type DraftSource } from '../core/draft/draftSource';
import { wordsAt } from '../core/draft/hiddenWords';
import { startSession } from '../core/draft/session';
import type { Preview, Session } from '../core/draft/sessionTypes';
import type { StoredForm } from '../core/draft/storedForm';
import { fromStored, type StoredSession } from '../core/draft/storedSession';
import type { KnownValue } from '../core/phi/detect';
import { withLongDates } from '../core/draft/letterDates';
import { restore } from '../core/phi/restore';
import type { SurrogateMap } from '../core/phi/surrogates';
import { templateById } from '../core/prompts/justifications';
import type { Template } from '../core/prompts/template';
import { checkReply, messageFor } from '../llm/draftFlow';
import { readEarlier } from './checks/caseFiles';
import { NoteTarget } from './noteTarget';
import { scrubMessage } from './scrubPreview';
import { readSettings } from './settings';
import type { TextWork } from './textWork';

export interface RestoredDraft {
  readonly source: DraftSource;
  readonly target: NoteTarget;
  readonly session: Session;
  readonly surrogates: SurrogateMap | undefined;
  /** `noteChanged`: the stored draft does not belong to the note as it reads now, and a fresh session begins. */
  readonly outcome: 'resumed' | 'noteChanged' | 'form';
  /** Wordings and decisions that could not be brought back. */
  readonly lost: number;
  /** What the last check before sending had hidden. */
  readonly alsoHide?: readonly KnownValue[];
}

/** The form of `stored` on its note, whose answers it holds; undefined when the note or the template is gone. */
export async function restoreForm(stored: StoredForm, templates: readonly Template[]): Promise<RestoredDraft | undefined> {
  const template = templateById(templates, stored.templateId);
  const document = await openDocument(stored.uri);
  if (!template || !document) return undefined;
  const { start, end } = filledAt(document.getText(), stored.place.start) ?? stored.place;
  const target = new NoteTarget(document, new vscode.Range(document.positionAt(start), document.positionAt(end)));
  const source = filledSource(target.text, templates) ?? rawSource(target.text, template);
  const settings = readSettings(document.uri);
  const capture = { templateId: source.template.id, uri: stored.uri, text: target.text, ownText: source.ownText };
  return { source, target, session: startSession(capture, settings.provider, settings.insertMode), surrogates: undefined, outcome: 'form', lost: 0 };
}

/** The stored draft on its note; undefined when the note or the template is gone. */
export async function restoreDraft(stored: StoredSession, templates: readonly Template[], work: TextWork): Promise<RestoredDraft | undefined> {
  const template = templateById(templates, stored.templateId);
  const document = await openDocument(stored.uri);
  if (!template || !document) return undefined;
  const target = new NoteTarget(document, new vscode.Range(document.positionAt(stored.place.start), document.positionAt(stored.place.end)));
  const filled = filledSource(target.text, templates);
  const own = filled?.template.id === template.id ? filled : rawSource(filled?.ownText ?? target.text, template);
  // Without one of the earlier notes the request is another one than was approved, and the draft is not taken.
  const earlier = (await Promise.all((stored.earlier ?? []).map((uri) => readEarlier(vscode.Uri.parse(uri))))).filter((text) => text !== undefined);
  const source = earlier.length === 0 ? own : { ...own, earlier };
  const settings = readSettings(document.uri);
  const capture = { templateId: template.id, uri: stored.uri, text: target.text, ownText: source.ownText, ...(stored.earlier === undefined ? {} : { earlier: stored.earlier }) };
  const alsoHide = wordsAt(stored.hidden ?? [], messageFor(source));
  const maps = new Map<Preview, SurrogateMap>();
  const resumed = await fromStored(stored, {
    capture,
    preview: async (choices, regeneration) => {
      const { preview, surrogates } = await scrubMessage({ regeneration, choices }, { source, settings, work, uri: document.uri, alsoHide });
      maps.set(preview, surrogates);
      return preview;
    },
    restore: (text, preview) => {
      const surrogates = maps.get(preview);
      const back = surrogates && restore(text, surrogates);
      // Stored were days in the letter's words; the note may spell them otherwise.
      return back && back.unknown.length === 0 ? (template.output === 'letter' ? withLongDates(back.text) : back.text) : undefined;
    },
    reply: async (draft, preview, as) => {
      const surrogates = maps.get(preview);
      if (!surrogates) throw new RangeError('a reply belongs to a preview made here');
      return (await checkReply(draft, source, surrogates, as, work)).reply;
    },
  });
  if (resumed.kind === 'noteChanged') {
    return { source, target, session: startSession(capture, stored.providerId, stored.insertMode), surrogates: undefined, outcome: 'noteChanged', lost: 0 };
  }
  const { session, lost } = resumed;
  const surrogates = 'approval' in session && session.approval ? maps.get(session.approval.preview) : undefined;
  return { source, target, session, surrogates, outcome: 'resumed', lost, alsoHide };
}

async function openDocument(uri: string): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  } catch {
    return undefined;
  }
}
