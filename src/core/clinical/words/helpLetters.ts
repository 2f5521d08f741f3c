// Levels of help written as one letter: "bed mob I", "xfers S", "unbutton 4/4 I", "zip: I once engaged". "I" is also who
// speaks and a Roman one, "S" also seconds and what the patient says, so what stands around them decides.
import { isApart } from '../text/tokens';
import type { Token } from '../text/tokens';

/** What one does with more or less help, as notes shorten it. */
const done = /^(?:adls?|iadls?|w\/c|wc|bed|mob|mobility|transfers?|transferring|xfers?|xfr|trans|tsf|amb|ambulation|ambulates?|gait|walks?|walking|bal|balance|static|dynamic|sits?|sitting|stands?|standing|stairs?|steps?|curbs?|ramps?|car|chair|mat|toilet\w*|commode|bsc|tub|shower\w*|bath\w*|bathing|groom\w*|hygiene|oral|brush\w*|shav\w*|eat|eating|feed\w*|self|drink\w*|dress\w*|undress\w*|ub|lb|ubd|lbd|don|doff|donn?ing|doff\w*|un?button\w*|buttons?|fasten\w*|zip\w*|snaps?|lac(?:e|es|ing)|ties?|tying|shoes?|socks?|shirts?|pants|sleeves?|bra|jacket|coat|brace|afo|prosthesis|orthosis|splint|roll\w*|scoot\w*|supine|prone|floor|kneel\w*|propel\w*|propulsion|cook\w*|meals?|prep|laundry|dishes|clean\w*|meds?|pillbox|alarms?|phone|writ(?:e|es|ing)|cut\w*|scissors|open\w*|jars?|set|reach\w*|catch\w*|slide|board|sb)$/;
const ends = /^[,.;)(|/]$/;
/** What may go on behind a level. */
const goesOn = /^(?:exc|except|but|w\/|with|once|when|if|after|in|on|for|from|at|all|level|household|x|to|using|c|indoors|outdoors|but)$/;

/** Is the letter at `at` a level of help? */
export function isHelpLetter(tokens: readonly Token[], at: number): boolean {
  const [token, previous, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (token === undefined || token.caps === 'lower') return false;
  const over = next === undefined || next.kind === 'line' || (next.kind === 'mark' && ends.test(next.text));
  // "UB dress          I       Min A", "| I |": alone in its cell.
  const inRow = token.text !== 'd' || tokens.slice(Math.max(0, at - 6), at + 7).some(({ text }) => /^(?:a|assist|cga|sba|mod|min|max)$/.test(text));
  if (inRow && (isApart(previous, token) || previous?.text === '|') && (next === undefined || next.kind === 'line' || next.text === '|' || isApart(token, next)) && (token.text === 'i' || previous !== undefined)) return token.text === 'i' || !/^[:)]$/.test(next?.text ?? '');
  if (previous === undefined || previous.kind === 'line') return false;
  // "mod A -> min A -> S"
  if (previous.text === '→' && over && token.text !== 'd') return true;
  if (token.text === 'd') return false;
  // "don pullover shirt I - met", "sleeve I - partly"
  if (previous.kind === 'word' && /^-{1,2}$/.test(next?.text ?? '') && next?.spaced === true && /^(?:met|not|goals?|part\w*|progressing|achieved|unmet|ongoing)$/.test(tokens[at + 2]?.text ?? '')) return true;
  const named = previous.text === ':' ? tokens[at - 2] : previous;
  if (named?.kind === 'word' && done.test(named.text) && (over || goesOn.test(next?.text ?? '') || next?.kind === 'date' || (next?.kind === 'number' && token.text === 's' && tokens[at + 2]?.text === '/'))) return true;
  // "unbutton 4/4 I", "alarms: 2 set I"
  if (previous.kind === 'number' && over && tokens.slice(Math.max(0, at - 6), at).some(({ text }) => done.test(text)) && (token.text === 'i' || tokens[at - 2]?.text === '/')) return true;
  return token.text === 'i' && over && (previous.kind === 'word' || previous.text === ':') && !/^(?:grade|gr|phase|stage|type|class|wad|and|level|schedule|part|that|as|when|if|but|because|where|what|then|so|like|since|after|while|until|before|who|which|think|glides?|mobs?)$/.test(previous.text);
}
