import type * as vscode from 'vscode';
import type { Disposable } from '../base/disposable';
import { sameAccess, type Credentials } from '../core/credentials';
import type { SessionPanel } from './openPanels';
import type { PanelMode } from './panelMode';

/** What the panels in the editor area have in common, whatever they show. */
export abstract class EditorPanel implements SessionPanel {
  abstract readonly mode: PanelMode;
  protected abstract readonly panel: vscode.WebviewPanel;
  protected abstract readonly service: { push(event: 'retry', payload: null): void };
  /** What is on display was read with these; undefined before anything was. */
  #credentials: Credentials | undefined;

  protected readWith(credentials: Credentials | undefined): void {
    this.#credentials ??= credentials;
  }

  isForeignTo(credentials: Credentials | undefined): boolean {
    return this.#credentials !== undefined && !sameAccess(this.#credentials, credentials);
  }

  retry(): void {
    this.service.push('retry', null);
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  readonly onDidDispose = (listener: () => void): Disposable => this.panel.onDidDispose(listener);

  reveal(): void {
    this.panel.reveal();
  }

  dispose(): void {
    this.panel.dispose();
  }
}
