// What payers ask of authorizations, limits and claims: who said what, how many were allowed, what delayed.
import type { Topic } from './topics';

export const claimTopics: readonly Topic[] = [
  {
    id: 'notRequired', lasting: true,
    asks: /\b(?:authori[sz]ation|PA|precert\w*)\b[^.;]{0,25}\b(?:not (?:needed|required)|(?:was|is) required|requirement)\b|\bwhether (?:prior )?authori[sz]ation\b|\bPA[- ]not[- ]required\b|\bportal (?:look-?up|screenshot|evidence|proof)\b/i,
    evidence: /\b(?:no (?:prior )?(?:authori[sz]ation|PA|precert\w*)|(?:authori[sz]ation|PA|precert\w*))\b[^.;]{0,30}\b(?:not |no longer |is |was )*(?:needed|required|necessary)\b|\bno (?:auth\w*|PA|precert\w*) (?:needed|required|necessary)\b/i,
    gather: 'the portal page, list or call that says whether authorization was needed for these codes and this place',
    absence: true,
  },
  {
    id: 'callReference', lasting: true, absence: true,
    asks: /\b(?:calls?|phone|telephone)\b[^.;]{0,25}\b(?:reference|log(?:ged)?|record(?:ed)?|documented)\b|\breference (?:number )?of (?:the |a )?call\b/i,
    evidence: /\b(?:call(?:ed)?|phone|line|spoke|agent|representative|rep)\b[^.]{0,160}\b(?:ref(?:erence)?\.?\s?(?:#|no\.?|number)?:?\s?[A-Z\d-]*\d[A-Z\d-]*|call id\b[^.;]{0,20}\d)/i,
    contrary: /\b(?:no|without|not)\b[^.;]{0,20}\b(?:call )?reference\b|\breference\b[^.;]{0,20}\bnot (?:taken|recorded|given|kept|written)\b/i,
    gather: 'the call with its date, the agent\'s words and the reference number',
  },
  {
    id: 'authorizationNumber', lasting: true,
    asks: /\b(?:authori[sz]ation|auth|PA|precert\w*) (?:number|no\.?|#)/i,
    evidence: /\b(?:authori[sz]ation|auth|PA|precert\w*)\s?(?:number|no\.?|#|:)\s?:?\s?[A-Z\d-]*\d{3}/i,
    contrary: /\b(?:no|without|missing|lack\w*)\b[^.;]{0,15}\b(?:authori[sz]ation|auth|PA) (?:number|no\.?)|\b(?:authori[sz]ation|auth|PA) number\b[^.;]{0,25}\b(?:not|missing|blank|left off|omitted|wrong)\b/i,
    gather: 'the authorization number as approved, and the claim line that bears it',
  },
  {
    id: 'urgentGround', lasting: true,
    asks: /\b(?:emergen\w+|urgent\w*|retro(?:active|spective)?[- ](?:auth\w*|request|ground))\b/i,
    evidence: /\b(?:emergen(?:cy|t)|urgent(?:ly)?|same[- ]day|could not wait|retro(?:active|spective)? (?:auth\w*|request))\b/i,
    contrary: /\b(?:no|not an?|without|non-?)\s?(?:emergen\w+|urgen\w+)\b/i,
    gather: 'why the service could not wait for the authorization',
  },
  {
    id: 'requestSent', lasting: true,
    asks: /\brequest\w*\b[^.;]{0,30}\b(?:before|prior to|ahead of)\b|\bproof (?:of|that)[^.;]{0,30}\brequest/i,
    evidence: /\b(?:sent|faxed|submitted|requested|uploaded|called in|request)\b[^.;]{0,50}\b(?:auth\w*|precert\w*|PA|UM|eval\w*|POC)\b|\b(?:auth\w*|precert\w*|PA)\b[^.;]{0,40}\b(?:sent|faxed|submitted|requested|uploaded)\b/i,
    contrary: /\b(?:never|not|no)\b[^.;]{0,12}\b(?:requested|submitted|sent|request)\b|\b(?:requested|submitted|sent|faxed)\b[^.;]{0,30}\b(?:after|following) (?:the )?(?:visit|service|treatment|start)/i,
    gather: 'the request with its day: portal receipt, fax confirmation or call reference',
  },
  {
    id: 'requestedInTime', lasting: true,
    asks: /\b(?:extension|renewal|(?:additional|further|more) visits)\b[^.;]{0,40}\bbefore\b|\b(?:timely|in time) (?:request|extension)\b/i,
    evidence: /\b(?:request\w*|extension|renewal|authori[sz]ation)\b[^.;]{0,60}\b(?:before|prior to|ahead of)\b[^.;]{3,}|\b(?:days?|weeks?) before\b[^.;]{0,40}\b(?:request|extension|visit)/i,
    contrary: /\b(?:request\w*|extension|renewal|authori[sz]ation)\b[^.;]{0,60}\b(?:after|late|following)\b[^.;]{0,40}\b(?:visits?|service|treatment|date|approved|expired|\d)/i,
    gather: 'the request with its date beside the last approved visit',
  },
  {
    id: 'visitsCounted', lasting: true, absence: true,
    asks: /\bvisits?\b[^.;]{0,25}\b(?:compared|against|versus|vs\.?|used|count\w*|reconcil\w*)\b|\b(?:authori[sz]ed|approved|allowed) (?:visits?|units?|count|number)\b|\bvisit (?:count|ledger|log)\b/i,
    evidence: /\b(?:approved|authori[sz]ed|allowed|used|billed|attended|ledger|count)\b[^.;]{0,20}\b\d{1,3}\b(?:\s(?:\w+\s)?(?:visits?|sessions?|units?))?|\b\d{1,3}\s(?:of \d{1,3} )?(?:\w+\s)?(?:visits?|sessions?|units?)\b[^.;]{0,25}\b(?:approved|authori[sz]ed|allowed|used|billed|counted)\b/i,
    gather: 'the visits used beside the visits allowed, by date',
  },
  {
    id: 'accumulator', lasting: true,
    asks: /\b(?:accumulator|(?:visit )?count\b[^.;]{0,20}\b(?:wrong|error|incorrect|in error)|miscount\w*|wrong (?:benefit )?bucket|counted (?:wrongly|twice|in error))\b/i,
    evidence: /\b(?:accumulator|count\w*|bucket|ledger|tally)\b[^.;]{0,60}\b(?:wrong\w*|error|twice|double|incorrect\w*|includes?d? (?:speech|visits|another|other)|shows? \d)|\b(?:placed|counted|posted|included|applied|charged)\b[^.;]{0,40}\b(?:(?:to|toward|against) (?:this|the|our|that) (?:\w+ )?(?:benefit|limit|cap|count)|same bucket|wrong(?:ly)?|twice|against|in error|under (?:the )?(?:PT|OT|rehab\w*))\b/i,
    contrary: /\b(?:count|accumulator|ledger)\b[^.;]{0,30}\b(?:agrees?|match\w*|correct|confirmed|same)\b|\bvisits used\b[^.;]{0,25}\b\d{1,3}\b/i,
    gather: 'a ledger of the visits by date and discipline beside the payer\'s count',
  },
  {
    id: 'payerError', lasting: true,
    asks: /\b(?:payer|plan|insurer|carrier)(?:'s)? (?:error|fault|mistake)\b/i,
    evidence: /\b(?:payer|plan|insurer|carrier|they|it)\b[^.;]{0,50}\b(?:lost|could not (?:find|locate)|misplaced|misrout\w+|asked (?:for|us to) (?:a )?re-?sub\w+|in error|by mistake|wrong(?:ly)?|told us|system (?:was )?(?:down|outage)|outage)\b/i,
    contrary: /\bno (?:payer|plan) (?:error|fault)\b/i,
    gather: 'what the payer did: letter, call reference or portal message',
  },
  {
    id: 'coverageDelay', lasting: true,
    asks: /\b(?:delay\w*|late)\b[^.;]{0,50}\b(?:eligib\w+|insurance|coverage|COB|primary|coordination)\b|\b(?:COB|eligibility|retro\w*)\b[^.;]{0,20}\b(?:delay|cause)\b/i,
    evidence: /\b(?:wrong|old|inactive|previous|different)\b[^.;]{0,20}\b(?:card|insurance|payer|plan|coverage|ID)\b|\b(?:eligib\w+|coverage)\b[^.;]{0,40}\b(?:retroactiv\w+|later|added|changed|updated|loaded)\b|\b(?:primary|other (?:payer|insurance))\b[^.;]{0,40}\b(?:EOB|paid|denied|processed)\b[^.;]{0,40}\b(?:on|day|later|after|\d)/i,
    contrary: /\b(?:gave|showed|presented|provided)\b[^.;]{0,25}\b(?:correct|new|current|right|valid)\b[^.;]{0,20}\b(?:card|insurance|ID)\b|\b(?:eligib\w+|coverage|insurance)\b[^.;]{0,30}\b(?:verified|confirmed|active|correct)\b[^.;]{0,30}\b(?:first|before|at|on)\b/i,
    gather: 'proof of what was on file when, and of the day it changed',
  },
];
