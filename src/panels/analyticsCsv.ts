import type { Grouping } from '../core/analytics/breakdown';
import type { Breakdown, Series, Summary } from '../core/analytics/callAnalytics';
import { metricKeys, type Metrics } from '../core/analytics/metrics';
import { csvText } from '../core/export/csvText';

/** Numbers as CSV, with CallRail's own names and raw values, so that programs can read them. */

export function summaryCsv({ bounds, metrics, previous }: Summary): string {
  const rows = [
    ['present', bounds.start, bounds.end, bounds.zone, ...numbers(metrics)],
    ...(previous
      ? [
          [
            'previous',
            previous.bounds.start,
            previous.bounds.end,
            previous.bounds.zone,
            ...numbers(previous.metrics),
          ],
        ]
      : []),
  ];
  return csvText(['period', 'start_date', 'end_date', 'time_zone', ...metricKeys], rows);
}

export function seriesCsv({ points }: Series): string {
  const rows = points.map(({ date, metrics }) => [date, ...numbers(metrics)]);
  return csvText(['date', ...metricKeys], rows);
}

export function breakdownCsv({ rows }: Breakdown, by: Grouping): string {
  const lines = rows.map(({ key, metrics }) => [key, ...numbers(metrics)]);
  return csvText([by, ...metricKeys], lines);
}

function numbers(metrics: Metrics): (number | null)[] {
  return metricKeys.map(key => metrics[key]);
}
