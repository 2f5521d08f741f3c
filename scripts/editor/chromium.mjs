// Finds a Chromium to drive: CHROMIUM_PATH, a browser of the machine, else one from the npm registry.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { brotliDecompressSync } from 'node:zlib';
import { installOnce, npmPackage } from './installOnce.mjs';

const version = '153.0.0';

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
];

/** `{ name, executablePath, args, env }` for playwright-core's `chromium.launch`. */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH names no file: ${given}`);
    return browser(`CHROMIUM_PATH ${given}`, given);
  }
  const system = systemBrowsers().find((path) => existsSync(path));
  return system ? browser(system, system) : packagedBrowser();
}

const browser = (name, executablePath, env = {}) => ({ name, executablePath, args: flags, env: { ...process.env, ...env } });

function systemBrowsers() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean);
    return roots.flatMap((root) => [join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'), join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe')]);
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  // A snap's wrapper cannot read our temp folders; the packaged browser serves better there.
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '' && !folder.startsWith('/snap/'));
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

async function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome, Chromium or Edge was found. Install one, or set CHROMIUM_PATH to its program file.');
  }
  const folder = await installOnce(`chromium-${version}`, `Chromium (@sparticuz/chromium ${version}, about 75 MB)`, unpackBrowser);
  const executablePath = join(folder, 'chromium');
  const fonts = { FONTCONFIG_PATH: folder };
  const libraries = { LD_LIBRARY_PATH: [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter) };
  const env = existsSync('/etc/fonts/fonts.conf') ? {} : fonts;
  const name = `Chromium of @sparticuz/chromium ${version}`;
  // The machine's own NSS where it has one; else the copy inside the package.
  if (starts(executablePath, env)) return browser(name, executablePath, env);
  if (starts(executablePath, { ...env, ...libraries })) return browser(name, executablePath, { ...env, ...libraries });
  throw new Error(`${name} does not start on this machine. Install Chrome or Chromium, or set CHROMIUM_PATH.`);
}

const starts = (path, env) => spawnSync(path, ['--version', '--no-sandbox'], { env: { ...process.env, ...env }, stdio: 'ignore' }).status === 0;

async function unpackBrowser(temp) {
  const work = join(temp, 'package');
  await mkdir(work);
  await npmPackage(work, `@sparticuz/chromium@${version}`);
  const { extract } = createRequire(join(work, 'node_modules', '@sparticuz', 'chromium', 'package.json'))('tar-fs');
  const unpacked = async (name) => brotliDecompressSync(await readFile(join(work, 'node_modules', '@sparticuz', 'chromium', 'bin', `${name}.br`)));
  await writeFile(join(temp, 'chromium'), await unpacked('chromium'));
  await chmod(join(temp, 'chromium'), 0o755);
  for (const name of ['al2023.tar', 'fonts.tar', 'swiftshader.tar']) {
    await pipeline(Readable.from([await unpacked(name)]), extract(temp));
  }
  await writeFile(join(temp, 'fonts.conf'), fontsConfig);
  await rm(work, { recursive: true, force: true });
}

// The package's own file names folders of the cloud service it was made for.
const fontsConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
