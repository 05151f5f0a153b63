import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { CallPanelPage } from '../support/callPanelPage';
import { themes, type ThemeName } from '../support/themes';
import { WebviewFiles } from '../support/webviewFiles';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  id: string;
  nodes: string[];
}

async function axeFindings(panel: CallPanelPage): Promise<Finding[]> {
  await panel.page.evaluate(axe);
  return panel.page.evaluate<Finding[]>(`axe.run(document).then(({ violations }) =>
    violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, failureSummary }) => target + ' ' + failureSummary),
    })))`);
}

/** Everything open and loaded, with unsaved changes, a problem at a field and a list of choices. */
async function showEverything(panel: CallPanelPage): Promise<void> {
  const { page } = panel;
  await page.getByRole('button', { name: 'Play' }).first().waitFor();
  await page.getByText('Transcript', { exact: true }).click();
  await page.getByText('Great, then I would like').waitFor();
  await page.getByText('Previous calls of this customer').click();
  await page.getByRole('button', { name: /Website pool/ }).waitFor();
  await page.getByRole('textbox', { name: 'Value' }).fill('a lot');
  await page.keyboard.press('Control+s');
  await page.getByText('Use an amount such as').waitFor();
  await page.getByRole('combobox', { name: 'Add a tag' }).fill('Sal');
  await page.getByRole('option', { name: /Sale closed/ }).waitFor();
  await page.keyboard.press('ArrowDown');
}

describe('Call panel in every theme', () => {
  let browser: Browser;
  let files: WebviewFiles;
  before(async () => {
    [browser, files] = await Promise.all([launchBrowser(), WebviewFiles.listen()]);
    mkdirSync('out/screenshots', { recursive: true });
  });
  after(async () => {
    files.close();
    await browser.close();
  });

  for (const theme of Object.keys(themes) as ThemeName[])
    for (const [layout, width] of [
      ['wide', 1180],
      ['narrow', 340],
    ] as const)
      it(`has no accessibility violation: ${themes[theme].name}, ${layout}`, async () => {
        const panel = await CallPanelPage.open(browser, files, { theme, width, height: 1200 });
        try {
          await showEverything(panel);
          assert.deepEqual(await panel.violations(), []);
          const path = `out/screenshots/call-panel-${theme}-${layout}.png`;
          await panel.page.screenshot({ path, fullPage: true });
          assert.deepEqual(await axeFindings(panel), []);
        } finally {
          await panel.close();
        }
      });
});
