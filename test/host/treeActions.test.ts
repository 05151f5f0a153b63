import assert from 'node:assert/strict';
import { useSignedIn } from './useSignedIn';

const account = 'Brightline Marketing';

describe('The Accounts tree', () => {
  const { w, sandbox, answered } = useSignedIn();
  const view = () => w().view('Accounts');

  before(async () => {
    await w().view('Calls').fold();
    await view().expand(account);
    await view().reveal('Notifications');
  });

  it('offers of each record what can be done with it, and nothing else', async () => {
    const shown = ['Show Calls', 'Open as JSON'];
    const itsCalls = [
      'Open Calls as Table',
      'Show Analytics',
      'Export Calls…',
      'Download Recordings…',
    ];
    const inCode = ['Copy as Code…', 'Insert Record as Fixture…'];
    const copied = ['Copy Name', 'Copy ID', ...inCode];
    assert.deepEqual(await view().menuEntries('Connection 1'), ['Refresh', 'Remove Connection…']);
    assert.deepEqual(await view().menuEntries(account), [
      ...shown,
      ...itsCalls,
      'Create Tag…',
      ...copied,
      'Refresh',
    ]);
    assert.deepEqual(await view().menuEntries('Bluebonnet Dental'), [
      ...shown,
      ...itsCalls,
      'Create Tag…',
      ...copied,
    ]);
    assert.deepEqual(await view().menuEntries('Account tags'), ['Create Tag…', 'Refresh']);
    assert.deepEqual(await view().menuEntries('Users'), ['Refresh']);
    await view().expand('Cascade Plumbing & Drain', 'Trackers');
    assert.deepEqual(await view().menuEntries('Google My Business'), [
      ...shown,
      ...itsCalls,
      'Place Call…',
      'Copy Name',
      'Copy Number',
      'Copy ID',
      ...inCode,
    ]);
    // Nobody can be called from a tracker that is switched off.
    assert.deepEqual(await view().menuEntries('Spring Mailer'), [
      ...shown,
      ...itsCalls,
      'Copy Name',
      'Copy Number',
      'Copy ID',
      ...inCode,
    ]);
  });

  it('copies id, number and name, and says so', async () => {
    const company = sandbox().state.companies.find(({ name }) => name.startsWith('Cascade'));
    const tracker = company?.trackers.find(({ name }) => name === 'Google My Business');
    assert.ok(tracker);
    const copies = { 'Copy ID': tracker.id, 'Copy Number': tracker.numbers[0] };
    for (const [entry, text] of Object.entries({ ...copies, 'Copy Name': tracker.name })) {
      await view().contextMenu('Google My Business', entry);
      await w().statusBarItem(`${text} copied`).waitFor();
      assert.equal(await w().clipboard(), text);
    }
  });

  it('shows the calls of an account, company, tracker or tag', async () => {
    await w().view('Calls').unfold();
    await view().inline('Google My Business', 'Show Calls');
    await w().view('Calls').described('Google My Business · last 7 days');
    await view().contextMenu('Bluebonnet Dental', 'Show Calls');
    await w().view('Calls').described('Bluebonnet Dental · last 7 days');
    await view().collapse('Cascade Plumbing & Drain');
    await view().expand('Account tags');
    await answered('VIP', () => view().inline('VIP', 'Show Calls'));
    await w().view('Calls').described('VIP · last 7 days');
    await view().contextMenu(account, 'Show Calls');
    await w().view('Calls').described(`${account} · last 7 days`);
  });
});
