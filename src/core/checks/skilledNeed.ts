// What says that a visit took a therapist (domain: 3.2, 3.3): an act of judgment by the therapist, a judgment that the treatment
// calls for, or why nobody else could have given it. A bare "skilled PT is needed to improve strength" says none of these.
import data from '../data/reasoningWords.json';
import type { NoteSentence } from './readNote';
import { anyOf } from './wordings';

const word = (list: string): RegExp => new RegExp(String.raw`(?<![A-Za-z])(?:${list})`, 'i');
const act = word(`(?:re-?)?(?:${data.act})`);
const limit = word(data.limit);

/** Who is skilled. "Pt" is the patient, so case counts; in a note in capitals PT is either. */
const therapist = /(?<![A-Za-z])(?:(?:[Pp]hysical |[Oo]ccupational |[Hh]and |[Vv]estibular |[Ll]ymphedema |[Pp]elvic (?:health |floor )?)?[Tt]herapists?(?:['’]s?)?|THERAPISTS?(?:['’]S)?|[Cc]linicians?(?:['’]s?)?|CLINICIAN|PTs?(?:['’]s?)?|OTs?(?:['’]s?)?|PTA|COTA|[Ss]pecialist|[Ss]omeone (?:trained|who|with|skilled)|[Ss]killed (?:eyes?|hands?|person|professional|provider))(?![A-Za-z/])/;
const self = /(?<![A-Za-z])(?:I|[Ww]e|[Mm]y|[Oo]ur)(?![A-Za-z.])/g;
const skill = /(?<![A-Za-z])(?:skill(?:s|ed)?|expertise|expert|clinical (?:judge?ment|reasoning|decision)s?|(?:therap\w+|professional|trained|on-the-spot) (?:judge?ment|reasoning|decision|eyes?|hands?|ear|analysis|handling|cueing|guarding)|judge?ment|hands-on|real[- ]time|in[- ]the[- ]moment|split-second|moment (?:to|by) moment|minute (?:by|to) minute|(?:trial|rep|set|step|second) (?:by|to) (?:trial|rep|set|step|second))(?![A-Za-z])/i;
/** The treatment calls for it: "has to be palpated", "must be timed to each step". */
const called = /\b(?:(?:has|have|had|needs?|needed|ought)\sto|must)\s(?:(?:only|always|still|constantly|carefully|continually)\s)?(?:be\s)?(?:(?:[a-z]+ly|re-?)\s)?(?=[a-z])/gi;
/** What any patient is treated for: the words behind "skilled PT is needed to ..." that name no act. */
const generic = /\b(?:to|in order to|for)\s(?:(?:further|safely|continue(?: to)?|help|maximally|fully)\s){0,2}(?:address|improve|maximi[sz]e|reach|meet|achieve|increase|decrease|reduce|restore|progress (?:toward|to|strength|function|mobility|ROM|gait)\w*|return to|optimi[sz]e|attain|work on|regain|promote|enhance|facilitate (?:return|recovery|healing|progress|independence|functional)|manage (?:pain|symptoms)|prevent (?:falls|decline|further|injury|re-?injury)|ensure (?:safety|safe (?:return|discharge))|continued?|ongoing|further)\b[^;:]{0,160}/gi;
/** Stock wording about safety and instruction shows no judgment by itself. */
const slack = /\b(?:safety|safely|hand(?:s|ed)?(?=\s(?:function|strength|grip|rail|weakness|pain))|(?:left|right|L|R)\shand|set-?up|sets of|settings?|time ?frames?|times|control(?=\s(?:pain|of pain))|home management|provider|balance\b|progress(?:ing|ed|es)?\s(?:well|nicely|steadily|as|towards?|to|with)|gait training|training|motor control|manage|support|re-?test|testing|measures?|find(?:ings)?|grip|(?:saw|sees?) (?:another|other|the (?:next|pt|patient|client))|(?:the|of|total|this|that|each|first|one) time|appl(?:y|ied|ies)\s(?:an?\s|the\s)?(?:hot|cold|ice|heat|moist|MHP|CP|IFC|TENS|e-?stim|electrical|lotion|gel|cream)|evaluat\w+\s(?:the\s)?(?:pt|patient|client|him|her)|(?:instruct|educat|train|teach|taught|coach)\w*\s(?:the\s)?(?:pt|patient|client|him|her|them)\s(?:in|on|about|with|re)\s(?:[a-z]+\s)?(?:exercis\w*|HEP|home|precautions?|safety|use))\b/gi;
const absent = /\b(?:attend|come|visit|drive|present|available|pick (?:him|her) up|work(?:s|ed)?\b)/i;
const planned = /^(?:the\s)?(?:therapist|PT|OT|I|we|clinician)\s(?:will|plans? to)\s|^(?:next|plan\b|will\b|cont(?:inue|\.)?\b|hep\s?[:=]|goals?\b|[sl]tg)/i;

/** Does the sentence say what a therapist's judgment or skill did, or that nobody else could? `headed` notes say for certain what is reported. */
export function statesSkilledNeed(sentence: NoteSentence, headed: boolean): boolean {
  const text = sentence.text.slice(0, 1500).replace(/\b(?:lives?|living|home) alone\b/gi, '');
  const reported = sentence.sections.length === 1 && sentence.sections[0] === 'S';
  if ((reported && (headed || !therapist.test(text))) || planned.test(text) || /^(?:no|none|not)\b[^.]{0,20}skilled/i.test(text)) return false;
  if (nobodyElse(text) || skillNamed(text)) return true;
  if (sentence.service) return false;
  if (therapistActed(text)) return true;
  return (!headed || !sentence.sections.includes('O')) && (judgmentCalledFor(text) || cannotJudge.test(text) || misjudged.test(text) || concluded.test(text) || decidedFrom(text) || (!reported && wentWrong(text)));
}

const helperFirst = new RegExp(String.raw`(?<![A-Za-z])(?:${data.helper})[^.;\n]{0,90}?(?<![A-Za-z])(?:${data.limit})`, 'i');
const limitFirst = new RegExp(String.raw`(?<![A-Za-z])(?:${data.limit})[^.;\n]{0,90}?(?<![A-Za-z])(?:${data.helper})`, 'i');
/** "cannot dress without a caregiver" speaks of the patient's need for help. */
const ownNeed = /\bwithout\s(?:(?:any|her|his|their|a|the)\s){0,2}(?:help|assist\w*|aide|caregiver|spouse|wife|husband|family|daughter|son)\b|\b(?:help|assist\w*) (?:of|from|by)\b/i;
const treats = /\b(?:exercis\w*|program(?:me)?|treat\w*|intervention|technique|progress\w*|activit\w*|skill\w*|therap\w*|clinic\w*|PT|OT|safe\w*|unsafe|replac\w*|reproduc\w*|replicat\w*|deliver\w*|provid\w*|this|that|it|do|does|so|judge?ment\w*)\b/i;

function nobodyElse(text: string): boolean {
  const found = helperFirst.exec(text) ?? limitFirst.exec(text);
  if (found === null || ownNeed.test(found[0])) return false;
  const rest = text.slice(Math.max(0, found.index - 200), found.index + found[0].length + 120);
  const named = found[0].replace(limit, ' ');
  if (absent.test(text.slice(found.index + found[0].length, found.index + found[0].length + 30))) return false;
  return act.test(rest.replace(slack, ' ').replace(named.trim().split(/\s/)[0] ?? '', ' ')) || treats.test(rest);
}

const helper = word(data.helper);
const consequence = word(data.consequence);

/** "Left to herself she went back to lunges and flared": what came of it without the therapist. A short "His wife helps" says nothing. */
function wentWrong(text: string): boolean {
  const found = helper.exec(text);
  return found !== null && text.split(/\s+/).length >= 9 && consequence.test(text.replace(found[0], ' ')) && !ownNeed.test(text);
}

const decided = new RegExp(String.raw`\b(?:is|are|was|were|be|being|been|gets?|got|[a-z]{3,})\s(?:[a-z]+ly\s)?(?:re-?)?(?:set(?!\s(?:off|up|back)\b)|graded?(?!\s(?:up|down|from))|dosed|decided|judged|watched|read|timed|found|chosen|picked|titrated|sorted|selected|determined|tuned|matched|placed|paced|scaled)\b[^.;\n]{0,40}?\b(?:${data.basis})`, 'i');
/** "Glide grade from L end-feel": the dose beside what it was taken from, as shorthand has it. */
const doseFrom = /\b(?:grade|dos(?:e|age)|load|depth|direction|angle|tension|pressure|pace|speed|intensity|level|amplitude|progression|rest|tempo|choice)\s(?:(?:was |were |is )?(?:set|chosen|picked|taken|dosed|decided|judged)\s)?(?:from|by|per|off|against)\s(?:(?:[RLB]|his|her|their|the|observed|palpated)\s){0,2}(?:end[- ]?feel|irritab\w*|symptom\w*|response|palpat\w*|tissue|guarding|tone|effusion|form\b|HR\b|SpO2|BP\b|RPE|pain (?:response|behaviou?r)|facial|sway|compensation|quality|feel\b|errors?|swelling)/i;
/** "wrong grade had flared him". */
const wrongDose = /\bwrong\s[a-z]+\s(?:had|would|could|may|might|can)\b/i;

/** "Load, tempo and rest were set from his 24 h response": a decision and what it was taken from. */
function decidedFrom(text: string): boolean {
  return decided.test(text) || doseFrom.test(text) || wrongDose.test(text) || /\bonly the (?:operator|examiner|treating|clinician|therapist)\w*\b/i.test(text);
}

/** "Patient can't yet tell a volume loss from pain": what the patient cannot judge alone, the therapist does. */
/** "which he reads as power", "the collapse being invisible to her": what others take for something else, the therapist sees. */
const misjudged = anyOf({
  noHelp: String.raw`(?:mirror|video|app|strap|brace|handout|partner|family|wife|husband|spouse|aide|caregiver) (?:is |was |were |are |of )?(?:no (?:help|use|substitute)|useless|untrained)\b`,
  noThing: String.raw`(?:no|neither) (?:[a-z-]+ ){0,2}(?:tool|device|gadget|app|machine|strap|brace|handout|program|sheet|video|mirror|aide|caregiver|relative|family member)s? (?:at home )?(?:can|could|gives?|does|would|will|replaces?|shows?|tells?|copies)\b`,
  invisible: String.raw`(?:invisible|imperceptible|unnoticed|not (?:visible|apparent|felt|noticed)) (?:to|by) (?:her|him|them|pt|the (?:pt|patient|client)|patient|client|family|spouse)\b`,
  escapes: String.raw`escapes (?:her|him|them|pt|the (?:patient|client|family))\b`,
  blind: String.raw`(?:blind|oblivious|insensitive) to (?:it|this|that|the|these|her|his)\b|unaware of (?:it|this|that|the|these|her|his)\b`,
  takesFor: String.raw`(?:s?he|pt|patient|client|spouse|wife|husband|family|mother|father|mom|dad|son|daughter|caregiver|aide|teacher|staff|they)(?: and (?:his|her) [a-z]+)?(?: (?:had|has|have|still|just))? (?:reads?|rates?|calls?|scores?|counts?|takes?|took|mistakes?|mistook|sees?|under-?reads?|over-?reads?|under-?rates?|over-?rates?)\b[^.;]{0,40}\b(?:as|for|fine|ok|okay|easy|light|nothing|painless|good|safe|normal)\b|(?:under|over)-?(?:reads?|rates?|estimates?|judges?)\b`,
  feelsLate: String.raw`(?:does not|doesn't|did not|didn't|cannot|can't|could not) (?:feel|see|notice|sense|spot|catch|hear) [^.;]{0,30}\b(?:until|before|yet|in the mirror|on (?:his|her|their) own)\b`,
});

const cannotJudge = /\b(?:pt|patient|client|resident|child|s?he|they|student|athlete|soldier|worker)\s(?:still\s)?(?:cannot|can ?not|can['’]?t|could ?n[o'’]t|could not|does not|doesn['’]t|did not|didn['’]t|is not able to|isn['’]t able to|is unable to|unable to|not able to)\s(?:yet\s|reliably\s|consistently\s){0,2}(?:self-\s?(?:detect|monitor|correct|grade|pace|cue|limit|assess|regulate)|(?:tell|sense|detect|judge|grade|dose|gauge|recogni[sz]e|notice|gauge|perceive|distinguish|monitor|discriminate)\b|(?:correct|feel|see)\s(?:it|this|that|when|the (?:shift|lean|compensation|substitution|drop|valgus|hike|deviation|error|difference))\b)/i;

function therapistActed(text: string): boolean {
  const shouted = text === text.toUpperCase();
  if (shouted && !/\b(?:THERAPIST|SKILL\w*|OT|BY (?:THE )?PT|PT (?:IS |WAS )?(?:NEEDED|REQUIRED|SKILL\w*)|CLINICIAN)\b/.test(text)) return false;
  const plain = text.replace(/\b(?:PT|OT|PHYSICAL THERAPY|OCCUPATIONAL THERAPY)\s(?:progress|daily|note|evaluation|discharge|maintenance|plan|visit|treatment|program)\b/gi, ' ').replace(generic, ' ').replace(slack, ' ');
  const person = therapist.exec(plain);
  if (person !== null && act.test(plain.slice(person.index + person[0].length, person.index + person[0].length + 110))) return true;
  if (person !== null && did(plain.slice(person.index + person[0].length, person.index + person[0].length + 110))) return true;
  if (person !== null && act.test(plain.slice(Math.max(0, person.index - 160), person.index)) && /\b(?:by|takes?|needs?|needed|requires?|required|from|calls? for|of (?:a|the))\b/i.test(plain.slice(Math.max(0, person.index - 40), person.index))) return true;
  // "I held the load at 2 lb because ..." tells of the dose, not of judgment.
  const own = plain.replace(/\b(?:mobili[sz]|manipul)ations?\b|\bgrades?\s(?:\d|[IV]+\b|one|two|three|four|five)/gi, ' ').replace(/\b(?:chang|adjust|advanc|regress|limit|set|stopp?|paus|withdr|held|add)\w*\s(?:[^.;]{0,40}?\s)?(?:from|to|at)\b/gi, ' ');
  return [...own.matchAll(self)].some((me) => act.test((own.slice(me.index + me[0].length, me.index + me[0].length + 50).split(/\b(?:because|since|as|due|after|once)\b/)[0] ?? '')));
}

/** "OT notched the strap because ...": whatever a therapist did for a reason, unless anyone does it. */
function did(after: string): boolean {
  return [...after.split(/[.;]/)[0]?.matchAll(deed) ?? []].some((verb) => !anyones.test(verb[1] ?? '') && forReason.test(after.slice(verb.index + verb[0].length)));
}

/** "End-feel leathery, so I stayed at end range", "I stopped ER by spring in the tissue", "deciding that needs eyes under goggles". */
const concluded = anyOf({
  soI: String.raw`so (?:I|PT|OT|(?:the )?therapist)\s(?!was|am|can|will|could|did not|asked)[a-z]{3,}`,
  bySign: String.raw`(?:I|PT|OT|therapist)\s[^.;]{3,70}\bby (?:the |her |his )?(?:[A-Za-z-]+ ){0,2}(?:spring|end-?feel|feel|touch|palpation|tension|tone|catch|clonus|click|sound|spasm|guarding|blanching|sway|tremor|wobble|slip|snap|hit rate|percussion|flexion limit)\b`,
  chosen: String.raw`(?:chosen|picked|selected) (?:over|after|on|from|by) (?!(?:the )?(?:pt|patient|client|surgeon|physician)\b|(?:her|his) (?:surgeon|physician|doctor))`,
  deciding: String.raw`(?:deciding|judging|telling|knowing|choosing|grading|reading|finding)\b[^.;]{0,40}\b(?:needs|takes|requires|calls for)\b`,
});
const deed = /(?:^\s(?:(?:then|also|manually|carefully|repeatedly|twice|once|again|has|had)\s){0,2}|,?\sand\s(?:then\s)?|,\s)([a-z]{3,}ed|drew|took|led|gave|cut|built|bent|laid|lent)\b/gi;
const forReason = /\b(?:because|since|so that|so (?:she|he|the)|when|as soon as|until|before|where|whenever|after|each time|every time|based on|according to|in response|only as much as|just enough|to (?:match|keep|stop|avoid|spare|protect|prevent)|at (?:the )?(?:first|tissue|onset)|by (?:hand|feel|touch|eye|her|his|their))\b/i;
const anyones = /^(?:record|document|chart|count|provid|perform|complet|continu|assist|help|treat|supervis|instruct|educat|review|issu|discuss|recommend|encourag|report|not|administer|schedul|inform|need|requir|indicat|call|contact|email|remind|thank|ask|want|plann|discharg|notifi|gave|took|work|follow|agree|receiv|conduct)/i;

/** Skill, judgment or expertise with what it did; "skilled PT needed for strength" has nothing. */
function skillNamed(text: string): boolean {
  const plain = text.replace(generic, ' ').replace(slack, ' ');
  const found = skill.exec(plain);
  if (found === null) return false;
  const rest = `${plain.slice(Math.max(0, found.index - 120), found.index)} ${plain.slice(found.index + found[0].length, found.index + found[0].length + 160)}`;
  // A decision shows itself by what it was taken from.
  return act.test(rest) || (/decision|judge?ment|reasoning/i.test(found[0]) && /\b(?:based on|because|which|whether|how (?:far|many|much|fast|hard|long)|when to|from (?:his|her|their|the))\b/i.test(rest));
}

function judgmentCalledFor(text: string): boolean {
  called.lastIndex = 0;
  for (let match = called.exec(text); match !== null; match = called.exec(text)) {
    if (/\b(?:pt|patient|client|he|she|they|resident)\s$/i.test(text.slice(Math.max(0, match.index - 12), match.index))) continue;
    const head = text.slice(match.index + match[0].length, match.index + match[0].length + 24).replace(slack, ' ').trimStart();
    if (new RegExp(String.raw`^(?:${data.act})`, 'i').test(head)) return true;
  }
  return false;
}
