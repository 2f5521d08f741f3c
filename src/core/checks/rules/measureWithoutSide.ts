// measure-without-side: a limb measure in O with no side in its row, line, heading or column.
import type { Figure } from '../../clinical/subjects/subjects';
import type { Problem } from '../problem';
import type { NoteSentence, ReadNote } from '../readNote';
import type { CheckRule } from './rule';

const limbJoint = /^(?:shoulder|elbow|forearm|wrist|hand|thumb|finger|index|MCP|PIP|DIP|CMC|hip|knee|patella|ankle|foot|toe|calf|thigh)$/;
const limbMeasure = /^(?:grip|pinch|girth|sls|9hpt|boxBlock|slrAngle)$/;
const axialMuscle = /^(?:core|rhomboids)$/;
const side = /(?<![A-Za-z])(?:[Rr]ight|[Ll]eft|RIGHT|LEFT|[Bb]ilateral\w*|[Bb]ilat|[Bb]oth|BOTH|R|L|B|RT|LT|Rt|Lt|rt|lt|RUE|LUE|BUE|RLE|LLE|BLE|B\/L|b\/l|(?:[Uu]n)?(?:[Ii]nvolved|[Aa]ffected)|(?:[Nn]on-?)?(?:[Oo]perative|[Ss]urgical|[Dd]ominant|[Pp]aretic)|[Cc]ontralateral|[Ii]psilateral|[Ss]ymmetric\w*|each (?:side|leg|arm|hand|knee|hip))(?![A-Za-z'])|\([rlb]\)/;

/** The side of a step, a lean or a rail is none of a joint measured after it. */
const sideOfGait = /(?:right|left|[RLB]|bilat\w*)\s(?:(?:foot|heel|toe|lateral|trunk|lower|hand)\s)?(?:steps?|stance|swing|stride|strike|clearance|push-?off|weight|lean|trendelenburg|rail|handrail|neglect|visual|field|hand-?held)\b/gi;

const sides = ['Right', 'Left', 'Bilateral'] as const;

function find(note: ReadNote): readonly Problem[] {
  const found: Problem[] = [];
  let at = 0;
  let lastEnd = -1;
  for (const figure of note.clinical.figures) {
    while (at < note.sentences.length && (note.sentences[at]?.end ?? 0) <= figure.start) at += 1;
    const sentence = note.sentences[at];
    if (sentence === undefined || sentence.start > figure.start || sentence.service || !isObjective(note, sentence) || !(isLimbMeasure(figure, sentence.text) || isOwnTest(figure, sentence))) continue;
    if (isSided(note, sentence, figure)) continue;
    const statement = note.clinical.statements[figure.statement];
    const start = Math.max(statement?.start ?? sentence.start, Math.min(nameStart(figure), figure.start));
    // One problem a measure, not one a figure: baseline and goal belong to it.
    if (start < lastEnd || (note.text.slice(Math.max(0, lastEnd), figure.start).length < 60 && lastEnd > sentence.start && found.length > 0 && nameStart(figure) <= (found.at(-1)?.end ?? 0))) continue;
    lastEnd = figure.end;
    const word = figure.subject.bound.joint?.key ?? 'measure';
    found.push({ rule: 'measure-without-side', start, end: figure.end, message: `Which side? A ${word} value needs right, left or bilateral.`, fixes: sides.map((text) => ({ title: `Insert "${text}"`, kind: 'choice', edits: [{ start, end: start, text: `${text} ` }] })) });
  }
  return found;
}

function isObjective(note: ReadNote, sentence: NoteSentence): boolean {
  if (sentence.sections.includes('O')) return !/goal/.test(sentence.heading) && !/^\W{0,4}(?:goals?|[sl]tgs?)\b/i.test(sentence.text);
  return sentence.sections.length === 0 && note.headed && /measure|rom|strength|mmt|test/.test(sentence.heading);
}

function isLimbMeasure(figure: Figure, written: string): boolean {
  const { bound, exercises } = figure.subject;
  if (figure.attribute !== 'value' || /^(?:goal|plof)$/.test(figure.subject.role ?? '')) return false;
  if (bound.measure !== undefined && bound.measure.distance === 0) return limbMeasure.test(bound.measure.key) && figure.unit !== 'min';
  const muscle = bound.muscle !== undefined && bound.muscle.distance < 2 && !axialMuscle.test(bound.muscle.key);
  const joint = bound.joint !== undefined && bound.joint.distance < 2 && limbJoint.test(bound.joint.key);
  if (exercises.some((exercise) => exercise.distance === 0) && bound.test === undefined && figure.grade === undefined) return false;
  const value = figure.grade !== undefined || figure.over === 5 || figure.unit === '°' || (bound.test?.distance === 0 && figure.unit === undefined && bound.motion !== undefined);
  // "Quad HHD 24 kg"
  const force = /^(?:kg|lb|N)$/.test(figure.unit ?? '') && bound.muscle?.distance === 0 && /\b(?:HHD|dynamomet\w*)\b/i.test(written.slice(0, 400));
  return (value && (joint || muscle)) || (force && muscle);
}

/** Tests of one limb by the words before their value and the unit it has. */
const limbTests: Readonly<Record<string, RegExp>> = {
  s: /\b(?:single|one)[- ](?:leg|limb) (?:stance|balance)[^.;\n]{0,40}$/i,
  '°': /\b(?:SLR|straight leg raise|popliteal angle|90[/-]90|hamstring length|thomas(?: test)?|Q[- ]angle)[\s:=]{1,3}(?:(?:is|was|to|at|of|now|about)\s)?$/i,
};

/** "Single leg stance 8 s", "SLR 60 deg" are tests unless they are dosed. */
function isOwnTest(figure: Figure, { text, start }: NoteSentence): boolean {
  const named = figure.attribute === 'value' ? limbTests[figure.unit ?? '']?.test(text.slice(0, Math.max(0, figure.start - start)).slice(-80)) : undefined;
  return named === true && !/\d\s?(?:x|×|sets?|reps?)\s?\d|\bx\s?\d/i.test(text.slice(0, 400));
}

function nameStart(figure: Figure): number {
  const { bound } = figure.subject;
  return Math.min(figure.start, ...[bound.joint, bound.muscle, bound.motion, bound.mode, bound.test, bound.measure].filter((part) => part !== undefined && part.distance === 0).map((part) => part?.start ?? figure.start));
}

const limbs = /\b(?:thoracic|cervical|lumbar|trunk|neck|shoulder|elbow|forearm|wrist|thumb|index|hip|knee|ankle)\b/g;

/** "R hip flexion 104. Ankle DF 2 deg.": another joint than the one whose side the line gives. */
function namesOtherJoint(note: ReadNote, figure: Figure, lineStart: number): boolean {
  const { joint } = figure.subject.bound;
  if (joint === undefined || joint.distance > 0 || side.test(note.text.slice(lineStart, lineStart + 24).split(/[:–—-]/)[0] ?? '')) return false;
  const earlier = note.text.slice(lineStart, Math.min(figure.start, joint.start)).toLowerCase().match(limbs) ?? [];
  return earlier.length > 0 && earlier.every((word) => word !== joint.key.toLowerCase());
}

/** "R quad 4/5, L 5/5." leaves open whose angle comes next. */
function givesOneSide(before: string): boolean {
  const last = before.split(/[.;]\s+/).findLast((sentence) => side.test(sentence));
  return last !== undefined && !(/(?<![A-Za-z])R(?:ight)?\s/i.test(last) && /(?<![A-Za-z])L(?:eft)?\s/i.test(last));
}

/** Same sentence or row, the heading, the table's column head, or the line up to here where it speaks of the same limb. */
function isSided(note: ReadNote, sentence: NoteSentence, figure: Figure): boolean {
  const { text } = note;
  const own = figure.subject.bound.side;
  if (own !== undefined && own.distance < 2) return true;
  if (side.test(sentence.text.slice(0, 3000)) || side.test(sentence.heading.replace(/\b[rlb]\b/g, (letter) => letter.toUpperCase()))) return true;
  // "R knee AROM 0-110. Quad 4/5.": the line goes on with the same limb; a test of its own names its own side.
  const ownTest = figure.subject.bound.measure?.distance === 0 || isOwnTest(figure, sentence);
  const lineStart = text.lastIndexOf('\n', figure.start - 1) + 1;
  const before = text.slice(Math.max(lineStart, figure.start - 300), figure.start).replace(sideOfGait, ' ');
  const goesOn = !ownTest && !namesOtherJoint(note, figure, lineStart);
  if (goesOn && (side.test(before) ? givesOneSide(before) : own !== undefined)) return true;
  const statement = note.clinical.statements[figure.statement];
  return statement?.context.some((concept) => concept.dimension === 'side') ?? false;
}

export const measureWithoutSide: CheckRule = { id: 'measure-without-side', find };
