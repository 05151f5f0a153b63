import {
  groupings as allGroupings,
  isAfterFetching,
  type Grouping,
} from '../core/analytics/breakdown';
import type { Bounds } from '../core/analytics/bounds';
import type { Breakdown, Series, Summary } from '../core/analytics/callAnalytics';
import { costOf } from '../core/analytics/expectedRange';
import { intervals, type Interval } from '../core/analytics/interval';
import { metricKeys, type Metrics } from '../core/analytics/metrics';
import { pointLabels } from '../core/analytics/timeText';
import type { TimeRange } from '../core/analytics/timeRange';
import type {
  AnalyticsView,
  BreakdownView,
  SeriesView,
  StatedBounds,
  SummaryView,
} from '../protocol/analyticsPanel';
import {
  boundsText,
  differenceOf,
  fill,
  previousText,
  valueOf,
  type NumberReader,
} from './analyticsWords';

/** What the page shows of numbers: raw for the charts, as words for people. */

export function summaryView(
  { bounds, metrics, previous, requests }: Summary,
  reader: NumberReader,
): SummaryView {
  return {
    bounds: stated(bounds, boundsText(bounds, reader)),
    previousBounds: previous
      ? stated(previous.bounds, previousText(previous.bounds, previous.period, reader))
      : null,
    tiles: metricKeys.map(key => ({
      key,
      label: reader.words[`metric.${key}`],
      value: valueOf(key, metrics, reader),
      previous: previous ? valueOf(key, previous.metrics, reader) : null,
      ...differenceOf(key, metrics, previous?.metrics, reader),
    })),
    requests,
  };
}

export function seriesView(
  { bounds, points, requests }: Series,
  interval: Interval,
  reader: NumberReader,
): SeriesView {
  const label = pointLabels(interval, reader.language, bounds.range);
  return {
    bounds: stated(bounds, boundsText(bounds, reader)),
    interval,
    metrics: metricLabels(reader),
    points: points.map(point => ({
      date: point.date,
      label: label(point),
      values: valuesOf(point.metrics, reader),
      query: point.query ?? null,
    })),
    requests,
  };
}

export function breakdownView(
  { bounds, rows, requests }: Breakdown,
  by: Grouping,
  reader: NumberReader,
): BreakdownView {
  return {
    bounds: stated(bounds, boundsText(bounds, reader)),
    by,
    metrics: metricLabels(reader),
    rows: rows.map(({ key, name, metrics, query }) => ({
      label: name === undefined ? (key ?? reader.words.noKey) : `${name} · ${key ?? ''}`,
      values: valuesOf(metrics, reader),
      query: query ?? null,
      afterFetching: isAfterFetching(by),
    })),
    requests,
  };
}

/** What can be chosen: groupings, and intervals with what they cost where that is much. */
export function choicesOf(
  range: TimeRange,
  possible: readonly Grouping[],
  { words, format }: NumberReader,
): Pick<AnalyticsView, 'groupings' | 'intervals'> {
  return {
    groupings: allGroupings
      .filter(key => possible.includes(key))
      .map(key => ({ key, label: words[`by.${key}`] })),
    intervals: intervals.map(key => {
      const { requests } = costOf(range, key);
      const label = words[`interval.${key}`];
      return requests > 1
        ? { key, label, cost: fill(words.cost, format.number.format(requests)) }
        : { key, label };
    }),
  };
}

function stated({ start, end, zone }: Bounds, text: string): StatedBounds {
  return { start, end, zone, text };
}

function metricLabels({ words }: NumberReader) {
  return metricKeys.map(key => ({ key, label: words[`metric.${key}`] }));
}

function valuesOf(metrics: Metrics, reader: NumberReader) {
  return metricKeys.map(key => valueOf(key, metrics, reader));
}
