// Snapshots of the appeal panel as the host makes them, from the fictional case of sample/appeals/neuro-reeducation.
import { readFileSync } from 'node:fs';
import { assessCase } from '../../../src/core/appeals/case/assessCase';
import { newCase, type AppealCase } from '../../../src/core/appeals/case/caseFile';
import { builtinCriteriaSets } from '../../../src/core/appeals/criteria/builtinSets';
import { withJudgement } from '../../../src/core/appeals/criteria/judgements';
import { policyCriteria } from '../../../src/core/appeals/criteria/readCriteriaSet';
import { readDenial } from '../../../src/core/appeals/denial';
import type { AppealView } from '../../../src/protocol/appealMessages';
import { appealView, type AppealContext } from '../../../src/protocol/appealView';

const folder = 'sample/appeals/neuro-reeducation';
export const letter = readFileSync(`${folder}/denial.txt`, 'utf8');
const files = ['2026-08-11-pt-evaluation.md', '2026-09-24-pt-progress-report.md'];
const notes = new Map(files.map((file) => [file, { file, text: readFileSync(`${folder}/${file}`, 'utf8') }]));
const full: AppealCase = { ...newCase, letter: 'denial.txt', exhibits: files.map((file) => ({ file })) };

const found = [
  { label: 'Condition', value: 'Peripheral neuropathy, two falls in the last 3 months', sure: true, places: ['2026-08-11-pt-evaluation.md'] },
  { label: 'Date of birth', value: '06/19/1949 (denial letter) or 06/19/1947 (2026-08-11-pt-evaluation.md)', sure: false, places: ['denial letter', '2026-08-11-pt-evaluation.md'] },
  { label: 'Skilled need', value: 'The therapist grades perturbation to the reaction (Exhibit B, p. 2)\nGuards at the limit of stability (Exhibit B, p. 2)', sure: true, places: ['2026-09-24-pt-progress-report.md', '2026-09-24-pt-progress-report.md'] },
];

function view(step: AppealView['step'], change: Partial<AppealContext> = {}, appeal: AppealCase = full, text = letter): AppealView {
  const raw = readDenial(text);
  return appealView({
    revision: 1, step, place: 'denial.txt', saved: 'changed', caseName: 'denial-appeal.md', message: undefined, raw, appeal, result: assessCase(appeal, text, raw, notes, change.sets ?? builtinCriteriaSets),
    records: [...files, 'a-record-with-a-rather-long-name-of-many-words-2026-10-01.pdf'], recordProblems: new Map(), sets: builtinCriteriaSets, setProblems: [], today: '2026-11-28',
    letter: { templates: [{ id: 'appeal-session', title: 'Appeal of a therapy denial' }], chosen: 'appeal-session', state: 'none', missing: [], found },
    ready: { problems: [], tasks: ['Sign it with name, credentials, license and NPI.', 'Keep a copy of the letter, the enclosures and the proof of sending.'], sent: false },
    ...change,
  });
}

const policy = { title: 'Example policy 12', text: ['The member needs the skill of a therapist.', 'Improvement of balance has been measured.', 'A Berg Balance Scale score below 45 is present.', 'The member has been fitted with a walking aid.', 'The home has been made safe.'].join('\n') };
const pasted: AppealCase = { ...full, policy, criteria: 'pasted' };
const policySets = ((read) => ('set' in read ? [read.set, ...builtinCriteriaSets] : builtinCriteriaSets))(policyCriteria(policy.text, policy.title));
const found12 = assessCase(pasted, letter, readDenial(letter), notes, policySets).map;
const judged = (meets: boolean): AppealCase => ({ ...pasted, judgements: found12.filter(({ status }) => status === 'unconfirmed').slice(0, 1).flatMap((row) => withJudgement([], row, meets)) });

const templates = [{ id: 'appeal-session', title: 'Appeal of a therapy denial' }, { id: 'physician-support-letter', title: 'Supporting letter for the physician' }];

export const appealStates: Readonly<Record<string, AppealView>> = {
  denial: view('denial', { saved: 'none', caseName: undefined }),
  denialCorrected: view('denial', {}, { ...full, corrections: { payer: 'Cigna', denialDate: 'in spring' } }),
  denialUnknown: view('denial', { saved: 'untitled' }, newCase, 'Fairhaven Auto Body\n\nWe cannot honor the warranty for your gearbox.\n'),
  route: view('route'),
  routeConflict: view('route', {}, { ...full, preService: true, urgent: true, levels: 2, corrections: { appealDeadlineStated: '2027-01-04' } }),
  routeSoon: view('route', { today: '2027-04-12' }),
  routePast: view('route', { today: '2027-05-01' }),
  routeUnknown: view('route', {}, newCase, 'Fairhaven Auto Body\n\nWe cannot honor the warranty for your gearbox.\n'),
  evidence: view('evidence', { recordProblems: new Map([[files[1] ?? '', 'This file holds no text.']]) }),
  evidenceEmpty: view('evidence', { records: [] }, newCase),
  criteria: view('criteria', { setProblems: ['own.json cannot be read.'] }),
  criteriaUnmet: view('criteria', {}, { ...newCase, criteria: 'cimt-prior-auth' }),
  criteriaPolicy: view('criteria', { sets: policySets }, pasted),
  criteriaJudged: view('criteria', { sets: policySets }, judged(true)),
  criteriaRefused: view('criteria', { sets: policySets }, judged(false)),
  letter: view('letter'),
  letterUndecided: view('letter', { sets: policySets }, pasted),
  letterFacts: view('letter', { letter: { templates, chosen: 'appeal-session', state: 'facts', missing: ['Filed by', 'Appeal level', 'Timeline', 'Billed amount', 'Consequence if upheld', 'Discipline', 'RARC', 'Remark', 'Taper'], found } }),
  letterThere: view('letter', { letter: { templates, chosen: 'appeal-session', state: 'letter', missing: [], found }, message: { severity: 'warning', text: 'A letter stands in the case file already.', left: 'Nothing left this machine.', actions: [{ id: 'draftAnyway', label: 'Draft again' }] } }),
  ready: view('ready', { letter: { templates, chosen: 'appeal-session', state: 'letter', missing: [], found }, ready: { problems: [{ message: 'Fill in or take out: filed by.', line: 135 }, { message: 'This is not in the record: 9', line: 140 }], tasks: ['Settle 2 open points in the letter.'], sent: false } }),
  readyClean: view('ready', { saved: 'saved', letter: { templates, chosen: 'appeal-session', state: 'letter', missing: [], found }, message: { severity: 'info', text: 'Saved as letter.docx. It holds patient information: keep it with the chart.', left: 'Nothing left this machine.', actions: [{ id: 'openExported', label: 'Open' }] } }),
  readyNothing: view('ready', { saved: 'none' }, newCase),
};
