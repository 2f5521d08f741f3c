// "Eval | today: AROM flex 78 | 112; TUG 22.0 | 12.4 s", "IE / now: flex 135/158": bars and slashes that part two times of one
// finding within running text, where a table would have a row for each.

const level = String.raw`(?:min|mod|max)\s?A|CGA|SBA|[SID]|dep|indep|no|yes|unable`;
const pair = new RegExp(String.raw`(?<=(?:\d[\w./+%°-]{0,6}(?:\s?[a-z°%]{1,4})?|\b(?:${level}))\s)\|(?=\s(?:-?\d|(?:${level})\b))`, 'g');

const then = String.raw`(?:IE|eval(?:uation)?|initial|baseline|start|SOC|adm(?:ission)?|before|prior|prev(?:ious)?|pre|entry|intake)`;
const now = String.raw`(?:now|today|current|present|after|end|PN|d\/?c|discharge|post|exit|final)`;
const day = String.raw`(?:\s\d{1,2}\/\d{1,2}(?:\/\d{2,4})?)?`;

/** A head that names two times parted by a slash, and the pairs behind it. */
const head = new RegExp(String.raw`^[^\n]{0,40}?\b${then}\s?\/\s?${now}\b[^\n:]{0,20}:`, 'im');
const slashed = /(?<=(?:^|[\s(])-?\d{1,4}(?:\.\d+)?(?:[+-]|°|%)?)\/(?=-?\d{1,4}(?:\.\d+)?(?:[+-](?!\d)|°|%)?(?![\d/]))/g;

/** The same alone in its line, over lines of such pairs: "eval 10/8 / today". */
const headAlone = new RegExp(String.raw`^[ \t]*(?:[-*•]\s)?(?:[A-Za-z]+\s+){0,2}${then}${day}\s?[/|]\s?${now}${day}[ \t]*:?$`, 'i');

/** Does the line name two times and nothing else but what they are of? */
export const namesThenAndNow = (line: string): boolean => headAlone.test(line);
const spaced = /(?<=\d[\w.+%°-]{0,4}(?:\s?[a-zA-Z°%]{1,4}(?:\/s)?)?\s)\/(?=\s-?\d)/g;

/** `text` with such bars and slashes as arrows; every character stays where it stood. */
export function barsAsArrows(text: string): string {
  return barred(behindHeads(belowHeads(text)));
}

function behindHeads(text: string): string {
  if (!head.test(text)) return text;
  return text.split('\n').map((line) => (head.test(line) ? line.slice(0, line.indexOf(':')) + line.slice(line.indexOf(':')).replace(slashed, '→') : line)).join('\n');
}

/** A head holds until an empty line. */
function belowHeads(text: string): string {
  let headed = false;
  return text.split('\n').map((line) => {
    const below = headed && line.trim() !== '';
    headed = below || headAlone.test(line);
    return below ? line.replace(spaced, '→') : line;
  }).join('\n');
}

function barred(text: string): string {
  if (!text.includes(' | ')) return text;
  return text.split('\n').map((line) => {
    const pairs = line.startsWith('|') ? 0 : [...line.matchAll(pair)].length;
    return pairs > 1 && line.split(/[;,.]\s/).filter((part) => part.search(pair) >= 0).length > 1 ? line.replace(pair, '→') : line;
  }).join('\n');
}
