import { encodeQuery, queryOf } from '../../api/transport/query';
import { accessOf, type Credentials } from '../credentials';
import type { SnippetRequest } from '../snippets/snippetRequest';
import type { KeptBody, RecordedRequest } from './recordedRequest';

/** The body as text; what a cut has left of a character at its end is left out. */
export function textOf({ bytes }: KeptBody): string {
  return new TextDecoder().decode(bytes, { stream: true });
}

/** `calls/CAL….json`: the path below its account, as it is named in the view and in titles. */
export function shortPath({ path }: Pick<RecordedRequest, 'path'>): string {
  return path.replace(/^\/(callrail\/)?(v3\/)?(a\/[^/]+\/)?/, '');
}

/** Where it was sent, or would have been. */
export function addressOf({ sent, base, path, query }: RecordedRequest): string {
  return sent?.url ?? `${base.replace(/\/+$/, '')}${path}${encodeQuery(queryOf(query))}`;
}

/**
 * The request for writing it as code, for where it went. Undefined where what was sent is no longer
 * there in full: without its body it would be another request.
 */
export function snippetOf(record: RecordedRequest): SnippetRequest | undefined {
  const { method, plane, base, path, query, connectionId, sentBody } = record;
  if (sentBody?.shortened) return undefined;
  const body = sentBody && { body: JSON.parse(textOf(sentBody)) as unknown };
  return { method, plane, base, path, query, connectionId, ...body };
}

/**
 * Where a request went: `here` where the next one would go with these credentials and the same key,
 * else to a demo that no longer runs, or to a CallRail that is reached otherwise.
 */
export function placeOf(
  { mode, access }: Pick<RecordedRequest, 'mode' | 'access'>,
  credentials: Credentials | undefined,
): 'here' | 'demo' | 'live' {
  return credentials && accessOf(credentials) === access ? 'here' : mode;
}
