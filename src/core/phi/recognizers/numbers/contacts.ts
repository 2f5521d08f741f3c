// E-mail addresses, web addresses, IP and MAC addresses, handles.
import { codeAt } from '../../../codeAt';
import type { Finding } from '../../finding';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { found, matchEnd, touchesBefore } from '../anchored';
import { capitalized, type Recognizer } from '../recognizer';

const name = 'contacts';
const host = /[A-Za-z0-9À-ÖØ-öø-῿](?:[A-Za-z0-9À-ÖØ-öø-῿-]{0,62}\.){1,6}[A-Za-zÀ-ÖØ-öø-῿]{2,24}/y;
const handle = /[A-Za-z_][A-Za-z0-9_.-]{2,30}[A-Za-z0-9_]/y;
const spelled = /(?<![A-Za-z0-9._-])[A-Za-z0-9._-]{1,40}(?: ?(?:\((?:dot|underscore|dash)\)|\[dot\]) ?[A-Za-z0-9._-]{1,40}| (?:dot|underscore|dash|hyphen) [A-Za-z0-9._-]{1,40}){0,4} ?(?:\(at\)|\[at\]| at ) ?[A-Za-z0-9-]{1,40} ?(?:(?:\(dot\)|\[dot\]| dot ) ?[A-Za-z0-9-]{1,40} ?){0,2}(?:\(dot\)|\[dot\]|(?: |(?<= ))dot ) ?(?:com|org|net|edu|gov|health|us|io|co|info|example)\b/gi;
const rest = /[^\s<>"')\]},;]{1,400}/y;
const scheme = /(?:[a-z][a-z0-9+.-]{1,9})$/i;
const path = /\/[^\s<>"')\]},;]{0,300}/y;
const ipv4 = /(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?!\d)(?:\/\d{1,2}(?!\d))?/y;
const ipv6 = /(?:(?:[0-9a-f]{1,4}:){2,7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,7}:(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?|::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?)(?:(?::|(?<=::))(?:\d{1,3}\.){3}\d{1,3})?(?:%[a-z0-9]{1,10})?(?:\/\d{1,3})?(?![A-Za-z0-9À-ÖØ-öø-῿:])/iy;
const mac = /(?:[0-9a-f]{2}([:-]))(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![0-9a-z:-])|(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}(?![0-9a-z.])/iy;
/** Two colons with at most a group of an address between: what every address in colons has, and few notes. */
const manyColons = /:[0-9a-f]{0,4}:/i;
/** What a hardware address may begin with. */
const hexPair = /^[0-9a-f]{2}$/;

export const contacts: Recognizer = {
  name,
  reads: 'signs',
  needs: { roles: roles.topLevel, words: ['dot'], also: { of: ['number', 'mixed', 'lower', ...capitalized], holds: ({ folded }) => folded.length === 2 && hexPair.test(folded) } },
  find(document, starts, findings): void {
    const { text, words } = document;
    emails(text, findings);
    if (starts.some((index) => words[index]?.form.folded === 'dot')) for (const match of text.matchAll(spelled)) findings.push(found(name, 'EMAIL', match.index, match.index + match[0].length, 0.9));
    for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
      const start = at - (scheme.exec(text.slice(Math.max(0, at - 10), at))?.[0].length ?? 0);
      const end = matchEnd(rest, text, at + 3);
      if (start < at && end > 0) findings.push(found(name, 'URL', start, trimEnd(text, end), 0.96));
    }
    hosts(document, starts, findings);
    addresses(document, starts, findings);
  },
};

/** A full stop or comma after an address is the sentence's. */
function trimEnd(text: string, end: number): number {
  let last = end;
  while (/[.?!:]/.test(text[last - 1] ?? '')) last -= 1;
  return last;
}

const isLocal = (code: number): boolean => code > 0x7f || (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122) || code === 46 || code === 95 || code === 37 || code === 43 || code === 45 || code === 39;

function emails(text: string, findings: Finding[]): void {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < 64 && isLocal(codeAt(text, start - 1))) start -= 1;
    while (start < at && /[.'-]/.test(text[start] ?? '')) start += 1;
    const end = matchEnd(host, text, at + 1);
    if (start < at && end > 0) findings.push(found(name, 'EMAIL', start, end, 0.97));
    // "<7f3a0c.5590382@um>": the number of a message
    else if (start < at && text[start - 1] === '<' && /^[A-Za-z0-9.-]{1,40}>/.test(text.slice(at + 1, at + 42))) findings.push(found(name, 'OTHER_ID', start, text.indexOf('>', at), 0.8));
    else if (start === at && !touchesBefore(text, at)) {
      const last = matchEnd(handle, text, at + 1);
      if (last > 0) findings.push(found(name, 'OTHER_ID', at, last, 0.8));
    }
  }
}

/** Web addresses without a scheme: "www.x.com", "lakesidept.com/intake". */
function hosts({ text, words }: ScrubDocument, starts: readonly number[], findings: Finding[]): void {
  for (const index of starts) {
    const word = words[index] as Word;
    if ((word.form.roles & roles.topLevel) === 0) continue;
    if (codeAt(text, word.start - 1) !== 46) {
      if (word.form.folded !== 'www' || codeAt(text, word.end) !== 46) continue;
      const end = matchEnd(rest, text, word.end);
      if (end > word.end + 2) findings.push(found(name, 'URL', word.start, trimEnd(text, end), 0.96));
      continue;
    }
    let start = word.start - 1;
    while (start > 0 && word.start - start < 80 && /[A-Za-z0-9.-]/.test(text[start - 1] ?? '')) start -= 1;
    while (/[.-]/.test(text[start] ?? '') && start < word.start) start += 1;
    const before = text[start - 1];
    const next = codeAt(text, word.end);
    if (start >= word.start - 1 || before === '@' || before === '/' || (next === 46 && /[A-Za-z]/.test(text[word.end + 1] ?? ''))) continue;
    if (word.form.folded.length < 3 && !/[a-z]{3}/i.test(text.slice(start, word.start - 1))) continue;
    const end = matchEnd(path, text, word.end);
    findings.push(found(name, 'URL', start, end > 0 ? trimEnd(text, end) : word.end, 0.85));
  }
}

function addresses({ text, words, numbers }: ScrubDocument, starts: readonly number[], findings: Finding[]): void {
  for (const index of numbers) {
    const word = words[index];
    if (!word || codeAt(text, word.end) !== 46 || word.form.raw.length > 4) continue;
    if (word.form.kind === 'number' && text[word.start - 1] !== '.') {
      const end = matchEnd(ipv4, text, word.start);
      if (end > 0) findings.push(found(name, 'IP', word.start, end, 0.95));
    }
    const end = word.form.raw.length === 4 ? matchEnd(mac, text, word.start) : -1;
    if (end > 0) findings.push(found(name, 'DEVICE', word.start, end, 0.94));
  }
  for (let colon = manyColons.test(text) ? text.indexOf(':') : -1, done = 0; colon >= 0; colon = text.indexOf(':', Math.max(colon + 1, done))) {
    if ((codeAt(text, colon + 1) === 32 || !/[0-9a-f:]/i.test(text[colon + 1] ?? '')) && text[colon - 1] !== ':') continue;
    let start = colon;
    while (start > done && colon - start < 5 && /[0-9a-f]/i.test(text[start - 1] ?? '')) start -= 1;
    if (touchesBefore(text, start)) {
      if (text[colon + 1] !== ':') continue;
      start = colon;
    }
    const hardware = matchEnd(mac, text, start);
    if (hardware > 0) {
      findings.push(found(name, 'DEVICE', start, hardware, 0.94));
      done = hardware;
      continue;
    }
    // A clock time has fewer colons: the pattern is a large one.
    const head = text.slice(start, start + 20);
    const end = head.includes('::') || head.split(':').length > 3 ? matchEnd(ipv6, text, start) : -1;
    if (end < 0) continue;
    done = end;
    const value = text.slice(start, end);
    // A clock time (10:30:15) is no address.
    if (value.includes('::') || value.split(':').length === 8 || (/[a-f]/i.test(value) && value.split(':').length > 3)) findings.push(found(name, 'IP', start, end, 0.93));
  }
  for (const index of starts) {
    const word = words[index];
    if (word?.form.raw.length !== 2 || codeAt(text, word.end) !== 45) continue;
    const end = matchEnd(mac, text, word.start);
    if (end > 0) findings.push(found(name, 'DEVICE', word.start, end, 0.94));
  }
}
