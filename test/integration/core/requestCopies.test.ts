import assert from 'node:assert/strict';
import { AccountId, CompanyId } from '../../../src/api/schemas/ids';
import { placeOf, snippetOf } from '../../../src/core/requests/requestParts';
import { snippet, snippetFormats } from '../../../src/core/snippets/snippetFormats';
import { useRequestHistory } from '../../support/useRequestHistory';

describe('The history of requests', () => {
  const { at, history } = useRequestHistory();

  it('says whether a request went to where the next would go', async () => {
    const { session } = at();
    await session.connections();
    const [live] = history().all;
    assert.ok(live);
    assert.equal(placeOf(live, session.credentials), 'here');
    await session.startDemo();
    await session.connections();
    const [demo] = history().all;
    assert.ok(demo);
    assert.equal(placeOf(live, session.credentials), 'live');
    assert.equal(placeOf(demo, session.credentials), 'here');
    const { credentials } = session;
    assert.ok(credentials);
    assert.equal(placeOf(demo, { ...credentials, key: 'of another demo' }), 'demo');
    await session.stopDemo();
    assert.equal(placeOf(live, session.credentials), 'here');
    assert.equal(placeOf(demo, session.credentials), 'demo');
    const present = session.credentials;
    assert.ok(present);
    assert.equal(placeOf(live, { ...present, key: 'another-key-1234567890' }), 'live');
    assert.equal(placeOf(live, undefined), 'live');
  });

  it('is copied for where it went, wherever the next would go', async () => {
    const { session } = at();
    await session.startDemo();
    const { accounts, connections } = at().demos[0]!.state;
    const [account] = accounts;
    const connection = connections.find(each => each.accounts.includes(account!));
    const client = await session.client(connection!.id);
    const accountId = AccountId.parse(account!.id);
    const companyId = CompanyId.parse(account!.companies[0]!.id);
    await client.tags.create(accountId, {
      name: 'Copied',
      tag_level: 'company',
      company_id: companyId,
    });
    await session.stopDemo();
    const written = history().all.find(({ method }) => method === 'POST');
    const request = written && snippetOf(written);
    assert.ok(request);
    assert.equal((request.body as { name: string }).name, 'Copied');
    for (const { id } of snippetFormats) {
      const text = snippet(id, request, session.credentials!.endpoints);
      assert.ok(text.includes(at().demos[0]!.origin), id);
      assert.ok(!text.includes(at().sandbox.origin), id);
    }
  });

  it('is not copied without the body that it was sent with', () => {
    const bytes = new TextEncoder().encode('{"note":"Ca');
    const record = { method: 'PUT', plane: 'gateway', path: '/a', query: [] } as const;
    for (const shortened of ['large', 'dropped'] as const)
      assert.equal(
        snippetOf({ ...record, sentBody: { bytes, size: 900_000, shortened } } as never),
        undefined,
      );
  });
});
