// Word classes that rows of payers' policies and notes share, and patterns made of them. A class is the inside of a regular expression.

export const person = String.raw`someone|anyone|helpers?|care-?givers?|care partners?|parents?|mom|mother|dad|father|spouse|wife|husband|partner|daughter|son|sister|brother|family|relatives?|aides?|guardian|roommate|friend|neighbor|grand(?:mother|father|son|daughter|parents?)`;
export const doctor = String.raw`physicians?|doctors?|surgeons?|Drs?|M\.?D|D\.?O|NPP?|PA-C|PCP|practitioners?|(?:neuro|cardio|onco|rheumato)logist|(?:neuro|cardio|rheumato)logy|(?:physi|psychi|podi)atr(?:ist|y)|p(?:a?e)diatric\w*|orthop(?:a?e)dics?|ortho(?:p\w*)?|provider|prescriber|specialist`;
export const operation = String.raw`surg(?:ery|eries|ical\w*)|operations?|operated|post-?op\w*|s\/p|TKA|TKR|THA|THR|TSA|rTSA|ORIF|ACLR|repair\w*|reconstruction|arthroplasty|replacement|arthroscop\w+|(?:micro)?dis[ck]ectomy|laminectomy|fusion|release|amputation|BKA|AKA|transplant|bypass|CABG|graft`;
export const event = String.raw`${operation}|stroke|CVA|fracture\w*|fx|injur\w+|accident|MV[AC]|collision|fell|falls?|sprain\w*|strain\w*|tear|tore|torn|rupture\w*|illness|onset|concussion|dislocat\w+|infarct\w*|TBI|SCI|exacerbation|flare\w*|hospitali[sz]\w+|admi(?:ssion|tted)|readmi\w+|botulinum|botox|injections?|setback`;
export const homeWork = String.raw`HEP|home (?:\w+ )?(?:ex\w*|programs?|routine|practice|stretch\w*|work)|homework|exercise (?:log|diary|sheet)|(?:log|diary|home) sheet|(?:exercis\w+|stretch\w*|program|practice|putty|walking|routine|bands?)(?=[^.;]{0,40}\b(?:at home|every|each|daily|(?:a|per) day|nightly|\d\s?x|twice|morning|evening|days?)\b)`;
export const everyday = String.raw`(?:every|each|most) (?:day|morning|night|evening|other day)|daily|nightly|\d\s?x\s?(?:\/|a|per)\s?(?:d|day|wk|week)|(?:once|twice|three times) (?:a|per|every) (?:day|week)|(?:\d|two|three|four|five|six|seven) (?:days|times|evenings|mornings|nights) (?:a|per|each|\/) ?(?:wk|week|day)|\d of (?:\d )?days|\d\/7(?: days)?|regularly|consistently|faithfully|diligent\w*|complian(?:t|ce)|adheren(?:t|ce)|as instructed|without (?:fail|reminders?)`;
export const measure = String.raw`BBS|berg|mini-?BESTest|DGI|FGA|TUG|timed up|SLS|tinetti|POMA|[265]MWT|10MWT|gait speed|LEFS|quick-?DASH|DASH|ODI|oswestry|NDI|PSFS|FIM|MAL|ARAT|WMFT|FMA|fugl|COPM|SPADI|RMDQ|9HPT|nine[- ]hole|box (?:and|&) blocks?|[53]0?s?x?s? ?STS|chair (?:stand|rise)s?|BOT-?2|PDMS(?:-?\d)?|GMFM(?:-?\d\d)?|DHI|PRTEE|PRWE|RPQ|PCSS|ICIQ(?:-UI)?(?: SF)?|PFDI|PFIQ|NIH-?CPSI|LYMPH-ICF\S*|LLIS|IKDC|FAAM|CAIT|UEFI|LEAP|WOMAC|barthel|SPPB|FOG-?Q|UPDRS|PDQ-?39|ASES|WOSI|HHS|NPRS|VAS|KOOS|HOOS|FOTO|AM-PAC|ABC|MMT|A?P?ROM|grip|pinch|flexion|extension|flex|ext|dynamomet\w+|MoCA`;
export const atWork = String.raw`jobs?|work(?:s|ing|place)?|employ\w+|occupation\w*|vocation\w*|duty|duties|shifts?|department|crew|sports?|(?:pre)?season|roster|athlet\w*|team|coach|school|class|college|military|return[- ]to[- ](?:work|sport|play|duty)|firefighter|nurse|mechanic|driver|warehouse|farm\w*|cook|chef|baker|server|waitress|waiter|teacher|carpenter|roofer|plumber|electrician|welder|(?:hair)? ?stylist|barber|cashier|picker|packer|loader|laborer|painter|janitor|custodian|landscaper|machinist|assembler|installer|technician|dentist|hygienist|musician|violinist|pianist`;
export const training = String.raw`taught|teach\w*|train\w*|instruct\w*|educat\w*|learn\w*|shown|showed|demonstrat\w+|return[- ]demo\w*|re-?demo\w*|coach(?:ed|ing)|competen\w+|reviewed|practi[cs]ed|hand-?outs?`;
export const imaging = String.raw`imaging|x-?rays?|radiograph\w*|films?|MRI|CT|ultrasound|sonogra\w+|scans?|EMG|NCS|nerve conduction`;
export const change = String.raw`enlarg\w+|adapted|increas\w+|decreas\w+|chang(?:ed?|es|ing)|cut|added|held|switched|progressed|progressing|regressed|reduced|lowered|raised|advanced|modified|adjust(?:ed|s|ing)?|upgraded|downgraded|dropped (?:to|back)|moved (?:to|up|down|from)|swapped|replaced|withheld|deferred|paused|backed off|re-?set|re-?graded|shortened|lengthened|slowed`;
export const reason = String.raw`after|because|so|since|when|due to|as|until|once|for|secondary to|in response|given|if|to (?:reduce|avoid|protect|prevent|allow|unload|limit|keep)|by|based on|per`;
export const denial = String.raw`not|no|never|none|hasn'?t|has not|have not|haven'?t|doesn'?t|does not|didn'?t|did not|isn'?t|is not|wasn'?t|skips?|skipped|skipping|misses|missed|stopped|forgets?|forgot|rarely|seldom|unable|without|quit|refus\w+|declin(?:ed|es)|non-?complian\w+|non-?adheren\w+|inconsistent\w*|sporadic\w*|lost (?:the|her|his|their)`;

export const task = String.raw`function\w*|tasks?|activit\w+|ADLs?|IADLs?|daily (?:life|living)|self[- ]?care|mobility|perform\w*|participat\w+|walk\w*|ambulat\w*|work|sitting|standing|lifting|sleep\w*|driv\w+|transfers?|dress\w*|role|community|reach\w*|grasp\w*|carry\w*|climb\w*|swallow\w*|writ\w+`;
export const lost = String.raw`loss|lost|losing|limit\w*|deficits?|impair\w*|unable|inability|affect\w*|interfer\w*|difficult\w*|restrict\w*|disab\w+|problems? (?:with|in)|dependen\w+|cannot|decline`;
export const cannot = String.raw`unable to|cannot|can ?not|can't|could not|couldn't|not (?:yet )?(?:back (?:to|at|in)|driving|working)|no longer (?!requires?|needs?)|not able to|difficulty|trouble|struggles?|limited (?:to|in|by)|avoids?|gave up|given up|stopped|off (?:work|duty)|out of work|missed \d+ (?:shifts?|days?)|needs? (?:help|(?:min|mod|max)|assist\w*|an? (?:rail|hand|helper)|two|both|(?:her |his |the )?(?:daughter|son|wife|husband|mother|father|sister|family|aide|neighbor|spouse|partner)s? to)|requires? (?:help|(?:min|mod|max)|assist\w*)|(?:min|mod|max)(?:imal|imum|erate)?[- ]?A(?:ssist)?|dependent|afraid to|wakes|only (?:walks?|sits?|stands?|\d)|(?:sits|stands|walks) (?:only )?\d+ ?(?:min|ft|feet|m\b|blocks?|steps?)|step-to|relies on|hands on (?:the )?rail|takes (?:\d+|twice)`;

/** Both classes in a text, in any order; the match is that of the first. */
export function both(one: string, other: string): RegExp {
  return new RegExp(String.raw`\b(?:${one})\b(?:(?<=\b(?:${other})\b.*)|(?=.*\b(?:${other})\b))`, 'is');
}

/** The second class behind the first within so many characters of one clause. */
export function then(one: string, other: string, gap = 40): RegExp {
  return new RegExp(String.raw`\b(?:${one})\b(?:[^.;]|\.(?=\d)){0,${gap}}?\b(?:${other})\b`, 'is');
}

/** The two within so many characters of one clause, in any order. */
export function near(one: string, other: string, gap = 40): RegExp {
  return any(then(one, other, gap), then(other, one, gap));
}

/** The pattern in a text that has none of these words. */
export function unless(words: string, { source }: RegExp): RegExp {
  return new RegExp(String.raw`^(?!.*\b(?:${words})\b).*(?:${source})`, 'is');
}

export function word(one: string): RegExp {
  return new RegExp(String.raw`\b(?:${one})\b`, 'is');
}

export function any(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), 'is');
}
