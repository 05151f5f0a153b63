import * as vscode from 'vscode';
import type { AccountId, CallId } from '../api/schemas/ids';
import type { Disposable } from '../base/disposable';
import { sameCall, type CallRef } from '../core/refs';
import { panelTypes } from '../contributions';
import type { CallPanel, CallPanelServices } from './callPanel';
import { OpenPanels } from './openPanels';
import { presentMode } from './panelMode';
import { restored } from './restored';

/** The open call panels: one for each call, restored after a reload of the window. */
export class CallPanels implements Disposable, vscode.WebviewPanelSerializer {
  readonly #open: OpenPanels<CallPanel>;
  readonly #serializer: Disposable;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly services: CallPanelServices,
  ) {
    this.#open = new OpenPanels(services.session);
    this.#serializer = vscode.window.registerWebviewPanelSerializer(panelTypes.call, this);
  }

  /** The call of the panel in front. */
  get active(): CallRef | undefined {
    return this.#open.active?.ref;
  }

  /** Shows a call: in its panel if it has one, else in a new one. */
  async open(ref: CallRef): Promise<void> {
    const { CallPanel } = await import('./callPanel');
    // Nothing is awaited from here on, so whoever asks twice gets one panel.
    const mode = presentMode(this.services.session);
    const open = this.#open.find(panel => panel.mode === mode && sameCall(panel.ref, ref));
    if (open) open.reveal();
    else this.#open.keep(new CallPanel(this.extensionUri, this.services, ref, mode));
  }

  /** Called by VS Code with what the page had kept, after a reload. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const ref = restoredCall(state);
    if (!ref) {
      panel.dispose();
      return;
    }
    const { CallPanel } = await import('./callPanel');
    this.#open.keep(new CallPanel(this.extensionUri, this.services, ref, 'live', panel));
  }

  dispose(): void {
    this.#serializer.dispose();
    this.#open.dispose();
  }
}

/** The call that a page kept, by its ids. */
function restoredCall(state: unknown): CallRef | undefined {
  const { connectionId, accountId, callId } =
    restored(state, 'connectionId', 'accountId', 'callId') ?? {};
  return connectionId && accountId && callId
    ? { connectionId, accountId: accountId as AccountId, callId: callId as CallId }
    : undefined;
}
