// What the dictionaries say of a word as a part of a person's name, whatever its place.
import * as wordFlags from './wordFlags';
import * as roles from './roleBits';

/**
 * `name`: a name and no everyday word; `rareName`: known as a name in few places; `both`: a name and an everyday word;
 * `unknown`: in no list; `word`: an everyday or clinical word; `never`: a word that is no name even in capitals.
 */
export type NameClass = 'name' | 'rareName' | 'both' | 'unknown' | 'word' | 'never';

const anyName = wordFlags.first | wordFlags.last;
const sureName = wordFlags.firstSure | wordFlags.lastSure;
const english = wordFlags.common | wordFlags.clinical;
const neverNames = roles.function | roles.title | roles.person | roles.kin | roles.patient | roles.weekday | roles.generic;
/** "McAllister", "O'Brien", "De'Andre", "Ma'Kayla". */
const compoundName = /^(?:Mc|Mac|O'|D'|De|Di|Du|La|Le|Van|Von|Fitz|St)\p{Lu}\p{Ll}|^\p{Lu}\p{Ll}{1,3}['’](?!(?:Ll|Re|Ve|Em)$)\p{Lu}\p{Ll}{2}/u;
/** Endings of medicines, diseases and operations: such a word is no name even where no list has it. */
const medical = /(?:[a-z]{3}(?:vir|mab|nib|cillin|mycin|statin|sartan|azole|oxacin|cycline|gliptin|gliflozin|glutide|xaban|triptan|setron|tidine|azepam|zolam|oxetine|dipine|lukast|tinib|oxicam|thiazide|semide|itis|osis|emia|aemia|algia|ectomy|otomy|ostomy|plasty|scopy|graphy|ology|ologist|plegia|paresis|edema|dynia|uria|pnea|lithiasis|metry|therapy|penia|rrhea|rrhage|trophy|plasia|sclerosis|sclerosing|stenosis|tonia|pathy|monas|coccus|coccal|virus|viridae|angitis|genic|lytic|static|oid|ostosis|desis|centesis|cele|malacia|megaly|phagia|phasia|praxia|kinesia|esthesia|asthenia|coagulation|glycemic|dactyly|cephaly|cephalic|opia|phoria|tropia|lexia|graphia|gnosia|anomia|calculia|listhesis|reflexia|phrenia|rhythmia|articular|ventricular|muscular|vascular|cerebral|spinal|thalamic|lymphatic|physeal|phyte|somnia|parous|pneic|cardic|ization|isation|ation|ution|iform|ated|izing|emic|ectatic|metric|graphic|logical|sarcoma|blastoma|cytoma|carcinoma|phobia|tensive|thermia|volemia|natremia|kalemia|calcemia|abilities|ability))$/;

/** `mixed`: whether the word has capitals inside, as "McAllister" and "NuStep" do. */
export function nameClassOf(raw: string, folded: string, flags: number, role: number, mixed: boolean): NameClass {
  if (folded.endsWith("n't")) return 'never';
  const named = (flags & anyName) !== 0;
  const sure = (flags & sureName) !== 0;
  if ((role & roles.modal) !== 0) return folded === 'will' || folded === 'may' ? 'both' : 'never';
  if ((role & (neverNames | roles.payer)) !== 0) return named && sure && (flags & wordFlags.common) === 0 ? 'both' : 'never';
  if ((role & (roles.month | roles.state)) !== 0) return sure ? 'both' : 'never';
  if (mixed) return compoundName.test(raw) || (named && sure) ? 'name' : named ? 'rareName' : 'never';
  if (named && (flags & english) === 0) return sure ? 'name' : (flags & wordFlags.word) !== 0 ? 'both' : 'rareName';
  if (named) return sure ? 'both' : 'word';
  if ((flags & (english | wordFlags.word)) !== 0 || medical.test(folded)) return 'word';
  return 'unknown';
}
