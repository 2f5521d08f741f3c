// Starts the command line with the bytecode that the build left beside it (`scripts/compiledCode.mjs`): compiling is a good part of
// a short run. Only the V8 that made it takes it; another one compiles as it always does.
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** What Node calls to compile a file. */
interface Compiling {
  _compile(this: NodeModule, source: string, path: string): unknown;
}

type Run = (this: unknown, exports: unknown, require: (id: string) => unknown, module: NodeModule, path: string, folder: string) => void;

/** From now on the files of `folder` begin with the bytecode that its `compiled.bin` holds of them. */
export function useCompiledCode(folder: string): void {
  const code = read(join(folder, 'compiled.bin'));
  if (code.size === 0) return;
  const modules = Module.prototype as unknown as Compiling;
  const compile = modules._compile;
  modules._compile = function (source, path) {
    const cachedData = dirname(path) === folder ? code.get(basename(path)) : undefined;
    if (cachedData === undefined) return compile.call(this, source, path);
    const run = new Script(Module.wrap(source), { filename: path, cachedData }).runInThisContext() as Run;
    return run.call(this.exports, this.exports, (id) => this.require(id), this, path, folder);
  };
}

/** Bytecode by file; none where the file is absent, damaged or of another V8. The file: the length of its head, the head, and all bytecode. */
function read(path: string): ReadonlyMap<string, Buffer> {
  const code = new Map<string, Buffer>();
  try {
    const bytes = readFileSync(path);
    let end = 4 + bytes.readUInt32LE(0);
    const head = JSON.parse(bytes.toString('utf8', 4, end)) as { readonly v8: string; readonly files: readonly (readonly [string, number])[] };
    if (head.v8 === process.versions.v8) for (const [name, length] of head.files) code.set(name, bytes.subarray(end, (end += length)));
  } catch {
    code.clear();
  }
  return code;
}
