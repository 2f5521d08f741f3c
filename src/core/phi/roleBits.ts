// What a word may do around names, places and numbers, as bits of `WordForm.roles`. A constant each and not an object, so that the bundler
// writes the numbers where they are used.
export const title = 1;
export const credential = 2;
export const kin = 4;
export const patient = 8;
export const personVerb = 16;
export const particle = 32;
export const suffix = 64;
export const month = 128;
export const weekday = 256;
export const state = 512;
export const stateCode = 1024;
export const organization = 2048;
export const street = 4096;
const ofFunction = 8192;
export { ofFunction as function };
export const payer = 16384;
export const modal = 32768;
export const generic = 65536;
export const person = 131072;
export const compass = 262144;
// What begins a pattern that some recognizer looks for. Bit 29 is the last that every JavaScript engine keeps as a small integer.
export const numberLabel = 1 << 19;
export const stateStart = 1 << 20;
export const unit = 1 << 21;
export const file = 1 << 22;
export const vehicle = 1 << 23;
export const saint = 1 << 24;
export const employer = 1 << 25;
export const age = 1 << 26;
export const topLevel = 1 << 27;
export const county = 1 << 28;
export const numberWord = 1 << 29;
