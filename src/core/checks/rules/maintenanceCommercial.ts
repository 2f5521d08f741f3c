// maintenance-commercial: Jimmo or skilled maintenance argued to a payer other than Medicare (domain: D20, 3.2).
import { isMedicare, type CheckContext, type Problem } from '../problem';
import type { ReadNote } from '../readNote';
import { anyOf } from '../wordings';
import type { CheckRule } from './rule';

const own = String.raw`(?:(?:her|his|their|the|current|present|functional|existing|this|what)\s){0,4}`;
const decline = String.raw`(?:further\s|functional\s|any\s|more\s)*(?:declin\w*|deteriorat\w*|los(?:s|ing)\b|regress\w*|decompensat\w*)`;
const argument = anyOf({
  jimmo: String.raw`Jimmo(?:\sv\.?\sSebelius)?(?:\s(?:settlement|standard|decision|agreement|case|ruling))?`,
  skilledMaintenance: String.raw`(?:skilled|covered|therapeutic|medically necessary)\smaintenance(?:\s(?:therapy|program(?:me)?|care|services?|treatment|coverage|PT|OT))?`,
  maintenanceTherapy: String.raw`maintenance\s(?:therapy|care|treatment|coverage|standard|services?|PT|OT|physical therapy|occupational therapy|phase of care)\b`,
  forMaintenance: String.raw`for (?:the )?maintenance of (?:gains|function|status|mobility|strength|ROM|independence|current|progress)\b`,
  maintenanceProgram: String.raw`maintenance\sprogram(?:me)?\b`,
  maintain: String.raw`(?:maintain|preserve|sustain|hold)\s${own}(?:function\w*|level|status|abilit\w+|mobility|independence|gains|strength|ROM)?(?:\s(?:level|status|of function))?\s?(?:and|or|,|to|\/)\s?(?:to\s)?(?:prevent|slow|avoid|delay)\s${decline}`,
  sustain: String.raw`(?:maintain|preserve|sustain)\s${own}(?:current |present |existing )(?:level|status|function\w*)(?: of function)?`,
  preventDecline: String.raw`(?:prevent|slow|delay)\s(?:or\s(?:prevent|slow|delay)\s)?${decline}`,
  keepFrom: String.raw`keep(?:s|ing)?\s(?:her|him|them|function|the (?:patient|client))\sfrom\s${decline}`,
  noImprovement: String.raw`does not (?:depend|turn|hinge) on (?:the\s)?(?:potential for |expectation of |restoration or )?improvement\b|improvement (?:is not|isn't|standard is not) (?:required|the standard|necessary)\b|covered (?:even )?(?:without|with no) (?:any )?(?:expect\w+ of )?improvement`,
}, 'gi');
const denied = /\b(?:not|no|never|rather than|instead of|nor|isn't|without|beyond|more than|excludes?|excluded|exceeds|other than)\b[^.;\n]{0,40}$/i;
const weak = /^(?:for |maintenance\sprogram|prevent|slow|delay|maintain|preserve|sustain|hold|keep)/i;
const claims = /\b(?:skilled|therapist|PT|OT|therapy|necessary|require[sd]?|needed|needs?|justif\w+|warrant\w+|covered|coverage|continu\w+|ongoing)\b/i;

function find(note: ReadNote, context: CheckContext): readonly Problem[] {
  if (isMedicare(context)) return [];
  return note.sentences.flatMap((sentence) => {
    const text = sentence.text.slice(0, 3000);
    for (const match of text.matchAll(argument)) {
      if (denied.test(text.slice(Math.max(0, match.index - 50), match.index)) || /^\s(?:(?:is|was|are|does|do) (?:not|excluded)|doesn't|isn't)/i.test(text.slice(match.index + match[0].length, match.index + match[0].length + 18))) continue;
      const around = text.slice(Math.max(0, match.index - 160), match.index + match[0].length + 180);
      if (weak.test(match[0]) && (!claims.test(around) || /\b(?:HEP|home|discharg\w*|d\/c|transition\w*|gym|independent\w*|self-|wellness|extension lag|falls?)\b/i.test(around))) continue;
      return [{ rule: 'maintenance-commercial' as const, start: sentence.start + match.index, end: sentence.start + match.index + match[0].trimEnd().length, message: 'Skilled maintenance is Medicare coverage (Jimmo); this plan turns on improvement. Argue the measurable gain still expected.' }];
    }
    return [];
  });
}

export const maintenanceCommercial: CheckRule = { id: 'maintenance-commercial', find };
