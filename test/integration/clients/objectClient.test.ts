import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { useNativeSandbox } from '../../support/nativeSandbox';

const script = resolve('test/integration/clients/objectClient.py');

interface Seen {
  [what: string]: unknown;
  calls: string[];
  filtered: string[];
  companies: string[];
  forms: string[];
  conversations: string[];
}

describe('client: objects in Python, pages by next_page as it is given', () => {
  const sandbox = useNativeSandbox({ calls: 2500 });

  it('sees every record once, and its own changes', async function () {
    if (spawnSync('python3', ['--version']).error) return;
    this.timeout(60_000);
    const { nativeUrl, key, state } = sandbox();
    const account = state.accounts[0]!;
    const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
    const vip = account.calls.filter(
      ({ outcome, tags }) => outcome === 'outbound' && tags.some(({ name }) => name === 'VIP'),
    );
    const calls = ids(account.calls);
    const args = [script, nativeUrl, key, String(account.numericId)];
    const { stdout } = await promisify(execFile)('python3', args, { maxBuffer: 1e8 });
    const seen = JSON.parse(stdout) as Seen;

    assert.deepEqual(seen.calls, calls);
    assert.ok(vip.length > 7);
    assert.deepEqual(seen.filtered, ids(vip));
    assert.deepEqual(seen.tags, ['Python']);
    assert.equal(seen.note, 'From Python');
    assert.deepEqual(seen.tag, ['Newer']);
    assert.deepEqual(seen.deleted, [404, 'Not found']);
    assert.deepEqual(seen.color, [400, 'Color is not included in the list']);
    assert.deepEqual(seen.companies, ids(account.companies));
    assert.deepEqual(seen.forms, ids(state.books.of(account, 'forms')));
    assert.equal(seen.value, 40);
    assert.deepEqual(seen.conversations, ids(state.books.of(account, 'conversations')));
    assert.equal(seen.user, 'Ada Byron');
    assert.equal(seen.account, account.id);
    assert.deepEqual(sandbox().hints(), []);
  });
});
