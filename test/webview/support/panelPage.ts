// The built panel in a browser page as the editor would show it: same policy, theme variables, default styles and host bridge.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findChromium } from '../../../scripts/editor/chromium.mjs';
import { intentSchema, type Intent, type ToWebview, type ViewState } from '../../../src/protocol/messages';
import { appealIntentSchema, type AppealIntent, type ToAppeal } from '../../../src/protocol/appealMessages';
import { panelHtml } from '../../../src/protocol/panelHtml';
import themes from '../themes/themes.json';

export type Theme = keyof typeof themes;
export const themeNames: readonly Theme[] = ['dark', 'light', 'darkModern', 'lightModern', 'hcDark', 'hcLight'];

const origin = 'https://panel.test';

const bodyClasses: Readonly<Record<Theme, string>> = {
  dark: 'vscode-dark',
  darkModern: 'vscode-dark',
  light: 'vscode-light',
  lightModern: 'vscode-light',
  hcDark: 'vscode-high-contrast',
  hcLight: 'vscode-high-contrast-light vscode-high-contrast',
};

const fonts: Readonly<Record<string, string>> = {
  '--vscode-font-family': 'system-ui, "Ubuntu", "Droid Sans", sans-serif',
  '--vscode-font-size': '13px',
  '--vscode-font-weight': 'normal',
  '--vscode-editor-font-family': '"Droid Sans Mono", "monospace", monospace',
  '--vscode-editor-font-size': '14px',
};

export interface PanelOptions {
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  readonly reduceMotion?: boolean;
  /** The draft panel where absent. */
  readonly page?: 'appeal';
}

export class Panel {
  readonly page: Page;
  /** Policy violations and errors of the page; empty in a sound run. */
  readonly complaints: string[] = [];
  readonly #context: BrowserContext;

  private constructor(page: Page, context: BrowserContext) {
    this.page = page;
    this.#context = context;
  }

  static async open(browser: Browser, options: PanelOptions = {}): Promise<Panel> {
    const context = await browser.newContext({ viewport: { width: options.width ?? 720, height: options.height ?? 820 } });
    const page = await context.newPage();
    const name = options.page ?? 'webview';
    const panel = new Panel(page, context);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') panel.complaints.push(message.text());
    });
    page.on('pageerror', (error) => panel.complaints.push(error.message));
    await page.route(`${origin}/**`, async (route) => {
      const path = new URL(route.request().url()).pathname;
      if (path === '/') {
        const html = panelHtml({ cspSource: origin, nonce: 'n0nceForTheWebviewTests', scriptUri: `${origin}/${name}.js`, styleUri: `${origin}/${name}.css`, language: 'en', title: name, ...(options.page === 'appeal' ? { element: 'theradraft-appeal' } : {}) });
        return route.fulfill({ contentType: 'text/html', body: html });
      }
      const type = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.css') ? 'text/css' : 'font/ttf';
      return route.fulfill({ contentType: type, body: await readFile(join('dist', path)), headers: { 'access-control-allow-origin': '*' } });
    });
    const theme = options.theme ?? 'dark';
    await page.addInitScript(bridge, { variables: { ...themes[theme], ...fonts }, classes: `${bodyClasses[theme]}${options.reduceMotion ? ' vscode-reduce-motion' : ''}` });
    await page.goto(origin);
    await page.waitForFunction(() => window.panelBridge.sent.length > 0);
    return panel;
  }

  /** Posts a snapshot and waits until it is drawn. */
  async show(state: ViewState): Promise<void> {
    await this.post({ type: 'state', state });
  }

  async post(message: ToWebview): Promise<void> {
    await this.#post(message);
  }

  async postAppeal(message: ToAppeal): Promise<void> {
    await this.#post(message);
  }

  async #post(message: ToWebview | ToAppeal): Promise<void> {
    await this.page.evaluate(async (data) => {
      window.postMessage(data, '*');
      await new Promise((drawn) => window.addEventListener('message', () => requestAnimationFrame(() => requestAnimationFrame(drawn)), { once: true }));
    }, message as unknown as Record<string, unknown>);
  }

  /** Intents since the last call, each checked against the host's schema; the first `ready` is left out. */
  async intents(): Promise<readonly Intent[]> {
    const sent = await this.page.evaluate(() => window.panelBridge.sent.splice(0));
    return sent.map((intent) => intentSchema.parse(intent)).filter((intent) => intent.type !== 'ready');
  }

  /** The same for the appeal panel. */
  async appealIntents(): Promise<readonly AppealIntent[]> {
    const sent = await this.page.evaluate(() => window.panelBridge.sent.splice(0));
    return sent.map((intent) => appealIntentSchema.parse(intent)).filter((intent) => intent.type !== 'ready');
  }

  async allSent(): Promise<readonly unknown[]> {
    return this.page.evaluate(() => window.panelBridge.sent.slice());
  }

  async stored(): Promise<unknown> {
    return this.page.evaluate(() => window.panelBridge.stored);
  }

  /** A short name of the element that has the focus. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      return element === null ? '' : (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ');
    });
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async close(): Promise<void> {
    await this.#context.close();
  }
}

declare global {
  interface Window {
    panelBridge: { readonly sent: unknown[]; stored: unknown };
  }
}

/** Runs in the page before its own script; what the editor's webview host does. */
function bridge(theme: { readonly variables: Readonly<Record<string, string>>; readonly classes: string }): void {
  const state: Window['panelBridge'] = { sent: [], stored: undefined };
  window.panelBridge = state;
  let acquired = false;
  Object.assign(window, {
    acquireVsCodeApi: () => {
      if (acquired) throw new Error('acquired twice');
      acquired = true;
      return { postMessage: (message: unknown) => state.sent.push(structuredClone(message)), setState: (value: unknown) => (state.stored = structuredClone(value)), getState: () => state.stored };
    },
  });
  const dress = (): void => {
    for (const [name, value] of Object.entries(theme.variables)) document.documentElement.style.setProperty(name, value);
    document.body.className = theme.classes;
  };
  if (document.body) dress();
  else document.addEventListener('DOMContentLoaded', dress);
}

/** One browser for the enclosing `describe`. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  before(async function () {
    this.timeout(120_000);
    const { executablePath, args, env } = await findChromium();
    browser = await chromium.launch({ executablePath, args, env });
  });
  after(() => browser?.close());
  return () => {
    if (!browser) throw new Error('The browser starts in a before hook; use it inside a test');
    return browser;
  };
}

/** A fresh panel for each test; a test also fails on what the page complains of. */
export function usePanel(browser: () => Browser, options: PanelOptions = {}): () => Panel {
  let panel: Panel | undefined;
  beforeEach(async () => {
    panel = await Panel.open(browser(), options);
  });
  afterEach(async function () {
    const complaints = panel?.complaints ?? [];
    await panel?.close();
    panel = undefined;
    if (complaints.length > 0 && this.currentTest?.state === 'passed') throw new Error(`The page complained: ${complaints.join('; ')}`);
  });
  return () => {
    if (!panel) throw new Error('The panel opens in a hook; use it inside a test');
    return panel;
  };
}
