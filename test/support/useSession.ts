import assert from 'node:assert/strict';
import type { CallPatch } from '../../src/api/schemas/call';
import { AccountId, CallId, CompanyId } from '../../src/api/schemas/ids';
import { Redactor, redacting } from '../../src/base/log';
import { CallEditor } from '../../src/core/callEditor';
import { CallSearch } from '../../src/core/callSearch';
import { CallStore } from '../../src/core/callStore';
import type { DemoServer, Reach } from '../../src/core/credentials';
import { Directory } from '../../src/core/directory';
import { EditHistory } from '../../src/core/editHistory';
import { RecordLookup } from '../../src/core/recordLookup';
import { Recordings } from '../../src/core/recordings';
import type { AccountRef, CallRef } from '../../src/core/refs';
import { Session } from '../../src/core/session';
import { TagEditor } from '../../src/core/tagEditor';
import type { AccountRecord, CallRecord } from '../../src/sandbox/records';
import { startSandbox, type Sandbox, type SandboxRequest } from '../../src/sandbox/server';
import { MemoryKeys } from './memoryKeys';
import { sandboxNow, StillClock } from './sandboxFetch';
import { TestClock } from './testClock';
import { TestLog } from './testLog';
import { testKey } from './useSandbox';

/** What one test has: a session of its own on the suite's sandbox, and the services on it. */
export class SessionFixture {
  readonly keys = new MemoryKeys(testKey);
  readonly log = new TestLog();
  readonly redactor = new Redactor();
  readonly clock = new TestClock(sandboxNow);
  /** The demo servers that were started, and how many of them have been closed. */
  readonly demos: Sandbox[] = [];
  demosClosed = 0;
  reach: Reach;
  readonly session: Session;
  readonly directory: Directory;
  readonly calls: CallStore;
  readonly callEditor: CallEditor;
  readonly tagEditor: TagEditor;
  readonly recordings: Recordings;
  readonly search: CallSearch;
  readonly lookup: RecordLookup;
  /** The account that the user looks at, as the Calls view would say. */
  preferred: AccountRef | undefined;

  constructor(readonly sandbox: Sandbox) {
    this.reach = {
      endpoints: { gatewayUrl: sandbox.origin, controlUrl: sandbox.origin },
      recordingHosts: [new URL(sandbox.mediaOrigin).host],
      // The pace of ten requests a second is for real servers.
      http: { environment: {}, limits: { paceRequests: 1_000 } },
    };
    this.session = new Session({
      keys: this.keys,
      reach: () => this.reach,
      startDemoServer: () => this.#startDemo(),
      log: redacting(this.log, this.redactor),
      redactor: this.redactor,
      clock: this.clock,
    });
    this.directory = new Directory(this.session);
    this.calls = new CallStore(this.session, this.clock);
    this.callEditor = new CallEditor(this.session, this.calls);
    this.tagEditor = new TagEditor(this.session);
    this.recordings = new Recordings(this.session);
    this.search = new CallSearch(this);
    const { session, directory, calls, clock } = this;
    const preferred = () => this.preferred;
    this.lookup = new RecordLookup({ session, directory, calls, preferred, clock });
  }

  get state() {
    return this.sandbox.state;
  }

  /** The first account: premium, values as seen live, reached through the first connection. */
  get account(): AccountRecord {
    return this.state.accounts[0]!;
  }

  accountRef(account = this.account) {
    const connection = this.state.connections.find(({ accounts }) => accounts.includes(account));
    assert.ok(connection);
    return { connectionId: connection.id, accountId: AccountId.parse(account.id) };
  }

  callRef(call: CallRecord): CallRef {
    return { ...this.accountRef(call.company.account), callId: CallId.parse(call.id) };
  }

  companyId(call: CallRecord): CompanyId {
    return CompanyId.parse(call.company.id);
  }

  /** A call of an account that fits; the newest. */
  call(fits: (call: CallRecord) => boolean = () => true, account = this.account): CallRecord {
    const call = account.calls.find(fits);
    assert.ok(call, 'No call of the account fits.');
    return call;
  }

  /** A call that nobody has judged yet. */
  plainCall(): CallRecord {
    return this.call(
      ({ leadStatus, note, tags, duration }) =>
        leadStatus === null && note === null && tags.length === 0 && duration !== 0,
    );
  }

  update(call: CallRecord, patch: CallPatch) {
    return this.callEditor.update(this.callRef(call), patch);
  }

  /** Begins to keep what can be undone; who listens to edits may cost a request an edit. */
  keepHistory(): EditHistory {
    return new EditHistory(this);
  }

  /** The requests that `task` has caused: all, and as `GET calls.json` below the account. */
  async requests(task: () => Promise<unknown>): Promise<SandboxRequest[]> {
    const before = this.sandbox.log.length;
    await task();
    return this.sandbox.log.slice(before);
  }

  async close(): Promise<void> {
    this.session.dispose();
    for (const demo of this.demos) await demo.close();
  }

  async #startDemo(): Promise<DemoServer> {
    const demo = await startSandbox({ calls: 60, clock: new StillClock() });
    this.demos.push(demo);
    const { origin, mediaOrigin, key } = demo;
    const close = async () => {
      this.demosClosed += 1;
      await demo.close();
    };
    return { origin, mediaOrigin, key, close };
  }
}

/**
 * A session for each test of a suite, restored unless told otherwise, on one sandbox that is as new
 * for each. A call within `describe`, which returns how to get at it.
 */
export function useSession({ restored = true, calls = 300 } = {}): () => SessionFixture {
  let sandbox: Sandbox | undefined;
  let fixture: SessionFixture | undefined;
  before(async () => {
    sandbox = await startSandbox({ key: testKey, calls, clock: new StillClock() });
  });
  beforeEach(async () => {
    assert.ok(sandbox);
    fixture = new SessionFixture(sandbox);
    if (restored) await fixture.session.restore();
  });
  afterEach(async () => {
    await fixture?.close();
    sandbox?.reset();
  });
  after(() => sandbox?.close());
  return () => {
    assert.ok(fixture, 'The session is there while a test of its suite runs.');
    return fixture;
  };
}
