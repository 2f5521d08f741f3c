// "FGA 10 to 14/30", "gait 0.71 to 0.84 m/s": two values of an outcome measure with "to" between are where it stood and where
// it came to, since nobody scores a range. Pain, exertion and vitals do range.
import type { Statement } from '../note/statements';
import type { Figure } from '../subjects/subjects';
import type { Token } from '../text/tokens';

type Unplaced = Omit<Figure, 'statement'>;

const ranging = /^(?:nprs|vas|rpe|hr|bp|rr|spo2|girth)$/;
const ranges = /^(?:range|ranges|ranged|ranging|between|norm|norms|normal|expected|typical|varied|varies|goal|goals|target)$/;

/** The figures of a statement, those of such spans taken apart into start and end. */
export function splitMeasureSpans(figures: readonly Unplaced[], statement: Statement, tokens: readonly Token[]): readonly Unplaced[] {
  return figures.flatMap((figure): readonly Unplaced[] => {
    const { measure } = figure.subject.bound;
    const [from = 0, to = 0] = figure.values;
    if (figure.values.length !== 2 || from === to || figure.attribute !== 'value' || measure === undefined || measure.distance > 1 || ranging.test(measure.key) || figure.subject.role === 'goal') return [figure];
    const joint = tokens.slice(figure.first, figure.next).findIndex(({ text }) => text === 'to') + figure.first;
    if (joint <= figure.first || tokens.slice(statement.first, figure.first).some(({ text }) => ranges.test(text))) return [figure];
    const at = (role: 'past' | 'current'): Unplaced['subject'] => ({ ...figure.subject, role });
    return [
      { ...figure, values: [from], next: joint, end: tokens[joint - 1]?.end ?? figure.end, shift: 'from', subject: at('past') },
      { ...figure, values: [to], first: joint + 1, start: tokens[joint + 1]?.start ?? figure.start, shift: 'to', subject: at('current') },
    ];
  });
}
