import { CallRailError } from '../api/errors';
import { allRecords, type Page } from '../api/pagination';
import { largestPage } from '../api/resources/listQuery';
import type { Account } from '../api/schemas/account';
import type { Company } from '../api/schemas/company';
import type { Connection } from '../api/schemas/connection';
import type { AccountId } from '../api/schemas/ids';
import type { Tracker } from '../api/schemas/tracker';
import type { RequestOptions } from '../api/send';
import { Emitter } from '../base/event';
import type { AccountRef } from './refs';
import type { Session } from './session';

/** An account together with the connection that reaches it. */
export interface ConnectedAccount {
  ref: AccountRef;
  account: Account;
}

const wholeList = { per_page: largestPage } as const;

/** Finds one's way: which connections work, which accounts they reach, what is in an account. */
export class Directory {
  readonly #seen = new Map<AccountId, Account>();
  #reached: readonly ConnectedAccount[] | undefined;
  readonly #learned = new Emitter<void>();
  /** A list has brought accounts, so `known` may have other answers. */
  readonly onDidLearn = this.#learned.event;

  constructor(private readonly session: Session) {
    session.onDidChange(() => {
      this.#seen.clear();
      this.#reached = undefined;
    });
    session.onDidChangeConnections(() => (this.#reached = undefined));
  }

  /** What `accounts` has brought last; undefined until then, and once connections have changed. */
  get reached(): readonly ConnectedAccount[] | undefined {
    return this.#reached;
  }

  /** ACTIVE connections; none is an error with a remedy. */
  async activeConnections(options?: RequestOptions): Promise<Connection[]> {
    const connections = await this.session.connections(options);
    const active = connections.filter(({ status }) => status === 'ACTIVE');
    if (active.length === 0)
      throw new CallRailError('connection-required', 'No CallRail connection is active.');
    return active;
  }

  /**
   * Every account of every ACTIVE connection. One that fails (its authorization can end while it
   * reads ACTIVE) does not keep the others; the failure is thrown where none answers.
   */
  async accounts(options?: RequestOptions): Promise<ConnectedAccount[]> {
    const { accounts, failure } = await this.#reach(options);
    if (accounts.length === 0 && failure) throw failure;
    this.#reached = accounts;
    return accounts;
  }

  /** The connection that reaches an account: the one that is named, else the first that lists it. */
  async locate(
    { connectionId, accountId }: { connectionId?: string; accountId: AccountId },
    options?: RequestOptions,
  ): Promise<AccountRef> {
    if (connectionId !== undefined) return { connectionId, accountId };
    const { accounts, failure } = await this.#reach(options);
    const found = accounts.find(({ ref }) => ref.accountId === accountId);
    if (found) return found.ref;
    // The account may well be behind the connection that did not answer.
    if (failure) throw failure;
    throw new CallRailError('not-found', `No connection reaches the account ${accountId}.`);
  }

  /** A page of the accounts of one connection. */
  async accountPage(connectionId: string, options?: RequestOptions): Promise<Page<Account>> {
    const client = await this.session.client(connectionId);
    const page = await client.accounts.list(wholeList, options);
    this.#remember(page.items);
    return page;
  }

  /** An account, if any list has brought it; asks nobody. */
  known(ref: AccountRef): Account | undefined {
    return this.#seen.get(ref.accountId);
  }

  async companies(ref: AccountRef, options?: RequestOptions): Promise<Company[]> {
    const client = await this.session.client(ref.connectionId);
    const query = { ...wholeList, sort: 'name', order: 'asc' } as const;
    return allRecords(client.companies.list(ref.accountId, query, options), options);
  }

  async trackers(
    ref: AccountRef,
    filters: { company_id?: Company['id'] } = {},
    options?: RequestOptions,
  ): Promise<Tracker[]> {
    const client = await this.session.client(ref.connectionId);
    const query = { ...wholeList, ...filters, sort: 'name', order: 'asc' } as const;
    return allRecords(client.trackers.list(ref.accountId, query, options), options);
  }

  /** The accounts of all ACTIVE connections that answer, and why one did not. */
  async #reach(options: RequestOptions = {}) {
    const active = await this.activeConnections(options);
    const lists = await Promise.allSettled(
      active.map(async ({ connection_id: connectionId }) => {
        const client = await this.session.client(connectionId);
        const accounts = await allRecords(client.accounts.list(wholeList, options), options);
        this.#remember(accounts);
        return accounts.map(account => ({ ref: { connectionId, accountId: account.id }, account }));
      }),
    );
    options.signal?.throwIfAborted();
    const [failure] = lists.flatMap(list =>
      list.status === 'rejected' ? [list.reason as Error] : [],
    );
    return {
      accounts: lists.flatMap(list => (list.status === 'fulfilled' ? list.value : [])),
      failure,
    };
  }

  #remember(accounts: readonly Account[]): void {
    for (const account of accounts) this.#seen.set(account.id, account);
    this.#learned.fire();
  }
}
