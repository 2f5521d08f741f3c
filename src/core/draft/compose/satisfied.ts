// Which required answers of a template are given in free words, so that a raw note is not asked for what it already says.
import type { NoteFacts } from '../noteFacts';
import { topicOf, type Topic } from './topics';

interface Told {
  readonly topics: ReadonlySet<Topic>;
  readonly text: string;
  readonly facts: NoteFacts;
}

/** First match by param name wins; a param no row knows counts as unanswered. */
const answers: readonly (readonly [RegExp, (told: Told) => boolean])[] = [
  [/^condition$|^icd10$/, (told) => told.topics.has('diagnosis') || /\b(?:hemipar|stroke|CVA|TKA|THA|ACL|fracture|fx|BKA|AKA|amput\w*|pain|parkinson|vestibul|repair|tendin|OA\b)/i.test(told.text)],
  [/^functional\.limitation$/, (told) => told.topics.has('functionalLink') || /\b(?:can't|cannot|unable|difficult|trouble|limits?|unsafe|wants to|only|avoids?|bad|near[- ]?falls?)\b/i.test(told.text)],
  [/^prior\.level$/, (told) => /\b(?:PLOF|prior level|before (?:the )?(?:surgery|stroke|onset|injury)|previously independent)\b/i.test(told.text)],
  [/^deficit/, (told) => told.facts.measures.length > 0],
  [/^falls$/, (told) => /\b(?:falls?|fell|near[- ]?falls?|stumbled?)\b/i.test(told.text)],
  [/^pain$/, (told) => /\b(?:pain|sore|ache|NPRS|stiff|dizz|numb|tingl|hurts?|heavy|itch|tender|burn|cramp)/i.test(told.text)],
  [/^subjective|^function\.change|^report/, (told) => told.topics.has('report')],
  [/findings/, (told) => told.facts.measures.length > 0 || told.topics.has('finding')],
  [/^precautions$/, (told) => told.topics.has('precaution')],
  [/^response/, (told) => told.topics.has('response') || told.facts.interventions.some((row) => row.response !== undefined)],
  [/^why\.not/, (told) => /\b(?:aide|HEP|home program(?:me)?|unsupervised|caregiver|alone|unsafe|not safe|guard)\b/i.test(told.text)],
  [/^skilled/, (told) => told.topics.has('skilledNeed') || told.facts.interventions.some((row) => row.cueing !== undefined)],
  [/^dose\.rationale$/, (told) => /\b(?:rationale|protocol|guideline|dose[sd]? by|load(?:ed)? by|by (?:symptom|pain|lag|effusion|HR|response))\b/i.test(told.text)],
  [/^expected/, (told) => /\b(?:expect(?:ed|s)?|anticipat\w+|prognosis|will be able|will return)\b/i.test(told.text)],
  [/^poc/, (told) => /\b(?:plan of care|POC|certif\w+|recert\w*)\b/i.test(told.text)],
  [/^(?:payer|plan\.type)$/, (told) => /\b(?:medicare|medicaid|cigna|aetna|humana|anthem|blue|BCBS|united|UHC|tricare|PPO|HMO|workers)\b/i.test(told.text)],
  [/^(?:hep|.*home)$/, (told) => told.topics.has('homeProgram') || /\bHEP\b|\bto practi[cs]e\b|\b(?:exercises?|practi[cs]e|log) (?:at home|daily|nightly|\d+ ?x)|\bat home:|\bhome:/i.test(told.text)],
  [/^onset/, (told) => /\b(?:onset|s\/p|status post|since|wks? (?:ago|post)|weeks? (?:ago|post|after))\b|\[DATE_/i.test(told.text)],
  [/^plan\.frequency$/, (told) => told.topics.has('frequency') || /\b\d\s*(?:[x×]|times?)\s*(?:\/|per|a|each)?\s*(?:wk|week)|\bevery other week\b|\b\d ?w ?\d\b|\bBID\b|^(?:weekly|monthly|biweekly)\b/im.test(told.text)],
  [/^plan\.next$/, (told) => told.topics.has('nextVisit') || /\bnext\b/i.test(told.text)],
  [/^progression$/, (told) => told.topics.has('progression') || /\blast visit\b|->/i.test(told.text)],
  [/goal/, (told) => told.topics.has('goal') || told.facts.measures.some((row) => row.goal !== undefined)],
  [/^discharge/, (told) => /\b(?:discharge|d\/c)\b/i.test(told.text)],
  [/minutes/, (told) => told.facts.interventions.some((row) => row.minutes !== undefined)],
  [/^dos$|^period$/, (told) => /\[DATE_|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/.test(told.text)],
  [/^patient\.name$/, (told) => /\[NAME_|\b(?:pt|patient|client|name)\s*:/i.test(told.text)],
];

/** Whether the free words of the source answer the param. */
function satisfiedBy(facts: NoteFacts): (param: string) => boolean {
  const told: Told = {
    topics: new Set(facts.statements.map((statement) => topicOf(statement))),
    text: [...facts.statements.map((statement) => statement.text), ...facts.interventions.flatMap((row) => [row.response ?? '', row.cueing ?? '', row.dose ?? ''])].join(' \n'),
    facts,
  };
  return (param) => answers.find(([pattern]) => pattern.test(param))?.[1](told) ?? false;
}

/** A note or notice of its own brings no template, so nothing of it was counted as missing yet. */
function isRawNote(facts: NoteFacts): boolean {
  return facts.missing.length === 0;
}

/** The required params of a template that neither a slot nor the free words answer. */
export function unanswered(facts: NoteFacts, params: readonly { readonly name: string; readonly required: boolean }[]): readonly string[] {
  const answered = satisfiedBy(facts);
  const blank = isRawNote(facts) ? params.filter((param) => param.required && facts.fields[param.name] === undefined).map((param) => param.name) : facts.missing;
  return blank.filter((name) => name !== 'discipline' && params.some((param) => param.name === name) && !answered(name));
}

