// What goes wrong in drawing is shown with a way on; a grey panel tells nobody anything.
import { t } from './strings';

/** Shows a message with a button that draws `element` afresh, whenever an error reaches the page. */
export function guardPage(element: string): void {
  let broken = false;
  const showBroken = (): void => {
    if (broken) return;
    broken = true;
    const box = document.createElement('main');
    box.className = 'broken';
    const words = document.createElement('p');
    words.setAttribute('role', 'alert');
    words.textContent = t('panel.broken');
    const again = document.createElement('button');
    again.className = 'small primary';
    again.textContent = t('panel.redraw');
    again.addEventListener('click', () => {
      broken = false;
      document.body.replaceChildren(document.createElement(element));
    });
    box.append(words, again);
    document.body.replaceChildren(box);
  };
  window.addEventListener('error', (event) => {
    // Chromium reports a resize loop as an error; it harms nothing.
    if (!event.message.startsWith('ResizeObserver')) showBroken();
  });
  window.addEventListener('unhandledrejection', showBroken);
}
