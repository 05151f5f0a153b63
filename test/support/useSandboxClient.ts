import assert from 'node:assert/strict';
import { createApi, type Api } from '../../src/api/api';
import { listedCallFields } from '../../src/api/callFields';
import type { Client } from '../../src/api/client';
import type { Account } from '../../src/api/schemas/account';
import type { Company } from '../../src/api/schemas/company';
import { startSandbox, type Sandbox } from '../../src/sandbox/server';
import { sandboxNow, StillClock } from './sandboxFetch';

/** All calls that CallRail still has: a range of 25 months back, less a day. */
export const wholeRange = {
  start_date: new Date(sandboxNow - 760 * 86_400_000).toISOString().slice(0, 10),
  end_date: new Date(sandboxNow + 86_400_000).toISOString().slice(0, 10),
};

/** What one test has: a client of its own on the suite's sandbox, and what it reaches first. */
class SandboxClient {
  readonly api: Api;
  readonly client: Client;
  account!: Account;
  company!: Company;

  constructor(readonly sandbox: Sandbox) {
    this.api = createApi({
      endpoints: { gatewayUrl: sandbox.origin, controlUrl: sandbox.origin },
      key: sandbox.key,
      http: { limits: { paceRequests: 500 } },
    });
    this.client = this.api.client();
  }

  /** Reads the account and the company that tests ask about. */
  async arrive(): Promise<void> {
    this.account = (await this.client.accounts.list()).items[0]!;
    this.company = (await this.client.companies.list(this.account.id)).items[0]!;
  }

  /** How many requests of this method and path the sandbox has seen. */
  seen(path: RegExp, method = 'GET'): number {
    return this.sandbox.log.filter(request => request.method === method && path.test(request.path))
      .length;
  }

  /** Calls of any time that fit, with all that lists ask for. */
  async listCalls(filters: object = {}) {
    const fields = listedCallFields.join();
    const query = { ...wholeRange, ...filters, fields };
    return (await this.client.calls.list(this.account.id, query)).items;
  }
}

/** A client for each test of a `describe`, on one sandbox that is as new for each. */
export function useSandboxClient(): () => SandboxClient {
  let sandbox: Sandbox | undefined;
  let fixture: SandboxClient | undefined;
  before(async () => (sandbox = await startSandbox({ calls: 2_500, clock: new StillClock() })));
  beforeEach(async () => {
    assert.ok(sandbox);
    fixture = new SandboxClient(sandbox);
    await fixture.arrive();
  });
  afterEach(() => {
    fixture?.api.dispose();
    sandbox?.reset();
  });
  after(() => sandbox?.close());
  return () => {
    assert.ok(fixture);
    return fixture;
  };
}
