// The main job in a terminal, without an editor: note in, scrubbed preview, draft, diff, summary. Offline.
import { basename } from 'node:path';
import { approve } from '../core/draft/approve';
import { diffHunks } from '../core/draft/hunks';
import { phiCategories } from '../core/phi/categories';
import { scrub, type ScrubResult } from '../core/phi/scrub';
import { builtinTemplates, type Template } from '../core/prompts/template';
import { wordMarks } from '../core/draft/wordMarks';
import type { Hunk, MarkedPiece } from '../core/draft/hunkTypes';
import { checkReply, depart, messageFor, requestFor } from '../llm/draftFlow';
import { offlineComposer } from '../llm/offline';
import { findTemplate } from './commands/templates';
import { disciplineIn } from './discipline';
import { draftSummary, missingIn, sourceFor } from './draftSources';
import { CliFailure, exitCodes, fail } from './failure';
import { ClosedOutput, write, type Io } from './io';
import { readOptions } from './options';
import { readText } from './readText';

interface Paint {
  readonly title: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly added: (text: string) => string;
  readonly removed: (text: string) => string;
  readonly insertedWords: (text: string) => string;
  readonly deletedWords: (text: string) => string;
}

/** `words`: `[FILE] [--template ID]`; `sample` is the note shown without FILE. Returns the exit code. */
export async function runDemo(words: readonly string[], sample: string, io: Io, color: boolean): Promise<number> {
  try {
    const { values, files } = readOptions(words, { template: 'string' }, 1);
    const file = files[0] ?? sample;
    await show(file, await readText(file, io), values.template, io, color ? colors : plain);
    return exitCodes.done;
  } catch (error) {
    if (error instanceof ClosedOutput) return exitCodes.done;
    await write(io.stderr, `theradraft demo: ${error instanceof CliFailure ? error.message : 'Something went wrong.'}\n`).catch(() => undefined);
    return exitCodes.badInput;
  }
}

async function show(file: string, text: string, id: string | undefined, io: Io, paint: Paint): Promise<void> {
  const say = (part: string): Promise<void> => write(io.stdout, part);
  const source = sourceFor(text, id === undefined ? usualTemplate(text) : findTemplate(id));
  const { template } = source;
  const discipline = disciplineIn(source.ownText);
  await say(`${paint.title(`1  Note in: ${file === '-' ? 'standard input' : basename(file)}`)}\n\n${indent(text)}\n`);

  const scrubbed = scrub(messageFor(source), { known: source.known, times: true });
  await say(`${paint.title(`2  What a drafter sees: ${count(scrubbed.findings.length, 'identifier')} hidden`)}\n\n${findingTable(scrubbed)}\n${indent(scrubbed.text)}\n`);

  const request = requestFor(template, discipline, approve(scrubbed.text));
  const departure = await depart(offlineComposer({ discipline, unitRule: undefined }), request, scrubbed.surrogates, [], io.signal);
  if (departure.kind === 'stopped') fail('The check before drafting found an identifier.');
  let reply = '';
  for await (const event of departure.events) if (event.kind === 'text') reply += event.text;
  const checked = await checkReply(reply, source, scrubbed.surrogates, { origin: 'model', partial: false });
  await say(`${paint.title(`3  Draft: ${template.title}, by the offline composer (nothing left this machine)`)}\n\n${indent(checked.reply.text)}\n`);

  const hunks = diffHunks(source.ownText, checked.reply.text);
  await say(`${paint.title(`4  Changes to your own words: ${count(hunks.filter(({ kind }) => kind !== 'same').length, 'change')} to accept or reject`)}\n\n`);
  for (const hunk of hunks) await say(hunkLines(hunk, paint));

  const missing = missingIn(checked.reply.text, source);
  await say(`\n${paint.title('5  Summary')}\n\n${indent(draftSummary(checked, scrubbed.surrogates, missing))}`);
  for (const { text: words, kind } of checked.reply.grounding.unsupported) await say(`${indent(`not in note (${kind}): ${words.replace(/\s+/g, ' ')}`)}`);
}

/** An appeal for a denial letter; else the note template of the first code in the text that has one, or the plain SOAP note. */
function usualTemplate(text: string): Template {
  if (/\b(?:denied|denial|adverse (?:benefit )?determination)\b/i.test(text) && /\bappeals?\b/i.test(text)) return findTemplate('appeal-session');
  const notes = builtinTemplates().filter(({ output, mode }) => output === 'soap' && mode === 'draft');
  const codes = [...text.matchAll(/\b97\d{3}\b/g)].map(([code]) => code);
  const byCode = codes.map((code) => notes.find((template) => template.code === code)).find((template) => template !== undefined);
  return byCode ?? findTemplate('soap');
}

/** Surrogates by class with what they stand for; the right side is shown here only, and never leaves the machine. */
function findingTable({ surrogates }: ScrubResult): string {
  const entries = surrogates.entries();
  const width = Math.max(0, ...entries.map(({ category }) => category.length));
  const names = Math.max(0, ...entries.map(({ surrogate }) => surrogate.length));
  const ordered = phiCategories.flatMap((category) => entries.filter((entry) => entry.category === category));
  return ordered.map(({ category, surrogate, value }) => `   ${category.padEnd(width)}  ${surrogate.padEnd(names)}  ${value.replace(/\s+/g, ' ')}\n`).join('');
}

function hunkLines(hunk: Hunk, paint: Paint): string {
  const before = hunk.before.trim();
  const after = hunk.after.trim();
  switch (hunk.kind) {
    case 'same':
      return folded(after, paint);
    case 'add':
      return prefixed('+ ', after, paint.added);
    case 'remove':
      return prefixed('- ', before, paint.removed);
    case 'move':
      return prefixed('> ', after, paint.faint);
    case 'change': {
      const marks = wordMarks(before, after);
      return prefixed('- ', marked(marks.before, paint), paint.removed) + prefixed('+ ', marked(marks.after, paint), paint.added);
    }
  }
}

/** Unchanged stretches keep their first and last line. */
function folded(text: string, paint: Paint): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const shown = lines.length <= 3 ? lines : [lines[0] ?? '', `… ${lines.length - 2} unchanged lines …`, lines.at(-1) ?? ''];
  return shown.map((line) => `   ${paint.faint(line)}\n`).join('');
}

function marked(pieces: readonly MarkedPiece[], paint: Paint): string {
  return pieces
    .map(({ text, mark }) => (mark === 'same' ? text : markLines(text, mark === 'deleted' ? paint.deletedWords : paint.insertedWords)))
    .join('');
}

/** Line by line: a mark that ran over a line end would take the sign of the next line with it. */
function markLines(text: string, paint: (words: string) => string): string {
  return text.split('\n').map((line) => (line.trim() === '' ? line : paint(line))).join('\n');
}

function prefixed(sign: string, text: string, paint: (line: string) => string): string {
  return text.split('\n').filter((line) => line.trim() !== '').map((line) => `${paint(`${sign} ${line}`)}\n`).join('');
}

function indent(text: string): string {
  return text.trimEnd().split(/\r?\n/).map((line) => `${`   ${line}`.trimEnd()}\n`).join('');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

const same = (text: string): string => text;
const plain: Paint = { title: same, faint: same, added: same, removed: same, insertedWords: (text) => `{+${text}+}`, deletedWords: (text) => `[-${text}-]` };

const ansi = (on: number, off: number) => (text: string): string => `\u001b[${on}m${text}\u001b[${off}m`;
// Bold within a coloured line marks the words, so that a mark does not end the line's colour.
const colors: Paint = { title: ansi(1, 22), faint: ansi(2, 22), added: ansi(32, 39), removed: ansi(31, 39), insertedWords: ansi(7, 27), deletedWords: ansi(7, 27) };
