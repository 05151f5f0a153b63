import * as vscode from 'vscode';
import type { QuotaReading } from '../api/api';
import { systemClock, type Clock } from '../base/clock';
import type { ExportCost, ExportOutcome, ExportProgress } from '../core/export/callExport';
import { RateMeter } from '../core/export/rateMeter';
import { count, duration } from './amounts';
import { requestsLeft } from './quotaWords';

/** Puts into words how far an export is: `12,250 of 50,000 calls · 2,450 a second · 16 s left`. */
export class ExportProgressWords {
  readonly #meter: RateMeter;

  constructor(clock: Pick<Clock, 'now'> = systemClock) {
    this.#meter = new RateMeter(clock);
  }

  of(progress: ExportProgress): string {
    if (progress.kind === 'waiting') {
      this.#meter.reset();
      return waitSentence(progress.leftMs);
    }
    const { written, looked, whole } = progress;
    // Where a filter is applied here, what was looked at tells how far it is.
    this.#meter.add(Math.max(written, looked));
    const { perSecond } = this.#meter;
    const left = whole === undefined ? undefined : this.#meter.remainingMs(whole);
    return [
      whole === undefined
        ? vscode.l10n.t('{0} calls', count(written))
        : written < looked
          ? vscode.l10n.t(
              '{0} calls, {1} of {2} looked at',
              count(written),
              count(looked),
              count(whole),
            )
          : vscode.l10n.t('{0} of {1} calls', count(written), count(whole)),
      perSecond === undefined ? undefined : vscode.l10n.t('{0} a second', count(perSecond)),
      left === undefined ? undefined : vscode.l10n.t('{0} left', duration(left)),
    ]
      .filter(part => part !== undefined)
      .join(' · ');
  }
}

export function waitSentence(leftMs: number): string {
  return vscode.l10n.t('The request limit is reached. Going on in {0}.', duration(leftMs));
}

/** `40 requests of the 1,000 an hour, 960 left`. */
export function costSentence({ requests }: ExportCost, quota: QuotaReading): string {
  const [allowed, left] = [count(quota.hour.allowed), count(requestsLeft(quota))];
  if (requests === undefined)
    return vscode.l10n.t(
      'CallRail does not count these calls: a request for every 250 of them, of the {0} an hour, {1} left',
      allowed,
      left,
    );
  if (requests === 0) return vscode.l10n.t('no further requests');
  return requests === 1
    ? vscode.l10n.t('1 request of the {0} an hour, {1} left', allowed, left)
    : vscode.l10n.t('{0} requests of the {1} an hour, {2} left', count(requests), allowed, left);
}

/** What an export or a download says of the calls that it went through. */
export interface Looked extends Pick<ExportOutcome, 'looked' | 'whole' | 'after'> {
  /** Calls that the query means. */
  matched: number;
}

/** What is to be known when it is done: filters applied here, counts that differ. */
export function outcomeFacts({ matched, looked, whole, after }: Looked): string[] {
  return [
    after.length > 0 &&
      vscode.l10n.t(
        'CallRail cannot filter by {0}: {1} calls were looked at, and {2} kept.',
        after.join(' '),
        count(looked),
        count(matched),
      ),
    whole !== undefined &&
      whole !== looked &&
      vscode.l10n.t(
        'CallRail counts {0} calls at the end, and gave {1}: some came or went meanwhile.',
        count(whole),
        count(looked),
      ),
  ].filter(fact => fact !== false);
}

/** Whether the counts differ, which is worth a warning. */
export function isIncomplete({ looked, whole }: Pick<Looked, 'looked' | 'whole'>): boolean {
  return whole !== undefined && whole !== looked;
}
