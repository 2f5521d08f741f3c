// A number that a row sets beside its subject, held against the figure of a statement in the same unit.
import { countOf, countWords } from './countWords';
import { remembered } from './remembered';

const number = String.raw`\d{1,4}(?:\.\d+)?|${Object.keys(countWords).join('|')}`;
const least = String.raw`at least|a minimum of|minimum of|no (?:less|fewer) than|not (?:less|fewer) than|more than|greater than|above|exceeds?|exceeding|≥|>=?|over`;
const most = String.raw`at most|no (?:more|greater|later) than|not (?:more|later) than|not exceed\w*|up to|a maximum of|less than|fewer than|under|below|at or below|≤|<=?`;
const units: Readonly<Record<string, string>> = {
  percent: String.raw`%|percent|per cent`, degrees: String.raw`°|deg(?:rees?)?\b`, pounds: String.raw`lbs?\b|pounds?`, kilograms: String.raw`kg\b|kilograms?`,
  feet: String.raw`ft\b|feet|foot`, meters: String.raw`m\b|meters?`, minutes: String.raw`min(?:utes?)?\b|m\b|'`, hours: String.raw`h\b|hrs?\b|hours?`, seconds: String.raw`s\b|sec(?:onds?)?\b`, centimeters: String.raw`cm\b|centimeters?`, millimeters: String.raw`mm\b|millimeters?`,
};

/** Motions as a row and as a note names them. */
const motions: readonly (readonly [row: RegExp, note: string])[] = [
  [/\bdorsiflexion\b/i, 'DF|dorsiflexion'], [/\bplantar ?flexion\b/i, 'PF|plantar ?flexion'], [/\bflexion\b/i, 'flex(?:ion)?|elevation'], [/\babduction\b/i, 'abd(?:uction)?'], [/\bexternal rotation\b/i, 'ER|external rotation'],
  [/\binternal rotation\b/i, 'IR|internal rotation'], [/\bsupination\b/i, 'sup(?:ination)?'], [/\bpronation\b/i, 'pro(?:n|nation)?'], [/\brotation\b/i, 'rot(?:ation)?'],
];

/** Judges a text by the row's number; undefined where the row sets none in a unit, and for a text without a figure of it. */
export const limitOf: (row: string) => LimitJudge | undefined = remembered(2000, read);

type LimitJudge = (text: string) => boolean | undefined;

function read(row: string): LimitJudge | undefined {
  for (const unit of Object.values(units)) {
    const asked = new RegExp(String.raw`\b(?:(${least})|(${most}))\s*(${number})[- ]?(?:${unit})|\b(${number})[- ]?(?:${unit})\s*(?:or (?:(more|greater|higher|better)|(less|fewer|lower)))|(?:reached|attained|of|to)\s+(?:the physical demand of |a )?(${number})[- ]?(?:${unit})`, 'i').exec(row);
    const lasting = new RegExp(String.raw`\b(?:can|able to|tolerat\w+|walks?|stands?|sits?|carr\w+|ambulat\w+)\b[^.;]*\bfor (${number})[- ]?(?:${unit})`, 'i').exec(row)?.[1];
    const value = valueOf(asked?.[3] ?? asked?.[4] ?? asked?.[7] ?? lasting);
    if (value === undefined) continue;
    const isMost = asked?.[2] !== undefined || asked?.[6] !== undefined;
    const figure = new RegExp(String.raw`(\d{1,4}(?:\.\d+)?)\s?(?:${unit})`, 'gi');
    return (text) => {
      // "AROM 1-114": extension to flexion.
      const motion = unit.startsWith('°') ? motions.find(([named]) => named.test(row))?.[1] : undefined;
      const moved = motion === undefined ? undefined : new RegExp(String.raw`\b(?:${motion})\b[^.;,\d]{0,14}(\d{1,3})\b(?!\s?(?:min|s\b|sec|lb|reps|x))`, 'i').exec(text)?.[1];
      if (moved !== undefined && !/\b(?:lacks?|lag|short)\b/i.test(text)) return isMost ? Number(moved) <= value : Number(moved) >= value;
      const arc = /flexion/i.test(row) ? /\bA?P?ROM\b[^.;\d-]{0,8}-?\d{1,2}\s?-\s?(\d{2,3})\b/i.exec(text)?.[1] : undefined;
      if (arc !== undefined) return isMost ? Number(arc) <= value : Number(arc) >= value;
      const found = [...text.replace(/\b(?:was|from|baseline|goal|target|at (?:eval|start|baseline|initial))\b[^.;,]{0,12}\d[\d.]*/gi, ' ').matchAll(figure)].map((match) => Number(match[1]));
      // "22/100 steps" is a share, too.
      const [, part, whole] = unit.startsWith('%') ? (/\b(\d{1,3}) ?(?:\/|of|out of) ?(\d{1,3})\b(?!\/)/.exec(text.replace(/\d{1,2}\/\d{1,2}\/\d{2,4}/g, '')) ?? []) : [];
      if (found.length === 0 && part !== undefined && Number(whole) >= Number(part) && Number(whole) > 3 && !/\bmiss/i.test(row)) found.push((100 * Number(part)) / Number(whole));
      const told = found.at(-1);
      return told === undefined ? undefined : isMost ? told <= value : told >= value;
    };
  }
  return undefined;
}

const valueOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : countOf(text));
