// Which kinds of evidence the facts hold, so that 97110 and 97112 are never argued on each other's deficits (domain: 3.3).
import type { NoteFacts } from '../noteFacts';

/** Balance, coordination, kinesthetic sense, posture, proprioception, movement control, tone. */
const neuromuscular =
  /\b(?:balanc\w*|BESS|convergence|toe clearance|movement quality|BBS|berg|mini[- ]?best\w*|tinetti|POMA|DGI|FGA|ABC scale|SLS|single[- ](?:leg|limb) stance|tandem|romberg|m?CTSIB|sway\w*|LOB|loss(?:es)? of balance|postur\w*|propriocept\w*|kin(?:a?)esthe\w*|joint[- ]position|coordinat\w*|finger[- ](?:to[- ])?nose|heel[- ](?:to[- ])?shin|RAM|rapid alternating|dysdiadocho\w*|dysmetria|ataxi\w*|motor control|recruit\w*|neuromuscular|NMR|tone|spastic\w*|ashworth|synerg\w*|neglect|hemipar\w*|hemipleg\w*|vestibul\w*|VOR|gaze|DVA|DHI|nystagmus|ankle strategy|hip strategy|stepping strategy|righting|weight[- ]shift\w*|wt shift|PNF|dual[- ]task\w*|facilitat\w*|inhibit\w*|motor plan\w*|FMA\w*|fugl|ARAT|WMFT|midline|scapular dyskines\w*|quad(?:riceps)? (?:inhibition|activation)|perturb\w*|s?EMG|biofeedback|substitut\w*|timing of|freez\w*|proprioceptive)\b/i;

/** Strength, endurance, range of motion, flexibility. */
const musculoskeletal =
  /\b(?:MMT|strength\w*|weak\w*|dynamomet\w*|grip|pinch|[AP]?A?ROM|range of motion|flexion|extension|flex|ext|abduction|adduction|rotation|supination|pronation|dorsiflexion|plantarflexion|DF|PF|ER|IR|stiff\w*|tight\w*|flexib\w*|stretch\w*|contractur\w*|capsul\w*|enduranc\w*|6MWT|2MWT|RPE|fatigu\w*|sit[- ]to[- ]stand|STS|deconditi\w*|aerobic|lag|SLR|lift\w*|\d+\s*(?:lbs?|kg|deg|degrees)|\d+\s*°|[0-5][+-]?\/5)\b/i;

export interface Evidence {
  readonly neuromuscular: boolean;
  readonly musculoskeletal: boolean;
}

/** Deficits and findings only: the label of a code is no evidence for it. */
export function evidenceIn(facts: NoteFacts): Evidence {
  const texts = [
    ...facts.measures.map((row) => `${row.name} ${row.current ?? ''} ${row.unit ?? ''}`),
    ...facts.interventions.map((row) => [row.exercise, row.cueing, row.response].join(' ')),
    ...facts.statements.map((statement) => statement.text),
    ...Object.values(facts.fields),
  ].map((text) => text.replace(/\b(?:neuromuscular re-?education|neuro re-?ed|NMR|therapeutic exercises?|there?x)\b/gi, ' '));
  return { neuromuscular: texts.some((text) => neuromuscular.test(text)), musculoskeletal: texts.some((text) => musculoskeletal.test(text)) };
}

/** The slot that says what a billed code lacks; undefined where the facts carry it. */
export function missingEvidence(code: string, evidence: Evidence): string | undefined {
  if (code === '97112' && !evidence.neuromuscular) {
    const shown = evidence.musculoskeletal ? '; the facts show strength, endurance or range of motion only' : '';
    return `neuromuscular deficit that ${code} treats (balance, coordination, kinesthetic sense, posture or proprioception)${shown}`;
  }
  if (code === '97110' && !evidence.musculoskeletal) {
    const shown = evidence.neuromuscular ? '; the facts show balance, coordination or proprioception only' : '';
    return `deficit that ${code} treats (strength, endurance, range of motion or flexibility)${shown}`;
  }
  return undefined;
}

export type Domain = 'Balance' | 'Coordination and position sense' | 'Arm and hand function' | 'Vestibular' | 'Gait and mobility' | 'Strength' | 'Range of motion' | 'Endurance' | 'Pain' | 'Function' | 'Other findings';

const domains: readonly (readonly [Domain, RegExp])[] = [
  ['Balance', /\b(?:balance|BBS|berg|best|tinetti|POMA|SLS|single[- ](?:leg|limb)|tandem|romberg|CTSIB|mCTSIB|ABC|LOB|reach test|FRT|sway)/i],
  ['Arm and hand function', /\b(?:FMA[- ]?UE|fugl|ARAT|action research|WMFT|wolf motor|MAL\b|motor activity log|box (?:and|&) block|BBT)/i],
  ['Coordination and position sense', /\b(?:propriocept|kinesthe|joint[- ]position|coordinat|finger[- ]to[- ]nose|finger[- ]nose|9HPT|nine[- ]hole|box|RAM|FMA|tone|ashworth|MAS)/i],
  ['Vestibular', /\b(?:DVA|VOMS|convergence|DHI|VOR|gaze|nystagm|dix|vertigo|dizz)/i],
  ['Gait and mobility', /\b(?:gait|10MWT|T25FW|DGI|FGA|TUG|10MWT|10 ?m|walk speed|step|stairs|SPPB|FSST|AMP)/i],
  ['Strength', /\b(?:MMT|strength|grip|pinch|dynamom|lag)/i],
  ['Range of motion', /\b(?:[AP]?A?ROM|flex|flexion|ext|extension|abd|abduction|add|adduction|rotation|ER|IR|DF|PF|dorsiflexion|plantarflexion|supination|pronation|inversion|eversion|SLR)\b/i],
  ['Endurance', /\b(?:6MWT|2MWT|endurance|RPE|HR|VO2)/i],
  ['Pain', /\b(?:pain|NPRS|VAS)/i],
  ['Function', /\b(?:AMPPRO|SARA|PERF|ICIQ\S*|MoCA|BOT|MNRead|VISA|FSS|PFDI|LLIS|LEFS|ODI|oswestry|RMDQ|NDI|PSFS|DASH|QuickDASH|SPADI|FIM|COPM|KOOS|HOOS|FAAM|AM-?PAC|PROMIS|dressing|bathing|ADL|transfer|sit[- ]to[- ]stand|STS|chair (?:stand|rise))/i],
];

export function domainOf(measureName: string): Domain {
  return domains.find(([, pattern]) => pattern.test(measureName))?.[0] ?? 'Other findings';
}

export const domainOrder: readonly Domain[] = [...domains.map(([domain]) => domain), 'Other findings'];
