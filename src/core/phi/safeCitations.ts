// Statutes, bills and coverage articles by the number they are cited by: "Cal. Health & Safety Code 1374.30", "per HB 3459".
import type { Word } from './words';

const states = 'Ala|Alaska|Ariz|Ark|Cal|Calif|Colo|Conn|Del|Fla|Ga|Haw|Idaho|Ill|Ind|Iowa|Kan|Ky|La|Me|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\\.? ?H|N\\.? ?J|N\\.? ?M|N\\.? ?Y|N\\.? ?C|N\\.? ?D|Ohio|Okla|Ore?|Pa|R\\.? ?I|S\\.? ?C|S\\.? ?D|Tenn|Tex|Utah|Vt|Va|Wash|W\\.? Va|Wis|Wyo|D\\.? ?C|California|Texas|Florida|Illinois|Michigan|Arizona|Colorado|Oregon|Georgia|Virginia|Washington|Indiana|Kansas|Kentucky|Louisiana|Maryland|Massachusetts|Minnesota|Missouri|Montana|Nebraska|Nevada|New (?:York|Jersey|Mexico|Hampshire)|North (?:Carolina|Dakota)|South (?:Carolina|Dakota)|Pennsylvania|Tennessee|Wisconsin';
/** The name of a state's law, up to the number it is cited by. */
const stateLaw = new RegExp(String.raw`(?:\d{1,3} )?(?:${states})\.? (?:[A-Z][A-Za-z]*\.?,? (?:& |and )?){0,6}(?:Code|Stats?|Law|Laws|Regs?|Ann|Admin|Act)\.?(?: Ann\.?)?,? (?:§{1,2} ?|[Ss]ec(?:tion|\.)? )?$`);
const initialed = /(?:[A-Z]\. ?){2,5}$/;
const section = /\d{1,5}[A-Z]{0,2}(?:[-.:][0-9A-Z]{1,7}){0,4}(?:\([a-z0-9]{1,4}\)){0,4}/iy;
const bill = /^(?:hb|sb|ab|hr|lb|hf|sf|ssb|shb|pl)$/;
const billBefore = /\b(?:per|under|by|via|law|bill|act|follow|following|with|of|in|state|passed|enacted|see|and|or|citing|cites?) $/i;
const billAfter = /^(?:,? ?\((?:20)?\d{2}|,? (?:requires?|says|bars?|limits?|prohibits?|applies|took effect|takes effect|of (?:19|20)\d{2}))/i;
const articles = /^(?:lcd|lcds|lca|lcas|article|articles|ncd)$/;

/** Calls `claim` for the citation that the number or code `word` ends or begins. */
export function claimCitation(text: string, word: Word, before: Word | undefined, claim: (start: number, end: number) => void): void {
  if (before === undefined || before.form.kind !== 'word') return;
  const { folded, wordCase } = before.form;
  if (word.form.kind === 'mixed') {
    if (articles.test(folded) && /^[AL]\d{5}$/.test(word.form.raw)) claim(before.start, word.end);
    return;
  }
  if (wordCase === 'upper' && bill.test(folded) && /^ ?$/.test(word.gap) && word.form.raw.length < 6) {
    if (billBefore.test(text.slice(Math.max(0, before.start - 12), before.start)) || billAfter.test(text.slice(word.end, word.end + 16))) claim(before.start, word.end);
  } else if (wordCase !== 'lower' && lawEnds.test(before.form.raw)) {
    const law = stateLaw.exec(text.slice(Math.max(0, word.start - 70), word.start));
    if (law) claimSection(text, word, claim, word.start - law[0].length);
  } else if (wordCase === 'title' && before.form.raw.length === 1 && text.startsWith(':', word.end)) {
    const initials = initialed.exec(text.slice(Math.max(0, word.start - 16), word.start));
    if (initials) claimSection(text, word, claim, word.start - initials[0].length);
  }
}

const lawEnds = /^(?:Code|Stats?|Laws?|Regs?|Ann|Admin|Act|Section|Sec)$/;

function claimSection(text: string, word: Word, claim: (start: number, end: number) => void, start = word.start): void {
  section.lastIndex = word.start;
  claim(start, section.test(text) ? section.lastIndex : word.end);
}
