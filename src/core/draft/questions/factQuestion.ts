// A fact that the therapist can be asked for, and what an answer to it is. Data only.

interface Asked {
  /** Param, list, or `measures.2.side` (rows counted from 1); the id of the question. */
  readonly name: string;
  /** In plain words; stands before the answer in the note. */
  readonly label: string;
  /** Heading of the section the answer belongs to. */
  readonly section: string | undefined;
  /** The open question, where the template asks one. */
  readonly question: string | undefined;
  /** The payer's rule that wants the fact, with its authority. */
  readonly why: string | undefined;
  readonly required: boolean;
}

export interface TextQuestion extends Asked {
  readonly kind: 'text';
  /** What the answer holds, in a few words; empty where the label says it all. */
  readonly hint: string;
  readonly choices: readonly string[];
  readonly multiline: boolean;
  /** What the note says now; empty = not answered. */
  readonly value: string;
}

/** A table: one row for each measure or intervention. */
export interface RowsQuestion extends Asked {
  readonly kind: 'rows';
  readonly columns: readonly { readonly name: string; readonly label: string; readonly choices: readonly string[]; readonly required: boolean }[];
  /** Cells in the order of the columns; empty = not filled. */
  readonly rows: readonly (readonly string[])[];
}

export type FactQuestion = TextQuestion | RowsQuestion;

export type FactAnswer =
  | { readonly kind: 'text'; readonly name: string; readonly value: string }
  | { readonly kind: 'rows'; readonly name: string; readonly rows: readonly (readonly string[])[] };

/** `question` with the answer in it. */
export function answered(question: FactQuestion, answer: FactAnswer): FactQuestion {
  if (question.name !== answer.name) return question;
  if (question.kind === 'text' && answer.kind === 'text') return { ...question, value: answer.value };
  if (question.kind === 'rows' && answer.kind === 'rows') return { ...question, rows: answer.rows };
  return question;
}

export function isAnswered(question: FactQuestion): boolean {
  return question.kind === 'text' ? question.value.trim() !== '' : question.rows.some((row) => row.some((cell) => cell.trim() !== ''));
}
