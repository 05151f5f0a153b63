import assert from 'node:assert/strict';
import { SandboxFetch } from '../support/sandboxFetch';

describe('sandbox: tags', () => {
  let server: SandboxFetch;
  before(async () => (server = await SandboxFetch.start({ calls: 400 })));
  afterEach(() => server.sandbox.reset());
  after(() => server.sandbox.close());

  it('lists both levels without total_pages; some tags have one colour only', async () => {
    const { json } = await server.get('tags');
    assert.deepEqual(Object.keys(json), ['page', 'per_page', 'total_records', 'tags']);
    const tags = json.tags as Record<string, unknown>[];
    assert.ok(tags.some(tag => tag.tag_level === 'account' && tag.company_id === null));
    assert.ok(tags.some(tag => tag.tag_level === 'company' && tag.company_id !== null));
    assert.ok(tags.some(tag => !('background_color' in tag)));
    assert.ok(
      tags.some(tag => tag.background_color !== undefined && tag.background_color !== tag.color),
    );
    assert.ok(tags.some(tag => tag.status === 'disabled'));
    assert.ok(tags.every(tag => typeof tag.id === 'number'));
  });

  it('filters by company, level and status', async () => {
    const company = server.account.companies[0]!;
    const own = await server.get(`tags?company_id=${company.id}`);
    assert.equal(own.json.total_records, 5);
    const shared = await server.get('tags?tag_level=account');
    assert.equal(shared.json.total_records, 10);
    const enabled = await server.get('tags?status=enabled&sort=name');
    const names = enabled.json.tags.map(({ name }) => name);
    assert.deepEqual(
      names,
      [...names].sort((a, b) => a.localeCompare(b)),
    );
    assert.equal((await server.get(`tags?company_id=${company.id}&tag_level=account`)).status, 400);
  });

  it('creates an account-level tag and answers with the id as text', async () => {
    const body = { name: 'New Tag', tag_level: 'account', color: 'blue1' };
    const created = await server.send('POST', 'tags', body);
    assert.equal(created.status, 201);
    assert.match(created.json.id, /^\d+$/);
    assert.equal(created.json.background_color, 'blue1');
    assert.equal(created.json.company_id, null);
    const read = await server.get(`tags/${created.json.id}`);
    assert.equal(read.json.id, Number(created.json.id));
    assert.equal(read.json.name, 'New Tag');
  });

  it('makes a company tag unless told otherwise, and needs the company', async () => {
    const missing = await server.send('POST', 'tags', { name: 'Lost' });
    assert.equal(missing.status, 400);
    assert.match(missing.json.error, /company_id/);
    const company_id = server.account.companies[1]!.id;
    const created = await server.send('POST', 'tags', { name: 'Found', company_id });
    assert.equal(created.json.tag_level, 'company');
    assert.equal(created.json.company_id, company_id);
    const elsewhere = await server.send('POST', 'tags', { name: 'x', company_id: 'COM1' });
    assert.equal(elsewhere.status, 404);
  });

  it('refuses unknown colours, empty names and names that are taken', async () => {
    const account = { tag_level: 'account' };
    const color = await server.send('POST', 'tags', { ...account, name: 'x', color: 'teal9' });
    assert.equal(color.status, 400);
    assert.deepEqual(color.json, { error: 'Color is not included in the list' });
    assert.equal((await server.send('POST', 'tags', { ...account, name: ' ' })).status, 400);
    assert.equal((await server.send('POST', 'tags', { ...account, name: 'VIP' })).status, 400);
    const tag = server.account.tags[0]!;
    const update = await server.send('PUT', `tags/${tag.id}`, { color: '#ff0000' });
    assert.deepEqual(update.json, { error: 'Color is not included in the list' });
  });

  it('renames a tag everywhere', async () => {
    const call = server.account.calls.find(({ tags }) => tags.length > 0)!;
    const [tag] = call.tags;
    const updated = await server.send('PUT', `tags/${tag!.id}`, {
      name: 'Renamed',
      color: 'green4',
    });
    assert.equal(updated.status, 200);
    assert.equal(updated.json.color, 'green4');
    const read = await server.get(`calls/${call.id}?fields=tags`);
    assert.equal(read.json.tags[0]!.name, 'Renamed');
  });

  it('disables by text, not by a boolean', async () => {
    const tag = server.account.tags.find(({ disabled }) => !disabled)!;
    const ignored = await server.send('PUT', `tags/${tag.id}`, { disabled: true });
    assert.equal(ignored.json.status, 'enabled');
    const disabled = await server.send('PUT', `tags/${tag.id}`, { disabled: 'true' });
    assert.equal(disabled.json.status, 'disabled');
    const enabled = await server.send('PUT', `tags/${tag.id}`, { disabled: 'false' });
    assert.equal(enabled.json.status, 'enabled');
  });

  it('takes a deleted tag off every call', async () => {
    const tag = server.account.tags.find(({ id }) =>
      server.account.calls.some(call => call.tags.some(other => other.id === id)),
    )!;
    const tagged = () =>
      server.get(`calls?date_range=last_30_days&tags[]=${encodeURIComponent(tag.name)}`);
    assert.ok((await tagged()).json.total_records > 0);
    const deleted = await server.send('DELETE', `tags/${tag.id}`);
    assert.equal(deleted.status, 204);
    assert.equal(deleted.text, '');
    assert.equal((await tagged()).json.total_records, 0);
    assert.equal((await server.get(`tags/${tag.id}`)).status, 404);
  });

  it('keeps account-level tags for administrators', async () => {
    const account = server.state.accounts[2]!;
    const body = { name: 'Mine', tag_level: 'account' };
    const refused = await server.send('POST', 'tags', body, account);
    assert.equal(refused.status, 403);
    assert.match(refused.json.error, /permission/);
    const shared = account.tags.find(({ company }) => company === null)!;
    assert.equal(
      (await server.send('DELETE', `tags/${shared.id}`, undefined, account)).status,
      403,
    );
    const company_id = account.companies[0]!.id;
    assert.equal(
      (await server.send('POST', 'tags', { name: 'Mine', company_id }, account)).status,
      201,
    );
  });

  it('refuses bodies that are not JSON objects', async () => {
    const text = await server.ask(server.path('tags'), {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: { name: 'x' },
    });
    assert.equal(text.status, 406);
    assert.equal((await server.send('POST', 'tags', ['x'])).status, 400);
    assert.equal((await server.send('POST', 'tags?name=x&tag_level=account')).status, 406);
  });
});
