import assert from 'node:assert/strict';
import { QueryError } from '../../../src/core/query/queryProblem';
import type { CallTable } from '../../../src/core/table/callTable';
import type { SandboxRequest } from '../../../src/sandbox/server';
import { idsOf } from '../../support/idsOf';
import { parametersOf } from '../../support/sandboxRequests';
import { until } from '../../support/until';
import { failure } from '../../support/useApi';
import { allIds, useCallTable } from '../../support/useCallTable';

describe('The table of calls asks', () => {
  const { at, newTable, opened } = useCallTable();

  it('for the fields that its columns need', async () => {
    const table = newTable(['sentiment', 'formatted_value', 'duration']);
    const [request] = await at().requests(() => table.ask(''));
    const fields = parametersOf(request).get('fields')?.split(',') ?? [];
    for (const field of ['sentiment', 'formatted_value', 'tags', 'lead_status'])
      assert.ok(fields.includes(field), field);
    assert.ok(!fields.includes('duration'));
    assert.ok(!fields.includes('transcription'));
    const [first] = table.rows(0, 1);
    assert.ok(first && 'sentiment' in first && !('milestones' in first));
  });

  it('anew for columns only where they lack a field', async () => {
    const table = await opened('', ['start_time', 'note', 'source']);
    await table.more();
    const { version } = table.facts;
    assert.deepEqual(await at().requests(() => table.setColumns(['source', 'note'])), []);
    assert.deepEqual(table.facts.columns, ['source', 'note']);
    assert.ok(table.facts.version > version);
    const requests = await at().requests(async () => {
      await table.setColumns(['note', 'call_highlights']);
      await until('as many rows as before', () => table.facts.rows === 500);
    });
    assert.equal(requests.length, 2);
    assert.ok(requests.every(request => request.path.includes('call_highlights')));
    assert.ok('call_highlights' in (table.rows(300, 1)[0] ?? {}));
  });

  it('for what was chosen while it was asking', async () => {
    const table = await opened('', ['note']);
    const gate = at().sandbox.faults.holdNext('answer_status=missed');
    const asking = table.ask('status:missed');
    await gate.reached;
    await table.setColumns(['sentiment']);
    gate.release();
    await asking;
    assert.equal(table.text, 'status:missed');
    assert.ok('sentiment' in (table.rows(0, 1)[0] ?? {}));
  });

  it('for columns, and shows them only once their calls are there', async () => {
    const table = await opened('', ['note']);
    at().sandbox.faults.add({ path: 'calls.json', status: 403 });
    await failure('forbidden', table.setColumns(['note', 'sentiment']));
    assert.deepEqual(table.facts.columns, ['note']);
    const requests = await at().requests(() => table.setColumns(['note', 'sentiment']));
    assert.equal(requests.length, 1);
    assert.deepEqual(table.facts.columns, ['note', 'sentiment']);
    assert.ok('sentiment' in (table.rows(0, 1)[0] ?? {}));
  });

  for (const [what, then] of [
    ['sorted', (table: CallTable) => table.sort({ key: 'duration', descending: true })],
    ['loaded anew', (table: CallTable) => table.reload()],
    ['given other columns', (table: CallTable) => table.setColumns(['sentiment'])],
  ] as const)
    it(`for what was being asked when the table is ${what}`, async () => {
      const table = await opened('status:answered', ['note']);
      const gate = at().sandbox.faults.holdNext('answer_status=missed');
      const asking = table.ask('status:missed');
      await gate.reached;
      assert.equal(table.facts.loading, true);
      await then(table);
      gate.release();
      assert.equal(await asking, false);
      assert.match(table.text, /status:missed/);
    });

  it('and tells at once that it is asking', async () => {
    const table = await opened();
    const told: boolean[] = [];
    table.onDidChange(() => told.push(table.facts.loading));
    await table.sort({ key: 'duration', descending: true });
    assert.deepEqual([told[0], told.at(-1)], [true, false]);
  });

  it('what was asked last; what was asked before is given up', async () => {
    const table = newTable();
    const gate = at().sandbox.faults.holdNext('answer_status=missed');
    const first = table.ask('status:missed');
    await gate.reached;
    const given = new Promise<SandboxRequest>(resolve => at().sandbox.onDidFinish(resolve));
    assert.equal(await table.ask('status:answered'), true);
    assert.equal(await first, false);
    gate.release();
    assert.match((await given).path, /answer_status=missed/);
    assert.equal((await given).aborted, true);
    assert.equal(table.text, 'status:answered');
    assert.ok(table.rows(0, 250).length > 0);
  });

  it('and stays as it was where that fails', async () => {
    const table = await opened('status:answered');
    const shown = allIds(table);
    at().sandbox.faults.add({ path: 'calls.json', status: 403 });
    await failure('forbidden', table.ask('status:missed'));
    await assert.rejects(table.ask('satus:missed'), QueryError);
    assert.equal(table.text, 'status:answered');
    assert.deepEqual(allIds(table), shown);
    assert.equal(table.facts.loading, false);
  });

  it('nothing of a query that cannot be asked', async () => {
    const table = newTable();
    const error = new QueryError('satus:missed', []);
    table.refuse('satus:missed', error);
    const { text, rows, failure: failed, hasMore } = table.facts;
    assert.deepEqual([text, rows, failed, hasMore], ['satus:missed', 0, error, false]);
    assert.deepEqual(await at().requests(() => table.all()), []);
  });

  it('again for as many rows as there were', async () => {
    const table = await opened();
    await table.more();
    const requests = await at().requests(async () => {
      await table.reload();
      await until('as many rows as before', () => table.facts.rows === 500);
    });
    assert.equal(requests.length, 2);
  });

  it('for what CallRail cannot filter, and tells what it looked at', async () => {
    const table = await opened('has:note');
    const expected = at().account.calls.filter(({ note }) => note !== null);
    await table.all();
    assert.deepEqual(allIds(table), idsOf(expected));
    const { search, after, total } = table.facts;
    assert.deepEqual(after, ['has:note']);
    assert.equal(search?.looked, at().account.calls.length);
    assert.equal(search.requests, Math.ceil(at().account.calls.length / 250));
    assert.equal(total, expected.length);
  });
});
