// Turns a reply into Markdown while it arrives: a structured reply is read as its characters come, a Markdown one passes
// through. What has been handed out never changes, so a panel can simply append.
import { findSection, type SectionSpec } from './schemas';
import { jsonStrings, type JsonStrings } from './jsonStrings';
import { sentenceWriter, type SentenceWriter } from './sentenceWriter';

export interface ReplyStream {
  /** The next piece of the reply in; the Markdown that became certain by it out. */
  push(piece: string): string;
  /** Markdown held back until now. */
  end(): string;
  /** The reply so far is a JSON document. */
  readonly structured: boolean;
}

const thinkOpen = '<think>';
const thinkClose = '</think>';

export function replyStream(sections: readonly SectionSpec[]): ReplyStream {
  let mode: 'start' | 'thinking' | 'json' | 'markdown' = 'start';
  let head = '';
  let json: JsonStrings | undefined;
  const writer: SentenceWriter = sentenceWriter();

  function read(piece: string): string {
    if (mode === 'markdown') return piece;
    if (mode === 'json') return feed(piece);
    head += piece;
    if (mode === 'thinking') return skipThinking();
    return decide();
  }

  function decide(): string {
    const start = head.trimStart();
    if (start === '' || (start.length < thinkOpen.length && thinkOpen.startsWith(start))) return '';
    if (start.startsWith(thinkOpen)) {
      mode = 'thinking';
      head = start.slice(thinkOpen.length);
      return skipThinking();
    }
    if (start.startsWith('`')) return decideFence(start);
    if (start.startsWith('{')) return become('json', start);
    return become('markdown', head);
  }

  function decideFence(start: string): string {
    const lineEnd = start.indexOf('\n');
    if (lineEnd < 0) return start.length > 200 ? become('markdown', start) : '';
    const inside = start.slice(lineEnd + 1).trimStart();
    if (inside === '') return '';
    const fence = /^```+\s*(?:json|markdown|md)?\s*$/i.test(start.slice(0, lineEnd));
    if (fence && inside.startsWith('{')) return become('json', inside);
    return become('markdown', fence ? inside : start);
  }

  function skipThinking(): string {
    const close = head.indexOf(thinkClose);
    if (close < 0) {
      // Only the tail can still hold the beginning of the closing tag.
      head = head.slice(-thinkClose.length);
      return '';
    }
    mode = 'start';
    head = head.slice(close + thinkClose.length);
    return decide();
  }

  function become(next: 'json' | 'markdown', text: string): string {
    mode = next;
    head = '';
    return next === 'json' ? feed(text) : text;
  }

  function feed(text: string): string {
    json ??= jsonStrings((path, event) => {
      const spec = isSentence(path) ? findSection(String(path[0]), sections) : undefined;
      if (spec === undefined) return;
      if (event.kind === 'begin') writer.begin(spec.heading);
      else if (event.kind === 'text') writer.write(event.text);
      else writer.finish();
    });
    json.push(text);
    return writer.take();
  }

  return {
    push: read,
    end: () => {
      const rest = mode === 'start' ? head : '';
      head = '';
      writer.finish();
      return rest + writer.take();
    },
    get structured() {
      return mode === 'json';
    },
  };
}

/** `section`, `section[i]` or `section[i].text`: strict replies have the last, lenient servers also the others. */
function isSentence(path: readonly (string | number)[]): boolean {
  if (path.length === 1) return true;
  return typeof path[1] === 'number' && (path.length === 2 || (path.length === 3 && path[2] === 'text'));
}
