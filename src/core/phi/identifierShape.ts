// Where a number or code starts and ends: "H8429-113-07", "1EG4 TE5 MK73", "#SF-998877".

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isUpper = (code: number): boolean => code >= 65 && code <= 90;
/** `- . / _ # * :` inside a code, when a letter or digit follows at once. */
const isJoint = (code: number): boolean => code === 45 || code === 46 || code === 47 || code === 95 || code === 42;

const longest = 40;

/**
 * The end of the code that starts at `start`, or `start` if none does. A code holds at least `digits` digits; groups
 * may be parted by one space as long as each further group holds a digit and no word.
 */
export function identifierEnd(text: string, start: number, digits = 1, spaces = true): number {
  let end = start;
  let count = 0;
  let index = start;
  while (index < text.length && index - start < longest) {
    const code = text.charCodeAt(index);
    if (isDigit(code)) {
      count += 1;
      index += 1;
      end = index;
    } else if (isLetter(code)) {
      index += 1;
      end = index;
    } else if (isJoint(code) && (isDigit(text.charCodeAt(index + 1)) || isLetter(text.charCodeAt(index + 1)))) {
      index += 1;
    } else if (spaces && code === 32 && count > 0 && groupFollows(text, index + 1)) {
      index += 1;
    } else break;
  }
  return count >= digits ? end : start;
}

/** Whether a group of digits and capitals, at least half digits, stands alone at `start`. */
function groupFollows(text: string, start: number): boolean {
  let index = start;
  let digits = 0;
  while (index < text.length && index - start < 12) {
    const code = text.charCodeAt(index);
    if (isDigit(code)) digits += 1;
    else if (!isUpper(code)) break;
    index += 1;
  }
  const length = index - start;
  const next = text.charCodeAt(index);
  return length >= 2 && digits * 2 >= length && !isLetter(next) && !(next === 47) && !(next === 46 && isDigit(text.charCodeAt(index + 1)));
}
