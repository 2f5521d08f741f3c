// Is this text a therapy note, and in English? Rules about what a note must say apply to nothing else.
import type { ReadNote } from './readNote';
import { isCanonical } from './readNote';
import { longestNote } from './splitNotes';

const english = /\b(?:the|and|with|for|was|were|has|reports?|states?|denies|patient|pt|client|to|of|in|at|on|no|from|pain|next|knee|visit|today|needed|without|by)\b|\bw\//gi;
const other = /\b(?:el|los|las|una|del|con|para|por|que|paciente|refiere|dolor|der|die|das|und|mit|ist|nicht|schmerz|le|les|des|une|avec|pour|douleur|il|dello|della|paziente|dolore|het|een|niet|om|não|uma|em|dor|mas|sem|och|att|med|jest|nie|bez|im|beim|über|zum|zur|auf|von|eine[nr]?|weiter|woche|rechts|links|bei|durch|derecha|izquierda|rodilla|hombro|semana|veces|droite|gauche|genou|semaine|fois)\b|[a-z]*[äöüßñáéíóúàèìòùâêîôûçãõ][a-zäöüßñáéíóúàèìòùâêîôûçãõ]*/gi;

/** `note`: all rules apply; `foreign`: a note whose words cannot be read; `none`: some other text. */
export function kindOfText(note: ReadNote): 'note' | 'foreign' | 'none' {
  if (note.text.length > longestNote) return 'none';
  const sample = note.text.slice(0, 20_000);
  const words = (sample.match(/[A-Za-zÀ-ɏ]+|[^\u0000-\u024f\s]/g) ?? []).length;
  const ours = (sample.match(english) ?? []).length;
  const theirs = (sample.match(other) ?? []).length;
  const exotic = (sample.match(/[^\u0000-\u024f\u2000-\u22ff\s]/g) ?? []).length;
  const isForeign = exotic * 3 > words || (theirs > 3 && theirs > ours);
  const headings = new Set(note.parts.filter((part) => isCanonical(part)).map((part) => part.section)).size;
  const clinical = note.services.length > 0 || /\b(?:rom|arom|prom|mmt|hep|poc|gait|pain|reps|exercises?|therapy|tx|knee|shoulder|hip|ankle|back|neck|balance|strength|transfers?|ambulat\w+|wrist|hand|tolerated)\b/i.test(sample);
  const placed = new Set(note.sentences.flatMap((sentence) => sentence.sections)).size;
  const isNote = headings >= 2 || (clinical && (headings === 1 || (placed >= 3 && note.sentences.length <= 400)));
  if (!isNote) return 'none';
  // "Dear ...", "Re: claim": a letter argues about notes and is none.
  if (headings < 2 && /^\s{0,8}(?:dear\b|to whom it may concern|re:|sincerely)/im.test(sample)) return 'none';
  return isForeign ? 'foreign' : 'note';
}
