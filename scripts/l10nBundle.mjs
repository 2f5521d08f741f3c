// Writes dist/l10n/bundle.l10n.json, the English words that a translation of the host and its panels starts from: what stands in
// calls of `l10n.t`, and the tables of the panels and of the layers below the host. Titles and settings are in package.nls.json. A translation is a copy named
// bundle.l10n.<language>.json beside it.
import { build } from 'esbuild';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import typescript from 'typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tables = `export { english } from './src/protocol/englishStrings'; export { appealEnglish } from './src/protocol/appealStrings'; export { leftSentences, nextSteps } from './src/llm/errors'; export { problemSentences } from './src/documents/documentText';`;

/** `metafiles` are esbuild's accounts of the bundles; their inputs are what is read. */
export async function writeL10nBundle(metafiles) {
  const sources = new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs)).filter((path) => /^src[\\/].*\.ts$/.test(path)));
  const words = new Set(await tableWords());
  for (const path of [...sources].sort()) for (const found of wordsIn(path, await readFile(join(root, path), 'utf8'))) words.add(found);
  const folder = join(root, 'dist', 'l10n');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'bundle.l10n.json'), `${JSON.stringify(Object.fromEntries([...words].map((word) => [word, word])), null, 1)}\n`);
}

async function tableWords() {
  const { outputFiles } = await build({ stdin: { contents: tables, resolveDir: root, loader: 'ts' }, bundle: true, format: 'esm', write: false, logLevel: 'warning' });
  const found = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return Object.values(found).flatMap((table) => Object.values(table));
}

function wordsIn(path, text) {
  const words = [];
  const visit = (node) => {
    if (typescript.isCallExpression(node) && /(?:^|\.)l10n\.t$/.test(node.expression.getText()) && node.arguments[0] && typescript.isStringLiteralLike(node.arguments[0])) words.push(node.arguments[0].text);
    typescript.forEachChild(node, visit);
  };
  visit(typescript.createSourceFile(path, text, typescript.ScriptTarget.Latest, true));
  return words;
}

