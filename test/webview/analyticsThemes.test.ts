import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { AnalyticsPanelPage } from '../support/analyticsPanelPage';
import { analyticsView } from '../support/analyticsViews';
import { axeFindings } from '../support/axe';
import { themes, type ThemeName } from '../support/themes';
import { useAnalyticsPanel } from '../support/useAnalyticsPanel';

describe('Analytics in every theme', () => {
  const openPanel = useAnalyticsPanel({ checkPolicy: false });
  before(() => mkdirSync('out/screenshots', { recursive: true }));

  async function check(name: string, panel: AnalyticsPanelPage): Promise<void> {
    // Axe goes against the policy itself, so the page is asked first.
    assert.deepEqual(await panel.violations(), []);
    await panel.page.screenshot({ path: `out/screenshots/analytics-${name}.png`, fullPage: true });
    assert.deepEqual(await axeFindings(panel.page), []);
  }

  for (const theme of Object.keys(themes) as ThemeName[]) {
    for (const [layout, width] of [
      ['wide', 1180],
      ['narrow', 400],
    ] as const)
      it(`has no accessibility violation: ${themes[theme].name}, ${layout}`, async () => {
        const panel = await openPanel({ theme, width });
        await panel.loaded();
        await panel.page.getByText('Show as table').click();
        await panel.page.getByRole('table').first().waitFor();
        await panel.region('Calls over time').getByRole('slider').focus();
        for (let step = 0; step < 30; step += 1) await panel.page.keyboard.press('ArrowRight');
        await check(`${theme}-${layout}`, panel);
      });

    it(`has none in trouble: ${themes[theme].name}`, async () => {
      const refuse = () => Promise.reject(new Error('CallRail is not available.'));
      const panel = await openPanel({
        theme,
        width: 900,
        view: analyticsView({
          notes: ['CallRail’s numbers cannot follow “has:recording”: they count calls without it.'],
        }),
        handlers: { summary: refuse, series: refuse, breakdown: refuse, ask: refuse },
      });
      await panel.region('Breakdown').getByRole('button', { name: 'Retry' }).waitFor();
      await panel.page.getByRole('combobox', { name: 'Search calls' }).fill('stats:x');
      await panel.page.keyboard.press('Enter');
      await panel.page.locator('.query-problem').waitFor();
      await check(`${theme}-trouble`, panel);
    });

    it(`has none when it cannot be opened: ${themes[theme].name}`, async () => {
      const open = () => Promise.reject(new Error('The network is down.'));
      const panel = await openPanel({ theme, width: 600, height: 300, handlers: { open } });
      await panel.page.getByRole('button', { name: 'Retry' }).waitFor();
      await check(`${theme}-closed`, panel);
    });
  }
});
