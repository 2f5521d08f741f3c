// Puts the words of data into patterns.
/** Words as a pattern that matches just them. */
export const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
