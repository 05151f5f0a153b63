import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable';
import type { CallStore } from '../core/callStore';
import { readRecord, recordKinds, type RecordKind, type RecordRef } from '../core/records';
import type { Session } from '../core/session';
import type { TagEditor } from '../core/tagEditor';
import { documentScheme } from '../contributions';
import { withSignal } from '../host/cancellation';
import { explain } from '../host/report';

/** `callrail:` documents: any record as CallRail gives it, as JSON, read-only and in memory. */
export class JsonDocuments implements vscode.TextDocumentContentProvider, Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: Disposable[];

  constructor(
    private readonly services: { session: Session; calls: CallStore; tagEditor: TagEditor },
  ) {
    const { session, calls, tagEditor } = services;
    this.#subscriptions = [
      vscode.workspace.registerTextDocumentContentProvider(documentScheme, this),
      calls.onDidChange(({ ref }) => this.#reload(record => record.id === ref.callId)),
      tagEditor.onDidChange(({ tag }) =>
        this.#reload(record => record.kind === 'tag' && record.id === tag.id),
      ),
      // What belongs to another key, or to none, must not stay on the screen.
      session.onDidChange(() => void closeDocuments()),
    ];
  }

  /** Opens a record beside what is being edited. */
  async open(record: RecordRef): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uriOf(record));
    await vscode.languages.setTextDocumentLanguage(document, 'json');
    await vscode.window.showTextDocument(document, { preview: true });
  }

  async provideTextDocumentContent(
    uri: vscode.Uri,
    token: vscode.CancellationToken,
  ): Promise<string> {
    try {
      const record = recordOf(uri);
      const client = await this.services.session.client(record.connectionId);
      const value = await withSignal(token, signal => readRecord(client, record, { signal }));
      return `${JSON.stringify(value, undefined, 2)}\n`;
    } catch (error) {
      return `// ${explain(error).message}\n`;
    }
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  #reload(fits: (record: RecordRef) => boolean): void {
    for (const { uri } of vscode.workspace.textDocuments)
      if (uri.scheme === documentScheme && fits(recordOf(uri))) this.#changed.fire(uri);
  }
}

/** `callrail:/connection/account/call/CAL….json?company`: all that finds the record again. */
export function uriOf({ kind, connectionId, accountId, id, companyId }: RecordRef): vscode.Uri {
  return vscode.Uri.from({
    scheme: documentScheme,
    path: `/${[connectionId, accountId, kind, `${id}.json`].map(encodeURIComponent).join('/')}`,
    query: companyId ?? '',
  });
}

function recordOf(uri: vscode.Uri): RecordRef {
  const [, connectionId, accountId, kind, file] = uri.path.split('/').map(decodeURIComponent);
  if (!connectionId || !accountId || !file?.endsWith('.json') || !isRecordKind(kind))
    throw new RangeError(`${uri.toString()} names no record of CallRail.`);
  const id = file.slice(0, -'.json'.length);
  return { kind, connectionId, accountId, id, companyId: uri.query || undefined };
}

function isRecordKind(kind: string | undefined): kind is RecordKind {
  return recordKinds.some(known => known === kind);
}

async function closeDocuments(): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === documentScheme,
    );
  if (tabs.length > 0) await vscode.window.tabGroups.close(tabs);
}
