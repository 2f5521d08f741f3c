// Every word the appeal panel shows of itself, in English. Names no value of a case.
import type { FieldName } from '../../core/appeals/case/caseFields';
import type { AppealStep } from '../../protocol/appealSteps';

export const stepNames: Readonly<Record<AppealStep, string>> = {
  denial: 'Denial', route: 'Route & deadline', evidence: 'Evidence', criteria: 'Criteria', letter: 'Letter', ready: 'Ready to sign',
};

export const fieldLabels: Readonly<Record<FieldName, string>> = {
  payer: 'Payer', planType: 'Kind of plan', denialType: 'Kind of denial', reasonVerbatim: 'Reason, word for word', denialDate: 'Date of the notice', receivedDate: 'Date it arrived',
  appealDeadlineStated: 'Time to appeal, as printed', appealAddress: 'Where to send the appeal', memberId: 'Member ID', claimNumbers: 'Claim numbers', authNumber: 'Authorization number',
  serviceDates: 'Dates of service', cpt: 'Procedure codes', icd10: 'Diagnosis codes', carc: 'CARC', rarc: 'RARC', policyCited: 'Policy cited',
};

/** Asked where the letter does not say it and the appeal needs it. */
export const fieldQuestions: Readonly<Partial<Record<FieldName, string>>> = {
  payer: 'Who sent this notice?',
  planType: 'The letter does not say. Which kind of plan is it? It decides which law, clock and address apply.',
  denialType: 'What kind of denial is this?',
  reasonVerbatim: 'Copy the payer\'s own sentence for the decision. The appeal must quote it.',
  denialDate: 'Which date is printed on the notice? The clock needs it.',
  receivedDate: 'When did it arrive? Without a date the clock runs from the notice.',
  appealDeadlineStated: 'Does the notice print a time to appeal? It goes before the rule.',
  appealAddress: 'Take the address from this notice, never from an earlier case.',
  memberId: 'Needed for the reference block.',
  claimNumbers: 'None in the letter. A request denied before service has none.',
  serviceDates: 'Which dates, or which period was asked for?',
  cpt: 'Which codes were denied?',
};

const words = {
  loading: 'Reading the letter…', slow: 'The editor has not answered yet.', retry: 'Ask again',
  steps: 'Steps of the appeal', position: '{0} of {1}', back: 'Back', next: 'Next: {0}',
  saved: 'Saved in {0}', changed: 'Changes in {0} are not saved', untitled: '{0} is not saved yet', unsaved: 'No case file yet', save: 'Save case file', openCase: 'Open case file',
  done: 'done', current: 'current step',

  fieldsTitle: 'What the letter says', fieldsHint: 'Compare each line with the letter. The place is marked as you go.',
  letterTitle: 'The letter', letterGone: 'The letter is not at hand. Its fields are kept in the case file.', openLetter: 'Open the file',
  unsure: 'Not sure. Compare it with the letter.', confirm: 'It is right', corrected: 'Entered by you.', undo: 'Take the letter\'s own', missing: 'Not in the letter.',
  choose: 'Choose…', foundIn: 'Found in the letter',

  routeTitle: 'Next step', others: 'Also open', questions: 'To answer first', authority: 'Authority: {0}', noAuthority: 'No regulation stands behind this; a courtesy or a matter of contract.',
  deadlineTitle: 'Deadline', fileBy: 'File by', noDeadline: 'No date yet', daysLeft: '{0} days left', oneDayLeft: '1 day left', dueToday: 'Due today', past: '{0} days past. Ask whether a late appeal is taken for good cause.',
  fromNotice: 'As printed on the notice: {0}.', fromRule: 'By the rule; the notice prints no time that could be read.', conflict: 'The notice and the rule differ. The notice counts here: {0}. By the rule it would be {1}. File by the earlier one to be safe.',
  printedUnclear: 'The notice prints "{0}", but its starting date is missing.',
  how: 'How the date follows', unverified: 'This rule is not verified against the regulation. Check it before you rely on it.', decide: 'The plan must decide within {0}.',
  noRule: 'No rule is known for this step and plan. Take the time from the notice or the plan document.',
  clock: 'About this appeal', urgent: 'Urgent: waiting could do serious harm', preService: 'The service has not been given yet', levels: 'Internal levels of the plan', one: 'One', two: 'Two',

  evidenceTitle: 'Exhibits', evidenceHint: 'Choose the notes that prove the case. Labels and pages follow the order; Alt with the arrow keys moves an exhibit.',
  noExhibits: 'No exhibit yet. Without records no criterion can be shown as met.', available: 'Records in the case folder', noneAvailable: 'No other record in the folder of the letter.',
  add: 'Add', addAll: 'Add all', browse: 'Add files…', up: 'Move {0} up', down: 'Move {0} down', remove: 'Remove {0}', titleOf: 'Title of exhibit {0}', pages: 'p. {0}', page: 'Pages of the packet',
  open: 'Open {0}', moved: '{0} is now exhibit {1}.',

  criteriaTitle: 'Criteria', criteriaSet: 'Criteria set', policy: 'The payer\'s own text', checklist: 'A checklist of what reviewers look for, not the payer\'s words',
  paste: 'Paste the policy\'s criteria…', pasteHint: 'The list of criteria from the payer\'s policy, one a line.', pasteTitle: 'Policy name and number', pasteText: 'Criteria', usePasted: 'Use these criteria', cancel: 'Cancel',
  met: 'Met', notMet: 'Not met', notDocumented: 'Not documented', criterion: 'Criterion', status: 'Status', evidence: 'Evidence', gather: 'To gather: {0}',
  otherSide: 'Points the other way', summary: '{0} of {1} met', argued: 'Only criteria shown as met are argued in the letter. Look at every quote: a person decides what it proves.', noCriteria: 'Choose a criteria set, or paste the payer\'s.', openQuote: 'Open in the note',

  letterStepTitle: 'Letter', template: 'Document', writeFacts: 'Write the facts', updateFacts: 'Update the facts', factsHint: 'The facts go into the case file: the denial, criteria met with their exhibits, and blanks for what only you know. Your own words in it are kept.',
  missingFacts: 'Still blank', moreMissing: 'and {0} more', draft: 'Draft the letter…', draftHint: 'Opens the draft panel on the facts: you see what is hidden, approve, and accept each change. The letter goes below the facts.', letterThere: 'A letter stands in the case file.', noAppealHint: 'By what the letter says an appeal is not the next step: {0}',

  readyTitle: 'Ready to sign', problems: 'In the letter', noProblems: 'Nothing stands out in the letter.', noLetter: 'There is no letter in the case file yet. Draft it in the step before.', tasks: 'What a person must still do', line: 'line {0}',
  word: 'Export as Word…', markdown: 'Export as Markdown…', calendar: 'Add to calendar (.ics)…', calendarHint: 'The calendar file names no person, payer or claim.', markSent: 'Sent: take it off the list of what is due', unmarkSent: 'Not sent yet',
} as const;

export type WordKey = keyof typeof words;

/** The words of `key`, with `{0}`, `{1}` … filled in. */
export function w(key: WordKey, ...values: readonly (string | number)[]): string {
  return words[key].replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
}
