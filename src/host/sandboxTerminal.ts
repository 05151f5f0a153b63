import { fork, type ChildProcess } from 'node:child_process';
import * as vscode from 'vscode';
import { CallRailError } from '../api/errors';

const interrupt = '\x03';

/**
 * The sandbox server in a process of its own, with a terminal that shows what it is asked. Closing
 * the terminal, ctrl+C in it, and the end of VS Code end it.
 */
export class SandboxTerminal implements vscode.Pseudoterminal, vscode.Disposable {
  readonly #write = new vscode.EventEmitter<string>();
  readonly #close = new vscode.EventEmitter<number | undefined>();
  readonly onDidWrite = this.#write.event;
  readonly onDidClose = this.#close.event;
  readonly #child: ChildProcess;
  readonly #terminal: vscode.Terminal;
  /** What was written before the terminal was there. */
  #early: string[] | undefined = [];
  #problem = '';
  #listens = false;
  #isRunning = true;
  #exitCode: number | undefined;

  /** Resolves once the process is over, and its port free. */
  readonly ended: Promise<void>;

  /** The address, once it listens; rejects with what the server said if it ended before. */
  readonly origin: Promise<string>;

  /** @param cwd The folder that relative paths in the arguments begin at. */
  constructor(program: vscode.Uri, args: readonly string[], cwd?: string) {
    // VS Code's own Node runs it, which in Electron has to be told to be one.
    this.#child = fork(program.fsPath, [...args], {
      silent: true,
      execArgv: [],
      cwd,
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => this.#show(text));
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#problem += text;
      this.#show(text);
    });
    this.origin = new Promise((resolve, reject) => {
      this.#child.once('message', message => {
        this.#listens = true;
        resolve((message as { origin: string }).origin);
      });
      this.#child.once('error', reject);
      this.#child.once('close', code => {
        this.#end(code ?? undefined);
        const serverMessage = this.#problem.trim();
        const details = serverMessage ? { serverMessage } : {};
        reject(new CallRailError('invalid-request', 'The sandbox did not start.', details));
      });
    });
    // It may end long after anybody has waited for its address.
    this.origin.catch(() => undefined);
    this.ended = new Promise(resolve => this.#child.once('close', () => resolve()));
    this.#terminal = vscode.window.createTerminal({
      name: 'CallRail Sandbox',
      pty: this,
      iconPath: new vscode.ThemeIcon('beaker'),
      isTransient: true,
    });
  }

  /** Until it ends, or its terminal is closed. */
  get isRunning(): boolean {
    return this.#isRunning;
  }

  show(): void {
    this.#terminal.show(true);
  }

  /** Called by VS Code when the terminal is there. */
  open(): void {
    const early = this.#early ?? [];
    this.#early = undefined;
    for (const text of early) this.#write.fire(text);
    if (!this.#isRunning) this.#close.fire(this.#exitCode);
  }

  handleInput(data: string): void {
    if (data === interrupt) this.#child.kill('SIGINT');
  }

  /** Called by VS Code when the terminal is closed. */
  close(): void {
    this.#isRunning = false;
    this.#child.kill('SIGTERM');
  }

  dispose(): void {
    this.close();
    this.#terminal.dispose();
  }

  #end(code: number | undefined): void {
    this.#isRunning = false;
    // Why it did not start is told by whoever waits for the address; VS Code would tell it again.
    this.#exitCode = this.#listens ? code : undefined;
    this.#show('\n');
    // One that is not there yet closes as soon as it is.
    if (!this.#early) this.#close.fire(this.#exitCode);
  }

  #show(text: string): void {
    const lines = text.replace(/\r?\n/g, '\r\n');
    if (this.#early) this.#early.push(lines);
    else this.#write.fire(lines);
  }
}
