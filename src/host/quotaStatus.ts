import * as vscode from 'vscode';
import type { ConnectionQuota } from '../core/requests/quotaBook';
import type { RequestHistory } from '../core/requests/requestHistory';
import { count } from './amounts';
import { withoutMarkdown } from './plainText';
import { left, leftThisHour, leftToday, share } from './requestWords';

const hourMs = 3_600_000;

/** Shows in the status bar what is left of the quota of the connection that was asked last. */
export class QuotaStatus implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem(
    'callrail.quota',
    vscode.StatusBarAlignment.Left,
    -1,
  );
  #nextHour: NodeJS.Timeout | undefined;

  constructor(private readonly requests: RequestHistory) {
    this.#item.name = vscode.l10n.t('CallRail Requests Left');
    this.#item.command = 'callrail.requests.focus';
  }

  show(): void {
    const now = Date.now();
    const quotas = this.requests.quotas.at(now);
    const [latest] = quotas;
    clearTimeout(this.#nextHour);
    if (!latest) {
      this.#item.hide();
      return;
    }
    this.#draw(latest, quotas);
    // What was used in an hour counts no more when it is over.
    this.#nextHour = setTimeout(() => this.show(), hourMs - (now % hourMs) + 1_000);
  }

  dispose(): void {
    clearTimeout(this.#nextHour);
    this.#item.dispose();
  }

  #draw({ reading }: ConnectionQuota, quotas: readonly ConnectionQuota[]): void {
    const { hour, day } = reading;
    const ofDay = left(day) < left(hour);
    const remaining = count(left(ofDay ? day : hour));
    const used = Math.max(share(hour), share(day));
    const item = this.#item;
    item.text = `$(plug) ${vscode.l10n.t('CallRail: {0} left', remaining)}`;
    item.backgroundColor =
      used < 0.8
        ? undefined
        : new vscode.ThemeColor(
            used < 0.95 ? 'statusBarItem.warningBackground' : 'statusBarItem.errorBackground',
          );
    item.tooltip = new vscode.MarkdownString(quotas.map(facts).join('\n\n'));
    item.accessibilityInformation = {
      label: ofDay
        ? vscode.l10n.t('CallRail: {0} requests left today', remaining)
        : vscode.l10n.t('CallRail: {0} requests left this hour', remaining),
    };
    item.show();
  }
}

function facts({ connectionId, reading }: ConnectionQuota): string {
  const lines = [
    leftThisHour(reading.hour),
    leftToday(reading.day),
    reading.stated
      ? vscode.l10n.t('As CallRail states it.')
      : vscode.l10n.t('Counted by this window; what others ask is not in it.'),
  ];
  const name = connectionId ?? vscode.l10n.t('Default connection');
  return `**${withoutMarkdown(name)}**\n\n${lines.map(withoutMarkdown).join('  \n')}`;
}
