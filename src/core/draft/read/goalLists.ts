// Which statements of a note are its goals: what stands behind a label of goals in its line, and the list below one.
import { topicOf } from '../compose/topics';
import type { NoteSection } from '../../clinical/note/sections';
import type { Line } from './noteLines';
import { sectionRules } from './sectionCues';

const term = String.raw`(?:(?:(?:short|long)[- ]term|functional|therapy|treatment|rehab|PT|OT|new|current|updated|revised|remaining) )*`;
/** "Short Term Goals (4 weeks):", "LTG:", "goals, 4 wks:" */
const label = new RegExp(String.raw`^(${term}(?:goals?|[SL]TGs?|aims?|targets?|objectives)(?: (?:status|update|review))?(?:\s?\([^()]{1,40}\)|,? (?:in |x |by )?\d{1,2}(?:\s?-\s?\d{1,2})? ?(?:wks?|weeks|months|visits))?)\s*(?:[:=]|[–-](?=\s|$)|$)\s*`, 'i');
const number = /^\(?(?:#\s?)?\d{1,2}[.):]\s+(?=\S)/;
/** Begins something else than a goal, whatever stands above. */
const otherLabel = /^[A-Za-z][A-Za-z/&' -]{1,28}(?::|\s?\.{3,})(?=\s)/;
const others = new Set(['frequency', 'homeProgram', 'billing', 'minutes', 'signature', 'skilledNeed', 'header', 'intervention', 'vitals']);

/** The label of goals that a statement begins with; undefined for any other. */
export function goalLabel(text: string): { readonly label: string; readonly rest: string; readonly numbered: boolean } | undefined {
  const found = label.exec(text);
  if (found === null) return undefined;
  const behind = text.slice(found[0].length);
  return { label: found[1] ?? '', rest: behind.replace(number, ''), numbered: number.test(behind) };
}

interface OpenList {
  /** Goals stand in the lines below, too. */
  readonly list: boolean;
  /** Goals follow one another within a line. */
  readonly several: boolean;
  readonly paragraph: number;
  readonly section: Line['section'];
  items: number;
  /** Its items have bullets or numbers; undefined until the first is read. */
  marked?: boolean;
}

/** Lines with `goal` set on those that are goals; `headingOf` tells the heading that a line stands under. */
export function withGoals(lines: readonly Line[], headingOf: (line: Line) => NoteSection | undefined): readonly Line[] {
  let open: OpenList | undefined;
  let heading: NoteSection | undefined;
  return lines.map((line) => {
    const part = headingOf(line);
    const headed = part !== undefined && goalLabel(part.heading)?.rest === '';
    const own = goalLabel(line.text);
    if (own !== undefined) {
      open = { list: own.rest === '' || own.numbered, several: own.numbered || /s\b/i.test(own.label), paragraph: line.paragraph, section: line.section, items: own.rest === '' ? 0 : 1, ...(own.numbered ? { marked: true } : {}) };
      return { ...line, goal: true as const };
    }
    if (headed && part !== heading) open = { list: true, several: true, paragraph: line.paragraph, section: line.section, items: 0 };
    heading = part;
    if (open === undefined || line.text === '') return line;
    const listed = line.bulleted || number.test(line.text) || /^(?:[SL]TG|goal)\s?#?\d/i.test(line.text);
    const inReach = listed || (open.marked !== true && (line.paragraph === open.paragraph || (open.items === 0 && line.paragraph === open.paragraph + 1)));
    const goesOn = line.opens ? open.list && inReach && !startsAnew(line) : open.several && !otherLabel.test(line.text);
    if (!goesOn || (line.section !== open.section && !headed)) {
      open = undefined;
      return line;
    }
    open.items += 1;
    if (line.opens) open.marked ??= listed;
    // A heading that says "goals" gives them no other section than the goals of the note have.
    return { ...line, text: line.text.replace(number, ''), section: headed ? undefined : line.section, goal: true as const };
  });
}

function startsAnew({ text }: Line): boolean {
  if (otherLabel.test(text) && !/^[SL]TG/i.test(text)) return true;
  const { S, P } = sectionRules(text);
  return others.has(topicOf({ text, section: undefined })) || P >= 4 || S >= 6;
}
