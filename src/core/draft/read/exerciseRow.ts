// Reads one jotted exercise ("Foam, feet together EC 4 x 20 s, LOB x2 R, min A x1, vc wt shift") into the cells of a row.
import type { InterventionRow } from '../noteFacts';
import { clausesOf } from './clauses';
import { takeLoads } from './loads';
import { namesExercise } from './treatment';

export type ExerciseCells = Pick<InterventionRow, 'exercise' | 'dose' | 'cueing' | 'assist' | 'response'>;

const assist =
  /^(?:w\/ |with )?(?:\d+% )?(?:CGA|SBA|CS|contact[- ]guard|stand-?by|close guard|guarding|supervision|distant supervision|SPV|min(?:imal)?\s*(?:A\b|assist)|mod(?:erate)?\s*(?:A\b|assist)|max(?:imal)?\s*(?:A\b|assist)|mod(?:ified)?\s*I\b|modified independent|independent|indep\b|total\s*(?:A\b|assist)|set-?up|gait belt|PT assist|therapist assist|hand[- ]held assist|HHA)/i;
const cue =
  /(?:^|[\s(\d%])(?:vc'?s?|v\/c|tc'?s?|t\/c|verbal|tactile|visual (?:cue|feedback)|mirror|manual (?:cue|contact|facilitation|guidance)|(?<!on )cue[sd]?|cueing|cuing|facilitation|facilitated|demo(?:nstration)?|hand[- ]over[- ]hand|HOH|instruct(?:ed|ion))\b/i;
const response =
  /^\d+ ?(?:\/|of) ?\d+ (?!reps?\b|sets?\b|min|sec|lbs?|x)[a-z]{3}|\b(?:LOBs?|loss(?:es)? of balance|RPE|pain|fatigue[sd]?|sx|symptoms?|dizz\w*|nausea|strategy|deviations?|toe catch(?:es)?|catch(?:es)?|sway|HR|BP|SpO2|O2|SOB|dyspnea|errors?|correct|able|unable|compensat\w*|lag|noted|observed|steady|unsteady|trembl\w*|shak\w*|steps? to recover|stepping|valgus|trendelenburg|response|improved|reduced|decreased|increased|achieved|reached|stumbles?|stumbled|buckl\w*|touch(?:es)?|froze|freezes?|spill\w*|good form|poor|drops?|dropped|missed|success\w*|veers?|veered|drifts?|drifted|precautions? kept|teach[- ]?back|return demo\w*|trials? correct|in \d+ of \d+|\d+ ?(?:\/|of) ?\d+ (?:reps? |lids? |tries |times )?(?:[a-z]+ed|clean|good|safe|met|made|caught)|veers?|\d+ ?\/ ?\d+ trials?|no adverse|held|afterwards?|after)\b|->|→/i;

/** Dictated numbers as well. */
const numberWord = '(?:two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty|forty-?five|sixty)';
const amount = String.raw`(?:\d+(?:\.\d+)?|${numberWord}(?= (?:sets?|reps?|seconds?|minutes?|trials?|times|rounds?|feet|pounds?|each|of)\b))`;
const unit = String.raw`(?:sec(?:onds?)?|s|min(?:utes?)?|reps?|times|ft|feet|m|meters?|yards?|lbs?|#|kg|bpm|laps?|trials?|holds?|sets?|steps?|rounds?|in(?:ches)?|cm|hz|mmHg|degrees?|deg)\b|["'%°#]`;
/** "3 x 30 s each", "3 sets of 10", "2x10 @ 5 lb", "x 15 reps", "150 ft x 2", "8 min". */
const dose = new RegExp(
  String.raw`(?:(?<![\w./])${amount}\s*(?:${unit})\s*on,?\s*${amount}\s*(?:${unit})\s*off(?:\s*[x×]\s*${amount})?|(?<![\w./])${amount}\s*(?:trials?|times|bouts?|rounds?)\s*of\s*${amount}\s*(?:${unit})|(?<![\w./])${amount}\s*(?:${unit})?\s*[x×]\s*${amount}(?:\s*-\s*${amount})?(?:\s*(?:${unit}))?(?:\s*[x×@]\s*${amount}\s*(?:${unit})?)?|(?<![\w./])${amount}\s*sets?\s*(?:of|x|,)?\s*(?:${amount}|${numberWord})\s*(?:reps?|sec(?:onds?)?|s)?\b|(?<=\s)[x×]\s*${amount}(?:\s*(?:${unit}))?(?=\s*(?:$|[,;.()]|each|ea\b|bilat|R\b|L\b|per\b|@|with|w\/))|(?<![\w./])(?:${amount}\s*(?:to|-|–)\s*)?${amount}\s*(?:min(?:utes?)?|sec(?:onds?)?|s|reps?|ft|feet|meters?|m|laps?|trials?)\b|(?<![\w./])${amount}'(?!\w)|(?<![\w./])${amount}x(?=\s*(?:$|[,;.])))(?:\s*(?:each(?: side| leg| way)?|ea\b|per side|/side|bilat(?:erally)?))?(?:\s*(?:hold|holds|rest)\b)?`,
  'i',
);

/** "2x15 blue": the band behind the dose. */
const resistance = /^\s(?:yellow|red|green|blue|black|silver|gold)(?=$|,)/i;

/** "3 s down" is how the exercise before it was done. */
const tempo = /^\d+(?:\.\d+)?\s*(?:s|sec|seconds?)\s+(?:down|up|holds?|lower\w*|eccentric|concentric|pause|rest|tempo)\b/i;

/** "4 steps w/ B rails min A": the help given stands last. */
function splitAssist(clause: string): readonly string[] {
  const found = /(?<!\b(?:no|not|to|from|and|with|w\/|or|of|\d%?)|->|→)\s+((?:CGA|SBA|HHA|HOH|(?:min|mod|max) ?A)(?: ?x ?\d)?)$/i.exec(clause);
  return found === null ? [clause] : [clause.slice(0, found.index), found[1] ?? ''];
}

/** A clause that is nothing but a dose. */
function isDose(clause: string): boolean {
  const found = dose.exec(clause);
  return found !== null && found[0].length >= clause.trim().length - 1;
}

/** The exercises of one jotted line in order; cueing, assist and response belong to the exercise before them. */
export function readExercises(text: string): readonly ExerciseCells[] {
  const rows: Record<keyof ExerciseCells, string[]>[] = [emptyRow()];
  const clauses = clausesOf(text.replace(/((?:\d\s*|\s)[x×]\s?\d+):\s/g, '$1, ')).flatMap(splitAssist);
  clauses.forEach((clause, index) => {
    const row = rows.at(-1) ?? emptyRow();
    if (tempo.test(clause) && row.dose.length > 0) {
      row.dose.push(clause);
      return;
    }
    const kind = continuesCue(clause, row) ? 'cueing' : kindOf(clause, index);
    if (kind !== 'exercise') {
      addClause(row[kind], kind === 'cueing' ? clause.replace(/^with\s+/i, '') : clause);
      return;
    }
    const found = dose.exec(withoutSerials(clause));
    const length = found === null ? 0 : found[0].length + (resistance.exec(clause.slice(found.index + found[0].length))?.[0].length ?? 0) + (/^\s*\([^()]*\)/.exec(clause.slice(found.index + found[0].length))?.[0].length ?? 0);
    const { rest, loads } = takeLoads((found === null ? clause : joinAround(clause, found.index, length)).replace(/^(?:and|then)\s+(?=\S)/i, ''));
    const dosedNext = found === null && isDose(clauses[index + 1] ?? '');
    const more = /[a-z]{3}/i.test(rest) && row.exercise.length > 0 && row.dose.length > 0;
    const begins = more && (found !== null || dosedNext || loads.length > 0 || (isTold(row) && /^[a-z][a-z-]+\s+[a-z]/i.test(rest) && !/\d/.test(rest)) || namesExercise(rest));
    const target = begins ? emptyRow() : row;
    if (begins) rows.push(target);
    if (found !== null) target.dose.push(clause.slice(found.index, found.index + length).trim());
    target.dose.push(...loads);
    if (rest !== '') (target.exercise.length > 0 && /^\(.*\)$/.test(rest) ? target.dose : target.exercise).push(rest);
  });
  return rows.map((row) => Object.fromEntries(Object.entries(row).flatMap(([name, parts]) => (parts.length === 0 ? [] : [[name, parts.join(', ')]]))));
}

/** Counting down by threes is a task, no time; "L4-5 x 8 min" names levels of the spine. */
function withoutSerials(clause: string): string {
  return clause.replace(/\bserial \d+'?s\b|\b[CTLS]\d{1,2}\s?[-–/]\s?[CTLS]?\d{1,2}\b/gi, (task) => '-'.repeat(task.length));
}

/** "LOB x2, strategy late, LOB 5 last visit": the earlier figure goes beside the one of today. */
function addClause(clauses: string[], clause: string): void {
  const word = /^[A-Za-z]{2,}/.exec(clause)?.[0];
  const same = /\b(?:last|previous|prior) (?:visit|session|time)\b/i.test(clause) && word !== undefined ? clauses.findIndex((other) => other.startsWith(`${word} `)) : -1;
  if (same < 0) clauses.push(clause);
  else clauses[same] = `${clauses[same] ?? ''} (${clause})`;
}

/** "vc for nose over toes, hand placement": a few words more about the same cue. */
function continuesCue(clause: string, row: Readonly<Record<keyof ExerciseCells, readonly string[]>>): boolean {
  if (row.cueing.length > 0 && /^[x×]\s*\d+$/.test(clause)) return true;
  return row.cueing.length > 0 && row.response.length === 0 && /\b(?:for|to|of)\b/i.test(row.cueing.at(-1) ?? '') && !/\d/.test(clause) && clause.split(/\s+/).length <= 3 && kindOf(clause, 1) === 'exercise';
}

/** Dose and help or response are told: what comes next is another exercise. */
function isTold(row: Readonly<Record<keyof ExerciseCells, readonly string[]>>): boolean {
  return row.cueing.length + row.assist.length > 0;
}

function emptyRow(): Record<keyof ExerciseCells, string[]> {
  return { exercise: [], dose: [], cueing: [], assist: [], response: [] };
}

function kindOf(clause: string, index: number): keyof ExerciseCells {
  if (assist.test(clause)) return 'assist';
  const dosed = dose.test(clause);
  if (cue.test(clause) && !(dosed && !/^(?:with |w\/ ?)?(?:vc|v\/c|tc|t\/c|verbal|tactile|visual|manual|mirror|cue|facilitat|HOH|hand|demo|instruct|\d|min|mod|max|occ|freq|intermittent|constant)/i.test(clause))) return 'cueing';
  // "MN glide 2 x 5 (symptom-free range)": what stands before the dose says what it is a dose of.
  const ahead = dose.exec(clause)?.index ?? clause.length;
  if (dosed && ahead > 2 && /[a-z]{3}/i.test(clause.slice(0, ahead)) && !response.test(clause.slice(0, ahead))) return 'exercise';
  if (response.test(clause) && !(index === 0 && (dosed || !/^(?:LOB|RPE|pain|fatigue|no |HR|BP|SpO2|able|unable|sx|symptom)/i.test(clause)))) return 'response';
  return 'exercise';
}

/** What stands around the dose, a note on the dose in brackets kept with the words. */
function joinAround(clause: string, start: number, length: number): string {
  return `${clause.slice(0, start).trim()} ${clause.slice(start + length).trim()}`.trim().replace(/\s+/g, ' ').replace(/ (?=[.,;])/g, '').replace(/\s(?:for|(?:and )?then)(?=,|$)/i, '').replace(/^[,:–-]\s*|\s*[,:–-]$/g, '');
}
