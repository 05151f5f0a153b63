import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable';
import type { RecordRef } from '../core/records';
import { documentScheme } from '../contributions';
import type { RecordFileServices, RecordFileSystem } from './recordFileSystem';

/**
 * `callrail:` files: every record of CallRail as JSON, in memory only; calls and tags can be edited
 * and saved. This end is there from the start; the work is loaded with the first file.
 */
export class RecordFiles implements vscode.FileSystemProvider, Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #registration: Disposable;
  #system: Promise<RecordFileSystem> | undefined;

  constructor(private readonly services: RecordFileServices) {
    const options = { isCaseSensitive: true };
    this.#registration = vscode.workspace.registerFileSystemProvider(documentScheme, this, options);
  }

  /** Opens a record beside what is being edited. */
  async open(record: RecordRef): Promise<void> {
    await (await this.#work()).open(record);
  }

  /** The record of a file's address; undefined for any other. */
  async recordOf(uri: vscode.Uri): Promise<RecordRef | undefined> {
    return (await import('./recordAddress')).recordOf(uri);
  }

  /** Whether the record of a file's address is one of the demo. */
  async modeOf(uri: vscode.Uri): Promise<'live' | 'demo'> {
    return (await import('./recordAddress')).modeOf(uri);
  }

  /** Reads every file that is open, and not being edited, anew. */
  refresh(): void {
    void this.#system?.then(system => system.refresh());
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    return (await this.#work()).stat(uri);
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return (await this.#work()).readFile(uri);
  }

  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    await (await this.#work()).writeFile(uri, content);
  }

  /** CallRail tells of no change; what changes from here is told for all files. */
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  /** What there is, the views list. */
  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    this.#registration.dispose();
    void this.#system?.then(system => system.dispose());
    this.#changed.dispose();
  }

  #work(): Promise<RecordFileSystem> {
    this.#system ??= import('./recordFileSystem').then(
      ({ RecordFileSystem }) =>
        new RecordFileSystem(this.services, changes => this.#changed.fire(changes)),
    );
    return this.#system;
  }
}
