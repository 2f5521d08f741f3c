// Initials that sign a note ("rjm, otr", "– LK") or stand for a person the note names in full.
import type { Finding } from '../../finding';
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { dottedTerms } from './dottedTerms';
import { isCredential } from './nameCues';
import type { Recognizer } from '../recognizer';
import { gapAfter, gapBefore, startsSentence } from '../wordContext';
import { wordSet } from '../../../wordSet';

const known = wordFlags.common | wordFlags.word | wordFlags.clinical;

/** What only people do: "jm tolerated". */
const speaks = new Set('says said reports reported states stated tolerated tolerates denies denied wants wanted called asked told feels felt complains walked performed completed arrived needs required demo\'d demonstrated agreed verbalized is was has had'.split(' '));

export const initials: Recognizer = {
  name: 'initials',
  reads: 'signs',
  needs: { also: { of: ['lower', 'upper'], holds: ({ flags, raw, roles: role, wordCase }) => raw.length > 1 && raw.length < 4 && ((flags & known) === 0 || (wordCase === 'upper' && raw.length === 2 && (flags & wordFlags.common) === 0)) && (role & ~(roles.stateCode | roles.particle)) === 0 } },
  find(document, starts, findings): void {
    const { words, text } = document;
    inColumn(document, findings);
    atLineEnds(document, findings);
    const signed = dottedSign.exec(text);
    if (signed) findings.push({ start: signed.index + signed[0].indexOf(signed[1] ?? ''), end: signed.index + signed[0].trimEnd().length, category: 'NAME', score: 0.6, recognizer: 'initials', certainty: 'uncertain' });
    const last = signsLast.exec(text);
    const signer = last?.[1] ?? last?.[2] ?? last?.[3];
    if (last && signer !== undefined) findings.push({ start: last.index + last[0].indexOf(signer, 1), end: last.index + last[0].indexOf(signer, 1) + signer.length, category: 'NAME', score: 0.6, recognizer: 'initials', certainty: 'uncertain' });
    for (const match of text.matchAll(signsEntry)) findings.push({ start: match.index + match[0].length - (match.slice(1).find((signer) => signer !== undefined) ?? '').length, end: match.index + match[0].length, category: 'NAME', score: 0.6, recognizer: 'initials', certainty: 'uncertain' });
    if (document.lowerCase) dottedLower(document, findings);
    for (const match of text.matchAll(dottedPerson)) {
      const start = match.index + 1;
      if (relatives.test(text.slice(Math.max(0, start - 20), start)) && !dottedTerms.has((match[1] ?? '').replaceAll('.', '').toLowerCase())) findings.push({ start, end: start + (match[1] ?? '').length, category: 'NAME', score: 0.62, recognizer: 'initials', certainty: 'uncertain' });
    }
    for (const { index, 0: letters } of [...text.matchAll(dottedAged), ...text.matchAll(dottedActs)]) if (!dottedTerms.has(letters.replaceAll('.', '').toLowerCase())) findings.push({ start: index, end: index + letters.length, category: 'NAME', score: 0.62, recognizer: 'initials', certainty: 'uncertain' });
    for (const index of starts) {
      const word = words[index] as Word;
      const { form } = word;
      if ((form.wordCase === 'lower' && (form.roles & roles.particle) !== 0) || document.isSafe(word.start, word.end)) continue;
      const someone = isSomeone(document, index);
      if (someone) findings.push({ start: word.start, end: word.end, category: 'NAME', score: 0.62, recognizer: 'initials', certainty: 'uncertain' });
      if (someone || (form.flags & known) !== 0) continue;
      const next = words[index + 1];
      const signs = next !== undefined && /^,? $/.test(gapAfter(document, index)) && (isCredential(document, index + 1) || signsLower(document, index) || (/^(?:pt|pta|ot|otr|cota|dpt|otd)$/.test(next.form.folded) && endsLine(document, index + 1)));
      const closes = /[-–—~/] ?$/.test(gapBefore(document, index)) && endsLine(document, index) && /\s[-~/]{1,2} ?$|^[-~]{1,2} ?$/.test(gapBefore(document, index)) && (index > words.length - 3 || form.wordCase === 'upper');
      const afterSlash = form.wordCase === 'upper' && !((words[index - 1]?.form.roles ?? 0) & roles.credential) && gapBefore(document, index) === '/' && index === words.length - 1 && endsLine(document, index);
      const alone = document.lines[word.line]?.firstWord === index && endsLine(document, index) && index === words.length - 1;
      const lastWord = index === words.length - 1 && /[.)] $/.test(gapBefore(document, index)) && /^\W*$/.test(text.slice(word.end));
      const cell = form.wordCase === 'upper' && /[|\t] ?$/.test(gapBefore(document, index)) && /^ ?[|\t]/.test(text.slice(word.end, word.end + 2)) && (form.roles & roles.stateCode) === 0;
      const acts = form.wordCase === 'lower' && form.raw.length === 2 && document.lowerCase && next !== undefined && gapAfter(document, index) === ' ' && speaks.has(next.form.folded);
      if (afterSlash || acts || cell || signs || closes || alone || lastWord) findings.push({ start: word.start, end: word.end, category: 'NAME', score: 0.62, recognizer: 'initials', certainty: 'uncertain' });
    }
  },
};

/** "jgw otr/l or-284417": a line that begins with letters before a credential and its licence. */
function signsLower({ words, lines, text, lowerCase }: ScrubDocument, index: number): boolean {
  const [word, next] = [words[index] as Word, words[index + 1]];
  return lowerCase && lines[word.line]?.firstWord === index && next !== undefined && /^(?:pta?|otr?|cota|dpt|otd|slp|ccc)$/.test(next.form.folded) && /^(?:\/(?:l|a)|-slp)?,?(?: [a-z]{2}(?![a-z]))?[ -]{0,3}(?:lic\w*\.? )?#?[a-z]{0,3}-?\d/.test(text.slice(next.end, next.end + 20));
}

/** Shorthand of two capitals that is no one's initials. */
const shorthand = wordSet('ba bg bi bm bs bw ca cc cm cr cv cx da dc di dj dm dv ec ei eo ep er es fa fm fx gi gu ha hh hr hx ib im iq iv iw ke ki kn lb lg lp lt mm mp mr ms nf ng nh nl np ns nv ob oa ok pa pe pf ph pm po pr ps ra rd ro rr rx sb se sl sms sx tb tc tk tv tx ub ud uk un us va vc vs wb wc wt xr yo yr');
const acting = /^ to (?:see|cover|call|check|treat|fax|send|eval|write|do)(?![a-z])/;
/** What limbs and scores do too. */
const ofThings = wordSet('is was has had needs required performed tolerated tolerates felt');
const beside = wordSet('with by per from told saw cc and thanks thx via asked called');

/** "JT is a 16 yo", "seen w/ BK", "told MR": two capitals that nothing else explains, where a person is named. */
function isSomeone(document: ScrubDocument, index: number): boolean {
  const { words, lines, text } = document;
  const { form, line, end } = words[index] as Word;
  if (form.wordCase !== 'upper' || form.raw.length !== 2 || form.roles !== 0 || shorthand.has(form.folded) || lines[line]?.style === 'upper') return false;
  const [before, next] = [words[index - 1], words[index + 1]];
  const gap = gapBefore(document, index);
  const clinical = (form.flags & wordFlags.clinical) !== 0;
  if (text.startsWith("'s ", end) && !clinical) return true;
  // "Rebooked her 6/12 9:00. PN": the end of a message
  if (/^[.!?)] {1,2}$/.test(gap) && (clinical ? /^\s*$/ : /^[ \t]*(?:\n[ \t]*\n|\s*$)/).test(text.slice(end, end + 12))) return true;
  if (next && gapAfter(document, index) === ' ' && next.form.wordCase === 'lower' && ((speaks.has(next.form.folded) && !(clinical && ofThings.has(next.form.folded) && !/^ is an? /.test(text.slice(end, end + 7)))) || (next.form.roles & roles.modal) !== 0) && (startsSentence(document, index) || gap === ', ' || before?.form.wordCase === 'lower')) return true;
  if (!clinical && acting.test(text.slice(end, end + 10))) return true;
  return !clinical && before !== undefined && ((gap === ' ' && beside.has(before.form.folded)) || (gap === '/ ' && before.form.folded === 'w')) && /^(?:[.,;)\n]|$| to | for | at | on | today| as )/.test(text.slice(end, end + 7));
}

/** "m.x. needs cueing": letters with full stops in a note without capitals. */
function dottedLower({ text }: ScrubDocument, findings: Finding[]): void {
  for (const match of text.matchAll(/(?<![a-z0-9.@/])[a-z]\.[a-z]\.(?:[a-z]\.)?(?![a-z0-9@])/g)) {
    if (dottedTerms.has(match[0].replaceAll('.', ''))) continue;
    findings.push({ start: match.index, end: match.index + match[0].length, category: 'NAME', score: 0.6, recognizer: 'initials', certainty: 'uncertain' });
  }
}

/** "cousin T.J. today", "saved by I.S.": letters with full stops after a relative, or after what someone did. */
const dottedPerson = / ([A-Z]\.(?:[A-Z]\.){1,2})(?![A-Za-z])/g;
const relatives = /(?:^|[^a-zA-Z])(?:son|daughter|dtr|wife|husband|mom|dad|mother|father|brother|sister|cousin|nephew|niece|uncle|aunt|friend|roommate|neighbor|grandson|granddaughter|partner|caregiver|aide|boss|coach|(?:seen|saved|signed|written|entered|completed|treated|reviewed|witnessed|reported|prepared|checked|cosigned|dictated|typed|told|given|made|provided) by) $/i;

/** "V.R. still can't do stairs": letters with full stops before what a person does. */
const dottedActs = /(?<=^|\n|[.;] )((?:[A-Z]\.){2,3})(?= (?:still|also|now|is|was|has|had|can(?:'t|not)?|could|did|does|reports?|says|said|notes?|noticed|wants|needs|walks?|walked|tolerated|denie[sd]|stated?|states|came|arrived|lives|works|returned|performed|completed|demonstrated|continues)(?![a-z])| \/ )/g;

/** "R.T., 7 y.o.": letters with full stops before an age. */
const dottedAged = /(?<![A-Za-z.])((?:[A-Z]\.){2,3})(?=,? (?:is (?:an? )?)?\d{1,2}(?:;\d{1,2}|[ -]?(?:y(?![a-z])|yo\b|yr|year|mo(?![a-z])|month|[MF]\b)))/g;

/** ". A.S." at the end of a note. */
const dottedSign = /(?:[.)]\s{1,3}|\n|[-–—] ?)((?:[A-Z]\.){2,3})\s*$/;

/** ". tp, pt" and "M." at the very end of a note. */
const signsLast = /(?:[.!?)]\s|\n|[-–—] ?)([a-z]{2,3}), (?:pta?|dpt|otr?(?:\/l)?|cota(?:\/l)?|cht|slp)\W*$|\n([A-Z])\.?\s*$|[A-Za-z\d][.!?)]\s{1,3}(?!hp|ez|ok|ss|cp|mh|tx|rx|pt|ot|bw|rt|lt|ue|le|bl|wk|mo|yr|dc|mn|am|pm)([a-z]{2})\s*$/;

/** ". -jt" at the end of an entry; "Transcribed: 9/16 by lkm"; "Signed by asterling 10/02/2026". */
const signsEntry = /(?<=\n[> ]*)([A-Z])(?=\.?[ \t]*\n[> ]*\n?[> ]*(?:From:|On [A-Z][a-z]{2}|Sent:))|(?:[Ii]nit(?:ial)?s?: ?|[Ii]nitials )([a-z]{2,3}|(?!PTA?|OTR?|COTA|DPT)[A-Z]{2,3})(?=[ \t]*(?:\n|$)| {2})|(?:[Cc]o-?sig(?:n(?:ed|er)?)?|[Ii]nitials?|[Ss]cribe)[:. ]{1,3}([a-z]{2,3})(?=[ \t]*(?:\n|$))|[.!?)] [-–—~]{1,2} ?([a-z]{2,3})(?=[ \t]*(?:\n|$))|(?:[Tt]ranscribed|[Dd]ictated|[Tt]yped|[Ee]ntered|[Ss]cribed|[Kk]eyed|[Ss]cheduled|[Ff]iled|[Ss]canned|[Ff]axed|[Pp]rinted|[Vv]erified|[Cc]hecked|[Ww]itnessed|[Rr]eceived|[Cc]opied|[Mm]ailed)[^\n.;a-z]{0,16} by:? ?([a-z]{2,3}|[A-Z]{2,3})(?![A-Za-z])|\(([a-z]{4,14})(?= (?:electronically )?(?:signed|reviewed|cosigned|entered) )|(?:[Ss]igned|[Ee]ntered|[Ee]dited|[Ss]aved|[Ll]ocked|[Uu]ploaded|[Cc]reated|[Mm]odified|[Vv]iewed|[Pp]rinted|[Ee]xported|[Ff]inalized) by:? ([a-z]{3,14}(?= (?:on |at )?\d)|[a-z]{2,3}(?=[ \t]*[.;\n]|$))|(?:by|per|with|cc:?) ([A-Z]{1,2}(?:v|d|vd|d[eul]|l[ae])[A-Z]{1,2})(?![A-Za-z])/g;

function endsLine({ text, words, lines }: ScrubDocument, index: number): boolean {
  const word = words[index] as Word;
  return /^[\s.,]*$/.test(text.slice(word.end, lines[word.line]?.end ?? word.end));
}

/** The same two or three capitals at the end of several lines of a log: "1/7 97110 2 NB". */
function atLineEnds(document: ScrubDocument, findings: Finding[]): void {
  const { words, lines } = document;
  const seen = new Map<string, Word[]>();
  for (const [number, line] of lines.entries()) {
    const index = (lines[number + 1]?.firstWord ?? words.length) - 1;
    const word = words[index];
    if (!word || word.line !== number || line.firstWord === index || word.form.wordCase !== 'upper' || word.form.raw.length > 3 || word.form.roles !== 0) continue;
    // "PNF D2, JT": after a comma even shorthand signs.
    const apart = word.gap === ', ' && word.form.raw.length === 2 && !shorthand.has(word.form.folded) && (word.form.flags & wordFlags.common) === 0;
    if (((word.form.flags & known) !== 0 || document.isSafe(word.start, word.end)) && !apart) continue;
    if ( !endsLine(document, index) || words[index - 1]?.form.kind === 'word' && line.style === 'upper') continue;
    seen.set(word.form.raw, [...(seen.get(word.form.raw) ?? []), word]);
  }
  for (const found of seen.values()) if (found.length > 1) for (const { start, end } of found) findings.push({ start, end, category: 'NAME', score: 0.6, recognizer: 'initials', certainty: 'uncertain' });
}

const rowHead = /^[ \t|]*(?:init(?:ials?)?|by|sig(?:ned)?|signature|tx by|clinician|therapist|staff|ther)[ \t]*[|\t](.+)$|^init(?:ials?)?,(.+)$/gim;
/** A cell that holds initials and nothing else. */
const barCell = /(?<=^|[|\t])[ ]*([A-Z]{2,3}(?:\/[A-Z]{2,3})?)[ ]*(?=[|\t]|$)/g;
const commaCell = /(?<=^|,) ?([A-Z]{2,3}(?:\/[A-Z]{2,3})?) ?(?=,|$)/g;
const columnHead = /[|\t] ?(?:init(?:ials?)?|by|sig|signed|signature|tx by|clinician|therapist|staff|pt|ot|ther|prov(?:ider)?|tx)\.? ?\|?[ \t]*\n/i;
const lastCell = /[|\t] ?([A-Z]{2,3}) ?\|?[ \t]*(?=\n|$)/g;

/** Initials in the last column of a table that is headed so. */
function inColumn({ text }: ScrubDocument, findings: Finding[]): void {
  if (!text.includes('|') && !text.includes('\t') && !/\ninit/i.test(text)) return;
  for (const row of text.matchAll(rowHead)) {
    const cells = row[1] ?? row[2] ?? '';
    const from = row.index + row[0].length - cells.length;
    for (const cell of cells.matchAll(row[1] === undefined ? commaCell : barCell)) {
      const start = from + cell.index + cell[0].indexOf(cell[1] ?? '');
      if (!/^(?:OTR|DPT|PTA|CCC|SLP|COTA)$/.test(cell[1] ?? '')) findings.push({ start, end: start + (cell[1] ?? '').length, category: 'NAME', score: 0.62, recognizer: 'initials', certainty: 'uncertain' });
    }
  }
  const head = columnHead.exec(text);
  if (!head) return;
  for (const match of text.matchAll(lastCell)) {
    if (match.index < head.index + head[0].length - 1) continue;
    const start = match.index + match[0].indexOf(match[1] ?? '');
    findings.push({ start, end: start + (match[1] ?? '').length, category: 'NAME', score: 0.62, recognizer: 'initials', certainty: 'uncertain' });
  }
}
