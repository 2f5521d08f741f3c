// Reads a payer's denial letter: every field with its place in the text, and null for what the letter does not say.
import type { Span } from '../clinical/span';
import { usDate } from './case/caseFields';
import { readAppealAddress, readAppealDeadline } from './denial/appealRights';
import { readDecision } from './denial/decision';
import { denialTypeOf } from './denial/denialKind';
import type { DenialFields, DenialReading, Field } from './denial/denialTypes';
import { readAuthNumber, readClaimNumbers, readMemberId } from './denial/identifiers';
import { readSentences } from './denial/letterSentences';
import { phrases, readLetter, type Letter } from './denial/letterText';
import { readNoticeDates } from './denial/noticeDates';
import { readPayer } from './denial/payer';
import { readPlanType } from './denial/planKind';
import { readPolicyCited } from './denial/policyCited';
import { inReadingOrder, type OrderedText } from './denial/readingOrder';
import { readCarc, readRarc } from './denial/reasonCodes';
import { readCpt, readIcd10 } from './denial/serviceCodes';
import { letterStarts } from './denial/severalLetters';

const denies = phrases('denied', 'denial', 'deny', 'denying', 'not approved', 'not able to approve', 'not received', 'did not approve', 'do not approve', 'not reimbursed', 'does not cover', 'unable to approve', 'cannot approve', 'not covered', 'non-covered', 'not certified', 'non-certified', 'non-certification', 'adverse determination', 'adverse benefit determination', 'not medically necessary', 'not authorized', 'unprocessable', 'rejected', 'will not pay', 'cannot pay', 'upheld', 'not payable', 'carc', 'remark code', 'disallowed', 'reason code', 'unfavorable', 'cannot cover', 'will not cover', 'will not be paid', 'no payment', 'not eligible', 'adjustment', 'unable to pay', 'cannot be processed', 'maximum has been reached', 'exceeds the', 'not paid', 'cannot be paid', 'bundled', 'timely filing', 'reject', 'eligibility reject', 'refused', 'refuse', 'coverage ended', 'no active policy', 'not separately payable', 'does not pay', 'non-payment', 'nonpayment', 'not considered', 'noncovered', 'disallow');
const trade = phrases('claim', 'member', 'patient', 'health', 'medical', 'therapy', 'authorization', 'cpt', 'beneficiary', 'enrollee', 'medicare', 'medicaid', 'diagnosis', 'treatment');

/** The fields of cli.md with spans into `text`. Linear in the text's length; never throws. */
export function readDenial(text: string): DenialReading {
  const ordered = inReadingOrder(text);
  const reading = readOrdered(ordered.text);
  return ordered.text === text ? reading : { ...withSpans(reading, ordered), letterStarts: reading.letterStarts.map((start) => ordered.original({ start, end: start + 1 })[0]?.start ?? 0) };
}

/** The fields with their places in the text as given. */
function withSpans(reading: DenialReading, { original }: OrderedText): DenialReading {
  const moved = Object.entries(reading).map(([name, field]: readonly [string, unknown]) => [name, isField(field) ? { ...field, spans: field.spans.flatMap(original) } : field]);
  return Object.fromEntries(moved) as unknown as DenialReading;
}

function isField(value: unknown): value is Field<unknown> {
  return typeof value === 'object' && value !== null && 'spans' in value;
}

function readOrdered(text: string): DenialReading {
  const whole = readLetter(text);
  const starts = letterStarts(whole);
  const single = starts.length === 1;
  const letter = single ? whole : readLetter(text.slice(0, starts[1]));
  const { fields, otherNoticeDates } = readFields(letter);
  const isHealth = letter.find(trade).length > 1 || fields.cpt.value.length > 0 || (fields.payer.value !== null && fields.payer.confidence === 'sure');
  const isDenial = isHealth && (letter.find(denies).length > 0 || fields.carc.value.length > 0 || fields.denialType.value !== null || (fields.reasonVerbatim.value !== null && fields.appealDeadlineStated.value !== null) || (fields.cpt.value.length > 0 && fields.appealDeadlineStated.value !== null));
  if (!isDenial) return { ...empty(fields), kind: 'other', letterStarts: starts, notices: ['Nothing in this text denies a health service. Check that it is the right file.'] };
  return { ...fields, kind: single ? 'denial' : 'several', letterStarts: starts, notices: noticesFor(fields, starts.length, otherNoticeDates) };
}

function readFields(letter: Letter): { readonly fields: DenialFields; readonly otherNoticeDates: readonly string[] } {
  const sentences = readSentences(letter);
  const { payer, planType } = readPayer(letter);
  const dates = readNoticeDates(letter);
  const memberId = readMemberId(letter);
  const claimNumbers = readClaimNumbers(letter, memberId.value);
  const carc = readCarc(letter);
  const rarc = readRarc(letter);
  const decision = readDecision(letter, sentences, [...carc.value, ...rarc.value]);
  const deadline = readAppealDeadline(letter, sentences, dates.written);
  const fields: DenialFields = {
    payer,
    planType: readPlanType(letter, planType),
    memberId,
    claimNumbers,
    authNumber: readAuthNumber(letter, claimNumbers.value),
    denialDate: dates.denialDate,
    receivedDate: dates.receivedDate,
    serviceDates: dates.serviceDates,
    cpt: readCpt(letter),
    icd10: readIcd10(letter, rarc.value),
    carc,
    rarc,
    denialType: denialTypeOf(letter, decision, carc.value, rarc.value),
    reasonVerbatim: decision.reason,
    policyCited: readPolicyCited(letter, sentences),
    appealDeadlineStated: deadline,
    appealAddress: readAppealAddress(letter, deadline.spans),
  };
  return { fields, otherNoticeDates: dates.otherNoticeDates };
}

function empty(fields: DenialFields): DenialFields {
  const none = { value: null, spans: [] as readonly Span[], confidence: 'sure' } as const;
  return { ...fields, denialType: none, reasonVerbatim: none, policyCited: none, appealDeadlineStated: none, appealAddress: none, denialDate: none, payer: none, planType: none };
}

function noticesFor(fields: DenialFields, letters: number, otherNoticeDates: readonly string[]): readonly string[] {
  const notices: string[] = [];
  if (letters > 1) notices.push(`This text holds ${letters} letters. The fields are of the first. Save each letter as a file of its own.`);
  if (fields.claimNumbers.value.length > 1) notices.push('The letter names several claims. Check which of them the appeal is for.');
  const { denialDate, receivedDate, serviceDates } = fields;
  if (denialDate.value !== null && otherNoticeDates.length > 0) notices.push(`The letter bears more than one date of its own: ${[denialDate.value, ...otherNoticeDates].map(usDate).join(' and ')}. Say which is the date of the notice; until then the deadline counts from the earlier one.`);
  const last = serviceDates.value.toSorted().at(-1);
  if (denialDate.value !== null && last !== undefined && last > denialDate.value && fields.claimNumbers.value.length > 0) notices.push('A date of service is later than the notice. Check both dates.');
  if (receivedDate.confidence === 'unsure') notices.push('The date of receipt has no notice date to be checked against.');
  const doubtful = Object.entries(fields as unknown as Record<string, Field<unknown>>).filter(([, field]) => field.confidence === 'unsure').length;
  if (doubtful > 0) notices.push(`${doubtful} ${doubtful === 1 ? 'field is' : 'fields are'} uncertain. Compare ${doubtful === 1 ? 'it' : 'them'} with the letter.`);
  return notices;
}
