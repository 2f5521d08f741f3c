// An amount of change beside the value it led to ("31 kPa, up 7", "grew by 16 pounds to 78", "19 blocks, eight more than
// before"): the source's other values of that very thing say whether it is right, whatever the thing is called.
import type { ClinicalReading } from '../../clinical/reader';
import type { Figure } from '../../clinical/subjects/subjects';
import { comparableUnits } from '../../clinical/words/units';
import { affinity } from '../compare/affinity';
import { sameAmountAs } from '../compare/amounts';
import { unitOf } from '../compare/figureUnits';
import { roundsTo } from '../derive/shares';
import type { Corpus } from '../read/corpus';
import type { Alignment } from './alignment';

const to = /^\s?(?:points?|pts|percent(?:age points)?|degrees|[a-z°%/]{1,12})?,?\s?(?:also |now |and is now |and now |and reached )?to (?:about |now )?$/;
const changing = /\b(?:up|down|gain|drop|rise|fall|change|reduction|decrease|increase|improvement|gain\w*|improv\w+|increas\w+|decreas\w+|reduc\w+|rising|falling|cut)\b/;
/** What stands between a value and the change that led to it. */
const up = /^[^.;:|]{0,28}?[,(]?\s?(?:\(|\b(?:up|down|or|an?|which is|about|a (?:gain|drop|rise|fall|cut|change|reduction|improvement|decrease|increase) of|(?:gain|improv|increas|decreas|reduc|rising|falling)\w*(?: (?:of|by))?) ?(?:by |about |nearly |roughly |another )?)$/;
const moved = /\b(?:by|gained|lost|rose|fell|dropped|grew|grown|risen|fallen|up|down|improved|increased|decreased)\s(?:by\s)?(?:about\s|nearly\s)?$/;
const comparing = /^\s?(?:(?!or\s)[a-z°%/]+\s){0,2}?(?:more|fewer|less|longer|shorter|faster|quicker|slower|better|worse|higher|lower|greater|larger|smaller|farther|further)\b(?! than (?:the |his |her )?(?:other|right|left|goal|target|norm|un|mdc|job|demand))/;
/** What is left to an aim, or lies between two sides, or came since another day, has other ends. */
const otherEnds = /\b(?:goal|target|demand|norms?|normal|required?|requirement|short|remain\w*|away|needed|mdc|mcid|minimal\w*|other|side|left|right|uninvolved|unaffected|deficit|asymmetry|symmetry|last|previous|index|under|below|above)\b/;
/** Characters within which the source tells the two values of one thing. */
const apart = 48;

export interface Anchored {
  /** The draft's own figures that the change is told with. */
  readonly ends: readonly Figure[];
  readonly holds: boolean;
}

/** Whether the change beside the figure's value follows from the two ends of that very thing; undefined where they are not told. */
export function anchoredChange(figure: Figure, at: number, draft: ClinicalReading, corpus: Corpus, alignment: Alignment): Anchored | undefined {
  if (figure.values.length !== 1 || figure.grade !== undefined || figure.over !== undefined || !/^(?:value|count)$/.test(figure.attribute)) return undefined;
  // "gains of 23° and 25°": whose each is, only their order tells.
  if (/^\s?[a-z°%]*,?\s?and\s\d/.test(draft.text.slice(figure.end, figure.end + 20))) return undefined;
  const amount = Math.abs(figure.values[0] ?? NaN);
  const between = (from: number, end: number, percent: boolean): boolean => (percent ? roundsTo((100 * Math.abs(end - from)) / Math.abs(from), amount) : Math.abs(Math.abs(end - from) - amount) < 0.0051);
  const both = endsOf(figure, at, draft);
  if (both !== undefined) return { ends: both, holds: between(both[0].values[0] ?? NaN, both[1].values[0] ?? NaN, figure.unit === '%' && both.every((end) => unitOf(end) !== '%')) };
  const anchor = anchorOf(figure, at, draft);
  if (anchor === undefined) return undefined;
  const stated = corpus.equals(anchor).filter((now) => now.values.length === 1 && sameAmountAs(anchor, now) && affinity(anchor, now).conflicts.every((conflict) => conflict === 'role'));
  const fits = stated.map((now) => alignment.fit(anchor, now));
  const most = Math.max(0, ...fits);
  const ends = stated.filter((_, index) => (fits[index] ?? 0) >= 0.7 * most).flatMap((now) => partners(now, corpus)).map(({ values }) => values[0] ?? NaN);
  const holds = ends.some((end) => between(end, anchor.values[0] ?? NaN, figure.unit === '%' && unitOf(anchor) !== '%'));
  // A change since another day, or of what is left to an aim, may have ends that are not told in the row.
  return ends.length === 0 || (!holds && otherEnds.test(tail(draft.text, figure))) ? undefined : { ends: [anchor], holds };
}

/** The rest of the sentence behind a figure, as far as it may tell since when. */
const tail = (text: string, figure: Figure): string => textBetween(text, figure.end, figure.end + 48).split(/[.;]/)[0] ?? '';

const textBetween = (text: string, start: number, end: number): string => text.slice(start, end).toLowerCase();

/** May the figure be the amount by which this value changed? */
const isEnd = (figure: Figure, other: Figure | undefined): other is Figure => other !== undefined && other.statement === figure.statement && other.values.length === 1 && other.grade === undefined && other.attribute === 'value' && (figure.unit === undefined || figure.unit === 'points' || figure.unit === '%' || comparableUnits(figure.unit, unitOf(other) ?? figure.unit));

/** Both ends told beside the change: "from 15.8 to 11.9 seconds, 3.9 faster", "gained 4 points, from 6 to 10", "8.3, compared with 9.8, a drop of". */
function endsOf(figure: Figure, at: number, { figures, text }: ClinicalReading): readonly [Figure, Figure] | undefined {
  const [first, second, next, last] = [figures[at - 2], figures[at - 1], figures[at + 1], figures[at + 2]];
  const before = textBetween(text, Math.max(0, figure.start - 40), figure.start);
  const after = tail(text, figure);
  if (isEnd(figure, next) && isEnd(figure, last) && next.shift === 'from' && last.shift === 'to' && next.group === last.group && /^\s?(?:points?|[a-z°%]{1,12})?,\s(?:rising |going )?from $/.test(textBetween(text, figure.end, next.start)) && moved.test(before)) return [next, last];
  if (!isEnd(figure, first) || !isEnd(figure, second) || otherEnds.test(after)) return undefined;
  const gap = textBetween(text, second.end, figure.start);
  const told = up.test(gap) && (changing.test(gap) || comparing.test(after));
  if (!told || /\band\b/.test(gap)) return undefined;
  if (first.shift === 'from' && second.shift === 'to' && first.group === second.group) return [first, second];
  return /^[^.;]{0,24}\b(?:compared with|compared to|against|versus|from)\s(?:the )?$/.test(textBetween(text, first.end, second.start)) ? [second, first] : undefined;
}

/** The value the change led to: behind "to", or right before the change. */
function anchorOf(figure: Figure, at: number, { figures, text }: ClinicalReading): Figure | undefined {
  const [last, next] = [figures[at - 1], figures[at + 1]];
  if (isEnd(figure, next) && to.test(textBetween(text, figure.end, next.start)) && moved.test(textBetween(text, Math.max(0, figure.start - 40), figure.start))) return next;
  if (figure.shift !== undefined || !isEnd(figure, last) || last.shift === 'from') return undefined;
  const after = tail(text, figure);
  const gap = textBetween(text, last.end, figure.start);
  return up.test(gap) && !/\band\b/.test(gap) && (changing.test(gap) || comparing.test(after)) ? last : undefined;
}

/** The values of the same thing that stand around one of the source: in its row, its chain, its bracket. */
export function partners(now: Figure, corpus: Corpus): readonly Figure[] {
  const { statements, text } = corpus.reading;
  const own = statements[now.statement];
  return corpus.around(now).filter((other) => {
    const place = statements[other.statement];
    const inRow = own?.cell === true && place?.paragraph === own.paragraph;
    const gap = text.slice(Math.min(now.end, other.end), Math.max(now.start, other.start));
    const near = other.statement === now.statement && gap.length < apart && /^[^.;,]*(?:→|->|>|\/|\bto\b|\(|\bfrom\b|\bwas\b|\bthen\b|,\s?(?:was|up|down|from))[^.;,]*$/.test(gap);
    // "Total active motion 158. Last week total was 131."
    const follows = other.statement === now.statement + 1 && place?.paragraph === own?.paragraph && /^\s?(?:last|prev\w*|prior|initial\w*|eval|at eval\w*|was)\b[^.;,\d]*$/i.test(text.slice(place?.start, other.start));
    return (inRow || near || follows) && other.values.length === 1 && other.grade === undefined && other.attribute === now.attribute && (unitOf(other) ?? unitOf(now)) === (unitOf(now) ?? unitOf(other)) && affinity(now, other).conflicts.every((conflict) => conflict === 'role');
  });
}
