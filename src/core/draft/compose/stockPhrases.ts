// Stock wording that proves nothing (domain: 3.3). A sentence that is nothing else gives way to a question for the fact behind it.
import type { NoteFacts, SoapSection } from '../noteFacts';

const asksForResponse = 'response to treatment in observable terms (errors, cues, pain, vital signs); the note says only that treatment was tolerated';
const asksForSkill = 'skilled need: what the therapist judged, cued or changed that an aide or a home program could not';
const asksForChange = 'change since the last report in numbers';

const patterns: readonly (readonly [RegExp, SoapSection, string])[] = [
  [/^(?:(?:pt|patient|client|he|she|they)\s+)?(?:has |have )?tolerat(?:ed|es|ing)\s+(?:(?:the|all|today'?s)\s+)?(?:treatment|tx|session|exercises?|therapy|activit(?:y|ies)|visit|interventions?|program(?:me)?|everything|well)*(?:\s+(?:fairly |very )?well|\s+good|\s+without (?:any )?(?:complaints?|difficulty|issues?|problems?))?(?:\s+(?:last (?:time|visit|session|tx)|today|overall))?$/i, 'O', asksForResponse],
  [/^(?:plan:?\s*)?(?:to\s+)?(?:cont(?:inue)?|proceed)\.?\s+(?:(?:with|per|w\/|as per|current)\s*)*(?:the\s+)?(?:current\s+)?(?:poc|plan(?: of care)?|plan as (?:is|established)|treatment(?: plan)?|tx(?: plan)?|therapy|same(?: plan)?)(?:\s+(?:as (?:planned|tolerated|established|written)|per poc))?$/i, 'P', 'plan for the next visit; the note only refers to the plan of care'],
  [/^(?:same|unchanged|no change)\s+(?:treatment |exercises? |program(?:me)? |plan )?(?:as|from|since)\s+(?:last|previous|prior)\s+(?:visit|session|note|time|tx|treatment)$/i, 'O', 'what was done or found this visit; the note only refers to the last one'],
  [/^(?:pt|patient|client)\s+(?:did|completed|performed)\s+(?:the |all |his |her )?(?:exercises?|ther-?ex|hep)(?:\s+as (?:instructed|directed|tolerated))?$/i, 'O', 'which exercises, with dose, cueing and response'],
  [/^(?:(?:pt|patient)\s+)?(?:continues to (?:benefit from|need|require)|(?:would|will) benefit from(?: continued)?|needs|requires)\s+(?:continued\s+)?skilled\s+(?:pt|ot|therapy|services?|care)(?:\s+services?)?$/i, 'A', asksForSkill],
  [/^(?:continued\s+)?skilled\s+(?:pt|ot|therapy|services?|intervention|care)\s+(?:services?\s+)?(?:(?:is|are|remains?|still)\s+){0,2}(?:needed|necessary|required|indicated|warranted|appropriate)$/i, 'A', asksForSkill],
  [/^(?:(?:pt|patient|client|he|she)(?: is)?\s+)?(?:(?:continues? to\s+)?(?:mak(?:e|es|ing)|show(?:s|ing)?|demonstrat(?:e|es|ing))\s+(?:good|steady|great|slow|excellent|nice)?\s*(?:progress|gains|improvement)|progressing(?: well| nicely| as expected)?|doing (?:well|better)|improv(?:ing|ed)(?: overall| nicely)?)(?:\s+(?:towards?|with|on)\s+(?:all )?goals)?$/i, 'A', asksForChange],
];

/** A sentence in parts: what it states, and each clause of it that is stock wording. */
function partsOf(sentence: string): readonly string[] {
  // How far a goal is is a fact, however short it is put.
  if (stockPhrase(sentence) !== undefined || /\b(?:[SL]TG|goals?)\b/i.test(sentence)) return [sentence];
  const clauses = sentence.split(/[,;]\s+(?=\S)/);
  const stock = clauses.filter((clause) => stockPhrase(clause) !== undefined);
  return stock.length === 0 || clauses.length - stock.length < 1 ? [sentence] : [clauses.filter((clause) => !stock.includes(clause)).join(', '), ...stock];
}

/** What to ask for instead and in which section, when the whole sentence is stock wording; undefined for anything that states a fact. */
export function stockPhrase(sentence: string): { readonly asks: string; readonly section: SoapSection } | undefined {
  const plain = sentence.trim().replace(/\s+/g, ' ').replace(/[.;,!\s]+$/, '');
  if (plain.length > 90 || /\d/.test(plain)) return undefined;
  const found = patterns.find(([pattern]) => pattern.test(plain));
  return found === undefined ? undefined : { section: found[1], asks: found[2] };
}

/** Stock clauses as statements of their own, less those that the rows make good or ask about: change, responses, skilled help. */
export function withoutNeedlessStock(facts: NoteFacts): NoteFacts {
  const measured = facts.measures.some((row) => row.baseline !== undefined && row.current !== undefined);
  const statements = facts.statements.flatMap((statement) => (statement.goal === true ? [statement.text] : partsOf(statement.text)).map((text) => ({ ...statement, text })));
  const helped = facts.interventions.some((row) => row.cueing !== undefined || row.assist !== undefined);
  // The table of interventions asks for the responses it lacks.
  const answered = [...(measured ? [asksForChange] : []), ...(facts.interventions.length > 0 ? [asksForResponse] : []), ...(helped ? [asksForSkill] : [])];
  return { ...facts, statements: statements.filter(({ text }) => !answered.includes(stockPhrase(text)?.asks ?? '')) };
}
