// Labels after which a person's name stands ("Patient name:", "Referring MD:"), as folded words, found by their last word.
import { wordSet } from '../../../wordSet';
import type { ScrubDocument } from '../../scrubDocument';

const phrases = ('patient|patient name|name|names|pt name|pt|client|client name|resident|member name|member|insured|insured name|subscriber|subscriber name|policyholder|policy holder|policyholder name|guarantor|guarantor name|beneficiary|enrollee|claimant|veteran|examinee|student|student name|child|child name|responsible party|emergency contact|copy|copy to|copies|copies to|contact|contact person|contact name|emergency|next of kin|nok|parent|parents|parent name|parent guardian|guardian|legal guardian|spouse|spouse name|partner|caregiver|caregivers|therapist|therapists|treating therapist|evaluating therapist|supervising therapist|primary therapist|treating clinician|clinician|provider|provider name|rendering provider|rend prov|rendering prov|rend provider|serv prov|service provider|servicing provider|treating provider|billing provider|referring provider|referring physician|referring|referring md|referring dr|ref|ref md|ref by|referred by|referral source|ordering physician|ordering provider|ordering|physician|physician name|attending|attending physician|pcp|primary care physician|primary care provider|primary care|surgeon|signed|signed by|electronically signed by|e signed by|esigned by|e signed|signature|sig|cosigned by|co signed by|cosign|cosigner|dictated by|transcribed by|prepared by|reviewed by|reviewer|authored by|author|documented by|entered by|written by|completed by|submitted by|approved by|requested by|req by|attn|attention|att|cc|dear|to|from|re|regarding|subject|for|seen by|treated by|evaluate treat|evaluate and treat|eval treat|eval and treat|seen today|evaluated by|examined by|supervised by|supervisor|case manager|case mgr|cm|ncm|adjuster|nurse case manager|medical director|md|dictating|interpreter|interp|witness|witnesses|present|absent|attendees|participants|attended by|last name|first name|last|first|middle|mi|middle name|middle initial|surname|family name|given name|maiden name|nickname|preferred name|preferred|pref|pref name|goes|aka|alias|goes by|prefers|called|worker|injured worker|iw|attorney|atty|counsel|lawyer|onc|oncologist|ortho|orthopedist|neuro|neurologist|cardiologist|physiatrist|dentist|podiatrist|chiro|psych|psychologist|counselor|principal|school psychologist|hha|driver|passenger|roommate|neighbor|friend|sitter|nanny|babysitter|grandmother|grandfather|grandma|grandpa|aunt|uncle|cousin|fiance|girlfriend|boyfriend|stepmom|stepdad|stepmother|stepfather|foster mom|foster dad|foster parent|foster mother|foster father|case worker|caseworker|social worker|msw|lcsw|discharge planner|dc planner|nurse manager|charge nurse|administrator|foreman|boss|claims adjuster|claims examiner|judge|alj|plaintiff|defendant|scribe|transcriptionist|typed by|faxed by|sent by|received by|called by|spoke with|spoke to|witnessed by|translator|chaperone|given|family|initials|pt initials|patient initials|account holder|cardholder|evaluator|examiner|ot|pta|cota|spt|student pt|teacher|coach|employer contact|supervisor name|caller|employee|employee name|assistant|aide|atp|atp supplier|supplier|rn|nurse|mother|father|mom|dad|husband|wife|daughter|son|brother|sister|relationship|sibling|siblings|kids|children|cp|poa|hcp|proxy|representative|authorized representative|filed by|by|staff|clinic director|director|manager|owner|principal|ap|pi|paciente|nombre|nombre del paciente|apellido|apellidos|terapeuta|medico|firma|firmado|firmado por|esposo|esposa|hijo|hija|contacto')
  .split('|').map((label) => label.split(' '));

const credentials = wordSet('pt pta ot cota otr spt rn md atp dpt np pa slp');
const heads = wordSet('date dos visit appt appointment reason time age sex gender payer insurance notes note comments status measure dob mrn id phone therapist provider auth dx diagnosis units minutes pain type');
const isColumnHead = (folded: string): boolean => heads.has(folded);

const byLast = new Map<string, (readonly string[])[]>();
for (const label of phrases) {
  const last = label[label.length - 1] ?? '';
  byLast.set(last, [...(byLast.get(last) ?? []), label]);
}
for (const labels of byLast.values()) labels.sort((a, b) => b.length - a.length);

const separator = /^(?:['"]s?)?[ \t]{0,3}(?:\([^)]{0,12}\)[ \t]?)?(?:[:=#>|;]|[.¤_·]{2,12}|\*\*:?|['"]?:|="?|-{1,2}(?= )|\t)[ \t]*(?:\*\*|\[?["'(|])?[ \t]*(?:\n[ \t]*)?$/;

/** "Long sit 52 cm; Stone arch test": few labels end with a semicolon. */
const withSemicolon = new Set(['name', 'patient', 'client', 'member', 'claimant', 'therapist', 'provider', 'physician', 're', 'attn']);

/** Whether a name label ends right before word `index`, with a colon, equals sign, dash, cell border or tab between. */
export function labelBefore(document: ScrubDocument, index: number, gap: string): boolean {
  // "Pt # HB 6612" is a number.
  if (gap === ' ' || gap === ', ' || (gap.trim() === '#' && document.words[index]?.form.wordCase === 'upper')) return false;
  const { words } = document;
  const labels = byLast.get(words[index - 1]?.form.folded ?? '');
  if (!labels || !separator.test(gap) || (gap.startsWith(';') && !withSemicolon.has(words[index - 1]?.form.folded ?? ''))) return false;
  // "Name | Appt | Reason": the heads of columns
  if (gap.includes('|') && isColumnHead(words[index]?.form.folded ?? '') && /^ ?[|]/.test(document.text.slice(words[index]?.end ?? 0, (words[index]?.end ?? 0) + 2))) return false;
  // "Fern Ayers, COTA: MLD": what someone did
  if (words[index - 1]?.gap === ', ' && credentials.has(words[index - 1]?.form.folded ?? '')) return false;
  // "Gale, R PT: Stop the pads"
  if (words[index - 1]?.gap === ' ' && credentials.has(words[index - 1]?.form.folded ?? '') && words[index - 1]?.form.wordCase === 'upper' && ((words[index - 2]?.form.raw.length === 1 && words[index - 2]?.form.wordCase === 'title') || (words[index - 2]?.form.nameClass === 'name' && words[index - 2]?.form.wordCase === 'title'))) return false;
  // "HEP given: McKenzie": what was handed out.
  if (words[index - 1]?.form.folded === 'given' && words[index - 1]?.gap === ' ' && words[index - 2]?.line === words[index]?.line) return false;
  return labels.some((label) =>
    label.every((part, offset) => words[index - label.length + offset]?.form.folded === part));
}
