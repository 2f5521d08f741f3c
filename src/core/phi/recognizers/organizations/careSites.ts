// Hospitals and clinics by what was done there ("treated at UCSF", "our Chicago office"), and saints' names.
import { codeAt } from '../../../codeAt';
import type { Finding } from '../../finding';
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { namesClinicalThing } from '../people/eponyms';
import { capitalized, type Recognizer } from '../recognizer';
import { gapAfter, gapBefore, isCapital } from '../wordContext';
import { wordSet } from '../../../wordSet';

const careWords = wordSet('seen treated admitted evaluated hospitalized hospitalised operated discharged transferred presented presenting presents visit visits visited consult consulted consultation surgery procedure care follow-up followup followed up appointment checked check-up checkup in diagnosed referred rehab session sessions attended attending attends inpatient outpatient stay underwent performed imaging mri xray scan scanned therapy receiving received er ed icu monitored managed born delivered enrolled scheduled tested screened repaired done placed casted booked taken transported rushed flown airlifted brought ambulanced');
const links = wordSet('at to from in by with of');
const owners = wordSet('the our my their');
const sites = wordSet('ctr health healthcare clinic hospital office center centre campus branch hosp location rehab er ed facility practice med general memorial va');
const hospitals = wordSet('hospital clinic hosp center');
const between = wordSet('downtown north south east west outpatient satellite main community children\'s women\'s regional university medical health care general memorial cancer heart pain spine hand sports orthopedic');

export const careSites: Recognizer = {
  name: 'careSites',
  needs: { shapes: capitalized },
  find(document, starts, findings): void {
    const { words } = document;
    let done = -1;
    for (const index of starts) {
      if (index <= done) continue;
      const word = words[index] as Word;
      const saint = (word.form.roles & roles.saint) === 0 ? undefined : saintAt(document, index);
      if (saint !== undefined && !namesClinicalThing(document, saint)) {
        const finding = found(document, index, saint, 0.7, 'certain');
        const possessive = /^'s(?![a-z])/i.test(document.text.slice(finding.end, finding.end + 3)) ? 2 : 0;
        findings.push({ ...finding, end: finding.end + possessive });
        done = saint;
        continue;
      }
      if (namedHospital(document, index)) {
        findings.push(found(document, index, index + 1, 0.66, 'uncertain'));
        done = index + 1;
        continue;
      }
      if (word.form.folded === 'ins') continue;
      const first = siteStart(document, index);
      if (first === undefined) continue;
      const last = siteEnd(document, index);
      if (last === undefined) continue;
      const site = found(document, index, last, 0.66, 'uncertain');
      findings.push({ ...site, end: site.end + (/^ (?:K-\d{1,2}|ES|MS|HS|UMC)(?![A-Za-z0-9])/.exec(document.text.slice(site.end, site.end + 7))?.[0].length ?? 0) });
      done = last;
    }
  },
};

const found = ({ words }: ScrubDocument, first: number, last: number, score: number, certainty: Finding['certainty']): Finding =>
  ({ start: words[first]?.start ?? 0, end: words[last]?.end ?? 0, category: 'GEO', score, recognizer: 'careSites', certainty });

/** "St. Jude's", "Mt. Sinai", "St Mary": the last word of it. */
function saintAt(document: ScrubDocument, index: number): number | undefined {
  const { words } = document;
  const { folded, raw } = (words[index] as Word).form;
  if (!/^(?:st|sts|ste|saint|mt|mount|ft)$/.test(folded) || raw.length === 0) return undefined;
  if (folded === 'ft' && /\d ?$/.test(gapBefore(document, index)) || (folded === 'ft' && words[index - 1]?.form.kind === 'number')) return undefined;
  const next = words[index + 1];
  const gap = gapAfter(document, index);
  if (!next || (gap !== '. ' && gap !== ' ') || next.form.kind !== 'word' || !isCapital(next) || next.form.raw.length < 3 || ((next.form.flags & wordFlags.clinical) !== 0 && !/^(?:mt|mount)$/.test(folded))) return undefined;
  if ((next.form.roles & (roles.function | roles.compass | roles.stateCode | roles.month)) !== 0 || (folded === 'st' && gap === ' ' && next.form.wordCase === 'upper' && raw !== 'ST')) return undefined;
  if (folded === 'st' && /[A-Za-zÀ-ÖØ-öø-῿\d] ?$/.test(gapBefore(document, index)) ) return undefined;
  const before = words[index - 1];
  if (folded === 'st' && before && /^ $/.test(gapBefore(document, index)) && ((before.form.kind !== 'word' && !/\d\/\d{1,2} $/.test(document.text.slice(Math.max(0, (words[index] as Word).start - 5), (words[index] as Word).start))) || (before.form.kind === 'word' && isCapital(before) && before.line === (words[index] as Word).line && (before.form.roles & (roles.function | roles.personVerb)) === 0))) return undefined;
  const second = words[index + 2];
  if (folded === 'sts' && second && isCapital(second) && / ?& ?/.test(gapAfter(document, index + 1))) return index + 2;
  const noun = words[index + 2];
  return noun && /^(?:'s)? $/.test(gapAfter(document, index + 1)) && hospitals.has(noun.form.folded) ? index + 2 : index + 1;
}

const hospitalNames = wordSet('Regional General Memorial Methodist Baptist Presbyterian Lutheran REGIONAL GENERAL MEMORIAL METHODIST BAPTIST PRESBYTERIAN');

/** "Yuma Regional", "Boone Memorial": a proper word before what hospitals are called by. */
function namedHospital(document: ScrubDocument, index: number): boolean {
  const word = document.words[index] as Word;
  const next = document.words[index + 1];
  return next !== undefined && next.gap === ' ' && hospitalNames.has(next.form.raw) && !/^ (?:Health|An(?:a?)esthesia|Plan|Manager|Director|Office|Strength\w*|Conditioning|Mobility|Practi|Surg|Ledger|Liability|Medicine|Precaution|Appearance|Exercise|Weakness)/i.test(document.text.slice(next.end, next.end + 9)) &&
    word.form.raw.length > 2 && (next.form.raw !== 'GENERAL' || /^(?:at|from|to|of)$/.test(document.words[index - 1]?.form.folded ?? '')) && (word.form.roles & (roles.generic | (word.form.wordCase === 'title' && gapBefore(document, index) === ' ' ? 0 : roles.function) | roles.title | roles.person | roles.payer | roles.organization | roles.credential | roles.weekday | roles.month)) === 0 && ((word.form.flags & wordFlags.clinical) === 0 || (next.form.raw === 'Regional' && /^(?:at|from|to)$/.test(document.words[index - 1]?.form.folded ?? ''))) && !document.isSafe(word.start, word.end);
}

/** "MD Anderson": the one hospital that begins with a credential. */
const isAnderson = ({ words, text }: ScrubDocument, index: number): boolean => words[index]?.form.raw === 'MD' && words[index + 1]?.form.raw === 'Anderson' && codeAt(text, words[index]?.end ?? 0) === 32;

/** "BronxCare", "UCHealth": a capital inside and in no list. */
const isCoined = ({ form }: Word): boolean => form.wordCase === 'mixed' && form.flags === 0 && form.raw.length > 5 && (form.roles & roles.payer) === 0;

/** Whether a site may start at `index`: after "treated at", "our", "the". */
function siteStart(document: ScrubDocument, index: number): number | undefined {
  const { words } = document;
  const { gap } = words[index] as Word;
  let position = index - 1;
  if (gap !== ' ') return gap.includes('@') && /@ ?$/.test(gap) && isProperNoun(document, index, 'at') ? index : undefined;
  // All links and owners are words of function.
  if (((words[position]?.form.roles ?? 0) & roles.function) === 0) return undefined;
  if (owners.has(words[position]?.form.folded ?? '') && gapBefore(document, position) === ' ') position -= 1;
  const link = words[position];
  if (words[position]?.form.folded === 'at' && (words[index] as Word).form.wordCase === 'upper' && /^(?:student|freshman|sophomore|junior|senior|professor|grad|alum|degree|enrolled|studies|studying|classes|major|teaches|coaches)$/.test(words[position - 1]?.form.folded ?? '')) return index;
  if (words[position]?.form.folded === 'at' && gapBefore(document, position) === ' ' && ((words[position - 1]?.form.roles ?? 0) & roles.credential) !== 0 && words[position - 1]?.form.wordCase === 'upper' && words[index + 1]?.form.wordCase === 'title') return index;
  const own = position === index - 2 && words[index - 1]?.form.folded === 'our';
  if (!link || (!links.has(link.form.folded) && !own)) return undefined;
  if (own) return index;
  if (link.form.folded === 'at' && /^(?:kaiser|upmc|geisinger)$/.test(words[index]?.form.folded ?? '')) return index;
  if (/^(?:from|to|of)$/.test(link.form.folded) && isKnownSite(words[index] as Word)) return index;
  if (link.form.folded === 'at' && (isKnownSite(words[index] as Word) || isAnderson(document, index) || hasTitleBefore(document, position) || (siteNoun(document, index) && isOpenTo(words[index] as Word)))) return index;
  if (/^(?:at|from|to)$/.test(link.form.folded) && isProperNoun(document, index, link.form.folded)) return index;
  if (link.form.folded === 'of') {
    const owner = words[position - 1];
    return owner && owner.form.wordCase === 'title' && /^(?:name|rareName|unknown|both)$/.test(owner.form.nameClass) && gapAfter(document, position - 1) === ' ' && isProperNoun(document, index, 'of') ? index : undefined;
  }
  for (let back = 1; back <= 4; back += 1) {
    const word = words[position - back];
    if (!word || word.line !== link.line && back > 1 || /[.;:?]/.test(gapAfter(document, position - back)) && words[position - back]?.form.raw.length !== 1) return undefined;
    if (careWords.has(word.form.folded) || /(?:ectomy|plasty|otomy|scopy|repair|replacement|fusion|injection)$/.test(word.form.folded)) return link.form.folded === 'in' || link.form.folded === 'with' || link.form.folded === 'by' ? (siteNoun(document, index) || (link.form.folded === 'in' && isCoined(words[index] as Word)) ? index : undefined) : index;
  }
  return undefined;
}

/** Hospitals everyone calls by their letters. */
const knownSites = wordSet('ucla ucsf ucsd uwmc uchealth mgh bwh bidmc nyu nyp uab uabmc ohsu utsw ucsb uchicago uiowa upenn uva vumc jhh jhu va vamc vcu osu umass uconn usc cshs');
const isKnownSite = ({ form }: Word): boolean => form.wordCase === 'upper' && knownSites.has(form.folded);

/** After "at", "from" or "to" a capitalized word in the middle of a sentence names someone or some place: "an AFO from Hanger". */
function isProperNoun(document: ScrubDocument, index: number, link: string): boolean {
  const { form, line, start, end } = document.words[index] as Word;
  // "he was at IDDSI 0"
  if (form.wordCase === 'upper' && /^ \d/.test(document.text.slice(end, end + 2))) return false;
  if (document.lines[line]?.style !== 'mixed' || (form.flags & wordFlags.clinical) !== 0 || document.isSafe(start, end) || (form.roles & (roles.generic | roles.organization | roles.payer | roles.state | roles.stateCode | roles.patient)) !== 0) return false;
  if (form.wordCase === 'upper') return link === 'at' && (form.flags & (wordFlags.common | wordFlags.word)) === 0 && form.raw.length > 2;
  return form.wordCase === 'title' && form.raw.length > 2 && !/^(?:level|grade|phase|stage|week|day|visit|step|part|section|chapter|table|appendix|exhibit|page|box|line|item|goal|type|class|zone|unit|room|whom|bed|chair)$/.test(form.folded);
}

/** "Dr. Harris at UWMC": a title within three words before the link. */
function hasTitleBefore(document: ScrubDocument, link: number): boolean {
  for (let back = 2; back <= 4; back += 1) {
    const word = document.words[link - back];
    if (!word || !/^\.? $/.test(gapAfter(document, link - back + 1)) && back > 2) return false;
    if ((word.form.roles & roles.title) !== 0 && isCapital(word)) return true;
  }
  return false;
}

/** A capital that is no specialty: "at Sunrise Clinic", not "at Pain Clinic". */
const specialties = wordSet('pain spine hand wound balance fall falls vestibular stroke memory lymphedema pelvic back shoulder knee foot ankle hip pt ot cancer heart sports sport concussion amputee burn surgery surgical eye ear voice swallow feeding seating wheelchair brace cast fracture orthopedic ortho urgent primary health mental women womens mens child children adult senior family community outpatient inpatient rehab anticoagulation coumadin infusion dialysis sleep weight headache movement disorders als ms neuro');
const isOpenTo = ({ form }: Word): boolean => !specialties.has(form.folded) && form.raw.length > 1;

function siteNoun(document: ScrubDocument, index: number): boolean {
  for (let step = 0; step < 4; step += 1) {
    const word = document.words[index + step];
    if (!word || (step > 0 && !/^ $|^'s $|^-$|^\. $/.test(gapAfter(document, index + step - 1)))) return false;
    if (sites.has(word.form.folded)) return true;
  }
  return false;
}

/** The last word of the site that starts at `index`; undefined where it is a clinical word or a person. */
function siteEnd(document: ScrubDocument, index: number): number | undefined {
  const { words } = document;
  const barred = roles.month | roles.weekday | roles.title | roles.function | roles.credential | roles.person | roles.kin | roles.payer;
  const first = words[index] as Word;
  if (isAnderson(document, index)) return index + 1;
  if ((first.form.roles & barred & ~roles.payer) !== 0 || ((first.form.roles & roles.payer) !== 0 && words[index - 1]?.form.folded !== 'at') || document.isSafe(first.start, first.end)) return undefined;
  if (first.form.wordCase === 'upper' && !hospitalNames.has(words[index + 1]?.form.raw ?? '') && (first.form.raw.length < 2 || first.form.raw.length > 6 || (first.form.flags & (wordFlags.clinical | wordFlags.common)) !== 0)) return undefined;
  if (first.form.wordCase !== 'upper' && (first.form.flags & wordFlags.clinical) !== 0 && !siteNoun(document, index) && !isOpenTo(first)) return undefined;
  let last = index;
  while (last - index < 4) {
    const next = words[last + 1];
    const gap = gapAfter(document, last);
    if (!next || !/^ $|^ & $|^-$|^'s $|^\. $/.test(gap) || next.form.kind !== 'word' || (gap === '. ' && !/^(?:st|ste|mt|ft|med|hosp|ctr|univ|dr|ave)$/.test(words[last]?.form.folded ?? ''))) break;
    const whole = next.form.folded === 'permanente' && words[last]?.form.folded === 'kaiser';
    const lowerSite = next.form.wordCase === 'lower' && (sites.has(next.form.folded) && /^(?:clinic|hospital|office|center|centre|campus|branch|hosp|facility|location)$/.test(next.form.folded) || (between.has(next.form.folded) && sites.has(words[last + 2]?.form.folded ?? '')));
    if (!lowerSite && !whole && (!isCapital(next) || next.form.raw.length === 1 || (next.form.roles & barred) !== 0 && !sites.has(next.form.folded))) break;
    last += 1;
  }
  return last > index && /^(?:ER|ED|ICU)$/.test(words[last]?.form.raw ?? '') ? last - 1 : last;
}
