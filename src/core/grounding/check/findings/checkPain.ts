// A score out of ten belongs to what it rates: the itch's 5/10 is not the pain's, and rest is not the first step.
import type { ClinicalReading } from '../../../clinical/reader';
import type { Corpus } from '../../read/corpus';
import type { Issue } from '../issue';

interface Score {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** What it rates: the words around it, without those that every score has. */
  readonly about: ReadonlySet<string>;
}

const score = /(?<![\d/.-])(\d{1,2}(?:\.\d)?)\s?\/\s?10(?![\d/]|\.\d)/g;
/** Words that tell no score from another: the scale, time, change and grammar. */
const common = new Set(('pain pains painful score scored scale nprs vas rated rates rating rate reported reports report reporting patient pt describes described is was are were be been now current currently ' +
  'today still only about around level levels intensity at in on of to the a an and or with w during for from by when while his her their she he they it its after before post pre eval evaluation initial initially baseline ' +
  'last prior previous previously visit session ie soc start down up improved decreased increased reduced fell rose dropped compared versus vs than had has have out per as but not no c o which ' +
  'right left r l bilateral both side').split(' '));
/** What else than pain is rated from 0 to 10. */
const otherThings = new Set('itch itching heaviness fatigue numbness tingling stiffness dyspnea breathlessness headache nausea dizziness anxiety exertion tightness soreness'.split(' '));
const spelled: Readonly<Record<string, string>> = { sx: 'symptoms', sxs: 'symptoms', symptom: 'symptoms', ext: 'extension', flex: 'flexion', first: '1st', stair: 'stairs', walk: 'walking', resting: 'rest', sit: 'sitting', stand: 'standing', sleep: 'sleeping', night: 'nighttime', nights: 'nighttime', amb: 'walking', ambulation: 'walking', abd: 'abduction' };

export function checkPain(draft: ClinicalReading, corpus: Corpus, statementAt: (offset: number) => number, skip: (statement: number) => boolean): readonly Issue[] {
  const known = scoresIn(corpus.reading.text);
  const issues: Issue[] = [];
  for (const { start, end, value, about } of scoresIn(draft.text)) {
    const own = known.filter((one) => one.value === value);
    // A score that the source gives to pain at large may be the pain of anything, but no itch.
    const pain = ![...about].some((word) => otherThings.has(word));
    if (about.size === 0 || own.length === 0 || own.some((one) => shared(about, one.about) > 0 || (pain && one.about.size === 0))) continue;
    const rival = known.find((one) => one.value !== value && shared(about, one.about) * 2 > about.size);
    const statement = statementAt(start);
    if (rival !== undefined && !skip(statement)) issues.push({ start, end, kind: 'number', statement, cause: `score:${value}`, sourceValue: `${rival.value}/10` });
  }
  return issues;
}

function scoresIn(text: string): readonly Score[] {
  const found = [...text.matchAll(score)];
  const scores: Score[] = [];
  found.forEach((match, index) => {
    const start = match.index;
    const end = start + match[0].length;
    const previous = found[index - 1];
    const before = text.slice(Math.max(previous === undefined ? 0 : previous.index + previous[0].length, start - 80), start).split(/[,;.:!?\n|]|\band\b|\bbut\b/).at(-1) ?? '';
    const until = found[index + 1]?.index ?? text.length;
    const after = text.slice(end, Math.min(until, end + 60)).split(/[,;.:()!?\n|]|\band\b|\bbut\b|->/)[0] ?? '';
    // Words that run on to the next score are that one's.
    let about = new Set([...wordsOf(before), ...(end + after.length < until ? wordsOf(after) : [])]);
    // "stairs 6/10 at evaluation, now 3/10": a change goes on about the same thing.
    const last = scores.at(-1);
    if (about.size === 0 && last !== undefined && !/\n|\bpain/i.test(text.slice(last.end, start))) about = new Set(last.about);
    scores.push({ start, end, value: String(Number(match[1])), about });
  });
  return scores;
}

function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/\d?[a-z]+/g) ?? []).filter((word) => !common.has(word)).map((word) => spelled[word] ?? word);
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const word of one) if (other.has(word)) count += 1;
  return count;
}
