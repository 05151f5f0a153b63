import assert from 'node:assert/strict';
import { idsOf } from '../../support/idsOf';
import { parametersOf } from '../../support/sandboxRequests';
import { allIds, useCallTable } from '../../support/useCallTable';

describe('The table of calls', () => {
  const { at, newTable, opened } = useCallTable();

  it('begins with the newest 250, in one request', async () => {
    const table = newTable();
    const requests = await at().requests(() => table.ask(''));
    assert.deepEqual(requests.length, 1);
    assert.equal(parametersOf(requests[0]).get('per_page'), '250');
    assert.deepEqual(allIds(table), idsOf(at().account.calls.slice(0, 250)));
    const { rows, total, hasMore, loading, sort, search, failure: failed } = table.facts;
    assert.deepEqual(
      { rows, total, hasMore, loading, sort, failed },
      {
        rows: 250,
        total: at().account.calls.length,
        hasMore: true,
        loading: false,
        sort: { key: 'start_time', descending: true, place: 'server' },
        failed: undefined,
      },
    );
    assert.equal(search?.requests, 1);
  });

  it('has 1,000 calls after four requests, each once', async () => {
    const table = newTable();
    const requests = await at().requests(async () => {
      await table.ask('');
      for (let page = 2; page <= 4; page++) await table.more();
    });
    assert.equal(requests.length, 4);
    assert.deepEqual(allIds(table), idsOf(at().account.calls.slice(0, 1_000)));
  });

  it('tells what loading all costs, and loads all', async () => {
    const table = await opened();
    const left = at().account.calls.length - 250;
    assert.deepEqual(table.remaining, { calls: left, requests: Math.ceil(left / 250) });
    const requests = await at().requests(() => table.all());
    assert.equal(requests.length, Math.ceil(left / 250));
    assert.deepEqual(allIds(table), idsOf(at().account.calls));
    assert.deepEqual(table.remaining, { calls: 0, requests: 0 });
    assert.equal(table.facts.hasMore, false);
    assert.deepEqual(await at().requests(() => table.more()), []);
  });

  it('goes on to all while a page is on its way', async () => {
    const table = await opened();
    await Promise.all([table.more(), table.more(), table.all()]);
    assert.deepEqual(allIds(table), idsOf(at().account.calls));
  });

  it('stops loading and keeps what is here; more goes on from there', async () => {
    const table = await opened();
    const gate = at().sandbox.faults.holdNext('page=3');
    const loading = table.all();
    await gate.reached;
    assert.equal(table.facts.loading, true);
    table.stop();
    await loading;
    gate.release();
    const { rows, loading: goesOn, failure: failed } = table.facts;
    assert.deepEqual([rows, goesOn, failed], [500, false, undefined]);
    await table.more();
    assert.deepEqual(allIds(table), idsOf(at().account.calls.slice(0, 750)));
  });

  it('tells why the rest could not be loaded, and can be asked again', async () => {
    const table = await opened();
    at().sandbox.faults.add({ path: 'page=2', status: 403 });
    await table.more();
    assert.equal((table.facts.failure as { code?: string }).code, 'forbidden');
    assert.equal(table.facts.rows, 250);
    await table.more();
    assert.deepEqual([table.facts.failure, table.facts.rows], [undefined, 500]);
  });

  it('shows calls once though new ones push them to the next page', async () => {
    const table = await opened();
    const [newest] = at().account.calls;
    assert.ok(newest);
    for (let index = 1; index <= 3; index++)
      at().state.addCall({ ...newest, startedAt: newest.startedAt + index });
    await table.all();
    const shown = allIds(table);
    assert.equal(new Set(shown).size, shown.length);
    assert.deepEqual(shown, idsOf(at().account.calls.slice(3)));
  });

  it('gives rows by window, ids by range, and calls in the order of display', async () => {
    const table = await opened();
    const ids = idsOf(at().account.calls);
    assert.deepEqual(
      table.rows(100, 3).map(({ id }) => id),
      ids.slice(100, 103),
    );
    assert.deepEqual(table.rows(249, 10).length, 1);
    assert.deepEqual(table.rows(1_000, 10), []);
    assert.deepEqual(table.ids(10, 12), ids.slice(10, 13));
    const chosen = table.chosen([ids[30]!, 'CALnobody', ids[3]!]);
    assert.deepEqual(
      chosen.map(({ id }) => id),
      [ids[3], ids[30]],
    );
  });
});
