import { color } from 'chart.js/helpers';
import type { MetricKey, SeriesView } from '../../src/protocol/analyticsPanel';
import { prefersReducedMotion } from '../shared/dom';
import { isolated } from './axisWords';
import type { Config } from './chartParts';
import type { ChartTheme } from './chartTheme';
import { durationTicks } from './durationAxis';
import { metricLooks } from './metricLooks';
import { tooltip } from './tooltip';

/** Pixels that a point has to have for a mark of its own; closer together they would hide the line. */
const roomOfMark = { usual: 22, highContrast: 10 };

/** The metrics over time, one line each; durations have an axis of their own, at the right. */
export function lineChart(
  { points, metrics }: SeriesView,
  shown: readonly MetricKey[],
  language: string,
): (theme: ChartTheme) => Config {
  const lines = metrics.flatMap((metric, index) =>
    shown.includes(metric.key) ? [{ ...metric, index }] : [],
  );
  const isTime = (key: MetricKey) => key === 'average_duration';

  const durations = lines
    .filter(({ key }) => isTime(key))
    .flatMap(({ index }) => points.map(({ values }) => values[index]?.number ?? null));

  return theme => {
    const room = theme.highContrast ? roomOfMark.highContrast : roomOfMark.usual;
    const font = { family: theme.font, size: theme.fontSize - 1 };
    const axis = { axis: 'y' as const, border: { display: false }, beginAtZero: true };
    const ticks = { color: theme.foreground, font };
    return {
      type: 'line',
      data: {
        labels: points.map(({ label }) => isolated(label)),
        datasets: lines.map(({ key, label, index }) => {
          const line = theme.metrics[key];
          const fills = key === 'total_calls' && !theme.highContrast;
          return {
            type: 'line' as const,
            label,
            data: points.map(({ values }) => values[index]?.number ?? null),
            yAxisID: isTime(key) ? 'time' : 'count',
            borderColor: line,
            borderWidth: points.length > 200 ? 1.25 : 2,
            borderDash: [...metricLooks[key].dash],
            borderJoinStyle: 'round' as const,
            backgroundColor: color(line).alpha(0.1).rgbString(),
            fill: fills ? 'origin' : false,
            pointStyle: metricLooks[key].point,
            pointRadius: ({ chart }: { chart: { width: number } }) =>
              chart.width / points.length >= room ? 3 : 0,
            pointHoverRadius: 5,
            pointBorderColor: line,
            pointBackgroundColor: line,
            pointHoverBorderColor: line,
            pointHoverBackgroundColor: line,
          };
        }),
      },
      options: {
        animation: prefersReducedMotion() ? false : { duration: 200 },
        responsive: true,
        maintainAspectRatio: false,
        locale: language,
        interaction: { mode: 'index', intersect: false },
        layout: { padding: { top: 8 } },
        scales: {
          x: {
            border: { color: theme.grid },
            grid: { display: false },
            ticks: { ...ticks, maxRotation: 0, autoSkipPadding: 18 },
          },
          count: {
            ...axis,
            display: lines.some(({ key }) => !isTime(key)),
            grid: { color: theme.grid },
            ticks: { ...ticks, precision: 0, maxTicksLimit: 7 },
            suggestedMax: 4,
          },
          time: {
            ...axis,
            display: lines.some(({ key }) => isTime(key)),
            position: 'right',
            grid: { display: lines.every(({ key }) => isTime(key)), color: theme.grid },
            ticks: { ...ticks, ...durationTicks(durations) },
            suggestedMax: 60,
          },
        },
        plugins: {
          tooltip: tooltip(
            theme,
            index => points[index]?.label ?? '',
            (dataset, at) => {
              const line = lines[dataset];
              return line ? `${line.label}: ${points[at]?.values[line.index]?.text ?? ''}` : '';
            },
          ),
        },
      },
    };
  };
}
