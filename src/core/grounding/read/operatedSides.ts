// The sides a text names beside an operation, a fracture or a loss: "s/p R thumb LRTI", "ORIF L", "lost the left leg".
import type { Span } from '../../clinical/span';

const event = "s/p|status post|repair\\w*|reconstructions?|replacements?|arthroplast(?:y|ies)|amputations?|amputee|fractures?|fx|orif|fixation|plating|releases?|fusion|debridement|\\w+ectomy|\\w+otomy|LRTI|TKA|TKR|THA|THR|TSA|RTSA|RCR|ACLR|CTR|arthroscop\\w*|scope|CMC arthroplasty|surgery|tenodesis|transposition|dislocation";
const side = '(left|right|L|R|Lt|Rt)';
const sideFirst = new RegExp(`(?<![\\w/])${side}\\b(?:[ -][A-Za-z][\\w-]*){0,3}[ -](?:${event})(?![\\w/])`, 'dgi');
const eventFirst = new RegExp(`(?<![\\w/])(?:${event})(?:\\s(?:of|to|on|for|involving|the|her|his|their|a))*\\s${side}(?![\\w/])`, 'dgi');
const lost = new RegExp(`\\blost (?:the|his|her|their) ${side}\\s(?:leg|arm|hand|foot|thumb|finger|limb)`, 'dgi');

export interface OperatedSide extends Span {
  readonly side: 'left' | 'right';
}

/** In order of pattern; a phrase with two sides is left out. */
export function operatedSides(text: string): readonly OperatedSide[] {
  return [sideFirst, eventFirst, lost].flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match): readonly OperatedSide[] => {
    const word = match[1] ?? '';
    // A small "l" or "r" is no side; of two sides in one phrase neither is sure.
    if (/^[lr]$/.test(word) || (match[0].match(/\b(?:left|right|L|R)\b/g) ?? []).length > 1) return [];
    const [start = 0, end = 0] = match.indices?.[1] ?? [];
    return [{ side: /^l/i.test(word) ? 'left' : 'right', start, end }];
  }));
}

/** The one side that was operated on or broken, undefined where both or neither were. */
export function treatedSide(text: string): OperatedSide['side'] | undefined {
  const [only, other] = new Set(operatedSides(text).map(({ side }) => side));
  return other !== undefined || bothSides.test(text) ? undefined : only;
}

const bothSides = /\b(?:bilat\w*|both|B)\s(?:[\w-]+\s){0,2}(?:TKA|THA|TKR|THR|fx|fractures?|amputation|repair|release)/;
