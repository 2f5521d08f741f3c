// What payers ask of the course of care, in their own words: gains, pace, decline, goals, how it thins out and ends, what came before.
import { askedVisits, attendance, hoursDaily, sessionMinutes, worthwhileChange } from './judges';
import type { Topic } from '../topics';
import { any, both, change, everyday, measure, near, person, reason, then } from './wordClasses';

const until = String.raw`\bby \d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?\b|\bby (?:the )?(?:end|week|visit|discharge)\b|\b(?:in|within|by|over|after) (?:the next )?(?:\d{1,2}|two|three|four|six|eight|ten|twelve) ?(?:more )?(?:wks?|weeks?|visits?|sessions?|days?|months?|mos?)\b|\b\d{1,2}[- ](?:weeks?|wks?|months?) goals?\b`;
const aims = String.raw`will|able to|to (?:climb|walk|lift|carry|return|reach|dress|don|stand|sit|drive|work|transfer|perform|tolerate|manage|cook|sleep|run|jump|hold|write|button|feed|go)|climb|walk|lift|carry|return|reach|dress|don|stand|drive|transfer|perform|tolerate|manage|cook|sleep|run|hold|cut|button|feed|open|goals?|LTG|STG`;

/** What says that more is to be gained, and what says that no more is. */
const goesOn = /\bexpect\w*\b[^;]{0,80}\b(?:in|within|by|over) (?:week )?\d|\bby (?:week \d|\d+ weeks)[^.;]{0,20}\b(?:should|will)\b|\b(?:no|not|without|hasn't|has not)\b[^.;]{0,20}\b(?:plateau\w*|level(?:ed|ing) off)\b|\b(?:continues|continuing|expected|anticipated?|likely|projected) (?:to |that )?\w*\s?(?:improv\w*|progress\w*|gain\w*|regain|return|benefit|make)\b|\b(?:moving|trending) (?:up|(?:in )?the right (?:way|direction))\b|\b(?:still |steadily )?gaining\b|\b(?:further|continued|more|additional) (?:\w+ )?(?:gains?|improvement|progress|recovery)\b[^.;]{0,25}\b(?:expected|likely|anticipated)/i;
const promises = /\b(?:rehab(?:ilitation)? )?(?:potential|prognosis|candidate)\b[^.;]{0,20}\b(?:good|excellent|fair to good|favorable)\b|\b(?:good|excellent|favorable|strong)\b[^.;]{0,20}\b(?:potential|prognosis|candidate)\b/i;
const leveled = /\bplateau(?:ed|ing)?\b(?<!\b(?:no|not|without)\b[^.;]{0,20})|\b(?:no further|little further|no additional) (?:\w+ )?(?:gains?|improvement|progress|change)\b|\b(?:leveled|levelled) off\b|\bmaximum (?:benefit|improvement|potential)\b|\b(?:potential|prognosis)\b[^.;]{0,20}\b(?:poor|guarded|limited)\b|\b(?:poor|guarded|limited)\b[^.;]{0,15}\b(?:potential|prognosis)\b|\bunlikely to (?:improve|change|benefit)\b|\bmaintenance (?:phase|level)\b|\b(?:unchanged|no change|same) (?:for|over|since|in) (?:the (?:last|past) )?(?:\d|two|three|four|five|six)\b/i;

export const courseKinds: readonly Topic[] = [
  {
    id: 'k-attendance', judge: attendance,
    asks: any(/\b(?:attend\w*|no[- ]?shows?|shows? up|keeps? (?:\w+ )?(?:appointments|visits)|absences?|missed|cancel\w*)\b/i, near('kept|keeps?|booked|scheduled|percent|%', 'appointments?|visits|sessions', 30)),
    evidence: any(/\b\d{1,3} ?(?:of|out of|\/) ?(?:the )?(?:last |past )?(?:\w+ )?\d{1,3} (?:\w+ )?(?:visits?|sessions?|appointments?|appts?)\b|\b(?:attend\w*|kept|present|completed|came to|arrived)\b[^.;]{0,25}\b(?:\d{1,3}|all|every|each|good|excellent|regular\w*|consistent\w*|100|perfect)\b|\b(?:no|zero|without|never) (?:missed|cancel\w*|no[- ]?shows?|absences)\b|\b(?:good|excellent|perfect|consistent|regular) attendance\b/i),
    contrary: /\b(?:no[- ]?show\w*|missed|cancel\w*|cxl\w*|NS)\b[^.;]{0,12}\b(?:\d{1,2}|two|three|four|five|several|many|most|half)\b|\b(?:poor|irregular|sporadic|inconsistent) attendance\b|\b(?:\d{1,2}|two|three|four|five|several) (?:\w+ ){0,2}(?:no[- ]?shows?|missed|cancellations|absences)\b/i,
    gather: 'the attendance record',
  },
  {
    id: 'k-visitsAsked', plans: true, judge: askedVisits,
    asks: /\b(?:number|amount|total) of (?:additional |further |requested |more )*(?:treatments?|visits?|sessions?)\b[^.;]{0,30}\b(?:asked|requested|sought)\b/i,
    evidence: any(near('request\\w*|ask\\w*|seek\\w*|need\\w*|more|additional', String.raw`\d{1,3} (?:\w+ ){0,2}(?:visits?|sessions?|treatments?)`, 30)),
    gather: 'the number of visits asked for',
  },
  {
    id: 'k-sessionLength', judge: sessionMinutes,
    asks: near('sessions?|visits?|treatments?|day', String.raw`(?:at least|no longer than|no more than|not exceed|up to|minimum|maximum|exceed|less than|more than|within)[^.;]{0,15}(?:\d+|an?|one|two) ?(?:min\w*|hours?)`, 40),
    evidence: /\b\d{1,3}[- ]?min\w*\b/i,
    prefer: /\b(?:total|session|visit|tx|treatment)\b/i,
    gather: 'the length of the sessions',
  },
  {
    id: 'k-hoursDaily', plans: true, judge: hoursDaily,
    asks: /\b(?:\d|two|three|four|six) (?:or more )?(?:h|hrs?|hours?)\b[^.;]{0,30}\b(?:day|daily|practice|planned)\b|\b(?:day|daily|practice)\b[^.;]{0,30}\b(?:\d|two|three|four|six) (?:or more )?(?:h|hrs?|hours?)\b/i,
    evidence: /\b\d{1,2}(?:\.\d)? ?(?:h|hrs?|hours?) ?(?:\/|a|per|each|every) ?(?:week)?day\b|\b\d{1,2}(?:\.\d)? ?(?:h|hrs?|hours?) (?:daily|of (?:practice|training))\b/i,
    gather: 'the hours of practice a day',
  },
  {
    id: 'k-expected', plans: true,
    asks: /\bexpect\w*\b[^.;]{0,40}\b(?:improve\w*|gains?|progress|recover\w*|benefit|restor\w+)|\blikely to (?:improve|benefit|progress)\b|\banticipat\w+[^.;]{0,25}\b(?:improve\w*|gains?|progress)|\bprognosis\b|\brehab\w* potential\b/i,
    evidence: any(goesOn, promises),
    contrary: leveled,
    gather: 'potential to improve as assessed, and a re-test that shows continuing change',
  },
  {
    id: 'k-noLeveling', plans: true,
    asks: /\b(?:plateau\w*|level(?:ed|ing) off|leveled|potential (?:for|to)|room (?:for|to) (?:further )?(?:improve\w*|gain\w*)|further (?:improvement|gains?|progress|recovery) (?:is|are|can|may))\b/i,
    evidence: goesOn,
    contrary: leveled,
    gather: 'potential to improve as assessed, and a re-test that shows continuing change',
  },
  {
    id: 'k-decline', lasting: true,
    asks: /\b(?:declin\w+|deteriorat\w+|regress\w*|worsen\w*|loss of (?:function|gains))\b[^.;]{0,60}\b(?:without|off|when|if|during|likely|prevent\w*|slow\w*|expected|absence|stops?|stopped|withdrawn)\b|\b(?:without|prevent\w*|slow\w*|if|risk of)\b[^.;]{0,40}\b(?:declin\w+|deteriorat\w+|regress\w*|worsen\w*|loss of)\b/i,
    evidence: any(near('break|gap|pause|interruption|hold|lapse|off (?:therapy|PT|OT)|without (?:therapy|PT|OT|treatment|skilled)|therapy (?:was )?(?:stopped|paused|withheld|on hold)|missed (?:\\w+ )?weeks', 'worsen\\w*|declin\\w+|fell|drop\\w*|lost|deteriorat\\w+|regress\\w*|slow\\w+|slipped|rose|went|returned|before|after|to', 80)),
    contrary: any(near('break|gap|pause|hold|off (?:therapy|PT|OT)|without therapy', 'no (?:decline|loss|change|regression)|unchanged|stable|held|kept|maintained|same', 60)),
    gather: 'what was lost when care paused, with values',
  },
  {
    id: 'k-thinningOut', plans: true,
    asks: any(near('reduc\\w+|lower\\w*|decreas\\w+|fewer|thin\\w*|space\\w*|spacing|step(?:s|ped)? down|taper\\w*|wean\\w*', 'frequency|visits?|sessions?|schedule|care|therapy|support', 40), /\b(?:taper\w*|wean\w*)\b/i),
    evidence: any(/\b(?:taper\w*|wean\w*|spac(?:e|ing) (?:visits|out)|step(?:ping)? down|thin(?:ning)? out)\b/i, /\b(?:then|next|followed by)\b[^.;]{0,15}\b(?:weekly|monthly|once|1 ?x|one (?:visit|time)|biweekly|every other|q ?2)\b/i, /\b\d ?x ?(?:\/|a |per )?(?:wk|week)?[^.;]{0,12}(?:,|then|->|→|to)\s*(?:then )?\d ?x/i, /\bweekly\b[^.;]{0,15}\bevery other\b/i, near('drop\\w*|reduc\\w*|cut|decreas\\w*|down', String.raw`(?:to )?(?:\d ?x|once|weekly|every other|\d visits?) ?(?:\/|a|per)? ?(?:wk|week)?`, 25)),
    contrary: /\b(?:no taper|same frequency|continue (?:at )?\d ?x|continue (?:current|same) frequency|no (?:change|reduction) in frequency|frequency (?:is |remains )?unchanged)\b/i,
    gather: 'how the visits thin out',
  },
  {
    id: 'k-ending', plans: true,
    asks: /\b(?:foreseeable|predictable|finite|definite|defined|time[- ]limited|reasonable) (?:\w+ )?(?:time|period|end|duration|timeframe|length)\b|\b(?:discharge|end(?:ing|s)?|stop(?:ping)?|completion|hand(?:ed)?|transition\w*|turned over)\b[^.;]{0,30}\b(?:plan\w*|criteria|date|of care|rule|within|to (?:the )?(?:family|caregiver|patient|home|self))\b|\b(?:plan\w*|criteria|date|rule)\b[^.;]{0,15}\b(?:for|of|to)\b[^.;]{0,12}\b(?:discharge|end|stop\w*|transition)\b|\bdischarged? to\b/i,
    evidence: any(/\b(?:d\/c|discharge[ds]?|dc|transition\w*(?! (?:from |to )?(?:sit|supine|prone|quad|kneel|stand|floor|half))|hand(?:ed)?[- ]?(?:over|off)|take over|turn(?:ed)? over)\b[^.;]{0,60}\b(?:to|when|once|at|by|after|in|on|if)\b/i, /\b(?:then|and|before) (?:d\/c|discharge|gym|HEP|home (?:program|routine)|self)\b/i, /\b(?:last visit|final visit|end date|stop rule|stop (?:when|if|at))\b/i, near(person, 'take over|takes? over|hand\\w* (?:over|off)', 60)),
    contrary: /\b(?:no (?:discharge|end|stop)\b[^.;]{0,10}(?:plan|date|criteria)?|indefinite\w*|ongoing (?:care|need)|as long as|long[- ]term care)\b/i,
    gather: 'when and how the care ends',
  },
  {
    id: 'k-perGoal', plans: true,
    asks: /\b(?:each|every|all|status of|toward(?:s)?|progress (?:on|to|toward)) (?:\w+ ){0,3}goals?\b/i,
    evidence: /\b(?:STG|LTG|goal)s?\b ?#?\d?[^.;]{0,80}(?:[^.;]|\.(?=\d)){0,40}\b(?:met|partly|partial\w*|progress\w*|now|not met|achieved|ongoing|\d{1,3} ?%)/i,
    contrary: /\bno progress (?:toward|on|to)\b|\bgoals? (?:status )?not (?:addressed|updated|reviewed)\b/i,
    gather: 'the state of each goal',
  },
  {
    id: 'k-goals', plans: true,
    asks: /\bgoals?\b|\b(?:to be|what is) (?:achieved|accomplished|attained)\b|\b(?:targets?|expected outcomes?|milestones?)\b(?! (?:heart|HR|range))|\btarget (?:date|time)\b/i,
    evidence: any(both(until.replaceAll(String.raw`\b`, ''), aims), /\b(?:STG|LTG|goal)s?\b[^.]{0,160}\d/i),
    contrary: /\b(?:no|without)\b[^.;]{0,15}\bgoals?\b|\bgoals? (?:not|to be|TBD|deferred)\b/i,
    weakContrary: /^\W*(?:goals?|STGs?|LTGs?)\s*\d?\s*:?[^\d]{3,80}$/i,
    ignore: /\b(?:not seen|seen by|reviewed|requested|denied|approved|appeal|fax\w*|call\w*|LSI goal)\b/i,
    gather: 'goals with function, target and time',
  },
  {
    id: 'k-priorCourse', lasting: true,
    asks: any(near('prior|previous\\w*|earlier|already|first|tried|trial|failed|fail\\w*|before|finished|completed|exhaust\\w*|not responded|did not respond|inadequate response|despite|persist\\w+', 'self[- ]care|self[- ]management|therapy|treatments?|conservative|rehab\\w*|medication|exercises?|injections?|bracing|course|care|measures|drugs?|standard', 40)),
    evidence: any(near('tried|trial|failed|completed|had|after|received|underwent|finished|did|took|prior|previous\\w*|attended|used|no relief|without relief|relapse\\w*|discharged', String.raw`(?:\d+ )?(?:\w+ ){0,2}(?:visits|sessions)|(?:\d+|two|three|four|six|eight) (?:weeks|wks|months|mos)|naproxen|ibuprofen|NSAIDs?|meloxicam|gabapentin|tylenol|acetaminophen|injections?|cortisone|steroid\w*|brac\w+|splint\w*|chiropract\w+|massage|home exercises?|HEP|PT|OT|physical therapy|rest|ice|medication|heat|walking|stretch\w*|tape|orthotics?`, 60)),
    contrary: /\b(?:no|not|never|without|denies)\b[^.;]{0,25}\b(?:prior|previous|earlier|tried|had|received|attempted)\b[^.;]{0,30}\b(?:therapy|treatment|PT|OT|rehab\w*|care|medication|injections?|exercise\w*|anything)\b|\b(?:first|no prior) (?:episode|course|treatment|therapy)\b[^.;]{0,20}\b(?:of (?:PT|OT|therapy|care))?/i,
    ignore: new RegExp(String.raw`\b(?:HEP|home exercise\w*) (?:issued|given|reviewed|updated)|\b(?:${everyday})\b[^.;]{0,10}$|\bplan\b`, 'i'),
    prefer: /\b(?:no relief|little|without|failed|relapse\w*|did not|temporar\w+|discharged|plateau)\b/i,
    gather: 'what was tried before, for how long and with what result',
  },
  {
    id: 'k-changeExplained',
    asks: any(near('chang\\w*|modif\\w+|adjust\\w*|progress(?:ed|ion)|advanc\\w+|upgrad\\w+|alter\\w*', 'plan|treatments?|interventions?|exercises?|program|techniques?|parameters|explain\\w*|reasons?|respon\\w+|how the', 50)),
    evidence: any(near(change, reason, 70)),
    lasting: true,
    weakContrary: /\bsame (?:\w+ )?(?:program|exercises|routine|treatment|protocol|activities|list)\b|\b(?:no changes?|unchanged|continue (?:as is|same|as before|per POC))\b/i,
    ignore: /\b(?:visit|sessions?|frequency|authori[sz]ation|claim|schedul\w+|appointment)\b[^.;]{0,20}\b(?:changed|reduced|increased)|\b(?:pain|swelling|strength|ROM|flexion|extension|range|TUG|Berg|score)\b[^.;]{0,15}\b(?:increased|decreased|reduced|changed)/i,
    gather: 'what was progressed, regressed or held, and why',
  },
  {
    id: 'k-pace', changes: true,
    asks: /\b(?:rate|pace|speed) of (?:progress|recovery|improvement|healing)\b|\b(?:expected|typical|usual|normal) (?:course|recovery|trajectory|rate)\b/i,
    evidence: /\b(?:slower|faster|ahead|behind|on track|as expected|typical|usual|in line)\b/i,
    gather: 'how the recovery compares with its usual course',
  },
  {
    id: 'k-gain', changes: true, judge: worthwhileChange,
    asks: /\b(?:gain(?:s|ed|ing)?|gett?ing better|better than|improv\w+|advance[sd]?|respond(?:s|ed|ing)|respons?e|benefit(?:ed|ing|s)? from|positive change|progress(?:ing|ed|es)?(?! (?:reports?|notes?|summar))|re-?tests?|repeat(?:ed)? (?:test|measure|assess)\w*|tests? repeated|restor(?:ed|ing)|lessen\w*|eas(?:ed|ing)|reliev\w+|reduced|fewer|decreas\w+|headway|not (?:regress|declin|worsen)\w*|chang(?:es?|ed) (?:in|on|from)(?! (?:medical |health )?(?:status|condition|diagnos\w+|medic\w+|insur\w+)))\b/i,
    ignore: /\b(?:load|weight|resistance|band|reps?|sets?|wear time)\b[^.;]{0,12}\b(?:up|increased|raised|progressed|from)\b|\b(?:taper|frequency|visits|authori[sz]ation|goal|LTG|STG)\b|\bno longer needs\b/i,
    evidence: any(/\b(?:improved|increased|gained|up|down|fell|dropped|decreased|reduced)\b[^.;]{0,60}\b(?:from|to|by|since)\b[^.;]{0,40}\d/i, /\d\s?(?:°|s|sec|lb|ft|m|\/\d+|%)?\s?\((?:from |was |vs\.? )?\d[^)]{0,20}\)/i, /\d[^.;]{0,12}(?:→|->|-->)\s*\d/i, new RegExp(String.raw`\b(?:${measure})\b[^;]{0,30}\d[^;]{0,20}\b(?:was|from|previous(?:ly)?|prior|baseline|initial(?:ly)?|at eval\w*|in (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*|last)\b[^.;]{0,20}\d`, 'i'), then('now', String.raw`(?:able|walks?|can|climbs?|dresses|reaches|drives?|sleeps?|carries|lifts?)`, 12), /\b(?:gone|resolved|abolished)\b/i),
    contrary: /\b(?:no|without|little|minimal)\b[^.;]{0,20}\b(?:measurable |functional |significant |objective |further )?(?:improvement|progress|change(?! in (?:status|condition|medic\w*|history))|gains?)\b|\b(?:unchanged|no change|same as (?:last|before|eval\w*|initial)|not improv\w+|getting worse|worse than|worsen(?:ed|ing)|declined from)\b|\bfrom (\d{1,3}(?:\.\d+)?)\S? to \1\b/i,
    prefer: /\d[^.;]*\d/,
    gather: 'two dated values of the same measure that show the change',
  },
  {
    id: 'k-scored', measured: true, lasting: true,
    asks: /\b(?:scored|norm-?referenced|tools?|instruments?|questionnaires?|scales?|outcome (?:tool|measure)s?|baseline|data|tests?|measure[sd]?|measurements?|quantif\w+|objective\w*|numeric\w*|values?)\b/i,
    evidence: new RegExp(String.raw`\b(?:${measure})\b[^;]{0,40}\d`, 'i'),
    prefer: new RegExp(String.raw`\b(?:BBS|berg|TUG|DGI|FGA|LEFS|DASH|QuickDASH|ODI|NDI|PSFS|FIM|MAL|ARAT|PRTEE|GMFM|DHI|6MWT|COPM|SPADI)\b`, 'i'),
    gather: 'a standardized measure with its values',
  },
];
