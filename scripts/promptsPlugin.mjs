// Lets `import { promptFiles, promptPartials } from 'theradraft:prompts'` carry the files of prompts/ inside a bundle. The YAML
// is read here, at build time, so that starting costs nothing for it.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const promptsFolder = join(dirname(fileURLToPath(import.meta.url)), '..', 'prompts');
const partialsFolder = 'partials/';

/** Front-matter as data, the text below it, and the line of the file that text starts at. */
function splitPrompt(file, source) {
  const end = source.startsWith('---\n') ? source.indexOf('\n---\n', 3) : -1;
  if (end < 0) throw new Error(`prompts/${file} has no front-matter`);
  const start = end + '\n---\n'.length;
  return { frontMatter: parse(source.slice(4, end + 1)), body: source.slice(start), bodyLine: source.slice(0, start).split('\n').length };
}

export const promptsPlugin = {
  name: 'theradraft-prompts',
  setup(build) {
    build.onResolve({ filter: /^theradraft:prompts$/ }, () => ({ path: 'prompts', namespace: 'theradraft' }));
    build.onLoad({ filter: /^prompts$/, namespace: 'theradraft' }, async () => {
      const files = (await readdir(promptsFolder, { recursive: true })).filter((file) => file.endsWith('.hbs')).sort();
      const promptFiles = {};
      const promptPartials = {};
      for (const found of files) {
        const file = found.replaceAll('\\', '/');
        const source = (await readFile(join(promptsFolder, found), 'utf8')).replaceAll('\r\n', '\n');
        if (file.startsWith(partialsFolder)) promptPartials[file.slice(partialsFolder.length, -'.hbs'.length)] = source;
        else promptFiles[file] = splitPrompt(file, source);
      }
      return {
        contents: `export const promptFiles = ${JSON.stringify(promptFiles)};\nexport const promptPartials = ${JSON.stringify(promptPartials)};`,
        loader: 'js',
        watchDirs: [promptsFolder, ...files.map((file) => dirname(join(promptsFolder, file)))],
        watchFiles: files.map((file) => join(promptsFolder, file)),
      };
    });
  },
};
