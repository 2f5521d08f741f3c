// What payers ask of the course of care: how it was before, what is lost without it, how it ends.
import type { Topic } from './topics';

export const courseTopics: readonly Topic[] = [
  {
    id: 'priorLevel', lasting: true,
    asks: /\b(?:prior|previous|premorbid|pre-?injury|pre-?onset|baseline) (?:level of )?function\w*|\bPLOF\b|\bfunction before\b/i,
    evidence: /\b(?:was|were)\b[^.;]{0,40}\bno limit\w*|\bwas independent\b[^.;]{0,20}\b(?:in|until|before)\b|\b(?:PLOF|prior level(?: of function)?|premorbid\w*)\b[^.;]{3,}|\b(?:before|prior to|until)\b[^.;]{0,30}\b(?:onset|injury|stroke|surgery|falls?|accident|admission|illness|fracture|event|episode|hospital\w*|symptoms?|this|the pain)\b[^.;]{0,15}\b(?:\w+(?:ed|ent|ent in)|began|started|no limit\w*|\d)|\b(?:walked|worked|lived|drove|ran|played|managed|climbed|cooked|dressed|was independent|independent)\b[^.;]{0,60}\b(?:before|prior to|until)\b|\b(?:previously|formerly|used to)\b[^.;]{0,40}\b(?:independent|walk\w*|work\w*|live[ds]?|dr[io]ve\w*|run|ran|play\w*|manag\w+|cook\w*)\b/i,
    contrary: /\b(?:PLOF|prior level of function)\b[^.;]{0,20}\b(?:not (?:stated|documented|recorded|known|given)|unknown)\b/i,
    gather: 'what the patient could do before the onset, in activities and help needed',
  },
  {
    id: 'decline', lasting: true,
    asks: /\b(?:declin\w+|deteriorat\w+|regress\w*|loss|worsen\w*)\b[^.;]{0,20}\b(?:without|off|when|if|during)\b|\brisk of (?:decline|deterioration)\b|\bwithout (?:skilled )?(?:therapy|care)\b/i,
    evidence: /\b(?:break|gap|pause|interruption|hold|lapse|weeks? (?:off|without)|off therapy|without therapy|therapy (?:was )?(?:stopped|paused|withheld))\b[^.;]{0,60}\b(?:worsen\w*|declin\w+|fell|drop\w*|lost|deteriorat\w+|regress\w*|slow\w+|slipped|rose|went (?:up|down|back)|returned|went|\u2192)|\b(?:worsen\w*|declin\w+|fell|drop\w*|deteriorat\w+|regress\w*|slipped|lost)\b[^.;]{0,60}\b(?:break|gap|pause|interruption|hold|lapse|weeks? (?:off|without)|off therapy|without therapy|therapy (?:was )?(?:stopped|paused))\b/i,
    contrary: /\b(?:no|without)\b[^.;]{0,12}\b(?:decline|deterioration|loss|regression|change)\b[^.;]{0,30}\b(?:break|gap|pause|off therapy|without therapy|hold)\b|\b(?:break|gap|pause|hold)\b[^.;]{0,40}\b(?:no (?:decline|loss|change)|unchanged|stable|held|kept)\b/i,
    gather: 'what was lost when the care paused, or the findings that make a loss likely',
  },
  {
    id: 'handOver', plans: true,
    asks: /\b(?:hand(?:ed|ing)?[- ]?over|transition to|discharge (?:criteria|plan|point)|(?:plan|criteria) (?:to|for) (?:hand|stop|discharge|end)\w*|end of care|stop(?:ping)? (?:rule|criteri\w+))\b/i,
    evidence: /\b(?:hand(?:ed)? over|transition\w*|discharge\w*|d\/c|turn over|stop|end (?:of )?(?:care|therapy))\b[^.;]{0,80}\b(?:when|once|if|after|at|by|to (?:wife|husband|caregiver|family|aide|home|HEP|self|independent))\b/i,
    contrary: /\b(?:no|without)\b[^.;]{0,15}\b(?:discharge (?:plan|criteria)|plan to (?:stop|discharge|hand over))\b|\bindefinite\w*\b/i,
    gather: 'when and to whom the care is handed over, and what ends it',
  },
  {
    id: 'deficit', measured: true,
    asks: /\b(?:clinical |functional |objective |balance |motor |baseline )*deficits?\b/i,
    evidence: /\b(?:unable to|cannot|difficulty|limited|weak\w*|loss(?:es)? of balance|falls?|min(?:imal)? ?A|mod(?:erate)? ?A|max(?:imal)? ?A|impaired|decreased|absent)\b[^.;]{3,}|\bstill (?:step-to|needs?|requires?|uses?|limps?|lacks?|misses)\b[^.;]{0,60}|\b(?:MMT|[AP]?ROM|strength|EHL|quad\w*|grip|flexion|extension)\b[^.;]{0,25}\d/i,
    contrary: /\b(?:no|without)\b[^.;]{0,15}\b(?:deficits?|impairments?|limitations?)\b|\b(?:all|every) (?:\w+ )?(?:WNL|WFL|normal)\b|\b(?:full|normal) function\b|\b(?:ROM|range of motion|motion|strength)\b[^.;]{0,15}\b(?:full|normal|WNL|WFL|5\/5)\b(?![^.;]{0,30}\bexcept)|\breturned to (?:work|sport|full|all|normal)\b[^.;]{0,20}\b(?:full|time|activity|activities)?\b/i,
    prefer: /\d/,
    gather: 'the deficit with a measure and its value',
  },
];
