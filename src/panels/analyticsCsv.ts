import type { Bounds } from '../core/analytics/bounds';
import type { Grouping } from '../core/analytics/breakdown';
import type { Breakdown, Series, Summary } from '../core/analytics/callAnalytics';
import { metricKeys, type Metrics } from '../core/analytics/metrics';
import { csvText } from '../core/export/csvText';

/** Numbers as CSV, with CallRail's own names and raw values, so that programs can read them. */

export function summaryCsv({ bounds, metrics, previous }: Summary): string {
  const rows = [
    ['present', ...time(bounds), ...numbers(metrics)],
    ...(previous ? [['previous', ...time(previous.bounds), ...numbers(previous.metrics)]] : []),
  ];
  return csvText(['period', ...timeFields, ...metricKeys], rows);
}

export function seriesCsv({ bounds, points }: Series): string {
  const rows = points.map(({ date, metrics }) => [date, ...time(bounds), ...numbers(metrics)]);
  return csvText(['date', ...timeFields, ...metricKeys], rows);
}

export function breakdownCsv({ bounds, rows }: Breakdown, by: Grouping): string {
  const lines = rows.map(({ key, metrics }) => [key, ...time(bounds), ...numbers(metrics)]);
  return csvText([by, ...timeFields, ...metricKeys], lines);
}

/** The time that all numbers are about, as CallRail stated it, so that a line tells by itself. */
const timeFields = ['start_date', 'end_date', 'time_zone'] as const;

function time({ start, end, zone }: Bounds): (string | null)[] {
  return [start, end, zone];
}

function numbers(metrics: Metrics): (number | null)[] {
  return metricKeys.map(key => metrics[key]);
}
