// Photos, recordings and scans by file name or number, and user names.
import type { Finding } from '../finding';
import { lookUp, wordFlags } from '../lexicon';
import { matchesOf } from './patterns';
import type { Recognizer } from './recognizer';

const picture = /()(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}_.()-]{0,80}\.(?:jpe?g|png|heic|heif|gif|tiff?|bmp|webp|mp4|mov|avi|m4v|dcm)(?![\p{L}\p{N}])/giu;
const file = /()(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}_.()-]{0,80}\.(?:pdf|docx?|xlsx?|csv|wav|mp3|m4a|rtf|txt|zip|hl7|ccd)(?![\p{L}\p{N}])/giu;
const camera = /()(?<![\p{L}\p{N}])(?:IMG|DSC|DSCN|DSCF|DCIM|PXL|MVI|VID|PIC|PHOTO|SCAN|GOPR)[_ -]?\d{3,8}(?:[_-]\d{3,9}){0,2}(?![\p{L}\p{N}])/giu;
const userLabel = /((?<![\p{L}])(?:user ?name|username|user ?id|user|login|log-?in|handle|screen ?name|portal (?:user|login|id|name)|account name|logged in as|signed in as|instagram|twitter|facebook|ig|insta|tiktok|venmo|skype|zoom id)(?:["']?[ \t]{0,2}(?:[:=#-]|is|as)?[ \t]{0,2}["'@]?))(?=[\p{L}\p{N}._-]{0,30}[\p{L}])[\p{L}\p{N}][\p{L}\p{N}._-]{2,30}[\p{L}\p{N}]/giu;
const userShape = /()(?<![\p{L}\p{N}@._/-])\p{Ll}{2,20}(?:[._]\p{Ll}{1,20}\d{0,4}|_\d{2,6}|[._]?\d{2,6}[._]\p{Ll}{1,10})(?![\p{L}\p{N}@/_-]|\.\p{L})/gu;

export const files: Recognizer = {
  name: 'files',
  *find(document): Generator<Finding> {
    const { text } = document;
    if (text.includes('.')) {
      yield* matchesOf(text, picture, 'files', 'PHOTO', 0.94);
      for (const finding of matchesOf(text, file, 'files', 'OTHER_ID', 0.8)) if (/[\d_-]/.test(text.slice(finding.start, finding.end))) yield finding;
    }
    yield* matchesOf(text, camera, 'files', 'PHOTO', 0.9);
    for (const finding of matchesOf(text, userLabel, 'files', 'OTHER_ID', 0.8)) {
      const value = text.slice(finding.start, finding.end);
      if (/\d|_|\./.test(value) || /[:=]/.test(text.slice(finding.start - 3, finding.start))) yield finding;
    }
    for (const finding of matchesOf(text, userShape, 'files', 'OTHER_ID', 0.6)) {
      const value = text.slice(finding.start, finding.end);
      if (/\d/.test(value) || !value.split(/[._]/).every((part) => part.length < 2 || (lookUp(part) & (wordFlags.common | wordFlags.word | wordFlags.clinical)) !== 0)) yield { ...finding, certainty: 'uncertain' };
    }
  },
};
