// goal-not-measurable: a goal without function, measure or time (domain: 3.4).
import { findGoals, type Goal } from '../goals';
import type { Problem } from '../problem';
import type { ReadNote } from '../readNote';
import words from '../../data/reasoningWords.json';
import type { CheckRule } from './rule';

const count = String.raw`(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)`;
const time = new RegExp(String.raw`\b(?:in|within|by|over|x|for|after|at|next|the)?\s?(?:(?:end of|the)\s)?${count}(?:\s?(?:-|to|–)\s?${count})?\s?(?:more\s)?-?(?:days?|weeks?|wks?\b|w\b|mos?\b|months?|visits?|sessions?|treatments?|tx\b)|\bby\s(?:week|visit|session|discharge|d\/c|dc\b|the end|end of|next|re-?cert|re-?eval|progress|[A-Z][a-z]{2,8}\s\d|\d{1,2}\/\d|\[DATE|\d{4}-)|\b(?:week|wk|visit|session|day|month|mo)s?\.?\s?#?${count}\b|\bdue\b|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{4}-\d\d-\d\d|\b(?:by|at|upon|prior to) (?:discharge|d\/c)|\bend of (?:poc|plan|care|episode|cert)|\b(?:one|a) (?:week|month)\b|\[DATE_\d`, 'i');
const timeAll = new RegExp(time.source, 'gi');
const measure = /\d|\b(?:independent(?:ly)?|independence|indep|mod(?:ified)?[- ]?i(?:ndependen\w*)?\b|supervision|SBA|CGA|(?:min|mod|max)(?:imal|erate|imum)?\s?(?:A\b|assist)|set-?up|stand-?by|step over step|step-over-step|reciprocal\w*|unassisted|hands-free|zero|none|one|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty|half|full (?:range|grip|fist)|all|every|(?:no|without|w\/o|free of)\s(?:an?\s|any\s|the\s)?(?:\w+\s)?(?:LOBs?|loss|rail|rails|handrail|device|AD\b|cane|walker|assist\w*|help|cues?|cueing|pain|shrug|stopping|rest|rests|giving|falls?|stumbl\w*|limp\w*|deviation|spill\w*|dizziness|symptoms|compensat\w*|hands?|brace|orthosis|upper|UE|valgus|pause|waking|drops?|errors?|support|vertigo|freez\w*|buckl\w*|lines))\b/i;

function find(note: ReadNote): readonly Problem[] {
  return findGoals(note).flatMap((goal) => {
    const lacking = lacks(goal);
    if (lacking.length === 0) return [];
    return [{ rule: 'goal-not-measurable' as const, start: goal.start, end: goal.end, message: `This goal has no ${lacking.join(', no ')}. Name the task, from which value to which, and by when.` }];
  });
}

function lacks(goal: Goal): readonly string[] {
  const body = goal.text.replace(/^[^:]{0,60}?(?:goals?|[SL]TGs?)\b[^:\n]{0,40}:/i, ' ');
  const clear = body.replace(/\[NEEDS[^\]]{0,200}\]|_{2,}|\[(?!DATE)[A-Za-z][^\]\d]{0,80}\]/g, ' ');
  const lacking: string[] = [];
  if (!namesActivity(clear)) lacking.push('function');
  if (!measure.test(clear.replace(timeAll, ' '))) lacking.push('measure');
  if (!time.test(goal.text) && !time.test(goal.heading)) lacking.push('time');
  return lacking;
}

const impairment = new RegExp(String.raw`(?<![A-Za-z])(?:${words.impairment})[a-z]*`, 'gi');

/** What a goal names besides impairments, measures, times and the words every goal has is an activity. */
function namesActivity(goal: string): boolean {
  return /[A-Za-z]{3}/.test(goal.replace(/\breturn to (?:PLOF|prior level)\b|\bper (?:week|day)\b/gi, ' ').replace(timeAll, ' ').replace(impairment, ' '));
}

export const goalNotMeasurable: CheckRule = { id: 'goal-not-measurable', find };
