import * as vscode from 'vscode';
import type { Session } from '../core/session';
import { withoutLinks } from '../host/plainText';
import { explain } from '../host/report';

/** A failure as VS Code takes it from a file system: the sentence is what the editor shows. */
export function fileError(error: unknown): vscode.FileSystemError {
  return error instanceof vscode.FileSystemError ? error : unavailable(explain(error).message);
}

/** VS Code shows it where marks in a text, which may be a server's, would become links. */
export function unavailable(sentence: string): vscode.FileSystemError {
  return vscode.FileSystemError.Unavailable(withoutLinks(sentence));
}

/**
 * Throws where a record of the user's own would be asked of the demo, or one of the demo of CallRail.
 * Waits for the key to be read.
 */
export async function checkMode(session: Session, mode: 'live' | 'demo'): Promise<void> {
  if (mode === 'live') await session.api();
  if (mode === 'demo' && session.mode !== 'demo')
    throw unavailable(vscode.l10n.t('This is a record of the demo, which is not running.'));
  if (mode === 'live' && session.mode === 'demo')
    throw unavailable(
      vscode.l10n.t('This is a record of your own, and the demo is running. Stop it first.'),
    );
}

/** VS Code asks several times for a file that it opens. */
const momentMs = 5_000;

/** Tells why files could not be opened, each time once. */
export class UnreadableFiles {
  readonly #toldAt = new Map<string, number>();

  constructor(private readonly report: (error: unknown) => void) {}

  tell(uri: vscode.Uri, error: unknown): void {
    const key = uri.toString();
    const now = Date.now();
    for (const [other, at] of this.#toldAt) if (now - at > momentMs) this.#toldAt.delete(other);
    if (this.#toldAt.has(key)) return;
    this.#toldAt.set(key, now);
    if (error instanceof vscode.FileSystemError) void vscode.window.showErrorMessage(error.message);
    else this.report(error);
  }
}
