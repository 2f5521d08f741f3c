// What the draft names must be named in the source: tests, measures, muscles, joints and motions that the note never
// mentions were not examined.
import { motionJoint, muscleMotion } from '../../../clinical/words/concepts';
import type { Concept } from '../../../clinical/words/concepts';
import type { ClinicalReading } from '../../../clinical/reader';
import type { Statement } from '../../../clinical/note/statements';
import { stem } from '../../../clinical/subjects/subject';
import type { Corpus } from '../../read/corpus';
import type { Issue } from '../issue';

/** Signs that are named in passing or that other words stand for. */
const general: ReadonlySet<string> = new Set(['sensation', 'light touch', 'proprioception', 'gaze', 'convergence', 'orthostatics', 'saccades', 'smooth pursuit', 'scapular dyskinesis', 'trendelenburg']);

/** Measures that a note takes without a name ("35 kg R hand", "122/70") or that many words stand for. */
const unnamedMeasures: ReadonlySet<string> = new Set(['nprs', 'vas', 'grip', 'pinch', 'girth', 'gaitSpeed', 'rpe', 'hr', 'bp', 'spo2', 'rr', 'temp', 'jps', 'legLength', 'stepLength', 'cadence', 'slrAngle', 'monofilament', 'twoPoint', 'sls', 'tandem', 'romberg', 'ctsib', 'kneeToWall', 'functionalReach', 'bmi', 'glucose', 'stepCount', 'tam', 'tpm']);

/** Words of many measures, which tell none from another. */
const plainWord = /^(?:.{1,2}|score|test|scale|index|length|time|timed|walk|walking|leg|and|the|for|motor|function|standing|stance|single|chair|stand|minute|second|step|from|gait|assessment)$/;

/** Motions that a note gives by their test or exercise. */
const unnamedMotions: ReadonlySet<string> = new Set(['rotation', 'opposition', 'elevation', 'depression', 'retraction', 'protraction', 'side bending']);

/** Words that speak of a joint without its name: operations, muscles, bones and regions. */
const jointWords: Readonly<Record<string, RegExp>> = {
  shoulder: /\b(?:shlds?|shoulder|shldr|gh|rotator|rtc|rcr|cuff|labr|slap|bankart|humer|deltoid|supraspin|infraspin|subscap|scap|tsa|rtsa|subacrom|clavic|ac joint|spadi|ue|uppr|wosi|overhead)/i,
  elbow: /\b(?:elb|epicond|olecran|radial head|ucl|biceps|triceps|cubital|prtee|golfer|tennis|forearm|ue\b)/i,
  wrist: /\b(?:wrist|wr\b|radius|drf|carpal|ctr|cts|scaph|colles|tfcc|quervain|prwe|hand|ue\b)/i,
  hip: /\b(?:hips?|tha\b|thr\b|acetab|femoral|femur|labr|glut|trochant|fai\b|thigh|hoos|trendelen|le\b|pelvi|groin)/i,
  knee: /\b(?:knees?|tka\b|tkr\b|tkas\b|uka\b|acl|pcl|mcl\b|menisc|quad|patell|tibi|genu|tkes?\b|laq|saq|slr|vmo|koos|ikdc|lysholm|le\b|bptb|ham(?:string)?s?\b)/i,
  ankle: /\b(?:ankl|achill|malleol|atfl|talo|talus|calf|gastroc|df\b|pf\b|dorsi|plantar|faam|cait|foot|afo|le\b|heel)/i,
  cervical: /\b(?:cerv|c-?spine|c[1-8]\b|c[1-8]-|neck|ndi|whiplash|wad|crom|c-?rot|headache|dnf|scm|acdf)/i,
  lumbar: /\b(?:lumb|l[1-5]\b|l[1-5]-|lbp|back|spin|odi\b|oswestry|trunk|sciatic|disc|lami|fusion|core|si joint|sij|sacro|roland)/i,
};

/** `wrong`: the figures marked already; a value of what nobody measured is one error with its name. */
export function checkNamed(draft: ClinicalReading, corpus: Corpus, skip: (statement: number) => boolean, wrong: readonly Issue[]): readonly Issue[] {
  const stated = namedIn(corpus.reading);
  const { text } = corpus.reading;
  const roots = new Set(corpus.reading.tokens.flatMap(({ kind, text: word }) => (kind === 'word' ? [stem(word) ?? word] : [])));
  const short = new Set(corpus.reading.tokens.flatMap(({ kind, text: word }) => (kind === 'word' && word.length < 6 ? [word] : [])));
  const known = (word: string): boolean => roots.has(stem(word) ?? word) || (word.length > 4 && [...roots].some((root) => root.length > 3 && word.startsWith(root)));
  /** "joint position error" of "JPE", "Fugl-Meyer" of "FMA". */
  const isAbbreviated = (named: readonly string[]): boolean => {
    const telling = named.filter((word) => /^[a-z]/.test(word) && !/^(?:and|of|the|to)$/.test(word));
    const letters = telling.map((word) => word[0] ?? '').join('');
    // "B&B" of "Box and Block test"
    if (telling.length > 2 && /^(?:test|scale|index|score)$/.test(telling.at(-1) ?? '') && text.toLowerCase().includes(letters.slice(0, -1).split('').join('&'))) return true;
    return letters.length > 1 && ([...short].some((root) => (root.startsWith(letters) || (letters.length > 2 && root.endsWith(letters)) || letters.startsWith(root) && root.length > 1)) || text.toLowerCase().includes(letters.split('').join('&')));
  };
  const words = (concept: Concept): readonly string[] => draft.tokens.slice(concept.first, concept.next).map((token) => token.text);
  /** Motions named in passing (precautions, stretches) are many; those with a range or a grade were measured. */
  const isMeasured = ({ start }: Concept): boolean => draft.figures.some(({ subject, unit, attribute }) => subject.bound.motion?.start === start && attribute === 'value' && (unit === undefined || unit === '°'));
  const isNamed = (concept: Concept): boolean => {
    const { dimension, key } = concept;
    if (stated.has(`${dimension}:${key}`)) return true;
    switch (dimension) {
      case 'joint':
        // "hip hinge", "knee valgus": the name of an exercise or a fault.
        return (jointWords[key]?.test(text) ?? true) || [...stated].some((named) => named.startsWith('muscle:') && muscleMotion.get(named.slice(7))?.startsWith(`${key} `) === true) || /^(?:hinge|hinging|valgus|varus|cord|of|pumps?|circles|hikes?|hiking|drop|flexed|bent|straight|level|height)$/.test(draft.tokens[concept.next]?.text ?? '');
      case 'motion':
        // "hyperextends 2 degrees" of "ext +2"
        if (key === 'hyperextension' && [...stated].some((named) => named.endsWith('extension') && named.startsWith('motion:'))) return true;
        return unnamedMotions.has(key) || !isMeasured(concept) || isMoved(key, stated, corpus) || (key.includes(' ') && isAbbreviated(key.split(' '))) || words(concept).some((word) => known(word) || short.has(word.slice(0, 3))) || endsAbbreviation(draft.tokens[concept.first - 1]?.text, key, short);
      case 'measure':
        return unnamedMeasures.has(key) || (/sts$/.test(key) && /\b(?:sts|chair|sit|cr\b|cs\b|30.?s)/i.test(text)) || isAbbreviated(words(concept)) || words(concept).some((word) => !plainWord.test(word) && known(word));
      case 'muscle':
        // "quad sets", "gastroc stretching": an exercise that goes by many names.
        return stated.has(`motion:${muscleMotion.get(key) ?? ''}`) || (words(concept).length > 1 && isAbbreviated(words(concept))) || longest(words(concept)).some(known) || /^(?:set|sets|stretch|stretches|stretching)$/.test(draft.tokens[concept.next]?.text ?? '');
      case 'sign':
        return general.has(key) || (words(concept).length > 1 && isAbbreviated(words(concept))) || longest(words(concept).filter((word) => !/^(?:supine|prone|seated|standing)$/.test(word))).some(known);
      default:
        return true;
    }
  };
  // A slot that is still open states nothing; "flexion-rotation" is a test.
  const isOpen = (statement: Statement): boolean => draft.text.slice(statement.start, statement.end).includes('[NEEDS');
  return draft.statements.flatMap((statement, index) => (skip(index) || isOpen(statement) ? [] : statement.concepts.filter((concept) => !isNamed(concept) && !/^-[a-z]/i.test(draft.text.slice(concept.end, concept.end + 2))).map(({ start, end, dimension }) => ({ start, end: wrong.find((issue) => issue.statement === index && issue.start >= end && issue.start - end < 16)?.end ?? end, kind: 'measure' as const, statement: index, cause: dimension === 'sign' || dimension === 'muscle' ? `named:${start}` : `${dimension}:${start}` }))));
}

/** "craniocervical flexion" of "CCF" */
const endsAbbreviation = (before: string | undefined, motion: string, short: ReadonlySet<string>): boolean => before !== undefined && [...short].some((root) => root.length > 2 && root.endsWith(`${before[0] ?? ''}${motion[0] ?? ''}`));

/** A range names both its ends ("ROM 0-125"), and a muscle its motion. */
function isMoved(motion: string, stated: ReadonlySet<string>, corpus: Corpus): boolean {
  if (/^(?:flexion|extension|hyperextension)$/.test(motion)) return corpus.reading.figures.some((figure) => figure.values.length === 2 && (figure.unit === '°' || figure.unit === undefined) && figure.attribute === 'value') || [...muscleMotion].some(([muscle, moves]) => moves.endsWith(` ${motion}`) && stated.has(`muscle:${muscle}`));
  return !motionJoint.has(motion) && ![...stated].some((name) => name.startsWith('motion:')) || [...muscleMotion].some(([muscle, moves]) => moves.endsWith(motion) && stated.has(`muscle:${muscle}`));
}

/** The words that tell a name from others: "impulse" of "head impulse". */
const longest = (words: readonly string[]): readonly string[] => words.filter(({ length }) => words.every((other) => other.length <= length));

/** Everything a text names, as "sign:lachman", and the motions that stand for muscles, as "motion:knee extension". */
function namedIn(reading: ClinicalReading): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { concepts, context } of reading.statements) {
    const all = [...context, ...concepts];
    for (const { dimension, key } of all) named.add(`${dimension}:${key}`);
    for (const joint of all) if (joint.dimension === 'joint') for (const motion of all) if (motion.dimension === 'motion') named.add(`motion:${joint.key} ${motion.key}`);
  }
  return named;
}
