// Letterheads: a line that is only the name of a clinic, above the line with its street or telephone.
import type { Finding } from '../finding';
import { wordFlags } from '../lexicon';
import { roles } from '../roles';
import type { ScrubDocument } from '../scrubDocument';
import type { Word } from '../words';
import type { Recognizer } from './recognizer';

const heads = new Set('therapy rehab rehabilitation center clinic hospital orthopedics orthopaedics medicine institute sport sports associates group partners health care pt ot llc inc pllc spine services wellness outpatient lab pool motion practice'.split(' '));
const titles = /\b(?:note|evaluation|eval|report|summary|plan|letter|form|request|notice|visit|assessment|statement|sheet|page|appeal|denial|initial|daily|progress|discharge|patient|re:|date)\b/i;

export const letterheads: Recognizer = {
  name: 'letterheads',
  needs: { words: heads },
  reads: 'signs',
  find({ text, lines, words }, starts, findings): void {
    atTheTop({ text, lines, words }, findings);
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
      if (titles.test(written) || /[:=\d]/.test(written) || words.slice(line.firstWord, next.firstWord).every(isGeneric)) continue;
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
  for (const part of text.slice(top.start, top.end).matchAll(/(?:^|[/|]|::|--|[—–,.:]\s)\s*([A-Z][A-Za-z'’]+(?: (?:[A-Z][A-Za-z'’]+|&|and|of)){1,4})(?=\s*(?:$|[/|,.]|::|--|[—–]))/g)) {
    const start = top.start + part.index + part[0].length - (part[1] ?? '').length;
    const inside = ofLine.filter((word) => word.start >= start && word.end <= start + (part[1] ?? '').length);
    const [first, last] = [inside[0], inside.at(-1)];
    if (!first || !last || inside.length < 2 || !heads.has(last.form.folded) || titles.test(part[1] ?? '') || !/^(?:unknown|name|rareName|both)$/.test(first.form.nameClass) && (first.form.flags & (wordFlags.city | wordFlags.placeStart)) === 0) continue;
    if ((first.form.roles & (roles.patient | roles.payer | roles.generic | roles.person)) === 0) findings.push({ start: first.start, end: last.end, category: 'GEO', score: 0.62, recognizer: 'letterheads', certainty: 'uncertain' });
  }
}

const isGeneric = ({ form }: Word): boolean => (form.roles & (roles.organization | roles.generic | roles.payer | roles.function)) !== 0;
