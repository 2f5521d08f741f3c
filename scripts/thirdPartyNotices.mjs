// Collects the licences of every package whose code is in a bundle, from esbuild's own account of what went in.
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes dist/THIRD_PARTY_NOTICES.txt for the bundles that these esbuild `metafiles` describe. */
export async function writeThirdPartyNotices(metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = new Set(inputs.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));
  const notices = await Promise.all([...folders].sort().map(noticeOf));
  await writeFile('dist/THIRD_PARTY_NOTICES.txt', `TheraDraft contains code of these packages.\n\n${notices.join('\n\n')}\n`);
}

async function noticeOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file && existsSync(join(folder, file)) ? await readFile(join(folder, file), 'utf8') : `Licence: ${license}`;
  return `---- ${name} ${version} (${license}) ----\n\n${text.trim()}`;
}
