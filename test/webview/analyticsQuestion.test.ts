import assert from 'node:assert/strict';
import type { SummaryView } from '../../src/protocol/analyticsPanel';
import type { AnalyticsPanelPage } from '../support/analyticsPanelPage';
import { analyticsView, summaryView } from '../support/analyticsViews';
import { Remediable } from '../support/panelPage';
import { until } from '../support/until';
import { deferred, hasFocus, hasText, useAnalyticsPanel } from '../support/useAnalyticsPanel';

const box = (panel: AnalyticsPanelPage) =>
  panel.page.getByRole('combobox', { name: 'Search calls' });
const total = (panel: AnalyticsPanelPage) => panel.region('Summary').locator('.tile-value').first();

async function submit(panel: AnalyticsPanelPage, query: string): Promise<void> {
  await box(panel).fill(query);
  await panel.page.keyboard.press('Enter');
}

/** A summary that can be told from others by its first number. */
function summaryOf(number: number): SummaryView {
  const [first, ...rest] = summaryView().tiles;
  return summaryView({ tiles: [{ ...first!, value: { number, text: String(number) } }, ...rest] });
}

describe('Analytics: what is asked', () => {
  const openPanel = useAnalyticsPanel();

  it('says whose calls and which, and what the numbers do not follow', async () => {
    const note = 'CallRail cannot count by has:recording: the numbers are those without it.';
    const panel = await openPanel({
      view: analyticsView({ query: 'status:missed has:recording', notes: [note] }),
    });
    await panel.page.getByRole('heading', { level: 1, name: 'Analytics' }).waitFor();
    await panel.page.getByText('Acme Dental').waitFor();
    await panel.page.getByRole('listitem').filter({ hasText: note }).waitFor();
    assert.equal(await box(panel).inputValue(), 'status:missed has:recording');
    assert.deepEqual(panel.asked('open'), [{ kept: null }]);
  });

  it('asks about other calls: every part anew, in the form of the host', async () => {
    const panel = await openPanel();
    await panel.loaded();
    panel.answer('ask', ({ query }) => analyticsView({ query: query.trim(), interval: 'week' }));
    await submit(panel, 'status:missed  ');
    await until('the parts', () => panel.asked('breakdown').length === 2);
    await panel.loaded();
    assert.equal(await box(panel).inputValue(), 'status:missed');
    assert.deepEqual(panel.asked('ask'), [{ query: 'status:missed  ' }]);
    assert.deepEqual(panel.asked('series').at(-1), { interval: 'week', fresh: false });
    const kept = { query: 'status:missed', interval: 'week', by: 'source' };
    assert.deepEqual((await panel.state()).asked, kept);
    await panel.page.reload();
    await panel.loaded();
    assert.deepEqual(panel.asked('open').at(-1), { kept });
    assert.equal(await box(panel).inputValue(), 'status:missed');
  });

  it('keeps a query that is being typed over a reload, until it is asked', async () => {
    const panel = await openPanel();
    await panel.loaded();
    await box(panel).fill('status:mis');
    await panel.page.reload();
    await panel.loaded();
    assert.equal(await box(panel).inputValue(), 'status:mis');
    panel.answer('ask', ({ query }) => analyticsView({ query }));
    await submit(panel, 'status:missed');
    await until('the parts', () => panel.asked('summary').length === 3);
    assert.equal((await panel.state()).draft, null);
    await panel.page.reload();
    await panel.loaded();
    assert.equal(await box(panel).inputValue(), 'status:missed');
  });

  it('keeps the numbers and the text when a query is refused, and says why', async () => {
    const panel = await openPanel({
      handlers: { ask: () => Promise.reject(new Error('There is no tracker named “Foo”.')) },
    });
    await panel.loaded();
    await submit(panel, 'tracker:Foo');
    await panel.page.getByText('There is no tracker named “Foo”.').waitFor();
    assert.equal(await box(panel).inputValue(), 'tracker:Foo');
    assert.equal(await total(panel).textContent(), '1,284');
    assert.equal(panel.asked('summary').length, 1);
    panel.answer('ask');
    await submit(panel, 'status:missed');
    await until('the numbers', () => panel.asked('summary').length === 2);
    await panel.loaded();
    assert.equal(await panel.page.getByText('There is no tracker named “Foo”.').count(), 0);
  });

  it('never shows answers to an older question', async () => {
    const slow = deferred<SummaryView>();
    const panel = await openPanel({ handlers: { summary: () => slow.promise } });
    await panel.drawn('Breakdown');
    await panel.region('Summary').getByText('Loading the summary…').waitFor();
    panel.answer('summary', () => summaryOf(77));
    await submit(panel, 'status:missed');
    await hasText(total(panel), '77');
    const signals = panel.signals.filter(({ name }) => name === 'summary');
    assert.deepEqual(
      signals.map(({ signal }) => signal.aborted),
      [true, false],
    );
    slow.resolve(summaryOf(11));
    await panel.page.getByRole('button', { name: 'Reload' }).focus();
    await hasText(total(panel), '77');
  });

  it('shows the last of several questions, whichever is answered first', async () => {
    const first = deferred<ReturnType<typeof analyticsView>>();
    const panel = await openPanel();
    await panel.loaded();
    panel.answer('ask', ({ query }) =>
      query === 'one' ? first.promise : analyticsView({ query, label: 'Second' }),
    );
    await submit(panel, 'one');
    await until('the first question', () => panel.asked('ask').length === 1);
    await submit(panel, 'two');
    await panel.page.getByText('Second', { exact: true }).waitFor();
    first.resolve(analyticsView({ query: 'one', label: 'First' }));
    await panel.loaded();
    assert.equal(await panel.page.getByText('First', { exact: true }).count(), 0);
    assert.equal(await box(panel).inputValue(), 'two');
    const signals = panel.signals.filter(({ name }) => name === 'ask');
    assert.equal(signals[0]!.signal.aborted, true);
  });

  it('asks for the interval and grouping that were chosen since, when it reloads', async () => {
    const panel = await openPanel();
    await panel.loaded();
    await panel.page.getByRole('button', { name: 'Month', exact: true }).click();
    await panel.page.getByRole('button', { name: 'Medium', exact: true }).click();
    await until('both', () => panel.requests.length >= 6);
    await panel.page.getByRole('button', { name: 'Reload' }).click();
    await until('all', () => panel.asked('breakdown').length === 3);
    assert.deepEqual(panel.asked('series').at(-1), { interval: 'month', fresh: true });
    assert.deepEqual(panel.asked('breakdown').at(-1), { by: 'medium', fresh: true });
  });

  it('has the host check what is typed', async () => {
    const panel = await openPanel({
      handlers: {
        checkQuery: () => ({
          problems: [],
          suggestions: [
            { label: 'status:missed', detail: 'Status', query: 'status:missed', caret: 13 },
          ],
        }),
      },
    });
    await panel.loaded();
    await box(panel).fill('stat');
    await panel.page.getByRole('option', { name: /status:missed/ }).click();
    assert.equal(await box(panel).inputValue(), 'status:missed');
    assert.deepEqual(panel.asked('checkQuery')[0], { query: 'stat', caret: 4 });
  });

  it('does elsewhere what is asked for there, and says when that failed', async () => {
    const panel = await openPanel();
    await panel.loaded();
    for (const name of ['Open as table', 'Export…', 'Save search…'])
      await panel.page.getByRole('button', { name }).click();
    await until('all', () => panel.asked('act').length === 3);
    assert.deepEqual(
      panel.asked('act'),
      ['openTable', 'exportCalls', 'saveSearch'].map(action => ({ action })),
    );
    panel.answer('act', () => Promise.reject(new Error('No folder is open.')));
    await panel.page.getByRole('button', { name: 'Export…' }).click();
    await hasText(panel.page.locator('.page-header .status-error'), 'No folder is open.');
  });

  it('keeps open the table that was opened', async () => {
    const panel = await openPanel();
    await panel.loaded();
    await panel.page.getByText('Show as table').click();
    await panel.page.getByRole('table', { name: /^Calls over time/ }).waitFor();
    await panel.page.reload();
    await panel.page.getByRole('table', { name: /^Calls over time \(Day\)/ }).waitFor();
    await panel.page.getByText('Show as table').click();
    await until('the state', async () => (await panel.state()).seriesTableOpen === false);
  });

  it('leaves behind a state of another panel, or one that is broken', async () => {
    const panel = await openPanel();
    await panel.loaded();
    for (const state of [
      {
        restore: { account: 'ACC2', query: '' },
        asked: { query: 'x', interval: 'day', by: 'source' },
      },
      {
        restore: { account: 'ACC1', query: 'range:last_90_days' },
        asked: 7,
        lines: ['?'],
        bars: 1,
      },
      'rubbish',
    ]) {
      await panel.reloadWith(state);
      await panel.loaded();
      assert.deepEqual(panel.asked('open').at(-1), { kept: null });
    }
  });

  it('says why it cannot be opened, what helps, and tries again when that may be gone', async () => {
    const remedy = { id: 'key', title: 'Set Key' };
    const panel = await openPanel({
      handlers: { open: () => Promise.reject(new Remediable('There is no key.', remedy)) },
    });
    await hasText(panel.page.getByRole('alert'), 'The numbers could not be loadedThere is no key.');
    await hasFocus(panel, 'Retry');
    await panel.page.getByRole('button', { name: 'Set Key' }).click();
    await until('the remedy', () => panel.asked('remedy').length === 1);
    panel.answer('open');
    panel.retry();
    await panel.loaded();
    assert.equal(panel.asked('open').length, 2);
  });
});
