// What an intent of the appeal panel changes in the case itself. Pure: reading files and writing the case file are the host's.
import type { AppealCase } from '../core/appeals/case/caseFile';
import type { AppealIntent } from './appealMessages';

/** The part of the case that changes; undefined for an intent that changes none, or names something that is not there. */
export function caseEdit({ corrections, exhibits }: AppealCase, intent: AppealIntent): Partial<AppealCase> | undefined {
  switch (intent.type) {
    case 'correct':
      return { corrections: { ...corrections, [intent.field]: intent.value } };
    case 'uncorrect': {
      const { [intent.field]: _gone, ...rest } = corrections;
      return { corrections: rest };
    }
    case 'setClock':
      return { urgent: intent.urgent, preService: intent.preService, levels: intent.levels };
    case 'addExhibits': {
      const fresh = [...new Set(intent.files)].filter((file) => !exhibits.some((exhibit) => exhibit.file === file));
      return fresh.length === 0 ? undefined : { exhibits: [...exhibits, ...fresh.map((file) => ({ file }))] };
    }
    case 'removeExhibit':
      return { exhibits: exhibits.filter(({ file }) => file !== intent.file) };
    case 'moveExhibit': {
      const from = exhibits.findIndex(({ file }) => file === intent.file);
      const moved = exhibits[from];
      return moved === undefined || exhibits[from + intent.by] === undefined ? undefined : { exhibits: exhibits.toSpliced(from, 1).toSpliced(from + intent.by, 0, moved) };
    }
    case 'renameExhibit':
      return { exhibits: exhibits.map((exhibit) => (exhibit.file === intent.file ? { ...exhibit, title: intent.title.trim() || undefined } : exhibit)) };
    case 'chooseCriteria':
      return { criteria: intent.id === '' ? undefined : intent.id };
    case 'setSent':
      return { status: intent.sent ? 'sent' : 'open' };
    default:
      return undefined;
  }
}
