// Reads a criteria set: a file of `.theradraft/criteria` (JSON or YAML), or a payer's policy text as pasted.
import { parse } from 'yaml';
import { z } from 'zod';
import type { CriteriaSet, Criterion } from './criteriaTypes';
import { splitPolicyText } from './splitPolicyText';

const words = z.array(z.string().trim().min(1)).max(40).optional();
const row = z.union([
  z.string().trim().min(1).transform((text) => ({ text })),
  z.object({ id: z.string().trim().min(1).optional(), text: z.string().trim().min(1), gather: z.string().trim().min(1).optional(), evidence: words, contrary: words }),
]);
const file = z.object({
  id: z.string().trim().min(1).optional(),
  title: z.string().trim().min(1),
  source: z.string().trim().min(1).optional(),
  asOf: z.coerce.string().optional(),
  origin: z.enum(['policy', 'checklist']).optional(),
  denialTypes: z.array(z.string()).optional(),
  criteria: z.array(row).min(1).max(200),
});

export type CriteriaSetResult = { readonly set: CriteriaSet } | { readonly error: string };

/** A set from the text of a JSON or YAML file; `name` is the file's name and stands in for a missing id. Repeats nothing of the text in an error. */
export function readCriteriaSet(name: string, text: string): CriteriaSetResult {
  let data: unknown;
  try {
    data = /\.json$/i.test(name) ? JSON.parse(text) : parse(text);
  } catch {
    return { error: `${name} is no valid ${/\.json$/i.test(name) ? 'JSON' : 'YAML'}. Check brackets, quotes and indentation.` };
  }
  const checked = file.safeParse(data);
  if (!checked.success) {
    const at = checked.error.issues[0]?.path.join('.') ?? '';
    return { error: `${name} is no criteria set: ${at === '' ? 'it must have a title and a list of criteria' : `"${at}" is missing or has the wrong form`}. A set has "title" and "criteria", each criterion a text or an object with "text".` };
  }
  const { criteria, ...head } = checked.data;
  const id = head.id ?? name.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
  return { set: { ...head, id, origin: head.origin ?? 'policy', denialTypes: head.denialTypes ?? [], criteria: numbered(criteria) } };
}

/** Pasted policy text as a set, a row for each demand; an error when it holds none. */
export function policyCriteria(text: string, title = 'Policy text'): CriteriaSetResult {
  const rows = splitPolicyText(text);
  if (rows.length === 0) return { error: 'No criterion was found in this text. Paste the list of criteria from the policy, one a line.' };
  return { set: { id: 'pasted', title, origin: 'policy', denialTypes: [], criteria: numbered(rows.map((each) => ({ text: each }))) } };
}

function numbered(rows: readonly (Omit<Criterion, 'id'> & { readonly id?: string | undefined })[]): readonly Criterion[] {
  return rows.map((each, index) => ({ ...each, id: each.id ?? String(index + 1) }));
}
