// The clauses of a text with what each is about and what it denies, so that two texts can be held against each other
// whatever the wording: "97035 none" and "no ultrasound was given" deny the same.
import type { ClinicalReading } from '../../clinical/reader';
import type { Span } from '../../clinical/span';
import { stem } from '../../clinical/subjects/subject';
import { expandAbbreviation } from '../../clinical/words/vocabulary';

export interface Clause extends Span {
  readonly statement: number;
  /** What it is about: concepts ("finding:numbness"), numbers ("#28"), else stems. */
  readonly content: ReadonlyMap<string, Span>;
  /** The stems of the words that name its concepts: "DN not done" of "dry needling". */
  readonly spelled: ReadonlyMap<string, Span>;
  /** The denying word. */
  readonly cue?: Span & { readonly text: string };
  /** What the cue denies: what follows it, or what stands before it where nothing follows ("Tape no"). */
  readonly denied: ReadonlySet<string>;
}

const cues = /^(?:no|not|denie[sd]|denying|without|w\/o|none|nothing|never|neg|negative|non|nor|neither|nil|zero|cannot|can't|unable|absent|deferred|refused|unsafe|(?:does|did|do|is|are|was|were|has|have|had|wo)n't)$/;
const edge = /^(?:[,;:|()]|→|--|but|while|whereas|although|though|so|because|since|as|when|until|till|which|who)$/;
/** Words that say nothing of what is denied. */
const generic = /^(?:aft|abl|prior|previous|denial|dat|don|do|done|us|given|giv|plan|allow|reach|need|not|present|observ|seen|report|attempt|tri|try|tried|test|perform|provid|deliver|sinc|occasion|claim|letter|authoriz|coverag|medic\w*|necess\w*|appl|bill?|charg|yet|last|this|there|week|wk|day|time|month|year|today|visit|after|befor|long|new|other|sign|signs|show|ever|still|remain|first|only|just|also|with|during|longer|ago|old|best|worst|least|most|now|current\w*|man|woman|use|used|occur|happen|record|cov|includ|take|took|last|long|held|spent|count|minut|min|total)$/;
/** Short words that are also abbreviations ("IT" is the iliotibial band). */
const small = /^(?:a|is|it|at|or|am|as|be|he|me|so|us|do|go|on|in|an|we|up|his|her|she|was|had|has|and|the|for|but|not|can|did|may)$/;
const telling = /^(?:finding|service|sign|exercise|measure|joint|motion|muscle|region|side|condition|task|diagnosis|assist)$/;

export function clausesIn(reading: ClinicalReading): readonly Clause[] {
  return answered(reading, readClauses(reading));
}

/** "Used the laser cane? No, we did not": what is asked and answered with no is denied. */
function answered({ text }: ClinicalReading, clauses: readonly Clause[]): readonly Clause[] {
  return clauses.map((clause, at) => {
    const answer = clauses[at + 1];
    if (answer === undefined || clause.cue !== undefined || !/^\??\s*\?\s*$/.test(text.slice(clause.end - 1, answer.start)) || !/^(?:no|nope|not (?:yet|today|really))\b/i.test(text.slice(answer.start, answer.end))) return clause;
    return { ...clause, cue: { start: answer.start, end: answer.end, text: 'no' }, denied: new Set(clause.content.keys()) };
  });
}

function readClauses(reading: ClinicalReading): readonly Clause[] {
  return reading.statements.flatMap((statement, index) => {
    const clauses: Clause[] = [];
    let first = statement.first;
    for (let at = statement.first; at <= statement.next; at += 1) {
      const token = reading.tokens[at];
      const ofCode = (token?.text === '(' && reading.tokens[at + 1]?.kind === 'code') || (token?.text === ')' && reading.tokens[at - 1]?.kind === 'code');
      // "a hearing change and no tinnitus" tells two things.
      const another = token?.text === 'and' && /^(?:no|denie[sd]|without|never)$/.test(reading.tokens[at + 1]?.text ?? '');
      if (at < statement.next && token !== undefined && !another && (ofCode || (!edge.test(token.text) && !(token.text === '.' && token.spaced)))) continue;
      if (at > first) clauses.push(clauseOf(reading, index, first, at));
      first = at + 1;
    }
    return clauses.map((clause, place) => refusedBy(reading, clauses[place + 1], clause) ?? clause);
  });
}

/** "Chaperone offered, pt declined": what was offered did not happen. */
function refusedBy({ text }: ClinicalReading, next: Clause | undefined, clause: Clause): Clause | undefined {
  if (next === undefined || clause.cue !== undefined || !/\b(?:offered|recommended|suggested|encouraged|advised)\b/i.test(text.slice(clause.start, clause.end))) return undefined;
  const refused = /^(?:(?:pt|patient|client|he|she|they|but|and|this|was|family|mom|parent)\s){0,3}(?:declined|refused)\.?$/i.exec(text.slice(next.start, next.end));
  return refused === null ? undefined : { ...clause, cue: { start: next.start, end: next.end, text: 'declined' }, denied: new Set([...clause.content.keys()].filter((key) => !/^(?:offer|recommend|suggest|encourag|advis)/.test(key))) };
}

function clauseOf(reading: ClinicalReading, statement: number, first: number, next: number): Clause {
  const at = indexOfCue(reading, first, next);
  const tokens = reading.tokens;
  const content = contentOf(reading, statement, first, next);
  // What a quotation denies ends with it.
  const close = at !== undefined && tokens[at - 1]?.text === '"' ? tokens.findIndex(({ text }, index) => index > at && text === '"') : -1;
  const after = at === undefined ? new Map<string, Span>() : contentOf(reading, statement, at + 1, close < 0 ? next : Math.min(close, next));
  // "not tested until week 10" was tested then.
  const cue = at === undefined || /^(?:un)?till?$/.test(tokens[next]?.text ?? '') ? undefined : tokens[at];
  const denied = at === undefined || close >= 0 ? after : [...after.keys()].some((key) => !key.startsWith('#')) ? after : contentOf(reading, statement, first, next);
  return { statement, start: tokens[first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0, content, spelled: spelledIn(reading, statement, first, next), denied: new Set(denied.keys()), ...(cue === undefined ? {} : { cue: { start: cue.start, end: cue.end, text: cue.text } }) };
}

/** "Denied 10/8/26 CO-197", "visits were denied": a payer refuses, no patient denies. */
const isRefusal = (tokens: ClinicalReading['tokens'], at: number): boolean => /^(?:plan|insurer|insurance|payer|carrier|reviewer|letter|company|they)$/.test(tokens[at - 1]?.text ?? '') && tokens.slice(at + 1, at + 6).some(({ text }) => /^(?:visits?|sessions?|services?|therapy|units?|coverage|claims?|payment|care|treatment)$/.test(text)) || tokens[at + 1]?.kind !== 'word' || /^(?:was|were|been|is|are|be|claims?|visits?)$/.test(tokens[at - 1]?.text ?? '') || /^(?:claims?|lines?|codes?|dates?|charges?|dos|requests?|extension|further|additional|visits?|units?|services?|sessions?|coverage|payment|as|on|for|by|under|because|the|all|two|three|four|five|six)$/.test(tokens[at + 1]?.text ?? '');

function indexOfCue({ tokens }: ClinicalReading, first: number, next: number): number | undefined {
  for (let at = first; at < next; at += 1) {
    const text = tokens[at]?.text ?? '';
    if (/^den(?:ied|ies|ying)$/.test(text) && isRefusal(tokens, at)) continue;
    // "level T? no C6": a note that corrects itself.
    if (text === 'no' && tokens[at - 1]?.text === '?') continue;
    if (text === 'not' && (/^(?:us|me|him|her|them|un?till?)$/.test(tokens[at + 1]?.text ?? '') || tokens.slice(at + 2, at + 4).some((token, index) => token.text === '?' && (index === 0 || tokens[at + 2]?.kind === 'word')))) continue;
    // "can't do buttons without the hook": it takes the hook; "R no - 2 hands": what it takes instead.
    if (/^(?:cannot|can't|unable|not|never|\w+n't)$/.test(text) && tokens.slice(at + 1, next).some((token) => /^(?:without|w\/o|unless|except)$/.test(token.text))) return undefined;
    if (text === 'no' && tokens[at + 1]?.text === '-' && at > first && at + 2 < next) continue;
    if (cues.test(text) || (text === '0' && !/^(?:\/|met|partially|°|%|deg|degrees|percent|→|-)$/.test(tokens[at + 1]?.text ?? '') && !/^[./]$/.test(tokens[at - 1]?.text ?? ''))) return at;
  }
  return undefined;
}

function spelledIn({ statements, tokens }: ClinicalReading, statement: number, first: number, next: number): ReadonlyMap<string, Span> {
  const named = (statements[statement]?.concepts ?? []).filter((concept) => concept.first >= first && concept.next <= next && telling.test(concept.dimension));
  return new Map(named.flatMap((concept) => tokens.slice(concept.first, concept.next).flatMap((token) => wordsOf(token.text, false).map((word) => [word, token] as const))));
}

function contentOf(reading: ClinicalReading, statement: number, first: number, next: number): Map<string, Span> {
  const content = new Map<string, Span>();
  const taken = new Set<number>();
  for (const concept of reading.statements[statement]?.concepts ?? []) {
    if (concept.first < first || concept.next > next || !telling.test(concept.dimension)) continue;
    // "a high fall risk" tells of no fall.
    if (concept.dimension === 'finding' && /^(?:risks?|prevention|precautions?|management|education|questionnaire|diary)$/.test(reading.tokens[concept.next]?.text ?? '')) continue;
    for (let at = concept.first; at < concept.next; at += 1) taken.add(at);
    content.set(`${concept.dimension}:${concept.key}`, concept);
  }
  for (let at = first; at < next; at += 1) {
    const token = reading.tokens[at];
    if (token === undefined || taken.has(at) || cues.test(token.text)) continue;
    if (token.kind === 'code') content.set(`service:${token.text}`, token);
    else if (token.value !== undefined && token.text !== 'one') content.set(`#${token.value}`, token);
    // "NG", "AD": two capitals are a word.
    else if (token.kind === 'word' && token.caps === 'all' && token.text.length === 2 && expandAbbreviation(token.text.toUpperCase()) === undefined) content.set(token.text, token);
    else if (token.kind === 'word' && token.text !== 'following') for (const word of wordsOf(token.text, token.caps === 'all' || token.text.length < 4)) content.set(word, token);
  }
  return content;
}

function wordsOf(text: string, short: boolean): readonly string[] {
  const expanded = short && !small.test(text.toLowerCase()) ? expandAbbreviation(text.toUpperCase()) : undefined;
  return (expanded ?? text).toLowerCase().split(/[ /-]/).flatMap((word) => {
    const root = stem(word);
    return root === undefined || generic.test(root) ? [] : [root];
  });
}
