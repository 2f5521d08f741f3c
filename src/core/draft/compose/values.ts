// Reads a measured value as written ("38/56", "0-95°", "4-/5", "13.2 s") and does the only arithmetic a draft may: the change.

/** A value with its scale; `text` values (words, assist levels) have no arithmetic. */
export type Value =
  | { readonly kind: 'number'; readonly amount: number; readonly decimals: number; readonly outOf: string; readonly unit: string }
  | { readonly kind: 'range'; readonly from: number; readonly to: number; readonly unit: string }
  | { readonly kind: 'grade'; readonly step: number }
  | { readonly kind: 'assist'; readonly step: number }
  | { readonly kind: 'text' };

/** Muscle grades in order; a step is a place in this order, never shown as a number. */
const grades = ['0', '1', '2-', '2', '2+', '3-', '3', '3+', '4-', '4', '4+', '5'];

/** From most help to none. */
const assistLevels: readonly RegExp[] = [
  /^(?:total|dependent)\b/i,
  /^max(?:imal|imum)?\b/i,
  /^mod(?:erate)?(?:\s*a\b|\s+assist)/i,
  /^min(?:imal|imum)?(?:\s*a\b|\s+assist)/i,
  /^(?:cga|contact[\s-]guard)/i,
  /^(?:sba|stand-?by|close supervision|supervis|supervision|set-?up|s\b)/i,
  /^(?:mod(?:ified)?\.?\s*(?:i\b|ind))/i,
  /^(?:i\b|ind(?:ep)?(?:endent)?\b)/i,
];

const comparator = /^\s*(?:[≥≤<>=~]+|at least|at most|less than|more than|under|over|about)\s*/i;

export function readValue(text: string, unit = ''): Value {
  const plain = text.replace(comparator, '').replace(/\([^)]*\)/g, ' ').replace(/\s+out of\s+/i, '/').trim();
  const grade = /^([0-5][+-]?)\s*\/\s*5$/.exec(plain) ?? /^([0-5][+-])$/.exec(plain);
  if (grade !== null) return { kind: 'grade', step: grades.indexOf(grade[1] ?? '') };
  const range = /^(-?\d{1,3})\s*(?:°|deg)?\s*(?:-|–|to)\s*(\d{1,3})\s*(°|deg(?:rees?)?)?$/i.exec(plain);
  if (range !== null && (range[3] !== undefined || isDegrees(unit))) {
    return { kind: 'range', from: Number(range[1]), to: Number(range[2]), unit: '°' };
  }
  const number = /^(-?(?:\d{1,6}(?:\.\d{1,3})?|\.\d{1,3}))\s*(?:\/\s*(\d{1,3}))?\s*([a-z°%#][a-z°%/²-]{0,14}(?: lost| correct)?)?$/i.exec(plain);
  if (number !== null) {
    const amount = Number(number[1]);
    return {
      kind: 'number',
      amount,
      decimals: (number[1] ?? '').split('.')[1]?.length ?? 0,
      outOf: number[2] ?? /^\/\s*(\d{1,3})$/.exec(unit.trim())?.[1] ?? '',
      unit: unitName(number[3] ?? (/^\//.test(unit.trim()) ? '' : unit)),
    };
  }
  const step = assistLevels.findIndex((level) => level.test(plain));
  return step < 0 ? { kind: 'text' } : { kind: 'assist', step };
}

/** One spelling for each unit, so that "deg" and "°" compare. */
function unitName(text: string): string {
  const unit = text.trim().toLowerCase();
  if (/^(?:°|deg|degs|degree|degrees)$/.test(unit)) return '°';
  if (/^(?:s|sec|secs|second|seconds)$/.test(unit)) return 's';
  if (/^(?:m|meters?|metres?)$/.test(unit)) return 'm';
  if (/^(?:ft|feet|foot)$/.test(unit)) return 'ft';
  if (/^(?:#|lbs?|pounds?)$/.test(unit)) return 'lb';
  if (/^(?:points?|pts?)$/.test(unit)) return '';
  return text.trim();
}

function isDegrees(unit: string): boolean {
  return unitName(unit) === '°';
}

export interface Change {
  /** Signed and with unit ("+6", "-2.1 s", "no change"), or words for ordinal scales ("higher grade"). */
  readonly text: string;
  /** Below zero: the value fell. For a range, the end that moved. */
  readonly sign: number;
  /** The plain difference, where the scale has one. */
  readonly amount: number | undefined;
}

/** The change from one value to another of the same scale; undefined where no arithmetic is allowed. */
export function changeBetween(from: string, to: string, unit = ''): Change | undefined {
  const a = readValue(from, unit);
  const b = readValue(to, unit);
  if (a.kind === 'number' && b.kind === 'number') return numberChange(a, b);
  if (a.kind === 'range' && b.kind === 'range') return rangeChange(a, b);
  if (a.kind === 'grade' && b.kind === 'grade') return ordinal(b.step - a.step, 'higher grade', 'lower grade', 'same grade');
  if (a.kind === 'assist' && b.kind === 'assist') return ordinal(b.step - a.step, 'less assistance', 'more assistance', 'same assistance');
  return undefined;
}

type NumberValue = Extract<Value, { kind: 'number' }>;
type RangeValue = Extract<Value, { kind: 'range' }>;

function numberChange(a: NumberValue, b: NumberValue): Change | undefined {
  const unit = a.unit === '' ? b.unit : a.unit;
  if (b.unit !== '' && b.unit !== unit) return undefined;
  if (a.outOf !== '' && b.outOf !== '' && a.outOf !== b.outOf) return undefined;
  const decimals = Math.max(a.decimals, b.decimals);
  const amount = Number((b.amount - a.amount).toFixed(decimals));
  const shown = a.outOf !== '' || b.outOf !== '' ? '' : unit; // "7/10 correct" changes by points, not by "correct"
  return { text: signed(amount, decimals, shown), sign: Math.sign(amount), amount };
}

/** Of two ranges only one moved end has a change to state; both ends stand side by side in the table anyway. */
function rangeChange(a: RangeValue, b: RangeValue): Change | undefined {
  const start = b.from - a.from;
  const end = b.to - a.to;
  if (start !== 0 && end !== 0) return undefined;
  const moved = end === 0 ? start : end;
  return { text: signed(moved, 0, '°'), sign: Math.sign(end === 0 ? -start : end), amount: moved };
}

function ordinal(steps: number, more: string, less: string, same: string): Change {
  return { text: steps > 0 ? more : steps < 0 ? less : same, sign: Math.sign(steps), amount: undefined };
}

function signed(amount: number, decimals: number, unit: string): string {
  if (amount === 0) return 'no change';
  return `${amount > 0 ? '+' : '-'}${withUnit(Math.abs(amount).toFixed(decimals), unitOfChange(unit, Math.abs(amount)))}`;
}

/** "3 lines lost" after "4 lines lost" is a change by one line. */
function unitOfChange(unit: string, amount: number): string {
  const noun = unit.replace(/\s+(?:lost|correct)$/i, '');
  return amount === 1 && /^[a-z]{3,}s$/i.test(noun) ? noun.slice(0, -1) : noun;
}

/** A value with its unit as the field writes it: "95°", "78%", "44/56", "13.2 s". A value that carries a unit keeps it. */
export function withUnit(value: string, unit: string): string {
  const name = unitName(unit);
  const text = value.trim();
  if (name === '' || !/\d$/.test(text) || /[a-z°%]/i.test(text.replace(comparator, ''))) return text;
  return name === '°' || name === '%' || name.startsWith('/') ? `${text}${/\/\d+$/.test(text) && name.startsWith('/') ? '' : name}` : `${text} ${name}`;
}
