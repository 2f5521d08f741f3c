// An appeal letter from case facts: the payer's own words, criteria one by one, measures, and requests that fit the plan type.
import type { NoteFacts } from '../noteFacts';
import { reachedMeaning } from './changeMeaning';
import { changeBullets, skilledSupport } from './assessment';
import type { ComposeOptions, ComposeTemplate } from './composeOptions';
import { answerBlocks, closingBlocks, criteriaBlock, denialBlocks, enclosuresBlock, referenceBlocks, requestBlock } from './letterBlocks';
import { renderParts } from './markdown';
import { compareMeasures, comparison, measuresTable, type ComparedMeasure } from './measureLines';
import { planRules, type RuleQuery, type Timing } from './planRules';
import { plateauCaution } from './plateau';
import { sayOnce } from './sayOnce';
import { answerBlock, planSections, statementBlock, type Answer, type PlannedStatement, type SectionPlan } from './sectionPlan';
import { bullets, endWithStop, needs, upperFirst } from './sentences';
import { billingLines } from './billingLines';
import { documentKind, mayAsk } from './documentKind';
import { groupByCode, interventionsTable, tableQuestions } from './services';
import { isPlainTotal, statedMinutesIn } from './statedMinutes';

interface Material {
  readonly facts: NoteFacts;
  readonly options: ComposeOptions;
  readonly measures: readonly ComparedMeasure[];
  readonly query: RuleQuery;
  /** The letter has a section for its measures. */
  readonly ownMeasures: boolean;
  /** The letter argues need; one about codes or days asks for no clinical history. */
  readonly arguesNeed: boolean;
  /** The letter answers a denial; else it asks for the first time. */
  readonly answersDenial: boolean;
  /** Answers the letter has no section for. */
  readonly aside: readonly Answer[];
  /** Free statements the letter has no section for (identity lines of a note). */
  readonly loose: readonly PlannedStatement[];
}

export function composeLetter(facts: NoteFacts, template: ComposeTemplate, options: ComposeOptions): string {
  const plans = sayOnce(planSections(facts, template));
  const outside = plans.filter((plan) => plan.heading === '').flatMap((plan) => plan.statements);
  const material: Material = {
    facts,
    options,
    measures: compareMeasures(facts.measures),
    query: { planType: options.planType, discipline: options.discipline, timing: timingOf(facts), contractual: /contract/i.test(facts.fields['limit.kind'] ?? '') },
    aside: plans.filter((plan) => plan.id === 'header').flatMap((plan) => plan.answers.filter((answer) => answer.name !== 'discipline')),
    loose: outside,
    ownMeasures: plans.some(({ id }) => id === 'measures'),
    arguesNeed: !plans.some(({ id }) => id === 'answer') || plans.some(({ id }) => id === 'consequence'),
    answersDenial: plans.some(({ id }) => id === 'denial'),
  };
  const parts = plans.filter((plan) => plan.heading !== '').map((plan) => ({ heading: plan.heading, blocks: withSlot(sectionBlocks(plan, material), plan) }));
  return renderParts(template.title, parts);
}

function sectionBlocks(plan: SectionPlan, material: Material): readonly string[] {
  // The authorization section says which case it is in a sentence of its own.
  // The totals stand under the table of services.
  const stated = statedMinutesIn(material.facts, material.facts.statements);
  const serves = material.facts.interventions.length > 0;
  const isTotal = (name: string, value: string | undefined): boolean => serves && /^(?:timed|total)\.minutes$/.test(name) && value !== undefined && isPlainTotal(value, stated);
  const answers = plan.answers.filter(({ name, value }) => !isTotal(name, value) && (name !== 'pa.case' || (value !== undefined && material.query.timing === undefined)) && (value !== undefined || material.arguesNeed || plan.id !== 'findings')).map(answerBlock);
  const statements = !serves ? plan.statements : plan.statements.filter(({ topic, text }) => topic !== 'minutes' || !isPlainTotal(text, stated));
  const told = [...answers, statementBlock(statements), ...plateauCaution(plan, material.options.planType)];
  switch (plan.id) {
    case 'reference':
      return [...referenceBlocks({ ...plan, answers: [...plan.answers, ...material.aside] }), statementBlock(material.loose.filter((statement) => statement.topic !== 'signature'))];
    case 'request':
      return [requestBlock(plan, material.answersDenial), ...plan.answers.filter(({ name }) => name !== 'request').map(answerBlock)];
    case 'denial':
      return denialBlocks(plan);
    case 'limit':
      return [...told, ...limitBlocks(material)];
    case 'authorization':
      return [...told, ...authorizationBlocks(material)];
    case 'findings':
      return [...told, ...serviceBlocks(material), ...(material.ownMeasures || material.measures.length === 0 ? [] : [measuresTable(material.measures, false)])];
    case 'measures':
      return [material.measures.length > 0 ? measuresTable(material.measures, material.facts.fields['goals.progress'] === undefined, (measure) => reachedMeaning(measure, material.facts)) : needs('measures with side, baseline, current value and goal'), changeBullets(material.measures, material.facts, reachedMeaning), ...told];
    case 'skill':
    case 'protocol':
      return [...told, ...skilledSupport(material.facts.interventions)];
    case 'criteria':
      return [...told, criteriaBlock(material.facts.criteria, material.facts.exhibits)];
    case 'answer':
      return answerOf(plan, told, material);
    case 'procedure':
      return procedureBlocks(answers, plan, material);
    case 'reservation':
      return reservationBlocks(answers, material);
    case 'enclosures':
      return [enclosuresBlock(material.facts.exhibits)];
    case 'closing':
      return closingBlocks({ ...plan, statements: material.loose }, material.facts);
    default:
      return told;
  }
}

/** Function and standard scales tell a reviewer more than single ranges. */
function rank({ name }: ComparedMeasure): number {
  return /\b(?:flexion|extension|abduction|rotation|ROM|MMT|strength)\b/i.test(name) ? 1 : 0;
}

/** The clinician's own answer, else one drawn from the criteria map. */
function answerOf(plan: SectionPlan, told: readonly string[], { facts, measures }: Material): readonly string[] {
  const changed = measures.filter((measure) => measure.change !== undefined && measure.change.sign !== 0).toSorted((one, other) => rank(one) - rank(other));
  const drawn = answerBlocks(plan, facts, changed.map((measure) => upperFirst(comparison(measure))));
  return drawn.length === 0 ? told : [...drawn, statementBlock(plan.statements)];
}

/** Every demanded section stands in the letter; an empty one asks for what it must hold. */
function withSlot(blocks: readonly string[], plan: SectionPlan): readonly string[] {
  if (blocks.some((block) => block.trim() !== '')) return blocks;
  if (plan.id === 'evidence') return [needs('guideline or study from your own verified list, or take this section out')];
  return [needs(plan.heading.charAt(0).toLowerCase() + plan.heading.slice(1))];
}

/** A contract maximum is not argued as necessity; what moves it is a wrong count, another benefit, or the plan's own exception. */
function limitBlocks({ facts, query }: Material): readonly string[] {
  if (!query.contractual) return [];
  const clause = facts.fields['exception.clause'];
  const named = clause !== undefined && !/^(?:none|no)\b/i.test(clause);
  return [
    'The limit is one of the plan contract. This letter therefore asks for a correct count of the visits used and for the plan\'s own exception or extension; it does not rest on medical necessity alone.',
    ...(named ? [] : [needs("the plan's exception or extension clause, word for word, or a wrong count of visits")]),
  ];
}

/** Before service the protocol is to be authorized, after service the lines are to be paid; only the stated case is argued. */
function authorizationBlocks({ facts, query }: Material): readonly string[] {
  const retro = facts.fields['retro.ground'];
  if (query.timing === undefined) return [needs('which case: request denied before service, or claim denied after service for absent authorization')];
  if (query.timing === 'pre') return ['This is a pre-service appeal: the request was denied before the service was given.'];
  const ground = retro === undefined || /^none\b/i.test(retro) ? [needs('ground for retroactive authorization, if one applies')] : [];
  return ['This is a post-service appeal: the service was given and the claim denied for absent authorization.', ...ground];
}

function serviceBlocks({ facts, options }: Material): readonly string[] {
  if (facts.interventions.length === 0) return [];
  const groups = groupByCode(facts.interventions);
  const kind = documentKind(facts);
  const asks = (): boolean => mayAsk(kind, 'treatment');
  return [interventionsTable(groups, asks), tableQuestions(groups, asks), bullets(billingLines(groups, statedMinutesIn(facts, facts.statements), options))];
}

function procedureBlocks(answers: readonly string[], plan: SectionPlan, material: Material): readonly string[] {
  const { query } = material;
  const requests = planRules('request', query);
  const consent = planRules('consent', query).map(endWithStop);
  const due = material.facts.fields['decision.due'] === undefined ? planRules('clock', query) : [];
  const general = requests.length > 0 ? [] : ['a copy of the rule, guideline or criterion relied on', 'review by a clinician with training and experience in the field'];
  const unknown = query.planType === undefined ? [needs('plan type, which decides the rights and clocks that may be named')] : [];
  const needsTiming = query.timing === undefined && due.length > 1 ? [needs('whether the service is still to come or was given, which decides the clock')] : [];
  return [
    ...answers,
    statementBlock(plan.statements),
    ...unknown,
    `I request:\n\n${bullets([...requests, ...general].map(endWithStop))}`,
    ...consent,
    due.length === 0 ? '' : `I expect ${due.join('; or ')}.`,
    ...needsTiming,
  ];
}

function reservationBlocks(answers: readonly string[], { facts, query }: Material): readonly string[] {
  if (facts.fields['next.level'] !== undefined) return answers;
  const next = planRules('next', query).map(endWithStop);
  return next.length > 0 ? [...answers, ...next] : [...answers, needs('next level of review, as the notice or plan document states it')];
}

/** From the case the form names; a claim number without one means the service was given. */
function timingOf(facts: NoteFacts): Timing {
  const stated = facts.fields['pa.case'];
  if (stated !== undefined) return /before/i.test(stated) ? 'pre' : /after/i.test(stated) ? 'post' : undefined;
  const request = facts.fields['request'] ?? '';
  if (/\b(?:authori[sz]e|approve)\b/i.test(request) && !/\bpay\b/i.test(request)) return 'pre';
  return /\bpay\b|\bclaim lines?\b|\breprocess\b/i.test(request) ? 'post' : undefined;
}
