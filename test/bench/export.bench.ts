import { figure, whenDone } from '../support/bench';
import { askProcess, startProcess } from '../support/benchChildren';
import type { ExportMeasure, ExportTask } from '../support/exportProcess';
import type { SandboxCounts, SandboxPlace } from '../support/sandboxProcess';

/**
 * Exports against a sandbox that takes 200 ms for every request, next to the plain loop: a hundred
 * calls a page, one page after the other. Server and client are processes of their own.
 */
const latencyMs = 200;
const many = 50_000;
const memory = { few: 5_000, many: 200_000 };
/** CallRail's gateway lets ten requests start in a second, with 250 calls each. */
const possibleRate = 2_500;

const built = (name: string) => new URL(`../support/${name}.js`, import.meta.url);
const opened: (() => void)[] = [];
whenDone(() => opened.forEach(close => close()));

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

const sandbox = once(async () => {
  const wanted = [memory.few, many, memory.many];
  // The first account has three quarters of the calls.
  const order = { calls: memory.many * 1.3, latencyMs, wanted };
  const { child, answer } = await startProcess(built('sandboxProcess'), order);
  opened.push(() => child.disconnect());
  return { child, place: answer as SandboxPlace };
});

function measured(how: ExportTask['how'], calls: number, pace = 10) {
  return once(async () => {
    const { child, place } = await sandbox();
    await askProcess(child);
    const since = place.since[calls] ?? '';
    const task: ExportTask = { ...place, how, pace, since, weigh: pace > 10 };
    const { answer } = await startProcess(built('exportProcess'), task);
    const { requests } = (await askProcess(child)) as SandboxCounts;
    return { ...(answer as ExportMeasure), requests };
  });
}

const rate = ({ calls, ms }: ExportMeasure) => Math.round((calls * 1_000) / ms);
const megabytes = (bytes: number) => Math.round(bytes / 100_000) / 10;
const tenths = (ms: number) => Math.round(ms / 100) / 10;

const exported = measured('export', many);
figure('Export of 50,000 calls', async () => tenths((await exported()).ms), 's');
figure('  requests (of 202)', async () => (await exported()).requests, '');
figure('  calls written', async () => (await exported()).calls, '');
figure(`  calls a second (of ${String(possibleRate)})`, async () => rate(await exported()), '');
figure(
  '  of the possible rate (at least 90 %)',
  async () => Math.round((rate(await exported()) / possibleRate) * 100),
  '%',
);
figure('  file', async () => megabytes((await exported()).fileBytes), 'MB');

const looped = measured('loop', many);
figure('The plain loop, 50,000 calls', async () => tenths((await looped()).ms), 's');
figure('  requests', async () => (await looped()).requests, '');
figure('  calls a second', async () => rate(await looped()), '');

// As many pages as the machine bears, since only memory counts here.
const few = measured('export', memory.few, 1_000);
const lots = measured('export', memory.many, 1_000);
figure('Memory held, 5,000 calls exported', async () => megabytes((await few()).held), 'MB');
figure('Memory held, 200,000 calls exported', async () => megabytes((await lots()).held), 'MB');
figure(
  '  growth (of 64 MB)',
  async () => megabytes((await lots()).held - (await few()).held),
  'MB',
);
figure(
  '  growth of the process, garbage included',
  async () => megabytes((await lots()).rss - (await few()).rss),
  'MB',
);
figure('  time, no pace kept', async () => tenths((await lots()).ms), 's');
