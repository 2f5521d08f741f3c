// A SOAP daily note from the therapist's facts: four sections, tables, totals, and slots where a required fact is missing.
import { timeRelations } from '../../phi/timeRelations';
import type { NoteFacts, SoapSection } from '../noteFacts';
import { beyondHomeProgramme, changeBullets, goalStatus, labelled, sentencesOf, skilledSupport, steppedDoses } from './assessment';
import type { ComposeOptions, ComposeTemplate } from './composeOptions';
import { billingLines } from './billingLines';
import { documentKind, mayAsk, type DocumentKind } from './documentKind';
import { evidenceIn, missingEvidence } from './evidence';
import { missingSlots, type Place } from './fields';
import { gather, type Gathered, type Item } from './gather';
import { goalBlocks } from './goals';
import { headerLines, signatureLine } from './identity';
import { withTheirService } from './looseRows';
import { renderParts, table, type Part } from './markdown';
import { compareMeasures, measuresTable, type ComparedMeasure } from './measureLines';
import { bullets, endWithStop, lowerFirst, needs } from './sentences';
import { groupByCode, interventionsTable, tableQuestions, type Asks, type CodeGroup } from './services';
import { isPlainTotal } from './statedMinutes';
import { asReport, tidy } from './tidy';

export function composeNote(read: NoteFacts, template: ComposeTemplate, options: ComposeOptions): string {
  const facts = { ...read, interventions: withTheirService(read.interventions) };
  const gathered = gather(facts, template, options.times ?? timeRelations(options.source));
  const measures = compareMeasures(facts.measures);
  const groups = groupByCode(facts.interventions);
  const kind = documentKind(facts);
  const asked = (place: Place): readonly string[] => missingSlots(facts, template, place, kind);
  const heading = (id: SoapSection): string => template.sections?.find((section) => section.id === id)?.heading ?? headings[id];
  const parts: readonly Part[] = [
    { heading: '', blocks: [headerLines(facts, gathered, asked('header'))] },
    { heading: heading('S'), blocks: subjective(gathered, kind, asked('S')) },
    { heading: heading('O'), blocks: objective(gathered, measures, groups, asksOf(facts, gathered, kind), options, asked('O')) },
    { heading: heading('A'), blocks: assessment(facts, gathered, measures, kind, asked('A')) },
    { heading: heading('P'), blocks: plan(gathered, kind, asked('P')) },
    { heading: '', blocks: [signatureLine(gathered)] },
  ];
  return renderParts(template.title.replace(/, interview$/i, ''), parts);
}

const helped = /\b(?:needed|required)\b[^.]{0,60}\b(?:cues?|cu(?:e)?ing|vcs?|tcs?|assist\w*|guarding|facilitation|CGA|SBA|(?:min|mod|max) ?A)\b/i;

/** A value with its unit, a grade, a score or a level of assistance told in words. */
function isMeasured(text: string): boolean {
  return /\d\s?(?:°|%|deg(?:rees?)?\b|cm\b|mm\b|mL\b|ft\b|feet\b|m\b|s\b|sec(?:onds?)?\b|lbs?\b|kg\b)|\b\d{1,3}\s?\/\s?\d{1,3}\b|\b(?:min|mod|max)(?:imal|erate|imum)?\s?(?:A\b|assist)|\b(?:CGA|SBA)\b/i.test(text) && !/\b97\d{3}\b/.test(text);
}

const headings: Readonly<Record<SoapSection, string>> = { S: 'Subjective', O: 'Objective', A: 'Assessment', P: 'Plan' };

function subjective(gathered: Gathered, kind: DocumentKind, asked: readonly string[]): readonly string[] {
  const sentences = gathered.sections.S.map((item) => asReport(item.text));
  if (sentences.length === 0) return [needs(`patient's report: ${kind === 'evaluation' ? 'history, symptoms, prior and present function' : 'symptoms, function, change since the last visit'}`)];
  return [sentences.join(' '), asked.join(' ')];
}

/** What the table of treatment is asked for. What a note tells of the whole treatment is not asked for again by code; a form asks for both. */
function asksOf(facts: NoteFacts, gathered: Gathered, kind: DocumentKind): Asks {
  const responses = facts.fields['response'] === undefined ? [...sentencesOf(gathered.sections.O, ['response']), ...sentencesOf(gathered.sections.A, ['response'])] : [];
  const told = { response: responses.some((text) => !helped.test(text)), support: responses.some((text) => helped.test(text)) };
  return (what) => mayAsk(kind, 'treatment') && !(what === 'response' && told.response) && !(what === 'support' && told.support);
}

function objective(
  gathered: Gathered,
  measures: readonly ComparedMeasure[],
  groups: readonly CodeGroup[],
  asks: Asks,
  options: ComposeOptions,
  asked: readonly string[],
): readonly string[] {
  const items = gathered.sections.O.filter((item) => item.row === undefined);
  const told = sentencesOf(items, ['intervention']);
  const responses = sentencesOf(items, ['response']);
  return [
    labelled('Vital signs', sentencesOf(items, ['vitals'])),
    labelled('Precautions', [...sentencesOf(items, ['precaution']), ...asked.filter((slot) => /precaution/i.test(slot))]),
    measures.length > 0 ? measuresTable(measures, false) : gathered.sections.O.some((item) => item.row !== undefined || isMeasured(item.text)) ? '' : needs('an objective measure with value, unit and side'),
    ...ownTables(gathered.sections.O),
    labelled('Findings', [...sentencesOf(items, ['finding', 'functionalLink', 'assessment', 'goal', 'diagnosis', 'progression']), ...asked.filter((slot) => !/precaution/i.test(slot))]),
    groups.length > 0 ? interventionsTable(groups, asks) : told.length > 0 || !asks('work') ? '' : needs('interventions with code, minutes, dose, cueing and response'),
    tableQuestions(groups, asks),
    labelled('Interventions as recorded', told),
    labelled('Response to treatment', [...responses, ...stockSlots(gathered, 'O')]),
    bullets([...billingLines(groups, gathered.stated, options), ...sentencesOf(items, ['billing']).map((line) => `**Billing as recorded:** ${line}`)]),
    labelled('Time as recorded', sentencesOf(items, ['minutes']).filter((line) => !isPlainTotal(line, gathered.stated))),
  ];
}

/** Tables that kept the heads the therapist gave them. */
function ownTables(items: readonly Item[]): readonly string[] {
  const groups: NonNullable<Item['row']>[][] = [];
  for (const { row } of items) {
    if (row === undefined) continue;
    const last = groups.at(-1);
    if (last?.[0]?.heads.join('|') === row.heads.join('|')) last.push(row);
    else groups.push([row]);
  }
  return groups.map((rows) => table(rows[0]?.heads ?? [], rows.map(({ cells }) => cells)));
}

function assessment(facts: NoteFacts, gathered: Gathered, measures: readonly ComparedMeasure[], kind: DocumentKind, asked: readonly string[]): readonly string[] {
  const items = gathered.sections.A;
  const changes = changeBullets(measures, facts);
  const own = sentencesOf(items, ['skilledNeed']);
  const supported = skilledSupport(facts.interventions);
  const goals = goalBlocks(items);
  const plannedGoal = gathered.sections.P.some((item) => item.topic === 'goal');
  const progress = [...sentencesOf(items, ['progression']), ...steppedDoses(facts.interventions)];
  const told = [...items, ...gathered.sections.O].some((item) => progressed.test(item.text));
  return [
    [...sentencesOf(items, ['assessment', 'diagnosis', 'precaution', 'finding']), ...stockSlots(gathered, 'A'), ...asked].join(' '),
    changes === '' ? '' : `**Change by measure.**\n\n${changes}`,
    ...codeEvidence(facts),
    labelled('Function', functionalLink(facts, sentencesOf(items, ['functionalLink']))),
    labelled('Response', sentencesOf(items, ['response'])),
    labelled(
      'Skilled need',
      [...own, ...supported, own.length === 0 ? beyondHomeProgramme(facts.interventions) : ''],
      mayAsk(kind, 'skilledNeed') ? (kind === 'evaluation' ? 'why these findings need the skills of a therapist' : 'what the therapist judged, cued, guarded or changed that an aide or a home program could not') : undefined,
    ),
    labelled('Progression', progress, told || !mayAsk(kind, 'progression') ? undefined : 'what was progressed, regressed or held, and why'),
    ...(goals.length > 0 || plannedGoal ? goals : [labelled('Goals', [], 'functional goal with baseline, target and date')]),
    labelled('Goal status', [endOf(goalStatus(measures))]),
  ];
}

/** The limited task, from the reasoning where it stands there, else from the template's own slots. */
function functionalLink(facts: NoteFacts, told: readonly string[]): readonly string[] {
  const task = facts.fields['functional.limitation'];
  if (told.length > 0 || task === undefined) return told;
  const deficit = facts.fields['deficit'];
  return [...(deficit === undefined ? [] : [tidy(`Deficit: ${lowerFirst(deficit)}`)]), tidy(`Limited task: ${lowerFirst(task)}`)];
}

const progressed = /\b(?:progress(?:ed|ing)|regress(?:ed|ing)|advanced|upgraded|downgraded|held at|went up|increased (?:from|to|load|weight))\b|\d\s*->\s*\d/i;

/** A billed code without its own kind of deficit gets a question, not an argument. */
function codeEvidence(facts: NoteFacts): readonly string[] {
  const evidence = evidenceIn(facts);
  const codes = new Set(facts.interventions.flatMap((row) => (row.code === undefined ? [] : [row.code])));
  const asked = [...codes].flatMap((code) => missingEvidence(code, evidence) ?? []);
  return asked.map(needs);
}

function plan(gathered: Gathered, kind: DocumentKind, asked: readonly string[]): readonly string[] {
  const items = gathered.sections.P;
  const has = (topic: 'frequency' | 'nextVisit'): boolean => items.some((item) => item.topic === topic || (topic === 'frequency' && isFrequency(item.text)));
  const next = items.some((item) => item.topic === 'nextVisit' || /\bnext\b/i.test(item.text)) || gathered.stock.some((use) => use.section === 'P');
  return [
    bullets([
      ...items.map((item) => tidy(item.text.replace(/^(?:plan|poc)\s*(?:[:–-]|is(?: to)?\b)?\s+(?=\d|(?:one|two|three|once|twice)\b)/i, ''))),
      ...asked,
      ...stockSlots(gathered, 'P'),
      ...(has('frequency') || !mayAsk(kind, 'frequency') ? [] : [needs('frequency and duration')]),
      ...(next || !mayAsk(kind, 'nextVisit') ? [] : [needs('what the next visit will progress or change')]),
    ]),
  ];
}

/** "2x/wk", "1 time a week", "every other week", "2w4", "BID", "3/week". */
function isFrequency(text: string): boolean {
  return /\b(?:\d|one|two|three|four|five)\s*(?:[x×]|times?|visits?|\/)?\s*(?:\/|per|a|each)?\s*(?:wk|week|month)\b|\bevery (?:other )?(?:week|day|\d+ (?:weeks|days))\b|\b(?:once|twice) (?:a|per|weekly|daily)|\b\d ?w ?\d\b|\bBID\b|\bdaily until\b|^(?:weekly|monthly|biweekly|daily)\b/i.test(text);
}

function stockSlots(gathered: Gathered, section: 'S' | 'O' | 'A' | 'P'): readonly string[] {
  return gathered.stock.filter((use) => use.section === section).map((use) => needs(use.asks));
}

function endOf(text: string): string {
  return text === '' ? '' : endWithStop(text);
}
