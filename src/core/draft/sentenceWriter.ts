// Lays sentences out as Markdown: prose runs on in one paragraph, list items and table rows stand on lines of their own.

export interface SentenceWriter {
  /** A new sentence of the section with this heading. */
  begin(heading: string): void;
  write(text: string): void;
  finish(): void;
  /** Markdown since the last call. */
  take(): string;
}

type Block = 'prose' | 'list' | 'table' | 'heading';

/** Characters that decide what a sentence is; they are held back until then. */
const decisive = 5;

export function sentenceWriter(): SentenceWriter {
  let out = '';
  let section: string | undefined;
  let previous: Block | undefined;
  let held: string | undefined; // beginning of a sentence whose kind is open
  let tail = ''; // white space that counts only if more text follows

  function open(): void {
    const text = held?.trimStart() ?? '';
    held = undefined;
    if (text === '') return;
    const block = blockOf(text);
    out += separator(previous, block);
    previous = block;
    emit(text);
  }

  function emit(text: string): void {
    const whole = tail + text;
    const kept = whole.trimEnd();
    tail = whole.slice(kept.length);
    out += kept;
  }

  return {
    begin: (heading) => {
      tail = '';
      held = '';
      if (heading === section) return;
      out += `${section === undefined ? '' : '\n\n'}## ${heading}\n`;
      section = heading;
      previous = undefined;
    },
    write: (text) => {
      if (held === undefined) {
        emit(text);
        return;
      }
      held += text;
      if (held.trimStart().length >= decisive) open();
    },
    finish: () => {
      if (held !== undefined) open();
      tail = '';
    },
    take: () => {
      const ready = out;
      out = '';
      return ready;
    },
  };
}

function blockOf(text: string): Block {
  if (text.startsWith('|')) return 'table';
  if (/^(?:[-*•]|\d{1,2}[.)])\s/.test(text)) return 'list';
  return /^#{1,6}\s/.test(text) ? 'heading' : 'prose';
}

function separator(previous: Block | undefined, next: Block): string {
  if (previous === undefined) return '\n';
  if (previous !== next || next === 'heading') return '\n\n';
  return next === 'prose' ? ' ' : '\n';
}
