import assert from 'node:assert/strict';
import type { SeriesView } from '../../src/protocol/analyticsPanel';
import type { AnalyticsPanelPage } from '../support/analyticsPanelPage';
import { seriesView } from '../support/analyticsViews';
import { until } from '../support/until';
import { deferred, hasText, useAnalyticsPanel } from '../support/useAnalyticsPanel';

const part = (panel: AnalyticsPanelPage) => panel.region('Calls over time');
const toggle = (panel: AnalyticsPanelPage, name: string) =>
  part(panel).getByRole('button', { name });
const slider = (panel: AnalyticsPanelPage) =>
  part(panel).getByRole('slider', { name: 'Points of the chart' });
const tableRows = (panel: AnalyticsPanelPage) => part(panel).locator('tbody tr');

describe('Analytics: calls over time', () => {
  const openPanel = useAnalyticsPanel();

  it('are drawn, and told in words where the chart is not seen', async () => {
    const panel = await openPanel();
    await panel.drawn('Calls over time');
    const chart = part(panel).getByRole('img');
    const label = (await chart.getAttribute('aria-label')) ?? '';
    const totals = seriesView('day').points.map(({ values }) => values[0]!.number!);
    const sum = totals.reduce((all, one) => all + one, 0).toLocaleString('en');
    assert.ok(label.startsWith('Chart of calls over time: Aug 24, 2026, 00:00 to Nov 22'), label);
    assert.ok(label.includes(`Total calls: ${sum} in all; highest ${Math.max(...totals)} (`));
    assert.ok(label.includes('lowest 3 ('));
    assert.match(label, /Answered: .* Missed: /);
    assert.ok(!label.includes('Leads'));
  });

  it('have a table twin with every number, headers and a caption', async () => {
    const panel = await openPanel();
    await panel.loaded();
    await part(panel).getByText('Show as table').focus();
    await panel.page.keyboard.press('Enter');
    const table = part(panel).getByRole('table', { name: /^Calls over time \(Day\): Aug 24/ });
    await table.waitFor();
    assert.deepEqual(await table.getByRole('columnheader').allTextContents(), [
      'Date',
      'Total calls',
      'Answered',
      'Missed',
      'First-time callers',
      'Average duration',
      'Leads',
    ]);
    const { points } = seriesView('day');
    assert.equal(await tableRows(panel).count(), points.length);
    const row = tableRows(panel).nth(30);
    assert.equal(await row.getByRole('rowheader').textContent(), points[30]!.label);
    assert.deepEqual(
      await row.getByRole('cell').allTextContents(),
      points[30]!.values.map(({ text }) => text),
    );
    const align = await panel.page.evaluate<string>(
      `getComputedStyle(document.querySelector('.series td')).textAlign`,
    );
    assert.equal(align, 'end');
  });

  it('are asked for anew by another interval, which is kept', async () => {
    const panel = await openPanel();
    await panel.loaded();
    const before = await panel.pixels('Calls over time');
    assert.equal(await toggle(panel, 'Day').getAttribute('aria-pressed'), 'true');
    await toggle(panel, 'Week').click();
    assert.equal(await toggle(panel, 'Week').getAttribute('aria-pressed'), 'true');
    assert.equal(await toggle(panel, 'Day').getAttribute('aria-pressed'), 'false');
    await until('another drawing', async () => {
      if ((await part(panel).locator('canvas').count()) === 0) return false;
      return (await panel.pixels('Calls over time')).sum !== before.sum;
    });
    assert.deepEqual(panel.asked('series'), [
      { interval: 'day', fresh: false },
      { interval: 'week', fresh: false },
    ]);
    // Only this part was asked for.
    assert.equal(panel.asked('summary').length, 1);
    assert.equal(panel.asked('breakdown').length, 1);
    await panel.page.reload();
    await panel.drawn('Calls over time');
    assert.deepEqual(panel.asked('open').at(-1), {
      kept: { query: 'range:last_90_days', interval: 'week', by: 'source' },
    });
  });

  it('say before what an interval costs, where that is more than one request', async () => {
    const panel = await openPanel();
    await panel.loaded();
    await toggle(panel, 'Hour').waitFor();
    assert.equal(await toggle(panel, 'Hour').innerText(), 'Hour\n11 requests');
    assert.equal(await toggle(panel, 'Day').innerText(), 'Day');
  });

  it('are asked for by a press, not by arrows that pass over an interval', async () => {
    const panel = await openPanel();
    await panel.loaded();
    await toggle(panel, 'Hour').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'ArrowLeft'])
      await panel.page.keyboard.press(key);
    assert.equal(panel.asked('series').length, 1);
    await panel.page.keyboard.press('Enter');
    await until('the months', () => panel.asked('series').length === 2);
    assert.deepEqual(panel.asked('series').at(-1), { interval: 'month', fresh: false });
  });

  it('never show the answer of an interval that was left', async () => {
    const slow = deferred<SeriesView>();
    const panel = await openPanel();
    await panel.loaded();
    panel.answer('series', ({ interval }) =>
      interval === 'month' ? slow.promise : seriesView(interval),
    );
    await toggle(panel, 'Month').click();
    await part(panel).getByText('Loading the calls over time…').waitFor();
    await toggle(panel, 'Week').click();
    await panel.drawn('Calls over time');
    const asked = panel.signals.filter(({ name }) => name === 'series');
    assert.deepEqual(
      asked.map(({ signal }) => signal.aborted),
      [false, true, false],
    );
    slow.resolve(seriesView('month'));
    await part(panel).getByText('Show as table').click();
    await part(panel)
      .getByRole('table', { name: /\(Week\)/ })
      .waitFor();
    assert.equal(await tableRows(panel).count(), 13);
  });

  it('show and hide lines without asking again, and keep the choice', async () => {
    const panel = await openPanel();
    await panel.loaded();
    const before = await panel.pixels('Calls over time');
    await toggle(panel, 'Average duration').click();
    await until('the line', async () => {
      const now = await panel.pixels('Calls over time');
      return now.sum !== before.sum;
    });
    const label = await part(panel).getByRole('img').getAttribute('aria-label');
    assert.match(label!, /Average duration: highest 4m \d+s \(.*\), lowest 1m \d+s/);
    for (const name of ['Total calls', 'Answered', 'Missed']) await toggle(panel, name).click();
    // One line always stays.
    await toggle(panel, 'Average duration').click();
    assert.equal(await toggle(panel, 'Average duration').getAttribute('aria-pressed'), 'true');
    assert.equal(panel.asked('series').length, 1);
    await panel.page.reload();
    await panel.drawn('Calls over time');
    assert.equal(await toggle(panel, 'Total calls').getAttribute('aria-pressed'), 'false');
    assert.equal(await toggle(panel, 'Average duration').getAttribute('aria-pressed'), 'true');
  });

  it('open the calls of a row of the table, and say when that failed', async () => {
    const panel = await openPanel();
    await panel.loaded();
    await part(panel).getByText('Show as table').click();
    const button = tableRows(panel).nth(2).getByRole('button');
    assert.equal(await button.getAttribute('title'), 'Show these calls');
    await button.click();
    await until('the calls', () => panel.asked('showCalls').length > 0);
    assert.deepEqual(panel.asked('showCalls'), [{ query: seriesView('day').points[2]!.query }]);
    panel.answer('showCalls', () => Promise.reject(new Error('The table could not be opened.')));
    await button.click();
    await hasText(
      part(panel).locator('.status-error'),
      'The calls were not opened: The table could not be opened.',
    );
  });

  it('open nothing where a point has no query', async () => {
    const view = seriesView('month');
    const points = view.points.map(point => ({ ...point, query: null }));
    const panel = await openPanel({ handlers: { series: () => ({ ...view, points }) } });
    await panel.drawn('Calls over time');
    await slider(panel).focus();
    await panel.page.keyboard.press('Enter');
    await part(panel).locator('canvas').click();
    await part(panel).getByText('Show as table').click();
    await tableRows(panel).first().waitFor();
    assert.equal(await tableRows(panel).getByRole('button').count(), 0);
    assert.deepEqual(panel.asked('showCalls'), []);
  });

  it('put thousands of rows into the page by and by', async () => {
    const [sample] = seriesView('hour').points;
    const points = Array.from({ length: 1_000 }, (_, index) => ({
      ...sample!,
      label: `Hour ${index}`,
    }));
    const panel = await openPanel({ handlers: { series: () => seriesView('hour', { points }) } });
    await panel.drawn('Calls over time');
    await part(panel).getByText('Show as table').click();
    await hasText(part(panel).locator('.table-rest'), /^400 of 1000 rows\./);
    await part(panel).getByRole('button', { name: 'Show 400 more' }).click();
    await part(panel).getByRole('button', { name: 'Show 200 more' }).click();
    assert.equal(await tableRows(panel).count(), 1_000);
    assert.equal(await part(panel).locator('.table-rest').isVisible(), false);
    assert.equal(await panel.focused(), 'Hour 800');
  });
});
