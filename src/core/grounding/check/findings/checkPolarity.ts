// Polarity beyond named findings and qualities: any other word that one text denies and the other affirms ("stairs not attempted", "no injection").
import { negatedTokens, pointsBack } from '../../../clinical/findings/negation';
import type { ClinicalReading } from '../../../clinical/reader';
import type { Statement } from '../../../clinical/note/statements';
import { stem } from '../../../clinical/subjects/subject';
import type { Corpus } from '../../read/corpus';
import type { Checked, Issue } from '../issue';
import { affirmedClause } from './affirmedClause';
import { asksFor, otherwise } from './checkDenials';

interface Word {
  readonly start: number;
  readonly end: number;
  readonly statement: number;
  readonly denied: boolean;
  /** The side named next to it. */
  readonly side: string | undefined;
  /** From the denying cue to the word, where it is denied. */
  readonly from: number;
}

/** Words whose denial is argument or grammar, not a finding. */
const argued = /^(?:activ|passiv|denial|dat$|aft$|befor$|later|today|daily|week|month|visit|claim|session|unit|skill|therap|interven|servic|car|treat|continu|reason|medical|necess|benefit|program|exercis|aid|caregiv|profession|supervis|guid|support|safel|safet|cover|polic|plan|requir|need|limit|possibl|appropriat|substitut|replac|simpl|routin|expect|progress|improv|perform|complet|consider|includ|appl|avail|provid|reach|yet|met|abl|mor|les|onl|just|long|new|signific|chang|becaus|sinc$|work$|histor|sign|plateau|pattern|abov|below|adequat|suffici|symptom|exceed|receipt|notic|denial|cit|vendor|himself|herself|themsel|gav|first)/;

/** What was asked for, billed or told of is told by its object: "power assist not requested" says nothing of a chair. */
const ofObject = /^(?:request|bil|charg|order|recommend|discus|mention|repeat|record|document|schedul|quot)/;

/** Parts of the body are neither denied nor affirmed. */
const anatomy = /^(?:should$|kne|hip|ankl|foot|feet|shoulder|elbow|wrist|hand|finger|thumb|neck|back|spin|leg|arm|calf|thigh|quad|hamstr|toe|rotation|flexion|extens|extension|abduct|adduct)/;

export function checkPolarity(draft: ClinicalReading, corpus: Corpus, skip: (statement: number) => boolean): Checked {
  return { issues: checkWords(draft, corpus, skip), proofs: [] };
}

const edge = /^[,;.|]$/;

function checkWords(draft: ClinicalReading, corpus: Corpus, skip: (statement: number) => boolean): readonly Issue[] {
  const stated = words(corpus.reading);
  const context = contexts(corpus.reading);
  const ownContext = contexts(draft);
  const issues: Issue[] = [];
  for (const [root, places] of words(draft)) {
    const known = stated.get(root);
    if (known === undefined || argued.test(root) || anatomy.test(root)) continue;
    for (const place of places) {
      // "relapsing-remitting": half of a word is neither denied nor affirmed.
      if (/^-[a-z]/i.test(draft.text.slice(place.end, place.end + 2))) continue;
      // What the draft denies elsewhere it has told.
      if (!place.denied && places.some(({ denied }) => denied)) continue;
      if (skip(place.statement) || isNamed(draft.text, place) || (!place.denied && (cannotBefore(draft, place) || isDeniedAfter(draft.text, place.end) || isMeasured.test(draft.text.slice(place.end, place.end + 24)) || isAhead(draft, place.statement) || otherwise.test(ownClause(draft, place)) || asksFor.test(ownClause(draft, place)))) || (place.denied && !/^den/i.test(draft.text.slice(place.from, place.end))) || known.some((other) => other.denied === place.denied && !otherSide(place, other))) continue;
      const own = ownContext[place.statement] ?? new Set<string>();
      const against = known.filter((other) => !otherSide(place, other) && !(place.denied && isDeniedLoosely(corpus.reading.text, other)));
      if (against.length === 0) continue;
      const rival = (known.length === 1 && root.length >= 5 && !ofObject.test(root) ? known[0] : undefined) ?? against.find((other) => [...(context[other.statement] ?? [])].some((word) => word !== root && own.has(word)));
      if (rival !== undefined) issues.push({ ...(place.denied ? { start: place.from, end: place.end } : affirmedClause(draft.text, place)), kind: 'negation', statement: place.statement, cause: `word:${place.start}`, sourceValue: corpus.reading.text.slice(rival.from, rival.end) });
    }
  }
  return issues;
}

/** "cannot yet reach a six-foot shelf" denies as well. */
const cannotBefore = (draft: ClinicalReading, place: Word): boolean => /\b(?:cannot|can't|unable|no longer|not|avoid\w*|never|refrain\w*|prohibit\w*|without)\b[^.,;]*$/i.test(draft.text.slice(Math.max(0, place.start - 60), place.start)) || /^[^.,;]{0,50}\b(?:unchanged|avoided|barred|banned|forbidden|excluded|ruled out|disallowed|withheld|suspended|prohibited|contraindicated|restricted|deferred|postponed|off[- ]limits|on hold|as before)\b/i.test(draft.text.slice(place.end, place.end + 80)) || barredLater.test(draft.text.slice(place.end, place.end + 120));

/** "Impact, pigeon pose and deep lunges are barred": the verb of the whole list. */
const barredLater = /^(?:(?!\b(?:is|are|was|were|has|had|\w{3,}ed)\b)[^.;\n])*\b(?:is|are|was|were|remain)\s(?:\w+\s)?(?:avoided|barred|banned|forbidden|excluded|ruled out|disallowed|withheld|suspended|prohibited|contraindicated|restricted|deferred|postponed|not (?:yet )?(?:allowed|permitted))\b/i;

/** The sentence, less what stands in clauses of their own: "no angina, telemetry showed an arrhythmia". */
function ownClause(draft: ClinicalReading, { start, end, statement }: Word): string {
  const before = draft.text.slice(draft.statements[statement]?.start, start);
  const last = before.split(/[,;]/).at(-1) ?? '';
  const after = draft.text.slice(end, draft.statements[statement]?.end);
  return `${/\b(?:\w+ed|is|was|were|has|had|uses?|takes?)\b/.test(last) ? last : before}${draft.text.slice(start, end)}${after.split(/[,;]|\band\s(?:has|had|no|denies|denied|does|did)\b/)[0] ?? ''}`;
}

/** "Near point of convergence is 6 cm": a value is judged as a figure. */
const isMeasured = /^\s(?:(?:is|was|of|at|now|measured|measures)\s){0,2}\d/;

/** "Start cutting when the hop exceeds 90 %": planned, not found. */
const isAhead = (draft: ClinicalReading, statement: number): boolean => /\b(?:start|begin|resume|return|when|once|after)\b/i.test(draft.text.slice(draft.statements[statement]?.start, draft.statements[statement]?.end));

/** "Grip was not tested", "SCM nodule not palpable", "symptom-free": denied by what follows. */
const isDeniedAfter = (text: string, at: number): boolean => /^(?:[- ]free\b|[^.,;:\n]{0,32}\b(?:not|never|no longer|cannot|unable|didn't|doesn't|wasn't|isn't|couldn't)\b)/i.test(text.slice(at, at + 60));

/** "Dr. Amari", "Anthem denied": who acts is no finding. */
const isNamed = (text: string, { start, end }: Word): boolean => /[A-Z]/.test(text[start] ?? '') && (/\b(?:Drs?|Mr|Mrs|Ms|Dear)\.?\s$/.test(text.slice(Math.max(0, start - 8), start)) || /^\s(?:has\s)?(?:denied|cites?|cited|upheld|approved)\b/.test(text.slice(end, end + 14)));

/** "Ibuprofen 3x/wk -> 0": given up since. */
const endsAtNone = (text: string, at: number): boolean => /^[^.;,\n]{0,24}(?:->|→|\bto)\s?(?:0|none|no|zero)\b|^\s0\s?(?:°|%|deg)/i.test(text.slice(at, at + 40));

/** "mom not to do on ball" denies more loosely than a list of findings does. */
const deniedBefore = (text: string, { start }: Word): boolean => /\b(?:not|never|no|avoid)\b[^.,;:\n]*$/i.test(text.slice(Math.max(0, start - 28), start));

const isDeniedLoosely = (text: string, word: Word): boolean => endsAtNone(text, word.end) || isDeniedAfter(text, word.end) || deniedBefore(text, word);

const otherSide = (one: Word, other: Word): boolean => one.side !== undefined && other.side !== undefined && one.side !== other.side && one.side !== 'both' && other.side !== 'both';

/** The side right behind a word, else right before it. */
function sideAt(statement: Statement, at: number): string | undefined {
  const sides = statement.concepts.filter((concept) => concept.dimension === 'side' && concept.first >= at - 3 && concept.first <= at + 4);
  return (sides.find((concept) => concept.first > at) ?? sides.at(-1))?.key;
}

/** Content stems of each statement. */
function contexts(reading: ClinicalReading): readonly ReadonlySet<string>[] {
  return reading.statements.map((statement) => {
    const found = new Set<string>();
    for (let index = statement.first; index < statement.next; index += 1) {
      const token = reading.tokens[index];
      const root = token?.kind === 'word' ? stem(token.text) : undefined;
      if (root !== undefined) found.add(root);
    }
    return found;
  });
}

/** "Orthostatic testing was negative": a result is judged as a result. */
function hasResult(reading: ClinicalReading, statement: Statement, at: number): boolean {
  if (/^(?:positive|negative|pos|neg|\(\+\)|\(-\))$/.test(reading.tokens[at - 1]?.text ?? '')) return true;
  for (let index = at + 1; index < Math.min(statement.next, at + 7); index += 1) {
    const text = reading.tokens[index]?.text ?? '';
    if (/^(?:positive|negative|pos|neg|absent|intact|\(\+\)|\(-\))$/.test(text)) return true;
    if (edge.test(text) || text === ':') return false;
  }
  return false;
}

/** Content stems with their polarity; findings, abilities, sides and assist levels are judged elsewhere. */
function words(reading: ClinicalReading): ReadonlyMap<string, readonly Word[]> {
  const found = new Map<string, Word[]>();
  reading.statements.forEach((statement, index) => {
    const cues = negatedTokens(reading.tokens, statement);
    const taken = new Set<number>();
    for (const concept of statement.concepts) if (/^(?:finding|status|assist|side|negation|role)$/.test(concept.dimension) || /^(?:best|worst)$/.test(concept.key)) for (let at = concept.first; at < concept.next; at += 1) taken.add(at);
    const bodily = new Set(statement.concepts.flatMap(({ dimension, first }) => (dimension === 'muscle' ? [first] : [])));
    let deniedBy: number | undefined;
    let reached = 0;
    for (let at = statement.first; at < statement.next; at += 1) {
      const token = reading.tokens[at];
      if (token?.kind === 'word' && reached > 0 && /^(?:in|at|of|on|for|with|to|from|by)$/.test(token.text)) reached = 9;
      if (token?.kind !== 'word' || token.text.length < (token.caps === 'all' ? 3 : 4)) continue;
      const back = pointsBack(reading.tokens, statement, { dimension: 'finding', key: '', first: at, next: at + 1, start: token.start, end: token.end });
      // "SL heel raise 0" counts what others of the kind need not be.
      const counts = back !== undefined && reading.text.slice(back.start, back.end) === '0' && statement.concepts.some(({ dimension, first, next }) => dimension === 'exercise' && first <= at && at < next);
      const cue = cues.get(at) ?? (counts ? undefined : back);
      if (taken.has(at)) {
        if (cue !== undefined) {
          deniedBy = cue.start;
          reached = 9;
        }
        continue;
      }
      const root = stem(token.text);
      if (root === undefined || bodily.has(at) || hasResult(reading, statement, at)) continue;
      // Only the first words a cue reaches are what it denies.
      if (cue !== undefined && deniedBy !== cue.start) reached = 0;
      const denied = cue !== undefined && reached < 3;
      if (cue !== undefined && !denied) continue;
      if (cue !== undefined) {
        deniedBy = cue.start;
        reached += 1;
      }
      const filed = found.get(root);
      const place = { start: token.start, end: token.end, statement: index, denied, side: sideAt(statement, at), from: cue !== undefined && denied && token.start - cue.start < 40 ? Math.min(cue.start, token.start) : token.start };
      if (filed === undefined) found.set(root, [place]);
      else filed.push(place);
    }
  });
  return found;
}
