// Loads the Word writer when a letter is to be written; it stays out of the bundles that start up.
import type * as LetterDocx from './letterDocx';

export async function loadLetterDocx(): Promise<typeof LetterDocx> {
  return import('./letterDocx');
}
