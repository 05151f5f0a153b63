import * as vscode from 'vscode';
import { DisposableStore, type Disposable } from '../base/disposable';
import { onOtherAccess } from '../core/otherAccess';
import type { RecordedRequest } from '../core/requests/recordedRequest';
import type { RequestHistory } from '../core/requests/requestHistory';
import type { Session } from '../core/session';
import { contextKeys, requestScheme } from '../contributions';

/** What of a request a document shows. */
export type RequestPart = 'request.http' | 'response.json';

/** `callrail-request:/12/response.json`: requests and their answers, read-only and in memory. */
export class RequestDocuments implements Disposable {
  #chosen: string | undefined;
  readonly #owned: Disposable;

  constructor(requests: RequestHistory, session: Session) {
    const close = async (isGone: (id: string) => boolean) =>
      (await import('./showRequests')).close(isGone);
    this.#owned = new DisposableStore(
      vscode.workspace.registerTextDocumentContentProvider(requestScheme, {
        provideTextDocumentContent: async ({ path }) => {
          const { documentText } = await import('./documentText');
          const [, id = '', part] = path.split('/');
          return documentText(requests.find(id), part === 'request.http');
        },
      }),
      requests.onDidChange(() => {
        if (this.#chosen !== undefined && !requests.find(this.#chosen)) this.chosen = undefined;
      }),
      requests.onDidClear(() => void close(id => !requests.find(id))),
      // What was asked with another key must not stay on the screen.
      onOtherAccess(session, () => void close(() => true)),
    );
  }

  /** The request whose answer is to be compared with another's. */
  get chosen(): string | undefined {
    return this.#chosen;
  }

  set chosen(id: string | undefined) {
    this.#chosen = id;
    const { responseSelected } = contextKeys;
    void vscode.commands.executeCommand('setContext', responseSelected, id !== undefined);
  }

  /** Opens a part of a request in front. */
  async open(record: RecordedRequest, part: RequestPart): Promise<void> {
    await (await import('./showRequests')).show(record, part);
  }

  /** Opens two answers beside each other, the older one on the left. */
  async compare(one: RecordedRequest, other: RecordedRequest): Promise<void> {
    await (await import('./showRequests')).compare(one, other);
  }

  dispose(): void {
    this.#owned.dispose();
  }
}
