import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { sandboxSettings, useSandbox } from '../support/useSandbox';
import { until } from '../support/until';
import { signIn } from './signIn';
import { recordedPerson } from './someCall';
import { useWorkbench } from './useWorkbench';

describe('A call in its panel', () => {
  const sandbox = useSandbox();
  const w = useWorkbench(() => ({ settings: sandboxSettings(sandbox()) }));
  let name = '';
  let panel: FrameLocator;

  const heading = () => panel.getByRole('heading', { level: 1 });
  const note = () => panel.getByRole('textbox', { name: 'Note' });
  const button = (label: string) => panel.getByRole('button', { name: label, exact: true });
  const record = () => {
    const call = sandbox().state.calls.find(({ customer }) => customer.name === name);
    assert.ok(call, `A call of ${name} is in the sandbox.`);
    return call;
  };
  const api = () => sandbox().log.filter(({ origin }) => origin === 'api');

  before(async () => {
    await signIn(w());
    name = recordedPerson(sandbox());
    await w().view('Calls').reveal(name);
  });

  it('opens from the list for the price of its recording: one request', async () => {
    const before = api().length;
    await w().view('Calls').click(name);
    panel = await w().editors.webview(name);
    await heading().waitFor();
    assert.equal((await heading().innerText()).trim(), name);
    await button('Play').waitFor();
    assert.deepEqual(
      api()
        .slice(before)
        .map(({ path }) => path.replace(/^.*\//, '')),
      ['recording.json'],
    );
  });

  it('fetches the audio without the key', () => {
    const media = sandbox().log.filter(({ origin }) => origin === 'media');
    assert.ok(media.length > 0);
    assert.deepEqual(
      media.filter(({ headers }) => 'authorization' in headers),
      [],
    );
  });

  it('plays the recording', async () => {
    await button('Play').click();
    const slider = panel.getByRole('slider');
    await until('progress', async () => Number(await slider.getAttribute('aria-valuenow')) >= 1);
    await button('Pause').click();
    await button('Play').waitFor();
  });

  it('is shown once: opening it again leads to the same tab', async () => {
    await w().view('Calls').click(name);
    assert.equal((await w().editors.titles()).filter(title => title === name).length, 1);
  });

  it('keeps a draft over a reload of the window, and the panel with it', async () => {
    await note().fill('A draft that nobody has saved');
    await panel.getByText('Unsaved changes').waitFor();
    await w().whenStored('A draft that nobody has saved');
    await w().reload();
    panel = await w().editors.webview(name);
    await heading().waitFor();
    assert.equal(await note().inputValue(), 'A draft that nobody has saved');
  });

  it('keeps a draft when the same key is set again', async () => {
    await signIn(w());
    await w().notifications.clear();
    await panel.getByText('Unsaved changes').waitFor();
    assert.equal(await note().inputValue(), 'A draft that nobody has saved');
  });

  it('saves what was changed, in two requests, and shows it everywhere', async () => {
    await w().view('Calls').reveal(name);
    const before = api().length;
    await note().fill('Call back on Friday');
    await button('Save').click();
    await panel.getByText('Saved.').waitFor();
    assert.equal(record().note, 'Call back on Friday');
    assert.deepEqual(
      api()
        .slice(before)
        .map(({ method }) => method),
      ['PUT', 'GET'],
    );
  });

  it('keeps the text when saving fails, and says why', async () => {
    const broken = { method: 'PUT', path: record().id, times: Infinity, status: 503 };
    const fault = sandbox().faults.add({
      ...broken,
      body: '<h1>Down</h1>',
      contentType: 'text/html',
    });
    await note().fill('Not lost');
    await button('Save').click();
    await panel.getByRole('alert').filter({ hasText: 'not available right now' }).waitFor();
    assert.equal(await note().inputValue(), 'Not lost');
    fault.dispose();
    await button('Save').click();
    await panel.getByText('Saved.').waitFor();
    assert.equal(record().note, 'Not lost');
  });

  it('asks before an unknown tag is created, and takes it off again', async () => {
    const field = panel.getByRole('combobox', { name: 'Add a tag' });
    await field.fill('Brand new tag');
    await field.press('Enter');
    await panel.getByText('No tag is named “Brand new tag”').waitFor();
    assert.ok(!record().tags.some(tag => tag.name === 'Brand new tag'));
    await button('Create').click();
    await button('Remove tag Brand new tag').waitFor();
    assert.ok(record().tags.some(tag => tag.name === 'Brand new tag'));
    await button('Remove tag Brand new tag').click();
    await button('Remove tag Brand new tag').waitFor({ state: 'detached' });
    assert.ok(!record().tags.some(tag => tag.name === 'Brand new tag'));
  });

  it('reads what was said when asked, and plays from a phrase', async () => {
    await panel.getByRole('button', { name: /^Transcript/ }).click();
    await until('the transcript, or why there is none', async () => {
      const text = await panel.getByRole('region', { name: 'Transcript' }).innerText();
      return /Agent|Caller|no transcript/.test(text);
    });
  });

  it('copies the id, and the recording’s address, with a word of warning beside it', async () => {
    await button('Copy ID').click();
    await until('the id', async () => (await w().clipboard()) === record().id);
    await panel.getByText('Whoever has one of these links can listen').waitFor();
    await button('Copy recording link').click();
    await until('the link', async () => (await w().clipboard()).startsWith(sandbox().mediaOrigin));
  });

  it('saves the recording where the user says', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'callrail-download-'));
    try {
      const file = join(folder, 'call.wav');
      await button('Download').click();
      await w().quickInput.choosePath(file, '.wav');
      await until('the file', () => existsSync(file));
      assert.equal(readFileSync(file).subarray(0, 4).toString(), 'RIFF');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('shows the JSON that CallRail gives', async () => {
    await button('Open as JSON').click();
    await w().editors.contains(`"id": "${record().id}"`);
  });

  it('shows it as it is now when it is opened again', async () => {
    record().businessPhone = '+15035550147';
    await w().view('Calls').click(name);
    panel = await w().editors.webview(name);
    await button('Open as JSON').click();
    await w().editors.contains('"+15035550147"');
    await w().view('Calls').click(name);
    panel = await w().editors.webview(name);
  });

  it('is gone from panel and list once it is spam, after a modal', async () => {
    await w().dialog.openedBy(() => button('Mark as spam…').click());
    assert.match(await w().dialog.press('Cancel'), /cannot be undone/);
    await w().dialog.openedBy(() => button('Mark as spam…').click());
    await w().dialog.press('Mark as Spam');
    await until('the panel closes', async () => !(await w().editors.titles()).includes(name));
    await w().view('Calls').row(name).waitFor({ state: 'hidden' });
  });
});
