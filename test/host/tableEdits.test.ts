import assert from 'node:assert/strict';
import type { CallRecord } from '../../src/sandbox/records';
import { until } from '../support/until';
import { CallsTable } from './callsTable';
import { useSignedIn } from './useSignedIn';

const account = 'Brightline Marketing';

describe('The table of calls', () => {
  let table: CallsTable;
  /** The calls that are changed, and their tags before. */
  let ids: string[];
  let tagsBefore: string[][];
  const { w, sandbox, requestsOf } = useSignedIn({
    calls: 1500,
    prepare: ({ state: { accounts } }) => {
      // A call that is a good lead already would not be changed when it is to become one.
      for (const call of accounts[0]?.calls ?? []) call.leadStatus = null;
    },
  });
  const stored = (id: string): CallRecord => {
    const call = sandbox().state.findCall(id);
    assert.ok(call);
    return call;
  };
  const tagsOf = (ids: readonly string[]) =>
    ids.map(id =>
      stored(id)
        .tags.map(({ name }) => name)
        .toSorted(),
    );

  before(async () => {
    await w().view('Accounts').fold();
    await w().view('Calls').press('Open Calls as Table');
    table = await CallsTable.shown(w(), account);
    const calls = sandbox().state.accounts[0]?.calls ?? [];
    const missed = calls.filter(({ outcome }) => outcome === 'missed' || outcome === 'abandoned');
    await table.ask('status:missed');
    await table.states(`${missed.length} calls`);
    await table.showsFirst(
      'Customer name',
      missed.slice(0, 3).map(({ customer }) => customer.name ?? ''),
    );
    await table.select(0, 3);
  });

  it('changes many calls after a preview of what would change', async () => {
    ids = await table.copiedIds(3);
    tagsBefore = tagsOf(ids);
    const requests = await requestsOf(async () => {
      const lines = await table.previewTags('Add tags', 'Checked in bulk');
      assert.equal(lines.length, 3);
      assert.ok(lines.every(line => line.endsWith('Checked in bulk')));
    });
    assert.deepEqual(
      requests.filter(request => !request.startsWith('GET')),
      [],
    );
    assert.deepEqual(tagsOf(ids), tagsBefore);
    await table.region.getByText('Checked in bulk”').first().waitFor();
  });

  it('changes them at CallRail then', async () => {
    assert.equal(await table.apply(), '3 calls changed.');
    for (const [index, id] of ids.entries())
      assert.deepEqual(
        tagsOf([id])[0],
        [...(tagsBefore[index] ?? []), 'Checked in bulk'].toSorted(),
      );
    await until('the rows show it', async () =>
      (await table.column('Tags', 3)).every(tags => tags.includes('Checked in bulk')),
    );
  });

  it('takes a change back, once', async () => {
    assert.equal(await table.undo(), '3 calls are as they were.');
    assert.deepEqual(tagsOf(ids), tagsBefore);
    await table.button('Undo').waitFor({ state: 'hidden' });
    await table.region.getByRole('button', { name: 'Close' }).click();
  });

  it('leaves the change to Undo Last Edit as well, which asks before and tells the table', async () => {
    await table.select(0, 3);
    await table.previewTags('Add tags', 'Checked in bulk');
    assert.equal(await table.apply(), '3 calls changed.');
    await w().runCommand('CallRail: Undo Last Edit');
    await w().quickInput.opened('CallRail: Undo Last Edit');
    await w().quickInput.pick('Restore 3 Calls');
    await w().statusBarItem('3 calls are as they were.').waitFor();
    assert.deepEqual(tagsOf(ids), tagsBefore);
    await table.button('Undo').waitFor({ state: 'hidden' });
    await table.region.getByRole('button', { name: 'Close' }).click();
  });

  it('lists the calls whose change CallRail refused, to be selected again', async () => {
    const [refused] = ids;
    assert.ok(refused);
    const fault = sandbox().faults.add({
      method: 'PUT',
      path: refused,
      status: 422,
      body: { error: 'This call is locked' },
      times: Infinity,
    });
    await table.select(0, 3);
    await table.previewLead('Good lead');
    assert.equal(await table.apply(), '2 calls changed. Failed: 1.');
    const failed = table.region.getByRole('table', { name: 'What failed' });
    assert.match(await failed.innerText(), /This call is locked/);
    assert.deepEqual(
      ids.map(id => stored(id).leadStatus === 'good_lead'),
      [false, true, true],
    );
    fault.dispose();
    await table.button('Select these calls').click();
    await table.frame.getByText('1 call selected.').first().waitFor();
    await table.button('Undo edit').click();
    await table.region.getByText('2 calls are as they were.').waitFor();
    assert.ok(ids.every(id => stored(id).leadStatus !== 'good_lead'));
    await table.region.getByRole('button', { name: 'Close' }).click();
  });
});
