import { listedCallFields } from '../api/callFields';
import { isCallRailError } from '../api/errors';
import { allRecords } from '../api/pagination';
import { largestPage } from '../api/resources/listQuery';
import type { RequestOptions } from '../api/send';
import { systemClock, type Clock } from '../base/clock';
import type { CallStore } from './callStore';
import type { Directory } from './directory';
import type { FoundCalls } from './foundCalls';
import type { ListPlan } from './query/listPlan';
import type { MetricsPlan } from './query/metricsPlan';
import type { ReadQuery } from './query/parseQuery';
import { QueryError } from './query/queryProblem';
import { RefusedLists } from './refusedLists';
import { noNames, type QueryNames, type ResolvedNames } from './query/queryNames';
import type { AccountRef } from './refs';
import type { Session } from './session';
import type { TagEditor } from './tagEditor';

export type { FoundCalls, SearchFacts } from './foundCalls';
export type { ListPlan } from './query/listPlan';
export type { MetricsPlan } from './query/metricsPlan';
export type { QueryNames } from './query/queryNames';

export interface CallSearchServices {
  session: Session;
  directory: Directory;
  tagEditor: TagEditor;
  calls: CallStore;
  clock?: Clock;
}

export interface FindOptions extends RequestOptions {
  /** How many calls are wanted at a time; 100 unless told. */
  perPage?: number;
  /** Where CallRail cannot filter: requests until it gives up for now, at most; 8 unless told. */
  stretch?: number;
  /** Fields of calls besides those that lists always ask for. */
  fields?: readonly string[];
}

/** Finds calls by the query language: reads it, looks its names up, and asks CallRail. */
export class CallSearch {
  readonly #clock: Clock;
  readonly #refused: RefusedLists;

  constructor(private readonly services: CallSearchServices) {
    this.#clock = services.clock ?? systemClock;
    this.#refused = new RefusedLists(this.#clock);
    services.session.onDidChange(() => this.#refused.forget());
    services.session.onDidChangeConnections(() => this.#refused.forget());
  }

  /**
   * What a query can name, for completion: the lists that are wanted, all unless told, as far as the
   * user may see them. One request a list, and none while it is known.
   */
  async names(
    account: AccountRef,
    options?: RequestOptions,
    wanted: readonly ListName[] = listNames,
  ): Promise<QueryNames> {
    return { ...noNames, ...(await this.#lists(account, wanted, listNames, options)) };
  }

  /** How a query is asked of the list of calls. A query that cannot be asked is a `QueryError`. */
  async plan(account: AccountRef, query: string, options?: RequestOptions): Promise<ListPlan> {
    const { listPlan, namesNeeded } = await planning();
    const read = await this.#read(query);
    const names = await this.#resolve(account, query, read, namesNeeded(read.query), options);
    return listPlan(read.query, names, this.#clock.now());
  }

  /** How a query is asked of summary and time series. A query that cannot be asked is a `QueryError`. */
  async planMetrics(
    account: AccountRef,
    query: string,
    options?: RequestOptions,
  ): Promise<MetricsPlan> {
    const { metricsPlan, namesNeeded } = await planning();
    const read = await this.#read(query);
    const needed = new Set(namesNeeded(read.query));
    if (read.query.after.agent !== undefined) needed.add('agents');
    const names = await this.#resolve(account, query, read, [...needed], options);
    return metricsPlan(read.query, names, this.#clock.now());
  }

  /** The calls that a query means, page by page. A query that cannot be asked is a `QueryError`. */
  async find(
    account: AccountRef,
    query: string,
    { perPage = 100, stretch, fields = [], ...options }: FindOptions = {},
  ): Promise<FoundCalls> {
    const { parameters, matches } = await this.plan(account, query, options);
    const { foundCalls } = await planning();
    const asked = [...new Set([...listedCallFields, ...fields])].join(',');
    return foundCalls(
      (size, again) =>
        this.services.calls.ask(account, { ...parameters, fields: asked, per_page: size }, again),
      { perPage, matches, stretch },
      options,
    );
  }

  async #read(text: string): Promise<ReadQuery> {
    const { readQuery } = await planning();
    const read = readQuery(text, this.#clock.now());
    if (read.problems.length > 0) throw new QueryError(text, read.problems);
    return read;
  }

  /** Lists that are known will do, even where calls are read anew, unless a name is not in them. */
  async #resolve(
    account: AccountRef,
    text: string,
    read: ReadQuery,
    needed: readonly ListName[],
    options: RequestOptions = {},
  ): Promise<ResolvedNames> {
    const { resolveNames } = await planning();
    const resolve = async (again: RequestOptions) =>
      resolveNames(read, await this.#lists(account, needed, checkedOnly, again));
    // Who asks anew may have been let in meanwhile.
    if (options.fresh) this.#refused.forget();
    let resolved = await resolve({ ...options, fresh: false });
    if (resolved.problems.length > 0 && options.fresh) resolved = await resolve(options);
    if (resolved.problems.length > 0) throw new QueryError(text, resolved.problems);
    return resolved.names;
  }

  /** The lists that are wanted, asked for at once. Those of `spared` the user need not be able to see. */
  async #lists(
    account: AccountRef,
    wanted: readonly ListName[],
    spared: readonly ListName[],
    options?: RequestOptions,
  ): Promise<Partial<QueryNames>> {
    const lists = await Promise.all(
      wanted.map(async name => {
        try {
          return { [name]: await this.#listed(account, name, options) };
        } catch (error) {
          if (spared.includes(name) && isCallRailError(error, 'forbidden')) return {};
          throw error;
        }
      }),
    );
    return Object.assign({}, ...lists) as Partial<QueryNames>;
  }

  /** Who may not see a list is not asked to look again and again: each try takes from the quota. */
  async #listed(account: AccountRef, name: ListName, options?: RequestOptions) {
    const refusal = this.#refused.of(account, name);
    if (refusal) throw refusal;
    try {
      return await this.#list[name](account, options);
    } catch (error) {
      if (isCallRailError(error, 'forbidden')) this.#refused.note(account, name, error);
      throw error;
    }
  }

  readonly #list: {
    [Name in keyof QueryNames]: (
      account: AccountRef,
      options?: RequestOptions,
    ) => Promise<QueryNames[Name]>;
  } = {
    companies: async (account, options) => {
      const companies = await this.services.directory.companies(account, options);
      return companies.map(({ id, name }) => ({ id, name: name ?? id }));
    },
    trackers: async (account, options) => {
      const trackers = await this.services.directory.trackers(account, {}, options);
      return trackers.map(({ id, name, company }) => ({
        id,
        name: name ?? id,
        ...(company && { company: { id: company.id, name: company.name ?? company.id } }),
      }));
    },
    tags: async (account, options) => {
      const tags = await this.services.tagEditor.all(account, options);
      return [...new Set(tags.map(({ name }) => name))];
    },
    agents: async (account, options) => {
      const client = await this.services.session.client(account.connectionId);
      const query = { per_page: largestPage, sort: 'email', order: 'asc' } as const;
      const users = await allRecords(client.users.list(account.accountId, query, options), options);
      return users.flatMap(({ id, name, first_name, last_name, email }) => {
        const whole = name ?? [first_name, last_name].filter(Boolean).join(' ');
        return email == null || email.trim() === '' ? [] : [{ id, name: whole, email }];
      });
    },
  };
}

/** The query language, which starting up does without. */
const planning = () => import('./query/planning');

type ListName = keyof QueryNames;
const listNames = ['companies', 'trackers', 'tags', 'agents'] as const;
/** Without these a query can be asked all the same: CallRail filters by names of tags. */
const checkedOnly = ['tags', 'agents'] as const;
