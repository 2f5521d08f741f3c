// Reads a payer's denial notice, scrubbed or not, into the slots of an appeal. Quotes and copies; interprets nothing.
import { sentences } from '../../clinical/text/sentences';
import type { NoteFacts } from '../noteFacts';

/** Values end at the line's end or where a second column begins. */
const value = String.raw`[ \t]*[:#][ \t]*(\S(?:[^\n\t]*?\S)??)(?=[ \t]{2,}|\t|\s*\n|\s*$)`;
const labelled = (labels: string): RegExp => new RegExp(String.raw`(?:^|[ \t]{2,}|\t|\n[ \t]*)(?:${labels})${value}`, 'i');

const byLabel: readonly (readonly [string, RegExp])[] = [
  ['patient.name', labelled(String.raw`(?:member|patient|enrollee|subscriber|insured)(?: name)?|re`)],
  ['birth.date', labelled(String.raw`(?:date of birth|dob|birth ?date)`)],
  ['member.id', labelled(String.raw`(?:member|subscriber|enrollee|insured) ?(?:id|identification|number|no\.?)(?: number)?|id(?: number)?`)],
  ['group.number', labelled(String.raw`(?:group|policy) ?(?:number|no\.?|id)?`)],
  ['claim.number', labelled(String.raw`claim ?(?:numbers?|no\.?|id|reference)?`)],
  ['auth.number', labelled(String.raw`(?:prior )?auth(?:orization)? ?(?:request )?(?:number|no\.?|id)?|reference ?(?:number|no\.?)|case ?(?:number|no\.?)`)],
  ['period', labelled(String.raw`dates? of service|service dates?|dos`)],
  ['services', labelled(String.raw`procedure(?: codes?)?|services?(?: codes?| requested| denied)?|cpt(?: codes?)?`)],
  ['icd10', labelled(String.raw`diagnos[ei]s(?: codes?)?|icd-?10(?: codes?)?`)],
  ['plan.type', labelled(String.raw`plan(?: name| type)?|benefit plan|coverage`)],
  ['amount', labelled(String.raw`(?:billed )?(?:amount|charges?)(?: billed)?`)],
  ['carc', labelled(String.raw`(?:adjustment|denial|reason)(?: reason)? codes?|carcs?`)],
  ['rarc', labelled(String.raw`remark codes?|rarcs?`)],
  ['policy.cited', labelled(String.raw`(?:guidelines?|polic(?:y|ies)|criteria|clinical criteria|coverage policy)(?: (?:used|applied|cited|relied on))?`)],
];

const aDate = String.raw`(?:\[DATE_\d[^\]\n]*\]|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2},?\s+\d{4}|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{4}-\d{2}-\d{2})`;

/** A letter that says no and how to appeal; a therapy note with minutes is none, whatever it mentions. */
export function isDenialNotice(text: string): boolean {
  const head = text.slice(0, 60_000);
  return /\b(?:den(?:y|ied|ial)|adverse (?:benefit )?determination|not (?:to )?(?:approve|covered|certif\w+)|decided not to)\b/i.test(head) && /\bappeal/i.test(head) && !/\b97\d{3}\b[^\n]{0,30}\b\d{1,3}\s*min\b/i.test(head);
}

/** The slots that the notice fills; its other sentences are the payer's and are not carried into the appeal. */
export function readDenialNotice(text: string): NoteFacts {
  const notice = text.replace(/\r\n?/g, '\n').slice(0, 200_000);
  const fields: Record<string, string> = {};
  const set = (name: string, found: string | undefined): void => {
    const plain = found?.replace(/\s+/g, ' ').trim();
    if (plain !== undefined && plain !== '' && fields[name] === undefined) fields[name] = plain;
  };
  for (const [name, pattern] of byLabel) set(name, pattern.exec(notice)?.[1]);
  set('denial.date', new RegExp(String.raw`(?:^|\n)[ \t]*(?:date(?: of (?:notice|letter))?[ \t]*:[ \t]*)?(${aDate})[ \t]*(?:\n|$)`, 'i').exec(notice)?.[1]);
  set('denial.reason.verbatim', reasonOf(notice));
  set('appeal.deadline', /\b(\d{1,3} (?:calendar |business )?days)\b/i.exec(sentenceWith(notice, /\bappeal\b[^.]*\bdays\b/i) ?? '')?.[1]);
  set('appeals.address', addressOf(notice, fields['denial.date']));
  set('payer', payerOf(notice));
  splitCodes(fields);
  return { fields, measures: [], interventions: [], criteria: [], exhibits: [], statements: [], missing: [] };
}

/** Where the appeal goes in the notice's words; "the address above" is its letterhead. */
function addressOf(notice: string, date: string | undefined): string | undefined {
  const said = sentenceWith(notice, /\b(?:send|mail|fax|submit)\b[^.]*\b(?:to|address|fax|portal)\b/i);
  if (said === undefined || !/\baddress above\b/i.test(said)) return said;
  const head = notice.slice(0, date === undefined ? 0 : Math.max(0, notice.indexOf(date))).split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return head.length === 0 || head.length > 8 ? said : `${head.slice(1).join(', ')}. ${said}`;
}

/** The reason in the payer's own words: quoted, else the sentences after the words that announce it. */
function reasonOf(notice: string): string | undefined {
  const quoted = /\breason[^\n"“]{0,60}[:\n][^"“]{0,40}["“]([^"”]{15,1500})["”]/i.exec(notice)?.[1];
  if (quoted !== undefined) return quoted;
  const announced = /\b(?:reason(?: for (?:our |the |this )?(?:decision|denial))?|why we (?:made this decision|denied)[^\n:]{0,40})[ \t]*[:\n]\s*([^\n][\s\S]{10,1200}?)(?=\n[ \t]*\n|\n[A-Z][^\n]{0,50}:|$)/i.exec(notice)?.[1];
  return announced ?? sentenceWith(notice, /\b(?:not medically necessary|does not (?:show|meet|support)|is not covered|was not (?:obtained|approved)|exceed(?:s|ed)|maximum)\b/i);
}

function sentenceWith(notice: string, pattern: RegExp): string | undefined {
  const span = sentences(notice).find(({ start, end }) => pattern.test(notice.slice(start, end)));
  return span === undefined ? undefined : notice.slice(span.start, span.end);
}

/** The letterhead's first line that names an insurer, else an insurer named anywhere. */
function payerOf(notice: string): string | undefined {
  const insurer = /\b(?:cigna|aetna|united ?healthcare|UHC|humana|anthem|blue ?cross|blue ?shield|BCBS|kaiser|medicare|medicaid|tricare|health ?plan|health ?care|insurance|benefits?)\b/i;
  const line = notice.split('\n').slice(0, 12).find((each) => insurer.test(each) && each.length < 80);
  return line ?? /\b(?:Cigna|Aetna|UnitedHealthcare|Humana|Anthem|Blue Cross[^\n.,]{0,30}|Kaiser Permanente)\b/.exec(notice)?.[0];
}

/** "CO-50, N115" on one line is an adjustment code and a remark code. */
function splitCodes(fields: Record<string, string>): void {
  const codes = (fields['carc'] ?? '').split(/[,;]\s*/);
  const remarks = codes.filter((code) => /^(?:N|M|MA)\d{1,3}$/i.test(code.trim()));
  if (remarks.length === 0) return;
  const adjustments = codes.filter((code) => !remarks.includes(code));
  if (adjustments.length > 0) fields['carc'] = adjustments.join(', ');
  else delete fields['carc'];
  fields['rarc'] = [...remarks, ...(fields['rarc'] === undefined ? [] : [fields['rarc']])].join(', ');
}
