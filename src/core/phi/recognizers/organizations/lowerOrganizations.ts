// Organizations in notes without capitals.
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { organizationLabels } from './organizationLabels';
import { gapAfter, gapBefore, startsSentence } from '../wordContext';

const lowerNouns = new Set('clinic hospital rehab center centre school elementary university college orthopedics orthopaedics church academy pharmacy library bakery restaurant llc inc co company corp industries logistics manufacturing electric plumbing trucking construction motors farms foods landscaping distributors associates group bank institute surgery rehabilitation pt ot care therapy medicine plant mill mills shop store market gym middle high cooperative foundry salon daycare preschool diner cafe brewery dealership dome fieldhouse arena stadium montessori kindergarten ymca dme'.split(' '));
const lowerWeak = new Set('plant mill shop store market gym middle high pt ot care therapy center school rehab medicine surgery group bank foods electric company co'.split(' '));
const inNames = new Set('urgent city county valley community family general regional memorial sport sports spine physical occupational hand surgery medical health creek ridge river lake'.split(' '));

/** "at river city pt", "employer: varma motors", "boise family medicine": in a note without capitals. */
export function lowerOrganization(document: ScrubDocument, index: number): { first: number; last: number } | undefined {
  const { words } = document;
  const noun = words[index] as Word;
  if (!document.lowerCase || !lowerNouns.has(noun.form.folded)) return undefined;
  let first = index;
  let named = false;
  while (index - first < 4 && first > 0) {
    const word = words[first - 1] as Word;
    if (!/^ $|^ ?& ?$|^\. $|^, $|^-$|^'s $/.test(gapAfter(document, first - 1)) || word.form.kind !== 'word') break;
    const gap = gapAfter(document, first - 1);
    if (gap === ', ' && noun.form.folded !== 'sons') break;
    if (gap === '. ' && word.form.folded !== 'st') break;
    const plain = (word.form.roles & (roles.function | roles.person | roles.generic | roles.personVerb | roles.patient | roles.kin)) !== 0 || (word.form.flags & wordFlags.clinical) !== 0;
    if (plain && !inNames.has(word.form.folded)) break;
    first -= 1;
    if (!plain && (word.form.nameClass !== 'word' || (word.form.flags & (wordFlags.city | wordFlags.placeStart)) !== 0)) named = true;
  }
  while (first < index && /^(?:medical|health|physical|occupational|surgery|hand|sports?|general)$/.test(words[first]?.form.folded ?? '')) first += 1;
  if (first === index) return undefined;
  // "mister calvin church", "grant ulmer pt"
  if (((words[first - 1]?.form.roles ?? 0) & roles.title) !== 0 || ((words[first]?.form.roles ?? 0) & roles.title) !== 0) return undefined;
  if (/^(?:pt|ot)$/.test(noun.form.folded) && index - first === 2 && ((words[first]?.form.flags ?? 0) & wordFlags.firstSure) !== 0 && words[index + 1]?.line !== noun.line) return undefined;
  const cue = words[first - 1];
  const gap = gapBefore(document, first);
  const led = cue !== undefined && ((gap === ' ' && /^(?:at|to|from|by|for|with|w)$/.test(cue.form.folded)) || gap.includes('@') || (organizationLabels.has(cue.form.folded) && /[:=]/.test(gap)));
  const alone = document.lines[noun.line]?.firstWord === first || (/^(?:montessori|academy|elementary|preschool|daycare|ymca)$/.test(noun.form.folded) && startsSentence(document, first));
  if (!led && !alone && !(named && !lowerWeak.has(noun.form.folded))) return undefined;
  if (!named && lowerWeak.has(noun.form.folded) && !(led && index - first > 1)) return undefined;
  return { first, last: index };
}
