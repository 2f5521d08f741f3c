// The last hand before the network: a request goes to the approved endpoint, with our headers, or not at all.

export type Fetch = typeof globalThis.fetch;

export interface GuardOptions {
  /** Base URL as `readBaseUrl` returns it. */
  readonly baseUrl: string;
  /** Absent for servers without keys. */
  readonly apiKey: string | undefined;
  readonly azure: boolean;
  readonly fetch: Fetch | undefined;
  /** Called as each attempt starts and as its response arrives, for time limits that ignore the waits between attempts. */
  readonly onAttempt: () => void;
  readonly onAnswer: () => void;
}

/**
 * Wraps `fetch` for the SDK. The SDK adds headers from OPENAI_CUSTOM_HEADERS and about the machine; they are replaced by a
 * fixed few here, where nothing can be added after. Redirects are not followed: a 307 would carry the note elsewhere.
 */
export function guardedFetch(options: GuardOptions): Fetch {
  const base = new URL(options.baseUrl);
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== base.origin || !url.pathname.startsWith(`${base.pathname.replace(/\/$/, '')}/`)) {
      throw new TypeError('request outside the endpoint');
    }
    const headers = new Headers({ 'content-type': 'application/json', 'user-agent': 'TheraDraft' });
    const asked = new Headers(init?.headers);
    headers.set('accept', asked.get('accept') ?? 'application/json');
    if (options.apiKey !== undefined) headers.set('authorization', `Bearer ${options.apiKey}`);
    if (options.apiKey !== undefined && options.azure) headers.set('api-key', options.apiKey);
    // Looked up at each call: VS Code puts its own fetch, with proxy and certificate support, there.
    const send = options.fetch ?? globalThis.fetch;
    options.onAttempt();
    try {
      return await send(url.href, {
        method: init?.method ?? 'GET',
        headers,
        redirect: 'manual',
        ...(init?.body == null ? {} : { body: init.body }),
        ...(init?.signal == null ? {} : { signal: init.signal }),
      });
    } finally {
      options.onAnswer();
    }
  };
}
