import * as vscode from 'vscode';
import { askedBy } from '../base/asker';
import type { Disposable } from '../base/disposable';
import { sameAccess, type Credentials } from '../core/credentials';
import { interruption, InterruptedError } from '../core/interruption';
import { isRecord, type RawRecord } from '../core/recordPatch';
import { saveRecord, type SavedRecord, type SaveServices } from '../core/recordSave';
import type { RecordRef } from '../core/records';
import { documentScheme } from '../contributions';
import { explain } from '../host/report';
import { note } from '../host/statusNote';
import { refusedText, ignoredText } from '../host/updateReport';
import { withoutLinks } from '../host/plainText';
import type { EditPreviews } from './editPreviews';
import { unavailable } from './fileErrors';
import { JsonSyntaxError, parseText, repeatedField, textOf } from './recordJson';
import type { RecordEntry } from './recordEntry';
import { saveQuestions } from './saveQuestions';

/** Saves edited records, one at a time, since each may ask. What fails leaves the text as it is. */
export class RecordSaver implements Disposable {
  readonly #subscription: Disposable;
  /** Files that VS Code is about to save by itself. */
  readonly #automatic = new Set<string>();
  #before: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly services: SaveServices & { report(error: unknown): void },
    private readonly previews: EditPreviews,
  ) {
    this.#subscription = vscode.workspace.onWillSaveTextDocument(({ document, reason }) => {
      const key = document.uri.toString();
      if (document.uri.scheme !== documentScheme) return;
      if (reason === vscode.TextDocumentSaveReason.Manual) this.#automatic.delete(key);
      else this.#automatic.add(key);
    });
  }

  /** Writes what a text changes of a record. Resolves when the file is as it should be. */
  save(uri: vscode.Uri, ref: RecordRef, entry: RecordEntry, text: string): Promise<void> {
    // Asked without end otherwise: every pause in the typing would be another save.
    if (this.#automatic.delete(uri.toString()))
      return Promise.reject(
        unavailable(
          vscode.l10n.t('Auto Save leaves records alone: save by hand to write to CallRail.'),
        ),
      );
    const { credentials } = this.services.session;
    const saved = this.#before.then(() => {
      this.#checkAccess(credentials);
      return this.#save(uri, ref, entry, text);
    });
    this.#before = saved.catch(() => undefined);
    return saved;
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  /** While another save was asked about, the demo may have begun, or another key have come. */
  #checkAccess(credentials: Credentials | undefined): void {
    if (sameAccess(credentials, this.services.session.credentials)) return;
    this.#refuse(new InterruptedError());
  }

  async #save(uri: vscode.Uri, ref: RecordRef, entry: RecordEntry, text: string): Promise<void> {
    const edited = parsed(text);
    const record = isRecord(edited) ? edited : {};
    const questions = saveQuestions(this.previews, ref, record);
    const outcome = await askedBy('file', () =>
      saveRecord(this.services, ref, { base: entry.base, edited }, questions),
    ).catch((error: unknown) => this.#refuse(interruption(error, false)));
    switch (outcome.kind) {
      case 'unchanged':
        if (outcome.theirs) entry.take(outcome.theirs);
        return;
      case 'kept':
        throw unavailable(vscode.l10n.t('Not saved: you went on editing.'));
      case 'merge':
        this.#merge(uri, entry.merge(outcome.fields, outcome.theirs, record));
        throw unavailable(
          vscode.l10n.t('Not saved yet: merge the changes in the diff editor, then save again.'),
        );
      case 'saved':
        this.#settle(ref, entry, outcome, record);
    }
  }

  #settle(
    ref: RecordRef,
    entry: RecordEntry,
    { now, changes, ignored, refused }: SavedRecord,
    edited: RawRecord,
  ): void {
    const names = new Set(refused.map(({ field }) => field));
    const taken = changes.map(({ field }) => field).filter(field => !names.has(field));
    entry.rebase(taken, now ?? edited);
    if (refused.length > 0) {
      const sentences = refused.map(({ field, message }) => refusedText(field, message));
      sentences.push(...ignored.map(ignoredText));
      if (taken.length > ignored.length)
        sentences.push(vscode.l10n.t('The other changes were saved.'));
      throw unavailable(sentences.join(' '));
    }
    // What could not be read back is read when VS Code asks for it.
    entry.take(now ?? edited);
    entry.isStale = now === undefined;
    if (ignored.length > 0)
      void vscode.window.showWarningMessage(withoutLinks(ignored.map(ignoredText).join(' ')));
    else note(vscode.l10n.t('{0} saved to CallRail', ref.id));
  }

  /** Where something can be done about it, it is told with the button that does it. */
  #refuse(error: unknown): never {
    const { message, remedy } = explain(error);
    if (!remedy) throw unavailable(message);
    this.services.report(error);
    throw unavailable(vscode.l10n.t('The record was not saved. Your text is still here.'));
  }

  /** Shows what CallRail has beside the file. The save, which waits, has to end before. */
  #merge(uri: vscode.Uri, base: RawRecord): void {
    const left = this.previews.add(uri.path, textOf(base));
    const title = vscode.l10n.t('{0}: CallRail ↔ Merged', uri.path.replace(/^.*\//, ''));
    vscode.commands
      .executeCommand('vscode.diff', left, uri, title)
      .then(undefined, (error: unknown) => this.services.report(error));
  }
}

function parsed(text: string): unknown {
  try {
    const edited = parseText(text);
    const twice = repeatedField(text);
    if (twice === undefined) return edited;
    throw unavailable(vscode.l10n.t('“{0}” stands in the text twice.', twice));
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw unavailable(vscode.l10n.t('The text is not valid JSON (line {0}).', error.line + 1));
  }
}
