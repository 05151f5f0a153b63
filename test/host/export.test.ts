import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { CallRecord } from '../../src/sandbox/records';
import { until } from '../support/until';
import { testKey } from '../support/useSandbox';
import { useSignedIn } from './useSignedIn';
import { useTemporaryFolder } from './useTemporaryFolder';

const account = 'Brightline Marketing';
const title = 'CallRail: Export Calls';

describe('Exports', () => {
  const folder = useTemporaryFolder();
  const { w, sandbox, requestsOf } = useSignedIn({
    calls: 2500,
    folder,
    keybindings: ({ state: { accounts } }) => [
      {
        key: 'ctrl+alt+1',
        command: 'callrail.exportCalls',
        args: {
          accountId: accounts[0]?.id,
          query: 'status:voicemail range:last_30_days',
          format: 'json',
          fields: ['id', 'duration'],
          file: join(folder(), 'by-key.json'),
        },
      },
      { key: 'ctrl+alt+2', command: 'callrail.changeDateRange', args: { range: 'last_25_months' } },
    ],
  });
  const input = () => w().quickInput;
  const calls = () => sandbox().state.accounts[0]?.calls ?? [];
  const oldestFirst = (some: readonly CallRecord[]) => some.toReversed().map(({ id }) => id);
  const read = (name: string) => readFileSync(join(folder(), name), 'utf8');
  const files = () => readdirSync(folder()).filter(name => name !== '.vscode');
  const of = (company: string) => calls().filter(call => call.company.name === company);

  before(() => w().view('Accounts').fold());

  it('ask how, with which fields and where, and say what it costs', async () => {
    await w().runCommand('CallRail: Export Calls…');
    await input().opened(title);
    await input().lists('CSV', 'NDJSON', 'JSON');
    await input().pick('CSV');
    await asked('Which fields?');
    await ok();
    await asked('Transcripts?');
    await input().pick('Without transcripts');
    await input().row('Choose a File…').waitFor();
    const week = Number(/ (\d+) calls$/.exec(await w().view('Calls').description())?.[1]);
    assert.match(
      await input().placeholder(),
      new RegExp(`^${week} calls: (no further|\\d) requests?( of the 1,000 an hour, \\d+ left)?$`),
    );
    await input().pick('Choose a File…');
    await input().choosePath(join(folder(), 'week.csv'), '.csv');
    await w().notifications.expect(`${week} calls exported.`);
    assert.deepEqual(files(), ['week.csv']);
    const rows = parse<Record<string, string>>(read('week.csv'), { columns: true });
    assert.deepEqual(
      rows.map(({ id }) => id),
      oldestFirst(calls().slice(0, week)),
    );
    const [newest] = calls();
    assert.equal(rows.at(-1)?.duration, String(newest?.duration ?? ''));
    await w().notifications.clear();
  });

  it('remember what was chosen, and go back a step', async () => {
    await w().runCommand('CallRail: Export Calls…');
    await input().opened(title);
    await input().row('CSV').and(w().page.locator('.focused')).waitFor();
    await input().pick('NDJSON');
    await asked('Which fields?');
    await input().back();
    await input().row('NDJSON').and(w().page.locator('.focused')).waitFor();
    await input().cancel();
  });

  it('write the calls of a company from the tree, a line each', async () => {
    await w().view('Accounts').unfold();
    await w().view('Accounts').expand(account);
    await w().view('Accounts').contextMenu('Bluebonnet Dental', 'Export Calls…');
    await through('NDJSON');
    await input().choosePath(join(folder(), 'company.ndjson'), '.ndjson');
    const its = of('Bluebonnet Dental');
    await w().notifications.expect(' calls exported.');
    const lines = read('company.ndjson').trim().split('\n');
    const written = lines.map(line => JSON.parse(line) as { id: string; duration: number | null });
    assert.equal(written.length, its.length);
    assert.deepEqual(
      written.map(({ id }) => id),
      oldestFirst(its),
    );
    assert.deepEqual(
      written.map(({ duration }) => duration),
      its.toReversed().map(({ duration }) => duration),
    );
    await w().notifications.clear();
    await w().view('Accounts').fold();
  });

  it('ask nothing of a keybinding that says it all', async () => {
    await w().page.keyboard.press('Control+Alt+1');
    await w().notifications.expect(' calls exported.');
    const written = JSON.parse(read('by-key.json')) as Record<string, unknown>[];
    assert.ok(written.length > 0);
    for (const { id } of written)
      assert.equal(sandbox().state.findCall(String(id))?.outcome, 'voicemail');
    await w().notifications.clear();
  });

  it('leave nothing behind when they are given up, before or on the way', async () => {
    const before = files();
    await w().page.keyboard.press('Control+Alt+2');
    await until('all calls are counted', async () =>
      /last 25 months · \d+ calls$/.test(await w().view('Calls').description()),
    );
    const requests = await requestsOf(async () => {
      await w().runCommand('CallRail: Export Calls…');
      await through('CSV');
      await until('a proposed path', async () => (await input().value()).endsWith('.csv'));
      await input().cancel();
    });
    assert.ok(requests.length <= 1, requests.join());
    assert.deepEqual(files(), before);

    const gate = sandbox().faults.holdNext(/[?&]page=3(&|$)/, { times: 1 });
    await w().runCommand('CallRail: Export Calls…');
    await through('CSV');
    await input().choosePath(join(folder(), 'given-up.csv'), '.csv');
    await gate.reached;
    await until('a part is written', () => files().some(name => name.endsWith('.part')));
    await w().notifications.expect('Exporting calls', { press: 'Cancel' });
    await until('nothing is left', () => files().length === before.length);
    gate.release();
    assert.deepEqual(files(), before);
  });

  it('say how far they came when they fail, and go on from there', async () => {
    const fault = sandbox().faults.add({
      path: /[?&]page=4(&|$)/,
      status: 403,
      body: { error: 'No permission' },
      times: Infinity,
    });
    await w().runCommand('CallRail: Export Calls…');
    await through('CSV');
    await input().choosePath(join(folder(), 'resumed.csv'), '.csv');
    await w().notifications.expect(/The export stopped after \d+ of [\d,]+ calls\./);
    assert.ok(!files().includes('resumed.csv'));
    fault.dispose();
    const requests = await requestsOf(async () => {
      await w().notifications.expect('The export stopped after', { press: 'Resume' });
      await until('the file', () => files().includes('resumed.csv'));
    });
    assert.ok(requests.length < Math.ceil(calls().length / 250), requests.join());
    const rows = parse<Record<string, string>>(read('resumed.csv'), { columns: true });
    assert.deepEqual(
      rows.map(({ id }) => id),
      oldestFirst(calls()),
    );
    await w().notifications.clear();
  });

  it('save recordings with a manifest, and fetch none of them twice', async () => {
    const recordings = join(folder(), 'recordings');
    mkdirSync(recordings);
    await w().runCommand('CallRail: Search Calls…');
    await input().opened('CallRail: Search Calls');
    await input().search('status:answered company:"Bluebonnet Dental" range:last_month');
    await input().goTo('Show all in the Calls view', 'ArrowUp');
    await w().page.keyboard.press('Enter');
    await w().view('Calls').described('last month');
    await download(recordings);
    const saved = readdirSync(recordings).filter(name => name !== 'manifest.jsonl');
    assert.ok(saved.length > 0);
    for (const name of saved)
      assert.equal(readFileSync(join(recordings, name)).subarray(0, 4).toString(), 'RIFF');
    const manifest = readFileSync(join(recordings, 'manifest.jsonl'), 'utf8');
    const entries = manifest
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as { call_id: string; file: string | null });
    assert.deepEqual(entries.flatMap(({ file }) => file ?? []).toSorted(), saved.toSorted());
    await w().notifications.clear();
    const requests = await requestsOf(() => download(recordings));
    assert.deepEqual(
      requests.filter(request => request.includes('recording')),
      [],
    );
  });

  it('write the key to no file', () => {
    const everything = readdirSync(folder(), { recursive: true, withFileTypes: true });
    const paths = everything.filter(entry => entry.isFile()).map(e => join(e.parentPath, e.name));
    assert.ok(paths.length > 5);
    for (const path of paths) assert.ok(!readFileSync(path).includes(testKey), path);
  });

  /** Answers the questions up to the file's, with the choices of last time. */
  async function through(format: string): Promise<void> {
    await input().opened(title);
    await input().pick(format);
    await asked('Which fields?');
    await ok();
    await asked('Transcripts?');
    await input().pick('Without transcripts');
    await input().row('Choose a File…').waitFor();
    await input().pick('Choose a File…');
  }

  async function download(to: string): Promise<void> {
    await w().view('Calls').press('Download Recordings…');
    assert.match(await w().dialog.press('Choose a Folder…'), /Recordings are personal data/);
    await input().choosePath(`${to}/`, '/');
    await w().notifications.expect(/recordings? saved/);
  }

  async function asked(words: string): Promise<void> {
    await until(`"${words}" is asked`, async () =>
      (
        await input()
          .placeholder()
          .catch(() => '')
      ).startsWith(words),
    );
  }

  async function ok(): Promise<void> {
    await w().page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
  }
});
