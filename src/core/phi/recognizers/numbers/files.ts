// Photos, recordings and scans by file name or number, and user names.
import { codeAt } from '../../../codeAt';
import type { Finding } from '../../finding';
import { lookUp } from '../../lexicon';
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { found, matchEnd, touchesBefore } from '../anchored';
import type { Recognizer } from '../recognizer';
import { gapAfter } from '../wordContext';
import { wordSet } from '../../../wordSet';

const name = 'files';
const pictures = wordSet('nef cr2 cr3 arw dng raw orf jpg jpeg png heic heif gif tif tiff bmp webp mp4 mov avi m4v dcm');
const papers = wordSet('pdf doc docx xls xlsx csv wav mp3 m4a rtf txt zip hl7 ccd');
const cameras = wordSet('img dsc dscn dscf dcim pxl mvi vid pic photo scan gopr');
const camera = /(?:IMG|DSC|DSCN|DSCF|DCIM|PXL|MVI|VID|PIC|PHOTO|SCAN|GOPR)[_ -]?\d{3,8}(?:[_-]\d{3,9}){0,2}(?![A-Za-z0-9À-ÖØ-öø-῿])/iy;
const userWords = wordSet('portal username user userid login logon handle screenname instagram twitter facebook ig insta tiktok venmo skype');
const userFillers = wordSet('name id login user as is');
const user = /[A-Za-z0-9À-ÖØ-öø-῿][A-Za-z0-9À-ÖØ-öø-῿._-]{2,30}[A-Za-z0-9À-ÖØ-öø-῿]/y;
const account = /[a-zß-öø-ÿ]{2,20}(?:[._][a-zß-öø-ÿ]{1,20}\d{0,4}|_\d{2,6}|[._]?\d{2,6}[._][a-zß-öø-ÿ]{1,10})(?![A-Za-z0-9À-ÖØ-öø-῿@/_-]|\.[A-Za-zÀ-ÖØ-öø-῿])/y;
const plain = wordFlags.common | wordFlags.word | wordFlags.clinical;

export const files: Recognizer = {
  name,
  needs: { shapes: ['mixed'], roles: roles.file, words: ['raw', 'orf'] },
  reads: 'signs',
  find(document, starts, findings): void {
    const { text, words, wordIndexAt } = document;
    for (const index of starts) {
      const word = words[index] as Word;
      const { folded, kind, wordCase } = word.form;
      if (codeAt(text, word.start - 1) === 46 && (pictures.has(folded) || papers.has(folded))) {
        const start = fileStart(text, word.start - 1);
        const value = text.slice(start, word.start - 1);
        if (value !== '' && (pictures.has(folded) || /[\d_-]/.test(value))) findings.push(found(name, pictures.has(folded) ? 'PHOTO' : 'OTHER_ID', start, word.end, pictures.has(folded) ? 0.94 : 0.8));
      }
      if (kind === 'mixed' ? /^(?:img|dsc|pxl|mvi|vid|pic|gopr|scan|photo|dcim)/.test(folded) : cameras.has(folded)) {
        const end = matchEnd(camera, text, word.start);
        if (end > 0 && !touchesBefore(text, word.start)) findings.push(found(name, 'PHOTO', word.start, end, 0.9));
      }
      if (userWords.has(folded)) {
        const finding = userAfter(document, index);
        if (finding) findings.push(finding);
      }
      if (kind === 'mixed' && wordCase === 'lower') accountAt(text, word, findings);
    }
    // "jlopez_pt": two words in small letters with a joint between.
    for (const { index: end } of text.matchAll(joint)) {
      const word = words[wordIndexAt(end - 1)];
      if (word?.end === end && word.form.kind === 'word' && word.form.wordCase === 'lower') accountAt(text, word, findings);
    }
  },
};

const joint = /(?<=[a-zß-öø-ÿ])[._](?=[a-zß-öø-ÿ\d])/g;

function accountAt(text: string, { start }: Word, findings: Finding[]): void {
  if (codeAt(text, start) <= 57 || /[A-Za-z0-9À-ÖØ-öø-῿@._/-]/.test(text[start - 1] ?? ' ')) return;
  const end = matchEnd(account, text, start);
  if (end > 0 && isAccount(text.slice(start, end))) findings.push(found(name, 'OTHER_ID', start, end, 0.6, 'uncertain'));
}

/** Goes back from the dot of an extension over the file's name. */
function fileStart(text: string, dot: number): number {
  let start = dot;
  while (start > 0 && dot - start < 80 && /[A-Za-z0-9À-ÖØ-öø-῿_.()/\\-]/.test(text[start - 1] ?? ' ')) start -= 1;
  while (start < dot && /[^A-Za-z0-9À-ÖØ-öø-῿]/.test(text[start] ?? ' ')) start += 1;
  return start;
}

/** Not two words of a language around a dot or underscore, as in `member.id`. */
const isAccount = (value: string): boolean => /\d/.test(value) || !value.split(/[._]/).every((part) => part.length < 2 || (lookUp(part) & plain) !== 0);

function userAfter(document: ScrubDocument, label: number): Finding | undefined {
  const { words, text } = document;
  let index = label;
  while (index < label + 3 && /^["']?[ \t:=#-]{0,3}["'@]?$/.test(gapAfter(document, index)) && userFillers.has(words[index + 1]?.form.folded ?? '')) index += 1;
  const next = words[index + 1];
  const gap = gapAfter(document, index);
  // "PATIENT PORTAL: MESSAGE HISTORY"
  if (!next || !/^["']?[ \t]{0,2}[:=#-]?[ \t]{0,2}["'@]?$/.test(gap) || next.form.wordCase === 'upper' && (lookUp(next.form.folded) & wordFlags.common) !== 0) return undefined;
  const end = matchEnd(user, text, next.start);
  const value = end > 0 ? text.slice(next.start, end) : '';
  return /[A-Za-zÀ-ÖØ-öø-῿]/.test(value) && (/[\d_.]/.test(value) || /[:=]/.test(gap) || (/^(?:login|username|userid|logon)$/.test(words[index]?.form.folded ?? '') && next.form.wordCase === 'lower' && next.form.nameClass === 'unknown')) ? found(name, 'OTHER_ID', next.start, end, 0.8) : undefined;
}
