import { CallRailError, type ErrorCode, type ErrorDetails } from '../errors';
import type { ApiRequest } from '../send';
import { serverWords } from './errorBody';

/** Who was asked for what; `plane` is absent for what is neither Maton's nor CallRail's API. */
export interface Refused {
  label: string;
  plane?: ApiRequest['plane'];
}

/** An answer other than 2xx, with the key masked wherever it stood. */
export interface Refusal {
  status: number;
  headers: Record<string, string>;
  /** As text. */
  body: string;
}

/** The error that an answer other than 2xx means, named by what the user can do about it. */
export function serverError(refused: Refused, refusal: Refusal, now: number): CallRailError {
  const { status, headers } = refusal;
  const { label, plane } = refused;
  const { message: serverMessage, fields } = serverWords(refusal.body);
  const details: ErrorDetails = {
    status,
    serverMessage,
    fields,
    request: label,
    requestId: headers['x-request-id']?.slice(0, 200),
  };
  if (status < 400) return redirected(label, headers.location, details);
  const code = codeOf(plane, status, serverMessage ?? '');
  if (code === 'rate-limited') details.retryAfterMs = retryAfter(headers['retry-after'], now);
  const said = serverMessage ? `: ${serverMessage.replace(/[.\s]+$/, '')}.` : '.';
  return new CallRailError(code, `${label} got ${status}${said}${hint(plane, code)}`, details);
}

const codes: Record<number, ErrorCode> = {
  401: 'unauthorized',
  402: 'forbidden',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  410: 'not-found',
  429: 'rate-limited',
};

function codeOf(plane: Refused['plane'], status: number, words: string): ErrorCode {
  if (plane === 'gateway') {
    // CallRail's own 401, passed through: the key is good, the authorisation behind it is not.
    if (status === 401 && /HTTP Token/i.test(words)) return 'connection-required';
    if ((status === 400 || status === 404) && /\bconnections?\b/i.test(words))
      return 'connection-required';
  }
  return codes[status] ?? (status >= 500 ? 'server' : 'invalid-request');
}

function hint(plane: Refused['plane'], code: ErrorCode): string {
  if (plane !== 'gateway') return '';
  if (code === 'connection-required') return ' The CallRail connection has to be made anew.';
  if (code === 'server')
    return ' If this stays, the authorisation behind the connection may have expired.';
  return '';
}

function redirected(label: string, location: string | undefined, details: ErrorDetails) {
  const target = location !== undefined && URL.canParse(location) ? new URL(location) : undefined;
  // An origin is all that may be told: path and query can hold what lets somebody in.
  const where = target && target.origin !== 'null' ? target.origin : 'another address';
  return new CallRailError(
    'redirected',
    `${label} was redirected to ${where}; redirects are not followed.`,
    details,
  );
}

/** `Retry-After`, in seconds or as a date, in milliseconds from `now`. */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1_000);
  // An HTTP date names its month, which keeps `Date.parse` from reading numbers of its own accord.
  if (!/[a-z]{3}/i.test(text)) return undefined;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
