// `npm test`: every check and every ring of tests in order. Ends with the line "N passed, N failed".
// A check counts as one; a ring counts its tests, and a ring that crashes, or runs none, counts as a failure.
// What failed is named again right before that line, so that a log cut to its end still tells it.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endAllTrees, onSignals, startTree } from './editor/processes.mjs';
import { colorEnvironment, pinnedNode, projectFolder, toolPath } from './editor/tools.mjs';

// A step that hangs is ended and counts as failed. The end-to-end ring takes 6 to 16 minutes, by the machine.
const deadlineMinutes = 35;
const started = Date.now();
const work = await mkdtemp(join(tmpdir(), 'theradraft-counts-'));
const results = [];
onSignals(endAllTrees);

const tool = (...path) => join(projectFolder, 'node_modules', ...path);
const typescript = tool('typescript', 'bin', 'tsc');
const countingReporter = join('scripts', 'countingReporter.cjs');

const snippetsBefore = await fingerprint('snippets');
const built = await check('build', ['esbuild.mjs']);
await note('snippets are up to date', (await fingerprint('snippets')) === snippetsBefore, 'The build changed snippets/: commit the result of "npm run build".');
for (const project of ['src/core', 'src/host', 'src/webview', 'test']) await check(`types of ${project}`, [typescript, '-p', project]);
await check('lint', [tool('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0']);
await ring('unit', ['scripts/unit.mjs', '--', '--reporter', countingReporter]);
for (const name of ['webview', 'host', 'e2e', 'package']) {
  if (!built) await note(`${name} ring`, false, 'Not run, because the build failed.');
  else await ring(name, [`scripts/${name}Tests.mjs`]);
}

await rm(work, { recursive: true, force: true });
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log('\n--- Summary');
for (const { name, passed, failed } of results) console.log(`${failed > 0 ? 'FAILED' : 'ok    '}  ${name}: ${passed} passed, ${failed} failed`);
for (const { name, failures } of results) for (const failure of failures) console.log(`  failed in ${name}: ${failure}`);
console.log(`in ${Math.round((Date.now() - started) / 1000)} s\n`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

/** A step that passes when its exit code is 0. */
async function check(name, args) {
  const ok = (await run(name, args)) === 0;
  results.push({ name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, failures: [] });
  return ok;
}

async function note(name, ok, complaint) {
  if (!ok) console.error(`\n${name}: ${complaint}`);
  results.push({ name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, failures: ok ? [] : [complaint] });
}

/** A step that reports its own counts through the counting reporter. */
async function ring(name, args) {
  const file = join(work, `${name}.jsonl`);
  const code = await run(`${name} tests`, args, { TEST_COUNTS_FILE: file });
  const runs = existsSync(file) ? (await readFile(file, 'utf8')).trim().split('\n').map((line) => JSON.parse(line)) : [];
  const passed = runs.reduce((total, { passes }) => total + passes, 0);
  let failed = runs.reduce((total, { failures }) => total + failures, 0);
  const failures = runs.flatMap((one) => one.failed).map(({ title, reason }) => `${title}: ${reason}`);
  if (failed === 0 && (code !== 0 || passed === 0)) {
    const complaint = `The ${name} ring ${code === 0 ? 'ran no test' : `ended with exit code ${code}`} and counts as one failure.`;
    console.error(`\n${complaint}`);
    failures.push(complaint);
    failed = 1;
  }
  results.push({ name: `${name} tests`, passed, failed, failures });
}

async function run(name, args, env = {}) {
  console.log(`\n--- ${name}`);
  const tree = startTree(pinnedNode(), args, { cwd: projectFolder, env: { ...process.env, PATH: toolPath(), ...colorEnvironment(), ...env } });
  tree.stdout.pipe(process.stdout, { end: false });
  tree.stderr.pipe(process.stderr, { end: false });
  let late = false;
  const deadline = setTimeout(() => {
    late = true;
    console.error(`\n${name} did not end within ${deadlineMinutes} minutes and is ended.`);
    void tree.end();
  }, deadlineMinutes * 60_000);
  const code = await tree.closed;
  clearTimeout(deadline);
  return late || typeof code !== 'number' ? 1 : code;
}

/** One hash over the names and contents of a folder's files. */
async function fingerprint(folder) {
  const hash = createHash('sha256');
  for (const path of await filesOf(folder)) hash.update(path).update(await readFile(path));
  return hash.digest('hex');
}

/** Paths of all files below a folder, none when it does not exist. */
async function filesOf(folder) {
  const path = join(projectFolder, folder);
  if (!existsSync(path)) return [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}
