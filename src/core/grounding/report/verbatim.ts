// Knows when the words around a doubt stand in the source just so, whatever shorthand they are written in there.

const shorthand: Readonly<Record<string, string>> = {
  'w/o': 'without', 'w/': 'with', wk: 'week', wks: 'weeks', 'c/o': 'complains of', 's/p': 'status post', hx: 'history', sx: 'symptoms',
  pt: 'patient', r: 'right', l: 'left', b: 'bilateral', wt: 'weight', vc: 'verbal cue', '&': 'and', '+': 'and', 'tx': 'treatment', 'dx': 'diagnosis',
};
const before = 6;
const after = 4;
/** Fewer words in a row may stand in the source about something else. */
const fewest = 6;

interface Words {
  readonly words: readonly string[];
  readonly starts: readonly number[];
}

/** Says of a stretch of `draft` whether it stands in `source` together with the words around it. Linear in both. */
export function verbatimIn(source: string, draft: string): (span: { readonly start: number; readonly end: number }) => boolean {
  const told = ` ${wordsOf(source, 0, source.length).words.join(' ')} `;
  return ({ start, end }) => {
    const from = Math.max(draft.lastIndexOf('\n', start - 1), draft.lastIndexOf('|', start - 1)) + 1;
    const to = Math.min(...[draft.indexOf('\n', end), draft.indexOf('|', end)].map((at) => (at < 0 ? draft.length : at)));
    const { words, starts } = wordsOf(draft, from, to);
    const first = starts.findIndex((at) => at >= start);
    const last = starts.findLastIndex((at) => at < end);
    if (first < 0 || last < first) return false;
    const around = words.slice(Math.max(0, first - before), last + 1 + after);
    return around.length >= fewest && told.includes(` ${around.join(' ')} `);
  };
}

function wordsOf(text: string, from: number, to: number): Words {
  const words: string[] = [];
  const starts: number[] = [];
  for (const match of text.slice(from, to).toLowerCase().matchAll(/w\/o?(?![a-z])|[cs]\/[op](?![a-z])|[\p{L}\p{N}]+(?:[.'’/-][\p{L}\p{N}]+)*[+-]?|[&+%°<>]/gu)) {
    for (const word of (Object.hasOwn(shorthand, match[0]) ? (shorthand[match[0]] ?? '') : match[0]).split(' ')) {
      words.push(word);
      starts.push(from + match.index);
    }
  }
  return { words, starts };
}
