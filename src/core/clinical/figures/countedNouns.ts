// Which word a bare number counts: "2 LOB", "3 additional verbal cues", but not "15 light grasp".
import conceptData from '../../data/vocabularyConcepts.json';
import type { Token } from '../text/tokens';
import { readUnit } from '../words/units';

const passedOver = /^(?:verbal|tactile|visual|seated|standing|additional|more|near|recent|prior|further|minor|mild|brief|self|corrected|documented|reported|skilled|of|remaining|separate|small|total|timed|billed|consecutive|approved|authorized|treatment|physical|therapy|pt|ot|outpatient|weekly|daily|video|home|telehealth|person|follow|up|further|short|long|term|functional|new|different|completed|insured|covered|allowed|available|attended|scheduled|billable|minimal|min|moderate|mod|max|entry|entrance|front|back|porch|outside|outdoor|indoor|basement|interior|exterior)$/;
const notCounted = /^(?:exercise|takes|needs|requires|lasts|shows|makes|gets|does|goes|keeps|means|equals|gives|versus|against|compared|flex|flexion|ext|extension|abd|abduction|adduction|ir|er|df|pf|inv|ev|rot|rotation|gait|neuromuscular|therapeutic|manual|fewer|faster|slower|better|worse|higher|lower|longer|shorter|them|incl|including|plus|then|ea|approx|about|only|just|pt|ot|pta|ota|slp|and|or|to|at|in|on|with|w\/|for|from|the|is|was|are|were|by|today|now|as|x|of|after|before|per|but|while|than|then|when|pre|post|r|l|b|right|left|bilat|eval|initially|currently|also|so|if|via|vs|due|s\/p|both|each|max|goal|level|improved|increased|decreased)$/;

/** Nouns that are counted in the singular of shorthand ("8 void", "3 cue"). */
const known: ReadonlySet<string> = new Set(Object.values(conceptData.counted).flatMap((forms) => forms.split('|').map((form) => singular(form.split(' ').at(-1) ?? form))).filter((noun) => noun !== 'rest'));

/** The word that the bare number before `from` counts: "2 LOB", "3 additional verbal cues". */
export function countedAfter(tokens: readonly Token[], from: number): string | undefined {
  // "five 45-second holds"
  const timed = tokens[from]?.kind === 'number' ? readUnit(tokens, from + 1) : undefined;
  const noun = timed === undefined ? -1 : tokens.slice(timed.next, timed.next + 3).findIndex(({ kind, text }) => kind === 'word' && /[^s]s$/.test(text));
  let index = timed !== undefined && noun >= 0 ? timed.next + noun : from;
  for (let skipped = 0; skipped < 3 && passedOver.test(tokens[index]?.text ?? '') && tokens[index + 1]?.kind === 'word'; skipped += 1) index += 1;
  const word = tokens[index];
  // "flex 150 LTG" is an aim, "2 LTGs" are two.
  if (word?.kind !== 'word' || notCounted.test(word.text) || (/^[sl]tg$/.test(word.text) && tokens[from - 1]?.value !== 1) || /ing$|\//.test(word.text)) return undefined;
  if (!isNoun(word, tokens[from - 1]?.value)) return undefined;
  // "three 30-second trials", "six 20-second tractions" are bouts; "two 45-minute sessions" are not.
  return timed?.unit === 's' ? 'hold' : singular(word.text);
}

/** More than one of a thing takes the plural; "15 light grasp" counts no lights. */
function isNoun(word: Token, value: number | undefined): boolean {
  if (known.has(singular(word.text)) || /^(?:people|men|women|children|feet|teeth)$/.test(word.text)) return true;
  if (value !== undefined && !Number.isInteger(value)) return /s$/.test(word.text);
  return value === 1 || value === undefined || /[^s]s$/.test(word.text);
}

export function singular(word: string): string {
  // "vis 7", "20 vis of 24"
  if (word === 'vis') return 'visit';
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes)$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('is') ? word.slice(0, -1) : word;
}

