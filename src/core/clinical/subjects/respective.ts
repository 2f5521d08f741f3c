// Values listed apart from what they are of: "flex 118, ER 32 (IE 90, 15)", "… they were 90 and 15", "flexion and extension
// are 118 and -6". The first value belongs to the first subject, the second to the second.
import type { Concept } from '../words/concepts';
import type { Statement } from '../note/statements';
import type { Figure } from './subjects';
import type { Bound, SubjectDimension } from './subject';
import type { Token } from '../text/tokens';

type Unplaced = Omit<Figure, 'statement'>;

/** Dimensions a list of values is told apart by. */
const listed: readonly SubjectDimension[] = ['motion', 'muscle', 'measure', 'side'];
const filler = /^(?:is|are|was|were|of|on|the|at|measures?|measured|scores?|scored|:|=|to|from|strength|rom|arom|prom|now|currently|today|(?:right|left)?)$/;

/** The figures of a statement, those of such lists given the subject of their place. */
export function placeLists(figures: readonly Unplaced[], statement: Statement, tokens: readonly Token[]): readonly Unplaced[] {
  const placed = figures.map((figure, at) => sharedBehind(figure, figures[at + 1], tokens));
  for (let first = 0; first < placed.length; ) {
    let last = first;
    while (isListed(placed[last], placed[last + 1], tokens)) last += 1;
    const size = last - first + 1;
    if (size > 1) {
      const owners = ownersBefore(placed, first, size, statement, tokens);
      // "flexion 25° and extension 20°, versus 75° and 70° on the left"
      const lastSide = figures[last]?.subject.bound.side;
      const sideBehind = lastSide?.distance === 0 && lastSide.start >= (figures[last]?.end ?? 0) ? lastSide : undefined;
      const heads = owners === undefined ? headsBefore(placed[first], size, statement, tokens) : undefined;
      for (let place = 0; place < size; place += 1) {
        const figure = placed[first + place];
        if (figure === undefined) continue;
        const owner = owners?.[place];
        const head = heads?.[place];
        if (owner !== undefined) placed[first + place] = underOwner(figure, owner, sideBehind);
        else if (head === undefined && place > 0) placed[first + place] = afterFirst(figure, figures[first]);
        else if (head !== undefined) placed[first + place] = { ...figure, subject: { ...figure.subject, bound: underHead(figure.subject.bound, head) } };
      }
    }
    first = last + 1;
  }
  return placed;
}

/** "3+ right and 4+ left in hip flexion, 3 right and 4 left in …": what both sides' values are of stands behind the second. */
function sharedBehind(figure: Unplaced, other: Unplaced | undefined, tokens: readonly Token[]): Unplaced {
  if (other === undefined || !isSideAnd.test(tokens.slice(figure.next, other.first).map(({ text }) => text).join(' '))) return figure;
  const isBehind = (bound: Bound | undefined): boolean => bound !== undefined && bound.start >= other.end;
  const isOwn = (bound: Bound | undefined): boolean => bound?.distance === 0 && bound.start < figure.start;
  const { bound } = other.subject;
  if (!named.some((dimension) => isBehind(bound[dimension])) || named.some((dimension) => isOwn(figure.subject.bound[dimension]))) return figure;
  const shared: Partial<Record<SubjectDimension, Bound>> = { ...figure.subject.bound };
  for (const dimension of [...named, 'region'] as const) {
    const own = bound[dimension];
    if (own === undefined) delete shared[dimension];
    else shared[dimension] = own;
  }
  return { ...figure, subject: { ...figure.subject, bound: shared } };
}

const named = ['motion', 'muscle', 'joint'] as const;
const isSideAnd = /^(?:(?:on|at) )?(?:the )?(?:right|left|r|l)(?: (?:side|leg|arm|hand|foot))? (?:and|,|vs|versus|but|against|to|with)(?: (?:the|on))*$/;

function isListed(one: Unplaced | undefined, other: Unplaced | undefined, tokens: readonly Token[]): boolean {
  if (one === undefined || other === undefined || one.attribute !== 'value' || other.attribute !== 'value' || one.shift !== undefined || (one.series !== undefined && one.subject.role !== other.subject.role)) return false;
  const between = tokens.slice(one.next, other.first).map((token) => token.text);
  return between.length > 0 && between.length <= 2 && between.every((text) => /^(?:,|and|&|\/|;)$/.test(text));
}

/** The figures before a bracket or a "they were" that the listed values are earlier readings of. */
function ownersBefore(figures: readonly Unplaced[], first: number, size: number, statement: Statement, tokens: readonly Token[]): readonly Unplaced[] | undefined {
  const owners = figures.slice(Math.max(0, first - size), first);
  const figure = figures[first];
  if (figure === undefined || owners.length < size || owners.some((owner) => owner.attribute !== 'value')) return undefined;
  const before = owners.at(-1)?.next ?? 0;
  if (statement.concepts.some((concept) => (listed as readonly string[]).includes(concept.dimension) && concept.first >= before && concept.first < figure.first)) return undefined;
  const between = tokens.slice(before, figure.first).map((token) => token.text);
  const bracketed = between.includes('(') && between.length <= 5;
  const taken = between.length <= 10 && between.some((text, index) => /^(?:they|these|those)$/.test(text) && /^(?:were|had|measured)$/.test(between[index + 1] ?? ''));
  // "2/10 at rest and 5/10 overhead, down from 4/10 and 8/10"
  const compared = between.length <= 10 && /^(?:from|versus|vs|against|with|to)$/.test(between.at(-1) ?? '') && between.some((text) => /^(?:down|up|versus|vs|compared|against)$/.test(text));
  // "flexion is 150° and abduction 138°, gains of 20° and 31°"
  const changed = between.length <= 5 && between.at(-1) === 'of' && between.some((text) => /^(?:gains|increases|improvements|rises|losses|reductions|drops|decreases)$/.test(text));
  if (!bracketed && !taken && !compared && !changed) return undefined;
  return new Set(owners.map(nameOf)).size === size ? owners : undefined;
}

const nameOf = ({ subject }: Unplaced): string => [...([...listed, 'joint', 'region'] as const).map((dimension) => subject.bound[dimension]?.key ?? ''), ...subject.conditions.map(({ key }) => key)].join(' ');

function underOwner(figure: Unplaced, owner: Unplaced, sideBehind: Bound | undefined): Unplaced {
  const bound: Partial<Record<SubjectDimension, Bound>> = { ...figure.subject.bound };
  for (const dimension of [...listed, 'joint', 'mode', 'test', 'region'] as const) {
    const own = owner.subject.bound[dimension];
    if (own === undefined) delete bound[dimension];
    else bound[dimension] = own;
  }
  if (sideBehind !== undefined) bound.side = sideBehind;
  const unit = figure.unit ?? owner.unit;
  return { ...figure, ...(unit === undefined ? {} : { unit }), subject: { ...figure.subject, bound, conditions: owner.subject.conditions } };
}

/** As many names of one dimension, listed right before the values. */
function headsBefore(figure: Unplaced | undefined, size: number, statement: Statement, tokens: readonly Token[]): readonly Concept[] | undefined {
  if (figure === undefined) return undefined;
  let at = figure.first;
  while (at > figure.first - 5 && filler.test(tokens[at - 1]?.text ?? '-')) at -= 1;
  for (const dimension of listed) {
    const heads = statement.concepts.filter((concept) => concept.dimension === dimension && concept.next <= figure.first).slice(-size);
    const joined = heads.length === size && heads.every((head, place) => place === 0 || isJoint(tokens, heads[place - 1]?.next ?? 0, head.first));
    if (joined && new Set(heads.map((head) => head.key)).size === size && at - (heads.at(-1)?.next ?? 0) <= 1 && (heads.at(-1)?.next ?? 0) >= at - 1) return heads;
  }
  return undefined;
}

/** Only "and", a comma, or an article between two names. */
function isJoint(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from, to).map((token) => token.text);
  return between.length > 0 && between.length <= 3 && between.every((text) => /^(?:,|and|&|the|active|passive|knee|hip|shoulder|r|l|right|left)$/.test(text)) && between.some((text) => /^(?:,|and|&)$/.test(text));
}

/** "Sit tolerance 10 min, 35 min, 75 min": what has no words of its own is of the thing that opened the list. */
function afterFirst(figure: Unplaced, opening: Unplaced | undefined): Unplaced {
  if (opening === undefined || figure.unit !== opening.unit || figure.over !== opening.over || figure.subject.words.length > 0 || figure.subject.exercises.length > 0) return figure;
  return { ...figure, subject: { ...figure.subject, bound: { ...opening.subject.bound, ...figure.subject.bound }, words: opening.subject.words } };
}

function underHead(bound: Figure['subject']['bound'], head: Concept): Figure['subject']['bound'] {
  return { ...bound, [head.dimension]: { key: head.key, start: head.start, end: head.end, distance: 0 } };
}
