import assert from 'node:assert/strict';
import { hostileTexts } from '../../src/sandbox/data/hostileTexts';
import { useSignedIn } from './useSignedIn';

const account = 'Brightline Marketing';
const byName = (one: { name: string }, other: { name: string }) =>
  one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1;

describe('The Accounts tree', () => {
  const { w, sandbox, requestsOf, answered } = useSignedIn();
  const view = () => w().view('Accounts');
  const company = (name: string) => {
    const found = sandbox().state.companies.find(each => each.name === name);
    assert.ok(found);
    return found;
  };

  before(() => w().view('Calls').fold());

  it('has a level for connections when there are several, open on their accounts', async () => {
    assert.deepEqual(await view().labels(), [
      'Connection 1',
      account,
      'Harbor & Pine Home Services',
      'Connection 2',
      'Lakeshore Health Partners',
    ]);
    assert.equal(await view().rowDescription('Connection 1'), 'connected');
    assert.equal(await view().rowDescription('Lakeshore Health Partners'), 'HIPAA');
  });

  it('lists companies by name, then what belongs to the account, for one request', async () => {
    const requests = await requestsOf(async () => {
      await view().expand(account);
      await view().reveal('Notifications');
    });
    assert.deepEqual(requests, ['GET companies']);
    const companies = sandbox().state.accounts[0]?.companies.toSorted(byName) ?? [];
    const labels = await view().labels();
    assert.deepEqual(labels.slice(labels.indexOf(account) + 1, -3), [
      ...companies.map(({ name }) => name),
      'Account tags',
      'Users',
      'Notifications',
    ]);
    assert.equal(await view().rowDescription('Old Mill Bakery'), 'disabled');
  });

  it('asks for trackers only when their folder is opened', async () => {
    const nothing = await requestsOf(async () => {
      await view().expand('Bluebonnet Dental');
      await view().reveal('Trackers');
    });
    assert.deepEqual(nothing, []);
    const requests = await requestsOf(async () => {
      await view().expand('Trackers');
      await view().reveal('Website Pool');
    });
    assert.deepEqual(requests, ['GET trackers']);
    const names = company('Bluebonnet Dental').trackers.toSorted(byName);
    const labels = await view().labels();
    const first = labels.indexOf('Trackers') + 1;
    assert.deepEqual(labels.slice(first, first + names.length + 2), [
      ...names.map(({ name }) => name),
      'Tags',
      'Integrations',
    ]);
  });

  it('tells a tracker’s number, or how many it has', async () => {
    const [pool] = company('Bluebonnet Dental').trackers;
    assert.equal(await view().rowDescription('Website Pool'), `${pool?.numbers.length} numbers`);
    assert.match(await view().rowDescription('Facebook Page'), /^\(\d{3}\) \d{3}-\d{4}$/);
  });

  it('names its rows for people who do not see them', async () => {
    assert.match(
      await view().accessibleName('Facebook Page'),
      /^Tracker Facebook Page, \(\d{3}\) \d{3}-\d{4}$/,
    );
    assert.equal(await view().accessibleName('Bluebonnet Dental'), 'Company Bluebonnet Dental');
    assert.equal(
      await view().accessibleName('Old Mill Bakery'),
      'Company Old Mill Bakery, disabled',
    );
    assert.equal(await view().accessibleName(account), `Account ${account}`);
    assert.equal(await view().accessibleName('Connection 1'), 'Connection 1, connected');
  });

  it('tells more in a tooltip', async () => {
    const tooltip = await view().tooltip('Facebook Page');
    assert.match(tooltip, /Type: source/);
    assert.match(tooltip, /Company: Bluebonnet Dental/);
    assert.match(await view().tooltip('Bluebonnet Dental'), /Time zone: America\/Chicago/);
  });

  it('keeps what is open when it is refreshed, and asks for each open list once', async () => {
    const requests = await requestsOf(async () => {
      await answered('trackers', () => view().press('Refresh'));
      await view().reveal('Facebook Page');
    });
    assert.deepEqual(requests.toSorted(), [
      'GET ',
      'GET ',
      'GET companies',
      'GET connections',
      'GET trackers',
    ]);
    await view().collapse('Bluebonnet Dental');
  });

  it('shows 100 of 120 trackers, says so, and loads the rest on demand', async () => {
    await view().expand('Metro Auto Glass', 'Trackers');
    const trackers = company('Metro Auto Glass').trackers.toSorted(byName);
    await view().reveal('Load more (100 of 120)');
    const requests = await requestsOf(async () => {
      await view().click('Load more (100 of 120)');
      await view().reveal(trackers.at(-1)?.name ?? '');
    });
    assert.deepEqual(requests, ['GET trackers']);
    assert.match(sandbox().log.at(-1)?.path ?? '', /[?&]page=2\b/);
    await view().reveal('Tags');
    assert.equal(await view().rowsWith('Load more').count(), 0);
    const disabled = trackers.findLast(({ disabledAt }) => disabledAt !== null)?.name ?? '';
    assert.match(await view().rowDescription(disabled), /^\(\d{3}\) \d{3}-\d{4} · disabled$/);
  });

  it('keeps all pages when the list is refreshed', async () => {
    const requests = await requestsOf(async () => {
      await view().collapse('Trackers');
      await view().expand('Trackers');
      await answered('page=2', () => view().contextMenu('Trackers', 'Refresh'));
    });
    assert.deepEqual(requests, ['GET trackers', 'GET trackers']);
    await view().reveal('Yonkers – Yelp');
    await view().collapse('Metro Auto Glass');
  });

  it('shows hostile names as text: no link, no markup, no icon', async () => {
    const { account, name } = sandbox().state.hostile.company;
    await view().expand(account.name);
    const row = await view().reveal(name);
    assert.equal(await row.locator('.label-name a, .label-name .codicon').count(), 0);
    const hover = await view().hover(name);
    assert.ok((await hover.innerText()).includes(name));
    assert.equal(await hover.locator('a, b, .codicon').count(), 0);
    await view().expand(name, 'Tags');
    await view().reveal(hostileTexts.script);
    const tag = await view().hover(hostileTexts.commandLink);
    assert.ok((await tag.innerText()).includes(hostileTexts.commandLink));
    assert.equal(await tag.locator('a').count(), 0);
    await view().collapse(name);
  });

  it('says so where a list is empty', async () => {
    await view().expand('Harbor & Pine Home Services', 'Aloha Surf School', 'Trackers');
    await view().reveal('No trackers');
    await view().collapse('Harbor & Pine Home Services');
  });

  it('says why a list could not be read, and reads it on Retry', async () => {
    sandbox().faults.add({ path: '/users.json', truncate: true, times: 4 });
    await view().expand('Users');
    await view().rowsWith('not what CallRail documents').waitFor();
    sandbox().faults.clear();
    await view().click('Retry');
    const [admin] = sandbox().state.accounts[0]?.users ?? [];
    const name = `${admin?.firstName} ${admin?.lastName}`;
    assert.equal(await view().rowDescription(name), 'admin');
    assert.equal(await view().accessibleName(name), `User ${name}, admin`);
    assert.equal(await view().row('Retry').count(), 0);
    await view().collapse('Users');
  });

  it('offers Retry also where CallRail did not allow it, since rights change', async () => {
    sandbox().faults.add({ path: '/notifications.json', status: 403 });
    await view().expand('Notifications');
    await view().rowsWith('CallRail does not allow this').waitFor();
    await view().click('Retry');
    await view().rowsWith('Notify frontdesk@example.com').waitFor();
    await view().collapse('Notifications');
  });

  it('reads one folder anew without asking for another', async () => {
    await view().expand('Account tags');
    await view().reveal('VIP');
    const requests = await requestsOf(async () => {
      await answered('tags', () => view().inline('Account tags', 'Refresh'));
      await view().reveal('VIP');
    });
    assert.deepEqual(requests, ['GET tags']);
    await view().collapse('Account tags');
  });
});

describe('The Accounts tree of a single connection', () => {
  const many = 260;
  const { w } = useSignedIn({
    calls: 0,
    prepare: ({ state }) => {
      const [connection] = state.connections.splice(0, 2);
      const [, small] = connection?.accounts ?? [];
      if (!connection || !small) return;
      connection.accounts = Array.from({ length: many }, (_, index) => ({
        ...small,
        id: `ACC${String(index).padStart(32, '0')}`,
        name: `Client ${String(index).padStart(3, '0')}`,
        companies: [],
      }));
      state.connections.push(connection);
    },
  });
  const view = () => w().view('Accounts');

  it('begins with the accounts', async () => {
    await w().view('Calls').fold();
    assert.deepEqual((await view().labels()).slice(0, 2), ['Client 000', 'Client 001']);
  });

  it('shows 250 of 260 accounts, says so, and loads the rest on demand', async () => {
    await view().click('Load more (250 of 260)');
    await view().reveal('Client 259');
    assert.equal(await view().rowsWith('Load more').count(), 0);
  });
});
