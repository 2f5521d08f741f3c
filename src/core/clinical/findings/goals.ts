// What a statement aims at and what it found: one reader for goals, the figures judged by them, and how far one has come.
import type { Concept } from '../words/concepts';
import type { Quantity } from '../figures/quantityTypes';
import type { Statement } from '../note/statements';
import type { Token } from '../text/tokens';

/** How a figure stands to the goals its statement tells of. */
export interface Aim {
  /** Stands in the bracket right behind a goal: "both short-term goals (Berg 40, TUG 16) are met". */
  readonly listed: boolean;
  /** The statement as a whole aims, and the figure does not tell how far one has come. */
  readonly aimed: boolean;
  /** Its own clause makes it the goal: "90% has not been met", "the goal is pain no higher than 2/10". */
  readonly named: boolean;
  /** The figure tells how far one has come: "lift 35 lb: ongoing; now 25 lb", "Not met: 13.5 s". */
  readonly status: boolean;
}

/** "Ongoing, 118 degrees", "Not met: 13.5 s", "Now 4/10". */
const opensStatus = /^ (?:[^ ]+ ){0,2}(?:ongoing|met|not|status|progressing|partially|currently|now|continuing|continue|progress|progressed|achieved|unmet) /;
/** "so the goal of 10 cm is met", "3/5 remains ongoing": behind the figure, in its clause. */
const judged = /^[^;]* (?:is|are|was|were|been|not|yet|remains?|partly|partially|now|still|both|and|all) (?:met|ongoing|achieved|attained|unmet) /;
/** "the goal is to write a page with pain no higher than 2/10": before it, all that follows in the clause. */
const aimedAt = / (?:goals?|aim|target) (?:is|are) [^;]*$/;

/** Reads the aims of one statement; `cues` are its words of role. */
export class Aims {
  readonly #tokens: readonly Token[];
  readonly #statement: Statement;
  readonly #cues: readonly Concept[];
  readonly #aims: boolean;
  readonly #opensStatus: boolean;

  constructor(tokens: readonly Token[], statement: Statement, cues: readonly Concept[]) {
    this.#tokens = tokens;
    this.#statement = statement;
    this.#cues = cues;
    this.#aims = this.#isGoal() && !this.#aimsInBracket();
    this.#opensStatus = opensStatus.test(this.#words(statement.first, statement.first + 3));
  }

  of(quantity: Quantity, following: Quantity | undefined): Aim {
    const { first } = this.#statement;
    const before = this.#words(first, quantity.first);
    const after = this.#words(quantity.next, Math.min(quantity.next + 10, following?.first ?? this.#statement.next));
    const told = / (?:ongoing|progressing) [:;,(-]/.test(before) || after.startsWith(' not met ');
    // "Not met and continuing: peg test under 30 seconds": what is bounded is aimed at.
    const bounded = this.#opensStatus && /^(?:under|<|<=|>=|least|most|than)$/.test(quantity.comparator ?? '') && / not /.test(this.#words(first, first + 3));
    return { listed: this.#isListed(quantity), aimed: this.#aims && !told, named: bounded || judged.test(after) || aimedAt.test(before), status: !bounded && (told || this.#opensStatus) };
  }

  /** Words of the statement between two tokens, each with a space before and after it. */
  #words(from: number, to: number): string {
    return ` ${this.#tokens.slice(from, Math.min(to, this.#statement.next)).map(({ text }) => text).join(' ')} `;
  }

  /** "STG 1: …", "Goal: …", "Pt will ambulate 500 ft …": what follows is aimed at, not found. */
  #isGoal(): boolean {
    const { first, next, context, cell } = this.#statement;
    const words = this.#words(first, next);
    const isHead = this.#cues.some((cue) => cue.key === 'goal' && cue.first <= first + 1) && !/^(?:met|not|partially|progressing)$/.test(this.#tokens[first + 2]?.text ?? '');
    if (isHead || /^ (?:stg|ltg|goal|target|g : )/.test(words)) return !/ (?:met|achieved|progressing|currently|ongoing) /.test(words);
    if (!cell && context.some((concept) => concept.dimension === 'role' && concept.key === 'goal' && !headsStatus(this.#tokens, concept))) return !/ (?:met|achieved) /.test(words);
    // "By January 15 she should use no pads", "By May 3 he is to walk …"
    return / will |^ (?:by|within|in) .*(?: should | (?:is|are) to )|^ (?:improve|increase|decrease|reduce|achieve|reach|restore) /s.test(words);
  }

  /** "TUG 24.1 -> 17.0 s (goal 15)": what stands outside the bracket is found. */
  #aimsInBracket(): boolean {
    const { context, quantities } = this.#statement;
    return context.some(({ key }) => key === 'goal') && this.#cues.some((cue) => cue.key === 'goal' && this.#tokens[cue.first - 1]?.text === '(' && quantities.some(({ first }) => first >= cue.next && first <= cue.next + 2));
  }

  #isListed(quantity: Quantity): boolean {
    let open = quantity.first - 1;
    while (open > quantity.first - 14 && this.#tokens[open] !== undefined && !/^[();.]$/.test(this.#tokens[open]?.text ?? '')) open -= 1;
    return this.#tokens[open]?.text === '(' && this.#cues.some((cue) => cue.key === 'goal' && (cue.next === open || (cue.next === open - 1 && this.#tokens[open - 1]?.kind === 'number')) && closes(this.#tokens, quantity.next, quantity.next + 14));
  }
}

/** "Goals / status": what stands under it is as much found as aimed at. */
export const headsStatus = (tokens: readonly Token[], { next }: Concept): boolean => /^(?:\/|and|&)$/.test(tokens[next]?.text ?? '') && /^(?:status|progress)$/.test(tokens[next + 1]?.text ?? '');

/** Does a bracket close between two tokens? */
export function closes(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (tokens[index]?.text === ')') return true;
  return false;
}
