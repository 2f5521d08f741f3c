// Whether the words of a finding line tell of treatment: sets and reps, an exercise with its dose, hands-on work.
import vocabulary from '../../data/vocabularyConcepts.json';
import { literally } from '../../literally';
import { technique } from './serviceNames';

/** Words that tell of a helper, a time or a judgement rather than of what is done. */
export const saysMore = /\b(?:is|are|was|were|has|had|helps?|helped|home|prn|HEP|issued|declined|refused|contraindicated|discussed|educat\w+|reviewed|consider|no|not)\b/i;

const exercises = Object.values(vocabulary.exercise).flatMap((forms) => forms.split('|')).filter((form) => form.length > 3 || /^(?:slr|laq|saq|tke|rdl|ube)s?$/.test(form)).toSorted((one, other) => other.length - one.length);
const knownExercise = new RegExp(String.raw`(?<![\w-])(?:${exercises.map((form) => literally(form).replace(/ /g, String.raw`[\s-]?`)).join('|')})(?![\w-])`, 'i');
/** Seconds alone may be a test; minutes, reps and laps are worked. */
const worked = /\d\s*(?:min(?:ute)?s?\b|'|reps?\b|laps?\b|rounds?\b|trials\b|times\b|x(?![\w/])|bouts?\b)|(?<=\s)[x×]\s?\d/i;
const sets = /\d\s*(?:sets?\s*)?[x×]\s*\d+|\bsets? of \d/i;
const helped = /\b(?:vcs?|tcs?|cues?|cueing|CGA|SBA|HOH|(?:min|mod|max) ?A\b|assist)\b/i;
const comparesOrBills = /\b(?:eval|IE|baseline|goals?|97\d{3}|units?|wks?|weeks?|timed|total|daily|day|HEP|home)\b|\/d\b/i;

/** The words are what was done in the visit, not what was found or is to come. */
export function isTreatment(text: string): boolean {
  if (comparesOrBills.test(text) || !/[a-z]{3}/i.test(text)) return false;
  if (sets.test(text)) return true;
  if (worked.test(text) && !/^(?:pt|patient|client|he|she|they)\b/i.test(text) && (knownExercise.test(text) || (helped.test(text) && /(?<=\s)[x×]\s?\d/i.test(text)))) return true;
  return isTechnique(text);
}

/** An exercise or technique known by its name. */
export function namesExercise(text: string): boolean {
  return knownExercise.test(text) || technique.test(text);
}

/** What the patient does ("tendon glides"), what is done to the patient ("AP glides"), or several things in one. */
export function workOf(text: string): 'exercise' | 'technique' | 'several' {
  const isTechnique = technique.test(text.replace(byPatient, ''));
  const ofPatient = text.search(byPatient) >= 0;
  if (isTechnique ? ofPatient : /\b(?:orthos[ie]s|orthotics?|splint(?:s|ing)?|educat\w+)\b[^]*,|,[^]*\b(?:orthos[ie]s|splint)\b/i.test(text)) return 'several';
  return isTechnique ? 'technique' : 'exercise';
}

/** Gliding and massage that the patient performs. */
const byPatient = /\b(?:(?:tendon|nerve|neural|median|ulnar|radial|sciatic|wall|scapular) glides?|self[- ]\S+)\b/gi;

/** "STM to UT/LS, SOR": hands-on work told by what it is. */
function isTechnique(text: string): boolean {
  const found = technique.exec(text);
  return found !== null && found.index < 40 && text.split(/\s+/).length <= 16 && !saysMore.test(text) && !/\b(?:tender|limited|restricted|hypomob\w*|hypermob\w*|next|after|improved|decreased|increased|felt|feels)\b|^(?:pt|patient|client|he|she)\b/i.test(text);
}
