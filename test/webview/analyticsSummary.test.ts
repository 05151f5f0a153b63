import assert from 'node:assert/strict';
import { summaryView } from '../support/analyticsViews';
import { Remediable } from '../support/panelPage';
import {
  deferred,
  hasFocus,
  hasText,
  isUsable,
  useAnalyticsPanel,
} from '../support/useAnalyticsPanel';

/** Without the empty lines between paragraphs. */
const lines = (text: string) => text.replace(/\n+/g, '\n');

describe('Analytics: the summary', () => {
  const openPanel = useAnalyticsPanel();

  it('shows six numbers, each with how it differs in a symbol and in words', async () => {
    const panel = await openPanel();
    const summary = panel.region('Summary');
    await summary.locator('.tile').first().waitFor();
    assert.deepEqual((await summary.locator('.tile').allInnerTexts()).map(lines), [
      'Total calls\n1,284\nUp +96 (8.1 %)\nBefore: 1,188',
      'Answered\n1,071\nUp +61 (6.0 %)\nBefore: 1,010',
      'Missed\n213\nUp +35 (19.7 %)\nBefore: 178',
      'First-time callers\n486\nDown −37 (7.1 %)\nBefore: 523',
      'Average duration\n2m 53s\nno difference\nBefore: 2m 53s',
      'Leads\n342\nUp +35 (11.4 %)\nBefore: 307',
    ]);
    const symbols = await panel.page.evaluate<string[]>(
      `[...document.querySelectorAll('.tile-difference .icon')].map(icon => icon.classList[1])`,
    );
    const symbol = (name: string) => `icon-${name}`;
    assert.deepEqual(symbols, ['up', 'up', 'up', 'down', 'same', 'up'].map(symbol));
  });

  it('judges no difference by a colour', async () => {
    const panel = await openPanel();
    await panel.loaded();
    const colors = await panel.page.evaluate<string[]>(
      `[...new Set([...document.querySelectorAll('.tile-difference')]
        .map(line => getComputedStyle(line).color))]`,
    );
    assert.deepEqual(colors, ['rgb(204, 204, 204)']);
  });

  it('says what time the numbers are about, as the server stated it, and what they cost', async () => {
    const panel = await openPanel();
    const rows = panel.region('Summary').locator('.bounds > div');
    await rows.first().waitFor();
    assert.deepEqual(await rows.allTextContents(), [
      'PeriodAug 24, 2026, 00:00 to Nov 22, 2026, 23:59 (Pacific Time (US & Canada))',
      'Compared withMay 25, 2026, 00:00 to Aug 23, 2026, 23:59 (Pacific Time (US & Canada)): just as long, right before',
      'Cost2 requests',
    ]);
  });

  it('compares with nothing where CallRail keeps no calls of the time before', async () => {
    const tiles = summaryView().tiles.map(tile => ({
      ...tile,
      previous: null,
      difference: 'CallRail keeps no calls of the time before',
      direction: 'unknown' as const,
    }));
    const view = summaryView({ previousBounds: null, tiles, requests: 1 });
    const panel = await openPanel({ handlers: { summary: () => view } });
    const summary = panel.region('Summary');
    await summary.getByText(/further back than CallRail keeps calls/).waitFor();
    await summary.getByText('1 request', { exact: true }).waitFor();
    assert.equal(lines(await summary.locator('.tile').first().innerText()), 'Total calls\n1,284');
  });

  it('is copied as CSV by the host, which says what was copied', async () => {
    const panel = await openPanel();
    await panel.loaded();
    const summary = panel.region('Summary');
    await summary.getByRole('button', { name: 'Copy as CSV' }).click();
    await hasText(summary.locator('.status').getByRole('status'), 'Copied the summary.');
    assert.deepEqual(panel.asked('copyTable'), [{ table: 'summary' }]);
  });

  it('says why nothing was copied', async () => {
    const panel = await openPanel({
      handlers: { copyTable: () => Promise.reject(new Error('The clipboard is locked.')) },
    });
    await panel.loaded();
    const summary = panel.region('Summary');
    await summary.getByRole('button', { name: 'Copy as CSV' }).click();
    await hasText(summary.locator('.status-error'), 'Not copied: The clipboard is locked.');
  });

  it('offers to try again at its place, and what helps, while the other parts stand', async () => {
    const remedy = { id: 'key', title: 'Set Key' };
    const panel = await openPanel({
      handlers: {
        summary: () => Promise.reject(new Remediable('The key was refused.', remedy)),
      },
    });
    const summary = panel.region('Summary');
    const alert = summary.getByRole('alert').filter({ hasText: 'refused' });
    await hasText(alert, 'The summary could not be loadedThe key was refused.');
    await panel.drawn('Calls over time');
    await panel.drawn('Breakdown');
    const copy = summary.getByRole('button', { name: 'Copy as CSV' });
    await isUsable(copy, false);

    await summary.getByRole('button', { name: 'Set Key' }).click();
    panel.answer('summary', () => summaryView());
    await summary.getByRole('button', { name: 'Retry' }).focus();
    await panel.page.keyboard.press('Enter');
    await summary.locator('.tile').first().waitFor();
    assert.deepEqual(panel.asked('remedy'), [{ id: 'key' }]);
    assert.deepEqual(panel.asked('summary'), [{ fresh: false }, { fresh: true }]);
    assert.equal(panel.asked('series').length, 1);
    await isUsable(copy, true);
  });

  it('keeps the focus with the way to try again when that fails, too', async () => {
    const panel = await openPanel({
      handlers: { summary: () => Promise.reject(new Error('Down.')) },
    });
    const retry = panel.region('Summary').getByRole('button', { name: 'Retry' });
    await retry.focus();
    const answer = deferred<never>();
    panel.answer('summary', () => answer.promise);
    await panel.page.keyboard.press('Enter');
    await panel.region('Summary').getByText('Loading the summary…').waitFor();
    answer.reject(new Error('Still down.'));
    await panel.region('Summary').getByText('Still down.').waitFor();
    await hasFocus(panel, 'Retry');
  });

  it('tries again by itself when what kept it away may have gone', async () => {
    const panel = await openPanel({
      handlers: { summary: () => Promise.reject(new Error('No key.')) },
    });
    await panel.region('Summary').getByText('No key.').waitFor();
    await panel.drawn('Breakdown');
    panel.answer('summary', () => summaryView());
    panel.retry();
    await panel.region('Summary').locator('.tile').first().waitFor();
    assert.equal(panel.asked('breakdown').length, 1);
  });

  it('is busy while it loads, and tells screen readers when numbers came anew', async () => {
    const answer = deferred<ReturnType<typeof summaryView>>();
    const panel = await openPanel();
    await panel.loaded();
    panel.answer('summary', () => answer.promise);
    await panel.page.getByRole('button', { name: 'Reload' }).click();
    const summary = panel.region('Summary');
    await summary.locator('[aria-busy=true]').waitFor();
    await summary.getByText('Loading the summary…').waitFor();
    assert.equal(await summary.locator('.tile').count(), 0);
    answer.resolve(summaryView());
    await hasText(summary.locator('.unseen[role=status]'), /^Total calls: 1,284, Answered/);
    assert.equal(await summary.locator('[aria-busy=true]').count(), 0);
    assert.deepEqual(panel.asked('summary'), [{ fresh: false }, { fresh: true }]);
    assert.deepEqual(panel.asked('series').at(-1), { interval: 'day', fresh: true });
    assert.deepEqual(panel.asked('breakdown').at(-1), { by: 'source', fresh: true });
  });
});
