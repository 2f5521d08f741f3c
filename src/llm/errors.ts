// Every way a model request can fail, in words for the person. Holds no text of a note, a request or a reply.

export const modelErrorKinds = ['auth', 'network', 'tls', 'rateLimit', 'quota', 'tooLong', 'refused', 'server', 'badReply'] as const;
export type ModelErrorKind = (typeof modelErrorKinds)[number];

/** What the person can do next; the host turns each into a button. */
export const nextSteps = {
  setApiKey: 'Set API key',
  chooseModel: 'Choose model',
  checkEndpoint: 'Check endpoint address',
  testConnection: 'Test connection',
  networkSettings: 'Open network settings',
  retry: 'Try again',
  shorten: 'Choose a shorter selection',
  copyPrompt: 'Copy scrubbed prompt',
  useOffline: 'Use the offline composer',
} as const;
export type NextStep = keyof typeof nextSteps;

/** Whether scrubbed text reached the endpoint: no, yes, or it cannot be known (the connection broke under way). */
export type LeftMachine = 'no' | 'yes' | 'unknown';

export interface ModelErrorParts {
  readonly kind: ModelErrorKind;
  readonly sentence: string;
  readonly next: readonly NextStep[];
  readonly left: LeftMachine;
  /** HTTP status, where a server answered. */
  readonly status?: number;
  /** Seconds the server asked to wait. */
  readonly retryAfter?: number;
}

/** `message` is the kind only, so that an error that lands in a log says nothing else. */
export class ModelError extends Error {
  readonly kind: ModelErrorKind;
  readonly sentence: string;
  readonly next: readonly NextStep[];
  readonly left: LeftMachine;
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;

  constructor(parts: ModelErrorParts) {
    super(parts.kind);
    this.name = 'ModelError';
    this.kind = parts.kind;
    this.sentence = parts.sentence;
    this.next = parts.next;
    this.left = parts.left;
    this.status = parts.status;
    this.retryAfter = parts.retryAfter;
  }
}

/** `{0}` is the endpoint's host. */
export const leftSentences = {
  loopback: 'Nothing left this machine: {0} runs on it.',
  no: 'Nothing left this machine.',
  yes: 'Only the approved scrubbed text was sent, to {0}.',
  unknown: 'The approved scrubbed text may have reached {0}; nothing else was sent.',
} as const;

/** Says whether anything left the machine, for the line under the error. `loopback`: the endpoint is on this machine. */
export function leftSentence(left: LeftMachine, host: string, loopback: boolean, translate = (english: string): string => english): string {
  return translate(leftSentences[loopback ? 'loopback' : left]).replace('{0}', () => host);
}
