// How the grounds of a denial are told without a fixed phrase: what is missing, what was over, what came too late, who else pays.
import type { DenialType } from './denialTypes';

interface Said {
  readonly type: DenialType;
  readonly weight: number;
  readonly words: RegExp;
}

const paper = '(?:signatures?|signed|dated|orders?|plan of (?:care|treatment)|treatment plan|standardi[sz]ed|test scores?|evaluation report|progress (?:notes?|report)|daily notes?|treatment notes?|certification|recertification|minutes|start and stop|prescription|documentation)';
const leave = '(?:prior |pre-?|network )?(?:approval|authori[sz]ation|referral|precertification|pre-?approval|preauthori[sz]ation|pre-?cert)';
const leaveWords = '(?:(?:prior |pre-?|network |continued stay |concurrent |pre-?service )?(?:approval|approved period|certified period|certification period|authori[sz]ation|authori[sz]ed (?:period|dates)|referral|precertification|pre-?approval|preauthori[sz]ation|pre-?cert|notification|sar\\b|tar\\b|(?:stay|service) review))';
const pages = '(?<!\\bour |re-)(?:notes?|records?|documents?|flow ?sheets?|logs?|reports?|plan of (?:care|treatment)|orders?|prescription|certification|assessment|evaluation|treatment minutes|minutes|signatures?|packet|pages|paperwork|chart|file)';

function patterns(type: DenialType, weight: number, sources: readonly string[]): readonly Said[] {
  return sources.map((source) => ({ type, weight, words: new RegExp(source, 'i') }));
}

/** The same said without a fixed phrase: what is missing, what was over, what came too late. */
export const said: readonly Said[] = [
  { type: 'documentation', weight: 8, words: new RegExp(String.raw`\b(?:no|without|lacks?|lacked|lacking|missing|bears? no|bore no|has no|had no)\b(?! (?:change|gain|improvement|progress|difference|evidence|need|significant|measurable|new|prior|authori|referral|approval))[^.;]{0,50}\b${paper}\b`, 'i') },
  { type: 'documentation', weight: 8, words: /\b(?:notes?|records?|documents?|pages|report|plan of care|certification|signature|order|prescription)\b[^.;]{0,60}\b(?:did not (?:arrive|come|reach)|never (?:arrived|came|reached)|(?:was|were|is|are) not (?:received|sent|enclosed|supplied|included|attached|in the file))\b/i },
  { type: 'documentation', weight: 6, words: /\b(?:asked|wrote|requested|called)\b[^.;]{0,60}\bfor\b[\s\S]{0,160}\b(?:did not get|did not (?:receive|arrive|come)|got none|not answered|no answer|no reply|nothing came|nothing was sent|never came|was not sent|were not sent)\b/i },
  { type: 'prior-authorization', weight: 8, words: new RegExp(String.raw`\b${leave}\b[^.;]{0,40}\b(?:ran out|expired|lapsed|ended|ending|used up|in force|in place|on file|on record|in our system|(?:needed|required|obtained|requested|given) before)\b`, 'i') },
  { type: 'prior-authorization', weight: 8, words: new RegExp(String.raw`\b(?:no|without(?: an?)?|lacked(?: an?)?)\b (?:\w+ ){0,2}${leave}\b`, 'i') },
  { type: 'prior-authorization', weight: 8, words: /\bno\b[^.;]{0,30}\b(?:exception|approval|authori[sz]ation|referral|extension|variance)\b[^.;]{0,30}\b(?:approved|granted|obtained|given|requested|asked for|in place|on file|on record)\b/i },
  { type: 'prior-authorization', weight: 5, words: /\bnobody asked\b|\bno (?:\w+ )?request (?:was|is|came|reached)\b|\bbefore (?:asking|we were asked|a request)\b|\bafter the fact\b|\bbefore (?:the |your )?(?:first visit|first appointment|care (?:starts|begins)|treatment (?:starts|begins))\b/i },
  { type: 'quantity-limit', weight: 6, words: /\b(?:allows?|covers?|pays? for|limits?|recommends?|provides? for|up to|maximum)\b[^.;]{0,60}\b(?:\d{1,3}|two|three|four|six|eight|ten|twelve) (?:\w+ ){0,2}(?:weeks?|visits?|sessions?|hours?|units?|treatments?)\b/i },
  { type: 'experimental', weight: 9, words: /\b(?:not (?:yet )?(?:been )?(?:shown|proven|established)\b[^.;]{0,60}\b(?:safe|effective|works?|better|helps?|benefit)|lack\w*[^.;]{0,20}\b(?:support|evidence|proof)\b[^.;]{0,20}\b(?:literature|studies|trials)|(?:reliable|scientific|published) evidence|published (?:trials|studies|literature))\b/i },
  { type: 'unprocessable', weight: 8, words: /\b(?:without a decision on|nothing to (?:appeal|decide)|(?:send|submit) (?:it|the bill|the claim|this claim|this) again)\b/i },
  { type: 'contractual', weight: 9, words: /\bnot (?:a )?covered (?:expenses?|charges?|items?)\b|\b(?:does|do|will) not (?:share the cost|pay|cover)\b[^.;]{0,60}\b(?:whatever|regardless|for any|of any kind)\b|\b(?:vocational|educational|recreational|cosmetic) in nature\b/i },
  { type: 'prior-authorization', weight: 8, words: /\brequests?\b[^.;]{0,40}\bbefore\b[^.;]{0,30}\b(?:visits?|services?|care|treatment|therapy|begins?|starts?)\b|\brequest\b[^.;]{0,40}\bfor (?:visits|services|treatment|care) that (?:had )?(?:already )?(?:began|begun|started)\b/i },
  { type: 'medical-necessity', weight: 6, words: /\b(?:maximum medical improvement|palliative)\b/i },
  { type: 'coding-bundling', weight: 8, words: /\b(?:is|are) (?:a )?part of the\b|\bapart from\b[^.;]{0,60}\b(?:same|both)\b|\bwhen (?:both )?(?:billed|used|performed|done|reported) (?:with|during|to the same)\b|\bcode edits?\b/i },
  { type: 'eligibility', weight: 8, words: /\b(?:spouse'?s?|other|another|different) (?:\w+ ){0,2}(?:plan|coverage|insur\w+|policy)\b[^.;]{0,40}\b(?:pays?|primary|first|before)\b/i },
  { type: 'timely-filing', weight: 8, words: /\b(?:bill|claim|invoice)\b[^.]{0,80}\b(?:more than|over|past|beyond)\b[^.;]{0,30}\b(?:\d{2,3} (?:days|months)|(?:one|a) (?:calendar )?year)\b[^.;]{0,20}\b(?:after|from|past|since)\b/i },
  { type: 'eligibility', weight: 8, words: /\b(?:coverage|policy|membership|enrollment)\b[^.;]{0,50}\b(?:closed|ended|terminated|cancell?ed|lapsed|stopped|not in force|not yet in effect|had not (?:begun|started))\b|\banother (?:group )?(?:health )?(?:plan|insurer|carrier|payer)\b|\bfirst in line\b|\b(?:compensation|insurance|insurer|carrier|medicare|plan|coverage)\b[^.;]{0,20}\b(?:pays? first|is primary)\b/i },
  ...patterns('prior-authorization', 8, [
    String.raw`\b(?:outside(?: of)?|after|beyond|past) (?:the |your |its )?(?:end of (?:the |your )?)?${leaveWords}`,
    String.raw`\b${leaveWords}\b[^.;]{0,60}\b(?:covers?[^.;]{0,30} only|not part of it|for a different|for another|was late|was not (?:obtained|requested|issued|given|renewed|sought)|never (?:obtained|requested|asked for|given)|not (?:obtained|requested|renewed|sought))\b`,
    String.raw`\b(?:no|without|lacking) (?:\w+ )?${leaveWords}`,
    String.raw`\b${leaveWords}\b[^.;]{0,40}\b(?:must be|has to be|is required|was required|had to be)\b`,
    String.raw`\b(?:did not|failed to|never|neglected to)\b[^.;]{0,30}\b${leaveWords}\b`,
    String.raw`\b(?:not|no)\b[^.;]{0,20}\b(?:asked for|obtained|sought)\b[^.;]{0,30}\b(?:in advance|beforehand|before)\b`,
    String.raw`\b(?:did not|didn't) (?:get|receive) a request\b`,
    String.raw`\b(?:started|began|begun|took place|going on|under way|underway)\b[^.;]{0,60}\b(?:before we (?:were|heard|knew|got)|when the request (?:arrived|came|reached)|before (?:the|any) request)\b`,
    String.raw`\b(?:has|have|had|needs?) to be (?:pre-?)?(?:authori[sz]ed|approved|certified|registered)\b|\bmust be (?:pre-?)?(?:authori[sz]ed|approved|certified|registered)\b|\bregistration\b[^.;]{0,60}\bwithin\b`,
    String.raw`\b(?:notice|notified|told us|told|informed)\b[^.;]{0,80}\b(?:first visit|of the start|after care|of admission|business days of)\b`,
    String.raw`\b(?:get|obtain|ask for|need|needs|wants?|requires?)\b[^.;]{0,30}\b(?:our ok|approval|authori[sz]ation|referral|a call|notice)\b[^.;]{0,30}\bbefore\b`,
  ]),
  ...patterns('quantity-limit', 8, [
    String.raw`\b(?:allowance|cap|allotment|maximum|limit|limits)\b[^.;]{0,60}\b(?:used up|used|reached|met|exhausted|exceeded|completed|gone)\b`,
    String.raw`\bno (?:\w+ ){0,2}(?:visits|sessions|units) (?:left|remain\w*)\b|\b(?:visits|sessions|units|benefits?) (?:have |has |are |is )?(?:all )?(?:been )?(?:used up|exhausted|run out)\b`,
    String.raw`\bonly (?:one|two|\d{1,2})\b[^.;]{0,40}\b(?:per|payable|a day|a year|each|every)\b|\b(?:no more than|not more than|at most)\b[^.;]{0,30}\b(?:units?|visits?|sessions?|times)\b`,
    String.raw`\b(?:stops?|ends?) after (?:\w+ ){0,2}(?:consecutive |calendar )?(?:days|weeks|visits)\b|\b\d{1,3} (?:consecutive|calendar) days per (?:condition|injury)\b`,
    String.raw`\bMUE\b|\b(?:\w+|\d{1,2}) units were (?:billed|reported)\b|\bthis was visit \d`,
    String.raw`\b(?:allotment|schedule of benefits|allowance)\b[^.;]{0,40}\b(?:visits|sessions|units)\b|\b(?:visits|sessions|units)\b[^.;]{0,40}\b(?:schedule of benefits|allotment|allowance)\b`,
    String.raw`\b(?:exceeds?|more than|higher than|above|over)\b[^.;]{0,50}\b(?:(?:your|the|this) (?:plan|policy|contract|benefit) (?:allows|permits|covers|pays)|(?:yearly|annual|daily|weekly|visit|benefit) (?:limit|maximum|cap))\b`,
    String.raw`\b(?:visits|sessions|units)\b[^.;]{0,40}\b(?:is|are) (?:allowed|covered|payable|included)\b[^.;]{0,30}\b(?:year|period|condition|day|lifetime)\b|\bnothing left\b`,
    String.raw`\b(?:is|are) over the (?:limit|maximum|cap)\b`,
  ]),
  ...patterns('documentation', 8, [
    String.raw`\b${pages}\b[^.;]{0,60}?\b(?:not (?:legible|authenticated|signed|dated|found|returned|supplied|sent|in the|there|complete)|could not be (?:found|read)|never (?:returned|sent|signed|came)|do(?:es)? not (?:appear|contain|include|list|state|give|name|identify|have)|lacks?|has none|have none|is blank|are blank|has no|have no|bears? no|illegible|missing|absent|incomplete|signed (?:\d+|\w+) days|(?:was |were )?for (?:another|a different) (?:patient|person))\b`,
    String.raw`\b(?:was|were) not (?:with|part of|among) (?:it|them|the (?:request|packet|claim|papers))\b|\bgoals (?:do not|don't) (?:tell|say|state|give)\b`,
    String.raw`\b(?:cannot|can not|could not|unable to) (?:review|tell|decide|evaluate|judge)\b[^.;]{0,40}\b(?:without|from what)\b|\binformation (?:needed|required|necessary)\b[^.;]{0,60}\bnot\b`,
    String.raw`\b(?:wrote|asked|requested|written)\b[^.;]{0,60}\b(?:for|that)\b[\s\S]{0,80}\b(?:none has come|none came|nothing has (?:come|arrived)|no (?:reply|answer|response))\b`,
    String.raw`\bwithout (?:anything|any|the|those|these|them)\b[^.;]{0,40}\b(?:can't|cannot|can not|not able to|unable to) (?:tell|decide|say|review)\b`,
    String.raw`\bdo not substantiate that the services? (?:were|was)\b|\bservices? (?:were|was) (?:provided|rendered) as billed\b`,
  ]),
  ...patterns('timely-filing', 9, [
    String.raw`\b(?:claims?|bills?|invoices?|submission|it|yours|this one|record of this claim)\b[^.;]{0,60}\b(?:\d{1,3} (?:days|months)|\w+ months|a year|one year)\b[^.;]{0,20}\bafter (?:the |your )?(?:date|service|visit|care|treatment|therapy)`,
    String.raw`\b(?:claims?|bills?) (?:that are )?(?:older|more) than (?:\d+|\w+) (?:days|months)\b|\b(?:filing|submission|billing|claims?) (?:window|period|deadline)\b|\b(?:arrived|came|received|filed|sent) too late\b`,
    String.raw`\buntil [A-Z][a-z]+ \d{1,2}(?:, \d{4})? to (?:bill|file|submit|send)\b|\b(?:claims?|bills?) must (?:be|get|reach|arrive)[^.;]{0,30}\b(?:with)?in \d{2,3} days\b`,
    String.raw`\boutside the (?:\d{2,3}|\w+)[ -]days?\b|\bwithin \d{2,3} days of (?:the )?(?:date of )?service\b`,
  ]),
  ...patterns('coding-bundling', 9, [
    String.raw`\bnot (?:paid|payable|reimbursed) (?:in addition|on top|together|alongside)\b|\bno (?:separate )?payment of its own\b|\balways included\b|\bpackaged (?:with|into)\b|\bincidental to\b|\bsame fifteen minutes\b`,
    String.raw`\b(?:may|can|must|should) not be (?:reported|billed|coded) (?:with|together|alongside)\b|\b(?:g[pon]|kx|c[qo]|59|x[espu]) modifier\b|\bmodifiers?\b[^.;]{0,40}\b(?:not on|missing|absent|do not agree|disagree|wrong)\b`,
    String.raw`\bsame (?:service|code|visit|charge)\b[^.;]{0,60}\balready (?:been )?paid\b|\b(?:second|another) (?:bill|claim)\b[^.;]{0,60}\bsame\b`,
    String.raw`\bcode (?:was|is|has been) (?:deleted|retired|replaced|no longer valid)\b|\breplaced it\b|\bnot consistent with the (?:procedure|diagnosis|code|modifier|sex|age)\b|\bcolumn (?:one|two|1|2)\b|\bcode pairs?\b`,
  ]),
  ...patterns('experimental', 9, [
    String.raw`\bnot (?:yet )?(?:an )?accepted (?:medical )?(?:practice|treatment|standard)\b|\bstill (?:being studied|under study|in trials)\b|\bevidence\b[^.;]{0,40}\b(?:too weak|weak|limited|insufficient|lacking|not (?:good|strong) enough|mixed)\b|\bunproven\b|\bnot been (?:shown|proven) to (?:work|help|be)\b`,
  ]),
  ...patterns('contractual', 9, [
    String.raw`\bnot an? (?:[\w-]+ ){0,4}(?:network|participating|contracted|plan|permanente) provider\b|\b(?:our own|network|participating|contracted) providers only\b|\bonly (?:from|by|with) (?:our|network|participating)\b|\bout[- ]of[- ]network\b|\bnot among the (?:\w+ )?(?:procedures|services|benefits)\b`,
  ]),
  ...patterns('contractual', 8, [
    String.raw`\b(?:not|no) (?:among|part of|one of) (?:the |your )?(?:\w+ )?benefits\b|\bno benefits? for (?:care|services)? ?(?:outside|from|by)\b|\bnot (?:a )?(?:\w+ ){0,3}benefits?\b|\bby a (?:relative|family member|member of (?:your|the) (?:family|household))\b`,
    String.raw`\bleaves? out\b|\bleft out of (?:your|the) (?:coverage|plan|benefits)\b`,
    String.raw`\bdiscount you agreed\b|\bwrit(?:e|ten)[- ]off\b|\bunder exclusions\b|\b(?:is|are) an? exclusions?\b|\bexcluded by\b|\bnot reimbursed under your (?:agreement|contract|plan)\b|\babove (?:the|our|your) (?:fee schedule|allowed|contracted)\b`,
  ]),
  ...patterns('unprocessable', 10, [
    String.raw`\b(?:returned|rejected)\b[^.;]{0,60}\b(?:blank|missing|invalid|incomplete|incorrect)\b|\bnot been adjudicated\b|\b(?:could not|can't|cannot|unable to) process\b|\bnot accepted for processing\b|\bfailed (?:the )?(?:front[- ]end )?edits\b|\b(?:send|submit) a (?:new|clean|corrected) claim\b|\b(?:box|item|field|loop) \d{1,2}[A-Z]?\b[^.;]{0,30}\b(?:blank|missing|empty)\b|\bresubmit\b`,
  ]),
  ...patterns('eligibility', 9, [
    String.raw`\b(?:was|were|is) not (?:a|our|one of our) members?\b|\b(?:insurance|coverage|membership|policy) (?:with us )?(?:began|starts?|started|did not (?:begin|start))\b|\blost (?:\w+ )?coverage\b|\b(?:coverage|insurance) (?:stopped|ended|ran out|lapsed)\b`,
    String.raw`\banother (?:insurer|plan|payer|carrier|company)\b[^.;]{0,30}\b(?:pay|pays|first|primary|responsible)\b|\b(?:compensation|auto|no[- ]fault|liability|automobile) (?:insurance |carrier |insurer |policy )?(?:carrier|is primary|pays|must pay|is responsible)\b|\bis primary for\b|\bbelongs to the\b[^.;]{0,30}\b(?:carrier|insurer|plan)\b`,
    String.raw`\b(?:before|after) (?:our|the|your|this|her|his|their) (?:policy|coverage|plan|insurance)\b[^.;]{0,40}\b(?:began|begins|started|starts|ended|took effect)\b`,
    String.raw`\b(?:own|other) (?:health )?insurance\b|\bnot accepted (?:this|the)[^.;]{0,40}\b(?:work[- ]related|compensable)\b|\bcorrect (?:payer|carrier|contractor|insurer)\b`,
    String.raw`\b(?:policy|coverage|insurance|membership|plan) (?:was|had been|has been) cancell?ed\b|\b(?:nonpayment|non-payment|unpaid premiums?)\b|\bhospice\b|\benrolled in (?:a|an|another)\b|\bbill that plan\b|\bCOBRA\b|\b(?:about|for) other (?:coverage|insurance)\b`,
  ]),
  ...patterns('documentation', 8, [String.raw`\b(?:left off|rubber stamp|no way to (?:see|tell)|not filled? (?:in|out)|did not fill (?:in|out)|need a new (?:[\w']+ )?(?:order|prescription|referral form))\b`]),
  ...patterns('quantity-limit', 8, [String.raw`\b(?:stops?|ends?) at (?:\d{1,3}|twenty|thirty|forty|sixty|ninety|twelve|ten)\b|\b(?:is|are) allowed (?:each|per|a|every) (?:year|month|day|week|condition)\b|\ball (?:of )?(?:the |your )?(?:\w+ )?(?:visits|sessions|units)\b[^.;]{0,30}\b(?:paid|used)\b|\bruns (?:for )?\d{2,3} days\b|\blets? us pay for\b`]),
  ...patterns('prior-authorization', 8, [String.raw`\b(?:approval|authori[sz]ation|referral)\b[^.;]{0,50}\b(?:given at|was for|names?|named)\b[^.;]{0,30}\b(?:another|different|other)\b|\bapproval named\b|\bapproved list\b|\bmust refer\b|\b(?:extension|request|renewal)\b[^.;]{0,30}\b(?:reached|arrived|came)\b[^.;]{0,30}\bafter\b|\bhad (?:ok'd|approved|authori[sz]ed) (?:only )?(?:\d{1,2}|\w+)\.`]),
  ...patterns('eligibility', 8, [String.raw`\boff the plan\b|\bturned (?:19|26)\b|\bno one by that name\b|\bgroup (?:ended|cancell?ed)\b|\b(?:get|gets|receive|receives) this bill first\b|\b(?:has|have) to be billed (?:before|first)\b`]),
  ...patterns('contractual', 8, [String.raw`\brider\b|\bnot part of (?:this|your|the) coverage\b|\bthings it will not pay for\b|\bno contract with\b`]),
  ...patterns('coding-bundling', 8, [String.raw`\btakes the place of\b|\b(?:not|never) (?:be )?used together\b|\bcopy of a claim\b|\balready (?:counts?|includes?|settled)\b`]),
  ...patterns('experimental', 9, [String.raw`\bnot enough (?:good )?(?:research|evidence|studies|proof)\b|\bexperts (?:do not|disagree|are not)\b`]),
  ...patterns('timely-filing', 9, [String.raw`\bon day \d{2,3}\b|\bmore than a year to (?:bill|file|send)\b|\bperiod for (?:sending|filing|billing)\b`]),
  ...patterns('unprocessable', 9, [String.raw`\bsend the (?:bill|claim) again\b|\bclean copy\b|\bcannot read the (?:claim|form|bill)\b`]),
  ...patterns('prior-authorization', 8, [String.raw`\b(?:approved|authori[sz]ed|reviewed|cleared|certified) (?:ahead of time|in advance|beforehand|before (?:it|they|the|care|treatment))\b`]),
  ...patterns('quantity-limit', 8, [String.raw`\b(?:count|quota|allotment) for (?:the|this) (?:year|condition|month)\b|\b(?:benefit|plan|limit) is \d{1,3} (?:visits|sessions|units|hours)\b|\bfor visits? \d{1,3} (?:and|to|through)\b`]),
  ...patterns('documentation', 8, [String.raw`\bhas pages? [\d ,and]+ only\b|\bstill waiting for\b[^.;]{0,30}\b(?:records|notes|report|form|documents)\b`]),
  ...patterns('coding-bundling', 8, [String.raw`\bcodes (?:describe|stand for|cover) the same\b|\badd-on code\b|\bprimary code\b`]),
  ...patterns('contractual', 8, [String.raw`\bnot payable under (?:this|your|the) (?:contract|agreement|plan)\b|\bleft to (?:members|you|the member) to pay\b|\bmembers? (?:pays?|must pay) for (?:it|this|them) (?:alone|themselves)\b`]),
  ...patterns('eligibility', 8, [String.raw`\b(?:had|has|was (?:in|on|with)) (?:a|another) (?:different )?(?:plan|insurer|policy)\b`]),
  ...patterns('experimental', 9, [String.raw`\b(?:studies|trials|research)\b[^.;]{0,30}\b(?:do|does|did) not (?:show|prove|support|settle)\b`]),
  ...patterns('unprocessable', 9, [String.raw`\b(?:required|mandatory) (?:field|item|box|element)\b|\bcould not accept the (?:claim|bill)\b`]),
];
