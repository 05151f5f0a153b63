import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable';
import type { Session } from '../core/session';
import { OpenPanels, type SessionPanel } from './openPanels';
import { presentMode, type PanelMode } from './panelMode';
import type { PanelSubject } from './panelSubject';
import { restoredSubject } from './restoredSubject';

/** A panel about many calls. */
export interface SubjectPanel extends SessionPanel {
  /** Whether it is these calls that are on display. */
  shows(subject: PanelSubject): boolean;
}

/** Makes a panel; `existing` is the one that VS Code restores, where it does. */
export type MakePanel<P> = (
  subject: PanelSubject,
  mode: PanelMode,
  existing?: vscode.WebviewPanel,
) => P;

/** The open panels of one type about many calls, restored after a reload of the window. */
export class SubjectPanels<P extends SubjectPanel>
  implements Disposable, vscode.WebviewPanelSerializer
{
  readonly #open: OpenPanels<P>;
  readonly #serializer: Disposable;

  constructor(
    type: string,
    private readonly session: Session,
    /** Loads the panel's code when one is first wanted. */
    private readonly load: () => Promise<MakePanel<P>>,
  ) {
    this.#open = new OpenPanels(session);
    this.#serializer = vscode.window.registerWebviewPanelSerializer(type, this);
  }

  /** Shows calls: in the panel that shows them, else in a new one. */
  async open(subject: PanelSubject): Promise<void> {
    const make = await this.load();
    // Nothing is awaited from here on, so whoever asks twice gets one panel.
    const mode = presentMode(this.session);
    const open = this.#open.find(panel => panel.mode === mode && panel.shows(subject));
    if (open) open.reveal();
    else this.#open.keep(make(subject, mode));
  }

  /** Called by VS Code with what the page had kept, after a reload. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const subject = restoredSubject(state);
    if (!subject) {
      panel.dispose();
      return;
    }
    const make = await this.load();
    this.#open.keep(make(subject, 'live', panel));
  }

  dispose(): void {
    this.#serializer.dispose();
    this.#open.dispose();
  }
}
