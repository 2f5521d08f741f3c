// Vehicle identification numbers and licence plates.
import { codeAt } from '../../../codeAt';
import type { Finding } from '../../finding';
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { found, matchEnd } from '../anchored';
import type { Recognizer } from '../recognizer';
import { gapAfter } from '../wordContext';
import { wordSet } from '../../../wordSet';

const name = 'vehicles';
const plateWords = wordSet('plate plates tag tags registration reg placard permit hull');
const beforeVehicle = wordSet('vin');
const fillers = wordSet('number no num is reads ending license licence lic id pass');
const vehicleWords = wordSet('car truck van suv vehicle sedan pickup motorcycle honda toyota ford chevy chevrolet subaru nissan jeep dodge tesla kia hyundai bmw mazda buick minivan drives driving drove parked plate tag tacoma camry corolla civic accord altima silverado tahoe suburban prius lexus acura audi volvo');
const plateGap = /^[ \t]{0,2}[:#=(.-]?[ \t]{0,2}#?[ \t]?$/;
const value = /[A-Za-z0-9]{1,8}(?:[ -][A-Z0-9]{1,5}){0,2}(?![A-Za-z0-9À-ÖØ-öø-῿])/y;
const lowerValue = /[a-z0-9]{1,8}(?:[ -](?=[a-z]{0,2}\d)[a-z0-9]{1,4}(?![a-z0-9]|% )){0,2}(?![A-Za-z0-9À-ÖØ-öø-῿])/y;
const shape = /(?:\d[A-Z]{1,3}[- ][A-Z]\d{2,3}|\d[A-Z] \d{2}[A-Z]\d{2}|[A-Z]\d{2}[- ]\d{3}|[A-Z]{1,3}[- ]?\d{1,2}[A-Z]{0,2}\d{0,2}|[A-Z]{2,4}[- ]\d{3,4}|\d{1,3}[A-Z]{1,3}[- ]?\d{2,4}|\d[A-Z]{3}\d{3}|\d{3,4}[- ]?[A-Z]{2,3}|[A-Z]{3}[- ]?[A-Z]\d{2}|\d{2}[A-Z]{2}[- ]?\d{2}|[A-Z]{4,7}\d{1,2}|\d[A-Z]{4,6})(?![A-Za-z0-9À-ÖØ-öø-῿-])/y;

export const vehicles: Recognizer = {
  name,
  needs: { roles: roles.vehicle, words: ['f', 'reg', 'hull'], also: { of: ['mixed'], holds: ({ raw }) => raw.length === 17 } },
  find(document, starts, findings): void {
    const { words, text } = document;
    for (const index of starts) {
      const word = words[index] as Word;
      const { folded, kind, raw } = word.form;
      if (kind === 'mixed' && raw.length === 17 && /^[A-HJ-NPR-Z0-9]{17}$/i.test(raw)) findings.push(found(name, 'VEHICLE', word.start, word.end, 0.9));
      if (plateWords.has(folded) || beforeVehicle.has(folded)) {
        const finding = plateAfter(document, index);
        if (finding) findings.push(finding);
      }
      if (namesVehicle(text, word)) platesNear(document, index, findings);
    }
  },
};

const namesVehicle = (text: string, { form, end }: Word): boolean => vehicleWords.has(form.folded) || (form.folded === 'f' && codeAt(text, end) === 45);

/** What is shaped as a plate within 60 characters after the word for a vehicle at `index`, in the same sentence. */
function platesNear(document: ScrubDocument, index: number, findings: Finding[]): void {
  const { words, text } = document;
  const seen = words[index]?.end ?? 0;
  for (let next = index + 1; next < words.length; next += 1) {
    const word = words[next] as Word;
    const { kind, raw, wordCase, flags } = word.form;
    if (word.start - seen >= 60 || /[.\n]/.test(text.slice(seen, word.start)) || namesVehicle(text, word)) return;
    if (kind === 'word' && wordCase !== 'upper' && !(document.lowerCase && raw.length < 4 && (flags & wordFlags.common) === 0)) continue;
    const end = document.lowerCase ? lowerEnd(text, word.start) : matchEnd(shape, text, word.start);
    const size = end > 0 ? text.slice(word.start, end).replace(/[- ]/g, '').length : 0;
    if (size >= 5 && size <= 8 && (!document.isSafe(word.start, word.end) || (text.slice(seen, word.start) === ': ' && /[A-Z]/.test(text.slice(word.start, end))))) findings.push(found(name, 'VEHICLE', word.start, end, 0.6, 'uncertain'));
  }
}

/** The plate at `start` in a note without capitals, or -1. */
function lowerEnd(text: string, start: number): number {
  const end = matchEnd(shape, text.slice(start, start + 12).toUpperCase(), 0);
  return end < 0 || start + end < text.length && /[a-z0-9]/.test(text[start + end] ?? '') ? -1 : start + end;
}

/** "plate: TX KLM-4471", "tag number 43A90TX". */
function plateAfter(document: ScrubDocument, label: number): Finding | undefined {
  const { words, text } = document;
  let index = label;
  let from = -1;
  for (let step = 0; step < 3; step += 1) {
    const next = words[index + 1];
    if (!next || !plateGap.test(gapAfter(document, index))) return undefined;
    const state = (next.form.roles & roles.stateCode) !== 0 && next.form.wordCase === 'upper' && /^[ :-]{1,2}[A-Z0-9]/.test(text.slice(next.end, next.end + 3));
    if (!fillers.has(next.form.folded) && !state) break;
    if (state) from = next.start;
    index += 1;
  }
  const next = words[index + 1];
  if (!next) return undefined;
  const end = withoutWord(document, index + 1, matchEnd(document.lowerCase && !/[A-Z]/.test(next.form.raw) ? lowerValue : value, text, next.start));
  const plate = end > 0 ? text.slice(next.start, end) : '';
  // "plates GRN-MTN": a plate of letters is no word.
  const letters = next.form.flags === 0 && next.form.roles === 0 && /^[A-Z]{2,7}(?:[- ][A-Z]{2,5})?$/.test(plate) && document.lines[next.line]?.style !== 'upper';
  if ((!/\d/.test(plate) && !letters) || plate.replace(/[^A-Za-z0-9]/g, '').length < 4) return undefined;
  const plural = /s$/.test(words[label]?.form.folded ?? '');
  return plural && /^\d{1,3} [a-z]/.test(plate) ? undefined : found(name, 'VEHICLE', from < 0 ? next.start : from, end, 0.93);
}

/** Of "284-J91 ON DOT FORM" the plate alone: an everyday word after a digit is none of its groups. */
function withoutWord({ text, words }: ScrubDocument, first: number, end: number): number {
  for (let index = first + 1; (words[index]?.start ?? end) < end; index += 1) {
    const { form, start } = words[index] as Word;
    if (form.kind === 'word' && ((form.roles & (roles.function | roles.personVerb)) !== 0 || form.raw.length > 2 && (form.flags & wordFlags.common) !== 0) && /\d/.test(text.slice(words[first]?.start ?? 0, start))) return words[index - 1]?.end ?? end;
  }
  return end;
}
