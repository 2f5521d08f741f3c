// What payers ask for, by topic: how a criterion says it, what a record says that bears it out, and what speaks against it.
// All wording is the trade's; none belongs to one payer.
import { worthwhileChange, type Judge } from './kinds/judges';

export interface Topic {
  readonly id: string;
  /** The criterion asks for this. */
  readonly asks: RegExp;
  /** A statement of the record bears it out. */
  readonly evidence: RegExp;
  /** A statement speaks against it, whatever it negates. */
  readonly contrary?: RegExp;
  /** The absence of something is asked for: a "no" before the evidence does not turn it. */
  readonly absence?: true;
  /** A document's title is evidence. */
  readonly titles?: true;
  /** Of several statements those go first. */
  readonly prefer?: RegExp;
  /** Statements about what is planned or aimed at count. */
  readonly plans?: true;
  /** A value of a known instrument is evidence. */
  readonly measured?: true;
  /** A change between two dated values is evidence, or speaks against it. */
  readonly changes?: true;
  /** What happened once stays true: earlier notes count like the last. */
  readonly lasting?: true;
  /** Evidence in documents of a kind, told by their first lines. */
  readonly inDocuments?: { readonly named: RegExp; readonly evidence: RegExp };
  /** Speaks against it unless the same note also bears it out. */
  readonly weakContrary?: RegExp;
  /** Speaks of something else, unless a known measure stands in it. */
  readonly ignore?: RegExp;
  /** A number in its words decides, whatever else they say. */
  readonly judge?: Judge;
  readonly gather: string;
}

export const topics: readonly Topic[] = [
  {
    id: 'sensation', absence: true,
    asks: /\b(?:sensory|sensation|proprioceptive loss)\b/i,
    evidence: /\b(?:sensation|light touch|proprioception|sensory)\b[^.;]{0,60}\b(?:intact|normal|preserved|WNL|present|unimpaired|\d{1,2}\/\d{1,2})\b|\b(?:no|without|denies)\b[^.;]{0,25}\b(?:sensory|numbness|sensation)\b|\b(?:intact|normal|preserved)\b[^.;]{0,20}\b(?:sensation|light touch|proprioception|sensory)\b/i,
    contrary: /\b(?:sensation|light touch|proprioception|sensory)\b[^.;]{0,50}\b(?:absent|severely|severe|profound|not intact|lost|markedly)\b|\b(?:severe|absent|profound|marked)\b[^.;]{0,25}\b(?:sensory|sensation|proprioception|hemianesthesia|anesthesia)\b/i,
    gather: 'sensory examination of the affected limb',
  },
  {
    id: 'cognition', absence: true,
    asks: /\b(?:cogniti\w+|neglect|follow (?:\w+[- ]?){0,3}(?:commands?|directions?|instructions?)|understand\w*|remember\w*|recall\w*|retain\w*|participate actively|mental status)\b/i,
    evidence: /\b(?:repeated|recalled|remembered|retained|taught back)\b[^.;]{0,60}\b(?:correct\w*|without|\d (?:of|\/) ?\d|all)\b|\b(?:speech|language) (?:is )?(?:fluent|intact|normal|WFL)\b|\b(?:follows?|following|able to follow|carries out|understands?|executes?|completes?)\b[^.;]{0,40}\b(?:commands?|directions?|instructions?)\b|\bfollows all\b|\b(?:MoCA|MMSE|SLUMS)\b[^.;]{0,15}\b(?:2[4-9]|30)\b|\bcogniti(?:on|ve\w*)\b[^.;]{0,40}\b(?:intact|normal|WNL|adequate|sufficient|WFL)\b|\b(?:no|without)\b[^.;]{0,20}\bcognitive (?:deficit|impairment)|\b(?:intact|adequate) cognition\b|\balert and oriented\b|\bA&O\s?x\s?[34]\b|\boriented x\s?[34]\b/i,
    contrary: /\b(?:unable to|cannot|does not|did not|could not)\b[^.;]{0,20}\bfollow\b|\b(?:MoCA|MMSE|SLUMS)\b[^.;]{0,15}\b(?:[0-9]|1\d|2[0-2])\s?\/\s?30\b|\b(?:severe|moderate|significant)\b[^.;]{0,20}\bcognitive (?:deficit|impairment|decline)|\bdementia\b|\bimpaired cognition\b|(?<!\b(?:no|without|denies) (?:\w+ )?)\b(?:hemi-?neglect|(?:unilateral|spatial|visual|left|right) neglect|neglect (?:of|on|to) (?:the )?(?:left|right|affected))\b/i,
    gather: 'a cognitive screen, or an observation that the patient follows directions and carries over what is taught',
  },
  {
    id: 'tone', absence: true,
    asks: /\b(?:spastic\w*|tone|ashworth)\b/i,
    evidence: /\b(?:ashworth|MAS)\b[^.;]{0,30}\b(?:0|1\+?|2)(?!\d)(?:\s?\/\s?4)?|\b(?:no|without|minimal|mild)\b[^.;]{0,25}\b(?:spasticity|hypertonicity|increased tone)\b|\btone\b[^.;]{0,15}\b(?:normal|WNL)\b/i,
    contrary: /\b(?:ashworth|MAS)\b[^.;]{0,30}\b[34](?!\d)(?:\s?\/\s?4)?|\b(?:severe|marked)\b[^.;]{0,20}\b(?:spasticity|hypertonicity|tone)\b/i,
    gather: 'a modified Ashworth grade of the affected limb',
  },
  {
    id: 'contraindication', absence: true,
    asks: /\b(?:contraindicat\w+|medically stable|medical(?:ly)? clear\w*|precautions?|comorbid\w*)\b/i,
    evidence: /\b(?:incision|wound)\b[^.;]{0,12}\b(?:healed|clean|dry|intact)\b|\bno (?:infection|DVT|red flags|fever)\b|\b(?:medically (?:stable|cleared)|cleared (?:by|for)|no (?:medical )?contraindications?|no (?:known )?precautions|medical clearance)\b/i,
    contrary: /\b(?:medically unstable|not (?:medically )?(?:cleared|stable)|contraindication (?:noted|present|identified)|clearance\b[^.;]{0,25}\b(?:pending|not|denied|withheld))\b/i,
    gather: 'medical clearance, or a statement that there is no contraindication',
  },
  {
    id: 'priorTherapy', lasting: true,
    prefer: /\b\d{1,3}\s(?:\w+\s){0,2}(?:visits|sessions|weeks|months)\b/i,
    inDocuments: { named: /\bdischarge\b/i, evidence: /\b\d{1,3}\s(?:\w+\s){0,5}(?:visits|sessions)\b|\b(?:not|did not) carry over\b/i },
    asks: /\b(?:prior|previous|earlier|failed|conventional|conservative|trial of)\b[^.;]{0,40}\b(?:therapy|treatment|rehabilitation|care|measures)\b|\bconventional (?:therapy|OT|PT)\b/i,
    evidence: /\b(?:went through|underwent|received|attended|completed|finished|had)\b[^.;]{0,60}\b\d{1,3}\s(?:visits|sessions) of\b[^.;]{0,25}\b(?:OT|PT|therapy)\b|\b(?:had|received|completed|after)\b[^.;]{0,12}\b\d{1,3}\s(?:\w+\s){0,2}(?:visits|sessions)\b|\b(?:(?:prior|previous|completed|earlier|conventional|received|attended|underwent|finished|conservative)\b[^.;]{0,60}\b(?:therapy|rehab\w*|OT|PT|treatment|visits|sessions)|(?:OT|PT|therapy|rehab\w*|visits|sessions)\b[^.;]{0,40}\b(?:completed|with (?:limited|partial|minimal)|before this|previously))\b/i,
    contrary: /\b(?:no|not|never|without|denies)\b[^.;]{0,25}\b(?:prior|previous|earlier|conventional|conservative|received|had|completed)\b[^.;]{0,25}\b(?:therapy|rehab\w*|OT|PT|treatment)\b/i,
    gather: 'records of the earlier therapy with dates, number of sessions, goals and outcome',
  },
  {
    id: 'conservativeCare', lasting: true,
    asks: /\bconservative (?:care|treatment|measures|management|therapy)\b/i,
    evidence: /\b(?:tried|used|trial of|did|performed|failed|completed|after)\b[^.;]{0,60}\b(?:home exercises?|exercises?|exercise sheet|medication|NSAIDs?|ibuprofen|naproxen|injections?|brac\w+|orthosis|splint|rest|PT|OT|physical therapy|chiropractic)\b[^.;]{0,60}\b(?:without|with (?:no|little|minimal|limited|partial|temporary)|no relief|weeks|months|visits|sessions)\b/i,
    contrary: /\b(?:no|not|never|without)\b[^.;]{0,25}\b(?:prior|previous|earlier|conservative|tried)\b[^.;]{0,25}\b(?:care|treatment|therapy|measures)\b/i,
    gather: 'what was tried before, for how long and with what result',
  },
  {
    id: 'redFlags', absence: true,
    asks: /\bred flags?\b/i,
    evidence: /\b(?:no|without|denies|negative for)\b[^.;]{0,20}\bred flags?\b|\bred flags?\b[^.;]{0,30}\b(?:negative|none|absent|denied|clear(?:ed)?|not present|ruled out)\b/i,
    contrary: /\bred flags?\b[^.;]{0,25}\b(?:present|positive|noted|identified|found)\b/i,
    gather: 'the red-flag screen with its result',
  },
  {
    id: 'noPlateau',
    asks: /\b(?:plateau\w*|maximum (?:improvement|benefit|potential)[^.;]{0,40}\b(?:not|attained|reached)|not (?:yet )?(?:reached|attained|at)[^.;]{0,20}maximum|continued? potential|potential (?:to|for) (?:further )?improve\w*|further (?:improvement|progress|gains?))\b/i,
    evidence: /\b(?:has not|have not|not yet|no)\b[^.;]{0,20}\b(?:plateau\w*|reached (?:a )?plateau|maximum)\b|\b(?:continues|continuing|expected) to (?:improve|progress|make|gain)\b|\b(?:further|continued|additional)\b[^.;]{0,25}\b(?:improvement|gains?|progress)\b[^.;]{0,30}\b(?:expected|anticipated|likely)\b|\b(?:remaining|residual)\b[^.;]{0,15}\b(?:deficits?|goals?|impairments?)\b|\bpotential (?:to|for)\b[^.;]{0,25}\b(?:improve\w*|gain|progress)\b|\bmaximum\b[^.;]{0,25}\bnot (?:yet )?(?:attained|reached)\b|\bnot (?:yet )?at a plateau\b|\b(?:steady|weekly|continued|ongoing) gains\b|\bgains continue\b|\bexpected to (?:regain|reach|return)\b|\bnot (?:yet )?(?:reached|attained|at) max(?:imum|imal)?\b|\bplateau is not\b|\b(?:potential|prognosis)\b[^.;]{0,40}(?:[;,]|\band\b|\bwith\b)[^.]{0,20}\b(?:steady|continu\w+|improving|making)\b|\b(?:good|excellent|strong)\b[^.;]{0,20}\b(?:potential|prognosis)\b[^.;]{0,20}\b(?:for further|to (?:reach|meet|achieve|improve|gain))|\b(?:making|makes|made) (?:steady |further |continued )?(?:gains|progress)\b|\bcontinu\w+ to make\b|\bcontinued (?:improvement|progress|gains)\b[^.;]{0,20}\bexpected\b/i,
    contrary: /\b(?:plateaued|(?:reached|at|reaching) (?:a |an? apparent )?plateau|plateau (?:noted|reached|in)|maximum (?:benefit|improvement|potential|medical improvement) (?:has been )?(?:reached|attained|achieved)|(?:reached|at) (?:maximum|MMI)|no further (?:improvement|progress|gains?)|maintenance phase|not expected to improve)\b|\b(?:potential|prognosis)\b[^.;]{0,25}\b(?:is |remains )?(?:poor|guarded)\b|\b(?:poor|guarded)\b[^.;]{0,20}\b(?:rehab(?:ilitation)? )?(?:potential|prognosis)\b/i,
    gather: 'a re-test that shows the remaining deficit and continuing change',
  },
  {
    id: 'improvement', changes: true, judge: worthwhileChange,
    // Doses and visits that change are no outcome.
    ignore: /\btaper\w*\b|\b\d\s?x\s?\/\s?(?:wk|week|w)\b|\b(?:load|weight|resistance|band|reps?|sets?)\b[^.;]{0,12}\b(?:up|increased|raised|progressed|from)\b|\brequest\w*\b[^.;]{0,20}\bvisits\b|\b(?:auth\w*|claim|referral)\b[^.;]{0,40}\b(?:requested|sent|submitted|obtained|received)\b|\bwithout (?:skilled|therap\w+|treatment)\b|\b(?:gap|break|lapse) in\b|\bduring the [^.;]{0,20}\b(?:gap|break|lapse)\b|\bwhen (?:she|he|they|the (?:patient|family))\b[^.;]{0,30}\b(?:herself|himself|themselves|alone|at home)\b/i,
    asks: /\b(?:improv\w+|(?:objective|continued?|further|repeat\w*) gains|gains (?:are |on |over )|re-?test\w*|repeat testing|progress(?:ing)?(?! (?:reports?|notes?|summar))|measurable (?:gains?|progress|improvement)|successive|respon(?:se|ding) to (?:treatment|therapy)|significant (?:gains?|progress)|making progress|functional (?:gains?|progress))\b/i,
    evidence: /\b(?:improved|increased|progressed|gained|up|down|fell|dropped|decreased|reduced|advanced)\b[^.;]{0,60}\b(?:from|to|by|since)\b[^.;]{0,40}\d|\d\s?\(from\s\d|\d[^.;]{0,25}(?:→|->|-->|\bto\b)\s*\d[^.;]{0,60}|\b(?:improvement|gain|change)\b(?: of)?[^.;]{0,15}\d|\b(?:baseline|initial(?:ly)?|was|at eval\w*|last|previous(?:ly)?)\b[^.;]{0,25}\d/i,
    contrary: /\b(\d{1,3}(?:\.\d+)?)(?:%|°|\/\d+)? (?:at|on|in) [^.;]{1,20}(?:\band|,) (?:again |still )?\1\b|\bfrom (\d{1,3}(?:\.\d+)?)\S? to \2\b|\b(?:no|without|little|minimal|limited)\b[^.;]{0,20}\b(?:measurable |functional |significant |objective |further )?(?:improvement|progress|change(?! in (?:status|condition|medic\w*|history|health|insurance|diagnosis))|gains?)\b|\bsame as (?:on |at )?(?:\d|last|before|baseline|initial|previous)|\b(?:progress|improvement|gains?|recovery) (?:has|have) (?:stalled|stopped|ceased)\b|\b(?:has|have|did|does) not (?:improve|improved|progress|progressed|change|changed)\b|\bunchanged\b|\b(?:declined|worsened|regressed)\b[^.;]{0,40}\d|(?<!\bnot |n't )\bplateaued\b/i,
    gather: 'two dated values of the same measure that show the change',
  },
  {
    id: 'skilled',
    asks: /\b(?:skills? of|skilled|therap\w+ (?:is |was )?(?:needed|required|necessary)|(?:need|requires?|required) (?:for )?(?:a|the) (?:\w+ )?therapist|therapist(?:'s)? skill|rather than an aide|needs? (?:a|the) (?:\w+ )?therapist|complexity|unique skill|qualified (?:therapist|provider)|require[sd]? (?:the )?(?:skills?|expertise|judgment)|therapist'?s? (?:skills?|judgment|expertise)|licensed (?:physical |occupational )?therapist)\b/i,
    evidence: /\b(?:skilled|therapist|clinician|PT|OT|OTR|CHT|PTA|OTA)\b[^.;]{0,80}\b(?:graded|grade[sd]?|grading|judg\w+|monitor\w*|facilitat\w+|correct\w*|cue[sd]?|cueing|guard\w*|adjust\w*|assess\w*|analy[sz]\w+|progress\w*|modif\w+|shap\w+|selected|required|need\w*)\b|\b97\d{3}\b[^.;]{0,60}\b(?:cued|guarded|facilitat\w+|corrected|graded|adjusted)\b|\b(?:chosen|selected|re-?selected|graded|adjusted|re-?set|changed|decided|progressed|guarded)\b[^.;]{0,25}\bby (?:the |a )?(?:treating )?(?:PT|OT|therapist|clinician)\b|\b(?:PT|OT|therapist)\b[^.;]{0,25}\b(?:chose|picks?|re-?sets?|decid\w+|read|felt|weigh\w*|stopp?ed|re-?taught|teaches|taught|re-?cued|chang\w+|var(?:y|ies|ied)|saw|caught|raised|lowered|held back|matched|sequenc\w+|blocks?|steadied)\b|\b(?:wife|husband|daughter|son|family|caregiver|spouse|mother|father|parent|aide)\b[^.;]{0,20}\b(?:not (?:able|safe|strong)|unable|cannot|could not|unsafe|tried)\b|\b(?:verbal|tactile|manual|visual)\b[^.;]{0,30}\b(?:cues?|cueing|facilitation|feedback|guidance)\b|\b(?:cannot|could not|can't|unsafe|not safe)\b[^.;]{0,60}\b(?:aide|caregiver|home program|HEP|alone|independently)\b|\b(?:clinical )?(?:judgment|expertise|skill)\b[^.;]{0,25}\b(?:was |were |is |are )?(?:needed|required|used)\b/i,
    contrary: /\b(?:does not|no longer|not)\b[^.;]{0,20}\b(?:require|need)\b[^.;]{0,20}\b(?:skilled|therapist)\b|\bskilled\b[^.;]{0,30}\b(?:not (?:needed|required)|no longer)\b|\bindependent with (?:all |the )?(?:exercises|HEP|program|home program)\b[^.;]{0,30}\bno cue|\bindependent (?:with|in) (?:all|the|her|his|their) (?:\w+ )?(?:exercises|program|HEP)\b|\bperforms? (?:the |all )?(?:\w+ )?(?:exercises|program)\b[^.;]{0,15}\bindependently\b|\bno (?:verbal |tactile |further )?cu(?:es?|ing) (?:was |were |is |are )?(?:required|needed|necessary)\b|\b(?:supervised|performed|done|led) by (?:an? |the )?(?:aide|tech\w*)\b|\b(?:patient|pt|client|she|he|they)\b[^.;]{0,12}\b(?:does|do|did|runs|works through|completes?|performs?)\b[^.;]{0,45}\b(?:alone|by (?:her|him)self|on (?:her|his|their) own|from (?:the|a) (?:sheet|handout|list|card)|without (?:help|cues?|supervision))\b|^\W*(?:does|performs?|completes?|runs)\b[^.;]{0,40}\b(?:alone|without (?:cues?|help|supervision|assist\w*)|on (?:her|his|their) own)\b|\b(?:aide|tech\w*)\b[^.;]{0,15}\b(?:watch\w*|sets|set|counts?|runs|leads?|supervises?)\b/i,
    gather: 'what the therapist judged, graded, corrected or guarded, and why an aide or a home program would not do',
  },
  {
    id: 'progression',
    asks: /\b(?:progression|treatment (?:changes|modifications?)|modif(?:ied|ication) of treatment|(?:treatment|exercises?|program|interventions?) (?:is|are|was|were|has been|have been) (?:progressed|advanced|modified|upgraded))\b/i,
    evidence: /\b(?:load|weight|resistance|band|reps?|sets?|height|speed|distance|surface)\b[^.;]{0,12}\b(?:up|raised|increased|progressed|reduced|lowered)\b|\b(?:progressed|regressed|advanced|upgraded|downgraded)\b[^.;]{0,50}\b(?:from|to|with|after)\b|\b(?:added|increased|reduced|removed)\b[^.;]{0,40}\b(?:load|resistance|reps?|sets?|cues?|assist\w*|surface|foam|weight|band|height|speed|challenge)\b|\bheld\b[^.;]{0,25}\b(?:load\w*|progression|resistance|weight)\b[^.;]{0,40}\b(?:after|because|due|for|until)\b/i,
    contrary: /\bsame (?:program|exercises|routine|treatment|protocol)\b[^.;]{0,20}\b(?:as|every|each)\b|\b(?:no|not) (?:progression|progressed|changes? (?:in|to) (?:the )?(?:program|exercises|treatment))\b|\b(?:program|exercises|treatment|flowsheet) (?:is |are |was |were )?unchanged\b/i,
    gather: 'what was progressed, regressed or held, and why',
  },
  {
    id: 'goals', plans: true,
    inDocuments: { named: /^[^\n]*goals?[^\n]*\.\w{2,4}\n/i, evidence: /\d[^.;]{0,60}\b(?:in|within|by)\s\d{1,2}\s?(?:weeks?|wks?|months?|visits?)\b/i },
    asks: /\b(?:goals?)\b|\b(?:therapy|treatment|care|services?) (?:is|are) (?:aimed|directed|geared) (?:at|to|toward)/i,
    evidence: /\b(?:STG|LTG|goal)s?\b\s*(?:#?\d{1,2}(?![\d/%]))?\s*[:.)-]?[^.\d]{3,160}\d|\b(?:STG|LTG|goal)s?\s*:\s*\d[).][^.\d]{3,160}\d|\bwill\b[^.]{0,120}\b(?:in|within|by)\b[^.]{0,20}\b\d{1,2}\s?(?:wks?|weeks?|visits?|days?|months?|mos?)\b/i,
    contrary: /\b(?:no|without)\b[^.;]{0,15}\b(?:measurable |functional |written |specific )?goals?\b|\bgoals?\b[^.;]{0,20}\b(?:not (?:set|established|documented|stated)|to be (?:set|established|determined)|TBD|deferred)\b/i,
    weakContrary: /^\W*(?:goals?|STGs?|LTGs?)\s*\d?\s*:[^\d]{3,80}$/i,
    gather: 'goals with function, baseline, target and time',
  },
  {
    id: 'certification',
    asks: /\b(?:certif\w+|plan of care\b[^.;]{0,40}\b(?:signed|approved|established|reviewed)|signed (?:by|plan)|(?:physician|provider|NPP)\b[^.;]{0,25}\b(?:signature|approval|signed|approved))\b/i,
    evidence: /\b(?:plan of care|POC|treatment plan|certification|recert\w*)\b[^.;]{0,60}\b(?:certified|signed|approved|received|recertified|returned)\b|\b(?:certified|signed|approved|recertified)\b[^.;]{0,60}\b(?:plan of care|POC|treatment plan)\b|\bcertification period\b[^.;]{0,40}\d|\b(?:re)?certified (?:by|on)\b|\bsigned by (?:the )?(?:\w+ )?(?:physician|doctor|Dr|MD|DO|NP|PA|provider|PCP|surgeon)\b/i,
    contrary: /\bsignature\b[^.;]{0,15}\bnone\b|\bnone on file\b|\b(?:sent|faxed|mailed) to\b[^.;]{0,40}\b(?:not (?:back|returned|signed|received)|awaiting|no (?:reply|answer|response))\b|\bsignature(?: line| block)?\b[^.;]{0,15}\b(?:blank|empty)\b|\b(?:plan of care|POC|certification|signature|recert\w*)\b[^.;]{0,50}\b(?:not|un|never|pending|awaiting|outstanding|overdue|expired|missing|unsigned)\b|\b(?:unsigned|awaiting|pending|not yet|lacks?|missing)\b[^.;]{0,40}\b(?:plan of care|POC|certification|signature|physician)\b/i,
    gather: 'the plan of care with the signature and date of the physician or other practitioner',
  },
  {
    id: 'protocol', plans: true,
    asks: /\b(?:restraint|mitt|shaping|transfer package|protocol)\b/i,
    // A protocol is a dose of it; the bare name is none.
    evidence: /(?=[^.]*\b(?:m?CIMT|constraint\S*|restraint|mitt|shaping|transfer package|protocol)\b)[^.]*(?:\d(?:\.\d)?\s?(?:hours?|hrs?|h)\b|\b\d{1,3}\s(?:\w+\s)?(?:week)?days\b|\d\s?%\s?of (?:the )?waking)/i,
    prefer: /\b(?:hours?|hrs?|h)\b|\bmitt\b/i,
    contrary: /\b(?:protocol|(?:number of )?hours|dose|days)\b[^.;]{0,20}\b(?:not (?:yet )?(?:specified|stated|set|decided|fixed)|TBD|to be (?:determined|decided|set|fixed)|open|undecided)\b/i,
    gather: 'the protocol with hours, days, restraint and transfer package',
  },
  {
    id: 'order',
    asks: /\b(?:order(?:ed)?|referr\w+|prescri\w+)\b/i,
    evidence: /\b(?:referr(?:ed|al)|order(?:ed)?|prescription|script|Rx)\b[^.;]{0,60}\b(?:by|from|dated|received|on file|signed|Dr|MD|DO|NP|PA)\b/i,
    contrary: /\b(?:no|without|missing|lacks?|awaiting|pending)\b[^.;]{0,20}\b(?:referral|order|prescription|script)\b|\b(?:referral|order|prescription)\b[^.;]{0,25}\b(?:not (?:received|on file|obtained)|pending|missing|expired)\b|\bdirect access\b/i,
    gather: 'the order or referral with its date',
  },
  {
    id: 'duration', plans: true,
    ignore: /^\W*(?:goals?|STGs?|LTGs?)\b/i,
    asks: /^(?!.*\b(?:frequency|symptoms?|treatment time|pain)\b).*\b(?:duration|length|number of weeks)\b/i,
    evidence: /\b(?:for|x|over)\s?\d{1,2}\s?(?:wks?|weeks?|months?|mos?)\b|\b\d{1,2}[- ](?:weeks?|wks?|months?)\b(?! ago)|\bthrough \d{1,2}\/\d{1,2}/i,
    gather: 'how long the plan runs, in weeks or to a date',
  },
  {
    id: 'dose', plans: true,
    asks: /\b(?:frequency|duration|dos(?:e|age|ing)|amount|intensity|hours? (?:per|a) day|predictable period|reasonable period|number of (?:visits|sessions))\b/i,
    evidence: /\b\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s?(?:x|times?|visits?|sessions?|days?)\s?(?:\/|per|a|each)\s?(?:wk|week|w|month|day)\b[^.;]{0,50}|\b\d(?:\.\d)?\s?(?:hours?|hrs?|h)\b[^.;]{0,15}\b(?:daily|a day|per day|\/\s?day|each day)|\b\d\s?x?\/\s?(?:wk|week)\b|\b\d\s?x\/\s?(?:d|day)\b|\b\d a week\b|\b\d{1,2} (?:more )?(?:visits|sessions),? then\b|\b(?:once|twice|three times)\b[^.;]{0,10}\b(?:weekly|a week|per week)\b/i,
    contrary: /\b(?:frequency|duration)\b[^.;]{0,25}\b(?:not (?:stated|specified|set|documented)|TBD|to be determined|as needed|PRN)\b/i,
    gather: 'frequency and duration of the plan, with the reason for this dose',
  },
  {
    id: 'homeProgram',
    asks: /\b(?:home (?:exercise )?program\w*|HEP|self[- ]management|carry ?over)\b/i,
    evidence: /\b(?:HEP|home (?:exercise )?program\w*)\b[^.;]{0,80}\b(?:issued|updated|instructed|reviewed|complian\w+|adheren\w+|performed|given|provided|daily|insufficient|alone|return demo\w*|independent|progressed|taught|x\s?\/\s?wk)\b|\b(?:instructed|issued|updated|educated|reviewed)\b[^.;]{0,40}\b(?:HEP|home (?:exercise )?program\w*)\b/i,
    contrary: /\b(?:no|not|never|without)\b[^.;]{0,20}\b(?:HEP|home (?:exercise )?program)\b|\b(?:HEP|home (?:exercise )?program)\b[^.;]{0,30}\b(?:not (?:issued|given|performed|established|done)|non-?complian\w+|deferred)\b|\bnon-?complian\w+\b[^.;]{0,25}\b(?:HEP|home)\b/i,
    gather: 'the home program, when it was given, and how the patient carries it out',
  },
  {
    id: 'rehabPotential',
    asks: /\b(?:rehab(?:ilitation)? potential|prognosis|reasonable expectation|expected to (?:improve|result|benefit|restore)|motivat\w+)\b/i,
    evidence: /\b(?:rehab(?:ilitation)? potential|prognosis|potential)\b[^.;]{0,30}\b(?:good|excellent|very good)\b|\b(?:good|excellent)\b[^.;]{0,20}\b(?:rehab(?:ilitation)? potential|prognosis|candidate)\b|\b(?:highly |well )?motivated\b|\bexpected to (?:improve|regain|return|restore|achieve|benefit)\b/i,
    contrary: /\b(?:rehab(?:ilitation)? potential|prognosis|potential)\b[^.;]{0,25}\b(?:poor|guarded|limited)\b|\b(?:poor|guarded|limited)\b[^.;]{0,20}\b(?:rehab(?:ilitation)? potential|prognosis)\b|\b(?:not|un)\s?motivated\b|\bnot a (?:good )?candidate\b/i,
    gather: 'rehabilitation potential as assessed: motor, cognitive, support at home',
  },
  {
    id: 'attendance',
    asks: /\b(?:attend\w*|complian\w+|adheren\w+|participat\w+|tolerat\w+|cooperat\w+)\b/i,
    evidence: /\b(?:attended|attends|completed)\b[^.;]{0,30}\b\d{1,2}\b|\b(?:attendance|compliance|adherence|participation)\b[^.;]{0,30}\b(?:good|excellent|full|100|9\d|consistent|regular)\b|\b(?:participat(?:es|ed|ing)|complian(?:t|ce)|adherent)\b[^.;]{0,40}\b(?:fully|actively|well|with|daily|all|every)\b|\b(?:no|without) missed\b/i,
    contrary: /\b(?:non-?complian\w+|non-?adheren\w+|poor (?:attendance|compliance|participation)|missed \d+|no[- ]shows?|refus\w+|unable to (?:tolerate|participate))\b/i,
    gather: 'the attendance record',
  },
  {
    id: 'support',
    asks: /\b(?:caregiver|parent|family|home support|support at home|social support)\b/i,
    evidence: /\b(?:spouse|wife|husband|daughter|son|caregivers?|family|partner|mother|father|parents?)\b[^.;]{0,60}\b(?:committed|agree\w*|logs?|assist\w*|support\w*|present|trained|help\w*|available|supervis\w*|willing|provid\w+)\b/i,
    contrary: /\b(?:lives alone|no (?:caregiver|support|family)|without (?:support|caregiver))\b/i,
    gather: 'who supports the patient at home and in what',
  },
  {
    id: 'neuromuscular',
    prefer: /\b(?:BBS|berg|mini-?BESTest|DGI|FGA|TUG|SLS|stance|romberg|m?CTSIB|tinetti|POMA|ABC|reach|tandem)\b[^.;]{0,60}\d/i,
    asks: /\b(?:neuromuscular|balance|coordination|proprioce\w+|kinesthe\w+|postur\w+|fall(?:s| risk)?|vestibular)\b/i,
    evidence: /\b(?:BBS|berg|mini-?BESTest|DGI|FGA|TUG|SLS|single[- ](?:leg|limb) stance|rhomberg|romberg|mCTSIB|tinetti|POMA|finger[- ]to[- ]nose|joint position (?:sense|error)|ABC|functional reach|tandem)\b[^.;]{0,60}\d|\b(?:impaired|decreased|poor|reduced)\b[^.;]{0,30}\b(?:balance|coordination|proprioception|kinesthe\w+|postural control|motor control)\b|\b(?:\d+|two|three|one|several|multiple|recent)\b[^.;]{0,12}\bfalls?\b/i,
    contrary: /\b97112\b(?![^.]*\b(?:balance|stance|foam|coordination|propriocept\w*|postur\w*|perturb\w*|weight[- ]shift\w*|vestibul\w*|NMES|recruit\w*)\b)[^.;]{0,30}\b(?:quad sets?|heel slides?|stretch\w*|leg press|straight leg raises?|SLR|strengthening|curls?)\b|\b(?:no|without|denies)\b[^.;]{0,25}\b(?:balance|coordination|proprioceptive|neuromuscular|vestibular)\b[^.;]{0,15}\b(?:deficits?|impairments?|problems?|loss|complaints?)\b|\b(?:balance|coordination|proprioception)\b[^.;]{0,20}\b(?:WNL|normal|intact|within normal|unimpaired)\b/i,
    weakContrary: /\b(?:no|denies|without)\b[^.;]{0,12}\bfalls?\b/i,
    gather: 'a balance, coordination, proprioception or postural measure with its values',
  },
  {
    id: 'strengthRange',
    asks: /\b(?:strength|weakness|range of motion|ROM|flexibility|endurance)\b/i,
    evidence: /\b(?:MMT|strength|[AP]{0,2}ROM|flexion|extension|abduction|rotation|dorsiflexion|flex|ext|abd|DF|PF|ER|IR|grip|pinch|6MWT|six[- ]minute)\b[^.;]{0,40}\d/i,
    contrary: /\b(?:strength|ROM|range of motion)\b[^.;]{0,25}\b(?:WNL|WFL|normal|full|5\/5 throughout)\b/i,
    gather: 'strength grades or range of motion of the limb with side and values',
  },
  {
    id: 'function',
    // A bare change tells no state of function.
    ignore: /\b(?:up|down) \d{1,3}\b(?! to)/i,
    asks: /\b(?:functional (?:limitation|deficit|impairment|loss|status|decline|outcome)s?|activit(?:y|ies) of daily living|ADLs?|function(?:al)? (?:ability|abilities|level)|self[- ]care|disabilit\w+|significant impairment)\b/i,
    evidence: /\b(?:unable to|cannot|can't|difficulty|limited (?:to|in|by)|limits?|limiting|restrict\w*|afraid to|requires?|needs?|dependent|min(?:imal)? ?A|mod(?:erate)? ?A|max(?:imal)? ?A|assist(?:ance)?)\b[^.;]{0,70}\b(?:don|doff|dress\w*|bath\w*|toilet\w*|groom\w*|eat\w*|feed\w*|cook\w*|meal|button\w*|transfer\w*|stairs?|walk\w*|ambulat\w*|reach\w*|lift\w*|carry\w*|sleep|work\w*|driv\w*|stand\w*|sit\w*|grasp\w*|grip\w*|ADLs?|IADLs?|hygiene|household|cup|door|jar|utensils?|chair|car|kneel\w*|cut\w*|food|fork|knife|shirt|pen|writ\w+|type|typing|squat\w*|curbs?|shower|shoes?|tub|bed|floor|mailbox|bus|shelf|spoon|swim\w*|run\w*|kneel\w*|throw\w*|hold\w*)\b|\b(?:LEFS|DASH|QuickDASH|ODI|NDI|PSFS|FIM|MAL|ARAT|WMFT|COPM|SPADI|RMDQ|BBS|TUG|DGI|FGA|6MWT|10MWT|gait speed|SPPB|chair stands?|STS|mini-?BESTest|FGA)\b[^.;]{0,30}\d/i,
    prefer: /\b(?:unable|cannot|can't|difficulty|requires?|needs?|limit\w*|dependent|assist|afraid)\b/i,
    weakContrary: /\b(?:full|normal) function\b|\b(?:ROM|range of motion)\b[^.;]{0,15}\b(?:full|normal|WNL|WFL)\b/i,
    contrary: /\b(?:independent|no (?:difficulty|limitations?)|no functional (?:limitations?|deficits?)|denies difficulty)\b[^.;]{0,40}\b(?:all (?:ADLs?|activities)|ADLs?|function|daily|limitations?|deficits?)?\b/i,
    gather: 'what the patient cannot do in daily life, and a functional score',
  },
  {
    id: 'objectiveMeasures', measured: true, lasting: true,
    prefer: /\b(?:BBS|berg|DGI|FGA|TUG|timed up|6MWT|10MWT|gait speed|LEFS|Q?u?i?c?k?DASH|ODI|oswestry|NDI|PSFS|FIM|MAL|motor activity log|ARAT|action research|WMFT|wolf|FMA|fugl|COPM|SPADI|RMDQ|9HPT|nine[- ]hole|box (?:and|&) block|mini-?BESTest|tinetti|5x?STS|30s? ?STS|BOT-?2|PDMS|DHI)\b/i,
    asks: /\b(?:objective(?:ly)?|standardi[sz]ed|measurable|quantif\w+|outcome measures?|baseline|valid(?:ated)? (?:test|measure)s?)\b/i,
    evidence: /\b(?:BBS|berg|DGI|FGA|TUG|SLS|6MWT|10MWT|gait speed|MMT|[AP]ROM|ROM|LEFS|DASH|QuickDASH|ODI|NDI|PSFS|FIM|MAL|ARAT|WMFT|FMA|fugl|COPM|SPADI|RMDQ|NPRS|grip|9HPT|box (?:and|&) block|mini-?BESTest|tinetti|5xSTS|30s? ?STS|ashworth|flexion|extension|dynamomet\w+|abduction)\b[^.;]{0,40}\d/i,
    contrary: /\b(?:no|without)\b[^.;]{0,20}\b(?:objective|standardi[sz]ed|outcome)\b[^.;]{0,20}\b(?:measures?|tests?|testing|data)\b|\b(?:objective|standardi[sz]ed|outcome)\b[^.;]{0,30}\b(?:not (?:performed|tested|done|documented|completed)|deferred)\b/i,
    gather: 'a standardized measure with baseline and current value',
  },
];
