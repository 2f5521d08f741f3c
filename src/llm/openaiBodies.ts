// The exact bodies of a draft request, in the dialects that compatible servers speak. Everything is explicit; nothing is stored
// at the server where it can be told not to.
import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions';
import type { ResponseCreateParamsStreaming } from 'openai/resources/responses/responses';
import { z } from 'zod';
import { replySchema, type SectionSpec } from '../core/draft/schemas';

/** `chatPlain` is for servers that refuse structured output: the same messages, answered in Markdown. */
export type Dialect = 'responses' | 'chat' | 'chatPlain';

/** Text of a request as the bodies need it; `ModelRequest` is one. */
export interface Messages {
  readonly system: string;
  readonly user: string;
  readonly output: string;
}

export function responsesBody(request: Messages, model: string, sections: readonly SectionSpec[]): ResponseCreateParamsStreaming {
  return {
    model,
    instructions: request.system,
    input: [{ role: 'user', content: request.user }],
    store: false,
    stream: true,
    ...(sections.length === 0 ? {} : { text: { format: { type: 'json_schema' as const, ...replyFormat(request, sections) } } }),
  };
}

export function chatBody(request: Messages, model: string, sections: readonly SectionSpec[]): ChatCompletionCreateParamsStreaming {
  return {
    ...plainChatBody(request, model),
    store: false,
    stream_options: { include_usage: true },
    ...(sections.length === 0 ? {} : { response_format: { type: 'json_schema' as const, json_schema: replyFormat(request, sections) } }),
  };
}

export function plainChatBody(request: Messages, model: string): ChatCompletionCreateParamsStreaming {
  return {
    model,
    messages: [
      { role: 'system', content: request.system },
      { role: 'user', content: request.user },
    ],
    stream: true,
  };
}

/** The body of `dialect` as it goes over the wire. */
export function bodyText(dialect: Dialect, request: Messages, model: string, sections: readonly SectionSpec[]): string {
  switch (dialect) {
    case 'responses':
      return JSON.stringify(responsesBody(request, model, sections));
    case 'chat':
      return JSON.stringify(chatBody(request, model, sections));
    case 'chatPlain':
      return JSON.stringify(plainChatBody(request, model));
  }
}

/** Strict JSON Schema takes the reply's schema as it is: every key required and none besides. The SDK's own helper would pack zod 3 as well. */
function replyFormat(request: Messages, sections: readonly SectionSpec[]): { readonly name: string; readonly strict: true; readonly schema: Record<string, unknown> } {
  return { name: schemaName(request.output), strict: true, schema: z.toJSONSchema(replySchema(sections), { target: 'draft-7' }) };
}

function schemaName(output: string): string {
  return output.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 64) || 'draft';
}
