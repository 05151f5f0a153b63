import assert from 'node:assert/strict';
import { sandboxSettings, testKey, useSandbox } from '../support/useSandbox';
import { until } from '../support/until';
import { someCall } from './someCall';
import { useWorkbench } from './useWorkbench';

describe('The API key', () => {
  const sandbox = useSandbox();
  const w = useWorkbench(() => ({ settings: sandboxSettings(sandbox()) }));

  it('is asked for by an empty view, without a single request', async () => {
    await w().openContainer('CallRail');
    await w().view('Accounts').welcome.getByRole('button', { name: 'Set API Key' }).waitFor();
    assert.deepEqual(sandbox().log, []);
  });

  it('is hidden while it is typed, and refused with a reason when it cannot be one', async () => {
    await w().view('Accounts').welcome.getByRole('button', { name: 'Set API Key' }).click();
    await w().quickInput.opened('Set API Key');
    assert.ok(await w().quickInput.isPassword());
    await w().quickInput.answer('two words');
    await w().quickInput.complains('no spaces');
    await w().quickInput.answer('');
    await w().quickInput.complains('A key is needed');
    assert.deepEqual(sandbox().log, []);
  });

  it('is checked before it is kept: a wrong one stays in the box and is not stored', async () => {
    await w().quickInput.answer('wrong-key');
    await w().quickInput.complains('does not accept this key');
    assert.equal(await w().quickInput.value(), 'wrong-key');
    await w().quickInput.cancel();
    await w().reload();
    await w().openContainer('CallRail');
    await w().view('Accounts').welcome.getByRole('button', { name: 'Set API Key' }).waitFor();
  });

  it('opens the accounts once it is accepted', async () => {
    await w().runCommand('CallRail: Set API Key…');
    await w().quickInput.answer(testKey);
    assert.match(await w().notifications.expect('Signed in'), /2 CallRail connections are ready/);
    await w().view('Accounts').reveal('Brightline Marketing');
  });

  it('outlives a reload of the window', async () => {
    await w().reload();
    await w().openContainer('CallRail');
    await w().view('Accounts').reveal('Brightline Marketing');
  });

  it('leads to a clear message when it is revoked while in use, and a new one mends it', async () => {
    sandbox().faults.revokeKey();
    await w().view('Accounts').press('Refresh');
    const row = w().view('Accounts').rowsWith('does not accept the API key');
    await row.waitFor();
    sandbox().faults.restoreKey();
    await row.click();
    await w().quickInput.opened('Set API Key');
    await w().quickInput.answer(testKey);
    await w().view('Accounts').reveal('Brightline Marketing');
  });

  it('leaves nothing behind when it is removed: tree, panels and documents go with it', async () => {
    const call = await someCall(w());
    await w().view('Calls').click(call);
    await w().editors.webview(call);
    await w().view('Calls').contextMenu(call, 'Open as JSON');
    await until('two tabs', async () => (await w().editors.titles()).length === 2);

    await w().runCommand('CallRail: Remove API Key…');
    await w().dialog.press('Cancel');
    assert.equal((await w().editors.titles()).length, 2);

    await w().runCommand('CallRail: Remove API Key…');
    assert.match(await w().dialog.text(), /drafts in them are lost/);
    await w().dialog.press('Remove');
    await w().view('Accounts').welcome.getByRole('button', { name: 'Set API Key' }).waitFor();
    await until('no tabs', async () => (await w().editors.titles()).length === 0);
    await w().reload();
    await w().openContainer('CallRail');
    await w().view('Accounts').welcome.getByRole('button', { name: 'Set API Key' }).waitFor();
  });
});

describe('A key in the environment', () => {
  const sandbox = useSandbox();
  const w = useWorkbench(() => ({
    settings: sandboxSettings(sandbox()),
    env: { MATON_API_KEY: testKey },
  }));

  it('is not taken silently', async () => {
    await w().openContainer('CallRail');
    await w().view('Accounts').welcome.getByRole('button', { name: 'Set API Key' }).waitFor();
    assert.deepEqual(sandbox().log, []);
  });

  it('is offered, and used when chosen', async () => {
    await w().runCommand('CallRail: Set API Key…');
    await w().quickInput.pick('Use MATON_API_KEY from the environment');
    await w().notifications.expect('Signed in');
    await w().view('Accounts').reveal('Brightline Marketing');
  });
});
