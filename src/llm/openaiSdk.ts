// The SDK, bundled on its own: nobody who stays with the offline composer ever loads it.
export { default as OpenAI, APIConnectionError, APIError } from 'openai';
