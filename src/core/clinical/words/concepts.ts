// The trade's concepts (joints, motions, muscles, measures, exercises, roles, findings …) and where a token run names one.
import conceptData from '../../data/vocabularyConcepts.json';
import measureNames from '../../data/measureNames.json';
import measureData from '../../data/measures.json';
import { isHelpLetter } from './helpLetters';
import { bracketedAssist, elidedAssist } from './elidedAssist';
import { shortMotions } from './shortMotions';
import { isApart, tokenize } from '../text/tokens';
import type { Token } from '../text/tokens';
import type { Span } from '../span';

const dimensions = ['side', 'region', 'joint', 'motion', 'muscle', 'mode', 'test', 'condition', 'assist', 'task', 'exercise', 'finding', 'role', 'counted', 'service', 'total', 'diagnosis', 'status', 'negation', 'sign', 'quality'] as const;
export type Dimension = (typeof dimensions)[number] | 'measure';

export interface Concept extends Span {
  readonly dimension: Dimension;
  readonly key: string;
  /** Token indexes, end exclusive. */
  readonly first: number;
  readonly next: number;
}

interface Node {
  readonly children: Map<string, Node>;
  ends: { readonly dimension: Dimension; readonly key: string }[];
}

/** "IR at 90° abduction", "ER in 45 deg of abd": where the arm is held, not what is measured. */
function isPosition(tokens: readonly Token[], at: number): boolean {
  let index = at - 1;
  while (index > at - 4 && /^(?:°|deg|degs|degrees?|of)$/.test(tokens[index]?.text ?? '')) index -= 1;
  return tokens[index]?.kind === 'number' && /^(?:at|in|@)$/.test(tokens[index - 1]?.text ?? '') && tokens.slice(Math.max(0, index - 6), index - 1).some(({ text }) => /^(?:ir|er|rotation|rot|rotators?)$/.test(text));
}

/** Forms that are words or other things in lower case: only capitals count. */
const capitalsOnly: ReadonlySet<string> = new Set(['us', 'ha', 'ad', 'am', 'ind', 'ap', 'aps', 'lp', 'tm', 'cp', 'ie', 'ut', 'mh', 'hr', 'rr', 'mas', 'abc', 'sis', 'dash', 'mal', 'te', 'ta', 'mt', 'gt', 'cps', 'tex', 'crm', 'crp', 'pegs', 'temp', 'inv', 'ev', 'rd', 'ud', 'tc', 'tcs', 'mp', 'ip', 'pass', 'pip', 'dip', 'sb', 'dep', 'ham', 'pre', 'post', 'soc', 'bath', 'clams', 'manual', 'fast', 'rf', 'mf', 'sf', 'ql', 'hit', 'ub', 'if', 'lf', 'ef', 'ird', 'od', 'os', 'ou']);
const looseInContext: ReadonlySet<string> = new Set(['pip', 'dip', 'dash', 'hr', 'rr', 'inv', 'ev', 'abc', 'sb', 'pre', 'post', 'temp', 'ham', 'bath', 'clams', 'manual', 'fast', 'mal', 'pegs', 'dep', 'mas', 'rd', 'ud']);

/** Dimensions scanned together: within a group the longest form wins, across groups forms may overlap. */
const groups: readonly (readonly Dimension[])[] = [
  ['measure'], ['side', 'region', 'joint', 'motion', 'muscle'], ['mode', 'test'], ['exercise'], ['condition'], ['assist'], ['task'], ['finding'], ['role'], ['counted'], ['service', 'total'], ['diagnosis'], ['status'], ['negation'], ['sign'], ['quality'],
];
const groupOf = new Map<Dimension, number>(groups.flatMap((group, index) => group.map((dimension) => [dimension, index] as const)));
const roots: readonly Node[] = groups.map(() => ({ children: new Map<string, Node>(), ends: [] }));
/** The groups that have a form beginning with a word: most words begin none. */
const begunBy = new Map<string, number[]>();

function add(dimension: Dimension, key: string, form: string): void {
  const tokens = tokenize(form).map((token) => token.text);
  const last = tokens.at(-1) ?? '';
  insert(dimension, key, tokens);
  // "tendon glide", "tendon gliding"
  if (dimension === 'exercise' && /^(?:glide|raise|press|march|squat|slide|lunge|reach|throw|toss|stretch|curl|tap|walk|step|hop|jump|lift|carry|roll)$/.test(last)) insert(dimension, key, [...tokens.slice(0, -1), `${last.replace(/e$/, '')}ing`]);
  if (/^[a-z]{4,}[^s]$/.test(last) && dimension !== 'role' && dimension !== 'negation' && dimension !== 'side' && dimension !== 'quality') insert(dimension, key, [...tokens.slice(0, -1), `${last}s`]);
}

function insert(dimension: Dimension, key: string, tokens: readonly string[]): void {
  const group = groupOf.get(dimension) ?? 0;
  const begun = begunBy.get(tokens[0] ?? '') ?? [];
  if (!begun.includes(group)) begunBy.set(tokens[0] ?? '', [...begun, group].sort((one, other) => one - other));
  let node = roots[group];
  for (const token of tokens) {
    if (node === undefined) return;
    let child = node.children.get(token);
    if (child === undefined) node.children.set(token, (child = { children: new Map(), ends: [] }));
    node = child;
  }
  if (node !== undefined && !node.ends.some((end) => end.dimension === dimension)) node.ends.push({ dimension, key });
}

for (const row of measureData.rows) for (const alias of [row.name.toLowerCase(), ...row.aliases]) add('measure', row.id, alias);
for (const [key, forms] of Object.entries(measureNames.names)) for (const form of forms.split('|')) add('measure', key, form);
// Read by itself it is once a day.
insert('measure', 'quickdash', ['qd']);
for (const dimension of dimensions) {
  for (const [key, forms] of Object.entries(conceptData[dimension])) for (const form of forms.split('|')) add(dimension, key, form);
}

/** Joint and motion a muscle stands for in strength findings ("quadriceps" = knee extension). */
export const muscleMotion: ReadonlyMap<string, string> = new Map(Object.entries(conceptData.muscleMotion));
/** Motions that belong to one joint only. */
export const motionJoint: ReadonlyMap<string, string> = new Map(Object.entries(conceptData.motionJoint));

const levels: ReadonlyMap<string, string> = new Map([['min', 'min A'], ['minimal', 'min A'], ['minimum', 'min A'], ['mod', 'mod A'], ['moderate', 'mod A'], ['max', 'max A'], ['maximal', 'max A'], ['maximum', 'max A'], ['contact', 'CGA']]);

/** "index 62, middle 58, ring 55, small 50": a finger of a list by its bare name, right before its value. */
function fingersListed(tokens: readonly Token[], found: readonly Concept[]): readonly Concept[] {
  const fingers = found.filter(({ dimension, key }) => dimension === 'condition' && key.endsWith(' finger'));
  return fingers.length === 0 ? [] : tokens.flatMap((token, at): readonly Concept[] => {
    const isNamed = /^(?:small|little|middle|long)$/.test(token.text) && /^[,;(]$/.test(tokens[at - 1]?.text ?? '') && tokens[at + 1]?.kind === 'number' && fingers.some(({ first }) => Math.abs(first - at) < 14);
    return isNamed && !fingers.some(({ first, next }) => first <= at && at < next) ? [{ dimension: 'condition', key: /^(?:small|little)$/.test(token.text) ? 'small finger' : 'middle finger', first: at, next: at + 1, start: token.start, end: token.end }] : [];
  });
}

/** "from maximal to minimal assistance": the first level borrows the word of the second. */
function sharedAssist(tokens: readonly Token[], found: readonly Concept[]): readonly Concept[] {
  const extra: Concept[] = [];
  for (const concept of found) {
    if (concept.dimension !== 'assist') continue;
    const joint = tokens[concept.first - 1];
    const word = tokens[concept.first - 2];
    const key = levels.get(word?.text ?? '');
    if (key === undefined || word === undefined || !/^(?:to|→|\/|-|or|and)$/.test(joint?.text ?? '')) continue;
    extra.push({ dimension: 'assist', key, first: concept.first - 2, next: concept.first - 1, start: word.start, end: word.end });
  }
  // "requires minimal assistance, improved from moderate at admission"
  const told = found.some(({ dimension }) => dimension === 'assist');
  if (told) for (let at = 2; at < tokens.length; at += 1) {
    const key = levels.get(tokens[at]?.text ?? '');
    const token = tokens[at];
    if (key === undefined || token === undefined || tokens[at - 1]?.text !== 'from' || !/^(?:improved|up|down|progressed|progressing|decreased|reduced|declined|regressed|advanced|changed|moved|went|gone)$/.test(tokens[at - 2]?.text ?? '')) continue;
    if (/^(?:a|assist|assistance|asst|to|→|pain|tone|swelling|edema|severity)$/.test(tokens[at + 1]?.text ?? '')) continue;
    extra.push({ dimension: 'assist', key, first: at, next: at + 1, start: token.start, end: token.end });
  }
  return [...extra, ...fingersListed(tokens, found), ...bracketedAssist(tokens, found, levels), ...elidedAssist(tokens, found, extra, levels)];
}

const opposites: ReadonlyMap<string, string> = new Map([['internal', 'external rotation'], ['external', 'internal rotation'], ['radial', 'ulnar deviation'], ['ulnar', 'radial deviation'], ['dorsi', 'plantarflexion'], ['plantar', 'dorsiflexion']]);
const motionOf: ReadonlyMap<string, string> = new Map([['internal', 'internal rotation'], ['external', 'external rotation'], ['radial', 'radial deviation'], ['ulnar', 'ulnar deviation'], ['dorsi', 'dorsiflexion'], ['plantar', 'plantarflexion']]);

/** "radial and ulnar deviation": the first motion borrows the noun of the second. */
function sharedMotion(tokens: readonly Token[], found: readonly Concept[]): readonly Concept[] {
  return found.flatMap((concept): readonly Concept[] => {
    const first = concept.first - (tokens[concept.first - 2]?.text === '-' ? 3 : 2);
    const word = tokens[first];
    const key = word === undefined || concept.dimension !== 'motion' || opposites.get(word.text) !== concept.key ? undefined : motionOf.get(word.text);
    return word === undefined || key === undefined || !/^(?:and|or|\/|&)$/.test(tokens[concept.first - 1]?.text ?? '') || found.some((other) => other.dimension === 'motion' && other.first === first) ? [] : [{ dimension: 'motion', key, first, next: first + 1, start: word.start, end: word.end }];
  });
}

/** All concepts of the token row, by position. Forms inside a measure's or exercise's name are part of that name. */
export function findConcepts(tokens: readonly Token[]): readonly Concept[] {
  const found: Concept[] = [];
  let blockedTo = 0;
  let exerciseTo = 0;
  const nextFree = groups.map(() => 0);
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'word' && token?.kind !== 'number') continue;
    const begun = begunBy.get(token.text);
    if (begun === undefined) continue;
    const measure = index >= (nextFree[0] ?? 0) && index >= blockedTo ? longest(tokens, index, 0) : undefined;
    for (const place of begun) {
      if (index < (nextFree[place] ?? 0) || index < blockedTo || index < exerciseTo) continue;
      const match = place === 0 ? measure : longest(tokens, index, place);
      if (match === undefined) continue;
      // "Shoulder Pain and Disability Index" is no shoulder and no pain; "tandem stance" is a test and an exercise.
      if (measure !== undefined && match.next < measure.next) continue;
      nextFree[place] = match.next;
      for (const end of match.ends) {
        found.push({ dimension: end.dimension, key: end.key, first: index, next: match.next, start: token.start, end: tokens[match.next - 1]?.end ?? 0 });
      }
    }
    if (measure !== undefined && measure.next > index + 1) blockedTo = measure.next;
    exerciseTo = Math.max(exerciseTo, nextFree[groupOf.get('exercise') ?? 0] ?? 0);
  }
  const extra = [...sharedAssist(tokens, found), ...sharedMotion(tokens, found), ...shortMotions(tokens, found)];
  return extra.length === 0 ? found : [...found, ...extra].sort((one, other) => one.first - other.first);
}

function longest(tokens: readonly Token[], from: number, place: number): { readonly next: number; readonly ends: Node['ends'] } | undefined {
  let node = roots[place];
  let best: { readonly next: number; readonly ends: Node['ends'] } | undefined;
  for (let index = from; index < tokens.length && index < from + 12; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'line') break;
    // A full stop inside an abbreviation ("min. assist") is passed over.
    if (token.kind === 'mark' && token.text === '.' && index > from && !token.spaced && tokens[index + 1]?.caps === 'lower' && node !== roots[place]) continue;
    node = node?.children.get(token.text);
    if (node === undefined) break;
    if (node.ends.length > 0 && allowed(tokens, from, index, place)) best = { next: index + 1, ends: node.ends };
  }
  return best;
}

/** Bounds of a column head or of "start/mid/end". */
const isHead = (token: Token | undefined): boolean => token === undefined || token.kind === 'line' || /^(?:[|/:]|\d+)$/.test(token.text);

const equipment = /^(?:power|manual|group|seats?|seating|chairs?|wheelchair|w\/c|cushion|device|devices|prosthesis|prosthetic|socket|liner|foot|walker|rollator|cane|brace|orthosis|orthotic|splint|afo|equipment|system|scooter|mattress|bed|home|house|apartment|job|employer|shoes?|footwear|medications?|meds|garments?|sleeve|hearing|glasses|school|grade)$/;

const notSideAfter = /^(?:now|away|after|before|the|clinic|without|work|home|him|her|them|off|over|untreated|unaddressed|unchanged|of|leaning)$/;

function allowed(tokens: readonly Token[], from: number, last: number, place: number): boolean {
  const token = tokens[from];
  if (token === undefined) return false;
  const previous = tokens[from - 1];
  const next = tokens[last + 1];
  // "cleared in 6 minutes" is no walk.
  if (from !== last) return token.text !== 'in' || tokens[from + 1]?.kind !== 'number' || tokens.slice(Math.max(0, from - 6), last + 4).some(({ text }) => /^(?:ft|feet|m|meters?|metres?|yards?|walk\w*|distance|covered|steps?)$/.test(text));
  const word = token.text;
  if (word === 'ad' && /^(?:no|w\/o|without|with|w\/|any)$/.test(previous?.text ?? '')) return true;
  // "Hoyer dep since 2024", "dep for zipper", "| dep |"
  if (word === 'dep' && (previous?.kind === 'word' || /^[|:,;]$/.test(previous?.text ?? '')) && (next === undefined || next.kind === 'line' || /^(?:[,.;)|]|→|for|since|with|w\/|x|by)$/.test(next.text))) return true;
  // "122/70 pre 134/74 post"
  if (/^(?:pre|post)$/.test(word) && tokens[from - 2]?.text !== 'x' && (previous?.kind === 'number' || previous?.text === '%' || previous?.text === '°')) return !/^(?:op|operative|operatively|surgery|surgical|injury|stroke|treatment|tx)$/.test(next?.text ?? '');
  // "inv L | uninv R": the involved side
  if (word === 'inv' && token.caps !== 'all' && /^(?:l|r|left|right|side|limb|leg|arm)$/.test(next?.text ?? '')) return false;
  // "SBA       Ind": alone in its cell.
  if (word === 'ind' && token.caps === 'first' && isApart(previous, token) && (next === undefined || next.kind === 'line' || isApart(token, next))) return true;
  if (capitalsOnly.has(word) && token.caps !== 'all') return looseInContext.has(word) && (next?.kind === 'number' || (previous?.kind === 'number' && !/^(?:hr|rr|pre|post|temp|ham)$/.test(word)) || /^(?:[:rl]|left|right)$/.test(next?.text ?? ''));
  if (word === 'left' || word === 'right') {
    if (word === 'left' && (notSideAfter.test(next?.text ?? '') || /^(?:she|he|they|pt|patient|visits|sessions|who)$/.test(previous?.text ?? '') || (/^(?:has|have)$/.test(previous?.text ?? '') && !begunBy.has(next?.text ?? '')))) return false;
    return !(word === 'right' && (/^(?:now|away|after|before|to)$/.test(next?.text ?? '') || /^(?:all|appeal)$/.test(previous?.text ?? '')));
  }
  if (word === 'b' && token.caps === 'lower') return false;
  // "YB 61", "GS .62": only with a score behind them
  if (/^(?:gs|yb)$/.test(word)) return token.caps === 'all' && next?.kind === 'number' && (tokens[last + 2]?.kind !== 'word' || isApart(next, tokens[last + 2])) && (word !== 'gs' || (next.value ?? 9) < 3);
  // "C5 EF", "L2 HF": the key muscles of the spine's levels
  if (/^(?:ef|we|ee|ff|fa|hf|ke)$/.test(word) && previous?.kind === 'level') return place === groupOf.get('muscle');
  if (place === groupOf.get('muscle') && /^(?:ef|we|ee|ff|fa|hf|ke)$/.test(word)) return false;
  // AIMS is a scale.
  if (word === 'aims') return place === groupOf.get('measure') ? token.caps !== 'lower' || /^(?:raw|scores?)$/.test(next?.text ?? '') || next?.kind === 'number' : token.caps !== 'all';
  if (word === 'i' || word === 's' || (word === 'd' && place === groupOf.get('assist'))) return isHelpLetter(tokens, from);
  // "LT intact" is light touch, "LT knee" the left one.
  if (word === 'lt') return (place === groupOf.get('sign')) === /^(?:intact|impaired|wnl|wfl|diminished|absent|decreased|dec|sensation|and|equal|symmetric|symmetrical|normal)$/.test(next?.text ?? '');
  if (word === 'qd') return token.caps === 'all' && next?.kind === 'number';
  if (word === 'ca') return token.caps === 'all' && /^(?:no|hx|denies|of|without)$/.test(previous?.text ?? '');
  // "OTR/L"
  if (word === 'l' && previous?.text === '/' && /^(?:otr|cota|ota)$/.test(tokens[from - 2]?.text ?? '')) return false;
  // "R.K. is 61": initials.
  if (/^[rl]$/.test(word) && token.caps === 'all' && next?.text === '.' && !next.spaced && tokens[last + 2]?.caps === 'all' && tokens[last + 2]?.text.length === 1 && !tokens[last + 2]?.spaced) return false;
  // "R. Delgado attended": a first name.
  if (/^[rl]$/.test(word) && token.caps === 'all' && next?.text === '.' && !next.spaced && tokens[last + 2]?.kind === 'word' && tokens[last + 2]?.caps === 'first' && /^(?:attended|was|is|has|had|presents?|reports?|returns?|arrived|came|continues?|tolerated|completed|demonstrat\w+)$/.test(tokens[last + 3]?.text ?? '')) return false;
  if (/^[rlb]$/.test(word)) return previous?.kind !== 'number' || !/^(?:o2|nc|oxygen|\/)$/.test(next?.text ?? '');
  // "her current seat": the one in use, no time of a value.
  if (/^(?:current|present)$/.test(word) && place === groupOf.get('role') && equipment.test(next?.text ?? '')) return false;
  // "symptom scale total", "BESS total errors": a score's, no time's.
  if (word === 'total' && place === groupOf.get('total') && (/^(?:scale|score|scores|index|inventory|questionnaire|subscale|symptom|symptoms|errors?|raw|bess|motor)$/.test(previous?.text ?? '') || /^(?:errors?|scores?|raw|symptoms?|body|knee|hip|shoulder|assist|dependen\w+|arc|volume|distance)$/.test(next?.text ?? ''))) return false;
  if (word === 'back') return previous?.text !== 'behind' && !(/^(?:his|her|their|the)$/.test(previous?.text ?? '') && tokens[from - 2]?.text === 'behind') && next?.text !== 'to' && !/^(?:refer|referred|go|went|goes|going|come|came|coming|get|got|gets|getting|give|gave|report|call|called|move|sent|teach|taught|say|read|hold|held|cut|set|push|fall|fell|bounce|step|stepped|walk|walked|demo)$/.test(previous?.text ?? '');
  if (word === 'feet' || word === 'foot') return previous?.kind !== 'number' && !/^(?:drop|slap|clearance|together|apart)$/.test(next?.text ?? '');
  if (word === 'shoulder') return !/^(?:height|level|width|lift|lifts|lifting)$/.test(next?.text ?? '') && !(previous?.text === 'to' && /^(?:waist|floor)$/.test(tokens[from - 2]?.text ?? ''));
  if (word === 'knee' || word === 'knees') return !/^(?:flexed|extended|straight|bent)$/.test(next?.text ?? '') && !(next?.text === 'str' && /^(?:df|dorsiflexion)$/.test(previous?.text ?? ''));
  if (word === 'fell' || word === 'fallen' || word === 'falls' || word === 'fall') return !(/^(?:to|from|by|below|short|within|outside|under|off)$/.test(next?.text ?? '') || (next?.kind === 'number' && next.value !== 0 && !/^(?:once|twice)$/.test(next.text) && !(word === 'falls' && (token.caps === 'first' || isHead(previous) || /^[.;,(]$/.test(previous?.text ?? '')) && (next.value ?? 99) < 10)) || /^(?:pressure|spo2|scores?|rate|pain|score|it|time|dhi|ndi|odi|which|that)$/.test(previous?.text ?? ''));
  if (word === 'heel' || word === 'toe' || word === 'head') return !/^(?:strike|to|off|contact|cord|turns?|walking|clearance|touch|forward|position|posture)$/.test(next?.text ?? '');
  if (word === 'hand' || word === 'arm') return !/^(?:held|rail|rails|over|off|bike|swing|rest|placement|joystick|controls?|rims?|brakes?|drive|throttle|dominant|dominance)$/.test(next?.text ?? '');
  if (word === 'ankle' || word === 'wrist') return !/^(?:weight|weights|cuff|brace|splint)$/.test(next?.text ?? '');
  if (/^(?:start|starting|mid|midpoint|midway|end|final|discharge|d\/c)$/.test(word)) return (isHead(previous) && isHead(next)) || (word === 'start' && previous?.text === '(' && next?.kind === 'number');
  if (word === 'index') return !/^(?:quad|quads|quadriceps|hamstring|disability|dizziness|symmetry|limb|gait|mass|handicap|severity|barthel|pain|function|functional|the|strength|oswestry|perfusion|activities|activity)$/.test(previous?.text ?? '');
  // "Timed 38 Tx 40"
  if (word === 'tx') return place !== groupOf.get('total') || (next?.kind === 'number' && (next.value ?? 0) >= 8 && tokens.slice(Math.max(0, from - 5), from).some(({ text }) => text === 'timed'));
  if (/^(?:abduction|abd|flexion|flex|elevation|scaption)$/.test(word) && isPosition(tokens, from)) return false;
  if (word === 'both' && last === from && place === groupOf.get('side')) return next?.kind === 'number' && !/^(?:of|are|were|is|was|be|and|at|in|with|for|to|,)$/.test(previous?.text ?? '');
  if (word === 'u') return previous?.kind === 'number' && previous.end === token.start;
  if (word === 'long') return next?.text !== 'term';
  if (word === 'quad') return next?.text !== 'cane';
  if (word === 'pain') return next?.text !== 'free';
  // "STS no UE", "20.9 s (no hands)": what one pushes up with.
  if (/^(?:ue|ues|hands|arms|upper)$/.test(word) && place === groupOf.get('finding')) return /^(?:no|without|w\/o)$/.test(previous?.text ?? '') && (next === undefined || next.kind !== 'word' || /^(?:x|from|for|on|to|and|off|at|mat|chair|today|now|c|with|w\/)$/.test(next.text)) && !(next?.text === 'on' && /^(?:hips|thighs|knees)$/.test(tokens[last + 2]?.text ?? ''));
  // "caught the dresser, did not go down"
  if (word === 'go' && place === groupOf.get('finding')) return /^(?:not|never|didn't)$/.test(previous?.text ?? '') && (next === undefined || next.kind !== 'word' || /^(?:and|but|or|though|this|because|as)$/.test(next.text));
  // "opening jars" is a task of the hand, "opening 38 mm" a motion of the jaw.
  if (word === 'opening') return next === undefined || next.kind !== 'word' || /^(?:is|was|to|of|now|measured|improved|increased|limited|restricted|deviates|deviation|with)$/.test(next.text);
  // "Rotation stands at 22 degrees", "pain ranges from 2 to 7"
  if (word === 'stands') return !(next?.text === 'at' && tokens[last + 2]?.kind === 'number');
  if (word === 'range' || word === 'ranges') return next?.text !== 'from' && previous?.text !== 'end';
  // "Transfers Sup"
  if (word === 'sup' && token.caps !== 'lower' && place === groupOf.get('assist')) return /^(?:transfers?|xfers?|mobility|mob|amb|ambulation|gait|stairs?|toileting|dressing|bathing|stand|sit|level|at|is|to|:)$/.test(previous?.text ?? '');
  if (word === 'sup') return place === groupOf.get('motion') && !(next?.text === '/' && /^(?:inf|lat|med|ant|post)/.test(tokens[last + 2]?.text ?? '')) && next?.text !== '>' && !(next?.text === 'to' && tokens[last + 2]?.text === 'sit');
  // "sup 65 pro 78"
  if (word === 'pro') return next?.kind === 'number' && previous?.text !== '-';
  if (word === 'rolling') return !/^(?:walker|rw|stool|chair)$/.test(next?.text ?? '');
  if (word === 'use') return previous?.kind === 'number';
  if (word === 'w/o' && place === groupOf.get('condition')) return next === undefined || next.kind === 'line' || /^[,.;)]$/.test(next.text);
  if (word === 'add') return /^(?:hip|hips|abd|shoulder|thumb)$/.test(previous?.text ?? '') || (previous?.text === '/' && tokens[from - 2]?.text === 'abd');
  if (word === 'ed' && place === groupOf.get('finding')) return token.caps === 'all' && /^(?:no|denies|without|w\/o|to|in|via)$/.test(previous?.text ?? '') && (next === undefined || next.kind !== 'word' || next.text === 'or');
  if (word === 'er' && place === groupOf.get('finding')) return token.caps === 'all' && /^(?:no|denies|without)$/.test(previous?.text ?? '') && (next === undefined || next.kind !== 'word' || next.text === 'or');
  if (word === 'er') return !/^(?:visit|visits|for|on|after)$/.test(next?.text ?? '') && !/^(?:the|to|in)$/.test(previous?.text ?? '');
  if (word === 'no') return next?.text !== '.' || next.spaced;
  return true;
}
