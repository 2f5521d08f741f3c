// Which keys the panel answers to. A handled key goes no further, so the editor's own binding does not run as well.

export const isMac = /mac/i.test(navigator.platform);

export function isRun(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.altKey;
}

export function isUndo(event: KeyboardEvent): boolean {
  return event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
}

export function isSelectAll(event: KeyboardEvent): boolean {
  return event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
}

/** True where typing belongs to the control itself. */
export function isTyping(event: Event): boolean {
  const target = event.composedPath()[0];
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}

export function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey;
}

export function consume(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

/** `Ctrl+Enter`, or `⌘Enter` on a Mac. */
export function runKeyLabel(): string {
  return isMac ? '⌘Enter' : 'Ctrl+Enter';
}
