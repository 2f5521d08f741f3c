// All that follows from a letter, a person's answers and the chosen records: fields, route, deadline, exhibits, criteria map.
import type { Exhibit } from '../exhibits/exhibits';
import { buildExhibits } from '../exhibits/exhibits';
import type { CaseNote, CriteriaSet, MappedCriterion } from '../criteria/criteriaTypes';
import { checklistFor } from '../criteria/builtinSets';
import { judgedMap } from '../criteria/judgements';
import { mapCriteria } from '../criteria/mapCriteria';
import type { DenialReading } from '../denial/denialTypes';
import { routeDenial, type Route } from '../route';
import { requestWords } from '../caseFile/denialFields';
import { caseSlots, type CaseSlots } from '../caseFile/caseSlots';
import { caseClock, type CaseClock } from './caseClock';
import { correctedReading } from './caseFields';
import type { AppealCase } from './caseFile';

export interface CaseAssessment {
  readonly reading: DenialReading;
  readonly route: Route;
  readonly clock: CaseClock;
  readonly exhibits: readonly Exhibit[];
  readonly set: CriteriaSet | undefined;
  readonly map: readonly MappedCriterion[];
  /** What the appeal asks for, in words of the letter's own numbers; undefined where they do not say. */
  readonly request: string | undefined;
  /** What the records and the letter say to the blanks of the form. */
  readonly slots: CaseSlots;
}

/** Names the letter among the sources of a slot. */
export const letterFile = 'denial letter';

/** `notes` are the texts of the exhibits by file; `letter` may name the therapy that decides the checklist. */
export function assessCase(appeal: AppealCase, letter: string, raw: DenialReading, notes: ReadonlyMap<string, CaseNote>, sets: readonly CriteriaSet[]): CaseAssessment {
  const reading = correctedReading(raw, appeal.corrections);
  const route = routeDenial(reading);
  const exhibits = buildExhibits(appeal.exhibits.map(({ file, title, pages }) => ({ file, title, pageCount: pages })));
  const chosen = appeal.exhibits.flatMap(({ file }) => notes.get(file) ?? []);
  const set = appeal.criteria === undefined ? checklistFor(reading.denialType.value, [letter, ...chosen.map(({ text }) => text)].join('\n')) : sets.find(({ id }) => id === appeal.criteria);
  return { reading, route, request: requestWords(reading, letter, appeal.preService), clock: caseClock(reading, route.regime, appeal), exhibits, set, map: set === undefined ? [] : judgedMap(mapCriteria(set, chosen, exhibits), appeal.judgements), slots: caseSlots(chosen, { file: letterFile, text: letter }, exhibits) };
}
