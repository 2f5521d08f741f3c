// What can be completed while a measure is typed: every measure, motion and ordinal scale, with slots for its values.
import { describeMeasure, describeMotion, describeScale } from './describeMeasure';
import { measures, motionNorms, ordinalScales, type Measure } from './measureTable';

export interface MeasureCompletion {
  readonly kind: 'measure' | 'motion' | 'scale';
  readonly label: string;
  /** The ways it is written, for filtering. */
  readonly names: readonly string[];
  /** The scale, in brief. */
  readonly detail: string;
  /** Snippet text. Every default is bracketed, so that what is tabbed past still reads as missing. */
  readonly snippet: string;
  /** Lines of Markdown. */
  readonly documentation: readonly string[];
}

/** A choice has no empty entry: the first one is bracketed too. */
const sides = '${1|[Side],Right,Left,Bilateral|}';

/** Every row of the data files, in their order. */
export function measureCompletions(): readonly MeasureCompletion[] {
  return [
    ...measures.map((row): MeasureCompletion => {
      const unit = unitAfter(row);
      return {
        kind: 'measure', label: row.name, names: row.aliases, detail: scaleOf(row), documentation: describeMeasure(row),
        snippet: `${row.limb ? `${sides} ` : ''}${escaped(shortName(row))} \${2:[current]}${escaped(unit)} (baseline \${3:[baseline]}${escaped(unit)})`,
      };
    }),
    ...motionNorms.map((row): MeasureCompletion => ({
      kind: 'motion', label: `${row.joint} ${row.motion}`, names: [`${row.joint} ROM ${row.motion}`, `ROM ${row.joint} ${row.motion}`, `AROM ${row.joint} ${row.motion}`],
      detail: row.aaos === null ? '' : `0–${row.aaos}° AAOS`, documentation: describeMotion(row),
      // Side bending and rotation of the spine have a side; its flexion and extension have none.
      snippet: `${isMidline(row.joint, row.motion) ? '' : `${sides} `}${row.joint} ${row.motion} \${2|[AROM or PROM],AROM,PROM,AAROM|} \${3:[current]}° (baseline \${4:[baseline]}°)`,
    })),
    ...ordinalScales.map((row): MeasureCompletion => ({
      kind: 'scale', label: row.name, names: row.aliases, detail: `${row.values[0] ?? ''} to ${row.values.at(-1) ?? ''}`, documentation: describeScale(row),
      snippet: row.id === 'mmt' ? `${sides} \${2:[muscle]} MMT \${3|[grade],${row.values.join(',')}|}/5` : `${escaped(row.name)} \${1|[value],${row.values.join(',')}|}`,
    })),
  ];
}

/** "BBS" rather than "Berg Balance Scale", where the short form is an abbreviation. */
function shortName(row: Measure): string {
  const short = row.aliases.find((alias) => /^(?:\d{1,2}[a-z]{2,5}|[a-z]{2,5})$/.test(alias) && alias === row.id.toLowerCase());
  return short === undefined ? row.name : short.toUpperCase();
}

function scaleOf({ range, unit, better }: Measure): string {
  const ends = range && typeof range[0] === 'number' && typeof range[1] === 'number' ? `${range[0]}–${range[1]} ${unit}` : unit;
  return better === 'lower' || better === 'higher' ? `${ends}, ${better} is better` : ends;
}

/** "/56" for a scale with a top, else the unit. */
function unitAfter({ range, unit }: Measure): string {
  if (unit === '%' || unit === '°') return unit;
  return unit === 'points' ? (range && typeof range[1] === 'number' ? `/${range[1]}` : '') : ` ${unit}`;
}

function isMidline(joint: string, motion: string): boolean {
  return /^(?:cervical|thoracolumbar)$/.test(joint) && /^(?:flexion|extension)$/.test(motion);
}

function escaped(words: string): string {
  return words.replace(/[\\$}]/g, String.raw`\$&`);
}
