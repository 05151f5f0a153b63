import assert from 'node:assert/strict';
import type { Sandbox } from '../../src/sandbox/server';
import { sandboxSettings, useSandbox } from '../support/useSandbox';
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
    const pinned = new Set(
      requests(sandbox(), /companies\.json/).map(({ headers }) => headers['maton-connection']),
    );
    assert.equal(pinned.size, 1);
    assert.ok(!pinned.has(undefined), 'Each request names its connection.');
  });

  it('are added by consent in the browser, which is opened and waited for', async () => {
    await w().runCommand('CallRail: Add Connection…');
    const consent = w().page.context().waitForEvent('page');
    assert.match(await w().dialog.text(), /127\.0\.0\.1/);
    await w().dialog.press('Open');
    const page = await consent;
    await page.waitForLoadState();
    const button = page.getByRole('button');
    if ((await button.count()) > 0) await button.first().click();
    await w().notifications.expect('The CallRail connection is ready');
    await page.close();
    await w().view('Accounts').reveal('Connection 3');
    assert.equal(requests(sandbox(), /^\/connections$/, 'POST').length, 1);
  });

  it('that are not finished say so, and can be finished from the tree', async () => {
    await w().runCommand('CallRail: Add Connection…');
    await w().dialog.press('Cancel');
    await w().notifications.expect('Waiting for your consent', { press: 'Cancel' });
    await w().view('Accounts').reveal('Connection 4');
    assert.match(await w().view('Accounts').rowDescription('Connection 4'), /waiting for consent/);
    const consent = w().page.context().waitForEvent('page');
    await w().view('Accounts').contextMenu('Connection 4', 'Finish Connection…');
    await w().dialog.press('Open');
    const page = await consent;
    await page.waitForLoadState();
    const button = page.getByRole('button');
    if ((await button.count()) > 0) await button.first().click();
    await page.close();
    await w().view('Accounts').expand('Connection 4');
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
