// Draws the panel's snapshot from a session. A projection only: nothing is decided here, and nothing is kept.
import type { Span } from '../core/clinical/span';
import { answerOf } from '../core/draft/flagAnswers';
import { decisionOf, isAsked } from '../core/draft/review';
import { hunkPieces, type DecoratedPiece, type Evidence } from '../core/draft/hunkPieces';
import type { Hunk } from '../core/draft/hunkTypes';
import type { FactQuestion } from '../core/draft/questions/factQuestion';
import { insertBlock, type InsertBlock } from '../core/draft/insertBlock';
import type { Review } from '../core/draft/reviewTypes';
import type { Preview, Session } from '../core/draft/sessionTypes';
import { groupBy } from '../core/groupBy';
import type { FindingView, FormView, HunkPiece, HunkView, PanelMessage, PreviewSegment, PreviewView, ReviewView, ViewState } from './messages';

/** What the session does not know and the host does. */
export interface ViewContext {
  readonly title: string;
  readonly place: string;
  readonly provider: ViewState['provider'];
  readonly message: PanelMessage | undefined;
  readonly restricted: boolean;
  readonly scrubbed: number | undefined;
  readonly strings: Readonly<Record<string, string>>;
  readonly form: FormView | undefined;
  /** What the document lacks. */
  readonly questions: readonly FactQuestion[];
  /** Headings of the sections that can be written again. */
  readonly sections: readonly string[];
  /** Puts the originals back into streamed text. */
  readonly restore: (text: string) => string;
  /** Place in the captured text, and line of the document, of a stretch of the therapist's own text; undefined = not to be found there. */
  readonly locate: (own: Span) => { readonly start: number; readonly end: number; readonly line: number } | undefined;
  /** The reason in the user's language; `insertReason` is the English one. */
  readonly reason: (block: InsertBlock) => string;
}

/** A complete snapshot. */
export function viewState(session: Session, context: ViewContext): ViewState {
  return {
    revision: session.revision, phase: session.phase, title: context.title, place: context.place, provider: context.provider,
    preview: previewOf(session), streamed: 'streamed' in session ? context.restore(session.streamed) : '',
    review: session.phase === 'review' || session.phase === 'inserted' ? reviewView(session, context) : undefined,
    form: context.form, message: context.message, restricted: context.restricted, scrubbed: context.scrubbed, stale: session.phase === 'scrubbed' && session.stale, insertMode: session.insertMode, strings: context.strings,
  };
}

export function insertReason(block: InsertBlock): string {
  switch (block.kind) {
    case 'openFlags':
      return block.count === 1 ? 'One statement is not in your note and has no answer yet.' : `${block.count} statements are not in your note and have no answer yet.`;
    case 'nothingAccepted': return 'Nothing is accepted yet.';
    case 'documentClosed': return 'The note is closed. Open it again, or insert into a new document.';
    case 'documentReadOnly': return 'The note cannot be written to. Insert into a new document.';
  }
}

function previewOf(session: Session): PreviewView | undefined {
  if (session.phase === 'scrubbed') return previewView(session.preview);
  return 'approval' in session && session.approval ? previewView(session.approval.preview) : undefined;
}

function previewView(preview: Preview): PreviewView {
  const { message, findings, instructions, tokens, cost, missing } = preview;
  const segments: PreviewSegment[] = [];
  let from = 0;
  for (const { start, end } of findings) {
    if (start > from) segments.push({ kind: 'text', start: from, end: start, text: message.slice(from, start) });
    segments.push({ kind: 'finding', start, end, id: start });
    from = end;
  }
  if (from < message.length) segments.push({ kind: 'text', start: from, end: message.length, text: message.slice(from) });
  const views = findings.map(({ start, end, category, surrogate, state, byHand }): FindingView =>
    ({ id: start, category, original: message.slice(start, end), surrogate, state, byHand }));
  return { segments, findings: views, instructions, tokens, cost, missing };
}

function reviewView(session: Extract<Session, { phase: 'review' | 'inserted' }>, context: ViewContext): ReviewView {
  const { review } = session;
  const { choices, hunks, flags } = review;
  const flagsOf = groupBy(flags, (flag) => flag.hunk);
  const evidenceOf = evidenceByHunk(review);
  const leftOut = new Set(review.reply.leftOut);
  const asked = (hunk: Hunk): boolean => isAsked(hunk, choices, session.insertMode);
  const decided = hunks.filter(asked).map((hunk) => decisionOf(choices, hunk));
  const count = (decision: string): number => decided.filter((other) => other === decision).length;
  const block = session.phase === 'review' ? insertBlock(session) : undefined;
  const { supported, unsupported } = review.reply.grounding;
  const views = joinNoteOnly(hunks.filter(({ before, after }) => before !== '' || after !== '').map((hunk): HunkView => {
    const pieces = hunkPieces(hunk, choices, flagsOf.get(hunk.id) ?? [], evidenceOf.get(hunk.id) ?? []);
    return {
      id: hunk.id, kind: hunk.kind === 'remove' && !asked(hunk) ? 'noteOnly' : hunk.kind, moved: hunk.movedFrom !== undefined, ...(leftOut.has(hunk.id) && asked(hunk) ? { takesFacts: true } : {}), section: hunk.section, before: pieces.before.map((piece) => pieceView(piece, review.source, context)),
      after: pieces.after.map((piece) => pieceView(piece, review.source, context)), decision: decisionOf(choices, hunk), edited: choices.edits[hunk.id],
    };
  }));
  const needs = views.flatMap(needsIn);
  return {
    hunks: views,
    flags: flags.map((flag) => ({ id: flag.id, kind: flag.kind, text: flag.text, noteValue: flag.sourceValue, answer: answerOf(choices, flag) })),
    facts: { total: supported.length + unsupported.length, fromNote: supported.length, notInNote: unsupported.length },
    needs,
    questions: context.questions.length,
    asks: asksOf(needs, context.questions),
    sections: context.sections,
    canUndo: session.phase === 'review' && review.undo.length > 0,
    ...(review.rewriting ? { rewriting: review.rewriting } : {}),
    accepted: count('accepted'), rejected: count('rejected'), pending: count('pending'),
    insertBlocked: block && { reason: context.reason(block), flag: block.kind === 'openFlags' ? block.first : undefined },
  };
}

/** Neighbouring words that nobody is asked about fold into one row. */
function joinNoteOnly(views: readonly HunkView[]): readonly HunkView[] {
  const joined: HunkView[] = [];
  for (const view of views) {
    const last = joined.at(-1);
    if (last?.kind === 'noteOnly' && view.kind === 'noteOnly' && last.section === view.section) {
      joined.splice(-1, 1, { ...last, before: [...last.before, { text: '\n', mark: 'same' }, ...view.before] });
    } else {
      joined.push(view);
    }
  }
  return joined;
}

/** The blanks that would be inserted with the hunk as it is now. */
function needsIn({ decision, edited, after }: HunkView): readonly string[] {
  if (decision === 'rejected') return [];
  const text = edited ?? after.map((piece) => piece.text).join('');
  return [...text.matchAll(/\[NEEDS:([^\]\n]{0,500})\]/g)].map((slot) => (slot[1] ?? '').trim());
}

/** A drafter names a blank by the label of its slot. */
function asksOf(needs: readonly string[], questions: readonly FactQuestion[]): Readonly<Record<string, string>> {
  const byLabel = new Map(questions.map(({ label, name }) => [label.toLowerCase(), name]));
  return Object.fromEntries(needs.flatMap((need) => {
    const name = byLabel.get(need.toLowerCase());
    return name === undefined ? [] : [[need, name]];
  }));
}

function evidenceByHunk(review: Review): ReadonlyMap<number, readonly Evidence[]> {
  const units = review.hunks
    .flatMap((hunk) => hunk.places.flatMap(({ draft }) => (draft ? [{ start: draft.start, end: draft.end, hunk: hunk.id }] : [])))
    .sort((a, b) => a.start - b.start);
  const facts = [...review.reply.grounding.supported].sort((a, b) => a.start - b.start);
  let next = 0;
  return new Map([...groupBy(facts.flatMap((fact) => {
    while (next < units.length && (units[next]?.end ?? 0) <= fact.start) next += 1;
    const unit = units[next];
    return unit ? [{ fact, hunk: unit.hunk }] : [];
  }), ({ hunk }) => hunk)].map(([hunk, found]) => [hunk, found.map(({ fact }) => fact)]));
}

/** Characters of the note shown for a fact, at most. */
const longestWords = 120;

function lineAround(text: string, { start, end }: Span): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - longestWords / 2);
  const feed = text.indexOf('\n', end);
  return text.slice(from, Math.min(feed < 0 ? text.length : feed, Math.max(end, from + longestWords))).trim();
}

function pieceView({ text, mark, flag, needs, source }: DecoratedPiece, own: string, context: ViewContext): HunkPiece {
  const place = source && context.locate(source);
  const evidence = source && place && { ...place, words: lineAround(own, source) };
  return { text, mark, ...(flag === undefined ? {} : { flag }), ...(needs ? { needs } : {}), ...(evidence ? { evidence } : {}) };
}
