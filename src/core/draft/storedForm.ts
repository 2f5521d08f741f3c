// What an open form leaves behind for a window reload. Its answers stand in the note: nothing of them is stored.
import { z } from 'zod';

const offset = z.number().int().nonnegative();
const storedForm = z.object({
  version: z.literal(1),
  form: z.literal(true),
  templateId: z.string(),
  uri: z.string(),
  /** Where the note stood in the document. */
  place: z.object({ start: offset, end: offset }),
});

export type StoredForm = z.infer<typeof storedForm>;

/** The stored form in `json`, checked; undefined where it is none. */
export function readStoredForm(json: unknown): StoredForm | undefined {
  const read = storedForm.safeParse(json);
  return read.success ? read.data : undefined;
}
