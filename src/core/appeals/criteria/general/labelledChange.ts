// The same label with a number in two notes ("PCSS 46", later "PCSS 9"), whatever the measure: which way it went.
import type { NoteStatement, ReadNote } from '../noteStatements';

const lowerIsBetter = /\b(?:effusion|swelling|spasm|tenderness|guarding|pitting|erythema|drainage|pain|mme|mg|dose|nprs|vas|pcss|rpq|bsi|icif?q|pfdi|pfiq|udi|symptoms?|ndi|odi|q?uick-?dash|qdash|dash|prwe|prtee|spadi|dhi|excess|volume|girth|figure-?\w*|circumference|errors?|bess|falls?|leaks?|pads?|time|tug|5xsts|sts|fabq\S*|tsk|pcs|phq\S*|gad\S*|hit-?6|midas|llis|cues?|spills?|contacts?|tilt|near point|npc|jpe|eat-?10|vhi\S*|oasis|oases|ssi\S*|%ss|fesi?|fog\S*|updrs|borg|rpe|hr|temp\S*|lag|haq|womac|rmdq|bdi|isi|ess|lymph\S*|edema|size|depth|stutter\w*|blocks|seconds|hours of sleepiness)\b/i;
const labelled = /([A-Za-z][A-Za-z0-9%-]*(?:[ -][A-Za-z][A-Za-z-]*){0,2})[:=]?\s(?:now |is |at |score |of )?(-?\d{1,4}(?:\.\d+)?)(?![\d/]*\/\d{2}\b)/g;

interface Labelled {
  readonly label: string;
  readonly value: number;
  readonly statement: NoteStatement;
}

/** "Decreased by at least 50 percent": the share by which a label's value changed; undefined where the row asks none or no label comes back. */
export function shareOfChange(row: string, statement: NoteStatement, notes: readonly ReadNote[]): boolean | undefined {
  const asked = /\b(?:by|of) (?:at least |more than |a minimum of |not less than )?(\d{1,3}) ?(?:%|percent)/i.exec(row)?.[1];
  if (asked === undefined || !/\b(?:decreas|reduc|increas|improv|declin|gain|drop|rise)/i.test(row)) return undefined;
  const pairs = pairsOf(statement, notes);
  return pairs.length === 0 ? undefined : pairs.some(({ first, last }) => first !== 0 && (100 * Math.abs(last - first)) / Math.abs(first) >= Number(asked));
}

/** True: better than at first; false: worse or the same; undefined where no label comes back. */
export function labelledChange(statement: NoteStatement, notes: readonly ReadNote[], row = ''): boolean | undefined {
  // What a row wants less of is better lower.
  const isLess = /\b(?:diminish\w*|decreas\w*|lessen\w*|reduc\w*|fewer|subsid\w*|shrunk)\b/i.test(row);
  const changes = pairsOf(statement, notes).map(({ label, first, last }) => (isLess || lowerIsBetter.test(label.replace('#', '')) ? last < first : last > first));
  return changes.length === 0 ? undefined : changes.some(Boolean);
}

/** Values of the statement with the first of the same label on an earlier day. */
function pairsOf(statement: NoteStatement, notes: readonly ReadNote[]): readonly { readonly label: string; readonly first: number; readonly last: number }[] {
  const filed = byLabel(notes);
  const own = notes.findIndex(({ note }) => note === statement.note);
  // Where a day is missing the notes stand in their order.
  const isEarlier = ({ statement: each, of }: Filed): boolean => (each.date === null || statement.date === null ? of < own : each.date < statement.date);
  return valuesIn(statement).flatMap(({ label, value }) => {
    const first = filed.get(label)?.find(isEarlier);
    return first === undefined ? [] : [{ label, first: first.value, last: value }];
  });
}

/** A value with the place of its note among the notes. */
interface Filed extends Labelled {
  readonly of: number;
}

const labels = new WeakMap<readonly ReadNote[], ReadonlyMap<string, readonly Filed[]>>();

/** All values of the notes by their label, in order; looked up once, for a claim file has thousands. */
function byLabel(notes: readonly ReadNote[]): ReadonlyMap<string, readonly Filed[]> {
  const known = labels.get(notes);
  if (known !== undefined) return known;
  const filed = new Map<string, Filed[]>();
  for (const [of, { statements }] of notes.entries()) for (const each of statements) {
    if (each.supposed) continue;
    for (const value of valuesIn(each)) {
      const same = filed.get(value.label);
      if (same === undefined) filed.set(value.label, [{ ...value, of }]);
      else same.push({ ...value, of });
    }
  }
  labels.set(notes, filed);
  return filed;
}

/** "Effusion 2+", later "effusion trace". */
const graded = /\b(effusion|swelling|edema|spasm|tenderness|guarding|pitting|erythema|drainage)[:,]? (?:is |was |now )?(none|zero|absent|gone|resolved|trace|minimal|slight|mild|1\+|moderate|2\+|marked|large|severe|3\+|4\+)(?![\w+])/gi;
const gradeOf = (word: string): number => (/^(?:none|zero|absent|gone|resolved)$/.test(word) ? 0 : /^(?:trace|minimal|slight)$/.test(word) ? 1 : /^(?:mild|1\+)$/.test(word) ? 2 : /^(?:moderate|2\+)$/.test(word) ? 3 : 4);

/** Length by width of a wound. */
const sized = /\b(\d{1,2}(?:\.\d)?) ?x ?(\d{1,2}(?:\.\d)?)(?: ?x ?\d{1,2}(?:\.\d)?)?\b(?! ?(?:reps?|ft|lb|min|sec|s\b|sets?))/gi;

const counted = /\b(\d{1,3}) ([a-z]{4,})\b/gi;

const values = new WeakMap<NoteStatement, readonly Labelled[]>();

function valuesIn(statement: NoteStatement): readonly Labelled[] {
  const known = values.get(statement) ?? readValues(statement);
  values.set(statement, known);
  return known;
}

function readValues(statement: NoteStatement): readonly Labelled[] {
  const counts = [...statement.text.matchAll(counted)].filter((match) => !/^(?:min\w*|weeks?|days?|months?|years?|hours?|sec\w*|feet|reps?|sets?|degrees|visits?|sessions?|times|points?|from|with|then|each|more|of)$/i.test(match[2] ?? '')).map((match) => ({ label: `#${(match[2] ?? '').toLowerCase().replace(/s$/, '')}`, value: Number(match[1]), statement }));
  const sizes = [...statement.text.matchAll(sized)].filter((match) => /\./.test(match[0]) || / x \d+ x /.test(match[0])).map((match) => ({ label: '#size', value: Number(match[1]) * Number(match[2]), statement }));
  const grades = [...statement.text.matchAll(graded)].map((match) => ({ label: `#${(match[1] ?? '').toLowerCase()}`, value: gradeOf((match[2] ?? '').toLowerCase()), statement }));
  return [...counts, ...sizes, ...grades, ...[...statement.text.matchAll(labelled)].flatMap((match) => {
    const words = (match[1] ?? '').toLowerCase().split(' ');
    const value = Number(match[2]);
    // The nearest word tells the thing, with those before it where they stand.
    return words.map((_, index) => words.slice(index).join(' ')).filter((label) => !/^(?:in|to|by|at|of|for|with|on|from|x|the|and|now|was|is|than|over|up|down|after|before|visit|day|week|wk|month|goals?|about|only|lb|age)$/.test(label)).map((label) => ({ label: label.length > 4 ? label.replace(/s$/, '') : label, value, statement }));
  })];
}
