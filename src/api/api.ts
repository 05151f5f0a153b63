import { systemClock, type Clock } from '../base/clock';
import type { Disposable } from '../base/disposable';
import { Emitter, type Event } from '../base/event';
import { silentLogger, type Logger } from '../base/log';
import { Client } from './client';
import { Connections } from './connections';
import type { ApiRequest, ApiResponse, Endpoints, RequestOptions, Send } from './send';
import { Cache, type HeldAnswer } from './transport/cache';
import { download, type Download, type DownloadOptions } from './transport/download';
import { exchangeOf } from './transport/exchange';
import { Http, type HttpOptions } from './transport/http';
import { keyMask } from './transport/keyMask';
import { Lifetime } from './transport/lifetime';
import { paced, Quota, type QuotaReading } from './transport/quota';
import { retried, retrying } from './transport/retry';
import { traced, type RequestTrace } from './transport/trace';
import { wire } from './transport/wire';

export { checkEndpoint, type EndpointProblem } from './endpoints';
export { recordingHosts } from './recordingHosts';
export type { Download, DownloadOptions, HttpOptions, QuotaReading, RequestTrace };

export interface ApiOptions {
  endpoints: Endpoints;
  key: string;
  http?: HttpOptions;
  clock?: Clock;
  log?: Logger;
  /** What known answers may take up in memory. */
  cacheBytes?: number;
}

/** What a GET is made of. */
export type AnyGet = Pick<ApiRequest, 'plane' | 'path' | 'query' | 'connectionId'>;

/** All that one key can reach. Owns its connections, cache and counts until it is disposed. */
export interface Api extends Disposable {
  readonly connections: Connections;
  /** CallRail through one connection, or through the gateway's default one. Made once each. */
  client(connectionId?: string): Client;
  /** Any GET of either host, by its encoded path; the answer as received. */
  get(request: AnyGet, options?: RequestOptions): Promise<ApiResponse>;
  /** A recording's audio, fetched without the key. */
  download(url: string, options: DownloadOptions): Promise<Download>;
  quota(connectionId?: string): QuotaReading;
  /** The answers of GET that are known, the latest first, to look through before asking. */
  held(): Iterable<HeldAnswer>;
  /** Drops every cached answer. */
  forget(): void;
  /** Every request that was sent, each repetition included. */
  readonly onDidRequest: Event<RequestTrace>;
}

/** Throws a `misconfigured` error when an endpoint is not fit to be sent the key. */
export function createApi(options: ApiOptions): Api {
  const { endpoints, key, clock = systemClock, log = silentLogger } = options;
  const http = new Http(options.http);
  const quota = new Quota(clock);
  const requests = new Emitter<RequestTrace>();
  const lifetime = new Lifetime();

  // From the inside out: what is sent waits for its place, is told of, is sent again if it failed in
  // passing, and is not sent at all while the answer is known. Telling stands inside of repeating,
  // so that the log has a line for each try, and none for what came from the cache.
  const onHeaders: Parameters<typeof wire>[0]['onHeaders'] = (request, headers) => {
    if (request.plane === 'gateway') quota.read(request.connectionId, headers);
  };
  const sent = wire({ http, endpoints, key, clock, onHeaders });
  const onTrace = (trace: RequestTrace) => requests.fire(trace);
  const masked = keyMask(key);
  const told = traced(paced(sent, quota, http.limits), {
    clock,
    log,
    quota,
    onTrace,
    exchangeOf: request => (requests.listened ? exchangeOf(request, masked) : undefined),
  });
  const cache = new Cache(retried(told, clock), clock, options.cacheBytes);
  const send: Send = request =>
    lifetime.run(request.signal, signal => cache.send({ ...request, signal }));

  const clients = new Map<string | undefined, Client>();
  return {
    connections: new Connections(send),
    client: connectionId => {
      const client = clients.get(connectionId) ?? new Client({ send, connectionId });
      clients.set(connectionId, client);
      return client;
    },
    get: ({ plane, path, query, connectionId }, requestOptions) =>
      send({ ...requestOptions, method: 'GET', plane, path, query, connectionId }),
    download: (url, downloadOptions) =>
      lifetime.run(downloadOptions.signal, signal =>
        retrying(() => download({ http, clock, log }, url, { ...downloadOptions, signal }), {
          method: 'GET',
          clock,
          signal,
        }),
      ),
    quota: connectionId => quota.reading(connectionId),
    held: () => cache.held(),
    forget: () => cache.forget(),
    onDidRequest: requests.event,
    dispose: () => {
      lifetime.dispose();
      http.dispose();
      cache.forget();
      requests.dispose();
    },
  };
}
