// The small numbers that rows spell out.
export const countWords: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12 };

/** The number that a word or figures stand for, NaN for any other word. */
export const countOf = (text: string): number => countWords[text.toLowerCase()] ?? Number(text);
