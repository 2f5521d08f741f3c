// Cuts a jotted sentence into clauses.

/** Help given begins a clause of its own ("… with CGA", "… and vc for …"). */
const helpBegins = /\s+(?:w\/|with|and|\+)\s+(?=(?:an? )?(?:CGA|SBA|min(?:imal)? ?A\b|min(?:imal)? assist|mod(?:erate)? ?A\b|mod(?:erate)? assist|max(?:imal)? ?A\b|contact|stand-?by|supervision|vc\b|vcs\b|tc\b|v\/c|t\/c|verbal|tactile|manual (?:cue|fac)|HOH|hand[- ]over|(?:min|mod|max)(?:imal|erate)? (?:facilitation|cue|vc|tactile|verbal)|facilitation|\d+ (?:vcs?|tcs?|verbal|tactile|cues?)\b|\d+% (?:vc|verbal|cue)|(?:no|\d+) (?:LOBs?|loss(?:es)? of balance))[^,;]*)/i;

/** Behind a dose, help and response need no comma: "3x10 vc hips back RPE 13", "4 x 20 s on foam CGA LOB x3 L". */
const doseEnd = /\d\s*[x×]\s*\d+(?:\.\d+)?|(?<=\s)[x×]\s*\d+/;
const toldBehind = /(?<!\b(?:no|not|to|from|and|with|w\/|w\/o|without|for|on|of|after|before|until)|->|→)\s+(?=(?:(?:no )?LOBs?|vcs?|tcs?|v\/c|t\/c|verbal cue|tactile|CGA|SBA|(?:min|mod|max) A|mod I|HHA|(?:RPE|pain|sx|symptoms?) \d|veers?)\b)/i;

/** "3 sets of 10 and bird dog 3 sets of 8": each dose ends its exercise. */
const nextDosed = /(?<=\d\s*(?:reps?|sec(?:onds?)?|s|ft|feet|lbs?|pounds?|min(?:utes?)?|each)?)\s+(?:and|then|and then)\s+(?=[a-z][^,;]{2,60}?\d+\s*(?:sets?\b|[x×]\s*\d))/i;

/** Clauses end at commas and semicolons outside brackets, and where assist or cueing begins. */
export function clausesOf(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    const letter = text[index];
    if (letter === '(' || letter === '[') depth++;
    else if ((letter === ')' || letter === ']') && depth > 0) depth--;
    else if (depth === 0 && (letter === ';' || (letter === ',' && !/\d/.test(text[index + 1] ?? '')))) {
      parts.push(text.slice(from, index));
      from = index + 1;
    }
  }
  parts.push(text.slice(from));
  return parts.flatMap((part) => (/\d\s*(?:sets?\b|[x×]\s*\d)/.test(part) ? part.split(nextDosed) : [part])).flatMap(splitHelp).flatMap(splitAfterDose).map((part) => part.trim().replace(/[.\s]+$/, '')).filter((part) => part !== '');
}

function splitHelp(clause: string): readonly string[] {
  const found = helpBegins.exec(clause);
  if (found === null || found.index === 0) return [clause];
  const joiner = found[0].trim();
  const rest = clause.slice(found.index + found[0].length);
  return [clause.slice(0, found.index), ...(joiner === '' ? [clause] : splitHelp(rest))];
}

function splitAfterDose(clause: string): readonly string[] {
  const found = doseEnd.exec(clause);
  if (found === null) return [clause];
  const cut = found.index + found[0].length;
  const [rest = '', ...told] = clause.slice(cut).split(toldBehind);
  return [clause.slice(0, cut) + rest, ...told];
}
