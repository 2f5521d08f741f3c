// "Eval | today: AROM flex 78 | 112; TUG 22.0 | 12.4 s": bars that part two times of one finding within running text, where
// a table would have a row for each.

const pair = /(?<=\d[\w./+%°-]{0,6}(?:\s?[a-z°%]{1,4})?\s)\|(?=\s-?\d)/g;

/** `text` with such bars as arrows; every character stays where it stood. */
export function barsAsArrows(text: string): string {
  if (!text.includes(' | ')) return text;
  return text.split('\n').map((line) => {
    const pairs = line.startsWith('|') ? 0 : [...line.matchAll(pair)].length;
    return pairs > 1 && line.split(/[;,.]\s/).filter((part) => part.search(pair) >= 0).length > 1 ? line.replace(pair, '→') : line;
  }).join('\n');
}
