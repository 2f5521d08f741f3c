// A criterion of no known topic: only a statement that shares most of its own words, and its polarity, speaks to it.
import { stem } from '../../clinical/subject';
import type { NoteStatement, ReadNote } from './noteStatements';

interface FreeDemand {
  readonly gather: string;
  readonly find: (notes: readonly ReadNote[]) => readonly { readonly statement: NoteStatement; readonly supports: boolean }[];
}

const common = /^(?:must|shall|documented|documentation|document|medical|medically|necessary|necessity|service|services|member|individual|condition|conditions|evidence|record|records|following|include|includes|including|requir\w*|provid\w*|appropriate|clinical|show\w*|demonstrat\w*|support\w*|when|criteria|criterion|need\w*)$/;
const negative = /\b(?:no|not|never|without|denies|denied|absent|lacks?|unable|cannot|missing|pending|declined)\b|n't\b/i;

export function freeDemand(text: string): FreeDemand {
  const wanted = stems(text);
  const needed = Math.max(2, Math.ceil(wanted.size * 0.6));
  return {
    gather: `evidence for: ${text}`,
    find: (notes) => {
      if (wanted.size < 2) return [];
      return notes.flatMap(({ statements }) =>
        statements.flatMap((statement) => {
          if (statement.supposed) return [];
          const own = stems(statement.text);
          const shared = [...wanted].filter((word) => own.has(word)).length;
          return shared < needed ? [] : [{ statement, supports: negative.test(statement.text) === negative.test(text) }];
        }),
      );
    },
  };
}

function stems(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  return new Set(words.filter((word) => !common.test(word)).flatMap((word) => stem(word) ?? []));
}
