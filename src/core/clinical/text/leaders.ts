// Rows set with leaders ("Reversals ........ 7 ... 2"): dots that lead the eye to the next column, where others leave blanks.

const leader = /(?<=\S ?)(?:\.{2,}|_{4,}|…+)(?=\s)/g;

/** `text` with blanks in place of the leaders of such rows; every character stays where it stood. */
export function withoutLeaders(text: string): string {
  if (!/\.{3}|_{4}|…/.test(text)) return text;
  return text.split('\n').map((line) => (isRow(line) ? line.replace(leader, (dots) => ' '.repeat(dots.length)) : line)).join('\n');
}

/** Two leaders with a value behind one of them, or one too long for a pause in speech. */
function isRow(line: string): boolean {
  const found = [...line.matchAll(leader)];
  if (found.some(([dots]) => dots.length > 6)) return true;
  return found.length > 1 && found.some(({ index, 0: dots }) => /^\s{1,3}[-<>]?\d/.test(line.slice(index + dots.length)));
}
