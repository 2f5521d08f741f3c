// Whose note it is, when nobody says so: by the field of a filled template, else by the credentials in the note.
import { disciplineOf, type Discipline } from '../core/prompts/disciplines';

/** PT where the text does not tell. */
export function disciplineIn(text: string): Discipline {
  const field = /^[ \t*-]{0,8}Discipline:[ \t]{0,4}(.{1,40})$/im.exec(text)?.[1];
  const stated = disciplineOf(field);
  if (stated !== undefined) return stated;
  const occupational = /\b(?:OTR(?:\/L)?|OTD|COTA(?:\/L)?|MOT)\b|\boccupational therap/i.test(text);
  const physical = /\b(?:DPT|PTA|LPT|MPT)\b|,[ \t]?PT\b|\bphysical therap/i.test(text);
  return occupational && !physical ? 'OT' : 'PT';
}
