import { isAbort } from '../../base/abort';
import { currentAsker, type Asker } from '../../base/asker';
import type { Clock } from '../../base/clock';
import type { Logger } from '../../base/log';
import { CallRailError, type ErrorCode } from '../errors';
import type { ApiRequest, Method, Send } from '../send';
import type { Exchange } from './exchange';
import type { Quota, QuotaReading } from './quota';
import { loggedQuery, requestLabel } from './requestLabel';

/**
 * One request that was sent, as the log shows it. Holds neither key nor, apart from `exchange`,
 * personal data.
 */
export interface RequestTrace {
  /** 1 for the first request of this client. */
  id: number;
  /** Milliseconds since 1970 when it was begun. */
  startedAt: number;
  method: Method;
  plane: ApiRequest['plane'];
  path: string;
  /** Names of parameters, with values where they are harmless. */
  query: string;
  connectionId?: string;
  /** 1 for the first try. */
  attempt: number;
  /** Waiting for a free place included. */
  durationMs: number;
  status?: number;
  /** Bytes of the body. */
  size?: number;
  /** How it failed. */
  error?: ErrorCode | 'cancelled' | 'unexpected';
  requestId?: string;
  quota?: QuotaReading;
  /** In whose name it was sent; whoever asked first, where several share an answer. */
  asker?: Asker;
  /** All of it, with what personal data CallRail gives. */
  exchange?: Exchange;
}

export interface TraceOptions {
  clock: Clock;
  log: Logger;
  quota: Quota;
  onTrace: (trace: RequestTrace) => void;
  /** Begins to take a request down, where anybody wants more than the log does. */
  exchangeOf: (request: ApiRequest) => Exchange | undefined;
}

/** Tells the log and whoever listens about every request, each repetition included. */
export function traced(send: Send, { clock, log, quota, onTrace, exchangeOf }: TraceOptions): Send {
  let requests = 0;
  return async request => {
    const id = ++requests;
    const startedAt = clock.now();
    const asker = currentAsker();
    const exchange = exchangeOf(request);
    const tell = (outcome: Partial<RequestTrace>) => {
      const trace: RequestTrace = {
        id,
        startedAt,
        method: request.method,
        plane: request.plane,
        path: request.path,
        query: loggedQuery(request.query),
        connectionId: request.connectionId,
        attempt: request.attempt ?? 1,
        durationMs: clock.now() - startedAt,
        ...(request.plane === 'gateway' ? { quota: quota.reading(request.connectionId) } : {}),
        asker,
        exchange,
        ...outcome,
      };
      if (trace.error === undefined || trace.error === 'cancelled') log.info(traceLine(trace));
      else log.warn(traceLine(trace));
      onTrace(trace);
    };
    try {
      const response = await send(exchange ? { ...request, exchange } : request);
      const { status, size, headers } = response;
      tell({ status, size, requestId: headers['x-request-id'] });
      return response;
    } catch (error) {
      if (error instanceof CallRailError)
        tell({ status: error.status, error: error.code, requestId: error.requestId });
      else tell({ error: isAbort(error) || request.signal?.aborted ? 'cancelled' : 'unexpected' });
      throw error;
    }
  };
}

/** `#12 GET /v3/a/ACC…/calls.json?page=2&search 200 48 kB 310 ms, attempt 2, quota 31/1000 h`. */
export function traceLine(trace: RequestTrace): string {
  const { id, query, status, size, error, durationMs, attempt, quota, requestId } = trace;
  const parts = [`#${id} ${requestLabel(trace)}${query && `?${query}`}`];
  if (status !== undefined) parts.push(String(status));
  if (error !== undefined) parts.push(error);
  if (size !== undefined) parts.push(`${(size / 1024).toFixed(1)} kB`);
  parts.push(`${Math.round(durationMs)} ms`);
  const notes: string[] = [];
  if (attempt > 1) notes.push(`attempt ${attempt}`);
  if (quota) notes.push(`quota ${quota.hour.used}/${quota.hour.allowed} h`);
  if (error !== undefined && requestId !== undefined) notes.push(`request id ${requestId}`);
  return [parts.join(' '), ...notes].join(', ');
}
