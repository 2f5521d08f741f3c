// The outer shape of a draft. All notes are made up.
import assert from 'node:assert/strict';
import { matchLineEndings } from '../../../src/core/draft/lineEndings';

describe('matchLineEndings', () => {
  const cases: readonly [string, string, string, string][] = [
    ['takes over CRLF', 'a\nb\n\nc\n', 'x\r\ny\r\n', 'a\r\nb\r\n\r\nc\r\n'],
    ['takes over LF', 'a\r\nb', 'x\ny', 'a\nb'],
    ['ends as the source ends', 'a\n\n\n', 'x', 'a'],
    ['begins as the source begins', 'a', '\n  x\n', '\n  a\n'],
    ['leaves a draft for an empty note as it is within', 'a\r\nb\n', ' ', 'a\nb'],
  ];
  for (const [name, draft, source, expected] of cases) it(name, () => assert.equal(matchLineEndings(draft, source), expected));
});
