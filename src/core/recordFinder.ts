import { LRUCache } from 'lru-cache';
import { CallRailError, isCallRailError } from '../api/errors';
import {
  AccountId,
  type CallId,
  type CompanyId,
  type TrackerId,
  type UserId,
} from '../api/schemas/ids';
import type { RequestOptions } from '../api/send';
import { isAbort } from '../base/abort';
import { systemClock } from '../base/clock';
import type { ConnectedAccount } from './directory';
import { heldRecord } from './heldRecord';
import { canonicalId, kindOfId, type IdKind } from './recordIds';
import type { FoundRecord, Look, LookOptions, LookupServices, SearchOptions } from './recordLookup';
import type { AccountRef } from './refs';

/** How long nobody asks again for what an account did not have, or did not tell. */
const missLifetimeMs = 60_000;

/** Failures of one account or connection, which say nothing of the others. */
const ofOneAccount = ['forbidden', 'connection-required', 'server', 'schema'] as const;

/** Does the work of `RecordLookup`. */
export class RecordFinder {
  /** By account and id, or why it was not told. What was found is remembered in store and cache. */
  readonly #missed: LRUCache<string, { failure?: unknown }>;

  constructor(private readonly services: LookupServices) {
    const { session, clock = systemClock } = services;
    this.#missed = new LRUCache({ max: 1_000, ttl: missLifetimeMs, ttlResolution: 0, perf: clock });
    session.onDidChange(() => this.#missed.clear());
    session.onDidChangeConnections(() => this.#missed.clear());
  }

  async known(text: string): Promise<FoundRecord | undefined> {
    const { session, calls, directory } = this.services;
    const [kind, id] = [kindOfId(text), canonicalId(text)];
    if (!kind || !session.credentials) return undefined;
    if (kind === 'call') {
      const seen = calls.seen(id as CallId);
      return seen && { kind, ref: { ...seen.ref, kind, id }, record: seen.call };
    }
    const account =
      kind === 'account' && directory.reached?.find(({ ref }) => ref.accountId === id);
    if (account) return foundAccount(account);
    return heldRecord(await session.api(), kind, id);
  }

  async look(text: string, { near = [], ...options }: LookOptions = {}): Promise<Look> {
    const [kind, id] = [kindOf(text), canonicalId(text)];
    const known = await this.known(id);
    if (known) return { found: known };
    const accounts = this.services.directory.reached;
    if (kind === 'account') {
      const account = accounts?.find(({ ref }) => ref.accountId === id);
      if (account) return { found: foundAccount(account) };
      return { missedIn: undefined, others: accounts && [] };
    }
    const likely = accounts ? await this.#likely(accounts, near) : await this.#supposed(near);
    if (!likely) return { missedIn: undefined, others: accounts && [] };
    const found = await this.#askOnce(kind, id, likely.ref, options);
    if (found) return { found };
    return { missedIn: likely, others: accounts?.filter(account => account !== likely) };
  }

  async search(
    text: string,
    { near = [], report, ...options }: SearchOptions = {},
  ): Promise<FoundRecord | undefined> {
    const [kind, id] = [kindOf(text), canonicalId(text)];
    const known = await this.known(id);
    if (known) return known;
    // Whoever asks on purpose may look for what has just come about.
    const accounts = await this.services.directory.accounts({ ...options, fresh: true });
    if (kind === 'account') {
      const account = accounts.find(({ ref }) => ref.accountId === id);
      return account && foundAccount(account);
    }
    const likely = await this.#likely(accounts, near);
    const ordered = [
      ...(likely ? [likely] : []),
      ...accounts.filter(account => account !== likely),
    ];
    let failure: unknown;
    for (const [done, account] of ordered.entries()) {
      report?.(account, done, ordered.length);
      try {
        const found = await this.#ask(kind, id, account.ref, options);
        if (found) return found;
      } catch (error) {
        if (!ofOneAccount.some(code => isCallRailError(error, code))) throw error;
        failure ??= error;
      }
    }
    // It may well be in the account that did not answer.
    if (failure) throw failure as Error;
    return undefined;
  }

  /** The only account, or one that an id nearby belongs to, or the one that is looked at. */
  async #likely(
    accounts: readonly ConnectedAccount[],
    near: readonly string[],
  ): Promise<ConnectedAccount | undefined> {
    const byId = (wanted: string) => accounts.find(({ ref }) => ref.accountId === wanted);
    if (accounts.length > 1)
      for (const hint of near) {
        const account =
          byId(canonicalId(hint)) ?? byId((await this.known(hint))?.ref.accountId ?? '');
        if (account) return account;
      }
    return byId(this.services.preferred()?.accountId ?? '') ?? accounts[0];
  }

  /** The same while it is not known which accounts there are. */
  async #supposed(near: readonly string[]) {
    const { directory, preferred } = this.services;
    let ref = preferred();
    for (const hint of near) {
      const known = await this.known(hint);
      if (!known) continue;
      const { connectionId, accountId } = known.ref;
      ref = { connectionId, accountId: AccountId.parse(accountId) };
      break;
    }
    const account = ref && directory.known(ref);
    return ref && { ref, ...(account && { account }) };
  }

  /** One request, or none where the last one was a minute ago or less. */
  async #askOnce(
    kind: Exclude<IdKind, 'account'>,
    id: string,
    account: AccountRef,
    options: RequestOptions,
  ): Promise<FoundRecord | undefined> {
    const key = keyOf(account, id);
    const missed = this.#missed.get(key);
    if (missed?.failure) throw missed.failure as Error;
    if (missed) return undefined;
    try {
      return await this.#ask(kind, id, account, options);
    } catch (failure) {
      if (!isAbort(failure)) this.#missed.set(key, { failure });
      throw failure;
    }
  }

  /** One request; undefined where the account has no such record. */
  async #ask(
    kind: Exclude<IdKind, 'account'>,
    id: string,
    account: AccountRef,
    options: RequestOptions,
  ): Promise<FoundRecord | undefined> {
    try {
      return await this.#read(kind, id, account, options);
    } catch (error) {
      if (!isCallRailError(error, 'not-found')) throw error;
      this.#missed.set(keyOf(account, id), {});
      return undefined;
    }
  }

  async #read(
    kind: Exclude<IdKind, 'account'>,
    id: string,
    { connectionId, accountId }: AccountRef,
    options: RequestOptions,
  ): Promise<FoundRecord> {
    const { session, calls } = this.services;
    const ref = { kind, connectionId, accountId, id };
    const client = await session.client(connectionId);
    switch (kind) {
      case 'call': {
        const record = await calls.get({ connectionId, accountId, callId: id as CallId }, options);
        return { kind, ref, record };
      }
      case 'company':
        return {
          kind,
          ref,
          record: await client.companies.get(accountId, id as CompanyId, options),
        };
      case 'tracker':
        return {
          kind,
          ref,
          record: await client.trackers.get(accountId, id as TrackerId, options),
        };
      case 'user':
        return { kind, ref, record: await client.users.get(accountId, id as UserId, options) };
    }
  }
}

function kindOf(text: string): IdKind {
  const kind = kindOfId(text);
  if (!kind) throw new CallRailError('invalid-request', `"${text}" is no id of CallRail's.`);
  return kind;
}

function foundAccount({ ref, account }: ConnectedAccount): FoundRecord {
  const { connectionId, accountId } = ref;
  return {
    kind: 'account',
    ref: { kind: 'account', connectionId, accountId, id: accountId },
    record: account,
  };
}

function keyOf({ connectionId, accountId }: AccountRef, id: string): string {
  return `${connectionId}/${accountId}/${id}`;
}
