// What the clinical vocabulary says of a word as written, wherever it stands: worked out once for each word.
import * as claimBits from './claimBits';
import { eponymKind, eponyms, type EponymKind } from './claimEponyms';
import { phraseStarts, startsPhrase } from './claimPhrases';
import { abbreviations, clinicalWordGroups, isClinicalWord, nameLikeAbbreviations, upperAbbreviations } from '../words/vocabulary';
import { wordSet } from '../../wordSet';

export class ClaimInfo {
  readonly lower: string;
  readonly kind: EponymKind | undefined;
  /** Bits of `claimBits`. */
  readonly bits: number;
  private clinical: boolean | undefined;

  constructor(lower: string, kind: EponymKind | undefined, bits: number) {
    this.lower = lower;
    this.kind = kind;
    this.bits = bits;
  }

  get isClinical(): boolean {
    return (this.clinical ??= isClinicalWord(this.lower));
  }
}

/** Words after which a number is a finding; a calendar date needs a word such as "on" to come between. */
const subjects: ReadonlySet<string> = new Set([
  ...(clinicalWordGroups.get('anatomy') ?? []),
  ...(clinicalWordGroups.get('motion') ?? []),
  ...wordSet(
    'strength mmt rom arom prom aarom strengths flexion extension abduction adduction er ir df pf ev inv sup pron rotation pain nprs vas nrs psfs rpe sx ache soreness stiffness discomfort rest worst best tug bbs dgi fga lefs dash quickdash ndi odi rmdq spadi sppb 6mwt 10mwt 5xsts fim arat fma wmft mal koos hoos faam dhi moca mmse abc poma score scored scores scale index total points rating rated severity intensity quads quad hams hamstrings glutes biceps triceps grip pinch jamar dynamometer edema girth circumference units timed minutes total dorsiflexors plantarflexors flexors extensors abductors adductors rotators left right bilateral bilaterally l r b lue rue lle rle ue le reflexes reflex dtr hr bp spo2 rr temp speed time distance stance sls tandem romberg balance cadence steps stairs',
  ),
]);

const glue = wordSet(
  'is was are were at of to from now today currently current baseline initial initially improved increased decreased progressed up down goal target previously prior previous eval score scored with and or vs versus than least most approximately approx about by in per active passive resisted measured noted only still remains reads side the a each med medius max maximus min lat ant post anterior posterior upper lower bilat bil',
);
/** What a value over twelve or so could be read as a day of the month after these. */
const dateCues = wordSet('on dated dos dob since until till due by thru through seen date dates week');
const titles = wordSet('dr mr mrs ms miss mx prof professor doctor sir madam nurse pastor rev sgt');
const measureWords = wordSet('bbs dgi fga sppb moca mmse poma score scored scores points total arat fma fim lefs faam mini-bestest minibestest tinetti berg');
/** First words of the shapes of `claimNumbers`. */
const numberStarts = wordSet('set sets x bp blood hr pulse heart rr resp respiratory spo2 sao2 o2 temp temperature age aged grade gr phase stage level class type week wk day pod visit session treatment tx rep trial goal ltg stg exhibit page p pp section ch chapter criterion step line item table appendix attachment rpe borg cr cpg cpb mp pub publication');
const labelStarts = wordSet('carc carcs rarc rarcs reason remark denial adjustment modifier modifiers mod icd icd10 hcpcs cpt');
const codeStarts = wordSet('CO PR OA PI CR MA M N');
const assistStarts = /^(?:min|mod|max|total|stand|contact|close|distant|hand|set)/;

/** Which lists of abbreviations have a word; beside `claimBits` in one number. */
const anyShort = 1 << 12;
const upperShort = 1 << 13;
const alsoName = 1 << 14;
/** What a word without a joint is as an eponym. */
const strongEponym = 1 << 15;
const weakEponym = 1 << 16;

/** The bits of each listed word, in small letters. */
const listed = new Map<string, number>();
for (const [list, bit] of [
  [titles, claimBits.title], [dateCues, claimBits.dateCue], [subjects, claimBits.subject], [measureWords, claimBits.measure], [glue, claimBits.glue], [numberStarts, claimBits.number], [labelStarts, claimBits.label],
  [abbreviations.keys(), anyShort], [[...upperAbbreviations.keys()].map((word) => word.toLowerCase()), upperShort], [nameLikeAbbreviations, alsoName],
  [phraseStarts(), claimBits.phrase], [eponyms().filter((word) => eponymKind(word) === 'strong'), strongEponym], [eponyms().filter((word) => eponymKind(word) === 'weak'), weakEponym],
] as const) {
  for (const word of list) listed.set(word, (listed.get(word) ?? 0) | bit);
}

export function claimInfoOf(written: string): ClaimInfo {
  const lower = written.toLowerCase();
  const lists = listed.get(lower) ?? 0;
  const joint = jointed.test(lower);
  const bits = (lists & (anyShort - 1)) |
    (isAbbreviation(written, lower, lists) ? claimBits.short | (written === lower || (lists & alsoName) === 0 ? 0 : claimBits.nameLike) : 0) |
    (joint ? (startsPhrase(lower) ? claimBits.phrase : 0) : lower.endsWith('s') ? (listed.get(lower.slice(0, -1)) ?? 0) & claimBits.phrase : 0) | (written.length < 3 && codeStarts.has(written) ? claimBits.code : 0) | (lower.length > 2 && assistStarts.test(lower) ? claimBits.assist : 0);
  return new ClaimInfo(lower, joint ? eponymKind(lower) : (lists & strongEponym) !== 0 ? 'strong' : (lists & weakEponym) !== 0 ? 'weak' : undefined, bits);
}

const jointed = /[-'’]/;

/** Entries with a hyphen or an apostrophe, in small letters: all other joined words are what their first part is. */
const joined = new Set([...listed.keys(), ...eponyms()].filter((word) => jointed.test(word)));

/** What is known of "sit-to-stand", "patient's" or "Hawkins-Kennedy", `first` of its first part. */
export function joinedClaimInfo(written: string, first: ClaimInfo): ClaimInfo {
  const lower = written.toLowerCase();
  return joined.has(lower) ? claimInfoOf(written) : new ClaimInfo(lower, first.kind, first.bits & claimBits.phrase);
}

function isAbbreviation(written: string, lower: string, lists: number): boolean {
  if ((lists & (anyShort | upperShort)) === 0 || written.length < 2 || written.length > 8) return false;
  if (written !== written.toUpperCase()) return written === lower && (lists & (anyShort | alsoName)) === anyShort;
  return true;
}
