import assert from 'node:assert/strict';
import { useWorkbench } from './useWorkbench';

describe('A new window', () => {
  const w = useWorkbench();

  it('has a CallRail container that asks for a key', async () => {
    await w().openContainer('CallRail');
    await w()
      .view('Accounts')
      .welcome.getByRole('button', { name: /API Key/ })
      .waitFor();
  });

  it('starts the demo from the palette', async () => {
    await w().runCommand('CallRail: Start Demo');
    await w().statusBarItem('demo').first().waitFor();
    assert.notDeepEqual(await w().view('Accounts').labels(), []);
  });
});

describe('A window with the demo in its environment', () => {
  const w = useWorkbench({ env: { CALLRAIL_DEMO: '1' } });

  it('opens on the demo’s accounts', async () => {
    await w().openContainer('CallRail');
    await w().statusBarItem('demo').first().waitFor();
    assert.notDeepEqual(await w().view('Accounts').labels(), []);
  });
});
