// Which SOAP section an unheaded statement belongs to, by rule (domain 1.5 D12): reports to S, findings and
// interventions to O, reasoning to A, intentions and goals to P.
import type { SoapSection } from '../../draft/noteFacts';

interface Rule {
  readonly section: SoapSection;
  readonly weight: number;
  readonly pattern: RegExp;
}

const rules: readonly Rule[] = [
  // intentions and goals
  { section: 'P', weight: 6, pattern: /^(?:plan|poc|p|next (?:visit|session|tx|treatment)|goals?|[sl]tgs?|hep|d\/c plan|frequency|f\/u|to do|rec(?:ommend(?:ations?)?)?)\b\s?\d{0,2}\s?[:=–-]/i },
  { section: 'P', weight: 4, pattern: /\b(?:next (?:visit|session|tx|treatment|appointment|time)|follow[- ]?up (?:in|with|on)|return (?:in|for)|re-?assess (?:in|at|by|next)|plan (?:to|is|for|on)|plans? (?:next|includes?)|discharge (?:to|in|when|planned|anticipated)|d\/c (?:to|in|when|next)|anticipate (?:d\/c|discharge)|refer(?:ral)? (?:to|back)|will (?:continue|progress|add|advance|initiate|begin|assess|re-?assess|address|trial|issue|review|contact|send|update|focus|increase|incorporate|monitor|attempt|start))\b/i },
  { section: 'P', weight: 4, pattern: /\b(?:pt|patient|client|he|she|they)\.?\s+(?:will)\s+(?:be|ambulate|perform|demonstrate|transfer|climb|ascend|negotiate|achieve|increase|improve|report|return|reach|lift|walk|complete|don|dress|tolerate|stand|sit|score|maintain|carry|descend|sleep|drive)/i },
  { section: 'P', weight: 3, pattern: /^(?:cont(?:inue|\.)?|progress|advance|add|initiate|begin|trial|re-?assess|recheck|increase|refer|consider|issue|update|discharge|d\/c|schedule|contact|focus|see pt|recommend)\b(?! (?:to (?:demonstrate|present|report|have|require|exhibit)|[a-z]+ed\b))/i },
  { section: 'P', weight: 3, pattern: /\b\d(?:\s?-\s?\d)?\s?(?:x|times?)\s?(?:\/|per|a|each)?\s?(?:wk|week)(?:ly)?s?\s?(?:x|for|×)\s?\d/i },
  { section: 'P', weight: 2, pattern: /\b(?:within|in|by)\s\d{1,2}\s?(?:-\s?\d{1,2}\s?)?(?:weeks?|wks?|visits?|months?)\b/i },
  { section: 'P', weight: 2, pattern: /\b(?:recommend|recommended to continue|anticipated?|planned for|to be (?:seen|reassessed|discharged))\b/i },
  // reports
  { section: 'S', weight: 6, pattern: /^(?:pt|patient|client|he|she|they|wife|husband|mother|father|daughter|son|spouse|caregiver|mom|dad|family|parent)\.?(?:'s (?:wife|husband|daughter|son|caregiver))?\s+(?:also |now |still |currently |again |continues to )?(?:reports?|reported|states?|stated|says?|said|c\/o|complains?|complained|denies|denied|notes? (?:that|no|pain|less|more|improved|difficulty|she|he|they)|noted (?:that|she|he|less|more)|feels?|felt|describes?|described|endorses|endorsed|rates?|rated|wants?|would like|hopes|wishes|expressed|expresses|lives|is (?:able|unable) to .{0,60} at home|verbaliz(?:es|ed)(?! understanding)|mentions?|mentioned|thinks|believes|has (?:been|had)|woke|slept|fell|went|was seen by|saw)\b/i },
  { section: 'S', weight: 4, pattern: /\b(?:reports?|reported|c\/o|complains? of|complaint|denies|denied|per (?:pt|patient|wife|husband|daughter|son|caregiver|family)|states (?:that|s?he|they|his|her|pain|no)|stated|chief complaint|self-reports?)\b/i },
  { section: 'S', weight: 3, pattern: /^(?:["“]|cc:|c\/o|denies|reports?|states?|pain(?: is| was| level| currently| today)?:?\s|sleep|sore\b|sxs?\b|symptoms|plof|lives|pmh|hx\b|no (?:new )?(?:falls|complaints|c\/o|changes|issues|concerns)|hep (?:compliance|done|performed|going))/i },
  { section: 'S', weight: 3, pattern: /\b(?:pain|soreness|discomfort|ache|nprs|vas|nrs)\b[^.;]{0,32}?\b\d{1,2}(?:\.\d)?\s?(?:\/|out of)\s?10\b|\b\d{1,2}\s?\/\s?10\s+(?:pain|at (?:rest|worst|best)|w\/|with)/i },
  { section: 'S', weight: 2, pattern: /\b(?:since (?:last|the last|previous)|last night|this morning|yesterday|over the weekend|at home|woke|sleep(?:ing)?|aggravat|eases|easing|relieved by|worse with|better with|doing (?:well|better|hep)|my |\bI'm\b|\bI (?:can|feel|had|have|was|am)\b)/i },
  // reasoning
  { section: 'A', weight: 6, pattern: /^(?:a|assessment|impression|prognosis|rehab potential|medical necessity|skilled need|clinical (?:reasoning|impression)|progress|goal status)\b\s?[:=–-]|^[sl]tg ?#?\d? (?:met|not met|partially|progressing|ongoing)\b/i },
  { section: 'A', weight: 5, pattern: /\b(?:skilled (?:pt|ot|therapy|physical|occupational|intervention|services?|care|need|cueing is|instruction is)|(?:(?:require[sd]?|requiring|need(?:s|ed|ing)?|warrants?) (?:the |continued |ongoing |further |additional )*(?:skilled|therapy|therapist|pt|ot|services|care|intervention)|benefit(?:s|ed|ing)? from|continues? to (?:require|need|benefit|demonstrate|present|have|exhibit))\b|medically necessary|medical necessity|prognosis|rehab potential|(?:progressing|progressed|progress) (?:well |steadily |slowly )*(?:towards?|to (?:goals?|stg|ltg)|as expected|appropriately)|toward(?:s)? (?:stg|ltg|goals?)|goals? (?:\d )?(?:is |are |was |were |partially |not |#?\d )*(?:met|achieved|ongoing)|met (?:stg|ltg|goal)|exceeds? (?:the )?(?:mdc|mcid)|mdc|mcid|clinically (?:meaningful|significant|important)|plateau|fall[- ]risk|at (?:high|moderate|low|increased) risk|risk (?:of|for) falls?|without (?:skilled|continued|therapy))\b/i },
  { section: 'A', weight: 3, pattern: /\b(?:indicat(?:es|ing|ive)|suggest(?:s|ing|ive)|consistent with|due to|secondary to|attributed to|because|result(?:s|ing) in|contribut(?:es|ing)|limits?|limiting|impairs?|impacting|demonstrat(?:es|ed|ing) (?:improv|progress|good|fair|decreas|increas|deficit|continued)|improv(?:ed|ing|ement)|respond(?:s|ed|ing)|presents? with|therefore|evidenced by|as shown by|compared (?:to|with)|tolerat(?:ed|es)|appropriate for|good candidate|remain(?:s|ing)|residual|impairments?|deficits?|carry-?over)\b/i },
  { section: 'A', weight: 1, pattern: /\b(?:progress|gains|functional|limited by|safety awareness)\b/i },
  // findings and interventions
  { section: 'O', weight: 5, pattern: /\b97\d{3}\b|\bG0283\b|^(?:o|objective|rom|arom|prom|mmt|strength|gait|balance|vitals?|bp|tug|berg|bbs|dgi|fga|tinetti|lefs|ndi|odi|dash|quickdash|interventions?|treatment|tx|ther ?ex|manual|nmr|palpation|observation|special tests?|posture|girth|edema|grip|total (?:timed|treatment)|timed|minutes|time)\b\s?[:=–-]/i },
  { section: 'O', weight: 4, pattern: /\b\d{1,2}\s?(?:sets?\s?(?:of|x)|x|×)\s?\d{1,3}\b(?!\s?(?:\/|per|a)?\s?(?:wk|week|weeks|wks))|\bx\s?\d{1,3}\s?(?:reps?|min|sec|ft|'|each|bilat|ea)\b|\b(?:total|timed) (?:timed |treatment )?(?:code )?(?:minutes|min|time)\b/i },
  { section: 'O', weight: 4, pattern: /\b[0-5][+-]?\s?\/\s?5[+-]?(?!\d)|\d\s?(?:°|º|deg(?:rees?)?\b)|\b\d{1,3}(?:\.\d+)?\s?(?:sec(?:onds?)?|s|m\/s|ft|feet|m|meters?|kg|lbs?|cm|mmhg|bpm)\b|\b\d{1,3}\s?\/\s?(?:56|28|24|30|80|66|57|12)\b/i },
  { section: 'O', weight: 3, pattern: /\b(?:ambulat(?:ed|es|ion)|gait|transfers?|transferred|performed|completed|instructed|observed|measured|palpation|ttp|tender(?:ness)?|swelling|edema|incision|wound|sensation|reflexes|(?:min|mod|max) ?a(?:ssist)?|cga|sba|supervision|verbal cue(?:s|ing)|tactile cue(?:s|ing)|cue(?:s|d|ing)|vcs?|lobs?|loss(?:es)? of balance|goniometer|dynamometer|tandem|foam|romberg|sls|step[- ]ups?|squats?|bridges?|mobilization|mobs?|stm|mfr|stretch(?:es|ing)?|exercises?|patient education|educated|issued|handout|posture|forward head|antalgic|trendelenburg|positive|negative)\b/i },
  { section: 'O', weight: 2, pattern: /\b(?:flex(?:ion)?|ext(?:ension)?|abd(?:uction)?|rotation|er|ir|df|pf|strength|rom|arom|prom|berg|tug|score|grip|wnl|wfl)\b/i },
];

/** How strongly a sentence's words speak for each section; all zero where no rule speaks. */
export function sectionWeights(sentence: string): Readonly<Record<SoapSection, number>> {
  const text = sentence.length > 2000 ? sentence.slice(0, 2000) : sentence;
  const scores: Record<SoapSection, number> = { S: 0, O: 0, A: 0, P: 0 };
  for (const rule of rules) if (rule.pattern.test(text)) scores[rule.section] += rule.weight;
  return scores;
}

/** The section a sentence belongs to by its own words; undefined where no rule speaks. */
export function classifyStatement(sentence: string): SoapSection | undefined {
  const scores = sectionWeights(sentence);
  const ranked = (Object.entries(scores) as [SoapSection, number][]).sort((one, other) => other[1] - one[1]);
  const best = ranked[0];
  if (best === undefined || best[1] === 0) return undefined;
  // A patient's own words stay a report, whatever they mention.
  return scores.S >= 6 && scores.P < 8 ? 'S' : best[0];
}
