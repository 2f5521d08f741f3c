// Scrolling in a list whose parts out of view are not laid out.

/** Frames in which what was skipped above may still take its true height. */
const settling = 4;

/** Changes out of view are not laid out: those that come into view with `item` take their height only then, and push it on. */
export function bringIntoView(item: HTMLElement, frames = settling): void {
  item.scrollIntoView({ block: 'nearest' });
  if (frames > 0) requestAnimationFrame(() => bringIntoView(item, frames - 1));
}
