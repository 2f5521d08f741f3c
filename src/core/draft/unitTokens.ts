// The words of a unit as they are compared: shorthand and its long form, figures and number words fall together.
import type { TextUnit } from './hunkTypes';

const longForms: Readonly<Record<string, string>> = {
  pt: 'patient', pts: 'patient', wk: 'week', wks: 'week', mo: 'month', mos: 'month', yo: 'old', hr: 'hour', hrs: 'hour', mins: 'min', minute: 'min', minutes: 'min', minimal: 'min', minimum: 'min', cga: 'contact guard assistance', sba: 'standby assistance',
  sec: 'second', secs: 'second', w: 'with', wo: 'without', rt: 'right', r: 'right', lt: 'left', l: 'left', bilat: 'bilateral',
  flex: 'flexion', ext: 'extension', abd: 'abduction', add: 'adduction', er: 'rotation', ir: 'rotation', amb: 'ambulation', eval: 'evaluation', tx: 'treatment', dx: 'diagnosis',
  hx: 'history', rep: 'repetition', reps: 'repetition', ex: 'exercise', exs: 'exercise', ther: 'therapeutic', bal: 'balance', lob: 'loss balance',
  st: 'state', stg: 'strength', str: 'strength', rom: 'motion', hep: 'home programme', cont: 'continue', prog: 'progress', indep: 'independent',
  ind: 'independent', sup: 'supervision', mod: 'moderate', max: 'maximal', assist: 'assistance', bbs: 'berg', ec: 'eye closed', eo: 'eye open', vc: 'verbal cue',
  vcs: 'verbal cue', tc: 'tactile cue', ue: 'upper extremity', le: 'lower extremity', sx: 'symptom', fx: 'fracture', jt: 'joint', program: 'programme',
};
const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen',
  'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'];
const figures = new Map(numberWords.map((word, value) => [word, String(value)]));
const fillers = new Set(('the a an of to in on at and or for is was were are be been this that with by as from it its has had have he she they '
  + 'his her their during while when per than which who').split(' '));

export interface UnitTokens {
  readonly all: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

/** A unit is compared with many others; its words are read once. */
const known = new WeakMap<TextUnit, UnitTokens>();

/** Tokens of the unit's words, in lower case, without its list marker. */
export function tokensOf(unit: TextUnit): UnitTokens {
  const tokens = known.get(unit) ?? readTokens(unit);
  known.set(unit, tokens);
  return tokens;
}

function readTokens(unit: TextUnit): UnitTokens {
  const words = unit.text.slice(unit.marker.length).toLowerCase().replace(/(\d),(?=\d{3})/g, '$1').replace(/[’']/g, '').replaceAll('°', ' deg');
  const all = new Set<string>();
  const numbers = new Set<string>();
  for (const [word] of words.matchAll(/\d+(?:\.\d+)?|[\p{L}]+/gu)) {
    const figure = /^\d/.test(word) ? word : figures.get(word);
    if (figure !== undefined) numbers.add(figure);
    for (const token of (figure ?? longForm(word)).split(' ')) all.add(token);
  }
  return { all, numbers };
}

export function isFiller(token: string): boolean {
  return fillers.has(token);
}

function longForm(word: string): string {
  return Object.hasOwn(longForms, word) ? (longForms[word] ?? word) : stem(word);
}

function stem(word: string): string {
  const cut = word.length > 5 ? word.replace(/(?:ings?|ed|es)$/, '') : word;
  return cut.length > 3 && cut === word ? cut.replace(/(?<!s)s$/, '') : cut;
}
