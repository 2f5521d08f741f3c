// Proves each statement of a draft from the source or marks it. Reads both through the one clinical reader; decides
// nothing about style or rules of documentation. The way of a draft, each folder using only those before it:
//   read/     what the source says, filed so that its facts are found: figures, changes, clauses that deny
//   compare/  whether two figures say the same amount and are about the same thing, and which other one tells against it
//   align/    the second opinion that knows no vocabulary: among which words a value stands in either text
//   derive/   figures the source does not print but that follow from it: change, percent, minutes, units, visits, data rows
//   check/    what the draft says that none of this supports: figures, then findings (sides, denials, qualities), then names
//   weigh/    what many small signs say together of a value that no rule decides: fitted, not written
//   report/   one item per error, without what stands in the source word for word
import type { UnitRule } from '../billing/units';
import { readClinical } from '../clinical/reader';
import type { Span } from '../clinical/span';
import { Alignment } from './align/alignment';
import { checkAlignedCodes } from './align/alignedCodes';
import { checkAlignedDates } from './align/alignedDates';
import { checkAlignedValues } from './align/alignedValues';
import { checkChangeEnds } from './align/checkChangeEnds';
import { checkContrasts, contrastsIn } from './align/contrasts';
import { valuesOf } from './align/valuesOf';
import { checkChanges } from './check/figures/checkChanges';
import { checkCounts } from './check/figures/checkCounts';
import { checkFigures } from './check/figures/checkFigures';
import { checkDenials } from './check/findings/checkDenials';
import { checkAssist, checkSides } from './check/findings/checkMentions';
import { checkNegation } from './check/findings/checkNegation';
import { checkNoneSince } from './check/findings/checkNoneSince';
import { checkNotDone } from './check/findings/checkNotDone';
import { checkOperatedSide } from './check/findings/checkOperatedSide';
import { checkOpposites } from './check/findings/checkOpposites';
import { checkPain } from './check/findings/checkPain';
import { checkPolarity } from './check/findings/checkPolarity';
import { checkQualities } from './check/findings/checkQualities';
import { checkSidedNouns } from './check/findings/checkSidedNouns';
import { checkTopics } from './check/findings/checkTopics';
import { checkUnheard } from './check/findings/checkUnheard';
import type { CheckedDraft } from './check/checkedDraft';
import type { Proof } from './check/issue';
import { checkAlternatives } from './check/names/alternatives';
import { checkAtoms } from './check/names/checkAtoms';
import { checkCodeNames } from './check/names/checkCodeNames';
import { checkCredentials } from './check/names/checkCredentials';
import { checkDateEvents } from './check/names/checkDateEvents';
import { checkDates } from './check/names/checkDates';
import { checkDoctors } from './check/names/checkDoctors';
import { checkKin } from './check/names/checkKin';
import { checkMedicines } from './check/names/checkMedicines';
import { checkNamed } from './check/names/checkNamed';
import { checkNames, citations } from './check/names/checkNames';
import { checkNoteDay } from './check/names/checkNoteDay';
import { checkOffices } from './check/names/checkOffices';
import type { GroundAllow, GroundingResult, Supported } from './groundTypes';
import { allowedText } from './read/allowedText';
import { inBlank } from './read/blanks';
import { buildCorpus } from './read/corpus';
import { headingStatements } from './read/headings';
import { withoutOrders } from './read/plantedOrders';
import { spokenIn } from './read/spokenOf';
import { statementFinder } from './read/statementFinder';
import { mergeIssues } from './report/mergeIssues';
import { proceduralIn } from './report/procedural';
import { verbatimIn } from './report/verbatim';
import { weigh } from './weigh/weigh';
import { weighWords } from './weigh/weighWords';

/**
 * The statements of `draft` that `given` does not support, and where it says the others. Supported is the same fact for
 * the same subject, arithmetic on source facts, a data row, or a field of `allow`. Offsets are UTF-16 code units; one item
 * per error. Words said to a machine in it are no evidence. Linear in the texts for notes of ordinary density.
 */
export function ground(given: string, draft: string, allow: GroundAllow = {}): GroundingResult {
  const checked = check(given, draft, allow);
  return { supported: supportedSpans(checked.proofs, checked.corpus.length), unsupported: mergeIssues([...weigh(checked), ...weighWords(checked)], draft) };
}

/** What the checks, each by itself, say of a draft, with what they read. */
export function check(given: string, draft: string, allow: GroundAllow): CheckedDraft {
  const source = withoutOrders(given);
  const corpus = buildCorpus(source, allowedText(allow));
  const reading = readClinical(draft);
  const rule = allow['payerRule'] === 'cms' || allow['payerRule'] === 'spm' ? (allow['payerRule'] as UnitRule) : undefined;
  const planType = typeof allow['planType'] === 'string' ? allow['planType'] : undefined;
  const headings = headingStatements(reading);
  const skip = (statement: number): boolean => headings.has(statement) || statement < 0;
  const statementAt = statementFinder(reading);
  const cited = citations(reading);
  const alignment = new Alignment(reading, corpus.reading);
  const contrasts = contrastsIn(reading, corpus.reading);
  const isSpoken = spokenIn(reading, corpus.reading);
  const figures = checkFigures(reading, corpus, alignment, rule, (figure) => headings.has(figure.statement) || cited.some((span) => span.start <= figure.start && figure.end <= span.end));
  const qualities = checkQualities(reading, corpus, skip);
  const parts = [
    figures,
    { issues: qualities.issues, proofs: [] },
    checkSides(reading, corpus, skip, figures, qualities.provenSides),
    { issues: checkSidedNouns(reading, corpus, skip), proofs: [] },
    { issues: checkOperatedSide(reading, corpus, statementAt, skip), proofs: [] },
    checkAssist(reading, corpus, skip),
    { issues: checkAlignedDates(reading, corpus, alignment, skip), proofs: [] },
    { issues: checkAlignedCodes(reading, corpus, alignment, skip), proofs: [] },
    { issues: checkAlignedValues(reading, corpus, alignment, skip, qualities.provenSides), proofs: [] },
    { issues: checkContrasts(reading, corpus, alignment, contrasts, skip), proofs: [] },
    { issues: checkChangeEnds(reading, corpus, alignment, skip, figures.issues), proofs: [] },
    { issues: checkChanges(reading, corpus, skip, figures.issues), proofs: [] },
    checkNegation(reading, corpus, skip),
    checkPolarity(reading, corpus, skip),
    { issues: checkCounts(reading, corpus, skip, figures.issues), proofs: [] },
    { issues: checkOffices(reading, corpus, statementAt, skip), proofs: [] },
    { issues: checkCredentials(reading, corpus, statementAt, skip), proofs: [] },
    { issues: checkDoctors(reading, corpus, statementAt, skip), proofs: [] },
    { issues: checkDates(reading, corpus, skip), proofs: [] },
    { issues: checkNoteDay(reading, corpus, statementAt), proofs: [] },
    { issues: checkNoneSince(reading, corpus, skip), proofs: [] },
    { issues: checkNotDone(reading, corpus, skip), proofs: [] },
    { issues: checkDateEvents(reading, corpus, statementAt, skip), proofs: [] },
    { issues: checkDenials(reading, corpus, skip), proofs: [] },
    checkAtoms(reading, corpus, planType, statementAt, skip),
    { issues: checkCodeNames(reading, corpus, skip), proofs: [] },
    { issues: checkAlternatives(reading, corpus, statementAt, skip), proofs: [] },
    checkNames(reading, corpus, planType, statementAt, skip),
    { issues: checkNamed(reading, corpus, skip, figures.issues), proofs: [] },
    { issues: checkKin(reading, corpus, statementAt, skip), proofs: [] },
    { issues: checkMedicines(reading, corpus, statementAt, skip), proofs: [] },
    { issues: checkTopics(reading, corpus, statementAt, skip), proofs: [] },
    { issues: checkOpposites(reading, corpus, skip), proofs: [] },
    { issues: checkUnheard(reading, isSpoken, skip), proofs: [] },
    { issues: checkPain(reading, corpus, statementAt, skip), proofs: [] },
  ];
  const verbatim = verbatimIn(source, draft);
  const procedural = proceduralIn(draft, planType);
  const isAsked = inBlank(reading);
  const isStated = (span: Span): boolean => verbatim(span) || procedural(span);
  const issues = parts.flatMap((part) => part.issues).filter((issue) => !isStated(issue));
  return { issues, proofs: parts.flatMap((part) => part.proofs), corpus, alignment, reading, values: valuesOf(reading, corpus.reading, contrasts), grounds: figures.grounds, isSpoken, isSettled: (span) => isAsked(span.start) || isStated(span), skip };
}

function supportedSpans(proofs: readonly Proof[], sourceLength: number): readonly Supported[] {
  return proofs
    .filter((proof) => proof.source.end <= sourceLength && proof.end > proof.start)
    .map((proof) => ({ start: proof.start, end: proof.end, source: { start: proof.source.start, end: proof.source.end } }))
    .sort((one, other) => one.start - other.start || one.end - other.end);
}
