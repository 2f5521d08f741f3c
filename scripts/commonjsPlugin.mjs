// What several bundles need, or one of them only now and then, becomes a file of its own. esbuild splits ES modules only, and VS Code
// loads CommonJS: so each file is translated after splitting, before it is written. Needs `splitting`, `format: 'esm'` and `write: false`.
import { transform } from 'esbuild';
import { writeFile } from 'node:fs/promises';

export const commonjsPlugin = {
  name: 'theradraft-commonjs',
  setup(build) {
    const { minify, sourcemap, target } = build.initialOptions;
    build.onEnd(async ({ outputFiles = [] }) => {
      await Promise.all(outputFiles.map(async ({ path, text }) => {
        const { code } = await transform(text, { format: 'cjs', platform: 'node', minify, sourcemap, target, supported: { 'dynamic-import': false }, logOverride: { 'empty-import-meta': 'silent' } });
        await writeFile(path, code);
      }));
    });
  },
};
