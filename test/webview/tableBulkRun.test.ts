import assert from 'node:assert/strict';
import type { TablePageOptions } from '../support/tablePanelPage';
import { rowId } from '../support/tableViews';
import { until } from '../support/until';
import { deferred, hasFocus } from '../support/usePanels';
import { useTableBulk } from '../support/useTableBulk';

type Outcome = Awaited<ReturnType<NonNullable<NonNullable<TablePageOptions['handlers']>['apply']>>>;

describe('Table: changing many calls', () => {
  const { openTable, editing, part, button, addTag } = useTableBulk();

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
});
