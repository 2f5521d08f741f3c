// Values that their scale cannot have, told by their written form alone, where no subject is near: grades, pain, pressure.
import type { Span } from '../clinical/span';
import type { Problem } from './problem';

interface WrittenScale {
  /** Its first group is the value; it stands last. */
  readonly form: RegExp;
  readonly isImpossible: (match: RegExpExecArray, after: string) => boolean;
  readonly message: string;
}

const counted = /\b(?:trials?|reps?|visits?|nights?|days?)\b/i;

const writtenScales: Readonly<Record<string, WrittenScale>> = {
  grade: {
    form: /(?<![\d/.])((\d{1,2})\s?([+-]{0,2})\s?\/\s?5)(?![\d/]|\.\d)/g,
    isImpossible: ([, , digits, sign = ''], after) => !counted.test(after) && !isMuscleGrade(Number(digits), sign),
    message: 'Muscle grades run from 0 to 5; 5+, 0+ and 1- do not exist.',
  },
  pressure: {
    form: /\bBP\b[^.;\n\d]{0,20}(?=\d)((\d{2,3})\s?\/\s?(\d{2,3}))(?!\d)/g,
    isImpossible: ([, , systolic, diastolic]) => Number(systolic) > 300 || Number(diastolic) >= Number(systolic),
    message: 'No blood pressure reads so.',
  },
  fimItem: {
    form: /\bFIM\s(?!total|motor|cognitive|score|sum)[a-z][a-z ]{2,20}[:=]?\s?(\d{1,2})(?!\.?\d|[/%])/gi,
    isImpossible: ([, level]) => Number(level) > 7,
    message: 'An item of the FIM ends at 7.',
  },
  loneGrade: {
    form: /\b(?:(?:MMT|strength)\b[^.;\n\d]{0,30}?|grade\s(?:(?:of|is|was)\s)?)(?<![\d/.-])(5\+|0-|[6-9][+-]?)(?![\d/.°%]|\s?(?:\/|lb|kg|x|reps|min|°|deg|weeks?|wks?|ft|visits?))/gi,
    isImpossible: () => true,
    message: 'Muscle grades run from 0 to 5; 5+ and 0- do not exist.',
  },
  pain: {
    form: /\b(?:pain|NPRS|NRS|VAS)\b[^.;\n\d]{0,30}?(?<![\d/.])((\d{1,3})\s?\/\s?10)(?![\d/])/gi,
    isImpossible: ([, , rating]) => Number(rating) > 10,
    message: 'A pain rating ends at 10.',
  },
};

function isMuscleGrade(grade: number, sign: string): boolean {
  return sign.length < 2 && (sign === '' ? grade <= 5 : grade < 5 && grade > 0 && !(grade === 1 && sign === '-'));
}

/** The impossible values among them, apart from those already found. */
export function impossibleForms(text: string, found: readonly Span[]): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { form, isImpossible, message } of Object.values(writtenScales)) {
    for (const match of text.matchAll(form)) {
      const end = match.index + match[0].length;
      const start = end - (match[1] ?? match[0]).length;
      if (!isImpossible(match, text.slice(match.index, end + 10)) || [...found, ...problems].some((other) => other.start < end && start < other.end)) continue;
      problems.push({ rule: 'measure-out-of-range', start, end, message });
    }
  }
  return problems;
}
