import assert from 'node:assert/strict';
import { useTablePanel, type TablePanelPage } from '../support/tablePanelPage';
import { rowId } from '../support/tableViews';
import { until } from '../support/until';
import { deferred, hasText } from '../support/usePanels';

describe('Table: selection', () => {
  const openTable = useTablePanel();

  async function copiedIds(panel: TablePanelPage): Promise<string[]> {
    const before = panel.asked('copy').length;
    await panel.tool('Copy').click();
    await panel.page.getByRole('menuitem', { name: 'Copy ids' }).click();
    await until('the request', () => panel.asked('copy').length > before);
    return (panel.asked('copy').at(-1) as { ids: string[] }).ids;
  }
  const chosen = (panel: TablePanelPage) => panel.page.locator('.footer .chosen');

  it('is toggled by Space, one by one, and announced', async () => {
    const panel = await (await openTable()).ready();
    await panel.focusGrid();
    await panel.press(' ');
    await hasText(panel.announced, '1 call selected.');
    await panel.press('ArrowDown', 2);
    await panel.press(' ');
    await hasText(panel.announced, '2 calls selected.');
    assert.deepEqual(await panel.selected(), [0, 2]);
    assert.equal(await panel.cell(2, 0).getAttribute('aria-label'), 'Selected');
    await panel.press(' ');
    assert.deepEqual(await panel.selected(), [0]);
    await panel.press('Escape');
    await hasText(panel.announced, 'No call is selected.');
    await hasText(chosen(panel), '');
  });

  it('grows and shrinks with Shift and arrows, beside what was selected before', async () => {
    const panel = await (await openTable()).ready();
    await panel.focusGrid();
    await panel.press(' ');
    await panel.press('ArrowDown', 5);
    await panel.press('Shift+ArrowDown', 3);
    assert.deepEqual(await panel.selected(), [0, 5, 6, 7, 8]);
    await panel.press('Shift+ArrowUp', 2);
    assert.deepEqual(await panel.selected(), [0, 5, 6]);
    await panel.press('Shift+ArrowUp', 3);
    assert.deepEqual(await panel.selected(), [0, 3, 4, 5]);
  });

  it('reaches to the end of 100,000 calls, most of which the page has never seen', async () => {
    const panel = await (await openTable({ facts: { rows: 100_000 } })).ready();
    await panel.focusGrid();
    await panel.press('ArrowDown', 10);
    await panel.press('Control+Shift+End');
    await hasText(chosen(panel), '99,990 calls selected.');
    const ids = await copiedIds(panel);
    assert.equal(ids.length, 99_990);
    assert.deepEqual([ids[0], ids.at(-1)].sort(), [rowId(10), rowId(99_999)]);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('asks for ids that are missing in one request at a time while a range grows', async () => {
    const first = deferred<null>();
    let open = 0;
    let most = 0;
    const panel = await openTable({
      facts: { rows: 100_000 },
      handlers: {
        ids: async ({ from, to }) => {
          most = Math.max(most, (open += 1));
          await first.promise;
          open -= 1;
          return Array.from({ length: to - from + 1 }, (_, index) => rowId(from + index));
        },
      },
    });
    await panel.ready();
    await panel.focusGrid();
    await panel.press('Control+Shift+End');
    await panel.press('Shift+PageUp', 8);
    first.resolve(null);
    const { row } = (await panel.place())!;
    await hasText(chosen(panel), `${(row + 1).toLocaleString('en')} calls selected.`);
    assert.equal(most, 1);
  });

  it('says when it could not be extended', async () => {
    const panel = await openTable({
      facts: { rows: 100_000 },
      handlers: { ids: () => Promise.reject(new Error('The table was closed.')) },
    });
    await panel.ready();
    await panel.focusGrid();
    await panel.press('Control+a');
    await panel.page
      .getByText('The selection could not be extended: The table was closed.')
      .waitFor();
  });

  it('takes all that are loaded by Ctrl+A or by the heading, and none by the heading again', async () => {
    const panel = await (await openTable({ facts: { rows: 300 } })).ready();
    await panel.focusGrid();
    await panel.press('Control+a');
    await hasText(chosen(panel), '300 calls selected.');
    await panel.page.getByRole('columnheader', { name: 'Selection' }).click();
    await hasText(chosen(panel), '');
    await panel.press('Enter');
    await hasText(chosen(panel), '300 calls selected.');
    assert.equal((await copiedIds(panel)).length, 300);
  });

  it('is made by pointer: the first column, Ctrl and Shift', async () => {
    const panel = await (await openTable()).ready();
    await panel.cell(1, 0).click();
    await panel.cell(3, 2).click({ modifiers: ['Control'] });
    assert.deepEqual(await panel.selected(), [1, 3]);
    await panel.cell(6, 2).click({ modifiers: ['Shift'] });
    assert.deepEqual(await panel.selected(), [1, 3, 4, 5, 6]);
    await panel.cell(8, 2).click();
    assert.deepEqual(await panel.selected(), [1, 3, 4, 5, 6]);
    await panel.isAt(8, 2);
    await panel.cell(3, 0).click();
    assert.deepEqual(await panel.selected(), [1, 4, 5, 6]);
    assert.deepEqual(panel.asked('openCall'), []);
    await panel.cell(8, 2).dblclick();
    await until('the call', () => panel.asked('openCall').length > 0);
    assert.deepEqual(panel.asked('openCall'), [{ id: rowId(8) }]);
  });

  it('is of calls, not of places: it stays where the loaded rows are sorted', async () => {
    const panel = await (await openTable({ facts: { rows: 40 } })).ready();
    await panel.focusGrid();
    await panel.press(' ');
    panel.order = place => 39 - place;
    await panel.heading('Campaign').click();
    await panel.isAt(-1, 7);
    await panel.press('Control+End');
    await until('the call', async () => (await panel.selected()).join() === '39');
  });

  it('goes when other calls are asked for, or the same in another order', async () => {
    const panel = await (await openTable({ facts: { rows: 40 } })).ready();
    await panel.focusGrid();
    await panel.press(' ');
    await hasText(chosen(panel), '1 call selected.');
    await panel.heading('Customer').click();
    await hasText(chosen(panel), '');
    await panel.cell(2, 0).click();
    await hasText(chosen(panel), '1 call selected.');
    await panel.page.getByRole('combobox', { name: 'Search calls' }).fill('status:missed');
    await panel.press('Enter');
    await hasText(chosen(panel), '');
    assert.deepEqual(await panel.selected(), []);
  });
});
