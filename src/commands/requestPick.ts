import * as vscode from 'vscode';
import type { App } from '../app';
import { isAbort } from '../base/abort';
import { askedBy } from '../base/asker';
import { gatewayPath } from '../api/path';
import { queryOf } from '../api/transport/query';
import { completeRequest, idsWanted } from '../core/endpoints/completeRequest';
import type { Ids, KnownId } from '../core/endpoints/knownIds';
import { parseRequestText, type WrittenRequest } from '../core/endpoints/writtenRequest';
import type { NamedAccount } from '../core/query/callsQuestion';
import type { RecordedRequest } from '../core/requests/recordedRequest';
import type { Question } from '../host/prompt';
import { explain } from '../host/report';
import { requestConnection } from './requestConnection';
import { requestIds } from './requestIds';
import {
  requestLines,
  sameRequestLine,
  type Refusal,
  type RequestAction,
  type RequestItem,
} from './requestItems';

/** How the box ended, and the text that was there then. */
export interface RequestOutcome {
  text: string;
  choice:
    | { kind: 'open'; record: RecordedRequest }
    | { kind: 'copy'; request: WrittenRequest; connectionId: string }
    | { kind: 'back' | 'dismissed' };
}

const copyAs = { iconPath: new vscode.ThemeIcon('code'), tooltip: vscode.l10n.t('Copy as Code…') };

/** Asks for a GET, completing it while it is typed, and sends it; what is refused leaves the box open. */
export function pickRequest(
  app: App,
  account: NamedAccount,
  question: Question,
  text: string,
): Promise<RequestOutcome> {
  return new Promise(resolve => {
    new RequestPick(app, account, resolve).show(question, text);
  });
}

class RequestPick {
  readonly #input = vscode.window.createQuickPick<RequestItem>();
  readonly #closed = new AbortController();
  readonly #owned: vscode.Disposable;
  readonly #ids: Partial<Record<Ids, readonly KnownId[]>> = {};
  /** The lists that are known, or on their way. */
  readonly #learned = new Set<Ids>();
  #refusal: Refusal | undefined;
  /** What was drawn last, and the line that was put in front. */
  #drawn: { text: string; front: RequestItem | undefined } | undefined;

  constructor(
    private readonly app: App,
    private readonly account: NamedAccount,
    private readonly settle: (outcome: RequestOutcome) => void,
  ) {
    const input = this.#input;
    this.#owned = vscode.Disposable.from(
      input,
      input.onDidChangeValue(() => this.#typed()),
      input.onDidAccept(() => this.#accept(input.activeItems[0]?.action)),
      input.onDidTriggerButton(button =>
        button === copyAs ? void this.#copy() : this.#end({ kind: 'back' }),
      ),
      input.onDidHide(() => this.#end({ kind: 'dismissed' })),
      app.session.onDidChange(() => this.#end({ kind: 'dismissed' })),
    );
  }

  show({ title, canGoBack }: Question, text: string): void {
    const input = this.#input;
    const placeholder = vscode.l10n.t(
      'GET of {0}: calls, companies…, a path, or an address of CallRail or the gateway',
      this.account.name,
    );
    // Suggestions stay in their order, whatever in them is highlighted.
    Object.assign(input, { title, placeholder, ignoreFocusOut: true, sortByLabel: false });
    input.buttons = [...(canGoBack ? [vscode.QuickInputButtons.Back] : []), copyAs];
    input.value = text;
    this.#typed();
    input.show();
  }

  #typed(): void {
    this.#draw();
    for (const ids of idsWanted(this.#input.value)) void this.#learn(ids);
  }

  /** Ids come when they come; what is typed meanwhile is completed without. */
  async #learn(ids: Ids): Promise<void> {
    if (this.#learned.has(ids)) return;
    this.#learned.add(ids);
    const { signal } = this.#closed;
    try {
      this.#ids[ids] = await askedBy('command', () =>
        requestIds(this.app, this.account, ids, { signal }),
      );
      if (!signal.aborted) this.#draw({ keep: true });
    } catch (error) {
      this.#learned.delete(ids);
      // An id can be typed all the same.
      if (!isAbort(error)) this.app.log.warn(String(error));
    }
  }

  /**
   * Puts the line in front that Enter is to mean. For the same text, a line that somebody has moved
   * to stays, as long as it is there.
   */
  #draw({ keep = false } = {}): void {
    const { value, activeItems } = this.#input;
    const [active] = activeItems;
    const moved = active && this.#drawn?.text === value && active !== this.#drawn.front;
    const { accountId: id, name } = this.account;
    const suggestions = completeRequest(value, { account: { id, name }, ids: this.#ids });
    const read = parseRequestText(value, this.#gatewayUrl);
    const { items, front } = requestLines(value, suggestions, read, this.#refusal);
    const next = (keep && moved ? sameRequestLine(items, active) : undefined) ?? front;
    this.#input.items = items;
    if (next) this.#input.activeItems = [next];
    this.#drawn = { text: value, front: next };
  }

  get #gatewayUrl(): string {
    return this.app.session.credentials?.endpoints.gatewayUrl ?? 'https://gateway.maton.ai';
  }

  #accept(action: RequestAction | undefined): void {
    if (this.#input.busy) return;
    switch (action?.kind) {
      case 'write':
        this.#input.value = action.text;
        this.#typed();
        break;
      case 'send':
        void this.#send(action.request);
        break;
      case 'show':
        this.#end({ kind: 'open', record: action.record });
        break;
      case undefined:
    }
  }

  async #send(request: WrittenRequest): Promise<void> {
    const { signal } = this.#closed;
    const text = this.#input.value;
    this.#input.busy = true;
    this.#input.enabled = false;
    const { records, failure } = await this.app.requests.follow(() =>
      askedBy('command', () => this.#ask(request, signal)),
    );
    if (signal.aborted) return;
    // Of several tries the last is what came of it. One that somebody else was making is among all.
    const isIt = ({ path }: RecordedRequest) => path === gatewayPath(request.path);
    const record = records.findLast(isIt) ?? this.app.requests.all.find(isIt);
    if (failure === undefined && record) {
      this.#end({ kind: 'open', record });
      return;
    }
    this.#input.busy = false;
    this.#input.enabled = true;
    const answered = record?.body ? { record } : {};
    this.#refusal = { text, message: explain(failure).message, ...answered };
    this.#draw();
  }

  async #ask(request: WrittenRequest, signal: AbortSignal): Promise<void> {
    const api = await this.app.session.api();
    const connectionId = await requestConnection(this.app, this.account, request.path, signal);
    const path = gatewayPath(request.path);
    const asked = { plane: 'gateway', path, query: queryOf(request.query), connectionId } as const;
    await api.get(asked, { signal, fresh: true });
  }

  async #copy(): Promise<void> {
    const { request } = parseRequestText(this.#input.value, this.#gatewayUrl);
    if (!request) return;
    const { signal } = this.#closed;
    const { app, account } = this;
    const connectionId = await askedBy('command', () =>
      requestConnection(app, account, request.path, signal),
    ).catch(() => account.connectionId);
    this.#end({ kind: 'copy', request, connectionId });
  }

  #end(choice: RequestOutcome['choice']): void {
    if (this.#closed.signal.aborted) return;
    this.#closed.abort();
    this.settle({ text: this.#input.value, choice });
    this.#owned.dispose();
  }
}
