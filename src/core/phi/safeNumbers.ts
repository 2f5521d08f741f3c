// Numbers of publications, forms and codes in small letters: they look like identifiers and name nobody.
import { codeAt } from '../codeAt';
import { claimCitation } from './safeCitations';
import type { ReadWords, Word } from './words';

const publications = new Set('rfs transmittal cms hcfa ub ocr oig ssa irs dwc wh ds sf pmc pmid mln cr cov ncd lcd lca cag drg dsm icf iso nice cpg cpb mp mcg form version ver rev edition volume vol issue chapter ch appendix table figure fig box field row column paragraph para title act section sec subpart part'.split(' '));
/** Codes of state law and coverage policies: "WAC 284-43-3110", "Admin. Code 23-200". */
const regulations = new Set('ccr stat stats ann wac rcw rsa ors nrs ars mgl cmr njac njsa ilcs comar oac orc kar krs nycrr tac oar lac code law statute statutes section sec cfr usc ncd lcd lca'.split(' '));
const regulation = /(?:[-.:][A-Z0-9]{1,7}){1,4}(?:\([a-z0-9]{1,4}\)){0,4}|(?:\([a-z0-9]{1,4}\)){1,4}/iy;
/** What makes a policy a published one, and not the patient's. */
const publishers = new Set('mcg interqual milliman medical clinical coverage payment reimbursement corporate administrative drug'.split(' '));
const classifications = new Set(['icd', 'cpt', 'hcpcs', 'dsm', 'snomed', 'loinc', 'covid']);
const works = new Set('guideline guidelines study trial review policy manual edition fee final rule act meta'.split(' '));
const reporters = /^(?:F\.?(?: ?Supp\.?)?(?: ?[23]d| ?4th)?|U\.?S\.?|S\. ?Ct\.?|Fed\.? ?Reg\.?|FR|Stat\.?) \d{1,6}(?!\d)/;
const published = /^(?:MLN|PMC|PMID|CMS|HCFA|UB|IRS|SSA|OIG|NCD|LCD|LCA|DSM|ISO)\d{2,8}[A-Z]?$/;
/** What publishes guidelines, up to the number of one. */
const guidelineBefore = /\b(?:MCG|Milliman|InterQual|Hayes|NIA|eviCore|Carelon|AIM|(?:[Mm]edical|[Cc]linical) (?:[Pp]olicy|[Gg]uidelines?))(?: (?:[Gg]uidelines?|[A-Z][A-Za-z]+|&|and|of|for|edition|\d{1,2}(?:th|st|nd|rd)|20\d\d),?){0,8} \(?$/;
const policies = new Set('policy policies guideline bulletin criteria'.split(' '));
const publicationGaps = new Set(['-', '#', ' ', '.', '. ', ' #']);
const dockets = new Set('cv cr mc civ'.split(' '));
const docketBefore = /No\. \d{1,2}-(?:cv|cr|mc|civ)-$/i;
const codeAfter = /^ ?[x×] ?\d(?!\d)|^ \(?\d{1,3} ?(?:min|mins|minutes|units?)\b/i;
const formNumber = /^-\d{3,5}[A-Z]{0,2}(?![\w-])/;
const occupational = /^\.\d{3}-\d{3}(?![\d-])/;
const ruleNumber = /^-\d{1,3}-\d{2,4}(?!\d)/;
const ruleBefore = new Set('under rule rules per code aac see by section'.split(' '));
/** Supply and procedure codes in a note without capitals: "l3908". */
const lowerSupply = /^[egklq]\d{4}$/;
const lowerCode = /^[a-tv-z]\d[0-9ab]$/;

/** All words that a number may be safe right after. */
const leads = new Set([...publications, ...regulations, ...policies, ...classifications, 'r', 'code', 'mp']);

/** Calls `claim` for every such number. */
export function safeNumbers(text: string, { words, numbers }: ReadWords, claim: (start: number, end: number) => void): void {
  for (const index of numbers) {
    const word = words[index] as Word;
    const { raw, kind } = word.form;
    const before = words[index - 1];
    const gap = before && word.start - before.end < 4 ? word.gap : '';
    claimCitation(text, word, before, claim);
    if (kind === 'mixed') {
      // "eviCore Physical Therapy Guidelines V1.0.2025"
      if (/^[Vv]\d{1,2}$/.test(raw) && /^(?:\.\d{1,2}){1,2}(?:\.20\d\d)?(?![\w-])/.test(text.slice(word.end, word.end + 12)) && works.has(before?.form.folded ?? '')) claim(word.start, word.end + (/^[.\d]*\d/.exec(text.slice(word.end, word.end + 12))?.[0].length ?? 0));
      // "Under R20-5-117": a rule of a state; "9711O": a scanned code; "cerv rot R62/L70", "grip R98"
      if (/^R\d{1,3}$/.test(raw) && ruleNumber.test(text.slice(word.end, word.end + 9)) && ruleBefore.has(before?.form.folded ?? '')) {
        regulation.lastIndex = word.end;
        claim(word.start, regulation.test(text) ? regulation.lastIndex : word.end);
      } else if (raw.length < 5 && /^[RLB]\d{1,3}$/.test(raw)) claim(word.start, word.end);
      // "CMS-1500s", "UB-04s"
      else if (before && gap === '-' && /^\d{2,4}s$/.test(raw) && publications.has(before.form.folded)) claim(before.start, word.end);
      else if (published.test(raw) || /^COV\d{2,4}$/.test(raw)) claim(before && gap === '-' ? before.start : word.start, word.end);
      else if (raw.length === 5 && lowerSupply.test(raw)) claim(word.start, word.end);
      else if (raw.length === 3 && codeAt(text, word.end) === 46 && lowerCode.test(raw)) claim(word.start, codeEnd(text, word.end + 1));
      continue;
    }
    // "MCG Ambulatory Care A-0352"
    if (before && word.gap === '-' && before.form.raw.length === 1 && guidelineBefore.test(text.slice(Math.max(0, before.start - 60), before.start))) claim(before.start, word.end);
    // "Pub. 100-02, Chapter 7, 30.1.1"
    if (before !== undefined && /^, (?:§{1,2} ?|[Ss]ection |[Ss]ec\. )?$/.test(word.gap) && /^ch(?:apter)?$/.test(words[index - 2]?.form.folded ?? '')) claim(word.start, codeEnd(text, word.end));
    // "VA form 10-10172"
    if (before?.form.folded === 'form' && gap === ' ' && raw.length < 4) {
      const form = formNumber.exec(text.slice(word.end, word.end + 8));
      if (form) claim(before.start, word.end + form[0].length);
    }
    // A title of the Dictionary of Occupational Titles: "669.686-018".
    if (raw.length === 3 && occupational.test(text.slice(word.end, word.end + 9))) claim(word.start, word.end + 8);
    if (before && leads.has(before.form.folded)) {
      if (regulations.has(before.form.folded) && before.form.wordCase !== 'lower' && /^\.? (?:§{1,2} ?)?$/.test(word.gap) && word.gap.length < 5) {
        regulation.lastIndex = word.end;
        if (regulation.test(text)) claim(before.start, regulation.lastIndex);
      }
      if (before.form.folded === 'r' && word.gap === '. ' && /^(?:minn|wis|utah|neb|mont)$/.test(words[index - 2]?.form.folded ?? '')) claim((words[index - 2] as Word).start, codeEnd(text, word.end));
      if (before.form.folded === 'code' && word.gap === ' ' && /^(?:rev|revenue|condition|occurrence|bill|value)$/.test(words[index - 2]?.form.folded ?? '')) claim(before.start, word.end);
      if (before.form.folded === 'mp' && word.gap === '.' && words[index - 2]?.form.folded === 'cp') claim((words[index - 2] as Word).start, word.end);
      if (policies.has(before.form.folded) && /^[ #:.]{1,3}$/.test(word.gap) && publishers.has(words[index - 2]?.form.folded ?? '')) {
        regulation.lastIndex = word.end;
        claim(before.start, regulation.test(text) ? regulation.lastIndex : word.end);
      }
      if (publicationGaps.has(gap) && publications.has(before.form.folded) && (raw.length < 8 || /^(?:pmid|pmc)$/.test(before.form.folded) && raw.length < 10) && !/^[-/]\d/.test(text.slice(word.end, word.end + 2))) claim(before.start, codeEnd(text, word.end));
      else if (gap === '-' && classifications.has(before.form.folded)) claim(before.start, word.end);
    }
    const next = words[index + 1];
    if (next && raw.length < 6 && codeAt(text, word.end) === 32 && next.start === word.end + 1) {
      const found = next.form.wordCase !== 'lower' ? reporters.exec(text.slice(next.start, next.start + 24)) : null;
      if (found) claim(word.start, next.start + found[0].length);
      if (raw.length === 4 && works.has(next.form.folded)) claim(word.start, word.end);
    }
    if (raw.length === 5 && codeAfter.test(text.slice(word.end, word.end + 16))) claim(word.start, word.end);
    if (before?.form.kind === 'word' && dockets.has(before.form.folded) && docketBefore.test(text.slice(Math.max(0, word.start - 12), word.start))) claim(Math.max(0, word.start - 9), word.end);
    if (raw === '711' && /TT?[YD]+\)?[: ]{1,3}\(?$/.test(text.slice(Math.max(0, word.start - 8), word.start))) claim(word.start, word.end);
  }
}

/** Takes in a decimal or a letter after a number of a publication. */
function codeEnd(text: string, start: number): number {
  return start + (/^(?:[.-]?[0-9a-z]{1,6}(?:\.[0-9]{1,3}){0,3})?/i.exec(text.slice(start, start + 17))?.[0].length ?? 0);
}
