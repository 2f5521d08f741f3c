// Knows how much a request will be and cost before it is sent. Prices are a dated table; what is not in it is unknown.
import table from './models.json';

export interface ModelFacts {
  readonly id: string;
  /** US dollars per million tokens. */
  readonly input?: number;
  readonly output?: number;
  /** Tokens the model can read and write together. */
  readonly context?: number;
  readonly maxOutput?: number;
  /** ISO date the row was true. */
  readonly asOf?: string;
}

export interface Budget {
  /** Estimated tokens of the whole request. */
  readonly inputTokens: number;
  /** What a draft of this kind usually takes. */
  readonly outputTokens: number;
  /** undefined = the model's limit is unknown. */
  readonly fits: boolean | undefined;
  /** US dollars; undefined = the price is unknown. A model that runs on this machine costs nothing. */
  readonly cost: number | undefined;
  readonly asOf: string | undefined;
}

export interface BudgetInput {
  readonly system: string;
  readonly user: string;
  readonly model: string;
  readonly loopback?: boolean;
  /** Rows from the settings; they win over the table. */
  readonly overrides?: readonly ModelFacts[];
}

const usualDraftTokens = 1_500;
const bytesPerToken = 4;

/**
 * Tokens of `text`, estimated on the high side: a token is about four bytes of English prose, and clinical shorthand,
 * digits and surrogates split finer.
 */
export function estimateTokens(text: string): number {
  let bytes = 0;
  let pieces = 0;
  let inWord = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
    const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 0x80;
    if (letter && !inWord) pieces++;
    if (!letter && code > 32) pieces += code >= 48 && code <= 57 ? 0.5 : 1;
    inWord = letter;
  }
  return Math.ceil(Math.max(bytes / bytesPerToken, pieces * 1.1));
}

/** Facts of `model`; dated releases (`gpt-4o-2024-08-06`) and gateway names (`openai/gpt-4o`) count as their model. */
export function modelFacts(model: string, overrides: readonly ModelFacts[] = []): ModelFacts | undefined {
  const exact = overrides.find((row) => row.id === model);
  if (exact !== undefined) return exact;
  const id = model.toLowerCase().replace(/^openai\//, '').replace(/-\d{4}-\d{2}-\d{2}$/, '');
  return overrides.find((row) => row.id === id) ?? (table.models as readonly ModelFacts[]).find((row) => row.id === id);
}

/** What sending `system` and `user` to `model` will take. */
export function budget(input: BudgetInput): Budget {
  const facts = modelFacts(input.model, input.overrides);
  const inputTokens = estimateTokens(input.system) + estimateTokens(input.user);
  const fits = facts?.context === undefined ? undefined : inputTokens + usualDraftTokens <= facts.context;
  return { inputTokens, outputTokens: usualDraftTokens, fits, cost: costOf(inputTokens, usualDraftTokens, facts, input.loopback), asOf: facts?.asOf };
}

/** US dollars of actual usage; undefined = the model's price is unknown. */
export function usageCost(model: string, inputTokens: number, outputTokens: number, overrides?: readonly ModelFacts[]): number | undefined {
  return costOf(inputTokens, outputTokens, modelFacts(model, overrides), false);
}

function costOf(inputTokens: number, outputTokens: number, facts: ModelFacts | undefined, loopback: boolean | undefined): number | undefined {
  if (loopback === true) return 0;
  if (facts?.input === undefined || facts.output === undefined) return undefined;
  return (inputTokens * facts.input + outputTokens * facts.output) / 1_000_000;
}
