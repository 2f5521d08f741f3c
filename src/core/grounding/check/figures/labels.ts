// Numbers that name something and state nothing: goals and exhibits by number, a manual's chapter, "type 2" of a disease.
import type { ClinicalReading } from '../../../clinical/reader';
import type { Figure } from '../../../clinical/subjects/subjects';

/** Numbers that only number something: "Goal 2", "STG 1", "Exhibit 3". */
export function isLabel(figure: Figure, draft: ClinicalReading, { text: source, figures }: ClinicalReading): boolean {
  // "Exhibit C, p. 3": a page of the packet, which the checks before sending look up.
  if (/\bExhibits? [A-Z]{1,2}, pp?\. ?(?:\d+[-–])?$/.test(draft.text.slice(Math.max(0, figure.start - 24), figure.start))) return true;
  // A chapter is part of the manual cited beside it.
  if (figure.attribute === 'ordinal' && /^(?:chapter|ch)$/.test(figure.counted ?? '')) return new RegExp(`\\bch(?:apter|apt|\\.)?\\s?${figure.values[0]}\\b`, 'i').test(source) || /\b(?:pub\b|pub\.|manual|publication)/i.test(draft.text.slice(Math.max(0, figure.start - 80), figure.start)) && (figure.values[0] === 15 || figure.values[0] === 5);
  // "STG 1 and 2 are met"
  if (figure.unit === undefined && /\b(?:goals?|[SL]TGs?)\s\d+(?:,\s\d+)*,?\s(?:and|&|or)\s$/i.test(draft.text.slice(Math.max(0, figure.start - 24), figure.start))) return true;
  if (isScale(figure, draft, figures)) return true;
  // "on those two days" points at what was said.
  if (figure.values[0] !== undefined && figure.values[0] < 5 && (figure.unit === 'day' || figure.attribute === 'count') && /\b(?:these|those)\s$/.test(draft.text.slice(Math.max(0, figure.start - 8), figure.start))) return true;
  // "two reasons": parts of the letter.
  if (figure.attribute === 'count' && figure.over === undefined && figure.unit === undefined && (figure.values[0] ?? 9) < 6 && /^(?:reason|argument|question|document|statement|paragraph|part|respect|way|kind|point of view|column|criterion|criteria)s?$/.test(figure.counted ?? nounBehind(figure, draft))) return true;
  // "none of the three goals", "two areas": what a draft counts of the note's own lists, unless the note counts them too.
  const noun = nounBehind(figure, draft, true);
  if (figure.attribute === 'count' && figure.over === undefined && (figure.values[0] ?? 9) < 7 && abstract.test(noun) && !new RegExp(`\\b(?:\\d{1,2}|one|two|three|four|five|six|seven)\\s(?:[a-z-]+\\s)?${noun.slice(0, 5)}`, 'i').test(source)) return true;
  // "type 2 diabetes" is the name of the disease.
  if (figure.attribute === 'ordinal' && figure.counted === 'type' && /^\s(?:diabet|dm\b)/i.test(draft.text.slice(figure.end, figure.end + 8))) return !new RegExp(`\\b(?:type |t|dm ?|t)${figure.values[0] === 1 ? 2 : 1} ?(?:dm|diabet)|\\bdm ?(?:type ?)?${figure.values[0] === 1 ? '(?:2|ii)\\b' : '(?:1|i)\\b'}`, 'i').test(source);
  return figure.attribute === 'ordinal' && figure.over === undefined && /^(?:goal|stg|ltg|exhibit|item|criterion|table|appendix|section|step|version)$/.test(figure.counted ?? '');
}

/** "Itch (0-10)", "FGA (of 30)": the scale a value is told on, in a bracket of its own; a top only where the source tells it. */
function isScale({ values: [low, high], start, end, unit }: Figure, { text }: ClinicalReading, stated: readonly Figure[]): boolean {
  if (unit !== undefined || !/^\)/.test(text.slice(end, end + 1))) return false;
  const lead = /\((?:out of |of |\/\s?|max(?:imum)? )?$/.exec(text.slice(Math.max(0, start - 10), start))?.[0];
  if (lead === '(' && low === 0 && high !== undefined) return high === 10 || high === 100;
  return lead !== undefined && lead !== '(' && high === undefined && low !== undefined && stated.some(({ over }) => over === low);
}

/** Nouns of the writer's own order: what they name is each told for itself. */
const abstract = /^(?:goals?|areas?|domains?|deficits?|limitations?|impairments?|findings?|factors?|barriers?|comorbidities|conditions|concerns?|problems?|themes?|items|aspects?|components?|elements?|interventions?|services|measures?|outcomes?|precautions)$/;

/** The word behind a figure, past what is between when `far`. */
function nounBehind(figure: Figure, draft: ClinicalReading, far = false): string {
  const after = draft.text.slice(figure.start, figure.end + 40).replace(/^[a-z\d-]+/i, '');
  const words = after.split(/[.,;:()\n]/)[0]?.toLowerCase().match(/[a-z-]+/g) ?? [];
  return (far ? words.slice(0, 3).find((word) => abstract.test(word)) : words[0]) ?? '';
}
