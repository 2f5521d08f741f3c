// A month alone ("in May", "October"), and a day alone ("on the 26th").
import type { Finding } from '../../finding';
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { found } from '../anchored';
import { gapBefore } from '../wordContext';

const always = new Set('january february september october november december'.split(' '));
const shortMonths = new Set('jan feb apr aug sept oct nov dec'.split(' '));
const seasons = new Set('in on since until till til by from through thru last next this early late mid of during before after to and end beginning between every for'.split(' '));
const sureSeasons = new Set('in since until till til last next this early late mid of by through thru during before after every end beginning'.split(' '));

/** Months that are given names as well. */
const givenNames = new Set(['april', 'may', 'june', 'august']);
const noSurname = roles.function | roles.generic | roles.person | roles.patient | roles.organization | roles.month | roles.weekday | roles.payer | roles.kin;

/** "June Butler": a month and a surname in the same case. */
const isSurname = (month: Word, { form, gap }: Word): boolean => gap === ' ' && month.form.wordCase === 'title' && form.wordCase === 'title' && (form.flags & wordFlags.lastSure) !== 0 && (form.roles & noSurname) === 0;

/** The month at word `index`, when it stands for a time and not for a person or a verb. */
export function monthAlone(document: ScrubDocument, index: number): Finding | undefined {
  const { text } = document;
  const word = document.words[index] as Word;
  const { folded, raw, wordCase } = word.form;
  const surname = document.words[index + 1];
  if (givenNames.has(folded) && surname !== undefined && isSurname(word, surname)) return found('dates', 'NAME', word.start, surname.end, 0.72, 'uncertain');
  const next = text.slice(word.end, word.end + 2);
  if (text[word.start - 1] === '-' && !/mid-$/i.test(text.slice(Math.max(0, word.start - 4), word.start)) || /^['’][A-Za-zÀ-ÖØ-öø-῿]/.test(next)) return undefined;
  if (always.has(folded)) return found('dates', 'DATE', partStart(document, word), word.end, 0.7);
  if (/^ in/i.test(text.slice(word.end, word.end + 3)) && /^ in place/i.test(text.slice(word.end, word.end + 9))) return undefined;
  // "prob feb", "out til oct.": short forms that mean nothing else
  if (wordCase === 'lower' && shortMonths.has(folded) && /^(?:\.?\s*$|[.,;)!?]|\n|\.\n)/.test(text.slice(word.end, word.end + 3))) return found('dates', 'DATE', partStart(document, word), word.end, 0.6, 'uncertain');
  const gap = gapBefore(document, index);
  const cue = gap === ' ' || gap === '-' ? (document.words[index - 1]?.form.folded ?? '') : '';
  const ambiguous = folded === 'may' || folded === 'march' || folded === 'mar';
  if (ambiguous) {
    if (wordCase === 'title' && seasons.has(cue)) return found('dates', 'DATE', partStart(document, word), word.end, 0.65);
    if (sureSeasons.has(cue) && folded !== 'mar' && (wordCase === 'upper' || goesOn.test(text.slice(word.end, word.end + 9)))) return found('dates', 'DATE', partStart(document, word), word.end, 0.62);
    // "her March sessions": inside a sentence no exercise has a capital
    const before = document.words[index - 1];
    return folded === 'march' && wordCase === 'title' && gap === ' ' && before?.form.wordCase === 'lower' && !/^(?: (?:fracture|test)|:| ?[-x\d])/i.test(text.slice(word.end, word.end + 9)) ? found('dates', 'DATE', partStart(document, word), word.end, 0.6, 'uncertain') : undefined;
  }
  if ((seasons.has(cue) && raw.length > 3) || (sureSeasons.has(cue) && raw.length === 3 && /^(?:\.?\s*$|[.,;)]|\n| (?:and|of|for|with|w|\d{4}))/.test(text.slice(word.end, word.end + 5)))) return found('dates', 'DATE', partStart(document, word), word.end, 0.65);
  return wordCase !== 'lower' && !/^\.[A-Za-zÀ-ÖØ-öø-῿]|^-/.test(next) ? found('dates', 'DATE', partStart(document, word), word.end, 0.58) : undefined;
}

/** What a sentence ends or goes on with after a month in small letters. */
const goesOn = /^(?: *[.,;)]| *$| *\n| (?:to|and|or|but|so|then|for|at|w|with|because|when|she|he|they|i|we|as|after|before|since|per)(?![a-z]))/;

/** "mid-March", "early June": the part of the month goes along. */
const partStart = ({ text }: ScrubDocument, { start }: Word): number => start - (/(?<![A-Za-z])(?:early|mid|late)[ -]$/i.exec(text.slice(Math.max(0, start - 7), start))?.[0].length ?? 0);

const ordinal = /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)$/i;
const dayCues = new Set('on by until till til since from and to through thru before after of next last due appt back again tomorrow the'.split(' '));
const followers = /^[ \t]*(?:[.,;:)!?]|$|\n|(?:tentative(?:ly)?|maybe|possibly|hopefully|only|afternoon|morning|am|pm|early|late|w\/|tho|though|instead|then|from|is|was|she|he|they|we|pt|not|so|now|because|since|until|till|please|in(?! (?:line|row|rank|list|series|grade|percent))|due|works|ok|same|at|for|and|if|or|after|before|around|when|with|w|per|but|to|as|of (?:this|last|next|the|each|every))(?![a-z]))/i;

const dated = new Set('wants want wanted needs prefers take takes took offered booked booking confirmed confirm open miss misses missed missing start starts starting through thru moved her him them me us you back again here home off fell seen came called left returned started began injured admitted discharged evaluated scheduled cancelled canceled due in since until till by on from after before'.split(' '));
const counted = /^[ \t-](?:visit|session|time|floor|grade|rib|ribs|digit|finger|toe|metatarsal|metacarpal|ray|percentile|edition|cervical|thoracic|lumbar|nerve|street|st|ave|avenue|attempt|trial|rep|set|week|day|month|year|quarter|third|shift|base|degree|compartment|ventricle|interspace|mcp|mtp|cmc|pip|dip|intercostal|cn|cranial|step|stair|person|child|surgery|procedure|opinion|place|hour|session|dose|row|page|birthday|th)s?(?![a-z])/i;

/** "from the 4th to the 14th percentile" */
const rankAfter = /^(?:,? (?:to|and|or|through)|-| ?-)(?: the)? \d{1,2}(?:st|nd|rd|th)(?:[ -](?:percentile|grade|floor|rib|visit|ray|digit|finger|toe|metatarsal|metacarpal)|%)/i;

/** "on the 26th", "back the 3rd": a day of a month the note names elsewhere. */
export function ordinalDay(document: ScrubDocument, index: number): Finding | undefined {
  const word = document.words[index] as Word;
  if (word.form.kind !== 'mixed' || !ordinal.test(word.form.raw) || gapBefore(document, index) !== ' ') return undefined;
  const article = document.words[index - 1];
  if (!article) return undefined;
  // "Fell the 11th reaching for a cup".
  const after = article.form.folded === 'the' && gapBefore(document, index - 1) === ' ' ? document.words[index - 2] : undefined;
  const told = after !== undefined && (dated.has(after.form.folded) || (after.form.roles & (roles.month | roles.weekday)) !== 0);
  // "the 16th or 17th"
  const listed = (article.form.folded === 'or' || article.form.folded === 'and') && ordinal.test(document.words[index - 2]?.form.raw ?? '') && document.words[index - 3]?.form.folded === 'the';
  if (!(dayCues.has(article.form.folded) || listed) || !(followers.test(document.text.slice(word.end, word.end + 14)) || (told && !counted.test(document.text.slice(word.end, word.end + 14))))) return undefined;
  if (rankAfter.test(document.text.slice(word.end, word.end + 30))) return undefined;
  const start = article.form.folded === 'the' ? article.start : word.start;
  return document.isSafe(word.start, word.end) ? undefined : found('dates', 'DATE', start, word.end, 0.6);
}
