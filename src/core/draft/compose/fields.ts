// Gives the typed answers of a template their place in the document: by the section the template names, by topic of the param.
import { sentences } from '../../clinical/text/sentences';
import type { NoteFacts, SoapSection } from '../noteFacts';
import type { ComposeTemplate } from './composeOptions';
import { mayAsk, type DocumentKind } from './documentKind';
import { lowerFirst, needs } from './sentences';
import { unanswered } from './satisfied';
import type { Topic } from './topics';

export type Place = SoapSection | 'header' | 'end';

export interface PlacedField {
  readonly name: string;
  readonly place: Place;
  readonly topic: Topic;
  readonly label: string;
  /** Sentences of the answer, the label in front where the words alone would not say what they are about. */
  readonly texts: readonly string[];
}

/** Topic by param name; first match wins. `section` is where the topic stands when the template names none. */
const topics: readonly (readonly [RegExp, Topic, Place])[] = [
  [/^(?:signature|therapist\b|clinician|provider\.name|credentials|npi|licen[cs]e)/, 'signature', 'end'],
  [/(?:timed|total|treatment)\.minutes|^minutes\b/, 'minutes', 'O'],
  [/frequency|duration/, 'frequency', 'P'],
  [/^plan\.next|next/, 'nextVisit', 'P'],
  [/^(?:hep|home)\b|\.home$/, 'homeProgram', 'P'],
  [/refer|communic|prescriber/, 'communication', 'P'],
  [/skill/, 'skilledNeed', 'A'],
  [/^progression|regression/, 'progression', 'A'],
  [/goal/, 'goal', 'A'],
  [/deficit\.link|^functional|limitation|participation/, 'functionalLink', 'A'],
  [/^response/, 'response', 'O'],
  [/precaution/, 'precaution', 'O'],
  [/vital/, 'vitals', 'O'],
  [/^(?:subjective|pain|falls|report|function)\b/, 'report', 'S'],
  [/^(?:clinical\.)?findings|^deficit|^posture|^gait|^balance/, 'finding', 'O'],
  [/^(?:assessment|progress|barriers|prognosis)/, 'assessment', 'A'],
  [/^(?:plan|poc|discharge)/, 'plan', 'P'],
];

/** Params that steer the composer and are no facts of the visit. */
const steering = new Set(['unit.rule']);
/** Topics that the note writes under a label of their own. */
const labelledTopics: ReadonlySet<Topic> = new Set(['skilledNeed', 'progression', 'goal', 'response', 'minutes', 'signature', 'precaution', 'vitals']);
/** The answers that are the section's own story. */
const story = /^(?:subjective\.report|clinical\.findings|assessment|progress\.change|deficit\.link|function\.change)$/;

export function placeFields(facts: NoteFacts, template: ComposeTemplate): readonly PlacedField[] {
  return Object.entries(facts.fields)
    .filter(([name]) => !steering.has(name))
    .map(([name, value]) => {
      const param = template.params?.find((candidate) => candidate.name === name);
      const label = param?.label ?? labelOf(name);
      const { topic, place } = topicOfParam(name, param?.section);
      return { name, place, topic, label, texts: textsOf(name, value, label, topic, place) };
    });
}

/** `[NEEDS: …]` for the required params that nothing answers, by place; topics the note asks for itself are left to it. */
export function missingSlots(facts: NoteFacts, template: ComposeTemplate, place: Place, kind: DocumentKind): readonly string[] {
  const params = template.params ?? [];
  return unanswered(facts, params).flatMap((name) => {
    const param = params.find((candidate) => candidate.name === name);
    if (param === undefined || steering.has(name)) return [];
    const placed = topicOfParam(name, param.section);
    if (placed.place !== place || askedElsewhere.has(placed.topic) || (placed.topic === 'response' && facts.interventions.length > 0) || name === 'dos' || name === 'discipline') return [];
    if ((placed.topic === 'response' && !mayAsk(kind, 'response')) || (name === 'functional.limitation' && !mayAsk(kind, 'limitation'))) return [];
    const slot = needs(lowerFirst(param.label));
    return [place === 'header' ? `${param.label}: ${slot}` : slot];
  });
}

const askedElsewhere: ReadonlySet<Topic> = new Set(['skilledNeed', 'progression', 'goal', 'minutes', 'signature', 'frequency', 'nextVisit']);

function topicOfParam(name: string, section: string | undefined): { readonly topic: Topic; readonly place: Place } {
  const known = topics.find(([pattern]) => pattern.test(name));
  if (known?.[1] === 'signature') return { topic: 'signature', place: 'end' };
  const place = isSoap(section) ? section : known !== undefined && section === undefined && known[1] !== 'functionalLink' && known[1] !== 'minutes' ? 'header' : (known?.[2] ?? 'header');
  if (place === 'header') return { topic: 'header', place };
  return { topic: fitting(known?.[1], place), place };
}

/** A topic keeps to the sections that write it: a goal asked for under S is a report. */
function fitting(topic: Topic | undefined, place: Place): Topic {
  if (place === 'S') return 'report';
  if (place === 'O') return topic === 'minutes' || topic === 'response' || topic === 'precaution' || topic === 'vitals' ? topic : 'finding';
  if (place === 'A') return topic === 'skilledNeed' || topic === 'progression' || topic === 'goal' || topic === 'functionalLink' || topic === 'response' ? topic : 'assessment';
  return topic ?? 'plan';
}

function isSoap(section: string | undefined): section is SoapSection {
  return section === 'S' || section === 'O' || section === 'A' || section === 'P';
}

function textsOf(name: string, value: string, label: string, topic: Topic, place: Place): readonly string[] {
  if (place === 'header') return [`${label}: ${value.replace(/\s*\n\s*/g, ' ')}`];
  if (topic === 'minutes') return [`${label}: ${value}`];
  const told = sentences(value).map((span) => value.slice(span.start, span.end).replace(/\s*\n\s*/g, ' '));
  const first = told[0];
  if (first === undefined) return [];
  return needsLabel(name, first, label, topic) ? [`${label}: ${lowerFirst(first)}`, ...told.slice(1)] : told;
}

/** "3/10 on stairs" needs its "Pain:"; the section's own story, or words that name the thing themselves, do not. */
function needsLabel(name: string, text: string, label: string, topic: Topic): boolean {
  if (labelledTopics.has(topic) || story.test(name) || topic === 'frequency') return false;
  const key = (label.split(/[\s-]+/)[0] ?? '').toLowerCase();
  return key.length < 3 || !text.toLowerCase().includes(key);
}

/** `visit.number` reads "Visit number". */
export function labelOf(name: string): string {
  const words = name.replace(/[._]/g, ' ').trim();
  const known = { dos: 'Date of service', icd10: 'ICD-10', hep: 'HEP', npi: 'NPI', mrn: 'MRN' }[words.toLowerCase()];
  return known ?? words.charAt(0).toUpperCase() + words.slice(1);
}
