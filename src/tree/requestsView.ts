import * as vscode from 'vscode';
import { DisposableStore, toDisposable, type Disposable } from '../base/disposable';
import type { RecordedRequest } from '../core/requests/recordedRequest';
import type { RequestHistory } from '../core/requests/requestHistory';
import type { Session } from '../core/session';
import { contextKeys, viewIds } from '../contributions';
import type { TreeNode } from './node';
import { NodeProvider } from './provider';

/** An export sends ten requests a second: this often is enough for the eye. */
const refreshMs = 250;

/** The Requests view: what this window has asked, newest first, as far as it fits the filter. */
export class RequestsView implements Disposable {
  readonly provider: NodeProvider;
  readonly view: vscode.TreeView<TreeNode>;
  #filter = '';
  #refreshing: NodeJS.Timeout | undefined;
  readonly #owned: DisposableStore;

  constructor(
    private readonly requests: RequestHistory,
    private readonly session: Session,
    onFailure: (error: unknown) => void,
  ) {
    this.provider = new NodeProvider(() => this.#roots(), onFailure);
    this.view = vscode.window.createTreeView(viewIds.requests, {
      treeDataProvider: this.provider,
      canSelectMany: true,
    });
    this.#owned = new DisposableStore(
      this.view,
      this.provider,
      requests.onDidChange(() => this.#refreshSoon()),
      session.onDidChange(() => this.#refreshSoon()),
      toDisposable(() => clearTimeout(this.#refreshing)),
    );
  }

  get filter(): string {
    return this.#filter;
  }

  set filter(text: string) {
    this.#filter = text.trim();
    const filtered = this.#filter !== '';
    void vscode.commands.executeCommand('setContext', contextKeys.requestsFiltered, filtered);
    this.provider.refresh();
  }

  /** Ids of the requests that are selected. VS Code may name some that are shown no more. */
  get selected(): readonly string[] {
    return this.view.selection.flatMap(({ id }) => /^request\/(.+)/.exec(id)?.[1] ?? []);
  }

  /** What the filter lets through, newest first. */
  async shown(): Promise<readonly RecordedRequest[]> {
    const { fittingRequests } = await import('./requestNodes');
    return fittingRequests(this.requests, this.#filter);
  }

  dispose(): void {
    this.#owned.dispose();
  }

  async #roots(): Promise<readonly TreeNode[]> {
    const { requestNodes } = await import('./requestNodes');
    const shown = await this.shown();
    const count = `${shown.length}/${this.requests.all.length}`;
    this.view.description = this.#filter && `${this.#filter} · ${count}`;
    return requestNodes(this.requests, shown, this.session);
  }

  #refreshSoon(): void {
    this.#refreshing ??= setTimeout(() => {
      this.#refreshing = undefined;
      this.provider.refresh();
    }, refreshMs);
  }
}
