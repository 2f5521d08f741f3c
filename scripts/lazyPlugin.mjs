// Files that are bundled on their own, because they carry a large library and are needed now and then. Whoever imports one
// dynamically loads it from beside itself in dist/.
import { basename } from 'node:path';

/** Sources, without extension, each built to dist/<name>.js. */
export const lazyFiles = ['src/documents/readPdf', 'src/documents/readWord', 'src/documents/writeWord', 'src/documents/writeCalendar', 'src/llm/openaiSdk'];

export const lazyPlugin = {
  name: 'theradraft-lazy',
  setup(build) {
    const names = new Set(lazyFiles.map((file) => basename(file)));
    build.onResolve({ filter: /^\.{1,2}\// }, ({ path, kind }) => {
      const name = basename(path);
      return kind === 'dynamic-import' && names.has(name) ? { path: `./${name}.js`, external: true } : undefined;
    });
  },
};
