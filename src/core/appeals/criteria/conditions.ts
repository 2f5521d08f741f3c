// Diagnoses a criterion may ask for, and their names in a record. A criterion is borne out only by the same group.
export interface Condition {
  readonly id: string;
  readonly names: RegExp;
}

export const conditions: readonly Condition[] = [
  { id: 'stroke', names: /\b(?:strokes?|CVA|cerebrovascular accident|infarct\w*|(?:ischemic|hemorrhagic) stroke|I6[0-9](?:\.\w+)?|hemipar\w+|hemipleg\w+)\b/i },
  { id: 'brain injury', names: /\b(?:TBI|traumatic brain injury|brain injury|S06\.\w+)\b/i },
  { id: 'cerebral palsy', names: /\b(?:cerebral palsy|CP|G80(?:\.\w+)?)\b/i },
  { id: 'Parkinson', names: /\b(?:parkinson\w*|G20(?:\.\w+)?)\b/i },
  { id: 'multiple sclerosis', names: /\b(?:multiple sclerosis|G35)\b/i },
  { id: 'knee replacement', names: /\b(?:TKA|TKR|total knee|Z96\.65\d|knee (?:replacement|arthroplasty))\b/i },
  { id: 'hip replacement', names: /\b(?:THA|THR|total hip|Z96\.64\d|hip (?:replacement|arthroplasty))\b/i },
  { id: 'ACL', names: /\b(?:ACL|anterior cruciate)\b/i },
  { id: 'rotator cuff', names: /\b(?:rotator cuff|RCR|M75\.\w+)\b/i },
  { id: 'fracture', names: /\b(?:fractures?|ORIF|fx)\b/i },
  { id: 'low back pain', names: /\b(?:low back pain|LBP|lumbar (?:radiculopathy|strain|stenosis)|M54\.\w+)\b/i },
  { id: 'vestibular', names: /\b(?:vestibular|BPPV|vertigo)\b/i },
  { id: 'ankle sprain', names: /\b(?:ankle sprain|S93\.\w+|ankle instability)\b/i },
  { id: 'spinal cord injury', names: /\b(?:spinal cord injury|SCI|paraplegia|tetraplegia)\b/i },
  { id: 'neuropathy', names: /\b(?:neuropathy|G6[0-9]\.\w+)\b/i },
  { id: 'amputation', names: /\b(?:amput\w+)\b/i },
];

/** Another condition named as the cause: "hemiplegic arm after traumatic brain injury" is no stroke. */
export function otherCause(condition: Condition): RegExp {
  const others = conditions.filter(({ id }) => id !== condition.id && ofBrain.has(id)).map(({ names }) => names.source).join('|');
  return new RegExp(String.raw`\b(?:after|due to|from|following|secondary to|caused by|with)\b[^.;]{0,20}(?:${others})`, 'i');
}

/** Has the condition rivals as the cause of what the criterion asks for? */
export const ofOneCause = ({ id }: Condition): boolean => ofBrain.has(id);

/** Conditions that leave a like weakness and exclude each other as its cause. */
const ofBrain: ReadonlySet<string> = new Set(['stroke', 'brain injury', 'cerebral palsy', 'multiple sclerosis', 'spinal cord injury']);

/** A criterion asks for a diagnosis when it names one and says so. */
export function conditionsOf(criterion: string): readonly Condition[] {
  return /\b(?:diagnos\w+|has (?:had )?an?|due to|resulting from|secondary to|following|after|indication|hemi\w+|with|cause[ds]?)\b/i.test(criterion) ? conditions.filter(({ names }) => names.test(criterion)) : [];
}
