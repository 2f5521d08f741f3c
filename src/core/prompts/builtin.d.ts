/** The files of prompts/, by path relative to it, put into the bundle by scripts/promptsPlugin.mjs. */
declare module 'theradraft:prompts' {
  export const promptSources: Readonly<Record<string, string>>;
}
