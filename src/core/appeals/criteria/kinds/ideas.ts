// Ideas that rows and notes name in different words: how a row says it, and how a record shows it (the same words where one entry stands).
import { atWork, doctor, event, homeWork, imaging, measure, person } from './wordClasses';

/** Id, words of a row, words of a record. */
const table: readonly (readonly [id: string, asked: string, shown?: string])[] = [
  ['score', String.raw`standard(?:i[sz]ed)? tools?|scores?|scored|inventor(?:y|ies)|index|questionnaires?|scales?|instruments?|outcome tools?`, String.raw`(?:${measure})\b[^;]{0,25}\d`],
  ['duty status', String.raw`duty status|work status|(?:modified|light|limited|restricted|full) duty|off work|work restrictions?|on duty`, String.raw`(?:light|limited|modified|restricted|full|desk) duty|off work|out of work|restrictions?|no lifting over`],
  ['mechanism', String.raw`(?:date and )?mechanism of injury|mechanism|how (?:the )?(?:injury|it) (?:happened|occurred)|cause of injury|date of injury`, String.raw`struck|hit|fell|twist\w*|lift(?:ing|ed)|collision|MV[AC]|crash\w*|slip\w*|trip\w*|jump\w*|pull\w*|caught|crush\w*|landed|tackled`],
  ['body part', String.raw`body parts?|region|joint treated|side (?:and|treated|involved)|laterality`, String.raw`(?:R|L|right|left|bilateral|B)\b[^.;]{0,12}\b(?:shoulder|elbow|wrist|hand|finger|thumb|hip|knee|ankle|foot|neck|back|arm|leg|UE|LE)|(?:cervical|lumbar|thoracic|low back|LBP)`],
  ['neck', 'neck|cervical', String.raw`neck|cervical|C[1-7](?:-[1-7])?|SNAG`],
  ['low back', 'low(?:er)? back|lumbar|spin(?:e|al)', String.raw`low(?:er)? back|lumbar|LBP|L[1-5](?:-[1-5S])?`],
  ['pelvic floor', 'pelvic', String.raw`PFM|PF|pelvic|levator|perine\w+`],
  ['bladder', 'incontinen\\w+|bladder|urinary|leak\\w*|void\\w*', String.raw`incontinen\w+|leak\w*|pads?|bladder|urinary|void\w*|urge`],
  ['diary', 'diar(?:y|ies)|logs?|journal'],
  ['contraction', 'contract(?:ion|s)|isolat\\w+|recruit\\w*', String.raw`contract(?:ion|s)|isolat\w+|lifts?|squeez\w+|hold \d|recruit\w*|flicks?`],
  ['biofeedback', 'biofeedback|EMG', 'biofeedback|s?EMG|surface electr\\w+'],
  ['muscle exam', 'muscle (?:exam\\w*|test\\w*|strength)|strength', String.raw`strength|MMT|[0-5][+-]?\/5|dynamomet\w+`],
  ['range', 'range of motion|motion|stiffness|flexibility', String.raw`[AP]?ROM|\d+ ?°|\d+ deg\w*|flexion|extension`],
  ['sensation', 'sensation|sensory|numbness', 'sensation|sensory|light touch|monofilament|numb\\w*|tingl\\w*|two-point'],
  ['girth', 'volume|girth|circumferen\\w+', String.raw`volume|girth|circumferen\w+|\d[\d,.]* ?(?:mL|cm)|perometer|tape`],
  ['lymphedema', 'lymph\\w*|swelling|edema', 'lymph\\w*|stemmer|pitting|swell\\w*|edema|volume|fibrosis'],
  ['bandaging', 'bandag\\w*|wrap\\w*|self[- ](?:drainage|massage|care)|manual lymph\\w*', 'bandag\\w*|wrap\\w*|MLD|multilayer|self[- ](?:drainage|massage)|short stretch'],
  ['garment', 'compression|garments?|sleeves?|stockings?', 'sleeves?|garments?|mmHg|stockings?|glove|compression|flat knit'],
  ['pool', 'pool|aquatic|water|hydrotherap\\w*', 'pool|water|aquatic|97113|laps|buoyan\\w*'],
  ['land', 'land'],
  ['depth', 'depth', 'depth|waist|chest'],
  ['vision', 'vision|visual|sight', 'vision|visual|glasses|print|read\\w*|letters?|acuity|cataract|star cancellation'],
  ['cognition', 'cogniti\\w+|learn(?:ing)?|memory|understand\\w*', 'recall\\w*|MoCA|MMSE|SLUMS|commands?|directions?|oriented|A&O|remember\\w*|learn\\w*|teach[- ]back'],
  ['taught', 'taught|teach\\w*|train\\w*|educat\\w*|instruct\\w*', 'taught|train\\w*|instruct\\w*|educat\\w*|demonstrat\\w*|showed|shown|reviewed|practi[cs]ed|corrected|handout|card'],
  ['helper', 'helpers?|care-?givers?|family|relatives?|parents?|spouse|assistance at home', person],
  ['doctor', 'physicians?|doctors?|surgeon|practitioner|specialist|primary care', doctor],
  ['medication', 'medic(?:ation|ine)s?|drugs?|prescription (?:drug|med)s?|pharmac\\w*', String.raw`medic(?:ation|ine)s?|meds|mg|dose|naproxen|ibuprofen|NSAIDs?|gabapentin|levodopa|sinemet|baclofen|pharmac\w*`],
  ['imaging', imaging, imaging],
  ['falls', 'falls?|falling|fell', 'falls?|fell|fallen|near-?falls?|stumbl\\w*'],
  ['gait', 'gait|walk\\w*|ambulat\\w*', String.raw`gait|walk\w*|ambulat\w*|6MWT|10MWT|m\/s|ft\b`],
  ['stairs', 'stairs?|steps?|curbs?', 'stairs?|steps?|curbs?|flight'],
  ['transfers', 'transfers?|bed mobility', 'transfers?|bed mobility|sit to stand|sit-to-stand|STS'],
  ['self care', 'self[- ]care|ADLs?|dress\\w*|bath\\w*|toilet\\w*|groom\\w*|feed\\w*', 'dress\\w*|bath\\w*|toilet\\w*|groom\\w*|feed\\w*|don\\w*|doff\\w*|ADLs?|button\\w*|socks?|tub|shower'],
  ['hand use', 'hand (?:use|function)|dexterity|fine motor|grasp|prehension', String.raw`9HPT|box and block|pegs?|grasp\w*|pinch|button\w*|writ\w+|release\w*`],
  ['grip', 'grip|pinch', String.raw`grip|pinch|\d+ ?(?:lb|kg)`],
  ['scar', 'scars?|adhesions?|incision', 'scars?|adher\\w*|keloid|incision'],
  ['splint', 'splints?|orthos\\w+|brac\\w+', 'splints?|orthos\\w+|brac\\w+|AFO'],
  ['equipment', 'equipment|devices?|aids?', 'bench|reacher|walker|cane|crutch\\w*|rail|raised|sock aid|wheelchair|commode|grab bars?'],
  ['pain', 'pain|soreness', String.raw`pain|NPRS|VAS|sore\w*|ache\w*|\d{1,2}\/10`],
  ['sleep', 'sleep|night', 'sleep\\w*|wakes?|night\\w*'],
  ['balance', 'balance|postural', 'balance|BBS|berg|mini-?BESTest|stance|tandem|SLS|mCTSIB|foam|sway'],
  ['dizziness', 'dizz\\w+|vertigo', 'dizz\\w+|vertigo|spin\\w*|lightheaded|DHI'],
  ['head injury', 'concussion|head injury|symptom inventory', 'concussion|RPQ|PCSS|SCAT|headaches?|dazed|LOC|VOMS'],
  ['exertion', 'exertion|exercise tolerance|endurance|aerobic', String.raw`treadmill|HR \d|RPE|6MWT|SpO2|rests?|min(?:utes)? (?:of|at)`],
  ['accepted claim', 'accepted|compensable|work[- ]related|claim allowed', 'accepted|claim|work[- ]related|compensable|DOI'],
  ['work', 'jobs?|work\\w*|employ\\w+|occupation\\w*|dut(?:y|ies)', atWork],
  ['home program', 'home (?:exercise )?program|home exercis\\w+|HEP', homeWork],
  ['event', 'event|injury|surgery|operation|exacerbation|decline', event],
  ['goal', 'goals?|targets?|objectives?', String.raw`goals?|LTG|STG|by (?:week|\d)|will`],
  ['frequency', 'frequency|how often|schedule', String.raw`\d ?x ?\/? ?(?:wk|week)|(?:once|twice|three times) (?:a |per )?week\w*|weekly|\d ?x ?wkly`],
  ['feeding', 'feeding|swallow\\w*|oral', 'feed\\w*|swallow\\w*|chew\\w*|spoon|cup|bites?'],
  ['play', 'play|developmental|milestones?', 'play\\w*|crawl\\w*|sits?|stands?|walked at|jump\\w*|toy|peers'],
  ['school', 'school|IEP|early intervention', 'school|IEP|early intervention|classroom|teacher'],
  ['prosthesis', 'prosthe\\w+|residual limb|socket', 'prosthe\\w+|socket|liner|residual|sock ply|K-?level'],
  ['sensory processing', 'sensory processing|sensory integration|regulation', 'sensory|SPM|regulat\\w+|meltdown\\w*|vestibular|tactile'],
  ['skin', 'skin|wound', 'skin|wound|blister|incision|ulcer|drain\\w*'],
  ['weight bearing', 'weight[- ]bearing', 'NWB|TTWB|PWB|WBAT|FWB|weight[- ]bearing'],
  ['vitals', 'vital signs|blood pressure|heart rate|oxygen', String.raw`BP|HR|SpO2|vitals|\d{2,3}\/\d{2,3}`],
];

export interface Idea {
  readonly id: string;
  readonly asked: RegExp;
  readonly shown: RegExp;
}

export const ideas: readonly Idea[] = table.map(([id, asked, shown]) => ({ id, asked: new RegExp(String.raw`\b(?:${asked})\b`, 'i'), shown: new RegExp(String.raw`\b(?:${shown ?? asked})(?:\b|(?<=\W))`, 'i') }));
