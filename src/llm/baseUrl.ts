// Knows how people write an endpoint's address, and turns it into the one base URL the SDK needs. Never contacts anything.

export type BaseUrl =
  | {
      readonly kind: 'ok';
      /** Without a trailing slash; the API's paths (`/responses`, `/models`) are appended to it. */
      readonly url: string;
      readonly origin: string;
      /** Host and port as shown to the person. */
      readonly host: string;
      /** The endpoint is on this machine. */
      readonly loopback: boolean;
      /** Azure also wants the key in a header of its own. */
      readonly azure: boolean;
    }
  | { readonly kind: 'problem'; readonly sentence: string };

const azureHosts = ['.openai.azure.com', '.services.ai.azure.com', '.cognitiveservices.azure.com'];
const endpointPath = /\/(?:chat\/completions|completions|responses|models|embeddings)$/i;
const versionSegment = /\/v\d+[a-z0-9]*(?=\/|$)/i;

/**
 * Reads an address as typed or pasted: with or without scheme, `/v1`, an endpoint path or a trailing slash.
 * Plain http is taken for this machine only, so a note cannot travel in the clear.
 */
export function readBaseUrl(typed: string): BaseUrl {
  const url = parse(typed.trim());
  if (url === undefined) return problem('The endpoint address is not a web address. It should look like https://api.openai.com/v1.');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return problem('The endpoint address must start with https:// (or http:// on this machine).');
  if (url.username !== '' || url.password !== '') return problem('The endpoint address contains a user name or password. Remove it and set the key instead.');
  if (url.hostname === '0.0.0.0') url.hostname = '127.0.0.1';
  const loopback = isLoopback(url.hostname);
  if (url.protocol === 'http:' && !loopback) return problem('The endpoint address must use https://. Plain http:// is accepted for this machine only (localhost).');
  url.hash = '';
  url.pathname = basePath(url);
  const query = url.searchParams.get('api-version');
  const address = `${url.origin}${url.pathname}`.replace(/\/+$/, '');
  return {
    kind: 'ok',
    url: query === null ? address : `${address}?api-version=${encodeURIComponent(query)}`,
    origin: url.origin,
    host: url.host,
    loopback,
    azure: isAzure(url.hostname),
  };
}

function parse(typed: string): URL | undefined {
  if (typed === '' || /\s/.test(typed)) return undefined;
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `${looksLocal(typed) ? 'http' : 'https'}://${typed}`;
  try {
    const url = new URL(withScheme);
    return url.hostname === '' ? undefined : url;
  } catch {
    return undefined;
  }
}

function looksLocal(typed: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1\])(?=[:/]|$)/i.test(typed);
}

function isLoopback(hostname: string): boolean {
  // URL parsing has already turned spellings such as 127.1 or 0x7f000001 into dotted form.
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

function isAzure(hostname: string): boolean {
  return azureHosts.some((host) => hostname.endsWith(host));
}

function basePath(url: URL): string {
  let path = url.pathname.replace(/\/{2,}/g, '/').replace(/\/+$/, '');
  path = path.replace(endpointPath, '');
  path = path.replace(/(\/v\d+[a-z0-9]*)(?:\1)+$/i, '$1');
  if (isAzure(url.hostname)) {
    // A classic deployment path carries its own api-version; everything else is Azure's v1 surface.
    return path.startsWith('/openai/deployments/') || versionSegment.test(path) ? path : '/openai/v1';
  }
  // Ollama's own API lives under /api; its OpenAI-compatible one does not.
  if (path === '/api' && isLoopback(url.hostname)) return '/v1';
  return versionSegment.test(path) ? path : `${path}/v1`;
}

function problem(sentence: string): BaseUrl {
  return { kind: 'problem', sentence };
}
