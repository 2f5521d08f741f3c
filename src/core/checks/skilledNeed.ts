// What says that a visit took a therapist (domain: 3.2, 3.3): an act of judgment by the therapist, a judgment that the treatment
// calls for, or why nobody else could have given it. A bare "skilled PT is needed to improve strength" says none of these.
import type { NoteSentence } from './readNote';
import * as words from './skilledNeedWordings';

/** Does the sentence say what a therapist's judgment or skill did, or that nobody else could? `headed` notes say for certain what is reported. */
export function statesSkilledNeed(sentence: NoteSentence, headed: boolean): boolean {
  const known = answers.get(sentence);
  if (known !== undefined) return known;
  const answer = readsAsSkilled(sentence, headed);
  answers.set(sentence, answer);
  return answer;
}

/** Several rules ask this of the same sentence, which belongs to one reading of one note. */
const answers = new WeakMap<NoteSentence, boolean>();

function readsAsSkilled(sentence: NoteSentence, headed: boolean): boolean {
  const text = sentence.text.slice(0, 1500).replace(/\b(?:lives?|living|home) alone\b/gi, '');
  const reported = sentence.sections.length === 1 && sentence.sections[0] === 'S';
  if ((reported && (headed || !words.therapist.test(text))) || words.planned.test(text) || /^(?:no|none|not)\b[^.]{0,20}skilled/i.test(text)) return false;
  if (nobodyElse(text) || skillNamed(text)) return true;
  if (sentence.service) return false;
  if (therapistActed(text)) return true;
  if (headed && sentence.sections.includes('O')) return false;
  const said = [words.cannotJudge, words.misjudged, words.concluded, ...words.decidedFrom].some((pattern) => pattern.test(text));
  return said || judgmentCalledFor(text) || (!reported && wentWrong(text));
}

function nobodyElse(text: string): boolean {
  if (!words.helper.test(text) || !words.limit.test(text)) return false;
  const found = words.helperThenLimit.exec(text) ?? words.limitThenHelper.exec(text);
  if (found === null || words.ownNeed.test(found[0])) return false;
  const end = found.index + found[0].length;
  if (words.absent.test(text.slice(end, end + 30))) return false;
  const around = text.slice(Math.max(0, found.index - 200), end + 120);
  const named = found[0].replace(words.limit, ' ').trim().split(/\s/)[0] ?? '';
  return words.act.test(around.replace(words.slack, ' ').replace(named, ' ')) || words.treats.test(around);
}

/** "Left to herself she went back to lunges and flared": what came of it without the therapist. A short "His wife helps" says nothing. */
function wentWrong(text: string): boolean {
  const found = words.helper.exec(text);
  return found !== null && text.split(/\s+/).length >= 9 && words.consequence.test(text.replace(found[0], ' ')) && !words.ownNeed.test(text);
}

function therapistActed(text: string): boolean {
  if (text === text.toUpperCase() && !words.inCapitals.test(text)) return false;
  const plain = text.replace(words.document, ' ').replace(words.generic, ' ').replace(words.slack, ' ');
  const person = words.therapist.exec(plain);
  if (person !== null) {
    const end = person.index + person[0].length;
    const after = plain.slice(end, end + 110);
    if (words.act.test(after) || did(after)) return true;
    if (words.act.test(plain.slice(Math.max(0, person.index - 160), person.index)) && words.byWhom.test(plain.slice(Math.max(0, person.index - 40), person.index))) return true;
  }
  const own = plain.replace(words.doseOnly, ' ');
  return [...own.matchAll(words.self)].some((me) => words.act.test(own.slice(me.index + me[0].length, me.index + me[0].length + 50).split(/\b(?:because|since|as|due|after|once)\b/)[0] ?? ''));
}

/** "OT notched the strap because ...": whatever a therapist did for a reason, unless anyone does it. */
function did(after: string): boolean {
  const clause = after.split(/[.;]/)[0] ?? '';
  return [...clause.matchAll(words.deed)].some((verb) => !words.anyones.test(verb[1] ?? '') && words.ground.test(after.slice(verb.index + verb[0].length)));
}

/** Skill, judgment or expertise with what it did; "skilled PT needed for strength" has nothing. */
function skillNamed(text: string): boolean {
  const plain = text.replace(words.generic, ' ').replace(words.slack, ' ');
  const found = words.skill.exec(plain);
  if (found === null) return false;
  const end = found.index + found[0].length;
  const rest = `${plain.slice(Math.max(0, found.index - 120), found.index)} ${plain.slice(end, end + 160)}`;
  // A decision shows itself by what it was taken from.
  return words.act.test(rest) || (/decision|judge?ment|reasoning/i.test(found[0]) && words.decisionGround.test(rest));
}

function judgmentCalledFor(text: string): boolean {
  return [...text.matchAll(words.called)].some((match) => {
    if (/\b(?:pt|patient|client|he|she|they|resident)\s$/i.test(text.slice(Math.max(0, match.index - 12), match.index))) return false;
    const end = match.index + match[0].length;
    return words.actFirst.test(text.slice(end, end + 24).replace(words.slack, ' ').trimStart());
  });
}
