// What payers ask of the treatment and of the record, in their own words: skill, watchfulness, home work, teaching, signatures, requests.
import type { Topic } from '../topics';
import { activeShare, usedVisits } from './judges';
import { any, both, change, denial, doctor, everyday, homeWork, near, person, then, training, unless, word } from './wordClasses';

const alone = String.raw`home (?:\w+ )?program\w*|HEP|self[- ]directed|independent (?:\w+ )?(?:program|exercis\w+|practice)|aides?|unskilled|non-?skilled|lay(?:person| person)?|family|care-?givers?|gym|unsupervised|on (?:his|her|their|its) own|without (?:a therapist|supervision|one)|alone`;
const skill = String.raw`skill\w*|expertise|judgment|clinical (?:decision|reasoning)\w*|qualified|licensed|therapist|complex\w*|sophisticat\w+`;
const byTherapist = String.raw`therapist|clinician|PT|OT|PTA|COTA|DPT|OTR|CHT|I (?=\\w+ed\\b)`;
const skilledActs = String.raw`graded?|grading|judg\w+|monitor\w*|facilitat\w+|correct\w*|cue[sd]?|cueing|cuing|guard\w*|adjust\w*|assess\w*|analy[sz]\w+|modif\w+|shap(?:ed|ing)|select\w*|chose|chosen|mobili[sz]\w+|manual(?:ly)?|tactile|verbal cues?|changed|decided|stopped|cut|titrat\w+|palpat\w+|inhibit\w+|blocked|re-?taught|watched|mobs?|held|slowed|lowered|raised|reduced|re-?mold\\w*|perturb\\w*|stopped|chose|aimed`;

const doctorReviewed: Topic = {
  id: 'k-doctorReviewed', lasting: true,
  asks: any(near(doctor, 'review\\w*|approv\\w+|sign\\w*|agree\\w*|certif\\w+|looked|endors\\w+|oversee\\w*|concur\\w*|support\\w*|recommend\\w*|letter|order\\w*|refer\\w*|prescri\\w+|saw|seen|visit', 50), /\b(?:plan|plan of care|POC)\b[^.;]{0,40}\b(?:signed|certified|approved|signature|reviewed)\b/i),
  evidence: any(near(doctor, String.raw`signed|sig|reviewed|approved|certified|agree[sd]?|returned|endorsed|wrote|writes|ordered|order|refer\w*|prescri\w+|Rx|script|f\/u|follow-?up|saw|visit|cleared|letter|recommends?|states?|wants?|ok'?d`, 60), /\b(?:POC|plan of care|plan|certification|recert\w*)\b[^.;]{0,25}\b(?:signed|certified|approved|returned)\b|\b(?:signed|certified|approved) (?:POC|plan)\b/i),
  contrary: /\b(?:(?:POC|plan|cert\w*|order|referral|Rx|prescription)\b[^.;]{0,30}\b(?:un-?signed|not (?:yet )?(?:signed|certified|returned|received|back|reviewed|seen))|un-?signed (?:POC|plan|order|cert\w*)|awaiting (?:\w+ )?(?:signature|cert\w*|return|order|referral)|signature (?:pending|missing|outstanding|overdue)|(?:POC|plan|cert\w*|order|referral)\b[^.;]{0,25}\b(?:expired|pending|outstanding|missing|lapsed|overdue)|no (?:signed|signature|order|referral|reply|response)|direct access)\b/i,
  gather: 'the practitioner\'s signature or order with its date',
};

export const careKinds: readonly Topic[] = [
  {
    id: 'k-oneOnOne',
    asks: /\b(?:one[- ]on[- ]one|one[- ]to[- ]one|1:1|individual(?:ized)? (?:treatment|contact|session)|direct (?:\w+ )?contact|not (?:in |as )?(?:a )?group|group (?:therapy|treatment|services?|setting|session))\b/i,
    evidence: /\b(?:one[- ]on[- ]one|one[- ]to[- ]one|1:1|1 on 1|individual (?:treatment|session)|constant attendance|hands-on throughout)\b/i,
    contrary: /\b(?:group|shared|two (?:other )?patients|other patients?|another patient|two at once|supervised by (?:the |an )?aide)\b/i,
    gather: 'that the contact was one-on-one',
  },
  {
    id: 'k-vitals', lasting: true,
    asks: /\b(?:vital(?:s| signs)|blood pressure|heart rate|oxygen|saturation|SpO2|pulse|exertion|cardiac|cardiopulmonary|respiratory|physiologic\w*)\b/i,
    evidence: /\b(?:SpO2|SaO2|O2 sat\w*|sats?|BP|HR|heart rate|blood pressure|vitals?|RPE|borg|RR|dyspnea)\b[^.;]{0,40}\d|\bvitals? (?:taken|checked|monitored|stable)\b|\b\d{2,3}\/\d{2,3} ?mm ?Hg\b/i,
    gather: 'vital signs at rest and under load',
  },
  {
    id: 'k-otherLiability', absence: true, lasting: true,
    asks: /\b(?:worker'?s'? comp\w*|auto(?:mobile)? (?:insur\w+|accident)|third[- ]party|liability|motor vehicle|no-fault|open claim)\b/i,
    evidence: /\b(?:no|not|denies|without)\b[^.;]{0,25}\b(?:worker'?s'? comp\w*|WC|auto|third[- ]party|liability|work[- ]related|MV[AC])\b|\bnot (?:work|auto)[- ]related\b/i,
    contrary: /\b(?:worker'?s'? comp\w*|WC) (?:claim|case|adjuster)\b|\b(?:open|pending) (?:WC|auto|liability) claim\b/i,
    gather: 'whether another payer is liable',
  },
  {
    id: 'k-notDuplicated', absence: true, lasting: true,
    asks: /\b(?:duplicat\w+|another (?:agency|provider|clinic|therapist|facility|discipline)|other (?:agency|provider|discipline|therapy)\b[^.;]{0,20}\b(?:same|concurrent\w*)|concurrent(?:ly)?|at the same time|same (?:as|services?) (?:those )?(?:given|provided|delivered)|not the same as|already (?:being )?(?:given|provided|received|furnished)|early intervention|elsewhere|school[- ](?:based )?(?:services?|therapy)|given at school)\b/i,
    evidence: /\b(?:no|not|denies|without)\b[^.;]{0,25}\b(?:other (?:therapy|PT|OT|services|provider)|home health|HH|concurrent|duplicat\w+|elsewhere|another)\b|\b(?:home health|HH)(?: PT| OT)?\b[^.;]{0,25}\b(?:discharged|ended|closed|stopped)\b|\b(?:school|other)\b[^.;]{0,60}\b(?:only|different|consults?|separate|not|while)\b|\b(?:PT|OT|SLP) (?:works on|addresses|focuses)\b[^.;]{0,60}\b(?:while|whereas|and) (?:PT|OT|SLP)\b/i,
    contrary: /\b(?:also|still|currently|concurrently) (?:\w+ )?(?:receiv\w+|seen|sees|getting|attends|gets|goes|has|treated)\b[^.;]{0,40}\b(?:PT|OT|therap\w+|chiropract\w+|home health|HH)\b|\b(?:home health|HH) (?:PT|OT)\b[^.;]{0,30}\b(?:continues|comes|visits|\d ?x)|\bsame goals\b/i,
    gather: 'that no one else gives the same therapy',
  },
  {
    id: 'k-contract', lasting: true,
    asks: /\b(?:behaviou?r\w*|written|signed|patient|treatment|caregiver) (?:contract|agreement|consent|commitment)\b|\binformed consent\b/i,
    evidence: any(both('contract|agreement|consent', 'signed|signs|agreed|on file|dated|obtained')),
    contrary: any(both('contract|agreement|consent', 'not (?:yet )?signed|unsigned|not (?:yet )?(?:obtained|done|completed)|awaiting|pending|declined|to be signed')),
    gather: 'the signed contract',
  },
  {
    id: 'k-carryOver',
    asks: /\b(?:carr(?:y|ies|ied)[- ]?over|generali[sz]\w+|transfer(?:s|red)? (?:of )?(?:skills?|gains?)|real[- ](?:life|world)|outside (?:of )?(?:the )?(?:clinic|therapy|sessions?)|used? (?:at|in) (?:the )?(?:home|community))\b/i,
    evidence: any(/\b(?:recall(?:s|ed)|remember(?:s|ed)|retain(?:s|ed))\b[^.;]{0,60}\b(?:cues?|technique|exercises?|sequence|precautions?|last|previous|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|session|without (?:prompt\w*|remind\w*|cue\w*))/i, /\bcarr(?:y|ies|ied)[- ]?over\b|\b(?:uses?|using|now|does|did|walks?|dress\w*|cook\w*|drove|climb\w*|report\w*)\b[^.;]{0,60}\b(?:at home|at work|at school|in the (?:community|kitchen|store|yard)|outdoors|to church)\b/i),
    contrary: any(near(denial, 'carry[- ]?over|at home|at work|outside|generali[sz]\\w+|us(?:e|es|ing) (?:the|it|her|his)', 40)),
    gather: 'what of it the patient does outside the clinic',
  },
  {
    id: 'k-needsTherapist', absence: true,
    asks: any(near(alone, String.raw`not|cannot|can't|insufficien\w+|inadequate|unable|fail\w*|rather than|would not|too|beyond|unsafe|why|instead`, 60), near(skill, String.raw`needs?|need(?:ed|s)?|requir\w+|must|necessary|necessitat\w+|only|unsafe|safe\w*|present|complex\w*|provided|involv\w+`, 60), /\bskilled\b/i, /\brather than a list\b|\bspecific to the patient\b|\bunsafe without\b|\bsafely (?:or|and) effectively\b/i),
    evidence: any(near('stopped|corrected|adjusted|modified|lowered|reduced|regressed|graded|blocked|guarded|cut|slowed', 'when|because|after|once|due to|as soon as', 40), /\b(?:cannot|can't|unable to|does not|doesn't) self[- ]?(?:monitor|correct|cue|pace)\b/i, near(byTherapist, skilledActs, 60), near('verbal|tactile|manual|visual', 'cues?|cueing|facilitation|correction|guidance', 12), near('cannot|can\'t|unable|unsafe|breaks? down|buckl\\w+|lost|fell|spasm|flare\\w*|wrong|compensat\\w+|incorrect\\w*|worse', 'at home|alone|on (?:her|his|their) own|without|unsupervised|when (?:she|he|they)|by (?:her|him)self|set|form|cue\\w*', 60), /\bskilled\b[^.;]{5,}/i),
    contrary: any(/\b(?:no|without|needs? no) (?:\w+ )?(?:cues?|cueing|correction|assist\w*|supervision)(?: (?:needed|required))?\b/i, near('independent\\w*|by (?:her|him|them)sel\\w+|on (?:her|his|their) own', 'exercises?|program|HEP|sheet|routine|flow ?sheet|circuit|gym', 50), near('aides?|tech', 'set|sets|supervis\\w+|ran|counted|watch\\w*|perform\\w*|led', 40), /\b(?:from|off) the sheet\b|\bper flow ?sheet\b|\bno skilled\b|\bdoes not (?:need|require) (?:a therapist|skilled)\b|\bsame (?:\w+ )?(?:exercises|program|activities|list) (?:as|each|every)\b/i),
    prefer: any(near(byTherapist, skilledActs, 30), near(change, 'when|because|as|after|so', 50)),
    gather: 'what the therapist judged, graded, corrected or guarded, and why an aide or a home program would not do',
  },
  {
    id: 'k-homePractice',
    asks: any(near('complian\\w+|adher\\w+|follow\\w*|diligent', '(?:exercise|home|prescribed) (?:program|routine|exercises)', 30), near('home|outside|between (?:visits|sessions|appointments)|assigned|prescribed|self', 'exercis\\w+|programs?|practi[cs]e\\w*|routine|assignments?|activities|management', 30), /\bHEP\b|\bhomework\b/i),
    evidence: any(near(homeWork, `${everyday}|does|doing|did|done|performs?|performing|keeps|issued|given|taught|reviewed|updated|progressed|shows|complet\\w+`, 60), near('does|doing|did|performs?|practi[cs]es?|walks|runs', String.raw`(?:at home|stretch\w*|exercises?|program|putty|standing)[^.;]{0,40}(?:${everyday})`, 60)),
    contrary: any(near(denial, `${homeWork}|exercises|at home|program|sheet`, 40)),
    prefer: word(everyday),
    gather: 'the home program and how the patient carries it out',
  },
  {
    id: 'k-device', plans: true, lasting: true,
    asks: /\b(?:brace|bracing|splint\w*|orthos[ie]s|orthotic\w*|prosthe\w+|walking aids?|walkers?|canes?|assistive (?:device|technology)|adaptive equipment|equipment|wheelchair|DME)\b/i,
    evidence: any(near(String.raw`cock-?up|resting hand|thumb spica|brace|splints?|orthos[ie]s|orthotics?|AFO|KAFO|WHFO|socket|prosthe\w+|liner|walker|RW|FWW|rollator|SPC|cane|crutches|wheelchair|w\/c|reacher|sock aid|grab bars?|tub bench|button hook|equipment`, String.raw`fit|fitted|fitting|fabricat\w*|mold\w*|issued|deliver\w+|train\w*|taught|adjust\w*|ordered|needs?|uses?|using|with|wear\w*|check\w*|align\w*|don\w*|trial\w*|grip|height`, 40)),
    contrary: /\b(?:no|without(?: an?)?|not using (?:an?)?|declin\w+) (?:assistive |adaptive )?(?:device|brace|splint|orthosis|equipment|AD)\b(?: needed)?/i,
    prefer: /\b(?:fit|fabricat|mold|issued|deliver|train|taught|adjust|align)\w*/i,
    gather: 'the device, its fitting and the training with it',
  },
  {
    id: 'k-education',
    asks: any(/\b(?:was|were|been|is|are) (?:also )?(?:taught|instructed|educated|shown|advised|told|counsel\w*)\b/i, near('educat(?:ed|ion)|instruct(?:ed|ion)|taught|teaching|knowledge', 'posture|mechanics|patient|member|precautions?|technique|joint protection|received|provided|given|energy|safety|self', 40)),
    evidence: any(word(training), /\b(?:advised|told|counsel\w*|discouraged|encouraged|handout)\b/i),
    contrary: near('no|not|without|did not', 'educat\\w*|instruct\\w*|taught|teach', 20),
    prefer: /\b(?:taught|educat\w*|instruct\w*|hand-?outs?)\b/i,
    gather: 'what the patient was taught',
  },
  {
    id: 'k-notPassiveOnly', absence: true, judge: activeShare,
    asks: near('passive|modalit\\w+|heat|ultrasound|electrical stimulation|massage', 'not|only|sole\\w*|alone|limited|adjunct\\w*|majority|unless|active|more than', 40),
    evidence: /\b\d{1,3} ?min\b|\b(?:ther(?:apeutic)? ?ex\w*|97110|97112|97530|active|strengthen\w*|squats?|bridges?|press[- ]?ups?|lunges?|step[- ]?ups?|rows?|plank|gait|balance|\d ?x ?\d{1,2})\b/i,
    contrary: /\b(?:only|just) (?:\w+ )?(?:heat|MHP|hot pack|US|ultrasound|estim|e-stim|IFC|TENS|massage|modalit\w+)\b|\bmodalit\w+ only\b/i,
    gather: 'the active part of the treatment',
  },
  {
    id: 'k-byTherapist', lasting: true,
    asks: any(near('assistants?|PTA|COTA|aides?', 'not|rather than|instead|other than', 30)),
    evidence: /(?:[A-Z][a-z]+,\s?)(?:PT|DPT|OTR(?:\/L)?|OT)\b/,
    contrary: /\b(?:PTA|COTA|OTA|aide)\b/i,
    gather: 'who gave the treatment, with credentials',
  },
  {
    id: 'k-rationale', lasting: true,
    asks: any(near('reasons?|why|rationale|purpose|justif\\w+', 'techniques?|treatments?|interventions?|choos\\w+|chosen|select\\w*|manual|each|approach|dose|frequency', 40)),
    evidence: any(near('because|aimed at|in order to|to (?:address|restore|improve|reduce|free|gain|unload|increase)|for (?:\\w+ ){0,2}(?:restriction|deficit|weakness|tightness|control)|since|due to', 'glides?|mobs?|mobili[sz]\\w+|technique|exercise\\w*|97\\d{3}|cue\\w*|stretch\\w*|STM|manual|splint|loading|chosen|selected|used', 80)),
    gather: 'why this technique was chosen',
  },
  {
    id: 'k-supervision',
    asks: /\b(?:supervis\w+|co-?sign\w*|assistants?|PTA|COTA|OTA)\b[^.;]{0,60}\b(?:therapist|PTA|COTA|assistants?|services|on-?site|signed|required)\b/i,
    evidence: any(near('PTA|COTA|OTA|assistants?', 'supervis\\w+|co-?sign\\w*|discussed|conferenc\\w*|on-?site|PT present|reviewed with', 60)),
    contrary: any(near('no|not|without', 'supervis\\w+|co-?sign\\w*', 20)),
    gather: 'the supervision of the assistant',
  },
  {
    id: 'k-visitsUsed', lasting: true, judge: usedVisits,
    asks: unless('before|request\\w*', near('visits?|units?|sessions?', 'used|exceed\\w*|approved|authori[sz]ed|allowed|within the', 30)),
    evidence: /\b\d{1,3}\b[^.;]{0,25}\b(?:used|billed|approved|authori[sz]ed|allowed|attended|counted|ledger)\b|\b(?:used|billed|approved|authori[sz]ed|allowed|attended|count\w*|ledger)\b[^.;]{0,15}\b\d{1,3}\b/i,
    prefer: /\bused\b/i,
    gather: 'the visits used beside the visits approved',
  },
  {
    id: 'k-serviceDates', lasting: true,
    asks: near('services?|visits?|dates?|treatments?', '(?:in|within|inside|during|between) (?:the )?(?:dates?|period|span|window)?[^.;]{0,20}(?:approved|authori[sz]\\w+)', 60),
    evidence: any(near('approved|authori[sz]\\w+|valid|auth', String.raw`\d{1,2}\/\d{1,2}(?:\/\d{2,4})? ?(?:-|–|to|through|thru) ?\d{1,2}\/\d{1,2}`, 60)),
    contrary: /\b(?:after|outside|beyond|before) (?:the )?(?:auth\w*|approved|approval|period)\b|\bexpired\b/i,
    gather: 'the dates approved beside the dates of service',
  },
  {
    id: 'k-codesRequested', lasting: true,
    asks: near('request\\w*|authori[sz]\\w+|approv\\w+|form|submission', '(?:procedure |CPT |billing )?codes?', 40),
    evidence: any(near('request\\w*|PA|auth\\w*|fax\\w*|submitted|approved|sent', String.raw`9[2-7]\d{3}`, 60)),
    gather: 'the request with the codes on it',
  },
  {
    id: 'k-askedBefore', lasting: true,
    asks: any(near('approval|authori[sz]ation|permission|pre-?cert\\w*|request\\w*|notif\\w+', 'before|prior to|ahead of|in advance', 50)),
    evidence: any(then(String.raw`faxed|sent|submitted|requested|called|uploaded|entered|asked`, 'PA|auth\\w*|pre-?cert\\w*|request|approval|eval\\w*|portal', 50), near('PA|auth\\w*|pre-?cert\\w*|request', 'faxed|sent|submitted|uploaded|entered|called in', 40)),
    contrary: /\b(?:never|not|no)\b[^.;]{0,12}\b(?:requested|submitted|sent|request|asked)\b|\b(?:requested|submitted|sent|faxed|auth\w*)\b[^.;]{0,30}\b(?:after|following) (?:the )?(?:first |initial )?(?:visit|service|treatment|start|eval\w*)|\bforgot\b|\bmissed the\b/i,
    gather: 'the request with its day',
  },
  {
    id: 'k-referenceKept', lasting: true,
    asks: near('reference|confirmation|receipt|tracking|proof', 'calls?|fax|portal|submission|kept|phone|sent|mail\\w*', 40),
    evidence: /\b(?:fax|call|portal|confirmation|ref(?:erence)?|receipt|tracking|certified mail)\b[^.;]{0,40}(?:#|\b[A-Z]?[\d-]*\d{2,}[\d-]*\b)/i,
    contrary: /\b(?:no|without|lost|not)\b[^.;]{0,20}\b(?:confirmation|reference|receipt)\b|\b(?:confirmation|reference|receipt)\b[^.;]{0,20}\b(?:not|lost|missing)\b/i,
    prefer: /\b(?:confirmation|ref(?:erence)?)\b/i,
    gather: 'the confirmation or reference number',
  },
  doctorReviewed,
  { ...doctorReviewed, id: 'k-doctorSays', asks: new RegExp(String.raw`^\W*(?:the |an? )?(?:\w+ ){0,2}(?:${doctor})\b(?: has| have)? (?:agree|review|recommend|consider|confirm|approv|endors|support|looked|said|states?|sign|certif)\w*`, 'i') },
  {
    id: 'k-support', lasting: true,
    asks: any(/\b(?:safe (?:discharge|home)|social support|support (?:system|at home)|lives? (?:with|alone))\b/i, near(`${person}|helpers?|someone|another adult`, 'home|house|available|day|lives?|stays?', 40)),
    evidence: near(person, 'lives?|helps?|assists?|available|supports?|with|drives|committed', 40),
    contrary: /\blives alone\b|\bno (?:help|support|family)\b/i,
    gather: 'who supports the patient at home',
  },
  {
    id: 'k-filingLimit', lasting: true,
    asks: /\b(?:filing|submission|claims?) (?:limit|deadline|period|window)\b|\btime limit\b/i,
    evidence: /\b\d{2,3} (?:calendar )?days (?:from|of|after)\b|\b(?:limit|deadline|contract|agreement)\b[^.;]{0,40}\b\d{2,3} (?:calendar )?days\b/i,
    gather: 'the filing limit of the contract',
  },
  {
    id: 'k-otherPayer', lasting: true,
    asks: /\b(?:other|primary|former|previous|first)[- ](?:payer|plan|insur\w+|carrier)\b|\bcoordination of benefits\b|\bCOB\b/i,
    evidence: /\b(?:EOB|remittance)\b[^.;]{0,60}\d|\b(?:primary|former|other|previous) (?:payer|plan|insur\w+)\b[^.;]{0,60}\d/i,
    gather: 'the other payer\'s EOB with its date',
  },
];
