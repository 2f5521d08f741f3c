// One case that is open: the answers and the file that keeps them, in step with each other. Knows no panel.
import * as vscode from 'vscode';
import type { AppealCase } from '../../core/appeals/case/caseFile';
import { writeCaseFile } from '../../core/appeals/case/caseFile';
import { letterPlace, relabelled } from '../../core/appeals/case/caseLetter';
import { factsInCase, factsTemplate, type FactsChange } from '../../core/appeals/case/factsInCase';
import type { Template } from '../../core/prompts/template';
import type { PanelMessage } from '../../protocol/messages';
import { Disposable } from '../dispose';
import { CaseDocument } from './caseDocument';
import { relativePath } from './caseFolder';
import { factsOf, type CaseText } from './caseLetter';
import * as messages from './caseMessages';
import type { CaseState } from './caseState';
import { defaultTemplate } from './letterTemplates';
import { localDay } from './today';

export class OpenCase extends Disposable {
  readonly state: CaseState;
  readonly #templates: readonly Template[];
  /** Where its documents are shown. */
  readonly #column: () => vscode.ViewColumn;
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  /** The file was edited by hand, undone, saved or closed; `takeOver` reads it. */
  readonly onDidChange = this.#changed.event;
  #document: CaseDocument | undefined;

  constructor(state: CaseState, templates: readonly Template[], column: () => vscode.ViewColumn, document: CaseDocument | undefined) {
    super();
    this.state = state;
    this.#templates = templates;
    this.#column = column;
    if (document) this.#keep(document);
  }

  get document(): CaseDocument | undefined {
    return this.#document;
  }

  override dispose(): void {
    this.#document?.dispose();
    super.dispose();
  }

  /** What letter and facts rest on, with the text of the file. */
  textWith(text: string): CaseText {
    const { appeal, result, source, chosenNotes } = this.state;
    return { text, appeal, result, denial: source.letter, notes: chosenNotes, scope: this.#document?.uri ?? source.folder ?? vscode.Uri.file('/'), today: localDay() };
  }

  /** The file, made untitled at the first answer worth keeping. */
  async ensureDocument(): Promise<CaseDocument> {
    if (this.#document) return this.#document;
    const { folder, uri, name, letter, embed } = this.state.source;
    const path = embed || uri === undefined || folder === undefined ? undefined : relativePath(folder, uri);
    this.state.change(path === undefined ? {} : { letter: path });
    return this.#keep(await CaseDocument.create(folder, name, this.state.appeal, path === undefined ? letter : undefined, this.#column()));
  }

  /** Writes a change of the answers into the file, with the facts brought along; says what became of them. */
  async change(change: Partial<AppealCase>): Promise<PanelMessage | undefined> {
    const [facts, usual] = [factsOf(this.textWith('')), defaultTemplate(this.#templates, this.state)];
    this.state.change(change);
    return this.#write((text) => {
      const next = writeCaseFile(text, this.state.appeal);
      const present = factsTemplate(next, this.#templates);
      // A document that a person chose against the kind of denial stays.
      const wanted = present?.id === usual?.id ? defaultTemplate(this.#templates, this.state) : present;
      return present && wanted ? factsInCase(next, wanted, this.#templates, factsOf(this.textWith(next)), facts) : next;
    });
  }

  /** A new order of exhibits, with the facts and the letter's references brought along. */
  async setExhibits(exhibits: AppealCase['exhibits']): Promise<PanelMessage | undefined> {
    const facts = factsOf(this.textWith(''));
    const labels = await this.state.setExhibits(exhibits);
    return this.#write((text) => {
      const next = writeCaseFile(text, this.state.appeal);
      const present = factsTemplate(next, this.#templates);
      const renewed = present ? factsInCase(next, present, this.#templates, factsOf(this.textWith(next)), facts).text : next;
      const letter = labels.size > 0 ? letterPlace(renewed) : undefined;
      return letter ? renewed.slice(0, letter.start) + relabelled(renewed.slice(letter.start, letter.end), labels) + renewed.slice(letter.end) : renewed;
    });
  }

  /** The facts of the case in the form of `wanted`, written or brought up to date. */
  async writeFacts(wanted: Template): Promise<PanelMessage | undefined> {
    return this.#write((text) => factsInCase(text, wanted, this.#templates, factsOf(this.textWith(text))));
  }

  /** Reads a file that changed outside the panel; says when it is gone or damaged. */
  async takeOver(): Promise<PanelMessage | undefined> {
    const text = await this.#document?.text();
    if (text === undefined) {
      this.#document?.dispose();
      this.#document = undefined;
      return messages.caseGone();
    }
    const appeal = await this.#document?.read();
    if (appeal === undefined) return messages.caseDamaged();
    if (JSON.stringify(appeal) !== JSON.stringify(this.state.appeal)) await this.state.replace(appeal);
    return undefined;
  }

  async #write(next: (text: string) => string | FactsChange): Promise<PanelMessage | undefined> {
    const document = await this.ensureDocument();
    const text = await document.text();
    if (text === undefined) return messages.writeRefused();
    const written = next(text);
    if (!(await document.write(typeof written === 'string' ? written : written.text))) return messages.writeRefused();
    return typeof written === 'string' ? undefined : messages.factsChanged(written, letterPlace(written.text) !== undefined);
  }

  #keep(document: CaseDocument): CaseDocument {
    this.#document = document;
    document.onDidChange(() => this.#changed.fire());
    return document;
  }
}
