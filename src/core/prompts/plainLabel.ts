// One form for labels and headings, so that a changed case, marker or emphasis does not hide a slot.

/** Lower case, without Markdown marks, numbering and end punctuation, single spaces. */
export function plainLabel(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[*_`#>]/g, '')
    .replace(/^\s*(?:[-+•·–]|\d{1,2}[.)])\s+/, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s:：.]+$/, '')
    .trim();
}
