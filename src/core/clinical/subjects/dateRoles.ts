// Findings taken on several days: of one subject the earliest is the past value and the latest today's, where no word says so.
import type { Bound } from './subject';
import type { Statement } from '../note/statements';
import type { Figure } from './subjects';
import type { Token } from '../text/tokens';

/** Adds `past` and `current` to figures without a role whose statement, row or column carries a date. */
export function withDateRoles(figures: readonly Figure[], statements: readonly Statement[], tokens: readonly Token[]): readonly Figure[] {
  const dates = figures.map((figure) => dateOf(figure, statements[figure.statement], tokens));
  const joints = jointsOf(figures);
  const spans = new Map<string, { first: string; last: string }>();
  figures.forEach((figure, index) => {
    const date = dates[index];
    const key = subjectKey(figure, joints);
    // A goal's day is one to come.
    if (date === undefined || key === undefined || figure.subject.role === 'goal') return;
    const known = spans.get(key);
    if (known === undefined) spans.set(key, { first: date, last: date });
    else spans.set(key, { first: later(date, known.first) === date ? known.first : date, last: later(date, known.last) });
  });
  return figures.map((figure, index) => {
    const date = dates[index];
    const span = spans.get(subjectKey(figure, joints) ?? '');
    if (date === undefined) return figure;
    if (span === undefined || span.first === span.last || (figure.subject.role !== undefined && figure.subject.role !== 'current')) return { ...figure, date };
    const role = later(date, span.last) === date && date === span.last ? ('current' as const) : ('past' as const);
    return { ...figure, date, subject: { ...figure.subject, role } };
  });
}

/** The later of two days; of days of which one has no year, autumn comes before the new year. */
function later(one: string, other: string): string {
  const bare = one.startsWith('--') || other.startsWith('--');
  const [first, second] = bare ? [one.slice(-5), other.slice(-5)] : [one, other];
  const turned = bare && Math.abs(Number(first.slice(0, 2)) - Number(second.slice(0, 2))) > 6;
  return first > second !== turned ? one : other;
}

/** The date over the figure's column, else the one that leads its statement. */
function dateOf(figure: Figure, statement: Statement | undefined, tokens: readonly Token[]): string | undefined {
  if (statement === undefined || figure.attribute !== 'value') return undefined;
  if (statement.columnDate !== undefined) return statement.columnDate;
  const own = dayBehind(figure, statement, tokens);
  if (own !== undefined) return own;
  // "from 70 at the evaluation on May 7 to 36": the day is that of the start.
  let answered = tokens[figure.first - 1]?.text !== 'to' || figure.subject.role !== 'current';
  for (let index = figure.first - 1; index >= statement.first; index -= 1) {
    const token = tokens[index];
    if (token?.text === 'from') answered = true;
    if (token?.kind === 'date' && !answered && hasFrom(tokens, statement, index)) continue;
    // "28 on February 3, rose to 39": a day right behind another value is that one's.
    if (token?.kind === 'date' && tokens[index - 1]?.text === 'on' && tokens[index - 2]?.kind === 'number') continue;
    // "Since February 3 the Berg rose to 39"
    if (token?.kind === 'date' && isSince(tokens, index)) continue;
    // "between January 8 and February 12" names two days, and neither is the figure's.
    if (token?.kind === 'date') return /^(?:and|to|through|-)$/.test(tokens[index - 1]?.text ?? '') && tokens[index - 2]?.kind === 'date' ? undefined : token.text;
    if (token?.kind === 'line') break;
  }
  return statement.lineDate;
}

/** "seven on October 6", "nine times in 30 seconds on November 3": the day right behind the figure. */
function dayBehind(figure: Figure, statement: Statement, tokens: readonly Token[]): string | undefined {
  for (let index = figure.next; index < Math.min(statement.next - 1, figure.next + 6); index += 1) {
    const token = tokens[index];
    if ((token?.text === 'on' || (token?.text === 'by' && (figure.shift === 'to' || figure.subject.role === 'current'))) && tokens[index + 1]?.kind === 'date') return tokens[index + 1]?.text;
    if (!/^(?:times|reps|repetitions|in|seconds|30|°|degrees|points|pounds|lb|kg|feet|ft|m|meters|s|%|percent|of|flexion|extension|abduction)$/.test(token?.text ?? '')) return undefined;
  }
  return undefined;
}

/** "since the evaluation on August 31" */
function isSince(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index > at - 7 && /^[a-z]/.test(tokens[index]?.text ?? ''); index -= 1) if (tokens[index]?.text === 'since') return true;
  return false;
}

function hasFrom(tokens: readonly Token[], statement: Statement, at: number): boolean {
  for (let index = at - 1; index >= statement.first; index -= 1) if (tokens[index]?.text === 'from') return true;
  return false;
}

type Joints = ReadonlyMap<string, string | undefined>;

const motionOf = ({ subject: { bound } }: Figure): string => `${bound.motion?.key ?? ''}|${bound.side?.key ?? ''}`;

/** "knee flex L 98" on one day, "flex L 106" on the next: the joint that a motion has wherever a note names one; undefined for several. */
function jointsOf(figures: readonly Figure[]): Joints {
  const joints = new Map<string, string | undefined>();
  for (const figure of figures) {
    const { motion, joint } = figure.subject.bound;
    if (motion === undefined || joint === undefined) continue;
    const key = motionOf(figure);
    joints.set(key, joints.has(key) && joints.get(key) !== joint.key ? undefined : joint.key);
  }
  return joints;
}

/** What makes two findings of one subject; undefined where a figure is of none that is measured again. */
function subjectKey(figure: Figure, joints: Joints): string | undefined {
  const { measure, joint, motion, muscle, side, mode, test, code } = figure.subject.bound;
  if (code?.distance === 0 && (figure.unit ?? 'min') === 'min' && figure.over === undefined && measure?.distance !== 0) return `minutes|${code.key}`;
  if (measure === undefined && motion === undefined && muscle === undefined && !(test !== undefined && joint !== undefined)) return undefined;
  const near = (bound: Bound | undefined): string | undefined => (bound === undefined || bound.distance === 2 ? undefined : bound.key);
  return [measure?.key, joint?.key ?? joints.get(motionOf(figure)), motion?.key, muscle?.key, side?.key, near(mode), near(test), ...figure.subject.conditions.map((condition) => condition.key)].join('|');
}
