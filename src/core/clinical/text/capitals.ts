// Whether a text is typed in capitals throughout, so that they say nothing of a line or word in it.

/** Nearly every letter a capital, and enough of them to tell; what stands in brackets is in capitals whatever the text is. */
export function isShouted(text: string): boolean {
  const letters = text.replace(/\[[^[\]\n]{1,200}\]/g, '').replace(/[^A-Za-z]/g, '');
  return letters.length >= 12 && letters.replace(/[a-z]/g, '').length >= letters.length * 0.9;
}
