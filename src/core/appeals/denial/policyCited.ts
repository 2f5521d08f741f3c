// The policy, guideline or plan section the payer says it decided by, in its own words.
import { notStated, sure, unsure, type OptionalField } from './denialTypes';
import { restOfEntry, wraps } from './formPairs';
import type { Sentence } from './letterSentences';
import { joinLines, repairedNumbers } from './repairedText';
import { lineAt, phrases, type Letter } from './letterText';
import { policyEntry } from './policyEntry';

const word = '(?:evi|navi)?[A-Z0-9][\\w.&/\'’#-]*';
const joint = '(?:of|and|for|the|to|in|on|with|&|-|or|by|a)';
const noun = '(?:Polic(?:y|ies)|Guidelines?|Bulletins?|Criteria|InterQual|MCG|Milliman|LCD|NCD|CPG|CPB|Determination|ODG|MTUS|(?:MTUS/)?ACOEM|Manual|LCA|Administrative Code)';
// A name in capitals around one of the nouns, then its numbers, title and version.
const named = new RegExp(`(?<![\\w-])(?:${word}[ ]+(?:${joint}[ ]+){0,2}){0,7}${noun}(?:[ ]*(?:[(:,#-]|No\\.?|number|Number|${joint})?[ ]*\\(?${word}\\)?[:,]?(?=[\\s.,;:)]|$)){0,10}`, 'g');
const bare = /(?<![\w-])(?:LCD|NCD|CPG|CPB|CG-[A-Z]{2,}-\d+|L\d{5}|MTUS|ODG|InterQual|MCG|MP[- ]?\d{2,}|GL[- ]?\d{2,})[ #:]*(?:\(?[A-Z]{0,2}[-]?\d[\w.-]*\)?)?/g;
const label = phrases('policy cited', 'policy applied', 'policy used', 'policy reference', 'policy name', 'guideline used', 'guideline applied', 'guidelines used', 'guideline', 'criteria used', 'criteria applied', 'criteria cited', 'criteria', 'clinical criteria used', 'clinical criteria', 'clinical guideline', 'clinical policy', 'medical policy', 'coverage policy', 'reference policy', 'criteria source', 'source of criteria', 'policy', 'policy/guideline', 'policy or guideline', 'policy guideline', 'guideline or criteria', 'plan provision', 'review criteria', 'review guideline', 'basis', 'authority', 'plan reference', 'benefit provision', 'coverage rule', 'rule', 'rule used', 'rules used', 'source');
/** "Title 22, California Code of Regulations, section 51309" */
const code = /\bTitle \d{1,3},? (?:of the )?[A-Z][\w ]{2,40}(?:Code|Regulations)(?: of Regulations)?,? (?:[Ss]ection|§) ?[\d.]+(?:\([A-Za-z0-9]{1,3}\))*/g;
const section = /(?:(?:Section|Article|Chapter|Part|Page|Exhibit|Schedule|Appendix|Attachment)\s[\w.()-]+(?:,? (?:page|section|paragraph) [\w.()-]+)?(?:,? ["']?[A-Z][\w ,&-]{3,60}["']?)?,?\s(?:of|in) (?:your|the|our)\s+)?(?:\d{4} )?(?:Certificate of (?:Coverage|Insurance)|Evidence of Coverage|(?:Insurance )?Benefits Guide|Summary Plan Description|[Bb]enefit [Bb]ooklet|Member Handbook|Plan Document|(?<=(?:[Ss]ection|[Aa]rticle)\s[\w.()-]{1,8} of the )Plan(?=[\s,.;])|Medicare Benefit Policy Manual|(?:Plan|Fund|Trust|Program) (?:Rules|Text|Booklet|Provisions)|Provider Manual|(?:Participating |Participation )?Provider Agreement|(?:Participating )?Provider Contract|Participation Agreement|Member Contract|Group Contract|[Pp]lan [Bb]rochure|FEHB [Bb]rochure(?: RI \d{2}-\d{3})?|(?<=\d{4} )[Bb]rochure)(?:,? "[A-Z][^"\n]{3,60}")?(?:,?\s(?:\(\w+\),?\s)?(?:[Ss]ection|[Cc]hapter|Ch\.|[Pp]age|p\.|[Aa]rticle|Exclusions|[Ii]tem)(?:\s[\w.]+(?:\(\w{1,3}\))*)?(?:[, ]+(?:(?:[Ss]ection|Sec\.|[Pp]age|[Cc]hapter|[Ii]tem)\s|§ ?)[\w.]+)?(?:,? "[A-Z][^"\n]{3,60}")?)?/g;

/** "our medical policy CAM 80305" */
const ownPolicy = /(?<=\b(?:[Mm]edical|[Cc]overage|[Cc]linical|[Pp]ayment|[Rr]eimbursement|[Cc]orporate) (?:polic(?:y|ies)|guidelines?) (?:no\. |number |# ?)?)[A-Z]{2,5}[ -]?\d[\w.-]*\w/g;

/** Where in the document: ", Part 5, "Short-Term Therapy"", ", Exclusions, paragraph (q)" */
const locator = /^(?:, [A-Z][a-z]+(?: [A-Z][a-z]+){0,3}(?=,? (?:[Ii]tem|[Pp]age|[Ss]ection|[Pp]aragraph|[Aa]rticle) \S))?(?:,? (?:at )?(?:Part|Section|Sec\.|Article|Art\.|Chapter|Ch\.|[Pp]ages?|pp?\.|[Pp]aragraphs?|[Ii]tems?|Exclusions?|Appendix|Clause|§) ?\(?[\w.-]*\w\)?(?:\(\w{1,4}\))*|,? "[A-Z][^"\n]{2,60}")+(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)?(?=\.?$))?|^ (?:chapter|section|criteria|guidelines?)(?=[.;]?$)/;
/** "Individual Plan Contract, page 38": a document of a plan with a place in it. */
const placed = /(?:(?:\d{4}|[A-Z][\w&'-]+) ){1,5}(?:Certificate(?: of (?:Coverage|Insurance))?|Evidence of Coverage|Summary Plan Description|Contract|Agreement|Handbook|Booklet|Document|Brochure|Guide|Plan Book|Provisions|Rules|Schedule)(?=(?:, [A-Z][a-z]+(?: [A-Z][a-z]+){0,3})?,? (?:at )?(?:Part|Section|Article|Chapter|[Pp]ages?|pp?\.|[Pp]aragraph|[Ii]tem|Exclusions?|Appendix|Clause|§|")\s?\S)/g;

/** "55 Pa. Code § 1101.21", "Wis. Admin. Code DHS 107.16" */
const adminCode = /\b(?:\d{1,3} )?(?:[A-Z][a-z]{1,4}\. ?){1,2}(?:Admin\. ?)?(?:Code|Stat|Regs?)\.? ?(?:(?:[A-Z]{2,4}|ch\.|r\.) )?(?:§{1,2} ?)?\d[\d.:-]*\d(?:\(\w{1,3}\))*/g;
/** State rules of coverage. */
const stateRule = /\b(?:\d{1,3} (?=[A-Z]{3,6}[ §]))?(?:WAC|OAC|OAR|TAC|CCR|NYCRR|COMAR|KAR|NAC|AAC|IAC|CMR|ARSD|LAC|UAC|IDAPA|ARM)[ §]{1,3}\d[\w.:-]*\d(?:\([A-Za-z0-9]{1,3}\))*/g;
/** A regulation of coverage; those of appeals (29 CFR 2560, 45 CFR 147, 42 CFR 405.9, 422.5, 438.4) tell rights. */
const regulation = /\b(?!29 CFR|45 CFR|32 CFR (?:§ ?)?199\.10|42 CFR (?:§ ?)?(?:405\.9|422\.5[6-9]|438\.4))\d{1,2} (?:CFR|C\.F\.R\.) (?:§ ?)?\d{2,4}\.\d+(?:\([A-Za-z0-9]{1,3}\))*/g;

export function readPolicyCited(letter: Letter, sentences: readonly Sentence[]): OptionalField<string> {
  for (const span of letter.find(label)) {
    const line = /^\s*(?:\(s\))?(?:\s*:\s*| {3,})([^\n]+(?:\n(?![^\n]{0,40}:)[^\n]{3,80})?)/.exec(letter.plain.slice(span.end, span.end + 260));
    const before = `\n${letter.plain.slice(Math.max(0, span.start - 16), span.start)}`;
    if (line === null || before.slice(before.lastIndexOf('\n')).trim().length > 14) continue;
    const own = /^[^\n]*/.exec(line[1] ?? '')?.[0] ?? '';
    const at = span.end + line[0].indexOf(line[1] ?? '');
    // A value that names no policy yet goes on below.
    const rest = wraps(letter, lineAt(letter, at)) || !isWhole.test(own) ? restOfEntry(letter, at, 3, !isWhole.test(own)).text : own;
    const full = /\b(?:is|are|was|were|may|must|you|your|we|will|subject|this)\b/i.test(rest.slice(own.length)) ? own : rest;
    const value = trim(joinLines(/^[^\n]{0,90}(?:(?:and|for|of|the|,|-|\()\s*\n|\n\s*\(?(?:[A-Z]{0,3}-?\d|[Ss]ection|[Cc]hapter|[Vv]ersion|[Ee]dition))/.test(line[1] ?? '') ? line[1] ?? '' : full).split(/(?<=\w{3})\.\s/)[0] ?? '');
    if (/\b\d+\.\d{2}\b.*\b\d+\.\d{2}\b/.test(value) || value.length < 4 || /^(?:After|When|Since|Because|As|If) /.test(value) || (/\b(?:is|are|was|were|has|have|you|your)\b/.test(value) && !citesByName.test(value)) || !/[A-Z]/.test(value) || /^\d+$/.test(value) || /\b(?:not stated|none|n\/a)\b/i.test(value) || /^[A-Z]{0,3}\d[\w-]*$/.test(value) && /^policy$/i.test(letter.plain.slice(span.start, span.end))) continue;
    const start = span.end + letter.plain.slice(span.end, span.end + 300).indexOf((line[1] ?? '').slice(0, 3));
    return sure(value, { start, end: start + value.length });
  }
  const entry = policyEntry(letter);
  if (entry !== undefined) return sure(trim(entry.text), entry);
  const candidates = sentences.flatMap((sentence) => pieces(sentence).map((piece) => ({ sentence, piece, score: score(piece.text, sentence.plain.slice(0, piece.at)) })));
  const best = candidates.filter(({ score: value }) => value > 0).sort((a, b) => b.score - a.score || a.sentence.start - b.sentence.start || b.piece.text.length - a.piece.text.length)[0];
  if (best === undefined) return aloneInLine(letter);
  const made = { start: best.sentence.start, end: best.sentence.end };
  return best.score >= 4 ? sure(best.piece.text, made) : unsure(best.piece.text, made);
}

/** "LCD L33631" in a line of its own, which is no sentence. */
function aloneInLine({ plain }: Letter): OptionalField<string> {
  const match = /^[ \t]*((?:LCD|NCD|CPG|CPB)[ :#]*\(?[A-Z]{0,2}-?\d[\w.-]*\)?(?:[ ,:-]+["A-Z][^\n]{3,60})?)[ \t]*$/m.exec(plain.slice(0, 20_000));
  if (match?.[1] === undefined) return notStated;
  const start = match.index + match[0].indexOf(match[1]);
  return sure(trim(match[1]), { start, end: start + match[1].length });
}

const citesByName = new RegExp(`\\b(?:${noun}|LCD|NCD|CPG|CPB|Plan|Contract|Agreement|Handbook|Booklet|Brochure|Certificate|Evidence|CFR|Code)\\b`);
const isWhole = new RegExp(`\\b${noun}|\\d|\\b(?:[Pp]olic(?:y|ies)|[Gg]uidelines?|[Cc]riteria|Plan|Contract|Agreement|Handbook|Booklet|Brochure|Certificate|Benefits?)\\b`);

interface Piece {
  readonly text: string;
  readonly at: number;
}

function pieces({ plain: text }: Sentence): readonly Piece[] {
  if (text.length > 3000) return [];
  return [named, bare, ownPolicy, section, placed, adminCode, code, regulation, stateRule].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => {
    const value = trim(match[0]);
    const at = match.index + match[0].indexOf(value);
    const version = locator.exec(text.slice(at + value.length))?.[0] ?? /^(?:\.\d+)?(?:\(\w{1,4}\))+/.exec(text.slice(at + value.length))?.[0] ?? /^ edition\b/i.exec(text.slice(at + value.length))?.[0] ?? /^,? (?:v\.?|ver\.|version|rev\.) ?[\d.]*\d/i.exec(text.slice(at + value.length))?.[0] ?? /^,? effective (?:\d{1,2}\/\d{1,2}\/\d{4}|\d{4}-\d{2}-\d{2}|[A-Z][a-z]+ \d{1,2}, \d{4})/.exec(text.slice(at + value.length))?.[0] ?? '';
    return { text: `${value}${version}`, at };
  }));
}

/** More for a number or a full title, and for words that say the decision rests on it. */
function score(value: string, before: string): number {
  if (value.length < 6 && !/\d/.test(value)) return /^(?:MCG|ODG|MTUS)$/.test(value) ? 1 : 0;
  if (/^(?:Your |Our |The |This )?(?:Policy|Policies|Guidelines?|Criteria|Manual|Determination|Coverage Determination|Adverse (?:Benefit )?Determination|Organization Determination|Utilization Management Determination|Notice of \w+ ?\w* Determination|Initial Determination|Policy (?:Number|No|Holder|ID)[\w .:#-]*)$/i.test(value)) return 0;
  if (/\b(?:Determination|Redetermination)\b/.test(value) && !/Coverage Determination.*\d|L\d{5}/.test(value)) return 0;
  if (/^(?:\w+ )?Policy\s?(?:Number|No|#|Holder)/i.test(value)) return 0;
  if (/^\d+ Manual$/.test(value) || /\bManual \(?9[27]\d{3}/.test(value) || /^\d{1,2}\/\d{1,2}\//.test(value) || /\b97\d{3}\b.*\d\.\d{2}\b/.test(value)) return 0;
  const numbered = /\d/.test(value) ? 3 : 0;
  const titled = value.split(' ').length >= 3 ? 2 : 0;
  const cited = /\b(?:under|per|by|with|using|used|on|in|to|criteria|guideline|see|from|meet|applied|reference|of)\b[^.]{0,40}$/i.test(before) ? 2 : 0;
  return numbered + titled + cited + (value.length > 120 ? -3 : 0);
}

function trim(value: string): string {
  let out = repairedNumbers(value).replace(/\s+/g, ' ').trim();
  out = out.replace(/^(?:(?:The|Our|We|Your|Under|Per|Based|According|Using|This|In|As|By|On|To|It|Please|See|Refer|A|For|Source|Basis|Authority|Reference|Criteria used|Policy applied|Guideline:|Policy:|Criteria:|From|With|Denied|Request|Services?)\s+(?:(?:of|and|for|the|to|in|on|with|by|a|or)\s+)*)+/, '');
  for (let before = ''; before !== out;) {
    before = out;
    out = out.replace(/[\s,;:.(-]+$/, '').replace(/\s(?:of|and|for|the|to|in|on|with|or|by|a|is|was|we|effective)$/i, '').replace(/\s(?:The|This|We|You|Your|If|It|No|Based|Because|There|Records|Documentation|Appeal|Medical Director)$/, '');
  }
  const open = (out.match(/\(/g)?.length ?? 0) - (out.match(/\)/g)?.length ?? 0);
  return open > 0 ? `${out})` : open < 0 ? out.replace(/\)$/, '') : out;
}
