// All topics a row may touch: those of checklists, and the kinds of demand in payers' own sentences.
import { claimTopics } from './claimTopics';
import { courseTopics } from './courseTopics';
import { careKinds } from './kinds/careKinds';
import { courseKinds } from './kinds/courseKinds';
import { findingKinds } from './kinds/findingKinds';
import { patientKinds } from './kinds/patientKinds';
import { recordTopics } from './recordTopics';
import { topics, type Topic } from './topics';

export const allTopics: readonly Topic[] = [...topics, ...courseTopics, ...recordTopics, ...claimTopics];

/** Special enough to be meant wherever a row's words touch them. */
const isSpecial: ReadonlySet<string> = new Set([...findingKinds.map(({ id }) => id), ...['oneOnOne', 'vitals', 'otherLiability', 'notDuplicated', 'contract', 'notPassiveOnly', 'supervision', 'visitsUsed', 'serviceDates', 'codesRequested', 'falls', 'balanceScore', 'homeBarriers', 'sideDifference', 'comorbidity', 'admission', 'weightBearing', 'dizziness', 'radiating', 'activeMotion', 'nonuse', 'attendance', 'visitsAsked', 'sessionLength', 'hoursDaily', 'perGoal', 'tolerance', 'expected', 'decline', 'doctorSays'].map((id) => `k-${id}`)]);

const ordered: readonly Topic[] = [...careKinds.slice(0, 5), ...findingKinds, ...patientKinds, ...courseKinds, ...careKinds.slice(5)];

/** In order: the first that a row asks for is the one it means. */
export const specialKinds: readonly Topic[] = ordered.filter(({ id }) => isSpecial.has(id));
export const broadKinds: readonly Topic[] = ordered.filter(({ id }) => !isSpecial.has(id));
