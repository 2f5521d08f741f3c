// Keeps the word list of the scrubber out of the Node bundles: it lies once beside them, as dist/lexicon.json, and is read when a
// word is first looked up. Bundles made without this plugin (tests, benches) carry the list inside.
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const beside = './lexicon.json';

export const lexiconPlugin = {
  name: 'theradraft-lexicon',
  setup(build) {
    build.onResolve({ filter: /\/lexicon\.json$/ }, ({ path, resolveDir, namespace }) =>
      namespace === 'lexicon' ? { path: beside, external: true } : { path: join(resolveDir, path), namespace: 'lexicon' });
    build.onLoad({ filter: /./, namespace: 'lexicon' }, async ({ path }) => {
      const keys = Object.keys(JSON.parse(await readFile(path, 'utf8')));
      const out = build.initialOptions.outdir;
      if (out) await copyFile(path, join(out, beside));
      // Getters, because an import of the file itself would read it on start.
      const contents = `let read; const list = () => (read ??= require(${JSON.stringify(beside)}));
export default { ${keys.map((key) => `get ${key}() { return list().${key}; }`).join(', ')} };`;
      return { contents, loader: 'js', watchFiles: [path] };
    });
  },
};
