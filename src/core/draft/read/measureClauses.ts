// Reads a measure as it is jotted ("R knee AROM 8-102 deg (12-85 at eval, goal 0-120)") into a row. Values stay as written.
import type { MeasureRow } from '../noteFacts';
import { clausesOf } from './clauses';

/** A row under construction; `name` without the side. */
interface Draft {
  name: string;
  side?: string;
  baseline?: string;
  current?: string;
  goal?: string;
}

export interface MeasureReading {
  readonly rows: readonly MeasureRow[];
  /** What the sentence says besides its measures, clause by clause. */
  readonly left: readonly string[];
}

/** Tests, motions and muscle names that make a value a measure even without a comparison beside it. */
const knownMeasure =
  /\b(?:[AP]?A?ROM|MMT|strength|flex(?:ion)?|ext(?:ension)?|abd(?:uction)?|add(?:uction)?|(?:internal|external|cervical|lumbar|trunk|hip|shoulder) rot(?:ation)?|rotation|ER|IR|DF|PF|dorsiflexion|plantarflexion|supination|pronation|side ?bend(?:ing)?|inversion|eversion|quad lag|extension lag|girth|circumference|vol(?:ume)?|DNF endurance|VISA-\w|AMPPRO|SARA|MoCA|ICIQ\S*|FSS|VSS|COPM \w+|BOT-2[^,;()]*|grip|pinch|BBS|berg(?: balance)?(?: scale)?|mini[- ]?best(?:est)?|BESTest|DGI|FGA|tinetti|POMA|TUG(?:[- ]?(?:cog(?:nitive)?|manual))?|timed up and go|SLS|single[- ](?:leg|limb) stance|tandem stance|romberg|m?CTSIB|functional reach|FRT|ABC(?: scale)?|gait speed|walking speed|\d{1,2} ?MWT|\d{1,2}[- ]?m(?:eter|in(?:ute)?)? walk(?: test)?|5 ?x ?STS|five times sit to stand|STS|chair (?:stand|rise)s?|SPPB|LEFS|ODI|oswestry|RMDQ|NDI|PSFS|(?:quick)?dash|SPADI|FIM|COPM|KOOS(?: JR)?|HOOS(?: JR)?|FAAM|DHI|DVA|FMA(?:-UE|-LE)?|fugl[- ]meyer|ARAT|WMFT|MAL|9 ?HPT|nine[- ]hole peg(?: test)?|box (?:and|&) blocks?(?: test)?|(?:modified )?ashworth|MAS|GMFM(?:-\d\d)?|proprioception|joint[- ]position error|LSI|Y[- ]balance|SLR|heel raises?|plank|AM-?PAC|PROMIS\S*)\b/i;
const notMeasure = /^(?:BP|HR|SpO2|O2|RR|temp|RPE|pain|vitals?|timed|total|time|minutes|visit|age|weight|height|units?|goals?|STGs?|LTGs?|next|add|HEP)\b/i;
/** Tests whose names hold a number of their own. */
const numberedName = /^(?:(?:30|60)[- ]?s(?:ec(?:ond)?s?)?\.? (?:STS|sit[- ]to[- ]stands?|chair (?:stand|rise)s?|arm curls?)|5 times (?:STS|sit to stand)|(?:2|3|6|10)[- ](?:min(?:ute)?|m(?:eter)?)\.? walk(?: test)?|m?CTSIB cond(?:ition)?\.? \d|9[- ]hole peg(?: test)?)/i;

const unit = String.raw`(?:°|%|"|#|deg(?:rees?)?\b|s(?:ec(?:onds?)?)?\b|min(?:utes?)?\b|m\/s(?:ec)?\b|ft\b|feet\b|m(?:eters?)?\b|cm\b|mm\b|in(?:ches)?\b|lbs?\b|kg\b|reps?\b|points?\b|steps?\b|lines?(?: lost)?\b|errors?\b|bpm\b|mmHg\b|mL\b|cc\b)`;
/** A range, a grade, a score or a number, with its unit; never the figures inside a name ("6MWT"). */
const figure = String.raw`(?:-?\d{1,3}\s*(?:-|–)\s*\d{1,3}(?![\d/.])|[0-5][+-](?:\s*\/\s*5)?(?!\d)|-?\d{1,4}(?:\.\d{1,3})?(?:\s*(?:\/|out of)\s*\d{1,3}[+-]?)?)`;
const value = String.raw`(?:[≥≤<>=~]+\s*)?${figure}(?:\s*${unit})?(?![\w/])(?:\s+correct\b)?`;
const wordValue = String.raw`(?:WNL|WFL|within (?:normal|functional) limits)\b`;
const firstValue = new RegExp(String.raw`(?<![\w.-])(?:${value}|${wordValue})`, 'i');
/** Beside "at eval" a value may have been taken for an identifier; its surrogate stays in its place. */
const compared = String.raw`(?:${value}|\[[A-Z_]{2,20}_\d{1,4}[^\]\n]{0,40}\])`;
const evaluation = String.raw`(?:initial )?(?:eval(?:uation)?|IE|baseline|SOC|start of care|admission|intake|initial visit)`;
const baselineAfter = new RegExp(String.raw`^(${compared})\s*(?:(?:at|@|on)\s*)?${evaluation}\.?$`, 'i');
const baselineBefore = new RegExp(String.raw`^(?:(?:at |was |from |compared (?:with|to) |vs\.? |up from |down from |improved from )*)(?:${evaluation}|was|from|initially|up from|down from|compared (?:with|to)|vs\.?)\s*[:=]?\s*(${compared})(?:\s*(?:at|@|on)\s*${evaluation})?\.?$`, 'i');
const goalBefore = new RegExp(String.raw`^(?:goal|target|STG|LTG)\s*(?:of|is|:|=)?\s*(${compared})$`, 'i');
const goalAfter = new RegExp(String.raw`^(${value})\s*(?:is\s+)?(?:goal|target)$`, 'i');
const bareValue = new RegExp(String.raw`^${value}$`, 'i');
const arrow = new RegExp(String.raw`^(?:from\s+)?(${value})\s*(?:->|→|=>|to(?=\s+\d+(?:\.\d+)?[+-]?\s*(?:\/|%|s|m|ft|kg|lb|deg|°)))\s*(${value})$`, 'i');
/** "BBS 38/56 at eval, 47/56 now": the first value is the earlier one. */
const firstAtEval = new RegExp(String.raw`^(?:at|@|on)?\s*${evaluation}$`, 'i');
const nowValue = new RegExp(String.raw`^(?:(?:and\s+)?(?:is\s+)?(?:now|today|currently)\s*[:=]?\s*(${value})|(${value})\s*(?:now|today|currently|this visit))\.?$`, 'i');
const sideWords = /(?<![\w/])\(?([Rr]ight|RIGHT|[Ll]eft|LEFT|[Bb]ilateral(?:ly)?|BILATERAL|[Bb]ilat|(?:[RrLl]t|RT|LT)\b\.?|R|L|B)\)?(?![\w/-])/;

/** The measures of one sentence of findings. A sentence without any leaves everything in `left`. */
export function readMeasures(sentence: string): MeasureReading {
  const rows: Draft[] = [];
  const left: string[] = [];
  const state = { prefix: '', bareIsBaseline: false };
  const clauses = clausesOf(sentence);
  clauses.forEach((clause, index) => {
    if (bothAtFirst(clause, rows) || readClause(clause, rows, state, hasComparison(clauses[index + 1] ?? ''))) return;
    left.push(clause);
  });
  // A row that mixes two scales was read wrong: the sentence stays whole.
  return rows.some(mixesUnits) ? { rows: [], left: [sentence.trim().replace(/[.\s]+$/, '')] } : { rows: rows.map((row, index) => withShared(row, rows.slice(0, index))), left };
}

/** "wrist ext AROM 48, supination 62" is active motion as well; "grip L 28 lb, R 55" is in pounds. */
function withShared(row: Draft, before: readonly Draft[]): MeasureRow {
  const mode = /^(?:supination|pronation|(?:radial|ulnar) dev(?:iation)?)$/i.test(row.name) ? /\b[AP]?A?ROM\b/.exec(before.at(-1)?.name ?? '')?.[0] : undefined;
  const other = before.findLast(({ name }) => name === row.name);
  const shared = plainValue.exec(row.current ?? '')?.[1] === undefined ? plainValue.exec(other?.current ?? '')?.[1] : undefined;
  return { ...row, name: mode === undefined ? row.name : `${row.name} ${mode}`, ...(shared === undefined || !plainValue.test(row.current ?? '') ? {} : { unit: shared }) };
}

const plainValue = new RegExp(String.raw`^-?\d+(?:\.\d+)?\s*(${unit})?$`, 'i');

/** "Borg 4" beside "242 m". */
function mixesUnits(row: Draft): boolean {
  const [current, baseline] = [plainValue.exec(row.current ?? ''), plainValue.exec(row.baseline ?? '')];
  const [one, other] = [current?.[1]?.charAt(0).toLowerCase(), baseline?.[1]?.charAt(0).toLowerCase()];
  return current !== null && baseline !== null && other !== undefined && one !== other;
}

/** "17.1 s (22.8 s)", "121 (112 last)": some earlier value, but the note doesn't say which. */
const unnamedValue = new RegExp(String.raw`^${value}(?:\s+(?:last|before|yesterday|then|in [A-Z][a-z]+).*)?$`, 'i');

/** "both 0 seconds at evaluation" is the first value of the right and of the left. */
function bothAtFirst(clause: string, rows: readonly Draft[]): boolean {
  const baseline = baselineAfter.exec(/^both (?:were |was )?(.+)$/i.exec(clause)?.[1] ?? '')?.[1];
  const last = rows.at(-1);
  const pair = rows.filter((row) => row.name === last?.name && row.baseline === undefined);
  if (baseline === undefined || pair.length !== 2) return false;
  for (const row of pair) row.baseline = baseline.trim();
  return true;
}

function readClause(clause: string, rows: Draft[], state: { prefix: string; bareIsBaseline: boolean }, followed: boolean): boolean {
  const last = rows.at(-1);
  if (last !== undefined && compare(clause, last, rows, state)) return true;
  const bracket = /^(.*?)\s*\(([^()]*)\)\s*$/.exec(clause);
  const body = (bracket?.[1] ?? clause).replace(/^and\s+/i, '');
  const read = readBody(body, rows, state, followed || (bracket !== null && hasComparison(bracket[2] ?? '')));
  if (read === undefined) return false;
  rows.push(read);
  for (const part of (bracket?.[2] ?? '').split(/[,;]\s*/)) {
    if (part.trim() === '' || compare(part.trim(), read, rows, state)) continue;
    if (unnamedValue.test(part.trim())) {
      rows.pop();
      return false;
    }
    read.current = `${read.current ?? ''} (${part.trim()})`.trim();
  }
  return true;
}

function hasComparison(text: string): boolean {
  return text.split(/[,;]\s*/).some((part) => [baselineAfter, baselineBefore, goalBefore, goalAfter].some((pattern) => pattern.test(withoutSide(part.trim()).text)));
}

/** A clause that only adds a baseline or goal to a measure already named. */
function compare(clause: string, row: Draft, rows: readonly Draft[], state: { bareIsBaseline: boolean }): boolean {
  const { text, side } = withoutSide(clause);
  const target = side === undefined || side === row.side ? row : rows.findLast((other) => other.name === row.name && other.side === side);
  const [, ahead, behind] = nowValue.exec(text) ?? [];
  const now = ahead ?? behind;
  if (now !== undefined && row.current === undefined) {
    row.current = now.trim();
    return true;
  }
  const baseline = (baselineAfter.exec(text) ?? baselineBefore.exec(text))?.[1];
  const goal = (goalBefore.exec(text) ?? goalAfter.exec(text))?.[1];
  const implied = baseline === undefined && goal === undefined && side !== undefined && bareValue.test(text) ? text : undefined;
  if (target === undefined) return false;
  if (baseline !== undefined) {
    if (target.baseline !== undefined) return false;
    target.baseline = baseline.trim();
    state.bareIsBaseline = true;
    return true;
  }
  if (goal !== undefined && target.goal === undefined) {
    target.goal = goal.trim();
    return true;
  }
  // "(R 45, L 55 at eval)": the first pair waits for its words; "(40)" follows an earlier "(25 at eval)".
  if (implied !== undefined && target !== row && target.baseline === undefined) {
    target.baseline = implied.trim();
    return true;
  }
  if (state.bareIsBaseline && side === undefined && bareValue.test(text) && row.baseline === undefined && row.current !== undefined) {
    row.baseline = text.trim();
    return true;
  }
  return false;
}

/** Name, side and current value (or both ends of an arrow) of a clause without brackets. */
function readBody(body: string, rows: readonly Draft[], state: { prefix: string }, compared: boolean): Draft | undefined {
  const numbered = numberedName.exec(withoutSide(body).text.trim())?.[0];
  const stripped = numbered === undefined ? undefined : withoutSide(body);
  const text = stripped === undefined ? body : stripped.text.trim();
  const offset = numbered?.length ?? 0;
  const found = firstValue.exec(text.slice(offset));
  // Sets and reps are a dose, however much the exercise is named like a motion.
  if (found === null || /\d\s*(?:sec|s|ft|lb)?\s*[x×]\s*\d/i.test(text.slice(offset)) || /(?:^|\s)[x×]\s*$/.test(text.slice(0, offset + found.index))) return undefined;
  const rawName = text.slice(0, offset + found.index);
  const named = withoutSide(rawName.replace(/\s*(?:(?:[:=]|\b(?:was|is|are|at|of|measured|now|today|improved|increased|decreased|from|to)\b)\s*)+$/i, ''));
  const tail = text.slice(offset + found.index);
  const arrowed = arrow.exec(tail.replace(/\s+w\/.*$/, ''));
  const split = arrowed === null ? splitTail(tail, found[0].length) : { value: arrowed[2] ?? '', after: '', baseline: arrowed[1] };
  const after = withoutSide(split.after);
  let name = named.text.replace(/^(?:her|his|the|their|pt's|patient's)\s+/i, '').trim();
  const last = rows.at(-1);
  const side = sideCode(named.side ?? stripped?.side ?? after.side);
  if (name === '' && last !== undefined && side !== undefined) name = last.name;
  if (/^[AP]?A?ROM$/i.test(name) && last !== undefined) name = last.name.replace(/\b[AP]?A?ROM\b/i, name);
  name = inContext(name, split.value, last?.name);
  const colon = /^(.{2,40}):\s*(.+)$/.exec(name);
  if (colon !== null) [state.prefix, name] = [colon[1] ?? '', `${colon[1] ?? ''} ${colon[2] ?? ''}`];
  else if (state.prefix !== '' && /^[a-z]/i.test(name) && name.split(' ').length < 3) name = `${state.prefix} ${name}`;
  const earlier = firstAtEval.test(after.text);
  const words = earlier ? '' : after.text.replace(/^(?:on(?: the)?|today|now|currently|this visit)$/i, '').trim();
  const comparison = split.baseline ?? (baselineBefore.exec(words) ?? [])[1];
  const device = comparison !== undefined && split.baseline === undefined ? '' : words;
  if (name === '' || !/[a-z]/i.test(name) || name.length > 60 || name.split(/\s+/).length > 8 || notMeasure.test(name)) return undefined;
  // After "PERF: power 3/5" the rest of the list is of the same test.
  const listed = state.prefix !== '' && rows.length > 0 && name.split(' ').length <= state.prefix.split(' ').length + 1;
  if (!knownMeasure.test(name) && !compared && !listed && comparison === undefined) return undefined;
  if (/\b(?:after|when|while|until|because|than|tires?)\b/i.test(name)) return undefined;
  if (/\d/.test(device) || device.split(/\s+/).length > 4 || /\b(?:and|but|so|because)\b/i.test(device)) return undefined;
  const full = device === '' ? name : `${name} ${device}`;
  const ownSide = side ?? (last?.side !== undefined && /[a-z]/i.test(name) && isLimbWord(name) ? last.side : undefined);
  if (earlier) return { name: full, ...(ownSide === undefined ? {} : { side: ownSide }), baseline: split.value.trim() };
  return { name: full, ...(ownSide === undefined ? {} : { side: ownSide }), current: split.value.trim(), ...(comparison === undefined ? {} : { baseline: comparison.trim() }) };
}

const bareMotion = /^(?:flex(?:ion)?|ext(?:ension)?|abd(?:uction)?|add(?:uction)?|IR|ER|DF|PF|inversion|eversion|dorsiflexion|plantarflexion|side ?bend(?:ing)?|rot(?:ation)?)$/i;
const anyMotion = /\b(?:flex(?:ion)?|ext(?:ension)?|abd(?:uction)?|add(?:uction)?|IR|ER|DF|PF|inversion|eversion|dorsiflexion|plantarflexion|rot(?:ation)?)\b/i;

/** "L knee flex 118, ext -4" means knee extension; "MMT quad 4/5, hamstring 4/5" a grade of the hamstring; tone likewise. */
function inContext(name: string, value: string, before: string | undefined): string {
  if (before === undefined) return name;
  if (bareMotion.test(name) && anyMotion.test(before)) return before.replace(new RegExp(`(?:\\b(?:external|internal)\\s+)?${anyMotion.source}`, 'i'), name);
  if (/\bashworth\b/i.test(before) && /^[0-4]\+?$/.test(value.trim()) && !/\bashworth\b/i.test(name)) return `modified Ashworth ${name}`;
  const graded = /^[0-5][+-]?\s*\/\s*5$/.test(value.trim()) && /\b(?:MMT|strength)\b/i.test(before) && !/\b(?:MMT|strength)\b/i.test(name);
  return graded ? `${name} MMT` : name;
}

function splitTail(tail: string, length: number): { readonly value: string; readonly after: string; readonly baseline?: string } {
  return { value: tail.slice(0, length), after: tail.slice(length).replace(/^[\s,;]+/, '').trim() };
}

function isLimbWord(name: string): boolean {
  return /\b(?:[AP]?A?ROM|MMT|quad\w*|hamstring\w*|lag|flex\w*|ext\w*|abd\w*|add\w*|ER|IR|DF|PF|supination|pronation|dorsiflexion|plantarflexion|pinch|grip|knee|hip|ankle|shoulder|elbow|wrist|inversion|eversion)\b/i.test(name);
}

/** The text without its side word, and the side as R, L or bilateral. */
function withoutSide(text: string): { readonly text: string; readonly side: string | undefined } {
  const found = sideWords.exec(text);
  if (found === null) return { text: text.trim(), side: undefined };
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  return { text: rest.replace(/\b(?:on|of) the\s*$/i, '').replace(/\s+/g, ' ').trim(), side: sideCode(found[1]) };
}

function sideCode(word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  const letter = word.charAt(0).toLowerCase();
  return letter === 'r' ? 'R' : letter === 'l' ? 'L' : 'bilateral';
}
