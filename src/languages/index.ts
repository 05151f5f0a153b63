import * as vscode from 'vscode';
import type { App } from '../app';
import { registerDiagnostics } from './diagnostics';

/** Files of any scheme and language; cells of notebooks, output and the like among them. */
const anywhere = '*';

/** Registers what lives in the user's own files and terminals; each loads its work on first use. */
export function registerLanguages(app: App): vscode.Disposable {
  const { languages } = vscode;
  const registerLinks = (): vscode.Disposable =>
    languages.registerDocumentLinkProvider(anywhere, {
      provideDocumentLinks: async (document, token) =>
        (await import('./idLinks')).idLinks(document, token),
      resolveDocumentLink: async (link: vscode.DocumentLink) =>
        (await import('./idLinks')).resolved(link),
    });
  let links = registerLinks();
  return vscode.Disposable.from(
    registerDiagnostics(error => app.report(error)),
    { dispose: () => void links.dispose() },
    vscode.workspace.onDidChangeConfiguration(event => {
      if (!event.affectsConfiguration('callrail.ids.links')) return;
      // Links are asked for anew only when a text changes, or a provider comes.
      links.dispose();
      links = registerLinks();
    }),
    languages.registerHoverProvider(anywhere, {
      provideHover: async (document, position, token) =>
        (await import('./idHover')).idHover(app, document, position, token),
    }),
    languages.registerCodeActionsProvider(
      anywhere,
      {
        provideCodeActions: async (document, range) =>
          (await import('./idCodeActions')).idCodeActions(app, document, range),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite] },
    ),
    vscode.window.registerTerminalLinkProvider({
      provideTerminalLinks: async ({ line }) => (await import('./idTerminalLinks')).idLinks(line),
      handleTerminalLink: async link => (await import('./idTerminalLinks')).open(link),
    }),
  );
}
