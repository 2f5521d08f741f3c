// What a criterion demands of the record: its own words, its numbers, a diagnosis, the topics it touches, or the kind of thing it asks for.
import { literally } from '../../literally';
import { allTopics, broadKinds, specialKinds } from './allTopics';
import { conditionsOf, ofOneCause, otherCause } from './conditions';
import type { Criterion } from './criteriaTypes';
import { findingKinds } from './kinds/findingKinds';
import { signAbsent, signAsked } from './kinds/signs';
import { narrowTopics } from './narrowTopics';
import { findingsFor, thresholdsOf } from './thresholds';
import { topicDemand, type Demand, type Found } from './topicDemand';
import type { Topic } from './topics';
import { daysAllowed, daysTold } from './withinDays';
import { freeDemand } from './wordOverlap';

/** Readings of a criterion, the strictest first; the next is taken where the record is silent to the one before. */
export function demandsOf(criterion: Criterion, side: string | undefined): readonly (readonly Demand[])[] {
  // An attending doctor attends no session.
  const text = criterion.text.replace(/\battending (?=doctor|physician|surgeon|provider|practitioner|specialist)/gi, 'treating ');
  if (criterion.evidence !== undefined && criterion.evidence.length > 0) return [[ownDemand(criterion)]];
  const thresholds = thresholdsOf(text).map((threshold): Demand => ({
    exact: true,
    gather: `a value that answers: ${text}`,
    find: (notes) => findingsFor(threshold, notes, side).map(({ statement, holds }) => ({ statement, supports: holds })),
  }));
  // A number with its subject says all there is to say of it.
  if (thresholds.length > 0 && !changeAsked.test(text)) return [thresholds];
  const sign = signDemand(text);
  if (sign !== undefined) return [[sign]];
  const diagnoses = conditionsOf(text).slice(0, 1).map((condition) => topicDemand({ id: 'diagnosis', asks: condition.names, evidence: condition.names, ...(ofOneCause(condition) ? { contrary: otherCause(condition) } : {}), gather: 'the diagnosis as the record states it' }));
  const asked = narrowTopics(allTopics.filter(({ id, asks }) => asks.test(text) && !(notEnough.test(text) && (id === 'homeProgram' || id === 'support'))));
  const everyEntry = /\b(?:each|every|all)\b[^.;]{0,20}\b(?:entr\w+|notes?|visits?|sessions?|day|daily|treatments?|encounters?|timed procedures?)\b/i.test(text);
  const demandOf = (topic: Topic): Demand => asExactly(within(everyEntry && inEveryEntry.has(topic.id) ? ofEvery(topicDemand(topic, text)) : topicDemand(topic, text), daysAllowed(text)), text);
  const known = [...diagnoses, ...asked.map(demandOf)];
  const special = specialKinds.filter(({ asks }) => asks.test(text)).slice(0, 1);
  if (special.some(({ id }) => isFinal.has(id))) return [special.map(demandOf)];
  const broad = broadKinds.filter(({ asks }) => asks.test(text)).slice(0, 1).map((kind) => [demandOf(kind)]);
  const touched = known.length > 0 ? [known] : [];
  const inOrder = asked.every(({ id }) => isGeneral.has(id)) ? [...broad, ...touched] : [...touched, ...broad];
  return [...special.map((kind) => [demandOf(kind)]), ...inOrder, [asExactly(everyEntry ? ofEvery(freeDemand(text)) : freeDemand(text), text)]];
}

/** Kinds that nothing else in the record can answer. */
const isFinal: ReadonlySet<string> = new Set(['doctorSays', 'contract', 'otherLiability', 'notDuplicated', 'vitals', 'decline'].map((id) => `k-${id}`).concat(findingKinds.map(({ id }) => id)));

/** What a row may ask of each entry of the record. */
const inEveryEntry: ReadonlySet<string> = new Set(['signature', 'minutes', 'minutesPerCode', 'k-caregiverTrained', 'support', 'k-vitals', 'k-education']);

/** A demand on every note: borne out only where none is silent. */
function ofEvery(demand: Demand): Demand {
  return { ...demand, find: (notes) => {
    const found = notes.map((note) => demand.find([note]));
    return found.every((each) => each.length > 0) ? found.flat() : found.flat().filter(({ supports }) => !supports);
  } };
}

/** Topics whose words stand in many rows that mean something else. */
const isGeneral: ReadonlySet<string> = new Set(['deficit', 'function', 'dose', 'duration', 'objectiveMeasures']);

/** "home program not enough", "caregiver not safe" ask for the therapist's skill, not for the program. */
const notEnough = /\b(?:home (?:exercise )?program\w*|HEP|caregiver|aide|family)\b[^.;]{0,20}\b(?:(?:not|in)[ -]?(?:enough|sufficient|adequate|safe|able)|cannot|can't|unable)\b|\bwhy\b[^.;]{0,30}\b(?:HEP|home program\w*|aide)\b/i;

/** A sign that the patient must be free of, or must have. */
function signDemand(text: string): Demand | undefined {
  const asked = signAsked(text);
  if (asked === undefined) return undefined;
  return {
    gather: `an examination that answers: ${text}`,
    find: (notes) => notes.flatMap(({ statements }) => statements.flatMap((statement): readonly Found[] => {
      const absent = statement.supposed ? undefined : signAbsent(statement.text, asked.sign);
      return absent === undefined ? [] : [{ statement, supports: absent === asked.absent }];
    })),
  };
}

const signedByDoctor = /\b(?:physicians?|doctors?|surgeons?|practitioners?|MD)\b[^.;]{0,40}\bsign|\bsign(?:ed|ature)\b[^.;]{0,40}\b(?:physicians?|doctors?|surgeons?|practitioners?|MD)\b/i;
const tellsSigning = /\bsign|\bsig\b|\bcert|\breturned\b|\bapproved\b|\bendorsed\b/i;
const changeAsked = /\bby (?:at least|more than|a minimum of|no less than)? ?(\d{1,3}(?:\.\d+)?) ?(?:points?|degrees?|°|lb|pounds|seconds?|s\b|feet|ft|meters?|m\b)/i;

/** What a row asks beside its topic: a signature where it names one, a change as large as it says. */
function asExactly(demand: Demand, text: string): Demand {
  const least = changeAsked.exec(text)?.[1];
  if (!signedByDoctor.test(text) && least === undefined) return demand;
  return { ...demand, find: (notes) => demand.find(notes).flatMap((found): readonly Found[] => {
    if (!found.supports) return [found];
    if (signedByDoctor.test(text)) return tellsSigning.test(found.statement.text) ? [found] : [];
    const [before, after] = [...found.statement.text.replace(/\/\d+/g, '').matchAll(/\b\d{1,4}(?:\.\d+)?\b/g)].map(Number);
    return before === undefined || after === undefined ? [] : [{ ...found, supports: Math.abs(after - before) >= Number(least) }];
  }) };
}

/** A limit of days is kept or broken by the day that the statement tells. */
function within(demand: Demand, allowed: number | undefined): Demand {
  if (allowed === undefined) return demand;
  return { ...demand, find: (notes) => demand.find(notes).map((found) => {
    const told = daysTold(found.statement.text);
    return told === undefined ? found : { ...found, supports: told <= allowed, preferred: true };
  }) };
}

/** A criterion of an own set with its own words. */
function ownDemand(criterion: Criterion): Demand {
  const words = (list: readonly string[] | undefined): RegExp | undefined => (list === undefined || list.length === 0 ? undefined : new RegExp(list.map((each) => literally(each.trim()).replace(/\s+/g, String.raw`\s+`)).join('|'), 'i'));
  const contrary = words(criterion.contrary);
  return topicDemand({ id: 'own', asks: /^/, evidence: words(criterion.evidence) ?? /$^/, ...(contrary === undefined ? {} : { contrary }), gather: criterion.gather ?? `evidence for: ${criterion.text}` });
}
