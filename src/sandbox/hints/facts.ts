import { Query } from '../query';
import type { AccountRecord } from '../records';
import type { SandboxRequest } from '../requestLog';
import { resourceOf, type Resource } from './resources';

/** What rules look at in a request. */
export interface Facts {
  method: string;
  /** Without query. */
  path: string;
  query: Query;
  /** Whose form the path has: `/callrail/v3/…`, `/v3/…`, or neither. */
  form: 'gateway' | 'native' | undefined;
  /** The path below `/v3/a`, without `.json`. */
  below: string;
  resource: Resource | undefined;
  authorization: string | undefined;
  contentType: string;
  /** Undefined unless it is a JSON object. */
  body: Record<string, unknown> | undefined;
  hasBody: boolean;
  /** All that there are. */
  accounts: readonly Pick<AccountRecord, 'id' | 'numericId'>[];
}

export function factsOf(
  { method, path, headers, body }: SandboxRequest,
  accounts: Facts['accounts'],
): Facts {
  const [address = '', text = ''] = path.split('?');
  const match = /^(?:\/callrail)?\/v3\/a(\/.*|\.json)?$/.exec(address);
  const below = (match?.[1] ?? '').replace(/\.json$/, '');
  const { authorization } = headers;
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  return {
    method,
    path: address,
    query: new Query(text),
    form: address.startsWith('/callrail/v3/')
      ? 'gateway'
      : address.startsWith('/v3/')
        ? 'native'
        : undefined,
    below,
    resource: match ? resourceOf(below) : undefined,
    authorization: typeof authorization === 'string' ? authorization : undefined,
    contentType: String(headers['content-type'] ?? ''),
    body: isObject ? (body as Record<string, unknown>) : undefined,
    hasBody: body !== undefined,
    accounts,
  };
}

/** What is wrong, in a sentence; nothing if the rule has nothing to say. */
export type Rule = (facts: Facts) => string | undefined;
