// Stretches that only look like identifiers: codes, scores, grades, doses, citations, money, durations.
import type { Span } from '../clinical/span';

const patterns: readonly RegExp[] = [
  /\b\d{1,3}(?:\.\d)? ?[+-]? ?\/ ?(?:5|10|56|28|24|30|80|100|66|57|12|20|126|50|36)\b[+-]?(?!\/)/g,
  /\b\d{1,2} ?[x×] ?\d{1,3}\b/gi,
  /\b(?:CPT|HCPCS|ICD(?:-?10)?|CARC|RARC)\b[^\n]{0,6}[A-Z]?\d[\w.]{1,6}/gi,
  /\b9[0-9]\d{3}(?:[- ]?(?:GP|GO|GN|KX|CQ|CO|59|X[EPSU]))*\b/g,
  /\b[A-TV-Z]\d{2}(?:\.[0-9A-Z]{1,4})?\b/g,
  /\b\d{1,3}(?:\.\d+)? ?(?:°|deg(?:rees)?|%|lbs?|kg|cm|mm|m|ft|feet|in|inches|sec|seconds|s|min|mins|minutes|hrs?|hours|mg|mcg|ml|mmHg|bpm|reps?|sets?|visits?|weeks?|wks?|days?|months?|mos?|years?|yrs?|units?|x)\b/gi,
  /\$\d[\d,]*(?:\.\d\d)?/g,
  /\b\d{1,3}\/\d{2,3} ?(?:mmHg|mm Hg)\b/gi,
  /\bBP:? ?\d{2,3}\/\d{2,3}\b/gi,
  /\b\d+ (?:CFR|U\.?S\.?C\.?)(?: ?§| part)? ?[\d.]+[\w().-]*/gi,
  /§+ ?[\d.]+[\w().-]*/g,
];

export function safeSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const pattern of patterns) for (const match of text.matchAll(pattern)) spans.push({ start: match.index, end: match.index + match[0].length });
  return spans;
}
