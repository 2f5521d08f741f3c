// Flat config. The layer rule (architecture: core <- llm, protocol <- host; webview <- protocol, core) lives here.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const only = (files, patterns, message) => ({
  files,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }] },
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
  only(['src/core/**'], ['vscode', 'openai', 'openai/*', 'node:*', 'fs', 'path', 'lit', '**/host/*', '**/llm/*', '**/protocol/*', '**/webview/*'], 'core is pure: it imports nothing but handlebars, zod, diff and yaml'),
  only(['src/protocol/**'], ['vscode', 'openai', 'node:*', '**/host/*', '**/llm/*', '**/webview/*'], 'protocol may use core only'),
  only(['src/llm/**'], ['vscode', '**/host/*', '**/webview/*', '**/protocol/*'], 'llm may use core only'),
  only(['src/webview/**'], ['vscode', 'openai', 'node:*', '**/host/*', '**/llm/*'], 'webview may use protocol and core only'),
  only(['src/cli.ts', 'src/cli/**'], ['vscode', '**/host/*', '**/webview/*'], 'the command line has no editor'),
  only(['src/host/**', 'src/extension.ts'], ['openai', 'openai/*', '**/webview/*'], 'only llm talks to a model; the webview is reached by protocol'),
  { files: ['test/**/*.ts', 'bench/**/*.ts'], rules: { '@typescript-eslint/no-unused-expressions': 'off', 'max-lines': 'off' } },
  { files: ['src/cli.ts', 'src/cli/**', 'bench/**'], rules: { 'no-console': 'off' } },
);
