import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable';
import type { CallStore } from '../core/callStore';
import { sameAccess, type Credentials } from '../core/credentials';
import { readRecord, recordKinds, type RecordKind, type RecordRef } from '../core/records';
import type { Session } from '../core/session';
import type { TagEditor } from '../core/tagEditor';
import { documentScheme } from '../contributions';
import { withSignal } from '../host/cancellation';

/** `callrail:` documents: any record as CallRail gives it, as JSON, read-only and in memory. */
export class JsonDocuments implements vscode.TextDocumentContentProvider, Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: Disposable[];
  /** Documents, by their address, that say why they could not be read. */
  readonly #failed = new Set<string>();
  /** What the documents were read with; undefined before there was a key. */
  #credentials: Credentials | undefined;

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
      session.onDidChange(() => this.#followSession()),
    ];
    this.#credentials = session.credentials;
  }

  /** Opens a record beside what is being edited. */
  async open(record: RecordRef): Promise<void> {
    const uri = uriOf(record);
    const wasOpen = openUris().some(open => open.toString() === uri.toString());
    const document = await vscode.workspace.openTextDocument(uri);
    // VS Code asks once only while it holds a document.
    if (wasOpen) this.#changed.fire(uri);
    await vscode.languages.setTextDocumentLanguage(document, 'json');
    await vscode.window.showTextDocument(document, { preview: true });
  }

  /** Reads every document that is open anew. */
  refresh(): void {
    for (const uri of openUris()) this.#changed.fire(uri);
  }

  async provideTextDocumentContent(
    uri: vscode.Uri,
    token: vscode.CancellationToken,
  ): Promise<string> {
    this.#failed.delete(uri.toString());
    try {
      const record = recordOf(uri);
      if (!record) throw new RangeError(`${uri.toString()} names no record of CallRail.`);
      const client = await this.services.session.client(record.connectionId);
      // Whoever looks at the raw answer wants the latest.
      const value = await withSignal(token, signal =>
        readRecord(client, record, { signal, fresh: true }),
      );
      return `${JSON.stringify(value, undefined, 2)}\n`;
    } catch (error) {
      this.#failed.add(uri.toString());
      const { explain } = await import('../host/report');
      return `// ${explain(error).message}\n`;
    }
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  #reload(fits: (record: RecordRef) => boolean): void {
    for (const uri of openUris()) {
      const record = recordOf(uri);
      if (record && fits(record)) this.#changed.fire(uri);
    }
  }

  /** What belongs to another key, or to none, must not stay on the screen. */
  #followSession(): void {
    const old = this.#credentials;
    this.#credentials = this.services.session.credentials;
    if (old && !sameAccess(old, this.#credentials)) void closeDocuments();
    else if (this.#credentials)
      for (const uri of openUris()) if (this.#failed.has(uri.toString())) this.#changed.fire(uri);
  }
}

function openUris(): vscode.Uri[] {
  return vscode.workspace.textDocuments
    .map(({ uri }) => uri)
    .filter(({ scheme }) => scheme === documentScheme);
}

/** `callrail:/connection/account/call/CAL….json?company`: all that finds the record again. */
export function uriOf({ kind, connectionId, accountId, id, companyId }: RecordRef): vscode.Uri {
  return vscode.Uri.from({
    scheme: documentScheme,
    path: `/${[connectionId, accountId, kind, `${id}.json`].map(encodeURIComponent).join('/')}`,
    query: companyId ?? '',
  });
}

/** Undefined for an address that `uriOf` did not make. */
function recordOf(uri: vscode.Uri): RecordRef | undefined {
  const [, connectionId, accountId, kind, file] = uri.path.split('/').map(decoded);
  if (!connectionId || !accountId || !file?.endsWith('.json') || !isRecordKind(kind))
    return undefined;
  const id = file.slice(0, -'.json'.length);
  return { kind, connectionId, accountId, id, companyId: uri.query || undefined };
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function isRecordKind(kind: string | undefined): kind is RecordKind {
  return recordKinds.some(known => known === kind);
}

/** What a tab shows: a document, or two side by side. */
function urisOf(input: unknown): vscode.Uri[] {
  if (input instanceof vscode.TabInputText) return [input.uri];
  return input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : [];
}

async function closeDocuments(): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => urisOf(input).some(({ scheme }) => scheme === documentScheme));
  if (tabs.length > 0) await vscode.window.tabGroups.close(tabs);
}
