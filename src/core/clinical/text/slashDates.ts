// "3/12" is a day, a pain score or a grade: only the words around can tell.
import { normalDate } from './dates';
import { isApart } from './tokens';
import type { Token } from './tokens';

const strong = /^(?:by|next|notified|faxed|called|discharge|discharged|dc|released|ime|rtw|injection|injected|recheck|removed|off|received|rec'd|fwb|wbat|on|dated|dos|since|until|till|due|date|doi|dob|dos:|effective)$/;
const weak = /^(?:stopped|ordered|installed|delivered|fitted|quit|ended|finished|completed|eval|evaluation|visit|surgery|injury|onset|fall|fell|appt|appointment|note|pn|pr|report|adm|admitted|admission|re|soc|ie|poc|seen|by|through|thru|today|telehealth|video|met|next|changed|cleared|began|begins|given|weaned|resumed|returned|denied|approved|signed|sent|est|mon|tue|tues|wed|thu|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|starting|ending|started|exam|mri|xray|injection|dc|d\/c|f\/u|week|from|to|and|recert|cert|orif|tka|tha|tkr|thr|rtsa|rsa|acdf|repair|recon|reconstruction|release|fusion|arthroscopy|scope|cast|splint|boot|sling|hosp|hospitalized|stroke|cva|fx|fracture|dx|diagnosed|xr|ct|emg|botox|cortisone|injured|sprain|strain|accident|mva|mvc|birth|delivery|baseline|start)$/;
/** What happened on a day and has no score: "onset 12/30", though scales go to 30. */
const events = /^(?:onset|surgery|sx|injury|injured|fell|accident|mva|mvc|stroke|cva|admitted|adm|diagnosed|orif|tka|tha|tkr|thr|rtsa|rsa|acdf|arthroscopy|born|birth|delivery|delivered|discharged|inj|injections?|csi|esi|botox|mri|xray|xr|ct|emg|cast|sutures?|staples?|removal|drain|hosp|rtc|race|meet|appt|appointment|md|ortho|surgeon|pcp)$/;
/** What is done or happens on a day, and has no score either, however its object is called: "fell off a ladder 11/20". */
const deeds = /^(?:onset|fell|injured|twisted|sprained|slipped|tripped|admitted|diagnosed|hospitalized|stopped|ordered|installed|delivered|fitted|quit|finished|resumed|returned|denied|approved|signed|sent|started|began|weaned|cleared|seen|saw|took|missed|cancelled|canceled|removed|discontinued|d\/c'd|dc'd|issued|measured|met|called|faxed|mailed|received|moved|married|retired|released|evaluated|visited)$/;
/** What is had on a day, and counted up to a dozen at most. */
const occasions = /^(?:trial|trialed|loaner|consult|consultation|exam|imaging|fitting|delivery|injection|illness|flu|sick|vacation|holiday|procedure|biopsy|election|graduation|wedding|recital|race|game|match|meet|tournament|trip|flight)$/;
/** Days of a month that no scale in use has as its top. */
const rare: ReadonlySet<number> = new Set([14, 16, 17, 18, 19, 22, 23, 25, 26, 27, 29, 31]);
const scales = new Set([5, 10, 12, 15, 20, 24, 28, 30]);

/** Turns month/day pairs into date tokens where a date word, a bracket or a leading place says so. */
export function settleDates(tokens: readonly Token[]): readonly Token[] {
  const settled = settleOnce(tokens, new Set());
  // What is a day in one place is that day in the others, unless it may be a score.
  const days = new Set(settled.flatMap(({ kind, text }) => (kind === 'date' && !scales.has(Number(text.slice(-2))) ? [text.slice(-5)] : [])));
  return days.size === 0 ? settled : settleOnce(settled, days);
}

function settleOnce(tokens: readonly Token[], days: ReadonlySet<string>): readonly Token[] {
  const settled: Token[] = [];
  let afterDate = false;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const listed = listedDay(tokens, index, settled);
    if (listed !== undefined) {
      settled.push({ ...token, kind: 'date', text: listed });
      afterDate = true;
      continue;
    }
    const day = dayAt(tokens, index, afterDate, days);
    if (day === undefined) {
      settled.push(token);
      if (token.kind === 'date') afterDate = true;
      else if (!/^(?:,|and|-|--|to|through|thru|&)$/.test(token.text) && !(token.text === '|' && inHead(tokens, index))) afterDate = false;
      continue;
    }
    settled.push({ kind: 'date', text: day, start: token.start, end: tokens[index + 2]?.end ?? token.end, caps: 'lower', spaced: token.spaced });
    afterDate = true;
    index += 2;
  }
  return settled;
}

/** Stands the pair where a visit's place, a score or both sides' motion would: "v7/14", "VSS 7/13", "ext 12/18"? */
function afterScore(before: Token | undefined): boolean {
  if (before === undefined || before.kind === 'line') return false;
  return before.kind !== 'mark' || !/^[.,;:|([]$/.test(before.text);
}

/** "February 10, 12 and 17": a bare number in a list of days is a day of the month before. */
function listedDay(tokens: readonly Token[], at: number, settled: readonly Token[]): string | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || !/^-?\d{1,2}$/.test(token.text)) return undefined;
  // "Jan 6-27": the dash is read as a sign.
  if (token.value !== undefined && token.value < 0 && tokens[at - 1]?.kind === 'date' && tokens[at - 1]?.end === token.start && -token.value > Number(tokens[at - 1]?.text.slice(-2)) && token.value > -32) return settled.at(-1)?.text.replace(/\d\d$/, String(-token.value).padStart(2, '0'));
  if (endsPeriod(tokens, at, settled.at(-2))) return settled.at(-2)?.text.replace(/\d\d$/, token.text.padStart(2, '0'));
  if (!/^(?:,|and|&)$/.test(tokens[at - 1]?.text ?? '')) return undefined;
  if (!/^(?:,|and|&|\.|;|\))$/.test(tokens[at + 1]?.text ?? '.') && tokens[at + 1]?.kind !== 'line') return undefined;
  let index = settled.length - 1;
  while (index > settled.length - 4 && /^(?:,|and|&)$/.test(settled[index]?.text ?? '')) index -= 1;
  const before = settled[index];
  const value = token.value ?? 0;
  if (before?.kind !== 'date' || value < 1 || value > 31) return undefined;
  return before.text.replace(/\d\d$/, String(value).padStart(2, '0'));
}

/** "from February 10 to 24": the last day of a period within a month. */
function endsPeriod(tokens: readonly Token[], at: number, first: Token | undefined): boolean {
  const [token, after] = [tokens[at], tokens[at + 1]];
  if (first?.kind !== 'date' || !/^(?:to|through|thru|until|-)$/.test(tokens[at - 1]?.text ?? '') || (token?.value ?? 0) <= Number(first.text.slice(-2)) || (token?.value ?? 32) > 31) return false;
  // "Jan 6-27 gym only"
  if (tokens[at - 1]?.text === '-' && tokens[at - 1]?.spaced === false && token?.spaced === false && after?.kind === 'word') return !/^(?:x|visits?|sessions?|reps?|min|s|sec|ft|lb|cm|deg)$/.test(after.text);
  return after === undefined || after.kind === 'line' || /^(?:[,;.)]|he|she|they|the|his|her|was|were|had|for|with|without|w\/|w\/o|while|when|only|and|but|\w{3,}ed)$/.test(after.text);
}

function dayAt(tokens: readonly Token[], at: number, afterDate: boolean, days: ReadonlySet<string>): string | undefined {
  const [month, slash, day, after] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (month?.kind !== 'number' || slash?.text !== '/' || day?.kind !== 'number' || slash.spaced || day.spaced || /^[+]$/.test(after?.text ?? '') || (after?.text === '/' && tokens[at + 4]?.kind === 'number')) return undefined;
  if (!/^\d{1,2}$/.test(month.text) || !/^\d{1,2}$/.test(day.text)) return undefined;
  const normal = normalDate(`${month.text}/${day.text}`);
  if (normal === undefined) return undefined;
  const scale = scales.has(day.value ?? 0) && (month.value ?? 0) <= (day.value ?? 0);
  // "6/10 today", but "eval 04/02   today" over two columns.
  if (/^(?:pain|w\/|at|rest|°|strength|today|today's)$/.test(after?.text ?? '') && !isApart(day, after) && !strong.test(tokens[at - 1]?.text ?? '') && (scale || !weak.test(tokens[at - 1]?.text ?? ''))) return undefined;
  if (tokens[at - 1]?.kind === 'word' && underSides(tokens, at) && !strong.test(tokens[at - 1]?.text ?? '') && !weak.test(tokens[at - 1]?.text ?? '')) return undefined;
  if (days.has(normal.slice(-5)) || leadsDays(tokens, at, days)) return normal;
  // "64% (7/21 eval 31%)"
  if (tokens[at - 1]?.text === '(' && /^(?:eval|evaluation|ie|initial|soc|baseline)$/.test(after?.text ?? '') && tokens[at + 4]?.kind === 'number') return normal;
  const before = tokens[at - 1];
  const word = before?.kind === 'mark' && /^[:(]$/.test(before.text) ? (tokens[at - 2]?.text ?? '') : (before?.text ?? '');
  if (strong.test(word)) return normal;
  if (isShare(tokens, at)) return undefined;
  if (isPeriod(tokens, at) || inRowOfDays(tokens, at)) return normal;
  // "2/4-4/10/26" and "10/12-10/19" are periods.
  if (/^(?:-|to|through|thru)$/.test(after?.text ?? '') && (tokens[at + 4]?.kind === 'date' || (after?.text === '-' && tokens[at + 5]?.text === '/' && rare.has(tokens[at + 6]?.value ?? 0)))) return normal;
  if (inPairedRow(tokens, at) || underDays(tokens, at)) return undefined;
  // "| Measure | 8/30 | 10/28 |", "| R 3/2 | R 3/30 |": days over the columns of a table.
  if (before?.text === '|' && after?.text === '|' && inHead(tokens, at - 1)) return normal;
  // A grade of one side ends its line, too: "R 4-/5, L 5/5".
  if (/^[rl]$/.test(word) && !scale && (after === undefined || after.kind === 'line' || after.text === '|')) return normal;
  // "Surgeon visit 3/12", "Orthostatics 6/2:", "mod A 4/16", "locked once 2/14", "s/p L hip hemi 3/30"
  if (word === 'visit' && officers.test(tokens[at - 2]?.text ?? '')) return normal;
  if (after?.text === ':' && (month.value ?? 0) > (day.value ?? 0) && word !== 'bp') return normal;
  if (rare.has(day.value ?? 0) && /^(?:a|assist|asst|cga|sba|once|twice|again)$/.test(before?.text ?? '')) return normal;
  if (isOver(tokens, at) || isDeed(tokens, at)) return normal;
  if (events.test(word) || isOperated(tokens, at) || isSpan(tokens, at) || isSpan(tokens, at - 4)) return normal;
  if (/^(?:visit|session|tx|treatment)$/.test(word) && !/^(?:last|next|previous|prior|first|final|re|f\/u)$/.test(tokens[at - 2]?.text ?? '')) return undefined;
  if (afterDate) return normal;
  if (before?.text === '(' && after?.text === ':') return normal;
  // "1/20: BP 138/78" opens its line, and a score would have a name before it.
  if ((before === undefined || before.kind === 'line') && after?.text === ':' && tokens[at + 4]?.kind === 'word') return normal;
  // "[IE 6/15]" and "IE 6/15:" open a line with a day.
  if (after?.text === ']' || (after?.text === ':' && (weak.test(word) || before?.text === '.'))) return normal;
  // No score is out of 17 or 26.
  if (!afterScore(before) && rare.has(day.value ?? 0)) return normal;
  // "wk 12 11/6", and "11/24." alone
  if (before?.kind === 'number' && !scale && /^(?:wk|week|day)$/.test(tokens[at - 2]?.text ?? '')) return normal;
  if (before?.text === '.' && after?.text === '.' && after.spaced === false) return normal;
  // "(2/21 e 22 f 25 …" opens a line
  if (before?.text === '(' && (tokens[at - 2] === undefined || tokens[at - 2]?.kind === 'line') && !scale && after?.kind === 'word') return normal;
  if (scale) return undefined;
  // No blood pressure is 11/24.
  if (word === 'bp' && (month.value ?? 0) < 13) return normal;
  // "12/10 (v9): flex 111" opens a line, and no score is 12 of 10.
  if ((before === undefined || before.kind === 'line') && (month.value ?? 0) > (day.value ?? 0) && /^[(a-z]/.test(after?.text ?? '')) return normal;
  const opens = before === undefined || before.kind === 'line' || (before.kind === 'mark' && /^[|([]$/.test(before.text));
  if (weak.test(word) || (opens && (after === undefined || /^[:|)\]]$|^--$|^-$/.test(after.text) || after.kind === 'line'))) return normal;
  return undefined;
}

const officers = /^(?:surgeon|surgeon's|md|dr|doctor|physician|ortho|orthopedist|neurologist|neuro|pcp|specialist|podiatrist|oncologist)$/;

/** "meclizine once 11/10", "Dr. appt 12/10": no score is above its top (but by mistake: "PSFS 12/10"); two sides or two ends of a motion may be. */
function isOver(tokens: readonly Token[], at: number): boolean {
  const [before, month, day, after] = [tokens[at - 1], tokens[at], tokens[at + 2], tokens[at + 3]];
  if ((month?.value ?? 0) <= (day?.value ?? 0) || (day?.value ?? 0) < 1 || before?.kind !== 'word' || before.text.length < 3 || before.caps === 'all') return false;
  if (/^(?:lbs?|kg|#|reps?|sets?|x|°|deg|degrees|cm|mm|in|s|sec|seconds|min|ft|m|%|mmhg|each|bilat\w*|b)$/.test(after?.text ?? '')) return false;
  return !paired.test(before.text) && !tokens.slice(Math.max(0, at - 5), at).some(({ text }) => paired.test(text));
}

/** What is told in pairs over a bar: both sides, both motions, both ends. */
const paired = /^(?:flex\w*|ext\w*|flx|abd\w*|add\w*|rot\w*|er|ir|df|pf|inv\w*|ev\w*|sup\w*|pron\w*|rom|arom|prom|aarom|mmt|strength|grip|pinch|bp|girth|reps?|sets?|vision|left|right|l|r|sb|lat|tilt|ratio|range|pain|nprs|vas|score|scored|rpe)$/;

/** "Fell off playground ladder 11/20", "running resumed 3/28": what was done, and nothing but words up to its day; a pain may have a score there. */
function isDeed(tokens: readonly Token[], at: number): boolean {
  if (/^(?:5|10)$/.test(tokens[at + 2]?.text ?? '') && tokens.slice(Math.max(0, at - 9), at).some(({ text }) => /^(?:pain\w*|ache\w*|sore\w*|nprs|vas|dizz\w*|symptoms?|sx|headaches?|spasms?|burning|numb\w*|ting\w*)$/.test(text))) return false;
  // "at eval both measured 2/5"
  const graded = /^(?:measured|met)$/.test(tokens[at - 1]?.text ?? '') && (tokens[at]?.value ?? 0) <= (tokens[at + 2]?.value ?? 0) && scales.has(tokens[at + 2]?.value ?? 0);
  for (let index = at - 1; !graded && index >= Math.max(0, at - 6); index -= 1) {
    const token = tokens[index];
    if (token?.kind !== 'word' || /^(?:to|from|with|w\/|score|scored|at)$/.test(token.text)) return false;
    if (deeds.test(token.text) || ((tokens[at + 2]?.value ?? 0) > 12 && occasions.test(token.text))) return true;
  }
  return false;
}

/** "s/p R RCR 3/30": the day of what was done, with no figure between. */
function isOperated(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index > Math.max(0, at - 9); index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'line' || token.kind === 'number' || /^[;.,]$/.test(token.text)) return false;
    if (token.text === 's/p' || (token.text === 'post' && tokens[index - 1]?.text === 'status')) return true;
  }
  return false;
}

/** "4/13 - 5/15": two tops that no scale shares, the later one behind. */
function isSpan(tokens: readonly Token[], at: number): boolean {
  const [month, slash, day, dash, then, bar, end, next] = tokens.slice(Math.max(0, at), at + 8);
  if (at < 0 || slash?.text !== '/' || bar?.text !== '/' || !/^(?:-|--|to|thru|through)$/.test(dash?.text ?? '') || [month, day, then, end].some((token) => token?.kind !== 'number') || next?.text === '/') return false;
  if (slash.spaced || bar.spaced || [month, day, then, end].some((token) => !/^\d{1,2}$/.test(token?.text ?? ''))) return false;
  const days = [`${month?.text}/${day?.text}`, `${then?.text}/${end?.text}`].map(normalDate);
  return days.every((known) => known !== undefined) && (days[0] ?? '') < (days[1] ?? '') && day?.value !== end?.value && Math.max(day?.value ?? 0, end?.value ?? 0) > 12 && !/^(?:pain|bp|nprs|vas|from)$/.test(tokens[at - 1]?.text ?? '');
}

/** "AROM   7/28   8/25", "eval 01/20 | 02/24": a line whose only numbers are two or more pairs, over the rows of a table. */
function inRowOfDays(tokens: readonly Token[], at: number): boolean {
  let start = at;
  while (start > 0 && tokens[start - 1]?.kind !== 'line') start -= 1;
  const end = tokens.findIndex((token, index) => index > at && token.kind === 'line');
  // A row stands below it.
  if (end < 0 || end - start > 24 || !tokens.slice(end + 1, end + 16).some(({ kind }) => kind === 'number')) return false;
  const line = tokens.slice(start, end);
  if (line.some(({ text }) => text === '|') && !inHead(tokens, start)) return false;
  if (line.some(({ text }) => /^(?:pain|nprs|vas|mmt|strength|grip|bp|score|trials?|[.,;=]|->|→)$/.test(text))) return false;
  const pairs = line.flatMap((token, index) => (token.text === '/' && line[index - 1]?.kind === 'number' && line[index + 1]?.kind === 'number' ? [normalDate(`${line[index - 1]?.text ?? ''}/${line[index + 1]?.text ?? ''}`)] : []));
  const days = line.filter(({ kind }) => kind === 'date').length;
  // "PROM L    IE 3/10     now"
  const besideNow = pairs.length === 1 && line.some(({ text }) => /^(?:now|today|current|present)$/.test(text)) && /^(?:ie|eval|initial|soc|start|adm|baseline|prev|last)$/.test(tokens[at - 1]?.text ?? '');
  return (pairs.length + days > 1 || besideNow) && pairs.every((day) => day !== undefined) && new Set(pairs).size === pairs.length && line.filter(({ kind }, index) => kind === 'number' && !/^(?:v|visit|session|wk|week)$/.test(line[index - 1]?.text ?? '')).length === 2 * pairs.length;
}

/** "7/13 to 8/28: FGA …" opens a line with a period: no scale ends in both 13 and 28. */
function isPeriod(tokens: readonly Token[], at: number): boolean {
  const opens = (from: number): boolean => tokens[from - 1] === undefined || tokens[from - 1]?.kind === 'line' || /^[.(;]$/.test(tokens[from - 1]?.text ?? '');
  const isPair = (from: number): boolean => tokens[from]?.kind === 'number' && tokens[from + 1]?.text === '/' && tokens[from + 2]?.kind === 'number';
  const first = opens(at) ? at : at - 4;
  return opens(first) && isPair(first) && /^(?:to|-|through|thru)$/.test(tokens[first + 3]?.text ?? '') && isPair(first + 4) && /^[:)]$/.test(tokens[first + 7]?.text ?? '') && tokens[first + 2]?.value !== tokens[first + 6]?.value;
}

/** "from 6/18 to 2/18": two shares of one whole. */
function isShare(tokens: readonly Token[], at: number): boolean {
  const bottom = tokens[at + 2]?.value;
  const joint = /^(?:to|→)$/;
  // "1/6 inferiorly and 2/6 posteriorly"
  if ((bottom ?? 99) < 12 && tokens.slice(Math.max(0, at - 8), at + 11).filter((token, index, all) => token.text === '/' && all[index + 1]?.value === bottom && all[index - 1]?.kind === 'number').length > 1) return true;
  const later = joint.test(tokens[at + 3]?.text ?? '') && tokens[at + 5]?.text === '/' && tokens[at + 6]?.value === bottom;
  return later || (joint.test(tokens[at - 1]?.text ?? '') && tokens[at - 3]?.text === '/' && tokens[at - 2]?.value === bottom);
}

/** "2/2 28.0, 2/16 23.5": a row of days and values, of which the next is a day beyond doubt. */
function leadsDays(tokens: readonly Token[], at: number, days: ReadonlySet<string>): boolean {
  const [value, comma, month, slash, day] = tokens.slice(at + 3, at + 8);
  if (value?.kind !== 'number' || !/^[,;]$/.test(comma?.text ?? '')) return false;
  if (month?.kind === 'date') return true;
  return slash?.text === '/' && day?.kind === 'number' && !day.spaced && (rare.has(day.value ?? 0) || days.has(normalDate(`${month?.text}/${day.text}`)?.slice(-5) ?? ''));
}

/** "AROM L/R: DF 4/14  ev 9/16": pairs of both sides. */
function underSides(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index > Math.max(0, at - 40) && tokens[index]?.kind !== 'line'; index -= 1) if (tokens[index]?.text === '/' && /^(?:rl|lr)$/.test(`${tokens[index - 1]?.text[0] ?? ''}${tokens[index + 1]?.text[0] ?? ''}`) && /^(?:r|l|rt|lt|right|left)$/.test(tokens[index - 1]?.text ?? '') && /^(?:r|l|rt|lt|right|left)$/.test(tokens[index + 1]?.text ?? '')) return true;
  return false;
}

/** "| hip ext | 3-/3- | 3/3 |": a cell beside graded pairs, or under a head of both sides, holds no day. */
function inPairedRow(tokens: readonly Token[], at: number): boolean {
  let start = at;
  while (start > 0 && tokens[start - 1]?.kind !== 'line') start -= 1;
  if (tokens[start]?.text !== '|') return false;
  for (let index = start; tokens[index] !== undefined && tokens[index]?.kind !== 'line'; index += 1) if (/^[+-]$/.test(tokens[index]?.text ?? '') && tokens[index]?.spaced === false && tokens[index - 1]?.kind === 'number' && /^[/|]$/.test(tokens[index + 1]?.text ?? '')) return true;
  // The rows above, up to the head of the table.
  for (let index = start - 1; index > Math.max(0, start - 200); index -= 1) {
    if (tokens[index]?.kind === 'line' && tokens[index - 1]?.text !== '|') return false;
    if (tokens[index]?.text === '/' && /^(?:r|l|rt|lt)$/.test(tokens[index - 1]?.text ?? '') && /^(?:r|l|rt|lt)$/.test(tokens[index + 1]?.text ?? '')) return true;
  }
  return false;
}

/** "SF DIP | 12/10 | 10/18" below "wk 4 (8/19) | wk 8 (9/16)": the days stand over the columns, and no cell is one. */
function underDays(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 3];
  const isCell = tokens[at - 1]?.text === '|' && (after === undefined || after.kind === 'line' || after.text === '|');
  if (!isCell || inHead(tokens, at)) return false;
  let head: readonly Token[] = [];
  for (let end = at, start = at; end > 0 && at - end < 400; end = start - 1) {
    while (start > 0 && tokens[start - 1]?.kind !== 'line') start -= 1;
    const line = tokens.slice(start, end);
    if (!line.some(({ text }) => text === '|')) break;
    head = line;
  }
  const days = head.filter(({ kind, text }, index) => kind === 'date' || (text === '/' && normalDate(`${head[index - 1]?.text ?? ''}/${head[index + 1]?.text ?? ''}`) !== undefined));
  return days.length > 1;
}

/** Is the bar in the first row of its table, where the days of the columns stand? */
function inHead(tokens: readonly Token[], at: number): boolean {
  let start = at;
  while (start > 0 && tokens[start - 1]?.kind !== 'line') start -= 1;
  for (let index = start - 2; index >= 0 && tokens[index]?.kind !== 'line'; index -= 1) if (tokens[index]?.text === '|') return false;
  return true;
}
