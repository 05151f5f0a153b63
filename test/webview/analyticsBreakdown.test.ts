import assert from 'node:assert/strict';
import type { BreakdownView } from '../../src/protocol/analyticsPanel';
import type { AnalyticsPanelPage } from '../support/analyticsPanelPage';
import { analyticsView, breakdownView } from '../support/analyticsViews';
import { until } from '../support/until';
import { deferred, hasText, useAnalyticsPanel } from '../support/useAnalyticsPanel';

const part = (panel: AnalyticsPanelPage) => panel.region('Breakdown');
const toggle = (panel: AnalyticsPanelPage, name: string) =>
  part(panel).getByRole('button', { name, exact: true });
const rows = (panel: AnalyticsPanelPage) => part(panel).locator('tbody tr');
const chartLabel = (panel: AnalyticsPanelPage) =>
  part(panel).getByRole('img').getAttribute('aria-label');

describe('Analytics: the breakdown', () => {
  const openPanel = useAnalyticsPanel();

  it('is drawn as bars, told in words, and has all rows in a table', async () => {
    const panel = await openPanel();
    await panel.drawn('Breakdown');
    const label = (await chartLabel(panel)) ?? '';
    assert.match(label, /^Chart of Total calls by Source: Aug 24, 2026/);
    assert.match(label, /1,284 in all; highest 402 \(Google Ads\), lowest 8 \(\(not set\)\)\.$/);
    const table = part(panel).getByRole('table', { name: /^Calls by Source: Aug 24/ });
    assert.equal(await table.getByRole('columnheader').first().textContent(), 'Source');
    const { rows: wanted } = breakdownView('source');
    assert.deepEqual(
      await table.getByRole('rowheader').allTextContents(),
      wanted.map(row => row.label),
    );
    assert.deepEqual(
      await rows(panel).first().getByRole('cell').allTextContents(),
      wanted[0]!.values.map(({ text }) => text),
    );
  });

  it('is asked for anew by another grouping, which is kept', async () => {
    const panel = await openPanel();
    await panel.loaded();
    await toggle(panel, 'Tracker').click();
    await hasText(rows(panel).first().getByRole('rowheader'), 'tracker 1');
    assert.deepEqual(panel.asked('breakdown'), [
      { by: 'source', fresh: false },
      { by: 'tracker', fresh: false },
    ]);
    assert.equal(panel.asked('series').length, 1);
    await panel.page.reload();
    await hasText(rows(panel).first().getByRole('rowheader'), 'tracker 1');
    assert.equal(await toggle(panel, 'Tracker').getAttribute('aria-pressed'), 'true');
  });

  it('offers the groupings that the query can have', async () => {
    const groupings = analyticsView().groupings.filter(({ key }) => !key.startsWith('company'));
    const panel = await openPanel({ view: analyticsView({ groupings }) });
    await panel.loaded();
    assert.equal(await toggle(panel, 'Tracker').count(), 1);
    assert.equal(await toggle(panel, 'Company').count(), 0);
  });

  it('shows the top 20 of a long list as bars, and says so', async () => {
    const panel = await openPanel({ view: analyticsView({ by: 'keywords' }) });
    await panel.drawn('Breakdown');
    await part(panel).getByText('The chart shows the top 20 of 34; the table has all.').waitFor();
    assert.equal(await rows(panel).count(), 34);
    const slider = part(panel).getByRole('slider');
    await slider.focus();
    await panel.page.keyboard.press('End');
    assert.match((await slider.getAttribute('aria-valuetext')) ?? '', /^keywords 20: Total calls/);
  });

  it('measures the bars by another metric without asking again: its highest come first', async () => {
    const panel = await openPanel();
    await panel.loaded();
    const before = await panel.pixels('Breakdown');
    await toggle(panel, 'Average duration').click();
    await until('other bars', async () => (await panel.pixels('Breakdown')).sum !== before.sum);
    const slider = part(panel).getByRole('slider');
    const longest = [...breakdownView('source').rows].sort(
      (one, other) => other.values[4]!.number! - one.values[4]!.number!,
    )[0]!;
    await slider.focus();
    assert.equal(
      await slider.getAttribute('aria-valuetext'),
      `${longest.label}: Average duration ${longest.values[4]!.text}`,
    );
    assert.match((await chartLabel(panel)) ?? '', /^Chart of Average duration by Source/);
    assert.equal(panel.asked('breakdown').length, 1);
    // The table stays as the host sorted it.
    assert.equal(await rows(panel).first().getByRole('rowheader').textContent(), 'Google Ads');
    await panel.page.reload();
    await panel.loaded();
    assert.equal(await toggle(panel, 'Average duration').getAttribute('aria-pressed'), 'true');
  });

  it('opens the calls of a row, and says which are filtered after fetching', async () => {
    const panel = await openPanel();
    await panel.loaded();
    const [first, second] = breakdownView('source').rows;
    const note =
      'CallRail cannot filter calls by this. They are fetched first and then filtered here.';
    await part(panel).getByText(note).waitFor();
    const button = rows(panel).first().getByRole('button', { name: 'Google Ads' });
    assert.equal(await button.getAttribute('title'), 'Show these calls, filtered after fetching');
    await button.click();
    await rows(panel).nth(1).getByRole('button').focus();
    await panel.page.keyboard.press('Enter');
    await until('the calls', () => panel.asked('showCalls').length === 2);
    assert.deepEqual(panel.asked('showCalls'), [{ query: first!.query }, { query: second!.query }]);
    assert.equal(await rows(panel).last().getByRole('button').count(), 0);
  });

  it('says nothing of filtering where CallRail filters', async () => {
    const panel = await openPanel({ view: analyticsView({ by: 'company' }) });
    await panel.loaded();
    assert.equal(
      await rows(panel).first().getByRole('button').getAttribute('title'),
      'Show these calls',
    );
    assert.equal(
      await part(panel)
        .getByText(/filtered here/)
        .count(),
      0,
    );
  });

  it('opens the calls of a bar by a click and by keyboard', async () => {
    const panel = await openPanel();
    await panel.loaded();
    const { rows: wanted } = breakdownView('source');
    const box = (await part(panel).locator('canvas').boundingBox())!;
    await panel.page.mouse.click(box.x + box.width / 2, box.y + 16);
    await until('the calls', () => panel.asked('showCalls').length === 1);
    await part(panel).getByRole('slider').focus();
    await panel.page.keyboard.press('ArrowDown');
    await panel.page.keyboard.press('Enter');
    await until('the calls', () => panel.asked('showCalls').length === 2);
    assert.deepEqual(
      panel.asked('showCalls'),
      [0, 1].map(index => ({ query: wanted[index]!.query })),
    );
  });

  it('says that there are no calls instead of drawing none', async () => {
    const panel = await openPanel({
      handlers: { breakdown: ({ by }) => breakdownView(by, { rows: [] }) },
    });
    await part(panel).getByText('No calls were counted in this time.').waitFor();
    assert.equal(await part(panel).locator('canvas, table').count(), 0);
  });

  it('fails and is tried again by itself', async () => {
    const panel = await openPanel({
      handlers: { breakdown: () => Promise.reject(new Error('Too many requests.')) },
    });
    await part(panel).getByText('Too many requests.').waitFor();
    await panel.drawn('Calls over time');
    panel.answer('breakdown');
    await part(panel).getByRole('button', { name: 'Retry' }).click();
    await panel.drawn('Breakdown');
    assert.equal(panel.asked('breakdown').length, 2);
    assert.equal(panel.asked('summary').length, 1);
  });

  it('never shows the answer of a grouping that was left', async () => {
    const slow = deferred<BreakdownView>();
    const panel = await openPanel();
    await panel.loaded();
    panel.answer('breakdown', ({ by }) => (by === 'medium' ? slow.promise : breakdownView(by)));
    await toggle(panel, 'Medium').click();
    await part(panel).getByText('Loading the breakdown…').waitFor();
    await toggle(panel, 'Campaign').click();
    await hasText(rows(panel).first().getByRole('rowheader'), 'campaign 1');
    slow.resolve(breakdownView('medium'));
    await toggle(panel, 'Missed').click();
    await hasText(rows(panel).first().getByRole('rowheader'), 'campaign 1');
    assert.match((await chartLabel(panel)) ?? '', /by Campaign/);
  });

  it('is copied and saved as what is shown', async () => {
    const panel = await openPanel();
    await panel.loaded();
    await toggle(panel, 'Landing page').click();
    await hasText(rows(panel).first().getByRole('rowheader'), 'landing page 1');
    await panel.drawn('Breakdown');
    const status = part(panel).locator('.status').getByRole('status');
    await part(panel).getByRole('button', { name: 'Copy as CSV' }).click();
    await hasText(status, 'Copied the breakdown.');
    await part(panel).getByRole('button', { name: 'Save as PNG…' }).click();
    await hasText(status, 'Saved calls-by-landing-page.png.');
    const [{ bytes }] = panel.asked('savePng') as [{ bytes: Uint8Array }];
    assert.equal(Buffer.from(bytes.subarray(1, 4)).toString(), 'PNG');
  });
});
