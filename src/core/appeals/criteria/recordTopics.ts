// What payers ask of the record, the request and the claim rather than of the patient.
import type { Topic } from './topics';

export const recordTopics: readonly Topic[] = [
  {
    id: 'evaluation', titles: true,
    asks: /\b(?:(?:initial )?evaluation|re-?evaluation|initial assessment)\b/i,
    evidence: /\b(?:initial |re-?)?eval(?:uation)?\b[^.;]{0,50}\b(?:completed|performed|dated|on|date|findings|\d{1,2}\/\d{1,2})\b|\b(?:PT|OT|physical therapy|occupational therapy|initial) (?:initial )?eval(?:uation)?\b/i,
    contrary: /\b(?:evaluation|eval)\b[^.;]{0,20}\b(?:not (?:done|performed|completed|on file)|missing|unavailable|deferred)\b|\bno (?:initial )?eval\w*\b/i,
    gather: 'the initial evaluation',
  },
  {
    id: 'progressReport', titles: true,
    asks: /\b(?:progress (?:reports?|notes?|summar\w+)|every (?:10|ten)(?:th)?)\b/i,
    evidence: /\bprogress (?:report|note|summary)\b/i,
    contrary: /\bprogress (?:report|note|summary)\b[^.;]{0,30}\b(?:overdue|not (?:done|written|completed|available)|missing|due|pending)\b|\bno progress (?:report|note|summary)\b/i,
    gather: 'the progress reports of the period',
  },
  {
    id: 'minutes',
    asks: /\b(?:minutes|time (?:in|and|spent|log)|timed|units|start and (?:end|stop)|total treatment time|time blocks?)\b/i,
    evidence: /\b(?:97\d{3}|total|timed|treatment time|session|ther ?ex|neuro|manual|gait)\b[^.;\n]{0,60}\b\d{1,3}\s?(?:min(?:utes|s)?\b|')|\b\d{1,3}\s?min(?:utes|s)?\b[^.;\n]{0,40}\b(?:97\d{3}|total|timed)\b/i,
    contrary: /\b(?:minutes|time)\b[^.;]{0,25}\b(?:not (?:documented|recorded|noted)|missing|unknown)\b/i,
    gather: 'daily notes with minutes per code and total treatment time',
  },
  {
    id: 'signature',
    asks: /\b(?:signature|signed|signs|credentials|legib\w+|authenticat\w+)\b/i,
    evidence: /(?:\b(?:electronically )?signed\b[^.;\n]{0,60}|[A-Z][a-z]+,\s?)(?:\bPT\b|\bDPT\b|\bOTR(?:\/L)?\b|\bOT\b|\bPTA\b|\bCOTA\b|\bMD\b|\bMS, OT\b)/,
    contrary: /\b(?:unsigned|not signed|no signature|signature (?:missing|pending)|awaiting (?:co-?)?signature)\b/i,
    gather: 'signed notes, or a signature attestation',
  },
  {
    id: 'authorization',
    asks: /\b(?:prior authori[sz]ation|pre-?authori[sz]ation|pre-?certification|authori[sz]ation (?:was )?(?:requested|obtained|required|number)|pre-?service review)\b/i,
    evidence: /\b(?:prior auth\w*|authori[sz]ation|precert\w*|auth)\b[^.;]{0,60}\b(?:requested|submitted|obtained|approved|received|faxed|granted|not required|reference|ref|#)\b|\b(?:requested|submitted|obtained|faxed|called)\b[^.;]{0,50}\b(?:authori[sz]ation|prior auth\w*|precert\w*)\b/i,
    contrary: /\b(?:no|without|never|not)\b[^.;]{0,25}\b(?:prior auth\w*|authori[sz]ation|precert\w*)\b[^.;]{0,25}\b(?:on file|requested|obtained|submitted)?|\b(?:authori[sz]ation|prior auth\w*|precert\w*)\b[^.;]{0,30}\b(?:not (?:obtained|requested|submitted)|was never|denied|expired|missed)\b/i,
    gather: 'proof of the request (portal receipt, fax confirmation, call reference), or that none was required',
  },
  {
    id: 'timelyClaim',
    asks: /\b(?:timely|filing limit|within (?:\d+|[a-z]+) days of (?:the )?(?:date of )?service|acceptance report|received by the payer|clearinghouse)\b/i,
    evidence: /\b(?:277CA|999|clearinghouse|accept(?:ed|ance)|acknowledg\w+|claim (?:was )?(?:received|submitted|accepted))\b[^.;]{0,60}\d/i,
    contrary: /\b(?:claim|submission)\b[^.;]{0,30}\b(?:rejected|not (?:accepted|received|submitted)|late)\b/i,
    gather: 'the acceptance report with the date of first receipt',
  },
  {
    id: 'separateTime',
    asks: /\b(?:separate(?:ly)?|distinct|different (?:15|fifteen)|non-?overlapping|modifier 59)\b/i,
    evidence: /\b(?:separate(?:ly)?|distinct|different)\b[^.;]{0,50}\b(?:time|blocks?|minutes|region|interval|purpose|period)\b|\b\d{1,2}:\d{2}\s?(?:am|pm)?\s?[-–]\s?\d{1,2}:\d{2}\b/i,
    contrary: /\b(?:not separate|same (?:time|15|fifteen|minutes)|concurrent(?:ly)?|simultaneous(?:ly)?|overlap\w+)\b/i,
    gather: 'a time log by 15-minute block and the purpose of each code',
  },
  {
    id: 'exception',
    asks: /\b(?:exception\w*|extension|beyond (?:the )?(?:benefit |plan )?(?:limit|maximum)|new (?:event|condition|injury)|second course|extenuating)\b/i,
    evidence: /\b(?:new (?:event|injury|onset|stroke|fall|fracture|surgery|diagnosis|condition)|second (?:stroke|surgery|course)|exacerbation|complicat\w+|re-?injur\w+|additional (?:visits|sessions)\b[^.;]{0,60}\b(?:needed|required|requested|because|to)|extension requested)\b/i,
    contrary: /\bno (?:new (?:event|injury|condition)|exacerbation|complications?|change in (?:status|condition))\b/i,
    gather: 'the exception clause of the plan, and the event or finding that meets it',
  },
  {
    id: 'taper', plans: true,
    asks: /\b(?:taper\w*|discharge plan\w*|transition|weaning|decreas\w+ frequency)\b/i,
    evidence: /\b(?:taper\w*|discharge plan\w*|d\/c plan|transition to|wean\w*|decreas\w+ (?:the )?frequency|reduce (?:the )?frequency)\b/i,
    contrary: /\b(?:no (?:taper|discharge plan)|discharge plan (?:not|deferred|TBD))\b/i,
    gather: 'the taper: how visits thin out and what ends the episode',
  },
  {
    id: 'maintenance', absence: true,
    asks: /\b(?:maintenance|preventive|wellness|recreation\w*)\b/i,
    evidence: /\bnot (?:a )?maintenance\b|\b(?:restorative|rehabilitative)\b|\b(?:improved|increased|progressed|gained)\b[^.;]{0,50}\bfrom\b[^.;]{0,25}\d/i,
    contrary: /(?<!not (?:a )?)\bmaintenance (?:program|phase|therapy|care|level)\b|\bto maintain (?:current|function|strength|range)\b|\bwellness\b/i,
    gather: 'what shows that the care restores function rather than maintains it',
  },
  {
    id: 'literature',
    asks: /\b(?:evidence[- ]based|peer[- ]reviewed|literature|guidelines?|accepted standards?|generally accepted|randomi[sz]ed|effective treatment)\b/i,
    evidence: /\b(?:guideline|randomi[sz]ed|meta-?analysis|systematic review|trial|AHA|APTA|AOTA|published)\b[^.;]{0,60}\b(?:19|20)\d{2}\b/i,
    gather: 'the guideline or trial, with year and how this patient fits it',
  },
];
