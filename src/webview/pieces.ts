// Draws the marked words of a hunk. Change is told by element, glyph and hidden words, never by colour alone.
import { html, nothing, type TemplateResult } from 'lit';
import type { FlagView, HunkPiece } from '../protocol/messages';
import { icon } from './icon';
import { send } from './hostApi';
import { pieceBlocks } from './pieceBlocks';
import { t } from './strings';

type Evidence = NonNullable<HunkPiece['evidence']>;

/** The therapist's own wording. `marked` false shows the words alone, as for a change that is decided. */
export function beforePieces(list: readonly HunkPiece[], marked: boolean): TemplateResult[] {
  return inBlocks(list, (piece) => (marked ? withMark(piece, html`${piece.text}`) : html`${piece.text}`));
}

/** The draft's wording. What an answer has struck out of it stays struck out when the change is decided. */
export function afterPieces(list: readonly HunkPiece[], flags: ReadonlyMap<number, FlagView>, marked: boolean): TemplateResult[] {
  return inBlocks(list, (piece) => {
    const words = inner(piece, flags);
    return marked || piece.mark === 'deleted' ? withMark(piece, words) : words;
  });
}

/** A draft that is still arriving. */
export function draftWords(text: string): TemplateResult[] {
  return inBlocks([{ text, mark: 'same' }], (piece) => html`${piece.text}`);
}

/** Paragraphs as they are, tables as tables. */
function inBlocks(list: readonly HunkPiece[], draw: (piece: HunkPiece) => TemplateResult): TemplateResult[] {
  return pieceBlocks(list).map((block) => {
    if (block.kind === 'text') return html`${block.pieces.map(draw)}`;
    const [head, ...body] = block.head ? block.rows : [undefined, ...block.rows];
    return html`<table class="draft-table">
      ${head ? html`<thead><tr>${head.map((cell) => html`<th scope="col">${cell.map(draw)}</th>`)}</tr></thead>` : nothing}
      <tbody>${body.map((row) => html`<tr>${(row ?? []).map((cell) => html`<td>${cell.map(draw)}</td>`)}</tr>`)}</tbody>
    </table>`;
  });
}

function withMark(piece: HunkPiece, words: TemplateResult): TemplateResult {
  if (piece.mark === 'same') return words;
  const hidden = html`<span class="sr-only">${piece.mark === 'deleted' ? t('hunk.deleted') : t('hunk.inserted')} </span>`;
  return piece.mark === 'deleted' ? html`<del>${hidden}${words}</del>` : html`<ins>${hidden}${words}</ins>`;
}

function inner(piece: HunkPiece, flags: ReadonlyMap<number, FlagView>): TemplateResult {
  const flag = piece.flag === undefined ? undefined : flags.get(piece.flag);
  if (flag) {
    const open = flag.answer === 'open';
    return html`<span class="flagged ${open ? 'open' : 'answered'}" data-flag=${flag.id}>${open ? icon('warning') : nothing}${piece.text}${open ? html`<span class="sr-only"> (${t('flag.notInNote')})</span>` : nothing}</span>`;
  }
  if (piece.needs) return html`<span class="needs">${piece.text}</span>`;
  const { evidence } = piece;
  if (!evidence) return html`${piece.text}`;
  // For the mouse; the same link stands once for each line below the text, for the keyboard and the screen reader.
  return html`<span class="proved" title=${t('hunk.evidenceWords', evidence.line, evidence.words)} @click=${() => reveal(evidence)}>${piece.text}</span>`;
}

export function reveal(evidence: Evidence): void {
  if (document.getSelection()?.isCollapsed === false) return;
  send({ type: 'reveal', start: evidence.start, end: evidence.end });
}

/** The places in the note that prove a hunk, one for each line, in order. */
export function evidenceOf(list: readonly HunkPiece[]): readonly Evidence[] {
  const byLine = new Map<number, Evidence>();
  for (const { evidence } of list) {
    if (!evidence) continue;
    const known = byLine.get(evidence.line);
    byLine.set(evidence.line, known ? { ...evidence, start: Math.min(known.start, evidence.start), end: Math.max(known.end, evidence.end) } : evidence);
  }
  return [...byLine.values()].sort((a, b) => a.line - b.line);
}

export function beforeText(list: readonly HunkPiece[]): string {
  return list.map((piece) => piece.text).join('');
}

/** The draft's wording as it would be inserted, answers included. */
export function afterText(list: readonly HunkPiece[]): string {
  return list.map((piece) => (piece.mark === 'deleted' ? '' : piece.text)).join('');
}
