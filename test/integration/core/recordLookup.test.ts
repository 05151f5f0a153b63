import assert from 'node:assert/strict';
import { isAbort } from '../../../src/base/abort';
import { CallId } from '../../../src/api/schemas/ids';
import { until } from '../../support/until';
import { failure } from '../../support/useApi';
import { useSession } from '../../support/useSession';

const unknown = (prefix: string, digit = '0') => prefix + digit.repeat(32);

describe('The record behind an id', () => {
  const at = useSession();

  /** `GET calls/CAL….json` below the account, for each request that a task causes. */
  const asked = async (task: () => Promise<unknown>) =>
    (await at().requests(task)).map(({ path }) =>
      path.replace(/\?.*/, '').replace(/^\/callrail\/v3\/a\/?(ACC\w+\/)?/, ''),
    );
  /** As in a window whose Calls view is open: it is known which accounts there are. */
  const learnAccounts = () => at().directory.accounts();
  /** The second of the three accounts. */
  const other = () => at().state.accounts[1]!;
  const idsOf = (account = at().account) => ({
    account: account.id,
    company: account.companies[0]!.id,
    tracker: account.trackers[0]!.id,
    user: account.users[0]!.id,
    call: account.calls[0]!.id,
  });

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

  describe('that was seen', () => {
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
      for (const id of [company, account, call])
        assert.equal(await at().lookup.known(id), undefined);
    });
  });

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
