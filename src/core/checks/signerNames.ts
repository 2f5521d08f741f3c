// The name and license of the therapist who signs: they belong into the note and identify no patient.
import type { Span } from '../clinical/span';
import type { ReadNote } from './readNote';

/** A finding of the scrubber, as far as it matters here. */
export interface Found extends Span {
  readonly category: string;
}

export const isName = ({ category }: Found): boolean => category === 'NAME' || category === 'GEO';

export function isOfSigner(note: ReadNote, finding: Found): boolean {
  if (finding.category !== 'DATE' && isOwnLicense(note, finding)) return true;
  if (isName(finding) && (inSignature(note, finding) || isSignerAgain(note, finding))) return true;
  const written = note.text.slice(finding.start, finding.end);
  return finding.category === 'NAME' && (signsAlone(note.text, finding) || signsBeside(note, finding) || /^sign(?:ed)?$/i.test(written));
}

const bare = (word: string): string => word.toLowerCase().replace(/['’]s$|[.,;:()]/g, '');

/** Every word of it is one of the signer's. */
function isSignerAgain({ text, signature }: ReadNote, { start, end }: Span): boolean {
  const own = new Set((signature === undefined ? '' : text.slice(signature.start, signature.end)).toLowerCase().split(/[\s,]+/).map(bare).filter((word) => word.length > 1));
  return text.slice(start, end).split(/[\s,.]+/).every((word) => own.has(bare(word)) || word.length <= 1);
}

/** "Jane Roe, PT, DPT" may be found with its credentials. */
function inSignature({ signature }: ReadNote, { start, end }: Span): boolean {
  return signature !== undefined && start < signature.end + 30 && signature.start < end && start >= signature.start - 4;
}

/** A name alone in one of the last lines signs, even where its credentials are missing. */
function signsAlone(text: string, { start, end }: Span): boolean {
  if (text.slice(end).trim().length > 80) return false;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  const before = text.slice(Math.max(from, start - 60), start).replace(/(?:[A-Z]\.\s?|^[A-Z][a-z'’-]+\s){1,2}$/, '');
  return /^\W{0,6}(?:(?:electronically |digitally )?signed(?: by)?|signature|therapist|clinician)?[\s:*_—–-]{0,6}$/i.test(before) && from < start + 1 && text.slice(end, to < 0 ? undefined : to).trim().length < 30;
}

/** "Gwendolyn Sato, PTA / supervising therapist Horatio Pelletier, PT": a second name with credentials in the line that signs. */
function signsBeside({ text, signature }: ReadNote, { start, end }: Span): boolean {
  if (signature === undefined || start < signature.end || text.slice(signature.end, start).includes('\n')) return false;
  return /^,?\s(?:PTA?|DPT|MPT|OTR?|OTD|COTA|RPT)\b/.test(text.slice(end, end + 8)) || /(?:^|\s)(?:PTA?|DPT|MPT|OTR?|OTD|COTA)\b/.test(text.slice(start, end));
}

/** The license of the therapist who signs, in the line of the name or the next. */
function isOwnLicense({ text, signature }: ReadNote, { start }: Span): boolean {
  if (signature === undefined || start < signature.end || start - signature.end > 120) return false;
  const between = text.slice(signature.end, start);
  return between.split('\n').length <= 2 && /(?:\b(?:lic(?:ense)?|npi|reg(?:istration)?|cert(?:ificate)?|pt|ot|pta|cota)\b|#)[^\n]{0,14}$/i.test(between);
}
