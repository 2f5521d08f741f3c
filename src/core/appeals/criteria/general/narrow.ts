// Narrower demands that a row makes of its evidence: without a help, in full, in use, again, so many, all day, kept to.
import words from '../../../data/criteriaWords.json';
import { anyOf } from './anyOf';
import { concepts, placesOf, shows } from './concepts';
import { countOf } from './countWords';
import { readRow } from './rowReading';
import { wantsOf, type Wants } from './wants';

/** True: the demand is met; false: the words break it; "silent": they leave it open. */
type Answer = boolean | 'silent';

interface Question {
  readonly row: string;
  readonly text: string;
  readonly wants: Wants;
}

export const dependent = anyOf(words.dependent);
const full = /\b(?:passed|within normal|full|fully|equal|normal|WNL|symmetric\w*|match\w*|same as (?:the )?(?:other|left|right)|100 ?%|restored|regained|complete\w*|pain-?free|(?:no|without) pain|independent\w*|= ?[LR])\b/i;
const short = /\b(?:short of|short|lacks?|lacking|deficit|less than|not (?:yet )?(?:full|equal|normal|back)|limited|loss|still|only|remains?|small|some|\d+ ?% of|LSI|pads? \d|\d pads?|leaks?)\b/i;
const unaided = /\b(?:no|not|without|w\/o|indep\w*|alone|by (?:her|him)self|herself|himself|unprompted|mod I|hands-?free|none|negative|free of|(\d)\/\1|\d+\/\d+ (?:no|without))\b/i;
/** What an examination leaves behind: a figure, a finding, a verdict. */
const result = /\d|\b(?:normal|neg\w*|pos\w*|WNL|WFL|intact|pass\w*|fail\w*|clear\w*|found|show\w*|within|no (?:signs?|evidence|change|finding|fracture|cancer|infection)|present|absent|impaired|mild\w*|moderate\w*|severe\w*|good|fair|poor|excellent|trace|equal|diminished|reduced|tight|limited|stable|unstable|independent|able|unable|follows|oriented|consistent|valid|screened|ruled out|none|denies)\b/i;
const again = /\b(?:repeat\w*|again|follow-?up|f\/u|second|re-?\w+|2nd|another|now|updated)\b/i;

/** The demands in the order in which they decide; undefined where a row does not make one, or the words meet it. */
const demands: readonly ((question: Question) => Answer | undefined)[] = [
  // A thing that is broken or does not fit answers no row that wants it in order.
  ({ text, wants }) => (!wants.limitation && !wants.absence && !wants.change && /\b(?:wobbl\w*|loose|broken|too (?:big|small|tight|loose)|(?:doesn't|does not|didn't) fit|malfunction\w*|out of order|worn through)\b/i.test(text) ? false : undefined),
  // A finding that is to be there, and a test that finds nothing.
  ({ row, text, wants }) => (!wants.absence && !wants.change && /\b(?:(?:is|are) present|confirmed|positive)\b/i.test(row) && /\bneg(?:ative)?\b|\(-\)/i.test(text) && !/\bpos(?:itive)?\b|\(\+\)|\+|\bpresent\b/i.test(text) ? false : undefined),
  // "Step-to yet": not there so far.
  ({ text, wants }) => (wants.ability && /\byet\W*$/i.test(text) ? false : undefined),
  ({ text, wants }) => (wants.adherence && dependent.test(text) && !/\bwithout (?:fail|reminders?)\b/i.test(text) ? false : undefined),
  ({ text, wants }) => unlessMet(wants.unaided === undefined ? true : withoutHelp(wants.unaided, text)),
  // "Needs: impact gun 10 min" lists what is still to be reached.
  ({ text, wants }) => ((wants.ability || wants.fully) && /^\W*(?:needs?|remaining|to go|left|still needs?|deficits?|barriers?|unmet|not met|lacks|missing|can't yet|not yet|limited by|problems?)\s*:/i.test(text) ? false : undefined),
  ({ text, wants }) => (wants.cessation ? isGivenUp(text) : undefined),
  ({ row, text }) => hadOfWhole(row, text),
  ({ row, text, wants }) => (wants.fully && /\bequal|symmetr|opposite|uninvolved|other (?:side|hand|leg)/i.test(row) ? sidesEqual(text) : undefined),
  ({ row, text }) => (/\bpassed\b(?! since)/i.test(row) && !/\bpass/i.test(text) ? 'silent' : undefined),
  ({ text, wants }) => (wants.examined && !result.test(text.replace(/\b\d{1,2};\d{1,2}\b|\b\d+ ?(?:y\/?o|yrs?|years?)\b/gi, '')) ? 'silent' : undefined),
  ({ text, wants }) => (!wants.fully ? undefined : short.test(text) ? false : full.test(text) ? true : 'silent'),
  ({ text, wants }) => (wants.use && /\b(?:tried|trial|loaner|demo|introduced|shown|discussed)\b/i.test(text) ? 'silent' : undefined),
  ({ row, text, wants }) => (/\brecurr\w*/i.test(row) && !wants.absence ? hasRecurred(text) : undefined),
  ({ text, wants }) => (wants.again && !wants.change && !again.test(text) ? 'silent' : undefined),
  ({ text, wants }) => (wants.times !== undefined && !hasCount(wants.times, text) ? 'silent' : undefined),
  ({ row, text, wants }) => (wants.ability && /\bPLOF\b|^\W*prior\b|\bused to\b|\bprior level\b/i.test(text) && !/\b(?:prior|before|premorbid|previous)\b/i.test(row) ? 'silent' : undefined),
  ({ row, text }) => meetsDemand(row, text),
  ({ text, wants }) => (wants.ability && /\b(?:on (?:a |the )?(?:model|manikin|dummy)|mock-?up|simulat\w*)\b/i.test(text) ? 'silent' : undefined),
  ({ row, text }) => (readRow(row).named.some(({ ids, shownIn }) => ids.includes('whole day') && !shownIn(text)) ? 'silent' : undefined),
  ({ row, text }) => (readRow(row).named.some(({ ids }) => ids.includes('tenth visit')) && Number(/\b(?:visits?|V|session) ?#?(\d{1,3})\b/i.exec(text)?.[1] ?? 0) > 10 ? 'silent' : undefined),
  ({ text, wants }) => (wants.adherence && !dependent.test(text) && !concepts.some(({ id, shown }) => id === 'adherence' && shows(shown, text)) ? 'silent' : undefined),
];

/** How the words answer what the row demands beyond its subject; the first demand that they do not simply meet decides. */
export function narrowly(row: string, text: string): Answer {
  const question = { row, text, wants: wantsOf(row) };
  for (const demand of demands) {
    const answer = demand(question);
    if (answer !== undefined) return answer;
  }
  return true;
}

const unlessMet = (answer: Answer): Answer | undefined => (answer === true ? undefined : answer);

/** A drug or tobacco: off it, still on it, or not told. */
function isGivenUp(text: string): Answer {
  if (/\b[1-9]\d*(?:\.\d+)? ?(?:mg|mme|packs?|ppd)\b|\bMME [1-9]|\b(?:still|continues to) (?:take|smoke|use|vape)/i.test(text) && !/\b(?:off|weaned|discontinued|stopped)\b/i.test(text)) return false;
  return /\b(?:off|stopped|discontinued|d\/c'?d?|weaned|quit|none|no|zero|denies|never|free of)\b|\b0 ?(?:mg|mme)\b/i.test(text) && !/\boff work\b|\bplan\w* zero\b/i.test(text) ? true : 'silent';
}

/** "8 of 10 sessions" where a row asks for the whole course. */
function hadOfWhole(row: string, text: string): boolean | undefined {
  if (!/\b(?:full|entire|whole) (?:length|session|course|program|visit)|\ball (?:scheduled|prescribed)\b/i.test(row)) return undefined;
  const [, had, whole] = /\b(\d{1,3}) (?:\w+ )?(?:of|out of) (?:the |a )?(\d{1,3})\b/i.exec(text) ?? [];
  return had === undefined ? undefined : Number(had) >= Number(whole);
}

function hasRecurred(text: string): Answer {
  if (/\b(?:recurr\w*|second|third|again|multiple|several|x ?[2-9]|twice|\d (?:times|episodes)|two|three)\b/i.test(text)) return true;
  return /\b(?:first|only|single|one)\b/i.test(text) ? false : 'silent';
}

/** "overhead 41 vs 80": what is done beside what the job asks. */
function meetsDemand(row: string, text: string): Answer | undefined {
  const [, done, asked] = /\b(?:meets?|sufficient|equal to|matches)\b/i.test(row) ? (/\b(\d{1,3}) ?(?:lb |kg )?(?:vs\.?|of|versus|needs?) ?(\d{1,3})\b/i.exec(text) ?? []) : [];
  if (done !== undefined) return Number(done) < Number(asked) ? false : undefined;
  return /\bmeets?\b[^.;]*\b(?:demands?|requirements?)\b/i.test(row) && !/\b(?:meets?|met|matches|equals?|full duty)\b/i.test(text) ? 'silent' : undefined;
}

/** "SLHR R 22 L 28": equal within a tenth. */
function sidesEqual(text: string): boolean | undefined {
  const [, first, second] = /\b[RL]\b[^\d;.]{0,12}(\d{1,3}(?:\.\d)?)[^\d;.]{0,12}\b[RL]\b[^\d;.]{0,12}(\d{1,3}(?:\.\d)?)/.exec(text) ?? [];
  return first === undefined ? undefined : Math.abs(Number(first) - Number(second)) <= 0.1 * Math.max(Number(first), Number(second));
}

/** "Without a handrail", "without aspiration": broken where the words show it, open where they do not speak of it. */
function withoutHelp(thing: string, text: string): Answer {
  const word = thing.replace(/^(?:any|physical|verbal|a|an|the|loss of) /, '').split(/[ -]/).at(0)?.replace(/(?:ation|ing|ed|s)$/, '') ?? '';
  const isLoss = /^loss of balance/.test(thing);
  const named = isLoss ? String.raw`LOB|los(?:t|es?|s(?:es)?) (?:of )?(?:her |his )?balance|fell|stumbl\w*` : /^(?:assist|help|support)/.test(word) ? String.raw`(?:min|mod|max) ?-?A|CGA|assist\w*|help` : String.raw`${word}\w*`;
  const same = concepts.filter(({ weight, asked }) => weight >= 2 && shows(asked, thing)).flatMap(({ shown: pattern }) => placesOf(pattern, text)).map(({ start }) => start);
  const at = new RegExp(String.raw`\b(?:${named})\b`, 'i').exec(text)?.index ?? same[0];
  if (at === undefined) return unaided.test(text) && !isLoss ? true : 'silent';
  const before = text.slice(Math.max(0, at - 25), at);
  if (/\b(?:no|without|w\/o|not|denies|never|free of|not tried)\b[^.;]*$/i.test(before)) return true;
  return /\b(?:goal|untested|not tried)\b/i.test(text) ? 'silent' : false;
}

/** "At least two blocks": the words tell a number, and none of "x 1" is less. */
function hasCount(times: string, text: string): boolean {
  const bare = text.replace(/\d{1,2}\/\d{1,2}(?:\/\d{2,4})?/g, '');
  return /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|both|series|several)\b/i.test(bare) && [...bare.matchAll(/\bx ?(\d{1,2})\b/gi)].every((match) => Number(match[1]) >= countOf(times));
}
