// One section written again, put into the draft it belongs to: the rest of that draft stays word for word.
import { keptWords, type KeptWords } from './keptWords';
import type { Session } from './sessionTypes';

/** The draft that a new section goes into. */
export interface SectionTarget {
  /** The earlier draft, with the originals. */
  readonly text: string;
  /** Heading of the section that is written again. */
  readonly section: string;
}

/** What goes into the reply under way from the draft it replaces. */
export function carriedInto(session: Session): { readonly into: SectionTarget | undefined; readonly kept: KeptWords | undefined } {
  const into = sectionTarget(session);
  return { into, kept: session.kept && keptWords(session.kept.review, into?.section) };
}

/** Where the reply under way belongs; undefined when it is a whole document. */
function sectionTarget(session: Session): SectionTarget | undefined {
  const asked = 'regeneration' in session ? session.regeneration : undefined;
  const { section } = asked ?? ('approval' in session ? session.approval?.regeneration : undefined) ?? {};
  return section === undefined || !session.kept ? undefined : { text: session.kept.review.reply.text, section };
}

/** `target.text` with the body of the section replaced; a section it lacks goes to its end. */
export function withSection(target: SectionTarget, body: string): string {
  const eol = target.text.includes('\r\n') ? '\r\n' : '\n';
  const lines = [...target.text.matchAll(/^.*$/gm)].map((line) => ({ start: line.index, end: line.index + line[0].length, words: line[0].trim() }));
  const isHeading = (words: string): boolean => /^##\s/.test(words);
  const first = lines.findIndex(({ words }) => isHeading(words) && plain(words) === plain(target.section));
  const heading = lines[first];
  if (!heading) {
    return `${target.text.trimEnd()}${eol}${eol}## ${target.section}${eol}${eol}${body.trim()}${eol}`;
  }
  const next = lines.slice(first + 1).find(({ words }) => isHeading(words));
  const before = `${target.text.slice(0, heading.end).trimEnd()}${eol}${eol}`;
  const after = next ? `${eol}${eol}${target.text.slice(next.start)}` : /\s*$/.exec(target.text)?.[0] ?? '';
  return before + body.trim() + after;
}

function plain(heading: string): string {
  return heading.replace(/^#+\s*/, '').replace(/[*_:]/g, '').trim().toLowerCase();
}
