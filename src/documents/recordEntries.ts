import * as vscode from 'vscode';
import { askedBy } from '../base/asker';
import { readEditable } from '../core/readEditable';
import type { Session } from '../core/session';
import type { TagEditor } from '../core/tagEditor';
import { checkMode } from './fileErrors';
import { openRecords } from './openRecords';
import { modeOf, recordOf } from './recordAddress';
import { RecordEntry } from './recordEntry';

/** The records that are shown as files, or were just looked at, by address. */
export class RecordEntries {
  readonly #entries = new Map<string, RecordEntry>();
  readonly #loading = new Map<string, Promise<RecordEntry>>();

  constructor(private readonly services: { session: Session; tagEditor: TagEditor }) {}

  get(uri: vscode.Uri): RecordEntry | undefined {
    return this.#entries.get(uri.toString());
  }

  delete(uri: vscode.Uri): void {
    this.#entries.delete(uri.toString());
  }

  clear(): void {
    this.#entries.clear();
  }

  /** Reads the record behind an address; whoever asks meanwhile waits for the same. */
  load(uri: vscode.Uri): Promise<RecordEntry> {
    const key = uri.toString();
    const loading =
      this.#loading.get(key) ?? this.#read(uri).finally(() => this.#loading.delete(key));
    this.#loading.set(key, loading);
    return loading;
  }

  async #read(uri: vscode.Uri): Promise<RecordEntry> {
    const key = uri.toString();
    const record = recordOf(uri);
    if (!record) throw vscode.FileSystemError.FileNotFound(uri);
    await checkMode(this.services.session, modeOf(uri));
    const raw = await askedBy('file', () => readEditable(this.services, record));
    const entry = this.#entries.get(key) ?? new RecordEntry();
    entry.take(raw);
    this.#forgetUnshown();
    this.#entries.set(key, entry);
    return entry;
  }

  /** Those of no document, which were looked at and not opened, need not stay. */
  #forgetUnshown(): void {
    const shown = new Set(openRecords().map(({ uri }) => uri.toString()));
    for (const [address, entry] of this.#entries)
      if (!entry.isCurrent(false) && !shown.has(address)) this.#entries.delete(address);
  }
}
