// The entries of a letter's form: a label and what stands behind it, whatever the label's words are. For labels that no table lists.
import { cells, type Place } from './labels';
import { lineAt, type Letter } from './letterText';

export interface Pair {
  readonly label: string;
  readonly value: Place;
}

const longestLine = 300;
const mostLines = 2000;
/** "Retro-authorization order: 0000-26", "UR file .... UR-2604", "Claim # 12" */
const inCell = /^(?:\d{1,2}[.)] )?([A-Za-z][A-Za-z0-9' /().&-]{0,44}?)(?:[ ]*(?::|#:?|=|\.{2,}:?)[ ]*|(?<=\b(?:no|nbr|id|ctrl|ref|number)\.?)[ ]+(?=[A-Z]{0,4}[-\d]))(?=\S)/i;

/** Line by line, cell by cell. */
export function formPairs(letter: Letter): readonly Pair[] {
  return letter.lines.slice(0, mostLines).flatMap((line) => {
    if (line.text.length > longestLine) return [];
    const row = cells(line);
    return row.flatMap((cell, place) => {
      const own = inCell.exec(cell.text);
      if (own !== null && !/\d{3}/.test(own[1] ?? '')) return [{ label: own[1] ?? '', value: { start: cell.start + own[0].length, end: cell.end, text: cell.text.slice(own[0].length) } }];
      const label = /^([A-Za-z][A-Za-z' /().&-]{1,44}?)[ ]*(?:[:#]|\.{2,})*$/.exec(cell.text)?.[1];
      const next = row[place + 1];
      return label === undefined || next === undefined ? [] : [{ label, value: next }];
    });
  });
}

/** The text of the paragraph behind an offset, up to the next empty line or label. */
export function restOfEntry(letter: Letter, start: number, most = 3, unfinished = false): Place {
  const { lines, plain } = letter;
  const first = lineAt(letter, start);
  let last = first;
  while (last + 1 < lines.length && last - first + 1 < most && (goesOn(lines[last]?.text ?? '', lines[last + 1]?.text ?? '') || wraps(letter, last) || (unfinished && last === first && (lines[last + 1]?.text.trim() ?? '') !== '' && !inCell.test(lines[last + 1]?.text.trim() ?? '')))) last++;
  const end = lines[last]?.end ?? plain.length;
  return { start, end, text: plain.slice(start, end) };
}

/** The line is full: the next line's first word would not have fitted into the width of the text around it. */
export function wraps({ lines }: Letter, index: number): boolean {
  const line = lines[index]?.text.trimEnd() ?? '';
  const next = lines[index + 1]?.text ?? '';
  if (line === '' || next.trim() === '' || /[.;:!?]$/.test(line) || inCell.test(next.trim()) || /\S {3,}\S/.test(next)) return false;
  const around = [-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6].map((step) => lines[index + step]?.text.trimEnd().length ?? 0);
  const width = Math.max(...around);
  return width >= 30 && width <= 110 && line.length >= width - 16 && line.length + 1 + (/^\s*\S+/.exec(next)?.[0].trim().length ?? 0) > width;
}

/** A value is broken over lines where the next one has no label and the line before has no end. */
function goesOn(line: string, next: string): boolean {
  return next.trim() !== '' && !inCell.test(next.trim()) && !/[.;:]\s*$/.test(line) && (/(?:,|-|\b(?:and|for|of|the|to|in|on))\s*$/.test(line) || /^\s*(?:[a-z(]|[Ss]ection\b|[Cc]hapter\b|\d)/.test(next));
}

const numberWord = /(?:\b(?:id|cin|mbi|rin|hic|no|nos|nbr|num|number|numbers|identif\w*)\b|\bI\.D\.|#)/i;
const notANumber = /\b(?:date|dates|by|from|to|type|status|address|total|amount|office|rep\w*|source|name|period|visits|received|for|adjuster|phone|fax|npi|tax|tin|group|employer|provider|clinic|facility|physician|doctor|therapist|plan|check|bill|account|acct|batch|trace|page|box|policy|use|line|billed|paid|denied|approved|decision|reason)\b/i;

/** Which number a label announces by its words. */
export function numberKind(label: string): 'claim' | 'authorization' | 'member' | undefined {
  if (/^(?:\w+ )?CIN$/.test(label)) return 'member';
  if (notANumber.test(label)) return undefined;
  if (/\bclaims?\b|\b(?:ICN|DCN|TCN|CCN)\b|\b(?:control|ctrl|ctl) (?:no|number|id)\b|\bclm\b|\bcarrier (?:case|file)\b/i.test(label)) return 'claim';
  if (/\bauth(?!orit(?:y|ies)\b)\w*|\bC-?9\b|\bpre-?(?:auth|cert)\w*|\breferral|\bprior approval|\bapproval (?:no|number)|\b(?:PAR?|UR|SAR|TAR|RFA)\b(?! ?&)|\bcertification/i.test(label.replace(/\bAUTH\b/, 'auth'))) return 'authorization';
  return !/\bpayer\b/i.test(label) && /\b(?:member|subscriber|insured|beneficiary|enrollee|patient|medicaid|medicare|recipient|card|contract|veteran|participant|covered person)\b/i.test(label) && numberWord.test(label) ? 'member' : undefined;
}
