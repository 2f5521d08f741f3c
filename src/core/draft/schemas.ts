// The shape of a model's reply, one schema per kind of document: its sections in order, each a list of sentences.
import { z } from 'zod';

/** A section that a document of a kind must have. */
export interface SectionSpec {
  /** Key in the structured reply. */
  readonly key: string;
  /** Heading in the finished document. */
  readonly heading: string;
  /** Other headings that mean the same section, lower case. */
  readonly also: readonly string[];
}

export interface ReplySentence {
  /** One sentence, one list item or one table row, with surrogates. */
  readonly text: string;
  /** Lines of the source it rests on, e.g. `L4`. */
  readonly facts: readonly string[];
}

export type ReplySchema = z.ZodType<Readonly<Record<string, ReplySentence[]>>>;

const soap: readonly SectionSpec[] = [
  { key: 'subjective', heading: 'Subjective', also: ['s', 'subjective report', 'patient report'] },
  { key: 'objective', heading: 'Objective', also: ['o', 'objective findings'] },
  { key: 'assessment', heading: 'Assessment', also: ['a', 'clinical assessment'] },
  { key: 'plan', heading: 'Plan', also: ['p', 'plan of care', 'plan/strategy'] },
];

const kinds: Readonly<Record<string, readonly SectionSpec[]>> = { soap };

/** The sections of a kind of document (`output` of a template), in order; empty where the kind has no fixed ones. */
export function sectionsOf(output: string): readonly SectionSpec[] {
  return kinds[output] ?? [];
}

/** A section as a template's front-matter demands it. */
export interface DemandedSection {
  readonly id: string;
  readonly heading: string;
}

/** The sections a template demands; those of its kind where it demands none. */
export function templateSections(template: { readonly output: string; readonly sections?: readonly DemandedSection[] }): readonly SectionSpec[] {
  const known = sectionsOf(template.output);
  if (template.sections === undefined || template.sections.length === 0) return known;
  return template.sections.map(({ id, heading }) => {
    const same = known.find((spec) => spec.heading === heading);
    const also = [...(same?.also ?? []), id.toLowerCase()].filter((other, index, all) => all.indexOf(other) === index);
    return { key: same?.key ?? keyOf(id), heading, also };
  });
}

const sentence = z.strictObject({
  text: z.string().describe('One sentence, or one list item starting with "- ", or one table row starting with "|". Surrogates such as [NAME_1] exactly as in the source.'),
  facts: z.array(z.string()).describe('Lines of the source that this rests on, such as "L4". Empty for a [NEEDS: …] slot.'),
});

/** Schema of a structured reply with these sections; every section is required, in this order. */
export function replySchema(sections: readonly SectionSpec[]): ReplySchema {
  return z.strictObject(Object.fromEntries(sections.map((spec) => [spec.key, z.array(sentence).describe(`Section "${spec.heading}"`)])));
}

/** How freely a name may stand for a section: by its heading only, by a letter (`S:`) too, or by its key and other names as well. */
export type NameMatch = 'heading' | 'letter' | 'any';

/** The section a name stands for, however it is numbered, decorated or spelled. */
export function findSection(name: string, sections: readonly SectionSpec[], match: NameMatch = 'any'): SectionSpec | undefined {
  const plain = plainHeading(name);
  const exact = sections.find((spec) => plainHeading(spec.heading) === plain);
  if (exact !== undefined || match === 'heading') return exact;
  return sections.find(({ key, also }) =>
    match === 'letter' ? plain.length === 1 && also.includes(plain) : key === name || plainHeading(key) === plain || also.includes(plain),
  );
}

function plainHeading(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[\s#*_>]*(?:section\s+)?(?:\d{1,2}|[ivx]{1,4})[.):]\s+/, '')
    .replace(/\(.*?\)/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim();
}

function keyOf(heading: string): string {
  return plainHeading(heading).replace(/[^a-z0-9]+/g, '_').replace(/^_|_$/g, '') || 'section';
}
