export interface WebviewPage {
  /** `webview.cspSource`: where the page's own files are served from. */
  cspSource: string;
  nonce: string;
  title: string;
  /** A language tag, as in `vscode.env.language`. */
  lang: string;
  /** Addresses of modules, run in this order. */
  scripts: readonly string[];
  styles: readonly string[];
  /** What `deserializeWebviewPanel` needs to find the record again; the page keeps it in its state. */
  restore: unknown;
  /** Words that the page needs before the host answers, by key. */
  strings?: Readonly<Record<string, string>>;
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => escapes[character] ?? character);
}

/**
 * The document of a webview. Nothing runs but our own modules, nothing is fetched, and audio comes
 * from memory. Styles carry the nonce too: the toolkit probes for `:focus-visible` with one.
 */
export function webviewHtml(page: WebviewPage): string {
  const { cspSource, nonce } = page;
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource} 'nonce-${nonce}'`,
    `font-src ${cspSource}`,
    `img-src ${cspSource} data: blob:`,
    'media-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const data = (value: unknown) => escapeHtml(JSON.stringify(value ?? null));
  return `<!DOCTYPE html>
<html lang="${escapeHtml(page.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="csp-nonce" content="${escapeHtml(nonce)}">
<title>${escapeHtml(page.title)}</title>
${page.styles.map(href => `<link rel="stylesheet" href="${escapeHtml(href)}">`).join('\n')}
${page.scripts.map(src => `<script type="module" nonce="${escapeHtml(nonce)}" src="${escapeHtml(src)}"></script>`).join('\n')}
</head>
<body data-restore="${data(page.restore)}" data-strings="${data(page.strings ?? {})}"></body>
</html>
`;
}
