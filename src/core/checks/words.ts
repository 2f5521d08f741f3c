// The word lists of the checks as patterns: alternatives that begin a word.
import data from '../data/checkWords.json';
import reasoning from '../data/reasoningWords.json';

const starts = (list: string): RegExp => new RegExp(String.raw`(?<![A-Za-z])(?:${list})`, 'i');

export const coordinationWords = starts(reasoning.coordination);
export const neuroWords = starts(data.neuro);
export const strengthWords = new RegExp(String.raw`(?<![A-Za-z])(?:${data.strength})|\d\s?(?:lbs?\b|#|kg\b)`, 'i');
/** A word of what a therapist does or grades. */
export const tradeWord = new RegExp(`^(?:${reasoning.act}|${reasoning.demand})`, 'i');
/** For use within a larger pattern. */
export const medicineSource = String.raw`(?<![A-Za-z-])(?:${data.medicine})[a-z]{0,8}`;
