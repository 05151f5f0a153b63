import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable';
import { isRecord, planEdit, type EditProblem, type RawRecord } from '../core/recordPatch';
import { documentScheme } from '../contributions';
import { editProblemText } from '../host/editWords';
import { recordOf } from './recordAddress';
import { fieldPlaces, parseText, restoration } from './recordJson';

const pauseMs = 150;

/** Problems that are seen by their place; what values a writable field takes, its schema says. */
type FieldProblem = Exclude<EditProblem, { kind: 'no-record' | 'invalid' }>;

/** Marks in record files what cannot be saved, and offers to put it back. */
export class RecordDiagnostics implements Disposable, vscode.CodeActionProvider {
  readonly #collection = vscode.languages.createDiagnosticCollection('callrail');
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #subscriptions: Disposable[];

  constructor(private readonly baseOf: (uri: vscode.Uri) => RawRecord | undefined) {
    const kinds = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
    this.#subscriptions = [
      this.#collection,
      vscode.languages.registerCodeActionsProvider({ scheme: documentScheme }, this, kinds),
      vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => this.follow(uri)),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.follow(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#collection.delete(uri)),
    ];
  }

  /** Looks at a file once nothing happens to it for a moment. */
  follow(uri: vscode.Uri): void {
    if (uri.scheme !== documentScheme) return;
    const key = uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        this.#look(uri);
      }, pauseMs),
    );
  }

  provideCodeActions(
    document: vscode.TextDocument,
    _: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const base = this.baseOf(document.uri);
    if (!base) return [];
    return diagnostics.flatMap(diagnostic => {
      const field = fieldOf(diagnostic);
      if (field === undefined) return [];
      const title = vscode.l10n.t('Restore “{0}”', field);
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      action.diagnostics = [diagnostic];
      action.isPreferred = true;
      action.edit = new vscode.WorkspaceEdit();
      for (const { offset, length, content } of restoration(document.getText(), field, base))
        action.edit.replace(document.uri, rangeOf(document, offset, length), content);
      return [action];
    });
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #look(uri: vscode.Uri): void {
    const document = vscode.workspace.textDocuments.find(
      each => each.uri.toString() === uri.toString(),
    );
    const base = this.baseOf(uri);
    const kind = recordOf(uri)?.kind;
    if (!document || !base || !kind) return;
    const text = document.getText();
    const places = fieldPlaces(text);
    const found = problemsOf(text, edited => planEdit(kind, base, edited).problems);
    // While it is no JSON, VS Code says so, and nothing else can be told.
    if (!found) return;
    this.#collection.set(
      uri,
      found.map(problem => {
        const place = places.get(problem.field) ?? { offset: text.search(/\S/), length: 1 };
        const range = rangeOf(document, Math.max(place.offset, 0), place.length);
        const message = editProblemText(problem);
        const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Error);
        diagnostic.source = 'CallRail';
        diagnostic.code = `${problem.kind}: ${problem.field}`;
        return diagnostic;
      }),
    );
  }
}

function problemsOf(
  text: string,
  plan: (edited: RawRecord) => EditProblem[],
): FieldProblem[] | undefined {
  try {
    const edited = parseText(text);
    if (!isRecord(edited)) return [];
    return plan(edited).filter(
      problem => problem.kind !== 'no-record' && problem.kind !== 'invalid',
    );
  } catch {
    return undefined;
  }
}

/** The field that a diagnostic of ours is about. */
function fieldOf({ source, code }: vscode.Diagnostic): string | undefined {
  if (source !== 'CallRail' || typeof code !== 'string') return undefined;
  return /^(?:read-only|missing|tag-detail): (.*)$/s.exec(code)?.[1];
}

function rangeOf(document: vscode.TextDocument, offset: number, length: number): vscode.Range {
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
}
