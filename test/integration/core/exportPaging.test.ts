import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as tick } from 'node:timers/promises';
import fc from 'fast-check';
import { AccountId } from '../../../src/api/schemas/ids';
import { Redactor } from '../../../src/base/log';
import { CallExport } from '../../../src/core/export/callExport';
import { Session } from '../../../src/core/session';
import { httpServer, type TestServer } from '../../support/httpServers';
import { MemoryKeys } from '../../support/memoryKeys';
import { TestClock } from '../../support/testClock';
import { TestLog } from '../../support/testLog';
import { testKey } from '../../support/useSandbox';

/** Milliseconds within the window that is exported. */
const windowMs = 60_000;
const pageSize = 4;

interface Call {
  id: string;
  at: number;
}

/** What happens to the list, and before the how-manyeth answer. */
interface Change {
  answer: number;
  /** Milliseconds since the window's start at which a call arrives, or undefined: one is deleted. */
  arrives?: number;
  /** Which call is deleted, as a share of the list. */
  deleted?: number;
}

/** A list of calls on a server that caps its pages, answers late, and changes meanwhile. */
class ChangingList {
  calls: Call[] = [];
  changes: Change[] = [];
  lags: number[] = [];
  relative = false;
  #answers = 0;
  #requests = 0;
  #ids = 0;

  constructor(readonly start: number) {}

  reset(times: readonly number[], changes: readonly Change[], lags: readonly number[]): void {
    this.calls = [];
    this.#answers = this.#requests = this.#ids = 0;
    for (const at of times) this.#add(at);
    this.changes = [...changes];
    this.lags = [...lags];
    this.relative = false;
  }

  readonly answer: RequestListener = (request, response) => {
    const lag = this.lags[this.#requests++ % this.lags.length] ?? 0;
    void this.#later(lag, () => {
      this.#answers += 1;
      for (const change of this.changes.filter(({ answer }) => answer === this.#answers))
        this.#change(change);
      const query = new URL(request.url ?? '', 'http://localhost').searchParams;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(this.#page(query)));
    });
  };

  #page(query: URLSearchParams) {
    const bound = (name: string, fallback: number) => Date.parse(query.get(name) ?? '') || fallback;
    const [first, last] = [bound('start_date', 0), bound('end_date', Infinity)];
    const calls = this.calls.filter(({ at }) => at >= first && at <= last);
    const uncounted = this.relative || query.has('relative_pagination');
    const page = uncounted ? Number(query.get('offset') ?? 0) : Number(query.get('page')) - 1;
    const shown = calls.slice(page * pageSize, (page + 1) * pageSize);
    const records = shown.map(({ id, at }) => ({ id, start_time: new Date(at).toISOString() }));
    return uncounted
      ? { per_page: pageSize, calls: records, has_next_page: (page + 1) * pageSize < calls.length }
      : { page: page + 1, per_page: pageSize, total_records: calls.length, calls: records };
  }

  #change({ arrives, deleted }: Change): void {
    if (arrives !== undefined) this.#add(arrives);
    else if (this.calls.length > 0)
      this.calls.splice(Math.floor((deleted ?? 0) * this.calls.length), 1);
  }

  #add(at: number): void {
    this.calls.push({ id: `CAL${String(this.#ids++)}`, at: this.start + at });
    this.calls.sort((one, other) => one.at - other.at);
  }

  async #later(ticks: number, task: () => void): Promise<void> {
    for (let left = ticks; left > 0; left--) await tick();
    task();
  }
}

describe('Paging of an export', () => {
  const now = Date.UTC(2026, 10, 22, 17);
  const list = new ChangingList(now - windowMs);
  const folder = mkdtempSync(join(tmpdir(), 'callrail-paging-'));
  let server: TestServer;
  let session: Session;
  before(async () => {
    server = await httpServer(list.answer);
    const { origin } = server;
    session = new Session({
      keys: new MemoryKeys(testKey),
      reach: () => ({
        endpoints: { gatewayUrl: origin, controlUrl: origin },
        recordingHosts: [],
        http: { environment: {}, limits: { paceRequests: 10_000 } },
      }),
      startDemoServer: () => Promise.reject(new Error('There is no demo.')),
      log: new TestLog(),
      redactor: new Redactor(),
      clock: new TestClock(now),
    });
    await session.restore();
  });
  after(async () => {
    session.dispose();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function exported() {
    const made = new CallExport(
      {
        account: { connectionId: 'one', accountId: AccountId.parse('ACC1') },
        plan: {
          parameters: {
            start_date: new Date(list.start).toISOString(),
            sort: 'start_time',
            order: 'desc',
          },
          after: [],
        },
        format: 'ndjson',
        fields: ['id'],
      },
      { session, clock: new TestClock(now) },
    );
    const file = join(folder, 'calls.ndjson');
    const outcome = await made.run(file, { overwrite: true });
    const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
    return { outcome, ids: lines.map(line => (JSON.parse(line) as Call).id) };
  }

  const times = fc.array(fc.nat(windowMs), { maxLength: 60 });
  const lags = fc.array(fc.nat(6), { minLength: 1, maxLength: 20 });
  const answer = fc.integer({ min: 2, max: 30 });
  /** Late ones within the window, and ordinary ones after its end. */
  const arrivals = fc.array(fc.record({ answer, arrives: fc.nat(windowMs * 2) }), {
    maxLength: 12,
  });
  const deletions = fc.array(
    fc.record({ answer, deleted: fc.double({ min: 0, max: 0.999, noNaN: true }) }),
    { maxLength: 12 },
  );

  /** Exports while the list changes; the calls that were there all the time, and what is in the file. */
  async function during(changes: Change[], began: number[], lag: number[]) {
    list.reset(began, changes, lag);
    const before = list.calls.map(({ id }) => id);
    const { outcome, ids } = await exported();
    const left = new Set(list.calls.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length, 'a call is in the file twice');
    assert.equal(outcome.written, ids.length);
    return { outcome, ids, stayed: before.filter(id => left.has(id)) };
  }

  it('loses no call and doubles none while others arrive', () =>
    fc.assert(
      fc.asyncProperty(arrivals, times, lags, async (changes, began, lag) => {
        const { ids, stayed } = await during(changes, began, lag);
        const exported = new Set(ids);
        assert.deepEqual(
          stayed.filter(id => !exported.has(id)),
          [],
        );
      }),
      { numRuns: 150 },
    ));

  it('loses none of those that stay while others are deleted, and tells of these', () =>
    fc.assert(
      fc.asyncProperty(deletions, times, lags, async (changes, began, lag) => {
        const { ids, stayed, outcome } = await during(changes, began, lag);
        const exported = new Set(ids);
        assert.deepEqual(
          stayed.filter(id => !exported.has(id)),
          [],
        );
        if (ids.length !== stayed.length) assert.ok(outcome.looked >= (outcome.whole ?? 0));
      }),
      { numRuns: 150 },
    ));

  it('doubles none while calls come and go', () =>
    fc.assert(
      fc.asyncProperty(arrivals, deletions, times, lags, async (come, go, began, lag) => {
        await during([...come, ...go], began, lag);
      }),
      { numRuns: 100 },
    ));

  it('is exact, in order and without a request too many, while nothing changes', () =>
    fc.assert(
      fc.asyncProperty(times, lags, async (began, lag) => {
        const { ids, stayed, outcome } = await during([], began, lag);
        assert.deepEqual(ids, stayed);
        assert.deepEqual([outcome.looked, outcome.whole], [stayed.length, stayed.length]);
        assert.equal(outcome.requests, Math.max(1, Math.ceil(stayed.length / pageSize)));
      }),
      { numRuns: 60 },
    ));

  it('follows relative pages where the server does not count', () =>
    fc.assert(
      fc.asyncProperty(times, async began => {
        list.reset(began, [], [0]);
        list.relative = true;
        const stayed = list.calls.map(({ id }) => id);
        const before = server.received.length;
        const { ids, outcome } = await exported();
        assert.deepEqual(ids, stayed);
        assert.equal(outcome.looked, stayed.length);
        if (stayed.length < pageSize) return;
        assert.equal(outcome.whole, undefined);
        for (const { url } of server.received.slice(before + 1))
          assert.match(url, /relative_pagination=true/);
      }),
      { numRuns: 60 },
    ));
});
