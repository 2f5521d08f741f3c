// A form asks for some facts twice, and records answer several blanks with one sentence. A letter says each once, where it belongs.
import { normalDate } from '../../clinical/text/dates';
import type { Answer, SectionPlan } from './sectionPlan';
import { lowerFirst } from './sentences';

/** `plans` without what another answer says already. */
export function sayOnce(plans: readonly SectionPlan[]): readonly SectionPlan[] {
  const all = plans.flatMap(({ answers }) => answers);
  const value = (name: string): string => all.find((answer) => answer.name === name)?.value ?? '';
  const onset = daysIn(value('onset.date'))[0];
  const inCondition = onset !== undefined && daysIn(value('condition')).includes(onset);
  const isOnsetLine = (line: string): boolean => onset !== undefined && /: onset\.?$/i.test(line) && daysIn(line).includes(onset);
  const inTimeline = linesOf(value('timeline')).some(isOnsetLine);

  const once = (answer: Answer): readonly Answer[] => {
    switch (answer.name) {
      case 'onset.date':
        return inCondition || inTimeline ? [] : [answer];
      case 'timeline':
        return inCondition ? without(answer, isOnsetLine) : [answer];
      // What is still so is told as what remains.
      case 'functional.limitation': {
        const remaining = new Set(linesOf(value('remaining')));
        const earlier = without(answer, (line) => remaining.has(line));
        return earlier.length > 0 ? earlier : [answer];
      }
      case 'limit.stated':
        return answer.value !== undefined && value('denial.reason.verbatim').includes(answer.value) ? [{ ...answer, value: 'In the reason quoted above' }] : [answer];
      default:
        return [answer];
    }
  };
  return plans.map((plan) => ({ ...plan, answers: underOneLabel(plan.answers.flatMap(once)) }));
}

/** Answers of one section with the same words, said once under both labels. */
function underOneLabel(answers: readonly Answer[]): readonly Answer[] {
  const joined: Answer[] = [];
  for (const answer of answers) {
    const at = joined.findIndex(({ value }) => value !== undefined && value.length > 20 && value === answer.value);
    const same = joined[at];
    if (same) joined[at] = { ...same, label: `${same.label} and ${lowerFirst(answer.label)}` };
    else joined.push(answer);
  }
  return joined;
}

function without(answer: Answer, isSaid: (line: string) => boolean): readonly Answer[] {
  if (answer.value === undefined) return [answer];
  const lines = linesOf(answer.value).filter((line) => !isSaid(line));
  return lines.length === 0 ? [] : [{ ...answer, value: lines.join('\n') }];
}

function linesOf(value: string): readonly string[] {
  return value.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

const writtenDay = /\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})|\p{Lu}\p{L}{2,8}\.? \d{1,2}, \d{4}/gu;

/** Each day of a text in one form: a hidden one by its number, whatever its spelling. */
function daysIn(text: string): readonly string[] {
  const hidden = [...text.matchAll(/\[DATE_(\d+)/g)].map(({ 1: number }) => `hidden ${number ?? ''}`);
  return [...hidden, ...[...text.matchAll(writtenDay)].flatMap(({ 0: day }) => normalDate(day) ?? [])];
}
