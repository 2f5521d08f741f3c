// A code that stands with the name of another service: "manual therapy (97112)". The name has its own code; which one was
// billed for what is the note's to say.
import type { ClinicalReading } from '../../../clinical/reader';
import type { Token } from '../../../clinical/text/tokens';
import type { Concept } from '../../../clinical/words/concepts';
import type { Corpus } from '../../read/corpus';
import type { Issue } from '../issue';

export function checkCodeNames(draft: ClinicalReading, corpus: Corpus, skip: (statement: number) => boolean): readonly Issue[] {
  const stated = pairsIn(corpus.reading);
  return pairsIn(draft)
    .filter(({ code, service, statement }) => !skip(statement) && service.key !== code.text && !stated.some((other) => other.service.key === service.key && other.code.text === code.text))
    .map(({ code, statement }) => ({ start: code.start, end: code.end, kind: 'code' as const, statement, cause: `code:${code.start}` }));
}

interface Pair {
  readonly service: Concept;
  readonly code: Token;
  readonly statement: number;
}

/** The names of services with the one code in the bracket behind each, and in small notes the code right before. */
function pairsIn({ tokens, statements }: ClinicalReading): readonly Pair[] {
  return statements.flatMap(({ concepts }, statement) => concepts.flatMap((service): readonly Pair[] => {
    if (service.dimension !== 'service' || !isCode.test(service.key)) return [];
    const [open, code, close] = tokens.slice(service.next, service.next + 3);
    // "exercise and manual therapy (97110)": of which of the two is not told.
    if (open?.text === '(' && code?.kind === 'code' && isCode.test(code.text) && close?.text === ')' && !/^(?:and|or|,|\/|\+|&)$/.test(tokens[service.first - 1]?.text ?? '')) return [{ service, code, statement }];
    const before = tokens[service.first - 1];
    return before?.kind === 'code' && isCode.test(before.text) ? [{ service, code: before, statement }] : [];
  }));
}

/** Procedures, where diagnoses and reasons of denial are codes as well. */
const isCode = /^9\d{4}$/;
