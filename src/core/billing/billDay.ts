// A day's billing line from its minutes: units by code, modifiers, and what the payer or an edit file adds. Pure arithmetic on dated data.
import { assistantModifier, overTenth, splitUnits } from './assistantUnits';
import { normalizeCode, planOfCareModifier, therapyCode, type Discipline } from './codes';
import { explainUnits } from './explainUnits';
import { capNotices, pairNotices, type BillingNotice } from './payerNotices';
import { computeUnits, type Service, type UnitRule, type Units } from './units';

export interface TreatedService extends Service {
  /** Of `minutes`, those an assistant treated alone. Minutes treated together count as the therapist's. */
  readonly assistantMinutes?: number;
}

export interface DayInput {
  readonly rule: UnitRule;
  readonly services: readonly TreatedService[];
  /** Gives GP or GO on every line; without it no modifier is named. */
  readonly discipline?: Discipline;
  /** A payer of the data file, for its cap. */
  readonly payer?: string;
  /** The day, ISO; without it the rules in force now are taken. */
  readonly date?: string;
}

export interface BillingLine {
  readonly code: string;
  readonly units: number;
  /** In the order of the claim line: plan of care, then assistant. */
  readonly modifiers: readonly string[];
}

export interface BilledDay {
  readonly units: Units;
  readonly lines: readonly BillingLine[];
  /** Paragraphs for a hover: how the units follow, then the assistant's share. */
  readonly explanation: readonly string[];
  readonly notices: readonly BillingNotice[];
}

/** The billing of one treatment day; the error sentence for impossible input. Assistant modifiers follow Medicare's rule. */
export function billDay({ rule, services, discipline, payer, date }: DayInput): BilledDay | { readonly error: string } {
  const units = computeUnits(rule, services);
  if ('error' in units) return units;
  const bad = services.find(({ minutes, assistantMinutes: share }) => share !== undefined && (!Number.isInteger(share) || share < 0 || share > (minutes ?? 0)));
  if (bad !== undefined) return { error: `The assistant's minutes of ${normalizeCode(bad.cpt)} must be a whole number from 0 to the minutes of the code.` };
  const explanation = [explainUnits(rule, services)];
  const lines: BillingLine[] = [];
  const own = discipline === undefined ? [] : [planOfCareModifier(discipline)];
  for (const [code, count] of Object.entries(units.allocation)) {
    const rows = services.filter((service) => normalizeCode(service.cpt) === code);
    const minutes = rows.reduce((sum, row) => sum + (row.minutes ?? 0), 0);
    const share = rows.reduce((sum, row) => sum + (row.assistantMinutes ?? 0), 0);
    const timed = therapyCode(code)?.timed === true;
    const split = timed ? splitUnits(count, minutes - share, share) : overTenth(share, minutes) ? { plain: 0, assistant: count } : { plain: count, assistant: 0 };
    const modifier = assistantModifier(discipline ?? 'PT');
    if (split.plain > 0) lines.push({ code, units: split.plain, modifiers: own });
    if (split.assistant > 0) lines.push({ code, units: split.assistant, modifiers: [...own, modifier] });
    if (share > 0) explanation.push(assistantWords(code, minutes - share, share, split, discipline === undefined ? 'CQ or CO' : modifier));
  }
  const timedCodes = Object.keys(units.allocation).filter((code) => therapyCode(code)?.timed === true);
  const codes = [...new Set(services.map((service) => normalizeCode(service.cpt)))];
  return { units, lines, explanation, notices: [...(payer === undefined ? [] : capNotices(payer, units.total, timedCodes, date)), ...pairNotices(codes, date)] };
}

/** "97110-GP x2, 97110-GP-CQ x1": the line a biller reads. */
export function billingLineText(lines: readonly BillingLine[]): string {
  return lines.map(({ code, units, modifiers }) => `${[code, ...modifiers].join('-')} x${units}`).join(', ');
}

function assistantWords(code: string, therapist: number, assistant: number, split: { readonly plain: number; readonly assistant: number }, modifier: string): string {
  const whose = [split.assistant > 0 ? `${split.assistant} with ${modifier}` : '', split.plain > 0 ? `${split.plain} without` : ''].filter((words) => words !== '').join(', ');
  return `${code}: therapist ${therapist} min, assistant ${assistant} min; ${whose}. A unit takes the modifier when the assistant gave more than 10 % of it and the therapist alone did not reach its 8 minutes.`;
}
