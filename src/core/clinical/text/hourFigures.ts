// Times of the day without a colon, as hospitals and home health write them: "0900-0945", "in 1300 out 1355", "at 0915", "1430 hrs".
// The same four digits may be a year, feet or steps: what stands beside them tells.
import { codeAt, isDigitCode } from '../../codeAt';

const time = String.raw`(?:[01]\d|2[0-3])[0-5]\d`;
const figure = new RegExp(String.raw`${time}(?=[ \t]?h(?:ou)?rs?\b|\/\d{4}(?![\d/]*\/\d{1,2}\b)|[^\w.:/%°$#]|[.:](?!\d)|$)`, 'iy');
const hours = /^[ \t]?h(?:ou)?rs?\b/i;
/** What is measured, not told by a clock. */
const unit = /^[ \t]?(?:ft|feet|foot|'|"|m|meters?|metres?|yards?|yds?|cm|mm|miles?|steps?|k?cals?|calories|mg|mcg|ml|cc|g|grams?|lbs?|pounds?|N|W|s|secs?|seconds?|x|reps?|points?|pts|visits?|people|units?|MET)\b/i;
const begins = '(?:in|start(?:ed)?|begin|began|arrived|arrival)';
const ends = '(?:out|end(?:ed)?|stop(?:ped)?|left|departure)';
const sign = String.raw`(?:[ -]?time)?[ \t]?([:=|@])?[ \t]?`;
/** "Time in", "start:", "left" and the like, right before. */
const label = new RegExp(String.raw`(?:^|[^a-z])(time|clocked|clock|checked|check)?[ \t-]?(?:${begins}|${ends}|time)${sign}$`, 'i');
/** "In 940, out " before, "out 1030" after. */
const begunBefore = new RegExp(String.raw`${begins}${sign}(?:[01]?\d|2[0-3])[0-5]\d[ \t]{0,2}[|,;/-]?[ \t]{0,2}(?:time[ -]?)?${ends}${sign}$`, 'i');
const endedAfter = new RegExp(String.raw`^[ \t]{0,2}[|,;/-]?[ \t]{0,2}(?:time[ -]?)?${ends}${sign}${time}(?!\d)`, 'i');
const at = /(?:^|[^a-z])(?:at|@|seen|signed|called|arrived|until|til|till)[ \t]?$/i;
/** A whole day: after "9/3" alone the year follows. */
const day = /\d{1,2}[/-]\d{1,2}[/-](?:\d{2}|\d{4}),?[ \t]$|\d{4}-\d\d-\d\d,?[ \t]$/;
const joint = '(?:-|–|—|to|until|til|thru)';
const to = new RegExp(String.raw`^[ \t]?${joint}[ \t]?(${time})(?=\D|$)`, 'i');
const from = new RegExp(String.raw`(?:^|[^\w.:/$#-])(${time})[ \t]?${joint}[ \t]?$`, 'i');
/** Times of a day one after the other. */
const inRow = new RegExp(String.raw`(?:^|[^\w/.])0\d(?:00|15|30|45)(?:\s?[/,]\s?(?:[01]\d|2[0-3])(?:00|15|30|45))+(?![\d/])`);

/** What tells that a span is of a visit, before it on its line. */
const visit = /(?:^|\n|[^a-z])(?:times?|tx|rx|treatment|session|visit|seen|treated|appt|appointment|therapy|from|evaluation|eval|scheduled|today|min(?:ute)?s?|tot(?:al)?|PT|OT|SLP|DOS|date)\b[^\n\d]{0,16}$|(?:^|\n)[ \t>*•(-]*$|\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?,?[ \t(]{1,3}$/i;
/** A number that is called one is no time. */
const numbered = /(?:^|[^a-z])(?:id|no|num|number|claim|auth|authorization|case|acct|account|code|pin|ext|extension|fax|ref|reference|file|chart|record|mrn|member|policy|group|suite|unit|room|box|lot|serial|model)s?[ \t.:#]{0,3}$|#[ \t]?$/i;
const span = { shortest: 5, longest: 240 }; // minutes

/** The end of such a time that begins at `start`, with its "hrs", or -1. Linear: it looks at some forty characters on either side. */
export function hourFigureEnd(text: string, start: number): number {
  figure.lastIndex = start;
  if (!figure.test(text)) return -1;
  const end = figure.lastIndex;
  const last = text.charAt(start - 1);
  if ((/[\w.:/$#]/.test(last) && !(last === '/' && /\d{4}\/$/.test(text.slice(Math.max(0, start - 5), start)))) || (/[-–—]/.test(last) && !isDigitCode(codeAt(text, start - 2)) && text.charAt(start - 2) !== ' ')) return -1;
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 40);
  const inHours = hours.exec(after)?.[0].length ?? 0;
  if (inHours === 0 && unit.test(after)) return -1;
  return isTime(text.slice(start, end), before, after.slice(inHours), inHours > 0) ? end + inHours : -1;
}

function isTime(digits: string, before: string, after: string, inHours: boolean): boolean {
  const early = digits.startsWith('0');
  const yearLike = /^(?:19|20)/.test(digits);
  const labelled = label.exec(before);
  if (inHours) return early || at.test(before) || from.test(before) || labelled !== null;
  const [, clocked, signed] = labelled ?? [];
  if (labelled && (clocked !== undefined || (!yearLike && (early || signed !== undefined)) || endedAfter.test(after))) return true;
  // "alarms 0800/1200/2000"
  if (inRow.test(`${before.slice(-20)}${digits}${after.slice(0, 20)}`)) return true;
  if (begunBefore.test(before) || day.test(before) || (at.test(before) && !yearLike)) return true;
  const next = to.exec(after);
  if (next && !unit.test(after.slice(next[0].length))) return isVisit(digits, next[1] ?? '', before);
  const previous = from.exec(before);
  return previous !== null && isVisit(previous[1] ?? '', digits, before.slice(0, previous.index + 1));
}

/** Whether two such figures are the beginning and the end of a visit. "1998-2004" and "1150 to 1305" without a word of it are not. */
function isVisit(first: string, second: string, before: string): boolean {
  const minutes = minuteOf(second) - minuteOf(first);
  if (minutes < span.shortest || minutes > span.longest) return false;
  if (first.startsWith('0')) return !numbered.test(before);
  return !/^(?:19|20)/.test(first) && visit.test(before);
}

const minuteOf = (digits: string): number => Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
