// What stands over a note before it says anything: clinic, title, day, visit, patient, payer, who referred and who writes.
import { sections, type NoteSection } from '../../clinical/note/sections';
import type { Span } from '../../clinical/span';
import { monthForms } from '../../clinical/text/dates';
import { topicOf } from '../compose/topics';
import type { Line } from './noteLines';
import { withoutMarkup } from './markup';
import { readMeasures } from './measureClauses';
import { payerName } from './payerWords';
import { sectionRules } from './sectionCues';

const institution = /\b(?:clinics?|rehab(?:ilitation)?|physio\w*|hospital|cent(?:er|re)|medical|health(?:care)?|LLC|Inc|PLLC|associates|studio|ortho\w*|pediatrics?|home care|institute|regional|university|dep(?:t|artment)|nursing|therapy|wellness|sports|pathology|hand)\b/i;
const title = /\b(?:notes?|(?:re-?)?eval(?:uation)?s?|report|summary|encounter|progress|daily|dictated|session|visit|treatment|intake|initial|log)\b|\bS\.?O\.?A\.?P\b/i;
const label = /^(?:coverage|(?:pt|patient|client) name|start of care|service date|location|document|carrier|to|from|re|cc|attn|author|worker|injury|injured|insurer|clinic|facility|adj\w*|doi|svc|payor|med dx|tx dx|diagnos[ei]s|sent by|ref(?:erred)? by|clinician|therapist|evaluator|provider|ref(?:err(?:ed|ing|al)\b.{0,16})?|pcp|md|physician|surgeon|school|teacher|grade|child|student|resident|pt|patient|client|member|name|born|dob|dos|soc|cert\b.{0,16}|period|reporting period|visits?\b.{0,10}|insurance|ins|payer|auth\w*|date\b.{0,12}|icd\S*|discipline|setting|room|rm|age|sex|claim\b.{0,8}|file|employer|order\w*)\s*(?:#|no\.?)?\s*(?::|=|\.{3,}|[–-]\s(?=\S))|^(?:name|age|dob|payer|visit), |^(?:sent|referred|ref|ordered) by\b|^(?:regarding|re) [A-Z[]|^(?:Dr|MD|PCP)\.? [A-Z[][^.]{2,30}$|^attended \d|^(?:\w+ )?(?:log,? )?(?:for )?(?:the )?(?:week|wk) of \S|^(?:visit|session|tx|treatment)?\s?#?\d{1,3}(?:st|nd|rd|th)? (?:visit|session|tx)\b/i;
const day = new RegExp(String.raw`\[DATE_|\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b(?:${monthForms})\b\.? \d{1,2}\b|\b\d{1,2} (?:${monthForms})\b`, 'i');
const ofVisit = /\b(?:start of care|discharged?|onset|DOS|DOI|svc|dates?|payor|attended|week|report|SOC|POD|visits?|session|seen|time in|in \d|period|cert|room|rm|payer|auth(?:orized)?|pt|patient|resident|client)\b|#\s?\d|\b\d{1,2}:\d{2}\b|\b\d{4}-\d{4}\b/i;
const person = /^(?:pt|patient|resident|child|client|student|mr|mrs|ms)\b\.?[^.;]{2,40}(?:,?\s\d{1,3}\s?(?:y\/?o|yrs?\b|years?\b|M\b|F\b)|\bDOB\b)|^(?:\[NAME_\d+\],?\s?){1,2}(?:\d{1,3}\s?(?:y\/?o|M|F)\b.{0,12})?$|^(?:\[NAME_\d+\],?\s?){1,2}\s{0,6}[MF]?\s?\d{1,3}(?:\s?(?:y\/?o|M|F))?\s{2,}/i;
/** A further label of identity behind a gap: "Geisinger Gold          MD: F. Yablonski". */
const beside = /\S {2,}(?:MD|PCP|Dr|ref\w*|dx|visit|payer|ins\w*|resident|patient|pt|client|adj|carrier|DOB|DOS|MRN|claim|provider|auth)\b\s?[.:#\d]/i;
/** "[NAME_1]  [DATE_2]", "[OTHER_ID_1], [GEO_2], OR": a line that is hardly more than identity. */
const hidden = /^(?:\[[A-Z][A-Z0-9_]*_\d+[^\]\n]{0,40}\][\s,.·|/–-]*){1,5}(?:[\w.,&' -]{0,14})?$/;
/** "Progress report" is a title and "start of care" a day; that somebody "reports" or "starts" is prose. */
const named = /\b(?:progress|status|discharge|interim|monthly|evaluation|eval|therapy|PT|OT|10th visit) (?:report|summary)\b|\bstart of care\b/gi;
/** Prose: somebody does or is something. */
const tells = /\b(?:is|was|were|are|has|had|have|reports?|states?|says|denies|came|began|lives|slept|feels|felt|works|returned|took|wants|walk(?:s|ed)|wears|used|uses|did|performed|tolerated|start|emailed|needs?|able|unable|vs|versus|compared)\b/i;

/** "This is a dictated evaluation for …, born …": the first sentence of a dictation is its head. */
const dictated = /^(?:this is (?:a|an|the|my) (?:[a-z-]+ ){0,3}(?:dictation|evaluation|eval|note|report|summary|visit)\b|dictat(?:ion|ing|ed)\b)/i;

/** No masthead has more lines. */
const most = 30;

/** "PROGRESS SUMMARY" in one of the first lines is the title of the note, not a section of it. */
export function isTitle(text: string, { heading, headingSpan }: NoteSection): boolean {
  return headingSpan.start < 300 && /\b(?:note|report|summary|evaluation|eval|recert\w*)\b/i.test(heading) && heading.split(/\s+/).length > 1 && (text.slice(0, headingSpan.start).match(/\S[^\n]*/g) ?? []).length < 2;
}

/** The lines at the top of a note that are its masthead, whole; a note that begins with a heading or with what is said has none. */
export function mastheadOf(text: string, lines: readonly Line[]): readonly Span[] {
  const parts = sections(text).filter(({ section }) => section !== 'other');
  const found: Span[] = [];
  const first = lines.find(({ text: words }) => words !== '');
  if (first !== undefined && dictated.test(first.text) && first.text.split(/\s+/).length <= 45) return [{ start: first.start, end: first.end }];
  for (const match of text.matchAll(/\S[^\n]*/g)) {
    const span = { start: match.index, end: match.index + match[0].trimEnd().length };
    const within = (at: number): boolean => span.start <= at && at < span.end;
    const isHeaded = lines.some(({ start, section }) => section !== undefined && within(start)) || parts.some((part) => within(part.headingSpan.start) && part.headingSpan.end >= span.end && !isTitle(text, part));
    const words = withoutMarkup(match[0]);
    if (found.length === most || isHeaded || !(isMasthead(words, found.length) || (isCapitalized(words) && found.length < (words.split(/\s+/).length <= 8 ? 8 : 2)))) break;
    found.push(span);
  }
  return found;
}

function isMasthead(text: string, index: number): boolean {
  const isProse = tells.test(text.replace(named, 'note'));
  if (label.test(text) || hidden.test(text) || beside.test(text) || (person.test(text) && !isProse)) return true;
  if (isProse) return false;
  const topic = topicOf({ text, section: undefined });
  if (topic === 'header' || topic === 'diagnosis') return true;
  const words = text.split(/\s+/).length;
  if (words > 20 || readMeasures(text).rows.length > 0 || /\d\s*[x×]\s*\d/.test(text)) return false;
  const { S, A, P } = sectionRules(text);
  return (day.test(text) && (ofVisit.test(text) || title.test(text) || words <= 6)) || (payerName.test(text) && words <= 10) || (institution.test(text) && isCapitalized(text)) || (title.test(text) && words <= 8 && (index < 2 || Math.max(S, A, P) < 4) && !/\d/.test(text.replace(/\[[^\]]*\]|#\s?\d+|\b(?:visit|week) \d+( of \d+)?/gi, '')));
}

/** A name or a title: most of its words begin with a capital. */
function isCapitalized(text: string): boolean {
  const words = text.match(/[A-Za-z][A-Za-z'&.-]*/g) ?? [];
  return words.length >= 2 && words.filter((word) => /^[A-Z]/.test(word)).length >= 0.7 * words.length && !/["“]|\b\d{1,2}\s?\/\s?10\b/.test(text);
}
