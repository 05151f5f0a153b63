import assert from 'node:assert/strict';
import { isAbort } from '../../../src/base/abort';
import { AccountId } from '../../../src/api/schemas/ids';
import { failure } from '../../support/useApi';
import { useSession } from '../../support/useSession';

describe('The directory', () => {
  const at = useSession();

  it('finds the accounts of every connection, each with its connection', async () => {
    const { directory, state } = at();
    const accounts = await directory.accounts();
    const expected = state.connections.flatMap(({ id, accounts: granted }) =>
      granted.map(account => [id, account.id, account.name]),
    );
    assert.equal(expected.length, 3);
    assert.deepEqual(
      accounts.map(({ ref, account }) => [ref.connectionId, ref.accountId, account.name]),
      expected,
    );
  });

  it('tells when it has come to know accounts', async () => {
    const { directory } = at();
    const ref = at().accountRef();
    const known: boolean[] = [];
    directory.onDidLearn(() => known.push(directory.known(ref) !== undefined));
    await directory.accountPage(ref.connectionId);
    assert.deepEqual(known, [true]);
  });

  it('asks one question a connection, naming it', async () => {
    const { directory, state } = at();
    const requests = await at().requests(() => directory.accounts());
    assert.equal(requests.length, 1 + state.connections.length);
    const named = requests.slice(1).map(({ headers }) => headers['maton-connection']);
    assert.deepEqual(named.sort(), state.connections.map(({ id }) => id).sort());
  });

  it('finds the connection of an account', async () => {
    const { directory, state } = at();
    const account = state.accounts[2]!;
    const ref = await directory.locate({ accountId: AccountId.parse(account.id) });
    assert.deepEqual(ref, at().accountRef(account));
  });

  it('believes whoever names the connection, and asks nobody', async () => {
    const { directory } = at();
    const ref = { connectionId: 'one', accountId: AccountId.parse('ACC1') };
    const requests = await at().requests(async () =>
      assert.deepEqual(await directory.locate(ref), ref),
    );
    assert.deepEqual(requests, []);
  });

  it('does not find an account that no connection reaches', async () => {
    const { directory } = at();
    const error = await failure(
      'not-found',
      directory.locate({ accountId: AccountId.parse('ACCnone') }),
    );
    assert.match(error.message, /ACCnone/);
  });

  for (const status of ['FAILED', 'PENDING'] as const)
    it(`passes over a connection that is ${status}, which the session still lists`, async () => {
      const { directory, session, state } = at();
      state.connections[0]!.status = status;
      const accounts = await directory.accounts();
      assert.deepEqual(
        accounts.map(({ account }) => account.name),
        ['Lakeshore Health Partners'],
      );
      const statuses = (await session.connections()).map(connection => connection.status);
      assert.deepEqual(statuses, [status, 'ACTIVE']);
    });

  it('asks for a connection when none is active', async () => {
    const { directory, state } = at();
    for (const connection of state.connections) connection.status = 'PENDING';
    await failure('connection-required', directory.accounts());
    state.connections = [];
    await failure('connection-required', directory.accounts());
  });

  describe('where one connection has lost its authorization', () => {
    beforeEach(() => (at().state.connections[0]!.authorized = false));

    it('finds the accounts of the other', async () => {
      const accounts = await at().directory.accounts();
      assert.deepEqual(
        accounts.map(({ account }) => account.name),
        ['Lakeshore Health Partners'],
      );
    });

    it('locates what the other reaches', async () => {
      const account = at().state.accounts[2]!;
      const ref = await at().directory.locate({ accountId: AccountId.parse(account.id) });
      assert.equal(ref.connectionId, at().state.connections[1]?.id);
    });

    it('says so of an account that may be behind it', async () => {
      const accountId = AccountId.parse(at().account.id);
      await failure('connection-required', at().directory.locate({ accountId }));
    });

    it('says so when it is the only one', async () => {
      at().state.connections[1]!.authorized = false;
      await failure('connection-required', at().directory.accounts());
    });
  });

  it('is cancelled as a whole', async () => {
    const { directory, sandbox } = at();
    const gate = sandbox.faults.holdNext('/a.json');
    const cancel = new AbortController();
    const asked = directory.accounts({ signal: cancel.signal }).catch((error: unknown) => error);
    await gate.reached;
    cancel.abort();
    assert.ok(isAbort(await asked));
  });

  it('remembers the accounts that a list has brought, until the key changes', async () => {
    const { directory, session } = at();
    const ref = at().accountRef();
    assert.equal(directory.known(ref), undefined);
    await directory.accountPage(ref.connectionId);
    assert.equal(directory.known(ref)?.name, 'Brightline Marketing');
    await session.signOut();
    assert.equal(directory.known(ref), undefined);
  });

  it('lists the companies of an account by name', async () => {
    const companies = await at().directory.companies(at().accountRef());
    const names = companies.map(({ name }) => name ?? '');
    assert.equal(names.length, at().account.companies.length);
    assert.deepEqual(
      names,
      [...names].sort((one, other) => (one < other ? -1 : 1)),
    );
  });

  it('lists all trackers of an account, or of one company', async () => {
    const { directory, account } = at();
    const all = await directory.trackers(at().accountRef());
    assert.equal(all.length, account.trackers.length);
    const company = (await directory.companies(at().accountRef()))[0]!;
    const some = await directory.trackers(at().accountRef(), { company_id: company.id });
    assert.ok(some.length > 0 && some.length < all.length);
    assert.ok(some.every(tracker => tracker.company?.id === company.id));
  });
});
