// Things that rows and notes name in different words, read from data. One pattern for what a row asks, one for what a note shows.
import data from '../../../data/criteriaConcepts.json';

export interface Concept {
  readonly id: string;
  /** 3 names the subject, 2 a part or a person, 1 a light word. */
  readonly weight: number;
  readonly asked: Pattern;
  readonly shown: Pattern;
}

/** Words in any case, and abbreviations that only count in capitals. */
export interface Pattern {
  readonly anyCase: RegExp | undefined;
  readonly capitals: RegExp | undefined;
}

export const concepts: readonly Concept[] = data.concepts.map(({ id, weight, asked, shown }) => ({ id, weight, asked: pattern(asked), shown: pattern(`${asked}|${expanded(shown)}`) }));

/** "@outcome tool": all that this other entry shows. */
function expanded(shown: string): string {
  return shown.replace(/@([a-z ]+)/g, (_, id: string) => data.concepts.find((each) => each.id === id)?.shown ?? '');
}

export function shows({ anyCase, capitals }: Pattern, text: string): boolean {
  return anyCase?.test(text) === true || capitals?.test(text) === true;
}

/** Every place in a text, the longer one where two begin alike. */
export function placesOf({ anyCase, capitals }: Pattern, text: string): readonly { readonly start: number; readonly end: number }[] {
  return [anyCase, capitals]
    .flatMap((each) => (each === undefined ? [] : [...text.matchAll(new RegExp(each.source, `${each.flags}g`))].map((match) => ({ start: match.index, end: match.index + match[0].length }))))
    .toSorted((one, other) => one.start - other.start);
}

function pattern(words: string): Pattern {
  const all = alternatives(words);
  const inCapitals = (one: string): boolean => /[A-Z]/.test(one) && !/[a-z]/.test(one.replace(/\\[a-z]/g, ''));
  return { anyCase: compiled(all.filter((one) => !inCapitals(one)), 'i'), capitals: compiled(all.filter(inCapitals), '') };
}

/** The parts between bars that stand in no parentheses or brackets. */
function alternatives(words: string): readonly string[] {
  let depth = 0;
  const parts = [''];
  for (const letter of words) {
    if (letter === '(' || letter === '[') depth += 1;
    if (letter === ')' || letter === ']') depth -= 1;
    if (letter === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] = `${parts.at(-1) ?? ''}${letter}`;
  }
  return parts.filter((one) => one.trim() !== '');
}

function compiled(parts: readonly string[], flags: string): RegExp | undefined {
  return parts.length === 0 ? undefined : new RegExp(String.raw`(?<![\w])(?:${parts.toSorted((one, other) => other.length - one.length).map(spelled).join('|')})(?!\w)`, flags);
}

/** The short spelling of the data as a pattern: see its "about". */
function spelled(part: string): string {
  return part.split(/(\[[^\]]*\])/).map((piece, index) => (index % 2 === 1 ? piece : piece
    .replace(/#/g, String.raw`\d[\d.,]*`)
    .replace(/ \* /g, ' ~ ')
    .replace(/(?<=\w)\*/g, String.raw`\w*`)
    .replace(/(?<=[\s,])\*$/, String.raw`\S+`)
    .replace(/~/g, '[^.;]{0,25}')
    .replace(/ \?/g, String.raw`[\s-]*`)
    .replace(/ /g, String.raw`[\s-]+`)))
    .join('');
}
