// Exercises told without their service, beside minutes of services without exercises: where only one service can be theirs, it is.
import { isHandsOn, therapyCode } from '../../billing/codes';
import type { InterventionRow } from '../noteFacts';
import { onlyBills } from '../read/billedLines';
import { codeByTitle, serviceNameAhead } from '../read/serviceNames';
import { workOf } from '../read/treatment';

/** `rows` with each loose exercise under the one service of its sort that the note bills; hands-on work goes with hands-on services. */
export function withTheirService(rows: readonly InterventionRow[]): readonly InterventionRow[] {
  const services = rows.filter((row) => (row.code ?? row.service) !== undefined && !isUntimed(row) && !isAgent(row));
  const only = [true, false].map((handsOn) => {
    const own = services.filter((row) => isHandsOn(codeOf(row)) === handsOn);
    return new Set(own.map((row) => codeOf(row) ?? row.service)).size === 1 && own.every(onlyBills) ? own[0] : undefined;
  });
  const joined = new Map<InterventionRow, InterventionRow[]>();
  for (const row of rows.filter(isLoose)) {
    const work = workOf(row.exercise ?? '');
    const service = work === 'several' ? undefined : only[work === 'technique' ? 0 : 1];
    if (service !== undefined) joined.set(service, [...(joined.get(service) ?? []), row]);
  }
  const taken = new Set([...joined.values()].flat());
  return rows.filter((row) => !taken.has(row)).flatMap((row) => {
    const [first, ...others] = joined.get(row) ?? [];
    const { code, service, minutes } = row;
    const name = { ...(code === undefined ? {} : { code }), ...(service === undefined ? {} : { service }) };
    return first === undefined ? [row] : [{ ...first, ...name, ...(minutes === undefined ? {} : { minutes }) }, ...others.map((other) => ({ ...other, ...name }))];
  });
}

const codeOf = ({ code, service }: InterventionRow): string | undefined => code ?? (service === undefined ? undefined : codeByTitle(service));
const isUntimed = (row: InterventionRow): boolean => therapyCode(codeOf(row) ?? '')?.timed === false;
const isAgent = ({ service }: InterventionRow): boolean => service !== undefined && serviceNameAhead(service)?.agent === true;
const isLoose = ({ code, service, minutes }: InterventionRow): boolean => (code ?? service) === undefined && minutes === undefined;
