// Finds the marked stretches of a text that are filled templates.
import type { Span } from '../clinical/span';
import type { Answered } from './shortForm';

export interface FilledPlace extends Span {
  readonly templateId: string;
  /** The denial that the form was shortened for. */
  readonly answered?: Answered;
}

const mark = /<!--[ \t]{0,20}(\/?)[ \t]{0,20}theradraft[ \t]{0,20}:[ \t]{0,20}([A-Za-z0-9-]{1,60})(?:[ \t]{1,20}for[ \t]{1,20}([a-z-]{1,40})(,[ \t]{0,20}before service)?)?[ \t]{0,20}-->/gi;

/**
 * The filled templates of `text`, marks included, in order. One whose end mark is gone reaches to the next start or the end of
 * the text; one whose start mark is gone reaches back to the end of the one before or the start of the text.
 */
export function findFilled(text: string): readonly FilledPlace[] {
  const places: FilledPlace[] = [];
  let open: Omit<FilledPlace, 'end'> | undefined;
  let free = 0;
  for (const found of text.matchAll(mark)) {
    const templateId = (found[2] ?? '').toLowerCase();
    const end = found.index + found[0].length;
    if (found[1] === '') {
      if (open) places.push({ ...open, end: found.index });
      const denial = found[3]?.toLowerCase();
      open = { templateId, start: found.index, ...(denial === undefined ? {} : { answered: { denial, beforeService: found[4] !== undefined } }) };
    } else {
      places.push(open ? { ...open, end } : { templateId, start: free, end });
      open = undefined;
      free = end;
    }
  }
  if (open) places.push({ ...open, end: text.length });
  return places;
}

/** Whether a line is a mark and nothing else. */
export function isMarkLine(line: string): boolean {
  const trimmed = line.trim();
  return (
    trimmed.length < 200 && trimmed.startsWith('<!--') && trimmed.endsWith('-->') && trimmed.toLowerCase().includes('theradraft')
  );
}
