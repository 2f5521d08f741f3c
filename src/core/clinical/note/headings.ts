// The headings of therapy notes and the SOAP section each stands for.
import type { SoapSection } from '../../draft/noteFacts';

export type HeadingSection = SoapSection | 'other';

const canonical: Readonly<Record<string, readonly SoapSection[]>> = {
  s: ['S'], subj: ['S'], subjective: ['S'], o: ['O'], obj: ['O'], objective: ['O'], a: ['A'], assess: ['A'], assessment: ['A'], p: ['P'], plan: ['P'],
  'a/p': ['A', 'P'], 'a&p': ['A', 'P'], 'assessment/plan': ['A', 'P'], 'assessment and plan': ['A', 'P'], 'assessment & plan': ['A', 'P'],
  's/o': ['S', 'O'], 'subjective/objective': ['S', 'O'], 'plan of care': ['P'], 'clinical assessment': ['A'], 'plan for next visit': ['P'],
  'subjective report': ['S'], 'subjective findings': ['S'], 'objective findings': ['O'], 'objective measures': ['O'], 'objective data': ['O'],
  subjectively: ['S'], 'therapist assessment': ['A'], 'treatment plan': ['P'], assmt: ['A'], asmt: ['A'], asst: ['A'], ax: ['A'],
  'pt report': ['S'], 'patient report': ['S'], 'client report': ['S'], 'parent report': ['S'], 'caregiver report': ['S'],
  findings: ['O'], observation: ['O'], observations: ['O'], 'observations and interventions': ['O'], 'interventions and observations': ['O'], 'exam findings': ['O'],
  impression: ['A'], 'clinical impression': ['A'], 'next steps': ['P'],
};

const list = (names: string): readonly string[] => names.split(', ');
const lexicon: readonly (readonly [SoapSection, readonly string[]])[] = [
  ['S', list('story, background, lives, living, hopes, wants, wishes, concerns, worries, main concern, main trouble, main problem, trouble, how it happened, what happened, mechanism, mechanism of injury, he reports, she reports, they report, mother reports, mom reports, dad reports, family reports, staff reports, pain scale, limits, limitations reported, work, job, hx, reported, pt status, told today, patient report, pt report, pt reports, patient reports, patient-reported, patient-reported status, patient status, client report, patient states, chief complaint, cc, hpi, history, history of present illness, interval history, interim history, current complaints, current complaint, complaints, pain, pain level, pain report, symptoms, patient goals, pt goals, prior level of function, plof, pmh, past medical history, social history, living situation, home environment, home setup, hep compliance, hep adherence, caregiver report, patient/caregiver report, reason for referral, functional limitations')],
  ['O', list('walking, scales, scores, tone, skin, skin/vitals, tone/strength, strength/tone, sensibility, sensation/reflexes, ue, le, task, tasks, units, taught, today, hand, digits, wrist, treated, what we did, rx, tx, ex, obs, done today, measured, tested, observed, worked on, performed, pool, gym, mat, vitals today, function today, measures, measurements, tests and measures, tests & measures, tests, interventions, intervention, treatment, treatments, treatment provided, treatment rendered, treatment performed, today\'s treatment, skilled interventions, skilled intervention, rom, arom, prom, range of motion, strength, mmt, manual muscle testing, gait, balance, vitals, vital signs, palpation, observation, observations, special tests, outcome measures, outcomes, posture, neuro, neurological, sensation, reflexes, billing, minutes, time, times, total time, timed minutes, treatment time, charges, cpt, codes, exercises, ther ex, therex, therapeutic exercise, therapeutic activities, manual therapy, neuromuscular re-education, neuro re-ed, nmr, gait training, functional mobility, mobility, transfers, patient education, education, procedures, modalities, exam, examination, physical exam, findings, functional status, current function, clof, current level of function, current functional status, ue status, le status, hand function, adl status, vision, perception, adls, self-care, tolerance, coordination, edema, girth, cognition')],
  ['A', list('conclusion, view, clinical view, outlook, my view, imp, comment, comments, reasoning, interpretation, discussion, thoughts, thinking, clinical thinking, analysis, impression, clinical impression, clinical reasoning, skilled need, need for skilled care, need for skilled therapy, skilled justification, medical necessity, justification, progress, progress toward goals, progress towards goals, progress to goals, goal status, goal progress, prognosis, rehab potential, rehabilitation potential, response, response to treatment, response to intervention, summary, clinical summary, problem list, problems, impairments, deficits, barriers')],
  ['P', list('way ahead, coming, coming up, proposed, proposal, aims, aim, targets, target, objectives, rec, recs, to do, next, ahead, next up, homework, next visit, next session, next steps, recommendations, recommendation, hep, home exercise program, home program, frequency, frequency/duration, frequency and duration, frequency & duration, discharge plan, discharge planning, goals, goal, stg, ltg, stgs, ltgs, short-term goals, short term goals, long-term goals, long term goals, follow-up, follow up, f/u, plan/goals, next visit plan')],
];
const known = new Map<string, readonly HeadingSection[]>(lexicon.flatMap(([section, names]) => names.map((name) => [name, [section]] as const)));

/** What a heading's words stand for; `canonical` when they name the SOAP section itself. Undefined for unknown words. */
export function readHeading(words: string): { readonly sections: readonly HeadingSection[]; readonly canonical: boolean } | undefined {
  const key = words.trim().toLowerCase().replace(/^\s*(?:\d{1,2}[.)]\s{0,2}|\d{1,2}\s(?=[a-z]{3})|[ivx]{1,4}[.)]\s)?/, '').replace(/[’]/g, "'").replace(/\s+/g, ' ').replace(/\s*\((?:[soap]|cont(?:inued|\.)?|pt|ot)\)$/, '').replace(/^[soap] ?[-–:/] ?(?=subj|obj|assess|plan)/, '');
  const main = Object.hasOwn(canonical, key) ? canonical[key] : undefined;
  if (main !== undefined) return { sections: main, canonical: true };
  // "Objective findings and treatment", "Subjective status": the first word names the section.
  const first = /^(subjective|objective)(?: [a-z&/]+){1,5}$/.exec(key)?.[1];
  if (first !== undefined) return { sections: [first === 'subjective' ? 'S' : 'O'], canonical: true };
  if (/^(?:subjective|objective|assessment|plan) (?:information|section|notes?|data|summary|details|narrative|text)$/.test(key)) return { sections: canonical[key.split(' ')[0] ?? ''] ?? [], canonical: true };
  // "CC/Subjective", "Objective/Treatment": names of one section side by side.
  const parts = key.split(/\s?[/&+]\s?|\sand\s/);
  const named = parts.length === 1 ? [] : parts.flatMap((part) => (part.length > 1 && Object.hasOwn(canonical, part) ? (canonical[part] ?? []) : []));
  const lead = parts[0] ?? '';
  // "Objective/Performance": the first name decides, where the second names no other section.
  if (parts.length === 2 && named.length === 1 && parts.some((part) => part.length > 3 && Object.hasOwn(canonical, part))) return { sections: named, canonical: true };
  if (named.length === 1 && parts.every((part) => Object.hasOwn(canonical, part) || known.has(part))) return { sections: named, canonical: true };
  const sections = known.get(key) ?? familyOf(key) ?? (parts.length === 2 ? known.get(lead) : undefined);
  return sections === undefined ? undefined : { sections, canonical: false };
}

/** The words by which a heading that no list has tells its section: "Interval hx", "Tx today", "Clinical thinking". */
const families: readonly (readonly [SoapSection, RegExp])[] = [
  ['P', /\b(?:plan|planned|proposed|next|ahead|follow-?up|recommend\w*)\b/],
  ['O', /^(?:assessment|evaluation) of\b|\bresults\b/],
  ['A', /\b(?:meaning|reasoning|thinking|thoughts?|my read|interpretation|analysis|impression|view|judge?ment|synthesis|opinion|conclusions?|assess\w*)\b/],
  ['O', /\b(?:exam\w*|measured?|measures|measurements|tested|testing|tests|observed|observations?|found|findings|seen|performed|delivered|services?|data|interventions?|treatments?|tx|rx)\b/],
  ['S', /\b(?:hx|history|reports?|reported|says|said|states|stated|told|tells|complaints?|c\/o)\b|^informant$|^(?:the )?(?:patient|pt|client|resident)(?:'s)? (?:own )?(?:comments?|update|input|words|voice|views?)$|^(?:parent|mother|father|mom|mum|dad|caregiver|spouse|wife|husband|family|teacher|daughter|son)s?(?: (?:update|input|view|comments?))?$/],
];
/** Lines of a note's head: "Treatment diagnosis", "Plan type". */
const headWords = /\b(?:type|date|dos|dob|diagnos\w*|dx|name|payer|insurance|provider|therapist|physician|visits?|onset|codes?|due|frequency|goals?|minutes?|time|total|units?|number|no|id|author\w*|level|side|by|setting|location|facility)\b/;

/** Does a word of the heading tell a whole section, though no list has it? */
export function namesWholeSection(words: string): boolean {
  const key = words.trim().toLowerCase().replace(/[’]/g, "'");
  return !known.has(key) && familyOf(key) !== undefined;
}

function familyOf(key: string): readonly HeadingSection[] | undefined {
  if (key.split(' ').length > 4 || headWords.test(key)) return undefined;
  const found = families.find(([, words]) => words.test(key))?.[0];
  return found === undefined ? undefined : [found];
}

/** Words of the heads of columns that stand beside one another, one for each part of the note. */
const columns: readonly (readonly [SoapSection, RegExp])[] = [
  ['P', /\b(?:next|plan\w*|to[- ]?do|ahead|follow-?up|coming|tomorrow|then|homework|hw|hep|goals? for)\b/],
  ['A', /\b(?:think\w*|thoughts?|take|means?|meaning|why|reason\w*|judge?ment|opinion|impression|view|interpretation|so what|assess\w*|analysis|progress)\b/],
  ['S', /\b(?:says?|said|report\w*|tells?|told|complaints?|c\/o|subj\w*|(?:client|patient|pt|family|caregiver|parent|mom|dad|staff|nursing|resident)(?:'s)?(?: (?:words?|voice|update|comments?|input|feels?|status))?|feels?|feeling|heard|since last .*)\b/],
  ['O', /\b(?:did|done|saw|seen|found|findings?|observ\w*|measured?|measures|work(?:ed)?(?: on)?|treatment|tx|rx|session|activit\w*|interventions?|tested|tests?|obj\w*|performance|exercises?)\b/],
  ['A', /\b(?:response|comments?|notes?|summary)\b/],
];

/** The section whose column the head of a table names; undefined where it names none. */
export function readColumnHead(words: string): SoapSection | undefined {
  const key = words.trim().toLowerCase().replace(/[*_’]/g, (sign) => (sign === '’' ? "'" : '')).replace(/[:?]$/, '');
  const own = readHeading(key)?.canonical === true ? readHeading(key)?.sections[0] : undefined;
  if (own !== undefined) return own === 'other' ? undefined : own;
  return key.split(' ').length > 5 || /\d/.test(key) ? undefined : columns.find(([, pattern]) => pattern.test(key))?.[0];
}

/** A therapist's own words for a section, where they stand as a heading: "What I found", "How she is doing", "Where we go". */
const own: readonly (readonly [SoapSection, RegExp])[] = [
  ['P', /^(?:where (?:we|this|it) (?:go|goes|is going)|what(?:'s| is| comes)? next|next (?:time|steps?|up)|going forward|(?:my |our )?plan(?: .{1,24})?|to[- ]?do(?: .{1,16})?|looking ahead)$/],
  ['A', /^(?:what (?:it|this|that) means|what i (?:think|make of it)|my (?:take|thoughts?|impression|thinking)|(?:therapist(?:'s)? |clinical )?(?:thinking|thoughts|reasoning|impression|analysis|opinion)|why (?:.{1,30})|bottom line)$/],
  ['O', /^(?:what (?:i|we) (?:found|saw|measured|did|tested|worked on)(?: today)?|(?:what was )?(?:done|found|seen|measured|tested) today|today(?:'s (?:session|visit|work|findings|measures|exam))?|(?:function|mobility|treatment|testing|tests|exam|session|activities) today|in (?:the )?(?:session|clinic|gym)|hands[- ]on)$/],
  ['S', /^(?:how (?:s?he|they|things|pt|the (?:patient|client|child)) (?:is|are|has been|feels?)(?: .{1,24})?|what (?:s?he|they|mom|dad|the (?:patient|client)|pt|family) (?:says?|said|reports?|told me)|since last (?:visit|time|session|seen)|(?:in )?(?:his|her|their|the patient's) (?:own )?words|(?:parent|family|caregiver|teacher|nursing|spouse|resident|employee) (?:report|says|update|input))$/],
];

/** The section that a therapist's own heading stands for. */
export function readOwnHeading(words: string): { readonly sections: readonly HeadingSection[]; readonly canonical: boolean } | undefined {
  const key = words.trim().toLowerCase().replace(/[’]/g, "'").replace(/\s+/g, ' ').replace(/[:?]$/, '');
  const found = own.find(([, pattern]) => pattern.test(key))?.[0];
  return found === undefined ? undefined : { sections: [found], canonical: false };
}

export interface LineHeading {
  /** The words of the heading, without marks. */
  readonly words: string;
  /** UTF-16 length of the heading with its marks and the blanks after it, within the line. */
  readonly length: number;
  readonly sections: readonly HeadingSection[];
  readonly canonical: boolean;
  /** Markdown, bold, or alone in its line: a heading even where its words are unknown. */
  readonly marked: boolean;
}

const hashes = /^\s{0,3}#{1,6}(?=\s)/;
const bold = /^\s{0,12}(?:[-*+]\s)?(?:\*\*|__|<b>)\s?([^*_<]{1,60}?)\s?:?\s?(?:\*\*|__|<\/b>)\s?[:–—-]?(?:\s|$)\s*/;
const letter = /^\s{0,12}[([{]?([SOAP]|A\s?[/&]\s?P|S\s?\/\s?O)[)\]}]?\s?(?:\/\/|[:>|/)]|[-–—](?=\s))(?:\s|$)\s*/;
/** "S  Patient says …": a letter and a gap. */
const gapped = /^\s{0,12}([SOAP])(?:\t| {2,})(?=\S)\s*/;
/** "Parent report (S): …": the letter says the section. */
const lettered = /^\s{0,12}([A-Za-z][A-Za-z '’&/-]{0,48}?)\s?\(([SOAP])\)\s?(?:[:|–—-]|$)\s*/;
const glued = /^\s{0,12}([SOAP]):(?=\S)/;
const labelled = /^\s{0,12}(?:\d[.)]\s)?([A-Za-z][A-Za-z '’&/-]{0,48}?)\s?(?:\([A-Za-z. ]{1,14}\)\s?)?(?::|\s?\||\s?[-–—](?=\s))(?:\s|$)\s*/;
const alone = /^\s{0,12}(?:[\dIVX]{1,4}[.)]\s)?([A-Za-z][A-Za-z '’&/-]{0,48}?)\s?:?\s*$/;
/** "Subj. Knee feels stable", "Plan  2x/week": a full stop or a gap ends the heading. */
const stopped = /^\s{0,12}(Subj(?:ective)?|Obj(?:ective)?|Assess(?:ment)?|As?sm?t|Plan|PLAN|SUBJ(?:ECTIVE)?|OBJ(?:ECTIVE)?|ASSESS(?:MENT)?)(?:\.(?:\s|$)|\t| {2,})\s*/;
const asked = /^\s{0,12}((?:what|how|why|were|was|did)\s[A-Za-z' ]{2,40})\?\s+/i;
const bracketed = /^\s{0,12}(?:\[|={2,6}\s?|<{1,2}\s?)([A-Za-z][A-Za-z '’&/-]{0,48}?)(?:\]|\s?={2,6}|\s?>{1,2})\s?:?\s*$/;

/** The heading a line starts with, if it starts with one; in a `shouted` text capitals make none. */
export function lineHeading(line: string, shouted = false): LineHeading | undefined {
  // ">> S"
  const arrows = /^\s{0,3}>{1,3}\s+(?=[A-Za-z])/.exec(line)?.[0].length ?? 0;
  const pointed = arrows === 0 ? undefined : lineHeading(line.slice(arrows));
  if (pointed?.canonical === true) return { ...pointed, length: pointed.length + arrows };
  const hashed = hashedWords(line);
  if (hashed !== undefined) {
    const words = hashed.replace(/[*_]{2}/g, '').trim();
    const inner = lineHeading(words);
    if (inner !== undefined && inner.length < words.length) return { ...inner, length: line.indexOf(words) + inner.length, marked: true };
    const read = readHeading(words.replace(/\s?:$/, '')) ?? readOwnHeading(words);
    return { words: words.replace(/\s?:$/, ''), length: line.length, sections: read?.sections ?? ['other'], canonical: read?.canonical ?? false, marked: true };
  }
  const strong = bold.exec(line);
  if (strong !== null) {
    const words = (strong[1] ?? '').trim();
    const read = readHeading(words) ?? readOwnHeading(words);
    const whole = strong[0].length >= line.trimEnd().length;
    if (read !== undefined || (whole && !/\d/.test(words))) {
      return { words, length: strong[0].length, sections: read?.sections ?? ['other'], canonical: read?.canonical ?? false, marked: true };
    }
  }
  const withLetter = lettered.exec(line);
  if (withLetter !== null) return { words: withLetter[2] ?? '', length: withLetter[0].length, sections: [withLetter[2] as SoapSection], canonical: true, marked: false };
  const speaker = /^\s{0,12}(Pt|Patient|Client|PT|PATIENT|CLIENT)\s?[:|]\s+(?=(?:[^\n]*\b[a-z]{2,}\b){3})/.exec(line);
  if (speaker !== null) return { words: speaker[1] ?? '', length: speaker[0].length, sections: ['S'], canonical: false, marked: false };
  for (const pattern of [letter, gapped, glued, labelled, stopped, alone, bracketed]) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const words = (match[1] ?? '').trim();
    const read = readHeading(words.replace(/\s/g, words.length < 6 && /[/&]/.test(words) ? '' : ' ')) ?? (pattern === alone || match[0].length >= line.trimEnd().length ? readOwnHeading(words) : undefined);
    if (read === undefined) continue;
    // "Gait" alone in its line is a heading; "a" or "pain" alone is too little.
    if (pattern === alone && !/:\s*$/.test(line) && !read.canonical && /^[a-z]/.test(words)) continue;
    if (pattern === alone && words.length === 1 && words !== words.toUpperCase()) continue;
    return { words, length: match[0].length, ...read, marked: pattern === alone || pattern === bracketed || (match[0].length >= line.trimEnd().length && readHeading(words) === undefined) };
  }
  const question = asked.exec(line);
  const answers = question === null ? undefined : sectionOfQuestion(question[1] ?? '');
  if (question !== null && answers !== undefined) return { words: (question[1] ?? '').trim(), length: question[0].length, sections: [answers], canonical: true, marked: true };
  if (!shouted && /^[A-Z][A-Z0-9 &/'’-]{3,60}:?\s*$/.test(line.trim()) && /[A-Z]{3}/.test(line)) {
    const words = line.trim().replace(/:$/, '');
    return { words, length: line.length, sections: ['other'], canonical: false, marked: true };
  }
  return undefined;
}

/** "What did the patient report?" in front of its answer. */
function sectionOfQuestion(words: string): SoapSection | undefined {
  const key = words.toLowerCase();
  if (/\b(?:targets|goals)\b/.test(key)) return 'A';
  if (/\b(?:next|plan)\b/.test(key)) return 'P';
  if (/\b(?:mean|think|make of|skilled|why)\b/.test(key)) return 'A';
  if (/\b(?:report|say|tell|feel|changed|happened|new)\b/.test(key)) return 'S';
  return /\b(?:find|found|measure|see|do|did|done|treat|work on)\b/.test(key) ? 'O' : undefined;
}

/** The words of a Markdown heading without the signs around them, where they are short enough for one. */
function hashedWords(line: string): string | undefined {
  const marks = hashes.exec(line)?.[0];
  if (marks === undefined) return undefined;
  const inner = line.slice(marks.length).trim();
  let end = inner.length;
  while (end > 1 && inner[end - 1] === '#') end -= 1;
  const words = inner.slice(0, end).trimEnd();
  return words !== '' && words.length <= 90 ? words : undefined;
}

/** How much of a line is a section heading that a sentence must not include: 0 where it holds facts or is none. */
export function headingPrefix(line: string, shouted: boolean): number {
  const heading = lineHeading(line, shouted);
  if (heading === undefined) return 0;
  if (/\d/.test(heading.words)) return 0;
  if (heading.canonical) return heading.length;
  return heading.marked && heading.length >= line.trimEnd().length ? heading.length : 0;
}
