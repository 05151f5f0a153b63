import type { Clock } from '../../base/clock';
import { CallRailError } from '../errors';
import type { ApiRequest, ApiResponse, Endpoints, Send } from '../send';
import { addressing } from './addressing';
import type { Exchange } from './exchange';
import type { Http, HttpRequest } from './http';
import { keyMask } from './keyMask';
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
  const masked = keyMask(key);
  return async request => {
    const label = requestLabel(request);
    const { method, exchange } = request;
    const url = address(request);
    const { authorization, ...headersSent } = headersOf(request, key);
    const bodySent = request.body === undefined ? undefined : JSON.stringify(request.body);
    if (exchange) {
      const body = bodySent === undefined ? undefined : masked(bodySent);
      exchange.sent = { url: masked(url.href), headers: maskedHeaders(headersSent, masked), body };
    }
    const answer = await http.exchange({
      method,
      url,
      headers: { authorization, ...headersSent },
      body: bodySent,
      kind: 'json',
      label,
      signal: request.signal,
      ...(exchange && takingDown(exchange, masked)),
    });
    onHeaders?.(request, answer.headers);
    const { status, headers } = answer;
    const text = new TextDecoder().decode(answer.body);
    if (exchange?.answer) exchange.answer.body = maskedBytes(answer.body, text, masked);
    if (status < 200 || status > 299) {
      const refusal = { status, headers: maskedHeaders(headers, masked), body: masked(text) };
      throw serverError({ label, plane: request.plane }, refusal, clock.now());
    }
    return { status, headers, body: parsed(text, request, answer), size: answer.body.byteLength };
  };
}

type Masked = (text: string) => string;

/** Notes down what comes of an answer, even if the rest of it never does. */
function takingDown(exchange: Exchange, masked: Masked): Pick<HttpRequest, 'onHead' | 'onBroken'> {
  return {
    onHead: ({ status, headers }) =>
      (exchange.answer = { status, headers: maskedHeaders(headers, masked) }),
    onBroken: beginning => {
      const text = new TextDecoder().decode(beginning);
      if (exchange.answer) exchange.answer.body = maskedBytes(beginning, text, masked);
    },
  };
}

function maskedHeaders(headers: Record<string, string>, masked: Masked): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, masked(value)]));
}

/** The bytes themselves, unless the key stands in them. */
function maskedBytes(bytes: Uint8Array, text: string, masked: Masked) {
  const safe = masked(text);
  return safe === text ? bytes : new TextEncoder().encode(safe);
}

function headersOf(request: ApiRequest, key: string) {
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
