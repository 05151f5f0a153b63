import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable';
import type { CallEditor } from '../core/callEditor';
import type { CallStore } from '../core/callStore';
import { onOtherAccess } from '../core/otherAccess';
import { writableFields } from '../core/recordTypes/writableFields';
import type { RecordRef } from '../core/records';
import type { Session } from '../core/session';
import type { TagChange, TagEditor } from '../core/tagEditor';
import { documentScheme } from '../contributions';
import { EditPreviews, previewScheme } from './editPreviews';
import { checkMode, fileError, UnreadableFiles } from './fileErrors';
import { documentOf, openRecords } from './openRecords';
import { isFolder, modeOf, recordOf, uriOf } from './recordAddress';
import { RecordDiagnostics } from './recordDiagnostics';
import { RecordEntries } from './recordEntries';
import type { RecordEntry } from './recordEntry';
import { RecordSaver } from './recordSaver';
import { closeTabsWith, columnFor } from './tabs';

export interface RecordFileServices {
  session: Session;
  calls: CallStore;
  callEditor: CallEditor;
  tagEditor: TagEditor;
  /** Tells of a failure, with its remedy. */
  report(error: unknown): void;
}

/**
 * The records that are open as files. VS Code asks for state and content by turns: what was read for
 * one serves for the other, so that opening a file is one request.
 */
export class RecordFileSystem implements Disposable {
  readonly #entries: RecordEntries;
  readonly #previews = new EditPreviews();
  readonly #diagnostics: RecordDiagnostics;
  readonly #saver: RecordSaver;
  readonly #unreadable: UnreadableFiles;
  readonly #subscriptions: Disposable[];

  constructor(
    private readonly services: RecordFileServices,
    private readonly tell: (changes: vscode.FileChangeEvent[]) => void,
  ) {
    const { session, calls, tagEditor } = services;
    this.#entries = new RecordEntries(services);
    this.#diagnostics = new RecordDiagnostics(uri => this.#entries.get(uri)?.base);
    this.#saver = new RecordSaver(services, this.#previews);
    this.#unreadable = new UnreadableFiles(error => services.report(error));
    this.#subscriptions = [
      this.#previews,
      this.#diagnostics,
      this.#saver,
      calls.onDidChange(({ ref, call }) =>
        this.#follow(record => record.kind === 'call' && record.id === ref.callId, !call),
      ),
      tagEditor.onDidChange(change => this.#followTag(change)),
      onOtherAccess(session, () => this.#leave()),
      vscode.workspace.onDidOpenTextDocument(document => this.#shown(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#shown(document)),
      vscode.workspace.onDidSaveTextDocument(document => this.#saved(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        // One whose language has changed is told of as closed, and is open all the same.
        if (!documentOf(uri)) this.#entries.delete(uri);
      }),
    ];
  }

  async open(record: RecordRef): Promise<void> {
    const { session } = this.services;
    await session.api();
    const uri = uriOf(record, session.mode === 'demo' ? 'demo' : 'live');
    // Whoever opens a record wants it as it is now. What cannot be read fails here, where it is told
    // with what helps: VS Code's own editor for what cannot be opened does not say why.
    if (documentOf(uri)) this.#stale(uri);
    else await this.#entries.load(uri);
    const options = { preview: true, viewColumn: columnFor(uri) };
    await vscode.commands.executeCommand('vscode.open', uri, options);
  }

  refresh(): void {
    for (const { uri } of openRecords()) this.#stale(uri);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    if (isFolder(uri)) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const document = documentOf(uri);
    const known = this.#entries.get(uri);
    if (known?.gone) throw vscode.FileSystemError.FileNotFound(uri);
    // A file that is edited keeps its state, whatever has become of the record: saving compares.
    const holds = known && (document?.isDirty === true || known.isCurrent(document !== undefined));
    const entry = holds ? known : await this.#loadAsFile(uri);
    const { kind } = recordOf(uri) ?? {};
    return {
      type: vscode.FileType.File,
      ctime: 0,
      mtime: entry.version,
      size: entry.bytes.byteLength,
      permissions: kind && writableFields[kind] ? undefined : vscode.FilePermission.Readonly,
    };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const document = documentOf(uri);
    const known = this.#entries.get(uri);
    const shown = known?.text;
    const holds = known && (document?.isDirty === true || known.isCurrent(false));
    const entry = holds ? known : await this.#loadAsFile(uri);
    // Whoever it was that read it: an editor that has the file shows the same.
    if (document && shown !== undefined && entry.text !== shown) this.#renew(uri, entry);
    this.#diagnostics.follow(uri);
    return entry.read(documentOf(uri)?.isDirty === true);
  }

  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    const record = recordOf(uri);
    if (!record || !writableFields[record.kind])
      throw vscode.FileSystemError.NoPermissions(
        vscode.l10n.t('CallRail takes no changes of such a record.'),
      );
    const entry = this.#entries.get(uri) ?? (await this.#loadAsFile(uri));
    const text = new TextDecoder().decode(content);
    try {
      await checkMode(this.services.session, modeOf(uri));
      await this.#saver.save(uri, record, entry, text);
    } catch (error) {
      throw fileError(error);
    }
    this.#diagnostics.follow(uri);
    // What is saved from an editor is followed once VS Code has taken it for saved.
    if (!documentOf(uri)?.isDirty && entry.text !== text) this.#renew(uri, entry);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#entries.clear();
  }

  /** Fails as files do; where that leaves an editor without a text, it is told why. */
  async #loadAsFile(uri: vscode.Uri): Promise<RecordEntry> {
    try {
      return await this.#entries.load(uri);
    } catch (error) {
      // Others look for files of their own beside those that are open.
      if (recordOf(uri) && !documentOf(uri)) this.#unreadable.tell(uri, error);
      throw fileError(error);
    }
  }

  /** The record may be otherwise by now. One that is edited is looked at when it is saved. */
  #stale(uri: vscode.Uri): void {
    const entry = this.#entries.get(uri);
    if (!entry) return;
    entry.isStale = true;
    if (!documentOf(uri)?.isDirty) this.#renew(uri, entry);
  }

  /** Has VS Code ask for the content again. */
  #renew(uri: vscode.Uri, entry: RecordEntry): void {
    entry.version += 1;
    this.tell([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  /** What an editor shows unedited is what it goes on from. */
  #shown(document: vscode.TextDocument): void {
    if (document.uri.scheme !== documentScheme || document.isDirty) return;
    const entry = this.#entries.get(document.uri);
    if (!entry) return;
    entry.shows(document.getText());
    if (!entry.gaveBase) return;
    // An edit that was given up is back at its base, which may be old.
    entry.gaveBase = false;
    this.#stale(document.uri);
  }

  #saved(document: vscode.TextDocument): void {
    this.#shown(document);
    const entry = this.#entries.get(document.uri);
    if (entry && (entry.isStale || entry.text !== document.getText()))
      this.#renew(document.uri, entry);
  }

  #follow(fits: (record: RecordRef, entry?: RecordEntry) => boolean, gone = false): void {
    for (const { uri } of openRecords()) {
      const record = recordOf(uri);
      const entry = this.#entries.get(uri);
      if (!record || !fits(record, entry)) continue;
      if (gone && entry) {
        entry.gone = true;
        this.tell([{ type: vscode.FileChangeType.Deleted, uri }]);
      } else this.#stale(uri);
    }
  }

  /** The tag itself, and the calls that may carry it. */
  #followTag({ ref, tag, deleted }: TagChange): void {
    this.#follow(record => record.kind === 'tag' && record.id === tag.id, deleted);
    this.#follow(
      (record, entry) =>
        record.kind === 'call' &&
        record.accountId === ref.accountId &&
        entry?.carriesTag(tag) === true,
    );
  }

  /** What belongs to another key, or to none, must not stay on the screen. */
  #leave(): void {
    this.#entries.clear();
    const schemes = [documentScheme, previewScheme];
    closeTabsWith(({ scheme }) => schemes.includes(scheme)).catch((error: unknown) =>
      this.services.report(error),
    );
  }
}
