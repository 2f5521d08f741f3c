// Which units an assistant earned: CQ (PTA) and CO (OTA) by CMS's rule that more than a tenth of a service was the assistant's
// (Pub. 100-04 ch. 5 section 20.1; rule of calendar year 2022). Minutes treated together count as the therapist's.
import type { Discipline } from './codes';

export interface AssistantSplit {
  /** Units to bill with the assistant's modifier. */
  readonly assistant: number;
  /** Units to bill without it. */
  readonly plain: number;
}

/** CQ beside GP, CO beside GO. */
export function assistantModifier(discipline: Discipline): 'CQ' | 'CO' {
  return discipline === 'PT' ? 'CQ' : 'CO';
}

/**
 * One code's units by who earned them, from the minutes each treated alone. Full quarters go to whoever gave them. The last
 * unit is plain where the therapist alone reached its midpoint (8 minutes), else the assistant's where more than a tenth of
 * what is left is the assistant's. Two units left, from 9 to 14 minutes of each: one each.
 */
export function splitUnits(units: number, therapistMinutes: number, assistantMinutes: number): AssistantSplit {
  const plainWhole = Math.min(units, Math.floor(therapistMinutes / 15));
  const assistantWhole = Math.min(units - plainWhole, Math.floor(assistantMinutes / 15));
  const open = units - plainWhole - assistantWhole;
  const therapistRest = therapistMinutes - 15 * plainWhole;
  const assistantRest = assistantMinutes - 15 * assistantWhole;
  if (open <= 0) return { plain: plainWhole, assistant: assistantWhole };
  if (open >= 2) return { plain: plainWhole + 1, assistant: assistantWhole + open - 1 };
  const toAssistant = therapistRest < 8 && overTenth(assistantRest, therapistRest + assistantRest);
  return { plain: plainWhole + (toAssistant ? 0 : 1), assistant: assistantWhole + (toAssistant ? 1 : 0) };
}

/** An untimed code is one service: the modifier applies when the assistant gave more than a tenth of it. */
export function overTenth(assistantMinutes: number, allMinutes: number): boolean {
  return assistantMinutes * 10 > allMinutes;
}
