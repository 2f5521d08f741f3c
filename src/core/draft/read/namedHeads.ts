// Finds the treatment lines of a raw note that give no code but the name of a service: "TE x 23 min: …", "Paraffin R hand 10 min".
import type { ServiceHead } from './codeLines';
import { isTreatment, saysMore } from './treatment';
import { minutesPart, wholeNumber } from './numberWords';
import { serviceNameAhead } from './serviceNames';

const given = String.raw`(?:(?:was|were|is)\s+)?(?:(?:given|performed|provided|done|completed|delivered|rendered|applied|used)\s+)?`;
/** "x 23 min -", "(15 min):", "in bandages 8 min", "was performed for 20 minutes and included". */
const minutesBehind = new RegExp(String.raw`^(?:\s+(?:in|on|to|for|at|of|with|w\/)\s[^\d,;:()]{2,40}?)?[\s:,(–-]*${given}(?:(?:for|[x×@])\s*)?(?:${minutesPart}|(?<=[\s(x×])([5-9]|[1-9]\d)(?=\s*(?:[:)–]|-\s|$)))[\s)]*`, 'i');
const minutesAhead = new RegExp(String.raw`^${minutesPart}\s*(?:of|on|x|-|–)?\s+`, 'i');
const punctuation = /^[\s:;,.–-]*(?:(?:and |which )?(?:consist(?:ed|ing|s) of|(?:to )?includ(?:ed|ing|es?)|comprised|focus(?:ed|ing|es) on|address(?:ed|ing|es)|for|with|w\/)\s+)?/i;
/** What begins otherwise than with the name itself. */
const lead = /^(?:(?:then|next|also|and|first|today|followed by|ended with|finished with|post[- ]?tx|pre[- ]?tx|tx|rx|treatment|modalit(?:y|ies)|interventions?)[,:]?\s+)?(?:(?:pt|patient|client|we|i)\s+)?(?:(?:received|applied|performed|provided|completed|did)\s+)?/i;
const anyMinutes = new RegExp(String.raw`\s*[-–,(]?\s*(?:(?:for|[x×@])\s*)?${minutesPart}\)?`, 'i');
const bareMinutes = /^\s*[x×]\s*([5-9]|[1-9]\d)(?!\d|\s*(?:reps?|sec|ft|lbs?|#|%))/i;

/** The head at the start of a line of treatment that gives no code. */
export function namedHead(line: string): ServiceHead | undefined {
  const begins = lead.exec(line)?.[0].length ?? 0;
  return [begins, 0].map((from) => headAt(line, from)).find((head) => head !== undefined);
}

function headAt(line: string, from: number): ServiceHead | undefined {
  const words = line.slice(from);
  const ahead = minutesAhead.exec(words);
  const before = ahead === null ? undefined : wholeNumber(ahead[1] ?? '');
  const start = before === undefined ? 0 : (ahead?.[0].length ?? 0);
  const named = serviceNameAhead(words.slice(start));
  if (named === undefined) return undefined;
  const behind = words.slice(start + named.length);
  const head = (minutes: number | undefined, end: number): ServiceHead => ({ code: undefined, service: named.name, minutes, label: '', end: from + end + (punctuation.exec(words.slice(end))?.[0].length ?? 0) });
  if (before !== undefined) return head(before, start + named.length);
  if (named.agent) return agentHead(line, named.name, behind, named.wary);
  const found = minutesBehind.exec(behind);
  const minutes = found === null ? undefined : wholeNumber(found[1] ?? found[2] ?? '');
  if (found !== null && minutes !== undefined) return head(minutes, named.length + found[0].length);
  const body = /^\s*(?:[:–]|-\s)\s*(.*)$/s.exec(behind)?.[1];
  if (body === undefined ? behind.trim().replace(/[.:]/g, '') !== '' || named.wary : !(body.trim() === '' ? !named.wary : isTreatment(body))) return undefined;
  return head(undefined, named.length);
}

/** "US 3 MHz 1.0 W/cm2 8 min R UT": all the words tell of the one thing done. */
function agentHead(line: string, name: string, behind: string, wary: boolean): ServiceHead | undefined {
  const found = anyMinutes.exec(behind) ?? bareMinutes.exec(behind);
  const minutes = found === null ? undefined : wholeNumber(found[1] ?? '');
  const rest = minutes === undefined || found === null ? behind : `${behind.slice(0, found.index)} ${behind.slice(found.index + found[0].length)}`;
  const body = rest.trim().replace(/^[\s:,–-]+|[\s,–-]+$/g, '').replace(/\s+/g, ' ').replace(/^(?:to|on) (?=\S)/i, '');
  if (minutes === undefined && (wary || saysMore.test(behind) || behind.trim().split(/\s+/).length > 9)) return undefined;
  return { code: undefined, service: name, minutes, label: '', end: line.length, body };
}
