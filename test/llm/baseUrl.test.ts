// Addresses of endpoints as people type and paste them.
import assert from 'node:assert/strict';
import { readBaseUrl } from '../../src/llm/baseUrl';

describe('the address of an endpoint', () => {
  const right: readonly (readonly [string, string])[] = [
    ['https://api.openai.com', 'https://api.openai.com/v1'],
    ['https://api.openai.com/', 'https://api.openai.com/v1'],
    ['https://api.openai.com/v1', 'https://api.openai.com/v1'],
    ['https://api.openai.com/v1/', 'https://api.openai.com/v1'],
    ['https://api.openai.com/v1/v1/', 'https://api.openai.com/v1'],
    ['https://api.openai.com//v1//', 'https://api.openai.com/v1'],
    ['https://api.openai.com/v1/chat/completions', 'https://api.openai.com/v1'],
    ['https://api.openai.com/v1/responses', 'https://api.openai.com/v1'],
    ['https://api.openai.com/v1/models/', 'https://api.openai.com/v1'],
    ['  api.openai.com  ', 'https://api.openai.com/v1'],
    ['HTTPS://API.OpenAI.com/v1', 'https://api.openai.com/v1'],
    ['https://clinic.openai.azure.com', 'https://clinic.openai.azure.com/openai/v1'],
    ['https://clinic.openai.azure.com/openai', 'https://clinic.openai.azure.com/openai/v1'],
    ['https://clinic.openai.azure.com/openai/v1/', 'https://clinic.openai.azure.com/openai/v1'],
    ['https://clinic.openai.azure.com/openai/v1/responses?api-version=preview', 'https://clinic.openai.azure.com/openai/v1?api-version=preview'],
    ['https://clinic.services.ai.azure.com', 'https://clinic.services.ai.azure.com/openai/v1'],
    ['https://clinic.openai.azure.com/openai/deployments/gpt/chat/completions?api-version=2024-10-21', 'https://clinic.openai.azure.com/openai/deployments/gpt?api-version=2024-10-21'],
    ['http://localhost:11434', 'http://localhost:11434/v1'],
    ['http://localhost:11434/api', 'http://localhost:11434/v1'],
    ['localhost:1234', 'http://localhost:1234/v1'],
    ['127.0.0.1:8000/v1', 'http://127.0.0.1:8000/v1'],
    ['http://0.0.0.0:8000', 'http://127.0.0.1:8000/v1'],
    ['http://[::1]:8080', 'http://[::1]:8080/v1'],
    ['http://127.1:8080', 'http://127.0.0.1:8080/v1'],
    ['https://openrouter.ai/api', 'https://openrouter.ai/api/v1'],
    ['https://api.groq.com/openai/v1', 'https://api.groq.com/openai/v1'],
    ['https://generativelanguage.googleapis.com/v1beta/openai/', 'https://generativelanguage.googleapis.com/v1beta/openai'],
    ['https://gateway.example.org/llm/v1?key=secret#top', 'https://gateway.example.org/llm/v1'],
  ];
  for (const [typed, url] of right) {
    it(`${typed} is ${url}`, () => {
      const base = readBaseUrl(typed);
      assert.ok(base.kind === 'ok', base.kind);
      assert.equal(base.url, url);
      assert.deepEqual(readBaseUrl(url), base, 'normal form stays as it is');
    });
  }

  for (const typed of ['', '  ', 'not an address', 'http://', 'ftp://example.org', 'file:///etc/passwd', 'javascript:alert(1)', 'http://api.openai.com/v1', 'http://192.168.1.5:11434', 'http://localhost.example.org', 'http://localhost@example.org', 'https://user:key@example.org', 'http://127.0.0.1.example.org', 'https://exa mple.org']) {
    it(`"${typed}" is refused with a sentence that does not repeat it`, () => {
      const base = readBaseUrl(typed);
      assert.ok(base.kind === 'problem', JSON.stringify(base));
      assert.ok(base.sentence.length > 20 && (typed.trim() === '' || !base.sentence.includes(typed)));
    });
  }

  it('knows what is on this machine', () => {
    const loopback = (typed: string): unknown => Object.entries(readBaseUrl(typed)).find(([key]) => key === 'loopback')?.[1];
    assert.deepEqual(['http://localhost:1', 'https://127.8.9.1', 'http://[::1]', 'https://ollama.localhost'].map(loopback), [true, true, true, true]);
    assert.deepEqual(['https://api.openai.com', 'https://localhost.com', 'https://128.0.0.1'].map(loopback), [false, false, false]);
  });
});
