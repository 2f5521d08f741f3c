// What the parts that serve one open appeal share: the case, its panel, and where the person stands in it.
import type * as vscode from 'vscode';
import type { Template } from '../../core/prompts/template';
import type { SlotRow } from '../../protocol/slotRows';
import type { AppealStep } from '../../protocol/appealSteps';
import type { PanelMessage } from '../../protocol/messages';
import type { Background } from '../background';
import type { Captured } from '../capture';
import type { AppealPanel } from './appealPanel';
import type { LetterState } from './caseLetter';
import type { OpenCase } from './openCase';

export interface AppealServices {
  readonly templates: readonly Template[];
  readonly background: Background;
  readonly draft: (captured: Captured) => Promise<void>;
}

/** What an intent may use of the appeal it is about. */
export interface AppealDesk {
  readonly services: AppealServices;
  readonly panel: AppealPanel;
  readonly open: OpenCase;
  /** As it was last drawn. */
  readonly letter: LetterState;
  /** What the records say to the blanks of the document at hand. */
  readonly slots: readonly SlotRow[];
  step: AppealStep;
  /** Id of the document picked for the facts, until they are written. */
  picked: string | undefined;
  exported: vscode.Uri | undefined;
  /** Undefined says nothing. */
  say(message: PanelMessage | undefined): void;
}
