// The installed package: what it holds, how big it is, and that it works in a clean VS Code opened the way a user opens it.
import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { findChromium } from '../../scripts/editor/chromium.mjs';
import { freshData, startServer } from '../../scripts/editor/vscodeServer.mjs';
import type { EditorData, Server } from '../../scripts/editor/vscodeServer.mjs';

const vsix = process.env['PACKAGE_VSIX'] ?? '';
const extensions = process.env['PACKAGE_EXTENSIONS'] ?? '';
const installed = join(extensions, readdirSync(extensions).find((name) => name.startsWith('theradraft.theradraft-')) ?? '');

describe('The package', () => {
  it('is smaller than 3 MB', () => {
    assert.ok(statSync(vsix).size < 3_000_000, `${statSync(vsix).size} bytes`);
  });

  it('holds what a user needs and nothing of the workshop', () => {
    const allowed = /^(?:package(?:\.nls)?\.json|\.vsixmanifest|readme\.md|changelog\.md|license(?:\.txt)?|dist|snippets|media|prompts)$/i;
    assert.deepEqual(readdirSync(installed).filter((name) => !allowed.test(name)), []);
    for (const needed of ['dist/extension.js', 'dist/webview.js', 'dist/worker.js', 'dist/cli.js', 'dist/lexicon.json', 'package.nls.json', 'dist/l10n/bundle.l10n.json']) assert.ok(existsSync(join(installed, needed)), needed);
    const words = JSON.parse(readFileSync(join(installed, 'dist', 'l10n', 'bundle.l10n.json'), 'utf8')) as Record<string, string>;
    for (const word of ['Nothing left this machine.', 'Opening the draft…', 'Set API key', 'This file holds no text.']) assert.equal(words[word], word, 'a translation has nothing to start from');
    const sources = readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:map|ts)$/.test(name));
    assert.deepEqual(sources, []);
  });

  it('carries the command line, which answers without an editor', () => {
    const run = spawnSync(process.execPath, [join(installed, 'dist', 'cli.js'), '--help'], { encoding: 'utf8' });
    assert.equal(run.status, 0, run.stderr);
    assert.match(run.stdout, /scrub/);
  });

  it('carries the word list that the scrubber reads', () => {
    const run = spawnSync(process.execPath, [join(installed, 'dist', 'cli.js'), 'scrub', '--jsonl'], { input: '{"id":1,"text":"Saw Marisol Whitaker for gait."}', encoding: 'utf8' });
    assert.equal(run.status, 0, run.stderr);
    assert.match(run.stdout, /"text":"Saw \[NAME_1\] for gait\."/);
  });
});

describe('The package in a clean VS Code', () => {
  const token = 'a-token-for-this-test-only';
  let folder: string;
  let data: EditorData;
  let server: Server | undefined;
  let browser: Browser | undefined;
  let page: Page;

  before(async function () {
    this.timeout(120_000);
    folder = await mkdtemp(join(tmpdir(), 'theradraft-package-'));
    await writeFile(join(folder, 'visit.md'), '# Visit (fictional)\n');
    data = await freshData({ 'security.workspace.trust.enabled': false }, extensions);
    server = await startServer({ data, token });
    const { executablePath, args, env } = await findChromium();
    browser = await chromium.launch({ executablePath, args, env });
    // Tall, because the list of running extensions draws only the rows in view.
    page = await browser.newPage({ viewport: { width: 1280, height: 3000 } });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page.screenshot({ path: join(process.env['SCREENSHOTS'] ?? join('out', 'screenshots'), 'failed-package.png') });
  });

  after(async () => {
    await browser?.close();
    await server?.end();
    await data.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it('is refused without the connection token', async () => {
    const response = await page.goto(`http://127.0.0.1:${server?.port}/?folder=${encodeURIComponent(folder)}`);
    assert.equal(response?.status(), 403);
  });

  it('offers its commands and comes alive with a note', async () => {
    await page.goto(server?.address(folder) ?? '');
    await page.getByRole('treeitem', { name: 'visit.md' }).dblclick();
    await page.locator('.editor-group-container.active .monaco-editor').first().waitFor();
    const input = page.locator('.quick-input-widget:visible input').first();
    const entry = (title: string): Locator => page.locator('.quick-input-list .monaco-list-row').getByText(title, { exact: true });
    await page.keyboard.press('F1');
    await input.fill('>Developer: Show Running Extensions');
    await entry('Developer: Show Running Extensions').click();
    const row = page.locator('.runtime-extensions-editor .monaco-list-row').filter({ hasText: 'TheraDraft' });
    // The editor shows "Activation: 12ms" for an extension that is running, as soon as it is.
    await row.getByText(/Activation: \d+ms/).first().waitFor();
    await page.keyboard.press('Escape');
    await row.first().waitFor({ state: 'hidden' });
    // Only now: an open palette does not take up commands that are registered later.
    await page.keyboard.press('F1');
    await input.fill('>TheraDraft: Insert Template');
    await entry('TheraDraft: Insert Template…').waitFor();
  });
});
