// The words that tell a change, and which way it went: the one table from which every reader of changes takes its words.

export type Way = 'up' | 'down' | 'better' | 'worse' | 'factor';

/** A verb with its nouns, or several that have no other form worth knowing. */
interface ChangeVerb {
  readonly way: Way;
  /** The forms that tell the change as done; words parted by spaces, here and below. */
  readonly done: string;
  readonly other?: string;
  readonly noun?: string;
  /** Stands behind it where it starts ("progressed 10 lb to 15 lb"), and not by how much? */
  readonly fromStart?: true;
}

const verbs: readonly ChangeVerb[] = [
  { way: 'up', done: 'rose risen', other: 'rise rises rising', noun: 'rise rises' },
  { way: 'up', done: 'increased', other: 'increase increases increasing', noun: 'increase increases' },
  { way: 'up', done: 'gained', other: 'gain gains gaining', noun: 'gain gains' },
  { way: 'up', done: 'climbed', other: 'climb climbs climbing' },
  { way: 'up', done: 'grew grown', other: 'grow grows growing' },
  { way: 'up', done: 'advanced', other: 'advance advances advancing advancement' },
  { way: 'up', done: 'lengthened widened' },
  { way: 'up', done: 'raised', fromStart: true },
  // "a fall" is no drop of a value
  { way: 'down', done: 'fell fallen', other: 'falls falling' },
  { way: 'down', done: 'decreased', other: 'decrease decreases decreasing', noun: 'decrease decreases' },
  { way: 'down', done: 'dropped', other: 'drop drops dropping', noun: 'drop drops' },
  { way: 'down', done: 'declined', other: 'decline declines declining', noun: 'decline declines' },
  { way: 'down', done: 'reduced', other: 'reduce reduces reducing', noun: 'reduction reductions' },
  { way: 'down', done: 'lost', other: 'lose loses losing', noun: 'loss losses' },
  { way: 'down', done: 'shrank shrunk lowered shortened narrowed cut' },
  { way: 'better', done: 'improved', other: 'improve improves improving', noun: 'improvement improvements' },
  { way: 'better', done: 'progressed', fromStart: true },
  { way: 'worse', done: 'worsened deteriorated' },
  { way: 'factor', done: 'doubled tripled quadrupled halved' },
];

/** Words that hold one value against another, with the way where it does not hang on what is measured. */
const comparatives: Readonly<Record<string, Way>> = {
  higher: 'up', more: 'up', greater: 'up', longer: 'up', lower: 'down', less: 'down', fewer: 'down', shorter: 'down', quicker: 'down', nearer: 'down', closer: 'down', better: 'better', worse: 'worse',
};

/** Of "doubled" and the like: how many times the start the end is. */
export const factors: Readonly<Record<string, number>> = { doubled: 2, tripled: 3, quadrupled: 4, halved: 0.5 };

const words = (list: string | undefined): readonly string[] => (list === undefined ? [] : list.split(' '));
const ways: ReadonlyMap<string, Way> = new Map([
  ...verbs.flatMap(({ way, done, other, noun }) => [...words(done), ...words(other), ...words(noun)].map((word) => [word, way] as const)),
  ...Object.entries(comparatives), ['up', 'up'], ['down', 'down'],
]);
const doneWords: ReadonlySet<string> = new Set(verbs.flatMap(({ done }) => words(done)));
const amountVerbs: ReadonlySet<string> = new Set(verbs.flatMap(({ way, done, fromStart }) => (fromStart === true || way === 'factor' ? [] : words(done))));
const nounWords: ReadonlySet<string> = new Set(verbs.flatMap(({ noun }) => words(noun)));

/** The way a word tells ("rose", "gone up", "fewer"), lower case; undefined for a word of no change. */
export const wayOf = (word: string): Way | undefined => ways.get(word.replace(/^(?:gone|went) /, ''));

/** Does the word, or an arrow up or down, tell a change that has happened: "rose", "dropped", "doubled"? */
export const isDone = (word: string): boolean => doneWords.has(word) || word === '↑' || word === '↓';

/** May a number right behind the word be by how much: "rose 5 points"? */
export const takesAmount = (word: string): boolean => amountVerbs.has(word);

export const isChangeNoun = (word: string): boolean => nounWords.has(word);

/** Does the word hold against another value ("higher than"), where "better" and "worse" tell of the change itself? */
export const isComparative = (word: string): boolean => word in comparatives && word !== 'better' && word !== 'worse';

const either = (list: Iterable<string>): string => [...list].join('|');

/** For regular expressions: all the words of change with a way, the verbs that have happened and take an amount, the nouns. */
export const changeForms = { all: `(?:gone|went) (?:up|down)|${either(ways.keys())}`, done: either(amountVerbs), nouns: either(nounWords) } as const;
