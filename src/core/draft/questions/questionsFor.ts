// What the therapist is asked before a draft: every question of an interview, or only what this document still lacks.
import { findSignature } from '../../checks/signature';
import type { PlanType } from '../../billing/planTypes';
import type { FilledTemplate } from '../../prompts/filledTypes';
import { isAnswered, type FactQuestion, type RowsQuestion, type TextQuestion } from './factQuestion';
import type { Template, TemplateList, TemplateParam } from '../../prompts/template';
import { unanswered } from '../compose/satisfied';
import { planTypeOf } from '../compose/settle';
import type { DraftSource } from '../draftSource';
import { readSource } from '../readSource';
import { payerFacts } from './payerFacts';

/** All questions of the template, in its order, with what the note answers already. */
export function interviewQuestions(source: DraftSource): readonly FactQuestion[] {
  const { template, filled } = source;
  const reasons = reasonsFor(source);
  const seen = new Set<string>();
  return template.factPieces.flatMap((piece): readonly FactQuestion[] => {
    const name = piece.kind === 'param' ? piece.name : piece.kind === 'cell' ? piece.list : undefined;
    if (name === undefined || seen.has(name)) return [];
    seen.add(name);
    const param = template.params.find((candidate) => candidate.name === name);
    if (param) return [textQuestion(template, param, valueOf(filled, name), reasons)];
    const list = template.lists.find((candidate) => candidate.name === name);
    return list ? [rowsQuestion(template, list, filled, reasons)] : [];
  });
}

/** What the document needs and the note does not say: blanks of a filled template, or what a raw note leaves open. */
export function missingQuestions(source: DraftSource): readonly FactQuestion[] {
  const { template, filled } = source;
  const all = interviewQuestions(source);
  if (!filled) {
    const open = new Set(unanswered(readSource(source.ownText, template), template.params));
    const lines = source.ownText.split('\n');
    return all.filter(({ name, label, required }) =>
      required && open.has(name) && !lines.some((line) => line.startsWith(`${label}: `)) && !(name === 'signature' && isSigned(source.ownText)));
  }
  return filled.missing.flatMap(({ name, label }): readonly FactQuestion[] => {
    const known = all.find((question) => question.name === name);
    if (known) return isAnswered(known) ? [] : [known];
    const cell = cellQuestion(template, name, label);
    return cell ? [cell] : [];
  });
}

function textQuestion(template: Template, param: TemplateParam, value: string, reasons: ReadonlyMap<string, string>): TextQuestion {
  const hint = param.placeholder.replace(/^\[(.*)\]$/s, '$1');
  return {
    kind: 'text', name: param.name, label: param.label, section: headingOf(template, param.section), question: param.question, why: reasons.get(param.name),
    hint: hint === param.label || hint === 'Answer' ? '' : hint, choices: param.choices ?? [], multiline: param.multiline, required: param.required, value,
  };
}

function rowsQuestion(template: Template, list: TemplateList, filled: FilledTemplate | undefined, reasons: ReadonlyMap<string, string>): RowsQuestion {
  const rows = (filled?.rows[list.name] ?? []).map((row) => list.columns.map((column) => row.cells[column.name]?.value ?? ''));
  const columns = list.columns.map(({ name, label, choices, required }) => ({ name, label, choices: choices ?? [], required }));
  return { kind: 'rows', name: list.name, label: list.label, section: headingOf(template, list.section), question: undefined, why: reasons.get(list.name), required: list.required, columns, rows };
}

/** `measures.2.side`: one cell of a row that has others. */
function cellQuestion(template: Template, name: string, label: string): TextQuestion | undefined {
  const [listName, , columnName] = name.split('.');
  const list = template.lists.find((candidate) => candidate.name === listName);
  const column = list?.columns.find((candidate) => candidate.name === columnName);
  if (!list || !column) return undefined;
  return {
    kind: 'text', name, label, section: list.label, question: undefined, why: undefined, hint: '', choices: column.choices ?? [], multiline: false, required: true, value: '',
  };
}

function valueOf(filled: FilledTemplate | undefined, name: string): string {
  return filled?.fields.find((field) => field.name === name)?.value ?? '';
}

function headingOf(template: Template, section: string | undefined): string | undefined {
  return template.sections.find((candidate) => candidate.id === section)?.heading;
}

function reasonsFor({ template, filled, ownText }: DraftSource): ReadonlyMap<string, string> {
  const stated = planTypeOf(valueOf(filled, 'plan.type') || undefined) ?? medicareIn(valueOf(filled, 'payer') || ownText);
  return payerFacts(template.output, stated);
}

/** A note names its payer in many ways; only Medicare has rules of its own here, and it is named as such. */
function medicareIn(text: string): PlanType | undefined {
  if (/\bmedicare\s+(?:advantage|part c)\b/i.test(text)) return 'ma';
  return /\bmedicare\b/i.test(text) ? 'medicare' : undefined;
}

function isSigned(text: string): boolean {
  return findSignature(text, { start: 0, end: text.length }, 0) !== undefined;
}
