import assert from 'node:assert/strict';
import type { Fault } from '../../src/sandbox/faults';
import { sandboxSettings, useSandbox } from '../support/useSandbox';
import { signIn } from './signIn';
import { useWorkbench } from './useWorkbench';

/** What goes wrong while a level of the tree is read, and what the user reads instead. */
const faults: [name: string, fault: Omit<Fault, 'path'>, words: RegExp][] = [
  ['403', { status: 403, body: { error: 'No permission' } }, /does not allow this.*No permission/],
  ['404', { status: 404, body: { error: 'Not found' } }, /no such record/],
  ['422', { status: 422, body: { error: 'Name is odd' } }, /refused the request: Name is odd/],
  ['429 with a long wait', { status: 429, retryAfter: 600 }, /limit is used up.*10 minutes/],
  ['500', { status: 500, body: { error: 'Oops' } }, /had an error \(500\)/],
  [
    '503 as a page',
    { status: 503, body: '<html><title>Maintenance</title></html>', contentType: 'text/html' },
    /not available right now/,
  ],
  ['truncated JSON', { truncate: true }, /not what CallRail documents/],
  ['JSON of another shape', { body: { companies: 'none' } }, /not what CallRail documents/],
  ['an empty body', { empty: true }, /not what CallRail documents/],
  ['a connection that breaks in mid-body', { reset: true }, /broke off/],
  [
    'a redirect to another origin',
    { redirectTo: 'https://example.com/' },
    /redirect.*must not travel/,
  ],
  ['a body of 21 MB', { oversizedBytes: 21_000_000 }, /larger than/],
];

describe('Trouble on the way', () => {
  const sandbox = useSandbox();
  const w = useWorkbench(() => ({ settings: sandboxSettings(sandbox()) }));

  before(() => signIn(w()));

  for (const [name, fault, words] of faults)
    it(`${name}: says what happened, and recovers when asked again`, async () => {
      await w().view('Accounts').collapse('Harbor & Pine Home Services');
      const broken = sandbox().faults.add({ ...fault, path: 'companies.json', times: Infinity });
      await w().view('Accounts').contextMenu('Harbor & Pine Home Services', 'Refresh');
      await w().view('Accounts').expand('Harbor & Pine Home Services');
      const row = w().view('Accounts').rowsWith('—').or(warning());
      await row.first().waitFor();
      assert.match((await row.first().getAttribute('aria-label')) ?? '', words);
      broken.dispose();
      await w().view('Accounts').contextMenu('Harbor & Pine Home Services', 'Refresh');
      await w().view('Accounts').reveal('Account tags');
      await warning().first().waitFor({ state: 'detached' });
    });

  it('a connection that is deleted while in use: leads to a new one', async () => {
    const [first] = sandbox().state.connections;
    assert.ok(first);
    sandbox().state.connections = sandbox().state.connections.filter(each => each !== first);
    await w().view('Accounts').contextMenu('Brightline Marketing', 'Refresh');
    await w().view('Accounts').expand('Brightline Marketing');
    await warning().first().waitFor();
    assert.match(
      (await warning().first().getAttribute('aria-label')) ?? '',
      /No CallRail connection is active, or its authorization has ended/,
    );
  });

  /** The line that stands where a list could not be read. */
  function warning() {
    return w()
      .page.locator('.part.sidebar .monaco-list-row')
      .filter({ has: w().page.locator('.codicon-warning') });
  }
});

describe('No network', () => {
  for (const [name, address, words] of [
    ['nobody listens', 'http://127.0.0.1:9', /does not answer at this address/],
    ['the name is unknown', 'https://gateway.invalid', /could not be found/],
  ] as const)
    describe(name, () => {
      const w = useWorkbench({ settings: { 'callrail.controlUrl': address } });

      it('is said where the key is typed, and the key is not lost', async () => {
        await w().openContainer('CallRail');
        await w().runCommand('CallRail: Set API Key…');
        await w().quickInput.answer('any-key-will-do');
        await w().quickInput.complains(words.source);
        assert.equal(await w().quickInput.value(), 'any-key-will-do');
      });
    });
});
