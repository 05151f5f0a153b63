import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { listedCallFields } from '../../src/api/callFields';
import { AccountId } from '../../src/api/schemas/ids';
import { Redactor, silentLogger } from '../../src/base/log';
import { CallExport } from '../../src/core/export/callExport';
import { RequestHistory } from '../../src/core/requests/requestHistory';
import { Session } from '../../src/core/session';
import { MemoryKeys } from './memoryKeys';
import type { SandboxPlace } from './sandboxProcess';

/** One export in a process of its own, so that its memory is its own. */
export interface ExportTask extends Omit<SandboxPlace, 'since'> {
  how: 'export' | 'loop';
  since: string;
  /** Requests that may start in a second; CallRail's gateway allows ten. */
  pace: number;
  /** Weighs what is held. */
  weigh: boolean;
}

export interface ExportMeasure {
  calls: number;
  ms: number;
  /** Above what the process had before, in bytes, at the worst moment: what is really held. */
  held: number;
  /** The same of the whole process, with what is no longer held but not yet cleared away. */
  rss: number;
  fileBytes: number;
}

const task = JSON.parse(process.argv[2] ?? '{}') as ExportTask;
const folder = mkdtempSync(join(tmpdir(), 'callrail-bench-'));
const file = join(folder, 'calls.csv');
/** Bytes in use, of the heap and beside it, once garbage is cleared away. */
const held = () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
const run = await (task.how === 'export' ? preparedExport() : preparedLoop());
const before = { held: held(), rss: process.memoryUsage.rss() };
const worst = { ...before };
const sampling = [
  setInterval(() => (worst.rss = Math.max(worst.rss, process.memoryUsage.rss())), 20),
  // Clearing away takes time, so this is not for runs whose time counts.
  ...(task.weigh ? [setInterval(() => (worst.held = Math.max(worst.held, held())), 500)] : []),
];
const begun = performance.now();
const calls = await run();
const ms = performance.now() - begun;
sampling.forEach(each => clearInterval(each));
const measure: ExportMeasure = {
  calls,
  ms,
  held: worst.held - before.held,
  rss: worst.rss - before.rss,
  fileBytes: statSync(file).size,
};
rmSync(folder, { recursive: true });
process.send?.(measure, () => process.exit());

/** What the product does. */
async function preparedExport(): Promise<() => Promise<number>> {
  const { origin, key, connectionId, accountId, since, pace } = task;
  const session = new Session({
    keys: new MemoryKeys(key),
    reach: () => ({
      endpoints: { gatewayUrl: origin, controlUrl: origin },
      recordingHosts: [],
      http: { environment: {}, limits: { paceRequests: pace } },
    }),
    startDemoServer: () => Promise.reject(new Error('There is no demo.')),
    log: silentLogger,
    redactor: new Redactor(),
  });
  // The window keeps what it has asked, so that counts as well.
  const history = new RequestHistory(session);
  await session.restore();
  const made = new CallExport(
    {
      account: { connectionId, accountId: AccountId.parse(accountId) },
      plan: { parameters: { start_date: since, sort: 'start_time', order: 'desc' }, after: [] },
      format: 'csv',
      fields: ['id', 'start_time', 'customer_name', 'duration', ...listedCallFields],
    },
    { session },
  );
  return async () => {
    const { written } = await made.run(file);
    history.dispose();
    return written;
  };
}

/** What CallRail's users are told to write: a hundred a page, one after the other. */
function preparedLoop(): () => Promise<number> {
  const { origin, key, connectionId, accountId, since } = task;
  const headers = { authorization: `Bearer ${key}`, 'maton-connection': connectionId };
  return async () => {
    const out = createWriteStream(file);
    let written = 0;
    for (let page = 1, pages = 1; page <= pages; page++) {
      const query = new URLSearchParams({
        start_date: since,
        fields: listedCallFields.join(','),
        page: String(page),
      });
      const address = `${origin}/callrail/v3/a/${accountId}/calls.json?${query.toString()}`;
      const answer = (await (await fetch(address, { headers })).json()) as {
        total_pages: number;
        calls: unknown[];
      };
      pages = answer.total_pages;
      for (const call of answer.calls) out.write(`${JSON.stringify(call)}\n`);
      written += answer.calls.length;
    }
    out.end();
    await finished(out);
    return written;
  };
}
