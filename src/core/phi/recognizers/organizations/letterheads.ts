// Letterheads: a line that is only the name of a clinic, above the line with its street or telephone.
import type { Finding } from '../../finding';
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import { wordSet } from '../../../wordSet';
import type { Word } from '../../words';
import { isEvocative, isTradeTerm } from '../people/evocative';
import { payerEnd } from './payers';
import type { Recognizer } from '../recognizer';
import { siteRuns } from './siteRuns';
import { topRuns } from './topRuns';

const heads = new Set('therapy rehab rehabilitation center clinic hospital orthopedics orthopaedics medicine institute sport sports associates group partners health care pt ot llc inc pllc spine services wellness outpatient lab pool motion practice heart lung kids physio performance balance'.split(' '));
const titles = /\b(?:note|evaluation|eval|report|summary|plan|letter|form|request|notice|visit|assessment|statement|sheet|page|appeal|denial|initial|daily|progress|discharge|patient|test|protocol|program|screen|schedule|log|flowsheet|checklist|order|prescription|referral|questionnaire|intake|history|claim|invoice|receipt|record|re:|date)\b/i;

/** Offices and payers write letters too, and identify no one. */
const agency = /\b(?:health plans?|insurance|compensation|programs?|department|bureau|office of|commission|division|administration|authority|appeals?|grievances?|claims?|clinical services|utilization|medical management|member services)\b/i;

export const letterheads: Recognizer = {
  name: 'letterheads',
  needs: { words: heads },
  reads: 'signs',
  find(document, starts, findings): void {
    const { text, lines, words } = document;
    topRuns(document, findings);
    siteRuns(document, findings);
    atTheTop({ text, lines, words }, findings);
    namedAtTheTop({ text, lines, words }, findings);
    for (const end of starts) {
      const index = words[end]?.line ?? 0;
      const line = lines[index];
      const next = lines[index + 1];
      if (!line || !next || line.end - line.start > 70) continue;
      const last = words[end];
      const first = words[line.firstWord];
      if (!first || !last || end + 1 !== next.firstWord || first === last) continue;
      if (!/^\s*(?:\d{1,6}\b|p\.?o\.? box|phone|tel|ph\b|fax)/i.test(text.slice(next.start, next.start + 12))) continue;
      const written = text.slice(first.start, last.end);
      if (titles.test(written) || agency.test(written) || payerEnd(words, line.firstWord) >= 0 || /[:=\d]/.test(written) || words.slice(line.firstWord, next.firstWord).every(isGeneric)) continue;
      findings.push({ start: first.start, end: last.end, category: 'GEO', score: 0.71, recognizer: 'letterheads', certainty: 'certain' });
    }
  },
};

/** "Teche Wound Care :: Houma, LA", "Patient … / Torrington Jaw & Neck PT / #0331": a part of the first line that ends with what clinics are called. */
function atTheTop({ text, lines, words }: Pick<ScrubDocument, 'text' | 'lines' | 'words'>, findings: Finding[]): void {
  const number = lines.findIndex(({ start, end }) => /[A-Za-z]{3}/.test(text.slice(start, Math.min(end, start + 40))));
  const top = lines[number];
  if (!top || top.end - top.start > 160) return;
  const ofLine = words.slice(top.firstWord, lines[number + 1]?.firstWord);
  for (const part of text.slice(top.start, top.end).matchAll(/(?:^|[/|]|::|--| -\s|[—–,.:]\s)\s*([A-Z][A-Za-z'’]+(?: (?:[A-Z][A-Za-z'’]+|&|and|of)){1,4})(?=\s*(?:$|[/|,.]|::|--|[—–]))/g)) {
    const start = top.start + part.index + part[0].length - (part[1] ?? '').length;
    const inside = ofLine.filter((word) => word.start >= start && word.end <= start + (part[1] ?? '').length);
    const [first, last] = [inside[0], inside.at(-1)];
    if (!first || !last || inside.length < 2 || !heads.has(last.form.folded) || titles.test(part[1] ?? '') || !/^(?:unknown|name|rareName|both)$/.test(first.form.nameClass) && (first.form.flags & (wordFlags.city | wordFlags.placeStart)) === 0) continue;
    if (payerEnd(words, words.indexOf(first)) < 0 && (first.form.roles & (roles.patient | roles.payer | roles.generic | roles.person)) === 0) findings.push({ start: first.start, end: last.end, category: 'GEO', score: 0.62, recognizer: 'letterheads', certainty: 'uncertain' });
  }
}

/** How many lines from the top a letterhead may stand on. */
const topLines = 3;
/** What a street, a box or a telephone looks like, right after the name of a clinic or on the line below it. */
const contact = /^\s*(?:[|*·•,;:–—-]+\s*)?(?:\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}|\d{1,6}[A-Z]? [A-Za-z0-9 .'-]{2,36}?(?:st|street|ave|avenue|rd|road|blvd|lane|ln|dr|drive|way|hwy|highway|pkwy|parkway|court|ct|pl|place|plaza|square|sq|loop|trail|suite|ste|main|broadway|circle|cir|terrace|pike|row)(?![a-z])|P\.? ?O\.? Box|(?:suite|ste\.?|unit|floor) \d|(?:phone|tel|ph|fax|p|t|f)[.: ]+\(?\d{3})/i;
const documentTitle = /^\W*(?:(?:PT|OT|physical therapy|occupational therapy|outpatient|initial|daily|progress|treatment|discharge|re-?|soap|visit|session|plan of care|home)\W+){0,4}(?:note|evaluation|eval|report|summary|plan|letter|visit|assessment|notes|therapy note|poc|encounter)(?![a-z])/i;
const name = /^[ \t#*=_-]*([A-Z][A-Za-z'’.]*(?:(?: |-| & | \+ )(?:[A-Z][A-Za-z'’.]*|of|and|the|in|at|for)){1,6})(?=\s*(?:$|[|*·•,;]|[–—-] ))/;

/** "Back In Motion | 88 Ferry Rd", "Wasatch Moves" above "PT daily note": words that nothing but a name explains, by what follows them. */
function namedAtTheTop({ text, lines, words }: Pick<ScrubDocument, 'text' | 'lines' | 'words'>, findings: Finding[]): void {
  const written = lines.filter(({ start, end }) => /[A-Za-z]{3}/.test(text.slice(start, Math.min(end, start + 80)))).slice(0, topLines);
  for (const [at, line] of written.entries()) {
    const head = name.exec(text.slice(line.start, Math.min(line.end, line.start + 90)));
    const run = head?.[1];
    if (head === null || run === undefined || titles.test(run) || agency.test(run) || payerEnd(words, line.firstWord) >= 0) continue;
    const start = line.start + head[0].length - run.length;
    const end = start + run.length;
    const inside = words.slice(line.firstWord, line.firstWord + 9).filter((word) => word.end <= end && word.start >= start);
    const below = written[at + 1];
    const alone = text.slice(end, line.end).trim() === '';
    const reached = contact.test(text.slice(end, Math.min(line.end, end + 30))) || (alone && below !== undefined && contact.test(text.slice(below.start, below.start + 30)));
    const titled = alone && at === 0 && below !== undefined && documentTitle.test(text.slice(below.start, below.start + 60));
    if (!(reached && !inside.every(isGeneric)) && !(titled && inside.some(isProper))) continue;
    if (inside.some(({ form }) => (form.roles & (roles.patient | roles.payer | roles.person | roles.title)) !== 0)) continue;
    findings.push({ start, end, category: 'GEO', score: 0.58, recognizer: 'letterheads', certainty: 'uncertain' });
  }
}

/** A word that a business takes for itself. */
const isProper = ({ form }: Word): boolean => form.raw.length > 2 && (form.roles & (roles.organization | roles.generic | roles.function)) === 0 && (isEvocative(form) || (!isTradeTerm(form) && (/^(?:unknown|name|rareName|both)$/.test(form.nameClass) || (form.flags & (wordFlags.city | wordFlags.placeStart)) !== 0)));

/** What clinics are called after, though businesses are called so too. */
const natural = wordSet('orchard orchards village manor park garden gardens plaza tower towers mill mills farm farms depot arena stadium market vineyards ranch stone star lighthouse harbor');
const isGeneric = ({ form }: Word): boolean => !natural.has(form.folded) && (form.roles & (roles.organization | roles.generic | roles.payer | roles.function)) !== 0;
