// A filled template read back: what the therapist supplied, and where it stands.
import type { Span } from '../clinical/span';
import type { Statement } from '../draft/noteFacts';
import type { Template } from './template';

export interface FilledField {
  /** Dotted name of the param. */
  readonly name: string;
  readonly label: string;
  /** Trimmed; further lines follow a line feed. */
  readonly value: string;
  readonly span: Span;
}

export interface FilledCell {
  readonly value: string;
  readonly span: Span;
}

export interface FilledRow {
  /** Filled cells by column name. */
  readonly cells: Readonly<Record<string, FilledCell>>;
  readonly span: Span;
}

export interface MissingSlot {
  /** Param, list, or `measures.2.side` (rows counted from 1). */
  readonly name: string;
  /** In plain words. */
  readonly label: string;
}

export interface FilledTemplate {
  readonly template: Template;
  /** The filled template in the text, marks included. */
  readonly span: Span;
  readonly fields: readonly FilledField[];
  /** Rows by list name, those without any filled cell left out. */
  readonly rows: Readonly<Record<string, readonly FilledRow[]>>;
  /** What the therapist wrote outside the slots, sentence by sentence. */
  readonly statements: readonly Statement[];
  readonly missing: readonly MissingSlot[];
}
