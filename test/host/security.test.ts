import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sandboxSettings, testKey, useSandbox } from '../support/useSandbox';
import { CallsTable } from './callsTable';
import { signIn } from './signIn';
import { recordedPerson } from './someCall';
import { useWorkbench } from './useWorkbench';

describe('The key, after a journey through everything', () => {
  const sandbox = useSandbox();
  const w = useWorkbench(() => ({ settings: sandboxSettings(sandbox()) }));

  before(async () => {
    await signIn(w());
    const call = recordedPerson(sandbox());
    await w().view('Calls').click(call);
    const panel = await w().editors.webview(call);
    await panel.getByRole('button', { name: 'Play', exact: true }).waitFor();
    await w().view('Calls').contextMenu(call, 'Open as JSON');
    await w().editors.contains('"id": "CAL');
    await w().runCommand('CallRail: Open Calls as Table');
    await CallsTable.shown(w(), 'Brightline Marketing');
    await w().runCommand('CallRail: Show Analytics');
    const analytics = await w().editors.webview('Analytics: Brightline Marketing');
    await analytics.getByRole('region', { name: 'Breakdown' }).locator('canvas').waitFor();
    // An answer that throws the key back must not get it shown.
    sandbox().faults.add({
      path: 'companies.json',
      status: 422,
      body: { error: `The key ${testKey} may not do this` },
      times: Infinity,
    });
    await w().view('Accounts').expand('Brightline Marketing');
    await w().view('Accounts').rowsWith('refused the request').waitFor();
    await w().runCommand('CallRail: Show Log');
    await w().page.locator('.part.panel .view-line').first().waitFor();
  });

  it('was sent in the header that it is for, and nowhere else', () => {
    const requests = sandbox().log;
    assert.ok(requests.length > 5);
    for (const { headers, ...rest } of requests) {
      const { authorization, ...others } = headers;
      if (rest.origin === 'media') assert.equal(authorization, undefined);
      else assert.equal(authorization, `Bearer ${testKey}`);
      assert.ok(!JSON.stringify([others, rest]).includes(testKey));
    }
  });

  it('is in no part of the window: tree, panel, document, log, notifications', async () => {
    for (const frame of w().page.frames()) {
      const content = await frame.content().catch(() => '');
      assert.ok(!content.includes(testKey), `The key is in ${frame.url()}`);
      assert.ok(!frame.url().includes(testKey));
    }
  });

  it('is in no file that VS Code has written, logs included', () => {
    const folders = readdirSync(tmpdir()).filter(name => name.startsWith('callrail-data-'));
    const files = folders.flatMap(folder => filesBelow(join(tmpdir(), folder)));
    assert.ok(files.some(file => file.endsWith('CallRail.log')));
    assert.deepEqual(
      files.filter(file => readFileSync(file).includes(testKey)),
      [],
    );
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}
