import { homedir } from 'node:os';
import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable';
import type { PartFiles } from '../core/export/partFiles';

/** What was chosen last, for the next time. */
export interface ExportChoices {
  format?: string;
  fields?: readonly string[];
  transcripts?: string;
  /** Where the last file went. */
  folder?: string;
}

const choicesKey = 'callrail.export';

/** What exports have in common: the last choices, and the files that are not finished yet. */
export class Exports implements Disposable {
  readonly #open = new Set<Disposable>();
  #parts: Promise<PartFiles> | undefined;

  constructor(
    private readonly memento: vscode.Memento,
    private readonly storage: vscode.Uri,
  ) {}

  /** The notes about files that are not finished; by then those of an earlier crash are removed. */
  parts(): Promise<PartFiles> {
    this.#parts ??= this.#openParts();
    return this.#parts;
  }

  async #openParts(): Promise<PartFiles> {
    const { PartFiles } = await import('../core/export/partFiles');
    const parts = new PartFiles(vscode.Uri.joinPath(this.storage, 'parts').fsPath);
    this.own(parts);
    await parts.sweep();
    return parts;
  }

  get choices(): ExportChoices {
    return this.memento.get<ExportChoices>(choicesKey, {});
  }

  async remember(choices: ExportChoices): Promise<void> {
    await this.memento.update(choicesKey, { ...this.choices, ...choices });
  }

  /** Where the next file is offered to go. */
  get folder(): string {
    const workspace = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file');
    return this.choices.folder ?? workspace?.uri.fsPath ?? homedir();
  }

  /** Takes charge of something that leaves a part of a file behind unless it is disposed. */
  own(job: Disposable): void {
    this.#open.add(job);
  }

  /** Ends what was owned. */
  end(job: Disposable): void {
    this.#open.delete(job);
    job.dispose();
  }

  dispose(): void {
    for (const job of [...this.#open]) this.end(job);
  }
}
