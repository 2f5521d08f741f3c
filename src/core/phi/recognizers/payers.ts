// Payers are no identifiers; some of their names begin like people, places or clinics.
import type { ScrubDocument } from '../scrubDocument';

const payerPhrases = /^(?:blue (?:cross|shield|care)|tufts (?:health|medicare)|harvard pilgrim|empire (?:bcbs|blue|plan)|oscar health|molina (?:health|medicaid)|health net|united ?health|kaiser perm|priority health|medical mutual|state farm|liberty mutual|american (?:specialty|family)|better health|independence blue|horizon (?:bcbs|blue|nj)|peach state|sunshine health|superior health|buckeye health|amerihealth|wellcare|farm bureau|mutual of|va community|ucare|travelers)/i;
const planAfter = /^(?:[A-Z][\w&'-]{1,16} ){1,3}(?:Health Plans?|Health Insurance|Mutual|Assurance|Casualty|Indemnity|Health Options|Community Plan|Medicare Advantage|Medicaid)(?![a-z])/;
/** "Blue Cross", "Tufts Health Plan": payers are no identifiers. */
export const isPayerPhrase = ({ text, words }: ScrubDocument, index: number): boolean => isPayerAt(text, words[index]?.start ?? 0);

const isPayerAt = (text: string, start: number): boolean => payerPhrases.test(text.slice(start, start + 24)) || planAfter.test(text.slice(start, start + 70));
