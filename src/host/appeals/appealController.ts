// Runs one appeal: hears the panel, keeps the case and its file in step, and draws. All that follows from a case is computed in core.
import * as vscode from 'vscode';
import { relabelled } from '../../core/appeals/case/caseFacts';
import type { AppealCase } from '../../core/appeals/case/caseFile';
import { writeCaseFile } from '../../core/appeals/case/caseFile';
import { letterPlace } from '../../core/appeals/case/caseLetter';
import { fittingTemplate } from '../../core/appeals/caseFile/fittingTemplate';
import { policyCriteria } from '../../core/appeals/criteria/readCriteriaSet';
import type { Template } from '../../core/prompts/template';
import type { AppealIntent } from '../../protocol/appealMessages';
import type { AppealStep } from '../../protocol/appealSteps';
import { appealView } from '../../protocol/appealView';
import { slotRows, type SlotRow } from '../../protocol/slotRows';
import { caseEdit } from '../../protocol/caseEdits';
import type { PanelMessage } from '../../protocol/messages';
import { Disposable } from '../dispose';
import type { Background } from '../background';
import type { AppealPanel } from './appealPanel';
import type { AppealSource } from './appealSource';
import { CaseDocument } from './caseDocument';
import { openRecord, pickRecords, relativePath } from './caseFolder';
import { factsSource, letterState, withFacts, type CaseText, type LetterState } from './caseLetter';
import { CaseState } from './caseState';
import { exportCase } from './exportCase';
import { LetterDiagnostics } from './letterDiagnostics';
import * as messages from './caseMessages';
import type { Captured } from '../capture';
import { chooseTemplate, letterTemplates } from './letterTemplates';
import { openSlotPlace } from './openSlotPlace';
import { localDay } from './today';

export interface AppealServices {
  readonly templates: readonly Template[];
  readonly background: Background;
  readonly draft: (captured: Captured) => Promise<void>;
}

export interface AppealStart {
  readonly source: AppealSource;
  readonly appeal: AppealCase;
  readonly document: CaseDocument | undefined;
  readonly step: AppealStep;
}

const emptyLetter: LetterState = { state: 'none', missing: [], problems: [], tasks: [] };

export class AppealController extends Disposable {
  readonly #services: AppealServices;
  readonly #panel: AppealPanel;
  readonly #state: CaseState;
  readonly #diagnostics = this.register(new LetterDiagnostics());
  #document: CaseDocument | undefined;
  #step: AppealStep;
  #letter: LetterState = emptyLetter;
  #template: string | undefined;
  #message: PanelMessage | undefined;
  #exported: vscode.Uri | undefined;
  #revision = 0;
  /** Intents are worked off one after another, so that two quick clicks make one case file. */
  #queue: Promise<void> = Promise.resolve();

  constructor(services: AppealServices, panel: AppealPanel, start: AppealStart, failed: (error: unknown) => void) {
    super();
    this.#services = services;
    this.#panel = this.register(panel);
    this.#state = new CaseState(start.source, start.appeal, services.background);
    this.#step = start.step;
    if (start.document) this.#keep(start.document);
    this.register(panel.onIntent((intent) => {
      this.#queue = this.#queue.then(() => (this.isDisposed ? undefined : this.#onIntent(intent))).catch(failed);
    }));
    this.register(panel.onDidClose(() => this.dispose()));
  }

  get panel(): AppealPanel {
    return this.#panel;
  }

  get caseUri(): vscode.Uri | undefined {
    return this.#document?.uri;
  }

  get letter(): string {
    return this.#state.source.letter;
  }

  get sourceUri(): vscode.Uri | undefined {
    return this.#state.source.uri;
  }

  async start(): Promise<void> {
    await this.#state.load();
    await this.#refresh();
  }

  override dispose(): void {
    this.#document?.dispose();
    super.dispose();
  }

  async #onIntent(intent: AppealIntent): Promise<void> {
    if (intent.type !== 'ready') this.#message = undefined;
    switch (intent.type) {
      case 'ready':
        this.#panel.open(this.#state.source.letter);
        break;
      case 'goTo':
        this.#step = intent.step;
        if (intent.step !== 'denial') await this.#ensureDocument();
        break;
      case 'browseExhibits':
        await this.#setExhibits([...this.#state.appeal.exhibits, ...(await pickRecords(this.#state.source.folder, this.#state.appeal.exhibits)).map((file) => ({ file }))]);
        break;
      case 'openExhibit':
        await openRecord(this.#state.source.folder, intent.file, this.#panel.documentColumn);
        break;
      case 'pastePolicy': {
        const policy = policyCriteria(intent.text, intent.title.trim() || undefined);
        if ('error' in policy) this.#message = messages.noPolicyRows(policy.error);
        else await this.#change({ policy: { title: policy.set.title, text: intent.text }, criteria: policy.set.id });
        break;
      }
      case 'openQuote': {
        const row = this.#state.result.map.find(({ id }) => id === intent.criterion);
        const quote = (intent.otherSide ? row?.otherSide : row?.quotes)?.[intent.quote];
        if (quote) await openRecord(this.#state.source.folder, quote.file, this.#panel.documentColumn, quote.quote);
        break;
      }
      case 'openSlot': {
        const source = this.#slotRows()[intent.row]?.sources[intent.place];
        if (source) await openSlotPlace(this.#state, source, this.#panel.documentColumn);
        break;
      }
      case 'chooseTemplate':
        this.#template = intent.id;
        break;
      case 'writeFacts':
        await this.#writeFacts();
        break;
      case 'draftLetter':
        if (this.#letter.state === 'letter') this.#message = messages.letterBelow();
        else await this.#draft();
        break;
      case 'openCase':
        await (await this.#ensureDocument()).show(this.#panel.documentColumn);
        break;
      case 'openProblem': {
        const problem = this.#letter.problems[intent.problem];
        if (problem) await this.#document?.show(this.#panel.documentColumn, problem);
        break;
      }
      case 'save':
        await (await this.#ensureDocument()).save();
        break;
      case 'openLetter':
        if (this.#state.source.uri) await vscode.commands.executeCommand('vscode.open', this.#state.source.uri, { viewColumn: this.#panel.documentColumn });
        break;
      case 'export':
        await this.#export(intent.as);
        break;
      case 'action':
        if (intent.id === 'draftAnyway') await this.#draft();
        else if (intent.id === 'openExported' && this.#exported) await vscode.commands.executeCommand('vscode.open', this.#exported);
        break;
      default: {
        const edit = caseEdit(this.#state.appeal, intent);
        if (edit?.exhibits) await this.#setExhibits(edit.exhibits);
        else if (edit) await this.#change(edit);
      }
    }
    await this.#refresh();
  }

  /** Applies a change to the case and writes it into the case file. */
  async #change(change: Partial<AppealCase>): Promise<void> {
    this.#state.change(change);
    await this.#write((text) => writeCaseFile(text, this.#state.appeal));
  }

  /** A new order of exhibits, with the letter's references and the table of the facts brought along. */
  async #setExhibits(exhibits: AppealCase['exhibits']): Promise<void> {
    const labels = await this.#state.setExhibits(exhibits);
    await this.#write((text) => {
      const next = writeCaseFile(text, this.#state.appeal);
      const facts = factsSource(next, this.#services.templates);
      const renewed = facts ? withFacts(this.#caseText(next), facts.source.template) : next;
      const letter = labels.size > 0 ? letterPlace(renewed) : undefined;
      return letter ? renewed.slice(0, letter.start) + relabelled(renewed.slice(letter.start, letter.end), labels) + renewed.slice(letter.end) : renewed;
    });
  }

  async #write(next: (text: string) => string): Promise<void> {
    const document = await this.#ensureDocument();
    const text = await document.text();
    if (text === undefined || !(await document.write(next(text)))) this.#message = messages.writeRefused();
  }

  /** The case file, made untitled at the first answer worth keeping. */
  async #ensureDocument(): Promise<CaseDocument> {
    if (this.#document) return this.#document;
    const { folder, uri, name, letter, embed } = this.#state.source;
    const path = embed || uri === undefined || folder === undefined ? undefined : relativePath(folder, uri);
    this.#state.change(path === undefined ? {} : { letter: path });
    const document = await CaseDocument.create(folder, name, this.#state.appeal, path === undefined ? letter : undefined, this.#panel.documentColumn);
    return this.#keep(document);
  }

  #keep(document: CaseDocument): CaseDocument {
    this.#document = document;
    document.onDidChange(() => void (this.#queue = this.#queue.then(() => this.#onDocument())));
    return document;
  }

  /** The user edited the case file by hand, undid a change, saved or closed it. */
  async #onDocument(): Promise<void> {
    if (this.isDisposed || !this.#document) return;
    const text = await this.#document.text();
    if (text === undefined) {
      this.#document.dispose();
      this.#document = undefined;
      this.#message = messages.caseGone();
    } else {
      const appeal = await this.#document.read();
      if (appeal === undefined) this.#message = messages.caseDamaged();
      else if (JSON.stringify(appeal) !== JSON.stringify(this.#state.appeal)) await this.#state.replace(appeal);
    }
    await this.#refresh();
  }

  #chosenTemplate(): Template | undefined {
    const id = this.#template;
    const templates = letterTemplates(this.#services.templates);
    return templates.find((template) => template.id === id) ?? chooseTemplate(templates, this.#state.result.reading.denialType.value, [this.#state.source.letter, ...this.#state.chosenNotes.map(({ text }) => text)].join('\n'));
  }

  #slotRows(): readonly SlotRow[] {
    const template = this.#chosenTemplate();
    return slotRows(this.#state.result.slots, template ? fittingTemplate(template, this.#state.result.reading, [], {}).params : []);
  }

  async #writeFacts(): Promise<void> {
    const text = await (await this.#ensureDocument()).text();
    const earlier = text === undefined ? undefined : factsSource(text, this.#services.templates)?.source.template;
    const template = earlier ?? this.#chosenTemplate();
    if (!template) return;
    if (earlier && this.#template !== undefined && earlier.id !== this.#template) this.#message = messages.otherTemplate(earlier.title);
    await this.#write((before) => withFacts(this.#caseText(before), template));
    await this.#document?.show(this.#panel.documentColumn, undefined, true);
  }

  async #draft(): Promise<void> {
    const document = this.#document;
    const text = await document?.text();
    const facts = text === undefined ? undefined : factsSource(text, this.#services.templates);
    const editor = facts && (await document?.show(this.#panel.documentColumn, { start: facts.start, end: facts.start }));
    if (!facts || !editor || text === undefined) return;
    const at = (offset: number): vscode.Position => new vscode.Position(text.slice(0, offset).split('\n').length - 1, offset - text.lastIndexOf('\n', offset - 1) - 1);
    await this.#services.draft({ document: editor.document, range: new vscode.Range(at(facts.start), at(facts.end)), source: facts.source, insertMode: 'below', panelColumn: this.#panel.column });
  }

  async #export(as: 'word' | 'markdown' | 'calendar'): Promise<void> {
    const document = await this.#ensureDocument();
    const text = await document.text();
    if (text === undefined) return;
    try {
      const target = await exportCase(as, text, this.#state.result, document.uri);
      if (target === undefined) return;
      this.#exported = target;
      const name = target.path.split('/').at(-1) ?? '';
      this.#message = as === 'calendar' ? messages.calendarSaved(name) : messages.exported(name);
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError)) throw error;
      this.#message = messages.exportFailed();
    }
  }

  #caseText(text: string): CaseText {
    return { text, appeal: this.#state.appeal, result: this.#state.result, denial: this.#state.source.letter, notes: this.#state.chosenNotes, scope: this.#document?.uri ?? this.#state.source.folder ?? vscode.Uri.file('/'), today: localDay() };
  }

  async #refresh(): Promise<void> {
    if (this.isDisposed) return;
    const text = await this.#document?.text();
    const caseText = this.#caseText(text ?? '');
    this.#letter = await letterState(caseText, this.#services.templates, this.#services.background);
    if (this.isDisposed) return;
    const { missing, problems, state, tasks } = this.#letter;
    this.#diagnostics.show(this.#document?.uri, text, problems);
    this.#panel.draw(appealView({
      revision: ++this.#revision, step: this.#step, place: this.#state.source.name, saved: this.#document?.state ?? 'none', caseName: this.#document?.name, message: this.#message,
      raw: this.#state.raw, appeal: this.#state.appeal, result: this.#state.result, records: this.#state.available, sets: this.#state.sets, setProblems: this.#state.setProblems, today: caseText.today,
      recordProblems: this.#state.recordProblems,
      letter: { templates: letterTemplates(this.#services.templates).map(({ id, title }) => ({ id, title })), chosen: this.#chosenTemplate()?.id, state, missing, found: this.#slotRows().map(({ label, value, sure, sources }) => ({ label, value, sure, places: sources.map(({ file }) => file) })) },
      ready: { problems: problems.map(({ message, start }) => ({ message, line: caseText.text.slice(0, start).split('\n').length })), tasks, sent: this.#state.appeal.status === 'sent' },
    }));
    this.#panel.persist({ version: 1, letter: this.#state.source.uri?.toString(), case: this.#document?.uri.toString(), step: this.#step });
  }
}
