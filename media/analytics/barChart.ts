import { color } from 'chart.js/helpers';
import type { MetricKey } from '../../src/protocol/analyticsPanel';
import { prefersReducedMotion } from '../shared/dom';
import { isolated, shortened } from './axisWords';
import type { Config } from './chartParts';
import type { ChartTheme } from './chartTheme';
import { durationTicks } from './durationAxis';
import type { Measured } from './essence';
import { tooltip } from './tooltip';

/** One metric of each row, as bars that lie one below the other. */
export function barChart(
  metric: { key: MetricKey; label: string },
  bars: readonly Measured[],
  language: string,
): (theme: ChartTheme) => Config {
  const isTime = metric.key === 'average_duration';
  // Where the window is narrow, names would leave no room for the bars.
  const letters = window.innerWidth < 600 ? 16 : 32;

  return theme => {
    const fill = theme.metrics[metric.key];
    const font = { family: theme.font, size: theme.fontSize - 1 };
    return {
      type: 'bar',
      data: {
        labels: bars.map(({ label }) => isolated(shortened(label, letters))),
        datasets: [
          {
            type: 'bar' as const,
            label: metric.label,
            data: bars.map(({ value }) => value.number),
            backgroundColor: color(fill)
              .alpha(theme.highContrast ? 1 : 0.75)
              .rgbString(),
            hoverBackgroundColor: fill,
            hoverBorderColor: theme.foreground,
            borderColor: fill,
            borderWidth: 1,
            borderRadius: 2,
            maxBarThickness: 18,
          },
        ],
      },
      options: {
        animation: prefersReducedMotion() ? false : { duration: 200 },
        responsive: true,
        maintainAspectRatio: false,
        locale: language,
        indexAxis: 'y',
        interaction: { mode: 'index', axis: 'y', intersect: false },
        scales: {
          x: {
            beginAtZero: true,
            border: { display: false },
            grid: { color: theme.grid },
            ticks: {
              color: theme.foreground,
              font,
              maxRotation: 0,
              ...(isTime
                ? durationTicks(bars.map(({ value }) => value.number))
                : { precision: 0, maxTicksLimit: 7 }),
            },
            suggestedMax: isTime ? 60 : 4,
          },
          y: {
            border: { color: theme.grid },
            grid: { display: false },
            ticks: { color: theme.foreground, font, autoSkip: false },
          },
        },
        plugins: {
          tooltip: tooltip(
            theme,
            index => bars[index]?.label ?? '',
            (_, index) => `${metric.label}: ${bars[index]?.value.text ?? ''}`,
          ),
        },
      },
    };
  };
}
