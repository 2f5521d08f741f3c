// The totals a note states of itself, in minutes.
import type { NoteFacts } from '../noteFacts';

export interface StatedMinutes {
  readonly timed: number | undefined;
  readonly total: number | undefined;
  /** A line of times that names neither ("38/40"). */
  readonly unread?: boolean;
}

/** From "Timed 38 min, total 44 min" and its like, or from the answers of a template. */
export function statedMinutesIn(facts: NoteFacts, statements: readonly { readonly text: string }[]): StatedMinutes {
  const texts = statements.map((statement) => statement.text.replace(/\b\d{1,2}:\d{2}\b/g, ' '));
  const find = (pattern: RegExp): number | undefined => {
    const found = texts.map((text) => pattern.exec(text)?.[1]).find((minutes) => minutes !== undefined);
    return found === undefined ? undefined : Number(found);
  };
  // "38 timed, 45 total" has its figures first.
  const ahead = texts.find((text) => /^\D*\d{1,4}\s*(?:min\w*\.?\s*)?timed\b/i.test(text) && !/^\D*\b(?:timed|total|tot)\b/i.test(text.replace(/\d[\s\S]*$/, '')));
  const first = (pattern: RegExp): number | undefined => wholeIn(pattern.exec(ahead ?? '')?.[1]);
  return {
    unread: texts.some((text) => !/[a-z]{2}/i.test(text)),
    timed: wholeIn(facts.fields['timed.minutes']) ?? first(/(\d{1,4})\s*(?:min\w*\.?\s*)?timed\b/i) ?? find(/(?<!un)\btimed\b[^.\d]{0,30}(\d{1,4})\b/i),
    total: wholeIn(facts.fields['total.minutes']) ?? first(/(\d{1,4})\s*(?:min\w*\.?\s*)?total\b/i) ?? find(/\btot(?:al)?\b(?![^.\d]{0,20}\btimed)[^.\d]{0,40}(\d{1,4})\b/i) ?? find(/\btreatment (?:time|minutes)\b[^.\d]{0,20}(\d{1,4})\b/i),
  };
}

function wholeIn(value: string | undefined): number | undefined {
  const digits = /^\s*(\d{1,4})\s*(?:'|min(?:ute)?s?\.?)?\s*$/i.exec(value ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Totals are on the page already; a line that says more (time in and out, untimed minutes) stays. */
export function isPlainTotal(line: string): boolean {
  return /[a-z]{2}/i.test(line) && !/\d:\d\d/.test(line) && /^(?:(?:timed|tot(?:al)?|treatment|tx|code|minutes|mins?|time|done|and|one-on-one|session|in)\b|[\d:,;.=\s/'-])+$/i.test(line);
}
