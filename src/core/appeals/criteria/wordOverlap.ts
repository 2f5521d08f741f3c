// A criterion of no known topic: only a statement that shares most of its ideas and own words, and its polarity, speaks to it.
import { stem } from '../../clinical/subjects/subject';
import { ideas } from './kinds/ideas';
import { denied, type Demand } from './topicDemand';

const common = /^(?:must|shall|document\w*|medical\w*|necess\w*|services?|members?|individuals?|persons?|patients?|conditions?|evidence|records?|recorded|following|includ\w*|requir\w*|provid\w*|appropriate|clinical\w*|show[sn]?|showing|demonstrat\w*|support\w*|when|criteri\w*|need\w*|there|their|this|that|with|from|have|has|been|being|were|was|are|the|and|for|not|any|each|some|such|than|more|well|enough|stated?|statements?|present|exists?|given|made|done|least|one|two|can|able|will|would|does|did|plan\w*|chart|note[sd]?|results?|findings?|copy|attached|examin\w*|exam|treat\w*|therap\w*|confirm\w*|compar\w*|during|between|before|after|since|still|short|long|term|correct|what|why|reason|care|occur\w*|which|who|how|due|alone|added|sessions?|visits?|help)$/;
const negative = /\b(?:no|not|never|without|denies|denied|absent|lacks?|unable|cannot|missing|pending|declined)\b|n't\b/i;

/** Words and ideas that a row and a statement share, as a share of those of the row. */
export interface Wanted {
  readonly share: (statement: string) => number;
  /** Is one of the things named denied in the statement? Undefined where none of them is an idea. */
  readonly denies: (statement: string) => boolean | undefined;
  /** How many things the row names. */
  readonly size: number;
}

export function wantedBy(criterion: string): Wanted {
  // Words that one idea has taken are not another's.
  let left = criterion;
  const named = ideas.filter(({ asked }) => {
    const before = left;
    left = left.replace(new RegExp(asked.source, 'gi'), ' ');
    return left !== before;
  });
  const rest = stems(left);
  // A word that no idea holds weighs less: a record may well say it otherwise.
  const whole = named.length + rest.size * 0.5;
  return {
    size: whole,
    denies: (statement) => {
      const found = [...named.map(({ shown }) => shown), ...[...rest].map((word) => new RegExp(String.raw`\b${word}\w*`, 'i'))].map((shown) => shown.exec(statement)).filter((match) => match !== null);
      return found.length === 0 ? undefined : found.some((match) => denied(statement, match.index, match[0]));
    },
    share: (statement) => {
      const own = stems(statement);
      const shared = named.filter(({ shown }) => shown.test(statement)).length + [...rest].filter((word) => own.has(word)).length * 0.5;
      return whole === 0 ? 0 : shared / whole;
    },
  };
}

export function freeDemand(text: string): Demand {
  const wanted = wantedBy(text);
  // What is only to be recorded is borne out by a denial as well.
  const recorded = /\b(?:documented|recorded|noted|stated|listed|described|considered|looked at|asked about|screened|tested|measured|examined|addressed)\W*$/i.test(text);
  const plans = /\bplan(?:s|ned|ning)?\b/i.test(text);
  return {
    byWords: true,
    gather: `evidence for: ${text}`,
    find: (notes) => {
      if (wanted.size < 1) return [];
      const scored = notes.flatMap(({ statements }) => statements.filter(({ supposed, isTitle }) => (!supposed || plans) && !isTitle).map((statement) => ({ statement, share: wanted.share(statement.text) })));
      const most = Math.max(0, ...scored.map(({ share }) => share));
      return most < 0.6 ? [] : scored.filter(({ share }) => share === most).map(({ statement }) => ({ statement, supports: recorded || (wanted.denies(statement.text) ?? negative.test(statement.text)) === negative.test(text), lasting: true }));
    },
  };
}

function stems(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  return new Set(words.filter((word) => !common.test(word)).flatMap((word) => stem(word) ?? []));
}

