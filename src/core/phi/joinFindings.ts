// Findings that belong together become one: "Hospital of Hope", and in a one-line question the title and the state too.
import { codeAt, isDigitCode } from '../codeAt';
import type { PhiCategory } from './categories';
import type { Finding } from './finding';
import { lookUp } from './lexicon';
import * as wordFlags from './wordFlags';
import { withPlaceTail } from './placeTails';
import { siteTails } from './placeWords';
import * as roles from './roleBits';
import { payerEnd } from './recognizers/organizations/payers';
import { rolesOf } from './roles';
import { joinsByNickname, withNeighbours } from './joinNeighbours';
import { joinsByPlace, placeBehind, restOfName, withDependent, withForm, withState } from './joinRest';
import { withPairedSurname } from './pairedSurnames';
import type { ScrubDocument } from './scrubDocument';

/** Longer or broken texts are notes and letters, where titles and states carry meaning of their own. */
const longestQuestion = 220;

/** `findings` in order and without overlap, before and after. */
export function joinFindings(document: ScrubDocument, findings: readonly Finding[]): readonly Finding[] {
  const question = document.text.length <= longestQuestion && !document.text.trim().includes('\n');
  const joined: Finding[] = [];
  for (const finding of findings) {
    const last = joined.at(-1);
    const ending = withEnd(document, finding, last?.end ?? 0, question);
    // What was taken in already.
    if (last && ending.end <= last.end) continue;
    const whole = withBeginning(document, ending, last);
    if (last && goesOn(document, last, whole, finding.category, question)) joined[joined.length - 1] = { ...last, end: whole.end };
    else joined.push(last && whole.start < last.end ? { ...whole, start: last.end } : whole);
  }
  return joined;
}

const isNameOrPlace = ({ category }: Finding): boolean => category === 'NAME' || category === 'GEO';

/** The finding with what ends its name. */
function withEnd(document: ScrubDocument, finding: Finding, from: number, question: boolean): Finding {
  const { text } = document;
  let wide = finding;
  if (isNameOrPlace(finding)) {
    const named = finding.category === 'GEO' ? withTeam(document, namedAfter(document, finding, from)) : finding;
    const placed = withPlaceTail(document, withTail(document, withTail(document, named)));
    wide = question ? widened(document, placed, from) : placed;
  }
  if (codeAt(text, wide.end) !== apostrophe || !(finding.category === 'GEO' || /(?:at|for|from|to) $/.test(text.slice(Math.max(0, wide.start - 5), wide.start)))) return wide;
  return ownName.test(text.slice(wide.end, wide.end + 14)) || (text.endsWith('Children', wide.end) && text.startsWith("'s", wide.end)) ? { ...wide, end: wide.end + 2 } : wide;
}

/** The finding with what else belongs to it, behind and before. */
function withBeginning(document: ScrubDocument, finding: Finding, last: Finding | undefined): Finding {
  const from = last?.end ?? 0;
  if (isNameOrPlace(finding)) {
    const extended = finding.category === 'NAME' ? withNameParts(document, finding, last) : withFirm(document, finding);
    const whole = withForm(document, withNeighbours(document, withHouse(document, extended, from), from), from);
    return whole.category === 'GEO' ? { ...whole, end: Math.max(restOfName(document, whole), placeBehind(document, whole)) } : whole;
  }
  return prefixed.has(finding.category) ? withNeighbours(document, withDependent(document, withPrefix(document, finding, from)), from) : withState(document, finding, from);
}

function withNameParts(document: ScrubDocument, finding: Finding, last: Finding | undefined): Finding {
  const { text } = document;
  let whole = finding;
  // "Park, Min-ji"
  const tail = codeAt(text, whole.end) === hyphen ? /^-[a-z]{2,8}(?![A-Za-z-])/.exec(text.slice(whole.end, whole.end + 11)) : null;
  if (tail && (lookUp(tail[0].slice(1)) & (wordFlags.common | wordFlags.clinical)) === 0) whole = { ...whole, end: whole.end + tail[0].length };
  whole = withPairedSurname(document, whole, last?.category === 'NAME' ? last.end : 0);
  // "Young-hee Baird"
  const given = codeAt(text, whole.start - 1) === space && endsGivenName(document, whole.start) ? /(?<![A-Za-z-])[A-Z][a-z]{1,7}-([a-z]{2,7}) $/.exec(text.slice(Math.max(last?.end ?? 0, whole.start - 18), whole.start)) : null;
  if (given && (lookUp(given[1] ?? '') & (wordFlags.common | wordFlags.clinical)) === 0) whole = { ...whole, start: whole.start - given[0].length };
  // "Dr. Eun-ji Lim, MD": before a credential even a term is the surname
  const surname = codeAt(text, whole.end) === space ? credentialed.exec(text.slice(whole.end, whole.end + 32))?.[1] : undefined;
  if (surname !== undefined && (rolesOf(surname.slice(1).toLowerCase()) & (roles.credential | roles.organization | roles.title)) === 0) whole = { ...whole, end: whole.end + surname.length };
  // "Patient FLANAGAN, WILL  ID": a first name that ends its field, whatever else it means
  const first = codeAt(text, whole.end) === comma && /^[A-Z'’-]{3,}$/.test(text.slice(whole.start, whole.end)) ? bigGiven.exec(text.slice(whole.end, whole.end + 20))?.[1] : undefined;
  if (first !== undefined && (lookUp(first.slice(2).toLowerCase()) & wordFlags.firstSure) !== 0) return { ...whole, end: whole.end + first.length };
  // "jones,m": the initial of the first name right behind the comma
  if (codeAt(text, whole.end) === comma && /^,[A-Za-z](?:\.|(?![A-Za-z\d.]))/.test(text.slice(whole.end, whole.end + 3))) return { ...whole, end: whole.end + 2 };
  // "Ref Gallo, F. MD", "SIGNED BY LUJAN, E USER": and behind a comma and a space
  const initial = codeAt(text, whole.end) === comma ? (surnameInitial.exec(text.slice(whole.end, whole.end + 12)) ?? (/^[A-Z'’-]{3,}$/.test(text.slice(whole.start, whole.end)) ? bigSurname.exec(text.slice(whole.end, whole.end + 6)) : null)) : null;
  if (initial && !text.slice(whole.start, whole.end).includes(' ')) return { ...whole, end: whole.end + (initial[1] ?? '').length };
  if (codeAt(text, whole.end) !== space) return whole;
  // "marisela q. here": the initial of the surname in a note without capitals
  if (document.lowerCase && /^ [a-z]\.(?: |$|\n)/.test(text.slice(whole.end, whole.end + 4)) && /^[a-z]/.test(text[whole.start] ?? '')) whole = { ...whole, end: whole.end + 2 };
  // Yevgeniy ("Gene")
  const nickname = quotes.has(text.charAt(whole.end + 1)) ? /^ \(?["“']([A-Z][a-z]{1,11})["”']\)?(?=[ ,.;)\n]|$)/.exec(text.slice(whole.end, whole.end + 20)) : null;
  return nickname && !document.isSafe(whole.end, whole.end + nickname[0].length) ? { ...whole, end: whole.end + nickname[0].length } : whole;
}

const credentialed = /^( [A-Z][a-z]{1,15}), (?:MD|DO|NP|RN|PT|PTA|OT|OTR|OTR\/L|COTA|DPT|OTD|PhD|SLP|PA-C|CHT)(?![A-Za-z])/;

/** A given name's initial: before a credential or another word in capitals, or where its field ends; "Hsu, R. knee" is none. */
const surnameInitial = /^(, [A-Z]\.?)(?=(?: [A-Z]{2,}| -{1,2} | ?[;|)(]| {2}|\s*\n|\s*$))/;
const bigGiven = /^(, [A-Z]{2,12})(?= {2}|\t|\s*\n|\s*$)/;
/** "look at FREITAS, L. ledger": the surname alone in capitals */
const bigSurname = /^(, [A-Z]\.)(?= [a-z])/;

/** "Gallatin Hand & Arm", "Stonebridge Physical Therapy, PC", "Carpenters Local 361". */
function withFirm(document: ScrubDocument, finding: Finding): Finding {
  const { text } = document;
  let whole = finding;
  const more = firmJoints.has(text.charAt(whole.end)) ? restOfFirm.exec(text.slice(whole.end, whole.end + 36)) : null;
  if (more && (/^,? ?P/.test(more[0]) || !document.isSafe(whole.end, whole.end + more[0].length))) whole = { ...whole, end: whole.end + more[0].length };
  const local = numberedBodies.test(text.slice(Math.max(whole.start, whole.end - 10), whole.end)) ? /^ \d{1,4}(?![\d/%]|[.-]\d)/.exec(text.slice(whole.end, whole.end + 8)) : null;
  return local ? { ...whole, end: whole.end + local[0].length } : whole;
}

/** "Carpenters Local 361", "Glen Unified School District 61" */
const numberedBodies = /(?:^|[^A-Za-z])(?:Local|District|Lodge|Precinct|Battalion)$/i;

/** "8:00 Ingersoll – 55 Mill Pond" */
function withHouse({ text }: ScrubDocument, finding: Finding, from: number): Finding {
  if (codeAt(text, finding.start - 1) !== space || !isDigitCode(codeAt(text, finding.start - 2)) || !/^[A-Z]/.test(text.charAt(finding.start))) return finding;
  const house = /(?:[–—-] |\bat |lives at |address:? )(\d{1,5} )$/i.exec(text.slice(Math.max(from, finding.start - 20), finding.start));
  return house ? { ...finding, start: finding.start - (house[1] ?? '').length } : finding;
}

/** Whether `whole` only goes on with what `last` began; `category`: of what was found. */
function goesOn(document: ScrubDocument, last: Finding, whole: Finding, category: PhiCategory, question: boolean): boolean {
  if (whole.start - last.end > longestJoint) return false;
  if (joinsByNickname(document, last, whole) || joinsByPlace(document, last, whole)) return true;
  const { text } = document;
  const gap = text.slice(last.end, whole.start);
  // "Hyun-woo Baek"
  if (last.category === 'NAME' && whole.category === 'NAME' && /^(?: st\.? |-(?:[a-z]{2,7}|[A-Z]{2,7}) )$/.test(gap)) return true;
  // "at Snelling and Larpenteur": two names with a crossing between.
  // "Walgreens on Manchester"
  if (gap === ' on ' && last.recognizer === 'employers' && (whole.category === 'NAME' || whole.category === 'GEO')) return true;
  if (gap === ' and ' && /(?:^|[^a-z])(?:at|corner of|near) $/i.test(text.slice(Math.max(0, last.start - 10), last.start))) return true;
  const mayGoOn = last.category === 'GEO' || (last.category === 'NAME' && ((gap === ' on ' && /^[A-Z]/.test(text.charAt(last.start))) || (category === 'GEO' && gap === ' of the ')));
  return mayGoOn && areOne(gap, whole, question, () => /(?:^|[^A-Za-z])(?:at|to|from) $/.test(text.slice(Math.max(0, last.start - 6), last.start)));
}

/** As long as what stands between two parts of one name may be: a nickname in quotes. */
const longestJoint = 28;
const [space, hyphen, apostrophe, comma] = [32, 45, 39, 44];
const quotes = new Set(['"', '“', "'", '(']);
const firmJoints = new Set([' ', ',', '-']);

/** Whether a space stands before `start`, and before it a word in small letters after a hyphen. */
const endsGivenName = ({ words, wordIndexAt }: ScrubDocument, start: number): boolean => words[wordIndexAt(start - 1) - 1]?.gap === '-';

const restOfFirm = /^(?: & (?:Upper|Lower|UPPER|LOWER) (?:Extremity|Limb|EXTREMITY|LIMB)| (?:&|\+) [A-Z][a-z]{2,14}(?: [A-Z][a-z]{2,14})?(?=[.,;)\n]|$| {2}| in | at | on )|, ?(?:PC|P\.C\.|PLLC|LLC|Inc\.?|LLP|PLC|Ltd\.?)(?![A-Za-z])|-[Oo]p(?![A-Za-z]))/;

/** The possessive that ends a name and owns nothing: "at Barbara Bush Children's;". */
const ownName = /^'s(?: \d| (?:parking|lot|store|deli|aisle|pharmacy|warehouse|dock|counter|kitchen|gym|and|or|on|in|at|to|for|with|w|without|after|before|by|since|until|when|where|who|last|then|but|as|is|was|w\/o|she|he|they|we|pt)(?![a-z])|[.,;:)]|$|\s[A-Z(]|\n)/;

/** `resided`: whether "at", "to" or "from" stands before the first of the two. */
function areOne(gap: string, { category, recognizer }: Finding, question: boolean, resided: () => boolean): boolean {
  if (gap === ' of ') return category === 'GEO' || category === 'NAME';
  if ((gap === ' on ' || gap === ' at ') && category === 'GEO' && /^(?:addresses|streetCorners)$/.test(recognizer)) return true;
  if (gap === ' on ' && (category === 'NAME' || category === 'GEO') && resided()) return true;
  if (gap === ' of the ' || (gap === ' by ' && recognizer === 'properRuns')) return category === 'GEO' || category === 'NAME';
  return question && category === 'GEO' && /^(?:,? | in )$/.test(gap);
}

/** Classes of numbers that letters may stand before. */
const prefixed: ReadonlySet<PhiCategory> = new Set(['HEALTH_PLAN_ID', 'OTHER_ID', 'ACCOUNT', 'MRN']);

/** "XQW 330917445": the letters before a member's number that nothing explains. */
function withPrefix(document: ScrubDocument, finding: Finding, from: number): Finding {
  const { text, words, wordIndexAt } = document;
  if (!prefixed.has(finding.category) || !/^(?:\d{6}|\d{3,5}[ -]\d{2})/.test(text.slice(finding.start, finding.start + 8))) return finding;
  const index = wordIndexAt(finding.start) - 1;
  const [word, before] = [words[index], words[index - 1]];
  if (!word || word.start < from || word.end !== finding.start - 1 || text[word.end] !== ' ' || word.form.raw === 'ID') return finding;
  const { raw, flags, roles: role } = word.form;
  const paid = ((before?.form.roles ?? 0) & roles.payer) !== 0 || [1, 2, 3].some((back) => payerEnd(words, index - back) === index - 1);
  // "id pr 7741 002 98"
  const small = /^[a-z]{2,3}$/.test(raw) && (role & roles.function) === 0 && (flags & wordFlags.common) === 0 && (paid || /^(?:id|member|policy|subscriber)$/.test(before?.form.folded ?? ''));
  const labelled = finding.category === 'HEALTH_PLAN_ID' && finding.recognizer === 'labelledNumbers' || before?.form.folded === 'card';
  return small || /^[A-Z]{3}$/.test(raw) && flags === 0 && role === 0 || /^[A-Z]{2}$/.test(raw) && (paid || labelled) ? { ...finding, start: word.start } : finding;
}

/** "MAGNOLIA SPRINGS OF LEXINGTON": up to three words in capitals that begin their field, or stand behind "AT". */
const capitalsOf = /(?:^|\n| {2}|[|/:] ?| (?:AT|FROM|TO|NEAR) )((?!CITY|STATE|COUNTY|TOWN|OUT|END|LEVEL|TOP|SIDE)[A-Z][A-Z']{2,14}(?: [A-Z][A-Z']{2,14}){0,2} OF )$/;

/** "Sunrise of Edina": in a sentence, the capitalized words before "of" and a place belong to it. */
function namedAfter({ text, words, wordIndexAt }: ScrubDocument, finding: Finding, from: number): Finding {
  if (text.startsWith(' OF ', finding.start - 4)) {
    const head = capitalsOf.exec(text.slice(Math.max(from, finding.start - 46), finding.start))?.[1];
    return head === undefined ? finding : { ...finding, start: finding.start - head.length };
  }
  if (!text.startsWith(' of ', finding.start - 4)) return finding;
  let index = wordIndexAt(finding.start) - 2;
  // "Scooter Store of Claremore": back over all capitalized words in the sentence.
  while (words[index - 1]?.form.wordCase === 'title' && text.slice(words[index - 1]?.end ?? 0, words[index]?.start ?? 0) === ' ' && (words[index - 1]?.start ?? 0) >= from && /[a-z,(] ?$/.test(text.slice(Math.max(0, (words[index - 1]?.start ?? 0) - 2), words[index - 1]?.start ?? 0))) index -= 1;
  const word = words[index];
  if (!word || word.start < from || words[wordIndexAt(finding.start) - 2]?.end !== finding.start - 4 || word.form.wordCase !== 'title' || !/[a-z] $/.test(text.slice(Math.max(0, word.start - 2), word.start))) return finding;
  return (word.form.roles & (roles.person | roles.function | roles.title)) === 0 ? { ...finding, start: word.start } : finding;
}

/** "Tucson Roadrunners": in a sentence, a capitalized plural right after a place. */
function withTeam({ text, words, wordIndexAt, isSafe }: ScrubDocument, finding: Finding): Finding {
  const word = words[wordIndexAt(finding.end)];
  if (finding.recognizer !== 'localities' || !word || text.slice(finding.end, word.start) !== ' ' || word.form.wordCase !== 'title' || !word.form.folded.endsWith('s') || word.form.raw.length < 5) return finding;
  return word.form.roles !== 0 || isSafe(word.start, word.end) || (word.form.flags & wordFlags.clinical) !== 0 ? finding : { ...finding, end: word.end };
}

/** Kinds of schools in short, after the school's name. */
const schools = new Set(['HS', 'MS', 'ES', 'JHS', 'CC', 'JC', 'Elem', 'ISD', 'VAMC', 'VA']);

/** "TINGLEY BEACH": a name with what makes it the name of a place. */
function withTail({ text, words, wordIndexAt, isSafe }: ScrubDocument, finding: Finding): Finding {
  if (finding.category !== 'NAME' && finding.category !== 'GEO') return finding;
  const word = words[wordIndexAt(finding.end)];
  if (!word || word.start !== finding.end + 1 || codeAt(text, finding.end) !== 32) return finding;
  // "Westlake HS", "Panhandle PT,"
  if ((schools.has(word.form.raw) && finding.category === 'GEO') || (/^(?:PT|OT)$/.test(word.form.raw) && (finding.category === 'GEO' || siteTails.has(words[wordIndexAt(finding.end) - 1]?.form.folded ?? '') || /@ ?$/.test(text.slice(Math.max(0, finding.start - 2), finding.start))) && /^(?:[.,;)\n]|$| {2}| (?:front|clinic|office|staff)(?![a-z]))/.test(text.slice(word.end, word.end + 8)))) return words[wordIndexAt(finding.start)]?.form.wordCase === 'title' ? { ...finding, category: 'GEO', end: word.end } : finding;
  if ( (word.form.wordCase !== 'title' && word.form.wordCase !== 'upper') || !siteTails.has(word.form.folded)) return finding;
  return words[wordIndexAt(finding.start)]?.form.wordCase !== word.form.wordCase || isSafe(word.start, word.end) ? finding : { ...finding, end: word.end };
}

/** A question needs neither the title before a name nor the state after a town; both narrow down who is meant. */
function widened(document: ScrubDocument, finding: Finding, from: number): Finding {
  const { text, words } = document;
  if (finding.category === 'NAME') {
    const title = words[document.wordIndexAt(finding.start) - 1];
    const joint = title ? text.slice(title.end, finding.start) : '';
    return title && title.start >= from && (title.form.roles & roles.title) !== 0 && title.form.wordCase !== 'lower' && /^\.? $/.test(joint) ? { ...finding, start: title.start } : finding;
  }
  if (finding.category !== 'GEO') return finding;
  const index = document.wordIndexAt(finding.end);
  const state = words[index];
  if (!state || !/^,? (?:in )?$|^,$/.test(text.slice(finding.end, state.start))) return finding;
  const coded = state.form.wordCase === 'upper' && (state.form.roles & roles.stateCode) !== 0;
  return coded || (state.form.roles & roles.state) !== 0 ? { ...finding, end: state.end } : finding;
}
