/** The UTF-16 code unit at `index`, -1 before and after the text: where `charCodeAt` looks past an end, V8 drops what it has optimized. */
export const codeAt = (text: string, index: number): number => (index >= 0 && index < text.length ? text.charCodeAt(index) : -1);

export const isDigitCode = (code: number): boolean => code >= 48 && code <= 57;
