import type { Clock } from '../../base/clock';
import { CallRailError } from '../errors';
import type { ApiRequest, Method, Send } from '../send';

/** What of a failure decides whether to try again. */
export type Failure = Pick<CallRailError, 'code' | 'status' | 'retryAfterMs' | 'networkReason'> & {
  method: Method;
};

const defaultAttempts = 4;
const longestWaitMs = 30_000;
const firstWaitMs = 500;

/** Failures of the network that pass; a certificate or a proxy stays as it is. */
const passing = new Set(['offline', 'dns', 'refused', 'reset', 'unknown']);

/**
 * Milliseconds to wait after the failed attempt number `attempt`, or undefined to give up. A time
 * that the server named is kept exactly, up to 30 s; otherwise the wait doubles, and `random` (0 to
 * 1) takes up to half of it away, so that several windows do not come back at once.
 */
export function retryDelay(
  failure: Failure,
  attempt: number,
  attempts = defaultAttempts,
  random = Math.random(),
): number | undefined {
  if (attempt >= attempts || !isPassing(failure)) return undefined;
  // CallRail has no idempotency keys: after anything but a refusal a POST may have been done.
  if (failure.method === 'POST' && failure.code !== 'rate-limited') return undefined;
  const backoff = firstWaitMs * 2 ** (attempt - 1) * (1 - random / 2);
  const delay = failure.retryAfterMs ?? Math.min(backoff, longestWaitMs);
  return delay <= longestWaitMs ? delay : undefined;
}

function isPassing({ code, status, networkReason }: Failure): boolean {
  if (code === 'rate-limited') return true;
  if (code === 'server') return [500, 502, 503, 504].includes(status ?? 0);
  // A timeout with a reason never reached the server; one without has kept the user long enough.
  if (code === 'network' || code === 'timeout')
    return networkReason !== undefined && passing.has(networkReason);
  return false;
}

type Repetition = Pick<ApiRequest, 'method' | 'signal' | 'attempts' | 'finalStatuses'> & {
  clock: Clock;
};

/** Does `task` until it succeeds, fails for good, or has been tried often enough. */
export async function retrying<T>(
  task: (attempt: number) => Promise<T>,
  options: Repetition,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await task(attempt);
    } catch (error) {
      if (!(error instanceof CallRailError)) throw error;
      const { code, status, retryAfterMs, networkReason } = error;
      if (status !== undefined && options.finalStatuses?.includes(status)) throw error;
      const failure = { method: options.method, code, status, retryAfterMs, networkReason };
      const delay = retryDelay(failure, attempt, options.attempts);
      if (delay === undefined) throw error;
      await options.clock.sleep(delay, options.signal);
    }
  }
}

/** Sends again what failed in passing. */
export function retried(send: Send, clock: Clock): Send {
  return request =>
    retrying(attempt => send({ ...request, attempt }), {
      method: request.method,
      clock,
      signal: request.signal,
      attempts: request.attempts,
      finalStatuses: request.finalStatuses,
    });
}
