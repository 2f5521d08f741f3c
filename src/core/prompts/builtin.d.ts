/** The files of prompts/, put into the bundle by scripts/promptsPlugin.mjs. */
declare module 'theradraft:prompts' {
  /** Templates by path relative to prompts/. */
  export const promptFiles: Readonly<
    Record<string, { readonly frontMatter: unknown; readonly body: string; readonly bodyLine: number }>
  >;
  /** Partials by name. */
  export const promptPartials: Readonly<Record<string, string>>;
}
