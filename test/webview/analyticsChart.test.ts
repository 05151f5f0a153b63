import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { AnalyticsPanelPage } from '../support/analyticsPanelPage';
import { seriesView } from '../support/analyticsViews';
import { until } from '../support/until';
import { hasText, useAnalyticsPanel } from '../support/useAnalyticsPanel';

const part = (panel: AnalyticsPanelPage) => panel.region('Calls over time');
const toggle = (panel: AnalyticsPanelPage, name: string) =>
  part(panel).getByRole('button', { name });
const slider = (panel: AnalyticsPanelPage) =>
  part(panel).getByRole('slider', { name: 'Points of the chart' });

/** The words at the slider's place. */
const said = (panel: AnalyticsPanelPage) => slider(panel).getAttribute('aria-valuetext');

describe('Analytics: a chart over time', () => {
  const openPanel = useAnalyticsPanel();

  it('opens the calls of a point by a click', async () => {
    const panel = await openPanel({ handlers: { series: () => seriesView('month') } });
    await panel.drawn('Calls over time');
    const box = (await part(panel).locator('canvas').boundingBox())!;
    await panel.page.mouse.move(box.x + box.width - 40, box.y + box.height / 2);
    await part(panel).locator('canvas.opens').waitFor();
    await panel.page.mouse.down();
    await panel.page.mouse.up();
    await until('the calls', () => panel.asked('showCalls').length > 0);
    const { query } = seriesView('month').points.at(-1)!;
    assert.deepEqual(panel.asked('showCalls'), [{ query }]);
  });

  it('is gone through by keyboard: a tooltip and words at each point, Enter for its calls', async () => {
    const panel = await openPanel();
    await panel.loaded();
    const { points } = seriesView('day');
    const words = (index: number) => {
      const { label, values } = points[index]!;
      const [total, answered, missed] = values.map(({ text }) => text);
      return `${label}: Total calls ${total}, Answered ${answered}, Missed ${missed}`;
    };
    const plain = await panel.pixels('Calls over time');
    await slider(panel).focus();
    assert.equal(await said(panel), words(0));
    await until(
      'the tooltip',
      async () => (await panel.pixels('Calls over time')).sum !== plain.sum,
    );
    const presses: [string, number][] = [
      ['ArrowRight', 1],
      ['ArrowDown', 2],
      ['PageDown', 12],
      ['ArrowLeft', 11],
      ['End', 90],
      ['ArrowRight', 90],
      ['PageUp', 80],
      ['Home', 0],
      ['ArrowUp', 0],
      ['ArrowRight', 1],
    ];
    for (const [key, index] of presses) {
      await panel.page.keyboard.press(key);
      assert.equal(await said(panel), words(index), key);
    }
    await panel.page.keyboard.press('Enter');
    await until('the calls', () => panel.asked('showCalls').length > 0);
    assert.deepEqual(panel.asked('showCalls'), [{ query: points[1]!.query }]);
    await panel.page.keyboard.press('Escape');
    await until(
      'no tooltip',
      async () => (await panel.pixels('Calls over time')).sum === plain.sum,
    );
  });

  it('shows where the keyboard is', async () => {
    const panel = await openPanel();
    await panel.loaded();
    await toggle(panel, 'Total calls').focus();
    await panel.page.keyboard.press('Tab');
    await until('the outline', () =>
      panel.page.evaluate<boolean>(
        `getComputedStyle(document.querySelector('.series .chart')).outlineStyle === 'solid'`,
      ),
    );
  });

  it('is saved as a picture that is opaque and understood by itself', async () => {
    const panel = await openPanel({ theme: 'light' });
    await panel.loaded();
    await part(panel).getByRole('button', { name: 'Save as PNG…' }).click();
    await hasText(part(panel).locator('.status').getByRole('status'), 'Saved calls-by-day.png.');
    const [{ name, bytes }] = panel.asked('savePng') as [{ name: string; bytes: Uint8Array }];
    assert.equal(name, 'calls-by-day');
    assert.deepEqual([...bytes.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    mkdirSync('out/screenshots', { recursive: true });
    writeFileSync('out/screenshots/analytics-picture.png', bytes);
    const { transparent, corner, width } = await panel.page.evaluate<{
      transparent: number;
      corner: number[];
      width: number;
    }>(`(async () => {
      const bytes = Uint8Array.from(atob('${Buffer.from(bytes).toString('base64')}'), c => c.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let transparent = 0;
      for (let at = 3; at < data.length; at += 4) if (data[at] < 255) transparent += 1;
      return { transparent, corner: [...data.slice(0, 3)], width: image.width };
    })()`);
    assert.equal(transparent, 0);
    assert.deepEqual(corner, [255, 255, 255]);
    assert.ok(width > 800);
  });

  it('says nothing when saving was called off, and why when it failed', async () => {
    const panel = await openPanel({ handlers: { savePng: () => ({ statement: null }) } });
    await panel.loaded();
    const save = part(panel).getByRole('button', { name: 'Save as PNG…' });
    await save.click();
    await until('the request', () => panel.asked('savePng').length === 1);
    panel.answer('savePng', () => Promise.reject(new Error('The disk is full.')));
    await until(
      'the end of the first',
      async () => (await save.getAttribute('aria-busy')) === null,
    );
    assert.equal(await part(panel).locator('.status').innerText(), '');
    await save.click();
    await hasText(part(panel).locator('.status-error'), 'Not saved: The disk is full.');
  });

  it('follows the theme while it is shown', async () => {
    const panel = await openPanel({ theme: 'dark' });
    await panel.loaded();
    const before = await panel.pixels('Calls over time');
    await panel.page
      .evaluate(`document.documentElement.style.setProperty('--vscode-charts-blue', '#00ff00');
      document.body.className = 'vscode-light'`);
    await until('other colours', async () => {
      const now = await panel.pixels('Calls over time');
      return now.sum !== before.sum;
    });
  });

  it('comes to rest by and by, but at once for people who asked for less motion', async () => {
    /** How often the canvas is drawn anew after it was shown. */
    const frames = (panel: AnalyticsPanelPage) =>
      panel.page.evaluate<number>(`new Promise(done => {
        const canvas = document.querySelector('.series canvas');
        const pictures = new Set();
        const begun = performance.now();
        const look = () => {
          pictures.add(canvas.toDataURL());
          if (performance.now() - begun < 400) requestAnimationFrame(look);
          else done(pictures.size);
        };
        document.querySelectorAll('.series .toggle')[7].click();
        look();
      })`);
    const still = await openPanel({ reducedMotion: true });
    await still.drawn('Calls over time');
    assert.equal(await frames(still), 1);
    const moving = await openPanel({ reducedMotion: false });
    await moving.drawn('Calls over time');
    assert.ok((await frames(moving)) > 1);
  });
});
