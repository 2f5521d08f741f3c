// Sentences of law that letters repeat word for word. They say what a plan must do, so they deny or affirm nothing of a patient.
import type { Span } from '../../clinical/span';
import data from '../../data/planRules.json';
import { literally } from '../../literally';

/** Each verified rule with its authority; the reviewer's profession differs by discipline. */
const rules: readonly { readonly planTypes: readonly string[]; readonly pattern: RegExp }[] = data.rows
  .filter(({ confidence }) => confidence === 'V')
  .map(({ planTypes, text, authority }) => ({ planTypes, pattern: new RegExp(`${text.split('{reviewer}').map(literally).join('[a-z, ]{3,80}')}(?: \\(${literally(authority)}\\))?`, 'g') }));

/** Whether a stretch of `draft` lies in the sentence of a verified rule that holds for the plan type, where one is known. */
export function proceduralIn(draft: string, planType: string | undefined): (span: Span) => boolean {
  const found = rules.filter(({ planTypes }) => planType === undefined || planTypes.includes(planType))
    .flatMap(({ pattern }) => [...draft.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length })));
  return (span) => found.some(({ start, end }) => start <= span.start && span.end <= end);
}
