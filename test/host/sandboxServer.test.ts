import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/until';
import { useSandbox } from '../support/useSandbox';
import { readableTerminal } from '../support/workbench/terminal';
import { useTemporaryFolder } from './useTemporaryFolder';
import { useWorkbench } from './useWorkbench';

const start = 'CallRail: Start Sandbox Server';
const save = 'CallRail: Save Sandbox Server';
const anyKey = { authorization: 'Token token="any"' };

const ask = (origin: string, path: string) => fetch(origin + path, { headers: anyKey });
const accountsOf = async (origin: string) => {
  const response = await ask(origin, '/v3/a.json');
  assert.equal(response.status, 200);
  return ((await response.json()) as { accounts: { name: string }[] }).accounts;
};
const ends = (origin: string) =>
  until('the port no longer answers', () =>
    ask(origin, '/v3/a.json').then(
      () => false,
      () => true,
    ),
  );

describe('The sandbox server in a terminal', () => {
  const folder = useTemporaryFolder();
  writeFileSync(join(folder(), 'records.json'), '{"accounts":[{"name":"Mine Alone"}]}');
  const other = useSandbox({ calls: 10 });
  const w = useWorkbench({
    folder: folder(),
    settings: readableTerminal,
    keybindings: [
      {
        key: 'ctrl+alt+1',
        command: 'callrail.startSandbox',
        args: { port: 0, data: 'records.json', faults: ['GET calls.json 429 times=1'] },
      },
      { key: 'ctrl+alt+2', command: 'callrail.startSandbox', args: { port: 70_000 } },
    ],
  });
  const input = () => w().quickInput;
  const terminals = () => w().page.locator('.terminal-wrapper.active');
  let origin = '';

  /** Answers the questions as they are proposed, but for the port. */
  async function answer(port: string, proposed = '4010'): Promise<void> {
    await input().opened(start);
    await input().holds(proposed);
    await input().answer(port);
    await input().holds('5000');
    await w().page.keyboard.press('Enter');
    await input().row('At once').waitFor();
    await w().page.keyboard.press('Enter');
  }

  /** Where it listens, as the notification says. */
  async function listening(press?: string): Promise<string> {
    const told = await w().notifications.expect('The CallRail sandbox listens at', { press });
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(told) ?? [];
    assert.ok(address, told);
    return address;
  }

  async function closeTerminal(): Promise<void> {
    await w().runCommand('Terminal: Kill the Active Terminal Instance');
    await terminals().waitFor({ state: 'detached' });
  }

  it('is told what it may be, back and forth, and says where it listens', async () => {
    await w().runCommand(`${start}…`);
    await input().opened(start);
    await input().type('four');
    await input().complains('Enter a whole number from 0 to 65535.');
    await input().answer('0');
    await input().holds('5000');
    await input().back();
    await answer('0', '0');
    origin = await listening('Copy Address');
    await w().statusBarItem('Address copied').waitFor();
    assert.equal(await w().clipboard(), origin);
    await w().terminal.shows(`CallRail Sandbox listens at ${origin} (5,000 calls;`);
    assert.ok((await accountsOf(origin)).length > 0);
  });

  it('writes a line for each request, and below it what is wrong with it', async () => {
    await ask(origin, '/v3/a');
    const text = await w().terminal.shows("hint: CallRail's paths end in .json: /v3/a.json");
    assert.match(text, /GET \/v3\/a\.json 200 \d+ ms\n/);
    assert.match(text, /GET \/v3\/a \d+ \d+ ms\n +hint: /);
  });

  it('is shown rather than started a second time, with its page', async () => {
    await w().notifications.clear();
    await w().runCommand('View: Toggle Panel Visibility');
    await terminals().waitFor({ state: 'hidden' });
    await w().runCommand(`${start}…`);
    await terminals().waitFor();
    await w().terminal.shows('hint: ');
    const opened = w().page.context().waitForEvent('page');
    assert.equal(await listening('Open Page'), origin);
    const page = await opened;
    assert.equal(page.url(), `${origin}/__sandbox`);
    await page.close();
  });

  it('ends with its terminal, and can be started again at once', async () => {
    const port = new URL(origin).port;
    await closeTerminal();
    await w().runCommand(`${start}…`);
    await answer(port);
    await w().terminal.shows(`listens at ${origin}`);
    assert.equal(await listening(), origin);
    await accountsOf(origin);
    await closeTerminal();
    await ends(origin);
    await w().notifications.clear();
  });

  it('says once, and in a sentence, that a port is taken', async () => {
    const { port } = new URL(other().origin);
    await w().runCommand(`${start}…`);
    await answer(port);
    const told = `Nothing was done: Port ${port} is taken. Choose another, or 0 for any free one.`;
    assert.equal(await w().notifications.expect('is taken'), told);
    await terminals().waitFor({ state: 'detached' });
    // The list draws a line twice for a moment.
    assert.deepEqual([...new Set(await w().notifications.all())], [told]);
    await w().notifications.clear();
  });

  it('asks nothing of a keybinding that says how, and reads files of the folder', async () => {
    await w().page.keyboard.press('Control+Alt+2');
    await w().notifications.expect(/Nothing was done: port: /);
    await w().notifications.clear();
    await w().page.keyboard.press('Control+Alt+1');
    origin = await listening();
    assert.deepEqual(
      (await accountsOf(origin)).map(({ name }) => name),
      ['Mine Alone'],
    );
    const calls = '/v3/a/1/calls.json';
    assert.equal((await ask(origin, calls)).status, 429);
    assert.notEqual((await ask(origin, calls)).status, 429);
  });

  it('says that one runs already where another is asked for', async () => {
    await w().notifications.clear();
    await w().page.keyboard.press('Control+Alt+1');
    const told = `Nothing was done: a sandbox runs already, at ${origin}. Close its terminal first.`;
    assert.equal(await w().notifications.expect('runs already'), told);
    await w().notifications.clear();
  });

  it('ends by Ctrl+C', async () => {
    await w().page.locator('.terminal-wrapper.active .xterm-helper-textarea').focus();
    await w().page.keyboard.press('Control+C');
    await ends(origin);
    await terminals().waitFor({ state: 'detached' });
    await w().notifications.clear();
  });

  it('ends with the window', async () => {
    await w().page.keyboard.press('Control+Alt+1');
    origin = await listening();
    await w().reload();
    await ends(origin);
    await w().notifications.clear();
  });
});

describe('The sandbox server in the workspace', () => {
  const folder = useTemporaryFolder();
  const w = useWorkbench({ folder: folder() });
  const input = () => w().quickInput;
  const place = 'test/callrail-sandbox';
  const file = (name: string) => join(folder(), place, name);
  const started = new Set<ChildProcess>();
  after(() => started.forEach(child => child.kill('SIGKILL')));

  /** What a command line of Node's prints first, and the process. */
  async function node(...args: string[]): Promise<{ child: ChildProcess; out: string }> {
    const child = spawn(process.execPath, args, {
      cwd: folder(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    started.add(child);
    const [out] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    return { child, out };
  }

  it('is copied to a folder of it, with its types', async () => {
    await w().runCommand(`${save} to Workspace…`);
    await input().opened(save);
    await input().holds(place);
    await input().type('../elsewhere');
    await input().complains('Enter a path within the workspace folder.');
    await input().answer(place);
    await w().notifications.expect('was saved', { press: 'Show Types' });
    await w().editors.tab('sandbox.d.ts').waitFor();
    await w().editors.contains('export interface SandboxOptions');
    assert.deepEqual(readdirSync(join(folder(), place)).toSorted(), [
      'package.json',
      'sandbox.d.ts',
      'sandbox.js',
    ]);
    await w().notifications.clear();
  });

  it('runs under Node alone, and answers', async () => {
    const { child, out } = await node(`${place}/sandbox.js`, '--port', '0', '--calls', '50');
    const [origin = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(out) ?? [];
    assert.ok((await accountsOf(origin)).length > 0);
    child.kill('SIGINT');
    assert.deepEqual(await once(child, 'close'), [0, null]);
  });

  it('is started by a test', async () => {
    writeFileSync(
      join(folder(), 'test/calls.test.mjs'),
      [
        "import { startSandbox } from './callrail-sandbox/sandbox.js';",
        'const sandbox = await startSandbox({ calls: 20 });',
        'const headers = { authorization: `Token token="${sandbox.key}"` };',
        'const response = await fetch(`${sandbox.nativeUrl}/a.json`, { headers });',
        'console.log(response.status);',
        'await sandbox.close();',
      ].join('\n'),
    );
    const { child, out } = await node('test/calls.test.mjs');
    assert.equal(out, '200\n');
    if (child.exitCode === null) await once(child, 'close');
    assert.equal(child.exitCode, 0);
  });

  it('replaces nothing without asking', async () => {
    const copied = readFileSync(file('sandbox.js'), 'utf8');
    writeFileSync(file('sandbox.js'), '// mine\n');
    writeFileSync(file('package.json'), '{"type":"module"}\n');
    await w().runCommand(`${save} to Workspace…`);
    await input().opened(save);
    await input().answer(place);
    assert.match(await w().dialog.press('Cancel'), /in test\/callrail-sandbox already/);
    await input().holds(place);
    assert.equal(readFileSync(file('sandbox.js'), 'utf8'), '// mine\n');
    await input().answer(place);
    await w().dialog.press('Replace');
    await w().notifications.expect('The sandbox server was saved.');
    assert.equal(readFileSync(file('sandbox.js'), 'utf8'), copied);
    assert.equal(readFileSync(file('package.json'), 'utf8'), '{"type":"module"}\n');
    await w().notifications.clear();
  });
});
