// Writes what is known of a case into the form of an appeal template, and renews it there without touching what a person wrote.
import { filledValue } from '../../prompts/placeholders';
import { renderText } from '../../prompts/renderText';
import { shortForm, withoutSlots } from '../../prompts/shortForm';
import { escapeCell, tableCells } from '../../prompts/tableCells';
import { endMark, startMark, type Template } from '../../prompts/template';
import { isSameFact, slotText, type CaseFacts } from './caseFacts';
import { noFacts, type OwnFacts } from './ownFacts';

/** The facts part of a template, marked, without what is beside the point of the denial: a person's `own` facts in place, those of the case beside them, blanks for the rest. `below` goes under the form. */
export function newFacts(template: Template, facts: CaseFacts, own: OwnFacts = noFacts, below = ''): string {
  const short = facts.answered === undefined ? template : shortForm(template, facts.answered, own.fields, own.rows);
  const fields = Object.fromEntries(short.params.map((param) => [param.name, own.fields.find(({ name }) => name === param.name)?.value ?? slotText(param, facts)]));
  const lists = Object.fromEntries(template.lists.map(({ name }) => {
    const mine = (own.rows[name] ?? []).map(({ cells }) => Object.fromEntries(Object.entries(cells).map(([column, { value }]) => [column, value])));
    return [name, facts.offered.has(name) && mine.length > 0 ? mine : [...(facts.lists[name] ?? []), ...mine]];
  }));
  const form = withoutSlots(renderText(template, template.factText, { fields, lists }), template, short);
  return `${startMark(template.id, short === template ? undefined : facts.answered)}\n\n${[form.trim(), below].filter((part) => part !== '').join('\n\n')}\n\n${endMark(template.id)}\n`;
}

/**
 * `form` with the values and rows of the case renewed. A slot without a value stays as it is, and so does what a person wrote:
 * told from what the case said `before`; where that is not known, settings and records fill blanks only, and the denial goes before.
 */
export function renewedFacts(form: string, template: Template, facts: CaseFacts, before?: CaseFacts): string {
  const lines = form.split('\n');
  for (const param of template.params) {
    const { name, label, placeholder } = param;
    const value = slotText(param, facts);
    const at = lines.findIndex((line) => line.startsWith(`- ${label}: `) || line === `- ${label}:`);
    if (value === '' || at < 0) continue;
    let end = at + 1;
    while (/^ {2,}\S/.test(lines[end] ?? '')) end += 1;
    const present = lines.slice(at, end).join('\n').slice(`- ${label}:`.length).trim();
    const isOwn = filledValue(present, placeholder) !== undefined && !isSameFact(present, value)
      && (before === undefined ? facts.offered.has(name) || present.includes(value) : !isSameFact(present, slotText(param, before)));
    if (!isOwn) lines.splice(at, end - at, ...`- ${label}: ${value}`.split('\n'));
  }
  for (const list of template.lists) {
    const rows = facts.lists[list.name];
    const at = rows === undefined ? -1 : lines.findIndex((line) => (tableCells(line) ?? []).map(({ text }) => text).join('|') === list.columns.map(({ label }) => label).join('|'));
    if (rows === undefined || at < 0) continue;
    let end = at + 2;
    while ((lines[end] ?? '').trimStart().startsWith('|')) end += 1;
    const present = lines.slice(at + 2, end).map((line) => (tableCells(line) ?? []).map(({ text }) => text)).filter((cells) => cells.some((text) => text !== '' && !text.startsWith('[')));
    const given = (before?.lists[list.name] ?? []).map((row) => list.columns.map(({ name }) => row[name] ?? ''));
    const own = present.filter((cells) => !given.some((row) => row.every((text, column) => isSameFact(text, filledValue(cells[column] ?? '', '') ?? ''))));
    if (facts.offered.has(list.name) && own.length > 0) continue;
    const kept = before === undefined ? [] : own;
    const blank = list.columns.map(({ placeholder }) => placeholder);
    const filled = [...rows.map((row) => list.columns.map(({ name, placeholder }) => row[name] ?? placeholder)), ...kept];
    lines.splice(at + 2, end - at - 2, ...(filled.length === 0 ? [blank] : filled).map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`));
  }
  return lines.join('\n');
}
