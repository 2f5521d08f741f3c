// "Eval | today: AROM flex 78 | 112; TUG 22.0 | 12.4 s", "IE / now: flex 135/158": bars and slashes that part two times of one
// finding within running text, where a table would have a row for each.

const pair = /(?<=\d[\w./+%°-]{0,6}(?:\s?[a-z°%]{1,4})?\s)\|(?=\s-?\d)/g;

/** A head that names two times parted by a slash, and the pairs under it. */
const times = String.raw`(?:IE|eval(?:uation)?|initial|baseline|start|SOC|adm(?:ission)?|before|prior|prev(?:ious)?)\s?\/\s?(?:now|today|current|present|after|end|PN|d\/?c|discharge)`;
const head = new RegExp(String.raw`^[^\n]{0,40}?\b${times}\b[^\n:]{0,20}:`, 'im');
const slashed = /(?<=(?:^|[\s(])-?\d{1,4}(?:\.\d+)?(?:[+-]|°|%)?)\/(?=-?\d{1,4}(?:\.\d+)?(?:[+-](?!\d)|°|%)?(?![\d/]))/g;

/** `text` with such bars and slashes as arrows; every character stays where it stood. */
export function barsAsArrows(text: string): string {
  return barred(head.test(text) ? text.split('\n').map((line) => (head.test(line) ? line.slice(0, line.indexOf(':')) + line.slice(line.indexOf(':')).replace(slashed, '→') : line)).join('\n') : text);
}

function barred(text: string): string {
  if (!text.includes(' | ')) return text;
  return text.split('\n').map((line) => {
    const pairs = line.startsWith('|') ? 0 : [...line.matchAll(pair)].length;
    return pairs > 1 && line.split(/[;,.]\s/).filter((part) => part.search(pair) >= 0).length > 1 ? line.replace(pair, '→') : line;
  }).join('\n');
}
