// Which written date is the notice's, which its arrival's, which are the days of service. Birth, deadline and other dates are left alone.
import type { Span } from '../../clinical/span';
import { notStated, sure, unsure, type Field, type OptionalField } from './denialTypes';
import { dateLabels, type DateRole } from './labelTable';
import { cellsUnder } from './labels';
import { findDates, type WrittenDate } from './letterDates';
import { lineAt, phrases, type Letter } from './letterText';
import { standsAlone, unlabelled } from './unlabelledDates';

export interface NoticeDates {
  readonly denialDate: OptionalField<string>;
  readonly receivedDate: OptionalField<string>;
  readonly serviceDates: Field<readonly string[]>;
  readonly written: readonly WrittenDate[];
  /** Later days that the letter gives as its own as well: a person must say which one counts. */
  readonly otherNoticeDates: readonly string[];
}

export function readNoticeDates(letter: Letter): NoticeDates {
  const written = findDates(letter);
  const { roles, tabled } = rolesOf(letter, written);
  const of = (role: DateRole): readonly WrittenDate[] => written.filter((date) => roles.get(date) === role);
  const first = noticeDate(letter, written, roles);
  // Of days that contradict each other the earlier one makes no deadline later than the true one.
  const labelledFrom = of('notice')[0]?.start ?? letter.plain.length;
  const own = [...of('notice'), ...written.filter((date) => roles.get(date) === undefined && date.start < Math.min(400, labelledFrom) && standsAlone(letter, date))].toSorted((one, other) => one.iso.localeCompare(other.iso));
  const otherNoticeDates = first.value === null ? [] : [...new Set(own.map(({ iso }) => iso))].slice(1);
  const [earliest] = own;
  const denialDate = otherNoticeDates.length > 0 && earliest !== undefined ? unsure(earliest.iso, earliest) : first;
  // Where a table or a reference block tells the days of service, those of the prose around it do not.
  const inTable = of('service').filter((date) => tabled.has(date));
  const stated = inTable.length > 0 ? inTable : of('service');
  const service = stated.length > 0 ? stated : unlabelled(letter, written, roles, denialDate.value);
  const unique = [...new Map(service.map((date) => [date.iso, date])).values()];
  return { denialDate, otherNoticeDates, receivedDate: receipt(of('received'), denialDate.value), serviceDates: (stated.length > 0 || unique.length === 0 ? sure : unsure)(unique.map(({ iso }) => iso), ...unique), written };
}

/** "N O T I C E" is a title, no label. */
function isSpaced(text: string): boolean {
  return /^(?:[A-Z] ){3}/.test(text);
}

interface Roles {
  readonly roles: ReadonlyMap<WrittenDate, DateRole>;
  /** Those in a column, behind a colon or behind a gap. */
  readonly tabled: ReadonlySet<WrittenDate>;
}

/** The label nearest before each date; dates that only commas, "to" or table gaps part share one. */
function rolesOf(letter: Letter, written: readonly WrittenDate[]): Roles {
  const marks = dateLabels.flatMap(([role, words]) => letter.find(words).filter(({ start, end }) => role === 'received' || !isSpaced(letter.plain.slice(start, end))).map((span) => ({ ...span, role }))).sort((a, b) => a.end - b.end || a.start - b.start);
  const roles = new Map<WrittenDate, DateRole>();
  const tabled = new Set<WrittenDate>();
  const columns = columnRoles(letter, marks, written);
  let at = 0;
  let previous: WrittenDate | undefined;
  for (const date of written) {
    while (at < marks.length && (marks[at]?.end ?? 0) <= date.start) at++;
    // The longest label that ends nearest before the date.
    const near = marks.slice(Math.max(0, at - 8), at).filter(({ end }) => end <= date.start).sort((a, b) => b.end - a.end || a.start - b.start)[0];
    const between = near === undefined ? '' : letter.plain.slice(near.end, date.start);
    const carried = previous !== undefined && near !== undefined && previous.start >= near.start && /^[\s,;&/|-]*(?:(?:and|to|through|thru|until)\b[\s,]*)*$/.test(letter.plain.slice(previous.end, date.start)) && !/\n\s*\n/.test(letter.plain.slice(previous.end, date.start));
    const isRange = previous !== undefined && /^\s*(?:-|to|through|thru|and|,|&|,\s*and)\s*$/i.test(letter.plain.slice(previous.end, date.start)) ? roles.get(previous) : undefined;
    // "must be received by" sets a last day.
    const due = near?.role === 'received' && /\bbe\s+(?:\w+ (?:or|and)\s+)?$/i.test(letter.plain.slice(Math.max(0, near.start - 24), near.start));
    // "The above claim was received": the payer's mail, not the clinic's.
    const ofClaim = near?.role === 'received' && /\b(?:claims?|records?|requests?|information|documentation|notes?)\b[^.\n]{0,60}$/i.test(letter.plain.slice(Math.max(0, near.start - 90), near.start)) && !/\b(?:denial|notice|letter)\b[^.\n]{0,30}$/i.test(letter.plain.slice(Math.max(0, near.start - 60), near.start));
    // "a request we got from Kids First Therapy on July 20": neither a visit nor the notice.
    const ofRequest = near?.role === 'service' && /\b(?:request|claim|referral|records|notes|form)\b[^.\n]{0,60}\b(?:got|received|sent|submitted|faxed)\b(?! for\b)[^.\n]{0,40}$/i.test(letter.plain.slice(Math.max(0, near.start - 120), near.start));
    // "We authorized 8 visits from September 24": what was granted, not what was done.
    const ofApproval = near?.role === 'service' && /\b(?<!not )(?:authorized|approved|certified) (?:\w+ ){1,3}$/i.test(letter.plain.slice(Math.max(0, near.start - 60), near.start));
    // The head of a fax: when it was sent, not the day of the letter in it.
    const ofFax = near?.role === 'notice' && /^sent$/i.test(letter.plain.slice(near.start, near.end)) && faxHead.test(letter.plain.slice(Math.max(0, near.start - 400), date.end + 200)) && written.some((other) => other.start > date.end && standsAlone(letter, other));
    // "97110 paid" ends the row above.
    const ofRow = near?.role === 'decision' && between.includes('\n') && /(?<!\d)9[27]\d{3}(?!\d)/.test(letter.lines[lineAt(letter, date.start)]?.text.slice(0, 200) ?? '');
    const direct = near !== undefined && !ofRow && (isDirect(between) || (near.role === 'received' && isDesk(letter, near, date, between))) ? (due || ofClaim || ofRequest || ofApproval || ofFax ? 'other' : near.role) : undefined;
    const stamped = isStamp(letter, date) ? ('received' as const) : undefined;
    const segment = /\bDTM\*(?:472|150|151|232|233)\*$/.test(letter.text.slice(Math.max(0, date.start - 10), date.start)) ? ('service' as const) : undefined;
    const role = segment ?? stamped ?? isRange ?? columns.get(date) ?? direct ?? (carried && previous !== undefined ? roles.get(previous) : undefined);
    if (role !== undefined) roles.set(date, role);
    const follows = previous !== undefined && tabled.has(previous) && (isRange !== undefined || carried);
    if (segment !== undefined || columns.has(date) || follows || (direct !== undefined && /^\s?[:#|]|^ {2,}(?!\s*\n)(?! )|^\t/.test(between))) tabled.add(date);
    // "10 sessions, March 16, 2026 through March 27, 2026": the word between them labels both.
    if (role === 'service' && previous !== undefined && !roles.has(previous) && /^\s*(?:-|to|through|thru|until)\s*$/.test(letter.plain.slice(previous.end, date.start))) {
      roles.set(previous, 'service');
      tabled.delete(date);
    }
    previous = date;
  }
  return { roles, tabled };
}

/** "RCVD BY BILLING 5-11-26": where in the clinic, on a line that is a stamp and no sentence. */
function isDesk(letter: Letter, label: Span, date: WrittenDate, between: string): boolean {
  const line = letter.lines[lineAt(letter, date.start)];
  return line !== undefined && line.start <= label.start && line.text.length < 90 && /^(?:\s*(?:by|in|at|to|into)?\s*(?:the |our )?[\w.'-]{2,14}){0,3}[\s:,/-]*$/i.test(between) && !/\b(?:claims?|requests?|bills?|records?|appeal|provider|payer|plan|was|were|your|carrier)\b/i.test(line.text);
}

/** "OCT 19 2026 RECEIVED", "IN: 3/10/26 front desk": the day before its word, or behind a word too short to be a label. */
function isStamp(letter: Letter, date: WrittenDate): boolean {
  const line = letter.lines[lineAt(letter, date.start)];
  if (line === undefined || line.text.length > 120) return false;
  const before = letter.plain.slice(line.start, date.start);
  const after = letter.plain.slice(date.end, line.end);
  return (/(?:^|\s{3,}|[<[(|*~])\s*$/.test(before) && /^[\s.,|-]{0,4}(?:received|rec'?d|rec?v'?d|rcd|opened|arrived)\b(?! (?:by us|your|from|request|claim|bill))/i.test(after)) || /(?:^|\s{3,}|[<[(|*~])\s*(?:IN|In|REC|RCV'?D?|RCD|ARR|OPEN|OPENED|LOGGED|STAMPED)[:.]*\s*$/.test(before);
}

const faxHead = /^[ \t]*(?:Pages?|No\. of pages|To|Fax)\b[^\n]{0,12}:/im;

/** Only small words and marks between a label and its date. */
function isDirect(between: string): boolean {
  return between.replace(/\s+/g, ' ').length < 48 && /^(?:[\s:#.,|=>()*/-]|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b|(?:s|is|was|were|on|of|from|the|as|this|your|our|in|office|clinic|by|at|mailroom|via|fax|mail|services?|claims?|date|dates|range|period|visits?|therapy|physical|occupational|you|received|for|requested|between|begin(?:ning)?|start(?:ing)?|to be|provided|rendered)\b)*$/i.test(between) && !/\n\s*\n\s*\n/.test(between);
}

function columnRoles(letter: Letter, marks: readonly (Span & { readonly role: DateRole })[], written: readonly WrittenDate[]): ReadonlyMap<WrittenDate, DateRole> {
  const roles = new Map<WrittenDate, DateRole>();
  const lines = new Map<number, WrittenDate[]>();
  for (const date of written) {
    const line = lineAt(letter, date.start);
    const sameLine = lines.get(line);
    if (sameLine === undefined) lines.set(line, [date]);
    else sameLine.push(date);
  }
  for (const mark of marks) {
    const line = lineAt(letter, mark.start);
    if (lines.has(line) || ![1, 2, 3, 4].some((below) => lines.has(line + below))) continue;
    for (const cell of cellsUnder(letter, mark)) {
      for (const date of lines.get(lineAt(letter, cell.start)) ?? []) if (date.start < cell.end && cell.start < date.end && !/[A-Za-z][:#]\s*$/.test(letter.plain.slice(letter.plain.lastIndexOf('\n', date.start) + 1, date.start).slice(-60)) && (roles.get(date) === undefined || mark.role !== 'plain')) roles.set(date, mark.role === 'plain' && /\b9[27]\d{3}\b/.test(letter.lines[lineAt(letter, date.start)]?.text.slice(0, 400) ?? '') ? 'service' : mark.role);
    }
  }
  // A table whose gaps were lost: rows that open with a date, under a line that opens with the label.
  for (const mark of marks.filter(({ role }) => role === 'service')) {
    const head = lineAt(letter, mark.start);
    if (letter.plain.slice(letter.lines[head]?.start, mark.start).trim() !== '' || lines.has(head)) continue;
    for (let line = head + 1; ; line++) {
      const first = lines.get(line)?.[0];
      if (first === undefined || letter.plain.slice(letter.lines[line]?.start, first.start).trim() !== '') break;
      for (const date of lines.get(line) ?? []) if (!roles.has(date)) roles.set(date, 'service');
    }
  }
  return roles;
}

function noticeDate(letter: Letter, written: readonly WrittenDate[], roles: ReadonlyMap<WrittenDate, DateRole>): OptionalField<string> {
  const of = (role: DateRole): readonly WrittenDate[] => written.filter((date) => roles.get(date) === role);
  const labelled = of('notice')[0];
  if (labelled !== undefined) return sure(labelled.iso, labelled);
  const alone = (date: WrittenDate): boolean => standsAlone(letter, date);
  const top = letter.find(phrases('dear', 'to whom it may concern', 're'))[0]?.start ?? 800;
  const head = of('plain').find((date) => date.start <= Math.max(top, 800)) ?? written.find((date) => date.start <= Math.max(top, 400) && alone(date) && !['other', 'received', 'service'].includes(roles.get(date) ?? ''));
  if (head !== undefined) return sure(head.iso, head);
  const decided = of('decision')[0] ?? of('plain')[0];
  if (decided !== undefined) return sure(decided.iso, decided);
  // The day on which a portal was printed says when somebody looked: of several the first is nearest.
  const printed = of('printed').toSorted((one, other) => one.iso.localeCompare(other.iso))[0];
  if (printed !== undefined) return unsure(printed.iso, printed);
  const single = written.find((date) => alone(date) && roles.get(date) === undefined);
  const told = written.find((date) => /^,? (?:we|our|your)(?: \w+){0,3} (?:denied|decided|determined)\b/i.test(letter.plain.slice(date.end, date.end + 60)));
  if (told !== undefined) return unsure(told.iso, told);
  return single === undefined ? notStated : unsure(single.iso, single);
}

/** A notice cannot arrive before its date: an earlier day is the day the payer got the claim. */
function receipt(dates: readonly WrittenDate[], noticed: string | null): OptionalField<string> {
  const found = dates.find(({ iso }) => noticed === null || iso >= noticed);
  return found === undefined ? notStated : noticed === null ? unsure(found.iso, found) : sure(found.iso, found);
}
