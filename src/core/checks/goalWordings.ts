// How goals are written, and what only looks like one (domain: 3.4).
import { lineOf } from './wordings';

const count = String.raw`(?:\d{1,2}|one|two|three|four|five|six|eight|ten|twelve)`;
const span = String.raw`${count}\s?(?:-\s?\d{1,2}\s?)?(?:days?|weeks?|wks?|w|mos?|months?|visits?|sessions?)\.?`;
const term = String.raw`(?:short|long)[- ]term`;

/** "STG 1:", "Functional goal (4 wks):", "RTW goal -": what stands before a goal. */
export const goalLabel = lineOf({ label: [
  String.raw`(?:(?:new|updated|revised|functional|current|therapy|pt|ot|treatment)\s)?`,
  `(?:${Object.values({
    term: String.raw`${term}\s(?:functional\s)?goals?`,
    functional: 'functional goals?',
    shorthand: '[SL]TGs?',
    named: String.raw`(?:[A-Za-z][a-z-]{1,12}\s){1,4}goals?(?=\s?:)`,
    goalFor: String.raw`goals?\s(?:for|of)\s[A-Za-z -]{3,30}(?=\s?:)`,
    returnTo: String.raw`(?:RTW|RTS|RTP)\sgoals?`,
    plain: 'goals?',
    letter: String.raw`G(?=\d?\s?:)`,
  }).join('|')})`,
  String.raw`\b[\s#]{0,2}\d{0,2}[A-Za-z]?\s?`,
  String.raw`(?:\([^)\n]{1,40}\)\s?|,?\s?\(?(?:in|by|within|x|over)?\s?${span}\)?\s?)?`,
  String.raw`(?:[:.,=–—)-]\s?|\bis to\s|\sto\s)`,
].join('') });

/** A label alone in its line heads a list. */
export const listLabel = new RegExp(String.raw`^(?:${term} goals?|[SL]TGs?|goals?)\b[^.]{0,40}:?\s*$`, 'i');
/** A label behind the frequency: "2x/wk 6 wk. ltg: return to sport". */
export const innerLabel = new RegExp(String.raw`(?<=[.;]\s{1,2})(?:${term} )?(?:[sl]tgs?|goals?)\s?\d?\s?[:=–-]\s`, 'i');
/** Where one line holds several goals. */
export const nextGoal = new RegExp(String.raw`(?:[;.]\s{1,2}|\s)(?=(?:\(?\d\)\s|[SLsl][Tt][Gg]\s?#?\d?\s?[:=–-]|(?:[Ss]hort|[Ll]ong)[- ]term goals?\s?\d?:))`, 'g');

/** "In 4 wks shop 30 min …", "By week 10 he will …": in the plan a date at the head makes a goal. */
export const dateFirst = lineOf({
  within: String.raw`(?:in|within|by|over)\s(?:the\snext\s)?(?:${span}|(?:week|wk|visit|session|month)\s?#?${count})`,
  byTheEnd: String.raw`by (?:discharge|d\/c|re-?cert\w*|the end of (?:the )?(?:plan|episode|POC))`,
}, String.raw`[,:]?\s(?!(?:the\s)?(?:re-?assess|re-?test|re-?check|re-?eval|progress report|follow|d\/c|discharge|next|if|add|start|trial|review|surgeon|MD)\b)`);

const patient = String.raw`(?:(?:the\s)?(?:pt|patient|client|resident|child|student|he|she|they)\.?)`;
/** Whoever else may do something later on. */
const others = String.raw`(?:therapists?|clinicians?|PTA?|OTA?|COTA|SLP|we|I|it|this|that|there|plan|treatments?|sessions?|therapy|visits?|care|services|HEP|home|program|frequency|focus|surgeon|physician|doctor|MD|nurs\w+|family|wife|husband|spouse|mom|mother|dad|father|parents?|daughter|son|caregiver|aide|teacher|next|continue|discharge|goals?|equipment|orthosis|splint|brace|insurance|auth\w*)`;
/** What is to be done and no achievement. */
const errands = String.raw`(?:continue|be (?:seen|re-?|given|referred|instructed|discharged|scheduled|contacted)|follow|return (?:in|for|next|on|to (?:clinic|MD|surgeon))|call|bring|see|wear|ice|keep|contact|schedule|need|require|benefit|also)`;
/** "Patient will climb …", "Rosa will open …". */
export const willAchieve = new RegExp(String.raw`^(?:${patient}|(?!${others}\b)[A-Z][a-z]+\.?)\swill\s(?!${errands}\b)[a-z]+`, 'i');
/** A clause of the plan that says what the patient will achieve. */
export const innerAchieve = new RegExp(String.raw`(?<=[;]\s{1,2})${patient}\swill\s(?!${errands}\b)[a-z]+`, 'i');
export const achievesLater = new RegExp(String.raw`^[^.]{0,30}\s${patient}\swill\b`, 'i');
/** "Pt to return for re-check": an errand. */
export const errand = new RegExp(String.raw`^${patient}\s(?:will|to)\s(?:continue|be seen|follow|return (?:in|for|next|on)|call|bring|perform hep|do hep|(?:move|transition|go|progress|advance|graduate|be (?:transitioned|progressed)) (?:in)?to (?:an? |the )?(?:independent |home |maintenance |hep\b|gym)|report (?:any|back|if))`, 'i');

/** What became of a goal. */
export const goalStatus = new RegExp([
  String.raw`\b(?:goals?|[SL]TGs?)\s?#?\d?\s?(?:\([^)]{0,60}\)\s?)?[:–-]?\s?(?:(?:is|are|was|were|partially|not|nearly|now)\s){0,3}(?:met|achieved|progressing|ongoing|in progress|unchanged|remains?|continues?|discontinued|deferred|reviewed|updated and|on track|appropriate|revised)\b`,
  String.raw`^(?:progress(?:ing|ed)?|working|moving|advancing)\s(?:well\s)?(?:toward|to)`,
].join('|'), 'i');
/** Talk of goals, and what the patient wishes. */
export const notGoal = new RegExp([
  String.raw`^goals?\s(?:remain|reviewed|unchanged|continue|discussed|for (?:today|this session)|of (?:treatment|session)|as (?:per|established)|per)\b`,
  String.raw`\b(?:patient|pt|client|personal|pt's|patient's|client's|family)\s?(?:stated\s)?goals?\b`,
].join('|'), 'i');
/** Entries under a heading of goals that are none. */
export const notEntry = /^(?:\d{1,2}x|next|hep|frequency|plan|cont|prognosis|rehab potential|see|current|baseline|target|progress|status|e-?signed|signed|electronically|signature)\b/i;
/** A sentence that belongs to the goal before it. */
export const goesOn = /^(?:baseline|current(?:ly)?|target|to be (?:met|achieved)|time ?frame|within|by|measured|due|in \d)\b/i;
