// Names where capitals say nothing (notes without capitals, lines in capitals) and only the words around tell: "may chase, otr/l", "dr. penny waters", "walt k.", "his son miles."
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { found } from '../anchored';
import { namesClinicalThing } from './eponyms';
import { hasFlatText, isFlat } from '../flatText';
import { toldAround } from './flatNameCues';
import { afterText, barred, closes, goesOnAs, isFirst, isInitialLetter, mayBeName, type Run } from './flatNameParts';
import { labelBefore } from './nameLabels';
import { speaksHere } from './speakers';
import type { Recognizer } from '../recognizer';
import { gapAfter, gapBefore } from '../wordContext';

const credentials = new Set('md do dpt otr cota otd pta dpm np fnp crnp arnp aprn rn lpn phd cht ocs scs ncs pcs wcs gcs atc spt mspt mpt pt ot rd pa lcsw facs'.split(' '));
/** Credentials that are everyday shorthand too: they count at the end of a field. */
const shorthand = new Set('pt ot do np rd pa'.split(' '));
const titles = new Set('dr mr mrs ms miss prof doctor mister missus'.split(' '));
const notAfterTitle = new Set('office appt appointment visit note notes order orders ordered referral script rx said says wants request letter approval clearance protocol'.split(' '));
const nameGap = /^ $|^-$|^\. ?$/;
export const flatNames: Recognizer = {
  name: 'flatNames',
  needs: { shapes: ['upper', 'letter'], inLowerCase: ['lower'] },
  find(document, starts, findings): void {
    if (!hasFlatText(document)) return;
    const { words } = document;
    for (const index of starts) {
      if (!isFlat(document, words[index] as Word)) continue;
      const span = beforeCredential(document, index) ?? afterTitle(document, index) ?? afterLabel(document, index) ?? withInitial(document, index) ?? initialFirst(document, index) ?? withAge(document, index) ?? withFamily(document, index) ?? whoSpeaks(document, index) ?? beforeRole(document, index) ?? afterAnd(document, index) ?? besideSomeone(document, index) ?? afterKin(document, index) ?? toldAround(document, index);
      if (span) findings.push(found('flatNames', 'NAME', words[span.first]?.start ?? 0, words[span.last]?.end ?? 0, 0.74));
    }
  },
};

/** "robin cross otr/l", "j. moreau, pt": the words right before a credential. */
function beforeCredential(document: ScrubDocument, index: number): Run | undefined {
  const { words } = document;
  const { folded } = (words[index] as Word).form;
  if (!credentials.has(folded)) return undefined;
  // "t.k., dpt"
  if (/^\., $/.test(gapBefore(document, index)) && index > 1 && isInitialLetter(words[index - 1] as Word) && isInitialLetter(words[index - 2] as Word) && words[index - 1]?.gap === '.') return { first: index - 2, last: index - 1 };
  if (!/^,? $|^\n$/.test(gapBefore(document, index))) return undefined;
  const comma = gapBefore(document, index) === ', ';
  if (shorthand.has(folded) && !(/^(?:[,;)\n]|\s*$|\/[laLA]|\.? ?$|\.\n)/.test(afterText(document, index)) || (comma && folded !== 'do'))) return undefined;
  let first = index;
  let known = 0;
  let initials = 0;
  while (index - first < 4 && first > 0) {
    const word = words[first - 1] as Word;
    const gap = first === index ? ' ' : gapAfter(document, first - 1);
    if (!nameGap.test(gap) || (gap.startsWith('.') && word.form.raw.length > 1) || word.form.kind !== 'word') break;
    if (isInitialLetter(word)) {
      if (!gap.startsWith('.') && !(gap === ' ' && document.lines[word.line]?.firstWord === first - 1)) break;
      initials += 1;
    } else if (mayBeName(document, first - 1)) known += 1;
    else {
      // "chip woods, pt": any word after a first name or an initial.
      const given = words[first - 2];
      const surname = first === index && given && (word.form.roles & barred) === 0 && ((isFirst(given) && mayBeName(document, first - 2) && gapAfter(document, first - 2) === ' ') || (isInitialLetter(given) && gapAfter(document, first - 2) === '. '));
      if (!surname) break;
      known += 1;
    }
    first -= 1;
  }
  return known > 0 && (known + initials > 1 || (comma && (words[first] as Word).form.nameClass === 'name')) ? { first, last: index - 1 } : undefined;
}

/** "dr. penny waters", "dr strong.": the title says that a name follows. */
function afterTitle(document: ScrubDocument, index: number): Run | undefined {
  const { words } = document;
  const title = words[index - 1];
  if (!title || !titles.has(title.form.folded) || !/^\.? $/.test(gapBefore(document, index))) return undefined;
  const head = words[index] as Word;
  if (title.form.folded === 'doctor' && (head.form.roles & roles.modal) !== 0) return undefined;
  if (notAfterTitle.has(head.form.folded) || (head.form.roles & (roles.function | roles.personVerb) & ~roles.modal) !== 0) return undefined;
  // "dr van dyke."
  const family = words[index + 1];
  if ((head.form.roles & roles.particle) !== 0 && family?.gap === ' ' && family.form.kind === 'word' && family.form.raw.length > 2 && (family.form.roles & barred) === 0) return { first: index, last: index + 1 };
  const plain = head.form.nameClass === 'word' || head.form.nameClass === 'never';
  if (plain && !(/^(?:[.,;)]|\s*$|\n| \d| (?:at|of|from|says|said|wants|who|is|was|and) ?)/i.test(afterText(document, index)) && head.form.raw.length > 2)) return undefined;
  let last = index;
  while (last - index < 2) {
    const next = words[last + 1];
    if (!next || !/^ $|^-$/.test(gapAfter(document, last)) || next.form.kind !== 'word' || next.form.raw.length < 2 || (next.form.roles & barred) !== 0) break;
    const ends = closes.test(afterText(document, last + 1)) || goesOnAs.test(document.text.slice(next.end, next.end + 10));
    if (!(isFirst(head) && (mayBeName(document, last + 1) || ends)) && !(gapAfter(document, last) === '-' && mayBeName(document, last + 1))) break;
    last += 1;
  }
  return { first: index, last };
}

/** "name: day, summer r.", "signature: saskia van der berg": the value of a label, when all of it may be a name. */
function afterLabel(document: ScrubDocument, index: number): Run | undefined {
  const { words } = document;
  const gap = gapBefore(document, index);
  if (gap === ' ' || gap === ', ' || gap === '. ' || !/[:=|#\t]/.test(gap) || !labelBefore(document, index, gap)) return undefined;
  let last = index - 1;
  let known = 0;
  while (last - index < 5) {
    const next = words[last + 1];
    if (!next || (last >= index && !/^ $|^-$|^\. $|^, $|^ "$|^" $/.test(gapAfter(document, last)))) break;
    if (last >= index && gapAfter(document, last) === '. ' && (words[last]?.form.raw.length ?? 0) > 1) break;
    if (last > index && gapAfter(document, last) === ', ') break;
    const particle = (next.form.roles & roles.particle) !== 0;
    if (!(isInitialLetter(next) || particle || mayBeName(document, last + 1))) {
      // The last word of the field is the surname, whatever it is.
      if (!(last === index && isFirst(words[index] as Word) && next.form.kind === 'word' && (next.form.roles & barred) === 0 && /^(?: {2}|\n|\s*$|\t|[|;(])/.test(afterText(document, last + 1)))) break;
    } else if (!isInitialLetter(next) && !particle) known += 1;
    last += 1;
  }
  return known > 0 && last > index && closes.test(afterText(document, last)) ? { first: index, last } : undefined;
}

/** "walt k.", "opal t, virgil s": a first name and one letter. */
function withInitial(document: ScrubDocument, index: number): Run | undefined {
  const letter = document.words[index + 1];
  if (!letter || letter.form.raw.length !== 1 || letter.form.kind !== 'word' || gapAfter(document, index) !== ' ' || !isFirst(document.words[index] as Word) || !mayBeName(document, index)) return undefined;
  const after = afterText(document, index + 1);
  const dotted = /^\.(?:\s|[,;:)]|$)/.test(after);
  // "marcus t tug 22": a letter that is shorthand for nothing
  if (!dotted && (document.words[index] as Word).form.nameClass === 'name' && /[defghjkmnqtuvyz]/i.test(letter.form.raw) && /^ [a-z]{2}/i.test(after)) return { first: index, last: index + 1 };
  if (!dotted && !(/^(?:[,;:)\n]|$| -|'s )/.test(after) && !/[alrbxcspwoi]/i.test(letter.form.raw))) return undefined;
  return (document.words[index] as Word).form.nameClass === 'name' || dotted ? { first: index, last: index + 1 } : undefined;
}

/** "ines and rob price", "ayaan and zakariya": beside another name. */
function afterAnd(document: ScrubDocument, index: number): Run | undefined {
  const { words } = document;
  if (words[index - 1]?.form.folded !== 'and') return undefined;
  const other = words[index - 2];
  if (!other || !/^ ?$/.test(gapBefore(document, index - 1)) || gapBefore(document, index) !== ' ' || !mayBeName(document, index - 2) || other.form.nameClass === 'both') return undefined;
  const { form } = words[index] as Word;
  if (!mayBeName(document, index) || !(isFirst(words[index] as Word) || (form.nameClass === 'unknown' && form.raw.length > 4)) || namesClinicalThing(document, index)) return undefined;
  return { first: index, last: gapAfter(document, index) === ' ' && mayBeName(document, index + 1) && closes.test(afterText(document, index + 1)) ? index + 1 : index };
}

const ledBy = new Set('with per told saw met call called text texted ask asked via by'.split(' '));
const someoneDoes = /^ (?:about|present|re|today|tomorrow|again|here|there|covered|covering|drove|helped|watched|in (?:the )?(?:gym|room|clinic|lobby)|on (?:mon|tue|wed|thu|fri|sat|sun|the \d))(?![a-z])/i;

/** "spoke w/ grant about the brace", "per faith, ok": a first name that is a word too, after what leads to people and before what they do. */
function besideSomeone(document: ScrubDocument, index: number): Run | undefined {
  const word = document.words[index] as Word;
  const before = document.words[index - 1];
  if (before === undefined || word.form.wordCase !== 'lower' || !isFirst(word) || word.form.raw.length < 3 || (word.form.roles & barred) !== 0 || (word.form.flags & wordFlags.clinical) !== 0 || document.isSafe(word.start, word.end)) return undefined;
  const led = word.gap === ' ' && ledBy.has(before.form.folded) || word.gap === '/ ' && before.form.folded === 'w';
  return led && (closes.test(afterText(document, index)) || someoneDoes.test(document.text.slice(word.end, word.end + 14))) ? { first: index, last: index } : undefined;
}

/** "thor eklund 74m", "opal reed, 66 yo": two names and an age. */
function withAge(document: ScrubDocument, index: number): Run | undefined {
  if (!isFirst(document.words[index] as Word) || !mayBeName(document, index) || gapAfter(document, index) !== ' ' || !mayBeName(document, index + 1)) return undefined;
  return /^,? \d{2}(?: ?(?:[mf](?![a-z])|y)|,? (?:from|w|with|who|lives)(?![a-z]))/i.test(document.text.slice(document.words[index + 1]?.end ?? 0, (document.words[index + 1]?.end ?? 0) + 12)) ? { first: index, last: index + 1 } : undefined;
}

const shortFamilies = new Set('ho le vo ly do ha ng wu xu hu yu li lo ma an'.split(' '));
const ofAge = /^(?:, \d{1,3}(?:[ ,.;]|$)|, (?:age|dob)\b)/;

/** "clint barlow", "ivy castellan, 15,": a first name and a surname that a test bears too, or one that no list knows before an age. */
function withFamily(document: ScrubDocument, index: number): Run | undefined {
  const [given, family] = [document.words[index] as Word, document.words[index + 1]];
  if (family?.gap !== ' ' || family.line !== given.line || family.form.kind !== 'word' || family.form.wordCase !== given.form.wordCase || !isFirst(given) || !mayBeName(document, index) || (family.form.roles & barred) !== 0) return undefined;
  const after = afterText(document, index + 1);
  const sure = given.form.nameClass === 'name';
  const known = (family.form.flags & wordFlags.lastSure) !== 0 && ((family.form.flags & (wordFlags.common | wordFlags.clinical)) === 0 || closes.test(after) || (document.words[index + 2]?.gap === ' ' && ((document.words[index + 2]?.form.roles ?? 0) & roles.personVerb) !== 0));
  const short = shortFamilies.has(family.form.folded) && /^[,.;)\n]/.test(after);
  return (sure && (known || short)) || (ofAge.test(after) && (known || family.form.nameClass === 'unknown')) ? { first: index, last: index + 1 } : undefined;
}

const speech = new Set('says said states stated reports reported denies denied'.split(' '));

/** "ray says": whoever speaks at the beginning of a sentence. */
function whoSpeaks(document: ScrubDocument, index: number): Run | undefined {
  const next = document.words[index + 1];
  const { form, gap } = document.words[index] as Word;
  // "cricket says it rubs"
  if ((index === 0 || /[.!?;\n]\s*$/.test(gap)) && speaksHere(document, index)) return { first: index, last: index };
  return next?.gap === ' ' && speech.has(next.form.folded) && ((form.flags & wordFlags.firstSure) !== 0 || (form.flags & (wordFlags.lastSure | wordFlags.clinical)) === wordFlags.lastSure) && form.raw.length > 2 && mayBeName(document, index) && (index === 0 || /[.!?:;\n]\s*$/.test(gap)) ? { first: index, last: index } : undefined;
}

/** "IVY FOX, PARALEGAL": a first name and a surname before what someone is. */
function beforeRole(document: ScrubDocument, index: number): Run | undefined {
  const [family, role] = [document.words[index + 1], document.words[index + 2]];
  if (!family || !role || family.gap !== ' ' || role.gap !== ', ' || (role.form.roles & (roles.person | roles.title)) === 0) return undefined;
  return isFirst(document.words[index] as Word) && mayBeName(document, index) && mayBeName(document, index + 1) ? { first: index, last: index + 1 } : undefined;
}

/** "c. brown", "j. t. babineaux": one or two letters with dots before a surname. */
function initialFirst(document: ScrubDocument, index: number): Run | undefined {
  const { words } = document;
  if (!isInitialLetter(words[index] as Word)) return undefined;
  let last = index;
  while (last - index < 2 && isInitialLetter(words[last] as Word) && gapAfter(document, last) === '. ' && words[last + 1]) last += 1;
  // "caseworker d. strong,": any word behind who someone is and a letter
  const role = (words[index - 1]?.form.roles ?? 0) & (roles.person | roles.kin);
  const surname = words[last];
  if (last > index && gapBefore(document, index) === ' ' && (role !== 0 || /^(?:adj|atty|ncm|cm|rep|mgr)$/.test(words[index - 1]?.form.folded ?? '')) && surname !== undefined && surname.form.kind === 'word' && surname.form.raw.length > 2 && (surname.form.roles & barred) === 0 && isFlat(document, surname) && (closes.test(afterText(document, last)) || ((words[last + 1]?.form.roles ?? 0) & roles.personVerb) !== 0)) return { first: index, last };
  if (last === index || !mayBeName(document, last) || (words[last]?.form.raw.length ?? 0) < 3) return undefined;
  if (words[index - 1]?.form.kind === 'number') return undefined;
  const before = gapBefore(document, index);
  const led = (gapBefore(document, index) === ' ' && ((words[index - 1]?.form.roles ?? 0) & (roles.person | roles.kin)) !== 0) || index === 0 || /[\n(/:|]|- $|, $/.test(before) || /^(?:by|w|with|witness|per|saw|see|from|to|and)$/.test(words[index - 1]?.form.folded ?? '') || last - index > 1;
  return led || closes.test(afterText(document, last)) && /^(?:name|unknown|rareName)$/.test((words[last] as Word).form.nameClass) ? { first: index, last } : undefined;
}

const relatives = new Set('wife husband son daughter dtr sister brother niece nephew aunt uncle cousin mother father mom dad grandson granddaughter partner'.split(' '));

/** "his son miles.", "dtr paige, and", "pt fern castle, 44": a first name that is also a word, right after kin and before the end of the phrase. */
function afterKin(document: ScrubDocument, index: number): Run | undefined {
  const { words } = document;
  const before = words[index - 1];
  // "WIFE TEMPERANCE STATES": whatever a relative is called, who then does something.
  const next = words[index + 1];
  const head = words[index] as Word;
  if (before && head.gap === ' ' && (before.form.roles & roles.kin) !== 0 && next?.gap === ' ' && ((next.form.roles & roles.personVerb) !== 0 || /^(?:rode|put|set|ran|held|kept|drove|sang|danced|watched|waited)$/.test(next.form.folded)) && head.form.kind === 'word' && head.form.raw.length > 2 && (head.form.flags & wordFlags.clinical) === 0 && (head.form.roles & barred) === 0 && !/(?:ed|ing|s|ly)$/.test(head.form.folded)) return { first: index, last: index };
  // "son drew put up the pulley": a first name that is a verb too, before what he did
  if (before && head.gap === ' ' && (before.form.roles & roles.kin) !== 0 && isFirst(head) && (head.form.flags & wordFlags.clinical) === 0 && next?.gap === ' ' && /^(?:put|set|built|helps?|hung|got|brought|carried|moved|made|fixed|held|and|both|does|did|took|gave|drove|drives)$/.test(next.form.folded) && !/^(?:will|may|can)$/.test(head.form.folded)) return { first: index, last: index };
  // "uncle lane 912.555.0170": whatever a relative is called, before a telephone number.
  if (before && head.gap === ' ' && (before.form.roles & roles.kin) !== 0 && head.form.kind === 'word' && head.form.raw.length > 2 && (head.form.roles & (barred & ~roles.generic)) === 0 && (head.form.flags & wordFlags.clinical) === 0 && /^ \(?\d{3}[).-]?/.test(afterText(document, index)) && /^\W{1,2}\d{3}\W{1,2}\d{3}/.test(document.text.slice(head.end, head.end + 9))) return { first: index, last: index };
  // "LIVES W/ NIECE QUEEN.": whatever is somebody's name, at the end of the phrase
  if (before && head.gap === ' ' && head.form.wordCase === 'upper' && (before.form.roles & roles.kin) !== 0 && relatives.has(before.form.folded) && ((head.form.flags & (wordFlags.first | wordFlags.last)) !== 0 || /^(?:w|with|by|told|from|his|her|and)$/.test(document.words[index - 2]?.form.folded ?? '')) && (head.form.flags & wordFlags.clinical) === 0 && head.form.raw.length > 2 && (head.form.roles & barred) === 0 && !/(?:ed|ing|s|ly)$/.test(head.form.folded) && /^[.,;)]/.test(afterText(document, index))) return { first: index, last: index };
  // "FOSTER DAD GUY STANDING ASKED"
  const speaks = document.words[index + 2];
  if (before && head.gap === ' ' && (before.form.roles & roles.kin) !== 0 && isFirst(head) && next?.gap === ' ' && next.form.kind === 'word' && (next.form.roles & barred) === 0 && speaks?.gap === ' ' && /^(?:asked|states|stated|reports|reported|says|said|denies|requests|called|agrees)$/.test(speaks.form.folded)) return { first: index, last: index + 1 };
  // "BROTHER-IN-LAW ROD."
  if (before?.form.folded === 'law' && before.gap === '-' && words[index - 2]?.form.folded === 'in' && head.gap === ' ' && head.form.kind === 'word' && head.form.raw.length > 2 && (head.form.roles & barred) === 0 && closes.test(afterText(document, index))) return { first: index, last: index };
  if (!before || (before.form.roles & (roles.kin | roles.person | roles.patient)) === 0 || !/^ \(?$|^, $/.test(gapBefore(document, index)) || !isFirst(words[index] as Word) || !mayBeName(document, index) || namesClinicalThing(document, index)) return undefined;
  const family = words[index + 1];
  if (family && family.form.kind === 'word' && family.form.raw.length > 2 && /^ $|^-$/.test(gapAfter(document, index)) && (family.form.roles & barred) === 0 && closes.test(afterText(document, index + 1)) && (mayBeName(document, index + 1) || /^, \d/.test(afterText(document, index + 1))) && !document.isSafe(family.start, family.end)) return { first: index, last: index + 1 };
  return (before.form.roles & roles.patient) === 0 && closes.test(afterText(document, index)) ? { first: index, last: index } : undefined;
}
