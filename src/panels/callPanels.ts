import * as vscode from 'vscode';
import type { AccountId, CallId } from '../api/schemas/ids';
import type { Disposable } from '../base/disposable';
import { sameCall, type CallRef } from '../core/refs';
import { panelTypes } from '../contributions';
import type { CallPanel, CallPanelServices } from './callPanel';
import { presentMode } from './panelMode';

/** The open call panels: one for each call, restored after a reload of the window. */
export class CallPanels implements Disposable, vscode.WebviewPanelSerializer {
  readonly #panels = new Set<CallPanel>();
  readonly #subscriptions: Disposable[];

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly services: CallPanelServices,
  ) {
    const { session } = services;
    this.#subscriptions = [
      vscode.window.registerWebviewPanelSerializer(panelTypes.call, this),
      session.onDidChange(() => this.#followSession()),
      session.onDidChangeConnections(() => this.#followSession()),
    ];
  }

  /** The call of the panel in front. */
  get active(): CallRef | undefined {
    return [...this.#panels].find(({ isActive }) => isActive)?.ref;
  }

  /** Shows a call: in its panel if it has one, else in a new one. */
  async open(ref: CallRef): Promise<void> {
    const { CallPanel } = await import('./callPanel');
    // Nothing is awaited from here on, so whoever asks twice gets one panel.
    const mode = presentMode(this.services.session);
    const open = [...this.#panels].find(panel => panel.mode === mode && sameCall(panel.ref, ref));
    if (open) open.reveal();
    else this.#keep(new CallPanel(this.extensionUri, this.services, ref, mode));
  }

  /**
   * Called by VS Code with what the page had kept, after a reload. A demo ends with its window, and
   * another one has other calls.
   */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const ref = restoredCall(state);
    if (!ref) {
      panel.dispose();
      return;
    }
    const { CallPanel } = await import('./callPanel');
    this.#keep(new CallPanel(this.extensionUri, this.services, ref, 'live', panel));
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const panel of this.#panels) panel.dispose();
  }

  #keep(panel: CallPanel): void {
    this.#panels.add(panel);
    panel.onDidDispose(() => this.#panels.delete(panel));
  }

  /**
   * Closes the panels that show what another key, or another place, could see. Others stay, with
   * what was typed there and not saved; those that could not show their call try again.
   */
  #followSession(): void {
    const { credentials, mode } = this.services.session;
    for (const panel of [...this.#panels])
      if (panel.isForeignTo(credentials) || (panel.mode === 'demo' && mode !== 'demo'))
        panel.dispose();
      else if (credentials) panel.retry();
  }
}

/** The call that a page kept, by its ids; undefined for one of a demo, and for anything else. */
function restoredCall(state: unknown): CallRef | undefined {
  const { connectionId, accountId, callId, mode } = ((state as { restore?: unknown } | null)
    ?.restore ?? {}) as Record<string, unknown>;
  const complete = [connectionId, accountId, callId].every(id => typeof id === 'string' && id);
  return complete && mode !== 'demo'
    ? {
        connectionId: connectionId as string,
        accountId: accountId as AccountId,
        callId: callId as CallId,
      }
    : undefined;
}
