import assert from 'node:assert/strict';
import { useTablePanel, type TablePanelPage } from '../support/tablePanelPage';
import { firstColumns } from '../support/tableViews';
import { until } from '../support/until';
import { hasFocus, hasText } from '../support/usePanels';

describe('Table: columns', () => {
  const openTable = useTablePanel();

  async function toHeading(panel: TablePanelPage, column: number): Promise<void> {
    await panel.focusGrid();
    await panel.press('ArrowRight', column);
    await panel.press('ArrowUp');
    await panel.isAt(-1, column);
  }
  const labels = async (panel: TablePanelPage) =>
    (await panel.page.locator('.heading-label').allTextContents()).join();
  const width = async (panel: TablePanelPage, name: string) =>
    Math.round((await panel.heading(name).boundingBox())!.width);

  it('sort by Enter and Space at their heading, numbers the largest first', async () => {
    const panel = await (await openTable()).ready();
    await toHeading(panel, 1);
    await panel.press('Enter');
    await until(
      'the order',
      async () => (await panel.heading('Customer').getAttribute('aria-sort')) === 'ascending',
    );
    await hasText(panel.announced, 'Sorted by Customer, ascending.');
    assert.equal(await panel.heading('Started').getAttribute('aria-sort'), 'none');
    await panel.press(' ');
    await hasText(panel.announced, 'Sorted by Customer, descending.');
    await panel.press('ArrowRight', 3);
    await panel.press('Enter');
    await hasText(panel.announced, 'Sorted by Duration, descending.');
    await panel.isAt(-1, 4);
    assert.deepEqual(panel.asked('sort'), [
      { key: 'customer_name', descending: false },
      { key: 'customer_name', descending: true },
      { key: 'duration', descending: true },
    ]);
  });

  it('say that only loaded rows are sorted where CallRail does not sort', async () => {
    const panel = await (await openTable()).ready();
    assert.equal(
      await panel.heading('Campaign').getAttribute('aria-description'),
      'Sorts the loaded rows only.',
    );
    await panel.heading('Campaign').click();
    await hasText(
      panel.announced,
      'Sorted by Campaign, ascending. Only the loaded rows are sorted.',
    );
  });

  it('say so when nobody can sort by them', async () => {
    const panel = await (await openTable()).ready();
    await toHeading(panel, 10);
    await panel.press('Enter');
    await hasText(panel.announced, 'Calls cannot be sorted by Note.');
    assert.deepEqual(panel.asked('sort'), []);
  });

  it('say why sorting failed, and leave the order as it is', async () => {
    const panel = await openTable({
      handlers: { sort: () => Promise.reject(new Error('CallRail answered 500.')) },
    });
    await panel.ready();
    await panel.heading('Customer').click();
    await panel.page.getByText('The calls were not sorted: CallRail answered 500.').waitFor();
    assert.equal(await panel.heading('Started').getAttribute('aria-sort'), 'descending');
  });

  it('are resized by Alt and arrows, within reason', async () => {
    const panel = await (await openTable()).ready();
    await toHeading(panel, 1);
    await panel.press('Alt+ArrowRight', 2);
    await hasText(panel.announced, 'Customer: 182 pixels wide.');
    assert.equal(await width(panel, 'Customer'), 182);
    assert.equal(Math.round((await panel.cell(3, 1).boundingBox())!.width), 182);
    await panel.press('Alt+ArrowLeft', 20);
    assert.equal(await width(panel, 'Customer'), 48);
    await panel.isAt(-1, 1);
  });

  it('are resized by dragging their edge, and fitted by a double click on it', async () => {
    const panel = await (await openTable()).ready();
    const { page } = panel;
    const grip = panel.heading('Tags').locator('.grip');
    const box = (await grip.boundingBox())!;
    await page.mouse.move(box.x + 4, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x - 40, box.y + 8, { steps: 4 });
    await page.mouse.up();
    assert.equal(await width(panel, 'Tags'), 116);
    await grip.dblclick();
    const fitted = await width(panel, 'Tags');
    assert.ok(fitted > 160, `${fitted} px`);
    const cut = await panel
      .cell(2, 8)
      .evaluate(
        cell =>
          (cell as { scrollWidth?: number }).scrollWidth! >
          (cell as { clientWidth?: number }).clientWidth!,
      );
    assert.equal(cut, false);
    assert.deepEqual(panel.asked('sort'), []);
  });

  it('move by Ctrl, Shift and arrows, and the focus goes along', async () => {
    const panel = await (await openTable()).ready();
    await toHeading(panel, 2);
    await panel.press('Control+Shift+ArrowRight');
    await panel.isAt(-1, 3);
    await hasText(panel.announced, 'Phone number is column 3 of 10.');
    assert.ok((await labels(panel)).startsWith('Customer,Started,Phone number,Duration'));
    await until(
      'cells that go along',
      async () => (await panel.cell(4, 3).textContent()) === '(555) 555-0004',
    );
    await panel.press('Control+Shift+ArrowLeft');
    await panel.isAt(-1, 2);
    await panel.press('Control+Shift+ArrowLeft');
    await panel.isAt(-1, 1);
    await panel.press('Control+Shift+ArrowLeft');
    await panel.isAt(-1, 1);
    assert.equal(panel.asked('setColumns').length, 3);
  });

  it('move by dragging their heading, which does not sort', async () => {
    const panel = await (await openTable()).ready();
    const { page } = panel;
    const from = (await panel.heading('Source').boundingBox())!;
    const to = (await panel.heading('Customer').boundingBox())!;
    await page.mouse.move(from.x + 20, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 30, to.y + 10, { steps: 6 });
    await page.mouse.up();
    await until('the order', async () => (await labels(panel)).startsWith('Source,Customer'));
    assert.deepEqual(panel.asked('sort'), []);
  });

  it('are chosen in a dialog, by group, with a filter, and what is extra is said', async () => {
    const panel = await (await openTable()).ready();
    const { page } = panel;
    await panel.tool('Columns…').click();
    const dialog = page.getByRole('dialog', { name: 'Columns' });
    await hasFocus(panel, 'Filter columns');
    assert.deepEqual(await dialog.locator('legend').allTextContents(), [
      'Call',
      'Attribution',
      'Lead',
    ]);
    await hasText(dialog.locator('label', { hasText: 'Keywords' }), 'Keywordsextra');
    await page.keyboard.type('land');
    assert.equal(await dialog.getByRole('checkbox').count(), 1);
    await dialog.getByRole('checkbox', { name: 'Landing page' }).check();
    await dialog.getByRole('searchbox').fill('nothing like it');
    await dialog.getByText('No column has this name.').waitFor();
    await dialog.getByRole('searchbox').fill('');
    await dialog.getByRole('checkbox', { name: 'Campaign' }).uncheck();
    await dialog.getByRole('button', { name: 'Move Landing page up' }).press('Enter');
    await hasFocus(panel, 'Move Landing page up');
    await hasText(panel.announced, 'Landing page is column 9 of 10.');
    await dialog.getByRole('button', { name: 'Hide Phone number' }).click();
    await hasFocus(panel, 'Hide Started');
    assert.equal(await dialog.getByRole('checkbox', { name: 'Phone number' }).isChecked(), false);
    assert.deepEqual(panel.asked('setColumns'), []);
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const gone = ['customer_phone_number', 'campaign', 'note'];
    assert.deepEqual(panel.asked('setColumns'), [
      { columns: [...firstColumns.filter(key => !gone.includes(key)), 'landing_page_url', 'note'] },
    ]);
    await panel.heading('Landing page').waitFor();
    await until('its cells', async () =>
      (await panel.cell(0, 8).textContent())?.includes('widgets'),
    );
    assert.equal(await panel.grid.getAttribute('aria-colcount'), '10');
    await hasFocus(panel, 'Columns…');
  });

  it('keep at least one of them, and change nothing on Cancel or Escape', async () => {
    const panel = await openTable({ facts: { columns: ['source', 'note'] } });
    await panel.ready();
    await panel.tool('Columns…').click();
    const dialog = panel.page.getByRole('dialog', { name: 'Columns' });
    await dialog.getByRole('checkbox', { name: 'Note' }).uncheck();
    await dialog.getByRole('checkbox', { name: 'Source' }).click();
    await dialog.getByText('One column has to stay.').waitFor();
    assert.ok(await dialog.getByRole('checkbox', { name: 'Source' }).isChecked());
    await panel.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(await labels(panel), 'Source,Note');
    await panel.tool('Columns…').click();
    assert.ok(await dialog.getByRole('checkbox', { name: 'Note' }).isChecked());
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'hidden' });
    assert.deepEqual(panel.asked('setColumns'), []);
  });

  it('stay chosen in the dialog when they could not be changed', async () => {
    const panel = await openTable({
      handlers: { setColumns: () => Promise.reject(new Error('CallRail answered 500.')) },
    });
    await panel.ready();
    await panel.tool('Columns…').click();
    const dialog = panel.page.getByRole('dialog', { name: 'Columns' });
    await dialog.getByRole('checkbox', { name: 'Keywords' }).check();
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await dialog.getByText('The columns were not changed: CallRail answered 500.').waitFor();
    panel.answer('setColumns');
    await dialog.getByRole('button', { name: 'Retry' }).click();
    await panel.heading('Keywords').waitFor();
  });
});
