// Reads the two streams of the API into one: text, refusal, usage and how it ended.
import type { ChatCompletionChunk } from 'openai/resources/chat/completions';
import type { ResponseStreamEvent } from 'openai/resources/responses/responses';
import { loadSdk } from './loadSdk';
import { refused } from './toModelError';

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'usage'; readonly inputTokens: number; readonly outputTokens: number }
  | { readonly kind: 'end'; readonly reason: 'done' | 'length' };

/** Throws ModelError `refused`, or an APIError for a failure reported inside the stream. A stream without `end` was cut. */
export async function* responsesPieces(events: AsyncIterable<ResponseStreamEvent>): AsyncIterable<Piece> {
  for await (const event of events) {
    switch (event.type) {
      case 'response.output_text.delta':
        yield { kind: 'text', text: event.delta };
        break;
      case 'response.refusal.delta':
      case 'response.refusal.done':
        throw refused();
      case 'response.failed':
      case 'response.completed':
      case 'response.incomplete': {
        // Some servers end every stream with `completed` and say only in the status how it ended.
        const { usage, status, error, incomplete_details: details } = event.response;
        if (event.type === 'response.failed' || status === 'failed') throw new (await loadSdk()).APIError(undefined, { code: error?.code ?? 'server_error' }, undefined, undefined);
        if (usage != null) yield { kind: 'usage', inputTokens: usage.input_tokens, outputTokens: usage.output_tokens };
        if (details?.reason === 'content_filter') throw refused();
        yield { kind: 'end', reason: event.type === 'response.incomplete' || status === 'incomplete' ? 'length' : 'done' };
        break;
      }
      default:
    }
  }
}

export async function* chatPieces(chunks: AsyncIterable<ChatCompletionChunk>): AsyncIterable<Piece> {
  let end: 'done' | 'length' | undefined;
  for await (const chunk of chunks) {
    const choice = chunk.choices?.[0];
    if (choice?.delta?.refusal != null && choice.delta.refusal !== '') throw refused();
    if (choice?.delta?.content != null && choice.delta.content !== '') yield { kind: 'text', text: choice.delta.content };
    if (choice?.finish_reason === 'content_filter') throw refused();
    if (choice?.finish_reason != null) end = choice.finish_reason === 'length' ? 'length' : 'done';
    if (chunk.usage != null) yield { kind: 'usage', inputTokens: chunk.usage.prompt_tokens, outputTokens: chunk.usage.completion_tokens };
  }
  if (end !== undefined) yield { kind: 'end', reason: end };
}
