// Reads one jotted exercise ("Foam, feet together EC 4 x 20 s, LOB x2 R, min A x1, vc wt shift") into the cells of a row.
import type { InterventionRow } from '../noteFacts';

export type ExerciseCells = Pick<InterventionRow, 'exercise' | 'dose' | 'cueing' | 'assist' | 'response'>;

const assist =
  /^(?:w\/ |with )?(?:\d+% )?(?:CGA|SBA|CS|contact[- ]guard|stand-?by|close guard|guarding|supervision|distant supervision|SPV|min(?:imal)?\s*(?:A\b|assist)|mod(?:erate)?\s*(?:A\b|assist)|max(?:imal)?\s*(?:A\b|assist)|mod(?:ified)?\s*I\b|modified independent|independent|indep\b|total\s*(?:A\b|assist)|set-?up|gait belt|PT assist|therapist assist|hand[- ]held assist|HHA)/i;
const cue =
  /(?:^|[\s(\d%])(?:vc'?s?|v\/c|tc'?s?|t\/c|verbal|tactile|visual (?:cue|feedback)|mirror|manual (?:cue|contact|facilitation|guidance)|cue[sd]?|cueing|cuing|facilitation|facilitated|demo(?:nstration)?|hand[- ]over[- ]hand|teach[- ]?back|instruct(?:ed|ion))\b/i;
const response =
  /\b(?:LOBs?|loss(?:es)? of balance|RPE|pain|fatigue[sd]?|sx|symptoms?|dizz\w*|nausea|strategy|deviations?|toe catch(?:es)?|catch(?:es)?|sway|HR|BP|SpO2|O2|SOB|dyspnea|errors?|correct|able|unable|compensat\w*|lag|noted|observed|steady|unsteady|trembl\w*|shak\w*|steps? to recover|stepping|valgus|trendelenburg|response|improved|reduced|decreased|increased|achieved|reached|good form|poor|drops?|dropped|missed|success\w*|trials? correct|in \d+ of \d+|\d+ ?\/ ?\d+ trials?|no adverse|held|afterwards?|after)\b|->|→/i;

const amount = String.raw`\d+(?:\.\d+)?`;
const unit = String.raw`(?:sec(?:onds?)?|s|min(?:utes?)?|reps?|times|ft|feet|m|meters?|yards?|lbs?|#|kg|bpm|laps?|trials?|holds?|sets?|steps?|rounds?|in(?:ches)?|cm|hz|mmHg|degrees?|deg)\b|["'%°#]`;
/** "3 x 30 s each", "3 sets of 10", "2x10 @ 5 lb", "x 15 reps", "150 ft x 2", "8 min". */
const dose = new RegExp(
  String.raw`(?:(?<![\w./])${amount}\s*(?:${unit})?\s*[x×]\s*${amount}(?:\s*-\s*${amount})?(?:\s*(?:${unit}))?(?:\s*[x×@]\s*${amount}\s*(?:${unit})?)?|(?<![\w./])${amount}\s*sets?\s*(?:of|x|,)?\s*${amount}\s*(?:reps?|sec(?:onds?)?|s)?\b|(?<=\s)[x×]\s*${amount}(?:\s*(?:${unit}))?(?=\s*(?:$|[,;.()]|each|ea\b|bilat|R\b|L\b|per\b|@|with|w\/))|(?<![\w./])${amount}\s*(?:min(?:utes?)?|sec(?:onds?)?|s|reps?|ft|feet|meters?|m|laps?|trials?)\b)(?:\s*(?:each(?: side| leg| way)?|ea\b|per side|/side|bilat(?:erally)?))?(?:\s*(?:hold|holds|rest)\b)?`,
  'i',
);

/** A clause ends at a comma or semicolon outside brackets, or where help begins ("… with CGA", "… and vc for …"). */
const helpBegins = /\s+(?:w\/|with|and|\+)\s+(?=(?:CGA|SBA|min(?:imal)? ?A\b|min(?:imal)? assist|mod(?:erate)? ?A\b|mod(?:erate)? assist|max(?:imal)? ?A\b|contact|stand-?by|supervision|vc\b|vcs\b|tc\b|v\/c|t\/c|verbal|tactile|manual (?:cue|fac)|\d+% (?:vc|verbal|cue))[^,;]*)/i;

export function readExercise(text: string): ExerciseCells {
  const cells: Record<keyof ExerciseCells, string[]> = { exercise: [], dose: [], cueing: [], assist: [], response: [] };
  const clauses = clausesOf(text);
  clauses.forEach((clause, index) => {
    const kind = kindOf(clause, index);
    if (kind !== 'exercise') {
      cells[kind].push(clause);
      return;
    }
    const found = dose.exec(clause);
    const rest = found === null ? clause : joinAround(clause, found.index, found[0].length);
    if (found !== null) cells.dose.push(found[0].trim());
    if (rest !== '') (cells.exercise.length > 0 && /^\(.*\)$/.test(rest) ? cells.dose : cells.exercise).push(rest);
  });
  return Object.fromEntries(Object.entries(cells).flatMap(([name, parts]) => (parts.length === 0 ? [] : [[name, parts.join(', ')]])));
}

function kindOf(clause: string, index: number): keyof ExerciseCells {
  if (assist.test(clause)) return 'assist';
  const dosed = dose.test(clause);
  if (cue.test(clause) && !(dosed && index === 0 && !/^(?:vc|tc|verbal|tactile|cue)/i.test(clause))) return 'cueing';
  if (response.test(clause) && !(index === 0 && (dosed || !/^(?:LOB|RPE|pain|fatigue|no |HR|BP|SpO2|able|unable|sx|symptom)/i.test(clause)))) return 'response';
  return 'exercise';
}

/** What stands around the dose, a note on the dose in brackets kept with the words. */
function joinAround(clause: string, start: number, length: number): string {
  return `${clause.slice(0, start).trim()} ${clause.slice(start + length).trim()}`.trim().replace(/\s+/g, ' ').replace(/^[,:–-]\s*|\s*[,:–-]$/g, '');
}

/** Splits at commas and semicolons outside brackets. */
export function clausesOf(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    const letter = text[index];
    if (letter === '(' || letter === '[') depth++;
    else if ((letter === ')' || letter === ']') && depth > 0) depth--;
    else if (depth === 0 && (letter === ';' || (letter === ',' && !/\d/.test(text[index + 1] ?? '')))) {
      parts.push(text.slice(from, index));
      from = index + 1;
    }
  }
  parts.push(text.slice(from));
  return parts.flatMap(splitHelp).map((part) => part.trim().replace(/[.\s]+$/, '')).filter((part) => part !== '');
}

function splitHelp(clause: string): readonly string[] {
  const found = helpBegins.exec(clause);
  if (found === null || found.index === 0) return [clause];
  const joiner = found[0].trim();
  const rest = clause.slice(found.index + found[0].length);
  return [clause.slice(0, found.index), ...(joiner === '' ? [clause] : splitHelp(rest))];
}
