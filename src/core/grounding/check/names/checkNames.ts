// People, payers, cases and authors that the draft names must stand in the source (or, for cases, in the verified list).
import type { ClinicalReading } from '../../../clinical/reader';
import measureData from '../../../data/measures.json';
import { isKnownCitation } from '../../derive/dataRows';
import type { Corpus } from '../../read/corpus';
import type { Checked, Issue, Proof } from '../issue';

export function checkNames(draft: ClinicalReading, corpus: Corpus, planType: string | undefined, statementAt: (offset: number) => number, skip: (statement: number) => boolean): Checked {
  const issues: Issue[] = [];
  const proofs: Proof[] = [];
  const words = new Map<string, { readonly start: number; readonly end: number }>();
  for (const token of corpus.reading.tokens) if (token.kind === 'word' && !words.has(token.text)) words.set(token.text, token);
  const cited = citations(draft);
  for (const name of draft.names) {
    const statement = statementAt(name.start);
    if (skip(statement) || cited.some((span) => span.start <= name.start && name.end <= span.end)) continue;
    if (name.sort === 'surrogate') {
      const found = corpus.reading.names.find((other) => other.sort === 'surrogate' && other.key === name.key);
      if (found === undefined) issues.push({ start: name.start, end: name.end, kind: 'name', statement, cause: `name:${name.start}` });
      else proofs.push({ start: name.start, end: name.end, source: found });
      continue;
    }
    if (name.sort === 'payer') {
      const payers = corpus.reading.names.filter((other) => other.sort === 'payer');
      const found = payers.find((other) => other.key === name.key);
      const programme = name.key === 'Medicare' && (planType === undefined ? payers.length === 0 || medicareAdvantage.test(corpus.reading.text) : planType === 'medicare' || planType === 'ma');
      if (found !== undefined) proofs.push({ start: name.start, end: name.end, source: found });
      else if (!programme) issues.push({ start: name.start, end: name.end, kind: 'name', statement, cause: `name:${name.start}` });
      continue;
    }
    if (name.key === 'advantage' && /Medicare\s$/.test(draft.text.slice(0, name.start).slice(-12))) continue;
    if (name.sort === 'unknown' && isSpelledOut(draft.text, name.start, corpus.reading.text)) continue;
    if (weekday.test(name.key) && words.has(name.key.slice(0, 3))) continue;
    const parts = name.key.split(' ');
    const known = parts.map((part) => words.get(part) ?? words.get(part.replace(/s$/, ''))).filter((place) => place !== undefined);
    const enough = name.sort === 'person' ? words.has(parts.at(-1) ?? '') && (parts.length === 1 || parts.every((part) => part.length === 1 || words.has(part))) : known.length > 0;
    const first = known[0];
    if (enough && first !== undefined) proofs.push({ start: name.start, end: name.end, source: first });
    else if (!enough) issues.push({ start: name.start, end: name.end, kind: 'name', statement, cause: `name:${name.start}` });
  }
  for (const span of cited) {
    const statement = statementAt(span.start);
    if (skip(statement) || supportedCitation(span, corpus, planType)) continue;
    issues.push({ start: span.start, end: span.end, kind: 'citation', statement, cause: `cite:${span.start}` });
  }
  return { issues, proofs };
}

/** "Tuesdays" of "Tue"; which day it is is judged with the days. */
const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/;

/** "Pediatric Balance Scale" of "PBS": the words around in capitals spell an abbreviation of the source. */
function isSpelledOut(text: string, at: number, source: string): boolean {
  const before = /(?:\b(?!The |An? )[A-Z][\w-]+ (?:of |and |the )?)*$/.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? '';
  const phrase = before + (/^(?:[A-Z][\w-]+(?: (?:of|and|the))?[ -]?)+/.exec(text.slice(at, at + 80))?.[0] ?? '');
  const initials = (phrase.match(/\b[A-Z]/g) ?? []).join('');
  if (/^(?:Explanation|Evidence|Summary|Notice|Statement|Letter|Certificate) of\b/.test(phrase)) return true;
  if (initials.length < 2) return false;
  const all = (phrase.match(/\b[A-Za-z]/g) ?? []).join('').toUpperCase();
  // "the Gait Index" of "DGI": named in full before, by its last words afterwards.
  return new RegExp(`\\b(?:${initials}|${all})s?\\b`, 'i').test(source) || new RegExp(`\\b[A-Z]{1,2}${initials}\\b`).test(source);
}

/** How a source says that a private insurer stands in for Medicare. */
const medicareAdvantage = /\bMAO?\b(?!\s?\d)|\bMedicare\b|\badvantage\b|\b42 CFR (?:part )?422\b/;

export interface Citation {
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
  readonly year?: string;
}

const authorYear = /\b([A-ZÀ-Þ][A-Za-zÀ-ÖØ-öø-ɏ'’-]{1,24}(?:(?:\s(?:&|and)\s|,\s)[A-ZÀ-Þ][A-Za-zÀ-ÖØ-öø-ɏ'’-]{1,24}){0,3}(?:,?\set\sal\.?)?),?\s\(?((?:19|20)\d{2})[a-z]?\b(?!-\d)/g;
const caseName = /\bJimmo(?:\sv\.?\s[A-Z][a-z]{2,20})?(?:\ssettlement)?|\b(?!(?:Under|See|In|Per|Also|Citing|And|By)\s)[A-Z][a-z]{2,20}(?:\s[A-Z][a-z]{2,20}){0,3}\sv\.\s[A-Z][a-z]{2,20}/g;
const noAuthor = /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|In|Since|By|Of|The|From|Until|Before|After|Year|Medicare|CMS|Spring|Summer|Fall|Winter|During|On|Effective|Calendar|CY|FY|Threshold|Late|Early|Mid|Surgery|Date|DOB|Dated|And|For)$/;

/** "Steffen & Seney 2008", "(Perera et al., 2006)", "Jimmo v. Sebelius". */
export function citations(draft: ClinicalReading): readonly Citation[] {
  const found: Citation[] = [];
  for (const match of draft.text.matchAll(authorYear)) {
    const authors = (match[1] ?? '').replace(/,?\set\sal\.?$/, '');
    const words = authors.split(/\s(?:&|and)\s|,\s/);
    if (words.some((word) => noAuthor.test(word))) continue;
    found.push({ start: match.index, end: match.index + match[0].length, words: words.map((word) => word.toLowerCase()), year: match[2] ?? '' });
  }
  for (const match of draft.text.matchAll(caseName)) found.push({ start: match.index, end: match.index + match[0].length, words: match[0].toLowerCase().split(/[^a-zà-ɏ]+/).filter((word) => word.length > 2 && word !== 'settlement') });
  return found;
}

function supportedCitation(citation: Citation, corpus: Corpus, planType: string | undefined): boolean {
  if (citation.words[0] === 'jimmo' && citation.words.every((word) => /^(?:jimmo|sebelius)$/.test(word)) && isKnownCitation('jimmo', planType)) return true;
  const source = corpus.reading.text.toLowerCase();
  const named = citation.words.every((word) => source.includes(word));
  return (named && (citation.year === undefined || source.includes(citation.year) || corpus.reading.tokens.some(({ kind, text }) => kind === 'number' && text === citation.year))) || isStudyOfDataRow(citation);
}

function isStudyOfDataRow(citation: Citation): boolean {
  return citation.year !== undefined && studies.some((study) => study.includes(citation.year ?? '') && citation.words.every((word) => study.includes(word)));
}

const studies: readonly string[] = [...new Set((measureData.rows as readonly { readonly change: readonly { readonly source: string }[] }[]).flatMap((row) => row.change.map((change) => change.source.toLowerCase())))];
