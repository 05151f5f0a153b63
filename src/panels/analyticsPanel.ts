import * as vscode from 'vscode';
import type { AccountRef } from '../core/refs';
import { analyticsPanel } from '../protocol/analyticsPanel';
import { analyticsStrings } from '../protocol/analyticsStrings';
import { queryBoxStrings } from '../protocol/queryBoxStrings';
import { serve, type Service } from '../protocol/rpc';
import { analyticsHandlers, type AnalyticsServices } from './analyticsHandlers';
import type { SubjectPanel } from './subjectPanels';
import { EditorPanel } from './editorPanel';
import { createPagePanel } from './pagePanel';
import { PanelFailures } from './panelFailures';
import type { PanelMode } from './panelMode';
import { sameSubject, type PanelSubject } from './panelSubject';

/** Numbers of calls in an editor tab: the host's end of the page in `media/analytics`. */
export class AnalyticsPanel extends EditorPanel implements SubjectPanel {
  protected readonly panel: vscode.WebviewPanel;
  protected readonly service: Service<typeof analyticsPanel>;
  readonly #account: AccountRef;
  /** What the page asked about last. */
  #query: string;

  constructor(
    extensionUri: vscode.Uri,
    services: AnalyticsServices,
    subject: PanelSubject,
    readonly mode: PanelMode,
    existing?: vscode.WebviewPanel,
  ) {
    super();
    const { account, query, label } = subject;
    this.#account = account;
    const { panel, port, show } = createPagePanel({
      extensionUri,
      page: 'analytics',
      title: titleOf(label),
      restore: { ...account, query, label, mode },
      words: { ...queryBoxStrings, ...analyticsStrings },
      existing,
    });
    this.panel = panel;
    this.#query = query;
    const failures = new PanelFailures(services.logFailure);
    const onAsked = (asked: string) => {
      this.readWith(services.session.credentials);
      this.#query = asked;
    };
    const handlers = analyticsHandlers(services, { ...subject, mode, failures, onAsked });
    this.service = serve(analyticsPanel, port, handlers, error => failures.words(error));
    panel.onDidDispose(() => this.service.dispose());
    show();
  }

  /** Whether these are the numbers on display. */
  shows(subject: PanelSubject): boolean {
    return sameSubject(subject, { account: this.#account, query: this.#query });
  }
}

function titleOf(label: string): string {
  return vscode.l10n.t('Analytics: {0}', label);
}
