// plateau-argument: a plateau used as the reason to go on, to a commercial payer (domain: D7).
import { isMedicare, type CheckContext, type Problem } from '../problem';
import type { ReadNote } from '../readNote';
import type { CheckRule } from './rule';

const plateau = /\bplateau(?:ed|s|ing|'d)?\b|\b(?:no (?:further|additional|more) (?:gains?|improvements?|progress)|(?:functional )?(?:status|function) (?:is |has been |remains |remained )?unchanged (?:over|for|in|during) the (?:last|past)|(?:progress|improvement|gains?|recovery) (?:has |have |is |are )?(?:stalled|stopped|leveled off|levelled off|flat(?:tened)?|at a standstill)|(?:has |have )?(?:leveled|levelled) off|(?:no longer|not) (?:making|showing|gaining|improving|progressing)|(?:no longer|stopped) (?:gains?|gaining|improves|improving)|(?:reached|at) (?:a )?(?:standstill|maximum improvement))\b/gi;
const denied = /\b(?:no|not|never|without|nor|neither|hasn't|haven't|isn't|wasn't|rather than|instead of|free of|avoid\w*|prevent\w*|against|absence of|deny|denies|rules? out|ruled out|contradicts?|disproves?|if|unless|should|until|before|question of)\b[^.;\n]{0,50}$/i;
const corrected = /\b(?:resolved|broke\w*|overc[ao]me\w*|ended|passed|resumed|resolv\w+|has since|have since|since then|now improving|again improving|improving again|was followed|followed by|no longer (?!making|showing|gain|improv|progress)|corrected|moved past|past that|gains resumed|revised|changed the|program(?:me)? was changed|after (?:the |we )?(?:chang|revis|switch|modif|adding|new|program)\w*|responded to the change|new program\w*|then (?:improved|rose|increased|gained)|but (?:has |have )?(?:since|then|now)|temporary|brief|short-lived|earlier|before (?:the )?(?:change|revision))\b/i;
const goOn = /\b(?:continu\w*|additional|further|more|extend\w*|extension|ongoing|need(?:s|ed)?|requir\w*|warrant\w*|justif\w*|necess\w*|support\w*|therefore|request\w*|indicat\w*|must|should|keep|extra|so\b|demonstrat\w* the need|reason|to (?:break|get past|overcome|push))\b/i;
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
      if (corrected.test(around)) continue;
      const reason = goOn.test(text) || goOn.test(next?.text.slice(0, 300) ?? '') || goOn.test(previous?.text.slice(0, 300) ?? '');
      if (!reason || (ends.test(around) && !/\b(?:continu\w*|additional|further) (?:skilled |PT|OT|therapy|care|visits|treatment)/i.test(text))) continue;
      found.push({ rule: 'plateau-argument', start: sentence.start + match.index, end: sentence.start + match.index + match[0].length, message: 'For this payer a plateau is a reason to stop, not to go on. State the measurable gain still expected, or the revised plan and its reason.' });
      break;
    }
  });
  return found;
}

export const plateauArgument: CheckRule = { id: 'plateau-argument', find };
