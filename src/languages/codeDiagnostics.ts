import * as vscode from 'vscode';
import { DisposableStore, toDisposable, type Disposable } from '../base/disposable';
import { documentScheme, requestScheme } from '../contributions';
import { dialectOf, languageIds } from '../core/lint/dialect';
import { ruleNames, type Finding, type RuleName } from '../core/lint/finding';
import { lint } from '../core/lint/lint';
import * as settings from '../host/settings';
import { diagnosticFixes } from './diagnosticFixes';
import { pageOf } from './diagnosticPage';
import { findingSentence } from './diagnosticWords';
import { turnOff, turnOffCommand } from './turnOffRule';

/** After the last key, so that nothing is looked for while somebody types. */
const pauseMs = 400;
/** In characters; what is longer was written by a program. */
const longest = 1_000_000;

/** Not written by hand: our own documents, other versions of files, and what programs print. */
const foreignSchemes = [documentScheme, requestScheme, 'git', 'output', 'vscode-settings', 'debug'];

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

interface Looked {
  version: number;
  findings: readonly Finding[];
}

/** Marks mistakes in the files that are in sight, and offers what mends them. */
export class CodeDiagnostics implements Disposable, vscode.CodeActionProvider {
  readonly #collection = vscode.languages.createDiagnosticCollection('callrail.code');
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #looked = new Map<string, Looked>();
  readonly #owned = new DisposableStore();

  constructor(report: (error: unknown) => void) {
    const selector = [
      ...languageIds.map(language => ({ language })),
      { pattern: '**/*.{http,rest}' },
    ];
    const { window, workspace } = vscode;
    const all = [
      this.#collection,
      vscode.languages.registerCodeActionsProvider(selector, this, {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      }),
      vscode.commands.registerCommand(
        turnOffCommand,
        async (rule: RuleName, everywhere: boolean) => {
          await turnOff(rule, everywhere).catch(report);
        },
      ),
      window.onDidChangeVisibleTextEditors(() => this.#see()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (isVisible(document)) this.#follow(document, pauseMs);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
      workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('callrail.diagnostics')) this.#lookAgain();
      }),
      toDisposable(() => this.#timers.forEach(timer => clearTimeout(timer))),
    ];
    for (const each of all) this.#owned.add(each);
    this.#see();
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const looked = this.#looked.get(document.uri.toString());
    // What was found in another version stands elsewhere by now.
    if (looked?.version !== document.version) return [];
    const marks = this.#collection.get(document.uri) ?? [];
    return diagnosticFixes(document, range, looked.findings, marks);
  }

  /** Looks at what has come into sight since it was last looked at. */
  #see(): void {
    for (const { document } of vscode.window.visibleTextEditors)
      if (this.#looked.get(document.uri.toString())?.version !== document.version)
        this.#follow(document, 0);
  }

  #lookAgain(): void {
    this.#looked.clear();
    this.#collection.clear();
    this.#see();
  }

  #follow(document: vscode.TextDocument, ms: number): void {
    if (!dialectOf(document.languageId, document.fileName)) {
      this.#forget(document.uri);
      return;
    }
    if (foreignSchemes.includes(document.uri.scheme)) return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    // One file at a time, each in a turn of its own.
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        if (!document.isClosed) this.#look(document);
      }, ms),
    );
  }

  #look(document: vscode.TextDocument): void {
    const { fileName, languageId, uri, version } = document;
    const text = document.getText();
    const chosen = settings.diagnosticSeverities(uri);
    const rules = ruleNames.filter(rule => severityOf(chosen[rule]) !== undefined);
    const findings =
      text.length > longest || rules.length === 0
        ? []
        : lint(languageId, text, { fileName, rules });
    this.#looked.set(uri.toString(), { version, findings });
    this.#collection.set(
      uri,
      findings.map(finding => diagnosticOf(document, finding, severityOf(chosen[finding.rule]))),
    );
  }

  #forget(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#looked.delete(key);
    this.#collection.delete(uri);
  }

  dispose(): void {
    this.#owned.dispose();
  }
}

function isVisible(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some(editor => editor.document === document);
}

function severityOf(value: unknown): vscode.DiagnosticSeverity | undefined {
  return Object.entries(severities).find(([name]) => name === value)?.[1];
}

function diagnosticOf(
  document: vscode.TextDocument,
  finding: Finding,
  severity: vscode.DiagnosticSeverity | undefined,
): vscode.Diagnostic {
  const { rule, start, end } = finding;
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  const diagnostic = new vscode.Diagnostic(range, findingSentence(finding), severity);
  diagnostic.source = 'CallRail';
  diagnostic.code = { value: rule, target: pageOf(rule) };
  return diagnostic;
}
