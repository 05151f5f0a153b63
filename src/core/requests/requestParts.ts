import { encodeQuery, queryOf } from '../../api/transport/query';
import type { SnippetRequest } from '../snippets/snippetRequest';
import type { KeptBody, RecordedRequest } from './recordedRequest';

/** The body as text; what a cut has left of a character at its end is left out. */
export function textOf({ bytes }: KeptBody): string {
  return new TextDecoder().decode(bytes, { stream: true });
}

/** `calls.json`: short, as it is named in the view and in titles. */
export function shortPath({ path }: Pick<RecordedRequest, 'path'>): string {
  return path.split('/').pop() ?? path;
}

/** Where it was sent, or would have been. */
export function addressOf({ sent, base, path, query }: RecordedRequest): string {
  return sent?.url ?? `${base.replace(/\/+$/, '')}${path}${encodeQuery(queryOf(query))}`;
}

/** The request for writing it as code, unless what was sent is no longer there in full. */
export function snippetOf(record: RecordedRequest): SnippetRequest {
  const { method, plane, path, query, connectionId, sentBody } = record;
  const body =
    sentBody && !sentBody.shortened ? (JSON.parse(textOf(sentBody)) as unknown) : undefined;
  return { method, plane, path, query, connectionId, ...(body === undefined ? {} : { body }) };
}
