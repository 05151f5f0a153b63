import type { ApiRequest } from '../send';
import { queryPairs, type QueryPair } from './query';

/**
 * What was sent and what came back, in full, for those who look at requests. The key is nowhere in
 * it. Nothing is copied: who keeps it decides how much.
 */
export interface Exchange {
  /** Encoded, without the query. */
  path: string;
  /** Parameters as they are meant, not encoded, in their order. */
  query: readonly QueryPair[];
  /** Its answer is asked for once, as pages of an export are. */
  once: boolean;
  /** Present once it was sent. */
  sent?: {
    url: string;
    /** Without `Authorization`. */
    headers: Record<string, string>;
    /** JSON. */
    body?: string;
  };
  /** Present once the head of an answer has come, even if the rest never did. */
  answer?: {
    status: number;
    /** Names in lower case. */
    headers: Record<string, string>;
    /** Decompressed, as it came; of a failure its beginning. */
    body?: Uint8Array;
  };
}

/** The beginning of it, before anything is sent; `masked` takes the key out of a text. */
export function exchangeOf(request: ApiRequest, masked: (text: string) => string): Exchange {
  const query = queryPairs(request.query).map(([name, value]): QueryPair => [
    masked(name),
    masked(value),
  ]);
  return { path: masked(request.path), query, once: request.keep === false };
}
