// Puts the few icons of src/webview/styles/icons.css into the package, not all of @vscode/codicons: 6 KB for 126 KB.
// The small font is made once, after an icon was added to that file; a webview test finds one that is missing:
//   npx --package=subset-font@2.9.0 -c "node scripts/iconFontPlugin.mjs"
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const styles = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'webview', 'styles');
const smallFont = join(styles, 'codicon.ttf');

export const iconFontPlugin = {
  name: 'theradraft-icon-font',
  setup: (host) => host.onLoad({ filter: /[\\/]@vscode[\\/]codicons[\\/]dist[\\/]codicon\.ttf$/ }, async () => ({ contents: await readFile(smallFont), loader: 'file', watchFiles: [smallFont] })),
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  // npx puts the folder of its programs into the path; the package lies beside it.
  const [programs] = process.env.PATH.split(delimiter);
  const subsetFont = createRequire(join(programs, '..', 'x.js'))('subset-font');
  const icons = [...(await readFile(join(styles, 'icons.css'), 'utf8')).matchAll(/content:\s*['"]\\([0-9a-f]{4,6})['"]/gi)].map(([, code]) => String.fromCodePoint(Number.parseInt(code, 16)));
  const whole = await readFile(createRequire(import.meta.url).resolve('@vscode/codicons/dist/codicon.ttf'));
  await writeFile(smallFont, await subsetFont(whole, icons.join(''), { targetFormat: 'truetype' }));
  console.log(`${smallFont}: ${icons.length} icons`);
}
