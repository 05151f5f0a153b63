import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
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

/** The words at the slider's place. */
const said = (panel: AnalyticsPanelPage) => slider(panel).getAttribute('aria-valuetext');

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

  it('open the calls of a point by a click', async () => {
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

  it('are gone through by keyboard: a tooltip and words at each point, Enter for its calls', async () => {
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

  it('show where the keyboard is', async () => {
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

  it('are saved as a picture that is opaque and understood by itself', async () => {
    const panel = await openPanel({ theme: 'light' });
    await panel.loaded();
    await part(panel).getByRole('button', { name: 'Save as PNG…' }).click();
    await hasText(part(panel).locator('.status').getByRole('status'), 'Saved calls-by-day.png.');
    const [{ name, bytes }] = panel.asked('savePng') as [{ name: string; bytes: Uint8Array }];
    assert.equal(name, 'calls-by-day');
    assert.deepEqual([...bytes.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
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

  it('say nothing when saving was called off, and why when it failed', async () => {
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

  it('follow the theme while they are shown', async () => {
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

  it('come to rest by and by, but at once for people who asked for less motion', async () => {
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
