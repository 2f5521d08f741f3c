// Leaves the bytecode of what `scrub` runs beside the command line, as dist/compiled.bin: `src/cli/compiledCode.ts` starts with it.
// It comes from a run over the sample notes, so that it holds what such a run compiles; the rest is compiled when it is called.
//   node scripts/compiledCode.mjs DIST
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

const samples = join(import.meta.dirname, '..', 'sample');

/** Writes the file for the command line in `dist`. */
export function writeCompiledCode(dist) {
  const run = spawnSync(process.execPath, [import.meta.filename, dist], { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  if (run.status !== 0) throw new Error(`Compiling the command line beforehand failed.\n${run.stderr}`);
}

/** The notes in capitals and in small letters too: they are read by other rules. */
function sampleLines() {
  const texts = readdirSync(samples).filter((name) => /\.(?:md|txt)$/.test(name)).map((name) => readFileSync(join(samples, name), 'utf8'));
  return texts.flatMap((text) => [text, text.toLowerCase(), text.toUpperCase()]).map((text, id) => JSON.stringify({ id, text })).join('\n');
}

function compileIn(dist) {
  const scripts = [];
  const compile = Module.prototype._compile;
  Module.prototype._compile = function (source, path) {
    if (dirname(path) !== dist || basename(path) === 'cli.js') return compile.call(this, source, path);
    const script = new Script(Module.wrap(source), { filename: path });
    scripts.push([basename(path), script]);
    return script.runInThisContext().call(this.exports, this.exports, (id) => this.require(id), this, path, dist);
  };
  const folder = mkdtempSync(join(tmpdir(), 'theradraft-'));
  const input = join(folder, 'notes.jsonl');
  writeFileSync(input, sampleLines());
  process.on('exit', () => {
    rmSync(folder, { recursive: true });
    const code = scripts.map(([, script]) => script.createCachedData());
    const head = Buffer.from(JSON.stringify({ v8: process.versions.v8, files: scripts.map(([name], index) => [name, code[index].length]) }));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(head.length);
    writeFileSync(join(dist, 'compiled.bin'), Buffer.concat([length, head, ...code]));
  });
  process.argv.splice(1, Infinity, join(dist, 'cli.js'), 'scrub', '--jsonl', input);
  createRequire(import.meta.url)(join(dist, 'cli.js'));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) compileIn(resolve(process.argv[2]));
