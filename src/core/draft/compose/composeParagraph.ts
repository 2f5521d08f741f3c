// The justification as one paragraph of a daily note: the sentences of the full statement without its tables, labels and lists.
import { paragraphSection } from '../../prompts/justifications';
import type { NoteFacts } from '../noteFacts';
import type { ComposeOptions, ComposeTemplate } from './composeOptions';
import { composeStatement } from './composeStatement';
import { endWithStop, lowerFirst } from './sentences';
import { codeOf } from './services';
import { expand } from './tidy';
import { topicOf } from './topics';

/** The sections whose sentences a paragraph is made of. */
const parts = ['deficit', 'skill', 'dose', 'goals'] as const;

export function composeParagraph(facts: NoteFacts, template: ComposeTemplate, options: ComposeOptions): string {
  const sections = parts.map((id) => ({ id, heading: id }));
  // Typed answers of the form keep their section; the header and the signature stand in the daily note already.
  const told = { ...facts, statements: facts.statements.filter((statement) => !/^(?:header|signature|vitals)$/.test(topicOf(statement))) };
  const whole = composeStatement(told, { ...template, sections, params: (template.params ?? []).filter(({ section }) => section !== undefined) }, options);
  const body = whole.slice(Math.max(0, whole.indexOf('\n## ')));
  const sentences = body.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !/^(?:#|\||\[NEEDS: signature)/.test(line) && !isBilling(line));
  const services = facts.interventions.filter((row) => codeOf(row) === template.code).map((row) => [`${row.code ?? row.service ?? ''}${row.minutes === undefined ? '' : ` ${row.minutes} min`}`, [row.exercise, row.dose, row.cueing, row.assist, row.response].filter((words) => words !== undefined).map(expand).join(', ')].filter((words) => words !== '').join(': '));
  const all = [...new Set([...sentences.map(plain), ...services.map(stop)])];
  // What is missing stands at the end, where it is not read over.
  const missing = all.filter((sentence) => /^(?:[^.[]{1,60}\. )?\[NEEDS:[^\]]*\]$/.test(sentence));
  const text = [...all.filter((sentence) => !missing.includes(sentence)), ...missing.map((sentence) => sentence.slice(sentence.indexOf('[')))].join(' ');
  return `## ${paragraphSection.heading}\n\n${text}\n`;
}

/** "- **Label.** words" as a sentence. */
function plain(line: string): string {
  return stop(line.replace(/^[-*]\s+/, '').replace(/^\*\*Deficit on testing\.\*\*\s*(.*)/, (_label, findings: string) => `On testing: ${lowerFirst(findings)}`).replace(/^\*\*(?:Skill in the record|Change by measure|Goal status|Compared with an earlier visit)\.\*\*\s*/, '').replace(/\*\*/g, ''));
}

function stop(words: string): string {
  return words === '' || words.endsWith(']') ? words : endWithStop(words);
}

/** Units and minutes stand in the daily note's own lines. */
function isBilling(line: string): boolean {
  return /\b(?:units?\b.*\brule|timed[- ](?:code )?minutes|timed total|total treatment (?:time|minutes)|\d+ units?\b)/i.test(line);
}
