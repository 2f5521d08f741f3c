// The webview ring: mocha in Node drives the built webview bundle in a browser, without an editor.
//   node scripts/webviewTests.mjs [part of a file path …] [-- mocha options]
// Expects an up-to-date dist/ (`npm run webview` builds first).
import { findChromium } from './editor/chromium.mjs';
import { mochaRing } from './mochaRing.mjs';

console.log(`Webview tests run in ${(await findChromium()).name}`);
process.exitCode = await mochaRing('webview');
