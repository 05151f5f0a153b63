import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { exportFields } from '../../../src/core/export/exportFields';
import { FileExistsError } from '../../../src/core/export/partialFile';
import { idsOf } from '../../support/idsOf';
import { useExports } from '../../support/useExports';
import { testKey } from '../../support/useSandbox';

describe('An export of calls', () => {
  const at = useExports({ calls: 3_000 });

  it('has every call once, oldest first, in as few requests as there are pages', async () => {
    const made = await at().export();
    const outcome = await made.run(at().path('calls.csv'));
    const calls = at().calls;
    assert.ok(calls.length > 1_000);
    assert.deepEqual(at().ids('calls.csv'), idsOf(calls));
    assert.deepEqual(at().rows('calls.csv')[0], ['id', 'start_time']);
    const { written, looked, whole, requests, after } = outcome;
    assert.deepEqual([written, looked, whole], [calls.length, calls.length, calls.length]);
    assert.equal(requests, Math.ceil(calls.length / 250));
    assert.equal(at().listRequests.length, requests);
    assert.deepEqual(after, []);
    for (const { path } of at().listRequests)
      assert.match(path, /sort=start_time&order=asc&end_date=2026-11-22T17%3A00%3A00.000Z&/);
    assert.deepEqual(at().files, ['calls.csv']);
    assert.equal(at().mode('calls.csv'), 0o600);
  });

  it('says before what it costs, and asks for nothing twice', async () => {
    const made = await at().export();
    const { calls, requests } = await made.prepare();
    assert.equal(calls, at().calls.length);
    assert.equal(requests, Math.ceil(at().calls.length / 250) - 1);
    await made.run(at().path('calls.csv'));
    assert.equal(at().listRequests.length, requests + 1);
  });

  it('writes JSON and lines of JSON, nested as they come, with the fields that were chosen', async () => {
    const fields = ['id', 'tags', 'milestones', 'note', 'duration', 'milestones.last_touch.source'];
    const [json, ndjson] = [
      await at().export({ format: 'json', fields }),
      await at().export({ format: 'ndjson', fields }),
    ];
    await json.run(at().path('calls.json'));
    await ndjson.run(at().path('calls.ndjson'));
    const records = JSON.parse(at().read('calls.json')) as Record<string, unknown>[];
    const lines = at().read('calls.ndjson').split('\n');
    assert.equal(lines.pop(), '');
    assert.deepEqual(
      lines.map(line => JSON.parse(line) as unknown),
      records,
    );
    assert.deepEqual(
      records.map(({ id }) => id),
      idsOf(at().calls),
    );
    for (const record of records) assert.deepEqual(Object.keys(record), fields);
    const tagged = at().calls.findIndex(({ tags }) => tags.length > 1);
    const names = (records[tagged]?.tags as { name: string }[]).map(({ name }) => name);
    assert.deepEqual(
      names,
      at().calls[tagged]?.tags.map(({ name }) => name),
    );
    assert.ok(records.some(({ note }) => note === null));
  });

  it('of nothing is an empty list in each format', async () => {
    const query = 'from:2026-11-22T16:59:59.999Z';
    for (const format of ['csv', 'json', 'ndjson'] as const) {
      const outcome = await (await at().export({ format }, query)).run(at().path(format));
      assert.deepEqual([outcome.written, outcome.whole], [0, 0]);
    }
    assert.equal(at().read('csv'), 'id,start_time\r\n');
    assert.deepEqual(JSON.parse(at().read('json')), []);
    assert.equal(at().read('ndjson'), '');
  });

  it('with every field leaves nothing out that CallRail gives', async () => {
    const fields = exportFields.filter(
      field => !['conversational_transcript', 'integration_data'].includes(field),
    );
    const made = await at().export({ fields, byteOrderMark: true }, 'range:last_30_days');
    await made.run(at().path('calls.csv'));
    const text = at().read('calls.csv');
    assert.ok(text.startsWith('\uFEFFid,answered,'));
    const records: Record<string, string>[] = parse(text, { bom: true, columns: true });
    assert.ok(records.length > 20);
    for (const name of ['transcription', 'company_name', 'milestones.first_touch.source'])
      assert.ok(
        records.some(record => record[name] !== ''),
        name,
      );
    // Nothing that the demo's hostile names and notes hold is run by a spreadsheet.
    for (const record of records)
      for (const cell of Object.values(record))
        assert.doesNotMatch(cell, /^[=@\t\r]|^[+-](?![\d.]+$)/);
  });

  it('asks call by call for what only single calls have, and says so before', async () => {
    const fields = ['id', 'conversational_transcript'];
    const made = await at().export({ format: 'ndjson', fields }, 'range:last_7_days has:recording');
    const { calls, requests } = await made.prepare();
    assert.equal(requests, calls);
    const { written } = await made.run(at().path('calls.ndjson'));
    const lines = at().read('calls.ndjson').trim().split('\n');
    assert.equal(lines.length, written);
    const spoken = lines
      .map(line => JSON.parse(line) as { conversational_transcript: unknown[] | null })
      .filter(({ conversational_transcript: turns }) => turns !== null && turns.length > 0);
    assert.ok(spoken.length > 0);
    const single = at().session.sandbox.log.filter(({ path }) => path.includes('/calls/CAL'));
    assert.equal(single.length, written);
  });

  it('filters after fetching what CallRail cannot filter, and says how many it looked at', async () => {
    const made = await at().export(
      { fields: ['id'] },
      'min-duration:3m source:google sort:duration',
    );
    const { written, looked, whole, after } = await made.run(at().path('calls.csv'));
    const expected = at().calls.filter(
      ({ duration, customer }) =>
        (duration ?? 0) >= 180 && customer.channel.source.toLowerCase().includes('google'),
    );
    assert.ok(expected.length > 0);
    assert.deepEqual(at().ids('calls.csv'), idsOf(expected));
    assert.deepEqual(
      [written, looked, whole],
      [expected.length, at().calls.length, at().calls.length],
    );
    assert.equal(after.length, 2);
  });

  it('keeps the bounds that the server says a named range has', async () => {
    await (await at().export({}, 'range:this_month')).run(at().path('calls.csv'));
    const [summary] = at().session.sandbox.log.filter(({ path }) => path.includes('summary.json'));
    assert.match(summary?.path ?? '', /date_range=this_month/);
    for (const { path } of at().listRequests) {
      assert.doesNotMatch(path, /date_range/);
      assert.match(path, /start_date=2026-11-01T00%3A00%3A00-0[78]%3A00&end_date=2026-11-22T/);
    }
    const outcome = await (await at().export({}, 'range:yesterday')).run(at().path('y.csv'));
    assert.equal(outcome.written, outcome.whole);
    assert.ok(outcome.written > 0);
  });

  it('goes on without these bounds for one who may not see numbers', async () => {
    at().session.sandbox.faults.add({ path: 'summary.json', status: 403 });
    const { written, whole } = await (
      await at().export({}, 'range:this_month')
    ).run(at().path('c'));
    assert.ok(written > 0);
    assert.equal(written, whole);
    assert.match(at().listRequests[0]?.path ?? '', /date_range=this_month/);
  });

  it('keeps its answers nowhere', async () => {
    await (await at().export()).run(at().path('a.csv'));
    const before = at().listRequests.length;
    await (await at().export()).run(at().path('b.csv'));
    assert.equal(at().listRequests.length, 2 * before);
    const call = at().session.call();
    const requests = await at().session.requests(() =>
      at().session.calls.get(at().session.callRef(call)),
    );
    assert.equal(requests.length, 1);
  });

  it('replaces no file unless told to, not even one that came meanwhile', async () => {
    writeFileSync(at().path('old.csv'), 'mine');
    const refused = (await at().export()).run(at().path('old.csv'));
    await assert.rejects(refused, FileExistsError);
    assert.equal(at().read('old.csv'), 'mine');

    const made = await at().export();
    const late = made.run(at().path('late.csv'), {
      onProgress: () => writeFileSync(at().path('late.csv'), 'mine'),
    });
    await assert.rejects(late, FileExistsError);
    assert.equal(at().read('late.csv'), 'mine');
    const before = at().listRequests.length;
    // Under another name nothing is asked for again.
    await made.run(at().path('other.csv'));
    assert.equal(at().ids('other.csv').length, at().calls.length);
    assert.equal(at().listRequests.length, before);
    assert.equal(at().read('late.csv'), 'mine');
    assert.deepEqual(at().files, ['late.csv', 'old.csv', 'other.csv']);

    const allowed = await at().export();
    await allowed.run(at().path('old.csv'), { overwrite: true });
    assert.equal(at().ids('old.csv').length, at().calls.length);
  });

  it('holds the key nowhere', async () => {
    const made = await at().export({ format: 'json', fields: exportFields }, 'range:last_7_days');
    await made.run(at().path('calls.json'));
    assert.ok(!at().read('calls.json').includes(testKey));
  });
});
