// Vehicle identification numbers and licence plates.
import type { Finding } from '../finding';
import type { ScrubDocument } from '../scrubDocument';
import type { Recognizer } from './recognizer';

const vin = /(?<![\p{L}\p{N}])(?=[A-HJ-NPR-Za-hj-npr-z0-9]{0,16}\d)(?=[A-HJ-NPR-Za-hj-npr-z0-9]{0,16}[A-Za-z])[A-HJ-NPR-Za-hj-npr-z0-9]{17}(?![\p{L}\p{N}])/gu;
const label = /(?<![\p{L}\p{N}])(?:vin|vehicle identification number|vehicle id|licen[cs]e plates?|lic\.? plates?|plates?|tags?|registration|placard|parking (?:permit|pass)|permit)(?![\p{L}])(?: (?:number|no\.?|num|is|reads|ending))?[ \t]{0,2}[:#=(-]?[ \t]{0,2}#?[ \t]{0,1}(?:(?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY])[ :-]{1,2})?/giu;
const value = /[A-Za-z0-9]{1,8}(?:[ -][A-Z0-9]{1,5}){0,2}(?![\p{L}\p{N}])/uy;
const lowerValue = /[a-z0-9]{1,8}(?:[ -][a-z0-9]{1,4}(?![a-z0-9])){0,1}(?![\p{L}\p{N}])/uy;
const unlabelled = /(?<![\p{L}\p{N}])(?:[A-Z]{1,3}[- ]?\d{1,2}[A-Z]{0,2}\d{0,2}|[A-Z]{2,4}[- ]\d{3,4}|\d{1,3}[A-Z]{1,3}[- ]?\d{2,4}|\d[A-Z]{3}\d{3}|\d{3,4}[- ]?[A-Z]{2,3}|[A-Z]{3}[- ]?[A-Z]\d{2})(?![\p{L}\p{N}-])/gu;
const vehicle = /(?<![\p{L}])(?:car|truck|van|suv|vehicle|sedan|pickup|motorcycle|honda|toyota|ford|chevy|chevrolet|subaru|nissan|jeep|dodge|tesla|kia|hyundai|bmw|mazda|buick|minivan|drives|driving|parked|plate|tag)(?![\p{L}])[^.\n]{0,40}$/iu;

export const vehicles: Recognizer = {
  name: 'vehicles',
  *find(document): Generator<Finding> {
    const { text } = document;
    for (const match of text.matchAll(vin)) yield found(match.index, match.index + 17, 0.9, 'certain');
    for (const match of text.matchAll(label)) {
      const start = match.index + match[0].length;
      const shape = document.lowerCase ? lowerValue : value;
      shape.lastIndex = start;
      const plate = shape.exec(text)?.[0] ?? '';
      const digits = plate.match(/\d/g)?.length ?? 0;
      if (digits >= 1 && plate.replace(/[^A-Za-z0-9]/g, '').length >= 4 && !(/^(?:plates?|tags?)$/i.test(match[0].trim()) && /^\d{1,3} [a-z]/.test(plate))) yield found(start, start + plate.length, 0.93, 'certain');
    }
    if (!/plate|car|truck|van|suv|vehicle|drive|honda|toyota|ford|tag/i.test(text)) return;
    for (const match of text.matchAll(unlabelled)) {
      const end = match.index + match[0].length;
      const size = match[0].replace(/[- ]/g, '').length;
      if (size < 5 || size > 8 || document.isSafe(match.index, end) || !vehicle.test(text.slice(Math.max(0, match.index - 60), match.index))) continue;
      yield found(match.index, end, 0.6, 'uncertain');
    }
  },
};

const found = (start: number, end: number, score: number, certainty: Finding['certainty']): Finding => ({ start, end, category: 'VEHICLE', score, recognizer: 'vehicles', certainty });
