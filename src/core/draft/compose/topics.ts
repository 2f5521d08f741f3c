// What a statement is about, so that it stands with its like inside a section. Judges words only, never truth.
import { signatureLine } from '../../checks/signature';
import type { SoapSection, Statement } from '../noteFacts';

export type Topic =
  | 'header'
  | 'diagnosis'
  | 'report'
  | 'vitals'
  | 'finding'
  | 'intervention'
  | 'minutes'
  | 'billing'
  | 'response'
  | 'progression'
  | 'skilledNeed'
  | 'functionalLink'
  | 'goal'
  | 'assessment'
  | 'precaution'
  | 'frequency'
  | 'nextVisit'
  | 'homeProgram'
  | 'communication'
  | 'plan'
  | 'signature';

/** First match wins. Patterns are linear: no nested quantifiers. */
const patterns: readonly (readonly [Topic, RegExp])[] = [
  ['signature', /^(?:(?:electronically\s+)?signed(?:\s+by)?:?\s|signature:?\s|(?:sincerely|respectfully|regards),)/i],
  ['header', /^(?:pt|patient|client|name|payer|ins|insurance|dob|dos|mrn|ph|phone|cell|email|date|seen|visit|dx code|icd|referr(?:al|ed by|ing)|physician|provider|member|claim|auth(?:orization)?|discipline|setting|age|sex|case|group)\s*(?:#|no\.?|number|id|name|\/\w+)?\s*[:=]|^(?:age|aged) \d{1,3}\b|^\d{1,3}[- ]?(?:mo|months?|wks?|weeks?|yo|y\/o|yrs?|years?)[- ]?old\b|^(?:DOB|DOS|MRN|Seen \[|(?:[PO]T )?[Vv]isit #?\d{1,3}|Member ID)\b|\b(?:DOB|MRN|member ID|policy (?:no|number))\b|\[(?:MRN|HEALTH_PLAN_ID|PHONE|FAX|EMAIL|ACCOUNT|SSN|OTHER_ID)_\d|\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|^(?:\d{1,2}\/\d{1,2}\/\d{2,4}|\[DATE_\d[^\]]*\]),?\s+(?:visit|session|\d{1,2}:\d\d)/i],
  ['minutes', /^\d{1,2}:\d{2}(?:\s?[ap]m)?(?:\s*(?:-|–|to)\s*\d{1,2}:\d{2}(?:\s?[ap]m)?)?\.?$|\b(?:timed|tot(?:al)?)\b\s*[:=]?\s*\d|(?:^|[,;(+=/.]\s?|\b(?:time|tx|treatment|session|visit|minutes?)\b[^.:]{0,20})\b\d{1,3}\s*(?:min\w*\.?|')?\s*(?:timed|tot(?:al)?)\b|\btot(?:al)? (?:timed|tx|time)\b|^(?:T|time|min)?:?\s*\d{2,3}\s*\/\s*\d{2,3}(?: min\w*)?\.?$|^(?:(?:visit|session) time:?\s*)?\d{1,3}\s*min(?:ute)?s?\.?$|\b(?:timed|untimed|total|treatment)\b[^.]{0,40}\b\d{1,3}\s*(?:min|minutes|')|\b(?:time in|time out|start time|end time|in\/out)\b|\btotal (?:tx |treatment )?(?:time|minutes|min)\b|\btimed (?:code )?(?:time|minutes|min)\b/i],
  ['billing', /\b(?:units?|billed|billing|charges?|GP|GO|KX|modifier)\b(?=[^.]{0,60}\b(?:97\d{3}|G0283)\b)|\b97\d{3}\s*(?:[x×]\s*\d\b(?!\s*(?:min|s\b))|\(\d(?:\s*units?)?\)|[-\s]G[PO]\b)|\b\d\s*units?\b/i],
  ['intervention', /\b97\d{3}\b[^.]{0,30}(?:\bmin|[:=–-])|\b97[0-9]{3}\b/],
  ['goal', /\b(?:goals?|STGs?\d?|LTGs?\d?|short[- ]term goal|long[- ]term goal)\b|\bwill\b[^.]{0,120}\b(?:in|by|within)\b[^.]{0,40}\b(?:wks?|weeks?|visits?|days?|months?|\d)/i],
  ['skilledNeed', /\bskill(?:ed|s)\b|\b(?:needs?|requires?)\b[^.]{0,20}\b(?:hands[- ]on|eyes[- ]on|guarding|correction by)\b|\bcannot (?:self|judge|grade|feel)\b|\b(?:needs?|requires?|required|needed)\s+(?:a\s+)?(?:PT|OT|therapist|therapy|skilled)\b|\b(?:PT|OT|therapist(?:'s)?)\b[^.]{0,40}\b(?:needed|necessary|required|judg(?:e)?ment|expertise)\b|\b(?:aide|unsupervised|caregiver|parent|mother|father|mom|dad|spouse|wife|husband|daughter|son|family|staff|HEP|home program(?:me)?|(?:exercises|sheet of exercises) alone)\b[^.]{0,60}\b(?:cannot|can't|could not|would not|would train|has not been able|stops too|not safe|unsafe|insufficient|not enough|not suitable|unable)|\b(?:cannot|can't|not safe|unsafe|insufficient|not appropriate)\b[^.]{0,60}\b(?:aide|unsupervised|HEP|home program(?:me)?|independently|alone)/i],
  ['progression', /\b(?:progress(?:ed|ing)? (?:from|to|firm|load|weight|resistance|reps?|sets?|the|sitting|standing|exercise)\b|regress(?:ed|ing)? (?:from|to)|advanced (?:from|to)|increased (?:load|resistance|weight|reps?|hold|height)|held (?:load|resistance|weight|progression)|weight went up|upgraded|downgraded)|->/i],
  ['frequency', /\b\d\s*(?:x|×|times)\s*(?:\/|per|a|each)?\s*(?:wk|week(?:ly)?)\b|\b(?:once|twice|three times) (?:a|per|each|weekly)\b|\bfrequency\b|\b\d+\s*visits? (?:remaining|left|authorized|more)/i],
  ['homeProgram', /\b(?:HEP|home (?:exercise )?program(?:me)?|home exercises?)\b/i],
  ['communication', /\b(?:will (?:contact|call|notify|send)|contacted|called|notified|message[d]? to|refer(?:red|ral) (?:to|back)|follow[- ]?up with|f\/u with|discussed with|spoke with|progress report|re-?eval(?:uation)?|recert(?:ification)?|reassess(?:ment)?)\b/i],
  ['nextVisit', /\b(?:next (?:visit|session|time|tx|treatment|appointment)|next:|add|advance|wean|trial|introduce|initiate|progress)\b/i],
  ['response', /^(?:(?:pt|patient|client|resident|child|he|she|they)\b\.? )?(?:needed|required)\b[^.]{0,60}\b(?:cues?|cu(?:e)?ing|vcs?|tcs?|facilitation|guarding)\b|\b(?:less|fewer|more|no)\b[^.;]{0,60}\b(?:after|with|post) (?:the )?(?:cue(?:s|ing)?|feedback|mobs?|manual|taping)\b|\b(?:tolerat|response|respond|fatigue|RPE|adverse|post[- ]?(?:tx|treatment|session|exercise)|after (?:session|treatment|tx|exercise|foam)|(?:increase|change) in (?:pain|sx|symptoms?)|(?:pain|sx|symptoms?) (?:increased?|unchanged|no worse|stayed)|no (?:pain|sx|symptoms?) (?:increase|change|during|with exercise)|rest breaks? (?:needed|taken|required)|(?:needed|required|took|after)[^.]{0,20}\brests?\b|carry[- ]?over)/i],
  ['vitals', /\b(?:BP|HR|SpO2|O2 sat|blood pressure|heart rate|vitals?)\b/i],
  ['precaution', /\b(?:precautions?|contraindicat|WBAT|NWB|TTWB|PWB|FWB|weight[- ]bearing|lift limit|restrictions?|falls? risk)\b/i],
  ['functionalLink', /\b(?:so that|in order to|allows?|lets? (?:pt|patient|her|him|them)|limits?|limiting|limited (?:ability|in)|difficulty|unable to|cannot|affects?|needed for|required for|impact(?:s|ing)?|interfer\w*)\b/i],
  ['diagnosis', /\b(?:(?:dx|ICD|PMH|hx|ORIF|TKA|THA|CVA|fx|BKA|AKA|ACLR)\b|diagnos[ei]s|s\/p|status post|history of|onset|surgery|fracture|repair|arthroplasty|amputation|prosthesis|fusion|laminectomy|replacement|[A-TV-Z]\d{2}\.\d)/i],
];

const bySection: Readonly<Record<SoapSection, Topic>> = { S: 'report', O: 'finding', A: 'assessment', P: 'plan' };

/** Topics that may stand in a section; anything else in it takes the section's own topic. */
const allowed: Readonly<Record<SoapSection, readonly Topic[]>> = {
  S: ['header', 'signature', 'diagnosis', 'homeProgram'],
  O: ['header', 'signature', 'minutes', 'billing', 'intervention', 'vitals', 'response', 'progression', 'precaution', 'goal'],
  A: ['header', 'signature', 'minutes', 'billing', 'goal', 'skilledNeed', 'progression', 'response', 'functionalLink', 'diagnosis', 'precaution'],
  P: ['header', 'signature', 'minutes', 'billing', 'goal', 'frequency', 'homeProgram', 'communication', 'nextVisit', 'precaution', 'skilledNeed'],
};

/** The topic of a statement; its own section, where it has one, decides between likely readings. */
export function topicOf(statement: Pick<Statement, 'text' | 'section' | 'goal'>): Topic {
  const { text, section } = statement;
  if (statement.goal === true) return 'goal';
  if (signatureLine(text) !== undefined) return 'signature';
  const candidates = section === undefined ? undefined : allowed[section];
  const found = patterns.find(([topic, pattern]) => (candidates === undefined || candidates.includes(topic)) && pattern.test(text))?.[0];
  return found ?? (section === undefined ? 'finding' : bySection[section]);
}

/** Where a topic stands when the statement has no section of its own. */
export function sectionOf(topic: Topic): SoapSection | 'header' | 'end' {
  switch (topic) {
    case 'header':
    case 'diagnosis':
    case 'finding': // said before any section and by no rule a finding of today
      return 'header';
    case 'signature':
      return 'end';
    case 'report':
      return 'S';
    case 'vitals':
    case 'intervention':
    case 'minutes':
    case 'billing':
    case 'response':
    case 'precaution':
      return 'O';
    case 'progression':
    case 'skilledNeed':
    case 'functionalLink':
    case 'goal':
    case 'assessment':
      return 'A';
    case 'frequency':
    case 'nextVisit':
    case 'homeProgram':
    case 'communication':
    case 'plan':
      return 'P';
  }
}
