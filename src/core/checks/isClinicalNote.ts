// May the checks speak up unasked in this text? Only where it says that it is a therapy note: a README never is one.
import { sections } from '../clinical/sections';
import { findFilled } from '../prompts/findFilled';
import { frontMatter } from './noteHead';
import { isCanonical } from './readNote';

/** Characters that are looked at: headings of a note stand near its top. */
const looked = 40_000;

/** Front-matter that names a note, or headings of at least two SOAP sections in a text that is no template being filled in. */
export function isClinicalNote(text: string): boolean {
  const head = text.slice(0, looked);
  if (findFilled(head).length > 0) return false;
  const matter = frontMatter(head);
  if (matter !== undefined && /^(?:note|notetype|note[ _-]type|type)[ \t]*:[ \t]*["']?(?:soap|daily|progress|treatment|evaluation|discharge|pt|ot)\b/im.test(matter)) return true;
  // A letter may quote a note's headings.
  if (/^\s{0,8}(?:dear\b|to whom it may concern)/im.test(head)) return false;
  const parts = sections(head).filter(isCanonical);
  return new Set(parts.map(({ section }) => section)).size >= 2;
}
