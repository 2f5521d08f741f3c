// The source tells how far a thing has come, and the draft says another amount: "gained 5°" of "10 -> 20", though a 5 stands there too.
import { isEarlierRole } from '../../clinical/subjects/subject';
import type { Figure } from '../../clinical/subjects/subjects';
import { affinity } from '../compare/affinity';
import { unitOf } from '../compare/figureUnits';
import { isChange } from '../read/changePhrases';
import type { Corpus } from '../read/corpus';
import { pairs } from './figurePairs';

const more = 'more|less|fewer|better|worse|higher|lower|faster|slower|further|farther|longer|shorter|larger|smaller|above|below';
const since = 'at|in|on|before|when|last|the (?:initial|first|evaluation|baseline|start|previous)|(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const moreThan = new RegExp(`^\\s?(?:[a-z°%]+\\s){0,2}(?:${more}) than (?:${since})\\b`);
const moved = /\b(?:gained|lost|rose|fell|dropped|grew|shrunk|shrank|climbed|advanced|risen|fallen|grown)\s(?:by\s)?(?:about\s)?$/;
const andReached = /^\s?(?:[a-z°%]+\s?){0,2},?\s(?:to|and is now|and now)\s-?\d/;

/** Is the figure put as a change, though the source has both ends of that change and they lie another way apart? */
export function isOtherChange(figure: Figure, before: string, after: string, corpus: Corpus): boolean {
  if (figure.attribute !== 'value' || figure.values.length !== 1 || figure.unit === '%' || figure.shift !== undefined) return false;
  if (!isChange(before, after, figure) && !moreThan.test(after) && !(moved.test(before) && andReached.test(after))) return false;
  // What another figure or day was compared with ("since July", "in two weeks") has ends of its own.
  if (/\b(?:goal|target|demand|norm|requirement|remain\w*|short|away|needed|mdc|mcid)\b/.test(before.slice(-40) + after.slice(0, 40))) return false;
  for (const [one, other] of pairs(figure, corpus, false)) {
    if (isEarlierRole(one.subject.role) === isEarlierRole(other.subject.role) || [one, other].some(({ subject }) => subject.role === 'goal')) continue;
    if (figure.unit !== undefined && figure.unit !== 'points' && figure.unit !== unitOf(one)) continue;
    if ([one, other].every((end) => affinity(figure, end, corpus.weight).core >= 2.5)) return true;
  }
  return false;
}
