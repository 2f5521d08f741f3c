// Clinics at the top of a note where capitals say nothing: "SISTERS OF MERCY OUTPATIENT PAVILION", "seven sisters sports med / pt eval".
import type { Finding } from '../../finding';
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import { wordSet } from '../../../wordSet';
import { found } from '../anchored';
import { isPayerPhrase } from './payers';
import { isNaming, joints, name, stops, titles } from './siteWords';

const facilities = wordSet('pavilion hospital clinic clinics center centre ctr rehab rehabilitation therapy therapies pt ot med medicine medical ortho orthopedics orthopaedics orthopedic spine sports wellness aquatics institute associates partners services health healthcare homecare pediatrics pllc inc llc practice outpatient group care lab studio physio terrace manor place gardens village estates villa villas court commons pointe ridge living lodge haven house heights nursing');
const agencies = wordSet('department bureau commission division authority administration programs program compensation state federal insurance health plan plans appeals grievances claims workers');

/** How many lines from the top a letterhead may stand on. */
const topLines = 4;

/** Adds the names of clinics in the first lines. */
export function topRuns(document: ScrubDocument, findings: Finding[]): void {
  const { lines, words } = document;
  for (let number = 0, seen = 0; number < lines.length && seen < topLines; number += 1) {
    const first = lines[number]?.firstWord ?? words.length;
    if (words[first]?.line !== number) continue;
    seen += 1;
    const style = lines[number]?.style;
    if (style !== 'upper' && !(document.lowerCase && (style === 'lower' || style === 'mixed'))) continue;
    topRun(document, first, findings);
    // "wc recheck / prairie hands ot / 1-14-26"
    for (let index = first + 1; words[index]?.line === number; index += 1) if (/[/|·:]\s*$| - $|^, $/.test(words[index]?.gap ?? '') && words[index]?.gap !== '/') topRun(document, index, findings);
  }
}

/** The run of words that begins a line, when it ends with a word for a clinic and one of it names something. */
function topRun(document: ScrubDocument, first: number, findings: Finding[]): void {
  const { words, text } = document;
  let last = first;
  let facility = -1;
  let proper = 0;
  for (let index = first; index < first + 8; index += 1) {
    const word = words[index];
    // "DICTATED PHYSICAL THERAPY RE-EVALUATION": what the note is called.
    if (word?.gap === '-' && titles.has(word.form.folded)) return;
    if (!word || word.form.kind !== 'word' || (index > first && !joints.has(word.gap)) || titles.has(word.form.folded)) break;
    if ((word.form.roles & (stops & ~roles.function & ~roles.patient)) !== 0 || agencies.has(word.form.folded) && index === first) return;
    if ((word.form.roles & roles.function) !== 0 && !/^(?:of|and|the|at|for|in|on)$/.test(word.form.folded)) return;
    if (facilities.has(word.form.folded) && index > first) facility = index;
    else if (isNaming(document, index)) proper += 1;
    last = index;
  }
  if (facility < 0 || proper === 0 || isPayerPhrase(document, first) || words[last]?.line !== words[first]?.line) return;
  // "river city pt daily note": the title goes on after the name.
  if ((words[last]?.form.roles ?? 0) & roles.function) last = facility;
  const end = words[last]?.end ?? 0;
  if (!/^\s*(?:$|\n|[|/,:;·•*(–—-]|\d)| {2}/.test(text.slice(end, end + 3)) && last !== facility) last = facility;
  const close = words[last]?.end ?? 0;
  if (/^ ?:/.test(text.slice(close, close + 2))) return;
  findings.push(found(name, 'GEO', words[first]?.start ?? 0, close, 0.6, 'uncertain'));
  const town = document.lowerCase ? /^, ([a-z]{4,14})(?=[ ,]*(?:\n|$|[a-z]{2}\n))/.exec(text.slice(close, close + 24)) : null;
  if (town && ((words[last + 1]?.form.flags ?? 0) & wordFlags.city) !== 0) findings.push(found(name, 'GEO', close + 2, close + town[0].length, 0.6, 'uncertain'));
}
