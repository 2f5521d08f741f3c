// skilled-need-missing: nothing says what a therapist's judgment or skill did that nobody else could (domain: 3.2, 3.3).
import type { NoteSentence, ReadNote } from '../readNote';
import { skillWords } from '../words';
import { slotLine } from '../slotLines';
import { documentProblem, type CheckRule } from './rule';

const professional = String.raw`(?:skilled|[Tt]herapists?(?:'s?)?|THERAPISTS?|[Cc]linicians?(?:'s)?|PTs?(?:'s)?|OTs?(?:'s)?|PTA|COTA|[Tt]herapy|[Pp]rofessional|SKILLED|Skilled|[Cc]linical|[Ee]xpert\w*)`;
const need = new RegExp(String.raw`(?<![A-Za-z])${professional}(?![A-Za-z])`);
const relation = /\b(?:need(?:s|ed|ing)?|requir\w+|necess\w+|warrant\w*|must|only|essential|judg\w+|decision\w*|reasoning|expertise|skills?|skilled|specialized|knowledge|training|demands?|depends?|indicated|called for|calls for|critical|to)\b/i;
const agent = new RegExp(String.raw`(?<![A-Za-z])(?:[Tt]herapist|THERAPIST|[Cc]linician|PT|OT|PTA|COTA|[Ii]|[Ww]e|[Ss]killed (?:PT|OT|[a-z-]+))(?:\s(?:[a-z]+ly|then|also|used|had to|was|were|is|must|provided|applied))?\s(?:grad|adjust|modif|correct|select|chose|judg|titrat|dos|determin|monitor|facilitat|analy|interpret|assess|decid|weigh|guard|fad|cue|detect|identif|recogni|sequenc|tailor|individuali|stopp|limit|adapt|re-?assess|inhibit|guid|stabil|set|tim|watch|block|match|screen|alter|vari|scal|direct|mobili|appl|re-?graded|position|steer|pac)`);
const others = String.raw`(?:aides?|techs?|technicians?|caregivers?|care ?givers?|spouse|wife|husband|family(?: members?)?|daughter|son|home (?:exercise )?program(?:me)?s?|home exercises?|HEP|unskilled|non-?skilled|untrained|lay ?person|self-directed|unsupervised|personal trainer|gym|alone|on (?:her|his|their) own|by (?:her|him|them)sel(?:f|ves)|independent exercise|independently|without (?:a |the )?(?:therapist|skilled|clinician|PT|OT|professional)|outside (?:of )?(?:therapy|the clinic)|cannot be (?:done|carried|delegat|replac|self)\w*)`;
const denied = String.raw`(?:cannot|could not|can't|couldn't|can not|not|unable|unsafe|insufficient|inadequate|beyond|rather than|instead of|would not|wouldn't|isn't|not yet|no\b|never|more than|exceeds?|neither|nor|too complex|not safe\w*|fails?|failed|lacks?|limits? of|impossible|risk)`;
const contrast = new RegExp(String.raw`\b${others}\b[^.;\n]{0,90}\b${denied}\b|\b${denied}\b[^.;\n]{0,90}\b${others}\b`, 'i');
const facilitated = /\b(?:requir\w+|need(?:s|ed|ing)?|provided|given|used|using|with)\b[^.;\n]{0,50}\b(?:skilled|hands-on|tactile|manual|verbal|visual|real-time|ongoing|continuous|constant)\b[^.;\n]{0,30}\b(?:cue\w*|cueing|facilitation|guard\w*|assessment|monitoring|correction|feedback|contact|guidance|assist\w*|handling)\b[^.;\n]{0,20}\b(?:to|because|so|since|due)\b/i;
const judgment = /\b(?:clinical (?:judg\w+|reasoning|decision\w*)|real[- ]time (?:\w+ )?(?:correction|adjustment|analysis|grading|modification|error|feedback|judg\w+)|(?:correct|adjust|grad|modif|analy|judg|cue)\w*[^.;\n]{0,40}\b(?:in real time|moment (?:to|by) moment|second by second|rep (?:by|to) rep|trial by trial|set by set|on the fly|each (?:rep|set|trial))\b|judg(?:e)?ment (?:is |was )?(?:needed|required|sets?|used|about|on|of)|skilled (?:judg\w+|analysis|assessment of|grading|progression of|facilitation of|guarding|cueing|cuing|observation|handling|monitoring|clinical|decision|adjustment|modification|selection|instruction in|manual)|expertise|skills? of (?:a|an|the) (?:licensed |skilled |physical |occupational )*(?:therapist|clinician|PT|OT))\b/i;
/** "Skilled PT is needed to read centralization": any act but what every patient is treated for. */
const purpose = new RegExp(String.raw`(?<![A-Za-z])${professional}(?![A-Za-z])[^.;\n]{0,60}\b(?:need(?:s|ed)?|requir(?:es|ed|ing)|necessary|essential|warranted|must|has to|had to|takes|indicated|reqd|req'd)\b(?:\s(?:here|today|still|now|again|in order|for safety))?\s?(?:to\s)?(?!(?:be|to|for|by|and|at|in|as|since|because|due|with|so|continue|continued|improve|address|maximi[sz]e|reach|meet|achieve|increase|decrease|reduce|restore|progress|return|optimi[sz]e|attain|work|gain|regain|get|help|treat|make|walk|climb|resume|live|function|participate|perform|ambulate|ensure|facilitate|promote|enhance|allow|enable|assist|complete|provide|receive|have|remain|stay|keep|maintain|rehab\w*|services?|care|therapy|PT|OT|treatment|intervention|visits?|goals?|this|the|his|her|their|a|an|\d\w*)\b)[a-z-]{3,}`);
const generic = /\b(?:address|improve|maximi[sz]e|reach|meet|achieve|increase|restore|progress toward|progress to|return to|optimi[sz]e|attain|work on)\b/gi;

function find(note: ReadNote): ReturnType<CheckRule['find']> {
  if (note.sentences.some((sentence) => isSkill(sentence, note.headed))) return [];
  const heading = note.parts.find((part) => part.section === 'A' && part.heading !== '');
  const span = heading === undefined ? note.firstLine : { start: heading.headingSpan.start, end: Math.max(heading.headingSpan.start + 1, heading.headingSpan.end) };
  return documentProblem('skilled-need-missing', span, 'Nothing says why this took a therapist. Say what you judged, cued or changed that an aide, a caregiver or a home program could not.', slotLine(note, 'A', 'Insert a slot for the skilled need', 'Skilled need: [NEEDS: what you judged, cued or changed that an aide, a caregiver or a home program could not].'));
}

function isSkill(sentence: NoteSentence, headed: boolean): boolean {
  // Without headings the section is a guess; a therapist's need is no patient's report.
  if (sentence.sections.length === 1 && sentence.sections[0] === 'S' && (headed || !need.test(sentence.text))) return false;
  const text = sentence.text.slice(0, 1500).replace(/\b(?:lives?|living|home) alone\b/gi, '');
  if (/^(?:no|none|not)\b[^.]{0,20}skilled/i.test(text)) return false;
  const shouted = text === text.toUpperCase();
  if (contrast.test(text) && !/\b(?:no|denies|without)\s(?:falls|pain)\b[^.]{0,20}$/i.test(text) && (need.test(text) || skillWords.test(text) || /\b(?:require|exercise|program|treatment|intervention|safe|progression|technique|activit)/i.test(text)) && saysSomeone(text)) return true;
  if (agent.test(text) && !/^(?:next|plan)/i.test(text)) return true;
  if (judgment.test(text) && (!sentence.service || /skill|judg|clinical|expert/i.test(text))) return hasSkill(text);
  if (purpose.test(text) && !/^(?:next|plan)\b/i.test(text)) return true;
  if (facilitated.test(text) && (sentence.sections.includes('A') || /skilled/i.test(text))) return true;
  return (need.test(text) || (shouted && /\bPT NEEDED|NEEDS? PT\b|SKILLED/.test(text))) && relation.test(text) && hasSkill(text) && (sentence.sections.includes('A') || /skilled|needed|need|requir|judg/i.test(text)) && !/\bphysical therapy \d|\btherapy (?:visit|session)s?\b/i.test(text) && afterNeed(text);
}

/** The contrast must be with who gives the exercise, not with "independently" in a finding. */
function saysSomeone(text: string): boolean {
  return /\b(?:aide|unskilled|personnel|tech|technician|caregiver|care giver|spouse|wife|husband|family|daughter|son|home|HEP|skilled|therapist|PT|OT|unsupervised|self-directed|trainer|gym|layperson|alone|clinician)\b/i.test(text) && /\b(?:safe\w*|need\w*|requir\w*|could not|cannot|can't|not be|insufficient|inadequate|beyond|would not|unable|isn't|not enough|not replace|not appropriate|rather than|instead of|not yet|unsafe|not able|fail\w*|more than|too complex|not sufficient|exceeds?)\b/i.test(text) && !/^(?:next|plan)\b|^HEP\s?[:=]/i.test(text);
}

function hasSkill(text: string): boolean {
  return skillWords.test(text.replace(generic, ' ').replace(/\b(?:safety|safely|provider|cues?|time frame|times?|setting|set of|sets|function\w*)\b/gi, (word) => (/^(?:cue|cues)$/i.test(word) ? word : ' ')));
}

/** The skill must be what the need is for: "Skilled PT needed to grade ...", or the same sentence's subject. */
function afterNeed(text: string): boolean {
  const at = need.exec(text)?.index ?? 0;
  return hasSkill(text.slice(Math.max(0, at - 160)));
}

export const skilledNeedMissing: CheckRule = { id: 'skilled-need-missing', find };
