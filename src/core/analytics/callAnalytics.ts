import { isCallRailError } from '../../api/errors';
import type { CallMetricsFilters } from '../../api/resources/callQuery';
import type { CallSummary } from '../../api/schemas/analytics';
import type { RequestOptions } from '../../api/send';
import { systemClock, type Clock } from '../../base/clock';
import type { CallSearch } from '../callSearch';
import type { MetricsPlan } from '../query/metricsPlan';
import type { AccountRef } from '../refs';
import type { Session } from '../session';
import { boundsOf, type Bounds } from './bounds';
import { breakdownRows, type BreakdownRow, type Grouping } from './breakdown';
import { groupNames, noGroupNames, type GroupNames } from './groupNames';
import type { Interval } from './interval';
import { joinSeries } from './joinSeries';
import { metricFields, metricsOf, type Metrics } from './metrics';
import { previousPeriod, type PreviousPeriod } from './previousPeriod';
import { bucketsOf, type Bucket } from './series';
import { seriesRequests, withoutDates } from './seriesRequests';
import { dateParameters } from './timeRange';
import { together } from './together';

/** What each answer says besides its numbers. `requests` is what it costs when nothing is cached. */
interface Answer {
  bounds: Bounds;
  requests: number;
}

export interface Summary extends Answer {
  metrics: Metrics;
  /** Undefined where CallRail keeps no calls of the time before, or does not tell of them. */
  previous: { metrics: Metrics; bounds: Bounds; period: PreviousPeriod } | undefined;
}

export interface Series extends Answer {
  points: Bucket[];
}

export interface Breakdown extends Answer {
  rows: BreakdownRow[];
}

interface Services {
  session: Session;
  search: CallSearch;
  clock?: Clock;
}

/** CallRail's own numbers of the calls that a query finds: CallRail counts, we add up nothing. */
export class CallAnalytics {
  readonly #clock: Clock;

  constructor(private readonly services: Services) {
    this.#clock = services.clock ?? systemClock;
  }

  /** The totals, beside those of the time before. */
  async summary(account: AccountRef, plan: MetricsPlan, options?: RequestOptions) {
    const present = await this.#totals(account, plan.parameters, options);
    const { range } = present.bounds;
    const period = range && previousPeriod(range, plan.query.range, this.#clock.now());
    const previous = period && (await this.#previous(account, plan, period, options));
    return { ...present, previous, requests: period ? 2 : 1 } satisfies Summary;
  }

  /**
   * The numbers by hour, day, week, month or year: in one request as the query stands where that
   * has at most 200 points, else in pieces, a request each.
   */
  async series(
    account: AccountRef,
    plan: MetricsPlan,
    interval: Interval,
    options: RequestOptions = {},
  ): Promise<Series> {
    const now = this.#clock.now();
    // The server states what a named range means, and where. The tiles have asked the same.
    const { signal } = options;
    const { bounds } = await this.#totals(account, plan.parameters, { signal });
    const asked = seriesRequests(plan.parameters, bounds.range, interval, now);
    const { calls } = await this.services.session.client(account.connectionId);
    const answers = await together(
      asked.map(
        query => (abort: AbortSignal) =>
          calls.timeseries(
            account.accountId,
            { ...query, interval, fields: metricFields },
            { ...options, signal: abort },
          ),
      ),
      signal,
    );
    const stated = boundsOf(
      {
        start_date: answers[0]?.start_date ?? bounds.start,
        end_date: answers.at(-1)?.end_date ?? bounds.end,
        time_zone: answers[0]?.time_zone,
      },
      bounds.zone,
    );
    const points = bucketsOf(joinSeries(answers), plan.query, stated.range, interval, now);
    return { bounds: stated, points, requests: asked.length };
  }

  /** The numbers of each source, company, … */
  async breakdown(
    account: AccountRef,
    plan: MetricsPlan,
    by: Grouping,
    options?: RequestOptions,
  ): Promise<Breakdown> {
    const grouped = { ...plan.parameters, group_by: by, fields: metricFields };
    const { calls } = await this.services.session.client(account.connectionId);
    const [answer, names] = await Promise.all([
      calls.summary(account.accountId, grouped, options),
      this.#groupNames(account, plan, by, options),
    ]);
    const rows = breakdownRows(answer, plan.query, by, names);
    return { bounds: boundsOf(answer), rows, requests: 1 };
  }

  async #totals(
    account: AccountRef,
    parameters: CallMetricsFilters,
    options: RequestOptions | undefined,
  ) {
    const { calls } = await this.services.session.client(account.connectionId);
    const query = { ...parameters, fields: metricFields };
    const answer: CallSummary = await calls.summary(account.accountId, query, options);
    return { bounds: boundsOf(answer), metrics: metricsOf(answer.total_results) };
  }

  /** A time that CallRail refuses, as older than it keeps by its own calendar, is none. */
  async #previous(
    account: AccountRef,
    { parameters }: MetricsPlan,
    period: PreviousPeriod,
    options: RequestOptions | undefined,
  ) {
    const before = { ...withoutDates(parameters), ...dateParameters(period.range) };
    try {
      return { ...(await this.#totals(account, before, options)), period };
    } catch (error) {
      if (isCallRailError(error, 'invalid-request')) return undefined;
      throw error;
    }
  }

  /** How companies and trackers are called. The lists are those that planning reads. */
  async #groupNames(
    account: AccountRef,
    plan: MetricsPlan,
    by: Grouping,
    options: RequestOptions | undefined,
  ): Promise<GroupNames> {
    if (by !== 'company' && by !== 'company_id' && by !== 'tracker') return noGroupNames;
    const { signal } = options ?? {};
    const wanted = [by === 'tracker' ? 'trackers' : 'companies'] as const;
    const names = await this.services.search.names(account, { signal }, wanted);
    return groupNames(names, by, plan.parameters.company_id);
  }
}
