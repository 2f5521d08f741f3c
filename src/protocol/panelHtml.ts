// The page of a panel: its content security policy and nothing else. Used by the host and by the webview tests alike.

export interface PanelHtmlParts {
  /** `webview.cspSource` of the host. */
  readonly cspSource: string;
  /** Fresh random token, at least 16 characters of A-Z a-z 0-9. */
  readonly nonce: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  /** BCP 47 language of the words the panel will show. */
  readonly language: string;
  readonly title: string;
  /** The custom element that draws the panel. */
  readonly element?: 'theradraft-app' | 'theradraft-appeal';
}

/** The panel cannot reach the network: there is no `connect-src`, and no inline style or script is let in. */
export function panelPolicy(cspSource: string, nonce: string): string {
  return `default-src 'none'; style-src ${cspSource}; font-src ${cspSource}; img-src ${cspSource} data:; script-src 'nonce-${nonce}';`;
}

export function panelHtml(parts: PanelHtmlParts): string {
  const policy = panelPolicy(parts.cspSource, parts.nonce);
  const element = parts.element ?? 'theradraft-app';
  return `<!DOCTYPE html>
<html lang="${escapeHtml(parts.language)}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escapeHtml(parts.title)}</title>
  <link rel="stylesheet" href="${escapeHtml(parts.styleUri)}">
</head>
<body>
  <${element}></${element}>
  <script nonce="${escapeHtml(parts.nonce)}" src="${escapeHtml(parts.scriptUri)}"></script>
</body>
</html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
