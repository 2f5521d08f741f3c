// The small font of the package has every icon that the styles name.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { base } from './support/states';
import { usePanel, useBrowser } from './support/panelPage';

describe('Icons', () => {
  const panel = usePanel(useBrowser());

  it('are all in the font', async () => {
    const css = await readFile(join('src', 'webview', 'styles', 'icons.css'), 'utf8');
    const codes = [...css.matchAll(/content:\s*['"]\\([0-9a-f]{4,6})['"]/gi)].map(([, code]) => Number.parseInt(code ?? '', 16));
    assert.ok(codes.length > 30);
    await panel().show(base);
    const missing = await panel().page.evaluate(async (wanted) => {
      await document.fonts.load('24px codicon', String.fromCodePoint(wanted[0] ?? 0));
      const drawn = (code: number): string => {
        const canvas = new OffscreenCanvas(32, 32);
        const pen = canvas.getContext('2d')!;
        pen.font = '24px codicon';
        pen.fillText(String.fromCodePoint(code), 2, 26);
        return pen.getImageData(0, 0, 32, 32).data.join();
      };
      const none = [drawn(0x20), drawn(0xf8ff), drawn(0xe000)];
      return wanted.filter((code) => none.includes(drawn(code)));
    }, codes);
    assert.deepEqual(missing.map((code) => code.toString(16)), [], 'make the font again: see scripts/iconFontPlugin.mjs');
  });
});
