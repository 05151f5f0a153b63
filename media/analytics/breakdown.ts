import type {
  AnalyticsView,
  BreakdownView,
  Grouping,
  MetricKey,
} from '../../src/protocol/analyticsPanel';
import { h } from '../shared/dom';
import { icon } from '../shared/icons';
import { barChart } from './barChart';
import type { Drawing } from './chartFrame';
import { chartPart, type ChartPart } from './chartPart';
import { essence } from './essence';
import { numberTable } from './numberTable';
import type { Page, Part } from './page';
import { toggleBar } from './toggleBar';

/** More bars than this would be a wall; the table has all rows. */
const mostBars = 20;

/** Where calls come from: one metric of each group as bars, and all of them in a table. */
export function breakdown(page: Page): Part {
  const { host, state, t } = page;
  const language = document.documentElement.lang;
  const groupings = toggleBar<Grouping>(t('groupBy'), choose);
  const metrics = toggleBar<MetricKey>(t('barsShow'), measure);

  const part: ChartPart<BreakdownView> = chartPart({
    page,
    name: 'breakdown',
    title: t('breakdown'),
    loading: t('breakdownLoading'),
    failed: t('breakdownFailed'),
    controls: [groupings.element, metrics.element],
    request: ({ by }, fresh, signal) => host.request('breakdown', { by, fresh }, signal),
    onView: view => metrics.show(view.metrics, [metricOf(view).key]),
    drawing,
    below,
    picture: view => ({
      name: `calls-by-${view.by.replace('_', '-')}`,
      title: t('breakdownTitle', metricOf(view).label, groupName(view)),
      legend: [],
    }),
  });

  function ask(question: AnalyticsView, fresh: boolean): void {
    groupings.show(question.groupings, [question.by]);
    part.ask(question, fresh);
  }

  function choose(by: Grouping): void {
    const { question } = part;
    if (!question || question.by === by) return;
    const { asked } = state.get();
    if (asked) state.set({ asked: { ...asked, by } });
    ask({ ...question, by }, false);
  }

  function measure(key: MetricKey): void {
    if (!part.view) return;
    state.set({ bars: key });
    metrics.show(part.view.metrics, [key]);
    part.redraw();
  }

  /** The chosen metric; the first where the numbers lack it. */
  function metricOf({ metrics: all }: BreakdownView) {
    const index = Math.max(
      0,
      all.findIndex(({ key }) => key === state.get().bars),
    );
    const { key, label } = all[index] ?? { key: 'total_calls' as const, label: '' };
    return { key, label, index };
  }
  const groupName = ({ by }: BreakdownView) =>
    part.question?.groupings.find(({ key }) => key === by)?.label ?? by;

  function drawing(view: BreakdownView): Drawing | undefined {
    if (view.rows.length === 0) return undefined;
    const { index, ...metric } = metricOf(view);
    const bars = view.rows
      .flatMap(({ label, values, query }) => {
        const value = values[index];
        return value ? [{ label, value, query }] : [];
      })
      .sort((one, other) => (other.value.number ?? -1) - (one.value.number ?? -1))
      .slice(0, mostBars);
    return {
      config: barChart(metric, bars, language),
      label: [
        t('breakdownLabel', metric.label, groupName(view), view.bounds.text),
        essence(t, metric, bars, language),
      ].join(' '),
      points: bars.map(({ label, value, query }) => ({
        words: `${label}: ${metric.label} ${value.text}`,
        open: part.opener(query),
      })),
      height: 44 + bars.length * 26,
    };
  }

  function below(view: BreakdownView): HTMLElement[] {
    const { rows } = view;
    if (rows.length === 0) return [h('p', { class: 'muted' }, t('noNumbers'))];
    const table = numberTable(page, {
      caption: t('breakdownCaption', groupName(view), view.bounds.text),
      rowHeader: groupName(view),
      columns: view.metrics.map(({ label }) => label),
      rows: rows.map(({ label, values, query, afterFetching }) => ({
        label,
        cells: values.map(({ text }) => text),
        open: part.opener(query),
        afterFetching,
      })),
    });
    const isPart = rows.length > mostBars;
    const filters = rows.some(({ query, afterFetching }) => query !== null && afterFetching);
    return [
      ...(isPart ? [h('p', { class: 'muted' }, t('barsOf', mostBars, rows.length))] : []),
      ...(filters
        ? [h('p', { class: 'note' }, icon('filter'), h('span', {}, t('afterFetching')))]
        : []),
      table,
    ];
  }

  return { element: part.element, ask, retry: () => part.retry() };
}
