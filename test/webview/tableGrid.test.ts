import assert from 'node:assert/strict';
import { useTablePanel } from '../support/tablePanelPage';
import { firstColumns, tableRow } from '../support/tableViews';
import { until } from '../support/until';
import { deferred, hasText } from '../support/usePanels';

describe('Table: its grid', () => {
  const openTable = useTablePanel();
  const many = { facts: { rows: 100_000 } };

  it('is an ARIA grid that says how large it is and where each cell stands', async () => {
    const panel = await (await openTable(many)).ready();
    const { grid } = panel;
    assert.equal(await grid.getAttribute('aria-rowcount'), '100001');
    assert.equal(await grid.getAttribute('aria-colcount'), '11');
    assert.equal(await grid.getAttribute('aria-multiselectable'), 'true');
    const headings = await panel.page.getByRole('columnheader').allTextContents();
    assert.deepEqual(headings.slice(0, 4), ['Selection', 'Customer', 'Phone number', 'Started']);
    assert.equal(await panel.heading('Started').getAttribute('aria-sort'), 'descending');
    assert.equal(await panel.heading('Customer').getAttribute('aria-sort'), 'none');
    assert.equal(await panel.heading('Note').getAttribute('aria-sort'), null);
    assert.equal(await panel.cell(3, 1).getAttribute('role'), 'gridcell');
    assert.equal(await panel.cell(5, 2).textContent(), '(555) 555-0005');
    assert.equal(await panel.row(5).getAttribute('aria-selected'), 'false');
  });

  it('is one stop of the Tab key', async () => {
    const panel = await (await openTable(many)).ready();
    assert.equal(await panel.grid.locator('[tabindex]').count(), 1);
    await panel.focusGrid();
    await panel.press('ArrowDown', 3);
    assert.equal(await panel.grid.locator('[tabindex]').count(), 1);
    await panel.press('Shift+Tab');
    await panel.press('Tab');
    await panel.isAt(3, 0);
  });

  for (const height of [500, 900, 1_440, 2_200])
    it(`never has more than 60 rows in the page, ${height} px high`, async () => {
      const panel = await (await openTable({ ...many, height })).ready();
      await panel.focusGrid();
      const rows = () => panel.page.getByRole('row').count();
      assert.ok((await rows()) <= 60, `${await rows()} rows`);
      await panel.press('ArrowDown', 2);
      for (const top of [1_000, 240_000, 2_400_000, 50_000]) {
        await panel.grid.evaluate((element, to) => {
          (element as unknown as { scrollTop: number }).scrollTop = to;
        }, top);
        await until('rows in sight', () =>
          panel.grid.locator('.grid-body .row:not(.waiting)').nth(5).isVisible(),
        );
        assert.ok((await rows()) <= 60, `${await rows()} rows at ${top} px`);
      }
      const shown = await panel.grid.locator('.grid-body .row').evaluateAll(elements => {
        const box = (element: unknown) =>
          (
            element as { getBoundingClientRect(): { top: number; bottom: number } }
          ).getBoundingClientRect();
        const grid = box((elements[0] as { closest(to: string): unknown }).closest('[role=grid]'));
        const boxes = elements.map(box).filter(({ bottom }) => bottom > grid.top);
        return { last: Math.max(...boxes.map(({ bottom }) => bottom)), end: grid.bottom };
      });
      assert.ok(shown.last >= shown.end - 1, 'rows fill the grid');
    });

  it('keeps its rows in the order of reading, however it was scrolled', async () => {
    const panel = await (await openTable(many)).ready();
    await panel.focusGrid();
    for (const key of ['PageDown', 'PageDown', 'ArrowUp', 'Control+End', 'PageUp', 'Control+Home'])
      await panel.press(key);
    const order = await panel.grid
      .locator('.grid-body .row')
      .evaluateAll(rows =>
        (rows as { ariaRowIndex?: string }[]).map(row => Number(row.ariaRowIndex)),
      );
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
    );
  });

  it('asks for blocks around what is in sight, once each', async () => {
    const panel = await (await openTable(many)).ready();
    await panel.focusGrid();
    await panel.press('PageDown', 10);
    const { row } = (await panel.place())!;
    await until('the rows', () => panel.row(row).locator('text=/555/').isVisible());
    const asked = panel.asked('rows').map(params => JSON.stringify(params));
    assert.deepEqual(asked, [...new Set(asked)]);
    assert.ok(asked.length <= 6, asked.join());
    assert.equal(asked[0], '{"from":0,"count":100}');
  });

  it('shows rows that are on their way as busy, and reads them out once they are there', async () => {
    const held = deferred<null>();
    const panel = await openTable({
      ...many,
      handlers: {
        rows: async ({ from, count }) => {
          if (from >= 100) await held.promise;
          return {
            version: 1,
            rows: Array.from({ length: count }, (_, index) => tableRow(from + index, firstColumns)),
          };
        },
      },
    });
    await panel.ready();
    await panel.focusGrid();
    await panel.press('Control+End');
    await panel.press('PageUp', 3);
    await panel.press('Home');
    await panel.press('ArrowRight');
    const { row } = (await panel.place())!;
    assert.equal(await panel.row(row).getAttribute('aria-busy'), 'true');
    assert.equal(await panel.cell(row, 1).textContent(), 'Loading…');
    await panel.press('Enter');
    assert.deepEqual(panel.asked('openCall'), []);
    held.resolve(null);
    await until('the row', async () => (await panel.row(row).getAttribute('aria-busy')) === null);
    assert.deepEqual(await panel.place(), { row, column: 1 });
    const text = (await panel.cell(row, 1).textContent()) ?? '';
    assert.match(text, /\d/);
    await hasText(panel.announced, text);
  });

  it('asks no longer for what was scrolled past', async () => {
    const panel = await openTable({
      ...many,
      handlers: {
        rows: ({ from, count }, signal) =>
          new Promise((resolve, reject) => {
            signal.addEventListener('abort', () => reject(new Error('aborted')));
            if (from < 100 || from > 99_000)
              resolve({
                version: 1,
                rows: Array.from({ length: count }, (_, index) =>
                  tableRow(from + index, ['source']),
                ),
              });
          }),
      },
    });
    await panel.ready();
    await panel.focusGrid();
    await panel.press('PageDown', 8);
    await until('a request', () => panel.asked('rows').length > 2);
    await panel.press('Control+End');
    await until('the end', () => panel.row(99_999).locator('text=Bing Ads').isVisible());
    const open = panel.signals.filter(({ name, signal }) => name === 'rows' && !signal.aborted);
    assert.ok(open.length <= 4, `${open.length} requests`);
  });

  it('says at its place that rows could not be had, and has them by Retry', async () => {
    const panel = await openTable({
      handlers: { rows: () => Promise.reject(new Error('The network is down.')) },
    });
    await panel.page.getByText('These rows could not be shown: The network is down.').waitFor();
    assert.ok(panel.asked('rows').length <= 2);
    panel.answer('rows');
    await panel.page.getByRole('button', { name: 'Retry' }).click();
    await panel.ready();
    assert.equal(await panel.page.getByText('These rows could not be shown').count(), 0);
  });

  it('shows rows of the version that the host speaks of', async () => {
    const panel = await (await openTable()).ready();
    panel.order = place => 499 - place;
    panel.push({ version: 2 });
    await until('the rows anew', async () =>
      (await panel.cell(0, 2).textContent())?.endsWith('0499'),
    );
  });

  it('goes on where more rows came, without asking anew for what it has', async () => {
    const panel = await (await openTable({ facts: { rows: 200 } })).ready();
    await panel.focusGrid();
    await panel.press('Control+End');
    await until('the end', () => panel.row(199).locator('text=/555/').isVisible());
    const before = panel.asked('rows').length;
    panel.push({ rows: 300 });
    await until(
      'the count',
      async () => (await panel.grid.getAttribute('aria-rowcount')) === '301',
    );
    await panel.isAt(199, 10);
    await panel.press('ArrowDown', 5);
    await panel.isAt(204, 10);
    await until('the rows', () => panel.row(204).locator('text=/555/').isVisible());
    assert.equal(panel.asked('rows').length, before + 1);
  });

  it('tells by a tooltip what is cut off', async () => {
    const panel = await (await openTable()).ready();
    await panel.cell(2, 8).hover();
    await until('the tooltip', async () => (await panel.cell(2, 8).getAttribute('title')) !== null);
    assert.equal(await panel.cell(2, 8).getAttribute('title'), 'Follow up, Schedule requested');
    await panel.cell(2, 1).hover();
    assert.equal(await panel.cell(2, 1).getAttribute('title'), '');
  });
});
