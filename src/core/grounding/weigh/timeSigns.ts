// Of which time a value of the draft is, and of which the two places of the source that it is held against.
import type { ClinicalReading } from '../../clinical/reader';
import { cuesOf } from './cues';
import type { Cues } from './cues';
import { isFigure } from './items';
import type { Item } from './items';
import { flag } from './kindSigns';
import type { NamedSigns } from './kindSigns';

/** `own`: the place that says the same; `rival`: the one that says something else. */
export function timeSigns(draft: ClinicalReading, source: ClinicalReading, item: Item, own: Item | undefined, rival: Item | undefined): NamedSigns {
  const told = cuesOf(draft, item);
  const [there, other] = [own, rival].map((place) => (place === undefined ? undefined : cuesOf(source, place)));
  const [role, ownRole, rivalRole] = [item, own, rival].map(roleOf);
  return {
    toldThen: flag(told.then),
    toldGoal: flag(told.goal),
    ...cueSigns('own', there),
    ...cueSigns('rival', other),
    role: inOrder(role),
    ownRole: inOrder(ownRole),
    sameRole: flag(role === ownRole),
    rivalRole: inOrder(rivalRole),
    sameRivalRole: flag(rival !== undefined && role === rivalRole),
  };
}

const roleOf = (item: Item | undefined): string | undefined => (item === undefined ? undefined : isFigure(item) ? item.subject.role : item.sort === 'day' ? undefined : item.time);

const cueSigns = (of: string, cues: Cues | undefined): NamedSigns => ({
  [`${of}Then`]: flag(cues?.then),
  [`${of}Goal`]: flag(cues?.goal),
  [`${of}Bracket`]: flag(cues?.bracket),
  [`${of}Leads`]: flag(cues?.leads),
});

/** The times a value may be of, in their order; 0 for none. */
const inOrder = (role: string | undefined): number => (role === undefined ? 0 : /^(?:baseline|start|plof)$/.test(role) ? 1 : /^(?:past|previous)$/.test(role) ? 2 : role === 'current' ? 3 : 4);
