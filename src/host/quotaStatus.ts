import * as vscode from 'vscode';
import { hourMs } from '../base/clock';
import type { ConnectionQuota } from '../core/requests/quotaBook';
import type { RequestHistory } from '../core/requests/requestHistory';
import type { Session } from '../core/session';
import { count } from './amounts';
import { nameOfConnection } from './connectionName';
import { withoutIcons, withoutMarkdown } from './plainText';
import {
  left,
  leftThisHour,
  leftToday,
  quotaName,
  requestsLeft,
  scarcityOf,
  share,
} from './quotaWords';

/**
 * Shows in the status bar what is left of a quota: of the connection that was asked last, unless that
 * of another one is nearly used up.
 */
export class QuotaStatus implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem(
    'callrail.quota',
    vscode.StatusBarAlignment.Left,
    -1,
  );
  #nextHour: NodeJS.Timeout | undefined;

  constructor(
    private readonly requests: RequestHistory,
    private readonly session: Session,
  ) {
    this.#item.name = vscode.l10n.t('CallRail Requests Left');
    this.#item.command = 'callrail.requests.focus';
  }

  show(): void {
    const now = Date.now();
    const quotas = this.requests.quotas.at(now);
    clearTimeout(this.#nextHour);
    const shown = worthShowing(quotas);
    if (!shown) {
      this.#item.hide();
      return;
    }
    this.#draw(shown, quotas);
    // What was used in an hour counts no more when it is over.
    this.#nextHour = setTimeout(() => this.show(), hourMs - (now % hourMs) + 1_000);
  }

  dispose(): void {
    clearTimeout(this.#nextHour);
    this.#item.dispose();
  }

  #draw(shown: ConnectionQuota, quotas: readonly ConnectionQuota[]): void {
    const { hour, day } = shown.reading;
    const ofDay = left(day) < left(hour);
    const remaining = count(requestsLeft(shown.reading));
    const scarcity = scarcityOf(hour, day);
    const item = this.#item;
    const name = nameOfConnection(this.session, shown.connectionId);
    const words =
      quotas.length > 1
        ? vscode.l10n.t('CallRail {0}: {1} left', name, remaining)
        : vscode.l10n.t('CallRail: {0} left', remaining);
    item.text = `$(${scarcity === 'none' ? 'plug' : 'warning'}) ${withoutIcons(words)}`;
    item.backgroundColor =
      scarcity === 'none'
        ? undefined
        : new vscode.ThemeColor(`statusBarItem.${scarcity}Background`);
    item.tooltip = new vscode.MarkdownString(quotas.map(facts).join('\n\n'));
    const label = [
      ofDay
        ? vscode.l10n.t('CallRail: {0} requests left today', remaining)
        : vscode.l10n.t('CallRail: {0} requests left this hour', remaining),
      scarcity !== 'none' && vscode.l10n.t('nearly used up'),
      quotas.length > 1 && name,
    ];
    item.accessibilityInformation = { label: label.filter(Boolean).join(', ') };
    item.show();
  }
}

/** The one that was asked last, which is the first, or one that is nearly used up. */
function worthShowing(quotas: readonly ConnectionQuota[]): ConnectionQuota | undefined {
  const [most] = [...quotas].sort((one, other) => usedUp(other) - usedUp(one));
  const isScarce = most && scarcityOf(most.reading.hour, most.reading.day) !== 'none';
  return isScarce ? most : quotas[0];
}

/** How much of the hour or of the day is used up, whichever is more, from 0 to 1. */
function usedUp({ reading: { hour, day } }: ConnectionQuota): number {
  return Math.max(share(hour), share(day));
}

function facts(quota: ConnectionQuota): string {
  const { reading } = quota;
  const lines = [
    leftThisHour(reading.hour),
    leftToday(reading.day),
    reading.stated
      ? vscode.l10n.t('As CallRail states it.')
      : vscode.l10n.t('Counted by this window; what others ask is not in it.'),
  ];
  return `**${withoutMarkdown(quotaName(quota))}**\n\n${lines.map(withoutMarkdown).join('  \n')}`;
}
