// A real VS Code workbench for end-to-end tests. How to write one:
//
//   describe('Draft panel', () => {
//     const workbench = useWorkbench();                  // one fresh editor on a copy of sample/ for this describe
//     it('opens beside the note', async () => {
//       const { probe } = workbench();                   // probe: what the editor holds (text, selections, tabs, clipboard)
//       await workbench().openFile('visit-07.md');
//       await workbench().press('ControlOrMeta+A');
//       await workbench().runCommand('TheraDraft: Draft from Selection…');
//       const panel = await workbench().webview('.screen-preview');  // the frame of the webview that shows this element
//       await panel.getByRole('button', { name: 'Approve' }).click();
//       await workbench().waitForText((text) => text.includes('## Plan'));
//       await workbench().screenshot('draft-review');    // out/screenshots/draft-review.png
//     });
//   });
//
// Wait for conditions (waitFor, waitForText, Playwright's own waiting), never for a time. A failed test leaves a
// screenshot named after it.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findChromium } from '../../scripts/editor/chromium.mjs';
import { freshData, startServer } from '../../scripts/editor/vscodeServer.mjs';
import { Probe } from './probe';
import { deadline } from './waitFor';
import { Workbench } from './workbench';

export interface WorkbenchOptions {
  /** User settings besides those that keep the editor quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Files to add to the copy of the sample folder: path inside it and content. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Leave Workspace Trust on, so that the window opens in Restricted Mode. */
  readonly restricted?: boolean;
  /** Environment of the extension host. */
  readonly env?: Readonly<Record<string, string>>;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** `--extensions-dir` to run with; by default the one that scripts/e2eTests.mjs has filled. */
  readonly extensions?: string;
}

/** Opens one fresh editor for the enclosing `describe` and closes it afterwards. */
export function useWorkbench(options: WorkbenchOptions = {}): () => Workbench {
  let workbench: Workbench | undefined;
  let close = async (): Promise<void> => undefined;

  before(async function () {
    this.timeout(120_000);
    ({ workbench, close } = await startWorkbench(options));
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') {
      await workbench?.screenshot(`failed-${this.currentTest.fullTitle().replaceAll(/[^a-z0-9]+/gi, '-')}`).catch(() => undefined);
    }
  });

  after(async function () {
    this.timeout(60_000);
    await close();
  });

  return () => {
    if (workbench === undefined) throw new Error('The workbench opens in a before hook; use it inside a test');
    return workbench;
  };
}

/** Starts server and browser; `close` ends both and removes their data. */
export async function startWorkbench(options: WorkbenchOptions): Promise<{ workbench: Workbench; close: () => Promise<void> }> {
  const extensions = options.extensions ?? process.env['E2E_EXTENSIONS'];
  if (extensions === undefined) throw new Error('Run end-to-end tests with scripts/e2eTests.mjs');
  const root = await mkdtemp(join(tmpdir(), 'theradraft-e2e-'));
  const folder = join(root, 'clinic');
  await cp('sample', folder, { recursive: true });
  for (const [path, content] of Object.entries(options.files ?? {})) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const data = await freshData(options.settings, extensions);
  const probeFile = join(data.root, 'probe.json');
  const server = await startServer({
    data, testDriver: true, trusted: options.restricted !== true, env: { ...options.env, THERADRAFT_PROBE_FILE: probeFile },
  });
  let browser: Browser | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    await server.end();
    await data.remove();
    await rm(root, { recursive: true, force: true });
  };
  try {
    const { executablePath, args, env } = await findChromium();
    browser = await chromium.launch({ executablePath, args, env });
    const context = await browser.newContext({ viewport: options.viewport ?? { width: 1400, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] });
    context.setDefaultTimeout(deadline);
    const workbench = await Workbench.open(await context.newPage(), server.address(folder), folder, new Probe(probeFile));
    return { workbench, close };
  } catch (error) {
    await close();
    throw error;
  }
}
