// Hover on a procedure code or a minutes line: what the code needs, and how the day's units follow from the minutes.
import * as vscode from 'vscode';
import { therapyCode } from '../../core/billing/codes';
import { contextOf } from '../../core/checks/checkInContext';
import { readNoteHead } from '../../core/checks/noteHead';
import { billNote, codeAt, unitsAt, type NoteUnits } from '../../core/checks/noteUnits';
import { payerIdOf } from '../../core/checks/payerOf';
import type { UnitRule } from '../../core/billing/units';
import { readSettings } from '../settings';
import { readCheckSettings } from './checkSettings';
import { isOurs } from './ours';

const longestText = 400_000;
const minutesWords = /\b(?:\d{1,4}\s?(?:min(?:ute)?s?\b|['′])|timed|treatment time|total (?:time|treatment|minutes|min)|units?)/i;

export class UnitHover implements vscode.HoverProvider {
  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const text = document.getText();
    if (text.length > longestText || !isOurs(document)) return undefined;
    const offset = document.offsetAt(position);
    const code = codeAt(text, offset);
    const line = document.lineAt(position.line).text;
    const words = code === undefined ? document.getWordRangeAtPosition(position, /\d{1,4}\s?-?(?:min(?:ute)?s?\b|['′])|[A-Za-z]+/) : undefined;
    if (code === undefined && (words === undefined || !minutesWords.test(document.getText(words)) || !/\d/.test(line))) return undefined;
    const parts = [...(code === undefined ? [] : codeLines(code.code)), ...dayLines(document, unitsAt(text, offset))];
    if (parts.length === 0) return undefined;
    const range = code === undefined ? words : new vscode.Range(document.positionAt(code.start), document.positionAt(code.end));
    return new vscode.Hover(new vscode.MarkdownString(parts.join('\n\n')), range);
  }
}

function codeLines(code: string): readonly string[] {
  const row = therapyCode(code);
  if (row === undefined) return [vscode.l10n.t('**{0}** is not in the table of therapy codes, so whether it is timed is not known. Check the code.', code)];
  const kind = row.timed ? vscode.l10n.t('timed, 15 minutes a unit') : vscode.l10n.t('untimed, one unit a day');
  return [`**${row.code}** ${row.label} (${kind})`, vscode.l10n.t('The note must show: {0}.', row.needs.join(', '))];
}

function dayLines(document: vscode.TextDocument, units: NoteUnits): readonly string[] {
  if (units.without.length > 0) return [vscode.l10n.t('Units cannot be computed yet: {0} has no minutes.', units.without.join(', '))];
  if (units.services === undefined) return [];
  const header = readNoteHead(document.getText());
  const { unitRule } = contextOf(header, readCheckSettings(document.uri));
  const { services } = units;
  const discipline = header.discipline ?? readSettings(document.uri).discipline;
  const payer = payerIdOf(header.payer);
  const rules: readonly UnitRule[] = unitRule === undefined ? ['cms', 'spm'] : [unitRule];
  const days = rules.map((rule) => billNote(services, { rule, discipline, ...(payer === undefined ? {} : { payer }) }));
  const lines = days.flatMap((day) => ('error' in day ? [day.error] : day.explanation));
  const notices = days.flatMap((day) => ('error' in day ? [] : day.notices.map(({ text }) => text)));
  const ask = unitRule === undefined ? [vscode.l10n.t('The payer\'s unit rule is not set, so both are shown. Set it in the note (`unitRule: cms`) or in the setting `theradraft.unitRule`.')] : [];
  return [...new Set([...lines, ...notices, ...ask])];
}
