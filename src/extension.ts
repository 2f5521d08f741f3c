// Builds the services and registers the features; everything else is behind them.
import * as vscode from 'vscode';
import { builtinTemplates } from './core/prompts/template';
import { AppealSessions } from './host/appeals/appealSessions';
import { DueItem } from './host/appeals/dueItem';
import { Background } from './host/background';
import { captureDraft, captureInterview } from './host/capture';
import { CheckFeature } from './host/checks/checkFeature';
import { registerCommands } from './host/commands';
import { DraftSessions } from './host/draftSessions';
import { insertPicked } from './host/insertTemplate';
import { captureJustification } from './host/justify';
import { Log } from './host/log';
import { ModelCommands } from './host/modelCommands';
import { CaseWords } from './host/phi/caseWords';
import { KeptTerms } from './host/phi/keptTerms';
import { PhiFeature } from './host/phi/phiFeature';
import { Providers } from './host/providers';
import { ApiKeys } from './host/secrets';
import { TextWork } from './host/textWork';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = new Log();
  const templates = builtinTemplates();
  const keys = new ApiKeys(context.secrets);
  const providers = new Providers(keys);
  const kept = await KeptTerms.load(context.workspaceState, context.secrets);
  const background = new Background(vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.js').fsPath);
  const work = new TextWork(background, kept, new CaseWords(background));
  const drafts = new DraftSessions(context.extensionUri, templates, providers, work, log);
  const phi = new PhiFeature(kept, work, log);
  const checks = new CheckFeature(context.extensionUri, work, log);
  const model = new ModelCommands(keys, providers, log);
  const appeals = new AppealSessions(context.extensionUri, { templates, background, draft: (captured) => drafts.open(captured) }, log);
  const due = new DueItem((uri) => appeals.start(uri));

  const handlers = {
    insertTemplate: () => insertPicked(templates),
    draft: async () => drafts.open(await captureDraft(templates)),
    justify: async () => drafts.open(await captureJustification(templates)),
    interview: async () => drafts.open(await captureInterview(templates)),
    checkPhi: () => phi.check(),
    scrubToNewDocument: () => phi.scrubToNewDocument(),
    forgetKeptTerms: () => phi.forgetKept(),
    ...checks.commands,
    chooseProvider: () => model.chooseProvider(),
    chooseModel: () => model.chooseModel(),
    setApiKey: () => model.setApiKey(),
    removeApiKey: () => model.removeApiKey(),
    testConnection: () => model.testConnection(),
    acceptAll: () => drafts.decideAll('accepted'),
    rejectAll: () => drafts.decideAll('rejected'),
    showLog: () => log.show(),
    startAppeal: (argument: unknown) => appeals.start(argument),
    showDeadlines: () => due.list(),
  };
  context.subscriptions.push(log, background, drafts, phi, checks, registerCommands(handlers, templates, log));
}
