// The API key: kept in SecretStorage under the origin of its endpoint, so a changed base URL never receives another endpoint's key.
import type * as vscode from 'vscode';

export class ApiKeys {
  readonly #secrets: vscode.SecretStorage;

  constructor(secrets: vscode.SecretStorage) {
    this.#secrets = secrets;
  }

  /** The key for the endpoint at `origin` (`https://api.openai.com`), or undefined. */
  async read(origin: string): Promise<string | undefined> {
    return (await this.#secrets.get(secretName(origin))) || undefined;
  }

  async store(origin: string, key: string): Promise<void> {
    await this.#secrets.store(secretName(origin), key);
  }

  /** Removes the key of this endpoint; says whether there was one. */
  async remove(origin: string): Promise<boolean> {
    const existed = (await this.#secrets.get(secretName(origin))) !== undefined;
    await this.#secrets.delete(secretName(origin));
    return existed;
  }
}

function secretName(origin: string): string {
  return `theradraft.apiKey:${origin}`;
}
