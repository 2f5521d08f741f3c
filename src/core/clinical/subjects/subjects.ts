// Binds every figure of a statement to what it is about: the nearest joint, motion, side, measure, exercise, code …
import { CarriedUnits } from '../figures/carriedUnits';
import { ClauseView } from '../text/clauseView';
import { saidOfCode, settleTotal } from './codeOrTotal';
import { compares, isComparison, isOtherSide, isRespective, sharedSide } from './comparedSides';
import type { Concept } from '../words/concepts';
import { conceptsAfter } from './conceptsAfter';
import { conditionsOf } from './conditionsOf';
import { dropForeign, impliedMeasure, settleVital } from './unitSubject';
import { exercisesOf } from './exercisesOf';
import { apply, frameOf, isOfFinger, limbMeasures } from './frame';
import type { Frame } from './frame';
import { isOverNamed, resumesScore, turnsFrom } from './measureReach';
import type { Quantity } from '../figures/quantityTypes';
import { isBracketOf, nearestOf } from './nearestConcept';
import { splitMeasureSpans } from '../figures/measureSpans';
import { placeLists } from './respective';
import { resumed, resumedFrame, resumes } from './resumed';
import { readRoles } from './roles';
import type { Statement } from '../note/statements';
import { subjectDimensions } from './subject';
import type { Bound, Subject, SubjectDimension } from './subject';
import type { Token } from '../text/tokens';
import { initialsOf, wordsOf } from '../text/wordsOf';

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
  let last: Frame = {};
  let paragraph = -1;
  statements.forEach((statement, index) => {
    // A table cell is as near to its row and column heads as a figure to its clause.
    const base = frameOf(statement.context, statement.contextCodes, tokens, statement.cell ? 1 : 2);
    if (statement.paragraph !== paragraph || statement.cell) inherited = {};
    paragraph = statement.paragraph;
    const before = statements[index - 1];
    const goesOn = resumes(statement, before, tokens);
    const binder = new Binder(tokens, statement, { ...inherited, ...(goesOn ? last : {}), ...base });
    const bound = splitMeasureSpans(placeLists(binder.run(), statement, tokens), statement, tokens);
    const told = goesOn && before !== undefined ? resumed(bound, figures.filter((figure) => figure.statement === index - 1), statement, before) : bound;
    for (const figure of told) figures.push({ ...figure, statement: index });
    inherited = binder.leaves();
    last = resumedFrame(goesOn ? { ...last, ...binder.frame() } : binder.frame());
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
  #outside: { readonly at: number; readonly side: Frame['side'] | undefined; readonly joint: Frame['joint'] | undefined } | undefined;
  /** The side all values are compared with, which stand in brackets: "compared with the right: flexion 24° (74°)". */
  #compared: Concept | undefined;
  /** The exercise named last. */
  #exercise: Concept | undefined;
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
        if (isComparison(this.#clause, concept)) {
          this.#compared = concept;
          continue;
        }
        this.#leaveBracket(concept.first);
        if (concept.dimension === 'exercise') this.#leaveExercise(concept);
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
      const over = bare ? (this.#carried.over(quantity, previous) ?? (quantity.values.every((value) => value <= (this.#statement.top ?? -1)) ? this.#statement.top : undefined)) : undefined;
      const noun = bare ? this.#carried.counted(quantity, quantities.slice(0, index)) : undefined;
      // "12 single-leg calf raises" are repetitions.
      const raises = quantity.over === undefined && (quantity.attribute === 'count' || bare) && quantity.unit === undefined && this.#tokens[quantity.first - 1]?.kind !== 'code' && concepts.some((concept) => concept.dimension === 'exercise' && concept.first === quantity.next);
      // "30 minutes of exercise (97110) and 20 of activities (97530)"
      const ofService = quantity.attribute === 'count' && quantity.over === undefined && this.#carried.minutes(quantity) !== undefined && this.#tokens.slice(quantity.next + 1, quantity.next + 7).some(({ kind }) => kind === 'code') && !/^(?:the|his|her|their)$/.test(this.#tokens[quantity.next + 1]?.text ?? '');
      // "seen her 9 times" are visits.
      const seen = quantity.attribute === 'count' && /^times?$/.test(quantity.counted ?? '') && [1, 2, 3].some((back) => this.#tokens[quantity.first - back]?.text === 'seen' || (back === 1 && this.#tokens[quantity.first - 1]?.text === 'attended'));
      return {
        ...(raises ? withoutNoun(quantity, 'reps') : ofService ? { ...withoutNoun(quantity, 'value'), unit: 'min' } : quantity),
        ...(seen ? { counted: 'visit' } : {}),
        ...(noun === undefined || raises ? {} : { attribute: 'count' as const, counted: noun }),
        ...(over === undefined ? {} : { over }),
        ...(bare && over === undefined && noun === undefined && !raises && unit !== undefined ? { unit } : {}),
        subject: { bound, conditions: conditionsOf(this.#clause, quantity, previous, following), exercises: exercisesOf(this.#clause, quantity), words: [...wordsOf(this.#clause, quantity), ...initialsOf(this.#clause, quantity)], ...(role === undefined ? {} : { role: role.role, ...(role.span === undefined ? {} : { roleSpan: role.span }) }) },
      };
    });
  }

  /** "leg press 80# 4x8 R / 100# 2x8 L, bridges 3x10": a side named with an exercise is not the next one's. */
  #leaveExercise(exercise: Concept): void {
    const { side } = this.#frame;
    if (side !== undefined && this.#exercise !== undefined && side.at > this.#exercise.first && exercise.first - side.at > 2 && this.#statement.quantities.some(({ first }) => first > (this.#exercise?.first ?? 0) && first < exercise.first)) delete this.#frame.side;
    this.#exercise = exercise;
  }

  /** "148° (left 170°), abduction 132°": the side of a figure in a bracket ends with it. */
  #leaveBracket(at: number): void {
    for (; this.#seen < at; this.#seen += 1) {
      const text = this.#tokens[this.#seen]?.text;
      if (text === '(') this.#outside = { at: this.#seen, side: this.#frame.side, joint: this.#frame.joint };
      if (text !== ')' || this.#outside === undefined) continue;
      const { at: open, side, joint } = this.#outside;
      this.#outside = undefined;
      // "FT to mid-shin (eval knee), ext 20": nor does a joint that stands alone in it.
      if (this.#frame.joint !== undefined && this.#frame.joint.at > open && this.#seen - open <= 3) {
        if (joint === undefined) delete this.#frame.joint;
        else this.#frame.joint = joint;
      }
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

  /** All that the statement has said. */
  frame(): Frame {
    return this.#frame;
  }

  /** Concepts and codes in order of place. */
  #events(): readonly Concept[] {
    return (this.#known ??= this.#readEvents());
  }

  #readEvents(): readonly Concept[] {
    const codes: Concept[] = [];
    for (let index = this.#statement.first; index < this.#statement.next; index += 1) {
      const token = this.#tokens[index];
      if (token?.kind === 'code' && /^[9G]\d{4}$/.test(token.text)) codes.push({ dimension: 'service', key: token.text, first: index, next: index + 1, start: token.start, end: token.end });
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
    if (bound.measure?.distance === 1 && turnsFrom(this.#clause, bound.measure, quantity)) delete bound.measure;
    if (bound.measure !== undefined && bound.measure.distance > 0 && isOverNamed(this.#clause, bound.measure, quantity, previous)) delete bound.measure;
    // "rates it 5/10", but not "4 of 10 sites"
    if (quantity.over === 10 && quantity.attribute === 'value' && !this.#countsThings(quantity) && bound.measure === undefined && bound.motion === undefined) bound.measure = { key: 'nprs', start: quantity.start, end: quantity.end, distance: 1 };
    // A grade is of strength, however motion was tested before it.
    if ((quantity.grade !== undefined || (quantity.over === 5 && quantity.attribute === 'value')) && bound.test?.key === 'ROM' && bound.motion !== undefined) {
      bound.test = { ...bound.test, key: 'MMT' };
      delete bound.mode;
    }
    // "the other side 1+" is not the side named before.
    if (bound.side !== undefined && isOtherSide(this.#clause, quantity, own)) delete bound.side;
    // "on the right (58 versus 63 cm)": the second is of the other side.
    if (bound.side !== undefined && this.#isAgainst(quantity, previous)) delete bound.side;
    if (this.#compared !== undefined && previous?.next === quantity.first - 1 && this.#tokens[quantity.first - 1]?.text === '(') bound.side = { ...this.#compared, distance: 1 };
    if (bound.side?.distance === 1 && isRespective(this.#clause, quantity, previous, following)) delete bound.side;
    if (compares(this.#clause, quantity, own)) {
      delete bound.motion;
      delete bound.muscle;
    }
    const after = conceptsAfter(this.#tokens, this.#statement, quantity, following, concepts);
    this.#applyAfter(bound, after, quantity);
    // "2/10 at rest and 5/10 with pinch"
    if (quantity.over === 10 && /^(?:pinch|grip)/.test(bound.measure?.key ?? '')) bound.measure = { key: 'nprs', start: quantity.start, end: quantity.end, distance: 1 };
    if (after.length === 0 && bound.side?.distance !== 0) sharedSide(this.#clause, bound, quantity, following, concepts);
    for (const dimension of ['task', 'assist', 'code', 'total'] as const) {
      const chosen = nearestOf(this.#clause, this.#events(), dimension, quantity, previous, following);
      if (chosen !== undefined) bound[dimension] = { key: chosen.key, start: chosen.start, end: chosen.end, distance: this.#clause.segment(chosen.first) === own || isBracketOf(this.#clause, chosen.first, own) ? 0 : 1 };
      else if (dimension !== 'code' && dimension !== 'total') delete bound[dimension];
    }
    settleTotal(this.#clause, this.#events(), bound, quantity, previous);
    this.#inherit(bound);
    if (bound.measure?.key === 'bp') settleVital(bound, quantity, this.#tokens[quantity.first - 1]?.text ?? '', [...this.#statement.concepts, ...this.#statement.context]);
    dropForeign(bound, quantity, this.#tokens[quantity.next]?.text ?? '');
    // "flexes to 42° and lacks 8°": what is lacking is extension.
    if (previous !== undefined && /^(?:lacks|lacking|lacked)$/.test(this.#tokens[quantity.first - 1]?.text ?? '') && bound.motion?.key === 'flexion' && !after.some((concept) => concept.dimension === 'motion')) bound.motion = { ...bound.motion, key: 'extension' };
    const implied = impliedMeasure(quantity) ?? (this.#tokens[quantity.first - 1]?.text === 'gait' && quantity.unit === undefined && quantity.values.every((value) => value < 2.5 && !Number.isInteger(value)) ? 'gaitSpeed' : undefined);
    if (implied !== undefined && (bound.measure === undefined || (implied === 'gaitSpeed' && bound.measure.key !== implied) || (implied === 'bp' && /^(?:hr|spo2|rr)$/.test(bound.measure.key)))) bound.measure = { key: implied, start: quantity.start, end: quantity.end, distance: 0 };
    if (bound.code !== undefined && bound.code.distance > 0 && saidOfCode(this.#clause, bound.code, quantity)) bound.code = { ...bound.code, distance: 0 };
    // "Therapeutic exercise 28 min, gait 12 min": minutes of something named are not the earlier code's.
    if ((quantity.unit ?? this.#carried.minutes(quantity)) === 'min' && bound.code !== undefined && bound.code.distance > 0 && (quantity.start - bound.code.end > 6 || goesOnWith(this.#tokens, quantity)) && !saidOfCode(this.#clause, bound.code, quantity) && !/^(?:--?|=)$/.test(this.#tokens[quantity.first - 1]?.text ?? '') && !this.#statement.cell && wordsOf(this.#clause, quantity).some((word) => !/^(?:min|minut|unit|tim|spent|total|code|cpt)/.test(word))) delete bound.code;
    return bound;
  }

  /** "six of ten tries, was two of ten" */
  #countsThings({ first, next }: Quantity): boolean {
    const isThing = (at: number): boolean => /^[a-z]{3,}s$/.test(this.#tokens[at]?.text ?? '') && !/^(?:was|has|pains?|points|its|his|this|as|is|always|constants?)$/.test(this.#tokens[at]?.text ?? '');
    const isOf = this.#tokens.slice(first, next).some(({ text }) => text === 'of') && !this.#tokens.slice(first, next).some(({ text }) => text === 'out');
    // "Meds 7 of 10": things named before it, and nothing that is felt
    if (isOf && isThing(this.#tokens[first - 1]?.text === ':' ? first - 2 : first - 1) && !this.#tokens.slice(this.#statement.first, this.#statement.next).some(({ text }) => /^(?:pain\w*|ache\w*|sore\w*|rate[sd]?|nprs|vas|dizz\w*|vertigo|symptoms?|burning|heaviness|fatigue|itch\w*|rpe)$/.test(text))) return true;
    return this.#tokens.slice(first, next).some(({ text }) => text === 'of') && (isThing(next) || this.#statement.quantities.some((other) => other.over === 10 && other.next < first && isThing(other.next)));
  }

  #isAgainst(quantity: Quantity, previous: Quantity | undefined): boolean {
    // "the left is 13 kg against 19 kg"
    if (previous !== undefined && quantity.first === previous.next + 1 && this.#tokens[previous.next]?.text === 'against') return true;
    if (this.#outside?.side === undefined || previous === undefined || previous.first <= this.#outside.at || this.#statement.concepts.some(({ dimension, first }) => dimension === 'side' && first > (this.#outside?.at ?? 0) && first < quantity.first)) return false;
    return quantity.first === previous.next + 1 && /^(?:versus|vs|against|v)$/.test(this.#tokens[previous.next]?.text ?? '');
  }

  #inherit(bound: Partial<Record<SubjectDimension, Bound>>): void {
    if (bound.joint?.key === 'finger' && this.#statement.cell && isOfFinger(this.#inherited.joint)) delete bound.joint;
    const own = { ...bound };
    const named = own.measure !== undefined && own.measure.key !== 'nprs' && !limbMeasures.has(own.measure.key);
    for (const dimension of subjectDimensions) {
      const kept = this.#inherited[dimension];
      if (kept === undefined || own[dimension] !== undefined) continue;
      if (named && dimension !== 'code' && dimension !== 'total') continue;
      // A sentence with a side of its own does not go on with that of the one before.
      if (dimension === 'side' && kept.distance === 2 && this.#statement.concepts.some((concept) => concept.dimension === 'side') && !this.#statement.cell) continue;
      if (dimension === 'measure' && kept.distance === 2 && !this.#statement.cell && !resumesScore(this.#clause)) continue;
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
      // "16% of the left 88 lb": the side is that of both.
      if (concept.dimension === 'side' && !this.#leadsBracket(concept) && this.#tokens[concept.next]?.kind !== 'number') this.#spent.add(concept.first);
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

/** "15 of therapeutic exercise and ten of orthotic management" */
const goesOnWith = (tokens: readonly Token[], { first, next }: Quantity): boolean => /^(?:and|,|then|plus)$/.test(tokens[first - 1]?.text ?? '') && tokens[next]?.text === 'of';

function withoutNoun(quantity: Quantity, attribute: 'reps' | 'value'): Quantity {
  const { counted: _counted, ...rest } = quantity;
  return { ...rest, attribute };
}
