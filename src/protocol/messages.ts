// What passes between the host (owner of all state) and the draft panel. The host sends whole snapshots; the panel sends intents.
import { z } from 'zod';
import { phiCategories, type PhiCategory } from '../core/phi/categories';
import type { FactQuestion } from '../core/draft/questions/factQuestion';
import type { HunkDecision, MarkedPiece } from '../core/draft/hunkTypes';
import type { UnsupportedKind } from '../core/grounding/groundTypes';

export type Phase = 'captured' | 'scrubbed' | 'approved' | 'drafting' | 'incomplete' | 'review' | 'inserted' | 'cancelled' | 'failed';

/** A stretch of the preview. `start` and `end` are offsets in the original text, so a hand-made finding can be placed. */
export type PreviewSegment =
  | { readonly kind: 'text'; readonly start: number; readonly end: number; readonly text: string }
  | { readonly kind: 'finding'; readonly start: number; readonly end: number; readonly id: number };

export interface FindingView {
  readonly id: number;
  readonly category: PhiCategory;
  /** The words found; shown locally, never sent. */
  readonly original: string;
  readonly surrogate: string;
  readonly state: 'hidden' | 'uncertain' | 'kept';
  readonly byHand: boolean;
}

export interface PreviewView {
  readonly segments: readonly PreviewSegment[];
  readonly findings: readonly FindingView[];
  /** What the template adds, shown folded; contains nothing of the note. */
  readonly instructions: string;
  readonly tokens: number;
  /** In US dollars; undefined = the model's price is unknown. */
  readonly cost: number | undefined;
  /** Params and cells still unfilled, in plain words. */
  readonly missing: readonly string[];
}

export interface FlagView {
  readonly id: number;
  readonly kind: UnsupportedKind;
  readonly text: string;
  /** The note's own value for the same subject, where it has one. */
  readonly noteValue: string | undefined;
  readonly answer: 'open' | 'removed' | 'needs' | 'mine' | 'noteValue';
}

/** A piece of the text of a hunk. `flag` is the id of a FlagView; `evidence` a place in the captured text. */
export interface HunkPiece extends MarkedPiece {
  readonly flag?: number;
  readonly needs?: boolean;
  readonly evidence?: {
    readonly start: number;
    readonly end: number;
    readonly line: number;
    /** What the note says there: the line, or the part of a long one around the fact. */
    readonly words: string;
  };
}

export interface HunkView {
  readonly id: number;
  /** `noteOnly`: words of the note that the draft leaves out without taking them from the note; like `same`, no decision. */
  readonly kind: 'same' | 'noteOnly' | 'change' | 'add' | 'remove' | 'move';
  /** The words stood elsewhere in the note: every `move`, and a `change` that is both moved and reworded. */
  readonly moved?: boolean;
  /** Takes facts of the therapist's that the draft says nowhere else: not accepted along with all. */
  readonly takesFacts?: boolean;
  readonly section: string | undefined;
  readonly before: readonly HunkPiece[];
  readonly after: readonly HunkPiece[];
  readonly decision: HunkDecision;
  /** The therapist's own wording, where they edited the hunk. */
  readonly edited: string | undefined;
}

export interface ReviewView {
  readonly hunks: readonly HunkView[];
  readonly flags: readonly FlagView[];
  readonly facts: { readonly total: number; readonly fromNote: number; readonly notInNote: number };
  /** `[NEEDS: …]` slots left in the draft. */
  readonly needs: readonly string[];
  /** How many questions the form would ask. */
  readonly questions: number;
  /** The question that fills a `[NEEDS: …]`, by the words of the slot. */
  readonly asks: Readonly<Record<string, string>>;
  /** Headings of the sections that a model can write again. */
  readonly sections: readonly string[];
  readonly canUndo: boolean;
  /** What is asked of a section and not sent yet. */
  readonly rewriting?: { readonly section: string; readonly instruction: string } | undefined;
  readonly accepted: number;
  readonly rejected: number;
  readonly pending: number;
  /** Why Insert is disabled; `flag` is the first open one to jump to. */
  readonly insertBlocked: { readonly reason: string; readonly flag: number | undefined } | undefined;
}

/** Questions about the facts; an answer goes into the note. */
export interface FormView {
  /** Every question of the template, answered or not; else only what the document lacks. */
  readonly interview: boolean;
  readonly questions: readonly FactQuestion[];
  /** Name of the question to open at; undefined = the first one without an answer. */
  readonly at: string | undefined;
}

export interface PanelMessage {
  readonly severity: 'error' | 'warning' | 'info';
  readonly text: string;
  /** Whether anything left the machine, in words. */
  readonly left: string | undefined;
  readonly actions: readonly { readonly id: string; readonly label: string }[];
}

export interface ViewState {
  readonly revision: number;
  readonly phase: Phase;
  readonly title: string;
  /** File and lines, shown locally only. */
  readonly place: string;
  readonly provider: { readonly id: string; readonly label: string; readonly leavesMachine: boolean };
  readonly preview: PreviewView | undefined;
  /** Streamed draft so far, with surrogates shown as their originals. */
  readonly streamed: string;
  readonly review: ReviewView | undefined;
  /** Shown instead of the phase's own screen. */
  readonly form: FormView | undefined;
  readonly message: PanelMessage | undefined;
  readonly restricted: boolean;
  /** How far a scrub is that takes a while, in percent; undefined when none does. */
  readonly scrubbed: number | undefined;
  /** The preview is being made again: it cannot be approved as it stands. */
  readonly stale: boolean;
  readonly insertMode: InsertMode;
  readonly strings: Readonly<Record<string, string>>;
}

export type ToWebview =
  | { readonly type: 'state'; readonly state: ViewState }
  // Only the page itself can store what the serializer gets back after a reload; undefined clears it.
  | { readonly type: 'persist'; readonly value: unknown };

const offset = z.number().int().nonnegative();
const id = z.number().int().nonnegative();
const decision = z.enum(['pending', 'accepted', 'rejected']);
const insertMode = z.enum(['replace', 'below', 'newDocument']);
export type InsertMode = z.infer<typeof insertMode>;

const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), name: z.string().max(200), value: z.string().max(20_000) }),
  z.object({ kind: z.literal('rows'), name: z.string().max(200), rows: z.array(z.array(z.string().max(2000)).max(12).readonly()).max(200).readonly() }),
]);

/** Everything the panel may ask for; parsed by the host on arrival. */
export const intentSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('hideText'), start: offset, end: offset, category: z.enum(phiCategories) }),
  // `everywhere`: for every finding with the same original and class, not for this place only.
  z.object({ type: z.literal('setFinding'), finding: id, state: z.enum(['hidden', 'kept']), everywhere: z.boolean().optional() }),
  z.object({ type: z.literal('setCategory'), finding: id, category: z.enum(phiCategories), everywhere: z.boolean().optional() }),
  // `revision` is that of the snapshot the person saw: an approval of anything else is refused.
  z.object({ type: z.literal('approve'), revision: id }),
  z.object({ type: z.literal('copyPrompt') }),
  z.object({ type: z.literal('pasteReply') }),
  z.object({ type: z.literal('cancel') }),
  z.object({ type: z.literal('back') }),
  z.object({ type: z.literal('decide'), hunk: id, decision }),
  z.object({ type: z.literal('decideAll'), decision, supportedOnly: z.boolean().optional() }),
  // As it is typed, so that a reload loses nothing; without `text` her wording is taken back.
  z.object({ type: z.literal('editHunk'), hunk: id, text: z.string().max(200_000).optional(), goesOn: z.boolean().optional(), decision: decision.optional() }),
  z.object({ type: z.literal('answerFlag'), flag: id, answer: z.enum(['open', 'removed', 'needs', 'mine', 'noteValue']) }),
  z.object({ type: z.literal('undo') }),
  // As it is typed; without `section` the box is closed.
  z.object({ type: z.literal('rewriting'), section: z.string().max(200).optional(), instruction: z.string().max(4000).optional() }),
  z.object({ type: z.literal('regenerate'), section: z.string().max(200), instruction: z.string().max(4000) }),
  z.object({ type: z.literal('openForm'), at: z.string().max(200).optional() }),
  z.object({ type: z.literal('answer'), answer }),
  // `leave`: whatever is unanswered stays so, and nothing answered at all closes the panel.
  z.object({ type: z.literal('closeForm'), leave: z.boolean() }),
  z.object({ type: z.literal('reveal'), start: offset, end: offset }),
  z.object({ type: z.literal('insert'), mode: insertMode }),
  z.object({ type: z.literal('setInsertMode'), mode: insertMode }),
  z.object({ type: z.literal('openDiff') }),
  z.object({ type: z.literal('chooseProvider') }),
  z.object({ type: z.literal('action'), id: z.string().max(100) }),
]);
export type Intent = z.infer<typeof intentSchema>;
