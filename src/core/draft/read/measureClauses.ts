// Reads a measure as it is jotted ("R knee AROM 8-102 deg (12-85 at eval, goal 0-120)") into a row. Values stay as written.
import { monthForms } from '../../clinical/text/dates';
import type { Interim, MeasureRow } from '../noteFacts';
import { entriesOf, holdsMark, type Entry } from './measureEntries';
import { lexemes, type Lexeme } from './measureLexemes';
import { inContext, isBareMotion, isInstrument, isKnown, isLimb, isNone, isPain, isTask, jointIn, painOf } from './measureNames';

/** A row under construction. */
interface Draft {
  name: string;
  /** The name without what stands behind a value: "Pain" of "Pain 2/10 rest, 4/10 stairs". */
  readonly base: string;
  side?: string;
  baseline?: string;
  onlyEarlier?: boolean;
  between?: readonly Interim[];
  current?: string;
  goal?: string;
}

/** What a line says for what follows in it: joint, side and the last name. */
export interface MeasureContext {
  readonly joint?: string;
  readonly side?: string;
  readonly name?: string;
}

export interface MeasureReading {
  readonly rows: readonly MeasureRow[];
  /** What the sentence says besides its measures, clause by clause. */
  readonly left: readonly string[];
  readonly context: MeasureContext;
}

interface State {
  rows: Draft[];
  /** The row that comparisons belong to. */
  open: Draft | undefined;
  prefix: string;
  /** Did a name follow the prefix, so that it heads a list? */
  heads: boolean;
  joint: string | undefined;
  side: string | undefined;
  name: string | undefined;
  /** What bare values in brackets are, where an earlier bracket or the head of the list says it. */
  bracketed: 'first' | 'earlier' | undefined;
  /** "prior visit", for such earlier values. */
  label: string;
}

/** The measures of one sentence of findings. A sentence without any leaves everything in `left`. */
export function readMeasures(sentence: string, context: MeasureContext = {}): MeasureReading {
  let state: State = { rows: [], open: undefined, prefix: '', heads: false, joint: context.joint, side: context.side, name: context.name, bracketed: undefined, label: '' };
  const left: string[] = [];
  const clauses = clausesOf(lexemes(sentence)).map((items) => ({ items, text: sentence.slice(items[0]?.start, items.at(-1)?.end), entries: entriesOf(items, sentence) }));
  clauses.forEach(({ items, text, entries }, index) => {
    const next = clauses[index + 1]?.entries?.[0];
    const followed = next !== undefined && next.words === '' && next.marks.size > 0 && (next.values.length === 1);
    const read = entries === undefined || isDosed(text) ? undefined : withEntries(state, entries, followed, sentence);
    if (read !== undefined) state = read;
    else {
      left.push(text);
      const joint = jointIn(items.filter(({ kind }) => kind === 'word').map((item) => item.text).join(' '));
      state = { ...state, open: undefined, ...(joint === undefined || joint === state.joint ? {} : { joint, name: undefined, side: undefined }) };
    }
  });
  const { rows, joint, side, name } = state;
  const after = { ...(joint === undefined ? {} : { joint }), ...(side === undefined ? {} : { side }), ...(name === undefined ? {} : { name }) };
  // A row that mixes two scales was read wrong, and levels of help among other words read better there: the sentence stays whole.
  const isProse = left.length > 0 && rows.some(isHelpAlone);
  if (isProse || rows.some(mixesUnits)) return { rows: [], left: [sentence.trim().replace(/[.\s]+$/, '')], context: after };
  return { rows: rows.map(({ base: _, ...row }, index) => withUnit(row, rows.slice(0, index))), left, context: after };
}

/** Pain, scores and what has changed ("pads 1/day, 4 at eval") as the patient tells them; the sentence itself stays what was said. */
export function readSymptoms(sentence: string): readonly MeasureRow[] {
  const { rows, left } = readMeasures(sentence);
  return rows.filter(({ name, current, baseline }) => current !== undefined && (isPain(name) ? /\/\s*\d|out of|%/.test(current) : isInstrument(name) || (baseline !== undefined && left.length === 0 && name.split(' ').length < 4)));
}

/** Clauses end at stops outside brackets. */
function clausesOf(items: readonly Lexeme[]): readonly (readonly Lexeme[])[] {
  const clauses: Lexeme[][] = [[]];
  let depth = 0;
  for (const item of items) {
    depth = Math.max(0, depth + (item.kind === 'open' ? 1 : item.kind === 'close' ? -1 : 0));
    if (item.kind === 'stop' && depth === 0) clauses.push([]);
    else clauses.at(-1)?.push(item);
  }
  return clauses.filter((clause) => clause.length > 0);
}

/** Sets and reps are a dose, however much the exercise is named like a motion; "2-inch to 1-inch pegs" are sizes of things. */
function isDosed(text: string): boolean {
  return /\d-(?:inch|in|pound|lb|foot|ft)\b[^,;]{0,12}\bto\s\d[\d.]*-(?:inch|in|pound|lb|foot|ft)\b/i.test(text) || /\d\s*(?:sec|s|ft|lb)?\s*[x×]\s*\d|\s[x×]\s*\d/i.test(text);
}

/** The state after all entries of a clause; undefined where one of them cannot be placed. */
function withEntries(before: State, entries: readonly Entry[], followed: boolean, sentence: string): State | undefined {
  const state: State = { ...before, rows: before.rows.map((row) => ({ ...row })) };
  state.open = before.open === undefined ? undefined : state.rows[before.rows.indexOf(before.open)];
  for (const [index, entry] of entries.entries()) {
    const last = entries[index - 1];
    // "IE R 8 s L 4 s": the time holds for both sides.
    if (entry.words === '' && entry.marks.size === 0 && entry.side !== undefined && last !== undefined && last.side !== undefined) for (const mark of last.marks) entry.marks.add(mark);
    if (!place(state, entry, followed || entry.brackets.some(holdsMark))) return undefined;
    for (const bracket of entry.brackets) if (!placeBracket(state, bracket, sentence)) return undefined;
  }
  return state;
}

function placeBracket(state: State, items: readonly Lexeme[], sentence: string): boolean {
  const read = clausesOf(items).map((clause) => ({ text: sentence.slice(clause[0]?.start, clause.at(-1)?.end), entries: entriesOf(clause, sentence) }));
  const marks = read.flatMap(({ entries }) => entries ?? []).findLast(({ marks: own }) => own.size > 0)?.marks;
  for (const { text, entries } of read) {
    if (entries === undefined) {
      remark(state.open, text);
      continue;
    }
    for (const entry of entries) {
      // "(R 45, L 55 at eval)": the time holds for both sides.
      if (entry.marks.size === 0 && entry.side !== undefined) for (const mark of marks ?? []) entry.marks.add(mark);
      if (entry.words === '' && entry.marks.size === 0 && entry.side === undefined && state.bracketed !== undefined) {
        entry.marks.add(state.bracketed);
        entry.label = state.label;
      }
      // "17.1 s (22.8 s)": some earlier value, but the note doesn't say which.
      if (entry.words === '' && entry.marks.size === 0 && entry.side === undefined) return false;
      if (entry.words === '' && entry.marks.size > 0) {
        if (!compare(state, entry)) return false;
        if (entry.marks.has('first')) state.bracketed = 'first';
      } else remark(state.open, text);
    }
  }
  return true;
}

/** What stands in brackets and is no comparison stays in brackets. */
function remark(row: Draft | undefined, text: string): void {
  if (row !== undefined) row.current = `${row.current ?? ''} (${text})`.trim();
}

const verbs = /\s*(?:(?:[:=]|\b(?:is|are|at|of|measured|measures|(?:improved|increased|decreased|up|down) to|to)(?![\w-]))\s*)+$/i;
/** "Grip up 6 lb from eval", "worse by 3": a change is no value; "in 4 of 10", "below 20": of something else. */
const noName = /\b(?:up|down|by|gained|lost|improved|increased|decreased|more|less|another|in|on|with|w\/|for|from|than|within|under|over|below|above)$|\b(?:s?he|they|(?<!\d[ -]?)pt|patient|we|therapist|once|(?:is|are|was) \w+)\b|^(?:before|after)\b/i;

function place(state: State, entry: Entry, followed: boolean): boolean {
  const words = entry.words.replace(verbs, '').replace(/^(?:and|her|his|the|their|pt's|patient's)\s+/i, '').replace(/\s+([:,])/g, '$1').trim();
  if (words === '' || /^both$/i.test(words)) return words === '' ? placeUnnamed(state, entry) : bothAtFirst(state, entry);
  const colon = /^(.{2,40}?):\s*(.*)$/.exec(words);
  const said = colon === null ? words : (colon[2] ?? '');
  let name = said;
  if (colon !== null) {
    // "L wrist AROM (prior visit): ext 48 (40)": the head says what the brackets hold.
    const time = /\s*\((.*)\)$/.exec(colon[1] ?? '');
    if (time !== null && /\b(?:prior|last|prev\w*)\b/i.test(time[1] ?? '')) [state.bracketed, state.label] = ['earlier', time[1] ?? ''];
    else if (time !== null && /\b(?:eval|IE|initial|SOC|baseline)\b/i.test(time[1] ?? '')) state.bracketed = 'first';
    state.prefix = state.bracketed === undefined || time === null ? (colon[1] ?? '') : (colon[1] ?? '').slice(0, time.index);
    state.heads = said !== '';
    name = `${state.prefix} ${said}`.trim();
  } else if (state.prefix !== '' && said.split(' ').length < 3 && !isInstrument(said) && (state.heads || !isKnown(said))) name = `${state.prefix} ${said}`;
  else if (state.open !== undefined && isPain(state.open.base) && !isKnown(said) && !isPain(said) && /\d\s*(?:\/|out of)\s*10$/.test(entry.values[0] ?? '')) name = `${painOf(state.open.base)} ${said}`;
  const [value = ''] = entry.values;
  // "11 of 17 accurate": counted, of a thing only the sentence tells.
  if (/^\d+ of \d/.test(value) && !isKnown(name)) return false;
  // A sentence that begins with a side of its own begins anew.
  const anew = state.rows.length === 0 && entry.sideAhead && colon === null;
  name = inContext(name, value, anew ? undefined : state.name, anew ? undefined : state.joint, state.rows.length > 0);
  if (entry.marks.has('earlier')) return false;
  if (!isName(name) || !/[a-z]{2}/i.test(name)) return false;
  const told = tailOf(entry.tail);
  if (told === undefined) return false;
  // "Pain 4/10 at computer, was 6/10": the condition is told of today only.
  const tail = followed && isPain(name) && told.remark === '' ? { name: '', remark: told.name } : told;
  const [isAssist, compared] = [!/\d/.test(value), entry.values.length > 1 || followed || [...entry.marks].some((mark) => mark !== 'now' && (mark !== 'goal' || isKnown(name)))];
  const listed = state.prefix !== '' && state.heads && state.rows.length > 0 && name.startsWith(state.prefix);
  if (!compared && !(isAssist ? (isTask(name) && name.split(' ').length < 5) || (isKnown(name) && !/ind|sup|set/i.test(value)) : isKnown(name) || isPain(name) || listed)) return false;
  const own = jointIn(name);
  const sameJoint = own === undefined || own.toLowerCase() === state.joint?.toLowerCase();
  const inherits = state.rows.length > 0 ? isLimb(name) && !/\b(?:grip|pinch)\b/i.test(name) : isBareMotion(said === '' ? name : said) && sameJoint;
  const side = entry.side ?? (inherits ? state.side : undefined);
  const row: Draft = { name: tail.name === '' ? name : `${name} ${tail.name}`, base: isPain(name) ? painOf(name) : name, ...(side === undefined ? {} : { side }) };
  state.rows.push(row);
  state.open = row;
  state.name = name;
  // Where both sides were told, neither goes on.
  state.side = entry.side !== undefined && state.side !== undefined && state.rows.length > 1 && entry.side !== state.side ? undefined : side;
  if (own !== undefined) state.joint = own;
  return fill(row, entry, tail.remark);
}

function isName(name: string): boolean {
  return name !== '' && !noName.test(name) && name.length <= 60 && name.split(/\s+/).length <= 8 && !isNone(name) && !/\b(?:after|when|while|until|because|than|tires?|will|not?)\b|\b97\d{3}\b/i.test(name) && !/\bif\b/.test(name);
}

/** Words behind a value: part of the name ("w/ SPC", "with stairs"), or said of the value ("w/ empty end feel"). */
function tailOf(words: string): { readonly name: string; readonly remark: string } | undefined {
  const text = words.trim();
  if (text === '') return { name: '', remark: '' };
  const long = /\d/.test(text) || text.split(/\s+/).length > 4;
  if (/\b(?:and|but|so|because|then)\b/i.test(text) || text.split(/\s+/).length > 12 || /^\S*\d/.test(text)) return undefined;
  return long || saidOfValue.test(text) || timeBehind.test(text) ? { name: '', remark: text } : { name: text, remark: '' };
}

const saidOfValue = /^(?:(?:w\/|with)\s.*\b(?:end[- ]?feel|pain|discomfort|compensat\w*|hik\w*|substitut\w*|cues?|vcs?|tcs?|LOBs?|hesitat\w*|tremors?|sx|symptoms?|effort|guarding)\b|painful|pain\b|firm|empty|capsular|hard|soft|guarded|limited|slow|steady|end[- ]range|at end|(?:no|without|w\/o) (?:pain|sx|symptoms|LOB)|pain[- ]?free|accurate|correct|complete|success\w*|each|total|average|avg|\*|p!)/i;
const timeBehind = new RegExp(String.raw`^(?:(?:in|on|at|by|since|this|last)\s+)?(?:\[DATE_[^\]]*\]|(?:wk|week|mo|month|visit|day|morning|year)\b|(?:${monthForms})\b)`, 'i');

/** Sets the values of an entry by its time; no field is set twice. */
function fill(row: Draft, { values, marks, label }: Entry, said: string): boolean {
  const last = `${values.at(-1) ?? ''}${said === '' ? '' : ` (${said})`}`;
  if (values.length > 1) {
    if (row.current !== undefined || row.baseline !== undefined || marks.has('goal')) return false;
    row.baseline = values[0] ?? '';
    if (!marks.has('first')) row.onlyEarlier = true;
    if (values.length > 2) row.between = [{ value: values.slice(1, -1).join(' → '), when: '' }];
    row.current = last;
    return true;
  }
  const field = marks.has('goal') ? 'goal' : marks.has('first') ? 'baseline' : marks.has('earlier') || (marks.has('was') && said !== '') ? 'between' : marks.has('was') ? 'baseline' : 'current';
  if (row[field] !== undefined) return false;
  if (field === 'between') row.between = [{ value: values[0] ?? '', when: [label, said].filter((part) => part !== '').join(' ') }];
  else row[field] = last;
  if (field === 'baseline' && !marks.has('first')) row.onlyEarlier = true;
  return true;
}

/** A value without a name: of the measure before it, of its other side, or under another condition. */
function placeUnnamed(state: State, entry: Entry): boolean {
  const { open } = state;
  if (open === undefined) return false;
  const isNow = entry.marks.has('now') && entry.marks.size === 1;
  if (entry.marks.size > 0 && !(isNow && open.current !== undefined)) return compare(state, entry);
  const tail = tailOf(entry.tail);
  if (tail === undefined) return false;
  const other = entry.side !== undefined && entry.side !== open.side && !state.rows.some((row) => row.name === open.name && row.side === entry.side);
  const condition = entry.side === undefined && ((isPain(open.base) && tail.name !== '') || (isNow && open.name !== open.base));
  if (!other && !condition) return false;
  const side = entry.side ?? open.side;
  const row: Draft = { name: condition ? `${open.base} ${tail.name}`.trim() : tail.name === '' || open.name.endsWith(tail.name) ? open.name : `${open.name} ${tail.name}`, base: open.base, ...(side === undefined ? {} : { side }) };
  state.rows.push(row);
  state.open = row;
  state.side = other ? undefined : state.side;
  return fill(row, entry, tail.remark);
}

/** Adds a baseline, an earlier value, a goal or today's value to a measure already named. */
function compare(state: State, entry: Entry): boolean {
  const { open } = state;
  const target = entry.side === undefined || entry.side === open?.side ? open : state.rows.findLast((row) => row.name === open?.name && row.side === entry.side);
  const tail = tailOf(entry.tail);
  if (target === undefined || tail === undefined || (entry.values.length > 1) || (tail.name !== '' && !target.name.endsWith(tail.name))) return false;
  return fill(target, entry, tail.remark);
}

/** "both 0 seconds at evaluation" is the first value of the right and of the left. */
function bothAtFirst(state: State, entry: Entry): boolean {
  const pair = state.rows.filter((row) => row.name === state.open?.name && row.baseline === undefined);
  if (pair.length !== 2 || !entry.marks.has('first')) return false;
  return pair.every((row) => fill(row, entry, entry.tail));
}

const plainValue = new RegExp(String.raw`^-?\d+(?:\.\d+)?\s*([a-z°%"#/]+)?$`, 'i');

/** "Grip (lb) R 30", "grip L 28 lb, R 55": in pounds. */
function withUnit(row: MeasureRow, before: readonly MeasureRow[]): MeasureRow {
  const [, name, unit] = /^(.+) \((°|%|deg|lbs?|kg|N|Nm|cm|mm|in|s|sec|m|ft)\)$/.exec(row.name) ?? [];
  if (name !== undefined && unit !== undefined) return { ...row, name, unit };
  const other = before.findLast(({ name }) => name === row.name);
  const shared = plainValue.exec(row.current ?? '')?.[1] === undefined ? plainValue.exec(other?.current ?? '')?.[1] : undefined;
  return shared === undefined || !plainValue.test(row.current ?? '') ? row : { ...row, unit: shared };
}

/** "Tub transfer mod A", compared with nothing. */
function isHelpAlone({ current, baseline, between, goal }: Draft): boolean {
  return current !== undefined && !/\d/.test(current) && /[a-z]/i.test(current) && !/^(?:WNL|WFL|NT|within|unable|[CTLS]\d)/i.test(current) && baseline === undefined && between === undefined && goal === undefined;
}

/** "Borg 4" beside "242 m"; "22 letters/min, 71% on baseline": a share beside a bare count. */
function mixesUnits(row: Draft): boolean {
  if (/^-?\d+(?:\.\d+)?$/.test(row.current ?? '') && /\d\s?%$/.test(row.baseline ?? '') && !row.name.includes('%')) return true;
  const [current, baseline] = [plainValue.exec(row.current ?? ''), plainValue.exec(row.baseline ?? '')];
  const [one, other] = [current?.[1]?.charAt(0).toLowerCase(), baseline?.[1]?.charAt(0).toLowerCase()];
  return current !== null && baseline !== null && other !== undefined && one !== undefined && one !== other;
}
