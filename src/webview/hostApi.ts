// The one way out of the page: intents to the host, and the small state the editor keeps over a reload.
import type { AppealIntent } from '../protocol/appealMessages';
import type { Intent } from '../protocol/messages';

interface VsCodeApi {
  postMessage(message: unknown): void;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

// May be acquired only once in the life of a page.
let api: VsCodeApi | undefined;

function host(): VsCodeApi {
  return (api ??= acquireVsCodeApi());
}

export function send(intent: Intent | AppealIntent): void {
  host().postMessage(intent);
}

export function persist(value: unknown): void {
  host().setState(value);
}
