// A second, test-only extension. It answers, on loopback, what the editor holds (text, selections, tabs, clipboard), which
// the page cannot show reliably because the editor draws only the lines in view. It does nothing in the tested extension.
const { writeFileSync, renameSync } = require('node:fs');
const { createServer } = require('node:http');
const vscode = require('vscode');

const position = (value) => ({ line: value.line + 1, column: value.character + 1 });
const toPosition = (value) => new vscode.Position(value.line - 1, value.column - 1);
const document = (value) => ({
  uri: value.uri.toString(), languageId: value.languageId, text: value.getText(), version: value.version, dirty: value.isDirty,
});
const editor = () => {
  const active = vscode.window.activeTextEditor;
  if (!active) throw new Error('No text editor is active');
  return active;
};

const questions = {
  activeEditor: () => {
    const active = vscode.window.activeTextEditor;
    if (!active) return null;
    const selections = active.selections.map((value) => ({ start: position(value.start), end: position(value.end), text: active.document.getText(value) }));
    return { ...document(active.document), selections };
  },
  documents: () => vscode.workspace.textDocuments.filter((value) => !value.isClosed).map(document),
  problems: () => vscode.languages.getDiagnostics().flatMap(([uri, list]) => list.filter(({ source }) => source === 'TheraDraft').map(({ range, message }) => ({ uri: uri.toString(), line: range.start.line + 1, message }))),
  tabs: () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map((tab) => ({
    label: tab.label, active: tab.isActive, dirty: tab.isDirty, column: group.viewColumn,
    kind: tab.input?.constructor?.name ?? 'unknown', viewType: tab.input?.viewType ?? null,
  }))),
  extension: ({ id }) => {
    const found = vscode.extensions.getExtension(id);
    return found ? { version: found.packageJSON.version, active: found.isActive } : null;
  },
  clipboard: () => vscode.env.clipboard.readText(),
  setClipboard: ({ text }) => vscode.env.clipboard.writeText(text),
  open: async ({ path, column }) => {
    await vscode.window.showTextDocument(vscode.Uri.file(path), { preview: false, viewColumn: column });
  },
  newDocument: async ({ text, languageId }) => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: text, language: languageId }), { preview: false });
  },
  select: ({ start, end }) => {
    const active = editor();
    active.selection = new vscode.Selection(toPosition(start), toPosition(end));
    active.revealRange(active.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  },
  setting: async ({ key, value }) => {
    await vscode.workspace.getConfiguration().update(key, value ?? undefined, vscode.ConfigurationTarget.Global);
  },
  command: ({ id, args }) => vscode.commands.executeCommand(id, ...args),
};

exports.activate = (context) => {
  const file = process.env.THERADRAFT_PROBE_FILE;
  if (!file) return;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', async () => {
      try {
        const { ask, ...input } = JSON.parse(body);
        const answer = await questions[ask](input);
        response.end(JSON.stringify({ answer: answer ?? null }));
      } catch (error) {
        response.end(JSON.stringify({ error: String(error) }));
      }
    });
  });
  server.listen(0, '127.0.0.1', () => {
    // Written aside and renamed, so that a reader never sees half a file.
    writeFileSync(`${file}.new`, JSON.stringify({ port: server.address().port }));
    renameSync(`${file}.new`, file);
  });
  context.subscriptions.push({ dispose: () => server.close() });
};
