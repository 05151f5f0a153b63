import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import type { TableRow } from '../../src/protocol/tablePanel';
import { useTablePanel } from '../support/tablePanelPage';
import { firstColumns, rowId, tableRow } from '../support/tableViews';
import { until } from '../support/until';

describe('Table: keyboard', () => {
  const openTable = useTablePanel();
  const many = { facts: { rows: 100_000 } };

  /** Blocks that come late, and not in the order they were asked for. */
  function lateRows() {
    let count = 0;
    return async ({ from, count: wanted }: { from: number; count: number }) => {
      for (let turn = (count += 7) % 40; turn > 0; turn--) await setImmediate();
      const rows: TableRow[] = Array.from({ length: wanted }, (_, index) =>
        tableRow(from + index, firstColumns),
      );
      return { version: 1, rows };
    };
  }

  it('loses no press of a held key among 100,000 rows that come late', async () => {
    const panel = await (await openTable({ ...many, handlers: { rows: lateRows() } })).ready();
    const { page } = panel;
    await panel.focusGrid();
    await panel.press('ArrowRight', 2);
    // What a held key does: presses without a release between, faster than rows can come.
    for (let press = 0; press < 300; press++) await page.keyboard.down('ArrowDown');
    await page.keyboard.up('ArrowDown');
    await panel.isAt(300, 2);
    for (let press = 0; press < 30; press++) await page.keyboard.down('PageDown');
    await page.keyboard.up('PageDown');
    const { row } = (await panel.place())!;
    assert.equal((row - 300) % 30, 0);
    assert.ok(row > 700);
    for (let press = 0; press < 150; press++) await page.keyboard.down('ArrowUp');
    await page.keyboard.up('ArrowUp');
    await panel.isAt(row - 150, 2);
    await until('the row', () =>
      panel
        .cell(row - 150, 2)
        .locator('text=/555/')
        .isVisible(),
    );
    assert.equal(await panel.grid.locator('[tabindex]').count(), 1);
  });

  it('loses none while the host changes everything under it', async () => {
    const panel = await (await openTable(many)).ready();
    await panel.focusGrid();
    for (let press = 1; press <= 60; press++) {
      await panel.press('ArrowDown');
      if (press % 10 === 0) panel.push({ version: press });
      if (press % 15 === 0)
        panel.push({ version: press + 100, columns: [...panel.facts.columns].reverse() });
      if (press % 20 === 0) panel.push({ rows: panel.facts.rows + 100 });
    }
    await panel.isAt(60, 0);
    await panel.press('ArrowUp', 3);
    await panel.isAt(57, 0);
  });

  it('loses none while the rows are scrolled out of sight', async () => {
    const panel = await (await openTable(many)).ready();
    await panel.focusGrid();
    await panel.press('ArrowDown', 4);
    await panel.grid.hover();
    await panel.page.mouse.wheel(0, 90_000);
    await until('other rows', () => panel.row(3_750).isVisible());
    await panel.isAt(4, 0);
    await panel.press('ArrowDown');
    await panel.isAt(5, 0);
    assert.ok(await panel.row(5).isVisible());
  });

  it('moves by arrows, Home, End and pages, and stops at the edges', async () => {
    const panel = await (await openTable(many)).ready();
    await panel.focusGrid();
    await panel.isAt(0, 0);
    await panel.press('ArrowLeft');
    await panel.isAt(0, 0);
    await panel.press('ArrowRight', 3);
    await panel.isAt(0, 3);
    await panel.press('End');
    await panel.isAt(0, 10);
    await panel.press('ArrowRight');
    await panel.isAt(0, 10);
    await panel.press('Home');
    await panel.isAt(0, 0);
    await panel.press('Control+End');
    await panel.isAt(99_999, 10);
    assert.ok(await panel.cell(99_999, 10).isVisible());
    await panel.press('ArrowDown');
    await panel.isAt(99_999, 10);
    await panel.press('Control+Home');
    await panel.isAt(0, 0);
    await panel.press('PageDown');
    const { row: page } = (await panel.place())!;
    assert.ok(page > 15 && page < 40, `a page has ${page} rows`);
    await panel.press('PageDown');
    await panel.isAt(2 * page, 0);
    await panel.press('PageUp');
    await panel.isAt(page, 0);
    await panel.press('Control+ArrowDown');
    await panel.isAt(99_999, 0);
    await panel.press('Control+ArrowUp');
    await panel.isAt(0, 0);
  });

  it('brings what has the focus into sight, sideways too, beside the columns that stay', async () => {
    const panel = await (await openTable({ ...many, width: 500 })).ready();
    await panel.focusGrid();
    const inSight = async () => {
      const { row, column } = (await panel.place())!;
      const cell = (await panel.cell(row, column).boundingBox())!;
      const grid = (await panel.grid.boundingBox())!;
      assert.ok(cell.x >= grid.x - 1 + (column > 0 ? 30 : 0), `column ${column} begins in sight`);
      assert.ok(cell.y >= grid.y + 26 && cell.y + cell.height <= grid.y + grid.height + 1);
    };
    for (const key of ['End', 'Control+End', 'ArrowLeft', 'ArrowLeft', 'PageUp', 'Home']) {
      await panel.press(key);
      await inSight();
    }
    for (let press = 0; press < 45; press++) await panel.press('ArrowUp');
    await inSight();
  });

  it('reaches the headings from the first row, and goes back', async () => {
    const panel = await (await openTable()).ready();
    await panel.focusGrid();
    await panel.press('ArrowRight', 4);
    await panel.press('ArrowUp');
    await panel.isAt(-1, 4);
    await panel.press('ArrowUp');
    await panel.isAt(-1, 4);
    await panel.page.getByText('Enter sorts').waitFor();
    await panel.press('ArrowDown');
    await panel.isAt(0, 4);
    await panel.page.getByText('Row 1 of 500').waitFor();
  });

  it('opens the call in focus by Enter, once, however long it is held', async () => {
    const panel = await (await openTable()).ready();
    await panel.focusGrid();
    await panel.press('ArrowDown', 7);
    for (let press = 0; press < 4; press++) await panel.page.keyboard.down('Enter');
    await panel.page.keyboard.up('Enter');
    await until('the request', () => panel.asked('openCall').length > 0);
    assert.deepEqual(panel.asked('openCall'), [{ id: rowId(7) }]);
    await panel.isAt(7, 0);
  });

  it('keeps its keys from the editor around it', async () => {
    const panel = await (await openTable()).ready();
    await panel.page.evaluate(`window.heard = [];
      addEventListener('keydown', event => heard.push(event.key))`);
    await panel.focusGrid();
    for (const key of ['Control+a', 'PageDown', ' ', 'Escape', 'Control+Home', 'ArrowUp'])
      await panel.press(key);
    await panel.press('Alt+ArrowRight');
    const heard = await panel.page.evaluate<string[]>('heard');
    assert.deepEqual(
      heard.filter(key => !['Control', 'Alt'].includes(key)),
      [],
    );
    await panel.press('F1');
    assert.deepEqual((await panel.page.evaluate<string[]>('heard')).at(-1), 'F1');
  });

  it('copies the cell in focus, or what is selected', async () => {
    const panel = await (await openTable()).ready();
    await panel.focusGrid();
    await panel.press('ArrowRight', 2);
    await panel.press('Control+c');
    const copied = () => panel.page.evaluate<string>('navigator.clipboard.readText()');
    assert.equal(await copied(), '(555) 555-0000');
    await panel.press(' ');
    await panel.press('Control+c');
    await until('the request', () => panel.asked('copy').length > 0);
    assert.deepEqual(panel.asked('copy'), [{ format: 'csv', ids: [rowId(0)] }]);
  });
});
