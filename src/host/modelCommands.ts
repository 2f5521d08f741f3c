// The commands around models: choosing the drafter, the key, the model, and testing the connection. None of them sends note text.
import * as vscode from 'vscode';
import type { ApiKeys } from './secrets';
import type { Log } from './log';
import type { Providers } from './providers';
import { readSettings } from './settings';
import { readBaseUrl, type BaseUrl } from '../llm/baseUrl';
import { ModelError } from '../llm/errors';

export class ModelCommands {
  readonly #keys: ApiKeys;
  readonly #providers: Providers;
  readonly #log: Log;

  constructor(keys: ApiKeys, providers: Providers, log: Log) {
    this.#keys = keys;
    this.#providers = providers;
    this.#log = log;
  }

  async chooseProvider(): Promise<void> {
    const settings = readSettings();
    const items = [
      { id: 'offline', label: vscode.l10n.t('Offline composer'), detail: vscode.l10n.t('Arranges your own words and computes units. No key, no network, nothing leaves this machine.') },
      { id: 'openai', label: vscode.l10n.t('Model endpoint'), detail: vscode.l10n.t('Sends approved, scrubbed text to {0}', settings.baseUrl) },
    ].map((item) => ({ ...item, description: item.id === settings.provider ? vscode.l10n.t('current') : '' }));
    const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Who writes the draft?') });
    if (!picked) return;
    await vscode.workspace.getConfiguration('theradraft').update('provider', picked.id, vscode.ConfigurationTarget.Global);
    if (picked.id === 'openai' && settings.model === '') await this.chooseModel();
  }

  async setApiKey(): Promise<void> {
    const endpoint = this.#endpoint();
    if (!endpoint) return;
    const key = await vscode.window.showInputBox({
      title: vscode.l10n.t('API key for {0}', endpoint.host),
      prompt: vscode.l10n.t('Kept in VS Code secret storage, for this endpoint only. Never written to settings or the log.'),
      password: true,
      ignoreFocusOut: true,
      validateInput: (value) => (/\s/.test(value.trim()) ? vscode.l10n.t('A key has no spaces.') : undefined),
    });
    if (!key?.trim()) return;
    await this.#keys.store(endpoint.origin, key.trim());
    void vscode.window.showInformationMessage(vscode.l10n.t('The key for {0} is stored.', endpoint.host));
  }

  async removeApiKey(): Promise<void> {
    const endpoint = this.#endpoint();
    if (!endpoint) return;
    const removed = await this.#keys.remove(endpoint.origin);
    const message = removed ? vscode.l10n.t('The key for {0} is removed.', endpoint.host) : vscode.l10n.t('There is no key for {0}.', endpoint.host);
    void vscode.window.showInformationMessage(message);
  }

  async chooseModel(): Promise<void> {
    const models = await this.#listModels();
    const title = vscode.l10n.t('Model');
    const model = models?.length
      ? await vscode.window.showQuickPick([...models], { title })
      : await vscode.window.showInputBox({ title, prompt: vscode.l10n.t('The endpoint gave no list. Type the name of the model as the endpoint knows it.'), value: readSettings().model });
    if (model?.trim()) await vscode.workspace.getConfiguration('theradraft').update('openai.model', model.trim(), vscode.ConfigurationTarget.Global);
  }

  async testConnection(): Promise<void> {
    const endpoint = this.#endpoint();
    if (!endpoint) return;
    const { host } = endpoint;
    const provider = await this.#providers.openai();
    if (provider.kind === 'problem') return void vscode.window.showErrorMessage(provider.sentence);
    const options = { location: vscode.ProgressLocation.Notification, cancellable: true, title: vscode.l10n.t('Asking {0} for its models', host) };
    await vscode.window.withProgress(options, async (_progress, token) => {
      const abort = new AbortController();
      token.onCancellationRequested(() => abort.abort());
      try {
        const models = await provider.provider.listModels(abort.signal);
        const { model } = readSettings();
        const answer = models.length === 0 || models.includes(model)
          ? vscode.l10n.t('{0} answers. No note text was sent.', host)
          : vscode.l10n.t('{0} answers, but does not list the model "{1}". No note text was sent.', host, model);
        void vscode.window.showInformationMessage(answer);
      } catch (error) {
        if (abort.signal.aborted) return;
        if (!(error instanceof ModelError)) throw error;
        this.#log.warn('testConnection', { error: `kind:${error.kind}` });
        void vscode.window.showErrorMessage(`${error.sentence} ${vscode.l10n.t('No note text was sent.')}`);
      }
    });
  }

  async #listModels(): Promise<readonly string[] | undefined> {
    const provider = await this.#providers.openai();
    if (provider.kind === 'problem') return undefined;
    try {
      return await provider.provider.listModels(AbortSignal.timeout(10_000));
    } catch (error) {
      this.#log.failure('listModels', error);
      return undefined;
    }
  }

  #endpoint(): Extract<BaseUrl, { kind: 'ok' }> | undefined {
    const endpoint = readBaseUrl(readSettings().baseUrl);
    if (endpoint.kind === 'ok') return endpoint;
    void vscode.window.showErrorMessage(endpoint.sentence);
    return undefined;
  }
}
