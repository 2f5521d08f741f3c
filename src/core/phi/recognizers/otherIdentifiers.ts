// Vehicle and plate numbers, device serials, biometric and photo references, and long numbers nothing else explains.
import type { Finding } from '../finding';
import { matchesOf } from './patterns';
import type { Recognizer } from './recognizer';

const vin = /()\b(?=[A-HJ-NPR-Z0-9]*\d)[A-HJ-NPR-Z0-9]{17}\b/g;
const mbi = /()\b[1-9][A-Z][A-Z0-9]\d-?[A-Z][A-Z0-9]\d-?[A-Z]{2}\d{2}\b/gi;
const card = /()(?<!\d[ -]?)\d{4}([ -]?)\d{4}\2\d{4}\2\d{1,7}(?![\d-])/g;
const longNumber = /()(?<![\p{L}\p{N}.$-])\d{7,20}(?![\p{L}\p{N}]|\.\d)/gu;
const dashed = /()(?<![\p{L}\p{N}./-])(?=[A-Z0-9-]{0,30}\d[A-Z0-9-]{0,30}\d)[A-Z]{1,6}-?\d[A-Z0-9]*(?:-[A-Z0-9]+){0,4}(?![\p{L}\p{N}])/gu;

export const otherIdentifiers: Recognizer = {
  name: 'otherIdentifiers',
  *find(document): Generator<Finding> {
    const { text } = document;
    yield* matchesOf(text, vin, 'otherIdentifiers', 'VEHICLE', 0.9);
    yield* matchesOf(text, mbi, 'otherIdentifiers', 'HEALTH_PLAN_ID', 0.9);
    yield* matchesOf(text, card, 'otherIdentifiers', 'ACCOUNT', 0.8);
    for (const finding of matchesOf(text, longNumber, 'otherIdentifiers', 'OTHER_ID', 0.5)) if (!document.isSafe(finding.start, finding.end)) yield { ...finding, certainty: 'uncertain' };
    for (const finding of matchesOf(text, dashed, 'otherIdentifiers', 'OTHER_ID', 0.5)) {
      const value = text.slice(finding.start, finding.end);
      if ((value.match(/\d/g)?.length ?? 0) >= 4 && !document.isSafe(finding.start, finding.end)) yield { ...finding, certainty: 'uncertain' };
    }
  },
};
