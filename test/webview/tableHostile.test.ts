import assert from 'node:assert/strict';
import { hostileText as hostile } from '../support/hostileText';
import { useTablePanel } from '../support/tablePanelPage';
import { rowId, tableColumns, tableFacts } from '../support/tableViews';

describe('Table: texts that mean harm', () => {
  const openTable = useTablePanel();

  it('are shown as text everywhere, and nothing of them runs', async () => {
    const facts = tableFacts({
      label: hostile,
      query: hostile,
      statement: hostile,
      notes: [hostile],
      failure: hostile,
      rows: 3,
      canUndo: true,
    });
    const panel = await openTable({
      facts,
      handlers: {
        open: () => ({
          strings: {},
          columns: tableColumns.map(column => ({ ...column, label: hostile, group: hostile })),
          facts,
        }),
        rows: ({ count }) => ({
          version: 1,
          rows: Array.from({ length: count }, (_, index) => ({
            id: rowId(index),
            cells: facts.columns.map(() => hostile),
          })),
        }),
        checkQuery: ({ query }) => ({
          problems: [
            { start: 3, end: 9_999, message: hostile, fix: { title: hostile, query: hostile } },
            { start: -5, end: -1, message: hostile, fix: null },
            { start: query.length, end: query.length, message: hostile, fix: null },
          ],
          suggestions: [{ label: hostile, detail: hostile, query: hostile, caret: 99_999 }],
        }),
        tagChoices: () => [hostile],
        preview: ({ ids }) => ({
          rows: ids.map(id => ({ id, caller: hostile, before: hostile, after: hostile })),
          changing: ids.length,
          unchanged: 0,
          requests: 1,
          notes: [hostile],
        }),
        apply: ({ ids }) => ({
          changed: 0,
          failed: ids.map(id => ({ id, caller: hostile, message: hostile })),
          left: 0,
          statement: hostile,
          canUndo: false,
        }),
      },
    });
    await panel.ready();
    const { page } = panel;
    assert.equal(await panel.cell(0, 1).textContent(), hostile);
    assert.equal(await page.locator('h1').textContent(), hostile);
    await page.getByRole('combobox', { name: 'Search calls' }).press('End');
    await page.keyboard.type(' x');
    await page.getByRole('option').first().waitFor();
    await page.locator('.query-problem').first().waitFor();
    await page.keyboard.press('Escape');
    await panel.cell(0, 0).click();
    await panel.tool('Edit calls…').click();
    await page.getByRole('combobox', { name: 'Tag to add to the list' }).fill('script');
    await page.getByRole('option').waitFor();
    await panel.press('ArrowDown');
    await panel.press('Enter');
    const region = panel.region('Edit calls');
    await region.getByRole('button', { name: 'Preview' }).click();
    await region.getByRole('button', { name: 'Change 1 call' }).click();
    await region.getByRole('table', { name: 'What failed' }).waitFor();
    await panel.tool('Columns…').click();
    await page.getByRole('dialog').waitFor();
    assert.equal(await page.evaluate('window.owned'), undefined);
    const made = 'main script, main img, main a, main iframe';
    assert.equal(await page.locator(made).count(), 0);
  });

  it('cannot turn the text around them, nor widen the page', async () => {
    const long = '\u202E'.padEnd(300, 'x');
    const panel = await openTable({
      width: 420,
      facts: { label: long, statement: long, notes: [long], rows: 2 },
      handlers: {
        rows: ({ count }) => ({
          version: 1,
          rows: Array.from({ length: count }, (_, index) => ({
            id: rowId(index),
            cells: Array.from({ length: 10 }, () => `${long}\n${long}`),
          })),
        }),
      },
    });
    await panel.ready();
    const overflow = await panel.page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    assert.equal(overflow, 0);
    const heights = await panel.grid
      .locator('.grid-body .row')
      .evaluateAll(rows => (rows as { offsetHeight?: number }[]).map(row => row.offsetHeight));
    assert.deepEqual(heights, [24, 24]);
  });

  it('are not taken for messages of the host', async () => {
    const panel = await (await openTable()).ready();
    await panel.page.evaluate(`for (const message of [null, 'x', {}, { kind: 'event' },
      { kind: 'event', name: 'changed', payload: { rows: 1e9 } },
      { kind: 'result', id: '1', result: null }]) postMessage(message, '*')`);
    panel.push({ rows: 400 });
    await panel.page.getByText('Row 1 of 400').waitFor();
  });
});
