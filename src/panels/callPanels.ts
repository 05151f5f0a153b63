import * as vscode from 'vscode';
import type { AccountId, CallId } from '../api/schemas/ids';
import type { Disposable } from '../base/disposable';
import { sameCall, type CallRef } from '../core/refs';
import { callPanelType } from '../contributions';
import type { CallPanel, CallPanelServices } from './callPanel';

/** The open call panels: one for each call, restored after a reload of the window. */
export class CallPanels implements Disposable, vscode.WebviewPanelSerializer {
  readonly #panels = new Set<CallPanel>();
  readonly #subscriptions: Disposable[];

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly services: CallPanelServices,
  ) {
    this.#subscriptions = [
      vscode.window.registerWebviewPanelSerializer(callPanelType, this),
      // Panels show what the old key could see.
      services.session.onDidChange(() => this.#closeForeign()),
    ];
  }

  /** The call of the panel in front. */
  get active(): CallRef | undefined {
    return [...this.#panels].find(({ isActive }) => isActive)?.ref;
  }

  /** Shows a call: in its panel if it has one, else in a new one. */
  async open(ref: CallRef): Promise<void> {
    const open = [...this.#panels].find(panel => sameCall(panel.ref, ref));
    if (open) open.reveal();
    else await this.#adopt(ref, undefined);
  }

  /** Called by VS Code with what the page had kept, after a reload. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const ref = restoredRef(state);
    if (ref) await this.#adopt(ref, panel);
    else panel.dispose();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const panel of this.#panels) panel.dispose();
  }

  async #adopt(ref: CallRef, existing: vscode.WebviewPanel | undefined): Promise<void> {
    const { CallPanel } = await import('./callPanel');
    const panel = new CallPanel(this.extensionUri, this.services, ref, existing);
    this.#panels.add(panel);
    panel.onDidDispose(() => this.#panels.delete(panel));
  }

  /**
   * Closes the panels of a key that is gone. Panels that VS Code restores while the key is being
   * read belong to it.
   */
  #closeForeign(): void {
    const { session } = this.services;
    for (const panel of [...this.#panels])
      if (panel.credentials !== undefined && panel.credentials !== session.credentials)
        panel.dispose();
  }
}

/** The ids of the call that a page kept; undefined for anything that is not such. */
function restoredRef(state: unknown): CallRef | undefined {
  const { connectionId, accountId, callId } = ((state as { restore?: unknown } | null)?.restore ??
    {}) as Record<string, unknown>;
  const complete = [connectionId, accountId, callId].every(id => typeof id === 'string' && id);
  return complete
    ? {
        connectionId: connectionId as string,
        accountId: accountId as AccountId,
        callId: callId as CallId,
      }
    : undefined;
}
