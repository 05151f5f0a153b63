import { setTimeout as delay } from 'node:timers/promises';
import { AccountId } from '../../src/api/schemas/ids';
import { Redactor, silentLogger } from '../../src/base/log';
import { CallSearch } from '../../src/core/callSearch';
import { CallStore } from '../../src/core/callStore';
import { Directory } from '../../src/core/directory';
import { LiveSearch } from '../../src/core/liveSearch';
import { Session } from '../../src/core/session';
import { TagEditor } from '../../src/core/tagEditor';
import { figure, whenDone } from '../support/bench';
import { askProcess, startProcess } from '../support/benchChildren';
import { MemoryKeys } from '../support/memoryKeys';
import type { SandboxCounts, SandboxPlace } from '../support/sandboxProcess';

/** Somebody types searches, and pauses now and then; the sandbox takes 200 ms for every request. */
const latencyMs = 200;
/** Between two letters: faster than the pause that is waited for, and slower now and then. */
const rhythmMs = [70, 90, 60, 180, 110, 80, 240, 100];
const typed = ['google ads status:missed', 'smith tag:"VIP"', 'direction:inbound min-duration:2m'];

const endings: (() => void)[] = [];
whenDone(() => endings.forEach(end => end()));

interface Measure {
  /** Milliseconds from the last letter before a pause to its calls. */
  times: number[];
  /** The same where CallRail cannot filter, and larger pages are looked through. */
  sievedTimes: number[];
  counts: SandboxCounts;
}

let measure: Promise<Measure> | undefined;
const measured = () => (measure ??= type());

async function type(): Promise<Measure> {
  const file = new URL('../support/sandboxProcess.js', import.meta.url);
  const order = { calls: 5_000, latencyMs, wanted: [] };
  const { child, answer } = await startProcess(file, order);
  endings.push(() => child.disconnect());
  const { origin, key, connectionId, accountId } = answer as SandboxPlace;
  const session = new Session({
    keys: new MemoryKeys(key),
    reach: () => ({
      endpoints: { gatewayUrl: origin, controlUrl: origin },
      recordingHosts: [],
      http: { environment: {} },
    }),
    startDemoServer: () => Promise.reject(new Error('There is no demo.')),
    log: silentLogger,
    redactor: new Redactor(),
  });
  endings.push(() => session.dispose());
  await session.restore();
  const calls = new CallStore(session);
  const directory = new Directory(session);
  const search = new CallSearch({ session, calls, directory, tagEditor: new TagEditor(session) });
  const account = { connectionId, accountId: AccountId.parse(accountId) };
  // The names are there when the box has been open for a moment.
  await search.names(account);
  await askProcess(child);

  const times: number[] = [];
  const sievedTimes: number[] = [];
  let asked = 0;
  let settled: () => void = () => undefined;
  const live = new LiveSearch(
    (text, signal) => search.find(account, text, { perPage: 20, signal }),
    ({ kind, text }) => {
      if (kind === 'waiting') return;
      // An unfinished qualifier is no query yet, and costs no request.
      const list = text.includes('min-duration:') ? sievedTimes : times;
      if (kind === 'found') list.push(performance.now() - asked);
      settled();
    },
  );
  endings.push(() => live.dispose());
  for (let round = 0, letter = 0; round < 3; round++)
    for (const text of typed) {
      for (let end = 1; end <= text.length; end++) {
        const done = new Promise<void>(resolve => (settled = resolve));
        asked = performance.now();
        live.ask(text.slice(0, end));
        // At every eighth letter and at the end the hand rests until there are calls.
        if (letter++ % 8 === 7 || end === text.length) await Promise.race([done, delay(2_000)]);
        else await delay(rhythmMs[letter % rhythmMs.length]);
      }
      calls.forgetAccount(account);
      (await session.api()).forget();
      await search.names(account);
    }
  return { times, sievedTimes, counts: (await askProcess(child)) as SandboxCounts };
}

const p95 = (times: readonly number[]) =>
  Math.round([...times].sort((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? 0);

figure(
  `Live search, letter to calls, p95 (of ${String(latencyMs + 150)})`,
  async () => p95((await measured()).times),
  'ms',
);
figure(
  '  where larger pages are looked through',
  async () => p95((await measured()).sievedTimes),
  'ms',
);
figure(
  '  searches that were shown',
  async () => (await measured()).times.length + (await measured()).sievedTimes.length,
  '',
);
figure('  requests', async () => (await measured()).counts.requests, '');
figure('  of these given up', async () => (await measured()).counts.aborted, '');
