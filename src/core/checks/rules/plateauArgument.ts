// plateau-argument: a plateau used as the reason to go on, to a commercial payer (domain: D7).
import { isMedicare, type CheckContext, type Problem } from '../problem';
import type { ReadNote } from '../readNote';
import { anyOf } from '../wordings';
import type { CheckRule } from './rule';

const progress = String.raw`(?:(?:functional )?(?:progress|improvements?|gains?|recovery|status|function)|(?:test |outcome )?(?:scores|measures))`;
const over = String.raw`(?:over|for|in|during|since|these|at) (?:the )?(?:last|past|a|two|three|four|five|six|\d)`;
/** No more is gained, in the words of therapists. */
const plateau = anyOf({
  plateau: String.raw`plateau(?:ed|s|ing|'d)?\b`,
  noMore: String.raw`no (?:further|additional|more) (?:gains?|improvements?|progress)\b`,
  notGaining: String.raw`(?:no longer|not|stopped) (?:making (?:gains|progress)|showing (?:gains|progress|improvement)|gains?|gaining|improves|improving|progressing)\b`,
  stalled: String.raw`${progress} (?:ha(?:s|ve) |is |are |now |been ){0,3}(?:stalled|stopped|stagna\w+|level+ed (?:off|out)|flat(?:tened)?(?: out)?|tapered (?:off|out)|dried up|ceased|come to a (?:halt|stop|standstill)|at a (?:halt|standstill))\b`,
  leveledOff: String.raw`(?:has |have )?level+ed (?:off|out)\b`,
  unchanged: String.raw`(?:${progress}|ROM|strength|balance|gait speed|(?:his|her|their) [A-Za-z ]{2,24}?) (?:ha(?:s|ve) |is |are |been |remain(?:s|ed) ){0,3}(?:unchanged|the same|flat|not (?:changed|improved|moved|risen)) ${over}`,
  lack: String.raw`(?:lack|absence) of (?:further |any |more |measurable )?(?:change|progress|improvement|gains?)\b`,
  atTheEnd: String.raw`(?:reached|at) (?:a )?(?:standstill|maximum improvement)\b`,
}, 'gi');
const denied = /\b(?:no|not|never|without|nor|neither|hasn't|haven't|isn't|wasn't|rather than|instead of|free of|avoid\w*|prevent\w*|against|absence of|deny|denies|rules? out|ruled out|contradicts?|disproves?|if|unless|should|until|before|question of)\b[^.;\n]{0,50}$/i;
const corrected = /\b(?:resolved|broke\w*|overc[ao]me\w*|ended|passed|resumed|resolv\w+|has since|have since|since then|now improving|again improving|improving again|was followed|followed by|no longer (?!making|showing|gain|improv|progress)|corrected|moved past|past that|gains resumed|revised|changed the|program(?:me)? was changed|after (?:the |we )?(?:chang|revis|switch|modif|adding|new|program)\w*|responded to the change|new program\w*|then (?:improved|rose|increased|gained)|but (?:has |have )?(?:since|then|now)|temporary|brief|short-lived|earlier|before (?:the )?(?:change|revision))\b/i;
/** What the sentence after it must say to take it back; "corrected the shift" there speaks of treatment. */
const takenBack = /\b(?:resolved|broke\w* (?:it|the plateau)|overc[ao]me|has since|have since|since then|now improving|again improving|improving again|gains resumed|progress resumed|(?:plan|program(?:me)?|approach|regimen|treatment) (?:was |is |has been )?(?:revised|changed|modified|adjusted)|(?:revised|changed|modified) the (?:plan|program(?:me)?|approach|regimen|treatment)|after (?:the |we )?(?:chang|revis|switch|modif|new program)\w*|responded to the change|then (?:improved|rose|increased|gained))\b/i;
const goOn = /\b(?:continu\w*|additional|further|more|extend\w*|extension|ongoing|need(?:s|ed)?|requir\w*|warrant\w*|justif\w*|necess\w*|support\w*|therefore|request\w*|indicat\w*|must|should|keep|extra|so\b|demonstrat\w* the need|reason|must go on|go(?:es)? on|to (?:break|get past|overcome|push))\b/i;
const ends = /\b(?:discharg\w*|d\/c|refer(?:red)? (?:back|to)|transition\w* to (?:an? )?(?:HEP|home)|end (?:of )?(?:care|therapy)|stop(?:ping)? therapy)\b/i;

function find(note: ReadNote, context: CheckContext): readonly Problem[] {
  if (isMedicare(context)) return [];
  const found: Problem[] = [];
  note.sentences.forEach((sentence, index) => {
    const text = sentence.text.slice(0, 3000);
    const next = note.sentences[index + 1];
    const previous = note.sentences[index - 1];
    for (const match of text.matchAll(plateau)) {
      const before = text.slice(Math.max(0, match.index - 70), match.index);
      if (denied.test(before) || /^\s(?:has |is |was )?(?:not|ruled out|avoided|resolved|absent)\b/i.test(text.slice(match.index + match[0].length, match.index + match[0].length + 24))) continue;
      const around = [text, next !== undefined && next.start - sentence.end < 40 ? next.text.slice(0, 400) : ''].join(' ');
      if (corrected.test(text) || takenBack.test(around)) continue;
      const reason = goOn.test(text) || goOn.test(next?.text.slice(0, 300) ?? '') || goOn.test(previous?.text.slice(0, 300) ?? '');
      if (!reason || (ends.test(around) && !/\b(?:continu\w*|additional|further) (?:skilled |PT|OT|therapy|care|visits|treatment)/i.test(text))) continue;
      found.push({ rule: 'plateau-argument', start: sentence.start + match.index, end: sentence.start + match.index + match[0].length, message: 'For this payer a plateau is a reason to stop, not to go on. State the measurable gain still expected, or the revised plan and its reason.' });
      break;
    }
  });
  return found;
}

export const plateauArgument: CheckRule = { id: 'plateau-argument', find };
