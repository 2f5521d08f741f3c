// How far "no", "denies", "without" and "not" reach, and the cues that deny what stands before them.
import type { Concept } from '../words/concepts';
import type { Statement } from '../note/statements';
import type { Token } from '../text/tokens';
import { readUnit } from '../words/units';
import type { Span } from '../span';

const stops = /^(?:can|could|now|but|however|although|though|except|while|whereas|reports?|reported|states?|stated|c\/o|complains?|has|had|required|requires?|requiring|able|demonstrates?|demonstrated|due|because|until|since|which|who|that|when|after|before|during|w\/|with|on|secondary|continues?|remains?|noted|presents?|needs?|needed|for|s\/p|improved|rates?|rated|increased|decreased|risks)$/;
const listing = /^(?:no|denies|denied|denying|without|w\/o|negative for|absent|absence of|free of|neither|non|nor)$/;

/** What is said of a test, a goal or a service rather than of a finding. */
const notDone = /^(?:tested|assessed|examined|evaluated|measured|performed|done|repeated|retested|taken|screened|attempted|administered|billed|charged|needed|required|met|achieved|reached|started|addressed|requested|discussed)$/;

/** For each token a cue denies, the words of that cue. */
export function negatedTokens(tokens: readonly Token[], statement: Statement): ReadonlyMap<number, Span> {
  const result = new Map<number, Span>();
  for (const cue of statement.concepts) {
    if (cue.dimension !== 'negation') continue;
    const words = wordsOf(tokens, cue);
    // "a home program could not detect …" argues, it finds nothing.
    if (words === 'not' && /^(?:could|would|might|may|should|must)$/.test(tokens[cue.first - 1]?.text ?? '')) continue;
    const next = tokens[cue.next]?.text ?? '';
    // "receipt no. BSC-884": a number.
    if (words === 'no' && next === '.' && /\d/.test(tokens[cue.next + 1]?.text ?? '')) continue;
    // "level T? no C6": a note that corrects itself.
    if (words === 'no' && tokens[cue.first - 1]?.text === '?') continue;
    // "full fist DPC 0 MET": a distance, then how the goal stands.
    if (words === '0' && /^(?:met|achieved|reached)$/.test(next)) continue;
    // "cane -> none indoors"
    if (words === 'none' && tokens[cue.first - 1]?.text === '→') continue;
    // "not tested until week 10" was tested then.
    if (words === 'not' && [1, 2].some((ahead) => /^(?:un)?till?$/.test(tokens[cue.next + ahead]?.text ?? ''))) continue;
    // "ATNR not integrated?": a note that asks itself denies nothing.
    if (/^(?:not|no)$/.test(words) && tokens[cue.first - 1]?.text !== '?' && [1, 2, 3].some((ahead) => tokens[cue.next + ahead]?.text === '?' && tokens.slice(cue.next, cue.next + ahead).every(({ kind }) => kind === 'word'))) continue;
    // "not until employer test": it is to come.
    if (words === 'not' && /^(?:un)?till?$/.test(next)) continue;
    // "nystagmus was not tested", "pain goal was not met": what was not done or not reached is no finding denied.
    // "was not taken to the hospital" was not there.
    if (words === 'not' && notDone.test(next) && tokens[cue.next + 1]?.text !== 'to') {
      result.set(cue.next, cue);
      continue;
    }
    // "dizzy rolling right, not when rolling left": what is denied was said before.
    const ahead = next === 'yet' ? cue.next + 1 : cue.next;
    if (words === 'not' && /^(?:when|while|during|with|if|as|in|on|at)$/.test(tokens[ahead]?.text ?? '') && tokens[ahead + 1]?.text !== 'all') continue;
    // "not ready to d/c cane": what is not given up is kept.
    if (words === 'not' && tokens.slice(cue.next, cue.next + 5).some(({ text }, at, all) => /^(?:d\/c|dc|stop|stopping|discontinue|wean|remove|forgo)$/.test(text) && /^(?:to|be)$/.test(all[at - 1]?.text ?? ''))) continue;
    // "can't do buttons without the hook": it takes the hook.
    if (/^(?:without|w\/o)$/.test(words) && isTwiceDenied(tokens, statement, cue.first)) continue;
    // "gait no AD 300 ft, cue for heel strike": only the device is missing.
    if (/^(?:no|without|w\/o)$/.test(words) && /^(?:ad|ads|device|devices|brace|braces|afo|walker|cane|rw|spc|splint|sling)$/.test(next)) {
      result.set(cue.next, cue);
      continue;
    }
    if (/^(?:more|less|longer|later|only|limited|necessarily|significantly)$/.test(next) && next !== 'longer') continue;
    if (/^den(?:ied|ies|ying)$/.test(words) && byPayer(tokens, statement, cue)) continue;
    // "no prolapse beyond grade one" is a little of it.
    if (words === 'no' && [1, 2, 3].some((ahead) => /^(?:beyond|exceeding|past)$/.test(tokens[cue.next + ahead]?.text ?? ''))) continue;
    // "non-contact practice" is practice.
    if (words === 'non') {
      result.set(cue.next, cue);
      continue;
    }
    if (words === 'negative' && next === 'for') {
      reach(tokens, statement, cue.next + 1, true, cue, result);
      continue;
    }
    // "Light touch is absent in the hand, and neglect …": what follows the comma is no list of absent things.
    const said = words === 'absent' && /^(?:is|are|was|were|remains?)$/.test(tokens[cue.first - 1]?.text ?? '');
    // "no longer has dyspareunia"
    const verb = next === 'longer' && /^(?:has|have|had|reports?|reported|uses?|used|needs?|needed|requires?|required|experiences?|notes?|complains|gets?|feels?)$/.test(tokens[cue.next + 1]?.text ?? '') ? 2 : 0;
    reach(tokens, statement, cue.next + verb, listing.test(words) && !said, cue, result);
  }
  return result;
}

/** Stands another denial before "without" in its clause? */
export function isTwiceDenied(tokens: readonly Token[], { first }: Pick<Statement, 'first'>, at: number): boolean {
  for (let index = at - 1; index >= Math.max(first, at - 12) && !/^[,;.|()]$/.test(tokens[index]?.text ?? ''); index -= 1) if (/^(?:cannot|can't|unable|never|(?:is|are|was|were|does|did|could|should)n't|not)$/.test(tokens[index]?.text ?? '')) return true;
  return false;
}

/** A payer denies claims and visits; that denies no finding. */
function byPayer(tokens: readonly Token[], statement: Statement, cue: Concept): boolean {
  for (let index = cue.next; index < Math.min(statement.next, cue.next + 4); index += 1) if (/^(?:claims?|coverage|authorization|request|payment|services?|visits?|units?|benefits?|appeal|reimbursement|sessions?|cpt|therapy|treatment|care|because|as|stating|for|under|by|period|dates?|days?)$/.test(tokens[index]?.text ?? '') || tokens[index]?.kind === 'code') return true;
  return /^(?:was|were|been|is|claim|be)$/.test(tokens[cue.first - 1]?.text ?? '');
}

function wordsOf(tokens: readonly Token[], concept: Concept): string {
  let words = '';
  for (let index = concept.first; index < concept.next; index += 1) words += `${index > concept.first ? ' ' : ''}${tokens[index]?.text ?? ''}`;
  return words;
}

function reach(tokens: readonly Token[], statement: Statement, from: number, lists: boolean, cue: Concept, result: Map<number, Span>): void {
  // "None of the three long-term goals is met"
  const ofAll = tokens[cue.first]?.text === 'none' && tokens[from]?.text === 'of';
  const limit = Math.min(statement.next, from + (lists ? 28 : ofAll ? 12 : 7));
  const cueDenies = /^den(?:ies|ied|ying)$/.test(tokens[cue.first]?.text ?? '');
  // "Not yet: kneel, descend stairs": all that the colon lists.
  const listed = tokens[from]?.text === ':' || (tokens[from]?.text === 'yet' && tokens[from + 1]?.text === ':');
  const first = listed ? from + (tokens[from]?.text === ':' ? 1 : 2) : from;
  for (let index = first; index < limit; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'line') return;
    const text = token.text;
    if (listed && text === ',') continue;
    if (token.kind === 'mark' && /^(?:[.;:|→()]|--)$/.test(text)) {
      if (text === '.' && tokens[index + 1]?.spaced === false) continue;
      return;
    }
    if (token.kind === 'word' && stops.test(text) && index > from) return;
    // "Without the AFO the gait is steppage"
    if (text === 'the' && index > from && !/^(?:of|in|on|to|at|with|from|and|or|use|using|wear|wearing|need|take|drive|lift|have|leave|remove)$/.test(tokens[index - 1]?.text ?? '')) return;
    const joins = (token.kind === 'mark' && (text === ',' || text === '/' || text === '&')) || (token.kind === 'word' && (text === 'and' || text === 'or' || text === 'nor'));
    if (joins && (!lists || !(goesOn(tokens, statement, index + 1) || (cueDenies && endsList(tokens, statement, index + 1))))) {
      if (text === 'or' || text === '/' || text === 'nor') continue;
      return;
    }
    // "no pain > 5/10 or swelling"
    if (lists && token.kind === 'number' && tokens[index + 1]?.text === '/' && tokens[index + 3]?.text === 'or' && goesOn(tokens, statement, index + 4)) {
      index += 2;
      continue;
    }
    if (token.kind === 'number' && index > from + (ofAll ? 2 : 1)) return;
    result.set(index, cue);
  }
}

/** "denies dyspareunia and fecal leakage.": one or two plain words to the end of the clause. */
function endsList(tokens: readonly Token[], statement: Statement, from: number): boolean {
  // "denies chest pain, cough nonproductive": a finding with a word of its own.
  if (statement.concepts.some(({ dimension, first, next }) => dimension === 'finding' && first === from && tokens[next]?.kind === 'word')) return false;
  for (let index = from; index < from + 3 && index < statement.next; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'word' || stops.test(token.text) || /(?:ed|ing)$/.test(token.text)) return false;
    const after = tokens[index + 1];
    if (index + 1 >= statement.next || after === undefined || after.kind === 'line' || (after.kind === 'mark' && /^[.;]$/.test(after.text))) return true;
  }
  return false;
}

/** Does a list of denied findings go on after a comma or "and"? */
function goesOn(tokens: readonly Token[], statement: Statement, from: number): boolean {
  for (let index = from; index < from + 4 && index < statement.next; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'number' || token.kind === 'code') return false;
    if (token.kind === 'mark' && token.text !== ',' && token.text !== '/') return false;
    if (token.kind === 'word' && (stops.test(token.text) || /^(?:no|not|denies|without|is|was|were|are|blanchable|blanching|healed|healing|mild|moderate|severe|mod|min|scant|minimal|copious|heavy|trace|small|large|serous|positive|occasional|some|intermittent|frequent|ongoing|continued|persistent|new|increased|he|she|they|it|patient|pt|this|there|his|her|the|feels?|uses?|wears?|takes?|walks?|sleeps?|voids?|drives?|works?)$/.test(token.text))) return false;
    const named = statement.concepts.find((concept) => concept.first === index && (concept.dimension === 'finding' || concept.dimension === 'status'));
    // "no open areas, and distal redness fades": a clause of its own.
    if (named !== undefined) return !/^(?:non|nonproductive|productive|intermittent|mild|moderate|severe|constant|occasional)$/.test(tokens[named.next]?.text ?? '') && !(tokens[from]?.text === 'and' && /^(?:fades?|persists?|resolves|clears|remains?|returns?|comes|increases|decreases|limits?|occurs?|continues?)$/.test(tokens[named.next]?.text ?? ''));
    if (token.kind === 'word' && /^(?:or|and|nor)$/.test(token.text)) continue;
  }
  return false;
}

const labelWord = /^(?:[,/&]|and|or|changes?|function|habits|problems?|complaints?|episodes?|since|last|this|past|previous|prior|visit|session|week|month|treatment|eval|evaluation|in|the|with|during|at|of|on|after|today|any|new|other|signs|symptoms)$/;

/** "Dizziness, nausea, headache: none", "Falls since last visit: 0": the place behind the colon that closes the label. */
function afterColon(tokens: readonly Token[], statement: Statement, concept: Concept): number | undefined {
  for (let index = concept.next; index < Math.min(statement.next, concept.next + 16); index += 1) {
    const text = tokens[index]?.text ?? '';
    if (text === ':') return index === concept.next ? undefined : index + 1;
    const named = statement.concepts.find((other) => /^(?:finding|sign|status)$/.test(other.dimension) && other.first === index);
    if (named !== undefined) index = named.next - 1;
    else if (!labelWord.test(text)) return undefined;
  }
  return undefined;
}

/** "dizziness: none", "LOB x 0", "swelling not present", "neuro signs absent": the cue after the finding. */
export function pointsBack(tokens: readonly Token[], statement: Statement, concept: Concept): Span | undefined {
  const from = afterColon(tokens, statement, concept) ?? concept.next;
  for (let index = from; index < Math.min(statement.next, from + (tokens[from]?.text === 'of' ? 7 : 5)); index += 1) {
    const token = tokens[index];
    const text = token?.text ?? '';
    if (token === undefined) return undefined;
    // "Bladder and bowel are normal"
    if (concept.key.endsWith('change') && /^(?:normal|ok|okay|wnl|intact|fine|unremarkable)$/.test(text)) return token;
    if (text === 'gone' && /^(?:down|up|from|to|back|over|on|through|out)$/.test(tokens[index + 1]?.text ?? '')) return undefined;
    // "Dr. Ito cleared her", "the plan denied two visits": someone does it to something else.
    if (text === 'denied' && [1, 2, 3].some((ahead) => /^(?:claims?|visits?|units?|services?|coverage|request|payment|sessions?|therapy|appeal)$/.test(tokens[index + ahead]?.text ?? ''))) return undefined;
    if (/^(?:cleared|denied|resolved|stopped)$/.test(text) && tokens[index + 1]?.kind === 'word' && !/^(?:and|by|with|in|on|since|after|at|but|or|as|now|today|this|last|completely|fully)$/.test(tokens[index + 1]?.text ?? '')) return undefined;
    if (/^(?:none|absent|denied|\(-\)|resolved|nil|gone|ceased|subsided|disappeared|cleared|abated)$/.test(text) || (text === 'stopped' && /^(?:has|have|had|now)$/.test(tokens[index - 1]?.text ?? '')) || (/^(?:negative|neg)$/.test(text) && tokens[index + 1]?.text !== 'for')) return token;
    // "full bladder: 0 leak": none of what follows.
    if (token.value === 0 && statement.concepts.some(({ dimension, first }) => dimension === 'finding' && first === index + 1)) return undefined;
    if ((token.kind === 'number' || token.kind === 'word') && (token.value === 0 || text === 'zero') && tokens[index + 1]?.text !== '→' && tokens[index + 1]?.text !== 'to' && !(/^[/-]$/.test(tokens[index + 1]?.text ?? '') && tokens[index + 2]?.kind === 'number')) return token;
    if (text === 'no' && /^[.,;]?$/.test(tokens[index + 1]?.text ?? '')) return token;
    if (text === 'not' && [1, 2, 3].some((ahead) => /^(?:un)?till?$/.test(tokens[index + ahead]?.text ?? ''))) return undefined;
    // "sleeper stretch NOT yet"
    if (text === 'not' && tokens[index + 1]?.text === 'yet' && /^[.,;]?$/.test(tokens[index + 2]?.text ?? '')) return token;
    if (text === 'not' && tokens[index + 1]?.text === 'tested' && concept.dimension === 'finding' && concept.key !== '') return undefined;
    if (text === 'not' && /^(?:present|noted|observed|reported|seen|elicited|appreciated|required|needed|detected|felt|perceived|attempted|tested|allowed|permitted|cleared|planned|indicated|recommended|anticipated)$/.test(tokens[index + 1]?.text ?? '')) return token;
    // "nausea/vomiting: none"
    const ofFinding = (at: number): boolean => statement.concepts.some((other) => other.dimension === 'finding' && other.first <= at && at < other.next);
    if ((/^(?:\/|and|or|&)$/.test(text) && ofFinding(index + 1)) || ofFinding(index)) continue;
    // "the lag of eight degrees has resolved"
    if (token.kind === 'number' && tokens[index - 1]?.text === 'of') {
      if (readUnit(tokens, index + 1) !== undefined) index += 1;
      continue;
    }
    if (!/^(?:[:=x-]|is|are|was|were|currently|has|have|been|to|today|at|of|balance|night|daytime|times|inj|injections?|use|used)$/.test(text)) return undefined;
  }
  const before = tokens[concept.first - 1];
  if (before?.kind === 'number' && before.value === 0 && tokens[concept.first - 2]?.text !== '/' && concept.first - 1 >= statement.first) return before;
  return undefined;
}
