// How therapists say that a visit took their judgment or hands (domain: 3.2, 3.3), and the stock words that say it without a ground.
import data from '../data/reasoningWords.json';
import { anyOf, wordStarts } from './wordings';

/** What a therapist does or judges. */
export const act = wordStarts(`(?:re-?)?(?:${data.act})`);
export const actFirst = new RegExp(String.raw`^(?:${data.act})`, 'i');
/** Who or what might stand in for a therapist, and what keeps them from it. */
export const helper = wordStarts(data.helper);
export const limit = wordStarts(data.limit);
const between = String.raw`[^.;\n]{0,90}?(?<![A-Za-z])`;
export const helperThenLimit = wordStarts(`(?:${data.helper})${between}(?:${data.limit})`);
export const limitThenHelper = wordStarts(`(?:${data.limit})${between}(?:${data.helper})`);
/** What came of it without a therapist. */
export const consequence = wordStarts(data.consequence);

/** Who is skilled. "Pt" is the patient, so case counts; in a note in capitals PT is either. */
export const therapist = /(?<![A-Za-z])(?:(?:[Pp]hysical |[Oo]ccupational |[Hh]and |[Vv]estibular |[Ll]ymphedema |[Pp]elvic (?:health |floor )?)?[Tt]herapists?(?:['’]s?)?|THERAPISTS?(?:['’]S)?|[Cc]linicians?(?:['’]s?)?|CLINICIAN|PTs?(?:['’]s?)?|OTs?(?:['’]s?)?|PTA|COTA|[Ss]pecialist|[Ss]omeone (?:trained|who|with|skilled)|[Ss]killed (?:eyes?|hands?|person|professional|provider))(?![A-Za-z/])/;
export const inCapitals = /\b(?:THERAPIST|SKILL\w*|OT|BY (?:THE )?PT|PT (?:IS |WAS )?(?:NEEDED|REQUIRED|SKILL\w*)|CLINICIAN)\b/;
export const self = /(?<![A-Za-z])(?:I|[Ww]e|[Mm]y|[Oo]ur|(?:[Ff]or|[Nn]eed(?:ed|s)|[Tt](?:ook|akes)|[Rr]equire[ds]) me to)(?![A-Za-z.])/g;
/** "PT progress note": a document, no person. */
export const document = /\b(?:PT|OT|PHYSICAL THERAPY|OCCUPATIONAL THERAPY)\s(?:progress|daily|note|evaluation|discharge|maintenance|plan|visit|treatment|program)\b/gi;
/** The therapist behind the act: "was judged by the PT", "this takes a therapist". */
export const byWhom = /\b(?:by|takes?|needs?|needed|requires?|required|from|calls? for|of (?:a|the))\b/i;

/** Skill, by its names. */
export const skill = /(?<![A-Za-z])(?:skill(?:ed)?|(?:therap\w+['’]?s?|PT|OT|clinical|clinician['’]?s?|professional|manual|handling|hands-on|my|our|these) skills|skills of|expertise|expert|clinical (?:judge?ment|reasoning|decision)s?|(?:therap\w+|professional|trained|on-the-spot) (?:judge?ment|reasoning|decision|eyes?|hands?|ear|analysis|handling|cueing|guarding)|judge?ment|hands-on|real[- ]time|in[- ]the[- ]moment|split-second|moment (?:to|by) moment|minute (?:by|to) minute|(?:trial|rep|set|step|second) (?:by|to) (?:trial|rep|set|step|second))(?![A-Za-z])/i;
/** What shows a decision to be one. */
export const decisionGround = /\b(?:based on|because|which|whether|how (?:far|many|much|fast|hard|long)|when to|from (?:his|her|their|the))\b/i;
/** The treatment calls for it: "has to be palpated", "must be timed to each step". */
export const called = /\b(?:(?:has|have|had|needs?|needed|ought)\sto|must)\s(?:(?:only|always|still|constantly|carefully|continually)\s)?(?:be\s)?(?:(?:[a-z]+ly|re-?)\s)?(?=[a-z])/gi;

/** What any patient is treated for: the words behind "skilled PT is needed to ..." that name no act. */
export const generic = /\b(?:to|in order to|for)\s(?:(?:further|safely|continue(?: to)?|help|maximally|fully)\s){0,2}(?:address|improve|maximi[sz]e|reach|meet|achieve|increase|decrease|reduce|restore|progress (?:toward|to|strength|function|mobility|ROM|gait)\w*|return to|optimi[sz]e|attain|work on|regain|promote|enhance|facilitate (?:return|recovery|healing|progress|independence|functional)|manage (?:pain|symptoms)|prevent (?:falls|decline|further|injury|re-?injury)|ensure (?:safety|safe (?:return|discharge))|continued?|ongoing|further)\b[^;:]{0,160}/gi;
/** Words of acts that show no judgment by themselves. */
export const slack = anyOf({
  safety: String.raw`(?:safety|safely|set-?up|sets of|settings?|time ?frames?|times|(?:the|of|total|this|that|each|first|one) time)\b`,
  bodyParts: String.raw`(?:hand(?:s|ed)?(?=\s(?:function|strength|grip|rail|weakness|pain))|(?:left|right|L|R)\shand|grip|balance)\b`,
  results: String.raw`(?:control(?=\s(?:pain|of pain))|progress(?:ing|ed|es)?\s(?:well|nicely|steadily|as|towards?|to|with)|motor control|re-?test|testing|measures?|find(?:ings)?)\b`,
  services: String.raw`(?:home management|provider|gait training|training|manage|support)\b`,
  presence: String.raw`(?:saw|sees?) (?:another|other|the (?:next|pt|patient|client))\b`,
  modality: String.raw`appl(?:y|ied|ies)\s(?:an?\s|the\s)?(?:hot|cold|ice|heat|moist|MHP|CP|IFC|TENS|e-?stim|electrical|lotion|gel|cream)\b`,
  evaluation: String.raw`evaluat\w+\s(?:the\s)?(?:pt|patient|client|him|her)\b`,
  instruction: String.raw`(?:instruct|educat|train|teach|taught|coach)\w*\s(?:the\s)?(?:pt|patient|client|him|her|them)\s(?:in|on|about|with|re)\s(?:[a-z]+\s)?(?:exercis\w*|HEP|home|precautions?|safety|use)\b`,
}, 'gi');
/** A helper who only is or is not there. */
export const absent = /\b(?:attend|come|visit|drive|present|available|pick (?:him|her) up|work(?:s|ed)?\b)/i;
/** "cannot dress without a caregiver" speaks of the patient's need for help. */
export const ownNeed = /\bwithout\s(?:(?:any|her|his|their|a|the)\s){0,2}(?:help|assist\w*|aide|caregiver|spouse|wife|husband|family|daughter|son)\b|\b(?:help|assist\w*) (?:of|from|by)\b/i;
/** What a helper could not do is the treatment. */
export const treats = /\b(?:exercis\w*|program(?:me)?|treat\w*|intervention|technique|progress\w*|activit\w*|skill\w*|therap\w*|clinic\w*|PT|OT|safe\w*|unsafe|replac\w*|reproduc\w*|replicat\w*|deliver\w*|provid\w*|this|that|it|do|does|so|judge?ment\w*)\b/i;
/** A sentence of the plan. */
export const planned = /^(?:the\s)?(?:therapist|PT|OT|I|we|clinician)\s(?:will|plans? to)\s|^(?:next|plan\b|will\b|cont(?:inue|\.)?\b|hep\s?[:=]|goals?\b|[sl]tg)/i;

/** "Load, tempo and rest were set from his 24 h response": a decision and what it was taken from. */
export const decidedFrom: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:is|are|was|were|be|being|been|gets?|got|[a-z]{3,})\s(?:[a-z]+ly\s)?(?:re-?)?(?:set(?!\s(?:off|up|back)\b)|graded?(?!\s(?:up|down|from))|dosed|decided|judged|watched|read|timed|found|chosen|picked|titrated|sorted|selected|determined|tuned|matched|placed|paced|scaled)\b[^.;\n]{0,40}?\b(?:${data.basis})`, 'i'),
  // "Glide grade from L end-feel": the dose beside its ground, as shorthand has it.
  /\b(?:grade|dos(?:e|age)|load|depth|direction|angle|tension|pressure|pace|speed|intensity|level|amplitude|progression|rest|tempo|choice)\s(?:(?:was |were |is )?(?:set|chosen|picked|taken|dosed|decided|judged)\s)?(?:from|by|per|off|against)\s(?:(?:[RLB]|his|her|their|the|observed|palpated)\s){0,2}(?:end[- ]?feel|irritab\w*|symptom\w*|response|palpat\w*|tissue|guarding|tone|effusion|form\b|HR\b|SpO2|BP\b|RPE|pain (?:response|behaviou?r)|facial|sway|compensation|quality|feel\b|errors?|swelling)/i,
  // "wrong grade had flared him"
  /\bwrong\s[a-z]+\s(?:had|would|could|may|might|can)\b/i,
  /\bonly the (?:operator|examiner|treating|clinician|therapist)\w*\b/i,
];

/** What others take for something else, or no tool at home can tell, the therapist sees. */
export const misjudged = anyOf({
  noHelp: String.raw`(?:mirror|video|app|strap|brace|handout|partner|family|wife|husband|spouse|aide|caregiver) (?:is |was |were |are |of )?(?:no (?:help|use|substitute)|useless|untrained)\b`,
  noThing: String.raw`(?:no|neither) (?:[a-z-]+ ){0,2}(?:tool|device|gadget|app|machine|strap|brace|handout|program|sheet|video|mirror|aide|caregiver|relative|family member)s? (?:at home )?(?:can|could|gives?|does|would|will|replaces?|shows?|tells?|copies)\b`,
  invisible: String.raw`(?:invisible|imperceptible|unnoticed|not (?:visible|apparent|felt|noticed)) (?:to|by) (?:her|him|them|pt|the (?:pt|patient|client)|patient|client|family|spouse)\b`,
  escapes: String.raw`escapes (?:her|him|them|pt|the (?:patient|client|family))\b`,
  blind: String.raw`(?:blind|oblivious|insensitive) to (?:it|this|that|the|these|her|his)\b|unaware of (?:it|this|that|the|these|her|his)\b`,
  takesFor: String.raw`(?:s?he|pt|patient|client|spouse|wife|husband|family|mother|father|mom|dad|son|daughter|caregiver|aide|teacher|staff|they)(?: and (?:his|her) [a-z]+)?(?: (?:had|has|have|still|just))? (?:reads?|rates?|calls?|scores?|counts?|takes?|took|mistakes?|mistook|sees?|under-?reads?|over-?reads?|under-?rates?|over-?rates?)\b[^.;]{0,40}\b(?:as|for|fine|ok|okay|easy|light|nothing|painless|good|safe|normal)\b|(?:under|over)-?(?:reads?|rates?|estimates?|judges?)\b`,
  feelsLate: String.raw`(?:does not|doesn't|did not|didn't|cannot|can't|could not) (?:feel|see|notice|sense|spot|catch|hear) [^.;]{0,30}\b(?:until|before|yet|in the mirror|on (?:his|her|their) own)\b`,
});
/** What the patient cannot judge alone: "Patient can't yet tell a volume loss from pain". */
export const cannotJudge = /\b(?:pt|patient|client|resident|child|s?he|they|student|athlete|soldier|worker)\s(?:still\s)?(?:cannot|can ?not|can['’]?t|could ?n[o'’]t|could not|does not|doesn['’]t|did not|didn['’]t|is not able to|isn['’]t able to|is unable to|unable to|not able to)\s(?:yet\s|reliably\s|consistently\s){0,2}(?:self-\s?(?:detect|monitor|correct|grade|pace|cue|limit|assess|regulate)|(?:tell|sense|detect|judge|grade|dose|gauge|recogni[sz]e|notice|gauge|perceive|distinguish|monitor|discriminate)\b|(?:correct|feel|see)\s(?:it|this|that|when|the (?:shift|lean|compensation|substitution|drop|valgus|hike|deviation|error|difference))\b)/i;

/** "End-feel leathery, so I stayed at end range", "I stopped ER by spring in the tissue", "deciding that needs eyes under goggles". */
export const concluded = anyOf({
  soI: String.raw`so (?:I|PT|OT|(?:the )?therapist)\s(?!was|am|can|will|could|did not|asked)[a-z]{3,}`,
  bySign: String.raw`(?:I|PT|OT|therapist)\s[^.;]{3,70}\bby (?:the |her |his )?(?:[A-Za-z-]+ ){0,2}(?:spring|end-?feel|feel|touch|palpation|tension|tone|catch|clonus|click|sound|spasm|guarding|blanching|sway|tremor|wobble|slip|snap|hit rate|percussion|flexion limit)\b`,
  chosen: String.raw`(?:chosen|picked|selected) (?:over|after|on|from|by) (?!(?:the )?(?:pt|patient|client|surgeon|physician)\b|(?:her|his) (?:surgeon|physician|doctor))`,
  deciding: String.raw`(?:deciding|judging|telling|knowing|choosing|grading|reading|finding)\b[^.;]{0,40}\b(?:needs|takes|requires|calls for)\b`,
});

/** "I held the load at 2 lb": the dose, not judgment. */
export const doseOnly = anyOf({
  technique: String.raw`(?:mobili[sz]|manipul)ations?\b|grades?\s(?:\d|[IV]+\b|one|two|three|four|five)`,
  change: String.raw`(?:chang|adjust|advanc|regress|limit|set|stopp?|paus|withdr|held|add)\w*\s(?:[^.;]{0,40}?\s)?(?:from|to|at)\b`,
}, 'gi');
/** A verb in the past behind the one who acted, what brings in its ground, and the verbs that are anyone's. */
export const deed = /(?:^\s(?:(?:then|also|manually|carefully|repeatedly|twice|once|again|has|had)\s){0,2}|,?\sand\s(?:then\s)?|,\s)([a-z]{3,}ed|drew|took|led|gave|cut|built|bent|laid|lent)\b/gi;
export const ground = /\b(?:because|since|so that|so (?:she|he|the)|when|as soon as|until|before|where|whenever|after|each time|every time|based on|according to|in response|only as much as|just enough|to (?:match|keep|stop|avoid|spare|protect|prevent)|at (?:the )?(?:first|tissue|onset)|by (?:hand|feel|touch|eye|her|his|their))\b/i;
export const anyones = /^(?:record|document|chart|count|provid|perform|complet|continu|assist|help|treat|supervis|instruct|educat|review|issu|discuss|recommend|encourag|report|not|administer|schedul|inform|need|requir|indicat|call|contact|email|remind|thank|ask|want|plann|discharg|notifi|gave|took|work|follow|agree|receiv|conduct)/i;
