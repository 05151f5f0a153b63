import {
  metricKeys,
  type AnalyticsView,
  type BreakdownView,
  type Grouping,
  type Interval,
  type MetricKey,
  type SeriesView,
  type StatedBounds,
  type SummaryView,
} from '../../src/protocol/analyticsPanel';

/** Answers of a host for a middling clinic: hundreds of calls in three months, quiet weekends. */

const labels: Record<MetricKey, string> = {
  total_calls: 'Total calls',
  answered_calls: 'Answered',
  missed_calls: 'Missed',
  first_time_callers: 'First-time callers',
  average_duration: 'Average duration',
  leads: 'Leads',
};
const metrics = metricKeys.map(key => ({ key, label: labels[key] }));

export const bounds: StatedBounds = {
  start: '2026-08-24T00:00:00-0700',
  end: '2026-11-22T23:59:59-0800',
  zone: 'Pacific Time (US & Canada)',
  text: 'Aug 24, 2026, 00:00 to Nov 22, 2026, 23:59 (Pacific Time (US & Canada))',
};

const previousBounds: StatedBounds = {
  start: '2026-05-25T00:00:00-0700',
  end: '2026-08-23T23:59:59-0700',
  zone: 'Pacific Time (US & Canada)',
  text: 'May 25, 2026, 00:00 to Aug 23, 2026, 23:59 (Pacific Time (US & Canada)): just as long, right before',
};

export function analyticsView(change: Partial<AnalyticsView> = {}): AnalyticsView {
  return {
    strings: {},
    query: 'range:last_90_days',
    label: 'Acme Dental',
    interval: 'day',
    by: 'source',
    groupings: [
      { key: 'source', label: 'Source' },
      { key: 'medium', label: 'Medium' },
      { key: 'campaign', label: 'Campaign' },
      { key: 'keywords', label: 'Keywords' },
      { key: 'referrer', label: 'Referrer' },
      { key: 'landing_page', label: 'Landing page' },
      { key: 'company', label: 'Company' },
      { key: 'company_id', label: 'Company ID' },
      { key: 'tracker', label: 'Tracker' },
    ],
    intervals: [
      { key: 'hour', label: 'Hour', cost: '11 requests' },
      { key: 'day', label: 'Day' },
      { key: 'week', label: 'Week' },
      { key: 'month', label: 'Month' },
      { key: 'year', label: 'Year' },
    ],
    notes: [],
    ...change,
  };
}

const count = (number: number) => ({ number, text: number.toLocaleString('en') });
const duration = (seconds: number) => ({
  number: seconds,
  text: seconds < 60 ? `${seconds}s` : `${Math.floor(seconds / 60)}m ${seconds % 60}s`,
});

export function summaryView(change: Partial<SummaryView> = {}): SummaryView {
  const tile = (
    key: MetricKey,
    value: { number: number; text: string },
    previous: { number: number; text: string },
    difference: string,
  ) => {
    const step = Math.sign(value.number - previous.number);
    const direction = step > 0 ? ('up' as const) : step < 0 ? ('down' as const) : ('same' as const);
    return { key, label: labels[key], value, previous, difference, direction };
  };
  return {
    bounds,
    previousBounds,
    tiles: [
      tile('total_calls', count(1_284), count(1_188), '+96 (8.1 %)'),
      tile('answered_calls', count(1_071), count(1_010), '+61 (6.0 %)'),
      tile('missed_calls', count(213), count(178), '+35 (19.7 %)'),
      tile('first_time_callers', count(486), count(523), '−37 (7.1 %)'),
      tile('average_duration', duration(173), duration(173), 'no difference'),
      tile('leads', count(342), count(307), '+35 (11.4 %)'),
    ],
    requests: 2,
    ...change,
  };
}

/** Numbers from 0 to 1 that are the same in every run. */
function noise(seed: number): number {
  const value = Math.sin(seed * 12.9898 + 78.233) * 43_758.5453;
  return value - Math.floor(value);
}

/** One for each metric. */
function values(total: number, seed: number) {
  const missed = Math.round(total * (0.08 + 0.2 * noise(seed + 0.1)));
  return [
    count(total),
    count(total - missed),
    count(missed),
    count(Math.round(total * (0.25 + 0.25 * noise(seed + 0.2)))),
    total === 0 ? { number: null, text: '–' } : duration(Math.round(80 + 190 * noise(seed + 0.3))),
    count(Math.round(total * (0.15 + 0.25 * noise(seed + 0.4)))),
  ];
}

const steps: Record<Interval, { count: number; ms: number; calls: number }> = {
  hour: { count: 48, ms: 3_600_000, calls: 2 },
  day: { count: 91, ms: 86_400_000, calls: 18 },
  week: { count: 13, ms: 7 * 86_400_000, calls: 98 },
  month: { count: 4, ms: 30.4 * 86_400_000, calls: 330 },
  year: { count: 1, ms: 365 * 86_400_000, calls: 1_284 },
};

export function seriesView(interval: Interval, change: Partial<SeriesView> = {}): SeriesView {
  const step = steps[interval];
  const format = new Intl.DateTimeFormat('en', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    ...(interval === 'month' || interval === 'year' ? {} : { day: 'numeric' }),
    ...(interval === 'hour' ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : {}),
  });
  const start = Date.UTC(2026, 7, 24);
  return {
    bounds,
    interval,
    metrics,
    points: Array.from({ length: step.count }, (_, index) => {
      const moment = new Date(start + index * step.ms);
      const isQuiet = interval === 'day' && [0, 6].includes(moment.getUTCDay());
      const total = Math.round(step.calls * (isQuiet ? 0.15 : 0.75 + 0.5 * noise(index)));
      const date = moment.toISOString().slice(0, 10);
      return {
        date,
        label: format.format(moment),
        values: values(total, index),
        query: `from:${date} to:${date}`,
      };
    }),
    requests: 1,
    ...change,
  };
}

const groups: Partial<Record<Grouping, [string, number][]>> = {
  source: [
    ['Google Ads', 402],
    ['Google Organic', 287],
    ['Direct', 164],
    ['Google My Business', 131],
    ['Facebook', 82],
    ['Bing Ads', 61],
    ['Yelp', 49],
    ['Bing Organic', 38],
    ['Postcard, spring', 27],
    ['Instagram', 21],
    ['Referral: dentistfinder.example', 14],
    ['(not set)', 8],
  ],
};

export function breakdownView(by: Grouping, change: Partial<BreakdownView> = {}): BreakdownView {
  const rows =
    groups[by] ??
    Array.from({ length: 34 }, (_, index): [string, number] => [
      `${by.replace('_', ' ')} ${index + 1}`,
      Math.round(300 / (index + 1.5)),
    ]);
  const isFiltered = by === 'company' || by === 'tracker';
  return {
    bounds,
    by,
    metrics,
    rows: rows.map(([label, total], index) => ({
      label,
      values: values(total, index),
      query: label === '(not set)' ? null : `${by}:"${label}" range:last_90_days`,
      afterFetching: !isFiltered,
    })),
    requests: 1,
    ...change,
  };
}
