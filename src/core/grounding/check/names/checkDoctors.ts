// "Dr." before the name of somebody who is no physician in the source: the therapist who signs, who bills, who is treated.
import type { ClinicalReading } from '../../../clinical/reader';
import type { Corpus } from '../../read/corpus';
import type { Issue } from '../issue';

const physicianBefore = /(?:\b(?:Drs?|Doctor|MD|DO|DPM|PA|NP|surgeon|physician|neurologist|physiatrist|pediatrician|PCP|ref(?:erring|erred by|\.)?|rx(?:'d)? by|ordered by|order from)\b[.:,]?\s*(?:[A-Z][\w.'’-]*\s+){0,2})[-\w'’]*$/i;
const physicianBehind = /^[-\w'’]*,?\s(?:M\.?D|D\.?O|D\.?P\.?M|NP|FNP|APRN|PA|PA-C|CNP|DNP|MBBS)\b|^[-\w'’]*\s?\((?:[^()]*\b)?(?:MD|DO|surgeon|ortho\w*|neuro\w*|peds|pediatr\w*|PCP|physician|ENT|PM&R|card\w*|onc\w*|hand|GI|uro\w*|gyn\w*|pain|derm\w*|vasc\w*|podiat\w*|fam\w*)\b/i;
const other = /\b(?:PT|DPT|MPT|MSPT|PTA|OTR|OTD|OTA|COTA|SLP|CCC|ATC|ATP|CPO?|CHT|CFo?|therapist|prosthetist|orthotist|fitter|supplier|vendor|trainer|interpreter|attorney|billing|biller|patient|client|worker|claimant|wife|husband|spouse|mother|father|mom|dad|daughter|son|adjuster|teacher|caregiver)\b/i;

/** Whose name heads a note with age, sex or day of birth: "Loretta Vance 67F". */
const patientBehind = /^[-\w'’]*,?\s\(?(?:\d{1,3}\s?(?:y\/?o|yrs?\b|[MF]\b|m\b|f\b)|[MF],?\s?\d{1,3}\b|DOB\b|MRN\b)/;

/** "Mrs. Pruitt" is no Dr. Pruitt. */
const titledBefore = /\b(?:Mrs?|Ms|Miss|Mx)\.?\s(?:[A-Z][\w'’-]*\s)?$/;

export function checkDoctors(draft: ClinicalReading, corpus: Corpus, statementAt: (offset: number) => number, skip: (statement: number) => boolean): readonly Issue[] {
  const { text } = corpus.reading;
  return draft.names.flatMap((name): readonly Issue[] => {
    const statement = statementAt(name.start);
    const titled = /\b(?:Drs?\.?|Doctor)\s+$/.test(draft.text.slice(Math.max(0, name.start - 10), name.start));
    // "Dr. Lee, PT, DPT" has a doctorate of physical therapy.
    if (!titled || name.sort !== 'person' || skip(statement) || other.test(draft.text.slice(name.end, name.end + 12))) return [];
    const surname = name.key.split(' ').at(-1) ?? name.key;
    const places = [...text.matchAll(new RegExp(`(?<![\\p{L}])${surname.replace(/[^\p{L}\p{N}]/gu, '.')}(?![\\p{L}])`, 'giu'))];
    const before = (at: number): string => text.slice(text.lastIndexOf('\n', at - 1) + 1, at).slice(-48);
    const isPhysician = places.some(({ index, 0: words }) => physicianBefore.test(before(index)) || physicianBehind.test(text.slice(index + words.length, index + words.length + 40)));
    const isOther = places.some(({ index, 0: words }) => titledBefore.test(before(index)) || patientBehind.test(text.slice(index + words.length, index + words.length + 24)) || other.test(before(index).slice(-30)) || other.test(text.slice(index + words.length, index + words.length + 28).split('\n', 1)[0] ?? ''));
    return isPhysician || !isOther ? [] : [{ start: name.start, end: name.end, kind: 'name', statement, cause: `name:${name.start}` }];
  });
}
