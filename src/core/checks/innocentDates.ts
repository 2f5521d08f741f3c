// "5/10", "14/20", "1/2 inch": ratings, counts and fractions that could be days of the year.
import type { Span } from '../clinical/span';
import type { Found } from './signerNames';

export function isRatingOrCount(text: string, finding: Found): boolean {
  if (finding.category !== 'DATE') return false;
  const written = text.slice(finding.start, finding.end);
  const over = /^\d{1,2}\/(\d{1,2})$/.exec(written)?.[1];
  return over !== undefined && (isFraction(text, finding, written) || isRating(text, finding, written) || isScore(text, finding, over) || isUndated(text, finding, written));
}

/** "narrower (1/2 to 1/4 inch)" */
function isFraction(text: string, { end }: Span, written: string): boolean {
  return /^1\/(?:2|3|4|8|16)$/.test(written) && /^\s?(?:-\s?)?(?:(?:to|and|or)\s\d\/\d\s?)?(?:inch|in\b|"|mile|cup|scoop|tsp|lb|speed|turn|range|kneel|squat|lap|way|full)/i.test(text.slice(end, end + 22));
}

const muscles = /\b(?:strength|MMT|quads?|hamstrings?|WNL|WFL|grade|graded|flex\w*|ext\w*|abd\w*|add\w*|DF|PF|ER|IR|glutes?|deltoids?|muscles?)\b[^\n]{0,60}$/i;
const rated = /\b(?:pain|nprs|nrs|vas|rpe|dizziness|soreness|ache|discomfort|symptoms?|fatigue|stiffness|effort|exertion|scale|confidence|difficulty|itch\w*|burning|tightness|tingling|headache|rated?|worst|best|target|level)\b[^\n]{0,60}$/i;
const ratedAfter = /^\s(?:\w+\s){0,2}(?:pain|soreness|ache|symptoms?|dizziness|fatigue|difficulty|on|limit|ceiling|cap|rule)\b/i;

/** "pain rose to 5/10" */
function isRating(text: string, { start, end }: Span, written: string): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  if (/^[0-5]\/5$/.test(written)) return muscles.test(before);
  return written.endsWith('/10') && (rated.test(before) || ratedAfter.test(text.slice(end, end + 36)));
}

const testNamed = /\b(?:Test|Scale|Score|Index|Inventory|Assessment|Screen|Battery|Questionnaire)(?:\sscore)?[:=]?\s$/i;
/** "KTA 7/18": whoever abbreviates a test gives its score behind it; the abbreviations of events and papers have days. */
const abbreviated = /(?<![A-Za-z])(?!(?:DOS|DOB|DOI|DOE|DOA|SOC|ROC|POC|IE|RE|RTC|RTW|RTD|MRI|MRA|CT|XR|EMG|NCS|US|DEXA|ER|ED|ICU|MD|PA|NP|PCP|TKA|TKR|THA|THR|TSA|RTSA|ACL\w*|ORIF|RCR|CABG|CVA|TIA|MI|DVT|PE|MVA|MVC|DC|FU|HEP|PT|OT|SLP|AM|PM|VISIT|PROM|AROM|ROM|MMT|WBAT|NWB|PWB|TTWB|SNF|IRF|HH|PR|ABN|PN|DN|[SLB]?TG)s?\b)[A-Z][A-Za-z-]{0,8}[A-Z0-9][A-Za-z0-9-]{0,8}(?:\s(?:score|total|now|today))?[:=]?\s$/;

/** So many of so many: "14/20, up from 9/20", "3/5 trials". */
function isScore(text: string, { start, end }: Span, over: string): boolean {
  const before = text.slice(Math.max(0, start - 90), start);
  if (testNamed.test(before) || abbreviated.test(before)) return true;
  const again = new RegExp(String.raw`(?<![\d/])\d{1,2}\s?\/\s?${over}(?![\d/])`);
  return again.test(before) || again.test(text.slice(end, end + 90)) || /^\s?(?:trials?|reps?|attempts?|tries|times|steps|items|correct|points?|words|success\w*)\b/i.test(text.slice(end, end + 14));
}

const ofDay = /\b(?:seen|went|came|happened|occurred|arriv\w*|received|removed|cleared|cast|visit\w*|appointment|appt|surger\w*|surgical|eval\w*|DOS|date\w*|injur\w*|fell|start\w*|since|last|next|return\w*|follow\w*|f\/u|due|scheduled|MRI|x-?ray\w*|CT|discharg\w*|admit\w*|hospital|ER|ED|signed|DOB|born|onset|until|before|dr|MD|PCP|surgeon|physician|order\w*|referr\w*|report\w*|post|op|work|school|trip|birthday|wedding|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i;

/** "inverted on 4/10", "correct on 4/6", where nothing in the line speaks of a day. */
function isUndated(text: string, { start, end }: Span, written: string): boolean {
  const [part = 0, whole = 0] = written.split('/').map(Number);
  if (part > whole || ![3, 4, 5, 6, 8, 10, 12].includes(whole)) return false;
  const line = text.slice(Math.max(0, start - 60), end + 40).split('\n').find((one) => one.includes(written));
  return !ofDay.test(line ?? '');
}
