// Words that the last check before sending had hidden, in a form that may be stored: where they stand in the message about the
// note, never the words themselves. The message is made again from the note after a reload.
import type { Span } from '../clinical/span';
import type { KnownValue } from '../phi/detect';
import type { PhiCategory } from '../phi/categories';

export interface HiddenPlace extends Span {
  readonly category: PhiCategory;
}

/** The first place of each word in `message`; words that stand only elsewhere (in an instruction) have none. */
export function placesOf(words: readonly KnownValue[], message: string): readonly HiddenPlace[] {
  return words.flatMap(({ value, category }) => {
    const start = value === '' ? -1 : message.indexOf(value);
    return start < 0 ? [] : [{ start, end: start + value.length, category }];
  });
}

/** The words at the stored places; of a message that has become shorter, those that are still inside. */
export function wordsAt(places: readonly HiddenPlace[], message: string): readonly KnownValue[] {
  return places.flatMap(({ start, end, category }) => (start < end && end <= message.length ? [{ value: message.slice(start, end), category }] : []));
}
