// What says that the treatment was made harder, easier or kept as it was, and why (domain: 3.3). A change of a measured value is
// the result of treatment, not its progression.
import data from '../data/reasoningWords.json';
import type { NoteSentence } from './readNote';
import { statesSkilledNeed } from './skilledNeed';

const word = (list: string): RegExp => new RegExp(String.raw`(?<![A-Za-z])(?:${list})`, 'i');
const change = word(data.change);
const kept = word(data.kept);
/** Words that tell of a change only where a load is near: "up", "now", "went". */
const shift = word(data.shift);
const demand = word(data.demand);
const outcome = word(data.outcome);
/** Words that say "progression" of treatment and of nothing else. */
const plain = /\b(?:progressed|advanced|upgraded|downgraded|prog'?d|no progression|progression (?:was |is )?(?:held|deferred|withheld|delayed|made|limited|based|to|from)|not (?:yet )?(?:progressed|advanced)|regressed|graduated (?:to|from))\b/i;
/** The patient, a condition or a goal that "progressed" is no treatment. */
const notTreatment = /\b(?:disease|condition|symptoms?|pain|patient|pt|client|she|he|they|goals?)\s(?:has\s|have\s|is\s|are\s)?progress(?:ed|ing)\b(?!\s(?:from|to \d|to the|through))|\bprogress(?:ed|ing)? (?:well|nicely|steadily|as expected|slowly|toward)/i;
const sinceEvaluation = /\b(?:since|from|at|than at|than)\s(?:the\s)?(?:initial\s)?(?:eval\w*|baseline|start of care|SOC|IE|intake|first visit)\b/i;
const loads = String.raw`(?:lbs?\b|#|kg\b|pounds?\b|g\b|reps?\b|sets?\b|in\b|inch(?:es)?\b|cm\b|bpm\b|mph\b|watts?\b|mmHg\b|%\s?(?:1RM|incline|BWS)|ft\b|s\b|sec(?:onds)?\b|min(?:utes)?\b|level\b|["']|layers?\b|degrees?\b|°)`;
/** "1 to 2 lb", "2# → 3#", "red to green", "firm to foam", "90# last visit, 110# today". */
const fromTo: readonly RegExp[] = [
  new RegExp(String.raw`\d[\d.,/]*\s?${loads}\sfrom\s\d|\S\s?(?:→|->)\s?\S`, 'i'),
  new RegExp(String.raw`\d[\d.,/]*\s?${loads}?[^.;,\n\d]{0,12}(?:\sto\s|\s?(?:→|->|>)\s?)[^.;,\n\d]{0,12}\d[\d.,/]*\s?${loads}`, 'i'),
  /\b(?:red|yellow|green|blue|black|grey|gray|silver|gold|tan|orange|white)\s(?:\w+\s)?(?:to|→|->|>)\s?(?:\w+\s)?(?:red|yellow|green|blue|black|grey|gray|silver|gold|tan|orange|white)\b/i,
  /\b(?:height|box|step|load|weight|band|slide|press|squat|lunge|depth|speed|incline|distance|time|hold|reps?|sets?|curl|row|raise|carry|crate|bag|ball|cuff|bpm)\b[^.;\n\d]{0,20}(?:\+|up|down|plus)\s?\d/i,
  /\b(?:reps?|sets?|level|bpm|speed|mph|pegs?|coins?|height|load|weight|resistance|time|distance)\s(?:from\s)?\d[\d.]*\s?(?:to|→|->|>)\s?\d/i,
  /\b(?:moved|switched|changed|dropped|returned|went) (?:(?:back|up|down|over) )?to\b/i,
  /\b(?:from|off)\b[^.;\n]{2,60}\bto\b/i,
  /\b(?:went|moved|switched|changed|on|up|down|back|graduated) to (?:an? |the )?(?:\w+er|harder|next)\s[a-z]/i,
  /\b(?:last|previous|prior) (?:visit|session|week|time)\b[^.;\n]{0,60}\b(?:today|now|this (?:visit|session|week|time))\b/i,
  /\b(?:instead of|rather than|in place of|replaced|replaces|swapped|switched)\b/i,
];
/** In a line that tells what was done, a range is a dose ("22 to 28 mmHg") unless it is compared with the visit before. */
const compared = /→|->|\b(?:up|down|increased|raised|reduced|lowered|decreased|changed|moved) from\b|\bwas\b|\b(?:last|previous|prior) (?:visit|session|week|time)\b|\binstead of\b/i;
const loadWord = /\d\s?(?:lbs?\b|#|bpm\b|mph\b|watts?\b|mmHg\b|reps?\b|sets?\b)|\b(?:load|weight|resistance|band|putty|box|step|height|reps|sets|crate|cuff|targets?|cues?|cueing|assist\w*|level|surface|foam|speed|exercise|hold time|layers?|perturbation|depth|difficulty|intensity|dose|bouts?|trials?|tasks?|lines?|buttons?|layers?|size|slack|angle|pressure|diameter|distance|cap|press|squats?|curls?|raises?|support|grades?|cord|wall|thinner|thicker|heavier|lighter|narrower|wider|harder|easier|smaller|larger|mobili[sz]ations?|glides?|wand|pulleys?|dowel|activit(?:y|ies))\b/i;
const becauseOf = /\b(?:because|since|b\/?c|due to|d\/t|s\/t|2\/2|as (?!tolerated|needed|able|well|expected|above|instructed|directed|planned|appropriate|evidenced|per|of|follows|indicated)[a-z0-9]+|given|after|when|once|now that|secondary to|owing to|so that|based on|in response|in light of|reasons?|while|until|having|therefore|hence|thus|following|pending|no longer|per (?:protocol|symptom|pain|response|surgeon|precaution|irritability|RPE|form|criteria)|by (?:symptom|pain|effusion|lag|response|RPE|form|criteria|quality)|with (?:good|no|stable|proper|only|fewer|less|pain|RPE|full|quad|control|minimal|consistent|correct|clean|better|improved|maintained)|without (?:compensation|pain|LOB|loss|valgus|increase|symptom|lag|shrug|any|deviation|substitution|flare)|to (?:challenge|address|target|overload|protect|avoid|prevent|allow|keep|match|drive|promote|stay|build|spare|respect)|for (?:SpO2|HR|BP|RPE|desaturation|dyspnea|pain|effusion|swelling|irritability|symptom|fatigue|safety|graft|healing|control|form|valgus|LOB|flare)|criteri\w+|fatigue\w*|soreness|for (?:[RLB] )?\d{1,2}\/10|which|too (?:hard|easy|much|difficult|heavy|light|unstable|painful)|for (?:[a-z]+ )(?:pain|soreness|symptoms?|fatigue|safety|control|swelling|effusion))\b|,\sfor\s/i;
/** A clause set apart behind the change gives its ground: "Putty red to green; he squeezed red 15x". */
const aside = /[;:(–—]|\s-\s/;
const grounds = /\b(?:because|since|due to|reason|based on|in response|criteri\w*|set by|driven by|limit(?:ed)? by)\b/i;
const elsewhere = /\b(?:given|no longer|without|guard\w*|buckl\w*|LOBs?|trembl\w*|shak\w*|swelling|effusion|irritab\w*|SpO2|HR|BP|borg|sore\w*|flare\w*|fatigue\w*|easy|correct|each step|every step|at which|beyond that|form|control|pain|RPE|errors?|compensat\w*|\d\s?\/\s?10|\d of \d+|or (?:less|under|below))\b/i;
/** What other people changed, or what is planned. */
const notToday = /\b(?:will|would)\s(?:be\s)?(?:progress|advance|hold|add|increase|raise|start|move)|^(?:next(?! level)|plan\b|plan to|progress to|goals?\b|[sl]tg|hep\b(?!\s(?:[a-z]+\s)?(?:was|were|raised|progressed|advanced|increased|reduced|lowered|held|cut|changed|upgraded))|add\b|increase\b|advance\b|continue\b|cont\b)|\b(?:surgeon|physician|doctor|Dr|MD|medication|appointment|school day|employer)\b/i;

/** Does sentence `index` say what was progressed, regressed or held, and why? The reason may stand in the sentence beside it. */
export function statesProgression(sentences: readonly NoteSentence[], index: number, headed: boolean): boolean {
  const sentence = sentences[index];
  if (sentence === undefined || isOnly(sentence, 'S')) return false;
  const text = sentence.text.slice(0, 1500);
  const skilled = statesSkilledNeed(sentence, headed);
  const at = changedAt(text, sentence.service, skilled, !skilled && (!headed || sentence.sections.includes('A')));
  if (at === undefined) return false;
  const named = plain.test(text);
  if (notToday.test(clauseAt(text, at)) && !(named && !/\bwill\b/i.test(text))) return false;
  if (isOnly(sentence, 'P') && !named && !/\b(?:today|this (?:visit|session)|because|since)\b/i.test(text)) return false;
  if (becauseOf.test(text) || aside.test(text.slice(at)) || elsewhere.test(text.slice(at).split(',').slice(1).join(','))) return true;
  return [sentences[index + 1], sentences[index - 1]].some((other) => other !== undefined && sharesSection(sentence, other) && !statesSkilledNeed(other, headed) && (grounds.test(other.text.slice(0, 400)) || (elsewhere.test(other.text.slice(0, 400)) && !outcome.test(other.text))));
}

/** "Load 3 to 5 lb because …; running not before week 12 per surgeon": each clause speaks for itself. */
function clauseAt(text: string, at: number): string {
  const end = text.indexOf(';', at);
  return text.slice(text.lastIndexOf(';', at) + 1, end < 0 ? undefined : end).trimStart();
}

/** Where the sentence says that the demand changed or was kept. In a line that tells what was done, or what skill did, only plain words count. */
function changedAt(text: string, service: boolean, skilled: boolean, reasoned: boolean): number | undefined {
  if (notTreatment.test(text)) return undefined;
  const named = plain.exec(text);
  if (named !== null) return named.index;
  if (sinceEvaluation.test(text)) return undefined;
  const patterns = service || skilled ? fromTo : [...fromTo, change, kept, shift];
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found !== null && service && !compared.test(text.slice(Math.max(0, found.index - 30), found.index + found[0].length + 30))) continue;
    if (found === null) continue;
    if (ofDemand(text, found, pattern === shift || pattern === kept || service || skilled)) return found.index;
    // With its reason, a change in the reasoning is the treatment's unless it is a result.
    if (reasoned && pattern !== shift && !outcome.test(text.slice(0, found.index + found[0].length)) && (becauseOf.test(text) || aside.test(text.slice(found.index)))) return found.index;
  }
  return undefined;
}

/** Is it the treatment that the words at `found` speak of: a demand near them, and no measured result before them? */
function ofDemand(text: string, found: RegExpExecArray, loadsOnly: boolean): boolean {
  const before = text.slice(Math.max(0, found.index - 60), found.index);
  const around = `${before}${found[0]}${text.slice(found.index + found[0].length, found.index + found[0].length + 50)}`;
  if (!(loadsOnly ? loadWord : demand).test(around)) return false;
  return !outcome.test(`${before}${found[0]}`) || loadWord.test(around.replace(/\b(?:gait|walking|hand|peg|typing|writing) speed\b|\bfeels?\s\w+/gi, ' '));
}

function isOnly(sentence: NoteSentence, section: 'S' | 'P'): boolean {
  return sentence.sections.length === 1 && sentence.sections[0] === section;
}

function sharesSection(one: NoteSentence, other: NoteSentence): boolean {
  return one.sections.some((section) => other.sections.includes(section));
}
