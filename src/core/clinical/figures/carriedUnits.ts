// Bare numbers that take their unit or their noun from the figures beside them: along a list, before "and", after "of".
import type { Quantity } from './quantityTypes';
import type { Statement } from '../note/statements';
import type { Token } from '../text/tokens';

const compared = /^(?:from|was|previously|initially|versus|vs|eval|ie|initial|prev|baseline|soc|it|at|on)$/;

/** What is billed by the minute, as a list of it is told. */
const services = /^(?:manual|exercises?|therex|gait|activit(?:y|ies)|neuro|balance|education|self-care|te|mt|ta|nmr|estim|functional)$/;

/** Reads the quantities of one statement in order: the unit of a list is handed on from one to the next. */
export class CarriedUnits {
  readonly #tokens: readonly Token[];
  readonly #statement: Statement;
  /** The unit handed on along a list of bare values. */
  #shared: string | undefined;

  constructor(tokens: readonly Token[], statement: Statement) {
    this.#tokens = tokens;
    this.#statement = statement;
  }

  /** The unit a bare value has by its column or its neighbours. */
  unit(quantity: Quantity, previous: Quantity | undefined, following: Quantity | undefined): string | undefined {
    // "15 minutes of traction at 18 lb, 15 of manual therapy"
    const ofService = this.#tokens[quantity.next]?.text === 'of' ? this.minutes(quantity) : undefined;
    return this.#statement.unit ?? ofService ?? this.#listUnit(quantity, previous) ?? this.#unitAhead(quantity, following) ?? this.#comparedUnit(quantity, previous) ?? this.minutes(quantity);
  }

  /** "48/54 (40)", "from 24 to 38/66": the bare one of two scores is out of the same. */
  over(quantity: Quantity, previous: Quantity | undefined): number | undefined {
    if (previous?.over === undefined || previous.attribute !== 'value' || previous.unit !== undefined || (quantity.values[0] ?? 0) > previous.over || quantity.first - previous.next > 4) return undefined;
    const between = this.#tokens.slice(previous.next, quantity.first).map(({ text }) => text);
    return between[0] === '(' && between.slice(1).every((text) => compared.test(text)) && !/^(?:x|reps?|sets?)$/.test(this.#tokens[quantity.next]?.text ?? '') ? previous.over : undefined;
  }

  /** "three units: two of exercise", "fifth of twelve visits; seven remain", "12 visits used, asking 8 more": what was counted before is counted on. */
  counted(quantity: Quantity, earlier: readonly Quantity[]): string | undefined {
    const next = this.#tokens[quantity.next]?.text ?? '';
    // "five steps on the left and eight on the right"
    const beside = earlier.at(-1);
    if (beside?.attribute === 'count' && beside.counted !== undefined && /^(?:on|to|with) the (?:left|right)$/.test(this.#words(quantity.next, 3)) && /^(?:\w+ )?(?:on|to|with) the (?:left|right) (?:and|,|but)$/.test(this.#words(beside.next, quantity.first - beside.next))) return beside.counted;
    const goesOn = next === 'of' || /^(?:remain|remains|remaining|left|are|were|more|additional)$/.test(next);
    const last = goesOn ? earlier.findLast((other) => other.attribute === 'count' && other.counted !== undefined) : undefined;
    const counted = last?.counted;
    if (counted === undefined || (next === 'of' ? counted !== 'unit' : !/^(?:left$|more$|additional$|remain)/.test(next) && !/^(?:remaining|left|used|completed|authorized|approved)$/.test(this.#tokens[quantity.next + 1]?.text ?? ''))) return undefined;
    return counted;
  }

  #words(from: number, count: number): string {
    return this.#tokens.slice(from, from + Math.max(0, count)).map(({ text }) => text).join(' ');
  }

  /** "25 minutes of therapeutic activities, 20 of exercise and 15 of massage", "ultrasound for 8 minutes, massage for 14", "gait 20 minutes, biofeedback 15" */
  minutes(quantity: Quantity): string | undefined {
    const last = this.#statement.quantities.findLast((other) => other.first < quantity.first && other.unit === 'min' && other.attribute === 'value');
    if (last === undefined) return undefined;
    const [before, next] = [this.#tokens[quantity.first - 1]?.text ?? '', this.#tokens[quantity.next]?.text ?? ''];
    if (next === 'of') return 'min';
    // "sixteen minutes manual, twenty four exercise"
    const led = this.#words(last.next, quantity.first - last.next);
    if ((quantity.values[0] ?? 0) >= 5 && services.test(next) && new RegExp(`^(?:\\w+ )?${services.source.slice(1, -1)}(?: \\w+)? (?:,|and|, and)$`).test(led)) return 'min';
    const ends = next === '' || /^(?:[,;.)]|and|then|plus)$/.test(next) || this.#tokens[quantity.next]?.kind === 'line';
    if (!ends || (last.values[0] ?? 0) < 5) return undefined;
    if (before === 'for') return this.#tokens[last.first - 1]?.text === 'for' ? 'min' : undefined;
    const between = this.#tokens.slice(last.next, quantity.first);
    return /^(?:[,;]|and)$/.test(between[0]?.text ?? '') && between.length > 1 && between.length <= 4 && between.slice(1).every(({ kind, text }) => kind === 'word' && !compared.test(text) && !/^(?:x|sets?|reps?|level|grade|rpe|hr|pain|distance|resistance)$/.test(text)) ? 'min' : undefined;
  }

  /** "26 mmHg, up from 22", "20 min (5 on 9/14)", "24 s, was 31" */
  #comparedUnit(quantity: Quantity, previous: Quantity | undefined): string | undefined {
    const unit = previous?.unit;
    if (previous === undefined || unit === undefined || previous.attribute !== 'value' || previous.values.length > 1 || /^(?:day|week|month|year|points)$/.test(unit) || quantity.first - previous.next > 4) return undefined;
    const between = this.#tokens.slice(previous.next, quantity.first).map((token) => token.text);
    const compares = between.every((text) => /^(?:[,(]|up|down|from|was|previously|initially|versus|vs|instead|of|eval|ie|initial|prev|baseline|soc|then)$/.test(text)) && between.some((text) => /^(?:from|was|previously|initially|versus|vs|eval|ie|initial|prev|baseline|soc|\()$/.test(text));
    return compares && !/^(?:x|reps?|sets?)$/.test(this.#tokens[quantity.next]?.text ?? '') ? unit : undefined;
  }

  /** "21 and 6 seconds on foam", "38 of 40 total minutes" */
  #unitAhead(quantity: Quantity, following: Quantity | undefined): string | undefined {
    // "38 of 40 total minutes", "25 of the 40 timed minutes", "40 of a 46-minute treatment"
    if (following?.unit === 'min' && this.#tokens[quantity.next]?.text === 'of' && (following.first === quantity.next + 1 || (following.first === quantity.next + 2 && /^(?:the|a|his|her|their)$/.test(this.#tokens[quantity.next + 1]?.text ?? '')))) return 'min';
    return following?.attribute === 'value' && following.first === quantity.next + 1 && /^(?:and|or)$/.test(this.#tokens[quantity.next]?.text ?? '') && /^(?:s|min|lb|kg|ft|cm|mm|mmHg|%)$/.test(following.unit ?? '') ? following.unit : undefined;
  }

  /** "2840 mL, R 2310 (eval L 3120)": bare values of one list share the unit of the first. */
  #listUnit(quantity: Quantity, previous: Quantity | undefined): string | undefined {
    const unit = previous === undefined ? undefined : (previous.unit ?? this.#shared);
    this.#shared = undefined;
    if (previous === undefined || unit === undefined || previous.attribute !== 'value' || previous.values.length > 1 || !/^(?:mL|lb|kg|mmHg|Nm|cm|mm|uV)$/.test(unit)) return undefined;
    for (let index = previous.next; index < quantity.first; index += 1) if (!/^(?:[(),/;:]|l|r|left|right|vs|was|eval|ie|it|prev|start|initial|baseline|and|→|up|down|plus|lost|gained|by)$/.test(this.#tokens[index]?.text ?? '')) return undefined;
    if (/^(?:@|x|reps?|sets?)$/.test(this.#tokens[quantity.next]?.text ?? '')) return undefined;
    this.#shared = unit;
    return unit;
  }
}
