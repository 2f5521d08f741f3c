// theradraft draft: the finished document from a filled template or a raw note.
import { realpath, writeFile } from 'node:fs/promises';
import { approve } from '../../core/draft/approve';
import { caseSource, isForm, type CaseSource } from '../../core/appeals/caseFile/caseSource';
import { parseDay } from '../../core/appeals/calendar';
import { letterReport, type LetterReport } from '../../core/appeals/letter/letterReport';
import { letterFromMarkdown } from '../../core/appeals/letter/readLetter';
import { unreachedNotices } from '../../core/draft/compose/changeMeaning';
import type { DraftSource } from '../../core/draft/draftSource';
import { readSource } from '../../core/draft/readSource';
import { readFactsText } from '../../core/prompts/factsText';
import { builtinTemplates, type Template } from '../../core/prompts/template';
import { egressCheck } from '../../core/phi/egressCheck';
import { scrub, type ScrubResult } from '../../core/phi/scrub';
import { checkReply, depart, messageFor, requestFor, type CheckedReply } from '../../llm/draftFlow';
import { leftSentence, ModelError, nextSteps } from '../../llm/errors';
import { offlineComposer } from '../../llm/offline';
import type { DraftProvider, ModelRequest } from '../../llm/provider';
import type { Command } from '../command';
import { isInFolder, readCaseFolder } from '../caseFolder';
import { reportWords } from '../caseReport';
import { disciplineIn } from '../discipline';
import { draftSummary, missingIn, sourceFor, surrogateCounts } from '../draftSources';
import { exitCodeFor, readFailOn } from '../failOn';
import { exitCodes, fail } from '../failure';
import { write, type Io } from '../io';
import { modelProvider, prepareRequest, showRequest, type ModelOptions, type PreparedRequest } from '../modelDraft';
import { oneOf, readOptions, type OptionValues } from '../options';
import { readText } from '../readText';
import { findTemplate } from './templates';

const help = `Usage: theradraft draft --template ID --facts FILE [OPTIONS]

Writes the document of template ID from FILE: a filled template or a raw note, Markdown or plain text ("-" is
standard input). The document goes to standard output, identifiers put back, a summary to stderr.
"theradraft templates" lists the ids; a filled template knows its own.

  --out FILE            write the document there
  --json                {"template","provider","document","surrogates","missing","ungrounded"}
  --format md|docx      Markdown, or a Word file (with --out)
  --case FOLDER         the case of an appeal: the denial letter, the notes (they become Exhibit A, B, C by date) and, in
                        .theradraft/criteria or a file named policy…, the payer's criteria. Fills what FILE leaves open; FILE
                        may be a note of the case, or absent. Shows the deadline, checks the letter, lists what is left to do
  --today DATE          the day the deadline is compared with, YYYY-MM-DD; else the day of this machine
  --discipline PT|OT    whose note it is; else read from the facts
  --rule cms|spm        the payer's unit rule
  --fail-on N|any       exit 1 when more than N statements (or any) are not in the note

  --provider offline    the offline composer, the default: no network, no model
  --provider openai     an OpenAI-compatible endpoint, in two steps. The first call sends nothing: it prints the exact
                        scrubbed request and its SHA-256. The second, with --approved, sends that and nothing else.
    --endpoint URL      for example https://api.openai.com/v1 or http://localhost:11434
    --model NAME        ${'gpt-6.1-terra'} unless named
    --api auto|responses|chat
                        auto tries the Responses API, then Chat Completions; a server that knows neither structured
                        output gets the same messages without it
    --approved SHA256   the hash of the request you approve
    --key-file FILE     the API key; else the variable THERADRAFT_API_KEY
`;

const optionTypes = {
  template: 'string', facts: 'string', case: 'string', today: 'string', provider: 'string', format: 'string', out: 'string', json: 'boolean', jsonl: 'boolean',
  discipline: 'string', rule: 'string', endpoint: 'string', model: 'string', api: 'string', approved: 'string', 'key-file': 'string', 'fail-on': 'string',
} as const;

/** A year of visits is a tenth of it. */
const longestFacts = { bytes: 512 * 1024, words: '500 KB' };

interface Drafted {
  readonly checked: CheckedReply;
  readonly incomplete: 'length' | 'closed' | undefined;
}

async function run(words: readonly string[], io: Io): Promise<number> {
  const { values, files } = readOptions(words, optionTypes, 1);
  if (values.jsonl === true) fail('"draft" has no --jsonl: call it once a document.');
  const format = oneOf(values.format, ['md', 'docx'] as const, 'format') ?? 'md';
  if (format === 'docx' && (values.out === undefined || values.json === true)) fail('--format docx needs --out FILE, and no --json.');
  const failOn = readFailOn(values['fail-on']);
  const provider = oneOf(values.provider, ['offline', 'openai'] as const, 'provider') ?? 'offline';
  const stated = oneOf(values.discipline, ['PT', 'OT'] as const, 'discipline');
  const unitRule = oneOf(values.rule, ['cms', 'spm'] as const, 'rule');
  const wanted = values.template === undefined ? undefined : findTemplate(values.template);
  if (values.today !== undefined && parseDay(values.today) === undefined) fail('--today must be a date that exists, written YYYY-MM-DD.');
  const facts = values.facts ?? files[0] ?? (values.case === undefined ? fail('Name the facts: --facts FILE, a filled template or a raw note.') : undefined);
  if (values.out !== undefined && facts !== undefined && (await sameFile(values.out, facts))) fail('--out would overwrite the facts.');
  const text = facts === undefined ? '' : await readText(facts, io, longestFacts);
  const appeal = values.case === undefined ? undefined : await sourceWithCase(text, facts, wanted, values.case, values.out, io);
  const source = appeal?.source ?? sourceFor(text, wanted);
  const discipline = stated ?? disciplineIn(source.ownText);
  const scrubbed = scrub(messageFor(source), { known: source.known, times: true });

  if (provider === 'offline') {
    const request = requestFor(source.template, discipline, approve(scrubbed.text));
    const drafted = await receive(offlineComposer({ discipline, unitRule }), request, source, scrubbed, io);
    return deliver(drafted, source, scrubbed, values, failOn, io, appeal);
  }
  const options = modelOptions(values);
  const prepared = await prepareRequest(source, scrubbed, discipline, options);
  if (values.approved === undefined) return preview(prepared, scrubbed, values.json === true, io);
  if (values.approved.trim().toLowerCase() !== prepared.sha256) fail('The request is not the one approved: its SHA-256 differs. Nothing was sent.');
  const drafted = await receive(await modelProvider(prepared, options, io), prepared.request, source, scrubbed, io, prepared);
  return deliver(drafted, source, scrubbed, values, failOn, io, appeal);
}

function modelOptions(values: OptionValues<typeof optionTypes>): ModelOptions {
  return {
    endpoint: values.endpoint,
    model: values.model ?? 'gpt-6.1-terra',
    api: oneOf(values.api, ['auto', 'responses', 'chat'] as const, 'api') ?? 'auto',
    keyFile: values['key-file'],
  };
}

async function preview(prepared: PreparedRequest, scrubbed: ScrubResult, json: boolean, io: Io): Promise<number> {
  const leaks = egressCheck(prepared.request.user, scrubbed.surrogates, []);
  if (leaks.length > 0) failOnLeak(leaks.length);
  const { url, model, body, sha256 } = prepared;
  await write(io.stdout, json ? `${JSON.stringify({ sent: false, url, model, body, sha256 })}\n` : showRequest(prepared));
  await write(io.stderr, `Nothing was sent. To send exactly this, add: --approved ${sha256}\n`);
  return exitCodes.done;
}

async function receive(provider: DraftProvider, request: ModelRequest, source: DraftSource, scrubbed: ScrubResult, io: Io, prepared?: PreparedRequest): Promise<Drafted> {
  const departure = await depart(provider, request, scrubbed.surrogates, [], io.signal);
  if (departure.kind === 'stopped') return failOnLeak(departure.findings.length);
  let text = '';
  let incomplete: Drafted['incomplete'];
  try {
    for await (const event of departure.events) {
      if (event.kind === 'text') text += event.text;
      if (event.kind === 'incomplete') incomplete = event.reason;
    }
  } catch (error) {
    if (!(error instanceof ModelError) || prepared === undefined) throw error;
    const { host, loopback } = prepared.endpoint;
    return fail(`${error.sentence} ${leftSentence(error.left, host, loopback)} Next: ${error.next.map((step) => nextSteps[step]).join(', ')}.`);
  }
  if (io.signal.aborted) return fail('Cancelled.');
  return { checked: await checkReply(text, source, scrubbed.surrogates, { origin: 'model', partial: incomplete !== undefined }), incomplete };
}

function failOnLeak(count: number): never {
  return fail(`The check before sending still found ${count} possible ${count === 1 ? 'identifier' : 'identifiers'}. Nothing was sent.`);
}

async function deliver(drafted: Drafted, source: DraftSource, scrubbed: ScrubResult, values: OptionValues<typeof optionTypes>, failOn: number | undefined, io: Io, appeal?: CaseSource): Promise<number> {
  const { reply, result } = drafted.checked;
  const missing = missingIn(reply.text, source);
  const { unsupported } = reply.grounding;
  const report = appeal && reportOn(reply.text, appeal, unsupported, values.today ?? new Date().toLocaleDateString('sv-SE'));
  const output = values.json === true ? `${JSON.stringify({ ...asJson(drafted, source, scrubbed, missing, values.provider ?? 'offline'), ...(report && reportJson(report)) })}\n` : reply.text;
  if (values.out === undefined) await write(io.stdout, output);
  else await writeFile(values.out, values.format === 'docx' ? await asWord(reply.text, source) : output).catch(() => fail('The --out file cannot be written.'));
  if (values.json !== true) await write(io.stderr, `${draftSummary(drafted.checked, scrubbed.surrogates, missing)}\n${report === undefined ? '' : `${(values.provider ?? 'offline') === 'offline' ? 'Nothing left this machine.\n' : ''}${reportWords(report)}\n`}`);
  if (drafted.incomplete !== undefined) fail(drafted.incomplete === 'length' ? 'The draft was cut off at the model\'s length limit; what arrived is there.' : 'The draft was cut off; what arrived is there.');
  if (result.kind === 'problem') fail(`${result.sentence} What could be read is there.`);
  return exitCodeFor(unsupported.length, failOn);
}

function reportOn(letter: string, { reading, exhibits, criteria, filled, source }: CaseSource, ungrounded: Drafted['checked']['reply']['grounding']['unsupported'], today: string): LetterReport {
  const fields = Object.fromEntries(filled.fields.map(({ name, value }) => [name, value]));
  return letterReport(letter, { reading, exhibits, criteria, fields, ungrounded, today, cautions: unreachedNotices(readSource(source.ownText, source.template)) });
}

function reportJson({ clock, authority, problems, tasks }: LetterReport): Readonly<Record<string, unknown>> {
  const deadline = { fileBy: clock?.fileBy ?? null, from: clock?.from ?? null, stated: clock?.printed?.words ?? null, rule: clock?.rule?.fileBy ?? null, authority, decisionBy: clock?.decisionBy ?? null };
  return { deadline, checks: problems, toDo: tasks };
}

/** A note of the case may stand for the facts: then it stays an exhibit, and the case alone fills the form. */
async function sourceWithCase(text: string, facts: string | undefined, wanted: Template | undefined, folder: string, out: string | undefined, io: Io): Promise<CaseSource> {
  const own = facts !== undefined && (isForm(text, wanted, builtinTemplates()) || !(await isInFolder(facts, folder)));
  const without = [...(own ? [facts] : []), ...(out === undefined ? [] : [out])];
  if (wanted !== undefined && wanted.output !== 'letter') fail('--case is for the templates of letters.');
  const { appeal, notices } = await readCaseFolder(folder, without, io);
  const prepared = caseSource(own ? text : '', wanted, builtinTemplates(), appeal) ?? fail('This is a raw note, so name the document to write: --template ID.');
  if (prepared.source.template.output !== 'letter') fail('--case is for the templates of letters.');
  for (const notice of [...notices, ...prepared.notices]) await write(io.stderr, `${notice}\n`);
  return prepared;
}

/** The letter as a Word file; the letterhead of the facts heads its first page. */
async function asWord(markdown: string, source: DraftSource): Promise<Uint8Array> {
  const { letterToDocx } = await import('../../documents/writeWord');
  const letterhead = readFactsText(source.ownText, source.template)?.fields['letterhead']?.split('\n');
  return letterToDocx(letterFromMarkdown(markdown), { letterhead, title: source.template.title });
}

function asJson({ checked, incomplete }: Drafted, source: DraftSource, scrubbed: ScrubResult, missing: readonly string[], provider: string): Readonly<Record<string, unknown>> {
  const { reply } = checked;
  return {
    template: source.template.id,
    provider,
    format: 'md',
    document: reply.text,
    surrogates: surrogateCounts(scrubbed.surrogates),
    missing,
    ungrounded: reply.grounding.unsupported.map(({ start, end, text, kind }) => ({ start, end, text, kind })),
    facts: { total: reply.grounding.supported.length + reply.grounding.unsupported.length, supported: reply.grounding.supported.length },
    ...(incomplete === undefined ? {} : { incomplete }),
  };
}

async function sameFile(one: string, other: string): Promise<boolean> {
  try {
    return (await realpath(one)) === (await realpath(other));
  } catch {
    return false;
  }
}

export const draftCommand: Command = { help, run };
