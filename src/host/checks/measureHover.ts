// Hover on a measure, a joint motion, a strength grade or an assist level: range, direction, change values with population and source.
import * as vscode from 'vscode';
import { describeMeasure, describeMotion, describeScale } from '../../core/measures/describeMeasure';
import { describeGrade, gradeAt } from '../../core/measures/gradeAt';
import { dataDate, measureAt, motionAt } from '../../core/measures/measureTable';
import { isOurs } from './ours';

const longestLine = 4000;
/** Words of every sentence that also name a scale: a hover on each would be in the way. */
const plainWords = /^(?:strength|muscle strength|speed|temp|hr|rr|pulse)$/i;

export class MeasureHover implements vscode.HoverProvider {
  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const line = document.lineAt(position.line).text;
    if (line.length > longestLine || !isOurs(document)) return undefined;
    const hit = hitAt(line, position.character);
    if (hit === undefined) return undefined;
    const content = new vscode.MarkdownString([hit.lines.join('\n'), vscode.l10n.t('As of {0}.', dataDate), ...(hit.compare === undefined ? [] : [hit.compare])].join('\n\n'));
    content.isTrusted = { enabledCommands: ['theradraft.compareMeasure'] };
    return new vscode.Hover(content, new vscode.Range(position.line, hit.start, position.line, hit.end));
  }
}

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
  readonly compare?: string;
}

function hitAt(line: string, at: number): Hit | undefined {
  const motion = motionAt(line, at);
  if (motion !== undefined) return { ...motion, lines: describeMotion(motion.row) };
  const grade = gradeAt(line, at);
  if (grade !== undefined) return { ...grade, lines: describeGrade(grade) };
  const measure = measureAt(line, at);
  if (measure === undefined || plainWords.test(line.slice(measure.start, measure.end))) return undefined;
  const { named, ...span } = measure;
  if (named.kind === 'scale') return { ...span, lines: describeScale(named.row) };
  const target = `command:theradraft.compareMeasure?${encodeURIComponent(JSON.stringify([named.row.id]))}`;
  const compare = named.row.change.length === 0 ? undefined : `[${vscode.l10n.t('Compare baseline and current…')}](${target})`;
  return { ...span, lines: describeMeasure(named.row), ...(compare === undefined ? {} : { compare }) };
}
