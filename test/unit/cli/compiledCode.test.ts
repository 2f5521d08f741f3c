// Bytecode that the build leaves beside the command line: taken where it is of this V8, left alone where it is not.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import Module from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { buildSync } from 'esbuild';
import { testFolder } from './runCli';

describe('code compiled beforehand', () => {
  const folder = testFolder();
  after(folder.remove);
  const source = 'module.exports = (name) => [name, __filename.endsWith("greet.js"), typeof require("node:path").join];';
  const run = (): { readonly stdout: string; readonly stderr: string } =>
    spawnSync(process.execPath, [join(folder.path, 'start.js')], { encoding: 'utf8' });

  /** Writes `compiled.bin` as `scripts/compiledCode.mjs` does. */
  function leave(v8: string, code: Buffer): void {
    const head = Buffer.from(JSON.stringify({ v8, files: [['greet.js', code.length]] }));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(head.length);
    writeFileSync(join(folder.path, 'compiled.bin'), Buffer.concat([length, head, code]));
  }

  before(() => {
    buildSync({ entryPoints: ['src/cli/compiledCode.ts'], outfile: join(folder.path, 'compiledCode.js'), bundle: true, platform: 'node', format: 'cjs', logLevel: 'warning' });
    writeFileSync(join(folder.path, 'greet.js'), source);
    writeFileSync(join(folder.path, 'start.js'), `const vm = require('node:vm');
const { Script } = vm;
let refused;
vm.Script = class extends Script { constructor(source, options) { super(source, options); refused = this.cachedDataRejected; } };
require('./compiledCode.js').useCompiledCode(__dirname);
console.log(JSON.stringify([refused, require('./greet.js')('hi'), refused]));`);
  });

  const greeting = ['hi', true, 'function'];
  const parse = ({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }): unknown => {
    assert.equal(stderr, '');
    return (JSON.parse(stdout) as unknown[]).slice(1);
  };

  it('does without', () => assert.deepEqual(parse(run()), [greeting, null]));

  it('takes what this V8 compiled', () => {
    leave(process.versions.v8, new Script(Module.wrap(source)).createCachedData());
    assert.deepEqual(parse(run()), [greeting, false]);
  });

  it('leaves alone what another V8 compiled', () => {
    leave('1.2.3', new Script(Module.wrap(source)).createCachedData());
    assert.deepEqual(parse(run()), [greeting, null]);
  });

  it('compiles as always where V8 refuses the bytecode', () => {
    leave(process.versions.v8, Buffer.alloc(512));
    assert.deepEqual(parse(run()), [greeting, true]);
  });

  it('does without a damaged file', () => {
    for (const bytes of ['', 'abcdefgh', '\0\0\0\0']) {
      writeFileSync(join(folder.path, 'compiled.bin'), bytes);
      assert.deepEqual(parse(run()), [greeting, null]);
    }
  });
});
