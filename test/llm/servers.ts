// Servers on loopback for the model tests: a scripted aimock, and a bare one that records every byte it is sent.
// All note text in these tests is synthetic.
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { approve } from '../../src/core/draft/approve';
import type { ModelEvent, ModelRequest } from '../../src/llm/provider';

export interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface RawServer {
  readonly url: string;
  readonly port: number;
  readonly requests: Recorded[];
  /** Resolves when a client closes a connection before the answer was finished. */
  readonly closedEarly: Promise<void>;
  stop(): Promise<void>;
}

const running = new Set<RawServer>();
// A test that fails before it stops its server must not keep the run alive.
after(() => Promise.all([...running].map((server) => server.stop())));

export async function rawServer(answer: (request: Recorded, response: ServerResponse, count: number) => void): Promise<RawServer> {
  const requests: Recorded[] = [];
  let reportClosed = (): void => {};
  const closedEarly = new Promise<void>((resolve) => (reportClosed = resolve));
  const server: Server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (piece: string) => (body += piece));
    request.on('end', () => {
      const recorded = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body };
      requests.push(recorded);
      response.on('close', () => {
        if (!response.writableFinished) reportClosed();
      });
      answer(recorded, response, requests.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const started: RawServer = {
    url: `http://127.0.0.1:${port}/v1`,
    port,
    requests,
    closedEarly,
    stop: () => {
      running.delete(started);
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  running.add(started);
  return started;
}

export function sse(response: ServerResponse, events: readonly object[], end = true): void {
  if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const event of events) response.write(`${'type' in event ? `event: ${String(event.type)}\n` : ''}data: ${JSON.stringify(event)}\n\n`);
  if (end) response.end();
}

export function json(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

export function soapRequest(user = 'Pt reports knee stiffness. R knee flexion 102 deg. [NAME_1]'): ModelRequest {
  return { system: 'Write a SOAP note.', user: approve(user), templateId: 'soap', output: 'soap' };
}

export async function collect(events: AsyncIterable<ModelEvent>): Promise<{ readonly text: string; readonly events: readonly ModelEvent[] }> {
  const all: ModelEvent[] = [];
  for await (const event of events) all.push(event);
  return { text: all.map((event) => (event.kind === 'text' ? event.text : '')).join(''), events: all };
}

export const soapReply = {
  subjective: [{ text: 'Patient [NAME_1] reports right knee stiffness.', facts: ['L1'] }],
  objective: [
    { text: '| Measure | Side | Current |', facts: [] },
    { text: '|---|---|---|', facts: [] },
    { text: '| Knee flexion | R | 102° |', facts: ['L1'] },
  ],
  assessment: [{ text: 'Flexion remains limited.', facts: ['L1'] }, { text: 'Skilled grading of range was needed.', facts: [] }],
  plan: [{ text: '- [NEEDS: frequency]', facts: [] }, { text: '- [NEEDS: duration]', facts: [] }],
};

export const soapMarkdown = `## Subjective

Patient [NAME_1] reports right knee stiffness.

## Objective

| Measure | Side | Current |
|---|---|---|
| Knee flexion | R | 102° |

## Assessment

Flexion remains limited. Skilled grading of range was needed.

## Plan

- [NEEDS: frequency]
- [NEEDS: duration]`;
