import assert from 'node:assert/strict';
import {
  analyticsView,
  bounds,
  breakdownView,
  seriesView,
  summaryView,
} from '../support/analyticsViews';
import { hostileText as hostile } from '../support/hostileText';
import { hasText, useAnalyticsPanel } from '../support/useAnalyticsPanel';

const long = 'x'.repeat(10_000);

/** Every text that comes from CallRail is `text`. */
function handlersOf(text: string) {
  const stated = { ...bounds, text, zone: text };
  const value = { number: 1, text };
  const row = { label: text, values: [value], query: text, afterFetching: true };
  const metrics = [{ key: 'total_calls' as const, label: text }];
  return {
    summary: () =>
      summaryView({
        bounds: stated,
        previousBounds: stated,
        tiles: [
          { key: 'leads', label: text, value, previous: value, difference: text, direction: 'up' },
        ],
      }),
    series: () =>
      seriesView('day', {
        bounds: stated,
        metrics,
        points: [{ date: text, label: text, values: [value], query: text }],
      }),
    breakdown: () =>
      breakdownView('source', { bounds: stated, metrics, rows: [row, { ...row, query: null }] }),
    copyTable: () => ({ statement: text }),
  };
}

describe('Analytics: texts that mean harm', () => {
  const openPanel = useAnalyticsPanel();

  it('are shown as text everywhere, and nothing of them runs', async () => {
    const panel = await openPanel({
      view: analyticsView({ query: hostile, label: hostile, notes: [hostile] }),
      handlers: handlersOf(hostile),
    });
    const { page } = panel;
    await panel.loaded();
    await page.getByText('Show as table').click();
    await page.locator('.series tbody button').waitFor();
    await page.locator('.series').getByRole('slider').focus();
    await panel.region('Breakdown').getByRole('button', { name: 'Copy as CSV' }).click();
    await hasText(page.locator('.breakdown .status').getByRole('status'), hostile);
    await panel.region('Breakdown').getByRole('button', { name: 'Save as PNG…' }).click();
    await hasText(page.locator('.breakdown .status').getByRole('status'), /Saved/);

    assert.equal(await page.evaluate('window.owned'), undefined);
    assert.equal(await page.locator('main script, main img, main a, main iframe').count(), 0);
    for (const selector of [
      '.tile h3',
      '.tile-value',
      '.notes bdi',
      '.series tbody th',
      '.numbers td',
    ])
      assert.equal(await page.locator(selector).first().textContent(), hostile, selector);
  });

  it('cannot turn the text around them', async () => {
    const panel = await openPanel({ handlers: handlersOf('\u202Eevil\u202E') });
    await panel.loaded();
    await panel.page.getByText('Show as table').click();
    await panel.page.locator('.series tbody button').waitFor();
    const bare = await panel.page.evaluate<string[]>(`[...document.querySelectorAll('*')]
      .filter(element => element.tagName !== 'BDI' && !element.closest('.unseen'))
      .flatMap(element => [...element.childNodes])
      .filter(node => node.nodeType === Node.TEXT_NODE && node.data.includes('evil'))
      .map(node => node.parentElement.className + ': ' + node.data)`);
    assert.deepEqual(bare, []);
  });

  it('do not widen the page, however long and narrow', async () => {
    const panel = await openPanel({
      width: 300,
      view: analyticsView({ query: long, label: long, notes: [long] }),
      handlers: handlersOf(long),
    });
    await panel.loaded();
    const overflow = await panel.page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    assert.equal(overflow, 0);
  });

  it('do not widen it where they are as usual, and the window is narrow', async () => {
    const panel = await openPanel({ width: 400 });
    await panel.loaded();
    await panel.page.getByText('Show as table').click();
    await panel.page.locator('.series tbody tr').first().waitFor();
    const overflow = await panel.page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    assert.equal(overflow, 0);
    const canvases = await panel.page.evaluate<number[]>(
      `[...document.querySelectorAll('canvas')].map(canvas => canvas.clientWidth)`,
    );
    for (const width of canvases) assert.ok(width > 250 && width < 400, String(width));
  });

  it('are not taken for messages of the host', async () => {
    const panel = await openPanel();
    await panel.loaded();
    await panel.page.evaluate(`for (const message of [null, 'x', {}, { kind: 'event' },
      { kind: 'event', name: 'retry', payload: { title: 'Owned' } },
      { kind: 'result', id: '1', result: null }]) postMessage(message, '*')`);
    await panel.page.getByRole('button', { name: 'Reload' }).click();
    await panel.loaded();
    assert.equal(panel.asked('open').length, 1);
  });
});
