import type { Clock } from '../../base/clock';
import { CallRailError } from '../errors';
import type { ApiRequest, ApiResponse, Endpoints, Send } from '../send';
import { addressing } from './addressing';
import type { Http } from './http';
import { requestLabel } from './requestLabel';
import { serverError } from './serverError';

export interface WireOptions {
  http: Http;
  endpoints: Endpoints;
  key: string;
  clock: Clock;
  /** Hears the headers of every answer, refusals included. */
  onHeaders?: (request: ApiRequest, headers: Record<string, string>) => void;
}

const userAgent = 'callrail-explorer (VS Code extension)';

/** The innermost `Send`: puts the request on the wire, with the key, and reads the answer as JSON. */
export function wire({ http, endpoints, key, clock, onHeaders }: WireOptions): Send {
  const address = addressing(endpoints);
  // A server may repeat what it was sent. Errors are shown and logged, so the key is taken out.
  const masked = (text: string) => (key === '' ? text : text.replaceAll(key, '•••'));
  return async request => {
    const label = requestLabel(request);
    const answer = await http.exchange({
      method: request.method,
      url: address(request),
      headers: headersOf(request, key),
      body: request.body === undefined ? undefined : JSON.stringify(request.body),
      kind: 'json',
      label,
      signal: request.signal,
    });
    onHeaders?.(request, answer.headers);
    const { status, headers } = answer;
    const text = new TextDecoder().decode(answer.body);
    if (status < 200 || status > 299) {
      const maskedHeaders = Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, masked(value)]),
      );
      const refusal = { status, headers: maskedHeaders, body: masked(text) };
      throw serverError({ label, plane: request.plane }, refusal, clock.now());
    }
    return { status, headers, body: parsed(text, request, answer), size: answer.body.byteLength };
  };
}

function headersOf(request: ApiRequest, key: string): Record<string, string> {
  const { connectionId, body } = request;
  // What cannot stand in a header would be refused further down with a less helpful word.
  if (!isToken(key))
    throw new CallRailError('unauthorized', 'The API key has characters that no key has.');
  if (connectionId !== undefined && !isToken(connectionId))
    throw new CallRailError('connection-required', 'The connection has an id that no one has.');
  return {
    authorization: `Bearer ${key}`,
    accept: 'application/json',
    'user-agent': userAgent,
    ...(connectionId === undefined ? {} : { 'maton-connection': connectionId }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
}

function isToken(text: string): boolean {
  return /^[\x21-\x7E]+$/.test(text);
}

/**
 * A byte order mark is skipped by the decoder. A write may be answered with nothing: whether its
 * record was needed is for those to say who wanted it, and the change has been made all the same.
 */
function parsed(
  text: string,
  request: ApiRequest,
  answer: { status: number; headers: ApiResponse['headers'] },
) {
  const { status, headers } = answer;
  const label = requestLabel(request);
  const wrong = (what: string) =>
    new CallRailError('schema', `The answer to ${label} is ${what}.`, {
      status,
      request: label,
      requestId: headers['x-request-id'],
    });
  if (text.trim() === '') {
    if (status === 204 || status === 205 || request.method !== 'GET') return undefined;
    throw wrong('empty');
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The parser's own message quotes the body, which holds personal data.
    if (text.trimStart().startsWith('<'))
      throw wrong('a web page, not JSON; a proxy or a sign-in page may have given it');
    throw wrong(/^\s*[[{]/.test(text) ? 'incomplete or broken JSON' : 'not JSON');
  }
}
