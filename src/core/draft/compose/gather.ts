// Lays the facts out by section and topic: statements, typed fields and stated totals. Nothing is dropped here.
import type { NoteFacts, SoapSection } from '../noteFacts';
import type { StatedMinutes } from './services';
import { stockPhrase } from './stockPhrases';
import { sectionOf, topicOf, type Topic } from './topics';

export interface Item {
  readonly topic: Topic;
  readonly text: string;
}

export interface Gathered {
  readonly header: readonly Item[];
  readonly sections: Readonly<Record<SoapSection, readonly Item[]>>;
  readonly signature: readonly string[];
  readonly stated: StatedMinutes;
  /** Stock wording taken out of the prose; the composer asks for the fact behind it. */
  readonly stock: readonly StockUse[];
}

export interface StockUse {
  readonly section: SoapSection;
  readonly asks: string;
}

type Place = SoapSection | 'header' | 'end';

/** Where a typed field stands, by its dotted name; first match wins. */
const fieldPlaces: readonly (readonly [RegExp, Place, Topic, string])[] = [
  [/(?:signature|signed|clinician|therapist|credential|licen[cs]e|npi)/, 'end', 'signature', ''],
  [/^(?:minutes\.)?(?:timed|total|treatment)\b.*|(?:timed|total|treatment)[.\w]*minutes/, 'O', 'minutes', ''],
  [/(?:plan\.type|unit\.rule|payer\.rule|discipline|setting)/, 'header', 'header', 'label'],
  [/(?:frequency|duration)/, 'P', 'frequency', 'label'],
  [/(?:next)/, 'P', 'nextVisit', 'label'],
  [/(?:^|\.)(?:hep|home)/, 'P', 'homeProgram', 'label'],
  [/(?:refer|communicat|coordination|follow)/, 'P', 'communication', 'label'],
  [/^plan/, 'P', 'plan', ''],
  [/(?:skill)/, 'A', 'skilledNeed', ''],
  [/(?:progression|regression|rationale)/, 'A', 'progression', ''],
  [/(?:goal)/, 'A', 'goal', ''],
  [/(?:limitation|function|participation)/, 'A', 'functionalLink', ''],
  [/(?:assessment|deficit|prognosis|progress|impairment|response|status)/, 'A', 'assessment', ''],
  [/(?:subjective|report|complaint|pain|symptom|concern|quality)/, 'S', 'report', ''],
  [/(?:objective|finding|observ|vital|posture|gait|balance|rom|strength|precaution)/, 'O', 'finding', ''],
];

export function gather(facts: NoteFacts): Gathered {
  const placed: { place: Place; item: Item }[] = [];
  const stock: StockUse[] = [];
  for (const [name, value] of Object.entries(facts.fields)) {
    const [, place, topic, style] = fieldPlaces.find(([pattern]) => pattern.test(name)) ?? [undefined, 'header' as const, 'header' as const, 'label'];
    placed.push({ place, item: { topic, text: style === 'label' || topic === 'minutes' ? `${labelOf(name)}: ${value}` : value } });
  }
  for (const statement of facts.statements) {
    const topic = topicOf(statement);
    const fixed = topic === 'signature' || topic === 'header';
    const place: Place = fixed || statement.section === undefined ? sectionOf(topic) : statement.section;
    const phrase = stockPhrase(statement.text);
    if (phrase !== undefined) stock.push(phrase);
    else placed.push({ place, item: { topic, text: statement.text } });
  }
  const at = (place: Place): readonly Item[] => placed.filter((entry) => entry.place === place).map((entry) => entry.item);
  return {
    header: at('header'),
    sections: { S: at('S'), O: at('O'), A: at('A'), P: at('P') },
    signature: at('end').map((item) => item.text),
    stated: statedMinutes(placed.filter((entry) => entry.item.topic === 'minutes').map((entry) => entry.item.text)),
    stock,
  };
}

/** `visit.number` reads "Visit number". */
export function labelOf(name: string): string {
  const words = name.replace(/\[\]/g, '').replace(/[._]/g, ' ').trim();
  const known = { dos: 'Date of service', icd10: 'ICD-10', hep: 'HEP', npi: 'NPI', mrn: 'MRN' }[words.toLowerCase()];
  return known ?? words.charAt(0).toUpperCase() + words.slice(1);
}

function statedMinutes(texts: readonly string[]): StatedMinutes {
  const find = (pattern: RegExp): number | undefined => {
    const found = texts.map((text) => pattern.exec(text)?.[1]).find((minutes) => minutes !== undefined);
    return found === undefined ? undefined : Number(found);
  };
  return {
    timed: find(/(?<!un)\btimed\b[^.\d]{0,30}(\d{1,4})\b/i),
    total: find(/\btotal\b(?![^.\d]{0,20}\btimed)[^.\d]{0,40}(\d{1,4})\b/i) ?? find(/\btreatment (?:time|minutes)\b[^.\d]{0,20}(\d{1,4})\b/i),
  };
}
