// What a word may be, as bits: a first or last name, an English or clinical word, a place. A constant each, see `roleBits.ts`.
export const first = 1;
export const last = 2;
export const common = 4;
export const word = 8;
export const clinical = 16;
export const city = 32;
export const placeStart = 64;
export const firstSure = 128;
export const lastSure = 256;
