// Snapshots of every state, made from one synthetic visit note. No person, number or place in it is real.
import type { TextQuestion } from '../../../src/core/draft/questions/factQuestion';
import type { FindingView, FlagView, FormView, HunkPiece, HunkView, PreviewSegment, PreviewView, ReviewView, ViewState } from '../../../src/protocol/messages';

export const note = `Maria Alvarez, 62 y, R knee, 6 wks post TKA. Seen 03/14/2026 (visit 7).
Pt reports 2 near falls this wk on grass. Denies dizziness.
BBS 44/56 (38 at eval). LOB ×2 on foam, EC.
97112 23 min: tandem stance, step-overs on foam, CGA ×2.
Hawkins test neg. Daughter Elena at (555) 010-7788 drives her.
Member ID W123456789, DOB 07/02/1963.
Progressing toward community ambulation. Maria Alvarez agrees with plan.`;

type Found = readonly [words: string, category: FindingView['category'], surrogate: string, state?: FindingView['state']];

const found: readonly Found[] = [
  ['Maria Alvarez', 'NAME', '[NAME_1]'],
  ['03/14/2026', 'DATE', '[DATE_1 = visit 7]'],
  ['Hawkins', 'NAME', '[NAME_2]', 'uncertain'],
  ['Elena', 'NAME', '[NAME_3]'],
  ['(555) 010-7788', 'PHONE', '[PHONE_1]'],
  ['W123456789', 'HEALTH_PLAN_ID', '[HEALTH_PLAN_ID_1]'],
  ['07/02/1963', 'DATE', '[DATE_2]'],
  ['community', 'GEO', '[GEO_1]', 'kept'],
];

/** A preview of `text` with each of `finds` found at every place it occurs. */
export function previewOf(text: string, finds: readonly Found[]): PreviewView {
  const places = finds.flatMap((find) => {
    const starts: { start: number; find: Found }[] = [];
    for (let at = text.indexOf(find[0]); at >= 0; at = text.indexOf(find[0], at + find[0].length)) starts.push({ start: at, find });
    return starts;
  });
  places.sort((a, b) => a.start - b.start);
  const segments: PreviewSegment[] = [];
  const findings: FindingView[] = [];
  let end = 0;
  for (const { start, find } of places) {
    if (start < end) continue;
    if (start > end) segments.push({ kind: 'text', start: end, end: start, text: text.slice(end, start) });
    const [original, category, surrogate, state = 'hidden'] = find;
    findings.push({ id: findings.length, category, original, surrogate, state, byHand: false });
    segments.push({ kind: 'finding', start, end: start + original.length, id: findings.length - 1 });
    end = start + original.length;
  }
  if (end < text.length) segments.push({ kind: 'text', start: end, end: text.length, text: text.slice(end) });
  return {
    segments, findings, tokens: 1240, cost: 0,
    instructions: 'You are a physical therapist who writes a SOAP note for CPT 97112.\nUse only what the note says.\nLeave [NEEDS: …] where a fact is missing.\n\nSections: Subjective, Objective, Assessment, Plan.',
    missing: ['Frequency and duration of the plan', 'Goal of the Berg Balance Scale'],
  };
}

export const preview = previewOf(note, found);

const offline = { id: 'offline', label: 'Offline composer · nothing leaves', leavesMachine: false };
export const remote = { id: 'openai', label: 'api.openai.com · scrubbed text only', leavesMachine: true };

export const base: ViewState = {
  revision: 7, phase: 'scrubbed', title: '97112 SOAP note', place: 'visit-07.md, lines 12-31', provider: offline,
  preview, streamed: '', review: undefined, form: undefined, message: undefined, restricted: false, scrubbed: undefined, stale: false, insertMode: 'replace', strings: {},
};

const same = (text: string): HunkPiece => ({ text, mark: 'same' });
const ins = (text: string): HunkPiece => ({ text, mark: 'inserted' });
const del = (text: string): HunkPiece => ({ text, mark: 'deleted' });
const at = (line: number, start = line * 50, end = start + 20): NonNullable<HunkPiece['evidence']> => ({ start, end, line, words: `what line ${line} says` });

export const hunks: readonly HunkView[] = [
  { id: 1, kind: 'change', section: 'Subjective', decision: 'pending', edited: undefined,
    before: [del('Pt'), same(' reports '), del('2 near falls this wk'), same(' on grass.')],
    after: [ins('Patient'), same(' reports '), { ...ins('two near-falls this week while walking'), evidence: at(13) }, same(' on grass.')] },
  { id: 2, kind: 'same', section: 'Subjective', decision: 'pending', edited: undefined, before: [same('Denies dizziness.')], after: [same('Denies dizziness.')] },
  { id: 3, kind: 'move', section: 'Objective', decision: 'pending', edited: undefined,
    before: [same('BBS 44/56 (38 at eval).')],
    after: [{ ...same('BBS 44/56 (38 at '), evidence: at(14) }, ins('evaluation; +6, above MDC95 5 for 35-44'), same(').')] },
  { id: 4, kind: 'add', section: 'Objective', decision: 'pending', edited: undefined, before: [], after: [ins('TUG '), { ...ins('13.2 s'), flag: 1 }, ins(', with '), { ...ins('left'), flag: 2 }, ins(' knee leading.')] },
  { id: 5, kind: 'same', section: 'Objective', decision: 'pending', edited: undefined, before: [], after: [same('LOB ×2 on foam, EC.\n97112 23 min: tandem stance, step-overs on foam, CGA ×2.\nHawkins test neg.\nDaughter Elena drives her.')] },
  { id: 6, kind: 'remove', section: 'Assessment', decision: 'pending', edited: undefined, before: [del('Progressing toward community ambulation.')], after: [] },
  { id: 7, kind: 'add', section: 'Assessment', decision: 'pending', edited: undefined, before: [],
    after: [{ ...ins('Berg Balance Scale rose by 6 points since evaluation'), evidence: at(14) }, ins(', '), { ...ins('with two losses of balance on foam with eyes closed'), evidence: at(15) }, ins('; skilled cueing is needed to grade the challenge safely.')] },
  { id: 8, kind: 'add', section: 'Plan', decision: 'pending', edited: undefined, before: [], after: [{ ...ins('[NEEDS: frequency and duration]'), needs: true }, ins(' of neuromuscular re-education (97112).')] },
];

export const flags: readonly FlagView[] = [
  { id: 1, kind: 'number', text: '13.2 s', noteValue: undefined, answer: 'open' },
  { id: 2, kind: 'laterality', text: 'left', noteValue: 'R', answer: 'open' },
];

export const review: ReviewView = {
  hunks, flags, facts: { total: 31, fromNote: 29, notInNote: 2 }, needs: ['frequency and duration'],
  questions: 0, asks: {}, sections: ['Subjective', 'Objective', 'Assessment', 'Plan'],
  canUndo: false, accepted: 0, rejected: 0, pending: 6, insertBlocked: { reason: '2 statements are not in your note', flag: 1 },
};

const streamed = `## Subjective\nPatient reports two near-falls this week while walking on grass. Denies dizziness.\n\n## Objective\nBBS 44/56 (38 at evaluation; +6, above MDC95 5 for 35-44). LOB ×2 on foam, EC.\n\n## Assess`;

const decided: ReviewView = {
  ...review,
  hunks: hunks.map((hunk) => ({
    ...hunk,
    decision: hunk.id === 1 || hunk.id === 6 ? 'accepted' : hunk.id === 7 || hunk.id === 3 ? 'rejected' : hunk.decision,
    after: hunk.id === 4 ? [ins('TUG '), { ...ins('13.2 s'), flag: 1 }, ins(', with '), { ...del('left'), flag: 2 }, { ...ins('R'), flag: 2 }, ins(' knee leading.')] : hunk.after,
    edited: hunk.id === 8 ? 'Twice a week for 6 weeks of neuromuscular re-education (97112).' : undefined,
  })),
  flags: flags.map((flag) => ({ ...flag, answer: flag.id === 1 ? 'mine' : 'noteValue' })),
  facts: { total: 31, fromNote: 30, notInNote: 0 }, needs: [], canUndo: true, accepted: 2, rejected: 2, pending: 2, insertBlocked: undefined,
};

const question = (name: string, label: string, rest: Partial<TextQuestion> = {}): TextQuestion => ({
  kind: 'text', name, label, section: 'Subjective', question: undefined, why: undefined, required: true, hint: '', choices: [], multiline: false, value: '', ...rest,
});

export const interview: FormView = {
  interview: true, at: undefined,
  questions: [
    question('discipline', 'Discipline', { section: undefined, choices: ['PT', 'OT'], value: 'PT' }),
    question('condition', 'Condition', { section: undefined, hint: 'Condition and side' }),
    question('pain', 'Pain and fatigue', { multiline: true, question: 'How strong are pain and fatigue before, during and after that task, on which scale, where, and what eases them?' }),
    question('report.home', 'Home program done', { multiline: true, question: 'What did the patient really do of the home program, how often and at what dose, and what got in the way?' }),
    { kind: 'rows', name: 'measures', label: 'Measures', section: 'Objective', question: undefined, why: undefined, required: true, rows: [['TUG', 'n/a', '18.4 s', '14.6 s', '< 12 s']],
      columns: ['Measure', 'Side', 'Baseline', 'Current', 'Goal'].map((label) => ({ name: label.toLowerCase(), label, choices: label === 'Side' ? ['right', 'left', 'both', 'n/a'] : [], required: label !== 'Goal' })) },
    question('plan.frequency', 'Frequency and duration', { section: 'Plan', multiline: true, question: 'How often and for how long will treatment go on under the plan of care, and what supports that dose?' }),
  ],
};

export const missing: FormView = {
  interview: false, at: undefined,
  questions: [
    question('measures.1.side', 'Side of SLS', { section: 'Measures', choices: ['right', 'left', 'both', 'n/a'] }),
    question('total.minutes', 'Total treatment minutes', { section: 'Objective', hint: 'Minutes, rest and unbillable time left out', why: 'Medicare wants the total treatment minutes, without rest and unbillable time (Pub. 100-02 ch. 15 §220.3.E)' }),
    question('hep', 'Home program', { section: 'Plan', hint: 'Exercises, dose, adherence', multiline: true, value: 'Tandem at counter, 3 x 30 s' }),
  ],
};

/** Every state that is drawn, by name. */
export const states: Readonly<Record<string, ViewState>> = {
  busy: { ...base, phase: 'captured', preview: undefined },
  busyLong: { ...base, phase: 'captured', preview: undefined, scrubbed: 40 },
  previewAgain: { ...base, scrubbed: 64, stale: true },
  empty: { ...base, phase: 'captured', preview: undefined, message: { severity: 'info', text: 'The selection is empty. Select the facts of a visit, or put the cursor into a filled template.', left: 'Nothing left this machine.', actions: [{ id: 'useWholeNote', label: 'Use the whole note' }, { id: 'insertTemplate', label: 'Insert template…' }] } },
  preview: base,
  previewRemote: { ...base, provider: remote, preview: { ...preview, cost: 0.004 } },
  restricted: { ...base, restricted: true, provider: remote, preview: { ...preview, cost: undefined } },
  interviewForm: { ...base, form: interview },
  missingForm: { ...base, form: missing },
  drafting: { ...base, phase: 'drafting', provider: remote, streamed },
  waiting: { ...base, phase: 'approved', provider: remote },
  review: { ...base, phase: 'review', streamed, review },
  decided: { ...base, phase: 'review', streamed, review: decided },
  incomplete: { ...base, phase: 'incomplete', provider: remote, streamed, message: { severity: 'warning', text: 'The draft was cut off: the model reached its limit of 2,048 tokens.', left: 'The scrubbed text went to api.openai.com.', actions: [{ id: 'continue', label: 'Continue' }, { id: 'raiseLimit', label: 'Raise the limit' }] } },
  cancelled: { ...base, phase: 'cancelled', provider: remote, streamed },
  failed: { ...base, phase: 'failed', provider: remote, streamed, message: { severity: 'error', text: 'api.openai.com did not answer any more.', left: 'The scrubbed text had been sent; nothing else left this machine.', actions: [{ id: 'retry', label: 'Try again' }, { id: 'chooseProvider', label: 'Use the offline composer' }] } },
  failedEarly: { ...base, phase: 'failed', preview: undefined, message: { severity: 'error', text: 'This file is not text, so there is nothing to draft from.', left: 'Nothing left this machine.', actions: [{ id: 'openAnother', label: 'Choose another file' }] } },
  stale: { ...base, phase: 'review', streamed, review: decided, message: { severity: 'warning', text: 'The note has changed since the draft was made. The text it came from is no longer there.', left: undefined, actions: [{ id: 'insertBelow', label: 'Insert below instead' }, { id: 'insertNew', label: 'Insert into a new document' }] } },
  inserted: { ...base, phase: 'inserted', streamed, review: decided },
  noFindings: { ...base, preview: { ...previewOf('Gait 150 ft, SBA, RW. MMT quads 4-/5 R.', []), missing: [], instructions: '' } },
};
