// Words that the user cleared for good in this workspace. Stored as keyed hashes in VS Code's own storage: neither a file of the
// workspace nor the storage itself ever holds the words.
import { randomBytes } from 'node:crypto';
import type * as vscode from 'vscode';
import { hashOf, type KeptWords } from '../../worker/keptWords';

const storageKey = 'theradraft.keptTerms';
const secretKey = 'theradraft.keptTermsKey';

export class KeptTerms {
  readonly #state: vscode.Memento;
  readonly #key: string;
  readonly #hashes: Set<string>;

  private constructor(state: vscode.Memento, key: string) {
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
    return new KeptTerms(state, key);
  }

  hashed(): Pick<KeptWords, 'key' | 'hashes'> {
    return { key: this.#key, hashes: [...this.#hashes] };
  }

  async keep(term: string): Promise<void> {
    this.#hashes.add(hashOf(term, this.#key));
    await this.#state.update(storageKey, [...this.#hashes]);
  }

  async forgetAll(): Promise<void> {
    this.#hashes.clear();
    await this.#state.update(storageKey, undefined);
  }
}
