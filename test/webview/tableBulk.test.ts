import assert from 'node:assert/strict';
import type { TablePageOptions, TablePanelPage } from '../support/tablePanelPage';
import { useTablePanel } from '../support/tablePanelPage';
import { rowId } from '../support/tableViews';
import { until } from '../support/until';
import { deferred, hasFocus, hasText } from '../support/usePanels';

type Outcome = Awaited<ReturnType<NonNullable<NonNullable<TablePageOptions['handlers']>['apply']>>>;

describe('Table: changing many calls', () => {
  const openTable = useTablePanel();

  /** A table with the panel open, and the first calls selected. */
  async function editing(options?: TablePageOptions, calls = 3): Promise<TablePanelPage> {
    const panel = await (await openTable(options)).ready();
    await panel.focusGrid();
    if (calls > 0) await panel.press(' ');
    if (calls > 1) await panel.press('Shift+ArrowDown', calls - 1);
    await panel.tool('Edit calls…').click();
    await panel.region('Edit calls').waitFor();
    return panel;
  }
  const part = (panel: TablePanelPage) => panel.region('Edit calls');
  const button = (panel: TablePanelPage, name: string) =>
    part(panel).getByRole('button', { name, exact: true });

  async function addTag(panel: TablePanelPage, name: string): Promise<void> {
    await panel.page.getByRole('combobox', { name: 'Tag to add to the list' }).fill(name);
    await panel.press('Enter');
    await button(panel, `Take ${name} off the list`).waitFor();
  }

  it('asks for a selection first, and offers all that are loaded', async () => {
    const panel = await editing({ facts: { rows: 12 } }, 0);
    await part(panel).getByText('Select the calls to change').waitFor();
    await hasFocus(panel, 'Select all loaded');
    await panel.press('Enter');
    await part(panel).getByText('12 calls selected.').waitFor();
    await hasFocus(panel, /Change/);
  });

  it('adds tags after a preview: before, after, requests', async () => {
    const panel = await editing({
      handlers: {
        preview: ({ ids }) => ({
          rows: [
            { id: ids[0]!, caller: 'Ada Brook', before: 'Sale closed', after: 'Sale closed, New' },
            { id: ids[1]!, caller: 'Ben Castillo', before: '', after: 'New' },
          ],
          changing: 2,
          unchanged: 1,
          requests: 4,
          notes: ['“New” will be created.'],
        }),
      },
    });
    await panel.page.getByRole('combobox', { name: 'Tag to add to the list' }).fill('sale');
    await panel.page.getByRole('option', { name: 'Sale closed' }).waitFor();
    await panel.press('ArrowDown');
    await panel.press('Enter');
    await addTag(panel, 'New');
    await button(panel, 'Preview').click();
    await part(panel).getByText('Calls that change: 2. Already so: 1. Requests: 4.').waitFor();
    await part(panel).getByText('“New” will be created.').waitFor();
    const table = part(panel).getByRole('table', { name: 'What changes' });
    assert.deepEqual(await table.getByRole('row').allTextContents(), [
      'CallerBeforeAfter',
      'Ada BrookSale closedSale closed, New',
      'Ben Castillo(none)New',
    ]);
    await button(panel, 'Change 2 calls').click();
    await part(panel).getByText('3 changed.').waitFor();
    const ids = [0, 1, 2].map(rowId);
    const change = { kind: 'addTags', tags: ['Sale closed', 'New'] };
    assert.deepEqual(panel.asked('preview'), [{ ids, change }]);
    assert.deepEqual(panel.asked('apply'), [{ ids, change }]);
  });

  it('sets a lead status, or takes it away', async () => {
    const panel = await editing();
    await panel.page.getByRole('combobox', { name: 'Change' }).press('End');
    const lead = panel.page.getByRole('combobox', { name: 'Lead status' });
    await lead.waitFor();
    await button(panel, 'Preview').click();
    await button(panel, 'Change 3 calls').waitFor();
    await lead.press('End');
    await button(panel, 'Change 3 calls').waitFor({ state: 'detached' });
    await button(panel, 'Preview').click();
    await button(panel, 'Change 3 calls').click();
    await until('the request', () => panel.asked('apply').length > 0);
    assert.deepEqual(
      panel.asked('preview').map(params => (params as { change: unknown }).change),
      [
        { kind: 'leadStatus', status: 'good_lead' },
        { kind: 'leadStatus', status: null },
      ],
    );
  });

  it('does what was looked at: another selection or change needs another look', async () => {
    const panel = await editing();
    await addTag(panel, 'Follow up');
    await button(panel, 'Preview').click();
    await button(panel, 'Change 3 calls').waitFor();
    await panel.cell(5, 0).click();
    await button(panel, 'Change 3 calls').waitFor({ state: 'detached' });
    await button(panel, 'Preview').click();
    await button(panel, 'Change 4 calls').waitFor();
    await addTag(panel, 'Wrong number');
    await button(panel, 'Change 4 calls').waitFor({ state: 'detached' });
    assert.deepEqual(panel.asked('apply'), []);
  });

  it('wants a tag, and takes one that was typed only', async () => {
    const panel = await editing();
    await button(panel, 'Preview').click();
    await part(panel).getByText('Choose one tag or more.').waitFor();
    await panel.page.getByRole('combobox', { name: 'Tag to add to the list' }).fill('FOLLOW UP ');
    await panel.press('Escape');
    await button(panel, 'Preview').click();
    await button(panel, 'Change 3 calls').waitFor();
    assert.deepEqual((panel.asked('preview')[0] as { change: unknown }).change, {
      kind: 'addTags',
      tags: ['Follow up'],
    });
  });

  it('says that nothing would change, and offers nothing then', async () => {
    const panel = await editing({
      handlers: {
        preview: () => ({ rows: [], changing: 0, unchanged: 3, requests: 0, notes: [] }),
      },
    });
    await addTag(panel, 'Follow up');
    await button(panel, 'Preview').click();
    await part(panel).getByText('Already so: all 3. There is nothing to change.').waitFor();
    assert.equal(
      await part(panel)
        .getByRole('button', { name: /^Change/ })
        .count(),
      0,
    );
  });

  it('shows how far it is, stops when asked, and lists what failed', async () => {
    const end = deferred<Outcome>();
    const panel = await editing({ handlers: { apply: () => end.promise } });
    await addTag(panel, 'Follow up');
    await button(panel, 'Preview').click();
    await button(panel, 'Change 3 calls').click();
    await hasFocus(panel, 'Stop');
    panel.step(1, 3, 1);
    const bar = part(panel).getByRole('progressbar', { name: 'Changing…' });
    await until('the progress', async () => (await bar.getAttribute('aria-valuenow')) === '1');
    assert.equal(await bar.getAttribute('aria-valuemax'), '3');
    await part(panel).getByText('1 of 3 calls done, 1 failed.').waitFor();
    await button(panel, 'Stop').click();
    await part(panel).getByText('Stopping after the calls that are under way…').waitFor();
    assert.equal(panel.asked('stopApplying').length, 1);
    panel.push({ canUndo: true, version: 2 });
    end.resolve({
      changed: 1,
      failed: [{ id: rowId(1), caller: 'Ben Castillo', message: 'CallRail ignored the tags.' }],
      left: 1,
      statement: '1 changed, 1 failed, 1 left as it was.',
      canUndo: true,
    });
    await hasFocus(panel, '1 changed, 1 failed, 1 left as it was.');
    const failures = part(panel).getByRole('table', { name: 'What failed' });
    assert.deepEqual(await failures.getByRole('row').allTextContents(), [
      'CallerReason',
      'Ben CastilloCallRail ignored the tags.',
    ]);
    await button(panel, 'Copy the list').click();
    await part(panel).getByText('Copied.').waitFor();
    const failed = { id: rowId(1), caller: 'Ben Castillo', message: 'CallRail ignored the tags.' };
    assert.deepEqual(panel.asked('copyFailures'), [{ failed: [failed] }]);
    await button(panel, 'Select these calls').click();
    await part(panel).getByText('1 call selected.').waitFor();
    assert.deepEqual(await panel.selected(), [1]);
  });

  it('undoes it, while that can be done', async () => {
    const panel = await editing({
      handlers: {
        undo: () => ({
          changed: 3,
          failed: [],
          left: 0,
          statement: '3 calls are as before.',
          canUndo: true,
        }),
      },
    });
    assert.ok(await panel.tool('Undo edit').isHidden());
    await addTag(panel, 'Follow up');
    await button(panel, 'Preview').click();
    await button(panel, 'Change 3 calls').click();
    panel.push({ canUndo: true });
    await button(panel, 'Undo').click();
    await hasFocus(panel, '3 calls are as before.');
    panel.push({ canUndo: false });
    await button(panel, 'Undo').waitFor({ state: 'hidden' });
    assert.equal(panel.asked('undo').length, 1);
    await button(panel, 'Edit again').click();
    await button(panel, 'Preview').waitFor();
  });

  it('offers no undo for what changed nothing, though an earlier edit could be undone', async () => {
    const statement = '0 calls changed.';
    const panel = await editing({
      facts: { canUndo: true },
      handlers: {
        apply: () => ({ changed: 0, failed: [], left: 0, statement, canUndo: false }),
      },
    });
    await addTag(panel, 'Follow up');
    await button(panel, 'Preview').click();
    await button(panel, 'Change 3 calls').click();
    await hasFocus(panel, statement);
    panel.push({ version: 2 });
    await button(panel, 'Edit again').waitFor();
    assert.ok(await button(panel, 'Undo').isHidden());
    assert.ok(await panel.tool('Undo edit').isVisible());
  });

  it('undoes from the toolbar, too', async () => {
    const panel = await (await openTable({ facts: { canUndo: true } })).ready();
    await panel.tool('Undo edit').click();
    await part(panel).getByText('Nothing to do.').waitFor();
    assert.equal(panel.asked('undo').length, 1);
  });

  it('says why it failed as a whole, and tries again', async () => {
    const panel = await editing({
      handlers: {
        preview: () => Promise.reject(new Error('The network is down.')),
        apply: () => Promise.reject(new Error('The key was refused.')),
      },
    });
    await addTag(panel, 'Follow up');
    await button(panel, 'Preview').click();
    await part(panel).getByText('No preview: The network is down.').waitFor();
    panel.answer('preview');
    await button(panel, 'Retry').click();
    await button(panel, 'Change 3 calls').click();
    await part(panel).getByText('The calls were not changed: The key was refused.').waitFor();
    panel.answer('apply');
    await button(panel, 'Retry').click();
    await part(panel).getByText('3 changed.').waitFor();
  });

  it('lets names be typed when the tags could not be read', async () => {
    const panel = await editing({
      handlers: { tagChoices: () => Promise.reject(new Error('No access')) },
    });
    await addTag(panel, 'Anything');
    await part(panel).getByText('The tags could not be read, but names can be typed.').waitFor();
    await button(panel, 'Preview').click();
    await button(panel, 'Change 3 calls').waitFor();
  });

  it('closes by Escape, and gives the focus back', async () => {
    const panel = await editing();
    await panel.press('Escape');
    await part(panel).waitFor({ state: 'hidden' });
    await hasFocus(panel, 'Edit calls…');
    await hasText(panel.page.locator('.footer .chosen'), '3 calls selected.');
  });
});
