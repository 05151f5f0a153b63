import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountsOf } from './askSandbox';
import { useTemporaryFolder } from './useTemporaryFolder';
import { useWorkbench } from './useWorkbench';

const save = 'CallRail: Save Sandbox Server';

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

  it('tells of a folder where Node would not read it as a module', async () => {
    mkdirSync(join(folder(), 'tools'));
    writeFileSync(join(folder(), 'tools/package.json'), '{"name":"tools"}\n');
    await w().runCommand(`${save} to Workspace…`);
    await input().opened(save);
    await input().answer('tools');
    await w().notifications.expect('Save it to a folder of its own.');
    const kept = readFileSync(join(folder(), 'tools/package.json'), 'utf8');
    assert.equal(kept, '{"name":"tools"}\n');
    await w().notifications.clear();
  });
});
