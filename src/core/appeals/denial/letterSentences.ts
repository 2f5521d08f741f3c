// The sentences of a letter across its broken lines, each with the label it stands under.
import type { Span } from '../../clinical/span';
import { keyColumn, keyedEntries } from './keyedForm';
import type { Letter, Line } from './letterText';
import { joinLines, repaired } from './repairedText';

export interface Sentence extends Span {
  /** Line breaks joined, the payer's own words otherwise. */
  readonly text: string;
  /** The same with misread letters inside words put right; for rules, not for quoting. */
  readonly plain: string;
  /** The heading or label before it in its paragraph, lower case; '' if none. */
  readonly label: string;
  /** Number of the paragraph. */
  readonly paragraph: number;
}

const abbreviation = /(?:\b(?:Dr|Mr|Mrs|Ms|Inc|Co|Corp|No|Nos|St|Ste|Ave|Blvd|vs|Sec|e\.g|i\.e|etc|approx|Jr|Sr|M\.D|D\.O|P\.T|Ph\.D|U\.S|P\.O|D\.C|Dept|Attn|Ref|Pub|ch|Ltd|Rev|Fig|Vol|Ed|al|Rx|Dx|Tx|Hx|Pt|Pa|Wis|Ill|Cal|Tex|Fla|Mass|Mich|Minn|Conn|Kan|Md|Mont|Neb|Nev|Okla|Ore|Tenn|Va|Wash|Admin|Ariz|Ark|Colo|no|nos|pp|v|ver|art|par|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z])\.$/;
const labelled = /^[\s\d.)(#>-]{0,8}([A-Z][A-Za-z0-9 /()&,'-]{1,70}?)\s?(?::(?!\d{3})|\?|\s-(?=\s)|\.\.+)\s*/;
/** How a sentence begins, behind a labelled line without a mark at its end. */
const opener = /^\s*(?:The|We|Our|Your|This|These|There|Based|Because|It|Documentation|Records|Services|Coverage|Denied|Not)\b/;
/** A label in a column of its own, before a sentence. */
const beside = /^\s*([A-Z][A-Za-z /']{2,40}?) {3,}(?=[A-Z][a-z]* (?:[\w'(),-]+ ){4})/;
/** "Why did we deny your request?" */
const question = /^\s*(?:Why|WHY|How|HOW|What|WHAT)\b[^.?]{3,60}\?\s*$/;
/** "Your request was denied", without a mark at its end: the title of the notice. */
const outcome = /^\s*Your (?:request|claim|appeal|service) (?:was|is|has been) (?:partially |partly )?(?:denied|approved|not approved)\s*$/i;
/** "197 PRECERTIFICATION ABSENT": what a code means, in capitals, is no heading. */
const legend = /^\s*(?:(?:CO|PR|OA|PI)[- ]?)?(?:MA|M|N)?\d{1,3}(?:[ \t]*[-:=][ \t]*|[ \t]+)[A-Z]{3}[A-Z/ -]{6,}/;
const announces = /\b(?:because|(?:for|with) (?:this|the following|these) reasons?|reasons? (?:is|are|was|were)|this is why|here is why)\s*:?\s*$/i;
const greeting = /^\s*(?:dear|to whom it may concern|hello|greetings)\b[^.]{0,60}$/i;

/** Paragraph by paragraph; headings and tables make sentences of their own. */
export function readSentences(letter: Letter): readonly Sentence[] {
  const found: Sentence[] = [];
  let label = '';
  for (const [paragraph, lines] of paragraphs(letter.lines).entries()) {
    let keepsLabel = false;
    const column = keyColumn(lines);
    if (column > 0) {
      for (const { from, to, key } of keyedEntries(lines, column)) found.push(...cut(letter, from, to, key, paragraph));
      continue;
    }
    for (const [place, block] of blocks(lines).entries()) {
      const first = block[0];
      const last = block.at(-1);
      if (first === undefined || last === undefined) continue;
      const head = labelOf(first.text);
      const heading = head === undefined && block.length === 1 && isHeading(first.text);
      if (heading) {
        label = first.text.replace(/^[\s#]+/, '').trim().toLowerCase();
        keepsLabel = true;
        continue;
      }
      const start = first.start + (head?.length ?? first.text.length - first.text.trimStart().length);
      if (head !== undefined) label = head.replace(/[^A-Za-z ]+/g, ' ').trim().toLowerCase();
      else if (!keepsLabel && place === 0) label = paragraphLabel(found, label);
      if (letter.plain.slice(start, last.end).trim() === '') {
        keepsLabel = true;
        continue;
      }
      found.push(...cut(letter, start, last.end, label, paragraph));
      // "We denied this because:" heads the paragraph behind it.
      if (announces.test(letter.plain.slice(Math.max(start, last.end - 120), last.end))) {
        label = 'reason';
        keepsLabel = true;
      }
    }
  }
  return found;
}

/** A label that has had its paragraph does not reach the next one. */
function paragraphLabel(found: readonly Sentence[], label: string): string {
  return found.at(-1)?.label === label ? '' : label;
}

function paragraphs(lines: readonly Line[]): readonly (readonly Line[])[] {
  const found: Line[][] = [[]];
  let gap = false;
  for (const line of lines) {
    if (/^[\s|:+=_*~-]*$/.test(line.text)) {
      gap = true;
      continue;
    }
    const open = found.at(-1);
    const before = open?.at(-1)?.text.trimEnd() ?? '';
    // A page that doubles every line break does not end a sentence: it goes on in small letters.
    const goesOn = /^\s*[a-z]/.test(line.text) && before !== '' && !/[.:!?]$/.test(before);
    if (gap && !goesOn && open !== undefined && open.length > 0) found.push([line]);
    else open?.push(line);
    gap = false;
  }
  return found.filter((one) => one.length > 0);
}

/** Lines that run on; a label, a bullet, a heading or a table row starts anew. */
function blocks(lines: readonly Line[]): readonly (readonly Line[])[] {
  const found: Line[][] = [];
  let before = '';
  // A sentence in capitals is no pile of headings: it ends in a mark.
  const shouts = lines.length > 1 && lines.every(({ text }) => !/[a-z]/.test(text)) && /[.!?]\s*$/.test(lines.at(-1)?.text ?? '');
  for (const line of lines) {
    const text = line.text;
    const fresh = found.length === 0 || labelLine(text, before) || question.test(text) || outcome.test(text) || legend.test(text) || /^\s*(?:[-+>]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+\S/.test(text) || (isRow(text) && !(/^\s*[a-z]/.test(text) && /[a-z,]$/.test(before.trimEnd()))) || (isRow(before) && !hangs(text, before) && !readsOn(text, before)) || isRecord(text) || isRecord(before) || (!shouts && isHeading(before) && !/^\s*[a-z]/.test(text)) || (isHeading(text) && /[.:]$/.test(before.trimEnd())) || /:\s*$/.test(before) || greeting.test(before) || ((labelOf(before) !== undefined || isEntry(before)) && before.length < 90 && !/[.,;:]\s*$/.test(before) && opener.test(text));
    if (fresh) found.push([line]);
    else found.at(-1)?.push(line);
    before = text;
  }
  return found;
}

/** The label that opens a line; a clause with a verb before the colon is none, a question is. */
function labelOf(text: string): string | undefined {
  const match = beside.exec(text) ?? labelled.exec(text);
  const words = match?.[1] ?? '';
  const clause = /^(?:We|You|It|If|After|Based|Because|To)\b/.test(words) || /\b(?:within|must|may|will|can|have|has|was|were|is|are|be|rejected|returned)\b|\b\d{1,3} (?:calendar )?days$/.test(words);
  return match === null || (clause && !/^(?:Why|What|How|Where|When|Here is why|Here's why|This is why|You asked (?:for|us)|Your request|The reason|Our reason)\b/.test(words)) ? undefined : match[0];
}

function labelLine(text: string, before: string): boolean {
  const head = labelOf(text);
  if (head === undefined) return false;
  // In the middle of a sentence a colon opens no label.
  return !/[a-z,]$/.test(before.trimEnd()) || head.trim().split(' ').length <= 4;
}

/** "CO4    The lines above carry" goes on under its own text, right of the code. */
function hangs(text: string, before: string): boolean {
  const column = before.length - (/\S(?: {3,}|\t)(\S[^\t]*)$/.exec(before)?.[1]?.length ?? 0);
  const indent = text.length - text.trimStart().length;
  return !isRow(text) && indent >= 4 && Math.abs(indent - column) <= 2 && / .* .* /.test(before.slice(column));
}

/** "H7   Our file shows a plan that pays before this" goes on in small letters, wherever the line was broken. */
function readsOn(text: string, before: string): boolean {
  return /^\s*[a-z]/.test(text) && !isRow(text) && /(?: [a-z']+){4}$/.test(before.trimEnd());
}

function isRow(text: string): boolean {
  return /\S(?: {3,}|\t|\s\|\s)\S/.test(text);
}

/** A line of a remittance or a portal: names and numbers, no sentence. */
function isRecord(text: string): boolean {
  const figures = (text.match(/\b\d{1,2}\/\d{1,2}\/\d{2,4}\b|\b[A-Z]*\d[A-Z\d-]{5,}\b|\b9\d{4}\b|\b(?:CO|PR|OA|PI|CARC)[- ]?\d{1,3}\b/g) ?? []).length;
  return figures > 0 && text.length < 140 && !/[.!?]\s*$/.test(text) && !/\b(?:the|of|is|was|were|are|for|to|and|that|by|not|in|with|we|you|this|has|have|had|at each|no|as|it|its|or|if|than|but|which|so|our|your|an|because|The|This|These|We|You|Our|Your|It|If)\b/.test(text) && !/^\s*[a-z]/.test(text);
}

/** "Diagnosis M25.511", "Amount denied $310.00": an entry of a form that lost its colon. */
function isEntry(text: string): boolean {
  return text.length < 60 && /\d/.test(text) && !/\b(?:the|of|is|was|were|are|that|by|not|with|we|you|this|and|or|a|an|your|our)\b/.test(text);
}

function isHeading(text: string): boolean {
  const bare = text.trim().replace(/^#+\s*/, '');
  if (/^(?:why|how)\??$/i.test(bare) || outcome.test(bare)) return true;
  if (legend.test(bare) || /^\(.*\)$/.test(bare)) return false;
  if (/^[a-z]/.test(bare) || bare.length < 4 || bare.length > 70 || /[.,;]$/.test(bare) || isRow(bare) || /\b\d{1,3} (?:calendar )?(?:days|months)\b/i.test(bare)) return false;
  return /^[^a-z]*[A-Z][^a-z]*$/.test(bare) || /^(?:why|here(?:'s| is) (?:why|the reason|what)|the (?:reason|policy|rule|decision|facts)|reason|how|your|what|clinical|basis|rationale|our|explanation|decision|determination|denial|remarks?|messages?|code messages?|code descriptions?|if you|next steps?|notice of|grievance|appeals?|initial|important|notes?)\b[^.;]*\??$/i.test(bare) && bare.split(/\s+/).length <= 9 && !/\b(?:is|are|was|were|has|have|does|do not)\b/.test(bare.replace(/^(?:why|how|what)\b.*/i, ''));
}

function cut(letter: Letter, from: number, to: number, label: string, paragraph: number): readonly Sentence[] {
  const found: Sentence[] = [];
  const { plain } = letter;
  let start = from;
  const push = (end: number): void => {
    while (start < end && /\s/.test(plain[start] ?? '')) start++;
    while (end > start && /\s/.test(plain[end - 1] ?? '')) end--;
    if (end > start) found.push({ start, end, text: joinLines(repaired(letter, start, end)), plain: joinLines(plain.slice(start, end)), label, paragraph });
    start = end;
  };
  for (const match of plain.slice(from, to).matchAll(/[.!?]["')\]]*(?=\s+["'([]?[A-Z0-9])/g)) {
    const end = from + match.index + match[0].length;
    if (match[0] === '.' && abbreviation.test(plain.slice(Math.max(start, end - 12), end))) continue;
    push(end);
  }
  push(to);
  return found;
}
