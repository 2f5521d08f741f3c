// The subjects of which a draft may speak only where the note does, as patterns. Made when they are first asked for.
import data from '../../data/spokenTopics.json';

export interface Topic {
  readonly id: string;
  readonly inDraft: RegExp;
  readonly inNote: RegExp;
}

let known: readonly Topic[] | undefined;

export const topics = (): readonly Topic[] => (known ??= data.topics.map(({ id, draft, note }) => ({ id, inDraft: new RegExp(String.raw`\b(?:${draft})\b`, 'gi'), inNote: new RegExp(`(?:${note})`, 'i') })));
