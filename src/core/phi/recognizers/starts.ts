// Where each recognizer may begin, for all of them in one pass over the words: from tables of what they need, made once.
import type { WordForm } from '../wordForms';
import type { ReadWords } from '../words';
import { recognizers } from './all';
import type { Shape } from './recognizer';

/** For each of `recognizers` the words it may begin at, in order. */
export function startsIn({ words, lowerCase }: ReadWords): readonly (readonly number[])[] {
  const starts = recognizers.map((): number[] => []);
  for (let index = 0; index < words.length; index += 1) {
    const form = words[index]?.form as WordForm;
    const wanted = (lowerCase ? form.startsInLowerCase : form.starts) ?? ask(form, lowerCase);
    for (let place = 0; place < wanted.length; place += 1) (starts[wanted[place] as number] as number[]).push(index);
  }
  return starts;
}

/** The recognizers that look at words of the form. They are put together as bits, so there may be 31. */
function ask(form: WordForm, lowerCase: boolean): readonly number[] {
  const shape = shapeIndex(form);
  let bits = (lowerCase ? byShapeInLowerCase : byShape)[shape] ?? 0;
  if (form.kind !== 'number') bits |= byWord.get(form.folded) ?? 0;
  for (let role = form.roles & rolesAsked; role !== 0; role &= role - 1) bits |= byRole[31 - Math.clz32(role & -role)] ?? 0;
  const questions = asked[shape % shapes.length] ?? [];
  for (let place = 0; place < questions.length; place += 1) {
    const question = questions[place];
    if (question && (bits & question.bit) === 0 && question.holds(form, lowerCase)) bits |= question.bit;
  }
  const wanted = listOf(bits);
  if (lowerCase) form.startsInLowerCase = wanted;
  else form.starts = wanted;
  return wanted;
}

/** Few of the possible lists occur: each is made once. */
const lists = new Map<number, readonly number[]>();

function listOf(bits: number): readonly number[] {
  let list = lists.get(bits);
  if (list === undefined) lists.set(bits, (list = recognizers.flatMap((_, index) => ((bits & (1 << index)) === 0 ? [] : [index]))));
  return list;
}

const shapes = ['number', 'mixed', 'lower', 'title', 'upper', 'mixedCase', 'caseless'] as const;
const cases = { lower: 2, title: 3, upper: 4, mixed: 5, none: 6 } as const;

/** Place in `shapes`, further on for a single letter or digit. */
function shapeIndex({ kind, raw, wordCase }: WordForm): number {
  const index = kind === 'number' ? 0 : kind === 'mixed' ? 1 : cases[wordCase];
  return raw.length === 1 ? index + shapes.length : index;
}

/** The recognizers that look at words of each shape, by `shapeIndex`. */
function shapeTable(wanted: (index: number) => readonly Shape[]): Int32Array {
  const maskOf = (shape: Shape): number => recognizers.reduce((mask, _, index) => (wanted(index).includes(shape) ? mask | (1 << index) : mask), 0);
  const whole = shapes.map(maskOf);
  return Int32Array.from([...whole, ...whole.map((mask, index) => mask | maskOf(index === 0 ? 'digit' : 'letter'))]);
}

const byShape = shapeTable((index) => recognizers[index]?.needs.shapes ?? []);
const byShapeInLowerCase = shapeTable((index) => [...(recognizers[index]?.needs.shapes ?? []), ...(recognizers[index]?.needs.inLowerCase ?? [])]);
const byWord = new Map<string, number>();
const byRole = new Int32Array(31);
/** What else to ask of words of each shape. */
const asked = shapes.map((shape) => recognizers.flatMap(({ needs: { also } }, index) => (also?.of.includes(shape) ? [{ bit: 1 << index, holds: also.holds }] : [])));
for (const [index, { needs }] of recognizers.entries()) {
  for (const word of needs.words ?? []) byWord.set(word, (byWord.get(word) ?? 0) | (1 << index));
  for (let bit = 0; bit < byRole.length; bit += 1) if (((needs.roles ?? 0) & (1 << bit)) !== 0) byRole[bit] = (byRole[bit] ?? 0) | (1 << index);
}
const rolesAsked = byRole.reduce((mask, recognizersOf, bit) => (recognizersOf === 0 ? mask : mask | (1 << bit)), 0);
