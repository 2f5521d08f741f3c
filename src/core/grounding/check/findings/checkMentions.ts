// Sides, assist levels and denied or affirmed findings of the draft against the source.
import type { Mention } from '../../../clinical/findings/mentions';
import type { ClinicalReading } from '../../../clinical/reader';
import type { Claim } from '../../compare/claimedTwice';
import type { Corpus } from '../../read/corpus';
import type { CheckedFigures } from '../figures/checkFigures';
import type { Checked, Issue, Proof } from '../issue';

/** Sides ("left TKA", "right quadriceps weakness") must be the source's side of the same thing. */
export function checkSides(draft: ClinicalReading, corpus: Corpus, skip: (statement: number) => boolean, figures: Pick<CheckedFigures, 'provenSides' | 'claims'>, proven: ReadonlySet<number>): Checked {
  const stated = corpus.reading.mentions.filter((mention) => mention.dimension === 'side');
  const issues: Issue[] = [];
  const proofs: Proof[] = [];
  for (const mention of draft.mentions) {
    if (mention.dimension !== 'side' || skip(mention.statement) || figures.provenSides.has(mention.start) || proven.has(mention.start) || isDominance(draft, mention, corpus) || isNoSide(draft.text, mention)) continue;
    if (isComparedWith(draft, mention) && stated.some(({ key }) => key === mention.key)) continue;
    const support = worseSide(draft, mention, corpus) === false ? undefined : sideSupport(mention, stated, corpus, draft.mentions.some((other) => other.dimension === 'side' && other.statement === mention.statement && other.key !== mention.key));
    if (support === undefined && !isSideOfFigure(draft, mention, figures.claims, corpus)) issues.push({ start: mention.start, end: mention.end, kind: 'laterality', statement: mention.statement, cause: `side:${mention.start}` });
    else if (support !== undefined && support !== 'assumed') proofs.push({ start: mention.start, end: mention.end, source: support });
  }
  return { issues, proofs };
}

/** "moved 9 blocks in one minute with the right hand": the figure right before it is the source's of that side. */
function isSideOfFigure(draft: ClinicalReading, mention: Mention, claims: readonly Claim[], corpus: Corpus): boolean {
  const last = claims.filter((claim) => claim.figure.statement === mention.statement && claim.figure.end <= mention.start && mention.start - claim.figure.end < 48 && claim.source.subject.bound.side?.distance === 0).at(-1);
  // "extension 0° bilaterally" of "ext 0 both"
  if (mention.key === 'both' && claims.some(({ figure }) => figure.statement === mention.statement && figure.end <= mention.start && mention.start - figure.end < 12)) return /\b(?:both|each)\b/i.test(corpus.reading.text);
  return last?.source.subject.bound.side?.key === mention.key && !/\b(?:left|right|and)\b/i.test(draft.text.slice(last.figure.end, mention.start));
}

/** "59 % of the right side", "equal to the right": what is compared with; the figures are checked for themselves. */
function isComparedWith(draft: ClinicalReading, mention: Mention): boolean {
  return /(?:(?:%|percent) of|\b(?:compared (?:with|to)|equal to|short of|less than|same as|similar to|relative to|than)) (?:on )?(?:the )?$/i.test(draft.text.slice(Math.max(0, mention.start - 24), mention.start));
}

/** "8 visits left", "(4 left)", "Part B" */
const isNoSide = (text: string, { start, end }: Mention): boolean => /\bPart $/.test(text.slice(Math.max(0, start - 5), start)) || (/(?:\d|visits?|units?|remaining) $/.test(text.slice(Math.max(0, start - 10), start)) && /^left(?:\s?[).,;]| (?:of|on|in|under)\b)/.test(text.slice(start, end + 6)));

/** "right-hand dominant" of "RHD". */
function isDominance(draft: ClinicalReading, mention: Mention, corpus: Corpus): boolean {
  const named = /\bdominan(?:ce|t hand):? $/i.test(draft.text.slice(Math.max(0, mention.start - 16), mention.start));
  if (!named && !/^[- ]?(?:hand(?:ed)?[- ])?domina|^[- ]handed\b|^-hand\b/.test(draft.text.slice(mention.end, mention.end + 16).toLowerCase())) return false;
  return new RegExp(mention.key === 'right' ? '\\bRHD\\b|\\bR[ -]hand(?:ed| dom)|\\bright[- ]hand' : '\\bLHD\\b|\\bL[ -]hand(?:ed| dom)|\\bleft[- ]hand', 'i').test(corpus.reading.text);
}

/** "worse on the left" against "L > R": undefined where one of the two says nothing of it. */
function worseSide(draft: ClinicalReading, mention: Mention, corpus: Corpus): boolean | undefined {
  const greater = /\b(l|left|r|right)(?:\s?>\s?(?:l|left|r|right)\b|\s(?:side\s)?(?:is\s|was\s)?(?:worse|more (?:affected|involved|impaired))\b)/i.exec(corpus.reading.text)?.[1]?.toLowerCase();
  const around = draft.text.slice(Math.max(0, mention.start - 24), mention.start).toLowerCase();
  const behind = draft.text.slice(mention.end, mention.end + 40).toLowerCase();
  if (greater === undefined || !(/\b(?:worse|greater|more|predominantly|mainly)\b[^.,;]*$/.test(around) || /^\s(?:side\s)?(?:is\s|was\s|being\s)?(?:worse|(?:the )?more (?:affected|involved|impaired))\b/.test(behind))) return undefined;
  return mention.key.startsWith(greater[0] ?? '');
}

const lower = /^(?:hip|knee|patella|ankle|foot|toe|calf|thigh|heel|lower extremity)$/;
const upper = /^(?:shoulder|scapula|elbow|forearm|wrist|hand|thumb|finger|index|MCP|PIP|DIP|CMC|upper extremity)$/;
const spine = /^(?:cervical|thoracic|lumbar|SI joint|TMJ)$/;

function regionOf(target: string): string | undefined {
  const key = target.replace(/^[a-z]+:/, '');
  if (lower.test(key)) return 'lower';
  if (upper.test(key)) return 'upper';
  return spine.test(key) ? 'spine' : undefined;
}

function sideSupport(mention: Mention, stated: readonly Mention[], corpus: Corpus, tellsBoth: boolean): Mention | 'assumed' | undefined {
  const fits = (other: Mention): boolean => other.key === mention.key || other.key === 'both';
  const beside = mention.target?.[0]?.startsWith('word:') === true ? stated.find((other) => fits(other) && other.target?.[0] === mention.target?.[0]) : undefined;
  if (beside !== undefined) return beside;
  const targets = withJoints(mention.target ?? []).filter((target) => !target.startsWith('word:'));
  for (const target of targets) {
    const same = stated.filter((other) => withJoints(other.target ?? []).includes(target));
    if (same.length === 0) continue;
    const agreeing = ranked(mention, same.filter(fits))[0];
    // "bilateral AFOs": one side alone says less, unless the source speaks of that side as well.
    if (mention.key !== 'both' && agreeing?.mention.key === 'both' && agreeing.score >= 2 && !stated.some((other) => other.key === mention.key && other.target?.some((part) => targets.includes(part)) === true)) return undefined;
    // Which side a test was positive on is judged with its result.
    const against = target.startsWith('sign:') ? undefined : ranked(mention, same.filter((other) => !fits(other)))[0];
    if (agreeing !== undefined && against !== undefined && against.score >= agreeing.score + 1.8) return undefined;
    // "thumb to L4, right side T8" of a left shoulder: what has no side is the treated one's.
    if (agreeing === undefined && mention.key === corpus.treatedSide && namesUnsided(target, corpus)) return 'assumed';
    const found = agreeing?.mention ?? (mention.key === 'both' && same.some((other) => other.key === 'left') ? same.find((other) => other.key === 'right') : undefined);
    if (found !== undefined) return found;
    if (target.startsWith('joint:') || target.startsWith('diagnosis:') || target.startsWith('region:') || target.startsWith('muscle:') || target.startsWith('sign:')) return bySideOfFigures(mention, target, corpus);
  }
  const region = targets.map(regionOf).find((found) => found !== undefined);
  if (region !== undefined) {
    const near = stated.filter((other) => other.target?.some((target) => regionOf(target) === region) === true);
    if (near.length > 0) return near.find(fits) ?? targets.map((target) => bySideOfFigures(mention, target, corpus)).find((found) => found !== undefined);
  }
  if (mention.key === 'both' && (stated.length === 0 || /\b(?:both|[Tt]wo|2)\b/.test(corpus.reading.text) || (stated.some(({ key }) => key === 'left') && stated.some(({ key }) => key === 'right') && targets.length === 0))) return 'assumed';
  if (targets.length === 0) {
    const related = ranked(mention, stated).filter((other) => other.score >= 0.6);
    const best = related.find((other) => fits(other.mention));
    if (related[0] !== undefined && related[0].score >= (best === undefined ? 0.6 : best.score + (tellsBoth ? 2 : 1))) return undefined;
    // "right SMOs" of "SMOs B": one side alone says less.
    if (best !== undefined && best.mention.key === 'both' && mention.key !== 'both' && best.score >= 1.3 && !related.some((other) => other.mention.key === mention.key)) return undefined;
    if (best !== undefined) return best.mention;
  }
  return stated.find(fits);
}

/** Does the source name the thing without a side beside it? */
const namesUnsided = (target: string, corpus: Corpus): boolean => corpus.reading.statements.some(({ concepts }) => concepts.some((concept) => `${concept.dimension}:${concept.key}` === target && !concepts.some(({ dimension, first }) => dimension === 'side' && Math.abs(first - concept.first) <= 3)));

const joints: Readonly<Record<string, string>> = { TKA: 'knee', UKA: 'knee', 'ACL reconstruction': 'knee', meniscus: 'knee', 'patellofemoral pain': 'knee', THA: 'hip', 'femur fracture': 'hip', TSA: 'shoulder', 'rotator cuff': 'shoulder', 'adhesive capsulitis': 'shoulder', impingement: 'shoulder', 'labral tear': 'shoulder', 'humerus fracture': 'shoulder', 'ankle sprain': 'ankle', 'ankle fracture': 'ankle', Achilles: 'ankle', 'distal radius fracture': 'wrist', 'carpal tunnel': 'wrist', epicondylitis: 'elbow' };

/** A diagnosis names its joint as well. */
function withJoints(targets: readonly string[]): readonly string[] {
  const named = targets.flatMap((target) => joints[target.replace('diagnosis:', '')] ?? []);
  return [...targets, ...named.map((joint) => `joint:${joint}`).filter((joint) => !targets.includes(joint))];
}

/** A figure of the source may carry the side from further away ("R: … quads 4-/5"). */
function bySideOfFigures(mention: Mention, target: string, corpus: Corpus): Mention | 'assumed' | undefined {
  const key = target.replace(/^[a-z]+:/, '');
  const found = corpus.reading.figures.some((figure) => figure.subject.bound.side?.key === mention.key && figure.subject.bound.side.distance < 2 && (figure.subject.bound.joint?.distance ?? 0) < 2 && (figure.subject.bound.joint?.key === key || figure.subject.bound.muscle?.key === key));
  return found ? 'assumed' : undefined;
}

/** Assist levels must be the source's level for the same task. */
export function checkAssist(draft: ClinicalReading, corpus: Corpus, skip: (statement: number) => boolean): Checked {
  const stated = corpus.reading.mentions.filter((mention) => mention.dimension === 'assist');
  const issues: Issue[] = [];
  const proofs: Proof[] = [];
  for (const mention of draft.mentions) {
    if (mention.dimension !== 'assist' || skip(mention.statement)) continue;
    const poised = poise(draft.text, mention);
    const poisedAlike = poised === undefined ? [] : stated.filter((candidate) => poise(corpus.reading.text, candidate) === poised);
    const fitting = poisedAlike.length > 0 ? poisedAlike : stated;
    const same = ranked(mention, fitting.filter((candidate) => candidate.key === mention.key));
    const other = ranked(mention, fitting.filter((candidate) => candidate.key !== mention.key));
    const best = same[0];
    const loose = mention.key === 'independent' || mention.key === 'setup' || mention.key === 'supervision';
    if (best === undefined) {
      // "Grooming S."
      const shortened = mention.key === 'supervision' && /[a-z\dA-Z|→,] S(?=\s?[.,;|\n]|$)/.test(corpus.reading.text);
      // "unaided" of "on her own"
      const alone = mention.key === 'independent' && /\b(?:on (?:her|his|their) own|by (?:her|him)self|no help|alone)\b/i.test(corpus.reading.text);
      if (!shortened && !alone && (!loose || tasksOf(mention).length > 0)) issues.push(issueOf(mention, other[0], corpus));
      continue;
    }
    const aimed = (candidate: Ranked): boolean => candidate.mention.near.includes('aimed') === mention.near.includes('aimed');
    const rival = other.find((candidate) => sharesTask(mention, candidate.mention) && aimed(candidate));
    // A goal may leave its task to the words around it.
    const forTask = same.some((candidate) => sharesTask(mention, candidate.mention) || (tasksOf(candidate.mention).length === 0 && aimed(candidate) && mention.near.includes('aimed')));
    const forCode = same.some((candidate) => sharesCode(mention, candidate.mention)) && !(rival !== undefined && sharesCode(mention, rival.mention));
    const fits = forTask || forCode;
    // "improved from moderate" where the source has moderate for today and another level for before.
    const known = same.filter((candidate) => sharesTask(mention, candidate.mention));
    const swapped = rival !== undefined && rival.mention.past === mention.past && known.length > 0 && known.every((candidate) => candidate.mention.past !== mention.past);
    const against = rival ?? other[0];
    // A sentence that gives both levels has told them apart.
    const tellsBoth = draft.mentions.some((beside) => beside !== mention && beside.statement === mention.statement && beside.dimension === 'assist' && beside.key === against?.mention.key && !(beside.past === mention.past && sharesTask(beside, mention) && namesTwice(draft, mention) && same.every((candidate) => !sharesTask(mention, candidate.mention))) && (tasksOf(beside).length === 0 || tasksOf(mention).length === 0 || sharesTask(beside, mention)));
    // "shirt with mod A" of "shirt min A (mod A last visit)"
    const stale = !tellsBoth && !mention.past && !mention.near.includes('aimed') && same.every((candidate) => candidate.mention.past) && other.some((candidate) => !candidate.mention.past && best.mention.start - candidate.mention.end < 3 && best.mention.start > candidate.mention.start && candidate.score > 0);
    const outranked = stale || (!tellsBoth && outranks(mention, best, against));
    if (outranked) issues.push(issueOf(mention, against, corpus));
    // "static SBA, dynamic min A" told as both in one sentence
    else if (tellsBoth && stated.some((one) => one.statement === best.mention.statement && one.key === against?.mention.key)) proofs.push({ start: mention.start, end: mention.end, source: best.mention });
    else if ((!fits || swapped) && rival !== undefined) issues.push(issueOf(mention, rival, corpus));
    else proofs.push({ start: mention.start, end: mention.end, source: best.mention });
  }
  return { issues, proofs };
}

/** "Upper body dressing takes min A, upper body dressing max A": each level has its task beside it. */
const namesTwice = (draft: ClinicalReading, mention: Mention): boolean => tasksOf(mention).some((task) => draft.statements[mention.statement]?.concepts.filter(({ dimension, key }) => dimension === 'task' && `task:${key}` === task).length === 2);

/** Does another level of the source stand with clearly more of the words around this one, at the same time? */
function outranks(mention: Mention, best: Ranked, rival: Ranked | undefined): boolean {
  if (rival === undefined || mention.near.includes('aimed') || rival.mention.near.includes('aimed')) return false;
  // "Bed mobility is independent and sit to stand from a bed is standby": the level of another task says nothing of this one's.
  if (sharesTask(mention, best.mention) && best.mention.past === mention.past && tasksOf(rival.mention).length > 0 && !sharesTask(mention, rival.mention)) return false;
  // "unable -> min A -> mod I": of levels that lead to one another the earlier one says nothing of now.
  if (!mention.past && rival.mention.past === true && best.mention.past !== true && rival.mention.statement === best.mention.statement && sharesTask(mention, best.mention)) return false;
  const timed = (one: Ranked): number => one.score + (one.mention.past === mention.past ? 1 : 0);
  return timed(rival) >= timed(best) + (tasksOf(mention).length > 0 && sharesTask(mention, best.mention) ? 2.4 : 1.4);
}

function issueOf(mention: Mention, rival: Ranked | undefined, corpus: Corpus): Issue {
  const says = rival === undefined ? {} : { sourceValue: corpus.reading.text.slice(rival.mention.start, rival.mention.end) };
  return { start: mention.start, end: mention.end, kind: 'measure', statement: mention.statement, cause: `assist:${mention.start}`, ...says };
}

interface Ranked {
  readonly mention: Mention;
  readonly score: number;
}

const tasksOf = (mention: Mention): readonly string[] => mention.near.filter((key) => key.startsWith('task:'));
const codesOf = (mention: Mention): readonly string[] => mention.near.filter((key) => key.startsWith('code:'));
const sharesCode = (one: Mention, other: Mention): boolean => codesOf(one).some((code) => other.near.includes(code));
/** The same task; where one names none, the same code. */
const sharesTask = (one: Mention, other: Mention): boolean => (tasksOf(one).length > 0 && tasksOf(other).length > 0 ? tasksOf(one).some((task) => other.near.includes(task)) : sharesCode(one, other));

/** Whether a level is said of holding still or of moving: "statically with SBA", "dynamic min A", "SBA statically". */
function poise(text: string, { start, end }: Mention): string | undefined {
  const behind = /^ (static|dynamic)ally/i.exec(text.slice(end, end + 14));
  const ahead = /\b(static|dynamic)[a-z]*(?::| with| at| is| was| sitting| standing| balance| requires?| needs?| takes?| an?)* $/i.exec(text.slice(Math.max(0, start - 40), start));
  return (behind ?? ahead)?.[1]?.toLowerCase();
}

/** Candidates by what they share with the mention, best first. */
export function ranked(mention: Mention, candidates: readonly Mention[]): readonly Ranked[] {
  return candidates
    .map((candidate) => {
      const concepts = mention.near.filter((key) => candidate.near.includes(key)).length;
      const words = mention.words.filter((word) => candidate.words.includes(word)).length;
      const clause = mention.clause.filter((word) => candidate.clause.includes(word)).length;
      return { mention: candidate, score: 1.5 * concepts + 0.6 * words + 0.7 * clause };
    })
    .sort((one, other) => other.score - one.score);
}
