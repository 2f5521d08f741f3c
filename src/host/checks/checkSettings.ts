// What the settings say about note checks: on or off, which rules, which payer's rules where the note does not say.
import * as vscode from 'vscode';
import { planTypes, type PlanType } from '../../core/billing/planTypes';
import type { UnitRule } from '../../core/billing/units';
import { ruleIds, type RuleId } from '../../core/checks/problem';
import { readSettings } from '../settings';

export interface CheckSettings {
  readonly enabled: boolean;
  /** Rules that are switched off; the look for patient information runs on command only, so it is always among them. */
  readonly off: ReadonlySet<RuleId>;
  readonly planType: PlanType | undefined;
  readonly unitRule: UnitRule | undefined;
}

export function readCheckSettings(scope: vscode.Uri): CheckSettings {
  const config = vscode.workspace.getConfiguration('theradraft', scope);
  const chosen = config.get<unknown>('checks.rules');
  const rules: Readonly<Record<string, unknown>> = typeof chosen === 'object' && chosen !== null ? { ...chosen } : {};
  return {
    enabled: config.get<unknown>('checks.enabled') !== false,
    off: new Set<RuleId>(['phi-present', ...ruleIds.filter((rule) => rules[rule] === false)]),
    planType: planTypes.find((type) => type === config.get<unknown>('planType')),
    unitRule: readSettings(scope).unitRule,
  };
}

/** Switches a rule off where the user has set rules before, else for the user. */
export async function switchOff(rule: RuleId, scope: vscode.Uri): Promise<void> {
  const config = vscode.workspace.getConfiguration('theradraft', scope);
  const set = config.inspect<Readonly<Record<string, boolean>>>('checks.rules');
  const target = set?.workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
  const before = (target === vscode.ConfigurationTarget.Workspace ? set?.workspaceValue : set?.globalValue) ?? {};
  await config.update('checks.rules', { ...before, [rule]: false }, target);
}
