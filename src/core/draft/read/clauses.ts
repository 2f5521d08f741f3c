// Cuts a jotted sentence into clauses.

/** Help given begins a clause of its own ("… with CGA", "… and vc for …"). */
const helpBegins = /\s+(?:w\/|with|and|\+)\s+(?=(?:CGA|SBA|min(?:imal)? ?A\b|min(?:imal)? assist|mod(?:erate)? ?A\b|mod(?:erate)? assist|max(?:imal)? ?A\b|contact|stand-?by|supervision|vc\b|vcs\b|tc\b|v\/c|t\/c|verbal|tactile|manual (?:cue|fac)|\d+% (?:vc|verbal|cue))[^,;]*)/i;

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
  return parts.flatMap(splitHelp).map((part) => part.trim().replace(/[.\s]+$/, '')).filter((part) => part !== '');
}

function splitHelp(clause: string): readonly string[] {
  const found = helpBegins.exec(clause);
  if (found === null || found.index === 0) return [clause];
  const joiner = found[0].trim();
  const rest = clause.slice(found.index + found[0].length);
  return [clause.slice(0, found.index), ...(joiner === '' ? [clause] : splitHelp(rest))];
}
