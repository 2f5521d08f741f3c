// What is measured: names of tests, motions and muscles, and what a bare motion ("ER", "PROM flex") takes over from the name before it.
import instruments from '../../data/measures.json';
import names from '../../data/measureNames.json';
import ordinal from '../../data/measuresOrdinal.json';
import { literally } from '../../literally';

const motion = String.raw`(?:(?:external|internal|ext|int|horizontal|H|lateral|lat|side)\.? )?(?:hyper)?(?:flex(?:ion)?|ext(?:ension|n)?|abd(?:uction)?|add(?:uction)?|rot(?:ation|n)?|dev(?:iation)?|bend(?:ing)?)|(?:hyper)?(?:ER|IR|DF|PF|SB|RD|UD|FF|LF)|(?:radial|ulnar) dev(?:iation)?|sidebend(?:ing)?|dorsiflexion|plantar ?flexion|inv(?:ersion)?|ev(?:ersion)?|sup(?:ination)?|pro(?:nation)?|scaption|protraction|retraction|opposition`;
const mode = String.raw`active|passive|AA?ROM|PROM|ROM|MMT|strength|HHD`;
const joint = String.raw`shoulders?|GH|elbows?|forearms?|wrists?|hands?|fingers?|thumbs?|digits?|hips?|knees?|ankles?|foot|feet|toes?|neck|cervical|c-?spine|thoracic|lumbar|l-?spine|trunk|jaw|TMJ`;

/** Instruments of the data files, however their words are joined; those of vital signs are told elsewhere. */
const vital = /^(?:hr|bp|spo2|rr|temp|rpe|glucose|stepCount|mets|ef|bmi)$/;
const aliases = [
  ...instruments.rows.filter(({ id }) => !vital.test(id)).flatMap((row) => row.aliases),
  ...Object.entries(names.names).filter(([id]) => !vital.test(id)).flatMap(([, words]) => words.split('|')),
  ...ordinal.rows.filter(({ id }) => !/^(?:rpe|assist)$/.test(id)).flatMap((row) => row.aliases),
].filter((alias) => alias.length > 2);
const instrument = aliases.toSorted((one, other) => other.length - one.length).map((alias) => literally(alias).replace(/[ -]/g, '[ -]?')).join('|');

/** Names that make a value a measure even without a comparison beside it. */
const known = new RegExp(String.raw`\b(?:${mode}|${motion}|${instrument}|quads?|quadriceps|ham(?:string)?s?|glut\w*|deltoids?|biceps|triceps|gastroc\w*|(?:mid|low(?:er)?|upper) traps?|rhomboids?|tib(?:ialis)? ant\w*|iliopsoas|(?:hip |knee |elbow |wrist |finger |plantar ?|dorsi)?(?:flex|extens|abduct|adduct|rotat)ors?|(?:quad|extens(?:ion|or)) lag|lag|vol(?:ume)?|edema|AMPPRO|SARA|ARAT|COPM \w+|BOT-2[^,;()]*|STS|sit[- ]to[- ]stands?|chair (?:stand|rise)s?|SPPB|FSS|VSS|FMA(?:-UE|-LE)?|\d{1,2} ?MWT|\d{1,2}[- ]?m(?:eter|in(?:ute)?)? walk|six minute walk|mini[- ]?best\w*|proprioception|LSI|Y[- ]bal\w*|SLR|heel raises?|lunge|planks?|hop|side planks?|PFM|standard score|scale score|scaled score|percentile|clock draw\w*|EFPT|trails [AB]|step down|stand(?:ing)? (?:time|tolerance)|sit(?:ting)? (?:time|tolerance)|Tip to DPC)\b`, 'i');
const pain = /\b(?:pain|LBP|NPRS|VAS|headache|HA|soreness|stiffness|numbness|dizz(?:y|iness)|vertigo|nausea|fatigue|SOB|dyspnea)\b/i;
const painAhead = new RegExp(String.raw`^.*?${pain.source}(?: (?:scale|level|rating|score))?`, 'i');
const task = /\b(?:(?:UB|LB|upper body|lower body) (?:dressing|bathing)|dressing|bathing|toilet(?:ing|)|grooming|hygiene|feeding|eating|transfers?|bed mob(?:ility)?|rolling|supine (?:to|<->|>) sit|sit (?:to|<->|>) (?:stand|supine)|sup(?:ine)?[- >]*sit|stairs?|amb(?:ulat\w*)?|gait|w\/?c mob\w*|wheelchair|shower\w*|tub|meal prep|laundry|donning|doffing|don|doff)\b/i;
const no = /^(?:BP|HR|SpO2|O2|RR|temp|RPE|vitals?|timed(?! (?:up|get|25))|total|time|minutes|visits?|age|weight|height|units?|goals?|STGs?|LTGs?|next|add|HEP|\d{5})\b/i;

const whole = new RegExp(`^(?:${instrument})\\b`, 'i');
/** Begins the name with that of an instrument, so that it stands for itself? */
export const isInstrument = (name: string): boolean => whole.test(name) && !/^(?:strength|mmt|grip|pinch|girth|circumference)\b/i.test(name);
export const isKnown = (name: string): boolean => known.test(name);
export const isPain = (name: string): boolean => pain.test(name);
/** "Neck pain" of "Neck pain turning in bed". */
export const painOf = (name: string): string => painAhead.exec(name)?.[0] ?? name;
export const isTask = (name: string): boolean => task.test(name);
/** Vital signs, minutes and the like stand elsewhere, whatever is compared with them. */
export const isNone = (name: string): boolean => no.test(name);

const bare = new RegExp(String.raw`^(?:(?:${mode}|${motion})\b[\s:,]*)+$`, 'i');
const anyMotion = new RegExp(String.raw`\b(?:${motion})\b`, 'i');
const anyMode = new RegExp(String.raw`\b(?:${mode})\b`, 'i');
const anyJoint = new RegExp(String.raw`\b(?:${joint})\b`, 'i');
const forearm = /^(?:sup(?:ination)?|pro(?:nation)?|(?:radial|ulnar) dev(?:iation)?|RD|UD)\b/i;

/** Consists the name of motions and ways of testing alone, so that it is one of a joint named before? */
export const isBareMotion = (name: string): boolean => bare.test(name);
export const jointIn = (words: string): string | undefined => anyJoint.exec(words)?.[0];
export const modeIn = (words: string): string | undefined => anyMode.exec(words)?.[0];
/** A limb or its part, which has a side. */
export const isLimb = (name: string): boolean => bare.test(name) || (anyJoint.test(name) && !/\b(?:neck|cervical|thoracic|lumbar|trunk|spine|jaw|TMJ)\b/i.test(name)) || /\b(?:[AP]?A?ROM|MMT|quads?|quadriceps|ham(?:string)?s?|glut\w*|lag|pinch|grip)\b/i.test(name);

/** "L knee flex 118, ext -4" means knee extension; "MMT: flex 4-/5, ER 3+/5" grades of one joint, "PROM flex" its other motion. */
export function inContext(name: string, value: string, before: string | undefined, joint: string | undefined, ofOneSentence: boolean): string {
  const graded = /^[0-5][+-]?\s*\/\s*5\b/.test(value.trim());
  if (before !== undefined && /\bashworth\b/i.test(before) && /^[0-4]\+?$/.test(value.trim()) && !/\bashworth\b/i.test(name)) return `modified Ashworth ${name}`;
  const from = before ?? '';
  const inherited = modeIn(from);
  // A grade under active motion is no motion.
  const shared = inherited === undefined || (graded && /ROM$/i.test(inherited)) ? undefined : inherited;
  if (isBareMotion(name)) {
    const own = modeIn(name);
    const moved = name.replace(anyMode, '').replace(/[\s:,]+/g, ' ').trim();
    if (own !== undefined && moved === '' && inherited !== undefined) return from.replace(anyMode, own);
    if (forearm.test(moved)) return [moved, own ?? shared].filter((part) => part !== undefined).join(' ');
    if (anyMotion.test(from) && jointIn(from) !== undefined) {
      const swapped = moved === '' ? from : from.replace(anyMotion, moved);
      const way = own ?? shared;
      return (inherited === undefined ? [swapped, way] : [swapped.replace(anyMode, way ?? '')]).filter((part) => part !== undefined).join(' ').replace(/\s+/g, ' ').trim();
    }
    const ahead = jointIn(name) === undefined ? joint : undefined;
    return [ahead, own === undefined && (ofOneSentence || ahead !== undefined) ? shared : undefined, own === undefined ? moved : name.replace(/:/g, '')].filter((part) => part !== undefined && part !== '').join(' ');
  }
  return graded && before !== undefined && shared !== undefined && modeIn(name) === undefined ? `${name} ${shared}` : name;
}

/** The last motion of a name, whatever its spelling: "shoulder AROM flex" and "flexion" are one. */
export function motionOf(name: string): string | undefined {
  const last = [...name.matchAll(new RegExp(anyMotion.source, 'gi'))].at(-1)?.[0].toLowerCase();
  if (last === undefined || !name.toLowerCase().trim().endsWith(last)) return undefined;
  const rotation = /^(?:external|ext\.?) rot/.test(last) ? 'er' : /^(?:internal|int\.?) rot/.test(last) ? 'ir' : undefined;
  return rotation ?? ({ dorsiflexion: 'df', plantarflexion: 'pf', 'plantar flexion': 'pf' }[last] ?? (/^(?:hyper)?(?:flex|ext|abd|add|rot|inv|ev|sup|pro)/.exec(last)?.[0] ?? last));
}
