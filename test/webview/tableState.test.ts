import assert from 'node:assert/strict';
import { useTablePanel, type TablePanelPage } from '../support/tablePanelPage';
import { firstColumns, rowId } from '../support/tableViews';
import { until } from '../support/until';
import { hasText } from '../support/usePanels';

interface Kept {
  kept: { query: string; columns: string[]; sort: unknown; rows: number } | null;
  selection: string[];
  cell: { row: number; column: string | null };
  top: number;
  draft: string | null;
  widths: Record<string, number>;
  restore: unknown;
}

describe('Table: what outlives a reload', () => {
  const openTable = useTablePanel();
  const state = async (panel: TablePanelPage) => (await panel.state()) as unknown as Kept;
  const box = (panel: TablePanelPage) => panel.page.getByRole('combobox', { name: 'Search calls' });

  it('is query, columns, widths, order, rows, place, focus and selection', async () => {
    const panel = await (await openTable({ facts: { rows: 4_000 } })).ready();
    await box(panel).fill('status:missed');
    await panel.press('Enter');
    await until('the answer', () => panel.asked('ask').length === 1);
    await panel.focusGrid();
    await panel.press('ArrowRight', 2);
    await panel.press('ArrowUp');
    await panel.press('Alt+ArrowRight');
    await panel.press('Control+Shift+ArrowRight');
    await panel.isAt(-1, 3);
    await panel.press('PageDown', 20);
    await panel.press(' ');
    await panel.press('Shift+ArrowDown', 2);
    const place = (await panel.place())!;
    await until('all of it kept', async () => {
      const { selection, cell } = await state(panel);
      return selection.length === 3 && cell.row === place.row;
    });
    const { top } = await state(panel);
    assert.ok(top > 100);

    await panel.page.reload();
    await until('the place', () => panel.row(place.row).isVisible());
    const columns = [...firstColumns];
    [columns[1], columns[2]] = [columns[2]!, columns[1]!];
    assert.deepEqual(panel.asked('open').at(-1), {
      kept: {
        query: 'status:missed',
        columns,
        sort: { key: 'start_time', descending: true },
        rows: 4_000,
      },
    });
    assert.equal(await box(panel).inputValue(), 'status:missed');
    assert.equal(Math.round((await panel.heading('Phone number').boundingBox())!.width), 156);
    await hasText(panel.page.locator('.footer .chosen'), '3 calls selected.');
    assert.deepEqual(await panel.selected(), [place.row - 2, place.row - 1, place.row]);
    await panel.focusGrid();
    await panel.isAt(place.row, 3);
    assert.equal((await state(panel)).top, top);
    assert.deepEqual((await state(panel)).restore, { account: 'ACC1' });
  });

  it('is a place that is reached as rows come in again, unless one goes elsewhere', async () => {
    const panel = await (await openTable({ facts: { rows: 2_000 } })).ready();
    await panel.focusGrid();
    await panel.press('PageDown', 30);
    const { row } = (await panel.place())!;
    assert.ok(row > 600);
    await until('it kept', async () => (await state(panel)).cell.row === row);
    panel.change({ rows: 250, loading: true, hasMore: true });
    await panel.page.reload();
    await panel.ready();
    await hasText(panel.page.locator('.footer .place'), 'Row 250 of 250');
    assert.equal((await state(panel)).cell.row, row);
    panel.push({ rows: 500 });
    await hasText(panel.page.locator('.footer .place'), 'Row 500 of 500');
    panel.push({ rows: 2_000, loading: false, hasMore: false });
    await hasText(panel.page.locator('.footer .place'), `Row ${row + 1} of 2,000`);
    await until('the row', () => panel.row(row).isVisible());

    panel.change({ rows: 250, loading: true, hasMore: true });
    await panel.page.reload();
    await panel.ready();
    await panel.focusGrid();
    await panel.press('ArrowUp', 10);
    panel.push({ rows: 2_000, loading: false });
    await hasText(panel.page.locator('.footer .place'), 'Row 240 of 2,000');
    await panel.isAt(239, 0);
  });

  it('is a query that was only typed', async () => {
    const panel = await (await openTable()).ready();
    await box(panel).fill('half a thou');
    await until('it kept', async () => (await state(panel)).draft === 'half a thou');
    await panel.page.reload();
    await panel.ready();
    assert.equal(await box(panel).inputValue(), 'half a thou');
    panel.push({ version: 2, query: 'tag:x' });
    await hasText(panel.page.locator('h1'), 'Acme Dental · last 25 months');
    assert.equal(await box(panel).inputValue(), 'half a thou');
    assert.deepEqual(panel.asked('ask'), []);
  });

  it('is a query that was asked, and not answered since something else was asked', async () => {
    const panel = await (await openTable({ handlers: { ask: () => null } })).ready();
    await panel.focusGrid();
    await panel.press(' ');
    await box(panel).fill('status:missed');
    await panel.press('Enter');
    await until('the request', () => panel.asked('ask').length === 1);
    await until(
      'its end',
      async () => (await panel.page.locator('[aria-busy=true]').count()) === 0,
    );
    assert.equal(await box(panel).inputValue(), 'status:missed');
    assert.equal((await state(panel)).draft, 'status:missed');
    assert.deepEqual(await panel.selected(), [0]);
    panel.push({ version: 2, query: 'status:missed sort:duration' });
    await until('the whole query', async () =>
      (await box(panel).inputValue()).endsWith('sort:duration'),
    );
    await until('no draft', async () => (await state(panel)).draft === null);
  });

  it('is no part of a selection that is too large to keep', async () => {
    const panel = await (await openTable({ facts: { rows: 6_000 } })).ready();
    await panel.focusGrid();
    await panel.press(' ');
    await until('one', async () => (await state(panel)).selection.join() === rowId(0));
    await panel.press('Control+a');
    await hasText(panel.page.locator('.footer .chosen'), '6,000 calls selected.');
    await until('none', async () => (await state(panel)).selection.length === 0);
  });

  it('keeps how many rows there were while they come in again', async () => {
    const panel = await (await openTable({ facts: { rows: 1_000 } })).ready();
    await until('the rows', async () => (await state(panel)).kept?.rows === 1_000);
    panel.push({ rows: 250, hasMore: true, loading: true, version: 2 });
    await hasText(panel.page.locator('.footer .place'), 'Row 1 of 250');
    panel.push({ rows: 500, hasMore: true, loading: true, statement: 'x' });
    await hasText(panel.page.locator('.footer .place'), 'Row 1 of 500');
    assert.equal((await state(panel)).kept?.rows, 1_000);
    panel.push({ rows: 600, hasMore: true, loading: false });
    await until('the rows', async () => (await state(panel)).kept?.rows === 600);
  });

  it('is left behind where the panel shows something else, or it makes no sense', async () => {
    const panel = await (await openTable()).ready();
    await panel.reloadWith({
      restore: { account: 'ANOTHER' },
      kept: { query: 'tag:x', columns: [], sort: null, rows: 1 },
    });
    await panel.ready();
    assert.deepEqual(panel.asked('open').at(-1), { kept: null });
    const restore = { account: 'ACC1' };
    await panel.reloadWith({ restore, kept: 'x', widths: [], cell: 7, top: 'a', selection: 3 });
    await panel.ready();
    assert.deepEqual(panel.asked('open').at(-1), { kept: null });
    await panel.focusGrid();
    await panel.isAt(0, 0);
  });
});
