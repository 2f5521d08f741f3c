// The forms of a name in a word list as patterns. Short forms in capitals are no words in small letters: "PT", "AM".

/** `before` and `after`: what must stand around a form. */
export function formPatterns(forms: string, before = '', after = ''): readonly RegExp[] {
  const behind = after === '' || after.startsWith('(?') ? after : `(?=${after})`;
  const all = forms.split(/\|(?![^()]*\))/);
  const short = all.filter((form) => /^[A-Z\d/&]+$/.test(form));
  const long = all.filter((form) => !short.includes(form));
  return [[short, 'g'] as const, [long, 'gi'] as const].filter(([list]) => list.length > 0).map(([list, flags]) => new RegExp(`${before}(?<!\\w)(?:${list.join('|')})(?!\\w)${behind}`, flags));
}
