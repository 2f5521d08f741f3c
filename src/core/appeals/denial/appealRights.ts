// How long the letter gives for the first appeal, and where to send it.
import type { Span } from '../../clinical/span';
import { stateNames } from '../../phi/recognizers/places/states';
import { notStated, sure, unsure, type OptionalField } from './denialTypes';
import type { WrittenDate } from './letterDates';
import type { Sentence } from './letterSentences';
import { repaired, repairedNumbers } from './repairedText';
import { lineAt, phrases, type Letter } from './letterText';

const numbers: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, six: 6, ten: 10, twelve: 12, fourteen: 14, fifteen: 15, thirty: 30, 'forty-five': 45, 'sixty': 60, 'sixty-five': 65, ninety: 90, 'one hundred twenty': 120, 'one hundred and twenty': 120, 'one hundred eighty': 180, 'one hundred and eighty': 180, 'three hundred sixty-five': 365 };
const count = `(?:the )?(?:(?:${Object.keys(numbers).sort((a, b) => b.length - a.length).join('|')})\\s*\\(?\\s*)?\\(?([\\dOolI]{1,3})\\)?|(${Object.keys(numbers).sort((a, b) => b.length - a.length).join('|')})`;
const period = new RegExp(`(?:${count})(?:st|nd|rd|th)?[\\s-]*(?:cale ?ndar|business|working|consecutive)?[\\s-]*(days?|(?:m|rn)onths?|years?|day's)(?![\\w])`, 'gi');
const appeal = /\b(?:appeal\w*|time limit|reconsiderations?|reconsider|redeterminations?|griev\w*|disput\w*|object|request (?:a|an|for a|for) (?:\w+ ){0,3}(?:review|hearing)|payment reviews?|ask (?:us )?for (?:a|an) (?:appeal|review|reconsideration)|(?:internal|informal|provider|payment|administrative|second) review|first[- ]level|file (?:it|this|your|within|by)|claim review|second look|imr application|bill review|you have \S+ days (?:after|from) (?:you receive|receipt)|provider adjustments?|(?:change|look at|review) (?:the|our|this) decision|independent medical review|filing (?:limit|deadline)|disagree\w*|(?:full|fair|formal) review|differ|ask (?:[A-Z]\w+ ){1,3}to (?:change|review|reconsider)|(?:has|have|needs?) to (?:reach|be (?:in|with|here))|contest|petition\w*|object\w*|rebut\w*|protest\w*|challenge|think (?:we are|this is|we made) (?:wrong|a mistake)|(?:have|get) (?:this|it|the decision|our decision) (?:reviewed|looked at)|look (?:at (?:this|it) )?again|second opinion|re-?review|another review|level (?:1|one|i)|ADR|alternative dispute)\b/i;
/** What one does with an answer that needs no name. */
const answers = /\b(?:write|send|mail|ask|tell us|file|fax|submit|respond|reply|proof|form|postmarked)\b/i;
const later = /\b(?:external|outside (?:review|look|reviewer)|independent reviewers?|after (?:a|our|the|that|you get (?:a|our|the)) (?:final )?(?:answer|decision)|from (?:the|our) final|office of the commissioner|independent review (?:organization|entity)|iro\b|state fair hearing|fair hearing|second[- ]level|2nd[- ]level|level (?:2|ii|two)\b|state (?:\w+ )?hearing|administrative hearing|administrative law|alj|qic|judicial|arbitration|court|civil action|sue|lawsuit)\b/i;
const answered = /\b(?:we will|we'll|we must(?! (?:receive|get|have))|we have(?! to (?:get|receive|hear))|decision within|(?<!date of )our decision|takes?|decide[sd]?|respond within|response within|notify you|notified within|resolve|resolved|complete our|make (?:a|our) decision|acknowledge|written decision|decision is made|will be (?:made|completed|issued|sent)|peer[- ]to[- ]peer|submitted within|filed within|date of service|timely filing|of receiving your|of receipt of your|after we (?:get|receive)|expedited|corrected claim|requested (?:records|information)|records within|medical records|continue|continuation|keep (?:getting|receiving|your|the same|services)|not an appeal|reopen(?:ing)?|retain|extension|new (?:papers|information|records|evidence|facts)|by phone|over the phone)\b/i;
const deadlineLabel = phrases('appeal deadline', 'deadline to appeal', 'deadline for appeal', 'appeal by', 'file by', 'appeal must be received by', 'appeal must be filed by', 'appeal filing deadline', 'last day to appeal', 'last date to appeal', 'last day to file', 'appeal due', 'appeal due date', 'appeal before', 'appeal filing limit', 'appeal time frame', 'appeal timeframe', 'time limit to appeal', 'time to appeal', 'filing deadline', 'deadline', 'must be received by', 'must be received no later than', 'must be filed by', 'must be submitted by', 'must be postmarked by', 'must be received on or before', 'no later than', 'on or before', 'postmarked by', 'until', 'due by', 'by', 'is', 'appeals must be filed by', 'reconsideration due');

export function readAppealDeadline(letter: Letter, sentences: readonly Sentence[], dates: readonly WrittenDate[]): OptionalField<string> {
  const labels = letter.find(deadlineLabel);
  let at = 0;
  const dated = dates.find((date) => {
    while (at < labels.length && (labels[at]?.start ?? 0) < date.start) at++;
    const near = labels.slice(Math.max(0, at - 6), at).filter(({ end }) => end <= date.start && date.start - end < 14 && /^[\s:.#-]*(?:is|by|on|the|close of business|5:00 p\.?m\.?)?[\s:,on]*$/i.test(letter.plain.slice(end, date.start))).at(-1);
    if (near === undefined) return false;
    const own = sentences.findIndex(({ start, end: last }) => start <= date.start && date.start < last);
    // "by 2/27/27." under the address ends the sentence above it.
    const above = (sentences[own]?.plain.length ?? 0) < 60 ? letter.plain.slice(Math.max(0, near.start - 240), near.start).split(/\n\s*\n/).at(-1) ?? '' : '';
    const around = `${above} ${sentences[own]?.label ?? ''} ${sentences[own]?.plain ?? ''} ${letter.plain.slice(near.start, near.end)}`;
    const asked = /\byour (?:request|letter)\b/i.test(around) && appeal.test(sentences[own - 1]?.plain ?? '');
    return (asked || appeal.test(around) || /deadline|file by|last day to/i.test(around)) && !later.test(around) && !/\b(?:keep|continue|continuing|still get(?:ting)?)\b/i.test(sentences[own]?.plain ?? '') && !/\b(?:records|corrected claim|peer[- ]to[- ]peer|information) (?:must|by|before|within)\b/i.test(around);
  });
  if (dated !== undefined) return sure(dated.iso, dated);
  const found = sentences.flatMap((sentence, index) => [...sentence.plain.matchAll(period)].map((match) => ({ sentence, match, score: rate(sentence, match, sentences[index - 1]) })));
  const best = found.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || a.sentence.start - b.sentence.start)[0]
    // A final decision leaves the external review alone to ask for.
    ?? found.filter(({ sentence, match }) => later.test(sentence.plain) && /\b(?:within|have)\s*(?:the )?$/i.test(sentence.plain.slice(0, match.index)) && /\b(?:you|request|review)\b/i.test(sentence.plain.slice(0, match.index)) && /\b(?:upheld|final (?:internal|adverse)|maintained|full review of your appeal)\b/i.test(letter.plain.slice(0, 20_000))).map((one) => ({ ...one, score: 1 }))[0];
  if (best === undefined) return notStated;
  const [, digits, words, unit = ''] = best.match;
  const value = digits === undefined ? numbers[(words ?? '').toLowerCase()] ?? 0 : Number(digits.replace(/[Oo]/g, '0').replace(/[lI]/g, '1'));
  if (value === 0) return notStated;
  const stated = `${value} ${unit.toLowerCase().replace('rn', 'm').replace(/'s$/, '').replace(/s$/, '')}${value === 1 ? '' : 's'}`;
  const span = { start: best.sentence.start, end: best.sentence.end };
  return best.score >= 3 ? sure(stated, span) : unsure(stated, span);
}

/** Above zero: the sentence gives the reader so long to appeal. The clause around the number decides. */
function rate(sentence: Sentence, match: RegExpExecArray, previous: Sentence | undefined): number {
  const { plain: text } = sentence;
  const before = text.slice(Math.max(0, match.index - 160), match.index);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 120);
  const clause = `${before.split(/;|(?<=\w{3})\. |, (?:and|but) (?=we|you)|\bor (?=appeal)|\([a-z\d]\) /).at(-1) ?? ''}${match[0]}${after.split(/;|(?<=\w{3})\. |, (?:and|but) (?=we|you)|\bor (?=appeal)|\([a-z\d]\) /)[0] ?? ''}`;
  if (/\b(?:retroactive|of treatment|of therapy|of care|per|old|course|plan of care)\s*$/i.test(before.slice(-20)) || /^\s*(?:of (?:therapy|treatment|care|service(?! of)|physical|occupational)|supply|per)\b/i.test(after)) return 0;
  const about = appeal.test(clause) ? 3 : appeal.test(`${sentence.label} ${previous?.plain ?? ''}`) ? 1 : appeal.test(text) && !answered.test(clause.replace(/\b(?:we|contractor|plan) must receive\b/i, '')) ? 1 : answers.test(clause) && /\b(?:within|by|in|for|have|has)\b/i.test(before) ? 0.5 : 0;
  if (about === 0) return 0;
  const allowed = /\b(?:within|have|has|up to|(?:no|not) more than|at most|no later than|not later than|in|deadline|limit|time ?frame|must be (?:filed|received|submitted)|accepted (?:for|up to)|(?:take|accept)s? (?:\w+ )?(?:appeals|disputes|requests) (?:for|up to)|open for|inside|up to|due|file|by the end of|gives? \w+(?: \w+)?|redetermination requests|appeal requests|:)\s*(?:a period of |the )?(?:first )?$/i.test(before) || /^\s*(?:,? ?counted from|(?:or less |or fewer )?(?:after|from|of)\b|once you\b|starting|beginning|to (?:petition|write|contest|dispute|file|appeal|request|ask|submit|dispute)|from|of (?:the|this|your|receiv|receipt)|after|following)/i.test(after) ? 2 : 0;
  const wrong = (later.test(`${sentence.label}: ${clause}`) ? 4 : 0) + (answered.test(clause) ? (/\b(?:you|your|must be|may|provider)\b[^.]*\b(?:within|have)\s*$/i.test(before) && !/\b(?:we|decision|peer)\b[^.]{0,60}$/i.test(before) ? 1 : 4) : 0);
  const score = allowed === 0 ? Math.min(1, about - wrong) : about + allowed - wrong;
  // Reviewed elsewhere after the plan's own answer, but first for an injured worker: it yields to another term.
  return score > 0 && /\bindependent medical review\b|\bIMR\b/i.test(clause) ? Math.max(0.5, score - 1.5) : score;
}

const zip = new RegExp(`(?<![A-Za-z])([A-Z][A-Z0]|${stateNames.join('|')})\\.?,?(?:[ \\t]{1,3}|[ \\t]{0,3}\\n[ \\t]{0,9})([\\dOolI]{5}(?:-[\\dOolI]{4})?)(?![\\dA-Za-z])`, 'g');
const appealWords = phrases('appeal', 'appealed', 'appeals', 'disputed claims', 'disputed claim', 'grievance', 'grievances', 'reconsideration', 'reconsider', 'redetermination', 'redeterminations', 'dispute', 'disputes', 'reconsiderations', 'review request', 'claim review', 'payment review', 'imr', 'imr application', 'adjustments', 'provider adjustment', 'payment disputes', 'bill review', 'rebuttal', 'objection', 'contest', 'petition', 'petitions', 'second look', 'disagree', 'days after you receive this letter', 'days after you receive this notice');
const sendWords = phrases('mail to', 'mail your', 'mail', 'send to', 'send your', 'send', 'write to', 'submit', 'submitted to', 'address', 'appeals address', 'in writing to', 'sent to', 'mailed to', 'fax', 'forward');
const otherWords = phrases('external review', 'independent review', 'department of insurance', 'insurance commissioner', 'fair hearing', 'fair hearings', 'new claims', 'claims address', 'corrected claims', 'medical records', 'records to', 'civil rights', 'ebsa', 'u.s. department of labor', 'us department of labor', 'united states department of labor', 'employee benefits security', 'livanta', 'claim submission', 'claims submission', 'remit', 'premium', 'premium payments', 'send payments', 'refund', 'overpayment', 'headquarters', 'corrected claim', 'ombudsman', 'administrative hearings', 'office of administrative', 'file a complaint', 'complaint with', 'division of insurance', 'quality improvement organization', 'consumer assistance', 'not accepted', 'do not send', 'general correspondence');

export function readAppealAddress(letter: Letter, deadline: readonly Span[] = []): OptionalField<string> {
  const marks = { appeal: letter.find(appealWords), send: letter.find(sendWords), other: letter.find(otherWords) };
  const greeting = letter.find(phrases('dear', 'to whom it may concern'))[0]?.start ?? 0;
  const found = [...letter.plain.matchAll(zip)].slice(0, mostAddresses).map((match) => {
    const end = match.index + match[0].length;
    const start = blockStart(letter, match.index);
    const within = (spans: readonly { readonly start: number }[], from: number, to: number): boolean => spans.some((span) => span.start >= from && span.start < to);
    const score = (within(marks.appeal, start, end) ? 5 : 0) + (within(marks.appeal, start - 160, start) ? 4 : within(marks.appeal, start - 400, start) ? 2 : 0) + (within(marks.send, start - 120, start + 5) ? 2 : 0)
      // Where the sentence of the deadline ends.
      + (deadline.some((span) => span.start < end && start - span.end < 120) ? (deadline.some((span) => span.start <= start && start < span.end) ? 4 : 3) : 0)
      - (within(marks.other, start, end) ? 7 : 0) - (within(marks.other, start - 60, start) ? 4 : 0) - (end < greeting ? 3 : 0)
      - (/\b(?:Physical Therapy|Occupational Therapy|Rehab\w*|Clinic|Orthop\w+|PT,? LLC|Sports Medicine)\b/.test(letter.plain.slice(start, end)) ? 6 : 0)
      // The second of two ways.
      - (/^or\b/i.test(letter.plain.slice(start, start + 4)) ? 9 : 0);
    return { start, end, score };
  });
  const best = found.filter(({ score }) => score >= 4).sort((a, b) => b.score - a.score || a.start - b.start)[0];
  if (best === undefined) return notStated;
  const value = joinAddress(repairedNumbers(repaired(letter, best.start, best.end))).replace(/\bP\. ?0\b/g, 'P.O');
  return best.score >= 6 ? sure(value, best) : unsure(value, best);
}

/** A file of many pages repeats its addresses. */
const mostAddresses = 300;

/** Up to the blank line, the colon or the words "to" and "at" that open the address. */
function blockStart(letter: Letter, zipStart: number): number {
  const index = lineAt(letter, zipStart);
  const opening = /.*?\((?=[A-Z][^()]*$)|^\s*(?:[Aa]ppeals?|[Mm]ailing) [Aa]ddress\s*[-:]\s*|.*?\b(?:by|with) (?:our|the)\s+(?=[A-Z][a-z])|.*?\b\d{1,3} (?:calendar )?(?:days|months)\b[^.:,]{0,60}:\s+(?=[A-Z])|.*?\b(?:or|and) (?:write|mail|send)(?: to)?:?\s+(?=[A-Z])|.*?\b\d{2,3} (?:calendar )?days(?: of receipt| (?:of|from) this (?:letter|notice))?[,.:;]\s+(?=[A-Z])|.*?(?:\b(?:mail|mailed|send|sent|write|submit|submitted|forward|forwarded|address(?:ed)?|delivered|request|appeal|writing|review|form|it|letter|dispute|us|them|materials|documents|records|information|fax|reconsideration|redetermination|grievance|appeals) ?(?:it |them |your \w+ )?(?:to|at|is|:|in)|\b(?:MAIL|MAILED|SEND|SENT|WRITE|SUBMIT|FORWARD)(?: IT| THEM| YOUR \w+| APPEALS?)? TO|\b(?:to|(?<!\d )at|days with|notice with|filed with))(?: the following address| the address below| us at| us| our)?\s*(?::\s*|\s+)(?=(?:the )?[A-Z0-9])|.*?\b(?!(?:attn|inc|ste|ave|blvd|dept|bldg|mail)\b)[a-z]{3,}\)?\.\s+(?=[A-Z])|.*?[.;]\s+(?:Write|Mail|Send|Submit|Address)(?: to)?:\s+(?=[A-Z0-9])|^\s*(?:Address:|(?:Mail|Write|Send)(?: to)?:?\s{2,}(?=[A-Z]))|.*?\b(?!ATTN|SUITE|BLDG|BLVD|DEPT|INC|STE|AVE|APT|LLC)[A-Z]{3,}\.\s+(?=[A-Z])|.*?(?:\b(?!(?:attn|attention)\b)[a-z]+\)?:|\b(?:\d{4}\)?|days|letter|notice|receipt)\.)\s+(?=[A-Z0-9])(?!(?:Mail|Send|Write|Submit|Fax|Please|You|Your|Include|Attach|MAIL|SEND|WRITE|SUBMIT|FAX|PLEASE|YOU|YOUR)\b)|^(?!\s*(?:Attn|Attention|ATTN|ATTENTION|c\/o|Suite|Unit|MS|MZ|Mail ?[Ss]top|Route|Dept|Mail Code|Station)\b)[^,]{0,60}?:\s+(?=\S)/;
  let start = zipStart;
  for (let at = index, taken = 0; at >= 0 && taken < 7; at--, taken++) {
    const line = letter.lines[at];
    if (line === undefined) break;
    // An address is short, whatever the length of the line it stands in.
    const from = at === index ? Math.max(line.start, zipStart - 400) : line.start;
    const text = at === index ? letter.plain.slice(from, zipStart) : line.text.slice(0, 400);
    if (text.trim() === '' && at !== index) break;
    // Two columns: the address is the one over the ZIP.
    const gap = at === index ? text.search(/(?:\S {4,}|\t)(?=\S[^\n]*$)/) : -1;
    const offset = gap >= 0 && !/[A-Z]{2}$/.test(text.trim()) ? gap + 1 : 0;
    // Another address ends above.
    if (at !== index && new RegExp(zip.source).test(text) && !/\b(?:to|at|mail|write)\b/i.test(text)) break;
    // "Appeal by: September 26, 2026" over the address.
    if (at !== index && /\b(?:\d{4}|\d{1,2}\/\d{1,2}\/\d{2,4})[.:]?\s*$/.test(text) && /\b(?:by|before|until|date|than|deadline)\b/i.test(text)) break;
    if (at !== index && /(?:(?<!\b(?:Attn|Attention)):|\b(?:to|at|mail|send|write|submit))\s*$|[a-z\d)]{2}[.!?]\s*$/i.test(text.replace(/\b(?:Inc|Co|Ste|St|Ave|Blvd|Dr|Rd|Dept)\.\s*$/, ''))) break;
    // "To dispute: within 180 days of the run date," opens the address below it.
    if (at !== index && /\b\d{1,3} (?:calendar )?(?:days|months)\b[^.]{0,40},\s*$/i.test(text)) break;
    const lead = lastOpening(text.slice(offset), opening);
    if (lead !== undefined && text.slice(offset + lead).trim() !== '') {
      start = from + offset + lead;
      return skipSpace(letter.plain, /^the /.test(letter.plain.slice(start, start + 4)) ? start + 4 : start);
    }
    if (at !== index && (text.trim().length > 64 || /\b(?:days?|notice|letter)\b/i.test(text))) break;
    if (at !== index && /\b(?:must|you|your|may|within|please|days)\b/.test(text)) break;
    start = from + offset;
  }
  return skipSpace(letter.plain, start);
}

/** End of the last opening before the address proper. */
function lastOpening(text: string, opening: RegExp): number | undefined {
  let from = 0;
  for (let match = opening.exec(text); match !== null && match[0] !== ''; match = opening.exec(text.slice(from))) from += match[0].length;
  return from === 0 ? undefined : from;
}

function skipSpace(plain: string, from: number): number {
  return from + (/^[\s,:;-]*/.exec(plain.slice(from, from + 200))?.[0].length ?? 0);
}

function joinAddress(text: string): string {
  return text.split(/\n/).map((line) => line.replace(/[*_|]/g, '').replace(/\s+/g, ' ').trim().replace(/,$/, '')).filter((line) => line !== '').join(', ').replace(/, ,/g, ',').replace(/\b([A-Z]{2}), (\d{5}(?:-\d{4})?)$/, '$1 $2');
}
