// Keeps the facts in a case file in step with the case: written, renewed in place, or rebuilt where what is appealed asks for another form.
import { readFilled } from '../../prompts/readFilled';
import { shortForm } from '../../prompts/shortForm';
import type { Template } from '../../prompts/template';
import type { CaseFacts } from './caseFacts';
import { factsPlace, letterPlace } from './caseLetter';
import { newFacts, renewedFacts } from './factsForm';
import { ownFacts } from './ownFacts';
import { reshapedFacts } from './reshapedFacts';

export interface FactsChange {
  readonly text: string;
  readonly kind: 'written' | 'renewed' | 'rebuilt';
  /** Labels of the slots and tables whose values changed, in the order of the form. */
  readonly changed: readonly string[];
  /** What a person wrote that the new form does not ask, by its first words. */
  readonly aside: readonly string[];
}

/** The template of the facts that stand in a case file. */
export function factsTemplate(file: string, templates: readonly Template[]): Template | undefined {
  const place = factsPlace(file);
  const id = place && readFilled(file.slice(place.start, place.end), templates)?.template.id;
  return templates.find((template) => template.id === id);
}

/** The case file with facts in the form of `wanted`. `before` as in `renewedFacts`. */
export function factsInCase(file: string, wanted: Template, templates: readonly Template[], now: CaseFacts, before?: CaseFacts): FactsChange {
  const place = factsPlace(file);
  const form = place && file.slice(place.start, place.end);
  const from = form === undefined ? undefined : factsTemplate(file, templates);
  if (place === undefined || form === undefined || from === undefined) return { text: withNewFacts(file, newFacts(wanted, now)), kind: 'written', changed: [], aside: [] };
  const put = (next: string): string => file.slice(0, place.start) + next + file.slice(place.end);
  if (isInShape(form, from, wanted, before ?? now, now)) {
    const next = renewedFacts(form, from, now, before);
    return { text: put(next), kind: 'renewed', changed: changedLabels(form, next, from), aside: [] };
  }
  const { form: next, aside } = reshapedFacts(form, from, wanted, before ?? now, now);
  return { text: put(next), kind: 'rebuilt', changed: changedLabels(form, next, wanted), aside };
}

/** Whether the form asks what a new one would ask. */
function isInShape(form: string, from: Template, wanted: Template, before: CaseFacts, now: CaseFacts): boolean {
  const filled = from.id === wanted.id ? readFilled(form, [from]) : undefined;
  if (filled === undefined) return false;
  const own = ownFacts(filled, from, before);
  const fresh = now.answered === undefined ? wanted : shortForm(wanted, now.answered, own.fields, own.rows);
  return asked(fresh) === asked(filled.template);
}

function asked({ sections, params }: Template): string {
  return [...sections.map(({ id }) => id), ...params.map(({ name, required }) => `${name} ${required}`)].join();
}

function changedLabels(before: string, after: string, template: Template): readonly string[] {
  const [one, other] = [readFilled(before, [template]), readFilled(after, [template])];
  const fields = template.params.filter(({ name }) => one?.fields.find((field) => field.name === name)?.value !== other?.fields.find((field) => field.name === name)?.value);
  const cells = (filled: typeof one, name: string): string => JSON.stringify((filled?.rows[name] ?? []).map((row) => Object.values(row.cells).map(({ value }) => value)));
  return [...fields, ...template.lists.filter(({ name }) => cells(one, name) !== cells(other, name))].map(({ label }) => label);
}

/** A letter that took the place of the facts stays below them. */
function withNewFacts(file: string, form: string): string {
  const letter = letterPlace(file);
  const at = letter?.start ?? file.length;
  return `${file.slice(0, at).trimEnd()}\n\n${form}${letter ? `\n${file.slice(at)}` : ''}`;
}
