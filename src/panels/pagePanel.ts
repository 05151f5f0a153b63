import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { askedBy } from '../base/asker';
import { panelTypes } from '../contributions';
import type { Port } from '../protocol/rpc';
import { webviewHtml } from './html';
import { pageStrings } from './pageStrings';

/** In whose name a page asks. */
const askers = { call: 'panel', table: 'table', analytics: 'analytics' } as const;

export interface PagePanelOptions {
  extensionUri: vscode.Uri;
  /** Names the page's files, too: `media/table`, `dist/webview/table.js`. */
  page: keyof typeof panelTypes;
  title: string;
  /** What `deserializeWebviewPanel` needs after a reload. */
  restore: unknown;
  /** The words that the page needs before its host answers, in English. */
  words: Readonly<Record<string, string>>;
  /** The panel that VS Code restores, where it does. */
  existing?: vscode.WebviewPanel;
}

/** A panel in the editor area and the way to its page. `show` loads the page: serve the port first. */
export interface PagePanel {
  panel: vscode.WebviewPanel;
  port: Port;
  show: () => void;
}

export function createPagePanel(options: PagePanelOptions): PagePanel {
  const { extensionUri, page, title, restore, words, existing } = options;
  const media = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
  const rights = { enableScripts: true, localResourceRoots: [media] };
  const panel =
    existing ??
    vscode.window.createWebviewPanel(
      panelTypes[page],
      title,
      vscode.ViewColumn.Active,
      // Sound goes on, and a selection stays, while another tab is in front.
      { ...rights, retainContextWhenHidden: true },
    );
  const { webview } = panel;
  webview.options = rights;
  const icon = (theme: string) =>
    vscode.Uri.joinPath(extensionUri, 'media', 'icons', `${page}-${theme}.svg`);
  panel.iconPath = { light: icon('light'), dark: icon('dark') };
  const address = (file: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(media, file)).toString();
  return {
    panel,
    port: {
      post: message => void webview.postMessage(message),
      onMessage: listener =>
        webview.onDidReceiveMessage(message => askedBy(askers[page], () => listener(message))),
    },
    show: () => {
      webview.html = webviewHtml({
        cspSource: webview.cspSource,
        nonce: randomBytes(16).toString('base64url'),
        title,
        lang: vscode.env.language,
        scripts: [address('toolkit.js'), address(`${page}.js`)],
        styles: [address(`${page}.css`)],
        restore,
        strings: pageStrings(words),
      });
    },
  };
}
