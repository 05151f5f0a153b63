import { setImmediate } from 'node:timers/promises';
import * as vscode from 'vscode';
import { DisposableStore, toDisposable, type Disposable } from '../base/disposable';
import { documentScheme, requestScheme } from '../contributions';
import { dialectOf, languageIds } from '../core/lint/dialect';
import { ruleNames, type Finding, type RuleName } from '../core/lint/finding';
import { lintInTurns } from '../core/lint/lint';
import * as settings from '../host/settings';
import { diagnosticFixes } from './diagnosticFixes';
import { pageOf } from './diagnosticPage';
import { findingSentence } from './diagnosticWords';
import { turnOff, turnOffCommand } from './turnOffRule';

/** After the last key, so that nothing is looked for while somebody types. */
const pauseMs = 400;
/** In characters; what is longer was written by a program. */
const longest = 500_000;
/** Of one look; what takes longer was not written to be read either. */
const budgetMs = 1_000;

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
  /** Looks that are under way, each stopped by a newer text of its file. */
  readonly #looking = new Map<string, AbortController>();
  readonly #looked = new Map<string, Looked>();
  readonly #owned = new DisposableStore();

  constructor(private readonly report: (error: unknown) => void) {
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
      toDisposable(() => this.#looking.forEach(look => look.abort())),
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
    this.#looking.forEach(look => look.abort());
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
    this.#stop(key);
    // One file at a time, each in a turn of its own.
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        if (!document.isClosed) void this.#look(document).catch(this.report);
      }, ms),
    );
  }

  async #look(document: vscode.TextDocument): Promise<void> {
    const { uri, version } = document;
    const key = uri.toString();
    const look = new AbortController();
    this.#looking.set(key, look);
    const chosen = settings.diagnosticSeverities(uri);
    let findings: readonly Finding[] | undefined;
    try {
      findings = await findingsIn(document, chosen, look.signal);
    } finally {
      if (this.#looking.get(key) === look) this.#looking.delete(key);
    }
    if (!findings || look.signal.aborted || document.version !== version) return;
    this.#looked.set(key, { version, findings });
    this.#collection.set(
      uri,
      findings.map(finding => diagnosticOf(document, finding, severityOf(chosen[finding.rule]))),
    );
  }

  #stop(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#looking.get(key)?.abort();
    this.#looking.delete(key);
  }

  #forget(uri: vscode.Uri): void {
    const key = uri.toString();
    this.#stop(key);
    this.#looked.delete(key);
    this.#collection.delete(uri);
  }

  dispose(): void {
    this.#owned.dispose();
  }
}

/** What is wrong in a file; undefined when a newer text stopped the look. */
async function findingsIn(
  document: vscode.TextDocument,
  chosen: ReturnType<typeof settings.diagnosticSeverities>,
  signal: AbortSignal,
): Promise<readonly Finding[] | undefined> {
  const { fileName, languageId } = document;
  const text = document.getText();
  const rules = ruleNames.filter(rule => severityOf(chosen[rule]) !== undefined);
  if (text.length > longest || rules.length === 0) return [];
  return lintInTurns(languageId, text, { fileName, rules, pause: setImmediate, signal, budgetMs });
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
