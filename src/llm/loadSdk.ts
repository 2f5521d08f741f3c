// Loads the SDK when a client is first made, and knows its errors. Before that no such error can exist.
import type { APIConnectionError, APIError } from 'openai';
import type * as openaiSdk from './openaiSdk';

type Sdk = typeof openaiSdk;
let sdk: Sdk | undefined;

export async function loadSdk(): Promise<Sdk> {
  return (sdk ??= await import('./openaiSdk'));
}

export const isApiError = (error: unknown): error is APIError => sdk !== undefined && error instanceof sdk.APIError;

/** The request did not get through: no answer has a status. */
export const isConnectionError = (error: unknown): error is APIConnectionError => sdk !== undefined && error instanceof sdk.APIConnectionError;
