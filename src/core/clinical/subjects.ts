// Binds every figure of a statement to what it is about: the nearest joint, motion, side, measure, exercise, code …
import { CarriedUnits } from './carriedUnits';
import { ClauseView } from './clauseView';
import type { Concept } from './concepts';
import { conceptsAfter } from './conceptsAfter';
import { conditionsOf } from './conditionsOf';
import { dropForeign, impliedMeasure } from './unitSubject';
import { exercisesOf } from './exercisesOf';
import { apply, frameOf, limbMeasures } from './frame';
import type { Frame } from './frame';
import type { Quantity } from './quantityTypes';
import { isBracketOf, nearestOf } from './nearestConcept';
import { placeLists } from './respective';
import { readRoles } from './roles';
import type { Statement } from './statements';
import { stem, subjectDimensions } from './subject';
import type { Bound, Subject, SubjectDimension } from './subject';
import type { Token } from './tokens';
import { initialsOf, wordsOf } from './wordsOf';


/** A quantity with its subject; `statement` is the index of its statement. */
export interface Figure extends Quantity {
  readonly subject: Subject;
  /** The day of its table column, else the day named before it in its statement. */
  readonly date?: string;
  readonly statement: number;
}

/** The figures of all statements, in order. */
export function bindFigures(tokens: readonly Token[], statements: readonly Statement[]): readonly Figure[] {
  const figures: Figure[] = [];
  let inherited: Frame = {};
  let paragraph = -1;
  statements.forEach((statement, index) => {
    // A table cell is as near to its row and column heads as a figure to its clause.
    const base = frameOf(statement.context, statement.contextCodes, tokens, statement.cell ? 1 : 2);
    if (statement.paragraph !== paragraph || statement.cell) inherited = {};
    paragraph = statement.paragraph;
    const binder = new Binder(tokens, statement, { ...inherited, ...base });
    for (const figure of placeLists(binder.run(), statement, tokens)) figures.push({ ...figure, statement: index });
    inherited = binder.leaves();
  });
  return figures;
}

/** Binds the quantities of one statement. */
class Binder {
  readonly #tokens: readonly Token[];
  readonly #statement: Statement;
  readonly #frame: Frame;
  readonly #inherited: Frame;
  readonly #clause: ClauseView;
  /** Sides that stand behind their figure ("4° on the right") and say nothing of the next one. */
  readonly #spent = new Set<number>();
  /** The bracket being read: where it opens, and the side named before it. */
  #outside: { readonly at: number; readonly side: Frame['side'] | undefined } | undefined;
  /** The side all values are compared with, which stand in brackets: "compared with the right: flexion 24° (74°)". */
  #compared: Concept | undefined;
  #seen: number;
  #known: readonly Concept[] | undefined;
  readonly #carried: CarriedUnits;

  constructor(tokens: readonly Token[], statement: Statement, inherited: Frame) {
    this.#tokens = tokens;
    this.#statement = statement;
    this.#inherited = inherited;
    this.#frame = {};
    this.#seen = statement.first;
    this.#clause = new ClauseView(tokens, statement);
    this.#carried = new CarriedUnits(tokens, statement);
  }

  run(): readonly Omit<Figure, 'statement'>[] {
    const { quantities, concepts } = this.#statement;
    const roles = readRoles(this.#tokens, this.#statement, this.#clause.segments);
    const events = this.#events();
    let event = 0;
    return quantities.map((quantity, index) => {
      for (; event < events.length && ((events[event]?.first ?? 0) < quantity.first || events[event]?.next === quantity.first); event += 1) {
        const concept = events[event];
        if (concept === undefined || this.#spent.has(concept.first)) continue;
        if (this.#isComparison(concept)) {
          this.#compared = concept;
          continue;
        }
        this.#leaveBracket(concept.first);
        apply(this.#frame, concept, 0, this.#tokens);
      }
      this.#leaveBracket(quantity.first);
      const previous = quantities[index - 1];
      const following = quantities[index + 1];
      const role = roles[index];
      const bound = this.#bound(quantity, previous, following, concepts);
      // Of "R/L 112/125 (IE 88)" neither half's side holds for what follows.
      if (this.#frame.side?.at === quantity.first) delete this.#frame.side;
      const unit = this.#carried.unit(quantity, previous, following);
      const bare = quantity.unit === undefined && quantity.attribute === 'value' && quantity.over === undefined && quantity.grade === undefined;
      const over = bare ? this.#carried.over(quantity, previous) : undefined;
      const noun = bare ? this.#carried.counted(quantity, quantities.slice(0, index)) : undefined;
      // "12 single-leg calf raises" are repetitions.
      const raises = quantity.over === undefined && (quantity.attribute === 'count' || bare) && quantity.unit === undefined && this.#tokens[quantity.first - 1]?.kind !== 'code' && concepts.some((concept) => concept.dimension === 'exercise' && concept.first === quantity.next);
      return {
        ...(raises ? withoutNoun(quantity) : quantity),
        ...(noun === undefined || raises ? {} : { attribute: 'count' as const, counted: noun }),
        ...(over === undefined ? {} : { over }),
        ...(bare && over === undefined && noun === undefined && !raises && unit !== undefined ? { unit } : {}),
        subject: { bound, conditions: conditionsOf(this.#clause, quantity, previous, following), exercises: exercisesOf(this.#clause, quantity), words: [...wordsOf(this.#clause, quantity), ...initialsOf(this.#clause, quantity)], ...(role === undefined ? {} : { role: role.role, ...(role.span === undefined ? {} : { roleSpan: role.span }) }) },
      };
    });
  }

  /** "148° (left 170°), abduction 132°": the side of a figure in a bracket ends with it. */
  #leaveBracket(at: number): void {
    for (; this.#seen < at; this.#seen += 1) {
      const text = this.#tokens[this.#seen]?.text;
      if (text === '(') this.#outside = { at: this.#seen, side: this.#frame.side };
      if (text !== ')' || this.#outside === undefined) continue;
      const { at: open, side } = this.#outside;
      this.#outside = undefined;
      const inside = this.#frame.side;
      if (inside === undefined || inside.at <= open || !this.#statement.quantities.some((quantity) => quantity.first > open && quantity.next <= this.#seen)) continue;
      if (side === undefined) delete this.#frame.side;
      else this.#frame.side = side;
    }
  }

  /** What the next sentence of the paragraph may go on from. */
  leaves(): Frame {
    for (const concept of this.#events()) apply(this.#frame, concept, 0, this.#tokens);
    const left: Frame = {};
    // A side without a body part ("left MCA stroke") is nothing to go on from.
    const { side, joint, region, muscle, measure } = this.#frame;
    const carriers = [joint, region, muscle, measure !== undefined && limbMeasures.has(measure.key) ? measure : undefined];
    const sides = new Set(this.#statement.concepts.filter((concept) => concept.dimension === 'side').map((concept) => concept.key));
    if (side !== undefined && sides.size > 1) delete this.#frame.side;
    else if (side !== undefined && !carriers.some((bound) => bound !== undefined && Math.abs(bound.at - side.at) <= 5)) delete this.#frame.side;
    for (const dimension of ['side', 'joint', 'region', 'test', 'mode', 'code', 'measure'] as const) {
      const kept = this.#frame[dimension] ?? this.#inherited[dimension];
      if (kept !== undefined) left[dimension] = { ...kept, distance: 2, at: -99 };
    }
    return left;
  }

  /** Concepts and codes in order of place. */
  #events(): readonly Concept[] {
    return (this.#known ??= this.#readEvents());
  }

  #readEvents(): readonly Concept[] {
    const codes: Concept[] = [];
    for (let index = this.#statement.first; index < this.#statement.next; index += 1) {
      const token = this.#tokens[index];
      if (token?.kind === 'code' && /^(?:9\d{4}|[A-Z]\d{4})$/.test(token.text)) codes.push({ dimension: 'service', key: token.text, first: index, next: index + 1, start: token.start, end: token.end });
    }
    return [...this.#statement.concepts, ...codes].sort((one, other) => one.first - other.first);
  }

  #bound(quantity: Quantity, previous: Quantity | undefined, following: Quantity | undefined, concepts: readonly Concept[]): Subject['bound'] {
    const bound: Partial<Record<SubjectDimension, Bound>> = {};
    const own = this.#clause.segment(quantity.first);
    for (const dimension of subjectDimensions) {
      const here = this.#frame[dimension];
      if (here !== undefined) bound[dimension] = { key: here.key, start: here.start, end: here.end, distance: this.#clause.segment(here.at) === own ? 0 : 1 };
    }
    if (bound.measure?.distance === 1 && this.#turnsFrom(bound.measure, quantity)) delete bound.measure;
    if (bound.measure !== undefined && bound.measure.distance > 0 && this.#isOverNamed(bound.measure, quantity, previous)) delete bound.measure;
    // "rates it 5/10"
    if (quantity.over === 10 && quantity.attribute === 'value' && bound.measure === undefined && bound.motion === undefined) bound.measure = { key: 'nprs', start: quantity.start, end: quantity.end, distance: 1 };
    // A grade is of strength, however motion was tested before it.
    if ((quantity.grade !== undefined || (quantity.over === 5 && quantity.attribute === 'value')) && bound.test?.key === 'ROM' && bound.motion !== undefined) {
      bound.test = { ...bound.test, key: 'MMT' };
      delete bound.mode;
    }
    // "the other side 1+" is not the side named before.
    if (bound.side !== undefined && this.#isOtherSide(quantity, own)) delete bound.side;
    // "on the right (58 versus 63 cm)": the second is of the other side.
    if (bound.side !== undefined && this.#isAgainst(quantity, previous)) delete bound.side;
    if (this.#compared !== undefined && previous?.next === quantity.first - 1 && this.#tokens[quantity.first - 1]?.text === '(') bound.side = { ...this.#compared, distance: 1 };
    if (bound.side?.distance === 1 && this.#isRespective(quantity, previous, following)) delete bound.side;
    if (this.#compares(quantity, own)) {
      delete bound.motion;
      delete bound.muscle;
    }
    const after = conceptsAfter(this.#tokens, this.#statement, quantity, following, concepts);
    this.#applyAfter(bound, after, quantity);
    // "2/10 at rest and 5/10 with pinch"
    if (quantity.over === 10 && /^(?:pinch|grip)/.test(bound.measure?.key ?? '')) bound.measure = { key: 'nprs', start: quantity.start, end: quantity.end, distance: 1 };
    if (after.length === 0 && bound.side?.distance !== 0) this.#sharedSide(bound, quantity, following, concepts);
    for (const dimension of ['task', 'assist', 'code', 'total'] as const) {
      const chosen = nearestOf(this.#clause, this.#events(), dimension, quantity, previous, following);
      if (chosen !== undefined) bound[dimension] = { key: chosen.key, start: chosen.start, end: chosen.end, distance: this.#clause.segment(chosen.first) === own || isBracketOf(this.#clause, chosen.first, own) ? 0 : 1 };
      else if (dimension !== 'code' && dimension !== 'total') delete bound[dimension];
    }
    // "Treatment time: 30 minutes of 97110"
    const service = this.#tokens[quantity.next]?.text === 'of' ? this.#events().find((concept) => concept.dimension === 'service' && concept.first === quantity.next + 1) : undefined;
    if (service !== undefined) {
      delete bound.total;
      bound.code = { key: service.key, start: service.start, end: service.end, distance: 0 };
    }
    if (bound.total !== undefined && quantity.unit !== undefined && !/min|^h$/.test(quantity.unit)) delete bound.total;
    // "a 45-minute session", "43 minutes of treatment": its length, whatever code stands before.
    const ofSession = this.#tokens.slice(quantity.next, quantity.next + 2).map(({ text }) => text).join(' ');
    if (quantity.unit === 'min' && /^(?:(?:session|visit|appointment)\b|of (?:treatment|therapy)$)/.test(ofSession)) delete bound.code;
    // "50 timed minutes of 60", "50 timed minutes of a 60-minute session", "in 60 minutes of treatment"
    const ofWhat = this.#tokens[quantity.first - (/^an?$/.test(this.#tokens[quantity.first - 1]?.text ?? '') ? 2 : 1)];
    if (bound.total?.key === 'timed' && previous !== undefined && (ofWhat?.text === 'of' || ofWhat?.text === 'in') && (bound.total.start >= previous.start || (ofWhat.text === 'of' && quantity.first - previous.next <= 2))) {
      delete bound.total;
      if (quantity.first - previous.next <= 2) delete bound.code;
    }
    if (bound.total !== undefined && bound.code !== undefined) {
      // Whichever was named last before the figure, or stands nearer behind it.
      const gap = (named: Bound): number => (named.end <= quantity.start ? quantity.start - named.end : 1000 + named.start - quantity.end);
      if (bound.total.distance === 0 && gap(bound.total) <= gap(bound.code)) delete bound.code;
      else if (bound.code.distance === 0) delete bound.total;
    }
    this.#inherit(bound);
    dropForeign(bound, quantity, this.#tokens[quantity.next]?.text ?? '');
    // "flexes to 42° and lacks 8°": what is lacking is extension.
    if (previous !== undefined && /^(?:lacks|lacking|lacked)$/.test(this.#tokens[quantity.first - 1]?.text ?? '') && bound.motion?.key === 'flexion' && !after.some((concept) => concept.dimension === 'motion')) bound.motion = { ...bound.motion, key: 'extension' };
    const implied = impliedMeasure(quantity) ?? (this.#tokens[quantity.first - 1]?.text === 'gait' && quantity.unit === undefined && quantity.values.every((value) => value < 2.5 && !Number.isInteger(value)) ? 'gaitSpeed' : undefined);
    if (implied !== undefined && (bound.measure === undefined || (implied === 'gaitSpeed' && bound.measure.key !== implied))) bound.measure = { key: implied, start: quantity.start, end: quantity.end, distance: 0 };
    if (bound.code !== undefined && bound.code.distance > 0 && this.#saidOfCode(bound.code, quantity)) bound.code = { ...bound.code, distance: 0 };
    // "Therapeutic exercise 28 min, gait 12 min": minutes of something named are not the earlier code's.
    if ((quantity.unit ?? this.#carried.minutes(quantity)) === 'min' && bound.code !== undefined && bound.code.distance > 0 && quantity.start - bound.code.end > 6 && !this.#saidOfCode(bound.code, quantity) && !this.#statement.cell && wordsOf(this.#clause, quantity).some((word) => !/^(?:min|minut|unit|tim|spent|total|code|cpt)/.test(word))) delete bound.code;
    return bound;
  }

  /** "flexion 42° and extension 38°, against 75° and 70°": which motion is meant is a guess, so none is. */
  #compares(quantity: Quantity, own: number): boolean {
    const { concepts, first } = this.#statement;
    if (concepts.some((concept) => (concept.dimension === 'motion' || concept.dimension === 'muscle') && this.#clause.segment(concept.first) === own)) return false;
    let start = quantity.first;
    while (start > first && this.#clause.segment(start - 1) >= own - 1 && this.#tokens[start - 1]?.text !== ',') start -= 1;
    const opens = /^(?:against|versus|vs|compared|contralateral|compare)$/.test(this.#tokens[start]?.text ?? '') || /^(?:versus|vs)$/.test(this.#tokens[start - 1]?.text ?? '');
    return opens && new Set(concepts.filter((concept) => concept.dimension === 'motion' && concept.first < start).map((concept) => concept.key)).size > 1;
  }

  #isAgainst(quantity: Quantity, previous: Quantity | undefined): boolean {
    // "the left is 13 kg against 19 kg"
    if (previous !== undefined && quantity.first === previous.next + 1 && this.#tokens[previous.next]?.text === 'against') return true;
    if (this.#outside?.side === undefined || previous === undefined || previous.first <= this.#outside.at || this.#statement.concepts.some(({ dimension, first }) => dimension === 'side' && first > (this.#outside?.at ?? 0) && first < quantity.first)) return false;
    return quantity.first === previous.next + 1 && /^(?:versus|vs|against|v)$/.test(this.#tokens[previous.next]?.text ?? '');
  }

  /** "… on the right; key pinch is 2.1 kg and 6.0 kg": which is which, only the order tells. */
  #isRespective(quantity: Quantity, previous: Quantity | undefined, following: Quantity | undefined): boolean {
    const joined = (one: Quantity | undefined, other: Quantity | undefined): boolean => one !== undefined && other !== undefined && other.first === one.next + 1 && /^(?:and|against|versus|vs)$/.test(this.#tokens[one.next]?.text ?? '');
    if (!joined(previous, quantity) && !joined(quantity, following)) return false;
    return new Set(this.#statement.concepts.filter((concept) => concept.dimension === 'side' && concept.first < quantity.first).map((concept) => concept.key)).size > 1;
  }

  /** "seven degrees less than on the left, and rotation is 24°": the side that was compared with is not the next figure's. */
  #isComparison({ dimension, first, next }: Concept): boolean {
    if (dimension !== 'side') return false;
    const after = this.#tokens[/^(?:side|limb|leg|arm|hand|knee|shoulder|hip|ankle|wrist|elbow)$/.test(this.#tokens[next]?.text ?? '') ? next + 1 : next]?.text ?? '';
    const before = this.#tokens.slice(Math.max(this.#statement.first, first - 3), first).map(({ text }) => text).join(' ');
    // "limited compared with the right: flexion 24°", "equal to the right, compared with nine"
    if (/\b(?:compared (?:with|to)|equal to|same as|similar to|relative to|matches|matching)(?: the)?$/.test(before) && /^[:,.;)]$/.test(after)) return true;
    return /\bthan\b/.test(before) && this.#statement.quantities.some((quantity) => quantity.next <= first);
  }

  /** "75° and 70° on the left": the side holds for both. */
  #sharedSide(bound: Partial<Record<SubjectDimension, Bound>>, quantity: Quantity, following: Quantity | undefined, concepts: readonly Concept[]): void {
    if (following === undefined || following.first !== quantity.next + 1 || !/^(?:and|or|,|\/)$/.test(this.#tokens[quantity.next]?.text ?? '')) return;
    const side = conceptsAfter(this.#tokens, this.#statement, following, undefined, concepts).find((concept) => concept.dimension === 'side');
    if (side !== undefined) bound.side = { key: side.key, start: side.start, end: side.end, distance: 0 };
  }

  #isOtherSide(quantity: Quantity, own: number): boolean {
    for (let index = quantity.first - 1; index >= this.#statement.first && this.#clause.segment(index) === own; index -= 1) {
      const text = this.#tokens[index]?.text ?? '';
      if (/^(?:contralateral|uninvolved|unaffected|opposite|nonoperative|nonsurgical)$/.test(text) || (text === 'other' && /^(?:side|arm|leg|hand|knee|limb)$/.test(this.#tokens[index + 1]?.text ?? ''))) return true;
    }
    return false;
  }

  /** "Manual therapy (97140) was given for 23 minutes": only words between the bracket and the minutes. */
  #saidOfCode(code: Bound, quantity: Quantity): boolean {
    let words = 0;
    for (let index = quantity.first - 1; index > this.#statement.first && words < 7; index -= 1, words += 1) {
      const token = this.#tokens[index];
      if (token === undefined || token.start < code.end) return false;
      if (token.text === ')') return this.#tokens[index - 1]?.end === code.end;
      if (token.kind !== 'word' || /^(?:and|then|plus|while|but)$/.test(token.text)) return false;
    }
    return false;
  }

  /** "RPQ 28 (44). BIVSS 33", "… and the BIVSS from 51": a test nobody knows has been named since. */
  #isOverNamed(measure: Bound, quantity: Quantity, previous: Quantity | undefined): boolean {
    for (let index = quantity.first - 1; index >= Math.max(this.#statement.first, previous?.next ?? 0, quantity.first - 4); index -= 1) {
      const token = this.#tokens[index];
      if (token === undefined || token.start < measure.end) return false;
      if (token.kind === 'word' && token.caps === 'all' && token.text.length >= 4 && !this.#statement.concepts.some((concept) => concept.first <= index && index < concept.next)) return true;
    }
    return false;
  }

  /** "Grip is improving, but an 8 lb pot …": a clause that turns away speaks of something else. */
  #turnsFrom(measure: Bound, quantity: Quantity): boolean {
    for (let index = quantity.first - 1; index > this.#statement.first && (this.#tokens[index]?.start ?? 0) >= measure.end; index -= 1) if (/^(?:but|while|whereas|although)$/.test(this.#tokens[index]?.text ?? '')) return !this.#clauseIsBare(index + 1, quantity.first);
    return false;
  }

  /** Do only small words stand between? */
  #clauseIsBare(from: number, to: number): boolean {
    return this.#tokens.slice(from, to).every(({ kind, text }) => kind !== 'word' || stem(text) === undefined);
  }

  /** "the score had risen to 43" goes on about the measure of the sentence before. */
  #resumesScore(): boolean {
    const { first, next, concepts } = this.#statement;
    if (concepts.some((concept) => concept.dimension === 'measure')) return false;
    for (let index = first; index < next - 1; index += 1) if (/^(?:the|her|his|their|this|that)$/.test(this.#tokens[index]?.text ?? '') && /^(?:score|scores|index|time)$/.test(this.#tokens[index + 1]?.text ?? '')) return true;
    return false;
  }

  #inherit(bound: Partial<Record<SubjectDimension, Bound>>): void {
    const own = { ...bound };
    const named = own.measure !== undefined && own.measure.key !== 'nprs' && !limbMeasures.has(own.measure.key);
    for (const dimension of subjectDimensions) {
      const kept = this.#inherited[dimension];
      if (kept === undefined || own[dimension] !== undefined) continue;
      if (named && dimension !== 'code' && dimension !== 'total') continue;
      // A sentence with a side of its own does not go on with that of the one before.
      if (dimension === 'side' && kept.distance === 2 && this.#statement.concepts.some((concept) => concept.dimension === 'side') && !this.#statement.cell) continue;
      if (dimension === 'measure' && kept.distance === 2 && !this.#statement.cell && !this.#resumesScore()) continue;
      if (dimension === 'measure' && (own.joint !== undefined || own.motion !== undefined || own.muscle !== undefined)) continue;
      if (dimension === 'motion' && own.joint !== undefined) continue;
      if (dimension === 'muscle' && own.motion !== undefined) continue;
      bound[dimension] = { key: kept.key, start: kept.start, end: kept.end, distance: kept.distance };
    }
  }

  #applyAfter(bound: Partial<Record<SubjectDimension, Bound>>, after: readonly Concept[], quantity: Quantity): void {
    if (after.length === 0) return;
    const frame: Frame = {};
    for (const [dimension, value] of Object.entries(bound)) frame[dimension as SubjectDimension] = { ...value, at: -99 };
    const preposition = /^(?:of|on|in|for)$/.test(this.#tokens[quantity.next]?.text ?? '');
    for (const concept of after) {
      const dimension = concept.dimension as SubjectDimension;
      // A subject already named in the clause stays unless "of / on / in" or a bare side puts another in its place.
      if (concept.dimension === 'side' && !this.#leadsBracket(concept)) this.#spent.add(concept.first);
      if (!preposition && concept.dimension !== 'side' && frame[dimension]?.distance === 0) continue;
      apply(frame, concept, 0, this.#tokens);
    }
    for (const dimension of subjectDimensions) {
      const value = frame[dimension];
      if (value === undefined) delete bound[dimension];
      else bound[dimension] = { key: value.key, start: value.start, end: value.end, distance: value.distance };
    }
  }

  /** "51 % of the left side (55 lb)": the side holds for the figure in the bracket as well. */
  #leadsBracket({ next }: Concept): boolean {
    const at = /^(?:side|hand|arm|leg|limb)$/.test(this.#tokens[next]?.text ?? '') ? next + 1 : next;
    return this.#tokens[at]?.text === '(' && this.#tokens[at + 1]?.kind === 'number';
  }
}

function withoutNoun(quantity: Quantity): Quantity {
  const { counted: _counted, ...rest } = quantity;
  return { ...rest, attribute: 'reps' };
}
