// A topic as a demand on the record: the statements that bear it out and those that speak against it.
import { measuredChanges } from './measuredChange';
import { isChangeOrMaximum } from './measurePart';
import { statementAt, type NoteStatement, type ReadNote } from './noteStatements';
import type { Topic } from './topics';

/** One side of a demand found in the record. */
export interface Found {
  readonly statement: NoteStatement;
  readonly supports: boolean;
  readonly preferred?: boolean;
  readonly lasting?: boolean;
  readonly weak?: boolean;
}

/** One thing a criterion demands. All of them must be borne out. */
export interface Demand {
  readonly gather: string;
  /** Its findings are of the row's subject by their making. */
  readonly exact?: true;
  /** It looks for the words of the criterion, having no rule of a kind. */
  readonly byWords?: true;
  readonly find: (notes: readonly ReadNote[]) => readonly Found[];
}

/** Silence of the record is no finding; what is planned or supposed counts only where the topic is about plans. */
export function topicDemand(topic: Topic, criterion = ''): Demand {
  return {
    gather: topic.gather,
    find: (notes) =>
      [...(topic.changes === true ? measuredChanges(notes).map(({ statement, better, unchanged }): Found => ({ statement, supports: better, preferred: better, weak: unchanged })) : []), ...notes.flatMap((note) =>
        note.statements.flatMap((statement): readonly Found[] => {
          const text = unabbreviated(statement.text);
          const against = topic.contrary?.test(text) === true && !doubleNegation(topic, text);
          if (statement.isTitle && topic.titles !== true) return [];
          if (topic.ignore?.test(text) === true && !measuredIn(note, statement)) return [];
          if (statement.supposed && topic.plans !== true && !against) return [];
          const judged = against || topic.evidence.test(text) ? topic.judge?.(statement.text, criterion) : undefined;
          if (judged !== undefined && (!statement.supposed || topic.plans === true)) return [{ statement, supports: judged, preferred: topic.prefer?.test(text) !== false, lasting: topic.lasting === true }];
          if (against && (!statement.supposed || topic.plans === true)) return [{ statement, supports: false }];
          const inDocument = topic.inDocuments?.named.test(`${statement.note.file}\n${statement.note.text.slice(0, 200)}`) === true ? topic.inDocuments.evidence.exec(text) : null;
          const found = topic.evidence.exec(text) ?? inDocument;
          if (found === null && topic.measured === true && measuredIn(note, statement)) return [{ statement, supports: true, preferred: topic.prefer?.test(text) !== false, lasting: topic.lasting === true }];
          if (found === null) return topic.weakContrary?.test(text) === true ? [{ statement, supports: false, weak: true }] : [];
          // "Not described" says that the record is silent, not that there was none.
          if (/^[^.;,]{0,12}\bnot (?:described|stated|recorded|specified|reported)\b/i.test(text.slice(found.index + found[0].length)) || /\bnot (?:described|stated|specified|reported)\b/i.test(found[0])) return [];
          const turned = topic.absence !== true && denied(text, found.index, found[0]);
          return [{ statement, supports: !turned, preferred: topic.prefer?.test(text) === true, lasting: topic.lasting === true }];
        }),
      )],
  };
}

/** Screens of cognition and mood measure no function of the body. */
const isOfMind = /^(?:moca|mmse|slums|phq|gds|gad)/i;

const measured = new WeakMap<ReadNote['reading'], ReadonlySet<NoteStatement>>();

function measuredIn(note: ReadNote, statement: NoteStatement): boolean {
  const known = measured.get(note.reading) ?? statementsWithValue(note);
  measured.set(note.reading, known);
  return known.has(statement);
}

/** The statements that give a value of a known measure. */
function statementsWithValue({ note, statements, reading: { figures } }: ReadNote): ReadonlySet<NoteStatement> {
  return new Set(figures.filter((figure) => !isChangeOrMaximum(note.text, figure) && figure.subject.bound.measure !== undefined && !isOfMind.test(figure.subject.bound.measure.key) && figure.attribute === 'value').flatMap((figure) => statementAt(statements, figure) ?? []));
}

/** The trade's abbreviations in full, and "Dr." without the full stop that would end its clause. */
function unabbreviated(text: string): string {
  return text
    .replace(/\b(Drs?|Mrs?|Ms|St|vs|approx|No|wks?|mos?|yrs?|deg|min|hrs?)\.(?=\s+[\w(])/g, '$1 ')
    .replace(/\bw\/o\b/gi, 'without')
    .replace(/\bPN\b/g, 'progress note')
    .replace(/\bTher\b(?!\.? ?ex)/g, 'Therapist')
    .replace(/\b[Pp]ts?\b(?!\/)/g, 'patient')
    .replace(/\bwk(s?)\b/gi, 'week$1')
    .replace(/(?<=\b(?:all|her|his|their|ther|home|the|of|with) )ex(?:s|'s)?\b\.?/gi, 'exercises')
    .replace(/\bindep\b\.?/gi, 'independent');
}

/** "has not plateaued" holds the words of a plateau and says the contrary. */
function doubleNegation(topic: Topic, text: string): boolean {
  return topic.id === 'noPlateau' && /\b(?:not|no|without|n't)\b[^.;]{0,20}\b(?:plateau\w*|maximum|evidence of (?:a )?plateau)\b/i.test(text) && !/\bno further\b/i.test(text);
}

/** A cue of denial before the words in their clause, or right behind them. */
export function denied(text: string, at: number, words: string): boolean {
  const clause = text.slice(0, at).split(/[.;:]|\b(?:but|however|although|and (?:has|is|was|does))\b/i).at(-1) ?? '';
  if (/\b(?:no|not|never|without|denies|denied|lacks?|lacking|absent|unable to (?:find|locate|obtain)|declin(?:ed|es)|missing|failed to|neither|rule out|r\/o)\b[^.;]{0,40}$/i.test(clause) && !/\b(?:not only|no longer independent|not (?:yet )?(?:independent|able))\b/i.test(clause)) return true;
  const after = text.slice(at + words.length, at + words.length + 40);
  return /^[^.;,]{0,12}\b(?:not (?:done|tested|performed|obtained|documented|included|attached|kept|available|completed|on file|received|yet|assessed|established)|absent|missing|pending|deferred|unavailable|declined|none|was never|unknown|ruled out)\b/i.test(after) || /\b(?:not (?:done|tested|performed|obtained|documented|available|completed|on file|received|assessed)|ruled out)\b/i.test(words);
}
