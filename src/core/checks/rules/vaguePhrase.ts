// vague-phrase: stock wording that proves nothing (domain: 3.3), wherever a therapist writes it.
import type { Problem } from '../problem';
import type { NoteSentence, ReadNote } from '../readNote';
import { stockOnly, stockPhrases, stockSentences, workOn } from '../vagueWordings';
import type { CheckRule } from './rule';

function find(note: ReadNote): readonly Problem[] {
  return note.sentences.flatMap((sentence) => inSentence(sentence));
}

function inSentence(sentence: NoteSentence): readonly Problem[] {
  // What patients say of themselves proves nothing either, but it is their report.
  if (sentence.sections.length === 1 && sentence.sections[0] === 'S') return [];
  const text = sentence.text.slice(0, 4000);
  const found: Problem[] = [];
  for (const match of text.matchAll(stockPhrases)) {
    const end = match.index + match[0].trimEnd().length;
    if (!isDenied(text, match.index) && !isProven(text, end)) found.push(problem(sentence.start + match.index, sentence.start + end));
  }
  if (found.length > 0) return found;
  const lead = /^(?:plan|assessment|a|p|response|progress|skilled need|medical necessity|note)\s?[:–-]\s?/i.exec(text)?.[0].length ?? 0;
  const core = text.slice(lead).replace(/[.;,!\s]+$/, '');
  if (core.length > 160 || ![stockSentences, stockOnly, workOn].some((pattern) => pattern.test(core))) return [];
  return [problem(sentence.start + lead, sentence.start + lead + core.length)];
}

function problem(start: number, end: number): Problem {
  return { rule: 'vague-phrase', start, end, message: 'This wording proves nothing. Say what was observed, in numbers or in the patient\'s performance.' };
}

function isDenied(text: string, start: number): boolean {
  return /\b(?:not|n't|poorly|never|rather than|instead of|cannot|no longer)\s(?:be\s)?$/i.test(text.slice(Math.max(0, start - 24), start)) || /["“][^"”]*$/.test(text.slice(Math.max(0, start - 80), start));
}

/** "tolerated treatment well, as shown by RPE 12". */
function isProven(text: string, end: number): boolean {
  return /^\s?[,(:–-]?\s?(?:as (?:shown|evidenced|demonstrated|seen|measured)|evidenced by|demonstrated by|shown by|with (?:RPE|HR|SpO2|pain|vitals|BP)\b)[^.;]{0,60}\d/i.test(text.slice(end, end + 110));
}

export const vaguePhrase: CheckRule = { id: 'vague-phrase', find };
