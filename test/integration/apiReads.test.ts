import assert from 'node:assert/strict';
import { listedCallFields, transcriptFields } from '../../src/api/callFields';
import { allRecords } from '../../src/api/pagination';
import type { Call } from '../../src/api/schemas/call';
import { parseTime } from '../../src/api/time';
import { sandboxNow } from '../support/sandboxFetch';
import { failure } from '../support/useApi';
import { useSandboxClient, wholeRange } from '../support/useSandboxClient';

describe('The client with the sandbox reads', () => {
  const at = useSandboxClient();

  it('accounts, and one of them', async () => {
    const { account, client } = at();
    const { items } = await client.accounts.list({ sort: 'name' });
    assert.deepEqual(
      items.map(({ name }) => name),
      items.map(({ name }) => name).sort(),
    );
    const read = await client.accounts.get(account.id);
    assert.equal(read.name, account.name);
    assert.ok(parseTime(account.created_at), account.created_at ?? 'no date');
  });

  it('companies, filtered, searched, and one of them', async () => {
    const { account, client, company } = at();
    const active = await client.companies.list(account.id, { status: 'active' });
    const disabled = await client.companies.list(account.id, { status: 'disabled' });
    assert.ok(active.items.every(({ status }) => status === 'active'));
    assert.ok(disabled.items.every(({ status }) => status === 'disabled'));
    const search = company.name!.split(' ')[0]!;
    const found = await client.companies.list(account.id, { search });
    assert.ok(found.items.some(({ id }) => id === company.id));
    assert.equal((await client.companies.get(account.id, company.id)).time_zone, company.time_zone);
  });

  it('trackers of all kinds, and one of them', async () => {
    const { account, client, company } = at();
    const all = await allRecords(client.trackers.list(account.id, { per_page: 250 }));
    assert.deepEqual(new Set(all.map(({ type }) => type)), new Set(['source', 'session']));
    const own = await allRecords(client.trackers.list(account.id, { company_id: company.id }));
    assert.ok(own.length > 0 && own.every(tracker => tracker.company?.id === company.id));
    const read = await client.trackers.get(account.id, own[0]!.id);
    assert.equal(read.name, own[0]!.name);
    assert.ok(read.tracking_numbers.every(number => number.startsWith('+')));
  });

  it('tags of the account and of a company', async () => {
    const { account, client, company } = at();
    const tags = await allRecords(client.tags.list(account.id));
    for (const tag of tags)
      assert.equal(tag.tag_level === 'company', typeof tag.company_id === 'string');
    const of = await client.tags.list(account.id, { tag_level: 'account' });
    assert.ok(of.items.length > 0 && of.items.every(tag => tag.tag_level === 'account'));
    const both = client.tags.list(account.id, { tag_level: 'account', company_id: company.id });
    await failure('invalid-request', both);
  });

  it('users, and one of them', async () => {
    const { account, client } = at();
    const { items, total } = await client.users.list(account.id);
    assert.ok(total! > 0);
    const read = await client.users.get(account.id, items[0]!.id);
    assert.equal(read.email, items[0]!.email);
  });

  it('integrations of a company, which has to be named', async () => {
    const { account, client } = at();
    const companies = await allRecords(client.companies.list(account.id));
    const lists = companies.map(({ id }) => client.integrations.list(account.id, id));
    const found = (await Promise.all(lists)).flatMap(({ items }) => items);
    assert.ok(found.length > 0 && found.every(({ type, state }) => type && state));
    await failure('invalid-request', client.raw(`a/${account.id}/integrations.json`));
  });

  it('notifications', async () => {
    const { account, client } = at();
    const { items } = await client.notifications.list(account.id);
    assert.ok(items.length > 0 && items.every(({ id }) => /^\d+$/.test(id)));
  });

  it('calls with all that lists ask for', async () => {
    for (const call of await at().listCalls({ per_page: 50 })) {
      assert.ok(call.company_id && call.tracker_id && call.source_name);
      assert.ok(parseTime(call.start_time));
      assert.ok(call.tags.every(tag => tag.name !== ''));
    }
  });

  it('calls of a company, a tracker, a tag, a direction, a lead status, a text', async () => {
    const [call] = (await at().listCalls()).filter(({ tags }) => tags.length > 0);
    const { tracker_id, company_id } = call!;
    const tag = call!.tags[0]!.name;
    for (const [filters, fits] of [
      [{ company_id }, (one: Call) => one.company_id === company_id],
      [{ tracker_id }, (one: Call) => one.tracker_id === tracker_id],
      [{ tags: [tag, 'no such tag'] }, (one: Call) => one.tags.some(({ name }) => name === tag)],
      [{ direction: 'outbound' }, (one: Call) => one.direction === 'outbound'],
      [{ answer_status: 'missed' }, (one: Call) => one.answered === false],
      [{ lead_status: 'good_lead' }, (one: Call) => one.lead_status === 'good_lead'],
      [{ lead_status: 'not_scored' }, (one: Call) => (one.lead_status ?? null) === null],
    ] as [object, (call: Call) => boolean][]) {
      const found = await at().listCalls(filters);
      assert.ok(found.length > 0, JSON.stringify(filters));
      assert.ok(found.every(fits), JSON.stringify(filters));
    }
    const search = call!.customer_phone_number!;
    assert.ok((await at().listCalls({ search })).some(({ id }) => id === call!.id));
  });

  it('calls of the last 7 days only, where no range is named', async () => {
    const { account, client } = at();
    const { total } = await client.calls.list(account.id, {});
    const named = await client.calls.list(account.id, { date_range: 'recent' });
    assert.equal(total, named.total);
    const whole = await client.calls.list(account.id, wholeRange);
    assert.ok(whole.total! > total! * 4);
  });

  it('calls of a range with an offset in it', async () => {
    const { account, client } = at();
    const start_date = new Date(sandboxNow - 3 * 86_400_000).toISOString().replace('Z', '+00:00');
    const { items } = await client.calls.list(account.id, { start_date, per_page: 250 });
    for (const { start_time } of items) assert.ok(parseTime(start_time)! >= parseTime(start_date)!);
  });

  it('one call with what was said', async () => {
    const { account, client } = at();
    for (const { id, call_type } of await at().listCalls({ per_page: 100 })) {
      if (call_type !== 'answered') continue;
      const fields = [...listedCallFields, ...transcriptFields].join();
      const call = await client.calls.get(account.id, id, { fields });
      if (call.conversational_transcript.length === 0) continue;
      assert.ok(call.conversational_transcript.every(({ phrase }) => phrase !== ''));
      assert.ok(call.transcription);
      return;
    }
    assert.fail('No call has a transcript.');
  });

  it('a summary, grouped and not', async () => {
    const { account, client } = at();
    const plain = await client.calls.summary(account.id, wholeRange);
    assert.ok(plain.total_results!.total_calls! > 0);
    const fields = 'total_calls,answered_calls,leads';
    const query = { ...wholeRange, group_by: 'source', fields } as const;
    const grouped = await client.calls.summary(account.id, query);
    const sum = grouped.grouped_results.reduce((total, each) => total + (each.total_calls ?? 0), 0);
    assert.equal(sum, plain.total_results!.total_calls);
  });

  it('a time series, and is told when it would be too long', async () => {
    const { account, client } = at();
    const month = { date_range: 'last_30_days' } as const;
    const { data } = await client.calls.timeseries(account.id, month);
    assert.equal(data.length, 30);
    assert.ok(data.every(({ date }) => parseTime(date)));
    await failure('invalid-request', client.calls.timeseries(account.id, wholeRange));
    const trackers = (await client.trackers.list(account.id)).items.slice(0, 2);
    const tracker_ids = trackers.map(({ id }) => id);
    const some = await client.calls.summary(account.id, { ...month, tracker_ids });
    const all = await client.calls.summary(account.id, month);
    assert.ok(some.total_results!.total_calls! < all.total_results!.total_calls!);
  });

  it('any record as received', async () => {
    const { account, client } = at();
    const raw = await client.raw(`a/${account.id}/calls.json`, { per_page: 1 });
    assert.deepEqual(Object.keys(raw as object).includes('calls'), true);
  });
});
