import { applyFilters, callsWithin, reportFilters } from '../callFilters';
import { readMetrics, measure, type Metric } from '../callMetrics';
import type { SandboxContext, World } from '../context';
import { readDateRange, type DateRange } from '../dateRange';
import { ApiError } from '../errors';
import type { CallRecord } from '../records';
import { eachBucket, isInterval } from '../timeBuckets';
import { compactOffset } from '../timestamps';
import { landingPage } from '../wire/callAttribution';
import { railsZoneName } from '../zones';
import { route, type Api } from './route';

const mostPoints = 200;

/** What a summary can be grouped by. */
const groupings: Record<string, (call: CallRecord) => string | null> = {
  source: ({ customer }) => customer.channel.source,
  medium: ({ customer }) => customer.channel.medium,
  keywords: ({ customer }) => customer.keywords,
  campaign: ({ customer }) => customer.campaign,
  referrer: ({ customer }) => customer.channel.referrer,
  landing_page: ({ customer }) => landingPage(customer)?.split('?')[0] ?? null,
  company: ({ company }) => company.name,
  company_id: ({ company }) => company.id,
  tracker: ({ tracker }) => tracker.name,
};

export function callReportRoutes(api: Api, world: World): void {
  route(api, '/a/:account/calls/summary', { GET: context => summary(context, world) });
  route(api, '/a/:account/calls/timeseries', { GET: context => timeseries(context, world) });
}

function readReport(context: SandboxContext, { clock }: World) {
  const query = context.get('query');
  const range = readDateRange(query, context.get('connection').timeZone, clock.now());
  const metrics = readMetrics(query.commas('fields'));
  const calls = applyFilters(callsWithin(context.get('account'), range), reportFilters(query));
  return { query, range, metrics, calls };
}

function bounds({ start, end, zone }: DateRange) {
  return { start_date: compactOffset(start, zone), end_date: compactOffset(end, zone) };
}

function summary(context: SandboxContext, world: World): Response {
  const { query, range, metrics, calls } = readReport(context, world);
  const groupBy = query.get('group_by');
  const report = {
    ...bounds(range),
    time_zone: railsZoneName(range.zone),
    total_results: measure(calls, metrics),
  };
  if (!groupBy) return context.json(report);
  if (!Object.hasOwn(groupings, groupBy)) throw new ApiError(400, 'Invalid group_by');
  if (groupBy.startsWith('company') && query.get('company_id')) {
    throw new ApiError(400, 'Grouping by company is not available for a single company');
  }
  return context.json({
    ...report,
    grouped_by: groupBy,
    grouped_results: groups(calls, groupings[groupBy] ?? (() => null), metrics),
  });
}

function groups(
  calls: readonly CallRecord[],
  keyOf: (call: CallRecord) => string | null,
  metrics: readonly Metric[],
) {
  const byKey = new Map<string | null, CallRecord[]>();
  for (const call of calls) {
    const key = keyOf(call);
    const group = byKey.get(key);
    if (group) group.push(call);
    else byKey.set(key, [call]);
  }
  return [...byKey]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([key, group]) => ({ key, ...measure(group, metrics) }));
}

function timeseries(context: SandboxContext, world: World): Response {
  const { query, range, metrics, calls } = readReport(context, world);
  const interval = query.get('interval') ?? 'day';
  if (!isInterval(interval)) throw new ApiError(400, 'Invalid interval');
  const data: Record<string, unknown>[] = [];
  let last = calls.length;
  for (const { label, end } of eachBucket(range, interval)) {
    if (data.length === mostPoints) {
      throw new ApiError(400, `The requested range has more than ${mostPoints} data points`);
    }
    // Calls come newest first, buckets oldest first.
    const first = calls.findLastIndex((call, index) => index < last && call.startedAt >= end) + 1;
    data.push({ key: label, date: label, ...measure(calls.slice(first, last), metrics) });
    last = first;
  }
  return context.json({ ...bounds(range), data });
}
