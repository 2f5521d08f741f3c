// Splits a payer's policy text as pasted into single criteria: list items, lines of their own, else sentences that demand something.
import { sentences } from '../../clinical/text/sentences';

const mark = String.raw`(?:[-*+•‣◦▪–]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\(\w{1,3}\)|[A-Z][.)]|[IVX]{1,4}[.)])`;
const marker = new RegExp(String.raw`^\s*(${mark})\s+`);
const introduces = /:\s*$|\b(?:all|any|one or more|each|both|either) of the following\b[^.]*$|\b(?:covered|necessary|approved|met|considered|appropriate) (?:when|if|only (?:when|if))\W*$/i;
const demands = /\b(?:must|shall|required?|requires|should|demonstrat\w+|document\w*|is (?:considered )?medically necessary when|(?:is|are) covered (?:when|if)|expected to|at least|no more than|evidence of|need\w*)\b/i;
const notDemand = /^(?:note|references?|background|definitions?|coding|applicable codes?|policy (?:history|number)|effective date|disclaimer|copyright|see also|this policy)\b/i;
/** What stands under such a heading is no criterion to be met. */
const exclusion = /^\W*(?:[IVX\dA-Z]{1,4}[.)]\s*)?(?:exclusions?|limitations?|(?:services? )?not (?:covered|medically necessary)|non-?covered(?: services?)?|contraindications?|experimental(?: and investigational)?|background|references?|coding|definitions?)\b[^.]{0,40}$/i;
const joiner = /[;,]?\s*(?:\b(?:AND|OR|and|or))?\s*[;,]?\s*$/;
/** A shorter line was ended by whoever wrote it, a longer one by the width of the page. */
const wrapped = 60;

/** The criteria in order, words as they stand; connecting "and" and list marks are left out. */
export function splitPolicyText(text: string): readonly string[] {
  const lines = marksOnLines(text.replace(/\r\n?/g, '\n')).split('\n');
  const items = listItems(lines);
  const rows = items.length > 0 ? items : ownLines(lines) ?? sentencesOf(text).filter((each) => demands.test(each));
  const plain = rows.map((each) => each.replace(/\s+/g, ' ').trim().replace(joiner, '').trim());
  return [...new Set(plain)].filter((each) => each.length >= 8 && /[a-z]{3}/i.test(each) && !notDemand.test(each) && !/\bof the following\b/i.test(each)).slice(0, 200);
}

/** "(1) the condition can improve; (2) a plan exists": each on a line of its own, where the marks count on. */
function marksOnLines(text: string): string {
  return [['1', '2', '3'], ['a', 'b', 'c'], ['i', 'ii', 'iii']].reduce((all, [first = '', second = '']) => {
    const opens = new RegExp(String.raw`(?<=[\s:])\(?${first}\)\s[^\n]*?[\s]\(?${second}\)\s`);
    return opens.test(all) ? all.replace(/(?<=\S)[ \t]+(?=\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)\s)/g, '\n') : all;
  }, text);
}

/** Items with their wrapped lines; one that only introduces or heads a nested list is left to its items, one under an exclusion is none. */
function listItems(lines: readonly string[]): readonly string[] {
  const items: { words: string; readonly kind: string }[] = [];
  let open = false;
  /** The kind of mark of the exclusion we are under; empty for a heading without a mark. */
  let excluded: string | undefined;
  for (const line of lines) {
    const found = marker.exec(line);
    const kind = kindOf(found?.[1] ?? '');
    const isHeading = found === null && /^#|^[A-Z][^.]{0,60}:\s*$/.test(line.trim());
    if (exclusion.test(line.trim().replace(/[#:*]/g, '')) && (isHeading || /^[A-Z\d]/.test(kind))) excluded = kind;
    else if (isHeading || kind === excluded) excluded = undefined;
    if (line.trim() === '' || excluded !== undefined) open = false;
    else if (found !== null) {
      items.push({ words: line.slice(found[0].length).trim(), kind });
      open = true;
    } else if (open && !isHeading) {
      const last = items.at(-1);
      if (last) last.words += ` ${line.trim()}`;
    } else open = false;
  }
  return items.filter(({ words, kind }, index) => !introduces.test(words) && !(words.split(/\s+/).length <= 4 && (items[index + 1]?.kind ?? kind) !== kind && /^[A-Z\d]/.test(kind))).map(({ words }) => words);
}

/** Marks of one list are of one kind. */
function kindOf(words: string): string {
  return words.replace(/[ivx]{2,}/, 'i').replace(/[IVX]{2,}/, 'I').replace(/\d+/, '1').replace(/[a-hj-z]/, 'a').replace(/[A-HJ-Z]/, 'A');
}

/** Criteria pasted one a line; undefined for running text. */
function ownLines(lines: readonly string[]): readonly string[] | undefined {
  const own: string[] = [];
  let open = false;
  for (const line of lines.map((each) => each.trim())) {
    const last = own.at(-1) ?? '';
    if (line !== '' && open && last.length >= wrapped && !/[.;:]$/.test(last) && !/^[A-Z]/.test(line)) own[own.length - 1] = `${last} ${line}`;
    else if (line !== '') own.push(line);
    open = line !== '';
  }
  const asked = own.filter((each) => !introduces.test(each) && !exclusion.test(each) && !each.startsWith('#') && /[a-z]{3}/.test(each));
  return asked.length >= 2 && asked.every((each) => sentencesOf(each).length === 1) ? asked : undefined;
}

function sentencesOf(text: string): readonly string[] {
  return sentences(text).map(({ start, end }) => text.slice(start, end));
}
