import * as vscode from 'vscode';

/**
 * Opens an address in the browser, exactly as it is. `Uri.parse` decodes escapes such as `%2B`,
 * which breaks signatures and tokens (microsoft/vscode#85930); given text, VS Code passes it on as
 * it stands, though its types name a `Uri` only.
 */
export async function openInBrowser(page: URL): Promise<void> {
  await vscode.env.openExternal(page.href as unknown as vscode.Uri);
}
