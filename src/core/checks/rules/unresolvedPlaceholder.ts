// unresolved-placeholder: a slot nobody filled.
import type { CheckRule } from './rule';

export const unresolvedPlaceholder: CheckRule = {
  id: 'unresolved-placeholder',
  anyLanguage: true,
  anyText: true,
  find: (note) => note.placeholders.map(({ start, end }) => ({ rule: 'unresolved-placeholder', start, end, message: 'This slot is not filled. Fill it or take it out.' })),
};
