import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable';

/** Scheme of the read-only texts that stand on the sides of a diff of an edit. */
export const previewScheme = 'callrail-edit';

/** Texts that are shown beside each other while a record is saved; in memory while they are open. */
export class EditPreviews implements vscode.TextDocumentContentProvider, Disposable {
  readonly #texts = new Map<string, string>();
  readonly #subscriptions: Disposable[];
  #count = 0;

  constructor() {
    this.#subscriptions = [
      vscode.workspace.registerTextDocumentContentProvider(previewScheme, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        // One whose language has changed is told of as closed, and is open all the same.
        const isOpen = vscode.workspace.textDocuments.some(
          document => document.uri.toString() === uri.toString(),
        );
        if (!isOpen) this.#texts.delete(uri.toString());
      }),
    ];
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /** Gives a text an address, under a path that names what it is a state of. */
  add(path: string, text: string): vscode.Uri {
    const query = String(++this.#count);
    const uri = vscode.Uri.from({ scheme: previewScheme, path, query });
    this.#texts.set(uri.toString(), text);
    return uri;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#texts.clear();
  }
}
