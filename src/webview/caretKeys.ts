// The keys that choose words in the preview: as in an editor, but a word at a time.
import type { CaretMove } from './wordCaret';

export function caretMove(event: KeyboardEvent): CaretMove | undefined {
  if (event.altKey) return undefined;
  const word = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowRight':
      return event.shiftKey ? (word ? 'growWord' : 'growChar') : 'nextWord';
    case 'ArrowLeft':
      return event.shiftKey ? (word ? 'shrinkWord' : 'shrinkChar') : 'previousWord';
    case 'ArrowDown':
      return event.shiftKey ? undefined : 'nextLine';
    case 'ArrowUp':
      return event.shiftKey ? undefined : 'previousLine';
    case 'Home':
      return word ? 'start' : undefined;
    case 'End':
      return word ? 'end' : undefined;
    default:
      return undefined;
  }
}
