import assert from 'node:assert/strict';
import { seriesView } from '../support/analyticsViews';
import { useAnalyticsPanel } from '../support/useAnalyticsPanel';

describe('Analytics: what is asked', () => {
  const openPanel = useAnalyticsPanel();

  it('is reached by keyboard in reading order, with one stop for each row of buttons', async () => {
    const panel = await openPanel({ handlers: { series: () => seriesView('month') } });
    await panel.loaded();
    await panel.page.evaluate('document.activeElement.blur()');
    const stops: string[] = [];
    for (let count = 0; count < 40; count += 1) {
      await panel.page.keyboard.press('Tab');
      if (await panel.page.evaluate('document.activeElement === document.body')) break;
      stops.push(await panel.focused());
      if (stops.length > 1 && stops.at(-1) === stops[0]) break;
    }
    assert.deepEqual(stops.slice(0, 19), [
      'Reload',
      'Open as table',
      'Export…',
      'Save search…',
      'Search calls',
      'Search',
      'Copy as CSV',
      'Copy as CSV',
      'Save as PNG…',
      'Hour11 requests',
      'Total calls',
      'Points of the chart',
      'Show as table',
      'Copy as CSV',
      'Save as PNG…',
      'Source',
      'Total calls',
      'Points of the chart',
      stops[18],
    ]);
    assert.match(stops[18] ?? '', /^Calls by Source/);
    assert.equal(stops[19], 'Google Ads');
  });
});
