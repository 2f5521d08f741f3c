// Shows where a record or the denial letter says what stands in a blank.
import { letterFile } from '../../core/appeals/case/assessCase';
import type { SlotSource } from '../../core/appeals/caseFile/slot';
import type { CaseState } from './caseState';
import { openRecord } from './caseFolder';
import type * as vscode from 'vscode';

export async function openSlotPlace({ source, chosenNotes }: CaseState, { file, start, end }: SlotSource, column: vscode.ViewColumn): Promise<void> {
  if (file !== letterFile) await openRecord(source.folder, file, column, chosenNotes.find((note) => note.file === file)?.text.slice(start, end));
  else if (source.uri) await openRecord(undefined, source.uri.path, column, source.letter.slice(start, end), source.uri);
}
