// What a text says, token by token, in terms that another text can be held against without knowing the trade: concepts where
// the reader has one, else stems; abbreviations with their reading; numbers and days as anchors for one another.
import type { ClinicalReading } from '../../clinical/reader';
import { stem } from '../../clinical/subjects/subject';
import { expandAbbreviation } from '../../clinical/words/vocabulary';

/** Words that say one thing of a course of care, by their stem or as they stand. */
const synonyms: ReadonlyMap<string, string> = new Map(Object.entries({ start: 'start starts started starting begin begins began begun beginning commenc commence commenced initiat initiate initiated', stop: 'stop stops stopped stopping quit quits ceas ceased discontinu discontinued d/c dc' }).flatMap(([name, forms]) => forms.split(' ').map((form) => [form, name] as const)));

/** The terms of each token, by its index. */
export type Terms = readonly (readonly string[])[];

/** Dimensions that name a thing; sides, roles and levels of help are values of their own. */
const naming = /^(?:region|joint|motion|muscle|mode|test|condition|task|exercise|measure|finding|diagnosis|sign|counted)$/;

/** What may itself be right or wrong, and names nothing. */
const valued = /^(?:assist|side|role|negation)$/;

/** Words around any figure, which tell one thing from no other. */
const generic = /^(?:aft|befor|now|today|visit|session|scor|total|patient|client|improv|increas|decreas|ros|rais|fall|fell|gain|chang|went|gon|com|cam|reach|remain|last|since|evaluat|eval|initial\w*|previous\w*|prior|current\w*|present|first|level|valu|measur|result|record|report|show|goal|target|compar|versus|against|point|degree|deg|percent|minut|min|second|sec|hour|hr|day|daily|week|wk|month|year|feet|foot|meter|metr|inch|pound|lb|kg|tim|twic|onc|about|only|just|still|both|other|another|less|than|mor|most|down|out|over|under|up|between|within|without|not|nor|need|requir|us|tak|took|giv|given|perform|complet|abl|per|nearly|almost|half|who|whos|where|when|while|whil|whereas|but|because|becaus|did|does|do|get|got|set|rep|repetit|left|right|one|two|three|four|fiv|six|seven|eight|nin|ten)$/;

/** `shared`: the concepts both texts name. Such a one stands for its words, however either text puts it. */
export function termsOf({ tokens, statements }: ClinicalReading, shared: ReadonlySet<string>): Terms {
  const terms: string[][] = tokens.map(() => []);
  const told = new Set<number>();
  for (const { concepts, quantities } of statements) {
    for (const { dimension, key, first, next } of concepts) {
      const name = `${dimension}:${key}`;
      // Any cane is a device: which one tells more.
      if ((!shared.has(name) && !valued.test(dimension)) || name === 'finding:device') continue;
      // "stairs" is a task and a condition: one word counts once.
      if (shared.has(name) && !told.has(first)) terms[first]?.push(name);
      // "dresses her upper body" of "upper body dressing": what one does is told in its words as well.
      for (let at = first; at < next; at += 1) if (dimension !== 'task' || next - first < 3) told.add(at);
    }
    for (const { first, values } of quantities) for (const value of values) terms[first]?.push(`#${value}`);
  }
  tokens.forEach((token, at) => {
    const own = terms[at];
    if (own === undefined || told.has(at)) return;
    if (token.kind === 'date') own.push(`day:${token.text.slice(-5)}`);
    else if (token.kind === 'code' || token.kind === 'level') own.push(token.text);
    else if (token.kind === 'word') own.push(...wordTerms(token.text, token.caps === 'all'));
  });
  return terms;
}

/** The things a text names that the reader knows. */
export const conceptsOf = ({ statements }: ClinicalReading): ReadonlySet<string> => new Set(statements.flatMap(({ concepts, context }) => [...concepts, ...context].flatMap(({ dimension, key }) => (naming.test(dimension) ? [`${dimension}:${key}`] : []))));

/** The stems of a word, and of what it is short for. */
function wordTerms(text: string, capitals: boolean): readonly string[] {
  const read = (capitals || text.length < 5) && !/^(?:is|it|at|or|am|as|be|he|me|so|us|do|go|on|in|an|we|up|of|by|to|no|his|her|she|was|had|has|and|the|for|but|not|can|did|may|with|all|one|two)$/.test(text) ? expandAbbreviation(text.toUpperCase()) : undefined;
  const words = read === undefined ? [text] : [text, ...read.split(/[ /-]/)];
  return words.flatMap((word) => {
    const root = stem(word.toLowerCase());
    const known = root === undefined ? undefined : (synonyms.get(root) ?? synonyms.get(word.toLowerCase()));
    if (known !== undefined) return [known];
    return root === undefined ? (word.length === 2 && capitals ? [word.toLowerCase()] : []) : generic.test(root) ? [] : [root];
  });
}
