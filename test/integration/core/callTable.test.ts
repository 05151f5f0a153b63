import assert from 'node:assert/strict';
import { TagId } from '../../../src/api/schemas/ids';
import { QueryError } from '../../../src/core/query/queryProblem';
import { CallTable } from '../../../src/core/table/callTable';
import { defaultColumns } from '../../../src/core/table/callColumns';
import type { CallRecord } from '../../../src/sandbox/records';
import type { SandboxRequest } from '../../../src/sandbox/server';
import { failure } from '../../support/useApi';
import { until } from '../../support/until';
import { useSession } from '../../support/useSession';

describe('The table of calls', () => {
  const at = useSession({ calls: 1_600 });
  const tables: CallTable[] = [];
  afterEach(() => {
    for (const table of tables.splice(0)) table.dispose();
  });

  const newTable = (columns: readonly string[] = defaultColumns, account = at().accountRef()) => {
    const table = new CallTable(at(), account, '', columns, 'en');
    tables.push(table);
    return table;
  };
  const opened = async (query = '', columns?: readonly string[]) => {
    const table = newTable(columns);
    await table.ask(query);
    return table;
  };
  const idsOf = (calls: readonly CallRecord[]) => calls.map(({ id }) => id);
  const all = (table: CallTable) => table.ids(0, Infinity);
  const parameter = (request: SandboxRequest | undefined, name: string) =>
    new URLSearchParams(request?.path.split('?')[1]).get(name);
  const lists = (requests: readonly SandboxRequest[]) =>
    requests.filter(({ path }) => path.includes('/calls.json'));

  it('begins with the newest 250, in one request', async () => {
    const table = newTable();
    const requests = await at().requests(() => table.ask(''));
    assert.deepEqual(requests.length, 1);
    assert.equal(parameter(requests[0], 'per_page'), '250');
    assert.deepEqual(all(table), idsOf(at().account.calls.slice(0, 250)));
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
    assert.deepEqual(all(table), idsOf(at().account.calls.slice(0, 1_000)));
  });

  it('tells what loading all costs, and loads all', async () => {
    const table = await opened();
    const left = at().account.calls.length - 250;
    assert.deepEqual(table.remaining, { calls: left, requests: Math.ceil(left / 250) });
    const requests = await at().requests(() => table.all());
    assert.equal(requests.length, Math.ceil(left / 250));
    assert.deepEqual(all(table), idsOf(at().account.calls));
    assert.deepEqual(table.remaining, { calls: 0, requests: 0 });
    assert.equal(table.facts.hasMore, false);
    assert.deepEqual(await at().requests(() => table.more()), []);
  });

  it('goes on to all while a page is on its way', async () => {
    const table = await opened();
    await Promise.all([table.more(), table.more(), table.all()]);
    assert.deepEqual(all(table), idsOf(at().account.calls));
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
    assert.deepEqual(all(table), idsOf(at().account.calls.slice(0, 750)));
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
    const shown = all(table);
    assert.equal(new Set(shown).size, shown.length);
    assert.deepEqual(shown, idsOf(at().account.calls.slice(3)));
  });

  describe('asks', () => {
    it('for the fields that its columns need', async () => {
      const table = newTable(['sentiment', 'formatted_value', 'duration']);
      const [request] = await at().requests(() => table.ask(''));
      const fields = parameter(request, 'fields')?.split(',') ?? [];
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
      const shown = all(table);
      at().sandbox.faults.add({ path: 'calls.json', status: 403 });
      await failure('forbidden', table.ask('status:missed'));
      await assert.rejects(table.ask('satus:missed'), QueryError);
      assert.equal(table.text, 'status:answered');
      assert.deepEqual(all(table), shown);
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
      assert.deepEqual(all(table), idsOf(expected));
      const { search, after, total } = table.facts;
      assert.deepEqual(after, ['has:note']);
      assert.equal(search?.looked, at().account.calls.length);
      assert.equal(search.requests, Math.ceil(at().account.calls.length / 250));
      assert.equal(total, expected.length);
    });
  });

  describe('sorts', () => {
    it('at CallRail where CallRail sorts, by asking anew', async () => {
      const table = await opened('status:answered');
      const requests = await at().requests(() =>
        table.sort({ key: 'duration', descending: false }),
      );
      assert.equal(lists(requests).length, 1);
      assert.equal(parameter(requests[0], 'sort'), 'duration');
      assert.equal(parameter(requests[0], 'order'), 'asc');
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
      const ids = all(table);
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
      assert.deepEqual(all(table), idsOf(at().account.calls.slice(0, 250)));
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

  describe('follows', () => {
    it('what becomes of its calls', async () => {
      const table = await opened('', ['note', 'sentiment']);
      const call = at().account.calls[7]!;
      const { version } = table.facts;
      const sentiment = (table.rows(7, 1)[0] as unknown as Record<string, unknown>).sentiment;
      await at().callEditor.update(at().callRef(call), { note: 'Seen' });
      const row = table.rows(7, 1)[0] as unknown as Record<string, unknown>;
      assert.deepEqual([row.id, row.note, row.sentiment], [call.id, 'Seen', sentiment]);
      assert.ok(table.facts.version > version);
    });

    it('calls that go', async () => {
      const table = await opened('', ['note']);
      await table.sort({ key: 'note', descending: true });
      const gone = at().account.calls[7]!;
      const before = all(table);
      await at().callEditor.markAsSpam(at().callRef(gone));
      assert.deepEqual(
        all(table),
        before.filter(id => id !== gone.id),
      );
      const { rows, total } = table.facts;
      assert.deepEqual([rows, total], [249, at().account.calls.length]);
    });

    it('the names of tags, and their end', async () => {
      const table = await opened();
      const call = at().call(each => each.tags.length > 0);
      const tag = call.tags[0]!;
      const ref = { ...at().accountRef(), tagId: TagId.parse(tag.id) };
      const names = () => table.chosen([call.id])[0]?.tags.map(({ name }) => name) ?? [];
      const renamed = await at().tagEditor.update(ref, { name: 'Renamed' });
      assert.ok(names().includes('Renamed'));
      await at().tagEditor.delete(ref, renamed);
      assert.ok(!names().includes('Renamed'));
      assert.equal(table.facts.tagsMayBeOld, false);
    });

    it('a tag that its query names', async () => {
      const call = at().call(each => each.tags.length > 0);
      const tag = call.tags[0]!;
      const table = await opened(`tag:"${tag.name}"`);
      const shown = all(table);
      const ref = { ...at().accountRef(), tagId: TagId.parse(tag.id) };
      const renamed = await at().tagEditor.update(ref, { name: 'Renamed' });
      await until('the new name', () => !table.facts.loading && table.text.includes('Renamed'));
      assert.deepEqual(all(table), shown);
      await at().tagEditor.delete(ref, renamed);
      await until('no tag', () => !table.facts.loading && !table.text.includes('tag:'));
      assert.ok(all(table).length > shown.length);
    });

    it('such a tag, and says why where that fails', async () => {
      const tag = at().call(each => each.tags.length > 0).tags[0]!;
      const table = await opened(`tag:"${tag.name}"`);
      const ref = { ...at().accountRef(), tagId: TagId.parse(tag.id) };
      at().sandbox.faults.add({ path: 'calls.json', status: 403 });
      await at().tagEditor.update(ref, { name: 'Renamed' });
      await until('the failure', () => table.facts.failure !== undefined);
      assert.match(table.text, /Renamed/);
      assert.deepEqual([table.facts.rows, table.facts.loading], [0, false]);
    });

    it('tags that come without ids by saying that they may be old', async () => {
      const account = at().state.accounts[1]!;
      const table = newTable(['tags'], at().accountRef(account));
      await table.ask('');
      const tag = account.calls.find(({ tags }) => tags.length > 0)!.tags[0]!;
      const ref = { ...at().accountRef(account), tagId: TagId.parse(tag.id) };
      await at().tagEditor.update(ref, { name: 'Renamed' });
      assert.equal(table.facts.tagsMayBeOld, true);
      await table.reload();
      assert.equal(table.facts.tagsMayBeOld, false);
    });

    it('nothing any more once it is disposed', async () => {
      const table = await opened();
      let told = 0;
      table.onDidChange(() => told++);
      table.dispose();
      await at().callEditor.update(at().callRef(at().account.calls[0]!), { note: 'x' });
      assert.equal(told, 0);
    });
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
