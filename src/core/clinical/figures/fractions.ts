// Numbers out of others and graded ones: "4-/5", "44 of 56", "8 visits approved of 14", "92/128/158".
import { countedAfter, singular } from './countedNouns';
import { isPlacedByWord, label } from './numberLabels';
import { place } from './quantityTypes';
import type { Quantity } from './quantityTypes';
import { isSpoken } from '../text/spokenFigures';
import { isApart } from '../text/tokens';
import type { Token } from '../text/tokens';
import { readUnit, unitAfterAdjective } from '../words/units';

/** "92/128/158", "3-/4-/4+": one subject at three or more times. */
export function readSeries(tokens: readonly Token[], at: number, group: number): readonly Quantity[] | undefined {
  const found: Quantity[] = [];
  let index = at;
  for (;;) {
    const token = tokens[index];
    if (token?.kind !== 'number') break;
    const sign = tokens[index + 1];
    const graded = isSign(sign) && (token.value ?? 9) <= 5;
    found.push(place(tokens, { values: [token.value ?? 0], attribute: 'value', first: index, next: graded ? index + 2 : index + 1, group, series: found.length, ...(graded ? { grade: `${token.value}${sign.text}` } : {}) }));
    index += graded ? 2 : 1;
    if (tokens[index]?.text !== '/' || tokens[index + 1]?.kind !== 'number') break;
    index += 1;
  }
  if (found.length < 3) return undefined;
  const unit = readUnit(tokens, index)?.unit;
  return found.map((quantity) => ({ ...quantity, of: found.length, ...(unit === undefined ? {} : { unit }) }));
}

const isSign = (token: Token | undefined): token is Token => token?.kind === 'mark' && (token.text === '+' || token.text === '-') && !token.spaced;

/** "4-/5", "44/56", "128/76", "6-7/10", "7 of 12", "5 out of 10". */
export function readFraction(tokens: readonly Token[], at: number, group: number): Quantity | undefined {
  let index = at + 1;
  const first = tokens[at]?.value ?? 0;
  const values = [first];
  let grade = '';
  const sign = tokens[index];
  // "five- and twenty-dollar bills": the hyphen behind a word is no sign.
  if (isSign(sign) && !(sign.end > sign.start && isSpoken(tokens[at])) && (tokens[index + 1]?.kind !== 'number' || isApart(sign, tokens[index + 1]))) {
    grade = `${first}${sign.text}`;
    index += 1;
  }
  // "in three or fewer of ten repetitions"
  if (tokens[index]?.text === 'or' && /^(?:fewer|less|more)$/.test(tokens[index + 1]?.text ?? '') && /^(?:of|out)$/.test(tokens[index + 2]?.text ?? '')) index += 2;
  const joint = tokens[index];
  if ((joint?.text === '-' || joint?.text === 'to') && tokens[index + 1]?.kind === 'number') {
    const second = tokens[index + 1]?.value ?? 0;
    const ending = tokens[index + 2];
    const slash = isSign(ending) ? index + 3 : index + 2;
    if (tokens[slash]?.text === '/' && tokens[slash + 1]?.kind === 'number' && (joint.text === '-' || grade !== '' || (tokens[at - 1]?.text !== 'from' && second > first))) {
      values.push(second);
      grade = grade !== '' || isSign(ending) ? `${grade === '' ? first : grade} ${second}${isSign(ending) ? ending.text : ''}` : '';
      index = slash;
    }
  }
  const over = tokens[index];
  let bottom: number | undefined;
  let next = index;
  if (over?.text === '/' && tokens[index + 1]?.kind === 'number') {
    bottom = tokens[index + 1]?.value;
    next = index + 2;
  } else if (over?.text === 'of' && /^(?:the|his|her|their|your|its|our|these|those)$/.test(tokens[index + 1]?.text ?? '') && tokens[index + 2]?.kind === 'number' && (tokens[index + 2]?.value ?? 0) >= first && (readUnit(tokens, index + 3) ?? unitAfterAdjective(tokens, index + 3))?.unit !== 'min') {
    bottom = tokens[index + 2]?.value;
    next = index + 3;
  } else if (over?.text === 'of' && tokens[index + 1]?.kind === 'number' && (tokens[index + 1]?.value ?? 0) >= first && !/^(?:sets?)$/.test(tokens[at + 1]?.text ?? '') && (readUnit(tokens, index + 2) ?? unitAfterAdjective(tokens, index + 2))?.unit !== 'min') {
    bottom = tokens[index + 1]?.value;
    next = index + 2;
  } else if (over?.kind === 'word' && !/^(?:sets?|x|to|of)$/.test(over.text) && !(tokens[index + 1]?.text === 'of' && readUnit(tokens, index + 3) !== undefined) && (/^(?:of|out)$/.test(tokens[index + 1]?.text ?? '') || (/^[a-z]{3,}s$/.test(over.text) && isShareIn(tokens, index + 1, first))) && outOf(tokens, index + 1, first) !== undefined) {
    // "5 days out of 7", "4 trials of 5"
    next = outOf(tokens, index + 1, first) ?? index;
    bottom = tokens[next - 1]?.value;
  } else if (/^(?:visits?|vis|sessions?)$/.test(over?.text ?? '') && /^(?:approved|authorized|used|attended|completed|left|remaining|allowed|granted)$/.test(tokens[index + 1]?.text ?? '') && tokens[index + 2]?.text === 'of' && outOf(tokens, index + 2, first) !== undefined) {
    // "8 visits approved of 14"
    return place(tokens, { values, over: tokens[index + 3]?.value ?? 0, attribute: 'count', counted: 'visit', first: at, next: index + 4, group });
  } else if (isShareIn(tokens, index, first)) {
    // "failed seven in ten"
    bottom = tokens[index + 1]?.value;
    next = index + 2;
  } else if (over?.text === '(' && tokens[index + 1]?.text === 'of' && tokens[index + 2]?.kind === 'number' && tokens[index + 3]?.text === ')') {
    bottom = tokens[index + 2]?.value;
    next = index + 4;
  } else if (over?.text === 'out' && tokens[index + 1]?.text === 'of' && (tokens[index + 2]?.kind === 'number' || tokens[index + 2]?.text === 'a')) {
    const skip = /^(?:a|possible)$/.test(tokens[index + 2]?.text ?? '') ? index + (tokens[index + 3]?.text === 'possible' ? 4 : 3) : index + 2;
    bottom = tokens[skip]?.value;
    next = skip + 1;
  }
  // "timed minutes were 38 of 44"
  if (over?.text === 'of' && tokens.slice(Math.max(0, at - 4), at).some(({ text }) => text === 'minutes') && first > 7 && (bottom ?? 0) > 7) return undefined;
  if (bottom === undefined) return grade === '' || !endsGrade(tokens, index) || first > 5 ? undefined : place(tokens, { values, grade, attribute: 'value', first: at, next: index, group });
  const tail = tokens[next];
  if (bottom === 5 && first <= 5 && grade === '' && isSign(tail) && tokens[next + 1]?.kind !== 'number') {
    grade = `${first}${tail.text}`;
    next += 1;
  }
  const textual = over?.text !== '/';
  // "8/24 h" is eight a day.
  if (over?.text === '/' && bottom === 24 && readUnit(tokens, next)?.unit === 'h') return place(tokens, { values, attribute: 'count', per: 'day', first: at, next: readUnit(tokens, next)?.next ?? next, group });
  const bloodPressure = !textual && !ofMotion(tokens, at) && first >= 70 && bottom >= 30 && first - bottom >= 15;
  const unit = readUnit(tokens, next);
  if (bloodPressure) return place(tokens, { values: [first, bottom], unit: 'mmHg', attribute: 'value', first: at, next: unit?.unit === 'mmHg' ? unit.next : next, group });
  const isOrdinal = !isPlacedByWord(tokens, at) && /^(?:visit|visits|vis|session|day|week|wk|page|treatment|pg|pp)$/.test(label(tokens, at));
  const whole = { values, over: bottom, first: at, next: unit !== undefined && /^(?:°|points|%)$/.test(unit.unit) ? unit.next : next, group, ...(unit !== undefined && unit.unit !== 'points' ? { unit: unit.unit } : {}) };
  const between = over?.kind === 'word' && /^(?:days|trials|mornings|nights|times|attempts|visits|vis|sessions)$/.test(over.text) ? singular(over.text) : undefined;
  if (between !== undefined) return place(tokens, { ...whole, attribute: 'count', counted: between });
  // "seven of ten authorized visits"
  const noun = tokens[/^(?:authorized|approved|planned|scheduled|allowed|covered|prescribed|treatment|therapy|consecutive)$/.test(tokens[next]?.text ?? '') ? next + 1 : next]?.text ?? '';
  const trials = noun === 'd' ? 'day' : /^(?:trials?|times|attempts?|opportunities|occasions|days|mornings|nights|letters|reps|repetitions|visits|sessions|appointments|tries|steps|passes|reaches|landings|cues|throws|catches|words|tasks|pills|buttons|errors|goals|objectives)$/.test(noun) ? singular(noun) : undefined;
  if (trials !== undefined) return place(tokens, { ...whole, attribute: 'count', counted: trials });
  if (isOrdinal) return place(tokens, { ...whole, attribute: 'ordinal', counted: singular(label(tokens, at)).replace(/^wk$/, 'week') });
  if (textual && unit !== undefined && /^(?:s|ft|m|lb|kg)$/.test(unit.unit)) return place(tokens, { ...whole, unit: unit.unit, next: unit.next, attribute: 'value' });
  if (textual && (attended(tokens, at) !== undefined || (bottom !== 10 && bottom !== 5)) && grade === '' && !scaleTop.has(bottom)) {
    const counted = countedAfter(tokens, next) ?? attended(tokens, at);
    return place(tokens, { ...whole, attribute: 'count', ...(counted === undefined ? {} : { counted }) });
  }
  return place(tokens, { ...whole, attribute: 'value', ...(grade === '' ? {} : { grade }) });
}

/** "TAM RF 170, SF 135 (last wk 150 / 118)": degrees, no pressure. */
const ofMotion = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens.slice(Math.max(0, at - 14), at);
  const line = before.slice(before.findLastIndex(({ kind }) => kind === 'line') + 1);
  return line.some(({ text }) => /^(?:tam|tpm|rom|arom|prom|aarom|flex|flexion|abd|abduction)$/.test(text)) && !line.some(({ text }) => /^(?:bp|pressure|hr|vitals|sitting|supine|standing)$/.test(text));
};

/** "two doorways in ten, against …": the second is a round number with nothing behind it that it could be of. */
function isShareIn(tokens: readonly Token[], at: number, first: number): boolean {
  const [number, after] = [tokens[at + 1], tokens[at + 2]];
  return tokens[at]?.text === 'in' && first > 1 && number?.kind === 'number' && (number.value ?? 0) >= first && /^(?:[3-68]|1[02]|20)$/.test(String(number.value)) && (after === undefined || after.kind === 'line' || /^(?:[,.;)]|against|versus|vs|on|and|at|before|now|today)$/.test(after.text));
}

/** The token after "out of 7" or "of 7", where the second number is not the smaller. */
function outOf(tokens: readonly Token[], at: number, first: number): number | undefined {
  const number = tokens[at]?.text === 'out' ? at + 2 : at + 1;
  const value = tokens[number]?.kind === 'number' ? tokens[number]?.value : undefined;
  return value !== undefined && value >= first && (tokens[at]?.text !== 'out' || tokens[at + 1]?.text === 'of') ? number + 1 : undefined;
}

/** "Used 10 of 10", "attended 11 of 12" count visits. */
function attended(tokens: readonly Token[], at: number): string | undefined {
  return /^(?:used|attended|completed|seen|utilized|exhausted)$/.test(tokens[at - 1]?.text ?? '') ? 'visit' : undefined;
}

/** Tops of common scales: "44 of 56" is a score, "7 of 12" a count. */
const scaleTop: ReadonlySet<number> = new Set([24, 28, 30, 50, 56, 57, 66, 80, 100, 126]);

function endsGrade(tokens: readonly Token[], index: number): boolean {
  const after = tokens[index];
  return after === undefined || after.kind !== 'number' || isApart(tokens[index - 1], after);
}
