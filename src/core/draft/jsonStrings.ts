// Reads JSON as it arrives and reports its string values with their path. Tolerates a document that is cut off; a
// malformed one ends the reports, and the final check of the whole reply says what is wrong.

export type JsonPath = readonly (string | number)[];
export type StringEvent = { readonly kind: 'begin' } | { readonly kind: 'text'; readonly text: string } | { readonly kind: 'end' };

export interface JsonStrings {
  push(piece: string): void;
}

interface Frame {
  readonly array: boolean;
  /** Key read last, or index of the current element. */
  at: string | number;
  /** In an object: the next string is a key. */
  wantsKey: boolean;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '"': '"', '\\': '\\', '/': '/' };

export function jsonStrings(report: (path: JsonPath, event: StringEvent) => void): JsonStrings {
  const stack: Frame[] = [];
  let inString = false;
  let isKey = false;
  let key = '';
  let pending = ''; // text of the value not yet reported
  let escape: string | undefined; // what follows a backslash, so far
  let broken = false;

  function path(): JsonPath {
    return stack.map((frame) => frame.at);
  }

  function flush(): void {
    if (pending !== '') report(path(), { kind: 'text', text: pending });
    pending = '';
  }

  function put(text: string): void {
    if (isKey) key += text;
    else pending += text;
  }

  function insideString(char: string): void {
    if (escape !== undefined) {
      escape += char;
      if (escape[0] !== 'u') {
        put(escapes[char] ?? char);
        escape = undefined;
      } else if (escape.length === 5) {
        put(String.fromCharCode(Number.parseInt(escape.slice(1), 16) || 0xfffd));
        escape = undefined;
      }
    } else if (char === '\\') {
      escape = '';
    } else if (char === '"') {
      endString();
    } else {
      put(char);
    }
  }

  function endString(): void {
    inString = false;
    const frame = stack.at(-1);
    if (isKey && frame !== undefined) {
      frame.at = key;
      frame.wantsKey = false;
      return;
    }
    flush();
    report(path(), { kind: 'end' });
  }

  function outside(char: string): void {
    const frame = stack.at(-1);
    switch (char) {
      case '{':
        stack.push({ array: false, at: '', wantsKey: true });
        return;
      case '[':
        stack.push({ array: true, at: 0, wantsKey: false });
        return;
      case '}':
      case ']':
        if (frame === undefined || frame.array !== (char === ']')) broken = true;
        else stack.pop();
        return;
      case ',':
        if (frame === undefined) broken = true;
        else if (frame.array) frame.at = Number(frame.at) + 1;
        else frame.wantsKey = true;
        return;
      case '"':
        inString = true;
        isKey = frame?.wantsKey ?? false;
        key = '';
        if (!isKey) report(path(), { kind: 'begin' });
    }
  }

  return {
    push: (piece) => {
      for (let index = 0; index < piece.length && !broken; index++) {
        const char = piece.charAt(index);
        if (inString) insideString(char);
        else outside(char);
      }
      if (inString && !isKey) flush();
    },
  };
}
