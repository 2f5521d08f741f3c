// Sorts the texts of a case folder into denial, notes and criteria. Says what it could not use; guesses nothing silently.
import { readCriteriaSet, policyCriteria } from '../criteria/readCriteriaSet';
import { readNoteDate } from '../criteria/noteDate';
import type { CaseNote, CriteriaSet } from '../criteria/criteriaTypes';
import { letterInCase, readCaseFile } from '../case/caseFile';
import type { Judgement } from '../criteria/judgements';
import { readDenial } from '../denial';
import { isDenialNotice } from '../../draft/read/denialNotice';
import type { AppealCase, CaseLetter } from './appealCase';

export interface CaseText {
  /** Path inside the folder. */
  readonly file: string;
  readonly text: string;
}

export interface SortedCase {
  readonly appeal: AppealCase;
  /** Sentences for the user. */
  readonly notices: readonly string[];
}

const setFile = /(?:^|[\\/])(?:\.theradraft[\\/])?criteria[\\/][^\\/]+\.(?:json|ya?ml)$|(?:^|[\\/])criteria[^\\/]*\.(?:json|ya?ml)$/i;
const policyFile = /(?:^|[\\/])[^\\/]*(?:policy|criteria)[^\\/]*\.(?:txt|md|docx|pdf)$/i;

/** Notes stand in the order of their dates, those without a date last, then by name. */
export function sortCase(texts: readonly CaseText[]): SortedCase {
  const notices: string[] = [];
  const letters: CaseLetter[] = [];
  const notes: (CaseNote & { readonly day: string })[] = [];
  const sets: CriteriaSet[] = [];
  const judgements: Judgement[] = [];
  for (const { file, text } of texts) {
    if (text.trim() === '') {
      notices.push(`${file} is empty and was left out.`);
      continue;
    }
    const kept = readCaseFile(text);
    if (kept !== undefined) {
      judgements.push(...kept.judgements);
      const letter = letterInCase(text);
      if (letter !== undefined) letters.push({ file, text: letter, reading: readDenial(letter) });
      notices.push(`${file} is the case file of an appeal: what was decided there about the criteria counts, and it was not taken as a record.`);
    } else if (setFile.test(file) || policyFile.test(file)) {
      const read = setFile.test(file) ? readCriteriaSet(file, text) : policyCriteria(text, titleOf(file));
      if ('set' in read) sets.push(read.set);
      else notices.push(read.error);
    } else if (/\bReply to the Stated Reason\b/.test(text) && /\bEnclosures\b/.test(text)) {
      notices.push(`${file} is an appeal letter of this case and was not taken as a record.`);
    } else if (isDenialLetter(text)) {
      letters.push({ file, text, reading: readDenial(text) });
    } else {
      const date = readNoteDate(text, file);
      notes.push({ file, text, ...(date === null ? {} : { date }), day: date ?? '9999' });
    }
  }
  const denials = letters.filter(({ reading }) => reading.kind !== 'other');
  const dated = denials.toSorted((one, other) => (other.reading.denialDate.value ?? '').localeCompare(one.reading.denialDate.value ?? ''));
  if (denials.length > 1) notices.push(`The case holds ${denials.length} denial letters; the letter answers ${dated[0]?.file ?? ''}, the latest.`);
  for (const { file, reading } of letters) if (reading.kind === 'other') notices.push(`${file} denies no health service and was left out.`);
  const chosen = dated[0];
  if (chosen === undefined) notices.push('The case folder holds no denial letter, so its reason, its deadline and the appeals address are left blank.');
  for (const notice of chosen?.reading.notices ?? []) notices.push(`${chosen?.file ?? ''}: ${notice}`);
  const ordered = notes.toSorted((one, other) => one.day.localeCompare(other.day) || one.file.localeCompare(other.file));
  return { appeal: { denial: chosen, notes: ordered, sets, judgements }, notices };
}

/** A payer's decision with a reason or a code and a way to appeal; a therapy note that mentions one is none. */
function isDenialLetter(text: string): boolean {
  if (looksLikeNote(text) || /\b97\d{3}\b[^\n]{0,30}\b\d{1,3}\s*min\b/i.test(text)) return false;
  if (isDenialNotice(text)) return true;
  const { kind, reasonVerbatim, carc } = readDenial(text);
  return kind !== 'other' && (reasonVerbatim.value !== null || carc.value.length > 0) && /\b(?:appeal|reconsideration|redetermination|grievance|fair hearing|dispute|adjustment reason|remark code)/i.test(text);
}

function looksLikeNote(text: string): boolean {
  return /^\s*(?:#+\s*)?(?:S|O|A|P|Subjective|Objective|Assessment|Plan)\s*[:\n]/m.test(text) && /\b(?:PT|OT|DPT|OTR)\b/.test(text);
}

function titleOf(file: string): string {
  return file.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '').replace(/[-_]+/g, ' ');
}
