// A SOAP daily note from the therapist's facts: four sections, tables, totals, and slots where a required fact is missing.
import type { NoteFacts } from '../noteFacts';
import { beyondHomeProgramme, changeBullets, goalStatus, labelled, sentencesOf, skilledSupport } from './assessment';
import type { ComposeOptions } from './composeOptions';
import { evidenceIn, missingEvidence } from './evidence';
import { gather, type Gathered } from './gather';
import { headerLines, signatureLine } from './identity';
import { renderParts, type Part } from './markdown';
import { compareMeasures, measuresTable, type ComparedMeasure } from './measureLines';
import { bullets, endWithStop, needs } from './sentences';
import { billingLines, groupByCode, interventionsTable, type CodeGroup } from './services';
import { asReport, tidy } from './tidy';

export function composeNote(facts: NoteFacts, title: string, options: ComposeOptions): string {
  const gathered = gather(facts);
  const measures = compareMeasures(facts.measures);
  const groups = groupByCode(facts.interventions);
  const parts: readonly Part[] = [
    { heading: '', blocks: [headerLines(facts, gathered)] },
    { heading: 'Subjective', blocks: subjective(gathered) },
    { heading: 'Objective', blocks: objective(facts, gathered, measures, groups, options) },
    { heading: 'Assessment', blocks: assessment(facts, gathered, measures, options) },
    { heading: 'Plan', blocks: plan(gathered) },
    { heading: '', blocks: [signatureLine(facts, gathered)] },
  ];
  return renderParts(title, parts);
}

export function subjective(gathered: Gathered): readonly string[] {
  const sentences = gathered.sections.S.map((item) => asReport(item.text));
  return [sentences.length === 0 ? needs("patient's report: symptoms, function, change since the last visit") : sentences.join(' ')];
}

function objective(
  facts: NoteFacts,
  gathered: Gathered,
  measures: readonly ComparedMeasure[],
  groups: readonly CodeGroup[],
  options: ComposeOptions,
): readonly string[] {
  const items = gathered.sections.O;
  const told = sentencesOf(items, ['intervention']);
  return [
    labelled('Vital signs', sentencesOf(items, ['vitals'])),
    labelled('Precautions', sentencesOf(items, ['precaution'])),
    measures.length > 0 ? measuresTable(measures, false) : needs('an objective measure with value, unit and side'),
    labelled('Other findings', sentencesOf(items, ['finding', 'functionalLink', 'assessment', 'goal', 'diagnosis'])),
    groups.length > 0 ? interventionsTable(groups) : told.length > 0 ? '' : needs('interventions with code, minutes, dose, cueing and response'),
    labelled('Interventions as recorded', told),
    labelled('Response to treatment', [...sentencesOf(items, ['response']), ...stockSlots(gathered, 'O')]),
    bullets([...billingLines(groups, gathered.stated, options), ...sentencesOf(items, ['billing']).map((line) => `**Billing as recorded:** ${line}`)]),
    ...extraMinutes(facts, gathered),
  ];
}

/** The therapist's own minutes lines stay when they say more than the totals do (time in and out, untimed minutes). */
function extraMinutes(_facts: NoteFacts, gathered: Gathered): readonly string[] {
  const lines = sentencesOf(gathered.sections.O, ['minutes']).filter((line) => !isPlainTotal(line));
  return lines.length === 0 ? [] : [labelled('Time as recorded', lines)];
}

function isPlainTotal(line: string): boolean {
  return /^(?:(?:timed|total|treatment|tx|code|minutes|mins?|time|and|one-on-one|session|in)\b|[\d:,;.=\s/])+$/i.test(line);
}

function assessment(facts: NoteFacts, gathered: Gathered, measures: readonly ComparedMeasure[], options: ComposeOptions): readonly string[] {
  const items = gathered.sections.A;
  const changes = changeBullets(measures);
  const own = sentencesOf(items, ['skilledNeed']);
  const supported = skilledSupport(facts.interventions);
  const goals = [...sentencesOf(items, ['goal']), endOf(goalStatus(measures))];
  return [
    [...sentencesOf(items, ['assessment', 'diagnosis', 'precaution', 'finding']), ...stockSlots(gathered, 'A')].join(' '),
    changes === '' ? '' : `**Change since baseline.**\n\n${changes}`,
    ...codeEvidence(facts),
    labelled('Function', sentencesOf(items, ['functionalLink']), options.strict ? 'functional limitation that the deficit causes' : undefined),
    labelled('Response', sentencesOf(items, ['response'])),
    labelled(
      'Skilled need',
      [...own, ...supported, own.length === 0 ? beyondHomeProgramme(facts.interventions) : ''],
      'what the therapist judged, cued, guarded or changed that an aide or a home programme could not',
    ),
    labelled('Progression', sentencesOf(items, ['progression']), 'what was progressed, regressed or held, and why'),
    labelled('Goals', goals.filter((goal) => goal !== ''), 'functional goal with baseline, target and date'),
  ];
}

/** A billed code without its own kind of deficit gets a question, not an argument. */
export function codeEvidence(facts: NoteFacts): readonly string[] {
  const evidence = evidenceIn(facts);
  const codes = new Set(facts.interventions.flatMap((row) => (row.code === undefined ? [] : [row.code])));
  const asked = [...codes].flatMap((code) => missingEvidence(code, evidence) ?? []);
  return asked.map(needs);
}

function plan(gathered: Gathered): readonly string[] {
  const items = gathered.sections.P;
  const has = (topic: 'frequency' | 'nextVisit'): boolean => items.some((item) => item.topic === topic || (topic === 'frequency' && /\b\d\s*[x×]\s*\/?\s*(?:wk|week)/i.test(item.text)));
  const next = items.some((item) => item.topic === 'nextVisit' || /\bnext\b/i.test(item.text));
  return [
    bullets([
      ...items.map((item) => tidy(item.text)),
      ...stockSlots(gathered, 'P'),
      ...(has('frequency') ? [] : [needs('frequency and duration')]),
      ...(next ? [] : [needs('what the next visit will progress or change')]),
    ]),
  ];
}

export function stockSlots(gathered: Gathered, section: 'S' | 'O' | 'A' | 'P'): readonly string[] {
  return gathered.stock.filter((use) => use.section === section).map((use) => needs(use.asks));
}

function endOf(text: string): string {
  return text === '' ? '' : endWithStop(text);
}
