import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable';
import { sameAccess, type Credentials } from '../core/credentials';
import type { RequestHistory } from '../core/requests/requestHistory';
import type { Session } from '../core/session';
import { requestScheme } from '../contributions';

/** What of a request a document shows. */
export type RequestPart = 'request.http' | 'response.json';

/** `callrail-request:/12/response.json`: requests and their answers, read-only and in memory. */
export class RequestDocuments implements vscode.TextDocumentContentProvider, Disposable {
  readonly #subscriptions: Disposable[];
  #credentials: Credentials | undefined;

  constructor(
    private readonly requests: RequestHistory,
    session: Session,
  ) {
    this.#credentials = session.credentials;
    this.#subscriptions = [
      vscode.workspace.registerTextDocumentContentProvider(requestScheme, this),
      requests.onDidClear(() => void closeDocuments()),
      session.onDidChange(() => {
        const old = this.#credentials;
        this.#credentials = session.credentials;
        if (old && !sameAccess(old, this.#credentials)) void closeDocuments();
      }),
    ];
  }

  async provideTextDocumentContent({ path }: vscode.Uri): Promise<string> {
    const { documentText } = await import('./requestText');
    const [, id = '', part] = path.split('/');
    return documentText(this.requests.find(id), part === 'request.http');
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

export function requestUri(id: string, part: RequestPart): vscode.Uri {
  return vscode.Uri.from({ scheme: requestScheme, path: `/${id}/${part}` });
}

/** What was asked with another key, or has been cleared, must not stay on the screen. */
async function closeDocuments(): Promise<void> {
  const { closeTabs } = await import('./requestText');
  await closeTabs();
}
