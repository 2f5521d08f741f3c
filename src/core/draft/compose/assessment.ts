// The reasoning part of a note: change by computation, deficits and skilled need from what the therapist recorded, nothing else.
import type { InterventionRow, NoteFacts } from '../noteFacts';
import { changeMeaning } from './changeMeaning';
import { comparison, nameWithSide, type ComparedMeasure } from './measureLines';
import { domainOf, domainOrder } from './evidence';
import type { Item } from './gather';
import { asSentence, bullets, listWords, lowerFirst, needs, withoutStop } from './sentences';
import { exerciseName, support } from './services';
import { asReasoning, expand, tidy } from './tidy';
import type { Topic } from './topics';

/** Items of the topics, tidied, in source order. */
export function sentencesOf(items: readonly Item[], topics: readonly Topic[]): readonly string[] {
  return items.filter((item) => topics.includes(item.topic)).map((item) => (item.topic === 'goal' ? tidy : asReasoning)(item.topic === 'goal' ? item.text.replace(/^goals?\s*[:=–-]\s*(?=\S)/i, '') : item.text));
}

/** A bold label and its text on one line; the text is a slot when there is nothing to say. */
export function labelled(label: string, sentences: readonly string[], missing?: string): string {
  const text = sentences.filter((sentence) => sentence !== '').join(' ');
  if (text !== '') return `**${label}.** ${text}`;
  return missing === undefined ? '' : `**${label}.** ${needs(missing)}`;
}

/** Measures that changed or aim at a goal, by domain: one bullet a domain. A value alone stands in the table already. */
export function changeBullets(measures: readonly ComparedMeasure[], facts: NoteFacts, meaning: typeof changeMeaning = changeMeaning): string {
  const current = measures.filter((measure) => measure.current !== '' && (measure.baseline !== '' || measure.goal !== ''));
  const lines = domainOrder.flatMap((domain) => {
    const own = current.filter((measure) => domainOf(measure.name) === domain);
    return own.length === 0 ? [] : [`${domain}: ${own.map((measure) => withMeaning(measure, facts, meaning)).join('; ')}.`];
  });
  return lines.length === 0 ? '' : bullets(lines);
}

/** The comparison, and what the change means where a published value fits the person. */
export function withMeaning(measure: ComparedMeasure, facts: NoteFacts, meaning: typeof changeMeaning = changeMeaning): string {
  return [comparison(measure), ...meaning(measure, facts)].join(', ');
}

/** Which goals the numbers say are met and which are open. */
export function goalStatus(measures: readonly ComparedMeasure[]): string {
  const named = (status: 'met' | 'open'): readonly string[] =>
    measures.filter((measure) => measure.goalStatus === status).map((measure) => expand(nameWithSide(measure)));
  const [met, open] = [named('met'), named('open')];
  const parts = [met.length === 0 ? '' : `Met: ${listWords(met)}`, open.length === 0 ? '' : `Open: ${listWords(open)}`];
  return parts.filter((part) => part !== '').join('. ');
}

const alone = /^(?:mod(?:ified)?\.? ?i(?:nd\w*)?\b|i\b|ind(?:ep)?(?:endent(?:ly)?)?\b)/i;
const handsOn = /\b(?:CGA|contact[- ]guard|min(?:imal)?\s*(?:A\b|assist)|mod(?:erate)?\s*(?:A\b|assist)|max(?:imal)?\s*(?:A\b|assist)|guard\w*|tactile|tc\b|manual)/i;

const errors = /\b(?:LOBs?|loss(?:es)? of balance|catch(?:es)?|deviations?|stumbl\w*|errors?|veer\w*|drift\w*|valgus|trendelenburg|compensat\w*|buckl\w*|sway|spill\w*|drops?|dropped|missed|freezes?|froze|lag|strategy|touch(?:es)?|steps? to recover|unsteady|shrug\w*|hik\w*|substitut\w*)\b/i;

/** What the therapist had to supply for each task, from assist, cueing and response alone; empty where none is recorded. */
export function skilledSupport(rows: readonly InterventionRow[]): readonly string[] {
  const assisted = rows.filter((row) => row.exercise !== undefined && (row.cueing !== undefined || (row.assist !== undefined && !alone.test(row.assist))));
  const telling = assisted.filter((row) => row.cueing !== undefined || row.response !== undefined);
  const supported = telling.length > 0 ? telling : assisted;
  if (supported.length === 0) return [];
  const clauses = supported.map((row) => {
    // Errors show why the help was needed; other responses stand in the table.
    const seen = row.response === undefined || !errors.test(row.response) ? '' : todayOnly(expand(row.response));
    const told = lowerFirst(withoutStop(seen));
    const response = told === '' ? '' : /[()]/.test(told) ? `, response ${told}` : ` (${told})`;
    return `${withoutStop(exerciseName(row))} needed ${withoutStop(todayOnly(support(row, ' and ')))}${response}`;
  });
  // A sentence each: joined, the help of one reads as the help of the other.
  return clauses.map(asSentence);
}

/** Leaves out what only compares with an earlier visit; that is progression. */
function todayOnly(text: string): string {
  return text
    .replace(/\s*\([^()]*\b(?:last|previous|prior) (?:visit|session)[^()]*\)/gi, '')
    .split(/,\s*/)
    .filter((part) => !/\b(?:last|previous|prior) (?:visit|session)\b/i.test(part))
    .join(', ');
}

/** The step from the record to the argument; only where hands-on help or cueing is recorded. */
export function beyondHomeProgramme(rows: readonly InterventionRow[]): string {
  const guarded = rows.some((row) => handsOn.test(`${row.assist ?? ''} ${row.cueing ?? ''}`));
  const cued = rows.some((row) => row.cueing !== undefined);
  if (!guarded && !cued) return '';
  const given = guarded && cued ? 'Hands-on help and cueing matched to each error are' : guarded ? 'Hands-on help at this level is' : 'Cueing matched to each error is';
  return `${given} beyond what an aide or a home program supplies.`;
}

/** Doses that the therapist compared with an earlier visit, and those that a flow sheet shows to have changed, say what was progressed. */
export function steppedDoses(rows: readonly InterventionRow[]): readonly string[] {
  const told = rows.flatMap((row) => {
    const stepped = [row.dose, row.cueing, row.assist].filter((cell) => cell !== undefined && /\b(?:last|previous|prior) (?:visit|session|time|tx)\b|->|→/i.test(cell));
    return stepped.length === 0 || row.exercise === undefined ? [] : [asSentence(`${exerciseName(row)}: ${stepped.map((cell) => expand(cell ?? '')).join('; ')}`)];
  });
  return [...told, ...changedSince(rows)];
}

/** What a flow sheet shows to have changed since the day before; today's dose stands in the table. */
function changedSince(rows: readonly InterventionRow[]): readonly string[] {
  const days = new Map<string, string[]>();
  for (const row of rows) {
    const last = row.earlier?.at(-1);
    if (last !== undefined && last.value !== row.dose && /\d/.test(last.value)) days.set(last.when, [...(days.get(last.when) ?? []), `${lowerFirst(exerciseName(row))} from ${last.value}`]);
  }
  return [...days].map(([day, changes]) => asSentence(`Changed since ${day}: ${changes.join(', ')}`));
}
