import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { isCallRailError } from '../api/errors';
import type { Disposable } from '../base/disposable';
import type { CallEditor } from '../core/callEditor';
import type { CallStore } from '../core/callStore';
import type { Credentials } from '../core/credentials';
import type { Directory } from '../core/directory';
import type { Recordings } from '../core/recordings';
import { sameCall, type CallRef } from '../core/refs';
import type { Session } from '../core/session';
import type { TagEditor } from '../core/tagEditor';
import { callPanelType } from '../contributions';
import { explain } from '../host/report';
import { callPanel } from '../protocol/callPanel';
import { serve, type Service } from '../protocol/rpc';
import { callHandlers } from './callHandlers';
import { callPageStrings } from './callPageStrings';
import { webviewHtml } from './html';

export interface CallPanelServices {
  session: Session;
  directory: Directory;
  calls: CallStore;
  callEditor: CallEditor;
  tagEditor: TagEditor;
  recordings: Recordings;
  report: (error: unknown, retry?: () => unknown) => void;
}

/** One call in an editor tab: the host's end of the page in `media/call`. */
export class CallPanel implements Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #service: Service<typeof callPanel>;
  readonly #subscriptions: Disposable[];
  /** What the panel's data was read with; undefined while the key is still being restored. */
  #credentials: Credentials | undefined;

  constructor(
    extensionUri: vscode.Uri,
    services: CallPanelServices,
    readonly ref: CallRef,
    existing?: vscode.WebviewPanel,
  ) {
    const { session, calls } = services;
    const media = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
    const options = { enableScripts: true, localResourceRoots: [media] };
    this.#panel =
      existing ??
      vscode.window.createWebviewPanel(
        callPanelType,
        vscode.l10n.t('Call'),
        vscode.ViewColumn.Active,
        // Sound goes on while another tab is in front.
        { ...options, retainContextWhenHidden: true },
      );
    const { webview } = this.#panel;
    webview.options = options;
    const icon = (theme: string) =>
      vscode.Uri.joinPath(extensionUri, 'media', 'icons', `call-${theme}.svg`);
    this.#panel.iconPath = { light: icon('light'), dark: icon('dark') };
    this.#credentials = session.credentials;

    const handlers = callHandlers(services, ref, title => {
      this.#credentials ??= session.credentials;
      this.#panel.title = title;
    });
    this.#service = serve(
      callPanel,
      {
        post: message => void webview.postMessage(message),
        onMessage: listener => webview.onDidReceiveMessage(listener),
      },
      handlers,
      error => ({
        code: isCallRailError(error) ? error.code : 'unexpected',
        message: explain(error).message,
      }),
    );
    this.#subscriptions = [
      this.#service,
      calls.onDidChange(change => {
        if (!sameCall(change.ref, ref)) return;
        if (change.call) this.#service.push('changed', handlers.reshow(change.call));
        else this.dispose();
      }),
      this.#panel.onDidDispose(() => this.#release()),
    ];
    const address = (file: string) =>
      webview.asWebviewUri(vscode.Uri.joinPath(media, file)).toString();
    webview.html = webviewHtml({
      cspSource: webview.cspSource,
      nonce: randomBytes(16).toString('base64url'),
      title: vscode.l10n.t('Call'),
      lang: vscode.env.language,
      scripts: [address('toolkit.js'), address('call.js')],
      styles: [address('call.css')],
      restore: ref,
      strings: callPageStrings(),
    });
  }

  get credentials(): Credentials | undefined {
    return this.#credentials;
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  readonly onDidDispose = (listener: () => void): Disposable => this.#panel.onDidDispose(listener);

  reveal(): void {
    this.#panel.reveal();
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #release(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
