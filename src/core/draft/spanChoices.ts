// The therapist's own marks on the preview: which stretches are hidden or kept, and as what class.
import type { Span } from '../clinical/span';
import type { PreviewEvent } from './sessionEvents';
import type { EarlierMarks, Finding, Preview, SpanChoice } from './sessionTypes';

/** The choices after `event`; the same array where the event changes nothing (unknown finding, empty stretch). */
export function chooseSpans(preview: Preview, choices: readonly SpanChoice[], event: PreviewEvent): readonly SpanChoice[] {
  if (event.type === 'hideText') {
    const span = wholeCharacters(preview.message, event.start, event.end);
    if (!span || preview.message.slice(span.start, span.end).trim() === '') return choices;
    return withChoice(choices, { ...span, choice: 'hide', category: event.category });
  }
  const chosen = preview.findings.find((finding) => finding.start === event.finding);
  if (!chosen) return choices;
  const wanted = alike(preview, chosen, event.everywhere === true).filter((finding) => changes(finding, event));
  return wanted.reduce((soFar, finding) => withChoice(soFar, choiceFor(finding, event)), choices);
}

function alike(preview: Preview, chosen: Finding, everywhere: boolean): readonly Finding[] {
  if (!everywhere) return [chosen];
  const words = preview.message.slice(chosen.start, chosen.end).toLowerCase();
  return preview.findings.filter((finding) =>
    finding.category === chosen.category && preview.message.slice(finding.start, finding.end).toLowerCase() === words);
}

function changes(finding: Finding, event: Exclude<PreviewEvent, { type: 'hideText' }>): boolean {
  return event.type === 'setFinding' ? finding.state !== event.state : finding.category !== event.category || finding.state !== 'hidden';
}

function choiceFor(finding: Finding, event: Exclude<PreviewEvent, { type: 'hideText' }>): SpanChoice {
  const { start, end } = finding;
  if (event.type === 'setFinding' && event.state === 'kept') return { start, end, choice: 'keep' };
  return { start, end, choice: 'hide', category: event.type === 'setCategory' ? event.category : finding.category };
}

/**
 * Marks of an earlier message, found again in `message`. What was hidden by hand is hidden wherever the words stand;
 * what was kept is kept only in a line that is still the same, since a wrong `keep` would leak.
 */
export function carryMarks(earlier: EarlierMarks, message: string): readonly SpanChoice[] {
  if (earlier.message === message) return earlier.choices;
  const kept = earlier.choices.filter(({ choice }) => choice === 'keep').flatMap((choice) => inSameLine(earlier.message, choice, message));
  const hidden = earlier.choices.filter(({ choice }) => choice === 'hide').flatMap((choice) => everywhere(earlier.message, choice, message));
  return apart([...hidden, ...kept]);
}

/** In order, without overlaps: what is hidden wins over what is kept, and what begins first over what begins later. */
function apart(marks: readonly SpanChoice[]): readonly SpanChoice[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || Number(a.choice === 'keep') - Number(b.choice === 'keep') || b.end - a.end);
  const result: SpanChoice[] = [];
  for (const mark of sorted) {
    const last = result.at(-1);
    if (!last || last.end <= mark.start) result.push(mark);
    else if (mark.choice === 'hide' && last.choice === 'keep') {
      result.pop();
      if (last.start < mark.start) result.push({ ...last, end: mark.start });
      result.push(mark);
    } else if (mark.choice === 'hide' && mark.end > last.end) result.push({ ...mark, start: last.end });
  }
  return result;
}

function inSameLine(from: string, choice: SpanChoice, message: string): readonly SpanChoice[] {
  const lineStart = from.lastIndexOf('\n', choice.start - 1) + 1;
  const lineEnd = endOfLine(from, choice.end);
  const line = from.slice(lineStart, lineEnd);
  return occurrences(message, line)
    .filter((at) => (at === 0 || message[at - 1] === '\n') && endOfLine(message, at + line.length) === at + line.length)
    .map((at) => ({ ...choice, start: at + choice.start - lineStart, end: at + choice.end - lineStart }));
}

function everywhere(from: string, choice: SpanChoice, message: string): readonly SpanChoice[] {
  const words = from.slice(choice.start, choice.end);
  const found = occurrences(message, words).map((start) => ({ ...choice, start, end: start + words.length }));
  return standsAlone(from, choice) ? found.filter((span) => standsAlone(message, span)) : found;
}

function standsAlone(text: string, { start, end }: Span): boolean {
  return !/[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, start - 2), start + 1)) && !/^[\p{L}\p{N}]{2}/u.test(text.slice(end - 1, end + 2));
}

function occurrences(text: string, words: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + words.length)) found.push(at);
  return found;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** The latest mark wins: an earlier one that it touches is cut back to what is left of it. */
function withChoice(choices: readonly SpanChoice[], added: SpanChoice): readonly SpanChoice[] {
  const left = choices.flatMap((choice) => [
    { ...choice, end: Math.min(choice.end, added.start) },
    { ...choice, start: Math.max(choice.start, added.end) },
  ].filter((piece) => piece.start < piece.end));
  return [...left, added].sort((a, b) => a.start - b.start);
}

/** The stretch within the text, widened so that no character is cut in half; undefined when it is empty. */
function wholeCharacters(text: string, from: number, to: number): { start: number; end: number } | undefined {
  let start = Math.max(0, Math.min(from, text.length));
  let end = Math.max(0, Math.min(to, text.length));
  if (start >= end) return undefined;
  if (cutsPair(text, start)) start -= 1;
  if (cutsPair(text, end)) end += 1;
  return { start, end };
}

function cutsPair(text: string, offset: number): boolean {
  return isBetween(text.charCodeAt(offset - 1), 0xd800, 0xdbff) && isBetween(text.charCodeAt(offset), 0xdc00, 0xdfff);
}

function isBetween(code: number, first: number, last: number): boolean {
  return code >= first && code <= last;
}
