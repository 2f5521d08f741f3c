// Times of the day without a colon, as hospitals and home health write them: "0900-0945", "in 1300 out 1355", "at 0915", "1430 hrs".
// The same four digits may be a year, feet or steps: what stands beside them tells.
import { codeAt, isDigitCode } from '../../codeAt';

const figure = /(?:[01]\d|2[0-3])[0-5]\d(?=[ \t]?h(?:ou)?rs?\b|[^\w.:/%°$#]|[.:](?!\d)|$)/iy;
const hours = /^[ \t]?h(?:ou)?rs?\b/i;
/** What is measured, not told by a clock. */
const unit = /^[ \t]?(?:ft|feet|foot|'|"|m|meters?|metres?|yards?|yds?|cm|mm|miles?|steps?|k?cals?|calories|mg|mcg|ml|cc|g|grams?|lbs?|pounds?|N|W|s|secs?|seconds?|x|reps?|points?|pts|visits?|people|units?|MET)\b/i;
/** "Time in", "start:", "left" and the like, right before. */
const label = /(?:^|[^a-z])(time|clocked|clock|checked|check)?[ \t-]?(?:in|out|start(?:ed)?|end(?:ed)?|begin|began|stop(?:ped)?|arrival|departure|arrived|left|time)(?:[ -]?time)?[ \t]?([:=|@])?[ \t]?$/i;
const labelledPartnerBefore = /(?:in|start(?:ed)?|begin|began|arrived|arrival)(?:[ -]?time)?[ \t]?[:=|@]?[ \t]?(?:[01]?\d|2[0-3])[0-5]\d[ \t]{0,2}[|,;/-]?[ \t]{0,2}(?:time[ -]?)?(?:out|end(?:ed)?|stop(?:ped)?|left|departure)(?:[ -]?time)?[ \t]?[:=|@]?[ \t]?$/i;
const labelledPartnerAfter = /^[ \t]{0,2}[|,;/-]?[ \t]{0,2}(?:time[ -]?)?(?:out|end(?:ed)?|stop(?:ped)?|left|departure)(?:[ -]?time)?[ \t]?[:=|@]?[ \t]?(?:[01]\d|2[0-3])[0-5]\d(?!\d)/i;
const at = /(?:^|[^a-z])(?:at|@|seen|signed|called|arrived|until|til|till)[ \t]?$/i;
/** A whole day: after "9/3" alone the year follows. */
const day = /\d{1,2}[/-]\d{1,2}[/-](?:\d{2}|\d{4}),?[ \t]$|\d{4}-\d\d-\d\d,?[ \t]$/;
const to = /^[ \t]?(?:-|–|—|to|until|til|thru)[ \t]?((?:[01]\d|2[0-3])[0-5]\d)(?=\D|$)/i;
const from = /(?:^|[^\w.:/$#-])((?:[01]\d|2[0-3])[0-5]\d)[ \t]?(?:-|–|—|to|until|til|thru)[ \t]?$/i;
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
  if (/[\w.:/$#]/.test(last) || (/[-–—]/.test(last) && !isDigitCode(codeAt(text, start - 2)) && text.charAt(start - 2) !== ' ')) return -1;
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 40);
  const inHours = hours.exec(after)?.[0].length ?? 0;
  if (inHours === 0 && unit.test(after)) return -1;
  return isTime(text.slice(start, end), before, after.slice(inHours), inHours > 0) ? end + inHours : -1;
}

function isTime(digits: string, before: string, after: string, inHours: boolean): boolean {
  const early = digits.startsWith('0');
  const yearLike = /^(?:19|20)/.test(digits);
  if (inHours) return early || at.test(before) || from.test(before) || label.test(before);
  const labelled = label.exec(before);
  if (labelled && (early || labelled[1] !== undefined || labelled[2] !== undefined) && !(yearLike && labelled[1] === undefined)) return true;
  if (labelledPartnerBefore.test(before) || (labelled && labelledPartnerAfter.test(after))) return true;
  if (at.test(before) && !yearLike) return true;
  if (day.test(before)) return true;
  const partnerAfter = to.exec(after);
  const partnerBefore = from.exec(before);
  if (partnerAfter && !unit.test(after.slice(partnerAfter[0].length))) return isVisit(digits, partnerAfter[1] ?? '', before);
  if (partnerBefore) return isVisit(partnerBefore[1] ?? '', digits, before.slice(0, before.length - partnerBefore[0].length + 1));
  return false;
}

/** Whether two such figures are the beginning and the end of a visit. "1998-2004" and "1150 to 1305" without a word of it are not. */
function isVisit(first: string, second: string, before: string): boolean {
  const minutes = minuteOf(second) - minuteOf(first);
  if (minutes < span.shortest || minutes > span.longest) return false;
  if (first.startsWith('0')) return !numbered.test(before);
  return !/^(?:19|20)/.test(first) && visit.test(before);
}

const minuteOf = (digits: string): number => Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
