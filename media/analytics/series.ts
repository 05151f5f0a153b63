import type {
  AnalyticsView,
  Interval,
  MetricKey,
  SeriesView,
} from '../../src/protocol/analyticsPanel';
import type { Drawing } from './chartFrame';
import { chartPart, type ChartPart } from './chartPart';
import { essence } from './essence';
import { lineChart } from './lineChart';
import { lineMark } from './metricLooks';
import { numberTable } from './numberTable';
import type { Page, Part } from './page';
import { tableDisclosure } from './tableDisclosure';
import { toggleBar } from './toggleBar';

/** The metrics over time: a chart, and its table. */
export function series(page: Page): Part {
  const { host, state, t } = page;
  const language = document.documentElement.lang;
  const intervals = toggleBar<Interval>(t('interval'), choose);
  const lines = toggleBar<MetricKey>(t('shownMetrics'), toggle, lineMark);

  const part: ChartPart<SeriesView> = chartPart({
    page,
    name: 'series',
    title: t('series'),
    loading: t('seriesLoading'),
    failed: t('seriesFailed'),
    controls: [intervals.element, lines.element],
    request: ({ interval }, fresh, signal) => host.request('series', { interval, fresh }, signal),
    onView: ({ metrics }) => lines.show(metrics, state.get().lines),
    drawing,
    below: view => [tableDisclosure(page, () => table(view))],
    picture: view => ({
      name: `calls-by-${view.interval}`,
      title: `${t('series')} (${intervalName(view)})`,
      legend: shownMetrics(view),
    }),
  });

  function ask(question: AnalyticsView, fresh: boolean): void {
    intervals.show(question.intervals, [question.interval]);
    part.ask(question, fresh);
  }

  function choose(interval: Interval): void {
    const { question } = part;
    if (!question || question.interval === interval) return;
    const { asked } = state.get();
    if (asked) state.set({ asked: { ...asked, interval } });
    ask({ ...question, interval }, false);
  }

  /** Shows or hides a line; one always stays. */
  function toggle(key: MetricKey): void {
    const before = state.get().lines;
    const rest = before.filter(one => one !== key);
    const next = rest.length < before.length ? rest : [...before, key];
    if (next.length === 0 || !part.view) return;
    state.set({ lines: next });
    lines.show(part.view.metrics, next);
    part.redraw();
  }

  const shownMetrics = ({ metrics }: SeriesView) =>
    metrics.flatMap((metric, index) =>
      state.get().lines.includes(metric.key) ? [{ ...metric, index }] : [],
    );
  const intervalName = ({ interval }: SeriesView) =>
    part.question?.intervals.find(({ key }) => key === interval)?.label ?? interval;

  function drawing(view: SeriesView): Drawing {
    const shown = shownMetrics(view);
    const sentences = shown.map(({ index, ...metric }) => {
      const measured = view.points.flatMap(({ label, values }) => {
        const value = values[index];
        return value ? [{ label, value }] : [];
      });
      return essence(t, metric, measured, language);
    });
    return {
      config: lineChart(view, state.get().lines, language),
      label: [t('seriesLabel', view.bounds.text), ...sentences].join(' '),
      points: view.points.map(({ label, values, query }) => {
        const numbers = shown.map(metric => `${metric.label} ${values[metric.index]?.text ?? ''}`);
        return { words: `${label}: ${numbers.join(', ')}`, open: part.opener(query) };
      }),
      height: 300,
    };
  }

  function table(view: SeriesView): HTMLElement {
    return numberTable(page, {
      caption: t('seriesCaption', intervalName(view), view.bounds.text),
      rowHeader: t('date'),
      columns: view.metrics.map(({ label }) => label),
      rows: view.points.map(({ label, values, query }) => ({
        label,
        cells: values.map(({ text }) => text),
        open: part.opener(query),
      })),
    });
  }

  return { element: part.element, ask, retry: () => part.retry() };
}
