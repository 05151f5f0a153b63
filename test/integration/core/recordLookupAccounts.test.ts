import assert from 'node:assert/strict';
import { isAbort } from '../../../src/base/abort';
import { failure } from '../../support/useApi';
import { unknown, useRecordLookup } from '../../support/useRecordLookup';

describe('The record behind an id', () => {
  const { at, asked, learnAccounts, other, idsOf } = useRecordLookup();

  describe('in one of several accounts', () => {
    const owner = async (id: string, near: string[] = []) => {
      await learnAccounts();
      const look = await at().lookup.look(id, { near });
      return (look.found ?? look.missedIn)?.ref.accountId;
    };

    it('is looked for in the first, until somebody looks at another', async () => {
      assert.equal(await owner(unknown('USR')), at().account.id);
      at().preferred = at().accountRef(other());
      assert.equal(await owner(idsOf(other()).call), other().id);
    });

    it('is looked for in the account that an id nearby names, or belongs to', async () => {
      at().preferred = at().accountRef();
      assert.equal(await owner(idsOf(other()).tracker, [unknown('ACC'), other().id]), other().id);
      await at().directory.companies(at().accountRef(other()));
      const near = [unknown('COM'), idsOf(other()).company];
      assert.equal(await owner(idsOf(other()).call, near), other().id);
    });

    it('is missed in the others, which are named and not asked', async () => {
      await learnAccounts();
      const id = idsOf(other()).user;
      const requests = await asked(async () => {
        const look = await at().lookup.look(id);
        assert.ok(!look.found);
        assert.equal(look.missedIn?.account?.name, at().account.name);
        const others = look.others?.map(({ ref }) => ref.accountId);
        assert.deepEqual(others, [other().id, at().state.accounts[2]!.id]);
      });
      assert.deepEqual(requests, [`users/${id}.json`]);
    });

    it('that misses it, is not asked again for a minute', async () => {
      await learnAccounts();
      const id = unknown('TRK');
      const look = () => asked(() => at().lookup.look(id));
      assert.equal((await look()).length, 1);
      assert.equal((await look()).length, 0);
      at().clock.time += 61_000;
      assert.equal((await look()).length, 1);
      at().session.connectionsChanged();
      await learnAccounts();
      assert.ok((await look()).includes(`trackers/${id}.json`));
    });

    it('is no account where none has its id', async () => {
      await learnAccounts();
      const requests = await asked(async () => {
        const look = await at().lookup.look(unknown('ACC'));
        assert.deepEqual(look, { missedIn: undefined, others: [] });
      });
      assert.deepEqual(requests, []);
    });
  });

  describe('searched for on purpose', () => {
    it('is found in any account, asked one after the other, the likely one first', async () => {
      const last = at().state.accounts[2]!;
      const { call } = idsOf(last);
      at().preferred = at().accountRef(other());
      const told: string[] = [];
      const found = await at().lookup.search(call, {
        report: ({ account }, done, total) => told.push(`${account.name} ${done}/${total}`),
      });
      assert.deepEqual(found?.ref, { ...at().accountRef(last), kind: 'call', id: call });
      const [first] = at().state.accounts;
      assert.deepEqual(told, [`${other().name} 0/3`, `${first?.name} 1/3`, `${last.name} 2/3`]);
      assert.deepEqual(await asked(() => at().lookup.find(call)), []);
    });

    it('is looked for again where it was missed', async () => {
      await learnAccounts();
      const id = unknown('CAL');
      await at().lookup.look(id);
      const requests = await asked(async () =>
        assert.equal(await at().lookup.search(id), undefined),
      );
      assert.equal(requests.filter(path => path === `calls/${id}.json`).length, 3);
    });

    it('is found though one account may not be read', async () => {
      const { company } = idsOf(other());
      at().sandbox.faults.add({ path: `/a/${at().account.id}/companies/`, status: 403 });
      assert.equal((await at().lookup.search(company))?.record.id, company);
    });

    it('is not said to be nowhere while an account did not answer', async () => {
      at().sandbox.faults.add({ path: `/a/${at().account.id}/companies/`, status: 403 });
      await failure('forbidden', at().lookup.search(unknown('COM')));
    });

    it('is given up at once where no account would answer', async () => {
      const { sandbox, lookup } = at();
      sandbox.faults.add({ path: '/companies/', status: 401, times: Infinity });
      const requests = await asked(() => failure('unauthorized', lookup.search(unknown('COM'))));
      assert.equal(requests.filter(path => path.startsWith('companies/')).length, 1);
    });

    it('can be given up between two accounts', async () => {
      const leaving = new AbortController();
      const search = at().lookup.search(unknown('USR'), {
        signal: leaving.signal,
        report: (_, done) => done === 1 && leaving.abort(),
      });
      await assert.rejects(search, isAbort);
    });
  });
});
