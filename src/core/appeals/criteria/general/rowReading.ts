// What a row names: its concepts and its own words, alternatives ("or", "/") together, with their weight.
import { stem } from '../../../clinical/subjects/subject';
import data from '../../../data/criteriaRowWords.json';
import { remembered } from './remembered';
import { isClinicalWord } from '../../../clinical/words/vocabulary';
import { concepts, placesOf, shows, type Concept } from './concepts';

/** One thing a row names, or several of which one will do. */
export interface Named {
  readonly weight: number;
  readonly ids: readonly string[];
  readonly shownIn: (text: string) => boolean;
  /** The first place of it in a text. */
  readonly placeIn: (text: string) => { readonly start: number; readonly end: number } | undefined;
}

export interface RowReading {
  readonly text: string;
  readonly named: readonly Named[];
}

/** Words that hold a row together and say nothing of its subject. */
const scaffolding = new RegExp(String.raw`^(?:${data.words.join('|').replaceAll('*', String.raw`\w*`)})$`);

/** Words of medicine by their endings: what no entry holds must stand in the evidence itself. */
const technical = /(?:ologist|olog(?:y|ical|ic)|graph(?:y|ic)|gram|metr(?:y|ic)|oscop(?:y|ic)|ectomy|plasty|ostomy|otomy|itis|opath(?:y|ic)|algia|osis|emia|plegia|paresis|trophy|phasia|phagia|kinesia|ectasis|esthesia|therapy|scope|iatr(?:y|ist|ic)|lysis|cele|penia|uria)s?$/i;

export const readRow: (row: string) => RowReading = remembered(2000, reading);

/** The weight of all that a row names. */
export const sizeOf = ({ named }: RowReading): number => named.reduce((sum, { weight }) => sum + weight, 0);

interface Place {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  readonly id: string;
  readonly shownIn: (text: string) => boolean;
  readonly placeIn: Named['placeIn'];
}

function reading(row: string): RowReading {
  // An example names what would do among other things.
  const text = row.replace(/\b(?:patient|member|enrollee|beneficiary|child|customer|client|individual)(?:'s)? (?:or|and\/or|\/) ?(?:the |a )?(?:caregiver|care giver|family|parent|spouse|guardian)s?\b/gi, (whole) => ' '.repeat(whole.length)).replace(/\b(?:falls?|fell) (?=at|below|within|under|outside|short)|\battending (?=doctor|physician|surgeon|provider|practitioner|specialist)|\b(?:injured )?(?:workers?|employees?)\b(?!'?s? comp)|\bcarr(?:y|ies|ied) (?=out|a\b)/gi, (whole) => ' '.repeat(whole.length)).replace(/\((?:e\.?g\.?|i\.?e\.?|such as|for example|including)[^)]*\)/gi, (whole) => ' '.repeat(whole.length)).replace(/\b(?:such as|for example|e\.g\.)[^;]*$/i, (whole) => ' '.repeat(whole.length));
  const circumstance = /\b(?:following|after|during|since|subsequent to|as a result of|resulting from|due to|related to|caused by|secondary to|because of|associated with|in conjunction with|in the course of)\b/i.exec(text)?.index ?? text.length;
  const all = placesIn(text);
  const early = all.some(({ start, weight }) => start < circumstance && weight >= 2);
  // What stands behind "following" tells when, not what.
  const places = all.map((place) => (early && place.start > circumstance ? { ...place, weight: place.weight * 0.4 } : place));
  const groups: Place[][] = [];
  for (const place of places) {
    const before = groups.at(-1)?.at(-1);
    const between = before === undefined ? '' : text.slice(before.end, place.start);
    if (before !== undefined && (before.start === place.start || isOr(between) || (between === ', ' && /\bor\b/.test(text.slice(place.end, place.end + 40))))) groups.at(-1)?.push(place);
    else groups.push([place]);
  }
  return { text: row, named: merged(groups) };
}

/** "X or Y", "X/Y", "X or acquired Y". */
const isOr = (between: string): boolean => between.length < 24 && /(?:\bor\b|\/)\s*(?:(?:an?|the|by|of|its|in|with|[a-z]+(?:ed|al|ic|ive))\s)?$/.test(between) && !/[.;:]/.test(between);

/** Each thing once, however often a row names it. */
function merged(groups: readonly (readonly Place[])[]): readonly Named[] {
  const seen = new Set<string>();
  return groups.flatMap((group): readonly Named[] => {
    const ids = [...new Set(group.map(({ id }) => id))];
    if (ids.every((id) => seen.has(id))) return [];
    for (const id of ids) seen.add(id);
    return [{ ids, weight: Math.max(...group.map(({ weight }) => weight)), shownIn: (text) => group.some(({ shownIn }) => shownIn(text)), placeIn: (text) => group.map(({ placeIn }) => placeIn(text)).find((place) => place !== undefined) }];
  });
}

const breadth = (concept: Concept | undefined): number => (concept?.asked.anyCase?.source.length ?? 0) + (concept?.asked.capitals?.source.length ?? 0);

/** Concepts first, the longest words of them; what they leave, word by word. */
function placesIn(text: string): readonly Place[] {
  const found = concepts.flatMap((concept) => placesOf(concept.asked, text).map((place) => ({ ...place, concept }))).sort((one, other) => other.end - other.start - (one.end - one.start));
  const taken: (Place & { readonly concept?: Concept })[] = [];
  for (const { start, end, concept } of found) {
    const free = taken.every((other) => other.end <= start || end <= other.start);
    // Of two that the same words ask for the narrower one is meant.
    const same = taken.findIndex((other) => other.start === start && other.end === end && other.concept !== concept && breadth(concept) < breadth(other.concept));
    const place = { start, end, concept, id: concept.id, weight: concept.weight, shownIn: (note: string): boolean => shows(concept.shown, note), placeIn: (note: string) => placesOf(concept.shown, note)[0] };
    if (free) taken.push(place);
    else if (same >= 0) taken[same] = place;
  }
  const words = [...text.matchAll(/[A-Za-z][A-Za-z'-]{2,}/g)].flatMap((match): readonly Place[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const root = stem(match[0].toLowerCase().replace(/'s?$/, ''));
    if ((/ly$/i.test(match[0]) && !isClinicalWord(match[0].toLowerCase().replace(/(?:al)?ly$/, ''))) || scaffolding.test(match[0].toLowerCase().replace(/'s?$/, '')) || root === undefined || taken.some((other) => other.start < end && start < other.end)) return [];
    const same = new RegExp(String.raw`\b${root.slice(0, Math.max(4, root.length - 1))}`, 'i');
    return [{ start, end, id: root, weight: technical.test(match[0]) && !/symmetr/i.test(match[0]) ? 3 : isClinicalWord(match[0].toLowerCase()) ? 1 : 0.5, shownIn: (note) => same.test(note), placeIn: (note) => {
      const match = same.exec(note);
      return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
    } }];
  });
  return [...taken, ...words].sort((one, other) => one.start - other.start);
}
