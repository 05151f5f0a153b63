import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable';
import { panelTypes } from '../contributions';
import type { AnalyticsServices } from './analyticsHandlers';
import type { AnalyticsPanel } from './analyticsPanel';
import { OpenPanels } from './openPanels';
import { presentMode } from './panelMode';
import type { PanelSubject } from './panelSubject';
import { restoredSubject } from './restoredSubject';

type Services = Omit<AnalyticsServices, 'analytics'>;

/** The open analytics panels, restored after a reload of the window. */
export class AnalyticsPanels implements Disposable, vscode.WebviewPanelSerializer {
  readonly #open: OpenPanels<AnalyticsPanel>;
  readonly #serializer: Disposable;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly services: Services,
  ) {
    this.#open = new OpenPanels(services.session);
    this.#serializer = vscode.window.registerWebviewPanelSerializer(panelTypes.analytics, this);
  }

  /** Shows the numbers of calls: in the panel that shows them, else in a new one. */
  async open(subject: PanelSubject): Promise<void> {
    const create = await this.#load();
    // Nothing is awaited from here on, so whoever asks twice gets one panel.
    const mode = presentMode(this.services.session);
    const open = this.#open.find(panel => panel.mode === mode && panel.shows(subject));
    if (open) open.reveal();
    else this.#open.keep(create(subject, mode));
  }

  /** Called by VS Code with what the page had kept, after a reload. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const subject = restoredSubject(state);
    if (!subject) {
      panel.dispose();
      return;
    }
    const create = await this.#load();
    this.#open.keep(create(subject, 'live', panel));
  }

  dispose(): void {
    this.#serializer.dispose();
    this.#open.dispose();
  }

  /** The panel and what counts for it are loaded when they are first wanted. */
  async #load() {
    const [{ AnalyticsPanel }, { CallAnalytics }] = await Promise.all([
      import('./analyticsPanel'),
      import('../core/analytics/callAnalytics'),
    ]);
    const services = { ...this.services, analytics: new CallAnalytics(this.services) };
    return (...[subject, mode, existing]: NewPanel) =>
      new AnalyticsPanel(this.extensionUri, services, subject, mode, existing);
  }
}

type NewPanel = [
  subject: PanelSubject,
  mode: AnalyticsPanel['mode'],
  existing?: vscode.WebviewPanel,
];
