import type { Disposable } from '../base/disposable';
import type { Credentials } from '../core/credentials';
import type { Session } from '../core/session';
import type { PanelMode } from './panelMode';

/** A panel that shows what a key, or the demo, can see. */
export interface SessionPanel extends Disposable {
  readonly mode: PanelMode;
  readonly isActive: boolean;
  /** Whether what is shown was read as somebody else, or elsewhere. */
  isForeignTo(credentials: Credentials | undefined): boolean;
  /** Lets a page that could not show anything try again. */
  retry(): void;
  reveal(): void;
  readonly onDidDispose: (listener: () => void) => Disposable;
}

/** The open panels of one kind, which follow the session. */
export class OpenPanels<P extends SessionPanel> implements Disposable {
  readonly #panels = new Set<P>();
  readonly #subscriptions: Disposable[];

  constructor(private readonly session: Session) {
    this.#subscriptions = [
      session.onDidChange(() => this.#followSession()),
      session.onDidChangeConnections(() => this.#followSession()),
    ];
  }

  get active(): P | undefined {
    return this.find(({ isActive }) => isActive);
  }

  find(fits: (panel: P) => boolean): P | undefined {
    return [...this.#panels].find(fits);
  }

  keep(panel: P): void {
    this.#panels.add(panel);
    panel.onDidDispose(() => this.#panels.delete(panel));
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const panel of this.#panels) panel.dispose();
  }

  /**
   * Closes the panels that show what another key, or another place, could see. Others stay, with
   * what was typed there and not saved; those that could not show anything try again.
   */
  #followSession(): void {
    const { credentials, mode } = this.session;
    for (const panel of [...this.#panels])
      if (panel.isForeignTo(credentials) || (panel.mode === 'demo' && mode !== 'demo'))
        panel.dispose();
      else if (credentials) panel.retry();
  }
}
