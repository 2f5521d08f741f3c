// What passes between the host (owner of all state) and the appeal panel. The host sends whole snapshots; the panel sends intents.
import { z } from 'zod';
import type { Span } from '../core/clinical/span';
import type { PanelMessage } from './messages';
import { appealSteps, type AppealStep } from './appealSteps';
import type { CriterionStatus } from '../core/appeals/criteria/criteriaTypes';
import type { OtherStep } from '../core/appeals/route';
import { fieldNames, type FieldName } from '../core/appeals/case/caseFields';

export interface AppealFieldView {
  readonly name: FieldName;
  readonly value: string;
  /** Where the letter says it; empty after a correction. */
  readonly spans: readonly Span[];
  readonly state: 'sure' | 'unsure' | 'missing' | 'corrected';
  /** Why the value as typed cannot be used. */
  readonly problem: string | undefined;
}

export interface RouteView {
  readonly action: string;
  readonly reason: string;
  readonly authority: string | undefined;
  /** The way is not to appeal, so that a letter would be the wrong next step. */
  readonly noAppeal: boolean;
  readonly others: readonly { readonly step: OtherStep['step']; readonly reason: string; readonly authority: string | undefined }[];
  readonly questions: readonly string[];
}

export interface DeadlineView {
  /** Dates as shown: "Wednesday, April 21, 2027". */
  readonly fileBy: string | undefined;
  readonly daysLeft: number | undefined;
  readonly from: 'notice' | 'rule' | undefined;
  readonly printedWords: string | undefined;
  readonly printedDate: string | undefined;
  readonly ruleDate: string | undefined;
  readonly conflict: boolean;
  readonly explain: readonly string[];
  readonly authority: string | undefined;
  /** The rule's source has not been checked against the regulation. */
  readonly unverified: boolean;
  readonly decideWithin: string | undefined;
  readonly problem: string | undefined;
  readonly urgent: boolean;
  readonly preService: boolean;
  readonly levels: 1 | 2;
}

export interface ExhibitView {
  readonly file: string;
  readonly label: string;
  readonly title: string;
  readonly pages: string;
  /** Why it cannot be used: gone, empty, without text. */
  readonly problem: string | undefined;
}

export interface CriterionView {
  readonly id: string;
  readonly criterion: string;
  readonly status: CriterionStatus;
  /** Decided by a person. */
  readonly judged: boolean;
  readonly quotes: readonly { readonly words: string; readonly reference: string }[];
  readonly otherSide: readonly { readonly words: string; readonly reference: string }[];
  readonly nearest: readonly { readonly words: string; readonly reference: string }[];
  readonly gather: readonly string[];
}

export interface AppealView {
  readonly revision: number;
  readonly step: AppealStep;
  /** Steps that have what they need, for the marks in the step list. */
  readonly done: readonly AppealStep[];
  /** Name of the letter's file, shown locally only. */
  readonly place: string;
  /** The case file: not made, made and never saved, with changes, saved. */
  readonly saved: 'none' | 'untitled' | 'changed' | 'saved';
  readonly caseName: string | undefined;
  readonly notices: readonly string[];
  readonly fields: readonly AppealFieldView[];
  readonly route: RouteView;
  readonly deadline: DeadlineView;
  readonly exhibits: readonly ExhibitView[];
  /** Files of the case folder that are no exhibit yet. */
  readonly available: readonly { readonly file: string }[];
  readonly criteria: {
    readonly sets: readonly { readonly id: string; readonly title: string; readonly origin: 'policy' | 'checklist' }[];
    readonly chosen: string | undefined;
    readonly source: string | undefined;
    readonly rows: readonly CriterionView[];
    /** The payer's text as it was pasted, to be put right and used again. */
    readonly pasted: { readonly title: string; readonly text: string } | undefined;
    /** What is wrong with a criteria file or a pasted text. */
    readonly problems: readonly string[];
  };
  readonly letter: {
    readonly templates: readonly { readonly id: string; readonly title: string }[];
    readonly chosen: string | undefined;
    /** `none`: nothing written; `facts`: the facts stand in the case file; `letter`: a letter stands there as well. */
    readonly state: 'none' | 'facts' | 'letter';
    /** Blanks of the facts still unfilled. */
    readonly missing: readonly string[];
    /** What records and letter say to the blanks; `places` are the names of the files, in the order of their places. */
    readonly found: readonly { readonly label: string; readonly value: string; readonly sure: boolean; readonly places: readonly string[] }[];
  };
  readonly ready: {
    readonly problems: readonly { readonly message: string; readonly line: number }[];
    readonly tasks: readonly string[];
    readonly sent: boolean;
  };
  readonly message: PanelMessage | undefined;
}

export type ToAppeal =
  | { readonly type: 'state'; readonly state: AppealView }
  /** What a page needs once: the letter, since a claim file may be long, and the panel's own words where the window is not in English. */
  | { readonly type: 'page'; readonly letter: string; readonly strings: Readonly<Record<string, string>> }
  | { readonly type: 'persist'; readonly value: unknown };

const index = z.number().int().nonnegative();
const file = z.string().max(2000);
const field = z.enum(fieldNames as readonly [FieldName, ...FieldName[]]);

/** Everything the panel may ask for; parsed by the host on arrival. */
export const appealIntentSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('goTo'), step: z.enum(appealSteps) }),
  z.object({ type: z.literal('correct'), field, value: z.string().max(20_000) }),
  z.object({ type: z.literal('uncorrect'), field }),
  z.object({ type: z.literal('setClock'), urgent: z.boolean(), preService: z.boolean(), levels: z.union([z.literal(1), z.literal(2)]) }),
  z.object({ type: z.literal('addExhibits'), files: z.array(file).max(200) }),
  z.object({ type: z.literal('browseExhibits') }),
  z.object({ type: z.literal('removeExhibit'), file }),
  z.object({ type: z.literal('moveExhibit'), file, by: z.union([z.literal(-1), z.literal(1)]) }),
  z.object({ type: z.literal('renameExhibit'), file, title: z.string().max(200) }),
  z.object({ type: z.literal('openExhibit'), file }),
  z.object({ type: z.literal('chooseCriteria'), id: z.string().max(200) }),
  z.object({ type: z.literal('pastePolicy'), title: z.string().max(200), text: z.string().max(200_000) }),
  z.object({ type: z.literal('openQuote'), criterion: z.string().max(200), quote: index, otherSide: z.boolean(), nearest: z.boolean().optional() }),
  /** Whether the quotes meet the criterion; without `meets` the decision is taken back. */
  z.object({ type: z.literal('judge'), criterion: z.string().max(200), meets: z.boolean().optional() }),
  z.object({ type: z.literal('openSlot'), row: index, place: index }),
  z.object({ type: z.literal('chooseTemplate'), id: z.string().max(100) }),
  z.object({ type: z.literal('writeFacts') }),
  z.object({ type: z.literal('draftLetter') }),
  z.object({ type: z.literal('openCase') }),
  z.object({ type: z.literal('openProblem'), problem: index }),
  z.object({ type: z.literal('save') }),
  z.object({ type: z.literal('openLetter') }),
  z.object({ type: z.literal('export'), as: z.enum(['word', 'markdown', 'calendar']) }),
  z.object({ type: z.literal('setSent'), sent: z.boolean() }),
  z.object({ type: z.literal('action'), id: z.string().max(100) }),
]);
export type AppealIntent = z.infer<typeof appealIntentSchema>;
