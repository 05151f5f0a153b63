import type { Method } from '../../api/send';

/** A request that is written as code, in whichever language. Holds no key. */
export interface SnippetRequest {
  method: Method;
  /** Which of the two hosts: `gateway` for CallRail's data, `control` for connections. */
  plane: 'gateway' | 'control';
  /** Where it went, if it was sent: it is written for that place, whatever the session is now. */
  base?: string;
  /** Encoded path without the query: `/callrail/v3/a/ACC…/calls.json`. */
  path: string;
  /** Parameters as they are meant, not encoded, in their order: `['tags[]', 'Quote & more']`. */
  query: readonly (readonly [name: string, value: string])[];
  /** Sent as JSON. */
  body?: unknown;
  /** The connection that is pinned by `Maton-Connection`. */
  connectionId?: string;
}
