// A case note as statements of evidence: each with its date and with what it is (finding, plan, other person, payer's words).
import { readClinical, type ClinicalReading } from '../../clinical/reader';
import { sentences } from '../../clinical/text/sentences';
import type { Span } from '../../clinical/span';
import { datedParts } from './noteDate';
import type { CaseNote } from './criteriaTypes';

export interface NoteStatement extends Span {
  readonly note: CaseNote;
  readonly date: string | null;
  readonly text: string;
  /** Words of the heading it stands under, in lower case. */
  readonly heading: string;
  /** The first line, where it only names the document. */
  readonly isTitle: boolean;
  /** Wished for, planned or supposed; no finding. */
  readonly supposed: boolean;
}

export interface ReadNote {
  readonly note: CaseNote;
  readonly date: string | null;
  readonly statements: readonly NoteStatement[];
  readonly reading: ClinicalReading;
}

const supposition =
  /^\s*(?:if\b|re-?tests?\b|re-?check\b|should\b|consider\b|recommend|plan(?:ned)?(?: to|:)|will\b|would|may benefit|next (?:visit|session)|goals?\b|STG|LTG|criteri\w+|policy|payer|insurance|per (?:cigna|aetna|payer|insurance|policy))|\b(?:payer|plan|insur\w+|policy|guideline|criteri\w+|cigna|aetna|medicare)\b[^.;]{0,25}\b(?:asks?|requires?|demands?|wants?|states?|lists?)\b|\b(?:(?:additional|further|more) (?:visits|sessions) (?:need|require|may|are (?:allowed|available))|may be (?:approved|authorized|covered|granted)|will (?:assess|evaluate|review|decide|order|request|schedule|send|call|see|be|need|continue|perform|work|improve|demonstrate|increase|achieve|reach|return|walk|reassess|test|measure)|to be (?:tested|assessed|measured|determined|obtained|completed)|would (?:be|benefit|need|require)|STG|LTG|goal (?:is|of|:)|by (?:week|wk) \d|in order to qualify|if (?:she|he|the patient|pt|needed|indicated))\b/i;
const otherPerson = /\b(?:mother|father|brother|sister|spouse|wife|husband|family history|FHx?|roommate|neighbor)\b[^.;]{0,25}\b(?:had|has|history|was|suffered|diagnosed|also)\b(?! (?:been )?(?:trained|taught|instructed|present|shown|agreed|available|able|willing))|\bfamily (?:history|hx)\b/i;
/** A file of goals holds no findings. */
const goalFile = /(?:^|[\\/_-])goals?(?:[._-]|$)/i;
const planHeading = /^(?:goals?|plan|p|stgs?|ltgs?|short[- ]term goals?|long[- ]term goals?|recommendations?|next (?:visit|session|steps))\b/i;

/** The statements of a note in order; payer's criteria copied into a note and other people's histories are left out. */
export function readNote(note: CaseNote): ReadNote {
  const parts = datedParts(note);
  const date = parts.at(-1)?.date ?? null;
  let part = 0;
  let heading = '';
  const statements = [...titleOf(note.text), ...sentences(withoutLeaders(note.text))].flatMap((span): readonly NoteStatement[] => {
    const raw = note.text.slice(span.start, span.end);
    const before = note.text.slice(note.text.lastIndexOf('\n', span.start - 1) + 1, span.start).replace(/[#>*\s_]+/g, ' ').trim();
    const label = /^([A-Za-z][A-Za-z /&()-]{0,40}):?$/.exec(before)?.[1];
    if (label !== undefined) heading = label.toLowerCase();
    else if (/(?:^|\n)[ \t]*\n?$/.test(note.text.slice(Math.max(0, span.start - 3), span.start)) && /^#{1,6}\s|^[A-Z][A-Za-z /&-]{2,40}:?$/.test(raw)) heading = raw.replace(/[#:]/g, '').trim().toLowerCase();
    while ((parts[part + 1]?.start ?? Number.POSITIVE_INFINITY) <= span.start) part += 1;
    if (otherPerson.test(raw) || /^\|[\s|:-]+\|$/.test(raw)) return [];
    const planned = (planHeading.test(heading) || goalFile.test(note.file)) && !/\b(?:met|achieved|attained|completed|issued|signed|certified|signature)\b/i.test(raw);
    const isTitle = /^[\s#]*$/.test(note.text.slice(0, span.start)) && raw.length < 70 && !/\b9[27]\d{3}\b/.test(raw) && (!/[.!?]$/.test(raw) || raw.split(/\s+/).length <= 4);
    return [{ ...span, note, date: parts[part]?.date ?? null, text: raw, heading, isTitle, supposed: planned || supposition.test(raw) }];
  });
  return { note, date, statements, reading: readClinical(note.text) };
}

/** The statement that a span of its note lies in; statements stand in order. */
export function statementAt(statements: readonly NoteStatement[], { start, end }: Span): NoteStatement | undefined {
  let [low, high] = [0, statements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statements[middle]?.end ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  const found = statements[low];
  return found !== undefined && found.start <= start && end <= found.end ? found : undefined;
}

/** "Dix-Hallpike R/L ......... neg": dots that lead to a value end no sentence. The length stays. */
const withoutLeaders = (text: string): string => text.replace(/(?<=\S[ \t]?)\.{4,}(?=[ \t]?\S)/g, (dots) => ' '.repeat(dots.length));

/** A title in heading marks, which no sentence holds. */
function titleOf(text: string): readonly Span[] {
  const found = /^\s*#{1,6}[ \t]+(\S[^\n]{2,68})/.exec(text);
  return found === null ? [] : [{ start: found[0].length - (found[1] ?? '').length, end: found[0].trimEnd().length }];
}
