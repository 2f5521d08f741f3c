// What a row asks beside its subject: a plan or a deed, a number, an ability, a lack, a change, an absence.
export interface Wants {
  /** What is planned, requested or expected answers it. */
  readonly plans: boolean;
  /** A paper or an argument: what is asked for and supposed answers it, too. */
  readonly argued: boolean;
  readonly number: boolean;
  /** A day or a span of time. */
  readonly date: boolean;
  readonly ability: boolean;
  readonly limitation: boolean;
  readonly absence: boolean;
  readonly change: boolean;
  readonly signed: boolean;
  /** Something to be kept to: a program, a schedule, visits. */
  readonly adherence: boolean;
  /** All of a motion or function, as on the other side or before. */
  readonly fully: boolean;
  /** Something that is used, not only tried. */
  readonly use: boolean;
  /** What the ability must do without, in the row's words. */
  readonly unaided: string | undefined;
  /** An examination with its finding. */
  readonly examined: boolean;
  /** Something given up: a drug, tobacco. */
  readonly cessation: boolean;
  /** A second time. */
  readonly again: boolean;
  /** The least number of things, in the row's word. */
  readonly times: string | undefined;
  /** Something that had to be done. */
  readonly deed: boolean;
  /** History, a cause, or what was before: older dates are in order. */
  readonly history: boolean;
}

const signed = /\b(?:sign(?:ed|ature)\w*|certif\w+|recertif\w+|executed|countersign\w*|endors\w+)\b/i;
const plans = /\b(?:goals?|objectives|targets?|expect\w*|anticipat\w*|propos\w*|requested|requests?|frequency|how often|dos(?:e|age)|taper\w*|wean\w*|discharge\w*|transition\w*|prognosis|potential|plateau\w*|to be (?:attained|achieved|reached)|(?:treatment|care|written) plan|plan (?:of care )?(?:specif\w+|includ\w+|for|lists?|states?|to|with|is set)|plans?\W*$|protocol\w*|estimated|scheduled|intend\w*|planned|likely|offered|visits (?:asked|requested)|duration and|and duration|hand(?:ed)? over|foreseeable|taken over|available|supervis\w+|oversee\w*)\b/i;
/** Papers of claims and authorizations, letters, and why a therapist is needed tell of what is asked and supposed. */
const argued = /\b(?:claims?|authori[sz]\w+|approval|letters?|recommend\w*|(?:filing|visit|benefit|day|contract|the) limits?\b(?! (?:the|his|her|daily|function))|limit of|limit identified|clause|exception|error|eligibility|(?:first|claim|timely|original) submission|claim (?:was )?submitted|request (?:was )?submitted|filing|payer|benefit|denial|skill\w*|knowledge|expertise|therapist is needed|need(?:ed)? (?:of|for) a|consequence|decline|deteriorat\w*|literature|policy|asked for)\b/i;

const known = new Map<string, Wants>();

export function wantsOf(row: string): Wants {
  const found = known.get(row) ?? read(row);
  if (known.size > 2000) known.clear();
  known.set(row, found);
  return found;
}

function read(row: string): Wants {
  const isSigned = signed.test(row);
  return {
    signed: isSigned,
    argued: argued.test(row) && !isSigned,
    plans: plans.test(row) && !(isSigned && !/\bfrequency|goals?\b/i.test(row)),
    number: /\b(?:quantif\w+|scores?|scored|in degrees|(?:in|of|total) minutes|minutes (?:of|are|is|for|spent)|timed|dynamomet\w*|goniomet\w*|measurements?|volumes?|circumferen\w*|girth|percentages?|standard deviations?|percentile|numeric\w*|(?:outcome|functional|standardi[sz]ed|validated|balance|motor) (?:\w+ ){0,2}(?:instruments?|measures?|tests?|tests?ing|battery|scales?|tools?)|patient[- ]reported|serially|by (?:at least|more than) \d)\b/i.test(row) && !/\bminutes? (?:long|apart)\b/i.test(row),
    date: /\b(?:(?:estimated|expected|target|anticipated|projected) (?:\w+ )?dates?|dates? of (?!service|birth)|time ?frames?|time-?bound|signed and dated|with dates?|by when)\b/i.test(row) && !/\b(?:up to|through|before|after|since|from) (?:the )?dates? of\b/i.test(row),
    ability: /\b(?:(?:members?|patients?|enrollees?|beneficiary|child|customer|worker|he|she) (?:safely |independently )?(?:performs|completes|manages|dons|prepares|identifies|navigates|operates|propels|feeds|dresses|bathes)|able to|ability to|capab\w+|capacity to|competen\w*|independent(?:ly)?(?! exercise)|can (?!not|be\b)|negotiates?|ambulat(?:es|ion)|navigat\w+|(?:has|been) (?:reached|attained|restored|achieved|regained)|competent|knowledgeable|tolerat(?:es|ed)|restored|performs? (?:\w+ )*(?:independent|safely|without)|safely (?:operate|perform)|without (?:\w+ ){0,2}(?:loss|assist\w*|help|hand ?rails?|rails?|cue\w*|support|device|prompt\w*|supervision|rest\w*)|uses? (?:an?|the|their|his|her)|manages?|walks|climbs|drives|mastered|carry out|carries out)\b/i.test(row) && !/\b(?:unable|inability|cannot|can not|not able|no longer|needs?|requires?|limit\w*)\b/i.test(row),
    limitation: /\b(?:limit(?:s|ed|ing|ation\w*)?|impair\w*|deficits?|interfer\w*|unable|inability|cannot|difficult\w*|restrict\w*|weakness|loss|lost|risk|contraindicated|not tolerated|not (?:be )?(?:sufficiently |safely )?(?:resolved|met|carried|tolerated|served|managed)|delay(?:ed)?|dependen\w*|insufficien\w*|inadequate|fail(?:ed|ure)?|unsuccessful|disab\w+|reduced|decreased|abnormal|barriers?|pain\b|residual|persist\w*|remain\w*|non-?use|affects?|require[sd]? (?:physical )?(?:help|assist\w*)|needs? (?:help|assist\w*))\b/i.test(row),
    absence: /\b(?:no (?!(?:less|fewer|more|later|greater|longer than)\b)|absence of|free (?:of|from)|ruled out|excluded?|rule out|not (?!(?:less|fewer|more|later|yet|tolerat\w*|able|sufficien\w*|adequate\w*|respond\w*|safe\w*|be)\b)|negative for|(?:is|are) absent|does not|is not|are not|never|denies)\b/i.test(row),
    change: /\b(?:improv\w+|gains?|gained|progress(?:ed|ing)?(?! (?:report|note))|favou?rable|better|decreas\w+|reduc(?:ed|tion)\w*|rise|risen|increas\w+|declin(?:e|ed) in|declined|benefit(?:ed)?|yielded|changed?|restored|regained|response to (?:treatment|therapy)|headway|expand\w*|lengthen\w*|widen\w*|broaden\w*|diminish\w*|subsid\w*|normali[sz]ed|strengthened|rose|lessen\w*|resolv(?:ed|ing)|advanced|gotten|longer than before)\b/i.test(row) && !/\b(?:interventions?|treatments?|programs?|plan(?: of care)?|exercises?|frequency|goals?|interventions) (?:\w+ ){0,3}(?:changed|modified|progressed|advanced|adjusted|updated|revised|increased|reduced)\b|\bany change to\b/i.test(row),
    deed: /\b(?:complet\w+|perform(?:ed)?|obtained|dispensed|fitted|issued|delivered|provided|administered|received|executed|signed|certif\w+|screened|conducted|furnished|trained|instructed|contacted|notified|done|assessed|evaluated|tested|ruled out|excluded|tried|trial|attempted|given|scored|consultation|carried out|taught|educated|measured|(?<!peer[- ])reviewed|reported|submitted|undergone|underwent|participated|attended)\b/i.test(row),
    adherence: /\b(?:adher\w*|complian\w*|compl(?:y|ies|ied) with|follow(?:s|ed|ing)? (?:through|the (?:prescribed|home|wearing))|(?:is|are) being (?:carried out|performed|done)|carries out|performs? (?:prescribed|(?:the |a )?(?:home|prescribed|exercise)|\w+ (?:every day|daily))|faithful\w*|consistently|consistent (?:with|perform\w*|wear\w*|attend\w*))\b/i.test(row),
    fully: /\b(?:full(?! (?:duty|shift|day|work|time|length|course|set|competition|activit\w+|sports?|contact|practice|play))|fully|complete(?:ly)?|equal(?:s|ed)?(?: to| that)?|normal|restored|symmetric\w*|pain-?free)\b/i.test(row) && !/\b(?:not|yet to|lack|without) (?:\w+ )?(?:full|normal|restored)|\bhalf\b/i.test(row),
    use: /\b(?:uses|is using|relies on|makes use of)\b/i.test(row),
    unaided: /\bwithout (?:the |an? |any )?(?:use of |assistance (?:of|from) |help (?:of|from) |signs? of |evidence of )?(?!adequate|sufficient|success|improvement|relief|benefit|therap|skilled|treatment|which|it\b|further|this|these|intervention|response|lasting)((?:loss of balance)|(?:physical |verbal |manual )?[a-z]{3,}(?: ?rails?)?)/i.exec(row)?.[1]?.toLowerCase(),
    examined: /\b(?:has|have|had|was|were|been|is|are) (?:\w+ ){0,2}(?:assessed|evaluated|tested|measured|screened|examined|graded|scored|identified|substantiated|verified)\b/i.test(row),
    cessation: /\b(?:weaned off|been weaned|discontinued|no longer (?:used|taken|taking|uses?|requires?)|ceased|abstains?|free of (?:opioids|tobacco)|stopped (?:taking|using|smoking)|off (?:all )?opioids)\b/i.test(row),
    again: /\b(?:re-?administ\w*|follow-?up (?!and|visits?|care)|repeat(?:ed)? (?:instrumental|imaging|study|test|evaluation|assessment)|second (?:evaluation|study|opinion))/i.test(row),
    times: /\b(?:at least|a minimum of|minimum of|no fewer than|series of(?: at least)?) (two|three|four|five|six|\d) (?!points?|degrees|weeks?|days|months?|years?|hours?|minutes|percent|visits|sessions|lb|feet|pounds|seconds|inch|standard|times|of\b|or\b)[a-z]+/i.exec(row)?.[1]?.toLowerCase(),
    history: /\b(?:histor\w+|prior|previous\w*|before|premorbid|onset|diagnos\w+|since|following|after|surg\w+|stroke|injur\w+|comorbid\w*|condition|sustained|etiolog\w*|cause)\b/i.test(row),
  };
}
