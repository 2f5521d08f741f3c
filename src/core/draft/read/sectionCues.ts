// How strongly the words of one statement speak for S, O, A and P. Looks at no neighbour.
import { sectionWeights } from '../../clinical/note/classifyStatement';
import { topicOf } from '../compose/topics';
import { soapSections, type SoapSection } from '../noteFacts';
import { readMeasures } from './measureClauses';
import { isPain } from './measureNames';
import { sectionWords } from './sectionWords';

export type SectionWeights = Readonly<Record<SoapSection, number>>;

interface Cue {
  readonly section: SoapSection;
  readonly weight: number;
  readonly pattern: RegExp;
}

const person = '(?:pt|patient|client|resident|employee|child|he|she|they|mom|mum|mother|dad|father|wife|husband|spouse|partner|daughter|son|sister|brother|caregiver|family|nursing|nurse|aide|teacher|coach|boss|employer|school|neighbor|roommate|friend|RN|CNA|staff|both parents|parents?)';
const days = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?';

const cues: readonly Cue[] = [
  // What somebody says or did outside the visit.
  { section: 'S', weight: 4, pattern: new RegExp(`^(?:the |his |her |per |okay,? |so )*${person}\\b\\.?(?:'s (?:wife|husband|mother|father|daughter|son))?(?:\\s+(?:also|still|now|again|just))?\\s+(?:says?|said|tells?|told|states?|reports?|reported|notes?|denies|denied|feels?|wants?|thinks|lets|counts|nods|helps|calls|called|comes in|came in|arriv(?:es|ed)|asks?|hopes)\\b`, 'i') },
  { section: 'S', weight: 6, pattern: new RegExp(`^(?:${person}\\.?\\s+)?(?:is\\s+|was\\s+)?(?:wants?|wishes|hopes|would like|looking forward|feeling|feels|doing (?:well|ok|okay|better|fine))\\b`, 'i') },
  { section: 'S', weight: 3, pattern: /^(?:no|none|denies|zero|\d+|one|two|three|a)\s+(?:new |more |near |other |real )*(?:falls?|stumbles?|trips?|near falls?|pops?|numbness|tingling|giving way|buckling|locking|catching|swelling|nausea|complaints?|headaches?|HA|flare|concerns?|setbacks?|meltdowns?|dizziness|fever|redness|accidents?|leaks?|incidents?)\b/i },
  { section: 'S', weight: 3, pattern: /^(?:swims?|bikes?|jogs?|runs|hikes?|bowls?|types|chews|gardens?|gardened|shops?|cleans?|plays?|golfs?|knits?|drives?|walks (?:the|her|his|dog|to)|slept|sleeping|sleeps?|woke|waking|wakes|drove|drives|ran|walked (?:to|the|in|\d+ miles?)|wore|wears|wearing|ate|eats|read (?:her|his|the|a)|showers?|cooked|carried|climbed|lifted (?:his|her|the|a)|burned|crashed|froze|leaks?|itching|itchy|nocturia|stiff\w*|sore\w*|tingl\w*|numb\w*|headaches?|HA|dizz\w*|fatigued?|tired|feels?|felt|feeling|wants?|wishes|hopes|up \d ?x|uses?|used|using|did (?:the|her|his)|doing|forgot|took|says|reports|rates|likes|prefers|enjoy\w*|can now|unable to|works?|worked|went|got|had|has been|better|worse)\b/i },
  { section: 'S', weight: 4, pattern: new RegExp(`^${person}\\.?(?: (?:&|and|\\+) (?:his |her )?${person})?:|\\b(?:exercises?|HEP|program|stretches|splint|garment)\\b[^.]{0,24}\\b\\d ?(?:of|\\/) ?7\\b`, 'i') },
  { section: 'S', weight: 2, pattern: new RegExp(`\\b(?:this (?:wk|week|month)|last (?:wk|week|night)|yesterday|over the weekend|since (?:last|the last|${days})|(?:on )?${days}(?! (?:next|visit))|these days|most days|every day|\\d (?:of|\\/) ?7(?: (?:days|nights))?|at (?:home|work|school|dinner|night|the store)|in the (?:morning|evening|kitchen|house)|next morning|by (?:noon|evening)|meds? changed|per day|a day|after shower)\\b`, 'i') },
  { section: 'S', weight: 2, pattern: /\b(?:spinning|dizzy|dizziness|sore|stiff|tingling|numb\w*|aches?|burning|throbb\w*|headaches?|itch\w*|heavy|tired|fatigue|pain|clicks?|leaks?|nausea|vomiting|swelling goes)\b(?![^.]{0,40}\b(?:97\d{3}|trial|reps?|post)\b)/i },
  { section: 'S', weight: 4, pattern: /^(?:sat|stood|drove|rode|carried|lifted|managed|able to (?:sit|stand|sleep|drive)) (?:thru|through|for|in|to)\b|\bpx\b|\bb\/b\b/i },
  { section: 'S', weight: 2, pattern: /["“][^"”]{3,}["”]|\bmy\b|\bI(?:'m| (?:can|feel|had|have|was|am|slept|want))\b/ },
  { section: 'S', weight: 2, pattern: /\b(?:pain|NPRS)?\s*\b\d{1,2}(?:\.\d)?\s?(?:\/|out of|of) ?10\b/i },
  { section: 'S', weight: 6, pattern: /^says\b|^(?:patient|pt|client|family|parent|resident)(?:'s)?(?: own)? goals?\b/i },
  { section: 'S', weight: 6, pattern: /^(?:pt|patient|client|he|she|family|mom|dad|wife|husband)\.? (?:is |was |very |so )*(?:happy|pleased|glad|satisfied|thrilled|frustrated|discouraged|worried|anxious|nervous|tearful|tired|excited|upset|hopeful|eager)\b/i },
  // Measures, observation and treatment.
  { section: 'O', weight: 5, pattern: /^(?:pt |patient |client |s?he )?(?:needed|required) (?:\w+ ){0,4}(?:cues?|cu(?:e)?ing|vcs?|assist\w*|guarding|CGA|SBA|(?:min|mod|max) A)\b/i },
  { section: 'O', weight: 6, pattern: /^(?:edu(?:c(?:ation|ated))?|pt ed|(?:patient|family|caregiver|parent) (?:education|coached|trained|instructed)|instructed|taught|coached|told (?:her |him |them |pt |patient )?to|discussed|counsel\w*|I went over|went over|shown|showed|explained|talked (?:with|to|about)|reviewed (?!by\b)|issued|handed)\b|\b(?:repeated (?:it |them |both |all )?back|repeated (?:both|all)|return(?:ed)?[- ]demo\w*|modeled back|(?:verbali[sz]ed|voiced) understanding|\b(?:did|showed) it back|demonstrated back|reviewed; )/i },
  // What a visit did to pain is found there.
  { section: 'O', weight: 16, pattern: /^(?:no (?:change|increase|rise|jump) in (?:pain|sx|symptoms?)|(?:pain|sx|symptoms?) (?:unchanged|same|stable|no worse))\b/i },
  // Columns of values under heads of their own.
  { section: 'O', weight: 6, pattern: /\S(?: {2,}|\s?\|\s?)-?\d\S*(?: {2,}|\s?\|\s?)-?\d/ },
  { section: 'O', weight: 4, pattern: /^(?:[AP]?A?ROM|strength|gait|balance|edema|tone)\b[^.]{0,12}\b(?:better|improved|same|unchanged|worse|intact)\b|\b(?:pos|neg)\b(?!\w)|\b(?:HIT|lachman|effusion|DTRs?|ULTT|spurling|hoffmann?|clonus|dix|skew|saccades|pursuit|orthostatics?|monofilament|drainage|periwound|granulation|slough|exudate|stroke test|undermining|prompts?|reflex(?:es)?|dermatom\w*|SLUMS|MoCA)\b/i },
  { section: 'O', weight: 3, pattern: /\b(?:CGA|SBA|(?:min|mod|max)(?:imal|erate|imum)? ?(?:A\b|assist\w*)|mod I\b|vcs?\b|v\/c|tactile|verbal cue|cues? (?:for|to)|HOH|LOBs?|trials?\b|reps?\b|gr(?:ade)? ?(?:[IV]{1,3}\b|[1-4]\b)|RW\b|rollator|teach[- ]?back|stemmer|pitting|tender|hypomobile|nystagmus|circumference|adherent|girth|slump|dix[- ]hallpike|head impulse|placed|removed|remolded|checked|wraps? short|educated|instructed|reviewed)\b/i },
  { section: 'O', weight: 3, pattern: /\b\d{1,3}(?:\.\d)?\s?%(?! (?:of the time|better|improved))|\d[^()\n]{0,12}\(\d[\d.]*\s?[a-z%]{0,4}\)/i },
  { section: 'O', weight: 3, pattern: /\b(?:test|sign)s? (?:is |was |are |still )*(?:mildly )?(?:positive|negative)\b|\b(?:grip|pinch|flexion|extension|abduction|rotation|berg|tug|fga)\b[^.]{0,24}\b(?:is|was|are) (?:now )?(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b/i },
  { section: 'O', weight: 2, pattern: /\b(?:today|measured|observed|tested|we (?:did|worked|spent|practi[cs]ed)|then 97|then we)\b/i },
  { section: 'O', weight: 4, pattern: /\b\d[\d.]*\s?(?:%|mL|cm|mm|lbs?|kg|m\/s|mmHg|deg(?:rees)?|m|ft|s|sec)?\s*[,(]?\s*(?:(?:it )?was|vs\.?)?\s*\(?-?\d[\d.]*[^()]{0,10}\b(?:at )?(?:eval(?:uation)?|IE|SOC|baseline|admission|start|intake|in Sept\w*|last (?:visit|time)|last)\b/i },
  { section: 'O', weight: 3, pattern: /^(?:walks?|walked|gait|ambulat\w*|transfers?|sit to stand|bed mobility|stairs?|lift|carry|grip|pinch|balance|skin|scar|edema|incision|bp|hr|spo2|time|timed|total|tot|\d+ ?\/ ?\d+ ?(?:min)?$)\b/i },
  { section: 'O', weight: 7, pattern: /\bconsent\b[^.]{0,30}\b(?:given|obtained|verbal)|\bchaperone\b/i },
  { section: 'O', weight: 5, pattern: /\b(?:explained|said|named|listed|told|gave|repeated|described) (?:it |them |these |those |\w+ )?(?:back )?in (?:her|his|their) own words\b|\b(?:gone|went) over\b|\bquizzed\b|^taught\b/i },
  // Reasoning.
  { section: 'A', weight: 3, pattern: /\b(?:which is why|because|therefore|,? so (?:\w+ ){1,3}(?:sets?|leads?|drives?|decides?|stays?|can|comes?)\b|sets? the (?:dose|pace|load|speed|limit)|so (?:the|we|that|a|an|splint|loading|strategy|it|load|angle|dose)\b|points? to|fits\b|explains?|reflects?|shows? (?:in|that|learning)|consistent with|suggests?|means (?:that|the)|due to|likely|probably|carr(?:ies|y)[- ]?over|tracks? w(?:ith|\/)|not yet|enough (?:for|to)|suffices?|now (?:allows?|suffices|functional)|allows?\b|limits?\b(?! of)|limiting|limit to|limited by|the limit|at risk|fails? (?:with|at|on)|tells me)\b/i },
  { section: 'A', weight: 4, pattern: /\b(?:(?:need(?:s|ed|ing)?|require[sd]?|requiring)\b[^.]{0,60}\b(?:PT|OT|therapist|supervision|skill\w*|eyes on|hands[- ]on|guarding|judg\w+|correction)|(?:parent|aide|caregiver|sheet|nursing staff|family|HEP|she|he|pt|patient|client)\b[^.]{0,40}\b(?:cannot|can't|can not|could not|unable to|has not been able to|stops too|would)\b[^.]{0,60}\b(?:judge|grade|repeat|reach|feel|guard|correct|safely|self|apply|train|alone|wrong)|(?:alone|unsupervised)\b[^.]{0,30}\b(?:unsafe|not safe|would|cannot|risk)|not safe|unsafe|without (?:supervis\w+|feedback|a cue|cue\w*|guarding)|w\/o cues?)\b/i },
  { section: 'A', weight: 3, pattern: /\b(?:was|were|has been|had to be) (?:set|kept|held|changed|chosen|graded|raised|lowered|stopped|faded|titrated|adjusted|dosed|picked) (?:by|at|on|to|because|from|when|twice|in response)|\b(?:the )?therapist (?:set|graded|faded|chose|changed|held|judged|adjusted|stopped|guarded)|\b(?:dose|load|speed|level|angle|pressure|size|prompts?) (?:was|were|is|has to be|must be|held|went|stopped)\b/i },
  { section: 'A', weight: 3, pattern: /\b(?:holds?|fails?|breaks?|stops?) (?:to|at|with|without|when|up)\b|\bper (?:surgeon|MD|protocol)\b|\b(?:cue|load|dose) (?:is|was) (?:still )?needed\b/i },
  { section: 'A', weight: 2, pattern: /\b(?:still|remains?|remaining|lags?|delayed|late|gone|cleared|resolved|holding|improved|improving|better|worse|slower|returns?|substitutes?|compensates?|carries|functional|(?:job |work )?demand|gain|gains|deficit|homebound|prior level|strategy|dominance|automatic|cut|reduced|learning|pattern|catching up|returning|ahead of|behind|gain came|matters|threshold|now drives)\b/i },
  { section: 'A', weight: 3, pattern: /\b(?:has|have|had) to be (?:felt|judged|seen|timed|set|decided|made)\b|\bneed(?:s|ed)? (?:two|a|an|the) (?:clinicians?|PT|OT|therapist)\b|\bnot (?:the )?(?:strength|balance|pain|cuff|capsule|weakness|range|speed)\b|\b(?:alone|only) (?:will|would|when|live|with|if)\b|\bunless\b|\b(?:load|pain|speed|time|range) limit\b/i },
  { section: 'A', weight: 4, pattern: /^(?:[SL]TG|goal)\s?#?\d?\s?(?:\w+ )?(?:is |was )?(?:met|not met|partly met|partially met|ongoing|progressing)\b/i },
  { section: 'O', weight: 3, pattern: /\b(?:swing|crash pad|heavy work|circuit|obstacle course|treadmill|TM \d|bike|sled|nustep|UBE|MHP|CP \d|no charge|quadruped|half[- ]kneel|tall[- ]kneel)\b|\b(?:class|session) [^.]{0,40}\battended\b/i },
  { section: 'A', weight: 5, pattern: /\b(?:has|have) (?:not )?(?:yet )?met\b|\b(?:not |partly |partially )?(?:met|achieved)\b[.;]?$|\b(?:nearly|not|partly|partially|almost) met\b|\b(?:in progress|emerging|progressing)\b|\blooks? to be\b|\bmain (?:worr|concern|barrier|limit)\w*|\bon track\b|\b(?:is|are) too (?:long|short|heavy|light|early|fast)\b|\bis what (?:stands|keeps|limits|makes)\b|\b(?:still|remains?) unsafe\b|^gap of\b|^homebound\b/i },
  { section: 'A', weight: 6, pattern: /(?::|\.{3,}|[–-])\s*(?:goal )?(?:reached|met|achieved|not (?:yet )?(?:met|reached)|part(?:ly|ially)(?: met| reached)?|nearly|ongoing|progressing|emerging)\b[^:]{0,40}$|\bgoals?\b[^.]{0,20}\bunchanged\b/i },
  { section: 'A', weight: 5, pattern: /\b(?:prognosis|outlook|rehab(?:ilitation)? potential)\b/i },
  // Intentions.
  { section: 'P', weight: 6, pattern: /\d[^.]{0,30}\b(?:\d ?x ?\/ ?(?:d|day)|(?:times|x) (?:a|per) day|daily|nightly|q ?\d ?h(?:rs?)?|BID|TID|QID)\b|\b(?:q ?\d ?h(?:rs?)?|every (?:hour|two hours))\b(?=[^.]*\d)/i },
  { section: 'P', weight: 7, pattern: /^(?:home(?: program(?:me)?| ex\w*| care)?|homework|off days)\s*[:=–-]|^HEP\b[^.]{0,50}\b(?:\d ?x ?\/ ?(?:d|day|wk)|bid|tid|q\d+h|daily|handout)\b|^rec(?:s|ommend\w*)?\b\s?[:=–-]?/i },
  { section: 'P', weight: 5, pattern: /\b(?:request(?:ing|ed)?|ask(?:ing)?) (?:for |that )?[^.]{0,30}\b(?:visits|sessions|weeks)\b|\bis (?:set|scheduled|planned) for\b|^(?:retest|recheck|re-?eval|increase to|order)\b|\b(?:f\/u|follow-?up) (?:\d|\[DATE)|\buntil cleared\b|\bto be requested\b/i },
  { section: 'P', weight: 5, pattern: /^(?:DME|equipment|home (?:eval\w*|visit|assessment))\b(?! (?:was|is|done|completed|delivered))|^(?:will |to |plan to )?(?:cont(?:inue)?|see|seen)\b[^.]{0,30}\b\d ?x ?\/ ?(?:wk|week)/i },
  { section: 'P', weight: 3, pattern: /^at home (?:he|she|they|pt|patient|client) (?:does|do|will|should)\b/i },
  { section: 'P', weight: 4, pattern: /^(?:then |and |also )?(?:keep|try|start|remove|stop|call|send|order|teach|ask|tell|notify|practice|bring|wean|schedule|hold|trial|introduce|reassess|recheck|retest|check|measure|log|see|address|fade|move|go to|review|begin|continue|cont|add|advance|progress|increase|decrease|discharge|refer|email|fax|request|update|issue|fit|repeat|resume|taper|family training|caregiver training)\b(?!ed|ing)/i },
  { section: 'P', weight: 5, pattern: /^(?:the )?(?:plan|next|freq(?:uency)?|to do|LTG|STG|goals?)\b|\b(?:next(?: (?:visit|session|time|tx|treatment|week|wk))?|tomorrow)[.,]?$|\bat the next (?:visit|session)\b|\b(?:then d\/?c|d\/c (?:if|when)|until d\/?c)\b/i },
  { section: 'P', weight: 5, pattern: /^(?:(?:see|seen|pt|ot|cont\w*|plan|freq\w*|therapy|visits?|treatment|keep|resume|return|follow-up)\.? ){0,3}\d(?:\s?-\s?\d)?\s?(?:x|×|times?)?\s?(?:\/|per|a|each)?\s?(?:wk|week|school yr|month)\b|^(?:weekly|monthly|daily|biweekly|fortnightly)\b|^one more visit\b|^return visit\b|^\d ?w ?\d\b|\bevery other week\b|^BID\b|\bonce a week\b|\b(?:once|twice) (?:weekly|a week)\b|^\d ?x ?wk\b/i },
  { section: 'P', weight: 3, pattern: new RegExp(`^(?:week \\d|${person} (?:to|will)\\b|no \\w+ until|if |when )|\\bto (?:practice|bring|use|do|start|keep|wear|work on)\\b(?! (?:the )?(?:limit|main))|\\b(?:training|fitting|order|visit|follow[- ]?up) ${days}\\b|\\bwill be (?:seen|added|started|progressed)\\b|\\bif\\b[^.]{0,40}\\b(?:under|over|stays?|reaches|less|more|stable|larger)\\b`, 'i') },
  { section: 'P', weight: 3, pattern: /^HEP\b(?! (?:alone|done|performed|is not|not safe|\d))/i },
  { section: 'P', weight: 2, pattern: /\bnext\b|\bin \d{1,2} (?:wks?|weeks|visits)\b/i },
];

/** The weights of a statement: what the rules say of it, which know the few turns they were written for, and what its single words say. */
export function sectionCues(statement: string): SectionWeights {
  const [ruled, worded] = [sectionRules(statement), sectionWords(statement.slice(0, 1000))];
  return Object.fromEntries(soapSections.map((section) => [section, ruled[section] / 2 + worded[section]])) as Record<SoapSection, number>;
}

/** By rule alone: those of the clinical reader, the cues above, and what its measures and services say; nothing where none speaks. */
export function sectionRules(statement: string): SectionWeights {
  // The beginning tells; a statement without an end must not take all day.
  const text = statement.slice(0, 1000);
  const weights = { ...sectionWeights(text) };
  for (const { section, weight, pattern } of cues) if (pattern.test(text)) weights[section] += weight;
  const topic = topicOf({ text, section: undefined });
  if (topic === 'minutes' || topic === 'billing' || (topic === 'vitals' && /\d/.test(text))) weights.O += 6;
  if (topic === 'intervention') weights.O += 10;
  if (topic === 'response') weights.O += 6;
  if (topic === 'goal') weights.A += 1;
  if (topic === 'skilledNeed') weights.A += 3;
  const measured = readMeasures(text);
  if (measured.rows.some(({ name, current, baseline }) => (current ?? baseline) !== undefined && !isPain(name))) weights.O += measured.left.length === 0 && measured.rows.every(({ name }) => name.split(' ').length < 5) ? 8 : 3;
  return weights;
}
