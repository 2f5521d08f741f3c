// The words that put a figure as an amount of change.
import type { Figure } from '../../clinical/subjects';

/** The figure is an amount of change: "gained 14°", "a 9-point Fugl-Meyer gain", "5.2 s faster", "45° short of". */
export const changeBefore = /(?:\b(?:gain\w*|increas\w*|improv\w*|decreas\w*|reduc\w*|chang\w*|diff\w*|excess|rise|rises|rose|risen|rising|fell|fallen|falls|falling|climb\w*|within|drop\w*|declin\w*|los[ts]\w*|loss|deficit|shortfall|asymmetry|delta|up|down|advance\w*|shortened|lengthened|grew|grown|lag\w* (?:by|behind)|exceed\w*|still|remains?|needs?)\b|\bby|Δ)(?:\s(?:of|by|is|was|about|approximately|nearly|almost|an|a|another|additional|only|just|the|remaining|at|least|roughly|over))*\s?[=:]?\s?\(?[+−-]?\s?$|[(,|]\s?[+]\s?$/;

export const changeAfter = /^\s?-?\)?\s?(?:[a-z]+[- ]){0,4}?(?:gains?|increase|improvements?|decrease|reduction|change|difference|loss|drop|deficit|rise|decline|faster|slower|more|less|fewer|better|worse|short|shorter|smaller|larger|bigger|heavier|lighter|weaker|stronger|wider|narrower|thicker|thinner|shy|away|greater|lower|higher|longer|further|farther|over|above|below|beyond|remaining|remain|(?<!\b(?:the|on|his|her|their) )left(?!\s(?:hand|arm|leg|side|knee|hip|shoulder|ankle|foot|wrist|elbow|lower|upper|than))|to go|asymmetry|from (?:the |his |her |their )?(?:goal|baseline|target|initial)|since|than|apart|up\b(?! to)|down\b(?! to)|(?:of those )?(?:points? )?(?:were )?gained)\b/;
export const changeWords = /\b(?:improv\w*|increas\w*|decreas\w*|reduc\w*|gain\w*|chang\w*|up|down|better|worse\w*|faster|slower|more|less|fewer|loss|lost|drop\w*|differ\w*|fell|rise|rose|risen|declin\w*|short|deficit|over|above|below)\b/;

/** Is the figure put as an amount of change or as what is left to gain, beyond doubt? */
export function isChange(before: string, after: string, figure: Figure): boolean {
  if (figure.attribute !== 'value' || figure.over !== undefined || figure.grade !== undefined || figure.values.length > 1) return false;
  if (/\bby\s(?:about\s|approximately\s)?$/.test(before) && !/\b(?:followed|preceded|accompanied|divided|multiplied|separated|spaced|by|raised|elevated|limited|restricted|\d|cm|mm|in) by\s/.test(before)) return true;
  if (/\b(?:(?:gain|increase|improvement|decrease|reduction|change|difference)(?:\s[a-z]+)?\s(?:of|is|was)|(?:loss|drop|deficit|decline)\sof)\s(?:about\s|approximately\s)?$/.test(before)) return true;
  if (figure.unit !== undefined && /\b(?:gained|rose|improved|increased|decreased|dropped|declined|fell)\s(?:by\s)?(?:about\s|approximately\s)?$/.test(before) && !/^\s?(?:feet|ft|times|minutes)/.test(after)) return true;
  return /^\s?(?:[a-z°%]+\s){0,2}?(?:remain|remains|remaining|away|short|faster|slower|shy|gain|improvement|increase|reduction)\b/.test(after);
}

/** Does the source itself put this figure as a change? */
export function isChangePhrase(text: string, figure: Figure): boolean {
  const before = text.slice(Math.max(0, figure.start - 40), figure.start).toLowerCase();
  return changeBefore.test(before) || /\b(?:delta|change|diff|difference)\s(?:[a-z0-9]+\s){0,2}$|Δ\s?(?:[a-z0-9]+\s){0,2}$|[+]$/.test(before) || text[figure.start] === '+' || changeAfter.test(text.slice(figure.end, figure.end + 50).toLowerCase());
}
