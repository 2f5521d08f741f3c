// Findings, abilities, assist levels and sides that a note states or denies: each with its polarity and surroundings.
import type { Concept } from '../words/concepts';
import { headsStatus } from './goals';
import { segmentsOf } from '../text/segments';
import { negatedTokens, pointsBack } from './negation';
import type { Statement } from '../note/statements';
import { stem } from '../subjects/subject';
import type { Token } from '../text/tokens';
import type { Span } from '../span';

export interface Mention extends Span {
  readonly dimension: 'finding' | 'status' | 'assist' | 'side';
  readonly key: string;
  readonly statement: number;
  readonly negated: boolean;
  /** The words that deny it ("denies", "no"), where it is denied. */
  readonly cue?: Span;
  /** Feared, watched for, aimed at or asked about rather than found. */
  readonly supposed: boolean;
  /** Plain stems around it. */
  readonly words: readonly string[];
  /** Those of its own clause, and the days named there. */
  readonly clause: readonly string[];
  /** Other concepts of the clause, as "joint:knee", "condition:rest", "task:gait". */
  readonly near: readonly string[];
  /** Of an assist level: was it the earlier one ("max assist yesterday", "improved from moderate")? */
  readonly past?: boolean;
  /** Of a side: what is on that side, nearest first, as "joint:knee", "diagnosis:TKA". */
  readonly target?: readonly string[];
}

const supposedBefore = /^(?:risk|risks|risking|prevent|prevents|preventing|prevention|monitor|monitored|monitoring|monitors|if|avoid|avoiding|minimize|minimizing|fear|control|manage|management|managing|watch|reduce|reducing|until|unless|eliminate|educated|education|screen|screened|assess|assessing|assessed|should|in|case|potential|regarding|once)$/;
const supposedAfter = /^(?:risk|prevention|precaution|precautions|management|control|scale|relief|reduction|risks|science|neuroscience|education|recovery|diary|questionnaire|monitoring|hazard|hazards|efficacy)$/;
const increase = /^(?:increase|increased|increases|increasing|worse|worsening|worsened|more|further|change|changes|exacerbation|exacerbated|aggravation|flare)$/;

/** All mentions of the statements, in order. */
export function findMentions(tokens: readonly Token[], statements: readonly Statement[]): readonly Mention[] {
  const found: Mention[] = [];
  statements.forEach((statement, index) => {
    const negated = negatedTokens(tokens, statement);
    const zero = zeroOf(tokens, statement, index);
    if (zero !== undefined) found.push(zero);
    let segments: Int32Array | undefined;
    for (const concept of statement.concepts) {
      const { dimension } = concept;
      const none = dimension === 'negation' ? noneOf(tokens, statement, concept) : undefined;
      if (none !== undefined) found.push({ dimension: 'finding', key: none.key, statement: index, start: concept.start, end: concept.end, negated: true, supposed: false, words: wordsAround(tokens, statement, concept), clause: clauseOf(tokens, statement, concept, (segments ??= segmentsOf(tokens, statement))), near: [], cue: concept });
      if (dimension !== 'finding' && dimension !== 'status' && dimension !== 'assist' && dimension !== 'side') continue;
      if (dimension === 'assist' && !isAssist(tokens, concept)) continue;
      // "empty can negative"
      if (dimension === 'status' && statement.concepts.some((other) => other.dimension === 'sign' && other.first < concept.first && concept.next <= other.next)) continue;
      const back = dimension === 'finding' || dimension === 'status' ? pointsBack(tokens, statement, concept) : undefined;
      if (dimension === 'finding' && (isResult(tokens, statement, concept) || isDrop(tokens, concept))) continue;
      const denying = negated.get(concept.first);
      // "walk the dog without stopping: met"
      const ofGoal = concept.key === 'met' && denying !== undefined && /^(?:without|w\/o)$/.test(tokens.find(({ start }) => start === denying.start)?.text ?? '');
      const cue = isMoment(tokens, concept) ? undefined : ((ofGoal ? undefined : denying) ?? back);
      const unable = concept.key === 'unable';
      const key = dimension === 'finding' && isIncrease(tokens, statement, concept) ? `increase of ${concept.key}` : unable ? 'able' : concept.key;
      found.push({
        dimension, key, statement: index, start: concept.start, end: concept.end, negated: (cue !== undefined) !== unable, supposed: isSupposed(tokens, statement, concept),
        words: wordsAround(tokens, statement, concept), clause: clauseOf(tokens, statement, concept, (segments ??= segmentsOf(tokens, statement))), near: [...conceptsAround(tokens, statement, concept), ...codesAround(tokens, statement), ...goalBefore(tokens, statement, concept), ...(isAimed(tokens, statement) ? ['aimed'] : [])],
        ...(cue === undefined ? (unable ? { cue: { start: concept.start, end: concept.end } } : {}) : { cue }), ...(dimension === 'assist' ? { past: isPast(tokens, statement, concept) } : {}), ...(dimension === 'side' ? { target: targetOf(tokens, statement, concept) } : {}),
      });
    }
  });
  return withGoalOfStatus(found, statements);
}

/** "STG 2: TUG under 12 s. Not met.": a status on its own is of the goal right before it. */
function withGoalOfStatus(mentions: readonly Mention[], statements: readonly Statement[]): readonly Mention[] {
  return mentions.map((mention) => {
    if (mention.dimension !== 'status' || !/met$/.test(mention.key)) return mention;
    const own = statements[mention.statement];
    const before = statements[mention.statement - 1];
    if (own === undefined || before?.paragraph !== own.paragraph || own.concepts.some((concept) => /^(?:measure|motion|task|joint)$/.test(concept.dimension) && concept.first < own.first + 4) || mention.start - own.start > 24) return mention;
    const goal = mentions.find((other) => other.statement === mention.statement - 1)?.near.filter((key) => key.startsWith('goal:')) ?? [];
    const carried = before.concepts.filter((concept) => /^(?:measure|motion|task|joint|exercise)$/.test(concept.dimension)).map((concept) => `${concept.dimension}:${concept.key}`);
    return { ...mention, near: [...mention.near.filter((key) => key !== 'aimed'), ...goal, ...carried] };
  });
}

/** "Neg Homans", "Homans sign negative": a test's result, which is no finding denied. */
function isResult(tokens: readonly Token[], statement: Statement, concept: Concept): boolean {
  if (!statement.concepts.some((other) => other.dimension === 'sign' && other.first === concept.first)) return false;
  return [-2, -1].some((back) => /^(?:negative|neg|positive|pos|\(-\)|\(\+\))$/.test(tokens[concept.first + back]?.text ?? '')) || [0, 1, 2, 3].some((ahead) => /^(?:negative|neg|positive|pos|\(-\)|\(\+\))$/.test(tokens[concept.next + ahead]?.text ?? ''));
}

/** "The DHI has fallen by 42 points", "ODI fell from 46": a value falls, no person. */
function isDrop(tokens: readonly Token[], concept: Concept): boolean {
  if (concept.key !== 'fall' || !/^(?:fell|fallen|falls)$/.test(tokens[concept.first]?.text ?? '')) return false;
  const next = tokens[concept.next];
  if (next?.value === 0) return false;
  if (next?.text === 'by' || next?.text === 'short') return true;
  const at = /^(?:from|to|another|about|nearly)$/.test(next?.text ?? '') ? concept.next + 1 : concept.next;
  return tokens[at]?.kind === 'number' && !/^(?:once|twice)$/.test(tokens[at]?.text ?? '') && !/^(?:times?|x|feet|ft|steps|stairs)$/.test(tokens[at + 1]?.text ?? '') && tokens[concept.first]?.text !== 'falls';
}

/** "Falls: 1 before IE, 0 since": the finding that a bare zero takes up. */
function zeroOf(tokens: readonly Token[], statement: Statement, index: number): Mention | undefined {
  const quantity = statement.quantities.find((candidate) => candidate.values[0] === 0 && candidate.unit === undefined && candidate.over === undefined && /^(?:[,;(]|and|but)$/.test(tokens[candidate.first - 1]?.text ?? '') && /^(?:since|now|currently|in|this|after)$/.test(tokens[candidate.next]?.text ?? ''));
  const finding = quantity === undefined ? undefined : statement.concepts.filter((concept) => concept.dimension === 'finding' && concept.next < quantity.first).at(-1);
  if (quantity === undefined || finding === undefined) return undefined;
  const cue = { start: quantity.start, end: quantity.end };
  return { dimension: 'finding', key: finding.key, statement: index, ...cue, negated: true, supposed: false, words: [], clause: [], near: [], cue };
}

/** "No LOC at injury", "none since the fall": an event that only tells when. */
function isMoment(tokens: readonly Token[], concept: Concept): boolean {
  if (!/^(?:injury|surgery|fall|trauma|hospitalization|stroke)$/.test(concept.key)) return false;
  const back = /^(?:the|his|her|their|initial|index)$/.test(tokens[concept.first - 1]?.text ?? '') ? 2 : 1;
  // "Head CT in the emergency department was negative"
  if (concept.key === 'hospitalization' && tokens[concept.first - back]?.text === 'in' && /^(?:is|are|was|were|showed|ruled|excluded)$/.test(tokens[concept.next]?.text ?? '')) return true;
  return /^(?:at|since|after|before|following|from|post)$/.test(tokens[concept.first - back]?.text ?? '');
}

/** "2 falls past 3 mo, none since SOC": the finding that a "none" of its own clause takes up. */
function noneOf(tokens: readonly Token[], statement: Statement, cue: Concept): Concept | undefined {
  if (tokens[cue.first]?.text !== 'none' || !/^(?:[,;(]|--|and|but)$/.test(tokens[cue.first - 1]?.text ?? '')) return undefined;
  return statement.concepts.filter((concept) => concept.dimension === 'finding' && concept.next < cue.first).at(-1);
}

function isPast(tokens: readonly Token[], statement: Statement, concept: Concept): boolean {
  // "Eval: gait 10 ft mod A"
  const lead = statement.concepts.filter((other) => other.dimension === 'role' && /^(?:baseline|previous|current)$/.test(other.key) && other.next <= concept.first).at(-1);
  if (lead !== undefined && lead.key !== 'current' && lead.first <= statement.first + 1) return true;
  if (statement.cell && statement.context.some((other) => other.dimension === 'role' && other.key === 'baseline')) return true;
  if (/^(?:adm|admission|eval|ie|soc)$/.test(tokens[concept.first - 1]?.text ?? '')) return true;
  const before = [1, 2].some((back) => /^(?:instead|than|from|was|previously|initially|formerly|prior)$/.test(tokens[concept.first - back]?.text ?? ''));
  const after = [0, 1, 2, 3].map((ahead) => tokens[concept.next + ahead]?.text ?? '');
  // "min A (eval mod A)": the bracket speaks of what stands in it.
  const stop = after[0] === '(' && after[2] !== ')' ? 0 : after.findIndex((word) => /^[,;.)]$/.test(word));
  return before || after.slice(0, stop < 0 ? 4 : stop).some((word) => /^(?:yesterday|last|prior|eval|evaluation|initially|previously|ie|soc|→|baseline)$/.test(word));
}

/** "dependent on", "skilled supervision", "independent exercise program" are no assist levels. */
function isAssist(tokens: readonly Token[], concept: Concept): boolean {
  const before = tokens[concept.first - 1]?.text ?? '';
  const after = tokens[concept.next]?.text ?? '';
  if (concept.key === 'supervision') return !/^(?:skilled|therapist|direct|general|line)$/.test(before);
  if (concept.key === 'dependent') return !/^(?:on|upon|edema|variable)$/.test(after);
  if (concept.key === 'independent') return !/^(?:review|reviewer|external|living|exercise|home|medical|entity|organization|function|functional|mobility)$/.test(after);
  return true;
}

/** "no increase in pain", "worsening of symptoms": about the change, not the finding. */
function isIncrease(tokens: readonly Token[], statement: Statement, concept: Concept): boolean {
  if (concept.key.endsWith('change')) return false;
  if (/^(?:change|changes|worsening)$/.test(tokens[concept.next]?.text ?? '')) return true;
  for (let index = concept.first - 1; index >= Math.max(statement.first, concept.first - 3); index -= 1) {
    const text = tokens[index]?.text ?? '';
    if (increase.test(text)) return true;
    if (!/^(?:in|of|the|her|his|their|knee|hip|shoulder|back|ankle|any|symptomatic)$/.test(text)) return false;
  }
  return /^(?:increase|exacerbation|flare)$/.test(tokens[concept.next]?.text ?? '');
}

function isSupposed(tokens: readonly Token[], statement: Statement, concept: Concept): boolean {
  if (supposedAfter.test(tokens[concept.next]?.text ?? '')) return true;
  for (let index = concept.first - 1; index >= Math.max(statement.first, concept.first - 4); index -= 1) {
    const text = tokens[index]?.text ?? '';
    if (supposedBefore.test(text)) return text !== 'in' || /^(?:reduction|decrease|increase|change)$/.test(tokens[index - 1]?.text ?? '');
    if (/^[.;,]$/.test(text)) return false;
  }
  return /^(?:goal|stg|ltg|will)$/.test(tokens[statement.first]?.text ?? '') || (tokens[statement.first + 1]?.text === 'will');
}

function wordsAround(tokens: readonly Token[], statement: Statement, concept: Concept): readonly string[] {
  const words = new Set<string>();
  for (let index = Math.max(statement.first, concept.first - 9); index < Math.min(statement.next, concept.next + 9); index += 1) {
    if (index >= concept.first && index < concept.next) continue;
    const token = tokens[index];
    const root = token?.kind === 'word' ? stem(token.text) : undefined;
    if (root !== undefined) words.add(root);
  }
  return [...words];
}

function clauseOf(tokens: readonly Token[], statement: Statement, concept: Concept, segments: Int32Array): readonly string[] {
  const own = segments[concept.first - statement.first];
  const found = new Set<string>();
  for (let index = Math.max(statement.first, concept.first - 12); index < Math.min(statement.next, concept.next + 12); index += 1) {
    if ((index >= concept.first && index < concept.next) || segments[index - statement.first] !== own) continue;
    const token = tokens[index];
    const root = token?.kind === 'word' ? stem(token.text) : token?.kind === 'date' ? token.text : undefined;
    if (root !== undefined) found.add(root);
  }
  for (const other of statement.concepts) {
    if (other.first === concept.first || segments[other.first - statement.first] !== own || Math.abs(other.first - concept.first) > 12) continue;
    if (/^(?:joint|region|condition|exercise|measure|motion|muscle|diagnosis|finding|task|sign)$/.test(other.dimension)) found.add(`${other.dimension}:${other.key}`);
  }
  return [...found];
}

function conceptsAround(tokens: readonly Token[], statement: Statement, concept: Concept): readonly string[] {
  const near = new Set<string>();
  for (const other of statement.concepts) {
    if (other === concept || (other.first >= concept.first && other.next <= concept.next) || Math.abs(other.first - concept.first) > 9) continue;
    if (/^(?:side|joint|region|condition|exercise|measure|motion|muscle|diagnosis|finding)$/.test(other.dimension)) near.add(`${other.dimension}:${other.key}`);
  }
  // An assist level belongs to the task named last before it, else to the first after it.
  const tasks = statement.concepts.filter((other) => (other.dimension === 'task' || (other.dimension === 'exercise' && concept.dimension === 'assist')) && !(other.first >= concept.first && other.next <= concept.next));
  const task = tasks.filter((other) => other.first < concept.first && !isParted(tokens, other.next, concept.first)).at(-1) ?? tasks.find((other) => other.first > concept.first && !isParted(tokens, concept.next, other.first));
  if (concept.dimension === 'assist') {
    const own = task ?? statement.context.filter((other) => other.dimension === 'task').at(-1);
    if (own !== undefined) near.add(`task:${own.key}`);
  } else for (const other of tasks) if (Math.abs(other.first - concept.first) <= 9) near.add(`task:${other.key}`);
  return [...near];
}

/** "walks 80 ft CGA; w/c I all surfaces": does a semicolon with a subject of its own behind it stand between the two? */
function isParted(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (tokens[index]?.text === ';') return index < to - 1;
  return false;
}

/** Codes of the statement and of its row or heading: what an assist level was given for. */
function codesAround(tokens: readonly Token[], statement: Statement): readonly string[] {
  const codes = new Set<string>(statement.contextCodes.map((token) => `code:${token.text}`));
  for (let index = statement.first; index < statement.next; index += 1) if (tokens[index]?.kind === 'code') codes.add(`code:${tokens[index]?.text}`);
  for (const concept of [...statement.context, ...statement.concepts]) if (concept.dimension === 'service') codes.add(`code:${concept.key}`);
  return [...codes];
}

/** "STG 2 met": the goal named last before the word, else the first of the statement. */
function goalBefore(tokens: readonly Token[], statement: Statement, concept: Concept): readonly string[] {
  let goal: string | undefined;
  for (let index = statement.first; index < statement.next - 1; index += 1) {
    if (goal !== undefined && index > concept.first) break;
    const ordinal = ordinals.indexOf(tokens[index]?.text ?? '');
    if (ordinal >= 0 && (namesGoal(tokens, index + 1) || (statement.concepts.some((other) => other.key === 'goal') && /^(?:,|is|was|has|\()$/.test(tokens[index + 1]?.text ?? '')))) goal = `goal:${ordinal + 1}`;
    const next = tokens[index + 1]?.text === '#' ? tokens[index + 2] : tokens[index + 1];
    if (/^(?:goal|stg|ltg)s?$/.test(tokens[index]?.text ?? '') && next?.kind === 'number' && (next.value ?? 99) < 13) goal = `goal:${next.value}`;
  }
  return goal === undefined ? [] : [goal];
}

const ordinals: readonly string[] = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** "first short-term goal" */
function namesGoal(tokens: readonly Token[], from: number): boolean {
  for (let index = from; index < from + 4; index += 1) {
    const text = tokens[index]?.text ?? '';
    if (/^(?:goal|stg|ltg)$/.test(text)) return true;
    if (!/^(?:short|long|term)$/.test(text)) return false;
  }
  return false;
}

/** Is the statement a goal or a plan rather than a finding? */
function isAimed(tokens: readonly Token[], statement: Statement): boolean {
  const isGoal = ({ dimension, key }: Concept): boolean => dimension === 'role' && key === 'goal';
  if (statement.concepts.some(isGoal) || (!statement.cell && statement.context.some((cue) => isGoal(cue) && !headsStatus(tokens, cue)))) return true;
  for (let index = statement.first; index < statement.next; index += 1) if (tokens[index]?.text === 'will' || (tokens[index]?.text === 'should' && /^(?:by|within|in)$/.test(tokens[statement.first]?.text ?? ''))) return true;
  return false;
}

/** What stands on a side: the concepts right after it, else right before it. */
function targetOf(tokens: readonly Token[], statement: Statement, side: Concept): readonly string[] {
  const wanted = /^(?:joint|region|muscle|diagnosis|measure|exercise|sign)$/;
  // "weakness of the left side" is a hemiparesis.
  if (tokens[side.next]?.text === 'side' && statement.concepts.some((concept) => concept.key === 'weakness' && concept.next <= side.first && side.first - concept.next < 4)) return ['diagnosis:hemiparesis'];
  // "sprain of the left ankle": the diagnosis is on that side.
  const joint = /^(?:the|her|his)$/.test(tokens[side.first - 1]?.text ?? '') ? side.first - 2 : side.first - 1;
  const diagnosis = tokens[joint]?.text === 'of' ? statement.concepts.find((concept) => concept.dimension === 'diagnosis' && concept.next === joint) : undefined;
  if (diagnosis !== undefined) return [name(diagnosis)];
  const own = statement.concepts.filter((concept) => wanted.test(concept.dimension) && concept.first === side.first).map(name);
  const after: string[] = [];
  let index = side.next;
  while (index < statement.next && index < side.next + 7) {
    const here = statement.concepts.filter((concept) => concept.first === index);
    const named = here.filter((concept) => wanted.test(concept.dimension) && concept.next > index);
    if (named.length > 0) {
      after.push(...named.map(name));
      index = Math.max(...named.map((concept) => concept.next));
      continue;
    }
    const token = tokens[index];
    if (here.some((concept) => concept.dimension === 'side') || token === undefined || token.kind !== 'word' || /^(?:and|or|with|to|vs|but|is|was|were|are|at|on|in)$/.test(token.text)) break;
    index += 1;
  }
  if (own.length + after.length > 0) return byRank([...own, ...after]);
  const before = statement.concepts.filter((concept) => wanted.test(concept.dimension) && concept.next <= side.first && side.first - concept.next <= 7);
  if (before.length > 0) return [...before].reverse().map(name);
  // "R Dix-Hallpike neg (SOC pos), L neg": the second side is of the same test.
  const other = statement.concepts.filter((concept) => concept.dimension === 'side' && concept.next <= side.first && concept.key !== side.key).at(-1);
  if (other !== undefined && /^(?:neg|negative|pos|positive|-|\(-\)|\(\+\)|\+)$/.test(tokens[side.next]?.text ?? '')) return targetOf(tokens, statement, other);
  // "with the left hand … with a fork in the right": the noun is the one before.
  if (other !== undefined && tokens[side.first - 1]?.text === 'the' && (tokens[side.next] === undefined || /^(?:[.,;)]|and)$/.test(tokens[side.next]?.text ?? ''))) return targetOf(tokens, statement, other);
  const inherited = statement.context.filter((concept) => wanted.test(concept.dimension)).map(name).reverse();
  // "left AFO", "AFO L": nothing of the vocabulary, but the word beside it.
  const [next, previous] = [tokens[side.next], tokens[side.first - 1]].map((token) => (token?.kind === 'word' ? stem(token.text) : undefined));
  const beside = next ?? previous;
  return inherited.length > 0 || beside === undefined ? inherited : [`word:${beside}`];
}

/** A diagnosis tells the side better than the joint in its name. */
function byRank(targets: readonly string[]): readonly string[] {
  return [...targets.filter((target) => target.startsWith('diagnosis:')), ...targets.filter((target) => !target.startsWith('diagnosis:'))];
}

const name = (concept: Concept): string => `${concept.dimension}:${concept.key}`;
