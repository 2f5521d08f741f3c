// What a reader of filled text must know of a template: its labels, headings, tables and own words.
import { plainLabel } from './plainLabel';
import { proseOf, wordsOf, type Prose } from './prose';
import type { Template, TemplateList, TemplateParam } from './template';

interface KnownHeading {
  /** Id of the section that starts here. */
  readonly section: string | undefined;
  readonly list: TemplateList | undefined;
}

export interface TemplateShape {
  /** By plain label. */
  readonly slots: ReadonlyMap<string, TemplateParam>;
  /** By plain heading. */
  readonly headings: ReadonlyMap<string, KnownHeading>;
  /** Plain text of the first heading below the facts mark. */
  readonly factsHeading: string | undefined;
  readonly facts: Prose;
  readonly all: Prose;
  /** Where the instructions mention a param: its name, and the words they have just before it. */
  readonly mentions: readonly Mention[];
}

export interface Mention {
  readonly name: string;
  /** At most two, lower case. */
  readonly before: readonly string[];
}

const shapes = new WeakMap<Template, TemplateShape>();

export function templateShape(template: Template): TemplateShape {
  const known = shapes.get(template);
  if (known) return known;
  const headings = new Map<string, KnownHeading>();
  for (const line of linesWithHeading(template)) {
    const plain = plainLabel(line);
    const section = template.sections.find((candidate) => plainLabel(candidate.heading) === plain);
    headings.set(plain, { section: section?.id, list: template.lists.find((list) => plainLabel(list.label) === plain) });
  }
  const shape: TemplateShape = {
    slots: new Map(template.params.map((param) => [plainLabel(param.label), param])),
    headings,
    factsHeading: headingsIn(template.factPieces)[0],
    facts: proseOf(template, template.factPieces),
    all: proseOf(template, [...template.instructionPieces, ...template.factPieces]),
    mentions: mentionsIn(template.instructionPieces),
  };
  shapes.set(template, shape);
  return shape;
}

/** Whether these cells are the head of one of the template's lists: at least two, or all, of its labels. */
export function listWithHead(template: Template, cells: readonly string[]): TemplateList | undefined {
  const plain = cells.map(plainLabel);
  const hits = template.lists.map((list) => ({
    list,
    count: list.columns.filter((column) => plain.includes(plainLabel(column.label))).length,
  }));
  const best = hits.reduce<(typeof hits)[number] | undefined>(
    (most, hit) => (hit.count > (most?.count ?? 0) ? hit : most),
    undefined,
  );
  return best && best.count >= Math.min(2, best.list.columns.length) && best.count * 2 >= cells.length ? best.list : undefined;
}

function mentionsIn(pieces: Template['factPieces']): readonly Mention[] {
  let text = '';
  return pieces.flatMap((piece): readonly Mention[] => {
    if (piece.kind === 'text') text += piece.text;
    else if (piece.kind === 'param') return [{ name: piece.name, before: wordsOf(text.slice(-80)).slice(-2) }];
    return [];
  });
}

function linesWithHeading(template: Template): readonly string[] {
  return [
    ...headingsIn(template.instructionPieces),
    ...headingsIn(template.factPieces),
    ...template.sections.map((section) => plainLabel(section.heading)),
    ...template.lists.map((list) => plainLabel(list.label)),
  ];
}

function headingsIn(pieces: Template['factPieces']): readonly string[] {
  const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
  return text
    .split('\n')
    .filter((line) => /^#{1,6} /.test(line))
    .map(plainLabel);
}
