import type { QuotaReading } from '../../api/api';
import { dayMs, hourMs } from '../../base/clock';
import type { Disposable } from '../../base/disposable';
import { onOtherAccess } from '../otherAccess';
import type { Session } from '../session';

/** What a connection has used up, as known from its last request. */
export interface ConnectionQuota {
  /** Undefined for the gateway's default connection. */
  connectionId: string | undefined;
  reading: QuotaReading;
}

/** A reading as it is at `now`: what was used in an hour or day that is over counts no more. */
export function readingAt(now: number, readAt: number, { hour, day, stated }: QuotaReading) {
  const isOver = (lengthMs: number) => Math.floor(now / lengthMs) !== Math.floor(readAt / lengthMs);
  const [nextHour, nextDay] = [isOver(hourMs), isOver(dayMs)];
  return {
    hour: nextHour ? { ...hour, used: 0 } : hour,
    day: nextDay ? { ...day, used: 0 } : day,
    stated: stated && !nextHour,
  };
}

/** The quota of every connection that was asked through, with the key that is in use. */
export class QuotaBook implements Disposable {
  readonly #last = new Map<string | undefined, { readAt: number; reading: QuotaReading }>();
  readonly #subscriptions: Disposable[];

  constructor(session: Session) {
    this.#subscriptions = [
      session.onDidRequest(({ trace: { connectionId, quota, startedAt, durationMs } }) => {
        if (!quota) return;
        // Put at the end, so that the latest is the last.
        this.#last.delete(connectionId);
        this.#last.set(connectionId, { readAt: startedAt + durationMs, reading: quota });
      }),
      onOtherAccess(session, () => this.#last.clear()),
    ];
  }

  /** Those that were asked through, the latest first. */
  at(now: number): ConnectionQuota[] {
    return [...this.#last].reverse().map(([connectionId, { readAt, reading }]) => ({
      connectionId,
      reading: readingAt(now, readAt, reading),
    }));
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
