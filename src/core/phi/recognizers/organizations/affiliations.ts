// Where someone works, by the place of the words: after a credential ("…, MD, Silver State Spine"), with partners ("Berg & Daughters").
import { eponymKind } from '../../../clinical/claims/claimEponyms';
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { found } from '../anchored';
import { isCredential } from '../people/nameCues';
import { isPayerPhrase } from './payers';
import { isTradeTerm } from '../people/evocative';
import type { Recognizer } from '../recognizer';
import { gapAfter, isCapital, nameGaps } from '../wordContext';

const partners = new Set('sons daughters brothers bros sisters associates partners co'.split(' '));
const trade = roles.generic | roles.person | roles.credential | roles.payer | roles.title | roles.month | roles.weekday | roles.kin | roles.patient;
const ends = /^(?:\s{2}| \||[,.;)|\n\t]|$| [-(]| NPI| at | in | on )/;

export const affiliations: Recognizer = {
  name: 'affiliations',
  needs: { shapes: ['title', 'mixedCase'], roles: roles.credential },
  find(document, starts, findings): void {
    const { words, text } = document;
    for (const index of starts) {
      if (index + 1 === words.length) break;
      const { form, end, start } = words[index] as Word;
      if (form.wordCase === 'title' && text.startsWith(' & ', end) && isSurname(document, index) && isSurname(document, index + 1) && !/^(?: et al\.?)?,? \(?(?:19|20)\d{2}/.test(text.slice(words[index + 1]?.end ?? 0, (words[index + 1]?.end ?? 0) + 14))) {
        findings.push(found('affiliations', 'GEO', start, words[index + 1]?.end ?? end, 0.6, 'uncertain'));
        continue;
      }
      const inside = words[index]?.gap === ' (' && (form.wordCase === 'title' || form.wordCase === 'mixed') ? bracketEnd(document, index) : -1;
      if (inside > 0) findings.push(found('affiliations', 'GEO', start, inside, 0.58, 'uncertain'));
      if ((form.raw === 'P' || form.raw === 'O') && /^(?:P ?& ?O|O ?& ?P)(?![A-Za-z0-9])/.test(text.slice(start, start + 6))) {
        const first = sponsorStart(document, index);
        if (first < index) findings.push(found('affiliations', 'GEO', words[first]?.start ?? start, words[index + 1]?.end ?? end, 0.64));
      }
      if (form.wordCase === 'title' && (form.folded === 'employee' || form.folded === 'employees') && sponsored.test(text.slice(end, end + 16))) {
        const first = sponsorStart(document, index);
        if (first < index) findings.push(found('affiliations', 'GEO', words[first]?.start ?? start, words[index - 1]?.end ?? start, 0.66));
      }
      if ((form.roles & roles.credential) !== 0 && text.startsWith(', ', end) && isCredential(document, index)) {
        const last = siteFrom(document, index + 1);
        const only = words[index + 1] as Word;
        // "Cyrus Peabody-Wong NP, Rockport"
        if (last === undefined && only.form.wordCase === 'title' && (only.form.flags & wordFlags.city) !== 0 && (only.form.roles & trade) === 0 && /^\s*(?:[;.\n]|$)/.test(text.slice(only.end, only.end + 3))) findings.push(found('affiliations', 'GEO', only.start, only.end, 0.62, 'uncertain'));
        if (last !== undefined) findings.push(found('affiliations', 'GEO', words[index + 1]?.start ?? 0, words[last]?.end ?? 0, 0.62, 'uncertain'));
      } else if (form.wordCase === 'title' && text.startsWith(', ', end) && [1, 2].some((back) => words[index - back]?.form.folded === 'dr')) {
        // "Dr. Sunil Mehta, Valley Pain;"
        const last = siteFrom(document, index + 1);
        if (last !== undefined) findings.push(found('affiliations', 'GEO', words[index + 1]?.start ?? 0, words[last]?.end ?? 0, 0.62, 'uncertain'));
      } else if (form.raw === 'PA' && text.startsWith('-C, ', end) && words[index + 2] !== undefined) {
        const last = siteFrom(document, index + 2);
        if (last !== undefined) findings.push(found('affiliations', 'GEO', words[index + 2]?.start ?? 0, words[last]?.end ?? 0, 0.62, 'uncertain'));
      } else if (form.wordCase === 'title' && text.startsWith(' & ', end) && (form.roles & trade) === 0 && partners.has(words[index + 1]?.form.folded ?? '') && isCapital(words[index + 1] as Word)) {
        findings.push(found('affiliations', 'GEO', start, words[index + 1]?.end ?? end, 0.7));
      }
    }
  },
};

const bracketed = /^[A-Z][A-Za-z'&-]+(?: (?:[A-Z][A-Za-z'&-]+|of|and|&)){1,4}(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)?)?(?=\)|, \d{1,2}\/)/;

/** "Ramsey Boggs (National Seating, Huntington)": the end of what stands in brackets behind a name, or -1. */
function bracketEnd({ words, text, isSafe }: ScrubDocument, index: number): number {
  const [name, head] = [words[index - 1], words[index] as Word];
  const isPerson = name?.form.wordCase === 'title' && /^(?:name|rareName|unknown)$/.test(name.form.nameClass) && (name.form.flags & (wordFlags.clinical | wordFlags.city)) === 0;
  if (!isPerson && !(name?.form.wordCase === 'upper' && (name.form.roles & roles.credential) !== 0)) return -1;
  const run = bracketed.exec(text.slice(head.start, head.start + 64));
  if (!run && isPerson && /^(?:dr|drs)$/.test(words[index - 2]?.form.folded ?? '') && text[head.end] === ')' && (head.form.wordCase === 'title' || head.form.wordCase === 'mixed') && (head.form.wordCase === 'mixed' || (head.form.flags & wordFlags.clinical) === 0) && (head.form.roles & ~roles.employer) === 0 && !isSafe(head.start, head.end)) return head.end;
  if (!run || isSafe(head.start, head.start + run[0].length) || (head.form.roles & (roles.person | roles.patient | roles.kin | roles.title | roles.payer)) !== 0) return -1;
  const inside = words.filter((word) => word.start >= head.start && word.end <= head.start + run[0].length && word.form.kind === 'word');
  return inside.every((word) => isTradeTerm(word.form) && (word.form.roles & roles.organization) === 0) ? -1 : head.start + run[0].length;
}

const sponsored = /^(?:'s|s'|')? (?:Health|Benefits?|Welfare|Medical|Group)\b/;

/** The first of the capitalized words right before "Employee Health Plan". */
function sponsorStart({ words }: ScrubDocument, index: number): number {
  let first = index;
  while (index - first < 4 && first > 0) {
    const word = words[first - 1] as Word;
    if (!nameGaps.has((words[first] as Word).gap) || !isCapital(word) || word.form.kind !== 'word' || (word.form.roles & (roles.payer | roles.function)) !== 0) break;
    first -= 1;
  }
  return first;
}

/** Part of the name of a firm: "Frost & Fields". */
function isSurname(document: ScrubDocument, index: number): boolean {
  const { form, start, end } = document.words[index] as Word;
  return form.wordCase === 'title' && form.raw.length > 2 && /^(?:name|both|rareName|unknown)$/.test(form.nameClass) && (form.roles & trade) === 0 && !isTradeTerm(form) && !document.isSafe(start, end) && eponymKind(form.folded) === undefined;
}

/** What hospitals are called by. */
const hospitals = /^(?:Memorial|Regional|General|Mercy|Providence|Baptist|Methodist|Presbyterian|Lutheran|Adventist|Deaconess|Community|Sacred|Good|Holy|Sisters|University|Kaiser|Sutter|Dignity|Ascension|Trinity|Banner|Sanford|Mayo|Sentara|Novant|Atrium|Geisinger|Ochsner|Intermountain|Multicare|Legacy|Penn|Duke|Emory|Vanderbilt)$/i;

/** What a practice of doctors is called by: "Capitol ENT". */
const specialties = /^(?:ENT|GI|OB|OBGYN|Ob-?Gyn|Eye|Foot|Ankle|Bone|Derm|Endo|Neuro|Rheum|Urology|Podiatry|Pain|Psych|Vascular|Motion|Movement|Kinetics|Mobility)$/;

/** The last of two or more capitalized words from `first` that fill their field and name some kind of organization. */
function siteFrom(document: ScrubDocument, first: number): number | undefined {
  const { words, text } = document;
  let last = first - 1;
  let proper = 0;
  let organization = false;
  for (let index = first; index < first + 6; index += 1) {
    const word = words[index];
    if (!word || word.form.kind !== 'word' || !isCapital(word) || word.form.raw.length < 2 || (index > first && !nameGaps.has(gapAfter(document, index - 1)))) break;
    if ((word.form.roles & (roles.title | roles.person | roles.payer)) !== 0 || isCredential(document, index) && index === first) return undefined;
    if ((word.form.roles & roles.organization) !== 0 || specialties.test(word.form.raw) || hospitals.test(word.form.raw)) organization = true;
    if ((word.form.roles & trade) === 0 && !isTradeTerm(word.form) && !document.isSafe(word.start, word.end) && (word.form.roles & roles.organization) === 0) proper += 1;
    last = index;
  }
  return last > first && proper > 0 && organization && ends.test(text.slice(words[last]?.end ?? 0, (words[last]?.end ?? 0) + 4)) && !isPayerPhrase(document, first) ? last : undefined;
}
