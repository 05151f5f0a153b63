import type { LRUCache } from 'lru-cache';
import { listedCallFields } from '../api/callFields';
import type { Client } from '../api/client';
import type { Page } from '../api/pagination';
import type { CallListFilters, DateFilters } from '../api/resources/callQuery';
import type { ListQuery } from '../api/resources/listQuery';
import type { Call } from '../api/schemas/call';
import type { AccountId, CallId } from '../api/schemas/ids';
import type { RequestOptions } from '../api/send';
import { systemClock, type Clock } from '../base/clock';
import { Emitter } from '../base/event';
import type { AccountRef, CallRef, CallScope } from './refs';
import type { Session } from './session';

const fields = listedCallFields.join(',');

/** A change of one call; `call` is undefined once it is gone (spam). */
export interface CallChange {
  ref: CallRef;
  call: Call | undefined;
}

/** How long a call that was listed may be shown without asking: an edit begins with what is shown. */
const lifetimeMs = 5 * 60_000;

/**
 * The calls that were seen, in memory only. What a list has just brought with all fields need not be
 * asked for again when it is opened.
 */
export class CallStore {
  /** Undefined until something is asked: nothing can have been seen before, and activation is lean. */
  #seen: LRUCache<string, Call> | undefined;
  readonly #changed = new Emitter<CallChange>();
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly session: Session,
    private readonly clock: Clock = systemClock,
    /** How many calls are remembered. */
    private readonly max = 2_000,
  ) {
    session.onDidChange(() => this.#seen?.clear());
  }

  /** A page of the calls of a scope, newest first. */
  async list(
    scope: CallScope,
    dates: DateFilters,
    { search, perPage = 100, ...options }: RequestOptions & { search?: string; perPage?: number },
  ): Promise<Page<Call>> {
    const query = {
      ...dates,
      company_id: scope.companyId,
      tracker_id: scope.trackerId,
      tags: scope.tagName === undefined ? undefined : [scope.tagName],
      search,
      fields,
      per_page: perPage,
      sort: 'start_time',
      order: 'desc',
    } as const;
    return this.ask(scope, query, options);
  }

  /** A page of calls by CallRail's own parameters, which name the fields that are wanted. */
  async ask(
    account: AccountRef,
    query: ListQuery<CallListFilters>,
    options?: RequestOptions,
  ): Promise<Page<Call>> {
    const client = await this.client(account);
    return this.#remembered(account, await client.calls.list(account.accountId, query, options));
  }

  /** A call that was seen a short while ago, or at most so long ago; asks nobody. */
  known(ref: CallRef, longestMs = lifetimeMs): Call | undefined {
    const left = this.#seen?.getRemainingTTL(keyOf(ref)) ?? 0;
    return lifetimeMs - left <= longestMs ? this.#seen?.get(keyOf(ref)) : undefined;
  }

  /** The same, in whichever account. */
  seen(callId: CallId): { ref: AccountRef; call: Call } | undefined {
    for (const [key, call] of this.#seen?.entries() ?? []) {
      const [connectionId, accountId] = key.split('/');
      if (call.id === callId && connectionId !== undefined && accountId !== undefined)
        return { ref: { connectionId, accountId: accountId as AccountId }, call };
    }
    return undefined;
  }

  /** The calls of an account that were seen a short while ago, the latest first; asks nobody. */
  seenOf({ connectionId, accountId }: AccountRef): Call[] {
    const prefix = `${connectionId}/${accountId}/`;
    const entries = [...(this.#seen?.entries() ?? [])];
    return entries.filter(([key]) => key.startsWith(prefix)).map(([, call]) => call);
  }

  /** A call with all that is shown of it; from memory when it was listed, unless `fresh`. */
  async get(ref: CallRef, options: RequestOptions = {}): Promise<Call> {
    const known = options.fresh ? undefined : this.known(ref);
    if (known) return known;
    const client = await this.client(ref);
    const call = await client.calls.get(ref.accountId, ref.callId, { fields }, options);
    this.#seen?.set(keyOf(ref), call);
    return call;
  }

  /** Takes in a call that was read, and tells those who show it. */
  changed(ref: CallRef, call: Call | undefined): void {
    if (call) this.#seen?.set(keyOf(ref), call);
    else this.#seen?.delete(keyOf(ref));
    this.#changed.fire({ ref, call });
  }

  /** Nobody knows what has become of a call: it is asked for when it is wanted again. */
  forget(ref: CallRef): void {
    this.#seen?.delete(keyOf(ref));
  }

  /** The same for every call of an account, as when one of its tags has changed. */
  forgetAccount({ connectionId, accountId }: AccountRef): void {
    const prefix = `${connectionId}/${accountId}/`;
    for (const key of [...(this.#seen?.keys() ?? [])])
      if (key.startsWith(prefix)) this.#seen?.delete(key);
  }

  /** The client for those who bring calls here, and with it the memory for what it brings. */
  async client({ connectionId }: AccountRef): Promise<Client> {
    const [client, { LRUCache: Cache }] = await Promise.all([
      this.session.client(connectionId),
      import('lru-cache'),
    ]);
    const { max, clock } = this;
    this.#seen ??= new Cache({ max, ttl: lifetimeMs, ttlResolution: 0, perf: clock });
    return client;
  }

  #remembered(account: AccountRef, page: Page<Call>): Page<Call> {
    for (const call of page.items) this.#seen?.set(keyOf({ ...account, callId: call.id }), call);
    return {
      ...page,
      next: async options => {
        const next = await page.next(options);
        return next && this.#remembered(account, next);
      },
    };
  }
}

function keyOf({ connectionId, accountId, callId }: CallRef): string {
  return `${connectionId}/${accountId}/${callId}`;
}
