import { allRecords } from '../../src/api/pagination';
import type { groupings } from '../../src/core/analytics/breakdown';
import { CallAnalytics } from '../../src/core/analytics/callAnalytics';
import type { intervals } from '../../src/core/analytics/interval';
import type { metricKeys, Metrics } from '../../src/core/analytics/metrics';
import { parametersOf } from './sandboxRequests';
import { useSession } from './useSession';

/** Thirty days that are over, one of which has 25 hours. */
export const month = 'from:2026-10-23 to:2026-11-21';
export const year = 'from:2025-11-23 to:2026-11-22';

export const sum = (
  points: readonly { metrics: Metrics }[],
  key: (typeof metricKeys)[number],
): number => points.reduce((all, { metrics }) => all + (metrics[key] ?? 0), 0);

/** Numbers of the calls of the first account, for each test of a `describe`. */
export function useCallAnalytics() {
  const at = useSession({ calls: 1_500 });

  /** What a test needs: a search and the numbers on its session. */
  function setUp() {
    const { session, search, clock } = at();
    const analytics = new CallAnalytics({ session, search, clock });
    const account = at().accountRef();
    const plan = (query: string) => search.planMetrics(account, query);
    return {
      summary: async (query: string) => analytics.summary(account, await plan(query)),
      series: async (query: string, interval: (typeof intervals)[number]) =>
        analytics.series(account, await plan(query), interval),
      breakdown: async (query: string, by: (typeof groupings)[number]) =>
        analytics.breakdown(account, await plan(query), by),
      /** How many calls the list has. */
      listed: async (query: string) => {
        const found = await search.find(account, query, { perPage: 250 });
        return (await allRecords(found)).length;
      },
      plan,
      analytics,
      account,
    };
  }

  /** The requests of reports among those that a task has caused, by their query. */
  async function reports(task: () => Promise<unknown>): Promise<URLSearchParams[]> {
    const requests = await at().requests(task);
    return requests
      .filter(({ path }) => /\/calls\/(summary|timeseries)\.json/.test(path))
      .map(parametersOf);
  }

  return { at, setUp, reports };
}
