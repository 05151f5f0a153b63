import type { RequestTrace } from '../../api/api';
import type { QueryPair } from '../../api/transport/query';
import type { SessionRequest } from '../session';

/** Why a body is not there in full: it is large, a page of an export, or had to make room. */
export type Shortened = 'large' | 'once' | 'dropped';

/** A body, or its beginning, in memory of its own. */
export interface KeptBody {
  bytes: Uint8Array;
  /** Bytes of the whole body. */
  size: number;
  shortened?: Shortened;
}

/** A request that this window has sent, and its answer. The key is nowhere in it. */
export interface RecordedRequest
  extends
    Pick<RequestTrace, 'startedAt' | 'method' | 'plane' | 'connectionId' | 'attempt'>,
    Pick<RequestTrace, 'durationMs' | 'status' | 'error' | 'requestId' | 'asker'> {
  /** Unique in this window, and rising: `12`. */
  readonly id: string;
  readonly mode: SessionRequest['mode'];
  /** Whose CallRail it was, of `accessOf`. */
  readonly access: string;
  /** Where it goes: the base address that the path is below. */
  readonly base: string;
  /** Encoded, without the query. */
  readonly path: string;
  /** Parameters as they are meant, in their order. */
  readonly query: readonly QueryPair[];
  /** Absent when it was cancelled before it was sent. */
  readonly sent?: { readonly url: string; readonly headers: Readonly<Record<string, string>> };
  /** What was sent, as JSON. */
  sentBody?: KeptBody;
  /** Of the answer, names in lower case; present once its head has come. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Of the answer, decompressed; of a failure its beginning. */
  body?: KeptBody;
}

/** Bytes that are kept of a body at most, and of one whose answer is asked for once. */
export const keptBytes = { body: 256 * 1024, once: 16 * 1024 };

/** The request as it is kept. Bodies are copied where they would keep more memory than they need. */
export function recordOf(id: string, request: SessionRequest): RecordedRequest {
  const { mode, access, endpoints, trace } = request;
  const { exchange, path, startedAt, method, plane, connectionId, attempt } = trace;
  const { durationMs, error, requestId, asker } = trace;
  const { sent, answer } = exchange ?? {};
  const body = answer?.body;
  return {
    ...{ id, mode, access, startedAt, method, plane, connectionId, attempt },
    ...{ durationMs, error, requestId, asker },
    base: plane === 'gateway' ? endpoints.gatewayUrl : endpoints.controlUrl,
    status: trace.status ?? answer?.status,
    path: exchange?.path ?? path,
    query: exchange?.query ?? [],
    sent: sent && { url: sent.url, headers: sent.headers },
    sentBody: sent?.body === undefined ? undefined : kept(Buffer.from(sent.body)),
    headers: answer?.headers,
    body: body && body.byteLength > 0 ? kept(body, exchange?.once) : undefined,
  };
}

function kept(whole: Uint8Array, once = false): KeptBody {
  const size = whole.byteLength;
  const most = once ? keptBytes.once : keptBytes.body;
  const bytes = whole.subarray(0, most);
  // A part of a larger piece of memory would keep all of that.
  const own = bytes.buffer.byteLength === bytes.byteLength ? bytes : new Uint8Array(bytes);
  return size > most
    ? { bytes: own, size, shortened: once ? 'once' : 'large' }
    : { bytes: own, size };
}
