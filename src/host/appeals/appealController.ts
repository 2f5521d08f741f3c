// Runs one appeal: hears the panel and the case file, has intents worked off in their order, and draws. All that follows from a case is computed in core.
import type * as vscode from 'vscode';
import type { AppealCase } from '../../core/appeals/case/caseFile';
import { fittingTemplate } from '../../core/appeals/caseFile/fittingTemplate';
import type { Template } from '../../core/prompts/template';
import type { AppealIntent } from '../../protocol/appealMessages';
import type { AppealStep } from '../../protocol/appealSteps';
import { appealView } from '../../protocol/appealView';
import type { PanelMessage } from '../../protocol/messages';
import { slotRows, type SlotRow } from '../../protocol/slotRows';
import { Disposable } from '../dispose';
import type { AppealDesk, AppealServices } from './appealDesk';
import { onAppealIntent } from './appealIntents';
import type { AppealPanel } from './appealPanel';
import type { AppealSource } from './appealSource';
import type { CaseDocument } from './caseDocument';
import { letterState, type LetterState } from './caseLetter';
import { CaseState } from './caseState';
import { LetterDiagnostics } from './letterDiagnostics';
import { letterTemplates, templateAtHand } from './letterTemplates';
import { OpenCase } from './openCase';

export interface AppealStart {
  readonly source: AppealSource;
  readonly appeal: AppealCase;
  readonly document: CaseDocument | undefined;
  readonly step: AppealStep;
}

const emptyLetter: LetterState = { state: 'none', missing: [], problems: [], tasks: [] };

export class AppealController extends Disposable implements AppealDesk {
  readonly services: AppealServices;
  readonly panel: AppealPanel;
  readonly open: OpenCase;
  step: AppealStep;
  picked: string | undefined;
  exported: vscode.Uri | undefined;
  readonly #diagnostics = this.register(new LetterDiagnostics());
  #letter: LetterState = emptyLetter;
  #slots: readonly SlotRow[] = [];
  #message: PanelMessage | undefined;
  #revision = 0;
  /** Intents are worked off one after another, so that two quick clicks make one case file. */
  #queue: Promise<void> = Promise.resolve();

  constructor(services: AppealServices, panel: AppealPanel, start: AppealStart, failed: (error: unknown) => void) {
    super();
    this.services = services;
    this.panel = this.register(panel);
    this.open = this.register(new OpenCase(new CaseState(start.source, start.appeal, services.background), services.templates, () => panel.documentColumn, start.document));
    this.step = start.step;
    const next = (work: () => Promise<void>): void => {
      this.#queue = this.#queue.then(() => (this.isDisposed ? undefined : work())).catch(failed);
    };
    this.register(panel.onIntent((intent) => next(() => this.#onIntent(intent))));
    this.register(this.open.onDidChange(() => next(() => this.#onDocument())));
    this.register(panel.onDidClose(() => this.dispose()));
  }

  get letter(): LetterState {
    return this.#letter;
  }

  get slots(): readonly SlotRow[] {
    return this.#slots;
  }

  readonly say = (message: PanelMessage | undefined): void => {
    this.#message = message;
  };

  async start(): Promise<void> {
    await this.open.state.load();
    await this.#refresh();
  }

  async #onIntent(intent: AppealIntent): Promise<void> {
    if (intent.type !== 'ready') this.#message = undefined;
    await onAppealIntent(intent, this);
    await this.#refresh();
  }

  async #onDocument(): Promise<void> {
    const message = await this.open.takeOver();
    if (message) this.#message = message;
    await this.#refresh();
  }

  async #refresh(): Promise<void> {
    if (this.isDisposed) return;
    const { state, document } = this.open;
    const text = await document?.text();
    const caseText = this.open.textWith(text ?? '');
    this.#letter = await letterState(caseText, this.services.templates, this.services.background);
    if (this.isDisposed) return;
    const { missing, problems, state: letter, tasks } = this.#letter;
    const template = templateAtHand(this.services.templates, this.picked, state, text);
    this.#slots = this.#slotsOf(template);
    this.#diagnostics.show(document?.uri, text, problems);
    this.panel.draw(appealView({
      revision: ++this.#revision, step: this.step, place: state.source.name, saved: document?.state ?? 'none', caseName: document?.name, message: this.#message,
      raw: state.raw, appeal: state.appeal, result: state.result, records: state.available, sets: state.sets, setProblems: state.setProblems, today: caseText.today,
      recordProblems: state.recordProblems,
      letter: { templates: letterTemplates(this.services.templates).map(({ id, title }) => ({ id, title })), chosen: template?.id, state: letter, missing, found: this.#slots.map(({ label, value, sure, sources }) => ({ label, value, sure, places: sources.map(({ file }) => file) })) },
      ready: { problems: problems.map(({ message, start }) => ({ message, line: caseText.text.slice(0, start).split('\n').length })), tasks, sent: state.appeal.status === 'sent' },
    }));
    this.panel.persist({ version: 1, letter: state.source.uri?.toString(), case: document?.uri.toString(), step: this.step });
  }

  #slotsOf(template: Template | undefined): readonly SlotRow[] {
    const { reading, slots } = this.open.state.result;
    return slotRows(slots, template ? fittingTemplate(template, reading, [], {}).params : []);
  }
}
