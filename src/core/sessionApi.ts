import type { Api, RequestTrace } from '../api/api';
import type { Endpoints } from '../api/send';
import type { Clock } from '../base/clock';
import { Emitter } from '../base/event';
import type { Logger } from '../base/log';
import { accessOf, type Credentials } from './credentials';

/** A request of the session, and whose CallRail it went to. */
export interface SessionRequest {
  mode: Credentials['mode'];
  /** Of `accessOf`. */
  access: string;
  endpoints: Endpoints;
  trace: RequestTrace;
}

/** The client of the present credentials, made when it is first asked for. */
export class SessionApi {
  #api: Promise<Api> | undefined;
  readonly #requested = new Emitter<SessionRequest>();
  /** Every request with whatever key, each repetition included. */
  readonly onDidRequest = this.#requested.event;

  constructor(private readonly services: { log: Logger; clock?: Clock; cacheBytes?: number }) {}

  of(credentials: Credentials): Promise<Api> {
    if (this.#api) return this.#api;
    const opening = this.open(credentials);
    this.#api = opening;
    // One that cannot be opened is tried anew next time.
    opening.catch(() => {
      if (this.#api === opening) this.#api = undefined;
    });
    return opening;
  }

  /** A client by itself, to be disposed by whoever asked for it. */
  async open(credentials: Credentials): Promise<Api> {
    const { mode, endpoints, key, http } = credentials;
    const access = accessOf(credentials);
    const { createApi } = await import('../api/api');
    const { log, clock, cacheBytes } = this.services;
    const api = createApi({ endpoints, key, http, log, clock, cacheBytes });
    // Ends with the client, which drops its listeners.
    api.onDidRequest(trace => this.#requested.fire({ mode, access, endpoints, trace }));
    return api;
  }

  /** Other credentials are next: what is under way ends. */
  close(): void {
    const old = this.#api;
    this.#api = undefined;
    void old?.then(
      api => api.dispose(),
      () => undefined,
    );
  }

  dispose(): void {
    this.close();
    this.#requested.dispose();
  }
}
