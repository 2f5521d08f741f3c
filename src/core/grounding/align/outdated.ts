// A value that the source gives for an earlier time, beside the later one of the same thing ("EAT-10 21 -> 14", "Delay 10 min
// (eval 2)", "74 m SPC (last wk 61)"), in a draft that speaks of now.
import type { ClinicalReading } from '../../clinical/reader';
import type { Figure } from '../../clinical/subjects/subjects';
import { affinity } from '../compare/affinity';
import { sameAmountAs } from '../compare/amounts';
import { unitOf } from '../compare/figureUnits';
import type { Corpus } from '../read/corpus';
import type { Alignment } from './alignment';

const day = String.raw`\d{1,2}\/\d{1,2}(?:\/\d{2,4})?`;
/** Opens a bracket that tells of before: "(eval", "(was", "(10/15:". */
const ofBefore = new RegExp(String.raw`\(\s?(?:(?:at |on |in )?(?:was|eval(?:uation)?|ie|init(?:ial|ially)?|baseline|bl|soc|adm(?:ission)?|last|prev(?:ious(?:ly)?)?|prior|start|before|pre|wk ?1|week 1)\b|${day}\s?[:=]?)[^()\d]{0,16}$`, 'i');
const leadsOn = /^[^.;,\d|]{0,20}(?:→|->|–>|\s>\s|\bnow\b)[^.;\d|]{0,10}$/;
/** The draft speaks of another time than now, or of a change. */
const ofThen = /\b(?:was|were|had|from|initial\w*|at first|first|before|baseline|previous\w*|earlier|former\w*|compared|against|versus|than|evaluation|eval|start|admission|last|past|used to|prior|since|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|where|instead|having|down|up|unchanged|same|still|both)\b/i;

/** The later value of the source, where the draft's is only the earlier one of it. */
export function outdated(figure: Figure, supporters: readonly Figure[], draft: ClinicalReading, corpus: Corpus, alignment: Alignment): Figure | undefined {
  if (figure.subject.role !== undefined && figure.subject.role !== 'current') return undefined;
  if (figure.date !== undefined || figure.shift === 'from' || figure.attribute === 'ordinal' || saysThen(draft, figure)) return undefined;
  const fits = supporters.map((supporter) => alignment.fit(figure, supporter));
  const most = Math.max(0, ...fits);
  const close = supporters.filter((_, index) => (fits[index] ?? 0) >= 0.6 * most);
  const later = close.map((supporter) => laterOf(supporter, corpus));
  const first = later[0];
  if (first === undefined || most < 1 || later.some((other) => other === undefined || sameAmountAs(figure, other))) return undefined;
  return draft.figures.some((other) => Math.abs(other.statement - figure.statement) < 2 && later.some((value) => value !== undefined && sameAmountAs(other, value))) ? undefined : first;
}

function saysThen(draft: ClinicalReading, figure: Figure): boolean {
  const { start = 0, end = 0 } = draft.statements[figure.statement] ?? {};
  const before = draft.text.slice(Math.max(start, figure.start - 90), figure.start).split(/[;]/).at(-1) ?? '';
  const after = draft.text.slice(figure.end, Math.min(end, figure.end + 50)).split(/[;]/)[0] ?? '';
  return ofThen.test(before.replace(/\bup to\b|\b(?:was|were)\b/gi, '')) || ofThen.test(after.replace(/\b(?:was|were)\b/gi, ''));
}

function laterOf(value: Figure, corpus: Corpus): Figure | undefined {
  const { text } = corpus.reading;
  const isSame = (other: Figure): boolean => other.attribute === value.attribute && (unitOf(other) ?? unitOf(value)) === (unitOf(value) ?? unitOf(other)) && (other.over ?? value.over) === (value.over ?? other.over) && other.subject.role !== 'goal' && affinity(value, other).conflicts.every((conflict) => conflict === 'role');
  const beside = corpus.beside(value).filter(isSame);
  const next = beside.find((other) => other.start >= value.end);
  if (next !== undefined && (leadsOn.test(text.slice(value.end, next.start)) || (value.shift === 'from' && next.group === value.group))) return next;
  const row = corpus.reading.statements[value.statement];
  if (row?.cell === true && /^(?:past|baseline|previous)$/.test(value.subject.role ?? '')) {
    const now = corpus.reading.figures.find((other) => other.subject.role === 'current' && corpus.reading.statements[other.statement]?.cell === true && corpus.reading.statements[other.statement]?.paragraph === row.paragraph && isSame(other));
    if (now !== undefined) return now;
  }
  const last = beside.findLast((other) => other.end <= value.start);
  if (last === undefined || value.start - last.end > 60) return undefined;
  const gap = text.slice(last.end, value.start);
  // "self care 14 (8)"
  if (value.subject.role === 'past' && /^\s?\(\s?$/.test(gap)) return last;
  return ofBefore.test(gap) && !/[;.]\s/.test(gap) ? last : undefined;
}
