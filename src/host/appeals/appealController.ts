// Runs one appeal: hears the panel, keeps the case and its file in step, and draws. All that follows from a case is computed in core.
import * as vscode from 'vscode';
import { assessCase, type CaseAssessment } from '../../core/appeals/case/assessCase';
import { relabelled } from '../../core/appeals/case/caseFacts';
import type { AppealCase } from '../../core/appeals/case/caseFile';
import { writeCaseFile } from '../../core/appeals/case/caseFile';
import { letterPlace } from '../../core/appeals/case/caseLetter';
import { builtinCriteriaSets } from '../../core/appeals/criteria/builtinSets';
import type { CaseNote, CriteriaSet } from '../../core/appeals/criteria/criteriaTypes';
import { policyCriteria } from '../../core/appeals/criteria/readCriteriaSet';
import { readDenial } from '../../core/appeals/denial';
import type { Template } from '../../core/prompts/template';
import type { AppealIntent } from '../../protocol/appealMessages';
import type { AppealStep } from '../../protocol/appealSteps';
import { appealView } from '../../protocol/appealView';
import { caseEdit } from '../../protocol/caseEdits';
import type { PanelMessage } from '../../protocol/messages';
import { Disposable } from '../dispose';
import type { Background } from '../background';
import type { AppealPanel } from './appealPanel';
import type { AppealSource } from './appealSource';
import { CaseDocument } from './caseDocument';
import { openRecord, ownCriteria, pickRecords, readRecord, recordsIn, relativePath, uriOf, type ReadNote } from './caseFolder';
import { exportCase, factsSource, letterState, withFacts, type CaseText, type LetterState } from './caseLetterActions';
import { LetterDiagnostics } from './letterDiagnostics';
import * as messages from './caseMessages';
import type { Captured } from '../capture';
import { chooseTemplate, letterTemplates } from './letterTemplates';
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
  readonly #source: AppealSource;
  readonly #raw;
  readonly #diagnostics = this.register(new LetterDiagnostics());
  readonly #notes = new Map<string, ReadNote>();
  #appeal: AppealCase;
  #document: CaseDocument | undefined;
  #step: AppealStep;
  #available: readonly string[] = [];
  #own: { readonly sets: readonly CriteriaSet[]; readonly problems: readonly string[] } = { sets: [], problems: [] };
  #result: CaseAssessment;
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
    this.#source = start.source;
    this.#appeal = start.appeal;
    this.#step = start.step;
    this.#raw = readDenial(start.source.letter);
    this.#result = this.#assess();
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
    return this.#source.letter;
  }

  get sourceUri(): vscode.Uri | undefined {
    return this.#source.uri;
  }

  async start(): Promise<void> {
    const { folder } = this.#source;
    this.#own = await ownCriteria(this.#services.background);
    this.#available = folder ? (await recordsIn(folder)).filter((file) => uriOf(folder, file).toString() !== this.#source.uri?.toString()) : [];
    await this.#readNotes();
    this.#result = this.#assess();
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
        this.#panel.showLetter(this.#source.letter);
        break;
      case 'goTo':
        this.#step = intent.step;
        if (intent.step !== 'denial') await this.#ensureDocument();
        break;
      case 'browseExhibits':
        await this.#setExhibits([...this.#appeal.exhibits, ...(await pickRecords(this.#source.folder, this.#appeal.exhibits)).map((file) => ({ file }))]);
        break;
      case 'openExhibit':
        await openRecord(this.#source.folder, intent.file, this.#panel.documentColumn);
        break;
      case 'pastePolicy': {
        const policy = policyCriteria(intent.text, intent.title.trim() || undefined);
        if ('error' in policy) this.#message = messages.noPolicyRows(policy.error);
        else await this.#change({ policy: { title: policy.set.title, text: intent.text }, criteria: policy.set.id });
        break;
      }
      case 'openQuote': {
        const row = this.#result.map.find(({ id }) => id === intent.criterion);
        const quote = (intent.otherSide ? row?.otherSide : row?.quotes)?.[intent.quote];
        if (quote) await openRecord(this.#source.folder, quote.file, this.#panel.documentColumn, quote.quote);
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
        if (this.#source.uri) await vscode.commands.executeCommand('vscode.open', this.#source.uri, { viewColumn: this.#panel.documentColumn });
        break;
      case 'export':
        await this.#export(intent.as);
        break;
      case 'action':
        if (intent.id === 'draftAnyway') await this.#draft();
        else if (intent.id === 'openExported' && this.#exported) await vscode.commands.executeCommand('vscode.open', this.#exported);
        break;
      default: {
        const edit = caseEdit(this.#appeal, intent);
        if (edit?.exhibits) await this.#setExhibits(edit.exhibits);
        else if (edit) await this.#change(edit);
      }
    }
    await this.#refresh();
  }

  /** Applies a change to the case and writes it into the case file. */
  async #change(change: Partial<AppealCase>): Promise<void> {
    this.#appeal = { ...this.#appeal, ...change };
    this.#result = this.#assess();
    this.#appeal = { ...this.#appeal, fileBy: this.#result.clock.fileBy };
    await this.#write((text) => writeCaseFile(text, this.#appeal));
  }

  /** A new order of exhibits, with the letter's references and the table of the facts brought along. */
  async #setExhibits(exhibits: AppealCase['exhibits']): Promise<void> {
    const before = this.#result.exhibits;
    this.#appeal = { ...this.#appeal, exhibits };
    await this.#readNotes();
    this.#appeal = { ...this.#appeal, exhibits: exhibits.map((exhibit) => ({ ...exhibit, pages: this.#notes.get(exhibit.file)?.pages ?? exhibit.pages })) };
    this.#result = this.#assess();
    const labels = new Map(before.flatMap(({ file, label }) => {
      const now = this.#result.exhibits.find((exhibit) => exhibit.file === file)?.label;
      return now === undefined || now === label ? [] : [[label, now] as const];
    }));
    await this.#write((text) => {
      const next = writeCaseFile(text, this.#appeal);
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
    const { folder, uri, name, letter, embed } = this.#source;
    const path = embed || uri === undefined || folder === undefined ? undefined : relativePath(folder, uri);
    this.#appeal = { ...this.#appeal, ...(path === undefined ? {} : { letter: path }), fileBy: this.#result.clock.fileBy };
    const document = await CaseDocument.create(folder, name, this.#appeal, path === undefined ? letter : undefined, this.#panel.documentColumn);
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
      else if (JSON.stringify(appeal) !== JSON.stringify(this.#appeal)) {
        this.#appeal = appeal;
        await this.#readNotes();
        this.#result = this.#assess();
      }
    }
    await this.#refresh();
  }

  #assess(): CaseAssessment {
    const notes = new Map<string, CaseNote>();
    for (const [file, { note }] of this.#notes) if (note) notes.set(file, note);
    return assessCase(this.#appeal, this.#source.letter, this.#raw, notes, this.#sets());
  }

  #sets(): readonly CriteriaSet[] {
    const { policy } = this.#appeal;
    const pasted = policy && policyCriteria(policy.text, policy.title);
    return [...(pasted && 'set' in pasted ? [pasted.set] : []), ...this.#own.sets, ...builtinCriteriaSets];
  }

  async #readNotes(): Promise<void> {
    const { folder } = this.#source;
    if (!folder) return;
    for (const { file } of this.#appeal.exhibits) if (!this.#notes.has(file)) this.#notes.set(file, await readRecord(folder, file, this.#services.background));
  }

  #chosenTemplate(): Template | undefined {
    const id = this.#template;
    const templates = letterTemplates(this.#services.templates);
    return templates.find((template) => template.id === id) ?? chooseTemplate(templates, this.#result.reading.denialType.value, [this.#source.letter, ...this.#chosenNotes().map(({ text }) => text)].join('\n'));
  }

  #chosenNotes(): readonly CaseNote[] {
    return this.#appeal.exhibits.flatMap(({ file }) => this.#notes.get(file)?.note ?? []);
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
      const target = await exportCase(as, text, this.#result, document.uri);
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
    return { text, appeal: this.#appeal, result: this.#result, denial: this.#source.letter, notes: this.#chosenNotes(), scope: this.#document?.uri ?? this.#source.folder ?? vscode.Uri.file('/'), today: localDay() };
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
      revision: ++this.#revision, step: this.#step, place: this.#source.name, saved: this.#document?.state ?? 'none', caseName: this.#document?.name, message: this.#message,
      raw: this.#raw, appeal: this.#appeal, result: this.#result, records: this.#available, sets: this.#sets(), setProblems: this.#own.problems, today: caseText.today,
      recordProblems: new Map([...this.#notes].flatMap(([file, { problem }]) => (problem === undefined ? [] : [[file, problem] as const]))),
      letter: { templates: letterTemplates(this.#services.templates).map(({ id, title }) => ({ id, title })), chosen: this.#chosenTemplate()?.id, state, missing },
      ready: { problems: problems.map(({ message, start }) => ({ message, line: caseText.text.slice(0, start).split('\n').length })), tasks, sent: this.#appeal.status === 'sent' },
    }));
    this.#panel.persist({ version: 1, letter: this.#source.uri?.toString(), case: this.#document?.uri.toString(), step: this.#step });
  }
}
