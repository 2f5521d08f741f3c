// Small whole numbers written as words: notes say "twenty-three minutes".

const ones = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** "23", "twenty-three" and "Twenty three" as 23; undefined for any other words. */
export function wholeNumber(text: string): number | undefined {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  const [first = '', second] = text.toLowerCase().split(/[\s-]+/);
  const ten = tens.indexOf(first);
  if (ten > 1) {
    const one = second === undefined ? 0 : ones.indexOf(second);
    return one >= 0 && one < 10 ? ten * 10 + one : undefined;
  }
  const one = second === undefined ? ones.indexOf(first) : -1;
  return one >= 0 ? one : undefined;
}

/** Minutes as they are jotted: "23 min", "twenty-three minutes", "23'". The first group is the number. */
export const minutesPart = String.raw`(?<![A-Za-z\d-])(\d{1,4}|[a-z]{3,8}(?:-[a-z]{3,5})?)\s*(?:min(?:ute)?s?\b\.?|'(?!\w))`;
