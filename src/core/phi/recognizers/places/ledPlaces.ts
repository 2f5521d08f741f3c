// Towns, employers and schools by the verb that leads to them, whatever word they are: "lives in Mobile", "works at ADM", "goes to sacred heart".
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import * as wordFlags from '../../wordFlags';
import { wordSet } from '../../../wordSet';
import { found } from '../anchored';
import { isTradeTerm } from '../people/evocative';
import { isPayerPhrase } from '../organizations/payers';
import type { Recognizer } from '../recognizer';
import { isCapital } from '../wordContext';

const residence = wordSet('lives live living resides resided lived')
/** In capitals only: "BORN 1932 IN BAYOU BLUE". */
const birth = wordSet('born raised');
const moves = wordSet('moved relocated came');
const work = wordSet('works work employed employer retired rtw driver operator cashier clerk foreman machinist welder technician manager cook server waitress mechanic lineman janitor custodian');
const school = wordSet('attends enrolled teaches graduated goes coaches');
const inPlace = wordSet('in near outside at');
const away = wordSet('from to');
const atWork = wordSet('at for from');
const atSchool = wordSet('at to attends');
/** What may stand between the verb and the word that leads on: "lives alone in", "works full time at", "moved here from". */
const between = wordSet('alone full part time ft pt fulltime parttime independently here back there out just night nights shift days light duty mainly mostly currently now over in-home is as on the wknds weekends');
/** What no town, company or school begins with in a note without capitals. */
const plain = wordSet('a an the her his their my bedside front mat parallel quadruped prone supine sit sidelying level own same this that two one three single multi level story apartment apt house home condo townhouse trailer senior assisted independent basement second first ground upstairs downstairs town city local private public rural full part time desk computer office school work college high daycare preschool day gym pool church class pain bed eval evaluation baseline least night rest present times end start onset surgery work fall injury low high moderate light sedentary heavy medium standing sitting lifting household silver community facility snf rehab hospital er outpatient inpatient clinic therapy pt ot store market grocery farm warehouse factory plant restaurant bank');
const stops = roles.function | roles.personVerb | roles.modal | roles.month | roles.weekday | roles.kin | roles.person | roles.patient;

export const ledPlaces: Recognizer = {
  name: 'ledPlaces',
  needs: { words: [...residence, ...birth, ...moves, ...work, ...school] },
  find(document, starts, findings): void {
    const { words, text } = document;
    for (const index of starts) {
      const first = valueAfter(document, index);
      if (first === undefined || isPayerPhrase(document, first)) continue;
      const value = words[first] as Word;
      if (isOther(value, document, work.has(words[index]?.form.folded ?? '')) || (!residence.has(words[index]?.form.folded ?? '') && value.form.folded.endsWith('ing'))) continue;
      const last = isCapital(value) ? capitalEnd(document, first) : document.lowerCase && !moves.has(words[index]?.form.folded ?? '') && !birth.has(words[index]?.form.folded ?? '') ? lowerEnd(document, first) : first - 1;
      if (last < first) continue;
      const end = words[last]?.end ?? 0;
      const own = /^['’]s(?![a-z])/i.test(text.slice(end, end + 3)) ? 2 : 0;
      findings.push(found('ledPlaces', 'GEO', words[first]?.start ?? 0, end + own, 0.58, 'uncertain'));
    }
  },
};

/** A home, a setting, an effort: what no town, company or school begins with. */
const isOther = ({ start, end, form }: Word, document: ScrubDocument, ofWork: boolean): boolean =>
  plain.has(form.folded) || document.isSafe(start, end) || (form.flags & wordFlags.clinical) !== 0 && form.wordCase !== 'title' && !(ofWork && document.lowerCase && form.raw.length > 3);

/** The first word of what the verb at `index` leads to. */
function valueAfter({ words }: ScrubDocument, index: number): number | undefined {
  const { folded } = (words[index] as Word).form;
  const links = residence.has(folded) || birth.has(folded) ? inPlace : moves.has(folded) ? away : work.has(folded) ? atWork : folded === 'graduated' ? away : atSchool;
  if (folded === 'employer') return words[index + 1]?.gap === ': ' ? index + 1 : undefined;
  if (links.has(folded)) return words[index + 1]?.gap === ' ' ? index + 1 : undefined;
  for (let link = index + 1; link < index + 5; link += 1) {
    const word = words[link];
    if (word?.gap !== ' ' && !(word?.gap === '-')) return undefined;
    if (links.has(word.form.folded)) {
      const article = words[link + 1]?.form.folded === 'the' ? 1 : 0;
      return words[link + 1 + article]?.gap === ' ' ? link + 1 + article : undefined;
    }
    if (!between.has(word.form.folded) && !(birth.has(folded) && /^(?:19|20)\d{2}$/.test(word.form.raw))) return undefined;
  }
  return undefined;
}

/** Whether `word` goes on with the name of the word before it: "Tri-State Trucking", "St. Luke's Home". */
const joins = (before: Word | undefined, word: Word): boolean => /^ $|^-$|^ & $|^['’]s $/.test(word.gap) || (word.gap === '. ' && (before?.form.raw.length ?? 9) < 3);

/** The last word of a name in capitals; links stand only between its words: "Hair by Tina", "University of Dayton". */
function capitalEnd(document: ScrubDocument, first: number): number {
  const { words, lines } = document;
  const shouted = lines[words[first]?.line ?? 0]?.style !== 'mixed';
  let last = first - 1;
  for (let index = first; index < first + 5; index += 1) {
    const word = words[index];
    if (!word || (index > first && !joins(words[index - 1], word))) break;
    if (index > first && /^(?:of|by|and|the)$/.test(word.form.folded) && words[index + 1] && isCapital(words[index + 1] as Word) && !shouted) continue;
    if (!isCapital(word) && word.form.kind === 'word') break;
    if (word.form.kind === 'word' ? (word.form.roles & (roles.function | roles.patient | roles.weekday)) !== 0 || (shouted && ((word.form.roles & stops) !== 0 || isTradeTerm(word.form) || plain.has(word.form.folded))) : index === first) break;
    last = index;
  }
  return last;
}

/** The last word of a name in a note without capitals, at most three words up to a sign or a word that goes on. */
function lowerEnd(document: ScrubDocument, first: number): number {
  const { words } = document;
  let last = first - 1;
  for (let index = first; index < first + 4; index += 1) {
    const word = words[index];
    if (!word || (index > first && !joins(words[index - 1], word)) || word.form.kind === 'number') break;
    if ((word.form.roles & stops) !== 0 || /^(?:w|c|since|x|until|til|after|before|up|off|alone|w\/)$/.test(word.form.folded)) break;
    last = index;
  }
  return last;
}
