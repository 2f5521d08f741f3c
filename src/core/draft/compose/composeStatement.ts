// A separate justification statement for a timed code (Pub. 100-02 ch. 15 section 220.3): deficit, skill, dose, response, goals.
import type { InterventionRow, NoteFacts } from '../noteFacts';
import { beyondHomeProgramme, goalStatus, skilledSupport, steppedDoses, withMeaning } from './assessment';
import type { ComposeOptions, ComposeTemplate } from './composeOptions';
import { domainOf, domainOrder, evidenceIn, missingEvidence, type Domain } from './evidence';
import { plannedHeader } from './identity';
import { renderParts } from './markdown';
import { comparison, compareMeasures, measuresTable, nameWithSide, type ComparedMeasure } from './measureLines';
import { plateauCaution } from './plateau';
import { planRules } from './planRules';
import { answerBlock, planSections, statementBlock, type SectionPlan } from './sectionPlan';
import { bullets, listWords, lowerFirst, needs, upperFirst, withoutStop } from './sentences';
import { billingLines } from './billingLines';
import { documentKind, mayAsk } from './documentKind';
import { codeOf, groupByCode, interventionsTable, tableQuestions } from './services';
import { isPlainTotal, statedMinutesIn } from './statedMinutes';
import { expand, tidy } from './tidy';

interface Material {
  readonly facts: NoteFacts;
  readonly code: string;
  readonly measures: readonly ComparedMeasure[];
  /** Rows under the code that is justified. */
  readonly own: readonly InterventionRow[];
  readonly options: ComposeOptions;
  readonly hasProgress: boolean;
}

export function composeStatement(facts: NoteFacts, template: ComposeTemplate, options: ComposeOptions): string {
  const plans = planSections(facts, template);
  const code = template.code ?? facts.interventions.find((row) => row.code !== undefined)?.code ?? '';
  const own = facts.interventions.filter((row) => codeOf(row) === code);
  const material: Material = { facts, code, measures: compareMeasures(facts.measures), own, options, hasProgress: plans.some((plan) => plan.id === 'progress') };
  const header = plans.find((plan) => plan.id === 'header');
  const end = plans.find((plan) => plan.id === 'end');
  const body = plans.filter((plan) => plan.heading !== '').map((plan) => ({ heading: plan.heading, blocks: sectionBlocks(plan, material) }));
  const signature = [...(end?.answers.flatMap((answer) => answer.value ?? []) ?? []), ...(end?.statements.map((statement) => withoutStop(statement.text)) ?? [])];
  return renderParts(template.title.replace(/, interview$/i, ''), [
    { heading: '', blocks: [plannedHeader(header)] },
    ...body,
    { heading: '', blocks: [signature.length === 0 ? needs('signature with credentials') : signature.join('  \n')] },
  ]);
}

function sectionBlocks(plan: SectionPlan, material: Material): readonly string[] {
  const answers = plan.answers.filter((answer) => !/^(?:timed|total)\.minutes$/.test(answer.name)).map(answerBlock);
  const blocks = [...answers, ...derived(plan, material), ...plateauCaution(plan, material.options.planType)].filter((block) => block !== '');
  return blocks.length === 0 ? [needs(plan.heading.charAt(0).toLowerCase() + plan.heading.slice(1))] : blocks;
}

function derived(plan: SectionPlan, material: Material): readonly string[] {
  const { facts, measures, own, code } = material;
  const rest = plan.statements.filter((statement) => statement.topic !== 'minutes');
  switch (plan.id) {
    case 'deficit': {
      const reports = rest.filter((statement) => statement.topic === 'report');
      const lack = missingEvidence(code, evidenceIn(facts));
      return [
        onTesting(measures, lack === undefined ? (ofCode[code] ?? domainOrder) : []),
        statementBlock(reports),
        statementBlock(rest.filter((statement) => statement.topic !== 'report')),
        measures.length > 0 ? measuresTable(measures, true) : needs('objective measures of the deficit with side, baseline, current value and goal'),
        lack === undefined ? '' : needs(lack),
      ];
    }
    case 'progress':
      return [changeSince(measures, code, facts, /\bchange\b/i.test(plan.heading) ? '' : changeLabel), statementBlock(rest)];
    case 'skill':
      return skillBlocks(plan, material);
    case 'dose': {
      const stepped = steppedDoses(own);
      const missing = facts.interventions.length > 0 && own.length === 0 ? [needs(`intervention under ${code}`)] : [];
      return [statementBlock(rest), stepped.length === 0 ? '' : `**Compared with an earlier visit.** ${stepped.join(' ')}`, ...missing];
    }
    case 'goals': {
      const status = goalStatus(measures);
      return [material.hasProgress ? '' : changeSince(measures, code, facts, changeLabel), statementBlock(rest), status === '' ? '' : `**Goal status.** ${status}.`];
    }
    default:
      return [statementBlock(rest)];
  }
}

function skillBlocks(plan: SectionPlan, { facts, own, options, code }: Material): readonly string[] {
  const groups = groupByCode(facts.interventions);
  const asks = (): boolean => mayAsk(documentKind(facts), 'treatment');
  const told = plan.answers.some((answer) => answer.name.startsWith('why.not') && answer.value !== undefined);
  const asked = plan.answers.some((answer) => answer.name.startsWith('skilled') && answer.value === undefined);
  const support = skilledSupport(own);
  const stated = statedMinutesIn(facts, facts.statements);
  const maintenance = /\b(?:maintain|maintenance|prevent(?:ing)? decline|slow(?:ing)? decline)\b/i.test(facts.statements.map((statement) => statement.text).join(' '));
  return [
    statementBlock(plan.statements.filter((statement) => statement.topic === 'skilledNeed')),
    statementBlock(plan.statements.filter((statement) => !['minutes', 'billing', 'skilledNeed'].includes(statement.topic))),
    groups.length > 0 ? interventionsTable(groups, asks) : needs(`interventions under ${code} with minutes, dose, cueing and response`),
    tableQuestions(groups, asks),
    support.length === 0 ? (own.length === 0 || asked ? '' : needs('what the therapist cued, guarded, judged or changed')) : `**Skill in the record.** ${support.join(' ')}${told ? '' : ` ${beyondHomeProgramme(own)}`}`.trim(),
    statementBlock(plan.statements.filter((statement) => statement.topic === 'minutes' && !isPlainTotal(statement.text, stated))),
    bullets([...billingLines(groups, stated, options), ...plan.statements.filter((statement) => statement.topic === 'billing').map((statement) => tidy(statement.text))]),
    ...(maintenance ? planRules('maintenance', { planType: options.planType, discipline: options.discipline, timing: undefined, contractual: false }).map((rule) => `${rule}.`) : []),
  ];
}

const ofCode: Readonly<Record<string, readonly Domain[]>> = {
  '97112': ['Balance', 'Coordination and position sense', 'Arm and hand function', 'Vestibular', 'Gait and mobility'],
  '97110': ['Strength', 'Range of motion', 'Endurance', 'Gait and mobility', 'Function'],
};

const changeLabel = '**Change by measure.**\n\n';

/** Changes in what the code treats, where the facts hold a deficit of its kind; other measures are reported apart and argue nothing (domain: D5, D6). */
function changeSince(measures: readonly ComparedMeasure[], code: string, facts: NoteFacts, label: string): string {
  const current = measures.filter((measure) => measure.current !== '' && (measure.baseline !== '' || measure.goal !== ''));
  const domains = missingEvidence(code, evidenceIn(facts)) === undefined ? ofCode[code] : [];
  const own = domains === undefined ? current : current.filter((measure) => domains.includes(domainOf(measure.name)));
  const other = current.filter((measure) => !own.includes(measure));
  const lines = [...own.map((measure) => `${upperFirst(withMeaning(measure, facts))}.`), ...(other.length === 0 ? [] : [`${own.length === 0 ? 'Measured, though not what this code treats' : 'Also measured, beside what is argued here'}: ${other.map(comparison).join('; ')}.`])];
  return lines.length === 0 ? '' : `${label}${bullets(lines)}`;
}

/** Today's values of what the code treats, by domain; nothing where none was measured. */
function onTesting(measures: readonly ComparedMeasure[], domains: readonly Domain[]): string {
  const groups = domains.flatMap((domain) => {
    const own = measures.filter((measure) => measure.current !== '' && domainOf(measure.name) === domain);
    return own.length === 0 ? [] : [`${lowerFirst(domain)} (${own.map((measure) => `${expand(nameWithSide(measure))} ${measure.current}`).join('; ')})`];
  });
  return groups.length === 0 ? '' : `**Deficit on testing.** ${upperFirst(listWords(groups))}.`;
}
