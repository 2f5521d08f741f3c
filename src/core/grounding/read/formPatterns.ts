// The forms of a name in a word list as patterns. Short forms in capitals are no words in small letters: "PT", "AM".

/** `before` and `after`: what must stand around a form. */
export function formPatterns(forms: string, before = '', after = ''): readonly RegExp[] {
  const behind = after === '' || after.startsWith('(?') ? after : `(?=${after})`;
  const all = forms.split(/\|(?![^()]*\))/);
  const short = all.filter((form) => /^[A-Z\d/&]+$/.test(form));
  const long = all.filter((form) => !short.includes(form));
  return [[short, 'g'] as const, [long, 'gi'] as const].filter(([list]) => list.length > 0).map(([list, flags]) => {
    const form = `(?<!\\w)(?:${list.join('|')})`;
    // What stands before is looked for only where a form stands.
    return new RegExp(`${form}(?!\\w)${behind}${before === '' ? '' : `(?<=${before}${form})`}`, flags);
  });
}

/** Whether a text has a form of any of the names at all, which most texts have not. */
export const anyForm = (names: readonly string[]): RegExp => new RegExp(`(?<!\\w)(?:${names.join('|')})(?!\\w)`, 'i');
