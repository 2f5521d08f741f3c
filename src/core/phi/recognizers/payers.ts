// Payers are no identifiers; some of their names begin like people, places or clinics.
import { codeAt } from '../../codeAt';
import { roles } from '../roles';
import type { ScrubDocument } from '../scrubDocument';

/** Plans whose names begin like those of people, places or clinics, as patterns. */
const plans = String.raw`blue (?:cross|shield|care)|tufts (?:health|medicare)|harvard pilgrim|empire (?:bcbs|blue|plan)|oscar health|molina (?:health|medicaid)|health net|united ?health|kaiser perm|priority health|medical mutual|state farm|liberty mutual|american (?:specialty|family)|better health|independence blue|horizon (?:bcbs|blue|nj)|peach state health|sunshine health|superior health|buckeye health|amerihealth|wellcare|farm bureau|mutual of|va community|ucare|travelers|magnolia health|sunflower health|home state health|arkansas total care|iowa total care|nebraska total care|absolute total care|western sky|trillium community|healthy blue|carolina complete|keystone first|partnership health|la care|l\.a\. care|inland empire health|santa clara family|network health|security health|dean health|hennepin health|south country health|blue plus|mclaren health|health alliance|hometown health|prominence health|silver ?summit|aloha ?care|ohana health|moda health|pacific ?source|providence health plan|select ?health|sanford health plan|avera health plan|summa ?care|ault ?care|capital blue|lovelace health plan|presbyterian health plan|friday health|bright health|clover health|devoted health|alignment health|scan health|essence health|gateway health|passport (?:health|by)|mountain health|sentara health plan|optima health|virginia premier|priority partners|fallon health|neighborhood health|community health (?:choice|options|plan)|meridian|louisiana healthcare connections|coordinated care|managed health services|superior healthplan|parkland community|texas children's health plan|first choice|select health of`;
/** Who reviews and pays for them: utilization reviewers, third-party administrators, Medicare's contractors. */
const reviewers = 'aim specialty|american specialty health|american imaging|magellan health|national imaging associates|tivity health|turning ?point health|cohere health|gallagher bassett|naviguard|livanta|maximus|palmetto gba|novitas|noridian|cgs admin|first coast service|wps (?:health|gov)|national government serv|zelis|acentra|kepro|mes peer|medical review institute|allied managed|broadspire|corvel|genex|coventry work|helmsman';
const payerPhrases = new RegExp(`^(?:${plans}|${reviewers})`, 'i');
const planAfter = /^(?:[A-Z][\w&'-]{1,16} ){1,3}(?:Health Plans?|Health Insurance|Mutual|Assurance|Casualty|Indemnity|Health Options|Community Plan|Medicare Advantage|Medicaid)(?![a-z])/;
/** "Blue Cross", "Tufts Health Plan": payers are no identifiers. */
export function isPayerPhrase(document: ScrubDocument, index: number): boolean {
  const { text, words } = document;
  const { start, end } = words[index] ?? { start: 0, end: 0 };
  if (beginnings.has(lettersAt(text, start)) && payerPhrases.test(text.slice(start, start + 24))) return true;
  const plan = mayHavePlan(text, start, end) ? planAfter.exec(text.slice(start, start + 70)) : null;
  return plan !== null && !isSponsored(document, index, start + plan[0].length);
}

const trades = roles.organization | roles.employer | roles.county;
const ofHealth = new Set('health healthcare medical care community family mutual group services service system systems network partners network insurance'.split(' '));

/** "Lakeland Tool & Die Health Plan": the plan of an employer names the employer. */
function isSponsored({ words }: ScrubDocument, first: number, end: number): boolean {
  for (let index = first; index < words.length; index += 1) {
    const word = words[index];
    if (!word || word.end > end) return false;
    if (word.gap === ' & ' && index > first) return true;
    if ((word.form.roles & trades) !== 0 && !ofHealth.has(word.form.folded)) return true;
  }
  return false;
}

/** Three letters, in whatever case, as one number. */
const lettersAt = (text: string, start: number): number => ((codeAt(text, start) | 32) << 16) | ((codeAt(text, start + 1) | 32) << 8) | (codeAt(text, start + 2) | 32);

/** How the phrases begin, as `lettersAt` has it. */
const beginnings = new Set(`${plans}|${reviewers}`.replace(/\((?:[^()]|\([^()]*\))*\)|\\/g, '').split('|').map((phrase) => lettersAt(phrase, 0)));

const isCapitalCode = (code: number): boolean => code >= 65 && code <= 90;

/** A plan's name goes on with a capital: a quick look that spares most words the pattern. */
function mayHavePlan(text: string, start: number, end: number): boolean {
  if (!isCapitalCode(codeAt(text, start))) return false;
  const next = codeAt(text, end);
  return next === 32 ? isCapitalCode(codeAt(text, end + 1)) : next === 38 || next === 39 || next === 45 || next === 95;
}
