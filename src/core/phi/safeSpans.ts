// Numbers of publications, forms and products: they look like identifiers and name nobody.
import type { Span } from '../clinical/span';

const patterns: readonly RegExp[] = [
  /\b(?:CMS|HCFA|UB|OCR|OIG|SSA|IRS|VA|DWC|WH|DS|SF|PMC|PMID:?|MLN|SE|MM|CR|HC-COV|NCD|LCD|LCA|CAG|MS-DRG|DRG|DSM|ICF|ISO|NICE|CPG|CPB|MP|MCG)[- ]?\d{2,8}(?:[-.]\d{1,4})?[A-Z]?\b(?![-/]\d)/g,
  /\b\d{1,4} (?:F\.?(?: ?Supp\.?)?(?: ?[23]d| ?4th)?|U\.?S\.?|S\. ?Ct\.?|Fed\.? ?Reg\.?|FR|Stat\.?|F\.? ?App'?x) \d{1,6}\b/g,
  /\bNo\. \d{1,2}-(?:cv|cr|mc|civ)-\d{1,6}\b/gi,
  /\b(?:form|version|ver\.?|rev\.?|edition|volume|vol\.?|issue|chapter|ch\.|appendix|table|figure|fig\.|box|field|row|column|paragraph|para\.?|title|act of|section|sec\.|subpart|part) #?\d{1,4}(?:\.\d{1,3})?[a-z]?\b(?![-/]\d)/gi,
  /\b(?:ICD|CPT|HCPCS|DSM|SNOMED|LOINC|COVID|SARS-CoV)-?\d{1,2}(?:-CM|-PCS)?\b/gi,
  /\b(?:19|20)\d{2}(?:[-–/](?:19|20)?\d{2})?(?= (?:guideline|guidelines|study|trial|review|policy|manual|edition|fee schedule|final rule|rule|act|meta-analysis))/gi,
  /\b[0-9]\d{4}(?= ?[x×] ?\d\b| \(?\d{1,3} ?(?:min|mins|minutes|units?)\b)/gi,
  /(?<![\w.])[a-tv-z]\d[0-9ab]\.[0-9a-z]{1,4}(?![\w])/g,
  /\b(?:TTY|TDD)[: ]{1,2}\(?711\b/g,
];

export function safeSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const pattern of patterns) for (const match of text.matchAll(pattern)) spans.push({ start: match.index, end: match.index + match[0].length });
  return spans;
}
