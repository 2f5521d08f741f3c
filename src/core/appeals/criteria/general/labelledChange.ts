// The same label with a number in two notes ("PCSS 46", later "PCSS 9"), whatever the measure: which way it went.
import type { NoteStatement, ReadNote } from '../noteStatements';

const lowerIsBetter = /\b(?:pain|nprs|vas|pcss|rpq|bsi|icif?q|pfdi|pfiq|udi|symptoms?|ndi|odi|q?uick-?dash|qdash|dash|prwe|prtee|spadi|dhi|excess|volume|girth|figure-?\w*|circumference|errors?|bess|falls?|leaks?|pads?|time|tug|5xsts|sts|fabq\S*|tsk|pcs|phq\S*|gad\S*|hit-?6|midas|llis|cues?|spills?|contacts?|tilt|near point|npc|jpe|eat-?10|vhi\S*|oasis|oases|ssi\S*|%ss|fesi?|fog\S*|updrs|borg|rpe|hr|temp\S*|lag|haq|womac|rmdq|bdi|isi|ess|lymph\S*|edema|size|depth|stutter\w*|blocks|seconds|hours of sleepiness)\b/i;
const labelled = /([A-Za-z][A-Za-z0-9%-]*(?:[ -][A-Za-z][A-Za-z-]*){0,2})[:=]?\s(?:now |is |at |score |of )?(-?\d{1,4}(?:\.\d+)?)(?![\d/]*\/\d{2}\b)/g;

interface Labelled {
  readonly label: string;
  readonly value: number;
  readonly statement: NoteStatement;
}

/** True: better than at first; false: worse or the same; undefined where no label comes back. */
export function labelledChange(statement: NoteStatement, notes: readonly ReadNote[]): boolean | undefined {
  const own = valuesIn(statement);
  const earlier = notes.flatMap(({ statements }) => statements).filter((each) => !each.supposed && (each.date ?? '') < (statement.date ?? '')).flatMap(valuesIn);
  const changes = own.flatMap(({ label, value }) => {
    const first = earlier.find((each) => each.label === label);
    return first === undefined ? [] : [lowerIsBetter.test(label) ? value < first.value : value > first.value];
  });
  return changes.length === 0 ? undefined : changes.some(Boolean);
}

function valuesIn(statement: NoteStatement): readonly Labelled[] {
  return [...statement.text.matchAll(labelled)].flatMap((match) => {
    const words = (match[1] ?? '').toLowerCase().split(' ');
    const value = Number(match[2]);
    // The nearest word tells the thing, with those before it where they stand.
    return words.map((_, index) => words.slice(index).join(' ')).filter((label) => !/^(?:in|to|by|at|of|for|with|on|from|x|the|and|now|was|is|than|over|up|down|after|before|visit|day|week|wk|month|goals?|about|only|lb|age)$/.test(label)).map((label) => ({ label, value, statement }));
  });
}
