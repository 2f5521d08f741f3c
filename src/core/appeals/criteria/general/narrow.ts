// Narrower demands that a row makes of its evidence: without a help, in full, in use, again, so many, all day, kept to.
import { concepts, placesOf, shows } from './concepts';
import { readRow } from './rowReading';
import { wantsOf } from './wants';

export const dependent = /\b(?:unable|cannot|can't|could not|couldn't|not able|needs? (?:\d+ (?:for|to|at)\b|help|assist\w*|cue\w*|(?:min|mod|max)\b|\w+ to)|(?:min|mod|max)(?:imal|erate)? ?-?A(?:ssist)?\b|dependent|not independent|refus\w*|declin(?:es|ed)|pushed it (?:back|away)|gave up|fell\b|fail\w*|not met|lost (?:her |his )?balance|has to be done by|\b(?:she|he|wife|husband|mom|mother|dad|they|staff|daughter|son|aide) (?:checks|helps|sets (?:it )?up|reminds|keeps|has to)|anyway|unsafe(?:ly)?|not (?:yet )?safe|incorrect\w*|poor technique|wrong (?:way|side)|done by (?:the )?(?:PCA|aide|wife|husband|mother|mom|staff|nurse|nursing|family|sister|son|daughter|caregiver)|told (?:twice|again|\d times) not to|said no|forgot\w*|skip\w*|misse[sd]|stopped|hasn't|haven't|didn't|doesn't|won't|has not|have not|never|does not|did not|only \d|loses|slept with it off|took it off|without it on|not worn|non-?complian\w*)\b/i;
const full = /\b(?:passed|within normal|full|fully|equal|normal|WNL|symmetric\w*|match\w*|same as (?:the )?(?:other|left|right)|100 ?%|restored|regained|complete\w*|pain-?free|(?:no|without) pain|independent\w*|= ?[LR])\b/i;
const short = /\b(?:short of|short|lacks?|lacking|deficit|less than|not (?:yet )?(?:full|equal|normal|back)|limited|loss|still|only|remains?|small|some|\d+ ?% of|LSI|pads? \d|\d pads?|leaks?)\b/i;
const unaided = /\b(?:no|not|without|w\/o|indep\w*|alone|by (?:her|him)self|herself|himself|unprompted|mod I|hands-?free|none|negative|free of|(\d)\/\1|\d+\/\d+ (?:no|without))\b/i;
/** What an examination leaves behind: a figure, a finding, a verdict. */
const result = /\d|\b(?:normal|neg\w*|pos\w*|WNL|WFL|intact|pass\w*|fail\w*|clear\w*|found|show\w*|within|no (?:signs?|evidence|change|finding|fracture|cancer|infection)|present|absent|impaired|mild\w*|moderate\w*|severe\w*|good|fair|poor|excellent|trace|equal|diminished|reduced|tight|limited|stable|unstable|independent|able|unable|follows|oriented|consistent|valid|screened|ruled out|none|denies)\b/i;
const again = /\b(?:repeat\w*|again|follow-?up|f\/u|second|re-?\w+|2nd|another|now|updated)\b/i;
const numberWords: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6 };

/** False: the words break the demand; "silent": they leave it open. */
export function narrowly(criterion: string, text: string): boolean | 'silent' {
  const wants = wantsOf(criterion);
  if (!wants.limitation && !wants.absence && !wants.change && /\b(?:wobbl\w*|loose|broken|too (?:big|small|tight|loose)|(?:doesn't|does not|didn't) fit|malfunction\w*|out of order|worn through)\b/i.test(text)) return false;
  // A finding that is to be there, and a test that finds nothing.
  if (!wants.absence && !wants.change && /\b(?:(?:is|are) present|confirmed|positive)\b/i.test(criterion) && /\bneg(?:ative)?\b|\(-\)/i.test(text) && !/\bpos(?:itive)?\b|\(\+\)|\+|\bpresent\b/i.test(text)) return false;
  // "Step-to yet": not there so far.
  if (wants.ability && /\byet\W*$/i.test(text)) return false;
  if (wants.adherence && dependent.test(text) && !/\bwithout (?:fail|reminders?)\b/i.test(text)) return false;
  const aid = wants.unaided === undefined ? true : withoutHelp(wants.unaided, text);
  if (aid !== true) return aid;
  // "Needs: impact gun 10 min" lists what is still to be reached.
  if ((wants.ability || wants.fully) && /^\W*(?:needs?|remaining|to go|left|still needs?|deficits?|barriers?|unmet|not met|lacks|missing|can't yet|not yet|limited by|problems?)\s*:/i.test(text)) return false;
  if (wants.cessation) return /\b[1-9]\d*(?:\.\d+)? ?(?:mg|mme|packs?|ppd)\b|\bMME [1-9]|\b(?:still|continues to) (?:take|smoke|use|vape)/i.test(text) && !/\b(?:off|weaned|discontinued|stopped)\b/i.test(text) ? false : /\b(?:off|stopped|discontinued|d\/c'?d?|weaned|quit|none|no|zero|denies|never|free of)\b|\b0 ?(?:mg|mme)\b/i.test(text) && !/\boff work\b|\bplan\w* zero\b/i.test(text) ? true : 'silent';
  const [, had, whole] = /\b(?:full|entire|whole) (?:length|session|course|program|visit)|\ball (?:scheduled|prescribed)\b/i.test(criterion) ? (/\b(\d{1,3}) (?:\w+ )?(?:of|out of) (?:the |a )?(\d{1,3})\b/i.exec(text) ?? []) : [];
  if (had !== undefined) return Number(had) >= Number(whole);
  const sides = wants.fully && /\bequal|symmetr|opposite|uninvolved|other (?:side|hand|leg)/i.test(criterion) ? sidesIn(text) : undefined;
  if (sides !== undefined) return sides;
  if (/\bpassed\b(?! since)/i.test(criterion) && !/\bpass/i.test(text)) return 'silent';
  if (wants.examined && !result.test(text.replace(/\b\d{1,2};\d{1,2}\b|\b\d+ ?(?:y\/?o|yrs?|years?)\b/gi, ''))) return 'silent';
  if (wants.fully) return short.test(text) ? false : full.test(text) ? true : 'silent';
  if (wants.use && /\b(?:tried|trial|loaner|demo|introduced|shown|discussed)\b/i.test(text)) return 'silent';
  if (/\brecurr\w*/i.test(criterion) && !wants.absence) return /\b(?:recurr\w*|second|third|again|multiple|several|x ?[2-9]|twice|\d (?:times|episodes)|two|three)\b/i.test(text) ? true : /\b(?:first|only|single|one)\b/i.test(text) ? false : 'silent';
  if (wants.again && !wants.change && !again.test(text)) return 'silent';
  if (wants.times !== undefined && !hasCount(wants.times, text)) return 'silent';
  if (wants.ability && /\bPLOF\b|^\W*prior\b|\bused to\b|\bprior level\b/i.test(text) && !/\b(?:prior|before|premorbid|previous)\b/i.test(criterion)) return 'silent';
  // "overhead 41 vs 80": what is done beside what is asked.
  const [, done, asked] = /\b(?:meets?|sufficient|equal to|matches)\b/i.test(criterion) ? (/\b(\d{1,3}) ?(?:lb |kg )?(?:vs\.?|of|versus|needs?) ?(\d{1,3})\b/i.exec(text) ?? []) : [];
  if (done !== undefined && Number(done) < Number(asked)) return false;
  if (/\bmeets?\b[^.;]*\b(?:demands?|requirements?)\b/i.test(criterion) && done === undefined && !/\b(?:meets?|met|matches|equals?|full duty)\b/i.test(text)) return 'silent';
  if (wants.ability && /\b(?:on (?:a |the )?(?:model|manikin|dummy)|mock-?up|simulat\w*)\b/i.test(text)) return 'silent';
  const named = readRow(criterion).named;
  const lacks = (id: string): boolean => named.some(({ ids, shownIn }) => ids.includes(id) && !shownIn(text));
  if (lacks('whole day')) return 'silent';
  const visit = named.some(({ ids }) => ids.includes('tenth visit')) ? /\b(?:visits?|V|session) ?#?(\d{1,3})\b/i.exec(text)?.[1] : undefined;
  if (visit !== undefined && Number(visit) > 10) return 'silent';
  if (wants.adherence && !dependent.test(text) && !concepts.some(({ id, shown }) => id === 'adherence' && shows(shown, text))) return 'silent';
  return true;
}

/** "SLHR R 22 L 28": equal within a tenth. */
function sidesIn(text: string): boolean | undefined {
  const [, first, second] = /\b[RL]\b[^\d;.]{0,12}(\d{1,3}(?:\.\d)?)[^\d;.]{0,12}\b[RL]\b[^\d;.]{0,12}(\d{1,3}(?:\.\d)?)/.exec(text) ?? [];
  return first === undefined ? undefined : Math.abs(Number(first) - Number(second)) <= 0.1 * Math.max(Number(first), Number(second));
}

/** "Without a handrail", "without aspiration": broken where the words show it, open where they do not speak of it. */
function withoutHelp(thing: string, text: string): boolean | 'silent' {
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

/** "At least two blocks": the words tell as many. */
function hasCount(times: string, text: string): boolean {
  const wanted = numberWords[times] ?? Number(times);
  const told = [...text.matchAll(/\b(?:x ?|#)?(\d{1,3})\b|\b(two|three|four|five|six|seven|eight|nine|ten|both|series|several)\b/gi)].map((match) => (match[1] !== undefined ? Number(match[1]) : match[2]?.toLowerCase() === 'both' ? 2 : (numberWords[match[2]?.toLowerCase() ?? ''] ?? 7)));
  const bare = text.replace(/\d{1,2}\/\d{1,2}(?:\/\d{2,4})?/g, '');
  return told.length > 0 && [...bare.matchAll(/\bx ?(\d{1,2})\b/gi)].every((match) => Number(match[1]) >= wanted) && /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|both|series|several)\b/i.test(bare) && !(/\bx ?1\b/i.test(bare));
}
