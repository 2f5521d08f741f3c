// Plans a justification or a letter: what each demanded section receives from typed answers and from free statements.
import type { NoteFacts } from '../noteFacts';
import { bullets, lowerFirst, needs, upperFirst } from './sentences';
import type { ComposeTemplate } from './composeOptions';
import { unanswered } from './satisfied';
import { stockPhrase } from './stockPhrases';
import { asReasoning, asReport, tidy } from './tidy';
import { topicOf, type Topic } from './topics';

export interface Answer {
  readonly name: string;
  readonly label: string;
  /** The therapist's words; undefined where a required answer is missing. */
  readonly value: string | undefined;
}

export interface PlannedStatement {
  readonly topic: Topic;
  readonly text: string;
}

export interface SectionPlan {
  readonly id: string;
  readonly heading: string;
  readonly answers: readonly Answer[];
  readonly statements: readonly PlannedStatement[];
}

/** Sections that take a topic, best first; the first one the template has receives it. */
const homes: Readonly<Record<Topic, readonly string[]>> = {
  header: ['header'],
  signature: ['end'],
  diagnosis: ['deficit', 'findings'],
  report: ['deficit', 'findings'],
  finding: ['deficit', 'findings'],
  vitals: ['deficit', 'findings'],
  functionalLink: ['deficit', 'findings'],
  precaution: ['findings', 'skill'],
  intervention: ['findings', 'skill'],
  minutes: ['findings', 'skill'],
  billing: ['findings', 'skill'],
  skilledNeed: ['skill', 'protocol'],
  response: ['progress', 'goals', 'measures'],
  assessment: ['progress', 'goals', 'measures'],
  progression: ['dose', 'modifications', 'protocol'],
  frequency: ['dose', 'modifications', 'protocol'],
  nextVisit: ['dose', 'modifications', 'protocol'],
  homeProgram: ['dose', 'modifications', 'protocol'],
  communication: ['goals', 'findings'],
  plan: ['goals', 'modifications', 'protocol'],
  goal: ['goals', 'measures'],
};

/** One plan per demanded section, and `header` and `end` for what stands outside them. */
export function planSections(facts: NoteFacts, template: ComposeTemplate): readonly SectionPlan[] {
  const sections = [{ id: 'header', heading: '' }, ...(template.sections ?? []), { id: 'end', heading: '' }];
  const ids = new Set(sections.map((section) => section.id));
  const blank = new Set(unanswered(facts, template.params ?? []));
  const placed = facts.statements.map((statement) => {
    const topic = topicOf(statement);
    return { id: homes[topic].find((home) => ids.has(home)) ?? 'header', topic, text: statement.text };
  });
  return sections.map(({ id, heading }) => ({
    id,
    heading,
    answers: answersOf(facts, template, id, blank),
    statements: placed.filter((statement) => statement.id === id).map(({ topic, text }) => ({ topic, text })),
  }));
}

function answersOf(facts: NoteFacts, template: ComposeTemplate, id: string, blank: ReadonlySet<string>): readonly Answer[] {
  const known = new Set((template.params ?? []).map((param) => param.name));
  const params = (template.params ?? []).filter((param) => (param.section ?? (param.name === 'signature' ? 'end' : 'header')) === id);
  const stray = id === 'header' ? Object.keys(facts.fields).filter((name) => !known.has(name)).map((name) => ({ name, label: strayLabel(name) })) : [];
  return [...params, ...stray]
    .filter((param) => param.name !== 'unit.rule')
    .flatMap(({ name, label }): readonly Answer[] => {
      const value = facts.fields[name];
      return value !== undefined || blank.has(name) ? [{ name, label, value }] : [];
    });
}

const codeLists: Readonly<Record<string, string>> = { icd10: 'ICD-10', carc: 'CARC', rarc: 'RARC', dos: 'Date of service' };

/** "plan.type", which this template doesn't know, as "Plan type". */
function strayLabel(name: string): string {
  return codeLists[name] ?? upperFirst(name.replaceAll('.', ' '));
}

/** "Label: value", or the slot alone; several lines become a list under the label. */
export function answerBlock(answer: Answer): string {
  if (answer.value === undefined) return needs(lowerFirst(answer.label));
  const lines = answer.value.split('\n').map((line) => line.replace(/^[-*•]\s+/, '').trim()).filter((line) => line !== '');
  if (lines.length > 1) return `**${answer.label}.**\n\n${bullets(lines.map(tidy))}`;
  const phrase = stockPhrase(answer.value);
  return `**${answer.label}.** ${phrase === undefined ? tidy(answer.value) : needs(phrase.asks)}`;
}

/** Free statements as one paragraph, reports as reports; stock wording gives way to the question behind it. */
export function statementBlock(statements: readonly PlannedStatement[]): string {
  return statements.map(({ text, topic }) => {
    const phrase = stockPhrase(text);
    if (phrase !== undefined) return needs(phrase.asks);
    return topic === 'report' ? asReport(text) : asReasoning(text);
  }).join(' ');
}
