#!/usr/bin/env node
// Stands in for the desktop VS Code program: takes the arguments that @vscode/test-electron's runTests gives it, runs
// the suite in the server's extension host with a headless browser as its window, and exits with the suite's code.
import { join } from 'node:path';
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';
import { endAllTrees, onSignals } from './processes.mjs';
import { startServer } from './vscodeServer.mjs';

const deadlineMinutes = 20;

// Native parts that are left out on purpose, the unreachable marketplace, connection chatter. EDITOR_LOG=1 shows it all.
const workbenchNoise = /Could not locate the bindings file|build\/Release\/watchdog|ENOTFOUND|connection token|(?:Creating a socket|^\[(?:AgentHost|AccountPolicyGate|Service Worker|reconnection-grace-time|remote-connection))|Updating additional builtin extensions cache|Timed out waiting for authentication provider|Dialog requested during smoke test/;

const values = (name) => process.argv.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => arg.slice(name.length + 3));
const required = (name) => {
  const [value] = values(name);
  if (value === undefined) throw new Error(`launchEditor needs --${name}=…`);
  return value;
};

const userData = required('user-data-dir');
const data = { userData, serverData: join(userData, 'server'), extensions: required('extensions-dir') };
const folder = process.argv.slice(2).find((arg) => !arg.startsWith('--')) ?? process.cwd();

onSignals(endAllTrees);
const server = await startServer({ data, testDriver: true, trusted: process.argv.includes('--disable-workspace-trust') });
const { executablePath, args, env } = await findChromium();
const browser = await chromium.launch({ executablePath, args, env, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false });
try {
  const page = await browser.newPage();
  const ended = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`The suite did not end within ${deadlineMinutes} minutes.\n${server.log()}`)), deadlineMinutes * 60_000).unref();
    void server.closed.then(() => reject(new Error(`The VS Code server ended early.\n${server.log()}`)));
    page.on('crash', () => reject(new Error('The browser page crashed.')));
    void page.exposeFunction('codeAutomationLog', print);
    void page.exposeFunction('codeAutomationExit', (code) => resolve(Number(code)));
  });
  const payload = [
    ...values('extensionDevelopmentPath').map((path) => ['extensionDevelopmentPath', server.remoteUri(path)]),
    ['extensionTestsPath', server.remoteUri(required('extensionTestsPath'))],
    ['skipWelcome', 'true'],
  ];
  await page.goto(server.address(folder, payload));
  process.exitCode = await ended;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await browser.close();
  await endAllTrees();
}
process.exit();

/** The suite's console as the workbench hands it over, without the workbench's own messages. */
function print(type, entries) {
  const text = format(...entries);
  if (process.env.EDITOR_LOG !== '1' && workbenchNoise.test(text)) return;
  (type === 'error' || type === 'warn' ? process.stderr : process.stdout).write(`${text}\n`);
}
