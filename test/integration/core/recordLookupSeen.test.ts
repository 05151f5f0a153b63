import assert from 'node:assert/strict';
import { CallId } from '../../../src/api/schemas/ids';
import { useRecordLookup } from '../../support/useRecordLookup';

describe('The record behind an id that was seen', () => {
  const { at, asked, learnAccounts, other, idsOf } = useRecordLookup();

  it('costs nothing: a call of a list', async () => {
    const { calls, lookup } = at();
    const ref = at().accountRef(other());
    await calls.list({ ...ref, label: '' }, { date_range: 'this_year' }, {});
    await asked(async () => {
      const { call } = idsOf(other());
      const found = await lookup.known(call);
      assert.ok(found?.kind === 'call');
      assert.deepEqual(found.ref, { ...ref, kind: 'call', id: call });
      assert.equal((await lookup.find(call))?.record.id, call);
    }).then(requests => assert.deepEqual(requests, []));
  });

  it('costs nothing: companies, trackers and users of a list', async () => {
    const { directory, lookup, session } = at();
    const ref = at().accountRef(other());
    await directory.companies(ref);
    await directory.trackers(ref);
    await (await session.client(ref.connectionId)).users.list(ref.accountId);
    const { account, company, tracker, user } = idsOf(other());
    const ids = { account, company, tracker, user };
    const requests = await asked(async () => {
      for (const [kind, id] of Object.entries(ids)) {
        const found = await lookup.known(id);
        if (kind !== 'account') assert.equal(found?.record.id, id, kind);
        if (found) assert.deepEqual(found.ref, { ...ref, kind, id });
      }
    });
    assert.deepEqual(requests, []);
  });

  it('is what a change has made of it', async () => {
    const { call } = idsOf();
    await at().lookup.find(call);
    const ref = { ...at().accountRef(), callId: CallId.parse(call) };
    await at().callEditor.update(ref, { note: 'Changed' });
    const found = await at().lookup.known(call);
    assert.ok(found?.kind === 'call');
    assert.equal(found.record.note, 'Changed');
  });

  it('is not remembered from an answer of another shape', async () => {
    const { sandbox, directory, lookup } = at();
    const { company } = idsOf();
    for (const body of ['null', '[]', '{"companies": null}', '{"companies": [null, 7]}']) {
      sandbox.faults.add({ path: '/companies.json', body, contentType: 'application/json' });
      await directory.companies(at().accountRef()).catch(() => undefined);
      assert.equal(await lookup.known(company), undefined);
      at().clock.time += 600_000;
    }
  });

  it('is forgotten with the key', async () => {
    const { company, account, call } = idsOf();
    await learnAccounts();
    await at().lookup.find(company);
    await at().lookup.find(call);
    await at().session.signOut();
    for (const id of [company, account, call]) assert.equal(await at().lookup.known(id), undefined);
  });
});
