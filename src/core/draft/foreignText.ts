// Finds in a draft what no document of a therapist holds unless the source does: links, markup, template marks, coded blobs,
// hidden characters, and bare verdicts ("cured", "all goals met", "therapy is not needed"). A model that obeyed an instruction
// hidden in the note, or that talks about itself, gives itself away by them. Judges no fact: that is the grounding's work.
import type { Unsupported } from '../grounding/groundTypes';

type Kind = Unsupported['kind'];

/** Marks and blobs: foreign wherever the source does not have the very same words. */
const marks: readonly (readonly [Kind, RegExp])[] = [
  ['citation', /\b(?:https?|ftp|file|data|javascript|vscode|command):(?=\S)[^\s)\]>"']+|\bwww\.[^\s)\]>"']+/gi],
  ['citation', /\b[a-z\d][a-z\d-]{0,40}\.(?:com|net|org|io|ai|app|dev|info|biz|example|ru|cn|link|click|xyz)\b(?:\/[^\s)\]>"']*)?/gi],
  ['citation', /!?\[[^\]\n]{0,120}\]\([^)\n]{0,400}\)/g],
  ['citation', /<!--[\s\S]{0,400}?-->|<\/?[a-z][a-z\d-]{0,20}(?:\s[^<>\n]{0,300})?\/?>/gi],
  ['citation', /\{\{\{?[^{}\n]{0,120}\}?\}\}|<%[^%\n]{0,120}%>|\$\{[^{}\n]{0,120}\}/g],
  ['citation', /(?<![\w+/=])(?=[A-Za-z\d+/]{0,60}\d)(?=[A-Za-z\d+/]{0,60}[a-z])(?=[A-Za-z\d+/]{0,60}[A-Z])[A-Za-z\d+/]{20,}={0,2}(?![\w+/=])/g],
  ['citation', /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]+/gu],
  ['citation', /\[\/?INST\]|<\|[a-z_]{2,20}\|>|^\s*(?:system|assistant|user)\s*:\s/gim],
];

/** A verdict and the words by which a source would support it. */
const verdicts: readonly (readonly [Kind, RegExp, RegExp])[] = [
  ['negation', /\b(?:is |was |been )?(?:completely |fully |totally )?(?:cured|healed completely)\b|\b(?:full|complete|total) recovery\b|\bfully recovered\b|\bno (?:further|remaining|residual) (?:deficits?|impairments?|limitations?)\b/gi, /\bcured?\b|\brecover(?:y|ed)\b|\bno (?:further|remaining|residual)\b/i],
  ['negation', /\ball (?:of (?:the |her |his |their )?)?(?:(?:short|long)[- ]term )?goals (?:are |were |have been )?(?:now )?(?:fully )?(?:met|achieved|reached)\b/gi, /\ball\b[^.\n]{0,30}\bgoals?\b|\bgoals?\b[^.\n]{0,20}\ball\b/i],
  ['negation', /\b(?:skilled )?(?:therapy|PT|OT|treatment|services?|care|intervention) (?:is|are|was|were) (?:not|no longer) (?:medically )?(?:needed|necessary|required|indicated|warranted)\b|\bno (?:longer|further) (?:needs?|requires?) (?:skilled )?(?:therapy|PT|OT|treatment|services?)\b/gi, /\b(?:not|no longer)\b[^.\n]{0,20}\b(?:needed|necessary|required|indicated)\b|\bno (?:longer|further) (?:needs?|requires?)\b/i],
  ['negation', /\bdischarged? (?:today|immediately|now|from (?:PT|OT|therapy|care|services?))\b/gi, /\bdischarg|\bd\/?c\b/i],
  ['negation', /\b(?:visit|session|treatment|service) (?:never took place|did not take place|was not (?:given|furnished|provided|rendered))\b/gi, /\bnever took place|\bnot (?:take place|given|furnished|provided|rendered)\b/i],
  ['name', /\b(?:electronically )?signed by\b[^\n]{0,60}/gi, /\bsigned\b/i],
  ['negation', /\b(?:as an AI|language model|I cannot (?:help|comply|assist)|my (?:system )?(?:instructions|prompt)|system prompt|developer mode|these rules)\b[^.\n]{0,60}/gi, /\blanguage model\b|\bsystem prompt\b/i],
  ['negation', /^\W{0,6}(?:APPROVED|DENIED|ACCEPTED|PWNED|HACKED|OK)\W{0,6}$/gm, /$^/],
];

/** The foreign words of `draft`, in order, none inside another. Offsets are UTF-16 code units of `draft`. */
export function foreignIn(source: string, draft: string): readonly Unsupported[] {
  const found: Unsupported[] = [];
  const add = (kind: Kind, match: RegExpMatchArray): void => {
    const start = match.index ?? 0;
    found.push({ start, end: start + match[0].length, text: match[0], kind });
  };
  for (const [kind, pattern] of marks) for (const match of draft.matchAll(pattern)) if (!source.includes(match[0].trim() === '' ? match[0] : match[0].trim())) add(kind, match);
  for (const [kind, pattern, supported] of verdicts) if (!supported.test(source)) for (const match of draft.matchAll(pattern)) add(kind, match);
  const ordered = found.toSorted((one, other) => one.start - other.start || other.end - one.end);
  return ordered.filter((item, index) => ordered.slice(0, index).every((before) => before.end <= item.start));
}
