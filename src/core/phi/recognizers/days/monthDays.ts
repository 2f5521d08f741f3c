// "3/14", "3-14" and "3.14" as month and day: by the words around them, for they may be scores, ranges or decimals.
import { beginsLinesWithDays, dashesDays, dotsDays, isWrittenMonth } from './writtenDays';
import { codeAt } from '../../../codeAt';
import type { Finding } from '../../finding';
import { eponymKind, isScored } from '../../../clinical/claims/claimEponyms';
import measureNames from '../../../data/measureNames.json';
import measureData from '../../../data/measures.json';
import { lookUp } from '../../lexicon';
import * as wordFlags from '../../wordFlags';
import { isRepeated, isScoreRow } from './scoreRows';
import type { ScrubDocument } from '../../scrubDocument';
import { wordSet } from '../../../wordSet';

const candidate = /(?<![A-Za-z0-9À-ÖØ-öø-῿.$/]|(?<!\/\d{1,2})-)(0?[1-9]|1[0-2])(?:([/])(0?[1-9]|[12]\d|3[01])(?![A-Za-z0-9À-ÖØ-öø-῿%°/]|"(?![,}\]\n:])|\.\d|-\d{1,2}(?![\d/]))|(?<!-\d{1,2})([.-])(0?[1-9]|[12]\d|3[01])(?![A-Za-z0-9À-ÖØ-öø-῿%°"/]|[.-]\d))/y;

/** Words after which even "3-14" or "3.14" is a day. */
const strongCues = wordSet('conf conference mtg meeting iep consult injection botox on dos dob doi date dates dated since until till til thru by seen missed rtd rtc rtn returns returned return appt appointment visit next last due eval evaluated started start starting began begin exp expires expiring ends ending ended effective eff recert poc cert signed received faxed sent called called surgery sx injury injured onset fell fall mva mvc accident admitted dc d/c discharge discharged f/u fu nxt follow-up followup re-eval reeval recheck scheduled resched cx cancelled noshow ns on/about xr mri seen tx rx md dr since from through and to or between before after until of signed wk week avail denied denial approved auth submitted billed paid mon tue tues wed weds thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday');
/** Words after which "3.14" is a day, in a note that writes days so. */
const dottedCues = wordSet('skipped missed cancelled cx resched rescheduled note notes visit eval evaluated reeval recert seen since until til till thru by on dos dob doi next last appt appointment surgery sx mri xray xr injection started stopped began fell fall called faxed sent received signed returns returned due');
const spanBefore = /(?:cert|wk|week|auth|poc|good|valid|approved) (?:to|of|thru|through|from) $/i;
const fractionNouns = wordSet('sensation pulses pulse sets set reps rep ratio goals goal steps step grade grades score scores strength mmt pain pitting edema reflexes reflex dtr dtrs tone ashworth mas met attempts trials correct cues items points question questions answers criteria signs tests beighton waddell half third quarters about only approximately flexion extension abduction adduction er ir df pf quads hams grip motor power bowel abdominals tandem nprs vas nrs level levels of stairs drawing draw dp pedal radial popliteal clock recall recalled recalls named identified completed visits sessions index rating rated katz lawton rankin romberg tinetti berg');
/** Scales in capitals that are out of more than twelve. */
const scoreNouns = wordSet('bims efpt kels lacls acls amps fist tis pass sias rmi nihss rudas sage sdmt wcpa rti ilsi mfun spm alsfrs alsfrs-r hads bdi pcs csi tsk fabq ases sst wosi visa-a visa-p cait mdads barthel fss mfis hit-6 midas acat vvas pcfs cdr faq gds-15 npi zbi mna gmfm wee-fim weefim pedi hine timp aims cars iciq iciq-ui iciq-sf pfdi pfiq fsfi moca gcs slums gds braden norton morse sppb ampac am-pac fogq fga dgi poma mmse phq phq-9 gad gad-7 mas fma bbs brief-bestest minibestest mini-bestest miniBEST cdt sis rbans frail must nsi fes');
const dateCue = /(?:^|[^A-Za-zÀ-ÖØ-öø-῿])(?:(?:(?:next|last|return|prior|first|follow-?up|f\/u|nxt)(?: (?:MD|PCP|PT|OT|DO|NP|ortho|doctor|surgeon|surgical|neuro|clinic|office|therapy))?|(?:MD|PCP|ortho|surgeon|doctor)) (?:visit|session|appt|appointment|tx|treatment)|(?:entry|note|notes|visit|appt|slot|charges?|billing|claim|addendum|documentation) (?:for|from|of)|(?:cert\w*|poc|billing|benefit|reporting|auth\w*|plan) period|on|since|until|til|dos|dob|doi|dated|thru|seen|by|due|exp|rtd|appt|fell|fall|injured|onset|admitted|discharged|surgery)[: ]{1,2}$/i;
/** "3/10-3/13": no range of grades is written over the months. */
const dayRange = /^ ?- ?(?:0?[1-9]|1[0-2])\/(?:0?[6-9]|[12]\d|3[01])(?![\d/%°])/;
const gradeAfter = /^ ?(?:[+-]|strength|mmt|pain|R\b|L\b|bilat)/i;
const unitAfter = /^ ?(?:-?(?:weeks?|wks?|days?|months?|mos?|years?|yrs?|visits?|sessions?|times|x|reps?|sets?|min|mins|minutes|hours?|hrs?|sec|seconds?|feet|ft|lbs?|pounds?|kg|cm|mm|m|miles?|steps?|inch|inches|in\b(?! (?:the|a|an|her|his|my|our|their|clinic|bath|kitch|yard|garage|hall|shower|tub|parking|drive|bed|store|church|school|gym|pool)\w*)|degrees?|deg|points?|pts?|units?|mg|ml|mcg|L\b|percent|met\b|correct(?:ly)?|accura\w+|legibl[ey]|independent(?:ly)?|letters?|words?|tasks?|items?|exercises?|precautions?|drills?|activities|pegs?|blocks?|cones?|targets?|sentences?|digits|opportunit(?:y|ies)|occasions?|parts|components|fingers|joints|quadrants|errors?|recalled|strength|pain|MMT|of\b|grade|score|goals?|trials|attempts|cues|days?\/|tears?|thickness|tries|shots|catches|throws|meals|nights|ramps?|slope|incline|pitch|bil(?:at\w*)?|equal|symm\w*)(?![a-z]))/i;

/** "RD/UD 10/18", "flex/ext 35/40" */
const motions = /^(?:rd|ud|flex|ext|er|ir|df|pf|abd|add|sup|pron|ev|inv|fl|ex|sb|rot|sys|dia|max|min)\/(?:rd|ud|flex|ext|er|ir|df|pf|abd|add|sup|pron|ev|inv|fl|ex|sb|rot|sys|dia|max|min)$/;

/** The word right before `start`, in small letters. */
const lastWord = (text: string, start: number): string => /([A-Za-z/]+)[:. ]{0,2}$/.exec(text.slice(Math.max(0, start - 16), start))?.[1]?.toLowerCase() ?? '';

const isJoint = (code: number): boolean => code === 47 || code === 45 || code === 46;

/** "23.09." as much of Europe writes a day: the second full stop is no end of a sentence, or the day is no month. */
const european = /(0[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])\.(?!\d)/y;

function europeanDay({ digits: text }: ScrubDocument, start: number): Finding | undefined {
  european.lastIndex = start;
  const match = european.exec(text);
  if (!match || /[\w.$/-]/.test(text[start - 1] ?? ' ')) return undefined;
  const after = text.slice(start + match[0].length, start + match[0].length + 3);
  const goesOn = /^(?:[,;.)]| [a-z–-])/.test(after);
  if (!goesOn && !(Number(match[1]) > 12 && /(?:^|[ :])(?:on|am|seen|next|and|on the|dated|from|since|until|P:|,) $/i.test(text.slice(Math.max(0, start - 8), start)))) return undefined;
  return { start, end: start + match[0].length - 1, category: 'DATE', score: 0.74, recognizer: 'monthDays', certainty: 'uncertain' };
}

export function dayAndMonth(document: ScrubDocument, findings: Finding[]): void {
  const { digits: text, words, numbers } = document;
  let previousDate = -100;
  for (const number of numbers) {
    const word = words[number];
    if (!word || word.start < previousDate || word.end - word.start > 2 || !isJoint(codeAt(text, word.end))) continue;
    const abroad = word.end - word.start === 2 && codeAt(text, word.end) === 46 ? europeanDay(document, word.start) : undefined;
    if (abroad) {
      previousDate = abroad.end;
      findings.push(abroad);
      continue;
    }
    candidate.lastIndex = word.start;
    const match = candidate.exec(text);
    if (!match) continue;
    const start = match.index;
    const end = start + match[0].length;
    // "Strength 4/5 on 1/5": the clinical reader takes the second for a grade too; the word before it knows better.
    // No score is higher than what it is out of: "can she skip 10/5".
    const tooHigh = match[2] !== undefined && Number(match[1]) > Number(match[3]) && (Number(match[3]) === 5 || Number(match[3]) === 10) && !motions.test(lastWord(text, start));
    // Nor is one written "10/07".
    const padded = match[2] !== undefined && (match[1]?.startsWith('0') || match[3]?.startsWith('0')) === true || paddedDay.test(match[0]) && !rangeBefore.test(text.slice(Math.max(0, start - 12), start));
    const odd = match[2] !== undefined && oddDays.has(Number(match[3]));
    const ranged = isDayRange(match, text.slice(end, end + 14));
    // "Neuropsych Dr. Halloran 6/24 at Mercy": behind a name it is a day
    const behindName = match[2] !== undefined && Number(match[3]) > 12 && /^(?: at | w\/? | with |[.;)\n]|$)/.test(text.slice(end, end + 6)) && isNamed(document, start);
    // "11/18, 11/20 and 11/25 of 2025"
    const listed = start - previousDate < 8 && /^(?:,| and|, and| &|;) ?$/.test(text.slice(previousDate, start)) && (Number(match[3]) > 12 || /^ of (?:20)?\d\d/.test(text.slice(end, end + 8)));
    const sided = /(?:^|[^a-z])(?:sx|surgery) $/i.test(text.slice(Math.max(0, start - 9), start)) && /^ (?:[lrb]|lt|rt|left|right) [a-z]{3}/i.test(text.slice(end, end + 10));
    if (document.isSafe(start, end) && !(match[4] === '-' && weekdayAfter.test(text.slice(end, end + 10))) && !listed && !sided && !clockAfter.test(text.slice(end, end + 12)) && !(match[4] === '.' && dated.test(text.slice(Math.max(0, start - 12), start))) && !/^ (?:note|visit|eval|report|letter)(?![a-z])/.test(text.slice(end, end + 8)) && !ranged && !behindName && !tooHigh && !padded && !odd && !(match[2] !== undefined && dateCue.test(text.slice(Math.max(0, start - 24), start)) && !gradeAfter.test(text.slice(end, end + 10)))) continue;
    // "The 03/10 note lists"
    const noted = match[2] !== undefined && /(?:[Tt]he|[Yy]our|[Mm]y|[Oo]ur) $/.test(text.slice(Math.max(0, start - 5), start)) && /^ (?:note|notes|visit|eval|evaluation|report|office|exam|MRI|x-ray|progress|letter|order|session|plan)(?![a-z])/.test(text.slice(end, end + 12));
    const sure = ranged || listed || noted ? 'certain' : certaintyOf(document, start, end, match[2] ?? match[4] ?? '', Number(match[1]), Number(match[3] ?? match[5]), start - previousDate);
    if (!sure) continue;
    previousDate = end;
    findings.push({ start, end, category: 'DATE', score: sure === 'certain' ? 0.72 : 0.55, recognizer: 'monthDays', certainty: sure });
  }
}

/** "1/5 to 4/4", "1/2-3/2": no scores go from one scale to another, or beyond what they are out of. */
function isDayRange(match: RegExpExecArray, after: string): boolean {
  const next = /^ ?(?:-|–|to|thru|through) ?(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])(?![\d/%°])/.exec(after);
  return match[2] !== undefined && next !== null && Number(next[1]) >= Number(match[1]) && (Number(next[2]) !== Number(match[3]) || Number(next[1]) > Number(next[2]));
}

/** "(5/10 at eval)": when a score was taken. */
const measuredAt = /^ ?(?:at (?:eval|ie\b|initial|base|rest|worst|best|start|soc|admi|intake|d\/?c|re-?eval|last)|initially|baseline|prior|prev|at\b$)/i;
/** "Overall Neuropathy Limitations 5/12": a scale is written with capitals. */
const scaleBefore = /[A-Z][a-z]+ [A-Z][a-z]+ [A-Z][a-z]+ $/;
/** What is counted or measured from so many to so many. */
const rangeBefore = /(?:reps?|sets?|times|hold|holds|pages?|rom|arom|prom|range|flex\w*|ext\w*|ages?|level|score|phase|weeks?|wks?|days?|sec|min|rpe|borg|pain|knee|elbow|about|approx|of|from|to|x) $/i;
const titleBefore = /^\s{0,6}[^\n\d]{0,40}(?:note|daily|eval|evaluation|visit|tx|soap|progress|session|f\/u|recert|d\/?c|discharge|log|flowsheet|summary)[ \t]*[:-]?[ \t]*$/i;
/** A cell of a table that can be no day. */
const highScore = /\| ?(?:1[3-9]|[2-9]\d)\/\d{1,2} ?\|/;
/** The line of a table around `index`, at most 240 characters of it. */
function rowAround({ text, lines, words, wordIndexAt }: ScrubDocument, index: number): string {
  const line = lines[words[wordIndexAt(index)]?.line ?? 0];
  return text.slice(Math.max(line?.start ?? 0, index - 120), Math.min(line?.end ?? text.length, index + 120));
}

/** The row of a table that says what its columns are. */
const tableHead = /^\W*(?:measure|test|date|visit|outcome|item)|\| ?(?:eval|initial|baseline|d\/c|goal|re-?eval)/i;
/** Days that no common scale is out of. */
const oddDays = new Set([13, 17, 19, 22, 23, 26, 27, 29, 31]);
const inchParts = new Set([2, 4, 8, 16]);
/** What is so many inches thick: "1/16 Orfit". */
const material = /^ ?-?(?:["”]|in(?:ch)?(?:[.,;)]|$)|in(?:ch)? (?:thick|perf|foam|felt|lift|heel|wedge|orfit|aquaplast|polyform|thermo)|thick|orfit|aquaplast|polyform|ezeform|orthoplast|thermopl|perf|foam|felt|padding|splint|neoprene|heel|wedge|dowel|tubing|plywood|plastazote|cork|mat\b)/i;
/** "voicemail 3/3 7:58a", "visit 12/19 in 1:05" */
const clockAfter = /^,? (?:in |at |@ ?|from )?\d{1,2}:\d{2}/;
/** What is told by its day: starts of care, images, injections, operations. */
const dated = /(?:^|[^a-z])(?:soc|roc|x-?rays?|xr|mri|ct|emg|esi|inj|injection|injected|surgery|sx|seen|botox) $/i;
const scales = new Set([20, 24, 28, 30]);

const weekdayAfter = /^,? (?:mon|tues?|wed|weds|thu|thurs?|fri|sat|sun)(?:[a-z]*day|nesday)?(?![a-z])/i;
/** "09-12": no range is written with a nought before it. */
const paddedDay = /^(?:0\d-(?:0[1-9]|[12]\d|3[01])|1[0-2]-0\d)$/;

/** The last word before, in small letters. */
const cueBefore = (before: string): string => /([A-Za-z]+)[.:,]?[ \t]{0,2}$/.exec(before)?.[1]?.toLowerCase() ?? '';

function certaintyOf(document: ScrubDocument, start: number, end: number, joint: string, month: number, day: number, sincePrevious: number): Finding['certainty'] | undefined {
  const text = document.digits;
  const after = text.slice(end, end + 12);
  const before = text.slice(Math.max(0, start - 24), start);
  const lineStart = /(?:^|\n)[ \t>|*·-]*(?:\d{1,2}[.)]? )?$/.test(before) || /\| ?$/.test(before);
  // "LAST 7/29 IN THE LOT": no inches are written in such parts.
  const placed = joint === '/' && /^ in [a-z]/i.test(after) && !inchParts.has(day);
  const timed = joint === '/' && clockAfter.test(after);
  const mine = timed || (joint === '/' && ((/^ pt [a-z]/i.test(after) && dateCue.test(before)) || (lineStart && /^ (?:wk|week|visit|day) ?\d/i.test(after)))) || (joint === '/' && operations.test(cueBefore(before)) && /^ (?:[lrb]|lt|rt|left|right|bilat) [a-z]{3}/i.test(after)) || joint === '.' && /^ w(?:ith)? [a-z]/.test(after) && isWrittenMonth(document, '.', month);
  if (unitAfter.test(after) && !placed && !mine && !(paddedDay.test(text.slice(start, end)) && /^ in /.test(after)) && !(lineStart && /^ pt /i.test(after)) && !(joint === '/' && day > 12 && /^ visit(?!s)/i.test(after))) return undefined;
  if (before.endsWith('#') || joint === '/' && inchParts.has(day) && month < day && material.test(after)) return undefined;
  const cue = /(?:^|[^A-Za-zÀ-ÖØ-öø-῿/-])([A-Za-zÀ-ÖØ-öø-῿/-]+)[.:,]?[ \t]{0,2}(?:the )?[("]?$/.exec(before)?.[1]?.toLowerCase() ?? '';
  // Another score over the same number stands near: "15/20 … 13/20 … 12/20".
  const plainEnd = /^[.!?)]/.test(after) && cue.length > 3 && !fractionNouns.has(cue) && (lookUp(cue) & wordFlags.clinical) === 0;
  if (joint === '/' && scales.has(day) && !strongCues.has(cue) && !isNamed(document, start) && !plainEnd && !(/\| ?$/.test(before) && tableHead.test(rowAround(document, start))) && new RegExp(`(?<![\\d/])(?:1[3-9]|[2-9]\\d)/${day}(?![\\d/])`).test(text.slice(Math.max(0, start - 240), end + 240))) return undefined;
  if (joint === '/' && !strongCues.has(cue) && motions.test(cue)) return undefined;
  // "11 of 16 visits", a row of scores, a score in a list of scores.
  if (joint === '/' && cue === 'visits' && !/^0/.test(text.slice(start, start + 1)) && !/^ ?(?:,|and|&|-|–|to|thru|through) ?\d/.test(after)) return undefined;
  // "BIMS 12/15": a scale that is out of so many.
  if (joint === '/' && (scoreNouns.has(cue) || isMeasure(document, start, cue))) return undefined;
  if (joint === '/' && /[^\s|][ \t]*\| ?$/.test(before) && highScore.test(rowAround(document, start))) return undefined;
  if (joint === '/' && month <= day && day <= 12 && !strongCues.has(cue) && /(?:\d(?: ?s)?|%|°), [A-Z][a-z]+ $/.test(before)) return undefined;
  if (joint === '/' && (isRepeated(text, start, end, day) || isScoreRow(document, start, day))) return undefined;
  // "FGA now testable: 11/30"
  if (joint === '/' && day >= 20 && !strongCues.has(cue) && isTold(text.slice(Math.max(0, start - 48), start))) return undefined;
  // "(fit by Kendra, 2/10)"
  if (joint === '/' && /(?:by|with|per|from|saw) [A-Z][a-z.'-]+(?: [A-Z][a-z.'-]+)?, $/.test(text.slice(Math.max(0, start - 40), start)) && /^[).;\n]/.test(after)) return 'uncertain';
  const ended = /[A-Za-z]{5,}\.[ \t]+$/.test(before);
  const listed = sincePrevious < 9 && /^(?:[ \t]*(?:,|;|and|&|-|or|to|thru)?[ \t]*(?:and |& )?)$/i.test(text.slice(start - sincePrevious, start));
  if (listed) return 'certain';
  if (/(?:\t| {2}|\| ?)$/.test(before) && /^[ \t]*(?:\n|$|\|)/.test(after) && joint !== '.') return 'certain';
  if (joint === '/') {
    if ((day === 5 || day === 10) && measuredAt.test(after) && !(strongCues.has(cue) && !/\($/.test(before))) return undefined;
    if ((strongCues.has(cue) && !ended) || (dateCue.test(before) && !gradeAfter.test(after)) || /[(@]$/.test(before) || dayRange.test(after)) return 'certain';
    if (lineStart && /^(?:[ \t]*[-:|;,]|[ \t]+[A-Za-zÀ-ÖØ-öø-῿]|[ \t]+\d{1,3} ?min|[ \t]*$|\n)/.test(after)) return 'certain';
    // "goal met 8/11": few goals are met out of so many.
    if (cue === 'met' && day > 7) return 'uncertain';
    if (timed) return 'certain';
    // "4/4 with start dot": all of a few, rather than a day.
    if (month === day && day < 6 && !plainEnd && !/^(?:[.;!?)\n]|\s*$)/.test(after)) return undefined;
    if ((fractionNouns.has(cue) && day <= 12 && month <= day) || ((day === 5 || day === 10) && month <= day) || (month <= day && day <= 12 && scaleBefore.test(before) && (lookUp(cue) & wordFlags.clinical) !== 0) || isScored(cue) || (day <= 12 && eponymKind(cue) !== undefined)) return undefined;
    if (/^[ \t]*(?:[+-]|\/)/.test(after) && day === 5) return undefined;
    return day > 12 ? 'certain' : 'uncertain';
  }
  if (joint === '-') {
    if (lineStart && /^[ \t]+[A-ZÀ-ÖØ-Þ|]/.test(after)) return 'certain';
    if (lineStart && /^[ \t]*$|^[ \t]*\n/.test(after)) return 'certain';
    // "4-16 thurs", and "10-17 hop test" where the lines begin with days
    if (weekdayAfter.test(after) && !rangeBefore.test(before) || lineStart && /^[ \t]+[a-z]/.test(after) && beginsLinesWithDays(document)) return 'certain';
    // "ot daily 3-6": the head of a note.
    if (titleBefore.test(text.slice(0, start)) && /^(?:[ \t]*(?:$|\n|[,;|/-])| {2,}[a-z])/i.test(after)) return 'certain';
    if (strongCues.has(cue) && cue !== 'of' && cue !== 'from' && cue !== 'to' && cue !== 'and' && cue !== 'or') return /^(?:[ \t]*(?:[.,;)\n]|$)|[ \t]+[A-ZÀ-ÖØ-Þ@]| (?:at|w|with|for|by)\b)/.test(after) || day > 12 ? 'certain' : 'uncertain';
    if (isNamed(document, start) && /^[ \t]*(?:[.,;)\n]|$)/.test(after)) return 'uncertain';
    // "CALLS 6-25, 6-30 (", "TKA 4-2 AT": where days are written with hyphens
    if (dashesDays(document) && ((day > 12 && month < 13 && !rangeBefore.test(before) && (lookUp(cue) & wordFlags.clinical) === 0 && /^(?:, \d|[.;)] | \(|\n|$)/.test(after)) || operations.test(cue))) return 'uncertain';
    // "sutures out 5-17.": no range of repetitions ends so.
    if (day > 12 && day % 5 !== 0 && month < 13 && /[a-z]{3} $/i.test(before) && /^[ \t]*(?:[.;)\n]|$)/.test(after) && !rangeBefore.test(before)) return 'uncertain';
    // "debrided 01-15.": no range of repetitions is written with a nought.
    if (paddedDay.test(text.slice(start, end)) && /[a-z] $|[.)] $/i.test(before) && !rangeBefore.test(before)) return 'uncertain';
    if (/[a-z]{3} $/.test(before) && !rangeBefore.test(before) && (lookUp(cue) & wordFlags.clinical) === 0 && isWrittenMonth(document, '-', month)) return 'uncertain';
    return day > 12 && endsNameOrWeekday(document, start) ? 'certain' : endsNameOrWeekday(document, start) && /^[ \t]*[.,;\n]/.test(after) ? 'uncertain' : undefined;
  }
  // "FCE 6.16:", "recheck Dr. Vance 7.9.", "pt note 9.30 -": where days are written with full stops
  if (dotsDays(document) && /^[ \t]*(?:[:;,)\n]|\.\s|\.?$|- )/.test(after) && (isNamed(document, start) || isWrittenMonth(document, '.', month) || titleBefore.test(text.slice(0, start)))) return 'uncertain';
  // "skipped 1.22", "cert to 3.14", and in the head " / 1.29 / "
  if (dotsDays(document) && (dottedCues.has(cue) || spanBefore.test(before) || /[/|] ?$/.test(before) && /^ ?[/|]/.test(after))) return 'uncertain';
  if (titleBefore.test(text.slice(0, start)) && /^[ \t]*(?:$|\n|[-|·/] ?[A-Za-z\n])/.test(after)) return 'uncertain';
  if (/^(?:next|appt|visit|seen|on|until|till|by|since|from|to|eval|surgery|sx)$/.test(cue) && isWrittenMonth(document, '.', month)) return 'uncertain';
  // "10.21 - " at the top, "MRI 7.17 normal", "soc 3.4 last 4.26"
  if (text.slice(0, start).trim() === '' && /^ ?[-–:|] ?[A-Za-z]/.test(after)) return 'uncertain';
  if (dated.test(before) && /^ (?!tesla|to(?![a-z]))[a-z]{2,}/.test(after)) return 'uncertain';
  return /^(?:f\/u|fu|nxt|return|again|back|visit|session|entry|on|dos|date|dated|since|until|till?|by|seen|returns?|returned|rtd|rtc|appt|next|strain|dob|doi|injury|surgery|hs|made|fabricated|issued|fitted|fit|delivered|dispensed|cast|casted|removed|repaired|pinned|injected|started|began|due|eval|nxt|fell|d\/c|admitted|discharged|ordered|signed|faxed|sent|denied|approved|exp|expires|updated|revised|recert|poc|soc|roc|last|first|start|end|xray|x-ray|xr|mri|ct|emg|esi|inj|injection|botox)$/.test(cue) && /^[ \t]*(?:[.,;)\n]|$)/.test(after) ? 'uncertain' : undefined;
}

/** Abbreviations of outcome measures, as "EFPT 6/25" is one. */
const measures = new Set([...rowsOf(measureData.rows), ...Object.values(measureNames.names).flatMap((names) => names.split('|'))].filter((name) => /^[a-z-]{3,9}$/.test(name)));

function* rowsOf(rows: readonly { readonly aliases: readonly string[] }[]): Generator<string> {
  for (const { aliases } of rows) yield* aliases;
}

/** Whether a measure stands a few words before: "FGA now testable: ". */
function isTold(before: string): boolean {
  const told = /(?:^|[^A-Za-z])([A-Z][A-Za-z]{1,8}(?:-[A-Z0-9]{1,4})?)(?: [a-z]{2,10}){1,4}:? \(?$/.exec(before)?.[1]?.toLowerCase();
  return told !== undefined && (scoreNouns.has(told) || measures.has(told));
}

const isMeasure = ({ text }: ScrubDocument, start: number, cue: string): boolean => measures.has(cue.replace(/-.*/, '')) && /[A-Z]{3}(?:-[A-Z0-9]{1,3})?[: ]{1,2}\(?$/.test(text.slice(Math.max(0, start - 9), start));

const operations = /^(?:tka|tha|tsa|rtsa|aclr|rcr|acdf|orif|surgery|sx|repair|fusion|scope)$/;

/** Whether somebody's name stands right before, after a title. */
function isNamed({ words, wordIndexAt }: ScrubDocument, start: number): boolean {
  const index = wordIndexAt(start) - 1;
  const [name, title] = [words[index], words[index - 1]];
  return name !== undefined && start - name.end === 1 && name.form.kind === 'word' && title !== undefined && /^\.? $/.test(name.gap) && /^(?:dr|mr|mrs|ms)$/.test(title.form.folded);
}

/** Whether the word before is a capitalized one that is no label, or a day of the week. */
function endsNameOrWeekday(document: ScrubDocument, start: number): boolean {
  const previous = document.words[document.wordIndexAt(start) - 1];
  return previous !== undefined && start - previous.end <= 2 && previous.form.raw.length > 2 && (previous.form.wordCase === 'title' || (previous.form.wordCase === 'upper' && previous.form.nameClass !== 'word' && previous.form.nameClass !== 'never'));
}
