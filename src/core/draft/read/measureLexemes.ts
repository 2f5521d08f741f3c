// Cuts a jotted line of findings into values, sides, words of time and plain words.
import type { Span } from '../../clinical/span';
import { monthForms } from '../../clinical/text/dates';

export type LexemeKind = 'value' | 'side' | 'first' | 'was' | 'earlier' | 'now' | 'goal' | 'then' | 'open' | 'close' | 'stop' | 'word';

export interface Lexeme extends Span {
  readonly kind: LexemeKind;
  readonly text: string;
}

const unit = String.raw`(?:°|%|"|#|deg(?:rees?|s)?\b|s(?:ec(?:onds?|s)?)?\b|min(?:utes?|s)?\b|m\/s(?:ec)?\b|f(?:t|eet)\b|m(?:eters?)?\b|cm\b|mm\b|inch(?:es)?\b|(?<!\/ ?\d{1,2} )in\b(?! (?:\[|the\b|an?\b|his\b|her\b|\d|(?:${monthForms})\b))|lbs?\b|pounds?\b|kgs?\b|Nm\b|reps?\b|points?\b|pts\b|steps?\b|lines?(?: lost)?\b|errors?\b|trials?\b|correct\b|bpm\b|mmHg\b|mL\b|cc\b|\/\s?(?:day|d|wk|week|night|hr)\b)`;
const number = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:\.\d{1,3})?|\.\d{1,3})`;
/** Trials, a range, a grade, a score or a number, with its unit; never the figures inside a name ("6MWT"). */
const figure = String.raw`(?:${number}(?:\s?\/\s?${number}){2,4}(?![\d/])|-?\d{1,3}\s*(?:-|–)\s*\d{1,3}(?![\d/.])|[0-5][+-](?!>)(?:\s*\/\s*5)?(?!\d)|-?${number}(?:\s*(?:\/|out of)\s*\d{1,3}[+-]?)?)`;
export const valuePattern = String.raw`(?:(?:[≥≤<>=~]+|lacking|lacks|minus)\s*)?${figure}(?:\s*-?${unit})?(?![\w/])(?:\s+correct\b|\s+of\s+\d{1,3}\b)?`;
const assist = String.raw`(?:(?:min(?:imal|imum)?|mod(?:erate)?|max(?:imal|imum)?|total|contact[- ]guard|stand-?by) ?-?(?:A\b|assist(?:ance)?\b)(?: ?[x×] ?[12]\b)?|CGA\b|SBA\b|mod(?:ified)?\.? ?(?:I\b|ind(?:ep\w*)?\b)|(?:close |distant )?(?:supervision|supv)\b|set-?up(?: assist)?\b|indep?(?:endent(?:ly)?)?\b|dependent\b)`;
const told = String.raw`(?:WNL|WFL|NT|within (?:normal|functional) limits|unable)\b`;
const level = String.raw`(?<=\bIR:? (?:is )?(?:to )?)[CTLS]\d{1,2}\b`;
const atom = String.raw`\[[A-Z_]{2,20}_\d{1,4}[^\]\n]{0,40}\]`;
/** Tests whose names hold a number of their own. */
const numbered = String.raw`(?:@|at) ?\d{1,3}(?:°| ?deg\w*)?(?= (?:of )?(?:abd|flex|ext|scap|side|elev))|(?:30|60)[- ]?s(?:ec(?:ond)?s?)?\.? (?:STS|sit[- ]to[- ]stands?|chair (?:stand|rise)s?|arm curls?)|5 ?(?:x|times) ?(?:STS|sit[- ]to[- ]stands?)|(?:2|3|6|10)[- ](?:min(?:ute)?|m(?:eter)?)\.? walk(?: test)?|m?CTSIB cond(?:ition)?\.? \d|9[- ]hole peg(?: test)?|[23][- ]?(?:pt|point)\.? (?:pinch|discrim\w*)|4[- ]?(?:square|stage)\b|figure[- ](?:of[- ])?8\b|fig\.? 8\b|VOR ?x ?[12]\b|[23][- ]step\b`;
const visit = String.raw`(?:initial )?(?:eval(?:uation)?|IE|baseline|SOC|start of (?:care|year)|admission|adm|intake|initial visit)`;
const stretch = String.raw`(?:visit|session|time|week|wk|month|mo|note|tx|treatment|recert|PN|progress (?:note|report)|RE)`;
const right = String.raw`(?:(?:on|of|for) the )?(?:right|left|bilateral(?:ly)?|[RL])(?: side)?\b(?![/'’-])`;

const kinds: readonly (readonly [LexemeKind, string])[] = [
  ['word', atom],
  ['word', numbered],
  ['then', String.raw`-{1,2}>|→|=+>|⇒|>>`],
  ['open', String.raw`[([{]`],
  ['close', String.raw`[)\]}]`],
  ['first', String.raw`(?:(?:at|@|on|since) )?(?:the )?(?:${visit}|initial(?:ly)?)\b(?: was)?\.?:?`],
  ['earlier', String.raw`(?:(?:at|on) )?(?:the )?(?:(?:last|previous|prior|prev\.?) ${stretch}|prior|previous(?:ly)?|formerly|last|prev)\b(?: was)?\.?:?`],
  ['was', String.raw`(?:(?:up|down|improved|increased|decreased|reduced|progressed) from|from|was|were|compared (?:with|to)|vs\.?)\b:?`],
  ['now', String.raw`(?:and (?=now|today))?(?:(?:is )?now|today|currently|current|presently|this (?:visit|session|date)|at present|(?:at |on )?re-?eval(?:uation)?)\b:?`],
  ['goal', String.raw`(?:goal|target|[LS]TG)\b(?: is| of| to)?\s*[:=]?`],
  ['value', valuePattern],
  ['value', assist],
  ['value', told],
  ['value', level],
  ['side', String.raw`${right}|\(?\b(?:bilat\.?|b\/l|both sides|rt|lt)\b\.?\)?|\((?:[RL]|B)\)|\bB(?= (?:UEs?|LEs?|hips?|knees?|ankles?|shoulders?|hands?|quads?|glut\w*))`],
  ['stop', String.raw`[,;|]|\.(?=\s|$)|\s\/\s|\s[-–]\s|\b(?:and|&)(?= (?:[RL]\b|right|left|\d))`],
  ['word', String.raw`[^\s,;()[\]{}|]+?(?=[.:]?(?:[\s,;()[\]{}|]|$))[:]?`],
];
const lexer = new RegExp(kinds.map(([, pattern], index) => `(?<k${index}>${pattern})`).join('|'), 'gi');

/** The lexemes of a line; a number that only follows another letter or digit is none. */
export function lexemes(text: string): readonly Lexeme[] {
  const read: Lexeme[] = [];
  lexer.lastIndex = 0;
  for (let match = lexer.exec(text); match !== null; match = lexer.exec(text)) {
    const index = kinds.findIndex((_, at) => match?.groups?.[`k${at}`] !== undefined);
    const lexeme = { kind: kinds[index]?.[0] ?? 'word', text: match[0].trim(), start: match.index, end: match.index + match[0].length };
    read.push(settled(lexeme, text));
  }
  return withChanges(read);
}

const atFirst = new RegExp(String.raw`^\s*(?:at |@ ?)?${visit}\b`, 'i');

/** "l" and "r" in small letters are sides only right before a value; trials of a grip, or a score beside "at eval", may have been taken for a day. */
function settled(lexeme: Lexeme, text: string): Lexeme {
  if (lexeme.text.startsWith('[DATE_') && (atFirst.test(text.slice(lexeme.end, lexeme.end + 40)) ? /[,;(]\s*$/.test(text.slice(0, lexeme.start)) : false)) return { ...lexeme, kind: 'value' };
  if (lexeme.text.startsWith('[DATE_') && /\b(?:grip|grasp|pinch|jamar)\b[^.;]{0,40}(?<!\b(?:on|at|of|by|since) )$/i.test(text.slice(Math.max(0, lexeme.start - 60), lexeme.start))) return { ...lexeme, kind: 'value' };
  if (lexeme.kind === 'side' && /^[rlb]$/.test(lexeme.text) && !/^\s*[:=]?\s*\d/.test(text.slice(lexeme.end))) return { ...lexeme, kind: 'word' };
  return lexeme;
}

/** "64% > 81%" is a change as much as an arrow. */
function withChanges(read: readonly Lexeme[]): readonly Lexeme[] {
  return read.flatMap((lexeme, index): readonly Lexeme[] => {
    const more = /^>\s*/.exec(lexeme.text);
    if (lexeme.kind !== 'value' || more === null || read[index - 1]?.kind !== 'value') return [lexeme];
    const cut = lexeme.start + more[0].length;
    return [{ kind: 'then', text: '>', start: lexeme.start, end: cut }, { ...lexeme, text: lexeme.text.slice(more[0].length), start: cut }];
  });
}
