import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/until';
import { testKey } from '../support/useSandbox';
import { useSignedIn } from './useSignedIn';
import { useTemporaryFolder } from './useTemporaryFolder';

describe('The Requests view', () => {
  const folder = useTemporaryFolder();
  const { w, sandbox, answered } = useSignedIn({ folder });
  const requests = () => w().view('Requests');
  const input = () => w().quickInput;

  before(async () => {
    await w().view('Accounts').fold();
    await w().view('Calls').fold();
    await requests().unfold();
  });

  const filtered = async (filter: string) => {
    await requests().press('Filter Requests…');
    await input().type(filter);
    await w().page.keyboard.press('Enter');
    await requests().described(filter);
  };
  const unfiltered = async () => {
    await requests().press('Clear Filter');
    await until('all are shown', async () => (await requests().description()) === '');
  };

  it('shows what was asked, by whom, and what is left', async () => {
    await requests().reveal('GET calls.json');
    assert.match(
      await requests().rowDescription('GET calls.json'),
      /^200 · \d[\d.]* m?s · [\d.]+ kB · tree · /,
    );
    assert.match(
      await requests().accessibleName('GET calls.json'),
      /^Request \d+, GET calls\.json, 200, .+, tree/,
    );
    const labels = await requests().labels();
    const [quota] = labels;
    assert.match(quota ?? '', /^99\d of 1,000 left this hour$/);
    await requests().expand(quota ?? '');
    await requests().reveal(`9,${quota?.slice(0, 3) ?? ''} of 10,000 left today`);
    await requests().collapse(quota ?? '');
    assert.ok((await requests().tooltip('GET calls.json')).includes('Asked By: tree'));
  });

  it('opens the answer as JSON, and the request without the key', async () => {
    await requests().click('GET a.json');
    await w().editors.tab('response.json').waitFor();
    await w().editors.contains('"accounts": [');
    await w().statusBarItem('JSON').waitFor();
    await requests().contextMenu('GET a.json', 'Open Request');
    await w().editors.tab('request.http').waitFor();
    await w().editors.contains('authorization: Bearer $MATON_API_KEY');
    const text = await w().editors.text();
    assert.match(text, /^GET http:\/\/127\.0\.0\.1:\d+\/callrail\/v3\/a\.json/m);
    assert.match(text, /^# 200 · /m);
    assert.match(text, /^# content-type: application\/json/m);
    assert.ok(!text.includes(testKey));
  });

  it('replays a GET past the cache, shows it at once, and compares the two answers', async () => {
    await filtered('path:calls.json ok');
    const [call] = sandbox().state.accounts[0]?.calls ?? [];
    assert.ok(call);
    // Another one with each try.
    const changed = `Changed meanwhile ${sandbox().log.length}`;
    call.note = changed;
    const shown = async () =>
      (await requests().labels()).filter(label => label === 'GET calls.json');
    const earlier = (await shown()).length;
    await answered('/calls.json', () => requests().contextMenu('GET calls.json', 'Replay Request'));
    await until('the new one is shown', async () => (await shown()).length === earlier + 1);
    await w().editors.tab('response.json').waitFor();
    assert.ok((await requests().rowDescription('GET calls.json')).includes('command'));
    const rows = requests().row('GET calls.json');
    await rows.nth(0).click();
    await rows.nth(1).click({ modifiers: ['ControlOrMeta'] });
    await until('two are selected', async () => {
      const selected = requests().row('GET calls.json').and(w().page.locator('.selected'));
      return (await selected.count()) === 2;
    });
    await requests().contextMenu('GET calls.json', 'Compare Responses');
    const diff = w().page.locator('.editor-group-container.active .monaco-diff-editor');
    await diff.waitFor();
    await diff.locator('.modified').getByText(changed).first().waitFor();
    await unfiltered();
  });

  it('acts on the row that was pressed, though another is selected as well', async () => {
    await filtered('-path:calls ok');
    const [first, second] = ['GET a.json', 'GET connections'];
    await requests().row(first).first().click();
    await requests()
      .row(second)
      .first()
      .click({ modifiers: ['ControlOrMeta'] });
    for (const [label, path] of [
      [first, '/callrail/v3/a.json'],
      [second, '/connections'],
    ] as const) {
      await requests().contextMenu(label, 'Open Request');
      await until(`the request of ${label} is open`, async () =>
        new RegExp(`^GET http://[^/]+${path}`, 'm').test(await w().editors.text()),
      );
    }
    await unfiltered();
  });

  it('compares with one that was selected before', async () => {
    await filtered('path:connections');
    await requests().contextMenu('GET connections', 'Select Response for Compare');
    await requests().contextMenu('GET connections', 'Compare with Selected Response');
    await w().page.locator('.tab', { hasText: '↔' }).first().waitFor();
    await unfiltered();
  });

  it('filters while one types, and says when nothing fits', async () => {
    await requests().press('Filter Requests…');
    await input().type('status:418');
    await requests().reveal('No requests match');
    await requests().reveal('Clear Filter');
    assert.match((await requests().labels())[0] ?? '', /left this hour$/);
    await input().type('connections');
    await requests().reveal('GET connections');
    await input().cancel();
    await until(
      'what was not accepted is gone',
      async () => (await requests().description()) === '',
    );
    await filtered('-get');
    await requests().click('Clear Filter');
    await requests().reveal('GET calls.json');
  });

  it('is written as HAR, without key and people', async () => {
    await w().runCommand('CallRail: Export Requests as HAR…');
    await input().opened('CallRail: Export Requests as HAR');
    await input().lists('Mask Personal Data', 'Keep Personal Data');
    await input().pick('Mask Personal Data');
    await input().choosePath(join(folder(), 'requests.har'), '.har');
    const text = await until('the file is written', () => {
      try {
        return readFileSync(join(folder(), 'requests.har'), 'utf8');
      } catch {
        return undefined;
      }
    });
    const { log } = JSON.parse(text) as {
      log: { version: string; creator: { version: string }; entries: unknown[] };
    };
    assert.equal(log.version, '1.2');
    assert.match(log.creator.version, /^\d+\.\d+\.\d+$/);
    assert.ok(log.entries.length >= 4);
    assert.ok(!text.includes(testKey));
    for (const { customer } of sandbox().state.accounts[0]?.calls.slice(0, 50) ?? [])
      assert.ok(!customer.phone || !text.includes(customer.phone));
  });

  it('is a click away from the status bar, which says what is left', async () => {
    const item = w().statusBarItem('left');
    assert.match(await item.innerText(), /CallRail Connection \d: 9\d\d left/);
    await requests().fold();
    await item.click();
    await requests().reveal('GET calls.json');
  });

  it('forgets all, and closes what shows it', async () => {
    await requests().press('Clear Requests');
    await requests().welcome.getByText('Every request that this window sends').waitFor();
    await until('the documents are closed', async () => (await w().editors.titles()).length === 0);
  });
});
