// Lets `import { promptSources } from 'theradraft:prompts'` carry the files of prompts/ inside a bundle, as text.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const promptsFolder = join(dirname(fileURLToPath(import.meta.url)), '..', 'prompts');

export const promptsPlugin = {
  name: 'theradraft-prompts',
  setup(build) {
    build.onResolve({ filter: /^theradraft:prompts$/ }, () => ({ path: 'prompts', namespace: 'theradraft' }));
    build.onLoad({ filter: /^prompts$/, namespace: 'theradraft' }, async () => {
      const files = (await readdir(promptsFolder, { recursive: true })).filter((file) => file.endsWith('.hbs')).sort();
      const sources = {};
      for (const file of files) sources[file.replaceAll('\\', '/')] = await readFile(join(promptsFolder, file), 'utf8');
      return {
        contents: `export const promptSources = ${JSON.stringify(sources)};`,
        loader: 'js',
        watchDirs: [promptsFolder, ...files.map((file) => dirname(join(promptsFolder, file)))],
        watchFiles: files.map((file) => join(promptsFolder, file)),
      };
    });
  },
};
