// The fields of an HL7 message that hold people, addresses and facilities, by the segment they stand in:
// "NK1|1|FORD^AMBER|SPO|91 TANNERY ROW". Nothing in them is read as words.
import { codeAt } from '../../../codeAt';
import type { PhiCategory } from '../../categories';
import type { Finding } from '../../finding';
import type { ScrubDocument } from '../../scrubDocument';
import { found } from '../anchored';
import type { Recognizer } from '../recognizer';

/** Of each segment the numbers of the fields and what they hold. */
const fields: Readonly<Record<string, Readonly<Record<number, PhiCategory>>>> = {
  msh: { 3: 'GEO', 5: 'GEO' },
  pid: { 5: 'NAME', 6: 'NAME', 9: 'NAME', 11: 'GEO' },
  nk1: { 2: 'NAME', 4: 'GEO', 13: 'GEO' },
  gt1: { 3: 'NAME', 4: 'NAME', 5: 'GEO', 16: 'GEO' },
  in1: { 11: 'GEO', 16: 'NAME', 19: 'GEO' },
  pv1: { 7: 'NAME', 8: 'NAME', 9: 'NAME', 17: 'NAME' },
  orc: { 10: 'NAME', 11: 'NAME', 12: 'NAME' },
  obr: { 10: 'NAME', 16: 'NAME', 28: 'NAME' },
  rol: { 4: 'NAME' },
};

export const messageFields: Recognizer = {
  name: 'messageFields',
  needs: { also: { of: ['upper', 'mixed'], holds: ({ folded, raw }) => raw.length === 3 && raw === raw.toUpperCase() && fields[folded] !== undefined } },
  find(document, starts, findings): void {
    for (const index of starts) segmentAt(document, index, findings);
  },
};

function segmentAt({ text, words, lines }: ScrubDocument, index: number, findings: Finding[]): void {
  const word = words[index];
  const line = lines[word?.line ?? 0];
  if (!word || !line || line.firstWord !== index || codeAt(text, word.end) !== 124) return;
  const holds = fields[word.form.folded] ?? {};
  let start = word.start;
  for (const [number, field] of text.slice(word.start, line.end).split('|').entries()) {
    const category = holds[number];
    if (category !== undefined && /[A-Za-z]{2}/.test(field)) findings.push(found('messageFields', category, start, start + field.length, 0.86));
    start += field.length + 1;
  }
}
