// Splits a payer's policy text as pasted into single criteria: list items, else sentences that demand something.
import { sentences } from '../../clinical/text/sentences';

const marker = /^\s*(?:[-*+•‣◦▪–]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\(\w{1,3}\)|[A-Z][.)])\s+/;
const introduces = /:\s*$|\b(?:all|any|one or more|each|both|either) of the following\b[^.]*$/i;
const demands = /\b(?:must|shall|required?|requires|should|demonstrat\w+|document\w*|is (?:considered )?medically necessary when|(?:is|are) covered (?:when|if)|expected to|at least|no more than|evidence of|need\w*)\b/i;
const notDemand = /^(?:note|references?|background|definitions?|coding|applicable codes?|policy (?:history|number)|effective date|disclaimer|copyright|see also|this policy)\b/i;
const joiner = /[;,]?\s*(?:\b(?:AND|OR|and|or))?\s*[;,]?\s*$/;

/** The criteria in order, words as they stand; connecting "and" and list marks are left out. */
export function splitPolicyText(text: string): readonly string[] {
  const items = listItems(text.replace(/\r\n?/g, '\n'));
  const rows = items.length > 0 ? items : sentences(text).map(({ start, end }) => text.slice(start, end)).filter((each) => demands.test(each));
  const plain = rows.map((each) => each.replace(/\s+/g, ' ').trim().replace(joiner, '').trim());
  return [...new Set(plain)].filter((each) => each.length >= 8 && /[a-z]{3}/i.test(each) && !notDemand.test(each) && !/\bof the following\b/i.test(each)).slice(0, 200);
}

/** Items with their wrapped lines; an item that only introduces a nested list is left to its items. */
function listItems(text: string): readonly string[] {
  const items: string[] = [];
  let open = false;
  for (const line of text.split('\n')) {
    const found = marker.exec(line);
    if (line.trim() === '') open = false;
    else if (found !== null) {
      items.push(line.slice(found[0].length).trim());
      open = true;
    } else if (open && !/^#|^[A-Z][^.]{0,60}:\s*$/.test(line.trim())) items[items.length - 1] = `${items.at(-1) ?? ''} ${line.trim()}`;
    else open = false;
  }
  return items.filter((each) => !introduces.test(each));
}
