// Changes within the draft that its own figures do not bear out, where each figure on its own is right.
import type { ClinicalReading } from '../../../clinical/reader';
import type { Figure } from '../../../clinical/subjects/subjects';
import { contradicted } from '../../derive/localArithmetic';
import type { Issue } from '../issue';
import { hasMeasure } from './describeFigure';

/** Changes that their own "from … to …" does not bear out, where both ends are right. */
export function contradictions(draft: ClinicalReading, issues: readonly Issue[], skip: (figure: Figure) => boolean): readonly Issue[] {
  const wrong = new Set(issues.map((issue) => issue.start));
  return draft.figures.flatMap((figure, index) => {
    if (skip(figure) || wrong.has(figure.start)) return [];
    const before = draft.text.slice(Math.max(0, figure.start - 48), figure.start).toLowerCase();
    if (leadsNowhere(figure, draft.figures[index + 1], draft.text)) return [{ start: figure.start, end: draft.figures[index + 1]?.end ?? figure.end, kind: hasMeasure(figure) ? ('measure' as const) : ('number' as const), statement: figure.statement, cause: `figure:${figure.group}` }];
    const terms = contradicted(figure, draft.figures, index, before, draft.text.slice(figure.end, figure.end + 60).toLowerCase());
    if (terms === undefined || terms.some((term) => issues.some((issue) => issue.start <= term.start && term.end <= issue.end))) return [];
    return [{ start: figure.start, end: figure.end, kind: hasMeasure(figure) ? ('measure' as const) : ('number' as const), statement: figure.statement, cause: `figure:${figure.group}` }];
  });
}

/** "148, up from 148" */
const upFrom = /^[^.;|\d]{0,20}\b(?:up|down|improved|increased|decreased|reduced|raised|lowered|risen|fallen)\sfrom\s$/;

/** "from 44 to 44": a change that is none. */
function leadsNowhere(from: Figure, to: Figure | undefined, text: string): boolean {
  if (to !== undefined && to.statement === from.statement && upFrom.test(text.slice(from.end, to.start)) && to.values.length === 1 && from.values.join() === to.values.join() && from.grade === to.grade && from.over === to.over && (from.unit === to.unit || to.unit === undefined)) return true;
  if (to === undefined || to.statement !== from.statement || to.start - from.end > 40 || from.subject.role === undefined || to.values.length !== 1 || from.values.length !== 1 || from.grade !== to.grade || from.over !== to.over && from.over !== undefined && to.over !== undefined) return false;
  return from.values[0] === to.values[0] && (from.shift === 'from' || /^(?:baseline|past|previous)$/.test(from.subject.role)) && /^[^.;,|]*(?:\bto\b|→)[^.;,|]*$/.test(text.slice(from.end, to.start)) && /\b(?:from|→|increased|decreased|improved|rose|fell)\b/i.test(text.slice(Math.max(0, from.start - 30), to.start)) && from.unit === to.unit;
}
