// Text whose capitals say nothing: a note without capitals, a line all in capitals.
import type { ScrubDocument } from '../scrubDocument';
import type { Word } from '../words';

export const hasFlatText = ({ lowerCase, lines }: ScrubDocument): boolean => lowerCase || lines.some(({ style }) => style === 'upper');

/** Whether the case of the word says nothing. */
export const isFlat = ({ lowerCase, lines }: ScrubDocument, { form, line }: Word): boolean =>
  form.wordCase === 'lower' ? lowerCase : (form.wordCase === 'upper' || form.raw.length === 1) && lines[line]?.style === 'upper';
