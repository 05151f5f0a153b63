import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { CallSearch } from '../../src/core/callSearch';
import { CallExport, type ExportOrder } from '../../src/core/export/callExport';
import type { CallRecord } from '../../src/sandbox/records';
import { useSession, type SessionFixture } from './useSession';

/** What one test of exports has: a session, and a folder of its own that is empty at first. */
export class ExportFixture {
  readonly folder = mkdtempSync(join(tmpdir(), 'callrail-export-'));
  readonly #exports: CallExport[] = [];

  constructor(readonly session: SessionFixture) {}

  /** All calls of the first account unless a query says otherwise; `id` and `start_time` as CSV. */
  async export(
    order: Partial<ExportOrder> = {},
    query = '',
    account = this.session.account,
  ): Promise<CallExport> {
    const { session, clock } = this.session;
    const search = new CallSearch(this.session);
    const ref = this.session.accountRef(account);
    const plan = await search.plan(ref, query);
    const made = new CallExport(
      { account: ref, plan, format: 'csv', fields: ['id', 'start_time'], ...order },
      { session, clock },
    );
    this.#exports.push(made);
    return made;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  /** All calls of the first account, the oldest first, as they are in a file. */
  get calls(): CallRecord[] {
    return this.session.account.calls.toReversed();
  }

  rows(name: string): string[][] {
    return parse(this.read(name));
  }

  /** The first column of a file but its head. */
  ids(name: string): (string | undefined)[] {
    return this.rows(name)
      .slice(1)
      .map(([id]) => id);
  }

  /** The mode of a file's permissions, such as 0o600. */
  mode(name: string): number {
    return statSync(this.path(name)).mode & 0o777;
  }

  /** Every file of the folder, hidden ones included. */
  get files(): string[] {
    return readdirSync(this.folder).sort();
  }

  /** Requests for lists of calls that the sandbox has seen. */
  get listRequests() {
    return this.session.sandbox.log.filter(({ path }) => path.includes('/calls.json?'));
  }

  close(): void {
    for (const each of this.#exports) each.dispose();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A folder and a session for each test of a suite; a call within `describe`. */
export function useExports(options?: Parameters<typeof useSession>[0]): () => ExportFixture {
  const session = useSession(options);
  let fixture: ExportFixture;
  beforeEach(() => {
    fixture = new ExportFixture(session());
  });
  afterEach(() => fixture.close());
  return () => fixture;
}
