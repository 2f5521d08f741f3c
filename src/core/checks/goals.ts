// The goals a therapist sets in a note: what is aimed at, not what the patient wishes or what became of a goal.
import type { Span } from '../clinical/span';
import type { NoteSentence, ReadNote } from './readNote';
import { signatureLine } from './signature';

export interface Goal extends Span {
  readonly text: string;
  /** Words above or before it that may give the time: "STGs (4 weeks)". */
  readonly heading: string;
}

const when = String.raw`(?:\(?(?:in|by|within|x|over)?\s?(?:\d{1,2}|one|two|three|four|five|six|eight|ten|twelve)\s?(?:-\s?\d{1,2}\s?)?(?:days?|weeks?|wks?|w|mos?|months?|visits?|sessions?)\.?\)?)`;
const label = new RegExp(String.raw`^(?:(?:new|updated|revised|functional|current|therapy|pt|ot|treatment)\s)?(?:(?:short|long)[- ]term\s(?:functional\s)?goals?|functional goals?|[SL]TGs?|(?:[A-Za-z][a-z-]{1,12}\s){1,4}goals?(?=\s?:)|goals?\s(?:for|of)\s[A-Za-z -]{3,30}(?=\s?:)|(?:RTW|RTS|RTP)\sgoals?|goals?|G(?=\d?\s?:))\b[\s#]{0,2}\d{0,2}[A-Za-z]?\s?(?:\([^)\n]{1,40}\)\s?|,?\s?${when}\s?)?(?:[:.,=–—)-]\s?|\bis to\s|\sto\s)`, 'i');
/** "In 4 wks shop 30 min ...", "By week 10 he will ...": in the plan a date at the head makes a goal. */
const dated = new RegExp(String.raw`^(?:(?:in|within|by|over)\s(?:the\snext\s)?(?:${when}|(?:week|wk|visit|session|month)\s?#?(?:\d{1,2}|one|two|three|four|five|six|eight|ten|twelve))|by (?:discharge|d\/c|re-?cert\w*|the end of (?:the )?(?:plan|episode|POC)))[,:]?\s(?!(?:the\s)?(?:re-?assess|re-?test|re-?check|re-?eval|progress report|follow|d\/c|discharge|next|if|add|start|trial|review|surgeon|MD)\b)`, 'i');
const verbs = String.raw`(?:be able to|ambulate|walk|climb|ascend|descend|negotiate|perform|demonstrate|transfer|achieve|increase|improve|decrease|reduce|reach|lift|return to|complete|don|doff|dress|tolerate|stand|sit|score|maintain|carry|drive|report|sleep|squat|jog|run|step|roll|rise|bathe|shower|feed|eat|write|type|open|place|hold|grasp|button|prepare|cook|get|go|play|throw|manage|enter|exit|kneel|bend|turn|use|drink|have (?:no|less|full|decreased|increased|improved|better)|feel|regain|grip|pick|push|pull|cut|wash|groom|toilet|brush|fasten|zip|tie|pour|stir|hop|jump|swim|ride|land|look|read|propel|exhibit|show|self-feed|put|remove|navigate|cross|work|lower|move|retrieve|catch|kick|crawl|resume|participate|swallow|do\s(?!hep)|clean|shop|shovel|garden|vacuum|fold|swing|pitch|serve|weave|knit|sew|bake|paint|hike|bike|cycle|travel|commute|teach|care for|be (?:independent|able|mod(?:ified)?|supervised|safe|pain|free|without|stronger|better))`;
const willSentence = new RegExp(String.raw`^(?:the\s)?(?:pt|patient|client|he|she|they|[A-Z][a-z]+)\.?\swill\s(?:(?:independently|safely|consistently|also|then)\s)?(?:${verbs}|(?:be|have|get|become)\s(?:less|more|better|fewer|stronger))\b|^(?:the\s)?(?:pt|patient|client|he|she|they|resident)\.?\swill\s(?!(?:continue|be (?:seen|re-?|given|referred|instructed|discharged|scheduled|contacted)|follow|return (?:in|for|next|on|to (?:clinic|MD|surgeon))|call|bring|see|wear|ice|keep|contact|schedule|need|require|benefit|also)\b)[a-z]+`, 'i');
const status = /\b(?:goals?|[SL]TGs?)\s?#?\d?\s?(?:\([^)]{0,60}\)\s?)?[:–-]?\s?(?:(?:is|are|was|were|partially|not|nearly|now)\s){0,3}(?:met|achieved|progressing|ongoing|in progress|unchanged|remains?|continues?|discontinued|deferred|reviewed|updated and|on track|appropriate|revised)\b|^(?:progress(?:ing|ed)?|working|moving|advancing)\s(?:well\s)?(?:toward|to)/i;
const notGoal = /^(?:goals?\s(?:remain|reviewed|unchanged|continue|discussed|for (?:today|this session)|of (?:treatment|session)|as (?:per|established)|per)\b)|\b(?:patient|pt|client|personal|pt's|patient's|client's|family)\s?(?:stated\s)?goals?\b/i;

/** The goals of the note, each with the words that belong to it. */
export function findGoals(note: ReadNote): readonly Goal[] {
  const goals: Goal[] = [];
  let previous: NoteSentence | undefined;
  let listHead: string | undefined;
  for (const sentence of note.sentences) {
    const between = previous === undefined ? '' : note.text.slice(previous.end, sentence.start);
    if (/\n\s*\n/.test(between) || /[A-Za-z]/.test(between)) listHead = undefined;
    const underHeading = /\b(?:goals?|[sl]tgs?)\b/.test(sentence.heading) && !/patient|pt|progress|status|toward/.test(sentence.heading);
    const patientGoal = sentence.sections.length === 1 && sentence.sections[0] === 'S';
    previous = sentence;
    if (patientGoal || signatureLine(sentence.text) !== undefined || bareName.test(sentence.text) || sentence.text.startsWith('|') || sentence.text.length > 2000) continue;
    const inner = /(?<=[.;]\s{1,2})(?:(?:short|long)[- ]term )?(?:[sl]tgs?|goals?)\s?\d?\s?[:=–-]\s/i.exec(sentence.text)?.index;
    if (inner !== undefined && label.exec(sentence.text) === null && !willSentence.test(sentence.text)) {
      // Shorthand without capitals is one sentence: "2x/wk 6 wk. ltg: return to sport".
      for (const piece of pieces({ ...sentence, start: sentence.start + inner, text: sentence.text.slice(inner) })) if (!notGoal.test(piece.text) && !status.test(piece.text)) goals.push({ ...piece, heading: sentence.heading });
      continue;
    }
    const lead = label.exec(sentence.text);
    if (lead === null && /^(?:(?:short|long)[- ]term goals?|[SL]TGs?|goals?)\b[^.]{0,40}:?\s*$/i.test(sentence.text)) {
      listHead = sentence.text;
      continue;
    }
    const numbered = /^\(?[2-9]\)\s(?!\S*\d|[A-Z]{2})(?![^.]*\b(?:met|achieved)\b)/.test(sentence.text) && goals.length > 0 && between.indexOf('\n') < 0;
    const isGoal = lead !== null || numbered || willSentence.test(sentence.text) || (dated.test(sentence.text) && (sentence.sections.includes('P') || /^[^.]{0,30}\s(?:s?he|they|pt|patient|client)\swill\b/i.test(sentence.text))) || ((underHeading || listHead !== undefined) && !/^(?:\d{1,2}x|next|hep|frequency|plan|cont|prognosis|rehab potential|see|current|baseline|target|progress|status|e-?signed|signed|electronically|signature)\b/i.test(sentence.text) && sentence.text.length > 6 && startsLine(note.text, sentence.start));
    if (!isGoal || notGoal.test(sentence.text) || status.test(sentence.text.slice(0, 160)) || /^(?:the\s)?(?:pt|patient|client|he|she|they)\s(?:will|to)\s(?:continue|be seen|follow|return (?:in|for|next|on)|call|bring|perform hep|do hep|report (?:any|back|if))/i.test(sentence.text)) {
      const last = goals.at(-1);
      if (last !== undefined && between.indexOf('\n') < 0 && continues.test(sentence.text)) goals[goals.length - 1] = { ...last, end: sentence.end, text: `${last.text} ${sentence.text}` };
      continue;
    }
    for (const piece of pieces(sentence)) goals.push({ ...piece, heading: `${sentence.heading} ${listHead ?? ''} ${lineHead(note.text, sentence.start)}` });
  }
  return goals;
}

/** A signature without credentials is no goal. */
const bareName = /^(?:[A-Z]\.\s)?(?:[A-Z][a-zà-ɏ'’-]+\s?){1,3}$/;
const continues = /^(?:baseline|current(?:ly)?|target|to be (?:met|achieved)|time ?frame|within|by|measured|due|in \d)\b/i;

function startsLine(text: string, at: number): boolean {
  return !/[A-Za-z]/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));
}

/** "STGs (2 wks): 1) ...": what stands before the goal in its line. */
function lineHead(text: string, at: number): string {
  const before = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 80), at);
  return before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1);
}

const cut = /(?:[;.]\s{1,2}|\s)(?=(?:\(?\d\)\s|[SLsl][Tt][Gg]\s?#?\d?\s?[:=–-]|(?:[Ss]hort|[Ll]ong)[- ]term goals?\s?\d?:))/g;

/** "(baseline 5, now 2) within": the 2 ends a bracket and numbers no goal. */
function closesBracket(text: string, from: number, at: number): boolean {
  return text[at] !== '(' && text.lastIndexOf('(', at - 1) >= from && text.lastIndexOf('(', at - 1) > text.lastIndexOf(')', at - 1);
}

function pieces(sentence: NoteSentence): readonly { readonly start: number; readonly end: number; readonly text: string }[] {
  const found: { start: number; end: number; text: string }[] = [];
  let from = 0;
  cut.lastIndex = 0;
  const push = (end: number): void => {
    const text = sentence.text.slice(from, end).trimEnd();
    if (text.replace(label, '').trim().length > 3) found.push({ start: sentence.start + from, end: sentence.start + from + text.length, text });
  };
  for (let match = cut.exec(sentence.text); match !== null; match = cut.exec(sentence.text)) {
    if (closesBracket(sentence.text, from, match.index + match[0].length)) continue;
    push(match.index);
    from = match.index + match[0].length;
  }
  push(sentence.text.length);
  return found;
}
