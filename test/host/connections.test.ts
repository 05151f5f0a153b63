import assert from 'node:assert/strict';
import type { Sandbox } from '../../src/sandbox/server';
import { sandboxSettings, useSandbox } from '../support/useSandbox';
import { until } from '../support/until';
import { signIn } from './signIn';
import { useWorkbench } from './useWorkbench';

describe('Connections', () => {
  const sandbox = useSandbox();
  const w = useWorkbench(() => ({ settings: sandboxSettings(sandbox()) }));

  before(() => signIn(w()));

  it('stand side by side, each with its own accounts', async () => {
    const labels = await w().view('Accounts').labels();
    assert.deepEqual(
      labels.filter(label => label.startsWith('Connection')),
      ['Connection 1', 'Connection 2'],
    );
    await w().view('Accounts').expand('Lakeshore Health Partners');
    await w().view('Accounts').reveal('Lakeshore Family Medicine');
    const pinned = new Set(
      requests(sandbox(), /companies\.json/).map(({ headers }) => headers['maton-connection']),
    );
    assert.equal(pinned.size, 1);
    assert.ok(!pinned.has(undefined), 'Each request names its connection.');
  });

  it('are added by consent in the browser, which is opened and waited for', async () => {
    await consentTo(() => w().runCommand('CallRail: Add Connection…'));
    await w().notifications.expect('The CallRail connection is ready');
    await w().view('Accounts').reveal('Connection 3');
    assert.equal(requests(sandbox(), /^\/connections$/, 'POST').length, 1);
  });

  it('that are not finished say so, and can be finished from the tree', async () => {
    const opened = w().page.context().waitForEvent('page');
    await w().runCommand('CallRail: Add Connection…');
    await (await opened).close();
    await w().notifications.expect('Waiting for your consent', { press: 'Cancel' });
    await w().view('Accounts').reveal('Connection 4');
    assert.match(await w().view('Accounts').rowDescription('Connection 4'), /waiting for consent/);
    await consentTo(() => w().view('Accounts').contextMenu('Connection 4', 'Finish Connection…'));
    await until('the connection works', async () =>
      (await w().view('Accounts').rowDescription('Connection 4')).includes('connected'),
    );
  });

  it('are removed only after a modal that states the consequence', async () => {
    await w().view('Accounts').contextMenu('Connection 4', 'Remove Connection…');
    assert.match(await w().dialog.press('Cancel'), /loses access/);
    assert.equal(requests(sandbox(), /^\/connections\//, 'DELETE').length, 0);
    await w().view('Accounts').contextMenu('Connection 4', 'Remove Connection…');
    await w().dialog.press('Remove');
    await w().view('Accounts').row('Connection 4').waitFor({ state: 'hidden' });
    assert.equal(requests(sandbox(), /^\/connections\//, 'DELETE').length, 1);
  });

  /** Does what opens the consent page, and consents there. The browser has another way to the page. */
  async function consentTo(act: () => Promise<void>): Promise<void> {
    const opened = w().page.context().waitForEvent('page');
    await act();
    const page = await opened;
    const { pathname, search } = new URL(page.url());
    assert.match(pathname, /\/connect\/$/);
    await page.close();
    assert.equal((await fetch(`${sandbox().origin}/connect/${search}`)).status, 200);
  }
});

describe('A key without connections', () => {
  const sandbox = useSandbox();
  const w = useWorkbench(() => ({ settings: sandboxSettings(sandbox()) }));

  before(async () => {
    const none = { path: '/connections', times: Infinity, body: { connections: [] } };
    sandbox().faults.add({ ...none, method: 'GET' });
    await signIn(w());
  });

  it('is led to adding one', async () => {
    await w().view('Accounts').welcome.getByRole('button', { name: 'Add Connection' }).waitFor();
    assert.match(
      await w().view('Calls').welcome.innerText(),
      /once a CallRail account is connected/,
    );
  });
});

function requests(sandbox: Sandbox, path: RegExp, method = 'GET') {
  return sandbox.log.filter(request => request.method === method && path.test(request.path));
}
