// Reads theradraft.* settings. What decides where text goes is application scope in the manifest, so a folder cannot change it.
import * as vscode from 'vscode';
import type { InsertMode } from '../protocol/messages';

export interface Settings {
  readonly provider: 'offline' | 'openai';
  readonly aiEnabled: boolean;
  readonly discipline: 'PT' | 'OT';
  readonly unitRule: 'cms' | 'spm' | undefined;
  readonly baseUrl: string;
  readonly model: string;
  readonly api: 'auto' | 'responses' | 'chat';
  readonly insertMode: InsertMode;
  readonly extraTerms: readonly string[];
  readonly keepDrafts: boolean;
}

/** Settings as they hold for `scope`. A value of the wrong type or an unknown word counts as the default. */
export function readSettings(scope?: vscode.Uri): Settings {
  const config = vscode.workspace.getConfiguration('theradraft', scope ?? null);
  const word = <T extends string>(key: string, allowed: readonly T[], otherwise: T): T =>
    allowed.find((candidate) => candidate === config.get<unknown>(key)) ?? otherwise;
  const text = (key: string): string => {
    const value = config.get<unknown>(key);
    return typeof value === 'string' ? value.trim() : '';
  };
  const terms = config.get<unknown>('phi.extraTerms');
  const rule = word('unitRule', ['ask', 'cms', 'spm'], 'ask');
  const aiEnabled = config.get<unknown>('ai.enabled') !== false;
  return {
    provider: aiEnabled ? word('provider', ['offline', 'openai'], 'offline') : 'offline',
    aiEnabled,
    discipline: word('discipline', ['PT', 'OT'], 'PT'),
    unitRule: rule === 'ask' ? undefined : rule,
    baseUrl: text('openai.baseUrl'),
    model: text('openai.model'),
    api: word('openai.api', ['auto', 'responses', 'chat'], 'auto'),
    insertMode: word('insertMode', ['replace', 'below', 'newDocument'], 'replace'),
    extraTerms: Array.isArray(terms) ? terms.filter((term): term is string => typeof term === 'string' && term.trim() !== '') : [],
    keepDrafts: config.get<unknown>('keepDrafts') !== false,
  };
}
