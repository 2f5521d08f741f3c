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
