/**
 * What went wrong, named by what the user can do about it. `host/report.ts` alone turns codes into
 * sentences and buttons. Cancellation is not among them: an abort passes through as it is.
 */
export type ErrorCode =
  | 'unauthorized' // The key is not (or no longer) good.
  | 'forbidden' // The key's owner may not do this, or the plan does not include it.
  | 'connection-required' // No ACTIVE connection, or the pinned one is gone.
  | 'key-missing' // No key is set, so nothing was asked.
  | 'consent-refused' // Maton's connection failed while its consent was waited for.
  | 'consent-expired' // Nobody consented in time; the connection still waits.
  | 'not-found'
  | 'invalid-request' // 400, 405, 406, 422: CallRail refused what was sent.
  | 'rate-limited'
  | 'server' // 5xx.
  | 'network' // No answer at all, or it broke off; `networkReason` says how.
  | 'timeout' // One of our own time limits.
  | 'redirected' // An answer that points elsewhere. The key never follows it.
  | 'too-large' // More than the cap for its kind.
  | 'schema' // A 2xx whose body is not what the reference describes.
  | 'misconfigured' // A setting names an address that the key may not be sent to.
  | 'untrusted-address'; // An address from CallRail's data that may not be requested or opened.

export type NetworkReason = 'offline' | 'dns' | 'tls' | 'refused' | 'reset' | 'proxy' | 'unknown';

export interface ErrorDetails {
  /** HTTP status, where there was an answer. */
  status?: number;
  /** CallRail's or Maton's own words, as plain text. */
  serverMessage?: string;
  /** Refusals by field, where the server names fields. */
  fields?: Record<string, string>;
  /** `x-request-id`, to be quoted to CallRail's support. */
  requestId?: string;
  /** `GET /v3/a/ACC…/calls.json`: method and path, without the query, which may hold searches. */
  request?: string;
  /** Milliseconds after which another try makes sense, where the server or our counting knows. */
  retryAfterMs?: number;
  /** How the network failed; on a `timeout` only where no connection came about. */
  networkReason?: NetworkReason;
  cause?: unknown;
}

/** Every failure that the API client reports. Its message is English and safe to log. */
export class CallRailError extends Error {
  override readonly name = 'CallRailError';
  readonly status?: number;
  readonly serverMessage?: string;
  readonly fields?: Record<string, string>;
  readonly requestId?: string;
  readonly request?: string;
  readonly retryAfterMs?: number;
  readonly networkReason?: NetworkReason;

  constructor(
    readonly code: ErrorCode,
    message: string,
    details: ErrorDetails = {},
  ) {
    super(message, { cause: details.cause });
    this.status = details.status;
    this.serverMessage = details.serverMessage;
    this.fields = details.fields;
    this.requestId = details.requestId;
    this.request = details.request;
    this.retryAfterMs = details.retryAfterMs;
    this.networkReason = details.networkReason;
  }
}

export function isCallRailError(error: unknown, code?: ErrorCode): error is CallRailError {
  return error instanceof CallRailError && (code === undefined || error.code === code);
}
