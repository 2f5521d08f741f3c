// Makes the drafter that the settings ask for. The endpoint and the key come from application settings and SecretStorage only.
import * as vscode from 'vscode';
import { readBaseUrl } from '../llm/baseUrl';
import { offlineComposer } from '../llm/offline';
import { openAiProvider } from '../llm/openai';
import type { DraftProvider } from '../llm/provider';
import type { NextStep } from '../llm/errors';
import type { ApiKeys } from './secrets';
import { readSettings } from './settings';

export type ProviderResult =
  | { readonly kind: 'ok'; readonly provider: DraftProvider }
  | { readonly kind: 'problem'; readonly sentence: string; readonly next: readonly NextStep[] };

export class Providers {
  readonly #keys: ApiKeys;

  constructor(keys: ApiKeys) {
    this.#keys = keys;
  }

  /** The drafter chosen in the settings, for a note at `scope`; a model only in a trusted workspace. */
  async current(scope: vscode.Uri): Promise<ProviderResult> {
    const settings = readSettings(scope);
    if (settings.provider === 'offline') {
      return { kind: 'ok', provider: offlineComposer({ discipline: settings.discipline, unitRule: settings.unitRule }) };
    }
    if (!vscode.workspace.isTrusted) {
      return { kind: 'problem', sentence: vscode.l10n.t('Models are off in Restricted Mode.'), next: ['useOffline'] };
    }
    return this.openai();
  }

  /** The endpoint of the settings, whether or not it is the chosen drafter. */
  async openai(): Promise<ProviderResult> {
    const settings = readSettings();
    const endpoint = readBaseUrl(settings.baseUrl);
    if (endpoint.kind === 'problem') return { kind: 'problem', sentence: endpoint.sentence, next: ['checkEndpoint', 'useOffline'] };
    const apiKey = await this.#keys.read(endpoint.origin);
    if (apiKey === undefined && !endpoint.loopback) {
      return { kind: 'problem', sentence: vscode.l10n.t('There is no API key for {0}.', endpoint.host), next: ['setApiKey', 'useOffline'] };
    }
    return { kind: 'ok', provider: openAiProvider({ baseUrl: settings.baseUrl, apiKey, model: settings.model, mode: settings.api }) };
  }
}
