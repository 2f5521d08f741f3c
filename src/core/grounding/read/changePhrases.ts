// The turns of phrase that put a figure as an amount of change: what stands before it, and what behind it.
import { changeForms } from '../../clinical/words/changeWords';
import type { Figure } from '../../clinical/subjects/subjects';

const { all, done, nouns } = changeForms;
/** What parts two values, without telling a way. */
const gaps = 'change|changes|changed|changing|differ|differs|differed|difference|differences|diff|delta|deficit|asymmetry|excess|shortfall|gap|gaps';
/** "45° short of", "5.2 s faster": words that compare, whose way hangs on what is measured. */
const compared = 'faster|slower|short|smaller|larger|bigger|heavier|lighter|weaker|stronger|wider|narrower|thicker|thinner|shy|away|further|farther|over|above|below|beyond|since|than|apart';
const left = "(?<!\\b(?:the|on|his|her|their) )left(?!\\s(?:hand|arm|leg|side|knee|hip|shoulder|ankle|foot|wrist|elbow|lower|upper|than))";
const filler = '(?:\\s(?:of|by|is|was|about|approximately|nearly|almost|an|a|another|additional|only|just|now|currently|the|remaining|at|least|roughly|over))*';
const roughly = '(?:about\\s|approximately\\s)?';

/** "gained 14°", "up 3", "a difference of 9", "still 12": right before the figure, lower case. */
export const changeBefore = new RegExp(`(?:\\b(?:${all}|${gaps}|within|lag\\w* (?:by|behind)|exceed\\w*|still|remains?|needs?)\\b|\\bby|Δ)${filler}\\s?[=:]?\\s?\\(?[+−-]?\\s?$|[(,|]\\s?[+]\\s?$`);

/** "a 9-point Fugl-Meyer gain", "5.2 s faster", "45° short of": right behind the figure, lower case. */
export const changeAfter = new RegExp(`^\\s?-?\\)?\\s?(?:[a-z]+[- ]){0,4}?(?:${nouns}|${gaps}|more|less|fewer|better|worse|shorter|greater|lower|higher|longer|${compared}|remaining|remain|${left}|to go|from (?:the |his |her |their )?(?:goal|baseline|target|initial)|up\\b(?! to)|down\\b(?! to)|(?:of those )?(?:points? )?(?:were )?gained)\\b`);

/** Anywhere near the figure. */
export const changeWords = new RegExp(`\\b(?:${all}|${gaps}|different|faster|slower|short|over|above|below)\\b`);

/** "performance gained 2.2 points and satisfaction 2.8": the verb of the figure before holds for this one. */
export const sharedVerb = new RegExp(`\\b(?:${done})\\s(?:by\\s)?[\\d.]+(?:\\s?[a-z°%]+)?,?\\sand\\s(?:[a-z-]+\\s){1,3}(?:by\\s)?$`);

/** "fell by about": a verb right before its amount. */
export const verbBefore = new RegExp(`\\b(?:${done})\\s(?:by\\s)?${roughly}$`);

/** "a gain of about", "the difference in flexion is". */
export const nounBefore = new RegExp(`\\b(?:(?:${nouns}|change|difference|deficit)\\sof|(?:gain|increase|improvement|decrease|reduction|change|difference)(?:\\s[a-z]+)?\\s(?:of|is|was))\\s${roughly}$`);

/** "15-point gain": the noun right behind its amount. */
export const nounBehind = new RegExp(`^[\\s-]?(?:points?|°|degrees?)?[\\s-](?:${nouns}|change)\\b`);

/** A visit or day other than the first: a change may be told from there. */
export const interimCue = /\b(?:last|previous|prior|interim|mid\w*|recent\w*|re-?eval\w*|yesterday|(?:visit|session|week|month) (?:\d+|[a-z]+)|past (?:\w+ )?(?:weeks?|months?|days?)|\d{1,2}\/\d{1,2}|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d+)\b/i;

/** Is the figure put as an amount of change or as what is left to gain, beyond doubt? */
export function isChange(before: string, after: string, figure: Figure): boolean {
  if (figure.attribute !== 'value' || figure.over !== undefined || figure.grade !== undefined || figure.values.length > 1) return false;
  if (/\bby\s(?:about\s|approximately\s)?$/.test(before) && !/\b(?:followed|preceded|accompanied|divided|multiplied|separated|spaced|by|raised|elevated|limited|restricted|\d|cm|mm|in) by\s/.test(before)) return true;
  if (nounBefore.test(before)) return true;
  if (figure.unit !== undefined && verbBefore.test(before) && !/^\s?(?:feet|ft|times|minutes)/.test(after)) return true;
  // "148 and no increase in symptoms": another thing's change.
  return /^\s?(?!(?:and|with|without|but|or)\b)(?:[a-z°%]+\s){0,2}?(?:remain|remains|remaining|away|short|faster|slower|shy|gain|improvement|increase|reduction)\b/.test(after);
}

/** Does the source itself put this figure as a change? */
export function isChangePhrase(text: string, figure: Figure): boolean {
  const before = text.slice(Math.max(0, figure.start - 40), figure.start).toLowerCase();
  return changeBefore.test(before) || /\b(?:delta|change|diff|difference)\s(?:[a-z0-9]+\s){0,2}$|Δ\s?(?:[a-z0-9]+\s){0,2}$|[+]$/.test(before) || text[figure.start] === '+' || changeAfter.test(text.slice(figure.end, figure.end + 50).toLowerCase());
}
