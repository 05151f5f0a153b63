import type { Page } from '../../api/pagination';
import type { CallListFilters, DateFilters } from '../../api/resources/callQuery';
import { largestPage } from '../../api/resources/listQuery';
import type { CallSummary } from '../../api/schemas/analytics';
import type { Call } from '../../api/schemas/call';
import type { RequestOptions } from '../../api/send';
import { systemClock, type Clock } from '../../base/clock';
import type { AccountRef } from '../refs';
import type { Session } from '../session';
import { RatePause } from './ratePause';

/** What every page is asked with. Dates and order are the export's own. */
export type SourceFilters = CallListFilters & { search?: string };

/** How a run asks: until when, and who hears of waits for the rate limit. */
export interface Asking {
  signal?: AbortSignal;
  onWait?: (leftMs: number) => void;
}

/**
 * Where an export gets its calls: always oldest first, so that what arrives meanwhile comes last.
 * Answers are kept nowhere. When the rate limit is reached it waits, as long as that takes.
 */
export class CallSource {
  /** Requests so far, without the transport's repetitions. */
  requests = 0;
  #asking: Asking = {};
  #pause: RatePause;

  constructor(
    private readonly session: Session,
    private readonly account: AccountRef,
    private readonly filters: SourceFilters,
    readonly clock: Clock = systemClock,
  ) {
    this.#pause = new RatePause(clock, undefined, undefined);
  }

  /** From now on requests belong to this run. */
  begin(asking: Asking): void {
    this.#asking = asking;
    this.#pause = new RatePause(this.clock, asking.signal, asking.onWait);
  }

  /** A page, counted from 1. */
  page(dates: DateFilters, page: number, signal?: AbortSignal): Promise<Page<Call>> {
    return this.#ask(signal, async options => {
      const { calls } = await this.session.client(this.account.connectionId);
      const query = { ...this.#query(dates), page };
      return calls.list(this.account.accountId, query, options);
    });
  }

  /** A page by relative paging, counted from 0. */
  relativePage(dates: DateFilters, offset: number, signal?: AbortSignal): Promise<Page<Call>> {
    return this.#ask(signal, async options => {
      const { calls } = await this.session.client(this.account.connectionId);
      const query = { ...this.#query(dates), offset };
      return calls.listRelative(this.account.accountId, query, options);
    });
  }

  /** One call with fields that lists do not have. */
  call(id: Call['id'], fields: string, signal?: AbortSignal): Promise<Call> {
    return this.#ask(signal, async options => {
      const { calls } = await this.session.client(this.account.connectionId);
      return calls.get(this.account.accountId, id, { fields }, options);
    });
  }

  /** What the server says that dates mean. */
  summary(dates: DateFilters): Promise<CallSummary> {
    return this.#ask(undefined, async options => {
      const { calls } = await this.session.client(this.account.connectionId);
      return calls.summary(this.account.accountId, dates, options);
    });
  }

  #query({ date_range, start_date, end_date, time_zone }: DateFilters) {
    const dates = { date_range, start_date, end_date, time_zone };
    return { ...this.filters, ...dates, ...oldestFirst, per_page: largestPage };
  }

  #ask<T>(signal = this.#asking.signal, send: (options: RequestOptions) => Promise<T>): Promise<T> {
    return this.#pause.run(() => {
      signal?.throwIfAborted();
      this.requests++;
      // One pause for all, told with a countdown, is better than one for each, in silence.
      return send({ signal, keep: false, finalStatuses: [429] });
    });
  }
}

const oldestFirst = { sort: 'start_time', order: 'asc' } as const;
