/** What the browser tests use of chromium.mjs: options for playwright-core's `chromium.launch`. */
export function findChromium(): Promise<{
  readonly name: string;
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}>;
