// What belongs to a name after a title or a label, where nearly any word may be one.
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { isInitial } from './nameWeight';
import { isSubject } from './surnames';
import { gapBefore, isCapital } from '../wordContext';

/** After a title or a label nearly any word is the name; what follows must still look like one. */
export function weightAfterStrongCue(document: ScrubDocument, index: number, first: number, weight: number): number | undefined {
  const head = index === first;
  const { form, line } = document.words[index] as Word;
  const kind = form.nameClass;
  const style = document.lines[line]?.style ?? 'mixed';
  // "Nguyễn Văn An"
  if (!head && kind === 'never' && form.wordCase === 'title' && form.raw.length < 4 && /[^\u0000-\u007f]/.test(document.words[index - 1]?.form.raw ?? '') && /^(?:[.,;)]|\s*$|\n)/.test(document.text.slice(document.words[index]?.end ?? 0, (document.words[index]?.end ?? 0) + 2))) return 0.4;
  // "Patient: June Bear"
  if (kind === 'never' && head && form.wordCase === 'title' && givenMonths.has(form.folded) && document.words[index + 1]?.gap === ' ' && document.words[index + 1]?.form.wordCase === 'title' && document.words[index + 1]?.form.nameClass !== 'never') return 0.5;
  // "Dr Small.": whatever word ends the phrase after a title.
  if (kind === 'never' && head && form.wordCase === 'title' && (form.roles & (roles.function | roles.patient | roles.person | roles.title | roles.credential)) === 0 && form.raw.length > 2 && titled.has(document.words[index - 1]?.form.folded ?? '') && /^(?:[.,;:)\n]|'s|$)/.test(document.text.slice(document.words[index]?.end ?? 0, (document.words[index]?.end ?? 0) + 2))) return 0;
  if (kind === 'never') return head && form.wordCase === 'title' && (form.roles & roles.month) !== 0 && form.raw.length > 2 && ((document.words[index - 1]?.form.roles ?? 0) & roles.title) !== 0 ? 0 : undefined;
  if (!head && endsField(document, index) && !fieldNames.has(form.folded) && (form.roles & (roles.credential | roles.title | roles.organization | roles.function)) === 0) return Math.max(weight, 0);
  if (form.wordCase === 'lower') {
    if (kind === 'word' || kind === 'both') return head && kind === 'both' && (form.flags & wordFlags.firstSure) !== 0 ? 0.5 : head && document.lowerCase && (form.roles & roles.personVerb) === 0 && (form.flags & wordFlags.clinical) === 0 ? 0 : undefined;
    if (!head && kind === 'unknown' && (!document.lowerCase || isCapital(document.words[first] as Word))) return undefined;
    // "Case worker: rbegay": a user of a portal fills the field.
    if (head && kind === 'unknown' && !document.lowerCase && (document.words[index - 1]?.form.roles ?? 0) === 0 && !/^(?: {2}|\t| ?\||\n|$)/.test(document.text.slice(document.words[index]?.end ?? 0, (document.words[index]?.end ?? 0) + 2))) return undefined;
    return Math.max(weight, 0.5);
  }
  if (head && (subjects.has(form.folded) || fieldNames.has(form.folded))) return undefined;
  if (head) return kind === 'word' && (form.flags & wordFlags.clinical) !== 0 && form.wordCase !== 'title' ? undefined : Math.max(weight, -0.3);
  if (kind !== 'word') return Math.max(weight, 0);
  // "B. Church": after an initial any capitalized word is the surname.
  if (form.wordCase === 'title' && index === first + 1 && isInitial(document.words[first] as Word) && gapBefore(document, index) === '. ') return 0;
  if (form.wordCase === 'title' && index === first + 1 && form.roles === 0 && ((document.words[first]?.form.flags ?? 0) & wordFlags.firstSure) !== 0 && isSubject(document, index)) return 0;
  // "Dr. Amos Kettle by 5/11"
  if (index === first + 1 && style === 'mixed' && form.wordCase === 'title' && form.roles === 0 && ((document.words[first]?.form.flags ?? 0) & wordFlags.firstSure) !== 0 && ((document.words[first - 1]?.form.roles ?? 0) & roles.title) !== 0 && !document.isSafe(document.words[index]?.start ?? 0, document.words[index]?.end ?? 0)) return 0;
  if (form.wordCase !== 'title' || (form.flags & wordFlags.clinical) !== 0 || (form.roles & (roles.organization | roles.street)) !== 0) return undefined;
  if (style === 'mixed') return 0;
  const given = document.words[first] as Word;
  return index === first + 1 && (given.form.flags & wordFlags.first) !== 0 && form.roles === 0 && !fieldNames.has(form.folded) ? 0 : undefined;
}

const givenMonths = new Set(['april', 'may', 'june', 'august']);
const titled = new Set(['dr', 'mr', 'mrs', 'ms']);

/** Whether the second word of a labelled value is the last of its field: what stands there belongs to the name. */
function endsField(document: ScrubDocument, index: number): boolean {
  const after = document.text.slice(document.words[index]?.end ?? 0, (document.words[index]?.end ?? 0) + 3);
  if (document.words[index]?.form.wordCase === 'lower' && /(?:ed|s)$/.test(document.words[index]?.form.folded ?? '')) return false;
  return /^["')]?\)? $/.test(gapBefore(document, index)) && /^(?: {2}|\t| ?\||\n|$| \(|,? \d|;)/.test(after);
}

/** What a letter is about, after "Re:" or "Subject:". */
const subjects = new Set('sir sirs madam level first second external internal expedited standard urgent adverse determination initial final reconsideration continued services visit visits evaluation denial denied appeal request records claim prior authorization notice letter medical necessity physical occupational therapy treatment benefit coverage update question schedule'.split(' '));

/** Words that begin the next field of a form. */
const fieldNames = new Set('age sex gender date dob phone address city state zip email time start end visit dx diagnosis onset race ethnicity language height weight hand dominance status employer occupation relationship type number record chart account room unit bed service location'.split(' '));
