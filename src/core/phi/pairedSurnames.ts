// Surnames of two everyday words, as many Native families have: "Jo Running Bear", "Ross Walks Along", "mr. two bulls".
import type { Finding } from './finding';
import * as wordFlags from './wordFlags';
import * as roles from './roleBits';
import type { ScrubDocument } from './scrubDocument';
import type { Word } from './words';
import { wordSet } from '../wordSet';

/** What the first of the two says of the second. */
const heads = wordSet('afraid american bad bear big black blue bow brave broken brown bull charging chasing chief cold crazy crooked crow cut deer dog eagle elk face fast fire flying fool good grass gray green grey hawk high his hollow holy horn horse iron jumping kicking left light limping little lone long looking many medicine moccasin old one open painted plain plenty pretty quick red rising rolling running sharp shining short shot singing sitting smoke sounding spotted standing stone straight strong swift tall thunder turning two walking white wild wolf wooden yellow young');
const tails = wordSet('arrow arrows badger bear bears beaver bird birds boy buffalo bull bulls calf cat chief cloud clouds coat coats coyote crane creek crow day deer dog dogs eagle eagles elk elks enemy eye eyes face feather feathers fire fox foxes goat hair hat hawk heart hearts moccasins moccasin shields lance bonnet hoops kettle hawks hill hills hoop horn horns horse horses hunter iron island knife lake leaf light lightning lodge man moon mountain owl plume plumes rain raven river rivers road robe rock rocks shield shirt sky smoke snake soldier soldiers spirit spring star stars sun swallow tail thunder thunders tree trees turtle voice warrior water waters weasel wind wing wings wolf wolves woman women wood');
/** "Brings Plenty", "Kills Straight": of these any capitalized word may be the second. */
const deeds = wordSet('brings catches comes drags fights finds flies gives goes holds keeps kills knows lifts likes looks makes owns picks plays pulls rides runs sees shoots stands strikes takes talks turns walks wears');
const barred = roles.function | roles.person | roles.title | roles.credential | roles.kin | roles.patient | roles.month | roles.weekday | roles.payer;

/** What follows the name of a test. */
const tested = /^(?:['’]s)? ?(?:[-–/+]|\d|[:=]|tests?\b|signs?\b|scale|score|index|positive|negative|pos\b|neg\b|balance|grade|type|[IV]{1,3}\b|was \d|is \d)/i;

/** The name with its second or its second and third word, where those make a surname; `after`: where the finding before it ends. */
export function withPairedSurname(document: ScrubDocument, finding: Finding, after: number): Finding {
  if (finding.category !== 'NAME') return finding;
  const { words, wordIndexAt } = document;
  const next = wordIndexAt(finding.end);
  const last = words[next - 1];
  if (last?.end !== finding.end) return finding;
  const [first, second] = [words[next], words[next + 1]];
  // "Briar Ashworth (5;3)": a surname that a scale bears too, right after a first name.
  const [given, family] = [last, words[next]];
  if (last.start === finding.start && (given.form.flags & wordFlags.firstSure) !== 0 && given.form.claim.kind === undefined && given.form.wordCase === 'title' && family?.gap === ' ' && family.form.wordCase === 'title' && family.form.claim.kind !== undefined && (family.form.flags & wordFlags.lastSure) !== 0 && !tested.test(document.text.slice(family.end, family.end + 14))) return { ...finding, end: family.end };
  // "Jo Running" Bear, "mr. two" bulls: the first of the two is in the name already.
  if (last.start > finding.start || after === last.start - 1 || ((words[next - 2]?.form.roles ?? 0) & roles.title) !== 0) {
    if (isPair(last, first)) return { ...finding, end: first?.end ?? finding.end };
  }
  return ((last.form.flags & wordFlags.first) !== 0 || (last.form.raw.length === 1 && first?.form.wordCase === 'title')) && (first?.gap === ' ' || (last.form.raw.length === 1 && first?.gap === '. ')) && first.form.wordCase === last.form.wordCase && isPair(first, second) ? { ...finding, end: second?.end ?? finding.end } : finding;
}

function isPair(first: Word | undefined, second: Word | undefined): boolean {
  if (!first || second?.gap !== ' ' || first.form.wordCase !== second.form.wordCase) return false;
  if (heads.has(first.form.folded)) return tails.has(second.form.folded);
  return deeds.has(first.form.folded) && first.form.wordCase === 'title' && second.form.raw.length > 2 && (second.form.roles & barred & ~roles.function) === 0;
}
