import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/until';
import { useSandbox } from '../support/useSandbox';
import { readableTerminal } from '../support/workbench/terminal';
import { accountsOf, ask } from './askSandbox';
import { useTemporaryFolder } from './useTemporaryFolder';
import { useWorkbench } from './useWorkbench';

const start = 'CallRail: Start Sandbox Server';

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
