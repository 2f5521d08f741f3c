// What is known of one case: the person's answers, the records around it, and all that follows from them. Knows neither panel nor document.
import { assessCase, type CaseAssessment } from '../../core/appeals/case/assessCase';
import type { AppealCase } from '../../core/appeals/case/caseFile';
import { builtinCriteriaSets } from '../../core/appeals/criteria/builtinSets';
import type { CaseNote, CriteriaSet } from '../../core/appeals/criteria/criteriaTypes';
import { policyCriteria } from '../../core/appeals/criteria/readCriteriaSet';
import { readDenial } from '../../core/appeals/denial';
import type { DenialReading } from '../../core/appeals/denial/denialTypes';
import type { Background } from '../background';
import type { AppealSource } from './appealSource';
import { ownCriteria, readRecord, recordsIn, uriOf, type ReadNote } from './caseFolder';

export class CaseState {
  readonly source: AppealSource;
  /** The letter as it was read, before any correction. */
  readonly raw: DenialReading;
  readonly #background: Background;
  readonly #notes = new Map<string, ReadNote>();
  #appeal: AppealCase;
  #result: CaseAssessment;
  #available: readonly string[] = [];
  #own: { readonly sets: readonly CriteriaSet[]; readonly problems: readonly string[] } = { sets: [], problems: [] };

  constructor(source: AppealSource, appeal: AppealCase, background: Background) {
    this.source = source;
    this.raw = readDenial(source.letter);
    this.#background = background;
    this.#appeal = appeal;
    this.#result = this.#assess();
  }

  get appeal(): AppealCase {
    return this.#appeal;
  }

  get result(): CaseAssessment {
    return this.#result;
  }

  /** Records of the folder, exhibits included. */
  get available(): readonly string[] {
    return this.#available;
  }

  get setProblems(): readonly string[] {
    return this.#own.problems;
  }

  /** Why a record cannot be used, by file. */
  get recordProblems(): ReadonlyMap<string, string> {
    return new Map([...this.#notes].flatMap(([file, { problem }]) => (problem === undefined ? [] : [[file, problem] as const])));
  }

  get chosenNotes(): readonly CaseNote[] {
    return this.#appeal.exhibits.flatMap(({ file }) => this.#notes.get(file)?.note ?? []);
  }

  /** The pasted policy first, then the user's own sets, then those shipped. */
  get sets(): readonly CriteriaSet[] {
    const { policy } = this.#appeal;
    const pasted = policy && policyCriteria(policy.text, policy.title);
    return [...(pasted && 'set' in pasted ? [pasted.set] : []), ...this.#own.sets, ...builtinCriteriaSets];
  }

  /** Reads what lies around the case. */
  async load(): Promise<void> {
    const { folder, uri } = this.source;
    this.#own = await ownCriteria(this.#background);
    this.#available = folder ? (await recordsIn(folder)).filter((file) => uriOf(folder, file).toString() !== uri?.toString()) : [];
    await this.replace(this.#appeal);
  }

  change(change: Partial<AppealCase>): void {
    this.#appeal = { ...this.#appeal, ...change };
    this.#result = this.#assess();
    this.#appeal = { ...this.#appeal, fileBy: this.#result.clock.fileBy };
  }

  /** The answers as they stand in a case file that was edited by hand. */
  async replace(appeal: AppealCase): Promise<void> {
    this.#appeal = appeal;
    await this.#readNotes();
    this.#result = this.#assess();
  }

  /** A new choice or order of exhibits; the labels that changed by it, old to new. */
  async setExhibits(exhibits: AppealCase['exhibits']): Promise<ReadonlyMap<string, string>> {
    const before = this.#result.exhibits;
    this.#appeal = { ...this.#appeal, exhibits };
    await this.#readNotes();
    this.#appeal = { ...this.#appeal, exhibits: exhibits.map((exhibit) => ({ ...exhibit, pages: this.#notes.get(exhibit.file)?.pages ?? exhibit.pages })) };
    this.#result = this.#assess();
    return new Map(before.flatMap(({ file, label }) => {
      const now = this.#result.exhibits.find((exhibit) => exhibit.file === file)?.label;
      return now === undefined || now === label ? [] : [[label, now] as const];
    }));
  }

  #assess(): CaseAssessment {
    const notes = new Map<string, CaseNote>();
    for (const [file, { note }] of this.#notes) if (note) notes.set(file, note);
    return assessCase(this.#appeal, this.source.letter, this.raw, notes, this.sets);
  }

  async #readNotes(): Promise<void> {
    const { folder } = this.source;
    if (!folder) return;
    for (const { file } of this.#appeal.exhibits) if (!this.#notes.has(file)) this.#notes.set(file, await readRecord(folder, file, this.#background));
  }
}
