import type { Exchange } from './transport/exchange';

/** The contract of the transport: a chain of `Send` functions, each wrapping the next. */

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Values of a query; a list is written Rails style, `tags[]=A&tags[]=B`; undefined is left out. */
export type Query = Record<string, string | number | boolean | readonly string[] | undefined>;

/** What callers may say about any request; comes last in every method. */
export interface RequestOptions {
  /** Aborts waiting, backing off and transferring alike. */
  signal?: AbortSignal;
  /** Skips what the cache holds, and replaces it. */
  fresh?: boolean;
  /** False passes the cache by: for an answer that nobody asks for again, which would fill it. */
  keep?: boolean;
  /** How often it may be sent at most; 4 unless told. */
  attempts?: number;
  /** Statuses that are an answer to this request, so that it is not repeated for them. */
  finalStatuses?: readonly number[];
}

export interface ApiRequest extends RequestOptions {
  method: Method;
  /** `gateway` is the data plane, `control` holds the connections. */
  plane: 'gateway' | 'control';
  /** Encoded path that begins with `/`, without the query: `/callrail/v3/a.json`. */
  path: string;
  query?: Query;
  /** Sent as JSON. */
  body?: unknown;
  /** Pins the CallRail connection (`Maton-Connection`). */
  connectionId?: string;
  /** Which try this is, from 1; the chain's own note, not for callers. */
  attempt?: number;
  /** Takes down what is sent and comes back, where somebody listens; the chain's own, too. */
  exchange?: Exchange;
}

export interface ApiResponse {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Parsed JSON; undefined for an empty body (204). */
  body: unknown;
  /** Length of the body in bytes. */
  size: number;
  /** Called when the body turns out to be of no use, so that it is not given again from the cache. */
  discard?: () => void;
}

/** Resolves for 2xx only; every other outcome rejects with a `CallRailError` or the abort reason. */
export type Send = (request: ApiRequest) => Promise<ApiResponse>;

/** The base addresses that the key may be sent to, and none besides. */
export interface Endpoints {
  gatewayUrl: string;
  controlUrl: string;
}
