// Where sentences end in a line of a clinical note, which is full of dots that end nothing.

const abbreviation = /(?:^|[\s(])(?:dr|drs|mr|mrs|ms|prof|st|jr|sr|vs|approx|appt|e\.g|i\.e|cf|no|nos|fig|ref|pt|pts|hx|dx|tx|rx|lt|rt|bilat|ext|flex|min|max|sec|hr|hrs|wk|wks|mo|yr|yrs|ft|in|lb|lbs|deg|rep|reps|incl|est|ave|blvd|rd|apt|ste|[a-z])\.$/i;

/** Offsets after each sentence of `text` between `start` and `end`, the last one being `end`; none for an empty stretch. */
export function sentenceEnds(text: string, start: number, end: number): readonly number[] {
  const ends: number[] = [];
  let from = start;
  for (const { 0: stop, index } of text.slice(start, end).matchAll(/[.!?]+["'”’)\]]*(?=\s)/g)) {
    const at = start + index + stop.length;
    if (endsSentence(text.slice(Math.max(from, at - 24), at), text.slice(at, at + 24).trimStart())) {
      ends.push(at);
      from = at;
    }
  }
  if (from < end) ends.push(end);
  return ends;
}

function endsSentence(before: string, next: string): boolean {
  return !abbreviation.test(before) && /^["'“‘(*_]*[\p{Lu}\p{N}[]/u.test(next);
}
