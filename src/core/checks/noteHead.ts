// What a note says of itself in its front-matter: payer, plan type, unit rule. Words it does not know are left out, never guessed.
import payers from '../data/payers.json';
import { planTypes, type PlanType } from '../billing/planTypes';
import type { UnitRule } from '../billing/units';

export interface NoteHead {
  readonly planType?: PlanType;
  readonly unitRule?: UnitRule;
  /** Names the case, so that notes of one case are known as such. */
  readonly case?: string;
}

const line = /^[ \t]{0,8}([A-Za-z][A-Za-z_. -]{0,30}?)[ \t]{0,8}:[ \t]{0,8}["']?([^\n"'#]{1,120}?)["']?[ \t]{0,8}$/gm;

/** Reads the front-matter between two `---` lines at the top; empty where there is none. */
export function readNoteHead(text: string): NoteHead {
  const block = frontMatter(text);
  if (block === undefined) return {};
  const values = new Map([...block.matchAll(line)].map((match) => [(match[1] ?? '').toLowerCase().replace(/[^a-z]/g, ''), (match[2] ?? '').trim()]));
  const payer = payers.rows.find((row) => row.name.toLowerCase() === values.get('payer')?.toLowerCase() || row.id === values.get('payer')?.toLowerCase());
  const plan = values.get('plantype')?.toLowerCase().replace(/[_\s]+/g, '-');
  const planType = planTypes.find((known) => known === plan || known === payer?.planType);
  const rule = (values.get('unitrule') ?? values.get('payerrule') ?? payer?.unitRule ?? '').toLowerCase();
  const caseName = values.get('case') ?? values.get('caseid');
  return {
    ...(planType === undefined ? {} : { planType }),
    ...(rule === 'cms' || rule === 'spm' ? { unitRule: rule } : {}),
    ...(caseName === undefined || caseName === '' ? {} : { case: caseName }),
  };
}

/** The words between the first two `---` lines, undefined where the text does not begin with one. */
export function frontMatter(text: string): string | undefined {
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (open === null) return undefined;
  const end = text.slice(0, 8000).search(/\n---[ \t]*\r?(?:\n|$)/);
  return end < open[0].length - 1 ? undefined : text.slice(open[0].length, end + 1).replaceAll('\r', '');
}
