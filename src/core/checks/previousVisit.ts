// Which file of a folder is the visit before, told by names alone: "visit-06.md" before "visit-07.md", "2026-10-12 knee.md" before
// "2026-10-14 knee.md". Names that differ in more than their number or date belong to different cases.

interface VisitName {
  readonly stem: string;
  /** Comparable within one stem. */
  readonly order: number;
}

const date = /(?<!\d)(20\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/;
const shortDate = /(?<!\d)(0?[1-9]|1[0-2])[-_.](0?[1-9]|[12]\d|3[01])[-_.](20\d{2})(?!\d)/;
/** A number alone is no visit: "patient-2.md" is another patient. */
const number = /(?<=^|(?:visit|session|treatment|tx|day|week|wk|note|soap|daily|progress|v)[-_ #.]{0,2})(\d{1,4})(?=\D*$)/;

/** The name among `names` of the visit before `name`; undefined where none is recognisably of the same case. */
export function previousVisit(name: string, names: readonly string[]): string | undefined {
  return earlierVisits(name, names)[0];
}

/** The visits of the same case before `name`, the latest first. */
export function earlierVisits(name: string, names: readonly string[]): readonly string[] {
  const own = readName(name);
  if (own === undefined) return [];
  return names
    .flatMap((candidate) => {
      const read = candidate === name ? undefined : readName(candidate);
      return read !== undefined && read.stem === own.stem && read.order < own.order ? [{ candidate, order: read.order }] : [];
    })
    .toSorted((one, other) => other.order - one.order)
    .map(({ candidate }) => candidate);
}

function readName(name: string): VisitName | undefined {
  const lower = name.toLowerCase();
  const dot = lower.lastIndexOf('.');
  const base = dot > 0 ? lower.slice(0, dot) : lower;
  const extension = dot > 0 ? lower.slice(dot) : '';
  const day = date.exec(base);
  if (day !== null) return { stem: stemOf(base, day) + extension, order: Number(`${day[1]}${day[2]}${day[3]}`) };
  const short = shortDate.exec(base);
  if (short !== null) return { stem: stemOf(base, short) + extension, order: Number(`${short[3]}${short[1]?.padStart(2, '0')}${short[2]?.padStart(2, '0')}`) };
  const visit = number.exec(base);
  return visit === null ? undefined : { stem: stemOf(base, visit) + extension, order: Number(visit[1]) };
}

function stemOf(base: string, match: RegExpExecArray): string {
  return `${base.slice(0, match.index)}#${base.slice(match.index + match[0].length)}`;
}
