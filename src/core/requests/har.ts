import { maskedBody, maskedNamed, maskedText, type Masking } from './maskedBody';
import { mask } from '../../base/secretText';
import type { KeptBody, RecordedRequest } from './recordedRequest';
import { addressOf } from './requestParts';

type Named = { name: string; value: string };

export interface HarOptions extends Masking {
  /** Of the extension. */
  version: string;
}

/**
 * Requests as an HTTP Archive 1.2 (http://www.softwareishard.com/blog/har-12-spec/), oldest first,
 * in pieces of one request each: together they are the file. Keys, tokens and signed addresses are
 * masked whatever is asked for. Fields with a `_` are ours.
 */
export function* harPieces(
  records: readonly RecordedRequest[],
  options: HarOptions,
): Generator<string, void> {
  const oldestFirst = [...records].sort((one, other) => Number(one.id) - Number(other.id));
  const comment = options.people
    ? 'Keys, signed addresses and personal data are masked.'
    : 'Keys and signed addresses are masked. Holds personal data.';
  const log = {
    version: '1.2',
    creator: { name: 'CallRail Explorer', version: options.version },
    comment,
    entries: [],
  };
  const [head = '', foot = ''] = indented({ log }).split('[]');
  let before = `${head}[`;
  for (const record of oldestFirst) {
    yield `${before}\n${indented(entryOf(record, options), ' '.repeat(6))}`;
    before = ',';
  }
  yield `${oldestFirst.length === 0 ? before : '\n    '}]${foot}\n`;
}

/** JSON with two spaces a level, every line after `margin`. */
function indented(value: object, margin = ''): string {
  return JSON.stringify(value, null, 2).replace(/^/gm, margin);
}

function entryOf(record: RecordedRequest, options: HarOptions): object {
  const { startedAt, durationMs, error, attempt, asker, connectionId, mode, requestId } = record;
  return {
    startedDateTime: new Date(startedAt).toISOString(),
    time: Math.max(0, durationMs),
    request: requestOf(record, options),
    response: responseOf(record, options),
    cache: {},
    timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, ...waited(durationMs) },
    ...(error === undefined ? {} : { _error: error }),
    ...(asker === undefined ? {} : { _askedBy: asker }),
    ...(connectionId === undefined ? {} : { _connection: connectionId }),
    ...(requestId === undefined ? {} : { _requestId: requestId }),
    _attempt: attempt,
    _mode: mode,
  };
}

/** When the bytes came is not taken down, so all of the time counts as waiting. */
function waited(durationMs: number) {
  return { send: 0, wait: Math.max(0, durationMs), receive: 0 };
}

function requestOf(record: RecordedRequest, options: HarOptions): object {
  const { method, query, sent, sentBody } = record;
  const queryString = query.map(([name, value]): Named => ({
    name,
    value: maskedNamed(name, value, options),
  }));
  const headers = sent
    ? [{ name: 'authorization', value: `Bearer ${mask}` }, ...headersOf(sent.headers, options)]
    : [];
  return {
    method,
    url: urlOf(record, queryString, options),
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers,
    queryString,
    ...(sentBody && { postData: contentOf(sentBody, 'application/json', options) }),
    headersSize: -1,
    bodySize: sentBody?.size ?? 0,
  };
}

/** The address with the parameters as they are told beside it. */
function urlOf(record: RecordedRequest, query: readonly Named[], options: HarOptions): string {
  const [bare = ''] = addressOf(record).split('?');
  const search = query
    .map(({ name, value }) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
  return maskedText(bare, options) + (search && `?${search}`);
}

function responseOf(record: RecordedRequest, options: HarOptions): object {
  const { status = 0, headers = {}, body } = record;
  const mimeType = headers['content-type'] ?? 'x-unknown';
  return {
    status,
    // The status line's own words are not taken down, and HTTP/2 has none.
    statusText: '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: headersOf(headers, options),
    content: body
      ? { size: body.size, ...contentOf(body, mimeType, options) }
      : { size: 0, mimeType },
    redirectURL: maskedText(headers.location ?? '', options),
    headersSize: -1,
    bodySize: -1,
  };
}

function headersOf(headers: Readonly<Record<string, string>>, masking: Masking): Named[] {
  return Object.entries(headers).map(([name, value]) => ({
    name,
    value: maskedNamed(name, value, masking),
  }));
}

const comments = {
  large: 'Only the beginning of the body was kept.',
  once: 'Only the beginning of the body of an export was kept.',
  dropped: 'The body was dropped to make room for newer ones.',
};

function contentOf(body: KeptBody, mimeType: string, masking: Masking): object {
  const { shortened } = body;
  return {
    mimeType,
    ...(shortened === 'dropped' ? {} : { text: maskedBody(body, masking).text }),
    ...(shortened && { comment: comments[shortened] }),
  };
}
