import assert from 'node:assert/strict';
import { until } from '../support/until';
import { sandboxSettings, testKey, useSandbox } from '../support/useSandbox';
import { signIn } from './signIn';
import { recordedPerson, someCall } from './someCall';
import { useWorkbench } from './useWorkbench';

describe('A panel of the demo', () => {
  const sandbox = useSandbox();
  const w = useWorkbench(() => ({ settings: sandboxSettings(sandbox()) }));
  let name = '';

  before(async () => {
    await signIn(w());
    const labels = async () => (await w().view('Calls').labels()).join();
    const live = await labels();
    await w().runCommand('CallRail: Start Demo');
    await until('the calls of the demo', async () => (await labels()) !== live);
    name = await someCall(w());
  });

  it('is one, however quickly its call is opened twice', async () => {
    await w().view('Calls').row(name).dblclick();
    const panel = await w().editors.webview(name);
    await panel.getByRole('heading', { level: 1 }).waitFor();
    const titles = await w().editors.titles();
    assert.equal(titles.filter(title => title === name || title === 'Call').length, 1);
  });

  it('is gone after a reload, as the demo is, and CallRail is not asked for its call', async () => {
    const panel = await w().editors.webview(name);
    await panel.getByRole('textbox', { name: 'Note' }).fill('A draft in the demo');
    await w().whenStored('A draft in the demo');
    const from = sandbox().log.length;
    await w().reload();
    await until('no tabs', async () => (await w().editors.titles()).length === 0);
    await w().view('Calls').described('calls');
    const asked = sandbox().log.slice(from);
    assert.ok(asked.length > 0);
    assert.deepEqual(
      asked.filter(({ path }) => path.includes('/calls/')),
      [],
    );
  });
});

describe('A panel that is restored', () => {
  const sandbox = useSandbox();
  const w = useWorkbench(() => ({ settings: sandboxSettings(sandbox()) }));
  let name = '';
  const note = async () => (await w().editors.webview(name)).getByRole('textbox', { name: 'Note' });

  before(async () => {
    await signIn(w());
    name = recordedPerson(sandbox());
    await w().view('Calls').reveal(name);
    await w().view('Calls').click(name);
    await (await note()).fill('A draft to be kept');
    await w().whenStored('A draft to be kept');
  });

  it('says that the key is refused, offers to set one, and opens with it, draft included', async () => {
    sandbox().faults.add({ path: '/calls', status: 401, times: Infinity });
    await w().reload();
    const panel = await w().editors.webview(name);
    await panel.getByText('The call could not be opened').waitFor();
    sandbox().faults.clear();
    await w().notifications.clear();
    await panel.getByRole('button', { name: 'Set API Key' }).click();
    await w().quickInput.opened('CallRail: Set API Key');
    await w().quickInput.answer(testKey);
    await w().notifications.expect('Signed in');
    assert.equal(await (await note()).inputValue(), 'A draft to be kept');
  });
});
