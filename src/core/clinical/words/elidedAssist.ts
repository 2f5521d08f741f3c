// Levels of help that borrow the noun of one before them in the sentence.
import type { Token } from '../text/tokens';
import type { Concept } from './concepts';

const before = /^(?:was|were|eval|evaluation|ie|initial|initially|soc|prev|previous|previously|baseline|last|from|adm|admission|at|on|visit|week)$/;

/** "mod A (was max)", "min A (IE mod)", "min assist, was max": what stands right behind a level gives the one before it. */
export function bracketedAssist(tokens: readonly Token[], found: readonly Concept[], levels: ReadonlyMap<string, string>): readonly Concept[] {
  return found.flatMap(({ dimension, next }): readonly Concept[] => {
    // "min A from 20\" (was max)"
    const open = dimension === 'assist' ? tokens.slice(next, next + 6).findIndex(({ text, kind }) => text === '(' || kind === 'line' || /^[,;.)]$/.test(text)) : -1;
    if (open < 0 || !/^[(,]$/.test(tokens[next + open]?.text ?? '')) return [];
    const first = next + open + 1;
    let at = first;
    while (at < first + 3 && before.test(tokens[at]?.text ?? '')) at += 1;
    const token = tokens[at];
    const key = levels.get(token?.text ?? '');
    return token === undefined || key === undefined || at === first || !/^[),;.]?$/.test(tokens[at + 1]?.text.trim() ?? '') ? [] : [{ dimension: 'assist', key, first: at, next: at + 1, start: token.start, end: token.end }];
  });
}

/** "needs moderate assistance for socks, minimal for shoes and maximal for laces": the later levels go without the noun. */
export function elidedAssist(tokens: readonly Token[], found: readonly Concept[], extra: readonly Concept[], levels: ReadonlyMap<string, string>): readonly Concept[] {
  const taken = new Set([...found, ...extra].flatMap(({ dimension, first, next }) => (dimension === 'assist' ? Array.from({ length: next - first }, (_, at) => first + at) : [])));
  const full = found.filter(({ dimension, next }) => dimension === 'assist' && /^(?:assist|assistance)$/.test(tokens[next - 1]?.text ?? ''));
  return full.flatMap(({ next }): readonly Concept[] => {
    const elided: Concept[] = [];
    for (let at = next; at < Math.min(tokens.length, next + 30); at += 1) {
      const token = tokens[at];
      if (token === undefined || token.kind === 'line' || (token.text === '.' && token.kind === 'mark') || full.some((other) => other.first === at)) break;
      const key = /^(?:minimal|moderate|maximal)$/.test(token.text) ? levels.get(token.text) : undefined;
      if (key !== undefined && !taken.has(at) && /^(?:[,.;)]|and|for|with|in|to|on|or|at|but|while)$/.test(tokens[at + 1]?.text ?? '.')) elided.push({ dimension: 'assist', key, first: at, next: at + 1, start: token.start, end: token.end });
    }
    return elided;
  });
}
