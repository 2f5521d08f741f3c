// Findings on a subject that only the draft brings up: "The fistula test was negative" of a note that knows of no fistula
// test. No list of subjects is needed: the words that tell what was found name it, and the note has none of them.
import type { ClinicalReading } from '../../../clinical/reader';
import type { Token } from '../../../clinical/text/tokens';
import { inBlank } from '../../read/blanks';
import type { Issue } from '../issue';

const states = /^(?:was|were|is|are|remains?|remained|tested|appeared)$/;
const result = /^(?:negative|positive|(?:ab)?normal|intact|absent|present|impaired|reduced|diminished|decreased|increased|improved|preserved|unremarkable|clear|a?symmetric(?:al)?|equal|brisk|tight|tender|painful|painless|good|fair|poor|strong|weak|stable|unstable|greater|(?:re)?tested|measured|assessed|examined|screened|reviewed|applied|used|performed|practiced|trialed|tried|fitted|graded|noted|observed|found|demonstrated|administered|taught|issued|elevated|mild|moderate|severe|trace)$/;
const told = /^(?:reviewed|tested|assessed|measured|examined|screened|issued|received|wears|wore|taught|practiced|discussed|recommended|tried|trialed|applied|palpated|administered|ordered|prescribed|denies|denied|uses)$/;
const lead = /^(?:the|an?|her|his|their|left|right|both|all|some|no|any|mild|moderate|severe|occasional|new|of|and|also|that)$/;
const edge = /^(?:and|or|but|while|although|though|whereas|with|that|which|who|when|for|in|at|on|to|during|after|before|from|of|by|over|under|as|since|without|through|because|if|again|today|was|were|is|are|has|had|did|does)$/;

/** Words that tell one subject from no other, or that a note leaves out. */
const plain = /^(?:tests?|testing|signs?|scor(?:e|es|ing)|sens(?:e|ation)|screen(?:ing)?s?|scans?|findings?|results?|symptoms?|functions?|abilit(?:y|ies)|left|right|both|sides?|pain|patient|client|child|mother|father|mom|dad|wife|husband|daughter|son|parents?|caregiver|family|therap\w+|exercises?|program|training|treatment|techniques?|interventions?|gains?|changes?|progress|improvements?|care|goals?|plans?|frequency|education|instructions?|services?|activit\w+|manual|gait|sessions?|visits?|she|he|they|it|him|them|me|us|you|(?:him|her|it|my)self|themselves|this|that|these|those|which|who|what|there|all|none|each|other|others|another|one|two|three|when|where|after|then|will|not|no|and|the|of|for|on|in|at|to|with|by|from|over|under|his|her|their|its|also|only|here|today|currently|measures?|measurements?|outcomes?|repetitions?|sets?|units?|minutes?|strength|power|motion|range|mobility|movement|posture|endurance|tolerance|effort|response|compliance|adherence|participation|cooperation|behavio(?:u)?r|understanding|potential|prognosis|safety|form|technique|quality|alignment|appearance|intensity|severity|duration|resistance|loads?|distance|speed|height|weight|volume|size|area|comparison|time|codes?|claims?|consent|permission|supervision|cues?|assistance|support|aids?|equipment|risk|need|use|status|level|rest|loading|unloading|work|home|devices?|payment|part|once|further|days?|mornings?|afternoons?|evenings?|weekends?|january|february|march|april|may|june|july|august|september|october|november|december|episodes?|alternatives?|options?|choices?|approaches|models?|candidates?|otherwise|same|more|less|day|night|weeks?|months?|\w+ly|\w+ing|\w{2,}ed)$/;

/** How many words a subject has at most. */
const longest = 6;

export function checkUnheard(draft: ClinicalReading, isSpokenOf: (token: number) => boolean, skip: (statement: number) => boolean): readonly Issue[] {
  const isAsked = inBlank(draft);
  return draft.statements.flatMap(({ first, next }, statement) => (skip(statement) ? [] : subjectsIn(draft.tokens, first, next).flatMap(([from, to]): readonly Issue[] => {
    const telling = Array.from({ length: to - from }, (_, place) => from + place).filter((at) => tellsSubject(draft.tokens[at]));
    const [start, end] = [draft.tokens[telling[0] ?? from]?.start ?? 0, draft.tokens[to - 1]?.end ?? 0];
    return telling.length === 0 || telling.some(isSpokenOf) || isAsked(start) ? [] : [{ start, end, kind: 'name', statement, cause: `unheard:${start}` }];
  })));
}

const tellsSubject = (token: Token | undefined): boolean => token?.kind === 'word' && token.text.length > 2 && !plain.test(token.text) && !lead.test(token.text);

/** The words of which something is said: before "was negative", behind "reports". */
function subjectsIn(tokens: readonly Token[], first: number, next: number): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  const isWord = (at: number): boolean => at >= first && at < next && tokens[at]?.kind === 'word';
  for (let at = first; at < next; at += 1) {
    const text = tokens[at]?.text ?? '';
    // What was not tested nobody claims.
    if (states.test(text) && tokens[at + 1]?.text !== 'not' && [1, 2].some((step) => result.test(tokens[at + step]?.text ?? ''))) {
      let from = at;
      while (isWord(from - 1) && at - from < longest && (!edge.test(tokens[from - 1]?.text ?? '') || tokens[from - 1]?.text === 'of')) from -= 1;
      if (from < at) found.push([from, at]);
    }
    if (told.test(text)) {
      let from = at + 1;
      while (isWord(from) && lead.test(tokens[from]?.text ?? '')) from += 1;
      let to = from;
      while (isWord(to) && to - from < longest && !edge.test(tokens[to]?.text ?? '')) to += 1;
      if (to > from) found.push([from, to]);
    }
  }
  return found;
}
