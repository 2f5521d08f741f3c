// Words that the user cleared for good in this workspace. Stored as keyed hashes in VS Code's own storage: neither a file of the
// workspace nor the storage itself ever holds the words.
import { createHmac, randomBytes } from 'node:crypto';
import type * as vscode from 'vscode';

const storageKey = 'theradraft.keptTerms';
const secretKey = 'theradraft.keptTermsKey';

export class KeptTerms {
  readonly #state: vscode.Memento;
  readonly #key: Buffer;
  readonly #hashes: Set<string>;

  private constructor(state: vscode.Memento, key: Buffer) {
    this.#state = state;
    this.#key = key;
    this.#hashes = new Set(state.get<string[]>(storageKey, []));
  }

  static async load(state: vscode.Memento, secrets: vscode.SecretStorage): Promise<KeptTerms> {
    let key = await secrets.get(secretKey);
    if (!key) {
      key = randomBytes(32).toString('hex');
      await secrets.store(secretKey, key);
    }
    return new KeptTerms(state, Buffer.from(key, 'hex'));
  }

  has(term: string): boolean {
    return this.#hashes.size > 0 && this.#hashes.has(this.#hash(term));
  }

  async keep(term: string): Promise<void> {
    this.#hashes.add(this.#hash(term));
    await this.#state.update(storageKey, [...this.#hashes]);
  }

  async forgetAll(): Promise<void> {
    this.#hashes.clear();
    await this.#state.update(storageKey, undefined);
  }

  #hash(term: string): string {
    return createHmac('sha256', this.#key).update(term.trim().toLowerCase()).digest('base64');
  }
}
