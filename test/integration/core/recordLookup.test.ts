import assert from 'node:assert/strict';
import { isAbort } from '../../../src/base/abort';
import { until } from '../../support/until';
import { failure } from '../../support/useApi';
import { unknown, useRecordLookup } from '../../support/useRecordLookup';

describe('The record behind an id', () => {
  const { at, asked, learnAccounts, idsOf } = useRecordLookup();

  describe('that nobody has seen', () => {
    it('costs one request for every kind, and none the next time', async () => {
      await learnAccounts();
      const { account, ...ids } = idsOf();
      assert.deepEqual(await asked(() => at().lookup.find(account)), []);
      for (const [kind, id] of Object.entries(ids)) {
        const requests = await asked(async () => {
          const found = await at().lookup.find(id);
          assert.equal(found?.kind, kind);
          assert.equal(found.record.id, id);
          assert.deepEqual(found.ref, { ...at().accountRef(), kind, id });
        });
        assert.equal(requests.length, 1, kind);
        assert.ok(requests[0]?.endsWith(`/${id}.json`));
        assert.deepEqual(await asked(() => at().lookup.find(id)), [], kind);
        assert.equal((await at().lookup.known(id))?.record.id, id);
      }
    });

    it('is found in whatever case its id is written', async () => {
      await learnAccounts();
      const id = idsOf().company;
      const found = await at().lookup.find(id.toUpperCase());
      assert.equal(found?.record.id, id);
      assert.equal(found.ref.id, id);
    });

    it('costs one request at most before it is known which accounts there are', async () => {
      const { company, user, account } = idsOf();
      for (const id of [company, account]) {
        const requests = await asked(async () =>
          assert.deepEqual(await at().lookup.look(id), { missedIn: undefined, others: undefined }),
        );
        assert.deepEqual(requests, []);
      }
      at().preferred = at().accountRef();
      assert.deepEqual(await asked(() => at().lookup.find(company)), [`companies/${company}.json`]);
      const missing = unknown('USR');
      const missed = await asked(async () =>
        assert.deepEqual(await at().lookup.look(missing), {
          missedIn: { ref: at().accountRef() },
          others: undefined,
        }),
      );
      assert.deepEqual(missed, [`users/${missing}.json`]);
      assert.equal((await at().lookup.find(user, { near: [company] }))?.record.id, user);
    });

    it('is not asked for again for a minute after a failure', async () => {
      await learnAccounts();
      const { user } = idsOf();
      at().sandbox.faults.add({ path: `/users/${user}.json`, status: 503 });
      const look = () => at().lookup.look(user, { attempts: 1 });
      assert.equal((await asked(() => failure('server', look()))).length, 1);
      assert.equal((await asked(() => failure('server', look()))).length, 0);
      at().clock.time += 61_000;
      assert.equal((await look()).found?.record.id, user);
    });

    it('is asked for once by all who ask at the same time', async () => {
      await learnAccounts();
      const { call, tracker } = idsOf();
      const requests = await asked(() =>
        Promise.all([call, call, tracker, call].map(id => at().lookup.find(id))),
      );
      assert.deepEqual(requests.sort(), [`calls/${call}.json`, `trackers/${tracker}.json`].sort());
    });

    it('is no longer asked for once nobody waits', async () => {
      await learnAccounts();
      const { sandbox, lookup } = at();
      const { user } = idsOf();
      const gate = sandbox.faults.holdNext(`/users/${user}.json`);
      const leaving = new AbortController();
      const waiting = lookup.find(user, { signal: leaving.signal });
      await gate.reached;
      leaving.abort();
      await assert.rejects(waiting, isAbort);
      await until('the server sees it', () => sandbox.log.at(-1)?.aborted);
      gate.release();
      assert.equal((await lookup.find(user))?.record.id, user);
    });

    it('is not tried again where that is not wanted', async () => {
      await learnAccounts();
      const { user } = idsOf();
      at().sandbox.faults.add({ path: `/users/${user}.json`, status: 503, times: Infinity });
      const requests = await asked(() =>
        failure('server', at().lookup.find(user, { attempts: 1 })),
      );
      assert.equal(requests.length, 1);
    });
  });

  it('is not asked for without a key, or by what is no id', async () => {
    await failure('invalid-request', at().lookup.look('CAL1'));
    assert.equal(await at().lookup.known('7'), undefined);
    await at().session.signOut();
    assert.equal(await at().lookup.known(unknown('CAL')), undefined);
    assert.equal(await at().lookup.find(unknown('CAL')), undefined);
    await failure('key-missing', at().lookup.search(unknown('CAL')));
  });

  it('tells the connection that reaches it', async () => {
    await learnAccounts();
    const last = at().state.accounts[2]!;
    const found = await at().lookup.find(last.id);
    assert.ok(found);
    assert.equal(found.ref.connectionId, at().accountRef(last).connectionId);
    assert.equal(found.ref.accountId, last.id);
  });
});
