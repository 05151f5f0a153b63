import assert from 'node:assert/strict';
import { writableCallFields } from '../../src/api/callFields';
import { allRecords } from '../../src/api/pagination';
import type { CallPatch } from '../../src/api/schemas/call';
import { failure } from '../support/useApi';
import { useSandboxClient } from '../support/useSandboxClient';

describe('The client with the sandbox changes', () => {
  const at = useSandboxClient();

  it('a tag, which later reads show at once', async () => {
    const { account, client } = at();
    const before = await allRecords(client.tags.list(account.id));
    const draft = { name: 'Ünïque "tag"', tag_level: 'account', color: 'cyan1' } as const;
    const made = await client.tags.create(account.id, draft);
    assert.equal(made.name, draft.name);
    const changed = await client.tags.update(account.id, made.id, {
      name: 'Other',
      color: 'red2',
    });
    assert.deepEqual([changed.name, changed.color], ['Other', 'red2']);
    const disabled = await client.tags.update(account.id, made.id, { disabled: true });
    assert.equal(disabled.status, 'disabled');
    const during = await allRecords(client.tags.list(account.id));
    assert.equal(during.length, before.length + 1);
    await client.tags.delete(account.id, made.id);
    const after = await allRecords(client.tags.list(account.id));
    assert.equal(after.length, before.length);
  });

  it('a tag of a company', async () => {
    const { account, client, company } = at();
    const draft = { name: 'Branch', tag_level: 'company', company_id: company.id } as const;
    assert.equal((await client.tags.create(account.id, draft)).company_id, company.id);
  });

  it('a call, read back with the fields that its answer leaves out', async () => {
    const { account, client } = at();
    const [call] = await at().listCalls({ per_page: 5 });
    const patch = {
      note: 'Näxt week',
      lead_status: 'good_lead' as const,
      value: '$12.50',
      customer_name: 'Jane Roe',
      tags: ['Added by hand'],
      append_tags: true,
    } satisfies CallPatch;
    const answer = await client.calls.update(account.id, call!.id, patch);
    assert.equal(answer.note, undefined);
    const fields = writableCallFields.join();
    const read = await client.calls.get(account.id, call!.id, { fields }, { fresh: true });
    assert.equal(read.note, patch.note);
    assert.equal(read.lead_status, patch.lead_status);
    assert.equal(read.value, 12.5);
    assert.equal(read.customer_name, patch.customer_name);
    const names = read.tags.map(({ name }) => name);
    assert.deepEqual(names.sort(), [...call!.tags.map(({ name }) => name), 'Added by hand'].sort());
  });

  it('tags under both names in use', async () => {
    const { account, client, sandbox } = at();
    const [call] = await at().listCalls({ per_page: 5 });
    await client.calls.update(account.id, call!.id, { tags: ['Only'] });
    const sent = sandbox.log.find(({ method }) => method === 'PUT');
    assert.deepEqual(sent?.body, { tags: ['Only'], tag_list: ['Only'] });
    const read = await client.calls.get(account.id, call!.id, { fields: 'tags' });
    assert.deepEqual(
      read.tags.map(({ name }) => name),
      ['Only'],
    );
  });

  it('a call to spam, which is gone then', async () => {
    const { account, client } = at();
    const [call] = await at().listCalls({ per_page: 5 });
    await client.calls.get(account.id, call!.id);
    await client.calls.markAsSpam(account.id, call!.id);
    await failure('not-found', client.calls.get(account.id, call!.id));
  });

  it('nothing that cannot be meant: no request is made', async () => {
    const { account, client } = at();
    const [call] = await at().listCalls({ per_page: 5 });
    const wrong = { spam: false } as object;
    assert.throws(() => client.calls.update(account.id, call!.id, wrong));
    assert.throws(() => client.tags.create(account.id, { name: '', tag_level: 'account' }));
    assert.equal(at().seen(/./, 'PUT') + at().seen(/./, 'POST'), 0);
  });

  it('places a call', async () => {
    const { account, client } = at();
    const trackers = await allRecords(client.trackers.list(account.id, { status: 'active' }));
    const caller_id = trackers.flatMap(tracker => tracker.tracking_numbers)[0]!;
    const placed = await client.calls.place(account.id, {
      caller_id,
      business_phone_number: '+12065550111',
      customer_phone_number: '+12065550112',
    });
    assert.equal(placed.direction, 'outbound');
    assert.equal(placed.duration, null);
  });

  it('nothing twice: a refused change keeps CallRail’s words', async () => {
    const { account, client, sandbox } = at();
    const taken = { name: 'VIP once', tag_level: 'account', color: 'red1' } as const;
    await client.tags.create(account.id, taken);
    sandbox.faults.add({ method: 'POST', path: 'tags.json', status: 503, body: 'maintenance' });
    const error = await failure('server', client.tags.create(account.id, taken));
    assert.equal(error.serverMessage, 'maintenance');
    assert.equal(at().seen(/tags\.json/, 'POST'), 2);
  });
});
