// What the tests of the review share: a snapshot in review, and the change that has the focus.
import { usePanel, useBrowser, type Panel } from './panelPage';
import { review, states } from './states';
import type { ReviewView, ViewState } from '../../../src/protocol/messages';

export const inReview = (change: Partial<ReviewView> = {}): ViewState => ({ ...states['review']!, review: { ...review, ...change } });

/** A panel for each test, and the id of the change that has the focus in it. */
export function useReview(): { readonly panel: () => Panel; readonly focusedHunk: () => Promise<string | null | undefined> } {
  const panel = usePanel(useBrowser());
  return { panel, focusedHunk: () => panel().page.evaluate(() => document.activeElement?.closest('[data-hunk]')?.getAttribute('data-hunk')) };
}
