import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSandboxProgram } from '../support/sandboxProgram';

/** The program as it is shipped: one file, started by Node. */
describe('sandbox server: the program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callrail-sandbox-'));
  const program = join(folder, 'sandbox.js');
  const started = new Set<ChildProcess>();
  before(async () => {
    await buildSandboxProgram(folder);
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  });
  after(() => {
    for (const child of started) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  function launch(...args: string[]) {
    const child = spawn(process.execPath, [program, ...args], { cwd: folder });
    started.add(child);
    const output = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output.err += text));
    const ended = once(child, 'close').then(([code]) => ({ code: code as number, ...output }));
    return { child, output, ended };
  }

  async function serve(...args: string[]) {
    const running = launch('--port', '0', '--calls', '200', ...args);
    while (!running.output.out.includes('/__sandbox')) await once(running.child.stdout, 'data');
    const [origin = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(running.output.out) ?? [];
    const ask = (path: string, key = 'Token token="some-long-key"') =>
      fetch(origin + path, { headers: { authorization: key } });
    return { ...running, origin, ask };
  }

  it('serves, tells how to use it, logs a line a request, and ends when interrupted', async () => {
    const { child, output, ended, origin, ask } = await serve();
    assert.match(output.out, /in place of https:\/\/api\.callrail\.com/i);
    assert.equal((await ask('/v3/a.json?perpage=1')).status, 200);
    const [port] = origin.split(':').slice(-1);
    const second = await launch('--port', port!).ended;
    assert.equal(second.code, 1);
    assert.equal(second.err, `Port ${port} is taken. Choose another, or 0 for any free one.\n`);
    child.kill('SIGINT');
    const { code, out } = await ended;
    assert.equal(code, 0);
    assert.match(out, /GET \/v3\/a\.json\?perpage=1 200 \d+ ms\n +hint: .*per_page/);
  });

  it('has the same data for the same time, and a key of one’s own', async () => {
    const args = ['--now', '2026-06-01T12:00:00Z', '--key', 'mine-alone', '--quiet'];
    const [one, two] = [await serve(...args), await serve(...args)];
    const texts = await Promise.all(
      [one, two].map(async ({ ask }) => (await ask('/v3/a.json', 'Token token=mine-alone')).text()),
    );
    assert.equal(texts[0], texts[1]);
    assert.equal((await one.ask('/v3/a.json')).status, 401);
    for (const { child } of [one, two]) child.kill('SIGTERM');
    assert.ok(!(await one.ended).out.includes('GET /v3/a.json'));
    assert.equal((await two.ended).code, 0);
  });

  it('takes records from a file, lets things go wrong, and writes down what is asked', async () => {
    const data = join(folder, 'data.json');
    const record = join(folder, 'record.ndjson');
    writeFileSync(data, JSON.stringify({ accounts: [{ id: 'ACC1', name: 'Mine' }] }));
    const fault = ['--fault', 'GET users.json 429 retry-after=2 times=1'];
    const { child, ended, ask } = await serve('--data', data, '--record', record, ...fault);
    const { accounts } = (await (await ask('/v3/a.json')).json()) as { accounts: object[] };
    assert.equal(accounts.length, 1);
    const refused = await ask('/v3/a/ACC1/users.json');
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '2']);
    assert.equal((await ask('/v3/a/ACC1/users.json?note=some-long-key')).status, 200);
    child.kill('SIGINT');
    await ended;
    const text = readFileSync(record, 'utf8');
    assert.ok(!text.includes('some-long-key'));
    const lines = text
      .trim()
      .split('\n')
      .map(
        line => JSON.parse(line) as { path: string; response: { status: number; body: object } },
      );
    assert.deepEqual(
      lines.map(({ path, response }) => [path.split('?')[0], response.status]),
      [
        ['/v3/a.json', 200],
        ['/v3/a/ACC1/users.json', 429],
        ['/v3/a/ACC1/users.json', 200],
      ],
    );
    assert.deepEqual(lines[0]!.response.body, { ...lines[0]!.response.body, accounts });
  });

  it('refuses a command line that it cannot follow, by a sentence', async () => {
    writeFileSync(join(folder, 'odd.json'), '{"calls":[{"duratoin":1}]}');
    const cases: [string[], RegExp][] = [
      [['--port', 'x'], /^--port takes a whole number from 0 to 65535, not "x"\./],
      [['--calls=-1'], /^--calls takes/],
      [['--latency', '200-80'], /^--latency takes milliseconds/],
      [['--now', 'today'], /^--now takes a time/],
      [['--rate-limits', 'some'], /^--rate-limits takes off or real/],
      [['--fault', 'GET *'], /^--fault 'GET \*': /],
      [['--data', 'none.json'], /^The file "none\.json" cannot be read \(ENOENT\)\./],
      [['--data', 'odd.json'], /Did you mean "duration"\?/],
      [['--nonsense'], /^Unknown option '--nonsense'\./],
      [['stray'], /stray/],
    ];
    for (const [args, message] of cases) {
      const { code, err, out } = await launch(...args).ended;
      assert.equal(code, 2, args.join(' '));
      assert.match(err, message);
      assert.equal(err.trim().split('\n').length, 1, err);
      assert.equal(out, '');
    }
  });

  it('explains itself', async () => {
    const { code, out } = await launch('--help').ended;
    assert.equal(code, 0);
    for (const option of ['port', 'calls', 'seed', 'latency', 'now', 'rate-limits', 'key', 'fault'])
      assert.ok(out.includes(`--${option} `), option);
  });

  it('ends with whatever started it as a part', async () => {
    const child = spawn(process.execPath, [program, '--port', '0', '--calls', '20'], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    started.add(child);
    const [message] = (await once(child, 'message')) as [{ origin: string }];
    assert.equal((await fetch(`${message.origin}/__sandbox/state`)).status, 200);
    child.disconnect();
    const [code] = (await once(child, 'exit')) as [number];
    assert.equal(code, 0);
  });
});
