// What can be completed while measures are typed: every measure, motion and ordinal scale, with slots for the values.
import { describeMeasure, describeMotion, describeOrdinal } from './describeMeasure';
import { measureRows, ordinalRows, romRows } from './measureRows';

export interface MeasureCompletion {
  /** What the list shows and is filtered by. */
  readonly label: string;
  /** Other ways it is written, for filtering. */
  readonly filterText: string;
  /** Right of the label: the scale. */
  readonly detail: string;
  /** Snippet text: tab stops for side, current and baseline. */
  readonly insertText: string;
  /** Plain lines; the first is the name. */
  readonly documentation: readonly string[];
  readonly kind: 'measure' | 'motion' | 'scale';
}

const sides = '${1|Right,Left,Bilateral|}';

/** Every row of the data files, in their order. */
export function measureCompletions(): readonly MeasureCompletion[] {
  return [
    ...measureRows.map((row): MeasureCompletion => {
      const unit = /^(?:points|reps|blocks|lines|monofilament)$/.test(row.unit) ? row.range === null ? ` ${row.unit}` : `/${row.range[1]}` : row.unit === '%' || row.unit === '°' ? row.unit : ` ${row.unit}`;
      return {
        kind: 'measure', label: row.name, filterText: [row.name, ...row.aliases].join(' '),
        detail: row.range === null ? row.unit : `${row.range[0]}-${row.range[1]} ${row.unit}`,
        insertText: `${row.limb ? `${sides} ` : ''}${row.name} \${2:current}${escapeSnippet(unit)} (baseline \${3:baseline}${escapeSnippet(unit)})`,
        documentation: describeMeasure(row),
      };
    }),
    ...romRows.map((row): MeasureCompletion => ({
      kind: 'motion', label: `${row.joint} ${row.motion}`, filterText: `${row.joint} ${row.motion} ROM AROM PROM`,
      detail: row.aaos === null ? '' : `0-${row.aaos}° AAOS`,
      insertText: `${axial(row.joint) ? '' : `${sides} `}${row.joint} ${row.motion} \${2|AROM,PROM,AAROM|} \${3:current}° (baseline \${4:baseline}°)`,
      documentation: describeMotion(row),
    })),
    ...ordinalRows.map((row): MeasureCompletion => ({
      kind: 'scale', label: row.name, filterText: [row.name, ...row.aliases].join(' '),
      detail: `${row.values[0] ?? ''} to ${row.values.at(-1) ?? ''}`,
      insertText: `${row.name} \${1|${row.values.join(',')}|}`,
      documentation: describeOrdinal(row),
    })),
  ];
}

/** The spine has no side but in side bending and rotation, which the therapist writes. */
function axial(joint: string): boolean {
  return joint === 'cervical' || joint === 'thoracolumbar';
}

function escapeSnippet(words: string): string {
  return words.replace(/[$}\\]/g, String.raw`\$&`);
}
