import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createApi } from '../../src/api/api';
import { listedCallFields } from '../../src/api/callFields';
import { records } from '../../src/api/pagination';
import type { AccountId } from '../../src/api/schemas/ids';
import { startSandbox, type Sandbox } from '../../src/sandbox/server';
import { bench, figure, whenDone } from '../support/bench';
import { eagerPart } from '../support/bundle';

/** Sizes of what is shipped, requests that journeys cost, times of what people wait for. */

const kilobytes = (bytes: number) => Math.round(bytes / 100) / 10;
const size = (...files: string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0);

figure(
  'Loaded at activation (of 100 kB)',
  () => kilobytes(eagerPart('dist/extension.js').bytes),
  'kB',
);
figure(
  'All chunks, loaded when used',
  () => kilobytes(size(...readdirSync('dist/chunks').map(file => join('dist/chunks', file)))),
  'kB',
);
figure('Call panel page', () => kilobytes(size('dist/webview/call.js')), 'kB');
figure('VSIX (of 2,000 kB)', () => kilobytes(size('out/callrail-explorer.vsix')), 'kB');

bench(
  'Demo starts, 5,000 calls',
  async () => {
    await (await startSandbox()).close();
  },
  { runs: 7 },
);

let sandbox: Sandbox | undefined;
async function surroundings() {
  sandbox ??= await startSandbox();
  const { origin, key } = sandbox;
  const api = createApi({ endpoints: { gatewayUrl: origin, controlUrl: origin }, key });
  const account = sandbox.state.accounts[0]?.id as AccountId;
  return { sandbox, api, account, calls: api.client().calls };
}

/** How many requests reached the sandbox during a task. */
async function requestsOf(
  task: (around: Awaited<ReturnType<typeof surroundings>>) => Promise<unknown>,
) {
  const around = await surroundings();
  const before = around.sandbox.log.length;
  await task(around);
  around.api.dispose();
  return around.sandbox.log.length - before;
}

const dates = { start_date: '2025-01-01', fields: listedCallFields.join(',') } as const;

figure(
  '1,000 listed calls',
  () =>
    requestsOf(async ({ calls, account }) => {
      let seen = 0;
      const first = calls.list(account, { ...dates, per_page: 250 });
      for await (const call of records(first)) if (call.id && ++seen === 1_000) break;
    }),
  'requests',
);

bench('100 calls with all fields, asked and parsed', async () => {
  const { api, calls, account } = await surroundings();
  await calls.list(account, { ...dates, per_page: 100 });
  api.dispose();
});

bench('250 calls with all fields, asked and parsed', async () => {
  const { api, calls, account } = await surroundings();
  await calls.list(account, { ...dates, per_page: 250 });
  api.dispose();
});

figure('Memory of this run', () => Math.round(process.memoryUsage().rss / 1_000_000), 'MB');

whenDone(() => sandbox?.close());
