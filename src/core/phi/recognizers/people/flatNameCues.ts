// Names in flat text told by what is said around them: "will here w/ dad", "np clay there", "by big june", "bear (4y)", "mom is autumn".
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { atDesk } from './nameCues';
import { afterText, barred, closes, isFirst, type Run } from './flatNameParts';

/** The name that begins at word `index`, by any of these cues. */
export const toldAround = (document: ScrubDocument, index: number): Run | undefined =>
  greeted(document, index) ?? inBrackets(document, index) ?? goesBy(document, index) ?? didIt(document, index) ?? babyLetter(document, index) ?? atTheirDesk(document, index) ?? signsOff(document, index) ?? isPatient(document, index) ?? addressed(document, index) ?? willHere(document, index) ?? afterStaff(document, index) ?? nicknamed(document, index) ?? agedAtStart(document, index) ?? introduced(document, index) ?? denies(document, index);

/** "summer cant make it": a first name at the head of a sentence, before what someone can't. */
function denies({ words }: ScrubDocument, index: number): Run | undefined {
  const [word, next] = [words[index] as Word, words[index + 1]];
  if (next?.gap !== ' ' || !isFirst(word) || word.form.wordCase !== 'lower' || (word.form.roles & (barred & ~roles.modal)) !== 0 || (word.form.flags & wordFlags.clinical) !== 0) return undefined;
  return /^(?:cant|wont|isnt|doesnt|didnt|hasnt|wasnt|can't|won't|isn't|doesn't|didn't|hasn't|wasn't)$/.test(next.form.folded) && (index === 0 || /[.!?:;\n]\s*$/.test(word.gap)) ? { first: index, last: index } : undefined;
}

/** What no modal stands before: states of people and verbs with their ending: "will here w/ dad", "may is covering". */
const ofPeople = new Set('here proud tired happy sad upset shy quiet alert fussy eager excited sleepy motivated cooperative pleasant anxious nervous frustrated sore stiff able unable keen distracted weepy tearful talkative hungry sick late present is was has had does did wants needs says said'.split(' '));

/** "will" and "may" at the head of a sentence, before what is said of a person and no verb. */
function willHere(document: ScrubDocument, index: number): Run | undefined {
  const { form, gap } = document.words[index] as Word;
  const next = document.words[index + 1];
  if ((form.roles & roles.modal) === 0 || !isFirst(document.words[index] as Word) || form.wordCase !== 'lower' || next?.gap !== ' ') return undefined;
  return ofPeople.has(next.form.folded) && (index === 0 || /[.!?:;\n]\s*$/.test(gap)) ? { first: index, last: index } : undefined;
}

/** "by big june from church", "w lil ray": a first name with what people put before it. */
function nicknamed(document: ScrubDocument, index: number): Run | undefined {
  const { words } = document;
  const word = words[index] as Word;
  if (word.gap !== ' ' || !/^(?:big|lil|little|ol|uncle|aunt|auntie|cousin|tia|tio|papa|mama|miss)$/.test(words[index - 1]?.form.folded ?? '') || !(isFirst(word) || (word.form.roles & roles.month) !== 0) || (word.form.flags & wordFlags.clinical) !== 0) return undefined;
  const led = /^(?:by|with|w|from|and|per|told|asked|his|her|friend|cousin|uncle|says|named)$/.test(words[index - 2]?.form.folded ?? '') && words[index - 1]?.gap === ' ';
  return led && (word.form.roles & (roles.function | roles.personVerb)) === 0 ? { first: index - 1, last: index } : undefined;
}

const ageBehind = /^ \(\d{1,2} ?(?:y|yo|y\/o|yrs?|m|f|mo)(?:[ ,;][^)]{0,20})?\)/i;
const sexedAge = /^,? \d{2} ?[mf](?![a-z])/i;
const ageNext = /^ (?:\d{1,2} ?(?:[mf](?![a-z])|y\/?o|yr)|\d{2} (?:from|w|with|who|lives|here)(?![a-z])|(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|two|three|four|five|six|seven|eight|nine)[ -](?:[a-z]{3,5}[ -])?year)/i;

/** Whether a word may stand in a name where its place says that a name stands there. */
const mayStand = (word: Word | undefined): boolean => word?.form.kind === 'word' && word.form.raw.length > 2 && (word.form.roles & (barred | roles.organization)) === 0 && (word.form.flags & wordFlags.clinical) === 0;

/** "marigold finch-adeyemi 34f": two or three words between the beginning of a line and an age. */
function agedAtStart(document: ScrubDocument, index: number): Run | undefined {
  const { words, lines, text } = document;
  const head = words[index] as Word;
  const before = words[index - 1];
  const led = lines[head.line]?.firstWord === index || (before !== undefined && before.form.kind !== 'word' && head.gap === ' ' && head.start - (lines[head.line]?.start ?? 0) < 12) || (head.gap === ' ' && (/^(?:is|named|name)$/.test(before?.form.folded ?? '') || ((before?.form.roles ?? 0) & roles.patient) !== 0));
  if (!led) return undefined;
  // "bear (4y) w/ nanny"
  if (lines[head.line]?.firstWord === index && ageBehind.test(text.slice(head.end, head.end + 28)) && (mayStand(head) || (isFirst(head) && (head.form.roles & barred) === 0))) return { first: index, last: index };
  // "gio 34m, line cook"
  if (lines[head.line]?.firstWord === index && head.form.raw.length > 2 && (/^(?:name|rareName|unknown)$/.test(head.form.nameClass) || isFirst(head)) && (head.form.roles & barred) === 0 && (head.form.flags & wordFlags.clinical) === 0 && sexedAge.test(text.slice(head.end, head.end + 6))) return { first: index, last: index };
  if (!mayStand(head)) return undefined;
  for (let last = index + 1; last < index + 3; last += 1) {
    const word = words[last];
    if (!mayStand(word) || !/^[ -]$/.test(word?.gap ?? '')) return undefined;
    if (ageNext.test(text.slice(word?.end ?? 0, (word?.end ?? 0) + 26))) return { first: index, last };
  }
  return undefined;
}

/** "mom is autumn,": a first name right after a relative and "is". */
function introduced(document: ScrubDocument, index: number): Run | undefined {
  const { words } = document;
  const word = words[index] as Word;
  if (word.gap !== ' ' || words[index - 1]?.form.folded !== 'is' || words[index - 1]?.gap !== ' ' || ((words[index - 2]?.form.roles ?? 0) & (roles.kin | roles.person)) === 0) return undefined;
  if (mayStand(word) && /^ \(?\d{3}\W{1,2}\d{3}/.test(document.text.slice(word.end, word.end + 10))) return { first: index, last: index };
  return isFirst(word) && mayStand(word) && /^(?:[.,;)]|\s*$|\n| and )/.test(afterText(document, index)) ? { first: index, last: index } : undefined;
}

const staff = new Set('np rn pa cna ma lpn aide tech rep coach nurse teacher para mgr manager cm ncm msw sw dispatcher'.split(' '));

/** "np clay there gave a boot": a first name after what someone is, before what they do or where. */
function afterStaff(document: ScrubDocument, index: number): Run | undefined {
  const word = document.words[index] as Word;
  const next = document.words[index + 1];
  if (word.gap !== ' ' || !staff.has(document.words[index - 1]?.form.folded ?? '') || !isFirst(word) || (word.form.roles & barred) !== 0 || (word.form.flags & wordFlags.clinical) !== 0) return undefined;
  const goesOn = next?.gap === ' ' && ((next.form.roles & roles.personVerb) !== 0 || /^(?:there|here|who|and|at|from|to|will|w|rn|lpn|cna|msw|md|np)$/.test(next.form.folded));
  return goesOn || closes.test(afterText(document, index)) ? { first: index, last: index } : undefined;
}

const notClinical = ({ form }: Word): boolean => (form.flags & wordFlags.clinical) === 0 && (form.roles & (barred & ~roles.modal)) === 0;

/** "candy in billing pls call", "joy is out sick": at the head of a sentence, who of the office sits where or is away. */
function atTheirDesk({ words, text }: ScrubDocument, index: number): Run | undefined {
  const word = words[index] as Word;
  if (!isFirst(word) || word.form.raw.length < 3 || !atDesk.test(text.slice(word.end, word.end + 36))) return undefined;
  const seated = /^ (?:in|at|from|with) /.test(text.slice(word.end, word.end + 6));
  return notClinical(word) && (seated || index === 0 || /[.!?:;\n]\s*$/.test(word.gap)) ? { first: index, last: index } : undefined;
}

const closings = /^(?:thx|thanks|ty|thank you|best|cheers|regards|sincerely|later|xo|love)[,!. ]*$/;

/** "thx\nwill": a first name alone on the last line, or on the line under a closing. */
function signsOff({ words, lines, text }: ScrubDocument, index: number): Run | undefined {
  const word = words[index] as Word;
  const line = lines[word.line];
  if (line?.firstWord !== index || !isFirst(word) || !/^[\s.,~-]*$/.test(text.slice(word.end, line.end))) return undefined;
  const above = words[index - 1];
  const closed = above !== undefined && closings.test(text.slice(lines[above.line]?.start ?? 0, above.end + 1).trim().toLowerCase());
  return (closed || index === words.length - 1) && (word.form.flags & wordFlags.clinical) === 0 && word.form.raw.length > 1 && index > 0 ? { first: index, last: index } : undefined;
}

/** "patient is tanner woods spelled like the trees": a first name right after who is meant, and the word behind it. */
function isPatient({ words, text }: ScrubDocument, index: number): Run | undefined {
  const [subject, is, word, family] = [words[index - 2], words[index - 1], words[index] as Word, words[index + 1]];
  if (is?.form.folded !== 'is' || word.gap !== ' ' || is.gap !== ' ' || subject === undefined || ((subject.form.roles & roles.patient) === 0 && subject.form.folded !== 'name') || !isFirst(word) || !notClinical(word)) return undefined;
  if (family?.gap !== ' ' || family.form.kind !== 'word' || family.form.raw.length < 3 || (family.form.roles & barred) !== 0) return undefined;
  return /^ (?:spelled|spelling|date of birth|dob|born|age|aged|chart|medical record|mrn|seen|referred|here|who|a |an )|^[.,;]/.test(text.slice(family.end, family.end + 16)) ? { first: index, last: index + 1 } : undefined;
}

const spokenTo = /(?:^|[^a-z])(?:bill|sent|send|fax|faxed|email|emailed|copy|note|letter|gave|given|give|back|spoke|talked|handed|report|results) to $/;

/** "send bill to clay at": to whom something goes. */
function addressed({ words, text }: ScrubDocument, index: number): Run | undefined {
  const word = words[index] as Word;
  if (word.gap !== ' ' || words[index - 1]?.form.folded !== 'to' || !isFirst(word) || !notClinical(word) || !spokenTo.test(text.slice(Math.max(0, word.start - 12), word.start))) return undefined;
  return closes.test(afterText({ words, text } as ScrubDocument, index)) ? { first: index, last: index } : undefined;
}

/** "baby j (jaxxon)": a child by a letter. */
function babyLetter({ words, text }: ScrubDocument, index: number): Run | undefined {
  const word = words[index] as Word;
  if (word.form.raw.length !== 1 || word.form.kind !== 'word' || word.gap !== ' ' || !/^(?:baby|lil|grandma|grandpa|granny|auntie|aunt|uncle|ms|mrs|mr|miss)$/.test(words[index - 1]?.form.folded ?? '')) return undefined;
  return /^(?:\.?[ ,;)('\n]|\.?$)/.test(text.slice(word.end, word.end + 2)) && !/^ ?(?:[/-]|\d)/.test(text.slice(word.end, word.end + 2)) ? { first: words[index - 1]?.form.folded === 'baby' ? index - 1 : index, last: index } : undefined;
}

/** "goes by bub": whatever somebody is called. */
const goesBy = ({ words }: ScrubDocument, index: number): Run | undefined =>
  words[index]?.gap === ' ' && words[index - 1]?.form.folded === 'by' && /^go(?:es|ing)?$/.test(words[index - 2]?.form.folded ?? '') && words[index]?.form.kind === 'word' && (words[index]?.form.roles ?? 0) === 0 && !/^(?:fast|slow|slowly|quickly|quick|himself|herself|car|bus|wheelchair|scooter)$/.test(words[index]?.form.folded ?? '') ? { first: index, last: index } : undefined;

/** "wade did it": a first name before a deed, at the head of a clause. */
function didIt({ words, text }: ScrubDocument, index: number): Run | undefined {
  const word = words[index] as Word;
  if (!isFirst(word) || !notClinical(word) || word.form.raw.length < 3 || !(index === 0 || /[.,!?:;\n]\s*$/.test(word.gap))) return undefined;
  return /^ (?:did|made|fixed|installed|built|brought|drove|took|picked|dropped|met|told|called|texted) (?:it|this|that|them|her|him|us|me|up|off)(?![a-z])/.test(text.slice(word.end, word.end + 18)) ? { first: index, last: index } : undefined;
}

const departments = new Set('dietary billing kitchen nursing scheduler scheduling front desk transport activities sw rn lpn cna aide vendor driver rep lead teacher pharmacy lab office caller supervisor dispatch reception biller housekeeping maintenance security'.split(' '));

/** "DIETARY (LOU) TO SEND": a first name in brackets behind where someone works. */
const inBrackets = ({ words, text }: ScrubDocument, index: number): Run | undefined => {
  const word = words[index] as Word;
  return word.gap === ' (' && text[word.end] === ')' && isFirst(word) && departments.has(words[index - 1]?.form.folded ?? '') && (word.form.flags & wordFlags.clinical) === 0 ? { first: index, last: index } : undefined;
};

/** "hi jo —", "ty!! bex": whom a message greets, and who ends it. */
function greeted({ words, text }: ScrubDocument, index: number): Run | undefined {
  const word = words[index] as Word;
  const before = words[index - 1]?.form.folded ?? '';
  if (word.form.kind !== 'word' || !notClinical(word)) return undefined;
  if (word.gap === ' ' && /^(?:hi|hey|hello|dear)$/.test(before) && isFirst(word) && /^(?:[,!.:\n]| ?[-–—]|$)/.test(text.slice(word.end, word.end + 2))) return { first: index, last: index };
  return /^[,!.]{0,3}\s{1,2}$/.test(word.gap) && /^(?:ty|thx|thanks|cheers)$/.test(before) && index === words.length - 1 && word.form.raw.length > 2 && !/^(?:again|much|lots|team|guys|yall|all|everyone|you|bye)$/.test(word.form.folded) ? { first: index, last: index } : undefined;
}
