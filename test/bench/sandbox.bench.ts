import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { figure } from '../support/bench';
import { startProcess } from '../support/benchChildren';
import type { LoadMeasure, LoadOrder } from '../support/sandboxLoadProcess';

/** The sandbox server as it is shipped, asked by a process of its own. */
const few = 5_000;
const many = 200_000;
/** An account of every sandbox; it has three quarters of the calls. */
const account = 518_664_017;

/** Starts the server; `startMs` is from the start of its process to the line that names its address. */
async function serve(calls: number) {
  const begun = performance.now();
  const args = ['dist/sandbox.js', '--port', '0', '--quiet', '--calls', String(calls)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [text] = (await once(child.stdout, 'data')) as [Buffer];
  const startMs = performance.now() - begun;
  const [origin = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(text.toString()) ?? [];
  return { child, origin, startMs };
}

/** Asks for pages of 250 calls, the first so many in turn. */
async function load(origin: string, pages: number, seconds: number): Promise<LoadMeasure> {
  const order: LoadOrder = {
    origin,
    authorization: 'Token token=bench-key',
    paths: Array.from(
      { length: pages },
      (_, index) =>
        `/v3/a/${account}/calls.json?start_date=2024-12-01&per_page=250&page=${index + 1}`,
    ),
    seconds,
    connections: 4,
  };
  const client = new URL('../support/sandboxLoadProcess.js', import.meta.url);
  return (await startProcess(client, order)).answer as LoadMeasure;
}

/** Megabytes that a process has, and has had at most; on Linux alone. */
function memory(pid: number | undefined, what: 'VmRSS' | 'VmHWM'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1]) / 1_000);
  } catch {
    return NaN;
  }
}

const rate = ({ answers, seconds }: LoadMeasure) => Math.round(answers / seconds);

figure(
  'Sandbox server, start to first answer (of 300)',
  async () => {
    const times: number[] = [];
    for (let run = 0; run < 7; run++) {
      const { child, startMs } = await serve(few);
      times.push(startMs);
      child.kill();
      await once(child, 'close');
    }
    return Math.round(times.sort((one, other) => one - other)[3] ?? NaN);
  },
  'ms',
);

figure(
  '  lists of 250 calls (at least 2,000)',
  async () => {
    const { child, origin } = await serve(few);
    await load(origin, 10, 1);
    const measure = await load(origin, 10, 4);
    child.kill();
    return rate(measure);
  },
  'a second',
);

let largest = { rate: NaN, atMost: NaN };
figure(
  '  memory with 200,000 calls (of 400)',
  async () => {
    const { child, origin } = await serve(many);
    const still = memory(child.pid, 'VmRSS');
    // Every page in turn, more than are kept.
    const measure = await load(origin, 500, 8);
    largest = { rate: rate(measure), atMost: memory(child.pid, 'VmHWM') };
    child.kill();
    return still;
  },
  'MB',
);
figure('  and at most, while 500 pages of them are asked for', () => largest.atMost, 'MB');
figure('  of which it answers', () => largest.rate, 'a second');
