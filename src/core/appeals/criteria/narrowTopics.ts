// Which of the topics that a criterion's words touch it asks for: the special ones before the general.
import type { Topic } from './topics';

/** The general topics whose words the special one of the row uses as well. */
const weaker: Readonly<Record<string, readonly string[]>> = {
  accumulator: ['visitsCounted', 'payerError'],
  authorization: ['dose', 'priorTherapy'],
  authorizationNumber: ['authorization', 'notRequired', 'visitsCounted'],
  callReference: ['authorization', 'notRequired'],
  certification: ['order', 'signature', 'dose'],
  cognition: ['attendance'],
  conservativeCare: ['priorTherapy', 'homeProgram'],
  coverageDelay: ['lateCause', 'payerError'],
  decline: ['improvement', 'consequence', 'maintenance', 'handOver', 'skilled'],
  detectableChange: ['improvement', 'objectiveMeasures'],
  distinctPurpose: ['separateTime'],
  duration: ['dose'],
  evaluation: ['objectiveMeasures'],
  exception: ['dose', 'priorTherapy', 'remaining'],
  exceptionClause: ['exception', 'dose', 'remaining', 'accumulator'],
  function: ['objectiveMeasures'],
  goals: ['objectiveMeasures', 'function', 'dose'],
  homeProgram: ['skilled'],
  improvement: ['objectiveMeasures', 'function', 'rehabPotential', 'noPlateau'],
  lateCause: ['timelyClaim'],
  literature: ['objectiveMeasures'],
  maintenance: ['improvement', 'skilled', 'noPlateau'],
  minutes: ['dose'],
  minutesPerCode: ['minutes'],
  modifier: ['separateTime'],
  neuromuscular: ['objectiveMeasures', 'function', 'skilled'],
  noPlateau: ['improvement', 'rehabPotential', 'goals'],
  notRequired: ['authorization'],
  onset: ['certification'],
  order: ['signature'],
  payerError: ['lateCause'],
  physicianLetter: ['order'],
  priorLevel: ['function', 'objectiveMeasures'],
  priorTherapy: ['dose', 'improvement', 'goals'],
  progressReport: ['improvement', 'objectiveMeasures'],
  protocol: ['dose', 'skilled'],
  recordSupplied: ['progressReport', 'objectiveMeasures'],
  redFlags: ['contraindication'],
  rehabPotential: ['dose', 'improvement'],
  remaining: ['function', 'goals', 'noPlateau', 'objectiveMeasures'],
  requestSent: ['authorization', 'evaluation'],
  requestedInTime: ['authorization', 'visitsCounted', 'exception', 'dose'],
  sensation: ['neuromuscular'],
  separateTime: ['minutes', 'minutesPerCode'],
  skilled: ['function', 'improvement', 'dose'],
  strengthRange: ['objectiveMeasures', 'function'],
  support: ['homeProgram', 'function'],
  taper: ['handOver'],
  timelyClaim: ['dose'],
  urgentGround: ['authorization'],
  visitsCounted: ['authorization', 'dose'],
};

/** General topics give way to the special ones beside them; no more than two are asked for at once. */
export function narrowTopics(asked: readonly Topic[]): readonly Topic[] {
  const ids = new Set(asked.map(({ id }) => id));
  const dropped = new Set([...ids].flatMap((id) => (id === 'noPlateau' && ids.has('improvement') ? ['rehabPotential', 'improvement'] : (weaker[id] ?? []))));
  if (ids.has('noPlateau')) dropped.delete('noPlateau');
  const special = asked.filter(({ id }) => !dropped.has(id));
  // A bare deficit or duration is asked for where nothing says of what.
  const named = special.filter(({ id }) => id !== 'deficit' && id !== 'duration');
  const kept = named.length > 0 ? named : special;
  return (kept.length > 0 ? kept : asked).slice(0, 2);
}
