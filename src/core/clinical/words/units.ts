// Units of measure as written in notes, and which of them can be turned into one another.
import type { Token } from '../text/tokens';

const forms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '°': '° deg degs degree degrees',
    s: 's sec secs second seconds', min: 'min mins minute minutes minute(s)', h: 'h hr hrs hour hours', day: 'day days d', week: 'week weeks wk wks', month: 'month months mo mos', year: 'year years yr yrs',
    lb: 'lb lbs lbf # pound pounds', kg: 'kg kgs kilogram kilograms kilos', g: 'g gram grams', mg: 'mg milligrams', oz: 'oz ounce ounces', mL: 'ml mls cc milliliter milliliters', Nm: 'nm', N: 'n newton newtons', uV: 'uv µv microvolt microvolts',
    ft: 'ft feet foot', in: 'inch inches', m: 'm meter meters metre metres', cm: 'cm centimeter centimeters centimetre centimetres', mm: 'mm millimeter millimeters millimetre millimetres', yd: 'yd yds yard yards', mile: 'mile miles mi', km: 'km',
    '%': '% percent pct', bpm: 'bpm', mmHg: 'mmhg', mph: 'mph', points: 'point points pts pt', Hz: 'hz', kHz: 'khz', MHz: 'mhz', mA: 'ma', W: 'watts watt w', psi: 'psi', MET: 'mets', L: 'liters liter lpm', 'm/s': 'm/s',
    "ft|min": "'", 'in|s': '"',
  }).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)),
);

/** What is counted by the minute: writing, typing, steps, breaths. */
const rates: ReadonlyMap<string, string> = new Map([['words', 'words/min'], ['wds', 'words/min'], ['letters', 'letters/min'], ['ltrs', 'letters/min'], ['steps', 'steps/min'], ['breaths', 'breaths/min'], ['characters', 'letters/min']]);

/** The unit that starts at a token, and the token after it. */
export function readUnit(tokens: readonly Token[], at: number): { readonly unit: string; readonly next: number } | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const text = token.text;
  const next = tokens[at + 1]?.text ?? '';
  const after = tokens[at + 2]?.text ?? '';
  if (text === 'percentage' && next.startsWith('point')) return { unit: '%', next: at + 2 };
  if (text === 'beats' && /^(?:per|a|\/|each)$/.test(next) && /^min(?:ute)?$/.test(after)) return { unit: 'bpm', next: at + 3 };
  const rate = rates.get(text);
  if (rate !== undefined && /^(?:per|a|\/|each)$/.test(next) && /^min(?:ute)?s?$/.test(after)) return { unit: rate, next: at + 3 };
  if (text === 'wpm') return { unit: 'words/min', next: at + 1 };
  if (text === 'mm' && next === 'hg') return { unit: 'mmHg', next: at + 2 };
  if (/^(?:mm|millimeters?)$/.test(text) && next === 'of' && after === 'mercury') return { unit: 'mmHg', next: at + 3 };
  if (/^(?:miles?|mi)$/.test(text) && /^(?:per|an|\/|each)$/.test(next) && /^(?:hours?|hr|h)$/.test(after)) return { unit: 'mph', next: at + 3 };
  // "3 y 8 m F"
  if (text === 'm' && /^(?:y|yr|yrs|year|years)$/.test(tokens[at - 2]?.text ?? '')) return { unit: 'month', next: at + 1 };
  if (text === 'square' || (text === 'in' && token.caps === 'lower')) return inches(tokens, at);
  if (text === 'l' && (/^(?:o|nc|of|oxygen|per)$/.test(next) || (next === '/' && /^m/.test(after)) || /^(?:o2|oxygen|nc)$/.test(tokens[at - 2]?.text ?? '') || (tokens[at - 2]?.value === 2 && tokens[at - 3]?.text === 'o'))) return { unit: 'L', next: at + 1 };
  // "sat 93 rest, still 2 L exertion"
  if (text === 'l' && token.caps === 'all' && /^(?:on|at|uses?|using|still|needs?|with|via|to|from)$/.test(tokens[at - 2]?.text ?? '') && tokens.slice(Math.max(0, at - 14), at + 8).some((near) => /^(?:o2|spo|spo2|sats?|saturation|oxygen|nc|cannula|desats?)$/.test(near.text))) return { unit: 'L', next: at + 1 };
  // Water and skin are measured in Fahrenheit.
  if (text === 'f' && token.caps !== 'lower' && (tokens[at - 1]?.value ?? 0) >= 60 && isWarm(tokens, at)) return { unit: '°', next: at + 1 };
  if (text === 'm' && (!token.spaced || tokens[at - 2]?.kind === 'code') && isBilledTime(tokens, at)) return { unit: 'min', next: at + 1 };
  const unit = forms.get(text);
  if (unit === undefined) return undefined;
  // "counting back by 3s", "serial 7s"
  if (text === 's' && !token.spaced && /^(?:by|serial)$/.test(tokens[at - 2]?.text ?? '')) return undefined;
  // "ud 24 s 62 p 80": supination
  if (text === 's' && tokens[at + 1]?.kind === 'number' && /^(?:e|f|ud|rd|flex|ext)$/.test(tokens[at - 2]?.text ?? '')) return undefined;
  if (token.kind === 'mark' && /^['"#]$/.test(text) && token.spaced) return undefined;
  if (text === '"' && closesSpeech(tokens, at)) return undefined;
  if (text === 'min' && /^(?:a|assist|assistance|asst|i|tactile|verbal|visual|cues?|vcs?|tcs?|prompts?)$/.test(next)) return undefined;
  // "min to mod", but "25 min to dress"
  if (text === 'min' && next === 'to' && /^(?:a|mod|moderate|max|maximal|cga|sba|contact|supervision|independent|indep|none|no|s|i|mod-max)$/.test(after)) return undefined;
  if (/^(?:d|g|h|w|m|s|c|mi|ma|pt|pts)$/.test(text) && token.caps === 'all' && text !== 'ma' && !(text === 's' && isHold(tokens, at))) return undefined;
  // Newtons are a capital, and no few.
  if (text === 'n' && (token.caps !== 'all' || (tokens[at - 1]?.value ?? 0) < 10)) return undefined;
  // "3x10 w 10 s hold", "12.1 w SPC": with.
  if (text === 'w' && (next === '/' || token.spaced)) return undefined;
  // "visit 3 wk 2"
  if (/^(?:wk|week|day|month)$/.test(text) && tokens[at + 1]?.kind === 'number' && /^(?:visit|session|v|tx)$/.test(tokens[at - 2]?.text ?? '')) return undefined;
  // "4.31 wk 12, 4.56 wk 8": the value of a week by its number
  if (/^(?:wk|week)$/.test(text) && tokens[at + 1]?.kind === 'number' && (tokens[at - 1]?.value ?? 1) !== 1 && /^(?:[.,;)|]|)$/.test(tokens[at + 2]?.kind === 'line' ? '' : (tokens[at + 2]?.text ?? ''))) return undefined;
  // "58 d3": the third day's
  if (text === 'd' && (next === '/' || (tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.spaced === false))) return undefined;
  if (unit === 'W' && next === '/') return { unit: 'W/cm2', next: at + 3 };
  if (text === 'pt' && token.spaced && /^(?:reports?|states?|denies|is|was|will|has|performed|able|required|sessions?|visits?|evaluation|treatments?)$/.test(next)) return undefined;
  if (text === 'pts' && next === 'with') return undefined;
  if (unit === '°' && (next === '/' || next === 'per') && /^(?:s|sec|second)$/.test(after)) return { unit: '°/s', next: at + 3 };
  const per = (unit === 'm' || unit === 'ft') && (next === '/' || next === 'per') && /^(?:s|sec|second|seconds|min|minute)$/.test(after);
  if (per) return { unit: after.startsWith('min') ? `${unit}/min` : `${unit}/s`, next: at + 3 };
  if (text === 'second' && /^(?:visit|opinion|set|goal)$/.test(next)) return undefined;
  if (text === 'foot' && /^(?:drop|slap|clearance|placement|flat)$/.test(next)) return undefined;
  return { unit, next: tokens[at + 1]?.text === '.' && /^(?:min|sec|ft|lb|lbs|deg|wk|wks|hr|hrs|yr|yrs|mo|mins|secs)$/.test(text) && tokens[at + 1]?.spaced === false && tokens[at + 2]?.caps === 'lower' && tokens[at + 2]?.kind === 'word' ? at + 2 : at + 1 };
}

/** "46 timed minutes", "38 total treatment minutes". */
export function unitAfterAdjective(tokens: readonly Token[], from: number): ReturnType<typeof readUnit> {
  let index = from;
  while (index < from + 4 && /^(?:total|timed|treatment|billable|direct|skilled|code|one|on|full|consecutive|additional|more|active|passive)$/.test(tokens[index]?.text ?? '')) index += 1;
  // "58 on day 3" are no days.
  const unit = index > from && !(tokens[index - 1]?.text === 'on' && /^(?:days?|weeks?)$/.test(tokens[index]?.text ?? '')) ? readUnit(tokens, index) : undefined;
  return unit !== undefined && /^(?:min|°|s|week|day|points|m|ft)$/.test(unit.unit) ? unit : undefined;
}

/** `"stairs are 3"`: the mark that ends what someone said, no inches. */
function closesSpeech(tokens: readonly Token[], at: number): boolean {
  let open = false;
  for (let index = at - 1; index >= 0 && tokens[index]?.kind !== 'line'; index -= 1) {
    if (tokens[index]?.text === '"' && (tokens[index - 1]?.kind !== 'number' || tokens[index]?.spaced === true)) open = !open;
  }
  return open;
}

/** "4 X 30 S" of a note in capitals. */
function isHold(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 2]?.text === 'x' && tokens[at - 2]?.caps === 'all' && tokens[at - 3]?.kind === 'number';
}

const timed = /^(?:mhp|hp|cp|ice|heat|us|estim|nmes|tens|ifc|fes|bike|ube|nustep|treadmill|tm|elliptical|scifit|pulleys?|paraffin|total|timed|time|tx|therex|ther|neuro|nmr|nmre|manual|stm|iastm)$/;

/** "97110 23m", "MHP 10m", "total 48m": a code, a modality or a machine lasts minutes. */
function isBilledTime(tokens: readonly Token[], at: number): boolean {
  const value = tokens[at - 1]?.value ?? 0;
  const before = tokens.slice(Math.max(0, at - 4), at - 1).filter(({ text }) => !/^[:=x(-]$/.test(text)).at(-1);
  return Number.isInteger(value) && value > 2 && value < 100 && (before?.kind === 'code' || timed.test(before?.text ?? ''));
}

/** "pool 92 F", "temp 98.6 F"; "63 F" alone is a woman of 63. */
function isWarm(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text.includes('.') === true || tokens.slice(Math.max(0, at - 6), at + 3).some(({ text }) => /^(?:pool|water|temp|temperature|aquatic|fluido\w*|paraffin|skin|degrees?|deg|°|bath|warm)$/.test(text));
}

/** "6 in." or "6 in step" is inches; "5 in the room" is not. */
function inches(tokens: readonly Token[], at: number): { readonly unit: string; readonly next: number } | undefined {
  const next = tokens[at + 1];
  if (tokens[at]?.text !== 'in') return undefined;
  if (next?.kind === 'number' && /^(?:steps?|box|curb|platform|height|block)$/.test(tokens[at - 2]?.text ?? '')) return { unit: 'in', next: at + 1 };
  if (next === undefined || next.kind === 'line' || (next.kind === 'mark' && /^[.,;)]$/.test(next.text)) || /^(?:step|steps|box|curb|platform|stair|stairs|block|threshold|height|chair|line|mat|bench|hurdle|hurdles|obstacles?|riser|stool|cones?|cubes?|balls?|wedge|pegs?|beam|targets?|pillow|foam|lift|ramp|sill|gap|stride|shelf|shelves|ledge|counter|countertop|table|cabinet|hook|bar)$/.test(next.text)) return { unit: 'in', next: at + 1 };
  return undefined;
}

const time: ReadonlyMap<string, number> = new Map([['s', 1], ['min', 60], ['h', 3600]]);
const calendar: ReadonlyMap<string, number> = new Map([['day', 1], ['week', 7]]);
const years: ReadonlyMap<string, number> = new Map([['month', 1], ['year', 12]]);

/** Do two amounts say the same? Seconds, minutes and hours, days and weeks, months and years convert; a missing unit agrees. */
export function sameAmount(one: number, oneUnit: string | undefined, other: number, otherUnit: string | undefined): boolean {
  const oneUnits = oneUnit?.split('|') ?? [undefined];
  const otherUnits = otherUnit?.split('|') ?? [undefined];
  return oneUnits.some((unit) => otherUnits.some((against) => sameUnitAmount(one, unit, other, against)));
}

function sameUnitAmount(one: number, oneUnit: string | undefined, other: number, otherUnit: string | undefined): boolean {
  if (oneUnit === otherUnit || oneUnit === undefined || otherUnit === undefined) return close(one, other);
  for (const family of [time, calendar, years]) {
    const a = family.get(oneUnit);
    const b = family.get(otherUnit);
    if (a !== undefined && b !== undefined) return close(one * a, other * b);
  }
  const pair = [oneUnit, otherUnit];
  return pair.includes('points') && pair.includes('%') && close(one, other);
}

const close = (one: number, other: number): boolean => Math.abs(one - other) < 1e-9;

/** Could two units measure the same kind of thing (so that a different value is another statement about it)? */
export function comparableUnits(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  if (one.split('|').some((unit) => other.split('|').includes(unit))) return true;
  return [time, calendar, years].some((family) => family.has(one) && family.has(other));
}
