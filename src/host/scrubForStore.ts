// Scrubs what a session stores, which is asked for with each key: texts that did not change are not looked through again.
import { scrub } from '../core/phi/scrub';
import type { SurrogateMap } from '../core/phi/surrogates';

const known = new WeakMap<SurrogateMap, Map<string, string>>();
/** Texts kept for each map: a draft and a few wordings. Each key in a wording makes a new text. */
const most = 30;

/** In memory only, and no longer than the surrogates themselves. */
export function scrubForStore(text: string, surrogates: SurrogateMap): string {
  const texts = known.get(surrogates) ?? new Map<string, string>();
  known.set(surrogates, texts);
  const scrubbed = texts.get(text) ?? scrub(text, { surrogates, known: surrogates.entries() }).text;
  // What was asked for last comes last, and the first one goes.
  texts.delete(text);
  texts.set(text, scrubbed);
  const [oldest] = texts.keys();
  if (texts.size > most && oldest !== undefined) texts.delete(oldest);
  return scrubbed;
}
