/** Kinds of characters, as bits, so that a word can say which it holds. */
export const charKind = { none: 0, letter: 1, digit: 2 } as const;

/** The kind of each ASCII character, by its code. */
export const asciiKinds = Uint8Array.from({ length: 128 }, (_, code) => (code >= 48 && code <= 57 ? charKind.digit : (code | 32) >= 97 && (code | 32) <= 122 ? charKind.letter : charKind.none));
