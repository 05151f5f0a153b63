import type * as vscode from 'vscode';
import { panelTypes } from '../contributions';
import type { AnalyticsServices } from './analyticsHandlers';
import type { AnalyticsPanel } from './analyticsPanel';
import { SubjectPanels } from './subjectPanels';

/** The open analytics panels. */
export class AnalyticsPanels extends SubjectPanels<AnalyticsPanel> {
  constructor(extensionUri: vscode.Uri, services: Omit<AnalyticsServices, 'analytics'>) {
    super(panelTypes.analytics, services.session, async () => {
      const [{ AnalyticsPanel }, { CallAnalytics }] = await Promise.all([
        import('./analyticsPanel'),
        import('../core/analytics/callAnalytics'),
      ]);
      const all = { ...services, analytics: new CallAnalytics(services) };
      return (subject, mode, existing) =>
        new AnalyticsPanel(extensionUri, all, subject, mode, existing);
    });
  }
}
