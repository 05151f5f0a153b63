import { LRUCache } from 'lru-cache';
import type { Clock } from '../../base/clock';
import type { ApiRequest, ApiResponse, Send } from '../send';
import { cacheKey, changedBy, lifetimeOf } from './cachePolicy';
import { SharedFlight } from './sharedFlight';

const megabyte = 1024 * 1024;

/** Parsed JSON takes about this many times the bytes of its text. */
const growth = 2;

interface Entry {
  path: string;
  connectionId: string | undefined;
  response: ApiResponse;
}

/** An answer that is known, and what it answers. */
export interface HeldAnswer {
  path: string;
  connectionId: string | undefined;
  body: unknown;
}

interface Flight {
  path: string;
  shared: SharedFlight<ApiResponse>;
}

/**
 * Gives answers of GET again for a while, and lets identical GETs under way share one request.
 * Bodies are shared between callers, who only read them.
 */
export class Cache {
  readonly #entries: LRUCache<string, Entry>;
  readonly #flights = new Map<string, Flight>();

  constructor(
    private readonly inner: Send,
    clock: Clock,
    maxBytes = 32 * megabyte,
  ) {
    this.#entries = new LRUCache<string, Entry>({
      maxSize: maxBytes,
      // One huge page must not push out everything else.
      maxEntrySize: maxBytes / 4,
      sizeCalculation: ({ response }) => 1_024 + response.size * growth,
      perf: clock,
      ttlResolution: 0,
    });
  }

  readonly send: Send = async request => {
    request.signal?.throwIfAborted();
    if (request.method !== 'GET') return this.#write(request);
    if (request.keep === false) return this.inner(request);
    const key = cacheKey(request);
    if (request.fresh) return this.#fly(key, request).join(request.signal);
    const known = this.#entries.get(key);
    if (known) return known.response;
    const flight = this.#flights.get(key)?.shared ?? this.#fly(key, request);
    return flight.join(request.signal);
  };

  /** The answers that are known, the latest first. */
  *held(): Generator<HeldAnswer> {
    for (const [, { path, connectionId, response }] of this.#entries.entries())
      yield { path, connectionId, body: response.body };
  }

  /** Drops every answer; those still under way are not kept either. */
  forget(): void {
    this.#drop(() => true);
  }

  /** Sends, and makes what arrives the answer for those who ask from now on. */
  #fly(key: string, request: ApiRequest): SharedFlight<ApiResponse> {
    // Not so once a newer request has taken its place, or a write may have overtaken it: what it
    // brings is then good for its own callers only.
    const isCurrent = (): boolean => this.#flights.get(key)?.shared === shared;
    const shared = new SharedFlight<ApiResponse>(
      async signal => {
        const answer = await this.inner({ ...request, signal });
        const ttl = lifetimeOf(request);
        return ttl > 0 && isCurrent() ? this.#keep(key, request, answer, ttl) : answer;
      },
      () => {
        if (isCurrent()) this.#flights.delete(key);
      },
    );
    this.#flights.set(key, { path: request.path, shared });
    return shared;
  }

  #keep(key: string, request: ApiRequest, answer: ApiResponse, ttl: number): ApiResponse {
    const { path, connectionId } = request;
    const discard = () => {
      if (this.#entries.peek(key)?.response === response) this.#entries.delete(key);
    };
    const response: ApiResponse = { ...answer, discard };
    this.#entries.set(key, { path, connectionId, response }, { ttl });
    return response;
  }

  /** Also after a failure: without an answer, nobody knows whether the change was made. */
  async #write(request: ApiRequest): Promise<ApiResponse> {
    try {
      return await this.inner(request);
    } finally {
      this.#drop(changedBy(request));
    }
  }

  #drop(changed: (path: string) => boolean): void {
    for (const [key, entry] of [...this.#entries.entries()])
      if (changed(entry.path)) this.#entries.delete(key);
    for (const [key, flight] of [...this.#flights])
      if (changed(flight.path)) this.#flights.delete(key);
  }
}
