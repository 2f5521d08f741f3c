// The evidence around a run of words that it is a person's name.
import { codeAt } from '../../../codeAt';
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { labelBefore } from './nameLabels';
import { isCapital, gapAfter, gapBefore } from '../wordContext';

export interface NameCue {
  /** `strong`: the next word is a name whatever it is; `some`: likely. */
  readonly strength: 'none' | 'some' | 'strong';
  readonly weight: number;
}

const none: NameCue = { strength: 'none', weight: 0 };
/** Titles that are also shorthand or verbs ("MS", "lt knee", "miss") and count only before a possible name. */
export const doubtfulTitles = new Set(['ms', 'lt', 'col', 'maj', 'miss', 'sr', 'fr', 'coach', 'nurse', 'sir', 'deputy', 'officer', 'judge', 'dra', 'sra', 'major', 'pastor', 'father', 'sister', 'doctor']);
const callers = new Set(['named', 'called', 'aka', 'nicknamed', 'alias']);
const beside = new Set(['w', 'with', 'by']);
const bridges = new Set(['by', 'with', 'w', 'from', 'per', 'and', 'to', 'for', 'saw', 'told', 'via', 'thanks', 'c', 'cc', 'attn', 'contact', 'ask', 'asked', 'tell', 'call', 'called', 'under', 'see', 'seeing', 'at', 'hi', 'hello', 'hey', 'thx', 'thank', 'regarding', 're', 'about', 'whether', 'cover', 'covering']);

const cueRoles = roles.title | roles.patient | roles.kin | roles.person;
const several = ['daughters', 'sons', 'sisters', 'brothers', 'cousins', 'aunts', 'uncles', 'nieces', 'nephews', 'friends', 'neighbors', 'roommates', 'coworkers', 'teammates'];
const relatives = new Set(several);
const cueWords = new Set([...several, 'dear', 'hi', 'hello', 'hey', 'initials', 'law', 'of', 'md', 'np', 'rn', 'lpn', 'cna', 'rep', 'dep', 'tech', 'ma', 'vendor', 'by', 'is', 'its', "it's",'w', 'with', ...callers, ...bridges]);

/** A cheap look whether `cueBefore` can find anything. */
export function mayHaveCue({ text, words }: ScrubDocument, index: number): boolean {
  const previous = words[index - 1];
  if (!previous) return false;
  const start = words[index]?.start ?? 0;
  if (start - previous.end === 1 && text.charCodeAt(previous.end) === 32) return previous.form.kind === 'number' || (previous.form.roles & cueRoles) !== 0 || cueWords.has(previous.form.folded);
  return true;
}

/** What stands before word `index`. */
export function cueBefore(document: ScrubDocument, index: number): NameCue {
  const previous = document.words[index - 1];
  const word = document.words[index];
  if (!previous || !word) return none;
  const gap = gapBefore(document, index);
  const { folded, roles: role, wordCase } = previous.form;
  if (previous.form.folded === 'by' && /^ ["'(]?$/.test(gap) && /^go(?:es|ing)?$/.test(document.words[index - 2]?.form.folded ?? '')) return { strength: 'strong', weight: 3 };
  if (gap !== ' ' && closers.has(folded) && /^[,!.]?\s{0,4}(?:--?|~)?\s{0,3}$/.test(gap)) return { strength: isCapital(word) ? 'strong' : 'some', weight: 2.5 };
  if (gap !== ' ' && endsInDash(gap) && signs.test(gap) && isCapital(word) && /^(?:,? ?(?:\n|$)|, (?:PT|OT|DPT|front|office|clinic|your|scheduling|billing))/.test(document.text.slice(word.end, word.end + 12))) return { strength: 'strong', weight: 2.5 };
  if (gap === ' ' && (role & roles.patient) !== 0 && wordCase !== 'lower' && isPatientField(document, index)) return { strength: 'strong', weight: 3 };
  // "PT NAME BROUSSARD-KANE, OCTAVE"
  if (gap === ' ' && folded === 'name' && isCapital(word) && ((document.words[index - 2]?.form.roles ?? 0) & roles.patient) !== 0) return { strength: 'strong', weight: 3 };
  // "[9:50 AM] Peg: Updated"
  if (gap !== ' ' && /\] ?$/.test(gap) && isCapital(word) && document.text[word.end] === ':' && startsWithTime.test(document.text.slice(document.lines[word.line]?.start ?? 0, word.start))) return { strength: 'strong', weight: 3 };
  if (labelBefore(document, index, gap)) return { strength: 'strong', weight: 3.5 };
  if (previous.form.kind === 'number' && (gap === ' ' || gap === ' - ') && isListTime(document, index)) return { strength: 'some', weight: 1.2 };
  // "sx 8/18 Lister": who operated
  if (previous.form.kind === 'number' && gap === ' ' && word.form.wordCase === 'title' && operated.test(document.text.slice(Math.max(0, word.start - 28), word.start)) && /^(?:[.,;)|\n]|$| {2})/.test(document.text.slice(word.end, word.end + 2))) return { strength: 'strong', weight: 2 };
  // "Patient is Temperance Bright, date of birth"
  // "To the parent of Caspian Rowe"
  if (gap === ' ' && folded === 'of' && word.form.wordCase === 'title' && /^(?:parent|parents|guardian|mother|father|son|daughter|spouse|estate|family)$/.test(document.words[index - 2]?.form.folded ?? '') && document.words[index + 1]?.gap === ' ' && document.words[index + 1]?.form.wordCase === 'title') return { strength: 'strong', weight: 3 };
  // "MD Kessler aware": at the head of a sentence
  if (gap === ' ' && previous.form.wordCase === 'upper' && /^(?:md|np|do)$/.test(folded) && word.form.wordCase === 'title' && document.lines[word.line]?.style !== 'upper' && (document.words[index - 2] === undefined || /[.;:!?\n]\s*$/.test(previous.gap))) return { strength: 'some', weight: 1.6 };
  if (gap === ' ' && folded === 'is' && introduces(document, index)) return { strength: 'strong', weight: 3 };
  // "this is hunter", "hey its marisol"
  if (gap === ' ' && (folded === 'is' || folded === 'its' || folded === "it's" || folded === 'it') && greets(document, index - 1)) return { strength: 'some', weight: 1.6 };
  if (gap === ' ' || gap === '. ' || gap === '.' || gap === '  ' || gap === '\n') {
    if ((role & roles.title) !== 0 && !(gap === '\n' && !isCapital(word))) {
      // "Ms." with its dot is a title; "MS" or "lt" without one may be shorthand.
      const doubtful = doubtfulTitles.has(folded) && !(gap === '. ' && folded === 'ms');
      return { strength: doubtful ? 'some' : 'strong', weight: doubtful ? 2.2 : 4 };
    }
    if (gap === '. ' || gap === '.') return none;
    if (folded === 'initials' && word.form.raw.length < 4 && word.form.raw === word.form.raw.toUpperCase()) return { strength: 'strong', weight: 3.5 };
    if (folded === 'dear') return { strength: 'strong', weight: 3.5 };
    if (callers.has(folded)) return { strength: 'some', weight: 1.5 };
    if (gap === ' ' && isGreeting(document, index)) return { strength: 'strong', weight: 3 };
  }
  // "NEXT: TUE 6/9 2:30 W FRANK.", "0900 W/ GRACE."
  if (beside.has(folded) && (gap === ' ' || gap === '/ ') && word.form.wordCase === 'upper' && (word.form.flags & (wordFlags.firstSure | (word.form.nameClass === 'word' ? 0 : wordFlags.first))) !== 0 && /^(?:[.,;)\n]|\s*$)/.test(document.text.slice(word.end, word.end + 2))) return { strength: 'some', weight: 1.6 };
  if (folded === 'w' && gap === '/ ' && word.form.wordCase === 'lower') return { strength: 'none', weight: 0.6 };
  if (gap === ' ' || (/^[ ,("'-]{1,3}$|^\n$| [-"'(] ?$/.test(gap) && ((role & (roles.patient | roles.kin | roles.person)) !== 0 || folded === 'law' || staff.has(folded) || relatives.has(folded)))) {
    const near = gap === ' ' || gap === '  ' ? 1 : 0.7;
    // "PT" in capitals is the therapist or the therapy as often as the patient.
    if ((role & roles.patient) !== 0) return { strength: 'some', weight: (wordCase === 'upper' ? 0.9 : 1.6) * near };
    const inLaw = folded === 'law' && document.words[index - 2]?.form.folded === 'in' && ((document.words[index - 3]?.form.roles ?? 0) & roles.kin) !== 0;
    if ((role & roles.kin) !== 0 || inLaw || (wordCase === 'lower' && relatives.has(folded))) return { strength: 'some', weight: 1.8 * near };
    if ((role & roles.person) !== 0 || (staff.has(folded) && (gap === ' ' || gap === '. ') && wordCase !== 'lower')) return { strength: 'some', weight: 1.6 * near };
    if (bridges.has(folded) && gap === ' ') return { strength: 'none', weight: 0.3 };
  }
  return none;
}

const operated = /(?:^|[^a-z])(?:sx|surgery|repair|recon\w*|scope|orif|fusion|release|tka|tha|tsa|aclr|rcr|acdf|graft)[: ]{1,2}\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})? $/i;
const startsWithTime = /^\[[\d/:\-. ,apm]{4,24}\] ?$/i;

/** "Patient Koa Etcheverry   Student ID": the word begins its line or field, and two capitalized words fill it. */
function isPatientField({ text, words, lines }: ScrubDocument, index: number): boolean {
  const [label, given, family] = [words[index - 1] as Word, words[index] as Word, words[index + 1]];
  const starts = lines[label.line]?.firstWord === index - 1 || / {2}$|[\t|/] ?$/.test(label.gap);
  return starts && given.form.wordCase === 'title' && family?.gap === ' ' && family.form.wordCase === 'title' && (given.form.roles & roles.generic) === 0 && /^(?: {2}|\t| ?[/|]| \(?(?:DOB|dob|ID|MRN)\b|\n|$)/.test(text.slice(family.end, family.end + 6));
}

/** "Patient is X Y,", "name is X,": capitals that say who, up to a comma or full stop. */
function introduces({ words, text }: ScrubDocument, index: number): boolean {
  const [subject, given, family] = [words[index - 2], words[index] as Word, words[index + 1]];
  if (subject === undefined || given.form.wordCase !== 'title' || ((subject.form.roles & roles.patient) === 0 && subject.form.folded !== 'name') || words[index - 1]?.gap !== ' ') return false;
  const last = family?.gap === ' ' && family.form.wordCase === 'title' ? family : given;
  return /^(?:,|\.\s)/.test(text.slice(last.end, last.end + 2)) && (last !== given || subject.form.folded === 'name');
}

const greetings = new Set(['hi', 'hello', 'hey']);
/** Whom a message greets that is no one in particular. */
const anyone = new Set('there all team everyone everybody again guys folks yall both friends staff office ladies doc doctor dr mom dad'.split(' '));

/** "Hi Genesis, ": a message that greets someone by name. */
function isGreeting({ words, text }: ScrubDocument, index: number): boolean {
  const { form, end } = words[index] as Word;
  return greetings.has(words[index - 1]?.form.folded ?? '') && form.wordCase === 'title' && !anyone.has(form.folded) && /^(?:[,!.:\n]| ?[-–—]|$)/.test(text.slice(end, end + 2));
}

/** Whether "is" or "its" at `index` introduces the speaker. */
function greets({ words }: ScrubDocument, index: number): boolean {
  const before = words[index - 1]?.form.folded ?? '';
  return before === 'this' && words[index]?.form.folded === 'is' || /^(?:hi|hey|hello|there)$/.test(before);
}

/** Whether only a time of day stands before word `index` on its line, as in a list of appointments. */
function isListTime({ text, words, lines }: ScrubDocument, index: number): boolean {
  const word = words[index] as Word;
  const start = lines[word.line]?.start ?? 0;
  return word.start - start < 14 && /^\s*\d{1,2}:\d{2}(?: ?-? ?\d{1,2}:\d{2})?\s?-?\s?$/.test(text.slice(start, word.start));
}

/** Shorthand for staff, right before their name: "RN Hodan". */
const staff = new Set(['rn', 'lpn', 'cna', 'rep', 'dep', 'tech', 'ma', 'hha', 'vendor']);

const closers = new Set('sincerely regards respectfully thx thanks cheers best submitted truly yours cordially warmly appreciatively'.split(' '));
/** Whether a gap ends in a dash, with a space after it or not: few do. */
function endsInDash(gap: string): boolean {
  const end = codeAt(gap, gap.length - 1) === 32 ? gap.length - 2 : gap.length - 1;
  return codeAt(gap, end) === 45 || codeAt(gap, end) === 126;
}

/** A dash before who signs: ". -Destiny". */
const signs = /[.!?)]\s{1,3}[-–—~]{1,2} ?$|\n[-–—~]{1,2} ?$/;
/** What is said of a patient after "was" or "is". */
const ofPatient = /^(?:was|is|were) (?:last |first |also )?(?:seen|evaluated|re-?evaluated|treated|referred|discharged|admitted|examined|an? \d{1,2})(?![a-z])/;
const aged = /^(?:is|was) (?:an? )?(?:[a-z]+ )?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?)[- ](?:year|month|week)s?[- ]old/;
const weakVerbs = new Set('is was has had did does still also now left needs uses works shows looks makes seems appears typically usually plans likes goes takes lives remains met'.split(' '));
const relation = /^,? (?:who|her|his|their|my|the patient'?s?|pt'?s?) $/i;

/** What stands after the run that ends with word `last`; `both` when all of the run are everyday words too. */
export function cueAfter(document: ScrubDocument, last: number, both: boolean): number {
  const { words, text } = document;
  const end = words[last]?.end ?? 0;
  const gap = gapAfter(document, last);
  const next = words[last + 1];
  let weight = 0;
  if (gap !== ' ' && gap !== ', ' && /^['’]s?(?![A-Za-zÀ-ÖØ-öø-῿])/.test(text.slice(end, end + 3))) weight += 0.7;
  if (!next) return weight;
  const { roles: role, wordCase, folded, kind } = next.form;
  if ((role & roles.credential) !== 0 && /^,? ?\(?$|^ - $|^\n$/.test(gap) && isCredential(document, last + 1)) weight += gap === '\n' ? 1 : 2.6;
  else if (isModalAsName(document, last)) weight += 1.6;
  else if (gap === ' ' && (folded === 'at' || folded === 'on') && isCalled(document, last)) weight += 1.6;
  // "Candy in billing", "Joy is out sick"
  else if (gap === ' ' && desks.has(folded) && ((words[last]?.form.flags ?? 0) & wordFlags.firstSure) !== 0 && atDesk.test(text.slice(end, end + 36))) weight += 1.8;
  else if (gap === ' ' && (role & roles.personVerb) !== 0 && (wordCase === 'lower' || wordCase === 'upper')) {
    weight += both ? aged.test(text.slice(next.start, next.start + 44)) ? 2.4 : (ofPatient.test(text.slice(next.start, next.start + 28)) ? 1.2 : weakVerbs.has(folded) || !/(?:s|ed)$|^(?:said|told|felt|fell|came|slept|drove|understood|thinks)$/.test(folded) ? 0.3 : 1.2) : weakVerbs.has(folded) ? 0.8 : 1.2;
  } else if (gap === ' ' && (role & roles.modal) !== 0 && (wordCase === 'lower' || (wordCase === 'upper' && isModalHere(document, last + 1)))) weight += wordCase === 'lower' ? 1.1 : 2.2;
  else if (gap === ': ' && startsLine(document, last) && /^: [a-z"]/.test(text.slice(end, end + 3)) && (document.words[last]?.form.flags ?? 0) & wordFlags.firstSure) weight += 1.6;
  // "Colt himself says"
  else if (gap === ' ' && (folded === 'himself' || folded === 'herself')) weight += 1.2;
  else if (gap === ' ' && /^ c\/o(?![a-z])/i.test(text.slice(end, end + 5))) weight += 1.2;
  // "Hunter @ Valley Brace"
  else if (gap === ' @ ') weight += ((words[last]?.form.flags ?? 0) & wordFlags.firstSure) !== 0 ? 1.4 : 0.8;
  // "kiki 8:02 AM: bear puked": who writes, and when
  else if (gap === ' ' && kind === 'number' && startsLine(document, last) && /^ \d{1,2}:\d{2} ?[ap]m:/i.test(text.slice(end, end + 11))) weight += 3;
  else if (gap === ', ' && (role & roles.person) !== 0) weight += 1.5;
  else if (gap === ', ' && officeAfter.test(text.slice(end, end + 40))) weight += 1.5;
  else if ((gap === ', ' || gap === ' (' || gap === ' ') && (kind === 'number' || (kind === 'mixed' && /^\d{2}[mf]$/.test(folded)) || folded === 'age' || folded === 'aged' || folded === 'dob' || folded === 'mrn')) {
    weight += folded === 'dob' || folded === 'mrn' ? 2 : (gap === ' ' ? /^\d{1,3}(?:[ -]?(?:y|year)|[mf](?![a-z]))/i : /^\d{1,3}(?:[ -]?(?:y|year|,|\))|[mf](?![a-z]))/i).test(text.slice(next.start, next.start + 9)) ? 1.2 : 0;
  } else if (gap === ', ' && relation.test(text.slice(end, end + 24).match(/^,? [a-z']+ /i)?.[0] ?? '')) weight += 1.2;
  return weight;
}

const startsLine = ({ lines, words }: ScrubDocument, index: number): boolean => lines[words[index]?.line ?? 0]?.firstWord === index;

/** "Laurel Bishop, Senior Claim Rep"; "GINGER, EXT 204" */
const officeAfter = /^, (?:(?:[Ss]enior|[Ss]r\.?|[Ll]ead|[Aa]ssistant|[Ff]ront|[Cc]linic(?:al)?|[Mm]edical|[Oo]ffice|[Pp]ractice|[Bb]illing|[Cc]laims?|[Cc]ase|[Nn]urse|[Uu]tilization|[Aa]ppeals?|[Pp]rovider|[Mm]ember) ){1,3}(?:[Rr]ep|[Rr]eviewer|[Mm]anager|[Dd]irector|[Cc]oordinator|[Ss]pecialist|[Aa]nalyst|[Ee]xaminer|[Aa]djuster|[Ss]upervisor|[Dd]esk|[Aa]ssistant|[Aa]dministrator|[Aa]gent)(?![a-z])|^, ?(?:ext|EXT|x)\.? ?\d/;
const adverbs = new Set('typically usually still also now attending visiting left'.split(' '));
/** "Will is 8 weeks out", "boss will gave him": no modal stands before a verb with its ending. */
export function isModalAsName({ words }: ScrubDocument, index: number): boolean {
  const { form } = words[index] as Word;
  const next = words[index + 1];
  if ((form.roles & roles.modal) === 0 || (form.flags & wordFlags.firstSure) === 0 || form.wordCase === 'upper' || next?.gap !== ' ' || next.form.wordCase !== 'lower') return false;
  return ((next.form.roles & roles.personVerb) !== 0 && !adverbs.has(next.form.folded)) || /[a-z]{2}(?:[^s]s|ed)$/.test(next.form.folded);
}

const desks: ReadonlySet<string> = new Set(['in', 'at', 'from', 'is', 'covers', 'covering', 'will', 'subbing']);
/** Where someone of the office sits, or that they are away. */
export const atDesk = /^ (?:(?:in|at|from|with) (?:the |our |your )?(?:billing|scheduling|front (?:desk|office)|intake|medical records|med rec|records|auths?|authorizations?|referrals|registration|reception|case management|member services|provider relations|appeals|utilization|payroll|HR|HIM|transport|dispatch|business office)(?![a-z])|is (?:out|off|on (?:vacation|pto|leave|maternity)|covering|subbing)(?![a-z])|covers? |covering |will (?:cover|float|sub)(?![a-z]))/i;

/** "CALL ROSE AT THE NUMBER ABOVE": a first name between a call and where. */
function isCalled({ words, text }: ScrubDocument, index: number): boolean {
  const { form, end } = words[index] as Word;
  return (form.flags & wordFlags.firstSure) !== 0 && /^(?:call|contact|phone|text|page|reach|ask)$/.test(words[index - 1]?.form.folded ?? '') && /^ (?:at|on) (?:(?:the|this|our|my|her|his) (?:(?:above|main|office|direct|cell|home|back) )?(?:number|line|phone|cell|ext)|(?:ext|x)\.? ?\d|\(?\d{3})/i.test(text.slice(end, end + 32));
}

/** "MAY WALK", "WILL CALL": a modal verb in capitals, with its verb. */
export function isModalHere({ words, lines }: ScrubDocument, index: number): boolean {
  const { form, line } = words[index] as Word;
  const verb = words[index + 1];
  return (form.roles & roles.modal) !== 0 && lines[line]?.style === 'upper' && verb !== undefined && verb.line === line && verb.form.kind === 'word' && (verb.form.folded === 'be' || (verb.form.flags & (wordFlags.common | wordFlags.clinical)) !== 0) && (verb.form.roles & (roles.modal | roles.organization)) === 0;
}

/** Whether word `index` is a credential here: in capitals, or, in notes without capitals, the last word of its line. */
export function isCredential(document: ScrubDocument, index: number): boolean {
  const word = document.words[index] as Word;
  const { form } = word;
  if ((form.roles & roles.credential) === 0) return false;
  const style = document.lines[word.line]?.style;
  if (form.wordCase === 'upper' || form.wordCase === 'mixed') return style !== 'upper' || !/^(?:do|ma|pa|ms|bs|pas|lat|com)$/.test(form.folded) || /,/.test(gapBefore(document, index));
  const line = document.lines[word.line];
  const rest = document.text.slice(word.end, line?.end ?? word.end);
  return form.wordCase === 'title' ? /^(?:Phd|Edd|Psyd|Otr|Dpt|Esq)$/.test(form.raw) : /^(?:pt|pta|ot|otr|cota|dpt|md|do|np|pa|rn|spt)$/.test(form.folded) && /^[\s.,/lic#:0-9a-z-]{0,16}$/i.test(rest) && !/[a-z]{4}/i.test(rest);
}
