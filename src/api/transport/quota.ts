import PQueue from 'p-queue';
import { dayMs, hourMs, type Clock } from '../../base/clock';
import { CallRailError } from '../errors';
import type { Send } from '../send';
import type { Limits } from './limits';

export interface QuotaWindow {
  used: number;
  allowed: number;
}

/** What one connection has used of what CallRail allows, in the current hour and day (UTC). */
export interface QuotaReading {
  hour: QuotaWindow;
  day: QuotaWindow;
  /** CallRail said so; otherwise our own requests were counted, and other users' are not in it. */
  stated: boolean;
}

interface Spell {
  /** Number of the hour or day since 1970. */
  index: number;
  used: number;
  stated: boolean;
}

/** CallRail's general limits, and the headers in which it may state others. */
const windows = {
  hour: { lengthMs: hourMs, allowed: 1_000, header: 'hourly' },
  day: { lengthMs: dayMs, allowed: 10_000, header: 'daily' },
} as const;
type WindowName = keyof typeof windows;

/** Counts requests by connection, and believes CallRail's rate headers where they are present. */
export class Quota {
  readonly #spells = new Map<string, Spell>();
  readonly #allowed = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  count(connectionId: string | undefined): void {
    for (const name of ['hour', 'day'] as const) this.#spell(connectionId, name).used += 1;
  }

  read(connectionId: string | undefined, headers: Record<string, string>): void {
    for (const name of ['hour', 'day'] as const) {
      const prefix = `x-rate-limit-${windows[name].header}`;
      const allowed = wholeNumber(headers[`${prefix}-allowed`]);
      const used = wholeNumber(headers[`${prefix}-used`]);
      if (allowed !== undefined) this.#allowed.set(place(connectionId, name), allowed);
      if (used !== undefined)
        Object.assign(this.#spell(connectionId, name), { used, stated: true });
    }
  }

  reading(connectionId?: string): QuotaReading {
    const hour = this.#spell(connectionId, 'hour');
    const day = this.#spell(connectionId, 'day');
    return {
      hour: { used: hour.used, allowed: this.#allowance(connectionId, 'hour') },
      day: { used: day.used, allowed: this.#allowance(connectionId, 'day') },
      stated: hour.stated || day.stated,
    };
  }

  /** Milliseconds until CallRail answers again, where it has said that a limit is reached. */
  exhaustedForMs(connectionId: string | undefined): number | undefined {
    // When CallRail resets is not documented; others wait for the next full hour, or UTC's midnight.
    for (const name of ['day', 'hour'] as const) {
      const { used, stated } = this.#spell(connectionId, name);
      const { lengthMs } = windows[name];
      if (stated && used >= this.#allowance(connectionId, name))
        return lengthMs - (this.clock.now() % lengthMs);
    }
    return undefined;
  }

  #allowance(connectionId: string | undefined, name: WindowName): number {
    return this.#allowed.get(place(connectionId, name)) ?? windows[name].allowed;
  }

  /** The count of the current hour or day, begun anew when that has changed. */
  #spell(connectionId: string | undefined, name: WindowName): Spell {
    const index = Math.floor(this.clock.now() / windows[name].lengthMs);
    const known = this.#spells.get(place(connectionId, name));
    if (known?.index === index) return known;
    const spell = { index, used: 0, stated: false };
    this.#spells.set(place(connectionId, name), spell);
    return spell;
  }
}

function place(connectionId: string | undefined, name: WindowName): string {
  return `${name} ${connectionId ?? ''}`;
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : undefined;
}

/** Lets requests start no faster than Maton allows, and counts those that go to CallRail. */
export function paced(
  send: Send,
  quota: Quota,
  { paceRequests, paceMs }: Pick<Limits, 'paceRequests' | 'paceMs'>,
): Send {
  // Strict: not more than that in any second, rather than in each.
  const queue = new PQueue({ intervalCap: paceRequests, interval: paceMs, strict: true });
  return async request => {
    await queue.add(() => undefined, { signal: request.signal });
    if (request.plane === 'gateway') quota.count(request.connectionId);
    try {
      return await send(request);
    } catch (error) {
      throw withKnownWait(error, quota.exhaustedForMs(request.connectionId));
    }
  };
}

/** A refusal that names no time gets the one that CallRail's own count implies. */
function withKnownWait(error: unknown, retryAfterMs: number | undefined): unknown {
  if (!(error instanceof CallRailError) || error.code !== 'rate-limited') return error;
  if (error.retryAfterMs !== undefined || retryAfterMs === undefined) return error;
  const { status, serverMessage, fields, requestId, request, cause } = error;
  const known = { status, serverMessage, fields, requestId, request, cause, retryAfterMs };
  return new CallRailError(error.code, error.message, known);
}
