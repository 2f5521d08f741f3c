// What a note says about its case before it begins: front-matter, or lines such as "Ins: Medicare Part B". A front-matter value is
// taken only where it is one of the known words; a line only where it names the kind of plan for certain.
import { isMap, isScalar, parseDocument } from 'yaml';
import { planTypes, type PlanType } from '../billing/planTypes';
import type { UnitRule } from '../billing/units';
import type { Discipline } from '../billing/codes';

export interface NoteHead {
  readonly planType?: PlanType;
  readonly unitRule?: UnitRule;
  readonly discipline?: Discipline;
  readonly payer?: string;
  /** The name under which visits of one patient belong together. */
  readonly caseName?: string;
  readonly visit?: number;
  /** File name of the visit before, as written. */
  readonly previousNote?: string;
  /** The front-matter says that this file is a note. */
  readonly isNote: boolean;
  /** Characters of the front-matter; 0 without one. */
  readonly length: number;
}

const longestFrontMatter = 4000;
/** Words by which front-matter tells a note from any other Markdown. */
const noteKeys = /^(?:plantype|unitrule|payerrule|payer|case|visit|discipline|previousnote|note|dos)$/;
const noteTypes = /^(?:soap|daily|progress|treatment|clinical|therapy|visit|evaluation|discharge|pt|ot)\b/i;

/** Reads the header of a note; never fails. */
export function readNoteHead(text: string): NoteHead {
  const block = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text.slice(0, longestFrontMatter));
  const values = block === null ? undefined : frontMatter(block[1] ?? '');
  const get = (name: string): string | undefined => values?.get(name.toLowerCase());
  const payer = get('payer') ?? get('insurance');
  const planType = planTypes.find((type) => type === get('plantype')?.toLowerCase().replace(/[_\s]+/g, '-')) ?? planTypeIn(payer ?? '') ?? (payer === undefined ? planTypeIn(payerLine(text)) : undefined);
  const rule = (get('unitrule') ?? get('payerrule'))?.toLowerCase();
  const discipline = get('discipline')?.toUpperCase();
  const visit = Number(get('visit') ?? Number.NaN);
  return {
    ...(planType === undefined ? {} : { planType }),
    ...(rule === 'cms' || rule === 'spm' ? { unitRule: rule } : {}),
    ...(discipline === 'PT' || discipline === 'OT' ? { discipline } : {}),
    ...(payer === undefined ? {} : { payer }),
    ...(Number.isInteger(visit) && visit > 0 ? { visit } : {}),
    ...(get('case') === undefined ? {} : { caseName: get('case') ?? '' }),
    ...(get('previousnote') === undefined ? {} : { previousNote: get('previousnote') ?? '' }),
    isNote: values !== undefined && ([...values.keys()].filter((key) => noteKeys.test(key)).length >= 2 || noteTypes.test(get('type') ?? get('note') ?? get('notetype') ?? '')),
    length: block?.[0].length ?? 0,
  };
}

/** Scalar values by lower-case key without hyphens and underscores; undefined for what is no mapping. */
function frontMatter(yaml: string): ReadonlyMap<string, string> | undefined {
  const document = parseDocument(yaml, { logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const scalars = document.contents.items.flatMap(({ key, value }) => (isScalar(key) && isScalar(value) && /^(?:string|number)$/.test(typeof value.value) ? [[String(key.value), String(value.value).trim()] as const] : []));
  return new Map(scalars.map(([key, value]) => [key.toLowerCase().replace(/[-_ ]/g, ''), value]));
}

/** The words behind "Ins:", "Payer:" or "Plan type:" in the first lines. */
function payerLine(text: string): string {
  const head = text.slice(0, 3000);
  return /(?:^|\n|\s{2})\s{0,4}(?:\*\*|-\s)?(?:primary\s)?(?:payer|payor|ins|insurance|insurer|plan type|coverage)(?:\*\*)?\s?:\s?(?:\*\*)?([^\n]{2,80})/i.exec(head)?.[1] ?? '';
}

const named: readonly (readonly [RegExp, PlanType])[] = [
  [/\bworkers?['’]?s? comp/i, 'workers-comp'],
  [/\btricare\b/i, 'tricare'],
  [/\bmedicare advantage\b|\bpart c\b/i, 'ma'],
  [/\b(?:humana|aetna|cigna|united\w*|uhc|blue\w*|anthem|bcbs|wellcare|aarp)\b[^\n]{0,20}\bmedicare\b|\bmedicare\s(?:hmo|ppo)\b/i, 'ma'],
  [/\bmedicaid\b|\bmedi-cal\b/i, 'medicaid-mco'],
  [/\bmedicare\b/i, 'medicare'],
  [/\berisa\b|\bself-funded\b|\bself-insured\b/i, 'erisa'],
  [/\bfehb\b|\bfederal employee/i, 'governmental'],
  [/\bmarketplace\b|\bhealthcare\.gov\b/i, 'aca-individual'],
  [/\b(?:cigna|aetna|anthem|united\s?healthcare|uhc|blue (?:cross|shield)|bcbs|humana|highmark|commercial|optum|kaiser|oscar|ambetter)\b/i, 'commercial'],
];

/** The kind of plan that a payer's name or words tell; undefined where they do not. */
export function planTypeIn(words: string): PlanType | undefined {
  return named.find(([pattern]) => pattern.test(words))?.[1];
}
