import assert from 'node:assert/strict';
import { failure } from '../support/useApi';
import { useSandboxClient } from '../support/useSandboxClient';

describe('The client with the sandbox survives every fault of the sandbox', () => {
  const at = useSandboxClient();

  for (const [what, fault, code] of [
    ['truncated JSON', { truncate: true }, 'schema'],
    ['an empty answer', { empty: true }, 'schema'],
    ['an oversized answer', { oversizedBytes: 21 * 1024 * 1024 }, 'too-large'],
    ['a redirect', { redirectTo: 'https://elsewhere.example/' }, 'redirected'],
    ['a page for an answer', { body: '<title>Hello</title>', contentType: 'text/html' }, 'schema'],
    ['another shape', { body: { calls: 'none' } }, 'schema'],
  ] as const)
    it(what, async () => {
      const { account, client, sandbox } = at();
      sandbox.faults.add({ path: 'users', ...fault });
      await failure(code, client.users.list(account.id));
      assert.ok((await client.users.list(account.id)).items.length > 0);
    });

  it('a connection that breaks in mid-body, by asking again', async () => {
    const { account, client, sandbox } = at();
    sandbox.faults.add({ path: 'users', reset: true });
    assert.ok((await client.users.list(account.id)).items.length > 0);
    assert.equal(at().seen(/users/), 2);
  });

  it('a short refusal, by waiting as long as it was told', async () => {
    const { account, client, sandbox } = at();
    sandbox.faults.add({ path: 'users', status: 429, retryAfter: 0 });
    assert.ok((await client.users.list(account.id)).items.length > 0);
  });
});
