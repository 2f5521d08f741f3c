// Signs a payer's row asks to be free of, or to have. A record that denies a sign bears out the one and breaks the other.
import { any, word } from './wordClasses';

export interface Sign {
  readonly id: string;
  readonly names: RegExp;
  /** Words that say by themselves that it is absent. */
  readonly clear?: RegExp;
}

const neurologic = 'cauda equina|bowel|bladder|saddle|incontinence|retention|myelopath\\w*|upper motor neuron|clonus|hyperreflexia|babinski|progressive (?:weakness|neurolog\\w+)';
const grave = 'tumou?rs?|malignan\\w+|cancer|metasta\\w+|night sweats|unexplained weight loss|osteomyelitis|sepsis|fracture(?= or| signs)';

export const signs: readonly Sign[] = [
  { id: 'red flags', names: word(`red[- ]flags?|(?:serious|sinister) (?:spinal )?patholog\\w+|${neurologic}|${grave}`) },
  { id: 'radicular signs', names: word('radicul\\w+|SLR|straight leg raise|slump|spurling|(?:calf|foot|leg|arm|hand|finger) (?:tingling|numbness)|dermatom\\w+ loss'), clear: /\b(?:SLR|straight leg raise|slump|spurling)\b[^.;]{0,12}\b(?:negative|neg|clear)\b/i },
  { id: 'infection', names: word('infections?|infected|fevers?|chills|redness|erythema|warmth|cellulitis|contagious|UA|urinalysis|culture'), clear: /\b(?:UA|urinalysis|culture)\b[^.;]{0,12}\b(?:negative|neg|clear)\b|\bafebrile\b/i },
  { id: 'central signs', names: word('central (?:lesions?|signs?|cause|findings?|pathology)|smooth pursuit|saccades|gaze[- ]evoked|diplopia|dysarthria'), clear: /\b(?:smooth pursuit|saccades|oculomotor\w*)\b[^.;]{0,40}\b(?:normal|intact|WNL)\b/i },
  { id: 'swelling', names: word('effusions?|swelling|swollen|edema\\w*|puffy|stroke test|bulge'), clear: /\bstroke test (?:is |was )?(?:negative|neg|0)\b|\b(?:effusion|swelling|edema) (?:has )?(?:resolved|gone|zero|0|absent|none)\b/i },
  { id: 'wound', names: word('(?:open )?wounds?|(?<!self |lymph |lymphatic )drainage|dehiscence|ulcers?|skin breakdown|blisters?|incision'), clear: /\b(?:incision|wound|skin|sutures|staples)\b[^.;]{0,20}\b(?:healed|intact|clean|closed|dry|out|removed)\b/i },
  { id: 'instability', names: word('instabilit\\w+|unstable joint|giv(?:es|ing) way|subluxation|sublux\\w*|dislocat\\w+|buckl\\w+'), clear: /\b(?:stable (?:knee|joint|to|in)|ligaments? (?:intact|stable))\b/i },
  { id: 'contracture', names: word('(?:fixed )?contractures?|ankylosis|capsular (?:end[- ]?feel|restriction|pattern)') },
  { id: 'clot', names: word('DVT|blood clot|thromb\\w+|homans?') },
  { id: 'seizures', names: word('seizures?|epilep\\w+') },
  { id: 'heterotopic bone', names: word('heterotopic\\w*|HO\\b') },
  { id: 'rest pain', names: word('(?:pain at rest|rest pain|night pain|pain at night)'), clear: /\bsleep(?:s|ing)? (?:through|all night|without)\b/i },
];

/** What a criterion asks of which sign: "no joint effusion", "swelling limits motion". */
export function signAsked(criterion: string): { readonly sign: Sign; readonly absent: boolean } | undefined {
  const named = signs.filter(({ names }) => names.test(criterion));
  if (named.length === 0) return undefined;
  const clear = named.flatMap((each) => each.clear ?? []);
  const sign: Sign = { id: named.map(({ id }) => id).join(', '), names: any(...named.map(({ names }) => names)), ...(clear.length > 0 ? { clear: any(...clear) } : {}) };
  const absent = isDenied(criterion, sign) || new RegExp(`\\b(?:no|not|absence|absent|free|without|excluded|ruled out|screened|resolved|controlled|minimal|closed|healed|clean|dry|intact)\\b`, 'i').test(criterion);
  return { sign, absent };
}

/** True where the text says that the sign is absent, false where it is there, undefined where it does not speak of it. */
export function signAbsent(text: string, sign: Sign): boolean | undefined {
  if (sign.clear?.test(text) === true) return true;
  return sign.names.test(text) ? isDenied(text, sign) : undefined;
}

function isDenied(text: string, { names }: Sign): boolean {
  const found = names.exec(text);
  if (found === null) return false;
  const before = text.slice(0, found.index).split(/[.;:]|\bbut\b/i).at(-1) ?? '';
  const after = text.slice(found.index + found[0].length).split(/[.;,]/)[0] ?? '';
  return /\b(?:no|not|without|denies|denied|negative|neg|free of|absent|absence of|never|none|ruled out|resolved)\b[^.;]*$/i.test(before) || /\b(?:negative|neg|absent|none|denied|resolved|ruled out|excluded|gone|cleared|not (?:present|seen|noted))\b/i.test(after);
}
