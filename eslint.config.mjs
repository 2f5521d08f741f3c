// Flat config. The layer rule (architecture: core <- llm, protocol <- host; webview <- protocol, core) lives here.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Forbids packages by name and folders by glob. Names are matched whole: `openai` must not forbid our own `llm/openai`. */
const only = (files, { packages, folders }, message) => ({
  files,
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex: `^(?:${packages.join('|')})(?:/|$)`, message }, { group: folders, message }] }],
  },
});

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/', 'media/'] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    extends: [js.configs.recommended, tseslint.configs.recommended],
    languageOptions: {
      parserOptions: {
        project: ['src/core/tsconfig.json', 'src/host/tsconfig.json', 'src/webview/tsconfig.json', 'test/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-control-regex': 'off',
      'no-irregular-whitespace': 'off',
    },
  },
  only(['src/core/**'], { packages: ['vscode', 'openai', 'node:.*', 'fs', 'path', 'lit'], folders: ['**/host/*', '**/llm/*', '**/protocol/*', '**/webview/*'] }, 'core is pure: it imports nothing but handlebars, zod, diff and yaml'),
  only(['src/protocol/**'], { packages: ['vscode', 'openai', 'node:.*'], folders: ['**/host/*', '**/llm/*', '**/webview/*'] }, 'protocol may use core only'),
  only(['src/llm/**'], { packages: ['vscode'], folders: ['**/host/*', '**/webview/*', '**/protocol/*'] }, 'llm may use core only'),
  only(['src/webview/**'], { packages: ['vscode', 'openai', 'node:.*'], folders: ['**/host/*', '**/llm/*'] }, 'webview may use protocol and core only'),
  only(['src/worker.ts', 'src/worker/**'], { packages: ['vscode', 'openai'], folders: ['**/host/*', '**/llm/*', '**/protocol/*', '**/webview/*'] }, 'the worker runs core only'),
  only(['src/documents/**'], { packages: ['vscode', 'openai'], folders: ['**/host/*', '**/llm/*', '**/protocol/*', '**/webview/*', '**/cli/*'] }, 'documents turns files into text and letters into files, and knows nothing else'),
  only(['src/cli.ts', 'src/cli/**'], { packages: ['vscode'], folders: ['**/host/*', '**/webview/*'] }, 'the command line has no editor'),
  only(['src/host/**', 'src/extension.ts'], { packages: ['openai'], folders: ['**/webview/*'] }, 'only llm talks to a model; the webview is reached by protocol'),
  {
    files: ['src/host/**', 'src/extension.ts'],
    rules: { 'no-restricted-syntax': ['error', { selector: "CallExpression[callee.object.property.name='l10n'][callee.property.name='t'][arguments.0.type!='Literal']", message: 'l10n.t takes a literal, so that it can be extracted; words of other layers go through told.' }] },
  },
  { files: ['test/**/*.ts', 'bench/**/*.ts'], rules: { '@typescript-eslint/no-unused-expressions': 'off', 'max-lines': 'off' } },
  { files: ['src/cli.ts', 'src/cli/**', 'bench/**'], rules: { 'no-console': 'off' } },
);
