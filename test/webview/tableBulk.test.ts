import assert from 'node:assert/strict';
import { rowId } from '../support/tableViews';
import { until } from '../support/until';
import { hasFocus, hasText } from '../support/usePanels';
import { useTableBulk } from '../support/useTableBulk';

describe('Table: changing many calls', () => {
  const { editing, part, button, addTag } = useTableBulk();

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
