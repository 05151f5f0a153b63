import * as z from 'zod';
import type { CallMetricsFilters, DateRange } from '../../api/resources/callQuery';
import type { CallMetrics } from '../../api/schemas/analytics';
import { UserId } from '../../api/schemas/ids';
import { parseTime } from '../../api/time';
import { dayMs, systemClock } from '../../base/clock';
import { groupings } from '../analytics/breakdown';
import { metricFields, metricKeys, metricsOf } from '../analytics/metrics';
import type { AccountRef } from '../refs';
import { chosenClient } from './accountChoice';
import { answerStatus, datesOf, device, direction, givenFilters, leadStatus } from './callFilters';
import { nextCall, NextCall } from './pages';
import { account, companyId, dates, id, mostItems, tagNames, term } from './parameters';
import type { PersonalFields } from './personalFields';
import { defineTool, type ToolOptions, type ToolServices } from './tool';

const filters = {
  company_id: companyId,
  tracker_ids: z.array(id.brand<'TrackerId'>()).optional(),
  device,
  direction,
  answer_status: answerStatus,
  lead_status: leadStatus,
  min_duration: z.int().min(0).optional().describe('Seconds.'),
  max_duration: z.int().min(0).optional().describe('Seconds.'),
  first_time_callers: z.boolean().optional(),
  tags: tagNames,
  agent: id.optional(),
  search: term.optional().describe('A source.'),
};

const query = z.string().optional().describe('In place of filters: as for callrail_search_calls.');

const bounds = {
  start_date: z.string().optional(),
  end_date: z.string().optional(),
  time_zone: z.string().optional(),
  columns: z.array(z.string()).optional(),
  rows: z.array(z.array(z.unknown())).optional(),
  has_more: z.boolean(),
  next: NextCall.optional(),
  not_counted: z.array(z.string()).optional(),
};

const page = z.int().min(1).default(1);

const intervals = ['hour', 'day', 'week', 'month', 'year'] as const;
type Interval = (typeof intervals)[number];
const shortRanges: Partial<Record<Interval, DateRange>> = {
  hour: 'last_7_days',
  day: 'last_30_days',
};

/** What the key of a breakdown is. */
const keyFields: Readonly<Partial<Record<string, PersonalFields>>> = {
  landing_page: { key: 'visit' },
  referrer: { key: 'visit' },
  company: { key: 'business' },
  tracker: { key: 'tracker' },
};

export const summarizeCalls = defineTool({
  name: 'callrail_summarize_calls',
  title: 'Summarize calls',
  description:
    'Numbers of calls as CallRail counts them, in all or by group, largest first, 50 at a time, with the bounds and zone that CallRail states. Without dates 25 months. Durations in seconds. 1 request.',
  effect: 'read',
  personal: ({ group_by }) => keyFields[group_by ?? ''] ?? {},
  input: z.strictObject({
    ...account,
    query,
    ...dates,
    ...filters,
    group_by: z.enum(groupings).optional(),
    page,
  }),
  output: z.object({
    ...bounds,
    total_results: z.looseObject({}),
    grouped_by: z.string().optional(),
  }),
  async run(services, input, options) {
    const { ref, client } = await chosenClient(services, input, options);
    const { parameters, not_counted } = await asked(services, ref, input, options);
    const wanted = { ...parameters, group_by: input.group_by, fields: metricFields };
    const answer = await client.calls.summary(ref.accountId, wanted, options);
    const groups = answer.grouped_results
      .toSorted((one, other) => (other.total_calls ?? -1) - (one.total_calls ?? -1))
      .map(({ key, ...stated }) => [key ?? null, ...numbers(stated)]);
    return {
      start_date: answer.start_date ?? undefined,
      end_date: answer.end_date ?? undefined,
      time_zone: answer.time_zone ?? undefined,
      total_results: metricsOf(answer.total_results),
      ...(input.group_by === undefined
        ? { has_more: false }
        : {
            grouped_by: input.group_by,
            ...rowsOf('callrail_summarize_calls', ['key', ...metricKeys], groups, input),
          }),
      ...not_counted,
    };
  },
});

export const callTimeseries = defineTool({
  name: 'callrail_call_timeseries',
  title: 'Calls over time',
  description:
    'The numbers of callrail_summarize_calls over time, at most 200 points, 50 at a time. Without interval days, or weeks for more than 200 of them; without dates 7 days of hours, 30 of days, else 25 months. 1 request, none for further points.',
  effect: 'read',
  input: z.strictObject({
    ...account,
    query,
    ...dates,
    ...filters,
    interval: z.enum(intervals).optional(),
    page,
  }),
  output: z.object({
    ...bounds,
    interval: z.string(),
    total_results: z.looseObject({}).optional(),
  }),
  async run(services, input, options) {
    const { ref, client } = await chosenClient(services, input, options);
    const { parameters, not_counted } = await asked(services, ref, dated(input), options);
    const now = (services.clock ?? systemClock).now();
    const interval = input.interval ?? fittingInterval(parameters, now);
    const wanted = { ...parameters, interval, fields: metricFields };
    const answer = await client.calls.timeseries(ref.accountId, wanted, options);
    const points = answer.data.map(({ date, ...stated }) => [date, ...numbers(stated)]);
    return {
      start_date: answer.start_date ?? undefined,
      end_date: answer.end_date ?? undefined,
      time_zone: answer.time_zone ?? undefined,
      ...(answer.total_results ? { total_results: metricsOf(answer.total_results) } : {}),
      interval,
      ...rowsOf('callrail_call_timeseries', ['date', ...metricKeys], points, input),
      ...not_counted,
    };
  },
});

type ReportInput = { query?: string } & {
  [Name in keyof typeof dates]?: z.output<(typeof dates)[Name]>;
} & { [Name in keyof typeof filters]?: z.output<(typeof filters)[Name]> };

/** A query, or CallRail's own filters; dates in either case, since none means 7 days. */
async function asked(
  services: ToolServices,
  ref: AccountRef,
  input: ReportInput,
  options: ToolOptions,
): Promise<{ parameters: CallMetricsFilters; not_counted: { not_counted?: string[] } }> {
  const { agent, ...given } = givenFilters(input, { ...dates, ...filters });
  if (input.query !== undefined) {
    const { parameters, unsupported } = await services.search.planMetrics(
      ref,
      input.query,
      options,
    );
    // CallRail's numbers do not follow these: they count more calls than the query means.
    const not_counted = unsupported.length > 0 ? { not_counted: [...unsupported] } : {};
    return { parameters, not_counted };
  }
  return {
    parameters: {
      ...datesOf(input, services),
      ...given,
      agent: agent === undefined ? undefined : UserId.parse(agent),
    },
    not_counted: {},
  };
}

/** The dates that an interval can have points for, where none are named. */
function dated<T extends ReportInput & { interval?: Interval }>(input: T): T {
  const named = input.query ?? input.date_range ?? input.start_date ?? input.end_date;
  const range = shortRanges[input.interval ?? 'week'];
  return named !== undefined || range === undefined ? input : { ...input, date_range: range };
}

/** Days, or weeks where there would be more days than CallRail gives points. */
function fittingInterval({ date_range, start_date, end_date }: CallMetricsFilters, now: number) {
  if (date_range === 'this_year' || date_range === 'last_year') return 'week';
  if (start_date === undefined) return 'day';
  const [start = now, end = now] = [start_date, end_date].map(text => parseTime(text)?.toMillis());
  return (end - start) / dayMs > 195 ? 'week' : 'day';
}

function numbers(stated: CallMetrics): (number | null)[] {
  const metrics = metricsOf(stated);
  return metricKeys.map(key => metrics[key]);
}

/** 50 of the rows that came with one answer; the further ones come from memory. */
function rowsOf(
  tool: 'callrail_summarize_calls' | 'callrail_call_timeseries',
  columns: string[],
  rows: unknown[][],
  input: { page: number } & Record<string, unknown>,
) {
  const end = input.page * mostItems;
  const more = rows.length > end;
  return {
    columns,
    rows: rows.slice(end - mostItems, end),
    has_more: more,
    ...(more ? { next: nextCall(tool, { ...input, page: input.page + 1 }) } : {}),
  };
}
