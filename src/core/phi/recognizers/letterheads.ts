// Letterheads: a line that is only the name of a clinic, above the line with its street or telephone.
import { roles } from '../roles';
import type { Word } from '../words';
import type { Recognizer } from './recognizer';

const heads = new Set('therapy rehab rehabilitation center clinic hospital orthopedics orthopaedics medicine institute sport sports associates group partners health care pt ot llc inc pllc spine services wellness'.split(' '));
const titles = /\b(?:note|evaluation|eval|report|summary|plan|letter|form|request|notice|visit|assessment|statement|sheet|page|appeal|denial|initial|daily|progress|discharge|patient|re:|date)\b/i;

export const letterheads: Recognizer = {
  name: 'letterheads',
  needs: { words: heads },
  find({ text, lines, words }, starts, findings): void {
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

const isGeneric = ({ form }: Word): boolean => (form.roles & (roles.organization | roles.generic | roles.payer | roles.function)) !== 0;
