// Reads the theme variables that the panel uses out of a real VS Code into test/webview/themes/themes.json, so that the
// webview tests show true colours. Run after a new token is used: node scripts/panelThemes.mjs
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './editor/chromium.mjs';
import { projectFolder } from './editor/tools.mjs';
import { freshData, startServer } from './editor/vscodeServer.mjs';

const themeIds = {
  dark: 'Dark 2026',
  light: 'Light 2026',
  darkModern: 'Default Dark Modern',
  lightModern: 'Default Light Modern',
  hcDark: 'Default High Contrast',
  hcLight: 'Default High Contrast Light',
};

const used = await usedTokens();
const folder = await mkdtemp(join(tmpdir(), 'theradraft-themes-'));
const { executablePath, args, env } = await findChromium();
const browser = await chromium.launch({ executablePath, args, env });
const themes = {};
try {
  for (const [name, id] of Object.entries(themeIds)) {
    const all = await variablesOf(id);
    themes[name] = Object.fromEntries(used.filter((token) => token in all).map((token) => [token, all[token]]));
    console.log(`${id}: ${Object.keys(themes[name]).length} of ${used.length} tokens`);
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
await writeFile(join(projectFolder, 'test', 'webview', 'themes', 'themes.json'), `${JSON.stringify(themes, undefined, 1)}\n`);

/** Tokens in the panel's styles and in the built bundle, which holds those of the components. */
async function usedTokens() {
  const styles = join(projectFolder, 'src', 'webview', 'styles');
  const files = [...(await readdir(styles)).map((file) => join(styles, file)), join(projectFolder, 'dist', 'webview.js')];
  const text = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
  return [...new Set(text.match(/--vscode-[A-Za-z0-9-]+/g))].sort();
}

async function variablesOf(themeId) {
  const data = await freshData({ 'workbench.colorTheme': themeId });
  const server = await startServer({ data, testDriver: true, trusted: true });
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(server.address(folder));
    await page.locator('.monaco-workbench .part.statusbar').waitFor();
    // The theme's own rules replace the ones of the start-up screen.
    await page.locator(`.monaco-workbench[class*="vscode-theme-"]`).waitFor();
    return await page.evaluate(readVariables);
  } finally {
    await context.close();
    await server.end();
    await data.remove();
  }
}

/** Runs in the workbench: the variables stand in its style sheets, on the root element. */
function readVariables() {
  const found = {};
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!rule.selectorText?.includes('.monaco-workbench')) continue;
      for (const property of rule.style) {
        if (property.startsWith('--vscode-')) found[property] = rule.style.getPropertyValue(property).trim();
      }
    }
  }
  return found;
}
