// The short forms of a note with their words behind them, so that a row's words find them: "NCS 12/25 severe" tells of a nerve conduction study.
import { abbreviations, upperAbbreviations } from '../../../clinical/words/vocabulary';
import data from '../../../data/criteriaShortForms.json';
import { remembered } from './remembered';

const own: ReadonlyMap<string, string> = new Map(Object.entries(data.words));
/** Letters behind a name say nothing of the case. */
const credential = /^(?:D?PT|PTA|OTR?|OT|OTA|COTA|SLP|CCC|MS|MA|MD|DO|NP|RN|CHT|OCS|NCS|PCS|GCS|WCS|SCS)$/;

/** The text, and behind it what its short forms stand for. */
export const withFullForms = remembered(5000, spelledOut);

function spelledOut(text: string): string {
  const full = (text.match(/[A-Za-z0-9&%][A-Za-z0-9&/%-]*/g) ?? []).flatMap((word) => own.get(word) ?? (credential.test(word) ? undefined : upperAbbreviations.get(word)) ?? (word.length > 2 ? abbreviations.get(word.toLowerCase()) : undefined) ?? []);
  return full.length === 0 ? text : `${text}\n[${[...new Set(full)].join('; ')}]`;
}
