// code-evidence-mismatch: 97112 on strength or range work alone, 97110 on balance or coordination work alone (domain: 2.1, 3.3).
import type { Problem } from '../problem';
import type { ReadNote } from '../readNote';
import { coordinationWords, neuroWords, strengthWords } from '../words';
import type { CheckRule } from './rule';

const labels = /\b(?:neuro(?:muscular)?\.?\s?re-?ed(?:ucation|uc)?(?: training)?|NMRE?|NM re-?ed|therapeutic exercises?|ther(?:apeutic)?\.?\s?ex(?:ercises?)?|therex|TE|strength(?:ening)? and rom)\b\.?/gi;

function find(note: ReadNote): readonly Problem[] {
  for (const code of ['97112', '97110'] as const) {
    const lines = note.services.filter((service) => service.code === code && !service.billing);
    const first = lines[0];
    if (first === undefined) continue;
    const evidence = lines.map((service) => service.evidence).join('\n').replace(labels, ' ').replace(/\b97\d{3}\b/g, ' ');
    const argued = note.sentences.filter((sentence) => !sentence.service && sentence.text.includes(code)).map((sentence) => sentence.text).join('\n').replace(labels, ' ');
    const problem = code === '97112' ? strengthAlone(evidence, argued, note) : neuroAlone(evidence);
    if (!problem) continue;
    const message = code === '97112'
      ? '97112 stands on strength or range work alone. It needs a named neuromuscular deficit and balance, coordination, posture or proprioception work; otherwise it is 97110.'
      : '97110 stands on balance or coordination work alone. That is 97112; 97110 is strength, endurance, range and flexibility.';
    return [{ rule: 'code-evidence-mismatch', start: first.start, end: first.end, message }];
  }
  return [];
}

function strengthAlone(evidence: string, argued: string, note: ReadNote): boolean {
  const all = `${evidence}\n${argued}`;
  if (neuroWords.test(all)) return false;
  if (strengthWords.test(all)) return true;
  // Nothing but the code's name: then the whole Objective is its evidence.
  if (/[A-Za-z]{4}/.test(evidence.replace(/\b(?:min|minutes|units?|cues?|verbal|tactile|skilled|for|with|and|the)\b/gi, ' '))) return false;
  const objective = note.sentences.filter((sentence) => sentence.sections.some((section) => section !== 'P')).map((sentence) => sentence.text).join('\n').slice(0, 20_000).replace(labels, ' ');
  return strengthWords.test(objective) && !neuroWords.test(objective);
}

/** Words of a balance task that also train strength ("step-ups", "reach") do not make 97110 wrong. */
function neuroAlone(evidence: string): boolean {
  // A weight on the wrist is no strengthening by itself.
  return coordinationWords.test(evidence) && !strengthWords.test(evidence.replace(/\b(?:wrist|ankle) weights?\b[^,;.\n]{0,30}|\b(?:range|step|walking|rotation|stance|head rotation|sit to stand|reps?)\b/gi, ' ').replace(/(?:tandem|heel[- ]toe|backward|sideways|braided|retro|lateral|side) (?:walking|stepping|step|steps?)/gi, ' '));
}

export const codeEvidenceMismatch: CheckRule = { id: 'code-evidence-mismatch', find };
