// Plays VS Code's part for the tests: expands a snippet body with a value for each tab stop, mirrors and transforms included.

/** `values` by the bracketed text of the tab stop; a tab stop without a value keeps its default. */
export function fillSnippet(body: string, values: Readonly<Record<string, string>> = {}): string {
  const stops = new Map<number, string>();
  const parts: (string | { readonly stop: number; readonly transform?: (value: string) => string })[] = [];
  let index = 0;
  let text = '';
  const until = (ends: string): string => {
    let out = '';
    while (index < body.length && !ends.includes(body.charAt(index))) {
      if (body[index] === '\\') index++;
      out += body.charAt(index++);
    }
    return out;
  };
  const flush = (): void => {
    parts.push(text);
    text = '';
  };
  while (index < body.length) {
    const character = body.charAt(index);
    if (character === '\\') {
      text += body.charAt(index + 1);
      index += 2;
      continue;
    }
    const simple = /^\$(\d+)/.exec(body.slice(index, index + 6));
    const open = /^\$\{(\d+)([:|/}])/.exec(body.slice(index, index + 8));
    if (simple) {
      flush();
      parts.push({ stop: Number(simple[1]) });
      index += simple[0].length;
    } else if (open) {
      flush();
      const stop = Number(open[1]);
      index += open[0].length;
      if (open[2] === ':') {
        stops.set(stop, until('}'));
        index++;
        parts.push({ stop });
      } else if (open[2] === '|') {
        stops.set(stop, until(',|'));
        while (body[index] === ',') {
          index++;
          until(',|');
        }
        index += 2;
        parts.push({ stop });
      } else if (open[2] === '/') {
        const pattern = new RegExp(until('/'));
        index++;
        const formats = new Map<number, string>();
        let format: RegExpExecArray | null;
        while ((format = /^\$\{(\d+):\+([^}]*)\}/.exec(body.slice(index)))) {
          formats.set(Number(format[1]), format[2] ?? '');
          index += format[0].length;
        }
        if (!body.startsWith('/}', index)) throw new Error('the transform does not end where VS Code expects it');
        index += 2;
        parts.push({
          stop,
          transform: (value) =>
            value.replace(pattern, (...groups: unknown[]) =>
              [...formats].map(([group, out]) => (groups[group] ? out : '')).join(''),
            ),
        });
      } else parts.push({ stop });
    } else {
      if (character === '$') throw new Error('an unescaped $ would be read as a variable');
      text += character;
      index++;
    }
  }
  flush();
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.stop === 0) return '';
      const shown = stops.get(part.stop) ?? '';
      const value = values[shown] ?? shown;
      return part.transform ? part.transform(value) : value;
    })
    .join('');
}
