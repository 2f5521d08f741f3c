// What kind of denial the words of the decision and the codes make.
import denialWords from '../../data/denialWords.json';
import { notStated, sure, unsure, type DenialType, type Field, type OptionalField } from './denialTypes';
import type { Decision } from './decision';
import { phrases, type Letter, type Phrases } from './letterText';
import { carcRow, rarcRow } from './reasonCodes';

const kinds: readonly { readonly type: DenialType; readonly weighted: readonly { readonly weight: number; readonly words: Phrases }[] }[] = denialWords.kinds.map(({ type, words }) => ({
  type: type as DenialType,
  weighted: Object.entries(words).map(([weight, list]) => ({ weight: Number(weight), words: phrases(...list) })),
}));

const askedFirst = /\b(?:requests?|requested|asked) (?:for |a )?(?:prior|pre-?)[ -]?authori[sz]ation\b|\bprior authori[sz]ation request\b|\bprior authori[sz]ation (?:of|for) \w+[^.]{0,60}\b(?:denied|not approved|cannot be approved)\b|\brequest for prior authori[sz]ation\b/i;

/** A number of visits or units held against what is allowed. */
const counted = /\b(?:recommend\w*|allow\w*|covers?|up to|exceed\w*|only|instead of|maximum(?: of)?|limit\w*|more than|are enough|and den(?:ied|ying))\b[^.]{0,40}\b(?:\d{1,3}|one|two|three|four|five|six|eight|ten|twelve)\b[^.]{0,30}\b(?:visits?|sessions?|(?:timed )?units?|hours?|treatments?)\b|\b\d{1,3} (?:visits?|sessions?) (?:are|is) enough\b|\b(?:visits?|sessions?) (?:were|was|are) approved[;,] \w+ (?:were|was|are) not\b|\bmore (?:visits|units|sessions) than\b|\bnumber of (?:visits|units|sessions) asked for is more than\b/i;

/** "no job description was sent", but not an authorization that is missing. */
const missingItem = /\bno (?!(?:prior |pre-?)?(?:authori[sz]ation|referral|approval|precertification|coverage|evidence|benefit))[\w ,/'-]{3,80}\b(?:was|were|is|are|has been|have been) (?:sent|submitted|included|provided|received|attached|enclosed|supplied)\b/i;

/** "six were not shown to be medically necessary" */
const unneeded = /\b(?:not|no longer|never)\b(?! (?:a|based|about|on) )[^.;]{0,30}\bmedical(?:ly)? necess/i;

/** Told in days rather than by the name of the rule. */
const late = /\b(?:filed|received|submitted|arrived|sent|reached us)\b[^.]{0,40}\b(?:\d{2,3} days after|after that date|beyond)\b|\b(?:reach|received|filed|submitted)\b[^.]{0,20}\bwithin \d{2,3} days of (?:the )?(?:date of )?service|\bbeyond the \d{2,3} days\b/i;
const ended = /\bcoverage\b[^.]{0,40}\b(?:ended|terminated|was not in effect)\b/i;
const allowance = /\b(?:more than|above|exceeds?)\b[^.]{0,30}\b(?:fee schedule|contracted rate|allowed amount)\b|\b(?:provider adjustment|contractual write-?off)\b/i;

const paper = '(?:signatures?|signed|dated|orders?|plan of (?:care|treatment)|treatment plan|standardi[sz]ed|test scores?|evaluation report|progress (?:notes?|report)|daily notes?|treatment notes?|certification|recertification|minutes|start and stop|prescription|documentation)';
const leave = '(?:prior |pre-?|network )?(?:approval|authori[sz]ation|referral|precertification|pre-?approval|preauthori[sz]ation|pre-?cert)';
/** The same said without a fixed phrase: what is missing, what was over, what came too late. */
const said: readonly { readonly type: DenialType; readonly weight: number; readonly words: RegExp }[] = [
  { type: 'documentation', weight: 8, words: new RegExp(String.raw`\b(?:no|without|lacks?|lacked|lacking|missing|bears? no|bore no|has no|had no)\b(?! (?:change|gain|improvement|progress|difference|evidence|need|significant|measurable|new|prior|authori|referral|approval))[^.;]{0,50}\b${paper}\b`, 'i') },
  { type: 'documentation', weight: 8, words: /\b(?:notes?|records?|documents?|pages|report|plan of care|certification|signature|order|prescription)\b[^.;]{0,60}\b(?:did not (?:arrive|come|reach)|never (?:arrived|came|reached)|(?:was|were|is|are) not (?:received|sent|enclosed|supplied|included|attached|in the file))\b/i },
  { type: 'documentation', weight: 6, words: /\b(?:asked|wrote|requested|called)\b[^.;]{0,60}\bfor\b[\s\S]{0,160}\b(?:did not get|did not (?:receive|arrive|come)|got none|not answered|no answer|no reply|nothing came|nothing was sent|never came|was not sent|were not sent)\b/i },
  { type: 'prior-authorization', weight: 8, words: new RegExp(String.raw`\b${leave}\b[^.;]{0,40}\b(?:ran out|expired|lapsed|ended|ending|used up|in force|in place|on file|on record|in our system|(?:needed|required|obtained|requested|given) before)\b`, 'i') },
  { type: 'prior-authorization', weight: 8, words: new RegExp(String.raw`\b(?:no|without(?: an?)?|lacked(?: an?)?)\b (?:\w+ ){0,2}${leave}\b`, 'i') },
  { type: 'prior-authorization', weight: 8, words: /\bno\b[^.;]{0,30}\b(?:exception|approval|authori[sz]ation|referral|extension|variance)\b[^.;]{0,30}\b(?:approved|granted|obtained|given|requested|asked for|in place|on file|on record)\b/i },
  { type: 'prior-authorization', weight: 5, words: /\bnobody asked\b|\bno (?:\w+ )?request (?:was|is|came|reached)\b|\bbefore (?:asking|we were asked|a request)\b|\bafter the fact\b|\bbefore (?:the |your )?(?:first visit|first appointment|care (?:starts|begins)|treatment (?:starts|begins))\b/i },
  { type: 'quantity-limit', weight: 6, words: /\b(?:allows?|covers?|pays? for|limits?|recommends?|provides? for|up to|maximum)\b[^.;]{0,60}\b(?:\d{1,3}|two|three|four|six|eight|ten|twelve) (?:\w+ ){0,2}(?:weeks?|visits?|sessions?|hours?|units?|treatments?)\b/i },
  { type: 'experimental', weight: 9, words: /\b(?:not (?:yet )?(?:been )?(?:shown|proven|established)\b[^.;]{0,60}\b(?:safe|effective|works?)|lack\w*[^.;]{0,20}\b(?:support|evidence|proof)\b[^.;]{0,20}\b(?:literature|studies|trials)|(?:reliable|scientific|published) evidence|published (?:trials|studies|literature))\b/i },
  { type: 'unprocessable', weight: 8, words: /\b(?:without a decision on|nothing to (?:appeal|decide)|(?:send|submit) (?:it|the bill|the claim|this claim|this) again)\b/i },
  { type: 'contractual', weight: 9, words: /\bnot (?:a )?covered (?:expenses?|charges?|items?)\b|\b(?:does|do|will) not (?:share the cost|pay|cover)\b[^.;]{0,60}\b(?:whatever|regardless|for any|of any kind)\b|\b(?:vocational|educational|recreational|cosmetic) in nature\b/i },
  { type: 'prior-authorization', weight: 8, words: /\brequests?\b[^.;]{0,40}\bbefore\b[^.;]{0,30}\b(?:visits?|services?|care|treatment|therapy|begins?|starts?)\b|\brequest\b[^.;]{0,40}\bfor (?:visits|services|treatment|care) that (?:had )?(?:already )?(?:began|begun|started)\b/i },
  { type: 'medical-necessity', weight: 6, words: /\b(?:maximum medical improvement|palliative)\b/i },
  { type: 'coding-bundling', weight: 8, words: /\b(?:is|are) (?:a )?part of the\b|\bapart from\b[^.;]{0,60}\b(?:same|both)\b|\bwhen (?:both )?(?:billed|used|performed|done|reported) (?:with|during|to the same)\b|\bcode edits?\b/i },
  { type: 'eligibility', weight: 8, words: /\b(?:spouse'?s?|other|another|different) (?:\w+ ){0,2}(?:plan|coverage|insur\w+|policy)\b[^.;]{0,40}\b(?:pays?|primary|first|before)\b/i },
  { type: 'timely-filing', weight: 8, words: /\b(?:bill|claim|invoice)\b[^.]{0,80}\b(?:more than|over|past|beyond)\b[^.;]{0,30}\b(?:\d{2,3} (?:days|months)|(?:one|a) (?:calendar )?year)\b[^.;]{0,20}\b(?:after|from|past|since)\b/i },
  { type: 'eligibility', weight: 8, words: /\b(?:coverage|policy|membership|enrollment)\b[^.;]{0,50}\b(?:closed|ended|terminated|cancell?ed|lapsed|stopped|not in force|not yet in effect|had not (?:begun|started))\b|\banother (?:group )?(?:health )?(?:plan|insurer|carrier|payer)\b|\bfirst in line\b|\b(?:compensation|insurance|insurer|carrier|medicare|plan|coverage)\b[^.;]{0,20}\b(?:pays? first|is primary)\b/i },
];

const pastLimit = /\bno\b[^.;]{0,40}\b(?:for more|further|beyond|extension|variance|additional)\b/i;

/** Below this the mere mention of records says too little. */
const least = 4;

/** By the words of the decision first; the codes where the words are silent or agree. */
export function denialTypeOf(letter: Letter, decision: Decision, carc: readonly string[], rarc: readonly string[]): OptionalField<DenialType> {
  if (rarc.includes('MA130') || decision.sentences.some(({ text }) => /\bunprocessable\b/i.test(text))) return sure('unprocessable');
  const scores = new Map<DenialType, number>();
  const add = (type: DenialType | null | undefined, weight: number): void => {
    if (type !== null && type !== undefined) scores.set(type, (scores.get(type) ?? 0) + weight);
  };
  const spans = decision.sentences;
  for (const { type, weighted } of kinds) {
    for (const { weight, words } of weighted) {
      const hits = spans.flatMap(({ start, end }) => letter.find(words, start, end));
      if (hits.length > 0) add(type, weight + Math.min(2, hits.length - 1));
    }
  }
  if (spans.some(({ text }) => counted.test(text) && !/\b(?:number|visits|units) (?:on|of|in) (?:the|your) (?:referral|authori[sz]ation)\b/i.test(text))) add('quantity-limit', 6);
  if (spans.some(({ text }) => unneeded.test(text))) add('medical-necessity', 6);
  if (spans.some(({ text }) => late.test(text))) add('timely-filing', 10);
  if (spans.some(({ text }) => ended.test(text))) add('eligibility', 6);
  if (spans.some(({ text }) => allowance.test(text))) add('contractual', 8);
  if (spans.some(({ text }) => missingItem.test(text) && !/\bnecess/i.test(text))) add('documentation', 8);
  const whole = spans.map(({ text }) => text).join(' ').replace(/\u2019/g, '\'');
  for (const { type, weight, words } of said) if (words.test(whole)) add(type, (scores.get(type) ?? 0) >= 8 ? 2 : weight);
  // A limit, and nothing granted beyond it.
  if (spans.some(({ text }) => pastLimit.test(text)) && said.some(({ type, words }) => type === 'quantity-limit' && spans.some(({ text }) => words.test(text)))) add('quantity-limit', 8);
  // Two services denied for two reasons: the first code decides.
  for (const [place, code] of carc.filter((one) => carcRow(one)?.denialType).entries()) add(carcRow(code)?.denialType, place === 0 ? 6 : 1);
  for (const code of rarc) add(rarcRow(code)?.denialType, 2);
  // A request turned down before service, with criteria or records as the ground, is a denied authorization unless it speaks of necessity.
  if (carc.length === 0 && (scores.get('quantity-limit') ?? 0) < 6 && askedFirst.test(letter.plain.slice(0, 20_000)) && !spans.some(({ text }) => /\bmedical(?:ly)?(?: or psychologically)? necess/i.test(text)) && (scores.get('medical-necessity') ?? 0) < 9 && (scores.get('experimental') ?? 0) < 9) add('prior-authorization', 12);
  // What is unproven is excluded for that.
  if ((scores.get('experimental') ?? 0) >= 9) add('contractual', -8);
  // The contractual allowance is all the notice tells.
  if (scores.size === 0 && carc.length > 0 && carc.every((code) => code === '45')) add('contractual', 4);
  const ranked = [...scores].filter(([, score]) => score > 0).sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  // Findings without a word of their own kind are most often about the need for care; a person confirms it.
  if (spans.length > 0 && (best === undefined || (best[0] === 'documentation' && best[1] < least))) return unsure('medical-necessity', ...spans);
  if (best === undefined) return notStated;
  const made: Field<DenialType> = best[1] - (second?.[1] ?? 0) >= 3 ? sure(best[0], ...spans) : unsure(best[0], ...spans);
  return made;
}
