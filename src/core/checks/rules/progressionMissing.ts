// progression-missing: nothing says what was progressed, regressed or held, and why.
import type { NoteSentence, ReadNote } from '../readNote';
import { slotLine } from '../slotLines';
import { documentProblem, type CheckRule } from './rule';

const dose = String.raw`(?:resistance|loads?|loading|weights?|band|tubing|reps?|repetitions|sets?|surface|foam|height|speed|cadence|duration|challenge|difficulty|intensity|level|lbs?|kg|pounds|distance|assist(?:ance)?|cues?|cueing|base of support|exercises?|program|volume|hold(?: time)?|step|box|tempo|pace|grade|demand|complexity|perturbations?|trials|prompts?|prompting|board|hurdles?|cuff|target|rest|support|range|dose|task|treatment|time|minutes|incline|depth|mobili[sz]ation|force|arc|angle|vision|dual[- ]task|rail|device|amplitude|frequency|walking|gait|squats?|lunges?|press|bridges?|raises?|stance|balance|stretch(?:es)?|pressure|layers?|compression|slack|diameter|handle|slope|ramp|rhythm|bpm|metronome|splint|orthosis|handle)`;
const what: readonly RegExp[] = [
  // "Prompting was reduced from verbal plus physical to verbal only"; the patient's own change is told apart below.
  /(?:[^.;,\n]{0,30}\b)(?:reduced|increased|raised|lowered|changed|switched|decreased|inc'?d|dec'?d|went|cut) from\b[^.;\n]{1,60}\bto\b/i,
  /\b(?:progressed|prog'?d|inc'?d|incr'd|dec'?d|regressed|upgraded|downgraded|advanced|bumped|held (?:at|back|the|off|steady|load|resistance|progression|reps|weight|this|exercises?|same|foam|it)|not (?:yet )?(?:progressed|advanced)|(?:did|was|were) not (?:progress|advance)\w*|no progression|progression (?:was |is )?(?:held|deferred|withheld|delayed|made|limited|based|to|from)|stepped (?:up|down)|scaled (?:up|back|down)|backed off|moved (?:up|on|from|to)|graduated (?:to|from)|made harder|made easier|deferred|withheld|kept (?:at|the|load|on|resistance|weight|same|reps|foam|all)|maintained (?:at|the (?:load|same|resistance|weight)|load|resistance|current (?:load|resistance|weight))|load(?:ing)? (?:held|unchanged|kept|maintained|went)|weight (?:held|unchanged|kept|went up|up|down))\b/i,
  new RegExp(String.raw`\b(?:increased|raised|decreased|reduced|lowered|dropped|cut|added|removed|withdrew|withdrawn|faded|changed|switched|narrowed|widened|lengthened|shortened|adjusted|modified|lightened|doubled|unchanged|kept|held|stayed|remained|maintained|introduced|initiated|went (?:up|down|from)|replaced|swapped|limited|paused|stopped)\b[^.;,\n]{0,40}\b${dose}\b`, 'i'),
  new RegExp(String.raw`\b${dose}\b(?:(?!\sand\s)[^.:;,\n]){0,40}\b(?:increased|raised|decreased|reduced|lowered|dropped|added|removed|withdrawn|faded|changed|widened|narrowed|switched|limited|capped|restricted|paused|stopped|introduced|held|unchanged|kept|stayed|remained|maintained|went (?:up|down)|progressed|advanced|up from|down from)\b`, 'i'),
  // "up from 1 to 2 lb", "leg press went 90 to 110#"
  /\b(?:up|down|back|went)\s(?:from\s|to\s)?[^.;,\n]{0,24}\d[^.;,\n]{0,12}\s?(?:lbs?\b|#|kg\b|pounds|reps?\b|sets?\b|in(?:ch|ches)?\b|cm\b|bpm\b|mph\b|watts?\b|%\s?(?:1RM|incline|BWS))/i,
];
/** Something was changed, whatever it was, and the sentence says why. */
const changed = /\b(?:(?:was|were|got|been|I|we|therapist|PT|OT)\s(?:[a-z]+ly\s|then\s|also\s)?(?:made|left|kept|moved|taken|turned|stopped|dropped|brought|lifted|cut|changed|swapped|eased|stepped|paused)|increased|raised|lowered|lessened|loosened|tightened|reduced|widened|narrowed|slowed|sped up|shortened|lengthened|deepened|removed|withdrawn|switched|modified|doubled|halved|thinned|thickened|faded|trimmed|extended|added)\b/i;
const reason = /\b(?:because|since|b\/c|due to|once|as (?:he|she|they|the|no|pain|it|form|all|[a-z]+ (?:stayed|held|was|is|were|remained|improved|dropped|settled|allowed|no longer|fell|met|reached|showed))\b|after (?:he|she|they|the)|so that|until)\b/i;
const outcome = /\b(?:flexion|extension|ROM|AROM|PROM|strength|MMT|pain|score|Berg|BBS|TUG|DGI|FGA|LEFS|FAAM|DASH|NDI|ODI|swelling|girth|edema|gait speed|walking tolerance|sleep|falls?|symptoms?|stiffness|errors|LOBs?|losses of balance)\b/i;
const strong = /\b(?:progressed|regressed|upgraded|downgraded|advanced|progression|held|not progressed|deferred)\b/i;
const why = /\b(?:because|since|due to|b\/?c|d\/t|s\/t|2\/2|as (?!tolerated\b|needed\b|able\b|well\b|expected\b|above\b|instructed\b|directed\b|planned\b|appropriate\b|evidenced\b|per\b|of\b|follows\b)[A-Za-z0-9]+|as (?:pt|patient|client|he|she|they|the|her|his|form|pain|no|knee|swelling|symptoms?|quad|balance|step|load|all|there|it|LOB|RPE|response|effusion|cues?|[a-z]+ (?:held|was|is|were|stayed|remained|improved|dropped|settled|allowed|permitted|no longer|fell|met|reached|showed))|given|after|when|once|now that|secondary to|owing to|so (?:that|the)?|based on|per (?:protocol|symptom|pain|response|post|surgeon|precaution|irritability|RPE|form|criteria)|in response to|in light of|reason|while|until|by (?:symptom|pain|effusion|lag|response|RPE|form|criteria|quality)|with (?:good|no|stable|proper|only|fewer|less|pain (?:at|of|under|below|<)|RPE|full|quad|control|minimal|consistent|correct|clean|better|improved|maintained)|without (?:compensation|pain|LOB|loss|valgus|increase|symptom|lag|shrug|any|deviation|substitution|flare)|to (?:challenge|increase|address|target|overload|protect|avoid|prevent|limit|allow|load|keep|match|drive|promote|stay|reduce|maintain|further|build|spare|respect|bring|work|train)|for (?:pain|effusion|swelling|irritability|symptom|fatigue|safety|graft|healing|control|form|valgus|LOB|flare)|allow(?:ed|s|ing)|permit\w*|(?:therefore|hence|thus)|showed|demonstrated|met criteri\w+|criteri\w+|tolerat\w+|despite|following|improved|only|pending|as tolerated by|swelling|fatigue\w*|soreness)\b|(?:→|->)|[;:(–—]/i;

function find(note: ReadNote): ReturnType<CheckRule['find']> {
  const sentences = note.sentences;
  if (sentences.some((sentence, index) => says(sentence, sentences[index + 1], sentences[index - 1]))) return [];
  const heading = note.parts.find((part) => part.section === 'A' && part.heading !== '');
  const span = heading === undefined ? note.firstLine : { start: heading.headingSpan.start, end: Math.max(heading.headingSpan.start + 1, heading.headingSpan.end) };
  return documentProblem('progression-missing', span, 'Nothing says what was progressed, regressed or held, and why. Name the exercise, from what to what, and the reason.', slotLine(note, 'A', 'Insert a slot for the progression', 'Progression: [NEEDS: exercise, from what to what or held, and the reason].'));
}

function says(sentence: NoteSentence, next: NoteSentence | undefined, previous: NoteSentence | undefined): boolean {
  if (sentence.sections.length === 1 && sentence.sections[0] === 'S') return false;
  const text = sentence.text.slice(0, 1500);
  if (/\bwill\b|^(?:next|plan to|progress to|goal|[SL]TG|hep)\b/i.test(text) && !strong.test(text)) return false;
  if (/\bwill (?:be )?(?:progress|advance|held|add|increase)/i.test(text) || /^(?:next (?:visit|session)|plan)\b/i.test(text)) return false;
  const found = what.findIndex((pattern) => pattern.test(text));
  if (found < 0) {
    const at = changed.exec(text);
    return at !== null && reason.test(text.slice(at.index)) && !outcome.test(text.slice(0, at.index)) && !/\b(?:surgeon|physician|doctor|Dr|MD|medication|appointment|visit|school|work|job)\b/i.test(text);
  }
  if (/\b(?:disease|condition|symptoms?|pain) (?:has )?progressed|\b(?:patient|pt|she|he) (?:has )?progressed (?:well|nicely|toward|towards|as expected|slowly)(?! (?:from|to \d))/i.test(text) && !/\bfrom\b/i.test(text)) return false;
  const words = what[found]?.exec(text)?.[0] ?? '';
  if (found !== 1 && outcome.test(words) && !strong.test(words) && !/\b(?:lb|lbs|kg|band|foam|resistance|load|weight|surface|reps|sets|cues?|level|step height|box|exercises?|intensity|assist|difficulty|hold time|perturbation)\b/i.test(words)) return false;
  if (why.test(text)) return true;
  const beside = [next, previous].some((other) => other !== undefined && /\b(?:because|since|due to|reason|based on|in response|criteri|given)\b/i.test(other.text.slice(0, 400)) && sameSections(sentence, other));
  return beside;
}

function sameSections(one: NoteSentence, other: NoteSentence): boolean {
  return one.sections.some((section) => other.sections.includes(section));
}

export const progressionMissing: CheckRule = { id: 'progression-missing', find };
