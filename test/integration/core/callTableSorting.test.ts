import assert from 'node:assert/strict';
import { idsOf } from '../../support/idsOf';
import { parametersOf } from '../../support/sandboxRequests';
import { allIds, useCallTable } from '../../support/useCallTable';

describe('The table of calls sorts', () => {
  const { at, opened } = useCallTable();

  it('at CallRail where CallRail sorts, by asking anew', async () => {
    const table = await opened('status:answered');
    const requests = await at().requests(() => table.sort({ key: 'duration', descending: false }));
    assert.equal(requests.filter(({ path }) => path.includes('/calls.json')).length, 1);
    assert.equal(parametersOf(requests[0]).get('sort'), 'duration');
    assert.equal(parametersOf(requests[0]).get('order'), 'asc');
    assert.match(table.text, /sort:duration/);
    assert.match(table.text, /status:answered/);
    const durations = table.rows(0, 250).map(({ duration }) => duration ?? 0);
    assert.deepEqual(
      durations,
      [...durations].sort((one, other) => one - other),
    );
    assert.deepEqual(table.facts.sort, { key: 'duration', descending: false, place: 'server' });
  });

  it('the loaded rows by anything else, and those that come later among them', async () => {
    const table = await opened('', ['total_calls', 'start_time']);
    const requests = await at().requests(() =>
      table.sort({ key: 'total_calls', descending: true }),
    );
    assert.deepEqual(requests, []);
    assert.deepEqual(table.facts.sort, { key: 'total_calls', descending: true, place: 'client' });
    const { version } = table.facts;
    await table.more();
    assert.ok(table.facts.version > version);
    const calls = new Map(at().account.calls.map(call => [call.id, call]));
    const ids = allIds(table);
    assert.equal(ids.length, 500);
    const counts = ids.map(id => calls.get(id)?.customer.calls.length ?? 0);
    assert.deepEqual(
      counts,
      [...counts].sort((one, other) => other - one),
    );
    // Equal ones stay newest first.
    const starts = ids
      .filter((_, index) => counts[index] === counts.at(-1))
      .map(id => calls.get(id)?.startedAt ?? 0);
    assert.deepEqual(
      starts,
      [...starts].sort((one, other) => other - one),
    );
    const [first] = table.rows(0, 1);
    assert.equal(first?.id, ids[0]);
    await table.sort({ key: 'start_time', descending: true });
    assert.deepEqual(allIds(table), idsOf(at().account.calls.slice(0, 250)));
  });

  it('other calls as before, unless their query says how', async () => {
    const table = await opened('', ['total_calls']);
    await table.sort({ key: 'total_calls', descending: true });
    await table.ask('status:answered');
    assert.equal(table.facts.sort?.key, 'total_calls');
    await table.ask('status:answered sort:-duration');
    assert.deepEqual(table.facts.sort, { key: 'duration', descending: true, place: 'server' });
  });

  it('by nothing that has no order', async () => {
    const table = await opened('', ['milestones']);
    assert.deepEqual(
      await at().requests(() => table.sort({ key: 'milestones', descending: true })),
      [],
    );
    await table.sort({ key: 'no_such_column', descending: true });
    assert.equal(table.facts.sort?.key, 'start_time');
  });
});
