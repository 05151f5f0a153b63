import type { Endpoints } from '../../api/send';
import { encodeText } from '../../api/transport/query';
import type { SnippetRequest } from './snippetRequest';

/** A request as all languages write it: the address put together, and everything in it well-formed. */
export interface SnippetCall {
  method: SnippetRequest['method'];
  /** Without the query: `https://gateway.maton.ai/callrail/v3/a.json`. */
  address: string;
  query: readonly (readonly [name: string, value: string])[];
  /** Address and query, encoded so far that no shell and no library has to do with it. */
  url: string;
  /** `Maton-Connection`, and what the body needs; the key's header is written by each language. */
  headers: readonly (readonly [name: string, value: string])[];
  /** As JSON carries it; undefined without one. */
  body: unknown;
  /** The variable of the environment that holds the key. */
  keyVariable: string;
}

/**
 * The variables that hold the key. The demo's is another one: what is copied from it must not bring
 * the user's key to a port of this machine, which anybody may have later.
 */
export const keyVariables = { live: 'MATON_API_KEY', demo: 'CALLRAIL_DEMO_KEY' } as const;

/**
 * Puts a request in the form that languages write. A path or a connection with characters that no
 * address and no header has is a `RangeError`: what they would mean in a shell nobody can say.
 */
export function snippetCall(
  request: SnippetRequest,
  endpoints: Endpoints,
  keyVariable: string = keyVariables.live,
): SnippetCall {
  const { method, plane, path, connectionId } = request;
  if (!/^\/[\w\-.~!$&'()*+,;=:@%/]*$/.test(path))
    throw new RangeError('The path of this request has characters that have to be encoded.');
  if (/\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path))
    throw new RangeError('The path of this request leaves its place.');
  if (connectionId !== undefined && !/^[\w.:~-]+$/.test(connectionId))
    throw new RangeError('The connection of this request has an id that no one has.');
  const configured = plane === 'gateway' ? endpoints.gatewayUrl : endpoints.controlUrl;
  const base = request.base ?? configured;
  const address = `${base.replace(/\/+$/, '')}${path}`;
  const query = request.query.map(
    ([name, value]) => [wellFormed(name), wellFormed(value)] as const,
  );
  const encoded = query.map(([name, value]) => `${encodeText(name)}=${readable(value)}`).join('&');
  const body = request.body === undefined ? undefined : carried(request.body);
  return {
    method,
    address,
    query,
    url: encoded === '' ? address : `${address}?${encoded}`,
    headers: [
      ...(connectionId === undefined ? [] : [['Maton-Connection', connectionId] as const]),
      ...(body === undefined ? [] : [['Content-Type', 'application/json'] as const]),
    ],
    body,
    keyVariable,
  };
}

/** Commas and colons need no encoding in a query, and lists and times are better read with them. */
function readable(value: string): string {
  return encodeText(value).replace(/%2C/g, ',').replace(/%3A/g, ':');
}

/** Half of a surrogate pair, as a cut-off text may end in, is in no encoding of an address. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

function carried(body: unknown): unknown {
  const json = JSON.stringify(body) as string | undefined;
  return json === undefined ? undefined : (JSON.parse(json) as unknown);
}
