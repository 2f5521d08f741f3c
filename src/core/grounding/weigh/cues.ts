// What stands right beside a value and tells its time.
import type { ClinicalReading } from '../../clinical/reader';
import type { Span } from '../../clinical/span';

export interface Cues {
  /** Of an earlier day. */
  readonly then: boolean;
  /** Aimed at, asked for or forbidden. */
  readonly goal: boolean;
  /** In a bracket behind another value. */
  readonly bracket: boolean;
  /** Another value follows it behind an arrow, "to" or "now". */
  readonly leads: boolean;
}

const before = 44;
const after = 24;

const ofThen = /\b(?:was|were|had been|from|evaluation|eval|initial(?:ly)?|ie|soc|start|admission|baseline|bl|last|prev(?:ious(?:ly)?)?|prior|before|earlier|compared|against|versus|than|then|used to|entry|first|pre)\b[^.;\n]*$/i;
const behindThen = /^[^.;,\n]{0,14}\b(?:last|before|at (?:evaluation|eval|first|the (?:start|first|last))|initially|previously|prior|ago)\b/i;
const ofGoal = /\b(?:goals?|[ls]tgs?|targets?|aims?|demands?|required?|requires|must|should|until|by|within|will|plan(?:ned)?|due|next|max(?:imum)?|up to|at least|limit\w*|no more than|precautions?|criteri\w+|mdc|mcid|norms?|order\w*|approv\w+|authori\w+|request\w*|denied)\b[^.;\n]*$/i;

export function cuesOf({ text, statements }: ClinicalReading, { start, end, statement }: Span & { readonly statement: number }): Cues {
  const from = statements[statement]?.start ?? 0;
  const ahead = text.slice(Math.max(from, start - before), start);
  const behind = text.slice(end, end + after);
  return {
    then: ofThen.test(ahead.split(/[;,(]/).at(-1) ?? '') || behindThen.test(behind),
    goal: ofGoal.test(ahead),
    bracket: /\d[^()\d]{0,12}\([^()\d]{0,14}$/.test(ahead),
    leads: /^[^.;,\d\n]{0,10}(?:→|->|–>|=>|>|\bto\b|\bnow\b)\s?[^.;\d\n]{0,12}\d/.test(text.slice(end, end + after + 10)),
  };
}
