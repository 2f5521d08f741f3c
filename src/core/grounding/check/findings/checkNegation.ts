// "denies", "no", "without", "not": what the draft denies the source must deny, and what the source denies the draft
// must not affirm. Silence of the draft is no error; a denial that the source never made is.
import type { Mention } from '../../../clinical/findings/mentions';
import type { ClinicalReading } from '../../../clinical/reader';
import type { Span } from '../../../clinical/span';
import type { Corpus } from '../../read/corpus';
import { clausesIn } from '../../read/denialClauses';
import type { Clause } from '../../read/denialClauses';
import type { Checked, Issue, Proof } from '../issue';
import { affirmedClause } from './affirmedClause';
import { ranked } from './checkMentions';

const isFinding = (mention: Mention): boolean => mention.dimension === 'finding' || mention.dimension === 'status';
/** Denied of the service rather than of the patient: reasoning, not a finding. */
const argued = /^(?:difficulty|physical assistance|error|weakness|fatigue|stiffness|surgery|device|new complaint|tolerated|able|met|partly met|sleep disturbance)$/;

export function checkNegation(draft: ClinicalReading, corpus: Corpus, skip: (statement: number) => boolean): Checked {
  const issues: Issue[] = [];
  const proofs: Proof[] = [];
  const clauses = clausesIn(corpus.reading);
  const stated = new Map<string, Mention[]>();
  for (const mention of corpus.reading.mentions) {
    if (!isFinding(mention)) continue;
    const filed = stated.get(mention.key);
    if (filed === undefined) stated.set(mention.key, [mention]);
    else filed.push(mention);
  }
  for (const mention of draft.mentions) {
    // A bare "none" tells only what a source denies.
    if (!isFinding(mention) || mention.start === mention.cue?.start || skip(mention.statement) || (mention.supposed && !mention.negated && mention.key !== 'met')) continue;
    if (!mention.negated && isScored(draft, mention)) continue;
    // "charges the device": any device, no aid to walk with.
    if (mention.key === 'device' && !mention.negated && /\b(?:the|this|that|requested|his|her) (?:\w+ )?devices?$/i.test(draft.text.slice(Math.max(0, mention.start - 24), mention.end)) && !/assistive|walking|mobility/i.test(draft.text.slice(Math.max(0, mention.start - 12), mention.end))) continue;
    // "pain of 2 or less was not met", "the fall goals are not": of a goal, not of what it aims at.
    if (mention.dimension === 'finding' && /^(?:\sgoals?\b|[^.;:,]{0,30}\b(?:is|are|was|were)\s(?:not\s|partly\s|partially\s|fully\s)?(?:met|achieved|reached)\b)/i.test(draft.text.slice(mention.end, mention.end + 60))) continue;
    // "without strain was partly met": the goal is, the strain is not.
    if (/met$/.test(mention.key) && mention.cue !== undefined && /^(?:no|without)$/i.test(draft.text.slice(mention.cue.start, mention.cue.end))) continue;
    // "no pain at rest" of "pain 0/10 rest"
    if (mention.key === 'pain' && mention.negated && corpus.reading.figures.some((figure) => figure.values[0] === 0 && (figure.over === 10 || figure.subject.bound.measure?.key === 'nprs' || (figure.unit === undefined && figure.over === undefined && figure.subject.words.some((word) => mention.words.includes(word)))))) continue;
    // "free of pain" of "no dyspareunia", "denies myalgia"
    if (mention.key === 'pain' && mention.negated && /\b(?:no|not|denie[sd]|without|w\/o|never)\b[^.;:\n]{0,40}(?:algias?|dyspareunia|dynia|sore\w*|tender\w*|aches?)\b/i.test(corpus.reading.text)) continue;
    // "no surgery since" denies none of the operation that the note is about.
    if (mention.key === 'surgery' && !mention.negated && operated.test(corpus.reading.text)) continue;
    // "R DH upbeating torsional 12 s" is nystagmus without its name.
    if (mention.key === 'nystagmus' && !mention.negated && /\b(?:up|down)-?beat|\btorsional\b|geotropic/i.test(corpus.reading.text)) continue;
    if (mention.key === 'partly met') {
      const rival = stated.has(mention.key) ? undefined : ranked(mention, (stated.get('met') ?? []).filter((other) => sameGoal(mention, other)))[0];
      if (rival !== undefined && rival.score >= 1) issues.push(issueOf(draft, mention, rival.mention, corpus));
      continue;
    }
    const all = (stated.get(mention.key) ?? []).filter((other) => sameGoal(mention, other));
    const denied = all.filter((other) => other.negated);
    const affirmed = all.filter((other) => !other.negated && (!other.supposed || other.dimension === 'status'));
    const zero = affirmed.length + denied.length === 0 ? relatedKeys(mention.key).flatMap((key) => stated.get(key) ?? []) : [];
    const same = mention.negated ? [...denied, ...zero.filter((other) => other.negated)] : [...affirmed, ...zero.filter((other) => !other.negated)];
    // What is aimed at says nothing against what is.
    const opposite = (mention.negated ? affirmed : denied).filter((other) => mention.key === 'met' || other.near.includes('aimed') === mention.near.includes('aimed'));
    const best = ranked(mention, same)[0];
    // "can't lift a skillet" says nothing of what else one can.
    const rival = ranked(mention, mention.key === 'able' ? opposite.filter(({ clause }) => clause.some((word) => mention.clause.includes(word))) : opposite)[0];
    const tellsOther = draft.mentions.some((other) => other.statement === mention.statement && other.key === mention.key && other.negated !== mention.negated);
    // "no pain" of one motion denies none of what is scored elsewhere.
    if (best === undefined && mention.key === 'pain' && !mention.negated && rival !== undefined && rival.score < 2 && !rival.mention.words.some((word) => mention.words.includes(word)) && corpus.reading.figures.some(({ subject, values }) => subject.bound.measure?.key === 'nprs' && values.some((value) => value > 0))) continue;
    // "slightly tender on the right, and the other side is free of tenderness"
    if (best === undefined && mention.negated && tellsOther && rival !== undefined && rival.score < 3) continue;
    // "nothing in house", "NDI <= 20 no"
    if (best === undefined && mention.negated && saysNo[mention.key]?.test(corpus.reading.text) === true) continue;
    if (best === undefined) {
      // "two falls in August and none now" of "falls 0 (2 in Aug)"
      // "no open wound" of "no open"
      if (mention.negated && denied.length === 0 && isDenied(draft, mention, corpus.reading.text, clauses)) continue;
      if (!mention.negated && (tellsOther || (mention.key === 'device' && isGivenUp(draft, mention)))) continue;
      const invented = mention.negated && all.length === 0 && !argued.test(mention.key) && !mention.supposed && !isDenied(draft, mention, corpus.reading.text, clauses);
      if (rival !== undefined || invented) {
        if (!(mention.dimension === 'status' && rival !== undefined && rival.score < (mention.key === 'able' ? 1.2 : mention.key === 'met' ? 1.4 : 1.8) && !mention.near.some((key) => key.startsWith('goal:'))) && !(rival !== undefined && !mention.negated && weakFlip(mention, rival.mention))) issues.push(issueOf(draft, mention, rival?.mention, corpus));
      }
      continue;
    }
    // "fell twice before, no falls since" of "2 falls, none since" tells both.
    const tellsBoth = rival?.mention.statement === best.mention.statement && tellsOther;
    // "None of the long-term goals is met" speaks of no single one.
    const ofAll = mention.cue !== undefined && /^none of\b/i.test(draft.text.slice(mention.cue.start, mention.cue.start + 8));
    if (rival !== undefined && !tellsBoth && !ofAll && rival.score >= best.score + (mention.key === 'met' ? (best.score < 0.6 ? 1 : 1.4) : 2.4)) issues.push(issueOf(draft, mention, rival.mention, corpus));
    else proofs.push({ start: mention.cue === undefined ? mention.start : Math.min(mention.start, mention.cue.start), end: Math.max(mention.end, mention.cue?.end ?? mention.end), source: best.mention });
  }
  return { issues, proofs };
}

/** How a note says that one has or reached none without the word for it. */
const saysNo: Readonly<Record<string, RegExp>> = {
  device: /\b(?:nothing|none|no (?:AD|AE|device|aid)|w\/o AD|free)\b/i,
  met: /(?:^|\n)[^\n]*\b(?:G|goals?|[ls]tgs?)\b[^\n]*\bno(?=\s*(?:[;,.)]|$|\n))/im,
};

/** An operation by its name. */
const operated = /\b(?:s\/p|\w{3,16}(?:ectomy|plasty|desis|otomy)|recon(?:struction)?s?|repair(?:ed)?|arthroscop\w*|replacement|fusion|fixation|ORIF|CABG|T[KHS]A|r?TSA|ACLR|RCR|ACDF|post-?\s?op)\b/i;

/** "The boot was discontinued on August 20 and crutches on September 1." */
const isGivenUp = (draft: ClinicalReading, { statement }: Mention): boolean => /\b(?:discontinu\w*|dc'?d|off|weaned|removed|stop(?:ped|s|ping)?|given up|no longer)\b/i.test(draft.text.slice(draft.statements[statement]?.start, draft.statements[statement]?.end));

/** "2/10 pain", "pain 0/10 at rest, 3/10 after": the score is judged as a figure. */
const isScored = (draft: ClinicalReading, { start, end }: Mention): boolean => /\d\s?\/\s?10 $/.test(draft.text.slice(Math.max(0, start - 8), start)) || /^(?: (?:is|was|at|of|now|still|rated|from))*:? \d{1,2}(?:\.\d)?\s?\/\s?10\b|^ (?:rose |fell |dropped |decreased |improved |went )?from \d{1,2}(?:\/10)? to \d/.test(draft.text.slice(end, end + 32)) || /^[^.;\n]{0,64}\b(?:at|rated) [1-9]\d?(?:\.\d)?\s?\/\s?10\b/.test(draft.text.slice(end, end + 80));

/** "no locking" of "lock none since eval": the source denies the root of the word, in a form that the reader does not know. */
function isDenied(draft: ClinicalReading, mention: Mention, source: string, denials: readonly Clause[]): boolean {
  const words = draft.text.slice(Math.min(mention.cue?.end ?? mention.start, mention.start), mention.end).toLowerCase().match(/[a-z]{3,}/g) ?? [];
  const stems = denials.filter(({ cue }) => cue !== undefined).flatMap(({ start, end, content }) => [...content.keys(), ...(source.slice(start, end).toLowerCase().match(/[a-z]+/g) ?? [])]).filter((text) => text.length > 2);
  return words.some((word) => stems.some((text) => word.startsWith(text) || text.startsWith(word)));
}

/** "STG 1 met" says nothing of goal 2. */
function sameGoal(one: Mention, other: Mention): boolean {
  const goals = one.near.filter((key) => key.startsWith('goal:'));
  const others = other.near.filter((key) => key.startsWith('goal:'));
  return goals.length === 0 || others.length === 0 || goals.some((goal) => others.includes(goal));
}

/** Near-synonyms that one may stand for. */
function relatedKeys(key: string): readonly string[] {
  for (const group of [['numbness', 'tingling'], ['nausea', 'vomiting'], ['dizziness', 'vertigo'], ['pain', 'increase of pain', 'night pain', 'radiating pain'], ['fall', 'near fall'], ['buckling', 'instability'], ['loss of balance', 'near fall'], ['redness', 'infection', 'drainage', 'warmth'], ['cues', 'physical assistance']]) if (group.includes(key)) return group.filter((other) => other !== key);
  return [];
}

/** A finding named only as what therapy is for ("balance and weakness deficits") affirms nothing that was denied elsewhere. */
function weakFlip(mention: Mention, rival: Mention): boolean {
  const sideDiffers = mention.near.some((key) => key.startsWith('side:') || key.startsWith('joint:')) && !mention.near.some((key) => rival.near.includes(key));
  return sideDiffers && rival.near.some((key) => key.startsWith('side:') || key.startsWith('joint:'));
}

function issueOf(draft: ClinicalReading, mention: Mention, rival: Mention | undefined, corpus: Corpus): Issue {
  const cue = mention.cue;
  const near = cue !== undefined && Math.max(cue.end, mention.end) - Math.min(cue.start, mention.start) <= 48;
  const denied = near ? { start: Math.min(cue.start, mention.start), end: Math.max(cue.end, mention.end) } : { start: mention.start, end: mention.end };
  const says = rival === undefined ? {} : { sourceValue: corpus.reading.text.slice(Math.min(rival.start, rival.cue?.start ?? rival.start), Math.max(rival.end, rival.cue?.end ?? rival.end)).slice(0, 120) };
  return { ...(mention.negated ? denied : affirmed(draft.text, mention)), kind: 'negation', statement: mention.statement, cause: cue === undefined ? `finding:${mention.start}` : `cue:${cue.start}`, ...says };
}

/** "Dizziness, headache: present": the word behind the colon is as wrong. */
function affirmed(text: string, mention: Mention): Span {
  const after = /^[^.;:|\n]{0,80}:\s*(?:present|positive|yes|reported|noted|endorsed)\b/i.exec(text.slice(mention.end, mention.end + 110));
  const clause = affirmedClause(text, mention);
  return after === null ? clause : { start: clause.start, end: mention.end + after[0].length };
}
