// What of a sentence is the payer's quotation: neither the code of its table row, nor the words that announce it, nor its source.

/** Sentences that name the source of a decision, the way to answer it or its money, not its ground. */
const aside = /^(?:\(|see |the (?:words?|wording|text|language|exclusion|rule|limit|provision) (?:is|are|comes?) (?:in|on|from|at)\b|look at (?:your|the)\b|you (?:will not|won't|do not|don't) (?:owe|have to (?:pay|do)|need to (?:pay|do))|you (?:may still|can still|have now used|are not responsible|may (?:be|not be) (?:billed|responsible))|to have (?:this|the|your)\b|no further\b|this is (?:our|the) final|(?:the|your) (?:patient|member|provider|veteran|beneficiary|enrollee) (?:may not|must not|cannot|can not|is not responsible|should not|does not owe)|do not bill|please (?!submit\b)|you may owe\b|we wish\b|i am (?:available|happy|sorry)|(?:the|your) (?:provider|doctor|therapist|clinic) (?:was|has been|can|may) (?:told|informed|notified|ask|send|request|call|appeal|resubmit)|the (?:clinical )?(?:rationale|decision|review) was (?:reviewed|made|done) by|reviewer\b|(?:the )?allowed amount (?:was|is)|(?:\d{1,3} )?[A-Z]{2,6}(?: [A-Z][a-z]+\.?)? ?§? ?\d[\d.:()a-z-]*\.?$|(?:[A-Z][\w-]+ ){1,3}(?:text|reference|language|source|citation|provision|wording): |we took (?:this|it) from|(?:this|it) comes from|(?:you(?:'ll| will| can) find|it is (?:stated|found|described|printed|listed)|(?:that|this|it|this rule|this limit|the limit|the rule)(?: is| comes)? (?:in|from|on page)\b|(?:this|that|it) is (?:in|from|on|under)\b) |refer|the (?:rule|guideline|policy|source|authority) is\b|(?:the )?(?:rules?|criteria|guidelines?|standards?|policy) (?:used|applied|relied)\b|adj(?:ustment)?\b|time limit\b|no (?:member|patient) (?:responsibility|liability)\b|no appeal is\b|processed\b|submit (?:a )?(?:new|corrected) claim|please (?:forward|send|file|correct|resubmit)|(?:send|mail|fax|call|contact|ask|write|return|attach|include|enclose|resubmit|visit(?= (?:us|our|the|www|https?|my|\w+\.(?:com|org|gov)))|keep)\b|file (?:an |internal |your )|do not appeal|no appeal rights\b|correct (?:it|the claim)\b|(?:provider |member )?(?:appeals?|disputes?) (?:in writing|within|accepted)\b|message codes?\b|we (?:approved|allowed|paid) \d{5}\b|(?:the )?\d{5} (?:line )?was (?:paid|allowed|approved)|(?:[A-Z][\w.]* ){0,4}(?:policy|guidelines?|criteria) [\w.-]+\.?$|MCG\b|InterQual\b|the (?:ordering|treating|requesting|rendering|referring) \w+ (?:may|can)\b|this (?:deci|determ|was )|the rules? (?:we|I) (?:used|applied|followed)|we (?:used|followed|applied|relied (?:up)?on|consulted|looked at)|the reviewer (?:used|applied|followed)|our decision is based|(?:this|that|it|which) is (?:stated|found|described|shown|set out|explained|printed|listed) (?:in|on|at)\b|(?:this|the|that) (?:limit|exclusion|rule|requirement|maximum) is (?:stated|found|described|listed|shown|printed|explained|set out)|(?:lcd|ncd|cpg|[\w ]{0,40}policy|[\w ]{0,40}guidelines?|[\w ]{0,40}criteria)\b.{0,80}\b(?:was|were|is|are) (?:used|applied|consulted|followed|cited)|(?:[\w. ]{0,40}policy|[\w. ]{0,40}guidelines?|lcd|ncd|cpg) [\w.-]{1,20} appl(?:y|ies)\b|source:|guideline:|reference:|policy:|\d{1,2} CFR\b|(?:denial |reason |claim )*code:?\s(?!\d{5})|the (?:guideline|criteria|policy) used|(?:claim )?adjustment|(?:carc|rarc|code)s?\b(?=[\s:]*(?:(?:CO|PR|OA|PI|N|MA|M)?-?\d{1,3}\b(?!\d)|is\b|:|$)))|^please (?:send|mail|fax|provide)\b|^(?:provider |member )?(?:appeals?|disputes?) (?:must|are|may|can)\b|\b(?:sent|available|given|provided|copy|copies|furnished)\b[^.]{0,40}\b(?:without cost|free of charge|at no (?:cost|charge)|free|on request|without charge)\b|@|\bcall (?:us|our|the|him|her|\(?\d|toll|member|customer|provider)|^\$/i;
const sourceNoun = /\b(?:(?:medical|clinical|coverage|payment|reimbursement|management|corporate|rehab\w*) polic(?:y|ies)|polic(?:y|ies)(?= (?:no\.?|number|#|[A-Z]{0,5}[-.]?\d))|guidelines?|criteria|CPG|LCD|NCD|manual(?! therap)|bulletin|administrative code|CFR|ODG|MTUS|ACOEM|handbook|booklet|plan document|section \d|MCG|InterQual)\b/i;
/** Words with which a sentence says what is wrong or allowed, so that it is more than a reference. */
const finding = /\b(?:not|no|nor|none|never|cannot|without|only|exceed\w*|limit\w*|allow\w*|cover(?:s|ed)?|exclu\w*|because|since|due to|den(?:y|ied|ies)|maximum|unproven|investigational|experimental|enough|require[sd]?|must|considered|recommend\w*|support\w*|show[sn]?|met|fail\w*|lack\w*|gives?|calls? for|cancel\w*|terminated|ended|lapsed|expired|nonpayment)\b|n't\b/i;

const measured = /\b(?:flat|unchanged|the same|percent|degrees|scores?|gains?|progress|improve\w*|has been|have been|had|used (?:up|twice|all))\b/i;

/** Does a sentence give no ground of its own, so that a quotation may end before it? */
export function isAside(text: string, inLegend = false): boolean {
  // The text of a code tells what to do as well: "Submit a corrected claim."
  if (inLegend && /^(?:please\b|send|submit|correct|bill|resubmit)\b/i.test(text)) return false;
  const bare = withoutCode(text).replace(/\u2019/g, '\'');
  return aside.test(bare) || (sourceNoun.test(bare) && !finding.test(bare.replace(/"[^"]*"/g, '')) && !measured.test(bare));
}

/** "PREV PD 0.00 INTEREST 0.00", "LW-40917 CLAIM STATUS: 4 DENIED": figures and names of columns. */
export function isRecordLine(text: string): boolean {
  return (text.match(/\d\.\d{2}\b/g)?.length ?? 0) >= 2 || /\.{4,}/.test(text) || (/\b9[27]\d{3}\b/.test(text) && /\d\/\d{1,2}\/\d{2}/.test(text) && !/[.!?]$/.test(text)) || /^(?:CO|PR|OA|PI)\s*[-=:]?\s*(?:contractual obligation|patient responsibility|other adjustments?|payer initiated reductions?)\.?$/i.test(text) || (!/[a-z]{2}/.test(text) && !/[.!?]$/.test(text) && /\d/.test(text) && !/\b(?:THE|OF|IS|NOT|FOR|WAS|WERE|NO|TO|WITH|BY|AND)\b/.test(text) && !/^\(?(?:[A-Z]{2}[- ]?)?[A-Z]{0,2}\d{1,3}\b/.test(text));
}

/** What was read, by whom and when: how the decision came about, not what it is. */
const process = /^(?:(?:we made|we reached|we based) (?:this|our|the) (?:decision|determination)|this (?:explains|answers|responds|replies|concerns)|(?:dr\.? )?[A-Z]\w+ (?:has |have )?asked (?:us )?(?:for|to)\b|(?:your|the|his|her) (?:[\w-]+ ){0,2}(?:provider|therapist|doctor|physician|clinic|plan|office|surgeon|member|parent|dentist) (?:has |have )?asked\b|(?:the|this|your) (?:claim|bill)[^.]{0,30} was (?:processed|received|paid)\b|as (?:the|a|your) [^,]{3,40}, (?:i|we) (?:have )?(?:reviewed|read|looked)|a request for\b|thank|here is|here's|dear|hi |hello|(?:in (?:reply|response|answer)|following|after) (?:to )?(?:your|our|a)\b[^,]*,? ?(?:call|letter|inquiry)|we (?:have )?(?:finished|completed|received|reviewed|looked|read|got your|are writing)|(?:this|your) (?:letter|request|claim|notice|file|case) (?:is (?:about|in reply|to tell)|was (?:read|reviewed|looked|sent to))|(?:this|your|the) (?:[\w-]+ ){1,5}(?:was|were) (?:read|reviewed|looked|examined)\b|(?:a|an|our) (?:[\w-]+ ){0,5}(?:reviewer|nurse|therapist|surgeon|physician|doctor|director|pharmacist|chiropractor)\b[^.]{0,40}\b(?:read|reviewed|looked|examined|took part)\b|what you sent|[A-Z]\w+ (?:reviews|decides|manages|handles)\b)/i;

export function isProcess(text: string): boolean {
  const plain = text.replace(/\u2019/g, '\'');
  return process.test(plain) && !finds.test(plain);
}

const finds = /^(?!.*\b(?:find|found) (?:it|them|this) (?:to be )?medically necessary).*\b(?:and|but|because)\b[^.]*\b(?:not|no|denied|cannot|nothing)\b/i;

/** A code before or behind its text is the table's, words such as "for this reason:" are the letter's. */
export function quoted(text: string): string {
  return withoutCode(text)
    // Specks of a scan behind the last word.
    .replace(/(?<=[.!?])(?:\s+[^\w\s"'’”)]+| ['’]){2,}\s*$/, '')
    .replace(/^(?:[A-Z'’]{2,}\s+){3,}(?=[A-Z][a-z])|^Denied,? (?:reason|code) \d{1,3}\s+(?=[A-Z])/, '')
    .replace(/^(?:DENIED|NON-?CERTIFIED|NOT (?:APPROVED|CERTIFIED)|Denied|Not approved)\s+(?=[A-Z][a-z])/, '')
    .replace(/^We (?:have |are )?(?:denied|denying) (?:the|this|your) request:\s*/, '')
    .replace(/^[^.:]{0,160}\b(?:for (?:this|the following) reasons?|(?:because|reason|explanation)(?: is| was)?|as follows|(?:determined|decided|found|concluded)(?: that)?)\s*:\s*(?=[A-Z])/i, '')
    .replace(/[;,] see (?:(?:Medical|Clinical|Coverage|Payment) )?Policy [\w.-]+$/, '.')
    .replace(/(?<!\))\s*\((?:(?:adj\w*|reason|remark|claim|denial|carc|rarc|code)\b[^)]{0,60}|(?:(?:CO|PR|OA|PI)[- ]?)?\d{1,3}(?:[,/ ]+(?:MA|M|N)\d{1,3})?)\)\s*\.?$/i, '');
}

function withoutCode(text: string): string {
  return text
    .replace(/^\(\d{1,2}\)\s+(?=[A-Z])/, '')
    .replace(/^[A-Z]{1,3}-?\d{1,4}[ \t]*[:=-]? +(?=[A-Z][a-z]+ [a-z0-9])/, '')
    .replace(/^(?:note )?[A-Z] (?:[-:=] (?=[A-Z][a-z])|(?=(?:The|This|Your|These|We|Medicare) ))|^[A-Z]\d? \((?:(?:CO|PR|OA|PI)[- ]?)?[A-Z\d, -]{2,20}\)\s+(?=[A-Z])|^(?:(?:Payer|Plan|Insurer|Our) )?(?:Statement|[Mm]essage|Finding|Remarks?|Explanation|Comment|Payment reduced to zero|Determination)\s+(?=[A-Z0-9])|^Letter [A-Z][a-z]{2} \d{1,2},? \d{4} /, '')
    .replace(/^\d{1,2}\/\d{1,2}\/\d{4}\b[^a-z]{0,40}(?:[Dd]enied )?(?:CO|PR|OA|PI)[- ]?\d{1,3}\s+(?=[A-Z][a-z])/, '')
    .replace(/^\(?(?:(?:CARC|RARC|[Cc]ode|CODE|[Nn]ote|NOTE|[Rr]eason|REASON)[: ]*)?(?:\d{1,3}\/(?:MA|M|N)\d{1,3}|(?:CO|PR|OA|PI)[- ]?[A-Z]?\d{1,3}|(?:MA|M|N)\d{1,3}|\d{1,3})\)?\s*[-–—:=.]*\s+(?=[A-Z][A-Za-z])/, '');
}
